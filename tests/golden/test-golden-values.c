/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One value: the edge cases of measures.md §2 against the golden tables. */

#include <string.h>

#include "stats/wend-compound.h"
#include "stats/wend-mean.h"
#include "stats/wend-nps.h"
#include "stats/wend-quantile.h"
#include "stats/wend-rate.h"
#include "stats/wend-share.h"
#include "wend-table.h"

static void
check_range (const WendTable *table, guint row, const char *const columns[3], const WendRange *range)
{
  wend_table_check (table, row, columns[0], range->has, range->value);
  wend_table_check (table, row, columns[1], range->has_range, range->lo);
  wend_table_check (table, row, columns[2], range->has_range, range->hi);
}

static void
test_proportion (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_proportion", "k n");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      double k = wend_table_get (table, i, "k"), n = wend_table_get (table, i, "n");
      WendRange share = wend_share (k, n, 0.95);
      WendRange narrow = wend_share (k, n, 0.90);
      check_range (table, i, (const char *const[]) { "p", "lo95", "hi95" }, &share);
      check_range (table, i, (const char *const[]) { "p", "lo90", "hi90" }, &narrow);
    }
}

static void
test_nps (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_nps", "promoters passives detractors");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      WendNps nps = wend_nps ((guint64) wend_table_get (table, i, "promoters"), (guint64) wend_table_get (table, i, "passives"),
                              (guint64) wend_table_get (table, i, "detractors"), 0.95);
      check_range (table, i, (const char *const[]) { "nps", "lo", "hi" }, &nps.score);
      wend_table_check (table, i, "n", TRUE, wend_table_get (table, i, "promoters") + wend_table_get (table, i, "passives") + wend_table_get (table, i, "detractors"));
      wend_table_check (table, i, "se", nps.score.has, nps.se);
      wend_table_check (table, i, "adj", nps.score.has, nps.adjusted);
      wend_table_check (table, i, "se_adj", nps.score.has, nps.adjusted_se);
    }
}

/* How often each value 1 … size stands in the cell. */
static void
count_ratings (const WendTable *table, guint row, guint64 *counts, guint size)
{
  g_autoptr (GArray) ratings = wend_table_list (table, row, "ratings");

  for (guint i = 0; i < size; i++)
    counts[i] = 0;
  for (guint i = 0; i < ratings->len; i++)
    counts[(guint) g_array_index (ratings, double, i) - 1]++;
}

static void
check_moments (const WendTable *table, guint row, const WendMoments *moments, double highest)
{
  WendRange mean = wend_mean (moments, 1, highest, 0.95);

  wend_table_check (table, row, "n", TRUE, moments->n);
  wend_table_check (table, row, "sd", moments->n > 1, moments->sd);
  check_range (table, row, (const char *const[]) { "mean", "lo", "hi" }, &mean);
}

static void
test_mean (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_mean", "ratings");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      guint64 counts[5];
      g_autoptr (GArray) ratings = wend_table_list (table, i, "ratings");
      WendMoments moments, same;
      count_ratings (table, i, counts, 5);
      moments = wend_moments_from_counts (counts, 5, 1);
      same = wend_moments_from_values ((const double *) (gconstpointer) ratings->data, ratings->len);
      check_moments (table, i, &moments, 5);
      check_moments (table, i, &same, 5);
      wend_table_check (table, i, "top2", TRUE, (double) wend_counts_between (counts, 5, 1, 4, 5));
      wend_table_check (table, i, "bottom2", TRUE, (double) wend_counts_between (counts, 5, 1, 1, 2));
    }
}

static void
test_ces (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_ces", "ratings");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      guint64 counts[7];
      WendMoments moments;
      WendRange easy, hard;
      count_ratings (table, i, counts, 7);
      moments = wend_moments_from_counts (counts, 7, 1);
      easy = wend_share ((double) wend_counts_between (counts, 7, 1, 5, 7), moments.n, 0.95);
      hard = wend_share ((double) wend_counts_between (counts, 7, 1, 1, 3), moments.n, 0.95);
      check_moments (table, i, &moments, 7);
      check_range (table, i, (const char *const[]) { "easy", "easy_lo", "easy_hi" }, &easy);
      check_range (table, i, (const char *const[]) { "hard", "hard_lo", "hard_hi" }, &hard);
    }
}

static void
test_rate (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_rate", "events exposure");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      WendRange rate = wend_rate ((guint64) wend_table_get (table, i, "events"), wend_table_get (table, i, "exposure"), 0.95);
      WendRange scaled = wend_range_scale (rate, 1000);
      check_range (table, i, (const char *const[]) { "rate", "lo", "hi" }, &rate);
      check_range (table, i, (const char *const[]) { "per1000", "lo1000", "hi1000" }, &scaled);
    }
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double *one = a, *two = b;
  return (*one > *two) - (*one < *two);
}

static void
test_quantile (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_quantile", "values prob");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      g_autoptr (GArray) values = wend_table_list (table, i, "values");
      WendQuantile quantile;
      g_array_sort (values, compare_doubles);
      quantile = wend_quantile ((const double *) (gconstpointer) values->data, values->len, wend_table_get (table, i, "prob"), 0.95);
      wend_table_check (table, i, "n", TRUE, values->len);
      wend_table_check (table, i, "est", quantile.has, quantile.value);
      wend_table_check (table, i, "lo", quantile.has_lo, quantile.lo);
      wend_table_check (table, i, "hi", quantile.has_hi, quantile.hi);
      wend_table_check (table, i, "l", quantile.has, (double) quantile.rank_lo);
      wend_table_check (table, i, "u", quantile.has, (double) quantile.rank_hi);
    }
}

static void
test_compound (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_compound", "chain");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      g_auto (GStrv) parts = g_strsplit_set (wend_table_text (table, i, "chain"), " /", -1);
      WendRange factors[8], product;
      guint n = g_strv_length (parts) / 2;
      for (guint j = 0; j < n; j++)
        factors[j] = wend_share (g_ascii_strtod (parts[2 * j], NULL), g_ascii_strtod (parts[2 * j + 1], NULL), 0.95);
      product = wend_mover_product (factors, n);
      check_range (table, i, (const char *const[]) { "est", "lo", "hi" }, &product);
    }
}

static void
test_weighted (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_weighted", "y w");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      g_autoptr (GArray) y = wend_table_list (table, i, "y");
      g_autoptr (GArray) w = wend_table_list (table, i, "w");
      double hit = 0, sum = 0, squares = 0, n_eff;
      WendRange share;
      for (guint j = 0; j < w->len; j++)
        {
          double weight = g_array_index (w, double, j);
          hit += weight * g_array_index (y, double, j);
          sum += weight;
          squares += weight * weight;
        }
      share = wend_share_weighted (hit, sum, squares, 0.95, &n_eff);
      wend_table_check (table, i, "n", TRUE, w->len);
      wend_table_check (table, i, "n_eff", TRUE, n_eff);
      check_range (table, i, (const char *const[]) { "p", "lo", "hi" }, &share);
    }
}

/* Reach from another source: pain is the product of two shares. */
static void
test_reach (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_reach", "bad answered came starters");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      WendRange factors[] = { wend_share (wend_table_get (table, i, "bad"), wend_table_get (table, i, "answered"), 0.95),
                              wend_share (wend_table_get (table, i, "came"), wend_table_get (table, i, "starters"), 0.95) };
      WendRange pain = wend_range_scale (wend_mover_product (factors, 2), 100);
      check_range (table, i, (const char *const[]) { "bad_share", "bad_lo", "bad_hi" }, &factors[0]);
      check_range (table, i, (const char *const[]) { "reach", "reach_lo", "reach_hi" }, &factors[1]);
      check_range (table, i, (const char *const[]) { "pain", "pain_lo", "pain_hi" }, &pain);
    }
}

static void
check_end_to_end (const WendTable *table, guint row, WendRange *factors, WendRange *with_reach, guint *n_stages)
{
  const char *scope = wend_table_text (table, row, "scope");
  WendRange ok, anywhere;
  guint n = *n_stages;

  if (strcmp (scope, "product of stages") == 0)
    ok = wend_mover_product (factors, n);
  else if (strcmp (scope, "product with reach") == 0)
    {
      double all = wend_table_get (table, row + 1, "answered"); /* the last row of the year: the truth on the same people */
      for (guint i = 0; i < n; i++)
        with_reach[i] = wend_share (all - wend_table_get (table, row - 1 - n + i, "hurt"), all, 0.95);
      ok = wend_mover_product (with_reach, n);
    }
  else
    {
      ok = wend_share (wend_table_get (table, row, "k"), wend_table_get (table, row, "n"), 0.95);
      anywhere = wend_range_scale (wend_share (wend_table_get (table, row, "hurt"), wend_table_get (table, row, "answered"), 0.95), 100);
      check_range (table, row, (const char *const[]) { "bad_anywhere", "bad_lo", "bad_hi" }, &anywhere);
      factors[(*n_stages)++] = ok;
    }
  check_range (table, row, (const char *const[]) { "ok", "lo", "hi" }, &ok);
}

static void
test_end_to_end (void)
{
  g_autoptr (WendTable) table = wend_table_open ("sfo_end_to_end", "year scope");
  WendRange factors[16], with_reach[16];
  guint n_stages = 0;

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      if (i > 0 && strcmp (wend_table_text (table, i, "year"), wend_table_text (table, i - 1, "year")) != 0)
        n_stages = 0;
      check_end_to_end (table, i, factors, with_reach, &n_stages);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/golden/values/edge_proportion", test_proportion);
  g_test_add_func ("/wend/golden/values/edge_nps", test_nps);
  g_test_add_func ("/wend/golden/values/edge_mean", test_mean);
  g_test_add_func ("/wend/golden/values/edge_ces", test_ces);
  g_test_add_func ("/wend/golden/values/edge_rate", test_rate);
  g_test_add_func ("/wend/golden/values/edge_quantile", test_quantile);
  g_test_add_func ("/wend/golden/values/edge_compound", test_compound);
  g_test_add_func ("/wend/golden/values/edge_weighted", test_weighted);
  g_test_add_func ("/wend/golden/values/edge_reach", test_reach);
  g_test_add_func ("/wend/golden/values/sfo_end_to_end", test_end_to_end);
  return g_test_run ();
}
