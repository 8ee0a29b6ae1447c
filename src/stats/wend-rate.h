/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stats/wend-difference.h"
#include "stats/wend-range.h"

G_BEGIN_DECLS

/* Events over an exposure, per one of the exposure. */

/* Exact Poisson limits (Garwood 1936; measures.md §2.8). No exposure: none. */
WendRange      wend_rate            (guint64 events,
                                     double  exposure,
                                     double  confidence);
/* MOVER of the two; p of the conditional exact test: given the sum, the first is binomial. */
WendDifference wend_difference_rate (guint64 x1,
                                     double  t1,
                                     guint64 x0,
                                     double  t0,
                                     double  confidence);
/* Ratio of the two rates, limits by Clopper and Pearson. x0 = 0: no ratio and no upper limit, only `lo` is meant
 * (`has` is FALSE, `lo` is set); nothing at all happened: lo = 0. */
WendRange      wend_rate_ratio      (guint64 x1,
                                     double  t1,
                                     guint64 x0,
                                     double  t0,
                                     double  confidence);

G_END_DECLS
