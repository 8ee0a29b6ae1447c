/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stats/wend-range.h"

G_BEGIN_DECLS

/* Mean of n values, sd with n − 1 (measures.md §2.3). */
typedef struct
{
  double n;
  double mean; /* 0 where n = 0 */
  double sd;   /* 0 where n < 2 */
} WendMoments;

/* counts[i] answers of the value first + i. */
WendMoments wend_moments_from_counts (const guint64 *counts,
                                      guint          n_counts,
                                      double         first);
/* weights[i] is the sum of the weights of the answers first + i, which count as n_eff answers (Kish 1965; measures.md §2.9). */
WendMoments wend_moments_from_weights (const double *weights,
                                       guint         n_weights,
                                       double        first,
                                       double        n_eff);
WendMoments wend_moments_from_values (const double  *values,
                                      guint          n_values);

/* The t interval, cut to the scale lo … hi. Under 2 values, or without spread: no interval. */
WendRange   wend_mean                (const WendMoments *moments,
                                      double             lo,
                                      double             hi,
                                      double             confidence);

/* Answers of the values from … to (both included). */
guint64     wend_counts_between      (const guint64 *counts,
                                      guint          n_counts,
                                      double         first,
                                      double         from,
                                      double         to);

G_END_DECLS
