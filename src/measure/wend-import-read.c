/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the rows of a file to sums: columns are bound once, then each row is understood, added and forgotten.
 * Changes no map. What a cell means is wend-answer.c's business, what is added up wend-tally.c's. */

#include <string.h>

#include "measure/wend-columns-private.h"
#include "measure/wend-import-private.h"
#include "measure/wend-quick-private.h"
#include "measure/wend-row-store-private.h"

#define ROWS_BETWEEN_LOOKS 4096 /* at cancellation and progress */

typedef struct
{
  WendCounts *counts;
  const WendMapping *mapping;
  const WendImportOptions *options;
  const char *file;
  WendCsv *csv;
  WendColumns columns;
  guint id_column;
  guint weight_column;
  GArray *date_columns;      /* guint */
  guint fixed_period;        /* where there are none */
  WendMemo *dates;           /* text → period */
  guint *segment_columns;
  WendMemo **segment_memos;
  GArray *stores;            /* WendRowStore, one a tally */
  WendQuick *quick;          /* NULL: all rows are read in full */
  GString *scratch;
  /* of the row at hand */
  guint period;
  guint *levels;
  double weight;
  WendAnswer *answers;
  gboolean outcome_known;
  gboolean outcome_bad;
  gboolean refused;
} Reader;

static void
refuse (Reader *reader, const WendCsvRow *row, guint column, const char *reason)
{
  reader->refused = TRUE;
  wend_import_refuse (reader->counts->import, row->line, wend_columns_name (&reader->columns, column), reason, wend_csv_cell (reader->csv, row, column));
}

/* The row of that line was replaced: what was wrong with it does not matter. */
static void
forget_refusals (Reader *reader, guint64 line)
{
  WendImport *import = reader->counts->import;

  for (guint i = import->refused->len; i > 0; i--)
    {
      const WendRefusal *refusal = import->refused->pdata[i - 1];
      if (refusal->line < line)
        break;
      if (refusal->line != line)
        continue;
      g_ptr_array_remove_index (import->refused, i - 1);
      import->n_refused--;
    }
}

/* binding */

static gboolean
bind_counter (Reader *reader, WendCounter *counter, GError **error)
{
  for (guint i = 0; i < WEND_N_COLUMNS; i++)
    {
      const WendMappingWord *word = &counter->metric->columns[i];
      if (word->text != NULL && !wend_columns_find (&reader->columns, word, &counter->columns[i], error))
        return FALSE;
    }
  return TRUE;
}

/* One column a value of the scale. */
static gboolean
bind_hist (Reader *reader, WendCounter *counter, GError **error)
{
  const GPtrArray *hist = counter->metric->hist;

  if (hist == NULL)
    return TRUE;
  g_free (counter->hist_columns); /* of the period before */
  counter->hist_columns = g_new (guint, hist->len);
  for (guint i = 0; i < hist->len; i++)
    if (!wend_columns_find (&reader->columns, hist->pdata[i], &counter->hist_columns[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
bind_tallies (Reader *reader, GError **error)
{
  GArray *tallies = reader->counts->tallies;
  guint most = 1;

  for (guint i = 0; i < tallies->len; i++)
    {
      WendTally *tally = &g_array_index (tallies, WendTally, i);
      for (guint j = 0; j < tally->counters->len; j++)
        {
          WendCounter *counter = &g_array_index (tally->counters, WendCounter, j);
          if (!bind_counter (reader, counter, error) || !bind_hist (reader, counter, error))
            return FALSE;
          tally->n_parts = MAX (tally->n_parts, wend_counter_n_parts (counter));
          tally->stage_column = counter->columns[WEND_COLUMN_STAGE];
        }
      most = MAX (most, tally->counters->len);
    }
  reader->answers = g_new0 (WendAnswer, most);
  return TRUE;
}

static gboolean
bind_segments (Reader *reader, GError **error)
{
  guint n = reader->mapping->segments->len;

  reader->segment_columns = g_new0 (guint, n + 1);
  reader->segment_memos = g_new0 (WendMemo *, n + 1);
  reader->levels = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const WendMappingSegment *segment = reader->mapping->segments->pdata[i];
      reader->segment_memos[i] = wend_memo_new ();
      if (!wend_columns_find (&reader->columns, &segment->column, &reader->segment_columns[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
bind_optional (Reader *reader, const WendMappingWord *word, guint *column, GError **error)
{
  *column = WEND_NO_COLUMN;
  return word->text == NULL || wend_columns_find (&reader->columns, word, column, error);
}

static gboolean
bind_columns (Reader *reader, GError **error)
{
  if (!bind_tallies (reader, error) || !bind_segments (reader, error)
      || !bind_optional (reader, &reader->mapping->id_column, &reader->id_column, error)
      || !bind_optional (reader, &reader->mapping->weight, &reader->weight_column, error))
    return FALSE;
  if (wend_period_is_none (&reader->counts->import->period))
    {
      reader->date_columns = wend_columns_find_joined (&reader->columns, &reader->mapping->date, error);
      if (reader->date_columns == NULL)
        return FALSE;
    }
  else
    {
      reader->fixed_period = reader->counts->periods->len;
      g_array_append_val (reader->counts->periods, reader->counts->import->period);
    }
  for (guint i = 0; i < reader->counts->tallies->len; i++)
    {
      WendRowStore store;
      wend_row_store_init (&store, &g_array_index (reader->counts->tallies, WendTally, i), reader->mapping->segments->len);
      g_array_append_val (reader->stores, store);
    }
  return TRUE;
}

/* period, segments, weight */

static WendCell
date_text (Reader *reader, const WendCsvRow *row)
{
  if (reader->date_columns->len == 1)
    return wend_csv_cell (reader->csv, row, g_array_index (reader->date_columns, guint, 0));
  g_string_truncate (reader->scratch, 0);
  for (guint i = 0; i < reader->date_columns->len; i++)
    {
      WendCell cell = wend_csv_cell (reader->csv, row, g_array_index (reader->date_columns, guint, i));
      g_string_append (reader->scratch, i > 0 ? " " : "");
      g_string_append_len (reader->scratch, cell.text, (gssize) cell.length);
    }
  return (WendCell) { reader->scratch->str, reader->scratch->len };
}

static gboolean
read_period (Reader *reader, const WendCsvRow *row)
{
  WendCell cell;
  gint32 day;
  gint64 seconds;

  reader->period = reader->fixed_period;
  if (reader->date_columns == NULL)
    return TRUE;
  cell = date_text (reader, row);
  reader->period = wend_memo_get (reader->dates, cell.text, cell.length);
  if (reader->period != WEND_MEMO_UNKNOWN)
    return TRUE;
  if (!wend_date_format_read (&reader->mapping->date_format, cell.text, cell.length, &day, &seconds))
    {
      refuse (reader, row, g_array_index (reader->date_columns, guint, 0), "bad date");
      return FALSE;
    }
  reader->period = wend_counts_period (reader->counts, day);
  wend_memo_put (reader->dates, cell.text, cell.length, reader->period);
  return TRUE;
}

/* FALSE with an error: no column of groups. *fine FALSE: the row is refused. */
static gboolean
read_levels (Reader *reader, const WendCsvRow *row, gboolean *fine, GError **error)
{
  for (guint i = 0; i < reader->mapping->segments->len; i++)
    {
      WendCell cell = wend_csv_cell (reader->csv, row, reader->segment_columns[i]);
      guint level = wend_memo_get (reader->segment_memos[i], cell.text, cell.length);
      if (level == WEND_MEMO_UNKNOWN)
        {
          level = wend_counts_level (reader->counts, i, cell.text, cell.length);
          if (level == WEND_LEVEL_TOO_MANY)
            return wend_import_fail_groups ("segment", ((WendMappingSegment *) reader->mapping->segments->pdata[i])->name, reader->file, error);
          wend_memo_put (reader->segment_memos[i], cell.text, cell.length, level);
        }
      if (level == WEND_LEVEL_BAD)
        {
          refuse (reader, row, reader->segment_columns[i], "no usable level");
          *fine = FALSE;
          return TRUE;
        }
      reader->levels[i] = level;
    }
  return TRUE;
}

static gboolean
read_weight (Reader *reader, const WendCsvRow *row)
{
  WendCell cell;

  reader->weight = 1;
  if (reader->weight_column == WEND_NO_COLUMN)
    return TRUE;
  cell = wend_csv_cell (reader->csv, row, reader->weight_column);
  if (wend_value_number (cell.text, cell.length, reader->mapping->decimal != 0 ? reader->mapping->decimal : '.', &reader->weight) && reader->weight >= 0)
    return TRUE;
  refuse (reader, row, reader->weight_column, "weight not a number");
  return FALSE;
}

/* A row has as many cells as the header; empty ones may follow. */
static gboolean
check_cells (Reader *reader, const WendCsvRow *row)
{
  guint n = reader->columns.names->len;

  if (row->n_cells == n)
    return TRUE;
  if (row->n_cells < n)
    {
      refuse (reader, row, row->n_cells - 1, "too few cells");
      return FALSE;
    }
  for (guint i = n; i < row->n_cells; i++)
    if (i >= WEND_CSV_MAX_COLUMNS || wend_csv_cell (reader->csv, row, i).length > 0)
      {
        refuse (reader, row, i, "too many cells");
        return FALSE;
      }
  return TRUE;
}

/* answers */

static WendTally *
tally_at (Reader *reader, guint i)
{
  return &g_array_index (reader->counts->tallies, WendTally, i);
}

/* Reads the answers to one form; TRUE where any counts. `listed` FALSE: refusals are not told. */
static gboolean
read_answers (Reader *reader, WendTally *tally, const WendCsvRow *row, gboolean listed)
{
  gboolean any = FALSE;

  for (guint i = 0; i < tally->counters->len; i++)
    {
      const WendCounter *counter = &g_array_index (tally->counters, WendCounter, i);
      WendAnswer *answer = &reader->answers[i];
      const char *reason = NULL;
      guint column = 0;
      answer->code = WEND_ANSWER_NONE;
      if (counter->hist_columns == NULL && (counter->after < 0 || reader->answers[counter->after].code == 1))
        reason = wend_counter_read (counter, reader->mapping, reader->csv, row, answer, &column);
      if (reason != NULL && listed)
        refuse (reader, row, column, reason);
      any |= answer->code != WEND_ANSWER_NONE;
    }
  if (tally->pair_outcome >= 0)
    {
      const WendAnswer *outcome = &reader->answers[tally->pair_outcome];
      reader->outcome_known = outcome->code >= 0
                              && wend_counter_judge (&g_array_index (tally->counters, WendCounter, (guint) tally->pair_outcome), outcome, &reader->outcome_bad);
    }
  return any;
}

/* The parts behind the first of a row of ready-made histograms; TRUE where any counts. What the database itself refused is told. */
static gboolean
add_parts (Reader *reader, WendTally *tally, const WendCsvRow *row, guint place)
{
  WendImport *import = reader->counts->import;
  gboolean used = FALSE;

  for (guint part = 0; part < tally->n_parts; part++)
    {
      gboolean any = FALSE;
      for (guint i = 0; i < tally->counters->len; i++)
        {
          const WendCounter *counter = &g_array_index (tally->counters, WendCounter, i);
          WendAnswer *answer = &reader->answers[i];
          const char *reason = NULL;
          guint column = 0;
          answer->code = WEND_ANSWER_NONE;
          if (part < wend_counter_n_parts (counter) && counter->hist_columns != NULL)
            reason = wend_counter_read_part (counter, reader->csv, row, part, answer, &column);
          if (reason != NULL)
            refuse (reader, row, column, reason);
          if (answer->code == WEND_ANSWER_REFUSED)
            {
              refuse (reader, row, column, "answers that the statement counts as refused");
              import->n_refused += (guint64) answer->a - 1;
            }
          any |= answer->code != WEND_ANSWER_NONE;
        }
      if (any)
        wend_tally_add (tally, &(WendTallyRow) { .place = place, .period = reader->period, .levels = reader->levels, .weight = 1, .answers = reader->answers }, reader->mapping->segments->len);
      used |= any;
    }
  return used;
}

/* The place of a row of the long form; FALSE with an error. *place WEND_PLACE_REFUSED: refused. */
static gboolean
read_place (Reader *reader, const WendTally *tally, const WendCsvRow *row, guint *place, GError **error)
{
  WendCell cell;

  *place = 0;
  if (tally->stage_column == WEND_NO_COLUMN)
    return TRUE;
  cell = wend_csv_cell (reader->csv, row, tally->stage_column);
  *place = wend_places_cell (&reader->counts->places, cell.text, cell.length);
  return *place != WEND_PLACE_TOO_MANY || wend_import_fail_groups ("places", wend_columns_name (&reader->columns, tally->stage_column), reader->file, error);
}

/* The id and, in the long form, the stage as it stands. */
static guint64
row_id (Reader *reader, const WendTally *tally, const WendCsvRow *row, guint64 id)
{
  WendCell cell;
  g_autofree char *folded = NULL;

  if (tally->stage_column == WEND_NO_COLUMN)
    return id;
  cell = wend_csv_cell (reader->csv, row, tally->stage_column);
  folded = wend_value_fold (cell.text, (gssize) cell.length);
  return id * 31 + wend_hash_bytes (folded, strlen (folded));
}

/* One form of one row. `id` NULL: nothing can replace it. `fine` FALSE: only its id matters. TRUE where something counts. */
static gboolean
read_form (Reader *reader, guint i, const WendCsvRow *row, const guint64 *id, gboolean fine, guint place)
{
  WendTally *tally = tally_at (reader, i);
  gboolean any = FALSE;
  WendStoredRow stored;

  if (fine && place == WEND_PLACE_REFUSED)
    {
      WendCell cell = wend_csv_cell (reader->csv, row, tally->stage_column);
      wend_places_refused (&reader->counts->places, cell.text, cell.length);
      refuse (reader, row, tally->stage_column, "stage not mapped");
      fine = FALSE;
    }
  for (guint j = 0; j < tally->counters->len; j++)
    reader->answers[j].code = WEND_ANSWER_NONE;
  if (fine)
    any = read_answers (reader, tally, row, TRUE);
  if (id == NULL)
    {
      if (any)
        wend_tally_add (tally, &(WendTallyRow) { place, reader->period, reader->levels, reader->weight, reader->outcome_known, reader->outcome_bad, reader->answers }, reader->mapping->segments->len);
      if (fine && tally->n_parts > 1)
        any |= add_parts (reader, tally, row, place);
      return any;
    }
  stored = (WendStoredRow) { row->line, reader->weight, place, reader->period, fine && any, any, reader->refused, reader->outcome_known, reader->outcome_bad };
  wend_row_store_put (&g_array_index (reader->stores, WendRowStore, i), *id, &stored, reader->levels, reader->answers);
  return any;
}

/* A row whose id was met: TRUE where it does not count itself. */
static gboolean
is_passed_over (Reader *reader, guint i, const WendCsvRow *row, guint64 id)
{
  WendRowStore *store = &g_array_index (reader->stores, WendRowStore, i);
  WendImport *import = reader->counts->import;
  WendStoredRow before;

  if (!wend_row_store_find (store, id, &before))
    return FALSE;
  if (i + 1 == reader->counts->tallies->len)
    {
      import->n_duplicates++;
      import->n_used -= before.used && !reader->mapping->first_counts ? 1 : 0;
    }
  if (!reader->mapping->first_counts)
    {
      if (before.refused)
        forget_refusals (reader, before.line);
      return FALSE;
    }
  read_answers (reader, tally_at (reader, i), row, FALSE);
  wend_row_store_mark (store, id, reader->answers);
  return TRUE;
}

static gboolean
read_forms (Reader *reader, const WendCsvRow *row, gboolean fine, GError **error)
{
  gboolean any = FALSE;
  guint64 id = 0;
  gboolean has_id = FALSE;

  if (reader->id_column != WEND_NO_COLUMN)
    {
      WendCell cell = wend_csv_cell (reader->csv, row, reader->id_column);
      has_id = cell.length > 0; /* nobody's id: each such row stands for itself */
      id = wend_hash_bytes (cell.text, cell.length);
    }
  for (guint i = 0; i < reader->counts->tallies->len; i++)
    {
      guint64 form_id = has_id ? row_id (reader, tally_at (reader, i), row, id) : 0;
      guint place;
      if (!read_place (reader, tally_at (reader, i), row, &place, error))
        return FALSE;
      if (!has_id || !is_passed_over (reader, i, row, form_id))
        any |= read_form (reader, i, row, has_id ? &form_id : NULL, fine, place);
    }
  reader->counts->import->n_used += any ? 1 : 0;
  return TRUE;
}

static gboolean
read_row (Reader *reader, const WendCsvRow *row, GError **error)
{
  gboolean fine;

  reader->counts->import->n_read++;
  reader->outcome_known = reader->outcome_bad = reader->refused = FALSE;
  if (!check_cells (reader, row))
    return TRUE;
  fine = read_period (reader, row) && read_weight (reader, row);
  if (fine && !read_levels (reader, row, &fine, error))
    return FALSE;
  if (!fine && reader->id_column == WEND_NO_COLUMN)
    return TRUE;
  return read_forms (reader, row, fine, error);
}

static gboolean
look_up (Reader *reader, GError **error)
{
  if (reader->options == NULL)
    return TRUE;
  if (reader->options->progress != NULL)
    reader->options->progress (wend_feed_bytes (wend_csv_feed (reader->csv)), reader->options->progress_data);
  if (!g_cancellable_is_cancelled (reader->options->cancellable))
    return TRUE;
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_CANCELLED, "Reading “%s” was stopped; nothing was changed", reader->file);
  return FALSE;
}

static void
make_quick (Reader *reader)
{
  guint n = reader->mapping->segments->len;
  g_autofree WendQuickColumn *segments = g_new0 (WendQuickColumn, n + 1);
  WendQuickPlan plan = {
    .mapping = reader->mapping,
    .csv = reader->csv,
    .tallies = reader->counts->tallies,
    .n_cells = reader->columns.names->len,
    .period = reader->fixed_period,
    .segments = segments,
    .n_segments = n,
  };

  if (reader->date_columns != NULL && reader->date_columns->len > 1)
    return;
  if (reader->date_columns != NULL)
    plan.date = (WendQuickColumn) { g_array_index (reader->date_columns, guint, 0), reader->dates };
  for (guint i = 0; i < n; i++)
    segments[i] = (WendQuickColumn) { reader->segment_columns[i], reader->segment_memos[i] };
  reader->quick = wend_quick_new (&plan);
}

/* Many rows at once. FALSE with an error. */
static gboolean
read_even (Reader *reader, WendCsvRows *rows, GError **error)
{
  WendImport *import = reader->counts->import;
  guint64 n_quick = 0;
  WendCsvRow row;

  for (guint i = 0; i < rows->n_rows; i++)
    {
      if (wend_quick_row (reader->quick, rows, i))
        {
          n_quick++;
          continue;
        }
      if (!wend_csv_even_row (reader->csv, rows, i, &row))
        continue;
      if (!read_row (reader, &row, error))
        return FALSE;
      wend_quick_learn (reader->quick, rows, i, &row);
    }
  import->n_read += n_quick;
  import->n_used += n_quick;
  return look_up (reader, error);
}

static gboolean
read_rows (Reader *reader, GError **error)
{
  guint n_cells = reader->columns.names->len;
  GError *problem = NULL;
  WendCsvRows rows;
  WendCsvRow row;

  while (TRUE)
    {
      if (reader->quick != NULL && wend_csv_take_even (reader->csv, n_cells, &rows, &problem))
        {
          if (!read_even (reader, &rows, error))
            return FALSE;
          continue;
        }
      if (problem != NULL || !wend_csv_next (reader->csv, &row, &problem))
        break;
      if (reader->counts->import->n_read % ROWS_BETWEEN_LOOKS == 0 && !look_up (reader, error))
        return FALSE;
      if (!read_row (reader, &row, error))
        return FALSE;
    }
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  if (reader->quick != NULL)
    wend_quick_settle (reader->quick);
  return TRUE;
}

static gboolean
read_all (Reader *reader, GError **error)
{
  if (!wend_columns_init (&reader->columns, reader->csv, reader->mapping, reader->file, error) || !bind_columns (reader, error))
    return FALSE;
  make_quick (reader);
  if (!read_rows (reader, error))
    return FALSE;
  for (guint i = 0; i < reader->stores->len; i++)
    wend_row_store_tally (&g_array_index (reader->stores, WendRowStore, i));
  return look_up (reader, error) && wend_feed_sha256 (wend_csv_feed (reader->csv), reader->counts->import->sha256, error);
}

static void
reader_clear (Reader *reader)
{
  for (guint i = 0; reader->segment_memos != NULL && i < reader->mapping->segments->len; i++)
    g_clear_pointer (&reader->segment_memos[i], wend_memo_free);
  g_free (reader->segment_memos);
  g_free (reader->segment_columns);
  g_free (reader->levels);
  g_free (reader->answers);
  g_clear_pointer (&reader->date_columns, g_array_unref);
  g_array_unref (reader->stores);
  g_clear_pointer (&reader->quick, wend_quick_free);
  wend_memo_free (reader->dates);
  g_string_free (reader->scratch, TRUE);
  wend_columns_clear (&reader->columns);
  wend_csv_free (reader->csv);
}

static gboolean
read_feed (WendCounts *counts, const WendReading *reading, WendFeed *feed, const char *name, char delimiter, GError **error)
{
  Reader reader = { .counts = counts, .mapping = counts->import->mapping, .options = reading->options, .file = name };
  gboolean done;

  reader.csv = wend_csv_new (feed, name, delimiter);
  reader.dates = wend_memo_new ();
  reader.scratch = g_string_new (NULL);
  reader.stores = g_array_new (FALSE, FALSE, sizeof (WendRowStore));
  g_array_set_clear_func (reader.stores, wend_row_store_clear);
  done = read_all (&reader, error);
  counts->import->mixed = wend_feed_is_mixed (feed);
  counts->import->encoding = wend_feed_encoding (feed);
  counts->import->delimiter = wend_csv_delimiter (reader.csv);
  reader_clear (&reader);
  return done;
}

gboolean
wend_import_read_table (WendCounts *counts, const WendReading *reading, WendFeed *feed, const char *name, GError **error)
{
  return read_feed (counts, reading, feed, name, ',', error);
}

gboolean
wend_import_read_rows (WendCounts *counts, const WendReading *reading, gboolean *mixed, GError **error)
{
  const char *path = reading->path;
  g_autofree char *name = strcmp (path, "-") == 0 ? g_strdup ("standard input") : g_filename_display_basename (path);
  WendFeed *feed = wend_feed_open (path, reading->encoding, error);
  gboolean done;

  *mixed = FALSE;
  if (feed == NULL)
    return FALSE;
  done = read_feed (counts, reading, feed, name, counts->import->mapping->delimiter, error);
  *mixed = counts->import->mixed;
  return done;
}
