/* SPDX-License-Identifier: GPL-3.0-or-later */

/* See measure-help.h. Golden tables are read by a reader of its own, so that the scanner is not checked by itself. */

#include "measure-help.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/wend-parse.h"
#include "model/wend-builder.h"
#include "model/wend-data.h"

WendDocument *
help_map (const char *const *stages)
{
  WendBuilder *builder = wend_builder_new ("test");
  const WendFieldRow *title = wend_schema_field (WEND_KIND_STAGE, WEND_FIELD_TITLE);

  for (guint i = 0; stages[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (stages[i], "=", 2);
      WendNode *node = wend_builder_add (builder, NULL, WEND_KIND_STAGE, parts[0], strlen (parts[0]));
      if (parts[1] != NULL)
        wend_builder_set (builder, node, title, parts[1], strlen (parts[1]));
    }
  return wend_builder_finish (builder);
}

char *
help_file (const char *name, const void *bytes, gsize length)
{
  g_autofree char *folder = g_dir_make_tmp ("wend-measure-XXXXXX", NULL);
  char *path;

  g_assert_nonnull (folder);
  path = g_build_filename (folder, name, NULL);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  return path;
}

WendMapping *
help_mapping (const char *text)
{
  g_autoptr (GError) error = NULL;
  WendMapping *mapping = wend_mapping_parse (text, strlen (text), "test.wendmap", &error);

  g_assert_no_error (error);
  g_assert_nonnull (mapping);
  return mapping;
}

WendImport *
help_import (const WendDocument *document, const char *mapping_text, const char *csv)
{
  g_autoptr (WendMapping) mapping = help_mapping (mapping_text);
  g_autofree char *path = help_file ("answers.csv", csv, strlen (csv));
  g_autoptr (GError) error = NULL;
  WendImport *import = wend_import_read (document, mapping, path, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (import);
  g_unlink (path);
  return import;
}

char *
help_refusal (const WendDocument *document, const char *mapping_text, const char *csv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WendMapping) mapping = wend_mapping_parse (mapping_text, strlen (mapping_text), "test.wendmap", &error);
  g_autoptr (WendImport) import = NULL;

  if (mapping != NULL)
    {
      g_autofree char *path = help_file ("answers.csv", csv, strlen (csv));
      import = wend_import_read (document, mapping, path, NULL, &error);
      g_unlink (path);
    }
  g_assert_null (import);
  g_assert_nonnull (error);
  g_assert_null (strchr (error->message, '\n'));
  return g_strdup (error->message);
}

const WendFinding *
help_find (const WendImport *import, const char *metric, const char *at, const char *segment, const char *from)
{
  for (guint i = 0; i < import->findings->len; i++)
    {
      const WendFinding *finding = import->findings->pdata[i];
      char day[16];
      if (finding->shape == NULL && strcmp (finding->metric, metric) == 0 && g_strcmp0 (finding->at, at) == 0
          && g_strcmp0 (finding->segment, segment) == 0
          && (from == NULL || g_str_has_prefix (wend_format_date (day, finding->period.from), from)))
        return finding;
    }
  return NULL;
}

double
help_number (const WendFinding *finding, const char *name)
{
  g_autofree char *text = wend_data_dup_value (finding->numbers, name);
  double value = 0;

  if (text != NULL)
    g_assert_true (wend_parse_double (text, &value));
  return value;
}

double
help_hist (const WendFinding *finding, guint index)
{
  g_autofree char *text = wend_data_dup_value (finding->numbers, "hist");
  g_auto (GStrv) counts = g_strsplit (text != NULL ? text : "", " ", -1);

  g_assert_cmpuint (index, <, g_strv_length (counts));
  return g_ascii_strtod (counts[index], NULL);
}

double
help_hist_sum (const WendFinding *finding)
{
  g_autofree char *text = wend_data_dup_value (finding->numbers, "hist");
  g_auto (GStrv) counts = g_strsplit (text != NULL ? text : "", " ", -1);
  double sum = 0;

  for (guint i = 0; counts[i] != NULL; i++)
    sum += g_ascii_strtod (counts[i], NULL);
  return sum;
}

/* golden tables */

static GPtrArray *
split_line (const char *line)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *p = line;; p++)
    {
      if (*p == '"')
        quoted = !quoted;
      else if ((*p == ',' && !quoted) || *p == '\0')
        {
          g_ptr_array_add (cells, g_strdup (cell->str));
          g_string_truncate (cell, 0);
          if (*p == '\0')
            return cells;
        }
      else
        g_string_append_c (cell, *p);
    }
}

char *
help_shared (const char *path)
{
  const char *shared = g_getenv ("WEND_SHARED");
  g_autofree char *full = shared != NULL ? g_build_filename (shared, path, NULL) : NULL;

  if (full != NULL && g_file_test (full, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&full);
  g_test_skip ("the shared material is not here");
  return NULL;
}

char *
help_read (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

HelpTable *
help_table (const char *name)
{
  g_autofree char *relative = g_strdup_printf ("golden/out/%s.csv", name);
  g_autofree char *path = help_shared (relative);
  g_autofree char *text = path != NULL ? help_read (path) : NULL;
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;
  HelpTable *table;

  if (lines == NULL)
    return NULL;
  table = g_new0 (HelpTable, 1);
  table->header = split_line (lines[0]);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 1; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_ptr_array_add (table->rows, split_line (lines[i]));
  g_assert_cmpuint (table->rows->len, >, 0);
  return table;
}

void
help_table_free (HelpTable *table)
{
  g_ptr_array_unref (table->header);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

const char *
help_cell (const HelpTable *table, guint row, const char *column)
{
  const GPtrArray *cells = table->rows->pdata[row];

  for (guint i = 0; i < table->header->len; i++)
    if (strcmp (table->header->pdata[i], column) == 0)
      {
        g_assert_cmpuint (i, <, cells->len);
        return cells->pdata[i];
      }
  g_error ("the golden table has no column “%s”", column);
}

double
help_value (const HelpTable *table, guint row, const char *column)
{
  return g_ascii_strtod (help_cell (table, row, column), NULL);
}

char *
help_id (const char *name)
{
  return g_strdelimit (g_strdup (name), "_", '-');
}
