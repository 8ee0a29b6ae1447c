/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the golden tables and compares numbers with them as golden/README.md asks. Test code only:
 * whatever is missing fails loudly, so that a renamed column can never pass for a right answer. Each cell remembers whether it was
 * read or compared; test-golden-walk asks for that ledger and misses every comparison that is not made. */

#include "wend-table.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum
{
  UNTOUCHED = '.',
  READ = 'r',
  COMPARED = 'c',
};

struct _WendTable
{
  char *name;
  GStrv inputs;      /* NULL: no golden table */
  GPtrArray *header; /* char * */
  GPtrArray *rows;   /* GPtrArray of char * */
  char *marks;       /* of each cell, column by column */
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
  table->marks = g_malloc ((gsize) table->header->len * table->rows->len);
  memset (table->marks, UNTOUCHED, (gsize) table->header->len * table->rows->len);
  return table;
}

gboolean
wend_table_present (void)
{
  const char *shared = g_getenv ("WEND_SHARED");
  g_autofree char *folder = shared != NULL ? g_build_filename (shared, "golden", "out", NULL) : NULL;

  if (folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  g_test_skip ("the golden tables are not here");
  return FALSE;
}

WendTable *
wend_table_open (const char *name, const char *inputs)
{
  g_autofree char *file = g_strconcat (name, ".csv", NULL);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  WendTable *table;

  if (!wend_table_present ())
    return NULL;
  path = g_build_filename (g_getenv ("WEND_SHARED"), "golden", "out", file, NULL);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  table = wend_table_parse (text, name);
  table->inputs = g_strsplit (inputs, " ", -1);
  return table;
}

/* A line for each column: table, column, whether it is input, and a sign for each row. */
static void
write_ledger (const WendTable *table)
{
  const char *path = g_getenv ("WEND_GOLDEN_LEDGER");
  FILE *file = path != NULL ? fopen (path, "a") : NULL;
  guint n = table->rows->len;

  g_assert_true (path == NULL || file != NULL);
  for (guint i = 0; file != NULL && i < table->header->len; i++)
    {
      const char *column = table->header->pdata[i];
      gboolean input = g_strv_contains ((const char *const *) table->inputs, column);
      fprintf (file, "%s\t%s\t%s\t%.*s\n", table->name, column, input ? "input" : "result", (int) n, table->marks + (gsize) i * n);
    }
  g_assert_true (file == NULL || fclose (file) == 0);
}

void
wend_table_free (WendTable *table)
{
  if (table == NULL)
    return;
  if (table->inputs != NULL)
    write_ledger (table);
  g_strfreev (table->inputs);
  g_free (table->marks);
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

static const char *
cell (const WendTable *table, guint row, const char *column, char mark)
{
  g_assert_cmpuint (row, <, table->rows->len);
  for (guint i = 0; i < table->header->len; i++)
    if (strcmp (table->header->pdata[i], column) == 0)
      {
        char *at = table->marks + (gsize) i * table->rows->len + row;
        *at = *at == COMPARED ? COMPARED : mark;
        return g_ptr_array_index ((GPtrArray *) table->rows->pdata[row], i);
      }
  g_error ("%s has no column %s", table->name, column);
}

const char *
wend_table_text (const WendTable *table, guint row, const char *column)
{
  return cell (table, row, column, READ);
}

static gboolean
parse_number (const WendTable *table, guint row, const char *column, const char *text, double *value)
{
  char *end;

  if (*text == '\0')
    return FALSE;
  *value = g_ascii_strtod (text, &end);
  if (*end != '\0')
    g_error ("%s row %u: %s is no number: %s", table->name, row + 1, column, text);
  return TRUE;
}

gboolean
wend_table_number (const WendTable *table, guint row, const char *column, double *value)
{
  return parse_number (table, row, column, cell (table, row, column, READ), value);
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
  for (guint i = 0; i < table->header->len; i++)
    if (strcmp (table->header->pdata[i], column) == 0)
      for (guint row = 0; row < table->rows->len; row++)
        if (strcmp (g_ptr_array_index ((GPtrArray *) table->rows->pdata[row], i), text) == 0)
          {
            cell (table, row, column, READ);
            return row;
          }
  return table->rows->len;
}

static void
check (const WendTable *table, guint row, const char *column, gboolean has, double value, double floor)
{
  double wanted;

  if (!parse_number (table, row, column, cell (table, row, column, COMPARED), &wanted))
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

void
wend_table_check_text (const WendTable *table, guint row, const char *column, const char *text)
{
  const char *wanted = cell (table, row, column, COMPARED);

  if (strcmp (wanted, text) != 0)
    g_error ("%s row %u: %s is “%s”, but “%s” is wanted", table->name, row + 1, column, text, wanted);
}
