/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import counts, refuses and suppresses: three dialects of one small file, and totals with their levels.
 * Groups of one or two are never shown, so their counts are only to be had from the import's own findings. */

#include <glib/gstdio.h>
#include <string.h>

#include "measure/wend-import-private.h"
#include "model/wend-data.h"
#include "stats/wend-rate.h"
#include "stats/wend-share.h"
#include "wend-golden-map.h"
#include "wend-table.h"

static const char *const edge_stages[] = { "check-in", "security", "boarding", NULL };

/* Each dialect with the mapping that reads it. */
static const struct { const char *file, *mapping; } dialects[] = {
  { "golden/inputs/edge_comma_utf8bom_crlf.csv", "golden/inputs/edge.wendmap" },
  { "golden/inputs/edge_tab_utf16le.csv", "golden/inputs/edge.wendmap" },
  { "golden/inputs/edge_semicolon_latin1.csv", "golden/inputs/edge_semicolon.wendmap" },
};

static WendImport *
import_dialect (guint i)
{
  g_autoptr (WendEditor) editor = wend_golden_map (edge_stages, NULL);
  g_autofree char *mapping = wend_golden_text (dialects[i].mapping);
  g_autofree char *path = wend_golden_path (dialects[i].file);

  return wend_golden_import (editor, mapping, path, NULL);
}

static const WendFinding *
find_finding (const WendImport *import, const WendTable *table, guint row)
{
  g_autofree char *stage = g_ascii_strdown (wend_table_text (table, row, "stage"), -1);
  g_autofree char *segment = g_strconcat ("customer=", wend_table_text (table, row, "segment"), NULL);

  for (guint i = 0; i < import->findings->len; i++)
    {
      const WendFinding *finding = import->findings->pdata[i];
      g_autofree char *period = wend_period_name (&finding->period);
      if (g_strcmp0 (finding->at, stage) == 0 && g_strcmp0 (finding->segment, segment) == 0 && strcmp (period, wend_table_text (table, row, "period")) == 0)
        return finding;
    }
  g_error ("row %u of edge_import was not found", row + 1);
}

static double
value_of (const char *numbers, const char *name)
{
  g_autofree char *text = wend_data_dup_value (numbers, name);
  return text != NULL ? g_ascii_strtod (text, NULL) : 0;
}

static void
check_finding (const WendTable *table, guint row, const WendFinding *finding)
{
  g_autofree char *text = wend_data_dup_value (finding->numbers, "hist");
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  double n = 0, sum = 0, squares = 0, counts[5];

  g_assert_cmpuint (g_strv_length (parts), ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *column = g_strdup_printf ("c%u", i + 1);
      counts[i] = g_ascii_strtod (parts[i], NULL);
      wend_table_check (table, row, column, TRUE, counts[i]);
      n += counts[i];
      sum += counts[i] * (i + 1);
      squares += counts[i] * (i + 1) * (i + 1);
    }
  wend_table_check (table, row, "n", TRUE, n);
  wend_table_check (table, row, "na", TRUE, value_of (finding->numbers, "na"));
  wend_table_check (table, row, "blank", TRUE, value_of (finding->numbers, "blank"));
  wend_table_check (table, row, "sum", TRUE, sum);
  wend_table_check (table, row, "sumsq", TRUE, squares);
  wend_table_check (table, row, "top2", TRUE, counts[3] + counts[4]);
  wend_table_check (table, row, "bottom2", TRUE, counts[0] + counts[1]);
}

static void
test_import (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_import", "stage segment period");

  for (guint i = 0; table != NULL && i < G_N_ELEMENTS (dialects); i++)
    {
      g_autoptr (WendImport) import = import_dialect (i);
      guint levels = 0;
      for (guint row = 0; row < wend_table_n_rows (table); row++)
        {
          const WendFinding *finding = find_finding (import, table, row);
          check_finding (table, row, finding);
          g_assert_true (finding->suppressed); /* all are under the floor: nothing of it reaches the map */
        }
      for (guint j = 0; j < import->findings->len; j++)
        levels += ((const WendFinding *) import->findings->pdata[j])->segment != NULL;
      g_assert_cmpuint (levels, ==, wend_table_n_rows (table)); /* and no level more */
    }
}

/* Reasons as the table words them. */
static gboolean
is_reason (const WendRefusal *refusal, const char *reason)
{
  static const struct { const char *table, *column, *value; } reasons[] = {
    { "bad date", "Date", NULL }, { "stage not mapped", "Touchpoint", NULL }, { "value not a number", "Score", "N/A" },
    { "value out of range", "Score", "7" }, { "value not whole", "Score", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (strcmp (reasons[i].table, reason) == 0)
      {
        /* what is no whole number is the one score that is left */
        gboolean is_other = reasons[i].value == NULL && strcmp (reasons[i].column, "Score") == 0 && (g_ascii_strcasecmp (refusal->value, "N/A") == 0 || strcmp (refusal->value, "7") == 0);
        return g_ascii_strcasecmp (refusal->column, reasons[i].column) == 0 && !is_other && (reasons[i].value == NULL || strcmp (refusal->value, reasons[i].value) == 0);
      }
  g_error ("edge_import_rejects has a reason that this test does not know: %s", reason);
}

static void
test_rejects (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_import_rejects", "reason");

  for (guint i = 0; table != NULL && i < G_N_ELEMENTS (dialects); i++)
    {
      g_autoptr (WendImport) import = import_dialect (i);
      guint64 n_refused, wanted = 0;
      const GPtrArray *refused = wend_import_refused (import, &n_refused);
      for (guint row = 0; row < wend_table_n_rows (table); row++)
        {
          guint found = 0;
          for (guint j = 0; j < refused->len; j++)
            found += (guint) is_reason (refused->pdata[j], wend_table_text (table, row, "reason"));
          wend_table_check (table, row, "rows", TRUE, found);
          wanted += found;
        }
      g_assert_cmpuint (n_refused, ==, wanted);
      for (guint j = 0; j < refused->len; j++)
        g_assert_true (((const WendRefusal *) refused->pdata[j])->line > 1 && *((const WendRefusal *) refused->pdata[j])->reason != '\0');
    }
}

static const char total_mapping[] = "[source]\nname=made\nkind=csv\nperiod=2017-05\n"
                                    "[metric yes]\nstage=land\nkind=share\ncolumn=y\nvalid=0..1\noutcome-values=1\nbetter=up\n";
static const char level_mapping[] = "[source]\nname=made\nkind=csv\nperiod=2017-05\n[segment level]\ncolumn=level\n"
                                    "[metric yes]\nstage=land\nkind=share\ncolumn=y\nvalid=0..1\noutcome-values=1\nbetter=up\n";

/* A file of the answers that these rows of the table count. */
static char *
write_answers (const WendTable *table, guint first, guint end)
{
  g_autoptr (GString) csv = g_string_new ("level,y\n");
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("wend-golden-XXXXXX", &error);
  char *path;

  g_assert_no_error (error);
  for (guint row = first; row < end; row++)
    {
      const char *level = wend_table_text (table, row, "level");
      double n = wend_table_get (table, row, "n"), k = wend_table_get (table, row, "k");
      for (double i = 0; i < n; i++)
        g_string_append_printf (csv, "%s,%d\n", strcmp (level, "(none)") == 0 ? "" : level, i < k);
    }
  path = g_build_filename (folder, "rows.csv", NULL);
  g_file_set_contents (path, csv->str, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
check_shown (const WendTable *table, guint row, const WendFigure *figure)
{
  gboolean small = wend_table_get (table, row, "n") < wend_table_get (table, row, "privacy_floor");
  const char *suppressed = small ? "suppressed" : "suppressed (next smallest)";
  WendFigureState state = figure != NULL ? figure->state : WEND_FIGURE_NONE;
  WendRange share = figure != NULL ? wend_range_scale (figure->shown, 0.01) : wend_range_none ();

  wend_table_check_text (table, row, "shown", state == WEND_FIGURE_FULL ? "yes" : state == WEND_FIGURE_FEW ? "few" : state == WEND_FIGURE_NONE ? "no answers" : suppressed);
  if (state == WEND_FIGURE_SUPPRESSED)
    g_assert_cmpuint (figure->n, ==, 0);
  wend_table_check (table, row, "p", share.has, share.value);
  wend_table_check (table, row, "lo", share.has_range, share.lo);
  wend_table_check (table, row, "hi", share.has_range, share.hi);
}

/* Rows first … end − 1 imported together. */
static void
check_rows (const WendTable *table, guint first, guint end, const char *mapping)
{
  static const char *const stages[] = { "land", NULL };
  g_autofree char *fields = g_strdup_printf ("privacy-floor=%s|few=%s", wend_table_text (table, first, "privacy_floor"), wend_table_text (table, first, "few"));
  g_autoptr (WendEditor) editor = wend_golden_map (stages, fields);
  g_autofree char *path = write_answers (table, first, end);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (WendImport) import = wend_golden_import (editor, mapping, path, NULL);

  for (guint row = first; row < end; row++)
    {
      const char *level = wend_table_text (table, row, "level");
      g_autofree char *segment = strcmp (level, "all") != 0 ? g_strconcat ("level=", level, NULL) : NULL;
      WendLens lens = { .segment = segment };
      g_autoptr (WendInsight) insight = wend_insight_new (wend_editor_peek_document (editor), &lens);
      g_assert_cmpstr (wend_table_text (table, row, "few"), ==, wend_table_text (table, first, "few"));
      check_shown (table, row, wend_golden_figure (insight, editor, "yes", "land"));
    }
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* The total first, then its levels. In the table every k is rounded by itself, so the levels' do not add up to the total's. */
static void
test_suppression (void)
{
  g_autoptr (WendTable) table = wend_table_open ("edge_suppression", "total privacy_floor few level k n");

  for (guint first = 0, end; table != NULL && first < wend_table_n_rows (table); first = end)
    {
      for (end = first + 1; end < wend_table_n_rows (table) && strcmp (wend_table_text (table, end, "total"), wend_table_text (table, first, "total")) == 0;)
        end++;
      wend_table_check_text (table, first, "level", "all");
      check_rows (table, first, first + 1, total_mapping);
      check_rows (table, first + 1, end, level_mapping);
    }
}

/* --- Tickets --- */

/* What the import counted of a row of incident_measures, be it kept or not. */
static const WendFinding *
find_tickets (const WendImport *import, const WendTable *table, guint row, const char *metric)
{
  const char *of = wend_table_text (table, row, "segment"), *level = wend_table_text (table, row, "level");
  g_autofree char *segment = strcmp (of, "contact_type") == 0 ? g_strconcat ("channel=", level, NULL) : strcmp (of, "priority") == 0 ? g_strconcat ("priority=", level, NULL) : NULL;

  for (guint i = 0; i < import->findings->len; i++)
    {
      const WendFinding *finding = import->findings->pdata[i];
      g_autofree char *period = wend_period_name (&finding->period);
      if (finding->shape == NULL && strcmp (finding->metric, metric) == 0 && g_strcmp0 (finding->segment, segment) == 0 && (strcmp (of, "ym") != 0 || strcmp (period, level) == 0))
        return finding;
    }
  g_error ("row %u of incident_measures: %s was not counted", row + 1, metric);
}

static void
check_range (const WendTable *table, guint row, const char *const columns[3], WendRange range)
{
  wend_table_check (table, row, columns[0], range.has, range.value);
  wend_table_check (table, row, columns[1], range.has_range, range.lo);
  wend_table_check (table, row, columns[2], range.has_range, range.hi);
}

static void
check_ticket_share (const WendTable *table, guint row, const WendImport *import, const char *metric, const char *const columns[4])
{
  const WendFinding *finding = find_tickets (import, table, row, metric);
  double k = value_of (finding->numbers, "k"), n = value_of (finding->numbers, "n");

  wend_table_check (table, row, "n", TRUE, n);
  wend_table_check (table, row, columns[0], TRUE, k);
  check_range (table, row, columns + 1, wend_share (k, n, WEND_CONFIDENCE));
}

static void
check_ticket_time (const WendTable *table, guint row, const WendFinding *finding, const char *const columns[3], const char *const names[3])
{
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = wend_data_dup_value (finding->numbers, names[i]);
      wend_table_check (table, row, columns[i], text != NULL, text != NULL ? g_ascii_strtod (text, NULL) / 3600 : 0);
    }
}

static void
check_tickets (const WendTable *table, guint row, const WendImport *import)
{
  static const char *const median[] = { "p50", "p50-lo", "p50-hi" }, *const p90[] = { "p90", "p90-lo", "p90-hi" };
  const WendFinding *reopenings = find_tickets (import, table, row, "reopenings");
  const WendFinding *resolve = find_tickets (import, table, row, "hours-to-resolve"), *close = find_tickets (import, table, row, "hours-to-close");
  double events = value_of (reopenings->numbers, "events"), exposure = value_of (reopenings->numbers, "exposure");

  check_ticket_share (table, row, import, "sla", (const char *const[]) { "sla_k", "sla", "sla_lo", "sla_hi" });
  check_ticket_share (table, row, import, "reopened", (const char *const[]) { "reopened_k", "reopened", "reopened_lo", "reopened_hi" });
  check_ticket_share (table, row, import, "asked-again", (const char *const[]) { "asked_again_k", "asked_again", "asked_lo", "asked_hi" });
  wend_table_check (table, row, "reopen_events", TRUE, events);
  check_range (table, row, (const char *const[]) { "reopen_rate", "reopen_rate_lo", "reopen_rate_hi" }, wend_rate ((guint64) events, exposure, WEND_CONFIDENCE));
  wend_table_check (table, row, "resolved_time_known", TRUE, value_of (resolve->numbers, "n"));
  check_ticket_time (table, row, resolve, (const char *const[]) { "resolve_median_h", "rm_lo", "rm_hi" }, median);
  check_ticket_time (table, row, resolve, (const char *const[]) { "resolve_p90_h", "rp_lo", "rp_hi" }, p90);
  check_ticket_time (table, row, close, (const char *const[]) { "close_median_h", "cm_lo", "cm_hi" }, median);
}

/* By month, and all months in one period: quantiles do not add up. */
static void
test_incident (void)
{
  static const char *const stages[] = { "work", "resolve", "close", NULL };
  g_autoptr (WendTable) table = wend_table_open ("incident_measures", "segment level");
  g_autofree char *mapping = table != NULL ? wend_golden_text ("golden/inputs/incident.wendmap") : NULL;
  g_autofree char *path = wend_golden_path ("data/incident-log/incident_event_log.csv.gz");

  for (guint pass = 0; table != NULL && pass < 2; pass++)
    {
      g_autoptr (WendEditor) editor = wend_golden_map (stages, NULL);
      g_autoptr (WendImport) import = wend_golden_import (editor, mapping, path, pass == 0 ? "2016-01..2017-12" : NULL);
      for (guint row = 0; row < wend_table_n_rows (table); row++)
        if ((strcmp (wend_table_text (table, row, "segment"), "ym") == 0) == (pass == 1))
          check_tickets (table, row, import);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/golden/import/edge_import", test_import);
  g_test_add_func ("/wend/golden/import/edge_import_rejects", test_rejects);
  g_test_add_func ("/wend/golden/import/edge_suppression", test_suppression);
  g_test_add_func ("/wend/golden/import/incident_measures", test_incident);
  return g_test_run ();
}
