/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The net promoter score and its interval. */

#include "stats/wend-nps.h"

#include <math.h>

/* 100 times score and standard error of p and d shares among n. */
static void
score_of (double promoters, double detractors, double n, double *score, double *se)
{
  double p = promoters / n, d = detractors / n, s = p - d;

  *score = 100 * s;
  *se = 100 * sqrt (MAX (0, p + d - s * s) / n);
}

WendNps
wend_nps (double promoters, double passives, double detractors, double confidence)
{
  WendNps nps = { .score = wend_range_none () };
  double n = promoters + passives + detractors;
  double z = wend_stats_z (confidence);
  double plain;

  if (n <= 0)
    return nps;
  score_of (promoters, detractors, n, &plain, &nps.se);
  score_of (promoters + 0.75, detractors + 0.75, n + 3, &nps.adjusted, &nps.adjusted_se);
  nps.score = wend_range_full (plain,
                               MIN (plain, MAX (-100, nps.adjusted - z * nps.adjusted_se)),
                               MAX (plain, MIN (100, nps.adjusted + z * nps.adjusted_se)));
  return nps;
}
