/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Before and after an action, drivers and journeys spoiled, against the golden tables. */

#include "stats/wend-proof.h"

#include <math.h>
#include <string.h>

#include "stats/wend-comparisons.h"
#include "stats/wend-difference.h"
#include "stats/wend-drift.h"
#include "stats/wend-drivers.h"
#include "stats/wend-share.h"
#include "wend-table.h"

static const char *const beyond[] = { "", "yes", "no", "unclear" };

static void
check_range (const WendTable *table, guint row, const char *const columns[3], const WendRange *range)
{
  wend_table_check (table, row, columns[0], range->has, range->value);
  wend_table_check (table, row, columns[1], range->has_range, range->lo);
  wend_table_check (table, row, columns[2], range->has_range, range->hi);
}

/* The periods from … from + count of a list of k, n each. None where they are not there. */
static WendRange
window (const GArray *k, int from, guint count, double n)
{
  double sum = 0;

  if (from < 0 || (guint) from + count > k->len)
    return wend_range_none ();
  for (guint i = 0; i < count; i++)
    sum += g_array_index (k, double, (guint) from + i);
  return wend_share (sum, n * count, 0.95);
}

static double
s_of (const GArray *before, double n_each)
{
  double values[64], n[64], sum = 0;
  guint count = MIN (before->len, WEND_DRIFT_BASELINE);
  WendDriftBase base;

  for (guint i = 0; i < count; i++)
    {
      values[i] = g_array_index (before, double, i) / n_each;
      n[i] = n_each;
      sum += g_array_index (before, double, i);
    }
  base = wend_drift_base_share (sum, n_each * count);
  return count >= WEND_DRIFT_LEAST ? wend_drift_s (&(WendDriftSeries) { values, n, count, TRUE }, &base) : 1;
}

static void
check_stuck (const WendTable *table, guint row)
{
  g_autoptr (GArray) before = wend_table_list (table, row, "before");
  g_autoptr (GArray) after = wend_table_list (table, row, "after");
  g_autoptr (GArray) control_before = wend_table_list (table, row, "ctl_before");
  g_autoptr (GArray) control_after = wend_table_list (table, row, "ctl_after");
  double n = wend_table_get (table, row, "n_each");
  guint wash_out = (guint) wend_table_get (table, row, "wash_out"), periods = after->len - wash_out;
  gboolean has_latest = periods >= 6;
  WendProofInput input = {
    .before = window (before, (int) before->len - 6, 6, n),
    .first = window (after, (int) wash_out, 3, n),
    .latest = has_latest ? window (after, (int) after->len - 3, 3, n) : wend_range_none (),
    .control_before = window (control_before, (int) control_before->len - 6, 6, n),
    .control_latest = has_latest ? window (control_after, (int) control_after->len - 3, 3, n) : wend_range_none (),
    .is_share = TRUE,
    .enough = periods >= 3 && 3 * n >= 30,
    .s = s_of (before, n),
  };
  WendProof proof = wend_proof (&input);

  g_test_message ("%s", wend_table_text (table, row, "case"));
  wend_table_check (table, row, "s", TRUE, input.s);
  check_range (table, row, (const char *const[]) { "first", "first_lo", "first_hi" }, &proof.first);
  check_range (table, row, (const char *const[]) { "latest", "latest_lo", "latest_hi" }, &proof.latest);
  check_range (table, row, (const char *const[]) { "latest_vs_first", "lvf_lo", "lvf_hi" }, &proof.fade);
  check_range (table, row, (const char *const[]) { "control", "control_lo", "control_hi" }, &proof.control);
  check_range (table, row, (const char *const[]) { "did", "did_lo", "did_hi" }, &proof.beyond);
  wend_table_check_text (table, row, "verdict", wend_verdict_name (proof.verdict));
  wend_table_check_text (table, row, "beyond_control", beyond[proof.beyond_control]);
}

static void
test_stuck (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_stuck", "case before after ctl_before ctl_after n_each wash_out");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    check_stuck (table, i);
}

/* Every trust's controls are the other 129 added up: what all of them make is this trust and its controls. */
static void
check_trust (const WendTable *table, guint row, const double totals[4], double *q, double *q_w)
{
  double k[3], n[3], s = wend_table_get (table, row, "sigma_z");
  static const char *const windows[] = { "before", "first", "latest" };
  WendProofInput input = { .is_share = TRUE, .enough = TRUE, .s = 1 };
  WendRange *ranges[] = { &input.before, &input.first, &input.latest };
  WendDifference difference;
  WendProof proof;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *k_name = g_strconcat (windows[i], "_k", NULL);
      g_autofree char *n_name = g_strconcat (windows[i], "_n", NULL);
      k[i] = wend_table_get (table, row, k_name);
      n[i] = wend_table_get (table, row, n_name);
      *ranges[i] = wend_share (k[i], n[i], 0.95);
    }
  input.control_before = wend_share (totals[0] - k[0], totals[1] - n[0], 0.95);
  input.control_latest = wend_share (totals[2] - k[2], totals[3] - n[2], 0.95);
  proof = wend_proof (&input);
  check_range (table, row, (const char *const[]) { "first", "first_lo", "first_hi" }, &proof.first);
  check_range (table, row, (const char *const[]) { "latest", "latest_lo", "latest_hi" }, &proof.latest);
  check_range (table, row, (const char *const[]) { "did", "did_lo", "did_hi" }, &proof.beyond);
  wend_table_check (table, row, "lvf_hi", TRUE, proof.fade.hi);
  wend_table_check_text (table, row, "verdict", wend_verdict_name (proof.verdict));
  wend_table_check_text (table, row, "beyond_control", beyond[proof.beyond_control]);
  input.s = s;
  proof = wend_proof (&input);
  check_range (table, row, (const char *const[]) { "first", "first_lo_w", "first_hi_w" }, &proof.first);
  check_range (table, row, (const char *const[]) { "latest", "latest_lo_w", "latest_hi_w" }, &proof.latest);
  check_range (table, row, (const char *const[]) { "did", "did_lo_w", "did_hi_w" }, &proof.beyond);
  wend_table_check (table, row, "lvf_hi_w", TRUE, proof.fade.hi);
  wend_table_check_text (table, row, "verdict_w", wend_verdict_name (proof.verdict));
  wend_table_check_text (table, row, "beyond_control_w", beyond[proof.beyond_control]);
  difference = wend_difference_share (k[0], n[0], k[2], n[2], 0.95);
  wend_table_check (table, row, "z", TRUE, difference.z);
  *q = difference.p;
  *q_w = wend_difference_p (&difference, s);
  wend_table_check_p (table, row, "p", TRUE, *q);
  wend_table_check_p (table, row, "p_w", TRUE, *q_w);
}

static void
test_nhs_stuck (void)
{
  g_autoptr (WendTable) table = wend_table_open ("nhs_stuck", "trust");
  static const char *const columns[] = { "before_k", "before_n", "latest_k", "latest_n" };
  guint n = table != NULL ? wend_table_n_rows (table) : 0;
  g_autofree double *q = g_new (double, n);
  g_autofree double *q_w = g_new (double, n);
  double totals[4] = { 0 };

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < 4; j++)
      totals[j] += wend_table_get (table, i, columns[j]);
  for (guint i = 0; i < n; i++)
    check_trust (table, i, totals, &q[i], &q_w[i]);
  wend_comparisons_q (q, q, n);
  wend_comparisons_q (q_w, q_w, n);
  for (guint i = 0; i < n; i++)
    {
      wend_table_check_p (table, i, "q", TRUE, q[i]);
      wend_table_check_p (table, i, "q_w", TRUE, q_w[i]);
    }
}

/* The case 'holding' of edge_stuck. */
static void
test_its (void)
{
  static const double k[] = { 40, 42, 39, 41, 43, 38, 25, 24, 26, 25, 23, 24 };
  static const char *const names[] = { "intercept", "trend", "step", "trend_change" };
  g_autoptr (WendTable) table = wend_table_open ("edge_its", "");
  double shares[G_N_ELEMENTS (k)], n[G_N_ELEMENTS (k)];
  WendItsTerm terms[4];

  for (guint i = 0; i < G_N_ELEMENTS (k); i++)
    {
      shares[i] = k[i] / 200;
      n[i] = 200;
    }
  g_assert_true (wend_its (shares, n, G_N_ELEMENTS (k), 6, terms));
  for (guint i = 0; table != NULL && i < 4; i++)
    {
      wend_table_check_text (table, i, "term", names[i]);
      wend_table_check (table, i, "est", TRUE, terms[i].estimate);
      wend_table_check (table, i, "se", TRUE, terms[i].se);
      wend_table_check (table, i, "t", TRUE, terms[i].t);
      wend_table_check_p (table, i, "p", TRUE, terms[i].p);
    }
  g_assert_false (wend_its (shares, n, 12, 1, terms));
}

static void
check_drivers (const WendTable *table, const char *const *names, const double *matrix, guint m)
{
  double lmg[WEND_DRIVERS_LMG_MAX], weights[WEND_DRIVERS_LMG_MAX];

  g_assert_true (wend_drivers_lmg (matrix, m, lmg));
  g_assert_true (wend_drivers_weights (matrix, m, weights));
  for (guint i = 0; i < m; i++)
    {
      g_assert_cmpstr (wend_table_text (table, i, "driver"), ==, names[i]);
      wend_table_check (table, i, "r", TRUE, matrix[i * (m + 1) + m]);
      wend_table_check (table, i, "lmg", TRUE, lmg[i]);
      wend_table_check (table, i, "relative_weight", TRUE, weights[i]);
    }
}

static void
test_drivers (void)
{
  static const double matrix[] = { 1, .3, .2, .5, .3, 1, .4, .45, .2, .4, 1, .35, .5, .45, .35, 1 };
  static const double singular[] = { 1, 1, .5, 1, 1, .5, .5, .5, 1 };
  g_autoptr (WendTable) table = wend_table_open ("edge_drivers", "driver");
  double shares[WEND_DRIVERS_LMG_MAX];

  if (table != NULL)
    check_drivers (table, (const char *const[]) { "a", "b", "c" }, matrix, 3);
  g_assert_false (wend_drivers_lmg (singular, 2, shares));
  g_assert_false (wend_drivers_weights (singular, 2, shares));
  g_assert_false (wend_drivers_lmg (matrix, 0, shares));
}

static void
test_sfo_drivers (void)
{
  g_autoptr (WendTable) table = wend_table_open ("sfo_drivers_2017", "driver");
  g_autoptr (WendTable) correlations = wend_table_open ("sfo_driver_correlations_2017", "metric");
  const char *names[WEND_DRIVERS_LMG_MAX + 1] = { NULL };
  double matrix[(WEND_DRIVERS_LMG_MAX + 1) * (WEND_DRIVERS_LMG_MAX + 1)];
  guint n = correlations != NULL ? wend_table_n_rows (correlations) : 0;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        names[j] = wend_table_text (correlations, j, "metric");
        matrix[i * n + j] = wend_table_get (correlations, i, names[j]);
      }
  if (table != NULL)
    check_drivers (table, names, matrix, n - 1);
}

static guint64
count (const WendTable *table, guint row, const char *column)
{
  return (guint64) wend_table_get (table, row, column);
}

static void
test_spoiled (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_spoiled", "hurt_out hurt_ok not_out not_ok");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      WendSpoiled result = wend_spoiled (count (table, i, "hurt_out"), count (table, i, "hurt_ok"), count (table, i, "not_out"), count (table, i, "not_ok"), 0.95);
      wend_table_check (table, i, "q", result.q.has, result.q.value);
      wend_table_check (table, i, "d", result.d.has, result.d.value);
      check_range (table, i, (const char *const[]) { "est", "lo", "hi" }, &result.spoiled);
    }
}

static void
test_sfo_spoiled (void)
{
  g_autoptr (WendTable) table = wend_table_open ("sfo_spoiled_2017", "metric");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    {
      WendSpoiled result = wend_spoiled (count (table, i, "hurt_detractor"), count (table, i, "hurt_other"), count (table, i, "not_detractor"), count (table, i, "not_other"), 0.95);
      WendRange scaled = wend_range_scale (result.spoiled, 100);
      check_range (table, i, (const char *const[]) { "spoiled_per_100", "lo", "hi" }, &scaled);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/golden/proof/edge_stuck", test_stuck);
  g_test_add_func ("/wend/golden/proof/nhs_stuck", test_nhs_stuck);
  g_test_add_func ("/wend/golden/proof/edge_its", test_its);
  g_test_add_func ("/wend/golden/proof/edge_drivers", test_drivers);
  g_test_add_func ("/wend/golden/proof/sfo_drivers_2017", test_sfo_drivers);
  g_test_add_func ("/wend/golden/proof/edge_spoiled", test_spoiled);
  g_test_add_func ("/wend/golden/proof/sfo_spoiled_2017", test_sfo_spoiled);
  return g_test_run ();
}
