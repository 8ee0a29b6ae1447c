/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts of a survey to pick by hand, and the cards they become. Counts nothing; keeps no row: what is not picked is gone with the list. */

#include "measure/wend-quotes.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/wend-parse.h"
#include "edit/wend-label.h"
#include "measure/wend-answer-private.h"
#include "measure/wend-columns-private.h"
#include "measure/wend-mapping-private.h"
#include "measure/wend-places-private.h"

#define TEXT_MAX 2000 /* characters: what a card holds and a person reads */
#define ROWS_BETWEEN_LOOKS 4096 /* at cancellation */

/* --- Masks --- */

/* Letters that would tell who somebody is or how to reach them. The patterns are fixed, and so compiled once; workers may come at once. */
static GRegex *
pattern (guint i)
{
  static const char *const texts[] = {
    "[^\\s<>()]+@[^\\s<>()]+\\.[^\\s<>()]+",       /* e-mail */
    "(?i)\\b(?:https?://|www\\.)[^\\s<>()]+",      /* links */
    "(?<!\\w)@\\w{2,}",                            /* names of accounts */
    "(?<!\\w)\\+?\\d(?:[ ()/.-]{0,2}\\d){5,}(?!\\w)", /* telephones, accounts, bookings */
    "\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}\\b",  /* IBAN */
  };
  static GRegex *compiled[G_N_ELEMENTS (texts)];

  if (i >= G_N_ELEMENTS (texts))
    return NULL;
  if (g_once_init_enter (&compiled[i]))
    g_once_init_leave (&compiled[i], g_regex_new (texts[i], G_REGEX_OPTIMIZE, 0, NULL));
  return compiled[i];
}

char *
wend_quotes_mask (const char *text, gsize length)
{
  static const guint order[] = { 0, 1, 2, 4, 3 };
  static const char *const masks[] = { "[e-mail]", "[link]", "[account]", "[number]", "[number]" };
  g_autofree char *copy = g_strndup (text, length);
  char *masked = g_utf8_make_valid (copy, -1);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      char *next = g_regex_replace_literal (pattern (order[i]), masked, -1, 0, masks[order[i]], 0, NULL);
      if (next == NULL) /* too much for the matcher: nothing of it is shown */
        next = g_strdup ("");
      g_free (masked);
      masked = next;
    }
  return masked;
}

/* --- Reading --- */

typedef struct
{
  const WendMapping *mapping;
  WendCsv *csv;
  WendColumns columns;
  WendPlaces places;
  const char *file;                 /* for messages */
  GCancellable *cancellable;
  guint text, date, channel, stage; /* columns; WEND_NO_COLUMN */
} Reader;

void
wend_quote_free (gpointer data)
{
  WendQuote *quote = data;

  g_free (quote->text);
  g_free (quote->place);
  g_free (quote->channel);
  g_free (quote);
}

static gboolean
find_column (const Reader *reader, const WendMappingWord *word, guint *column, GError **error)
{
  *column = WEND_NO_COLUMN;
  return word->text == NULL || wend_columns_find (&reader->columns, word, column, error);
}

static WendCell
cell_at (const Reader *reader, const WendCsvRow *row, guint column)
{
  return column < row->n_cells ? wend_csv_cell (reader->csv, row, column) : (WendCell) { "", 0 };
}

/* On one line, no longer than a card's text. */
static char *
tidy (char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n\v\f", -1);
  g_autoptr (GString) line = g_string_new (NULL);
  glong length;

  g_free (text);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);
  for (gsize i = 0; i < line->len; i++)
    if ((guchar) line->str[i] < 0x20 || line->str[i] == 0x7F)
      line->str[i] = ' ';
  length = g_utf8_strlen (line->str, -1);
  return length <= TEXT_MAX ? g_strdup (line->str) : g_utf8_substring (line->str, 0, TEXT_MAX);
}

static WendQuote *
read_quote (Reader *reader, const WendCsvRow *row)
{
  WendCell cell = cell_at (reader, row, reader->text);
  WendQuote *quote;
  gint64 seconds;
  guint place;

  if (cell.length == 0)
    return NULL;
  quote = g_new0 (WendQuote, 1);
  quote->line = row->line;
  quote->text = tidy (wend_quotes_mask (cell.text, cell.length));
  cell = cell_at (reader, row, reader->channel);
  if (cell.length > 0)
    quote->channel = tidy (wend_quotes_mask (cell.text, cell.length));
  cell = cell_at (reader, row, reader->date);
  quote->has_date = cell.length > 0 && wend_date_format_read (&reader->mapping->date_format, cell.text, cell.length, &quote->date, &seconds);
  cell = cell_at (reader, row, reader->stage);
  place = cell.length > 0 ? wend_places_cell (&reader->places, cell.text, cell.length) : 0;
  if (place > 0 && place < reader->places.places->len)
    quote->place = g_strdup (g_array_index (reader->places.places, WendImportPlace, place).id);
  return quote;
}

/* Where [quotes] does not say: the stage and the date of the row, as they are counted. */
static gboolean
find_columns (Reader *reader, GError **error)
{
  static const WendMappingWord none = { NULL, 0 };
  const WendMapping *mapping = reader->mapping;
  const WendMappingWord *date = &mapping->quote_date, *stage = &mapping->quote_stage;

  if (date->text == NULL)
    date = mapping->date.text != NULL && strchr (mapping->date.text, '+') == NULL ? &mapping->date : &none;
  for (guint i = 0; i < mapping->metrics->len && stage->text == NULL; i++)
    stage = &((WendMappingMetric *) mapping->metrics->pdata[i])->columns[WEND_COLUMN_STAGE];
  return find_column (reader, &mapping->quote, &reader->text, error) && find_column (reader, date, &reader->date, error)
         && find_column (reader, &mapping->quote_channel, &reader->channel, error) && find_column (reader, stage, &reader->stage, error);
}

static gboolean
look_up (const Reader *reader, GError **error)
{
  if (!g_cancellable_is_cancelled (reader->cancellable))
    return TRUE;
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_CANCELLED, "Reading “%s” was stopped; nothing was changed", reader->file);
  return FALSE;
}

static gboolean
read_rows (Reader *reader, GPtrArray *quotes, guint64 *n_more, GError **error)
{
  GError *problem = NULL;
  WendCsvRow row;

  for (guint64 n = 0; wend_csv_next (reader->csv, &row, &problem); n++)
    {
      WendQuote *quote;
      if (n % ROWS_BETWEEN_LOOKS == 0 && !look_up (reader, error))
        return FALSE;
      if (quotes->len == WEND_QUOTES_MAX) /* what follows is only counted: masking takes its time */
        {
          *n_more += cell_at (reader, &row, reader->text).length > 0;
          continue;
        }
      quote = read_quote (reader, &row);
      if (quote != NULL && *quote->text != '\0')
        g_ptr_array_add (quotes, quote);
      else if (quote != NULL)
        wend_quote_free (quote);
    }
  if (problem != NULL)
    g_propagate_error (error, problem);
  return problem == NULL;
}

gboolean
wend_quotes_are_named (const WendMapping *mapping)
{
  return mapping->quote.text != NULL && strcmp (mapping->form, "csv") == 0;
}

GPtrArray *
wend_quotes_read (const WendDocument *document, const WendMapping *mapping, const char *path, GCancellable *cancellable, guint64 *n_more, GError **error)
{
  g_autoptr (GPtrArray) quotes = g_ptr_array_new_with_free_func (wend_quote_free);
  g_autofree char *name = g_filename_display_basename (path);
  Reader reader = { .mapping = mapping, .file = name, .cancellable = cancellable };
  guint64 more = 0;
  WendFeed *feed;
  gboolean done;

  g_return_val_if_fail (document != NULL && mapping != NULL && path != NULL, NULL);

  if (!wend_quotes_are_named (mapping))
    {
      g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING, "Mapping “%s” names no texts; add [quotes] with column= to a mapping of kind=csv", mapping->name);
      return NULL;
    }
  feed = wend_feed_open (path, wend_encoding_of (mapping->encoding), error);
  if (feed == NULL)
    return NULL;
  reader.csv = wend_csv_new (feed, name, mapping->delimiter);
  if (!wend_columns_init (&reader.columns, reader.csv, mapping, name, error))
    {
      wend_csv_free (reader.csv);
      return NULL;
    }
  done = wend_places_init (&reader.places, document, mapping, error) && find_columns (&reader, error) && read_rows (&reader, quotes, &more, error);
  wend_places_clear (&reader.places);
  wend_columns_clear (&reader.columns);
  wend_csv_free (reader.csv);
  if (n_more != NULL)
    *n_more = more;
  return done ? g_steal_pointer (&quotes) : NULL;
}

/* --- Cards --- */

/* The first lane of quotes; makes one where there is none. */
static const char *
lane_of (WendEditor *editor)
{
  const WendNode *map = wend_document_map (wend_editor_peek_document (editor));
  guint n;
  WendNode *const *lanes = wend_node_children (map, WEND_KIND_LANE, &n);

  for (guint i = 0; i < n; i++)
    if (wend_node_lane_kind (lanes[i]) == WEND_LANE_QUOTES)
      return wend_node_id (lanes[i]);
  return wend_editor_create (editor, WEND_KIND_LANE, "map", NULL, WEND_FIELD_KIND, "quotes", -1);
}

/* The source of the series that was taken last; NULL: none. */
static const char *
source_of (const WendDocument *document, const char *series)
{
  guint n;
  WendNode *const *sources = wend_node_children (wend_document_map (document), WEND_KIND_SOURCE, &n);
  const WendNode *last = NULL;

  for (guint i = 0; i < n; i++)
    if (strcmp (wend_node_text (sources[i], WEND_FIELD_SERIES), series) == 0
        && (last == NULL || strcmp (wend_node_text (sources[i], WEND_FIELD_TAKEN), wend_node_text (last, WEND_FIELD_TAKEN)) >= 0))
      last = sources[i];
  return last != NULL ? wend_node_id (last) : NULL;
}

static gboolean
write_card (WendEditor *editor, const WendQuote *quote, const char *lane, const char *stage, const char *source)
{
  const WendNode *place = quote->place != NULL ? wend_document_find_living (wend_editor_peek_document (editor), quote->place) : NULL;
  char date[16];
  const char *card;

  if (place != NULL && wend_node_kind (place) != WEND_KIND_STAGE && wend_node_kind (place) != WEND_KIND_STEP)
    place = wend_node_ancestor (place, WEND_KIND_STAGE);
  card = wend_editor_create (editor, WEND_KIND_CARD, place != NULL ? wend_node_id (place) : stage, NULL, WEND_FIELD_LANE, lane, WEND_FIELD_TEXT, quote->text,
                             WEND_FIELD_EVIDENCE, "confirmed", -1);
  if (card == NULL)
    return FALSE;
  if (quote->has_date)
    wend_editor_set (editor, card, WEND_FIELD_SAID, wend_format_date (date, quote->date));
  if (quote->channel != NULL)
    wend_editor_set (editor, card, WEND_FIELD_CHANNEL, quote->channel);
  if (source != NULL)
    wend_editor_set (editor, card, WEND_FIELD_SOURCE, source);
  return TRUE;
}

gboolean
wend_quotes_apply (const GPtrArray *quotes, const guint *picked, guint n_picked, const WendMapping *mapping, WendEditor *editor, GError **error)
{
  const WendDocument *document = wend_editor_peek_document (editor);
  guint n_stages;
  WendNode *const *stages = wend_node_children (wend_document_map (document), WEND_KIND_STAGE, &n_stages);
  const char *stage = n_stages > 0 ? wend_node_id (stages[0]) : NULL;
  const char *source = source_of (document, mapping->series);
  g_autofree char *label = wend_label_format (N_ ("Take quotes from “%s”"), mapping->series);
  const char *lane;
  gboolean done;

  if (stage == NULL || wend_editor_is_read_only (editor))
    {
      g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING,
                   stage == NULL ? "The map has no stage to put a quote into; add one first" : "The map was made by a newer version and can only be read; update to add to it");
      return FALSE;
    }
  wend_editor_begin (editor, label);
  lane = lane_of (editor);
  done = lane != NULL;
  for (guint i = 0; i < n_picked && done; i++)
    done = picked[i] < quotes->len && write_card (editor, quotes->pdata[picked[i]], lane, stage, source);
  if (done)
    {
      wend_editor_commit (editor);
      return TRUE;
    }
  wend_editor_abort (editor);
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA, "A quote that was picked is not there or cannot be kept; nothing was changed");
  return FALSE;
}
