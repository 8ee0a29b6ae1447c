/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drift charts and proofs of actions as the map gives them: the same tables as stats', now from observations, with actions that
 * restart a chart, controls at other places, seasons, and the real months of hospitals and hotels. */

#include <math.h>
#include <string.h>

#include "base/wend-parse.h"
#include "insight/wend-action-proof.h"
#include "insight/wend-signal.h"
#include "model/wend-builder.h"
#include "stats/wend-comparisons.h"
#include "wend-golden-map.h"
#include "wend-table.h"

static const char *const signals[] = { "", "worse", "better" };

/* --- Maps by hand --- */

static void
set (WendBuilder *builder, WendNode *node, WendField field, const char *value)
{
  wend_builder_set (builder, node, wend_schema_field (wend_node_kind (node), field), value, strlen (value));
}

static WendNode *
add (WendBuilder *builder, WendKind kind, const char *id)
{
  return wend_builder_add (builder, NULL, kind, id, strlen (id));
}

static void
add_metric (WendBuilder *builder, const char *id, const char *kind, const char *better, gboolean seasonal)
{
  WendNode *metric = add (builder, WEND_KIND_METRIC, id);

  set (builder, metric, WEND_FIELD_KIND, kind);
  set (builder, metric, WEND_FIELD_BETTER, better);
  if (seasonal)
    set (builder, metric, WEND_FIELD_SEASONAL, "yes");
  if (strcmp (kind, "rating") == 0)
    set (builder, metric, WEND_FIELD_BAD_TO, "2");
}

static WendPeriod
month_of (int year, int month, int offset)
{
  int index = year * 12 + month - 1 + offset;
  return wend_period_around (wend_date_from_ymd (index / 12, index % 12 + 1, 1), WEND_STEP_MONTH);
}

static void
observe (WendBuilder *builder, const char *metric, const char *place, WendPeriod period, const char *data)
{
  static guint counter = 0;
  g_autofree char *id = g_strdup_printf ("o-%u", ++counter);
  WendNode *node = add (builder, WEND_KIND_OBSERVATION, id);
  char date[16];

  set (builder, node, WEND_FIELD_METRIC, metric);
  set (builder, node, WEND_FIELD_AT, place);
  set (builder, node, WEND_FIELD_FROM, wend_format_date (date, period.from));
  set (builder, node, WEND_FIELD_TO, wend_format_date (date, period.to));
  set (builder, node, WEND_FIELD_DATA, data);
}

static void
observe_share (WendBuilder *builder, const char *metric, const char *place, WendPeriod period, double k, double n)
{
  g_autofree char *data = g_strdup_printf ("n=\"%.0f\" k=\"%.0f\"", n, k);
  observe (builder, metric, place, period, data);
}

/* Tables are made before anything is hidden. */
static WendBuilder *
new_map (void)
{
  WendBuilder *builder = wend_builder_new ("series");

  set (builder, wend_builder_map (builder), WEND_FIELD_PRIVACY_FLOOR, "5");
  return builder;
}

static WendNode *
add_action (WendBuilder *builder, const char *id, const char *place, gint32 live)
{
  WendNode *action = add (builder, WEND_KIND_ACTION, id);
  char date[16];

  set (builder, action, WEND_FIELD_AT, place);
  set (builder, action, WEND_FIELD_STATUS, "live");
  set (builder, action, WEND_FIELD_LIVE, wend_format_date (date, live));
  return action;
}

/* --- Drift --- */

static void
check_flag (const WendTable *table, guint row, const char *column, gboolean flag)
{
  wend_table_check_text (table, row, column, flag ? "TRUE" : "FALSE");
}

static void
check_point (const WendTable *table, guint row, const WendSignalPoint *point)
{
  const WendDriftPoint *drift = &point->drift;

  g_assert_true (point->charted);
  wend_table_check (table, row, "t", TRUE, drift->t);
  wend_table_check (table, row, "x", point->has, point->x);
  wend_table_check (table, row, "centre", TRUE, point->centre);
  wend_table_check (table, row, "se", TRUE, drift->se);
  wend_table_check (table, row, "sigma_z", TRUE, point->s);
  wend_table_check (table, row, "z", TRUE, drift->z);
  wend_table_check (table, row, "ewma", TRUE, drift->ewma);
  wend_table_check (table, row, "limit", TRUE, drift->limit);
  wend_table_check (table, row, "cusum_worse", TRUE, drift->cusum_worse);
  wend_table_check (table, row, "cusum_better", TRUE, drift->cusum_better);
  check_flag (table, row, "shewhart", drift->spike);
  wend_table_check_text (table, row, "signal", signals[drift->signal]);
  wend_table_check (table, row, "since", drift->signal != WEND_SIGNAL_NONE, drift->since);
  check_flag (table, row, "silent", drift->silent);
  wend_table_check_text (table, row, "shown", drift->shown ? "yes" : "no");
}

/* What the last row says of the latest period. */
static void
check_latest (const WendTable *table, guint row, const WendSignal *signal, const WendInsight *insight)
{
  gboolean shown = strcmp (wend_table_text (table, row, "shown"), "yes") == 0;
  gboolean silent = shown && strcmp (wend_table_text (table, row, "silent"), "TRUE") == 0;
  const WendFigure *figure = wend_insight_figure (insight, signal->metric, signal->place);
  double since;

  g_assert_cmpstr (shown ? wend_table_text (table, row, "signal") : "", ==, signals[signal->signal]);
  g_assert_cmpint (signal->silent, ==, silent);
  g_assert_cmpint (figure->signal, ==, silent);
  if (silent)
    {
      g_assert_cmpint (figure->signal_since.from, ==, signal->since.from);
      g_assert_true (wend_table_number (table, row, "since", &since));
      g_assert_cmpint (signal->since.from, ==, signal->points[(guint) since - 1].period.from);
    }
}

/* Rows first … end − 1 are one series of a share, high = worse, month by month. */
static void
check_shares (const WendTable *table, guint first, guint end, const char *k, const char *n)
{
  WendBuilder *builder = new_map ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  g_autoptr (WendSignal) signal = NULL;

  add (builder, WEND_KIND_STAGE, "here");
  add_metric (builder, "m", "share", "down", FALSE);
  for (guint i = first; i < end; i++)
    observe_share (builder, "m", "here", month_of (2015, 7, (int) (i - first)), wend_table_get (table, i, k), wend_table_get (table, i, n));
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  signal = wend_signal_new (insight, wend_document_find (document, "m"), wend_document_find (document, "here"));
  g_assert_cmpint (signal->state, ==, WEND_CHART_DRIFT);
  g_assert_cmpuint (signal->n_points, ==, end - first);
  g_assert_cmpuint (signal->n_baseline, ==, 12);
  for (guint i = first; i < end; i++)
    check_point (table, i, &signal->points[i - first]);
  check_latest (table, end - 1, signal, insight);
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

/* Rows from `first` on against the chart of one hotel. */
static void
check_hotel (const WendTable *table, guint first, WendEditor *editor)
{
  g_autofree char *segment = g_strconcat ("hotel=", wend_table_text (table, first, "hotel"), NULL);
  const WendLens lens = { .segment = segment };
  const WendDocument *document = wend_editor_peek_document (editor);
  g_autoptr (WendInsight) insight = wend_insight_new (document, &lens);
  g_autoptr (WendSignal) signal = wend_signal_new (insight, wend_document_find (document, "cancelled"), wend_document_find (document, "booking"));

  for (guint i = 0; i < signal->n_points; i++)
    {
      const WendSignalPoint *point = &signal->points[i];
      g_autofree char *month = wend_period_name (&point->period);
      wend_table_check_text (table, first + i, "hotel", segment + strlen ("hotel="));
      wend_table_check_text (table, first + i, "month", month);
      wend_table_check (table, first + i, "cancelled", TRUE, point->x * point->n);
      wend_table_check (table, first + i, "booked", TRUE, point->n);
      check_point (table, first + i, point);
    }
  check_latest (table, first + signal->n_points - 1, signal, insight);
}

static void
test_hotel (void)
{
  static const char *const stages[] = { "booking", "arrival", "room", NULL };
  g_autoptr (WendTable) table = wend_table_open ("hotel_drift", "");
  g_autoptr (WendEditor) editor = wend_golden_map (stages, NULL);
  g_autofree char *mapping = table != NULL ? wend_golden_text ("golden/inputs/hotel.wendmap") : NULL;
  g_autofree char *path = wend_golden_path ("data/hotel-bookings/hotel_bookings.csv.gz");
  g_autoptr (WendImport) import = table != NULL ? wend_golden_import (editor, mapping, path, NULL) : NULL;

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    if (i == 0 || strcmp (wend_table_text (table, i, "hotel"), wend_table_text (table, i - 1, "hotel")) != 0)
      check_hotel (table, i, editor);
}

/* The counts of a cell as an observation's numbers. */
static char *
data_of (const char *kind, const char *counts)
{
  g_auto (GStrv) parts = g_strsplit (counts, " ", -1);

  if (strcmp (kind, "share") == 0)
    return g_strdup_printf ("n=\"%s\" k=\"%s\"", parts[1], parts[0]);
  if (strcmp (kind, "rate") == 0)
    return g_strdup_printf ("events=\"%s\" exposure=\"%s\"", parts[0], parts[1]);
  if (strcmp (kind, "rating") == 0)
    return g_strdup_printf ("hist=\"%s\"", counts);
  return g_strdup_printf ("hist=\"%s 0 0 0 0 0 0 0 %s 0 %s\"", parts[2], parts[1], parts[0]); /* 0, 8 and 10 */
}

static void
check_kind_row (const WendTable *table, guint row, const WendSignal *signal, const WendSignalPoint *point)
{
  static const char *const empty[] = { "t", "x", "centre", "se", "sigma_z", "z", "ewma", "limit", "cusum_worse", "cusum_better", "shewhart", "signal", "since", "silent", "shown" };
  const char *note = wend_table_text (table, row, "note");

  wend_table_check (table, row, "period", TRUE, (double) (point - signal->points) + 1);
  wend_table_check (table, row, "chart", point->chart > 0, point->chart);
  g_assert_cmpint (point->has, ==, strcmp (note, "no answers") != 0);
  if (*note == '\0')
    check_point (table, row, point);
  else
    g_assert_false (point->charted);
  for (guint i = 0; *note != '\0' && i < G_N_ELEMENTS (empty); i++)
    wend_table_check_text (table, row, empty[i], "");
  if (strcmp (note, "too little history") == 0)
    g_assert_cmpint (signal->state, ==, WEND_CHART_TOO_LITTLE);
  if (strcmp (note, "no variation in the baseline") == 0)
    g_assert_cmpint (signal->state, ==, WEND_CHART_NO_VARIATION);
}

static void
check_kind (const WendTable *table, guint first, guint end)
{
  const char *kind = wend_table_text (table, first, "kind");
  WendBuilder *builder = new_map ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  g_autoptr (WendSignal) signal = NULL;

  add (builder, WEND_KIND_STAGE, "here");
  add_metric (builder, "m", kind, wend_table_text (table, first, "better"), FALSE);
  for (guint i = first; i < end; i++)
    {
      g_autofree char *data = data_of (wend_table_text (table, i, "kind"), wend_table_text (table, i, "counts"));
      WendPeriod month = month_of (2020, 1, (int) (i - first));
      g_assert_cmpstr (wend_table_text (table, i, "better"), ==, wend_table_text (table, first, "better"));
      observe (builder, "m", "here", month, data);
      if (strcmp (wend_table_text (table, i, "note"), "wash-out") == 0)
        add_action (builder, "a", "here", month.from + 10);
    }
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  signal = wend_signal_new (insight, wend_document_find (document, "m"), wend_document_find (document, "here"));
  g_assert_cmpuint (signal->n_points, ==, end - first);
  for (guint i = first; i < end; i++)
    check_kind_row (table, i, signal, &signal->points[i - first]);
  if (*wend_table_text (table, end - 1, "note") == '\0')
    check_latest (table, end - 1, signal, insight);
}

static void
test_kinds (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_drift_kinds", "series kind better counts chart note");

  for (guint first = 0, end; table != NULL && first < wend_table_n_rows (table); first = end)
    {
      for (end = first + 1; end < wend_table_n_rows (table) && strcmp (wend_table_text (table, end, "series"), wend_table_text (table, first, "series")) == 0;)
        end++;
      check_kind (table, first, end);
    }
}

static void
check_xmr (const WendTable *table, guint first, guint end)
{
  WendBuilder *builder = new_map ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  g_autoptr (WendSignal) signal = NULL;

  add (builder, WEND_KIND_STAGE, "here");
  add_metric (builder, "m", "value", "down", FALSE);
  for (guint i = first; i < end; i++)
    {
      g_autofree char *data = g_strdup_printf ("value=\"%s\"", wend_table_text (table, i, "x"));
      observe (builder, "m", "here", month_of (2020, 1, (int) (i - first)), data);
    }
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  signal = wend_signal_new (insight, wend_document_find (document, "m"), wend_document_find (document, "here"));
  g_assert_cmpint (signal->state, ==, WEND_CHART_XMR);
  for (guint i = first; i < end; i++)
    {
      const WendSignalPoint *point = &signal->points[i - first];
      wend_table_check (table, i, "t", TRUE, point->drift.t);
      wend_table_check (table, i, "centre", TRUE, point->centre);
      wend_table_check (table, i, "lcl", TRUE, point->lower);
      wend_table_check (table, i, "ucl", TRUE, point->upper);
      check_flag (table, i, "outside", point->xmr.outside);
      check_flag (table, i, "run8", point->xmr.run >= WEND_XMR_RUN);
      wend_table_check (table, i, "run", TRUE, point->xmr.run);
    }
  g_assert_false (signal->silent);
}

static void
test_xmr (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_xmr", "series x");

  for (guint first = 0, end; table != NULL && first < wend_table_n_rows (table); first = end)
    {
      for (end = first + 1; end < wend_table_n_rows (table) && strcmp (wend_table_text (table, end, "series"), wend_table_text (table, first, "series")) == 0;)
        end++;
      check_xmr (table, first, end);
    }
}

/* --- Proofs --- */

static void
check_range (const WendTable *table, guint row, const char *const columns[3], const WendRange *range)
{
  wend_table_check (table, row, columns[0], range->has, range->value);
  wend_table_check (table, row, columns[1], range->has_range, range->lo);
  wend_table_check (table, row, columns[2], range->has_range, range->hi);
}

static void
observe_list (WendBuilder *builder, const char *place, const GArray *k, double n, int offset)
{
  for (guint i = 0; i < k->len; i++)
    {
      g_autofree char *data = NULL;
      double bad = g_array_index (k, double, i);
      data = g_strdup_printf ("hist=\"%.0f 0 %.0f 0 0\"", bad, n - bad);
      observe (builder, "m", place, month_of (2022, 1, offset + (int) i), data);
    }
}

static void
check_stuck_row (const WendTable *table, guint row, const WendActionProof *proof)
{
  const WendProof *result = &proof->proof;
  gboolean latest = result->latest.has;

  wend_table_check (table, row, "s", TRUE, proof->s);
  check_range (table, row, (const char *const[]) { "first", "first_lo", "first_hi" }, &result->first);
  check_range (table, row, (const char *const[]) { "latest", "latest_lo", "latest_hi" }, &result->latest);
  check_range (table, row, (const char *const[]) { "latest_vs_first", "lvf_lo", "lvf_hi" }, &result->fade);
  check_range (table, row, (const char *const[]) { "control", "control_lo", "control_hi" }, &result->control);
  check_range (table, row, (const char *const[]) { "did", "did_lo", "did_hi" }, &result->beyond);
  wend_table_check_text (table, row, "verdict", wend_verdict_name (result->verdict));
  wend_table_check_text (table, row, "beyond_control", latest ? wend_beyond_name (result->beyond_control) : "");
}

/* Bad answers of a rating; the control has the same metric at another stage. */
static void
check_stuck (const WendTable *table, guint row)
{
  g_autoptr (GArray) before = wend_table_list (table, row, "before");
  g_autoptr (GArray) after = wend_table_list (table, row, "after");
  g_autoptr (GArray) control_before = wend_table_list (table, row, "ctl_before");
  g_autoptr (GArray) control_after = wend_table_list (table, row, "ctl_after");
  double n = wend_table_get (table, row, "n_each");
  int start = (int) before->len, wash_out = (int) wend_table_get (table, row, "wash_out");
  WendBuilder *builder = new_map ();
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  WendNode *action;
  char date[16];

  add (builder, WEND_KIND_STAGE, "here");
  add (builder, WEND_KIND_STAGE, "there");
  add_metric (builder, "m", "rating", "up", FALSE);
  observe_list (builder, "here", before, n, 0);
  observe_list (builder, "here", after, n, start);
  observe_list (builder, "there", control_before, n, 0);
  observe_list (builder, "there", control_after, n, start);
  action = add_action (builder, "a", "here", month_of (2022, 1, start).from);
  set (builder, action, WEND_FIELD_CONTROLS, "there");
  set (builder, action, WEND_FIELD_WASH_OUT, wend_format_date (date, month_of (2022, 1, start + wash_out).from));
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  check_stuck_row (table, row, wend_insight_proof (insight, wend_document_find (document, "a")));
}

static void
test_stuck (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_stuck", "before after ctl_before ctl_after n_each wash_out");

  for (guint i = 0; table != NULL && i < wend_table_n_rows (table); i++)
    check_stuck (table, i);
}

/* The months of one trust. */
typedef struct
{
  const char *code;
  guint n;
  guint rows[64];
} Trust;

static GArray *
read_trusts (const WendTable *table)
{
  g_autoptr (GHashTable) indices = g_hash_table_new (g_str_hash, g_str_equal);
  GArray *trusts = g_array_new (FALSE, TRUE, sizeof (Trust));
  guint kept = 0;

  for (guint i = 0; i < wend_table_n_rows (table); i++)
    {
      const char *code = wend_table_text (table, i, "org_code");
      gpointer index;
      Trust *trust;
      if (strcmp (wend_table_text (table, i, "type"), "1") != 0)
        continue;
      if (!g_hash_table_lookup_extended (indices, code, NULL, &index))
        {
          index = GUINT_TO_POINTER (trusts->len);
          g_array_set_size (trusts, trusts->len + 1);
          g_array_index (trusts, Trust, trusts->len - 1).code = code;
          g_hash_table_insert (indices, (gpointer) code, index);
        }
      trust = &g_array_index (trusts, Trust, GPOINTER_TO_UINT (index));
      g_assert_cmpuint (trust->n, <, G_N_ELEMENTS (trust->rows));
      trust->rows[trust->n++] = i;
    }
  for (guint i = 0; i < trusts->len; i++)
    if (g_array_index (trusts, Trust, i).n == 36)
      g_array_index (trusts, Trust, kept++) = g_array_index (trusts, Trust, i);
  g_array_set_size (trusts, kept);
  return trusts;
}

static char *
stage_of (const char *code)
{
  g_autofree char *lower = g_ascii_strdown (code, -1);
  return g_strconcat ("t-", lower, NULL);
}

/* Every trust is a stage; each has the imagined action, its controls are all the others. */
static WendDocument *
nhs_map (const WendTable *table, const GArray *trusts)
{
  WendBuilder *builder = new_map ();

  add_metric (builder, "breach", "share", "down", TRUE);
  for (guint i = 0; i < trusts->len; i++)
    {
      g_autofree char *stage = stage_of (g_array_index (trusts, Trust, i).code);
      add (builder, WEND_KIND_STAGE, stage);
    }
  for (guint i = 0; i < trusts->len; i++)
    {
      const Trust *trust = &g_array_index (trusts, Trust, i);
      g_autofree char *stage = stage_of (trust->code);
      g_autofree char *id = g_strconcat ("a", stage, NULL);
      g_autoptr (GString) controls = g_string_new (NULL);
      WendNode *action;
      for (guint j = 0; j < trust->n; j++)
        {
          gint32 day = 0;
          g_assert_true (wend_parse_date (wend_table_text (table, trust->rows[j], "period"), &day));
          observe_share (builder, "breach", stage, wend_period_around (day, WEND_STEP_MONTH), wend_table_get (table, trust->rows[j], "breaches"), wend_table_get (table, trust->rows[j], "attendances"));
        }
      for (guint j = 0; j < trusts->len; j++)
        {
          g_autofree char *other = stage_of (g_array_index (trusts, Trust, j).code);
          if (j != i)
            g_string_append_printf (controls, "%s%s", controls->len > 0 ? " " : "", other);
        }
      action = add_action (builder, id, stage, wend_date_from_ymd (2017, 10, 1));
      set (builder, action, WEND_FIELD_WASH_OUT, "2017-10-01");
      set (builder, action, WEND_FIELD_CONTROLS, controls->str);
    }
  return wend_builder_finish (builder);
}

static void
check_trust (const WendTable *table, guint row, const WendActionProof *proof)
{
  wend_table_check (table, row, "sigma_z", TRUE, proof->s);
  wend_table_check (table, row, "before_n", TRUE, proof->before.n);
  wend_table_check (table, row, "first_n", TRUE, proof->first.n);
  wend_table_check (table, row, "latest_n", TRUE, proof->latest.n);
  wend_table_check (table, row, "before_k", TRUE, proof->before.n * proof->before.value.value);
  wend_table_check (table, row, "first_k", TRUE, proof->first.n * proof->first.value.value);
  wend_table_check (table, row, "latest_k", TRUE, proof->latest.n * proof->latest.value.value);
  check_range (table, row, (const char *const[]) { "first", "first_lo_w", "first_hi_w" }, &proof->proof.first);
  check_range (table, row, (const char *const[]) { "latest", "latest_lo_w", "latest_hi_w" }, &proof->proof.latest);
  check_range (table, row, (const char *const[]) { "did", "did_lo_w", "did_hi_w" }, &proof->proof.beyond);
  wend_table_check (table, row, "lvf_hi_w", TRUE, proof->proof.fade.hi);
  wend_table_check_text (table, row, "verdict_w", wend_verdict_name (proof->proof.verdict));
  wend_table_check_text (table, row, "beyond_control_w", wend_beyond_name (proof->proof.beyond_control));
  wend_table_check_p (table, row, "p_w", proof->has_p, proof->p);
  wend_table_check_p (table, row, "q_w", proof->has_p, proof->q);
}

static void
test_nhs_stuck (void)
{
  g_autoptr (WendTable) table = wend_table_open ("nhs_stuck", "trust");
  g_autofree char *text = table != NULL ? wend_golden_text ("data/nhs-ae/ae_attendances.csv") : NULL;
  g_autoptr (WendTable) months = NULL;
  g_autoptr (GArray) trusts = NULL;
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  guint flagged = 0;

  if (table == NULL)
    return;
  months = wend_table_parse (text, "ae_attendances");
  trusts = read_trusts (months);
  g_assert_cmpuint (trusts->len, ==, wend_table_n_rows (table));
  document = nhs_map (months, trusts);
  insight = wend_insight_new (document, NULL);
  for (guint i = 0; i < trusts->len; i++)
    {
      g_autofree char *stage = stage_of (g_array_index (trusts, Trust, i).code);
      g_autofree char *id = g_strconcat ("a", stage, NULL);
      const WendActionProof *proof = wend_insight_proof (insight, wend_document_find (document, id));
      check_trust (table, wend_table_find (table, "trust", g_array_index (trusts, Trust, i).code), proof);
      flagged += proof->q <= WEND_FLAG_Q;
    }
  g_assert_cmpuint (flagged, ==, 61);
}

/* --- Hospitals drifting --- */

/* Months of one trust, or of all of them added up (`code` NULL), as observations. */
static void
observe_months (WendBuilder *builder, const WendTable *months, const char *stage, const char *code)
{
  double k = 0, n = 0;

  for (guint i = 0; i < wend_table_n_rows (months); i++)
    {
      gboolean last = i + 1 == wend_table_n_rows (months) || strcmp (wend_table_text (months, i + 1, "period"), wend_table_text (months, i, "period")) != 0;
      gint32 day = 0;
      if (strcmp (wend_table_text (months, i, "type"), "1") == 0 && (code == NULL || strcmp (wend_table_text (months, i, "org_code"), code) == 0))
        {
          k += wend_table_get (months, i, "breaches");
          n += wend_table_get (months, i, "attendances");
        }
      if (!last || n < 1)
        continue;
      g_assert_true (wend_parse_date (wend_table_text (months, i, "period"), &day));
      observe_share (builder, "breach", stage, wend_period_around (day, WEND_STEP_MONTH), k, n);
      k = n = 0;
    }
}

static void
check_series (const WendTable *table, guint first, guint end, const WendInsight *insight, const WendDocument *document, const char *stage)
{
  const WendNode *metric = wend_document_find (document, "breach"), *place = wend_document_find (document, stage);
  const WendFigure *figure = wend_insight_figure (insight, metric, place);
  g_autoptr (WendSignal) signal = wend_signal_new (insight, metric, place);

  g_assert_cmpuint (signal->n_points, ==, end - first);
  g_assert_cmpuint (figure->n_points, ==, end - first);
  for (guint i = first; i < end; i++)
    {
      const WendSignalPoint *point = &signal->points[i - first];
      WendRange good = wend_range_scale (figure->points[i - first].shown, 0.01), bad = wend_range_rest (good);
      char date[16];
      wend_table_check_text (table, i, "period", wend_format_date (date, point->period.from));
      wend_table_check (table, i, "k", TRUE, point->x * point->n);
      wend_table_check (table, i, "n", TRUE, point->n);
      wend_table_check (table, i, "lo", bad.has_range, bad.lo);
      wend_table_check (table, i, "hi", bad.has_range, bad.hi);
      check_point (table, i, point);
    }
  check_latest (table, end - 1, signal, insight);
}

static void
test_nhs (void)
{
  g_autoptr (WendTable) table = wend_table_open ("nhs_drift", "series");
  g_autofree char *text = table != NULL ? wend_golden_text ("data/nhs-ae/ae_attendances.csv") : NULL;
  g_autoptr (WendTable) months = table != NULL ? wend_table_parse (text, "ae_attendances") : NULL;

  for (guint first = 0, end; table != NULL && first < wend_table_n_rows (table); first = end)
    {
      const char *series = wend_table_text (table, first, "series");
      g_autofree char *stage = stage_of (series);
      WendBuilder *builder = new_map ();
      g_autoptr (WendDocument) document = NULL;
      g_autoptr (WendInsight) insight = NULL;
      for (end = first + 1; end < wend_table_n_rows (table) && strcmp (wend_table_text (table, end, "series"), series) == 0;)
        end++;
      add (builder, WEND_KIND_STAGE, stage);
      add_metric (builder, "breach", "share", "down", FALSE);
      observe_months (builder, months, stage, strcmp (series, "England") != 0 ? series : NULL);
      document = wend_builder_finish (builder);
      insight = wend_insight_new (document, NULL);
      check_series (table, first, end, insight, document, stage);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/golden/series/edge_drift", test_drift);
  g_test_add_func ("/wend/golden/series/edge_drift_kinds", test_kinds);
  g_test_add_func ("/wend/golden/series/edge_xmr", test_xmr);
  g_test_add_func ("/wend/golden/series/hotel_drift", test_hotel);
  g_test_add_func ("/wend/golden/series/nhs_drift", test_nhs);
  g_test_add_func ("/wend/golden/series/edge_stuck", test_stuck);
  g_test_add_func ("/wend/golden/series/nhs_stuck", test_nhs_stuck);
  return g_test_run ();
}
