/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drift charts against the golden tables: made-up series of every kind, hotels, hospitals. */

#include <string.h>

#include "stats/wend-drift.h"
#include "wend-table.h"

#define PERIODS_MAX 64

static const char *const signals[] = { "", "worse", "better" };

static void
check_flag (const WendTable *table, guint row, const char *column, gboolean flag)
{
  wend_table_check_text (table, row, column, flag ? "TRUE" : "FALSE");
}

static void
check_point (const WendTable *table, guint row, const WendDriftPoint *point, const WendDriftBase *base, double s)
{
  wend_table_check (table, row, "t", TRUE, point->t);
  wend_table_check (table, row, "centre", TRUE, base->centre);
  wend_table_check (table, row, "se", TRUE, point->se);
  wend_table_check (table, row, "sigma_z", TRUE, s);
  wend_table_check (table, row, "z", TRUE, point->z);
  wend_table_check (table, row, "ewma", TRUE, point->ewma);
  wend_table_check (table, row, "limit", TRUE, point->limit);
  wend_table_check (table, row, "cusum_worse", TRUE, point->cusum_worse);
  wend_table_check (table, row, "cusum_better", TRUE, point->cusum_better);
  check_flag (table, row, "shewhart", point->spike);
  wend_table_check_text (table, row, "signal", signals[point->signal]);
  wend_table_check (table, row, "since", point->signal != WEND_SIGNAL_NONE, point->since);
  check_flag (table, row, "silent", point->silent);
  wend_table_check_text (table, row, "shown", point->shown ? "yes" : "no");
}

/* Rows first … end − 1 are one series of k of n, high = worse. */
static void
check_shares (const WendTable *table, guint first, guint end, const char *k_column, const char *n_column)
{
  double values[PERIODS_MAX], n[PERIODS_MAX], k_sum = 0, n_sum = 0, s = 0;
  WendDriftPoint points[PERIODS_MAX];
  WendDriftBase base;

  g_assert_cmpuint (end - first, <=, PERIODS_MAX);
  for (guint i = first; i < end; i++)
    {
      double k = wend_table_get (table, i, k_column);
      n[i - first] = wend_table_get (table, i, n_column);
      values[i - first] = k / n[i - first];
      if (i - first < WEND_DRIFT_BASELINE)
        {
          k_sum += k;
          n_sum += n[i - first];
        }
    }
  base = wend_drift_base_share (k_sum, n_sum);
  g_assert_cmpint (wend_drift (&(WendDriftSeries) { values, n, end - first, TRUE }, &base, WEND_DRIFT_BASELINE, points, &s), ==, WEND_DRIFT_CHART);
  for (guint i = first; i < end; i++)
    {
      wend_table_check (table, i, "x", TRUE, values[i - first]);
      check_point (table, i, &points[i - first], &base, s);
    }
}

static void
check_table (const char *name, const char *inputs, const char *k, const char *n)
{
  g_autoptr (WendTable) table = wend_table_open (name, inputs);
  g_autofree char *series = g_strndup (inputs, strcspn (inputs, " ")); /* the first */

  for (guint first = 0, end; table != NULL && first < wend_table_n_rows (table); first = end)
    {
      for (end = first + 1; end < wend_table_n_rows (table) && strcmp (wend_table_text (table, end, series), wend_table_text (table, first, series)) == 0;)
        end++;
      check_shares (table, first, end, k, n);
    }
}

static void
test_drift (void)
{
  check_table ("edge_drift", "series k n", "k", "n");
}

static void
test_hotel (void)
{
  check_table ("hotel_drift", "hotel month cancelled booked", "cancelled", "booked");
}

static void
test_nhs (void)
{
  check_table ("nhs_drift", "series period k n", "k", "n");
}

/* The counts of one period: value and n. */
static void
read_kind (const char *kind, const double *counts, guint n_counts, double *value, double *n)
{
  double sum = 0, weighted = 0;

  for (guint i = 0; i < n_counts; i++)
    {
      sum += counts[i];
      weighted += counts[i] * (i + 1);
    }
  if (strcmp (kind, "share") == 0 || strcmp (kind, "rate") == 0)
    {
      *n = counts[1];
      *value = *n > 0 ? counts[0] / *n : 0;
    }
  else
    {
      *n = sum;
      *value = strcmp (kind, "nps") == 0 ? 100 * (counts[0] - counts[2]) / sum : weighted / sum;
    }
}

static WendDriftBase
base_of (const char *kind, const double *sums)
{
  guint64 counts[5];
  WendMoments moments;

  if (strcmp (kind, "share") == 0)
    return wend_drift_base_share (sums[0], sums[1]);
  if (strcmp (kind, "rate") == 0)
    return wend_drift_base_rate (sums[0], sums[1]);
  if (strcmp (kind, "nps") == 0)
    return wend_drift_base_nps (sums[0], sums[1], sums[2]);
  for (guint i = 0; i < 5; i++)
    counts[i] = (guint64) sums[i];
  moments = wend_moments_from_counts (counts, 5, 1);
  return wend_drift_base_mean (&moments);
}

static void
check_kind (const WendTable *table, guint first, guint end)
{
  const char *kind = wend_table_text (table, first, "kind");
  double values[PERIODS_MAX], n[PERIODS_MAX], sums[5] = { 0 }, s = 0;
  WendDriftPoint points[PERIODS_MAX];
  WendDriftBase base;
  WendDriftState state;
  guint used = 0;

  for (guint i = first; i < end; i++)
    {
      g_autoptr (GArray) counts = wend_table_list (table, i, "counts");
      read_kind (kind, (const double *) (gconstpointer) counts->data, counts->len, &values[i - first], &n[i - first]);
      if (n[i - first] > 0 && used++ < WEND_DRIFT_BASELINE)
        for (guint j = 0; j < counts->len; j++)
          sums[j] += g_array_index (counts, double, j);
    }
  base = base_of (kind, sums);
  state = wend_drift (&(WendDriftSeries) { values, n, end - first, strcmp (wend_table_text (table, first, "better"), "down") == 0 }, &base, WEND_DRIFT_BASELINE, points, &s);
  for (guint i = first; i < end; i++)
    {
      const char *note = wend_table_text (table, i, "note");
      if (strcmp (note, "too little history") == 0)
        g_assert_cmpint (state, ==, WEND_DRIFT_TOO_SHORT);
      else if (strcmp (note, "no variation in the baseline") == 0)
        g_assert_cmpint (state, ==, WEND_DRIFT_NO_VARIATION);
      else if (strcmp (note, "no answers") == 0)
        g_assert_cmpuint (points[i - first].t, ==, 0);
      else
        {
          g_assert_cmpstr (note, ==, "");
          g_assert_cmpint (state, ==, WEND_DRIFT_CHART);
          wend_table_check (table, i, "x", TRUE, values[i - first]);
          check_point (table, i, &points[i - first], &base, s);
        }
    }
}

/* A chart ends where its series or its number ends; an action's period belongs to none. */
static void
test_kinds (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_drift_kinds", "series kind better counts chart note");

  for (guint first = 0, end; table != NULL && first < wend_table_n_rows (table); first = end)
    {
      for (end = first + 1; end < wend_table_n_rows (table) && strcmp (wend_table_text (table, end, "series"), wend_table_text (table, first, "series")) == 0 && strcmp (wend_table_text (table, end, "chart"), wend_table_text (table, first, "chart")) == 0;)
        end++;
      if (*wend_table_text (table, first, "chart") != '\0')
        check_kind (table, first, end);
      else
        wend_table_check_text (table, first, "note", "wash-out");
    }
}

static void
test_xmr (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_xmr", "series x");

  for (guint first = 0, end; table != NULL && first < wend_table_n_rows (table); first = end)
    {
      double values[PERIODS_MAX];
      WendXmrPoint points[PERIODS_MAX];
      WendXmr chart;
      for (end = first; end < wend_table_n_rows (table) && strcmp (wend_table_text (table, end, "series"), wend_table_text (table, first, "series")) == 0; end++)
        values[end - first] = wend_table_get (table, end, "x");
      chart = wend_xmr (values, end - first, WEND_DRIFT_BASELINE, points);
      for (guint i = first; i < end; i++)
        {
          wend_table_check (table, i, "t", TRUE, i - first + 1);
          wend_table_check (table, i, "centre", TRUE, chart.centre);
          wend_table_check (table, i, "lcl", TRUE, chart.lower);
          wend_table_check (table, i, "ucl", TRUE, chart.upper);
          check_flag (table, i, "outside", points[i - first].outside);
          wend_table_check (table, i, "run", TRUE, points[i - first].run);
          check_flag (table, i, "run8", points[i - first].run >= WEND_XMR_RUN);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/golden/drift/edge_drift", test_drift);
  g_test_add_func ("/wend/golden/drift/edge_drift_kinds", test_kinds);
  g_test_add_func ("/wend/golden/drift/edge_xmr", test_xmr);
  g_test_add_func ("/wend/golden/drift/hotel_drift", test_hotel);
  g_test_add_func ("/wend/golden/drift/nhs_drift", test_nhs);
  return g_test_run ();
}
