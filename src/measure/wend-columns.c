/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the columns a mapping names in a file's header, whatever their order.
 * A name that occurs twice is an error only where it is used. Knows no values. */

#include "measure/wend-columns-private.h"

#include <string.h>

#define FURTHER 0x10000 /* added for each further column of the same name */
#define MAX_NAME 1000
#define LISTED 12       /* names a message lists */

static gboolean
fail (const WendColumns *columns, const WendMappingWord *word, GError **error, const char *format, ...) G_GNUC_PRINTF (4, 5);

static gboolean
fail (const WendColumns *columns, const WendMappingWord *word, GError **error, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_COLUMNS, "“%s” does not fit mapping “%s”, line %u: %s",
               columns->file, columns->mapping->name, word->line, reason);
  return FALSE;
}

gboolean
wend_columns_init (WendColumns *columns, WendCsv *csv, const WendMapping *mapping, const char *file, GError **error)
{
  WendCsvRow row;
  GError *problem = NULL;

  *columns = (WendColumns) { mapping, file, g_ptr_array_new_with_free_func (g_free), g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  if (!wend_csv_next (csv, &row, &problem))
    {
      if (problem != NULL)
        g_propagate_error (error, problem);
      else
        g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA, "“%s” is empty: not even a line of column names; choose the file with the answers", file);
      return FALSE;
    }
  if (row.n_cells > WEND_CSV_MAX_COLUMNS)
    {
      g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA, "“%s”, line %" G_GUINT64_FORMAT ": %u columns are more than the 1,000 that are read; leave out what is not needed",
                   file, row.line, row.n_cells);
      return FALSE;
    }
  for (guint i = 0; i < row.n_cells; i++)
    {
      WendCell cell = wend_csv_cell (csv, &row, i);
      char *name = wend_value_show (cell.text, cell.length, MAX_NAME);
      char *folded = wend_value_fold (name, -1);
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (columns->found, folded));
      g_ptr_array_add (columns->names, name);
      g_hash_table_insert (columns->found, folded, GUINT_TO_POINTER (before != 0 ? before + FURTHER : i + 1));
    }
  return TRUE;
}

void
wend_columns_clear (WendColumns *columns)
{
  g_clear_pointer (&columns->names, g_ptr_array_unref);
  g_clear_pointer (&columns->found, g_hash_table_unref);
}

static char *
list_names (const WendColumns *columns)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (columns->names->len, LISTED); i++)
    {
      const char *name = columns->names->pdata[i];
      g_autofree char *part = wend_value_show (name, strlen (name), 40);
      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", part);
    }
  if (columns->names->len > LISTED)
    g_string_append_printf (list, " and %u more", columns->names->len - LISTED);
  return g_string_free (list, FALSE);
}

/* 0: no such column. */
static guint
look_up (const WendColumns *columns, const char *name)
{
  g_autofree char *folded = wend_value_fold (name, -1);
  return GPOINTER_TO_UINT (g_hash_table_lookup (columns->found, folded));
}

gboolean
wend_columns_find (const WendColumns *columns, const WendMappingWord *word, guint *column, GError **error)
{
  g_auto (GStrv) alternatives = g_strsplit (word->text, "|", -1);
  g_autofree char *list = NULL;
  guint found = look_up (columns, word->text);

  for (guint i = 0; alternatives[i] != NULL && found == 0; i++)
    found = look_up (columns, alternatives[i]);
  if (found >= FURTHER)
    return fail (columns, word, error, "the column “%s” occurs %u times in its header; rename one of them in the file", word->text, found / FURTHER + 1);
  *column = found - 1;
  if (found != 0)
    return TRUE;
  list = list_names (columns);
  return fail (columns, word, error, "it has no column “%s”; its columns are %s: correct the mapping, or choose the file it was made for", word->text, list);
}

GArray *
wend_columns_find_joined (const WendColumns *columns, const WendMappingWord *word, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) parts = g_strsplit (word->text, "+", look_up (columns, word->text) != 0 ? 1 : -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      WendMappingWord part = { parts[i], word->line };
      guint column;
      if (!wend_columns_find (columns, &part, &column, error))
        return NULL;
      g_array_append_val (found, column);
    }
  return g_steal_pointer (&found);
}

const char *
wend_columns_name (const WendColumns *columns, guint column)
{
  return column < columns->names->len ? columns->names->pdata[column] : "";
}
