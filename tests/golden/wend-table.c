/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the golden tables and compares numbers with them as golden/README.md asks. Test code only:
 * whatever is missing fails loudly, so that a renamed column can never pass for a right answer. */

#include "wend-table.h"

#include <math.h>
#include <string.h>

struct _WendTable
{
  char *name;
  GPtrArray *header; /* char * */
  GPtrArray *rows;   /* GPtrArray of char * */
};

/* One field from *text on; *text ends at the delimiter, the line's end or the end. */
static char *
take_field (const char **text)
{
  GString *field = g_string_new (NULL);
  gboolean quoted = **text == '"';

  if (quoted)
    (*text)++;
  for (; **text != '\0'; (*text)++)
    {
      if (quoted && **text == '"' && (*text)[1] == '"')
        (*text)++;
      else if (quoted && **text == '"')
        quoted = FALSE;
      else if (!quoted && strchr (",\r\n\"", **text) != NULL)
        break;
      if (**text != '"' || quoted)
        g_string_append_c (field, **text);
    }
  return g_string_free (field, FALSE);
}

static GPtrArray *
take_row (const char **text)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  for (;; (*text)++)
    {
      g_ptr_array_add (row, take_field (text));
      if (**text != ',')
        break;
    }
  *text += strspn (*text, "\r\n");
  return row;
}

WendTable *
wend_table_parse (const char *text, const char *name)
{
  WendTable *table = g_new0 (WendTable, 1);

  table->name = g_strdup (name);
  table->header = take_row (&text);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  while (*text != '\0')
    {
      GPtrArray *row = take_row (&text);
      g_assert_cmpuint (row->len, ==, table->header->len);
      g_ptr_array_add (table->rows, row);
    }
  return table;
}

WendTable *
wend_table_open (const char *name)
{
  const char *shared = g_getenv ("WEND_SHARED");
  g_autofree char *folder = shared != NULL ? g_build_filename (shared, "golden", "out", NULL) : NULL;
  g_autofree char *file = g_strconcat (name, ".csv", NULL);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, file, NULL) : NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (folder == NULL || !g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("the golden tables are not here");
      return NULL;
    }
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return wend_table_parse (text, name);
}

void
wend_table_free (WendTable *table)
{
  if (table == NULL)
    return;
  g_free (table->name);
  g_ptr_array_unref (table->header);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

guint
wend_table_n_rows (const WendTable *table)
{
  return table->rows->len;
}

const char *
wend_table_text (const WendTable *table, guint row, const char *column)
{
  g_assert_cmpuint (row, <, table->rows->len);
  for (guint i = 0; i < table->header->len; i++)
    if (strcmp (table->header->pdata[i], column) == 0)
      return g_ptr_array_index ((GPtrArray *) table->rows->pdata[row], i);
  g_error ("%s has no column %s", table->name, column);
}

gboolean
wend_table_number (const WendTable *table, guint row, const char *column, double *value)
{
  const char *text = wend_table_text (table, row, column);
  char *end;

  if (*text == '\0')
    return FALSE;
  *value = g_ascii_strtod (text, &end);
  if (*end != '\0')
    g_error ("%s row %u: %s is no number: %s", table->name, row + 1, column, text);
  return TRUE;
}

double
wend_table_get (const WendTable *table, guint row, const char *column)
{
  double value;

  if (!wend_table_number (table, row, column, &value))
    g_error ("%s row %u: %s is empty", table->name, row + 1, column);
  return value;
}

GArray *
wend_table_list (const WendTable *table, guint row, const char *column)
{
  g_auto (GStrv) parts = g_strsplit (wend_table_text (table, row, column), " ", -1);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; parts[i] != NULL; i++)
    {
      double value = g_ascii_strtod (parts[i], NULL);
      g_array_append_val (list, value);
    }
  return list;
}

guint
wend_table_find (const WendTable *table, const char *column, const char *text)
{
  guint row = 0;

  while (row < table->rows->len && strcmp (wend_table_text (table, row, column), text) != 0)
    row++;
  return row;
}

static void
check (const WendTable *table, guint row, const char *column, gboolean has, double value, double floor)
{
  double wanted;

  if (!wend_table_number (table, row, column, &wanted))
    {
      if (has)
        g_error ("%s row %u: %s is %.12g, but no value is wanted", table->name, row + 1, column, value);
      return;
    }
  if (!has)
    g_error ("%s row %u: %s has no value, but %.12g is wanted", table->name, row + 1, column, wanted);
  if (fabs (wanted) < floor && fabs (value) < floor)
    return;
  if (!(fabs (value - wanted) <= MAX (1e-12, 1e-6 * fabs (wanted))))
    g_error ("%s row %u: %s is %.12g, but %.12g is wanted", table->name, row + 1, column, value, wanted);
}

void
wend_table_check (const WendTable *table, guint row, const char *column, gboolean has, double value)
{
  check (table, row, column, has, value, 0);
}

void
wend_table_check_p (const WendTable *table, guint row, const char *column, gboolean has, double value)
{
  check (table, row, column, has, value, 1e-15);
}
