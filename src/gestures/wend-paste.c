/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables and lines as cards. Reads what spreadsheets put on the clipboard: tabs between cells, quotes around those with
 * line breaks. Asks nobody; the limits in the header are for who does. */

#include "gestures/wend-paste.h"

#include <glib/gi18n.h>
#include <string.h>

#include "edit/wend-label.h"
#include "gestures/wend-cell.h"

static void
free_row (gpointer row)
{
  g_ptr_array_unref (row);
}

static void
add_cell (WendPasteTable *table, GPtrArray *row, const char *text, gsize bytes)
{
  char *cell = g_utf8_make_valid (text, (gssize) bytes);

  g_strstrip (cell);
  if (*cell != '\0')
    {
      guint length = (guint) g_utf8_strlen (cell, -1);
      table->n_cards++;
      table->longest = MAX (table->longest, length);
    }
  g_ptr_array_add (row, cell);
}

/* One cell from `at`; where it ends. Quotes are taken off. */
static const char *
read_cell (WendPasteTable *table, GPtrArray *row, const char *at)
{
  const char *end = at + strcspn (at, "\t\r\n");
  g_autoptr (GString) text = NULL;

  if (*at != '"')
    {
      add_cell (table, row, at, (gsize) (end - at));
      return end;
    }
  text = g_string_new (NULL);
  for (end = at + 1; *end != '\0' && !(*end == '"' && end[1] != '"'); end++)
    {
      end += *end == '"';
      g_string_append_c (text, *end);
    }
  if (*end == '\0' || strchr ("\t\r\n", end[1]) == NULL) /* a quote that opens nothing */
    {
      end = at + strcspn (at, "\t\r\n");
      add_cell (table, row, at, (gsize) (end - at));
      return end;
    }
  add_cell (table, row, text->str, text->len);
  return end + 1;
}

static void
keep_row (WendPasteTable *table, GPtrArray *row)
{
  gboolean empty = TRUE;

  for (guint i = 0; i < row->len; i++)
    empty &= *(const char *) g_ptr_array_index (row, i) == '\0';
  if (empty)
    {
      g_ptr_array_unref (row);
      return;
    }
  table->n_columns = MAX (table->n_columns, row->len);
  g_ptr_array_add (table->rows, row);
}

WendPasteTable *
wend_paste_table_parse (const char *text, gboolean whole)
{
  WendPasteTable *table = g_new0 (WendPasteTable, 1);
  gboolean cells = strchr (text, '\t') != NULL;

  table->rows = g_ptr_array_new_with_free_func (free_row);
  if (whole)
    {
      GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
      add_cell (table, row, text, strlen (text));
      keep_row (table, row);
      return table;
    }
  while (*text != '\0')
    {
      GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
      gsize line = strcspn (text, "\r\n");
      if (!cells)
        {
          add_cell (table, row, text, line);
          text += line;
        }
      else
        for (text = read_cell (table, row, text); *text == '\t';)
          text = read_cell (table, row, text + 1);
      keep_row (table, row);
      text += *text == '\r' && text[1] == '\n' ? 2 : *text != '\0';
    }
  return table;
}

void
wend_paste_table_free (WendPasteTable *table)
{
  if (table == NULL)
    return;
  g_ptr_array_unref (table->rows);
  g_free (table);
}

/* Lanes from `lane` down that take cards or steps. */
static GPtrArray *
lanes_from (WendMapScene *scene, const WendNode *lane, const WendNode *column)
{
  guint n;
  const WendRow *rows = wend_map_scene_rows (scene, &n);
  GPtrArray *lanes = g_ptr_array_new ();
  gboolean met = FALSE;

  for (guint i = 0; i < n; i++)
    {
      met |= rows[i].lane == lane;
      if (met && wend_cell_kind (rows[i].lane, column) != WEND_N_KINDS)
        g_ptr_array_add (lanes, (gpointer) rows[i].lane);
    }
  return lanes;
}

/* Ids of the columns from `column` on; new stages where there are fewer than `n`. */
static GPtrArray *
columns_from (WendEditor *editor, WendMapScene *scene, const WendNode *column, guint n)
{
  guint n_columns;
  const WendColumn *columns = wend_map_scene_columns (scene, &n_columns);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < n_columns && found->len < n; i++)
    if (found->len > 0 || columns[i].node == column)
      g_ptr_array_add (found, (gpointer) columns[i].node);
  while (found->len > 0 && found->len < n)
    {
      const char *id = wend_editor_create (editor, WEND_KIND_STAGE, "map", NULL, -1);
      const WendNode *stage = id != NULL ? wend_document_find_living (wend_editor_peek_document (editor), id) : NULL;
      if (stage == NULL)
        break;
      g_ptr_array_add (found, (gpointer) stage);
    }
  return found;
}

static const WendNode *
put_card (WendEditor *editor, WendPasteAt at, const char *text, GPtrArray *pasted)
{
  const char *id = wend_cell_add (editor, at.lane, at.column, at.after);

  if (id == NULL)
    return at.after;
  wend_editor_set (editor, id, WEND_FIELD_TEXT, text);
  g_ptr_array_add (pasted, g_strdup (id));
  return wend_document_find_living (wend_editor_peek_document (editor), id);
}

static void
put_lines (WendEditor *editor, const WendPasteTable *table, WendPasteAt at, GPtrArray *pasted)
{
  for (guint i = 0; i < table->rows->len; i++)
    at.after = put_card (editor, at, g_ptr_array_index ((GPtrArray *) g_ptr_array_index (table->rows, i), 0), pasted);
}

static void
put_table (WendEditor *editor, const WendPasteTable *table, GPtrArray *lanes, GPtrArray *columns, GPtrArray *pasted)
{
  for (guint r = 0; r < table->rows->len; r++)
    {
      GPtrArray *row = g_ptr_array_index (table->rows, r);
      const WendNode *lane = g_ptr_array_index (lanes, MIN (r, lanes->len - 1));
      for (guint c = 0; c < row->len && c < columns->len; c++)
        if (*(const char *) g_ptr_array_index (row, c) != '\0')
          put_card (editor, (WendPasteAt) { lane, g_ptr_array_index (columns, c), NULL }, g_ptr_array_index (row, c), pasted);
    }
}

gboolean
wend_paste_table (WendEditor *editor, WendMapScene *scene, const WendPasteTable *table, WendPasteAt at, GPtrArray *pasted)
{
  g_autoptr (GPtrArray) lanes = lanes_from (scene, at.lane, at.column), columns = NULL;
  g_autofree char *number = g_strdup_printf ("%u", table->n_cards);
  g_autofree char *label = table->n_cards == 1 ? g_strdup (wend_label_translate (N_ ("Paste Card"))) : wend_label_format (N_ ("Paste %s Cards"), number);

  if (lanes->len == 0 || g_ptr_array_index (lanes, 0) != at.lane || table->n_cards == 0)
    return FALSE;
  wend_editor_begin (editor, label);
  columns = columns_from (editor, scene, at.column, table->n_columns);
  if (table->n_columns == 1)
    put_lines (editor, table, at, pasted);
  else
    put_table (editor, table, lanes, columns, pasted);
  return wend_editor_commit (editor) != NULL;
}
