/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Wilson's interval, plain and for weighted answers. */

#include "stats/wend-share.h"

#include <math.h>

static WendRange
wilson (double p, double n, double confidence)
{
  double z = wend_stats_z (confidence);
  double scale = 1 + z * z / n;
  double centre = (p + z * z / (2 * n)) / scale;
  double half = z * sqrt (p * (1 - p) / n + z * z / (4 * n * n)) / scale;

  return wend_range_full (p, p <= 0 ? 0 : MAX (0, centre - half), p >= 1 ? 1 : MIN (1, centre + half));
}

WendRange
wend_share (double k, double n, double confidence)
{
  return n > 0 ? wilson (k / n, n, confidence) : wend_range_none ();
}

WendRange
wend_share_weighted (double hit, double sum, double sum_of_squares, double confidence, double *n_eff)
{
  double n = sum_of_squares > 0 ? sum * sum / sum_of_squares : 0;

  if (n_eff != NULL)
    *n_eff = n;
  return n > 0 ? wilson (CLAMP (hit / sum, 0, 1), n, confidence) : wend_range_none ();
}
