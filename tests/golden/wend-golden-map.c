/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way from a survey file to figures as a person goes it: an empty map, a mapping, an import, an insight. */

#include "wend-golden-map.h"

#include <string.h>

#include "model/wend-builder.h"
#include "model/wend-data.h"
#include "wend-table.h"

WendEditor *
wend_golden_map (const char *const *stages, const char *fields)
{
  WendBuilder *builder = wend_builder_new ("golden");
  g_auto (GStrv) parts = g_strsplit (fields != NULL ? fields : "", "|", -1);

  for (guint i = 0; stages[i] != NULL; i++)
    {
      WendNode *stage = wend_builder_add (builder, NULL, WEND_KIND_STAGE, stages[i], strlen (stages[i]));
      wend_builder_set (builder, stage, wend_schema_field (WEND_KIND_STAGE, WEND_FIELD_TITLE), stages[i], strlen (stages[i]));
    }
  for (guint i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      const char *equals = strchr (parts[i], '=');
      const WendFieldRow *row = wend_schema_field_from_name (WEND_KIND_MAP, parts[i], (gsize) (equals - parts[i]));
      wend_builder_set (builder, wend_builder_map (builder), row, equals + 1, strlen (equals + 1));
    }
  return wend_editor_new (wend_builder_finish (builder), NULL);
}

char *
wend_golden_path (const char *path)
{
  return g_build_filename (g_getenv ("WEND_SHARED"), path, NULL);
}

char *
wend_golden_text (const char *path)
{
  g_autofree char *full = wend_golden_path (path);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (full, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

WendImport *
wend_golden_import (WendEditor *editor, const char *mapping_text, const char *path, const char *period)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WendMapping) mapping = wend_mapping_parse (mapping_text, strlen (mapping_text), "golden.wendmap", &error);
  WendPeriod span = { 0, 0 };
  WendImportOptions options = { .period = period != NULL ? &span : NULL, .taken = 1700000000 };
  WendImport *import;

  g_assert_no_error (error);
  g_assert_true (period == NULL || wend_period_parse (period, &span));
  import = wend_import_read (wend_editor_peek_document (editor), mapping, path, &options, &error);
  g_assert_no_error (error);
  wend_import_apply (import, editor, NULL, &error);
  g_assert_no_error (error);
  return import;
}

char *
wend_golden_id (const char *name)
{
  return g_strdelimit (g_strdup (name), "_", '-');
}

const WendFigure *
wend_golden_figure (const WendInsight *insight, WendEditor *editor, const char *metric, const char *stage)
{
  const WendDocument *document = wend_editor_peek_document (editor);
  g_autofree char *metric_id = wend_golden_id (metric);
  g_autofree char *stage_id = wend_golden_id (stage != NULL ? stage : "");
  const WendNode *place = NULL;

  if (*stage_id != '\0' && strcmp (stage_id, "overall") != 0)
    {
      place = wend_document_find (document, stage_id);
      g_assert_nonnull (place);
    }
  return wend_insight_figure (insight, wend_document_find (document, metric_id), place);
}

char *
wend_golden_number (WendEditor *editor, const WendFigure *figure, const char *shape, const char *name)
{
  guint n;
  WendNode *const *nodes = wend_node_children (wend_document_map (wend_editor_peek_document (editor)), WEND_KIND_OBSERVATION, &n);

  for (guint i = 0; i < n; i++)
    {
      gint32 from;
      if (wend_node_ref (nodes[i], WEND_FIELD_METRIC) != figure->metric || wend_node_ref (nodes[i], WEND_FIELD_AT) != figure->place || wend_node_is_set (nodes[i], WEND_FIELD_SEGMENT))
        continue;
      if (wend_node_date (nodes[i], WEND_FIELD_FROM, &from) && from == figure->period.from && g_strcmp0 (wend_node_get (nodes[i], WEND_FIELD_SHAPE), shape) == 0)
        return wend_data_dup_value (wend_node_text (nodes[i], WEND_FIELD_DATA), name);
    }
  g_error ("no observation of %s", wend_node_id (figure->metric));
}

void
wend_golden_check (const void *table, guint row, const char *column, WendRange range)
{
  g_autofree char *lo = g_strconcat (column, "_lo", NULL);
  g_autofree char *hi = g_strconcat (column, "_hi", NULL);

  wend_table_check (table, row, column, range.has, range.value);
  wend_table_check (table, row, lo, range.has_range, range.lo);
  wend_table_check (table, row, hi, range.has_range, range.hi);
}

const char *const wend_golden_sfo_stages[] = { "getting-there", "wayfinding", "security", "waiting", "boarding", "arrival", NULL };

char *
wend_golden_sfo_mapping (const void *table, const char *year, gboolean only_rated)
{
  const WendTable *columns = table;
  GString *text = g_string_new ("[source]\nname=sfo-survey\nkind=csv\n");

  for (guint i = 0; i < wend_table_n_rows (columns); i++)
    {
      g_autofree char *id = wend_golden_id (wend_table_text (columns, i, "metric"));
      g_autofree char *stage = wend_golden_id (wend_table_text (columns, i, "stage"));
      const char *never = wend_table_text (columns, i, "na_code");
      if (strcmp (wend_table_text (columns, i, "year"), year) != 0 || strcmp (id, "nps") == 0 || strcmp (id, "problem") == 0)
        continue;
      g_string_append_printf (text, "[metric %s]\ncolumn=%s\nkind=rating\nvalid=%s..%s\ngood=%s..%s\nbad=%s..%s\nblank=0;Blank%s%s\n",
                              id, wend_table_text (columns, i, "column"), wend_table_text (columns, i, "valid_min"), wend_table_text (columns, i, "valid_max"),
                              wend_table_text (columns, i, "good_min"), wend_table_text (columns, i, "valid_max"),
                              wend_table_text (columns, i, "valid_min"), wend_table_text (columns, i, "bad_max"),
                              only_rated && *never != '\0' ? ";" : "", only_rated ? never : "");
      if (!only_rated && *never != '\0')
        g_string_append_printf (text, "not-applicable=%s\n", never);
      if (strcmp (stage, "overall") != 0)
        g_string_append_printf (text, "stage=%s\n", stage);
    }
  return g_string_free (text, FALSE);
}

/* Only sfo_weighted_2017 is by weight. */
WendEditor *
wend_golden_sfo_2017 (gboolean weighted)
{
  WendEditor *editor = wend_golden_map (wend_golden_sfo_stages, NULL);
  g_autofree char *text = wend_golden_text ("golden/inputs/sfo_2017.wendmap");
  g_auto (GStrv) parts = g_strsplit (text, "weight=WEIGHT\n", 2);
  g_autofree char *mapping = weighted ? g_strdup (text) : g_strjoinv ("", parts);
  g_autofree char *path = wend_golden_path ("data/sfo-airport/sfo_2017.csv.gz");
  g_autoptr (WendImport) import = wend_golden_import (editor, mapping, path, NULL);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_assert_cmpuint (wend_import_n_read (import), ==, 2831);
  return editor;
}
