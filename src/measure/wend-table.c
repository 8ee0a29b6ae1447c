/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks at the beginning of a file and says what stands in it; never at who answered. What columns mean is guessed in
 * wend-table-meaning.c. Changes nothing and keeps no row. */

#include "measure/wend-table.h"

#include <string.h>

#include "measure/wend-sql-check-private.h"
#include "measure/wend-sql-private.h"
#include "measure/wend-table-private.h"
#include "measure/wend-xes-log-private.h"

#define MAX_ROWS 2000
#define MAX_DISTINCT 1000
#define MAX_VALUES 12
#define MAX_SHOWN 80
#define MAX_EVENTS 50000
#define PLACE_KINDS (1u << WEND_KIND_STAGE | 1u << WEND_KIND_STEP | 1u << WEND_KIND_CARD | 1u << WEND_KIND_LINK)

const char *
wend_table_find_place (const WendDocument *document, const char *name)
{
  g_autofree char *folded = wend_value_fold (name, -1);
  const WendNode *node = *folded != '\0' ? wend_document_find_place (document, folded, PLACE_KINDS) : NULL;

  return node != NULL ? wend_node_id (node) : NULL;
}

static void
column_free (gpointer data)
{
  WendTableColumn *column = data;

  g_free (column->name);
  g_free (column->date_format);
  g_ptr_array_unref (column->values);
  g_free (column);
}

static void
row_free (gpointer data)
{
  g_ptr_array_unref (((WendTableRow *) data)->cells);
  g_free (data);
}

static WendTableColumn *
add_column (WendTable *table, const WendDocument *document, char *name)
{
  WendTableColumn *column = g_new0 (WendTableColumn, 1);

  column->name = name;
  column->number = column->whole = TRUE;
  column->values = g_ptr_array_new_with_free_func (g_free);
  column->place = wend_table_find_place (document, name);
  g_ptr_array_add (table->columns, column);
  return column;
}

void
wend_table_free (WendTable *table)
{
  g_free (table->file);
  g_free (table->form);
  g_free (table->date_format);
  g_ptr_array_unref (table->columns);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

static WendTable *
table_new (const char *path, const char *form)
{
  WendTable *table = g_new0 (WendTable, 1);

  table->file = g_filename_display_basename (path);
  table->form = g_strdup (form);
  table->columns = g_ptr_array_new_with_free_func (column_free);
  table->rows = g_ptr_array_new_with_free_func (row_free);
  return table;
}

/* tables */

typedef struct
{
  const WendDocument *document;
  WendTable *table;
  WendCsv *csv;
  GPtrArray *distinct;      /* GHashTable, one a column */
  WendTableDates *dates;    /* one a column */
} Look;

static void
take_number (WendTableColumn *column, const char *text, gsize length)
{
  double number;

  if (!wend_value_number (text, length, 0, &number))
    {
      column->number = column->whole = FALSE;
      return;
    }
  column->min = column->n_filled == 0 ? number : MIN (column->min, number);
  column->max = column->n_filled == 0 ? number : MAX (column->max, number);
  if (number >= 0 && number < G_N_ELEMENTS (column->small) && number - (double) (guint) number <= 0.0)
    column->small[(guint) number]++;
  column->whole &= number >= -1e9 && number <= 1e9 && number - (double) (gint64) number <= 0.0 && number - (double) (gint64) number >= 0.0;
}

static void
take_cell (Look *look, guint i, WendCell cell)
{
  WendTableColumn *column = look->table->columns->pdata[i];
  GHashTable *distinct = look->distinct->pdata[i];
  g_autofree char *text = wend_value_show (cell.text, cell.length, 200);

  if (cell.length == 0)
    {
      column->n_blank++;
      return;
    }
  if (column->number)
    take_number (column, cell.text, cell.length);
  wend_table_dates_take (&look->dates[i], cell);
  column->n_filled++;
  if (g_hash_table_size (distinct) >= MAX_DISTINCT || g_hash_table_contains (distinct, text))
    return;
  column->n_places += wend_table_find_place (look->document, text) != NULL ? 1 : 0;
  if (column->values->len < MAX_VALUES)
    g_ptr_array_add (column->values, g_strdup (text));
  g_hash_table_add (distinct, g_steal_pointer (&text));
  column->n_distinct = g_hash_table_size (distinct);
}

static void
keep_row (Look *look, const WendCsvRow *row)
{
  WendTableRow *kept = g_new0 (WendTableRow, 1);

  kept->line = row->line;
  kept->cells = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < look->table->columns->len; i++)
    {
      WendCell cell = wend_csv_cell (look->csv, row, i);
      g_ptr_array_add (kept->cells, wend_value_show (cell.text, cell.length, MAX_SHOWN));
    }
  g_ptr_array_add (look->table->rows, kept);
}

static void
take_header (Look *look, const WendCsvRow *row)
{
  for (guint i = 0; i < MIN (row->n_cells, WEND_CSV_MAX_COLUMNS); i++)
    {
      WendCell cell = wend_csv_cell (look->csv, row, i);
      add_column (look->table, look->document, wend_value_show (cell.text, cell.length, 1000));
      g_ptr_array_add (look->distinct, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL));
    }
  look->dates = g_new (WendTableDates, look->table->columns->len + 1);
  for (guint i = 0; i < look->table->columns->len; i++)
    wend_table_dates_init (&look->dates[i]);
}

/* Names hold no control signs; what does is no text. */
static gboolean
check_header (const Look *look, const WendCsvRow *row, GError **error)
{
  for (guint i = 0; i < MIN (row->n_cells, WEND_CSV_MAX_COLUMNS); i++)
    {
      WendCell cell = wend_csv_cell (look->csv, row, i);
      for (gsize j = 0; j < cell.length; j++)
        if ((guchar) cell.text[j] < 0x20 && strchr ("\t\r\n", cell.text[j]) == NULL)
          {
            g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA, "“%s” is no table: its first line holds signs that no text has; choose a file in CSV", look->table->file);
            return FALSE;
          }
    }
  return TRUE;
}

static gboolean
look_rows (Look *look, GError **error)
{
  GError *problem = NULL;
  WendCsvRow row;

  if (!wend_csv_next (look->csv, &row, &problem))
    {
      if (problem != NULL)
        g_propagate_error (error, problem);
      else
        g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA, "“%s” is empty: not even a line of column names; choose the file with the answers", look->table->file);
      return FALSE;
    }
  if (!check_header (look, &row, error))
    return FALSE;
  take_header (look, &row);
  while (look->table->n_rows < MAX_ROWS && wend_csv_next (look->csv, &row, &problem))
    {
      look->table->n_rows++;
      if (look->table->rows->len < WEND_TABLE_ROWS)
        keep_row (look, &row);
      for (guint i = 0; i < MIN (row.n_cells, look->table->columns->len); i++)
        take_cell (look, i, wend_csv_cell (look->csv, &row, i));
    }
  look->table->whole = problem == NULL && look->table->n_rows < MAX_ROWS;
  if (problem != NULL)
    g_propagate_error (error, problem);
  return problem == NULL;
}

static gboolean
look_table (WendTable *table, const WendDocument *document, WendFeed *feed, char delimiter, GError **error)
{
  Look look = { document, table, wend_csv_new (feed, table->file, delimiter), g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref), NULL };
  static const char *const encodings[] = { "UTF-8", "UTF-8", "UTF-16LE", "UTF-16BE", "Latin-1" };
  gboolean done = look_rows (&look, error);

  table->delimiter = wend_csv_delimiter (look.csv);
  table->encoding = encodings[wend_feed_encoding (feed)];
  if (done)
    wend_table_guess_meanings (table, look.dates);
  wend_csv_free (look.csv);
  g_ptr_array_unref (look.distinct);
  g_free (look.dates);
  return done;
}

/* event logs */

typedef struct
{
  const WendDocument *document;
  WendTable *table;
  GHashTable *found; /* activity → WendTableColumn */
} LogLook;

static gboolean
take_event (const WendXesEvent *event, gpointer data, GError **error)
{
  LogLook *look = data;
  g_autofree char *name = wend_value_show (event->activity.text != NULL ? event->activity.text : "", event->activity.length, 200);
  WendTableColumn *column = g_hash_table_lookup (look->found, name);

  if (column == NULL && *name != '\0' && look->table->columns->len < WEND_XES_MAX_ACTIVITIES)
    {
      column = add_column (look->table, look->document, g_strdup (name));
      column->meaning = WEND_MEANS_STAGE;
      g_hash_table_insert (look->found, column->name, column);
    }
  if (column != NULL)
    column->n_filled++;
  return ++look->table->n_rows < MAX_EVENTS;
}

static gboolean
take_trace (const WendXesTrace *trace, gpointer data, GError **error)
{
  return TRUE;
}

static gboolean
look_log (WendTable *table, const WendDocument *document, WendFeed *feed, GError **error)
{
  static const WendXesSink sink = { take_event, take_trace, NULL };
  LogLook look = { document, table, g_hash_table_new (g_str_hash, g_str_equal) };
  WendXesOptions options = { table->file, NULL, NULL, 0 };
  GError *problem = NULL;

  table->whole = wend_xes_read (feed, &options, &sink, &look, &problem);
  g_hash_table_unref (look.found);
  table->encoding = "UTF-8";
  if (problem != NULL)
    g_propagate_error (error, problem);
  return problem == NULL && table->columns->len > 0;
}

/* databases */

WendTable *
wend_table_ask (const WendDocument *document, const WendTableQuestion *question, GError **error)
{
  g_autofree char *statement = wend_sql_check (question->statement, question->name, error);
  g_autoptr (WendTable) table = NULL;
  WendSqlQuestion asked = { question->dsn, question->user, question->password, statement, question->name, question->period.from, question->period.to,
                            question->timeout, question->cancellable };
  WendFeed *feed = statement != NULL ? wend_sql_open (&asked, error) : NULL;

  if (feed == NULL)
    return NULL;
  table = table_new (question->name, "sql");
  return look_table (table, document, feed, ',', error) ? g_steal_pointer (&table) : NULL;
}

/* looking */

static gboolean
is_log (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);
  return g_str_has_suffix (folded, ".xes") || g_str_has_suffix (folded, ".xes.gz");
}

static WendTable *
look_once (const WendDocument *document, const char *path, char delimiter, WendEncoding encoding, gboolean *mixed, GError **error)
{
  gboolean log = is_log (path);
  g_autoptr (WendTable) table = table_new (path, log ? "xes" : "csv");
  WendFeed *feed = wend_feed_open (path, encoding, error);
  gboolean done;

  if (feed == NULL)
    return NULL;
  if (log)
    {
      done = look_log (table, document, feed, error);
      wend_feed_free (feed);
    }
  else
    done = look_table (table, document, feed, delimiter, error);
  *mixed = !done && encoding == WEND_ENCODING_AUTO;
  return done ? g_steal_pointer (&table) : NULL;
}

WendTable *
wend_table_look (const WendDocument *document, const char *path, GError **error)
{
  return wend_table_look_as (document, path, 0, NULL, error);
}

WendTable *
wend_table_look_as (const WendDocument *document, const char *path, char delimiter, const char *encoding, GError **error)
{
  GError *problem = NULL;
  gboolean again = FALSE;
  WendTable *table;

  g_return_val_if_fail (document != NULL && path != NULL, NULL);

  table = look_once (document, path, delimiter, wend_encoding_of (encoding), &again, &problem);
  if (table == NULL && again && problem != NULL && g_error_matches (problem, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA) && strstr (problem->message, "not UTF-8") != NULL)
    {
      g_clear_error (&problem);
      table = look_once (document, path, delimiter, WEND_ENCODING_LATIN1, &again, &problem);
    }
  if (problem != NULL)
    g_propagate_error (error, problem);
  return table;
}
