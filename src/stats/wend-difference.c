/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Differences of two estimates of one kind. */

#include "stats/wend-difference.h"

#include <math.h>

#include "stats/wend-compound.h"
#include "stats/wend-distribution-private.h"
#include "stats/wend-share.h"

static const int minus[] = { 1, -1 };

WendDifference
wend_difference (WendRange one, WendRange zero)
{
  const WendRange terms[] = { one, zero };
  return (WendDifference) { wend_mover_sum (terms, minus, 2), FALSE, 1, 0 };
}

double
wend_difference_p (const WendDifference *difference, double s)
{
  double z = difference->z;

  if (difference->has_p && !(fabs (z) > 0) && difference->p < 1) /* exact tests and Welch: the z that would give their p */
    z = difference->p > 0 ? -wend_normal_quantile (difference->p / 2) : G_MAXDOUBLE;
  return wend_normal_two_sided (z / s);
}

WendDifference
wend_difference_share (double k1, double n1, double k0, double n0, double confidence)
{
  WendDifference difference = wend_difference (wend_share (k1, n1, confidence), wend_share (k0, n0, confidence));
  double pooled = (k1 + k0) / (n1 + n0);
  double se = sqrt (MAX (0, pooled * (1 - pooled)) * (1 / n1 + 1 / n0));

  if (difference.range.has)
    {
      difference.has_p = TRUE;
      difference.z = pooled <= 0 || pooled >= 1 ? 0 : difference.range.value / se;
      difference.p = wend_normal_two_sided (difference.z);
    }
  return difference;
}

WendDifference
wend_difference_nps (const WendNps *one, const WendNps *zero)
{
  WendDifference difference = wend_difference (one->score, zero->score);
  double se = hypot (one->adjusted_se, zero->adjusted_se);

  if (difference.range.has)
    {
      difference.has_p = TRUE;
      difference.z = (one->adjusted - zero->adjusted) / se;
      difference.p = wend_normal_two_sided (difference.z);
    }
  return difference;
}

WendDifference
wend_difference_mean (const WendMoments *one, const WendMoments *zero, double confidence, double *df)
{
  WendDifference difference = { wend_range_none (), FALSE, 1, 0 };
  double v1 = one->n > 1 ? one->sd * one->sd / one->n : 0, v0 = zero->n > 1 ? zero->sd * zero->sd / zero->n : 0;
  double value = one->mean - zero->mean, se = sqrt (v1 + v0), freedom, half;

  if (one->n <= 0 || zero->n <= 0)
    return difference;
  difference.range = wend_range_value (value);
  if (one->n < 2 || zero->n < 2 || se <= 0)
    return difference;
  freedom = (v1 + v0) * (v1 + v0) / (v1 * v1 / (one->n - 1) + v0 * v0 / (zero->n - 1));
  half = wend_t_quantile (0.5 + confidence / 2, freedom) * se;
  if (df != NULL)
    *df = freedom;
  return (WendDifference) { wend_range_full (value, value - half, value + half), TRUE, wend_t_two_sided (value / se, freedom), 0 };
}
