/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two values: the differences of measures.md §3 against the golden tables. */

#include <string.h>

#include "stats/wend-comparisons.h"
#include "stats/wend-difference.h"
#include "stats/wend-quantile.h"
#include "stats/wend-rate.h"
#include "wend-table.h"

static void
check_difference (const WendTable *table, guint row, const WendDifference *difference)
{
  wend_table_check (table, row, "est", difference->range.has, difference->range.value);
  wend_table_check (table, row, "lo", difference->range.has_range, difference->range.lo);
  wend_table_check (table, row, "hi", difference->range.has_range, difference->range.hi);
}

static void
test_proportion (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_diff_proportion", "k1 n1 k0 n0");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      WendDifference difference = wend_difference_share (wend_table_get (table, i, "k1"), wend_table_get (table, i, "n1"),
                                                         wend_table_get (table, i, "k0"), wend_table_get (table, i, "n0"), 0.95);
      check_difference (table, i, &difference);
      wend_table_check_p (table, i, "p", difference.has_p, difference.p);
    }
}

static guint64
count (const WendTable *table, guint row, const char *column)
{
  return (guint64) wend_table_get (table, row, column);
}

static void
test_nps (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_diff_nps", "P1 N1 D1 P0 N0 D0");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      WendNps one = wend_nps (count (table, i, "P1"), count (table, i, "N1"), count (table, i, "D1"), 0.95);
      WendNps zero = wend_nps (count (table, i, "P0"), count (table, i, "N0"), count (table, i, "D0"), 0.95);
      WendDifference difference = wend_difference_nps (&one, &zero);
      check_difference (table, i, &difference);
      wend_table_check_p (table, i, "p", difference.has_p, difference.p);
    }
}

static WendMoments
moments_of (const WendTable *table, guint row, const char *column)
{
  g_autoptr (GArray) values = wend_table_list (table, row, column);
  return wend_moments_from_values ((const double *) (gconstpointer) values->data, values->len);
}

static void
test_mean (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_diff_mean", "a b");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      WendMoments one = moments_of (table, i, "a"), zero = moments_of (table, i, "b");
      double df = 0;
      WendDifference difference = wend_difference_mean (&one, &zero, 0.95, &df);
      check_difference (table, i, &difference);
      wend_table_check (table, i, "df", TRUE, df);
      wend_table_check_p (table, i, "p", difference.has_p, difference.p);
    }
}

static void
test_rate (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_diff_rate", "x1 T1 x0 T0");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      guint64 x1 = count (table, i, "x1"), x0 = count (table, i, "x0");
      double t1 = wend_table_get (table, i, "T1"), t0 = wend_table_get (table, i, "T0");
      WendDifference difference = wend_difference_rate (x1, t1, x0, t0, 0.95);
      WendRange ratio = wend_rate_ratio (x1, t1, x0, t0, 0.95);
      check_difference (table, i, &difference);
      wend_table_check_p (table, i, "p", difference.has_p, difference.p);
      wend_table_check (table, i, "ratio", ratio.has, ratio.value);
      wend_table_check (table, i, "ratio_lo", TRUE, ratio.lo);
      wend_table_check (table, i, "ratio_hi", ratio.has_range, ratio.hi);
    }
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double *one = a, *two = b;
  return (*one > *two) - (*one < *two);
}

static WendRange
median_of (const WendTable *table, guint row, const char *column)
{
  g_autoptr (GArray) values = wend_table_list (table, row, column);
  WendQuantile quantile;

  g_array_sort (values, compare_doubles);
  quantile = wend_quantile ((const double *) (gconstpointer) values->data, values->len, 0.5, 0.95);
  return wend_quantile_range (&quantile);
}

static void
test_median (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_diff_median", "a b");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      WendDifference difference = wend_difference (median_of (table, i, "a"), median_of (table, i, "b"));
      check_difference (table, i, &difference);
      g_assert_false (difference.has_p);
    }
}

static void
test_bh (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_bh", "p");
  guint n = table != NULL ? wend_table_n_rows (table) : 0;
  g_autofree double *q = g_new (double, n);

  for (guint i = 0; i < n; i++)
    q[i] = wend_table_get (table, i, "p");
  wend_comparisons_q (q, q, n);
  for (guint i = 0; i < n; i++)
    {
      wend_table_check_p (table, i, "q", TRUE, q[i]);
      wend_table_check_text (table, i, "flag10", q[i] <= WEND_FLAG_Q ? "TRUE" : "FALSE");
    }
}

/* The row of one metric and year. */
static guint
find_rating (const WendTable *ratings, const char *year, const char *metric)
{
  for (guint i = 0; i < wend_table_n_rows (ratings); i++)
    if (strcmp (wend_table_text (ratings, i, "year"), year) == 0 && strcmp (wend_table_text (ratings, i, "metric"), metric) == 0)
      return i;
  g_error ("sfo_ratings has no %s of %s", metric, year);
}

static WendMoments
rating_moments (const WendTable *ratings, guint row, double *bad)
{
  static const char *const columns[] = { "c1", "c2", "c3", "c4", "c5" };
  guint64 counts[5];

  for (guint i = 0; i < 5; i++)
    counts[i] = count (ratings, row, columns[i]);
  *bad = (double) (counts[0] + counts[1]);
  return wend_moments_from_counts (counts, 5, 1);
}

static void
check_trend (const WendTable *table, guint row, const WendTable *ratings, double *p)
{
  const char *metric = wend_table_text (table, row, "metric");
  double bad1, bad0;
  WendMoments one = rating_moments (ratings, find_rating (ratings, wend_table_text (table, row, "year"), metric), &bad1);
  WendMoments zero = rating_moments (ratings, find_rating (ratings, wend_table_text (table, row, "prev"), metric), &bad0);
  WendDifference bad = wend_difference_share (bad1, one.n, bad0, zero.n, 0.95), mean = wend_difference_mean (&one, &zero, 0.95, NULL);

  wend_table_check (table, row, "bad_diff", TRUE, bad.range.value);
  wend_table_check (table, row, "lo", TRUE, bad.range.lo);
  wend_table_check (table, row, "hi", TRUE, bad.range.hi);
  wend_table_check_p (table, row, "p", TRUE, bad.p);
  wend_table_check (table, row, "mean_diff", TRUE, mean.range.value);
  wend_table_check (table, row, "mean_lo", TRUE, mean.range.lo);
  wend_table_check (table, row, "mean_hi", TRUE, mean.range.hi);
  wend_table_check_p (table, row, "mean_p", TRUE, mean.p);
  *p = bad.p;
}

static void
test_trend (void)
{
  g_autoptr (WendTable) table = wend_table_open ("sfo_trend", "year prev metric");
  g_autoptr (WendTable) ratings = wend_table_open ("sfo_ratings", "year metric stage");
  guint n = table != NULL ? wend_table_n_rows (table) : 0;
  g_autofree double *q = g_new (double, n);

  for (guint i = 0; i < n; i++)
    check_trend (table, i, ratings, &q[i]);
  for (guint first = 0, end; first < n; first = end)
    {
      for (end = first + 1; end < n && strcmp (wend_table_text (table, end, "year"), wend_table_text (table, first, "year")) == 0;)
        end++;
      wend_comparisons_q (q + first, q + first, end - first);
      for (guint i = first; i < end; i++)
        {
          wend_table_check_p (table, i, "q", TRUE, q[i]);
          g_assert_cmpuint (*wend_table_text (table, i, "flag") != '\0', ==, q[i] <= WEND_FLAG_Q);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/golden/differences/edge_diff_proportion", test_proportion);
  g_test_add_func ("/wend/golden/differences/edge_diff_nps", test_nps);
  g_test_add_func ("/wend/golden/differences/edge_diff_mean", test_mean);
  g_test_add_func ("/wend/golden/differences/edge_diff_rate", test_rate);
  g_test_add_func ("/wend/golden/differences/edge_diff_median", test_median);
  g_test_add_func ("/wend/golden/differences/edge_bh", test_bh);
  g_test_add_func ("/wend/golden/differences/sfo_trend", test_trend);
  return g_test_run ();
}
