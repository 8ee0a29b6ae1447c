/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stats/wend-mean.h"
#include "stats/wend-nps.h"
#include "stats/wend-range.h"

G_BEGIN_DECLS

/* Two values, 1 − 0, with interval and p (measures.md §3). p is for flags only: "changed" is said where 0 lies outside
 * the interval, and in a list only where the q of wend_comparisons_q() allows it too. */
typedef struct
{
  WendRange range;
  gboolean has_p;
  double p;
  double z; /* behind p of shares and NPS, + for a rise; else 0 */
} WendDifference;

/* p after the z behind it was divided by `s`, for series that vary more than chance alone (measures.md §5). */
double         wend_difference_p     (const WendDifference *difference,
                                      double                s);
/* MOVER of any two estimates; no p. */
WendDifference wend_difference       (WendRange one,
                                      WendRange zero);
/* Shares: MOVER of the two Wilson intervals (Newcombe 1998, method 10); p of the pooled two-sample z, uncorrected. */
WendDifference wend_difference_share (double k1,
                                      double n1,
                                      double k0,
                                      double n0,
                                      double confidence);
/* p: z on the adjusted scores and errors. */
WendDifference wend_difference_nps   (const WendNps *one,
                                      const WendNps *zero);
/* Welch. `df` may be NULL. Under 2 values on a side, or no spread on both: no interval, no p. */
WendDifference wend_difference_mean  (const WendMoments *one,
                                      const WendMoments *zero,
                                      double             confidence,
                                      double            *df);

G_END_DECLS
