/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for every number of this room, beyond the golden tables: shape, limits, large and strange input. */

#include <math.h>

#include "stats/wend-comparisons.h"
#include "stats/wend-compound.h"
#include "stats/wend-difference.h"
#include "stats/wend-mean.h"
#include "stats/wend-nps.h"
#include "stats/wend-quantile.h"
#include "stats/wend-rate.h"
#include "stats/wend-share.h"

static void
test_range (void)
{
  WendRange range = wend_range_full (0.2, 0.1, 0.4);
  WendRange rest = wend_range_rest (range);
  WendRange cut = wend_range_clip (wend_range_scale (range, 10), 1.5, 3);

  g_assert_cmpfloat_with_epsilon (rest.value, 0.8, 1e-15);
  g_assert_cmpfloat_with_epsilon (rest.lo, 0.6, 1e-15);
  g_assert_cmpfloat_with_epsilon (rest.hi, 0.9, 1e-15);
  g_assert_cmpfloat_with_epsilon (cut.lo, 1.5, 1e-15);
  g_assert_cmpfloat_with_epsilon (cut.hi, 3, 1e-15);
  g_assert_false (wend_range_rest (wend_range_none ()).has);
  g_assert_cmpfloat_with_epsilon (wend_stats_z (0.95), 1.959963984540054, 1e-12);
}

/* Limits hold the value and lie in 0 … 1, for small and large n alike. */
static void
test_share (void)
{
  for (guint n = 1; n < 2000; n = n * 3 / 2 + 1)
    for (guint k = 0; k <= n; k += n / 7 + 1)
      {
        WendRange share = wend_share (k, n, 0.95);
        g_assert_true (share.has_range && 0 <= share.lo && share.lo <= share.value && share.value <= share.hi && share.hi <= 1);
      }
  g_assert_cmpfloat (wend_share (0, 5, 0.95).lo, <=, 0);
  g_assert_cmpfloat (wend_share (5, 5, 0.95).hi, >=, 1);
  g_assert_false (wend_share (0, 0, 0.95).has);
  g_assert_false (wend_share_weighted (0, 0, 0, 0.95, NULL).has);
}

static void
test_mean (void)
{
  const guint64 offset[] = { 1, 0, 1 };
  WendMoments moments = wend_moments_from_counts (offset, 3, 1e6);
  const WendMoments lone = { 1, 4, 0 };
  WendDifference difference = wend_difference_mean (&moments, &lone, 0.95, NULL);

  g_assert_cmpfloat_with_epsilon (moments.mean, 1000001, 1e-9);
  g_assert_cmpfloat_with_epsilon (moments.sd, sqrt (2), 1e-12);
  g_assert_true (difference.range.has && !difference.range.has_range && !difference.has_p);
}

/* A large count does not lose its limits where a library's inverse would not converge. */
static void
test_rate (void)
{
  for (double x = 1; x < 1e9; x *= 10)
    {
      WendRange rate = wend_rate ((guint64) x, 1, 0.95);
      g_assert_true (rate.lo < x && x < rate.hi);
      g_assert_cmpfloat_with_epsilon ((rate.hi - rate.lo) / (2 * 1.96 * sqrt (x)), 1, x < 100 ? 0.7 : 0.03);
    }
  g_assert_false (wend_rate (3, 0, 0.95).has);
  g_assert_false (wend_rate (3, NAN, 0.95).has);
  g_assert_cmpfloat_with_epsilon (wend_difference_rate (1000000, 1, 1002000, 1, 0.95).p, 0.15771, 1e-4);
  g_assert_cmpfloat (wend_difference_rate (0, 5, 0, 5, 0.95).p, >=, 1);
}

static void
test_product (void)
{
  const WendRange factors[] = { wend_range_value (0.5), wend_range_full (0.5, 0.4, 0.6) };
  WendRange product = wend_mover_product (factors, 2);

  g_assert_true (product.has && !product.has_range);
  g_assert_cmpfloat (product.value, <=, 0.25);
  g_assert_false (wend_mover_product (NULL, 0).has);
  g_assert_false (wend_mover_sum (NULL, NULL, 0).has);
}

/* Times known only by their 2 % bins. */
static void
test_bins (void)
{
  const WendBin bins[] = { { WEND_BIN_ZERO, 3 }, { wend_bin_of (100), 4 }, { wend_bin_of (1000), 4 } };
  WendQuantile median = wend_quantile_from_bins (bins, 3, 0.5, 0.95);
  WendQuantile none = wend_quantile_from_bins (bins, 0, 0.5, 0.95);

  g_assert_cmpint (wend_bin_of (0), ==, WEND_BIN_ZERO);
  g_assert_cmpint (wend_bin_of (1), ==, 0);
  g_assert_cmpint (wend_bin_of (pow (1.02, 410)), ==, 410);
  g_assert_true (fabs (median.value / 100 - 1) <= 0.0101);
  g_assert_true (median.has_lo && median.lo <= 0);
  g_assert_true (median.has_hi && fabs (median.hi / 1000 - 1) <= 0.0101);
  g_assert_false (none.has);
}

static void
test_comparisons (void)
{
  const double p[] = { 0.04, 0.001, 1 };
  double q[3];

  wend_comparisons_q (p, q, 3);
  g_assert_cmpfloat_with_epsilon (q[0], 0.06, 1e-15);
  g_assert_cmpfloat_with_epsilon (q[1], 0.003, 1e-15);
  g_assert_cmpfloat_with_epsilon (q[2], 1, 1e-15);
  wend_comparisons_q (NULL, NULL, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/stats/stats/range", test_range);
  g_test_add_func ("/wend/stats/stats/share", test_share);
  g_test_add_func ("/wend/stats/stats/mean", test_mean);
  g_test_add_func ("/wend/stats/stats/rate", test_rate);
  g_test_add_func ("/wend/stats/stats/product", test_product);
  g_test_add_func ("/wend/stats/stats/bins", test_bins);
  g_test_add_func ("/wend/stats/stats/comparisons", test_comparisons);
  return g_test_run ();
}
