/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An event log as a delivery: events are packed as they are read, then every case is counted and the log forgotten.
 * Binds activities to places and cases to segments; what a case says is wend-xes-case.c's business. */

#include <string.h>

#include "measure/wend-xes-case-private.h"

typedef struct
{
  WendCounts *counts;
  const WendMapping *mapping;
  const WendImportOptions *options;
  const char *file;
  WendXesLog log;
  GString **values;    /* of the trace at hand, one a segment: what its first counted event says */
  gboolean *met;
} Reader;

static gboolean
on_event (const WendXesEvent *event, gpointer data, GError **error)
{
  Reader *reader = data;
  gboolean kept;

  if (!wend_xes_log_event (&reader->log, event, reader->file, &kept, error))
    return FALSE;
  if (kept && event->stamp.text != NULL && !event->timed)
    wend_import_refuse (reader->counts->import, event->line, "time:timestamp", "bad date", event->stamp);
  for (guint i = 0; kept && i < reader->mapping->segments->len; i++)
    if (event->attributes[i].text != NULL && !reader->met[i])
      {
        reader->met[i] = TRUE;
        g_string_truncate (reader->values[i], 0);
        g_string_append_len (reader->values[i], event->attributes[i].text, (gssize) event->attributes[i].length);
      }
  return TRUE;
}

static WendCell
trimmed (WendCell cell)
{
  while (cell.length > 0 && g_ascii_isspace (cell.text[0]))
    {
      cell.text++;
      cell.length--;
    }
  while (cell.length > 0 && g_ascii_isspace (cell.text[cell.length - 1]))
    cell.length--;
  return cell;
}

/* The trace's own attribute says to which level a case belongs, else its first event's; the first trace of a case that knows. */
static gboolean
set_level (Reader *reader, const WendXesTrace *trace, gint64 index, guint segment, GError **error)
{
  guint16 *level = &g_array_index (reader->log.levels, guint16, (guint) index * reader->log.n_segments + segment);
  WendCell cell = trace->attributes[segment];
  guint found;

  if (cell.text == NULL && reader->met[segment])
    cell = (WendCell) { reader->values[segment]->str, reader->values[segment]->len };
  cell = cell.text != NULL ? trimmed (cell) : cell;
  if (*level != 0 || cell.length == 0)
    return TRUE;
  found = wend_counts_level (reader->counts, segment, cell.text, cell.length);
  if (found == WEND_LEVEL_TOO_MANY)
    return wend_import_fail_groups ("segment", ((WendMappingSegment *) reader->mapping->segments->pdata[segment])->name, reader->file, error);
  if (found == WEND_LEVEL_BAD)
    wend_import_refuse (reader->counts->import, 0, ((WendMappingSegment *) reader->mapping->segments->pdata[segment])->column.text, "no usable level", cell);
  else
    *level = (guint16) found;
  return TRUE;
}

static gboolean
on_trace (const WendXesTrace *trace, gpointer data, GError **error)
{
  Reader *reader = data;
  gint64 index = wend_xes_log_trace (&reader->log, trace);

  for (guint i = 0; i < reader->mapping->segments->len; i++)
    {
      if (index >= 0 && !set_level (reader, trace, index, i, error))
        return FALSE;
      reader->met[i] = FALSE;
    }
  return TRUE;
}

static gboolean
on_look (guint64 bytes, gpointer data, GError **error)
{
  Reader *reader = data;

  if (reader->options != NULL && reader->options->progress != NULL)
    reader->options->progress (bytes, reader->options->progress_data);
  if (reader->options == NULL || !g_cancellable_is_cancelled (reader->options->cancellable))
    return TRUE;
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_CANCELLED, "Reading “%s” was stopped; nothing was changed", reader->file);
  return FALSE;
}

/* binding */

/* The place of every activity; those that name none are told, once each. */
static gboolean
bind_activities (Reader *reader, guint32 *place_of, GError **error)
{
  WendImport *import = reader->counts->import;

  for (guint i = 0; i < reader->log.activities->len; i++)
    {
      const char *name = reader->log.activities->pdata[i];
      guint64 n = g_array_index (reader->log.counted, guint64, i);
      WendCell cell = trimmed ((WendCell) { name, strlen (name) });
      g_autofree char *reason = g_strdup_printf ("activity of %" G_GUINT64_FORMAT " events not mapped", n);
      place_of[i] = wend_places_cell (&reader->counts->places, cell.text, cell.length);
      if (place_of[i] == WEND_PLACE_TOO_MANY)
        return wend_import_fail_groups ("places", WEND_XES_NAME, reader->file, error);
      wend_places_add_count (&reader->counts->places, cell.text, cell.length, n);
      if (place_of[i] == WEND_PLACE_REFUSED)
        wend_import_refuse (import, 0, WEND_XES_NAME, reason, cell);
      else
        import->n_used += n;
    }
  return TRUE;
}

static GArray *
bind_plan (Reader *reader, GError **error)
{
  g_autoptr (GArray) plan = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; reader->mapping->plan != NULL && i < reader->mapping->plan->len; i++)
    {
      const WendMappingWord *word = reader->mapping->plan->pdata[i];
      guint place;
      if (!wend_places_named (&reader->counts->places, word, &place, error))
        return NULL;
      for (guint j = 0; j < plan->len; j++)
        if (g_array_index (plan, guint, j) == place)
          {
            g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING, "Mapping “%s”, line %u: “%s” names a place that the plan holds already; name each step once",
                         reader->mapping->name, word->line, word->text);
            return NULL;
          }
      g_array_append_val (plan, place);
    }
  return g_steal_pointer (&plan);
}

static void
tell_unnamed (Reader *reader)
{
  const WendXesLog *log = &reader->log;
  WendImport *import = reader->counts->import;
  g_autofree char *reason = g_strdup_printf ("%" G_GUINT64_FORMAT " traces without any completed event are no cases", log->n_empty);

  for (guint i = 0; i < log->unnamed->len; i++)
    wend_import_refuse (import, g_array_index (log->unnamed, guint64, i), WEND_XES_NAME, "event without a name", (WendCell) { "", 0 });
  import->n_refused += log->n_unnamed - log->unnamed->len;
  if (log->n_empty > 0)
    wend_import_refuse (import, 0, "trace", reason, (WendCell) { "", 0 });
}

static gboolean
count_log (Reader *reader, GError **error)
{
  g_autofree guint32 *place_of = g_new0 (guint32, reader->log.activities->len + 1);
  GArray *plan = bind_plan (reader, error);
  WendXesView view;
  gboolean done;

  if (plan == NULL)
    return FALSE;
  if (!bind_activities (reader, place_of, error))
    {
      g_array_unref (plan);
      return FALSE;
    }
  for (guint i = 0; i < reader->counts->tallies->len; i++)
    {
      WendTally *tally = &g_array_index (reader->counts->tallies, WendTally, i);
      tally->anywhere = FALSE; /* of surveys */
      tally->stage_column = g_array_index (tally->counters, WendCounter, 0).metric->each ? 0 : WEND_NO_COLUMN;
    }
  wend_xes_view_init (&view, &reader->log, place_of, reader->counts->places.places->len, plan);
  done = wend_xes_count (reader->counts, &view, reader->file, error);
  wend_xes_view_clear (&view);
  return done;
}

static gboolean
read_log (Reader *reader, WendFeed *feed, GError **error)
{
  static const WendXesSink sink = { on_event, on_trace, on_look };
  guint n = reader->mapping->segments->len;
  g_autofree const char **attributes = g_new0 (const char *, n + 1);
  WendXesOptions options = { reader->file, reader->mapping->classifier, attributes, n };
  WendImport *import = reader->counts->import;

  for (guint i = 0; i < n; i++)
    attributes[i] = ((WendMappingSegment *) reader->mapping->segments->pdata[i])->column.text;
  if (!wend_xes_read (feed, &options, &sink, reader, error) || !wend_feed_sha256 (feed, import->sha256, error))
    return FALSE;
  import->n_read = reader->log.n_events;
  tell_unnamed (reader);
  return count_log (reader, error);
}

gboolean
wend_import_read_log (WendCounts *counts, const WendReading *reading, GError **error)
{
  const char *path = reading->path;
  g_autofree char *name = strcmp (path, "-") == 0 ? g_strdup ("standard input") : g_filename_display_basename (path);
  g_autoptr (WendFeed) feed = wend_feed_open (path, WEND_ENCODING_AUTO, error);
  Reader reader = { .counts = counts, .mapping = counts->import->mapping, .options = reading->options, .file = name };
  guint n = reader.mapping->segments->len;
  gboolean done;

  if (feed == NULL)
    return FALSE;
  if (!wend_period_is_none (&counts->import->period))
    g_array_append_val (counts->periods, counts->import->period);
  wend_xes_log_init (&reader.log, n);
  reader.values = g_new0 (GString *, n + 1);
  reader.met = g_new0 (gboolean, n + 1);
  for (guint i = 0; i < n; i++)
    reader.values[i] = g_string_new (NULL);
  done = read_log (&reader, feed, error);
  for (guint i = 0; i < n; i++)
    g_string_free (reader.values[i], TRUE);
  g_free (reader.values);
  g_free (reader.met);
  wend_xes_log_clear (&reader.log);
  counts->import->encoding = wend_feed_encoding (feed);
  return done;
}
