/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rates of events: exact limits, difference, ratio. */

#include "stats/wend-rate.h"

#include <math.h>

#include "stats/wend-distribution-private.h"

WendRange
wend_rate (guint64 events, double exposure, double confidence)
{
  double tail = (1 - confidence) / 2, x = (double) events;

  if (!(exposure > 0))
    return wend_range_none ();
  return wend_range_full (x / exposure,
                          events == 0 ? 0 : wend_chisq_quantile (tail, 2 * x) / 2 / exposure,
                          wend_chisq_quantile (1 - tail, 2 * x + 2) / 2 / exposure);
}

/* First count from `low` on, beyond the mode, that is no more likely than `mass`; n + 1 where none is. */
static guint64
first_as_rare_above (guint64 low, guint64 n, double p, double mass)
{
  guint64 high = n + 1;

  while (low < high)
    {
      guint64 middle = low + (high - low) / 2;
      if (wend_binomial_mass (middle, n, p) <= mass)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

/* Sum of the outcomes no more likely than x of n. */
static double
exact_two_sided (guint64 x, guint64 n, double p)
{
  double mass = wend_binomial_mass (x, n, p) * (1 + 1e-7);
  double middle = (double) n * p;
  guint64 mirrored;

  if ((double) x > middle) /* seen from the other end it lies below */
    {
      x = n - x;
      p = 1 - p;
      middle = (double) n - middle;
    }
  if (!((double) x < middle))
    return 1;
  mirrored = first_as_rare_above ((guint64) ceil (middle), n, p, mass);
  return MIN (1, wend_binomial_lower (x, n, p) + (mirrored <= n ? wend_binomial_upper (mirrored, n, p) : 0));
}

WendDifference
wend_difference_rate (guint64 x1, double t1, guint64 x0, double t0, double confidence)
{
  WendDifference difference = wend_difference (wend_rate (x1, t1, confidence), wend_rate (x0, t0, confidence));

  if (difference.range.has)
    {
      difference.has_p = TRUE;
      difference.p = exact_two_sided (x1, x1 + x0, t1 / (t1 + t0));
    }
  return difference;
}

WendRange
wend_rate_ratio (guint64 x1, double t1, guint64 x0, double t0, double confidence)
{
  double tail = (1 - confidence) / 2, a = (double) x1, b = (double) x0, lo, hi;

  if (!(t1 > 0) || !(t0 > 0))
    return wend_range_none ();
  lo = x1 == 0 ? 0 : wend_beta_quantile (tail, a, b + 1);
  lo = lo / (1 - lo) * t0 / t1;
  if (x0 == 0)
    return (WendRange) { .lo = lo };
  hi = wend_beta_quantile (1 - tail, a + 1, b);
  return wend_range_full (a / t1 / (b / t0), lo, hi / (1 - hi) * t0 / t1);
}
