/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines up cells for a terminal. Counts characters, not bytes. */

#include "cli/wend-cli-table.h"

struct _WendCliTable
{
  const WendCliColumn *columns;
  guint n_columns;
  GPtrArray *cells;
};

WendCliTable *
wend_cli_table_new (const WendCliColumn *columns, guint n_columns)
{
  WendCliTable *table = g_new (WendCliTable, 1);

  *table = (WendCliTable) { columns, n_columns, g_ptr_array_new_with_free_func (g_free) };
  for (guint i = 0; i < n_columns; i++)
    wend_cli_table_cell (table, columns[i].title);
  return table;
}

void
wend_cli_table_free (WendCliTable *table)
{
  if (table == NULL)
    return;
  g_ptr_array_unref (table->cells);
  g_free (table);
}

void
wend_cli_table_take (WendCliTable *table, char *text)
{
  g_ptr_array_add (table->cells, g_strdelimit (text, "\n\r\t", ' '));
}

void
wend_cli_table_cell (WendCliTable *table, const char *text)
{
  wend_cli_table_take (table, g_strdup (text != NULL ? text : ""));
}

void
wend_cli_table_print (const WendCliTable *table)
{
  g_autofree int *widths = g_new0 (int, table->n_columns);

  for (guint i = 0; i < table->cells->len; i++)
    widths[i % table->n_columns] = MAX (widths[i % table->n_columns], (int) g_utf8_strlen (table->cells->pdata[i], -1));
  for (guint i = 0; i + table->n_columns <= table->cells->len; i += table->n_columns)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      for (guint c = 0; c < table->n_columns; c++)
        {
          const char *cell = table->cells->pdata[i + c];
          int padding = widths[c] - (int) g_utf8_strlen (cell, -1);
          gboolean right = table->columns[c].right;
          g_string_append_printf (line, "%*s%s%*s  ", right ? padding : 0, "", cell, right ? 0 : padding, "");
        }
      g_print ("%s\n", g_strchomp (line->str));
    }
}
