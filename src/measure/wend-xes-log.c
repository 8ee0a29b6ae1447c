/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Packs the events of a log as they come: a trace becomes one chunk of variable-length numbers, chained to the chunks of its case.
 * Knows activities by name and cases by hash; no map, no mapping. */

#include "measure/wend-xes-log-private.h"

#include <string.h>

#include "measure/wend-mapping.h"
#include "measure/wend-memo-private.h"

#define FIRST_INDEX 1024
#define LINK_SIZE sizeof (gsize) /* where the next chunk of the case begins, + 1; before each chunk */
#define MAX_NAME 1000
#define MAX_UNNAMED 100

void
wend_xes_log_init (WendXesLog *log, guint n_segments)
{
  *log = (WendXesLog) { .n_segments = n_segments };
  log->cases = g_array_new (FALSE, FALSE, sizeof (WendXesCase));
  log->activities = g_ptr_array_new_with_free_func (g_free);
  log->levels = g_array_new (FALSE, TRUE, sizeof (guint16));
  log->unnamed = g_array_new (FALSE, FALSE, sizeof (guint64));
  log->counted = g_array_new (FALSE, TRUE, sizeof (guint64));
  log->chunks = g_byte_array_new ();
  log->memo = wend_memo_new ();
  log->names = g_hash_table_new (g_str_hash, g_str_equal);
  log->index_size = FIRST_INDEX;
  log->index = g_new0 (guint32, log->index_size);
  log->pending = g_byte_array_new ();
}

void
wend_xes_log_clear (WendXesLog *log)
{
  g_array_unref (log->cases);
  g_array_unref (log->levels);
  g_array_unref (log->unnamed);
  g_array_unref (log->counted);
  g_byte_array_unref (log->chunks);
  g_hash_table_unref (log->names);
  wend_memo_free (log->memo);
  g_ptr_array_unref (log->activities);
  g_free (log->index);
  g_byte_array_unref (log->pending);
}

/* numbers of variable length */

static void
put_number (GByteArray *to, guint64 number)
{
  guint8 bytes[10];
  guint n = 0;

  do
    {
      bytes[n++] = (guint8) ((number & 0x7F) | (number > 0x7F ? 0x80 : 0));
      number >>= 7;
    }
  while (number > 0);
  g_byte_array_append (to, bytes, n);
}

static guint64
get_number (const guint8 **at)
{
  guint64 number = 0;

  for (int shift = 0;; shift += 7)
    {
      guint8 byte = *(*at)++;
      number |= (guint64) (byte & 0x7F) << shift;
      if (byte < 0x80)
        return number;
    }
}

static guint64
fold_sign (gint64 number)
{
  return number < 0 ? ((guint64) ~number << 1) | 1 : (guint64) number << 1;
}

static gint64
unfold_sign (guint64 number)
{
  return (number & 1) != 0 ? (gint64) ~(number >> 1) : (gint64) (number >> 1);
}

/* events */

/* The number of an activity; -1 with an error. */
static gint64
find_activity (WendXesLog *log, WendCell cell, const char *file, GError **error)
{
  guint32 memo = wend_memo_get (log->memo, cell.text, cell.length);
  g_autofree char *name = memo == WEND_MEMO_UNKNOWN ? g_strndup (cell.text, MIN (cell.length, MAX_NAME)) : NULL;
  guint known = name != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (log->names, name)) : memo + 1;

  if (known != 0)
    {
      if (name != NULL)
        wend_memo_put (log->memo, cell.text, cell.length, known - 1);
      return known - 1;
    }
  if (log->activities->len >= WEND_XES_MAX_ACTIVITIES)
    {
      g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA, "“%s” holds more than %d different activities, so they are no steps of a journey; choose another classifier",
                   file, WEND_XES_MAX_ACTIVITIES);
      return -1;
    }
  g_hash_table_insert (log->names, name, GUINT_TO_POINTER (log->activities->len + 1));
  g_ptr_array_add (log->activities, g_steal_pointer (&name));
  g_array_set_size (log->counted, log->activities->len);
  return log->activities->len - 1;
}

static gboolean
is_word (WendCell cell, const char *word)
{
  return cell.length == strlen (word) && g_ascii_strncasecmp (cell.text, word, cell.length) == 0;
}

/* The day is that of the first counted event; a start's only stands in while there is none. Of one time the first met wins. */
static void
note_first (WendXesCase *of, WendXesDated dated, gint64 time, gint32 day)
{
  if (dated < of->dated || dated == WEND_XES_UNDATED || (dated == of->dated && time >= of->first))
    return;
  of->dated = dated;
  of->first = time;
  of->day = day;
}

static void
note_event (WendXesLog *log, const WendXesEvent *event, gboolean counted)
{
  log->trace.counted |= counted;
  if (!event->timed)
    return;
  note_first (&log->trace, counted ? WEND_XES_BY_COUNTED : WEND_XES_BY_START, event->time, event->day);
  if (counted && (!log->has_last || event->time > log->last))
    {
      log->last = event->time;
      log->has_last = TRUE;
    }
}

gboolean
wend_xes_log_event (WendXesLog *log, const WendXesEvent *event, const char *name, gboolean *kept, GError **error)
{
  gboolean counted = event->lifecycle.length == 0 || is_word (event->lifecycle, "complete");
  gint64 activity;

  *kept = FALSE;
  log->n_events++;
  if (event->activity.length == 0)
    {
      log->n_unnamed++;
      if (log->unnamed->len < MAX_UNNAMED)
        g_array_append_val (log->unnamed, event->line);
      return TRUE;
    }
  if (!counted && !is_word (event->lifecycle, "start"))
    return TRUE;
  activity = find_activity (log, event->activity, name, error);
  if (activity < 0)
    return FALSE;
  g_array_index (log->counted, guint64, activity) += counted ? 1 : 0;
  put_number (log->pending, (guint64) activity << 2 | (counted ? 0 : 2) | (event->timed ? 1 : 0));
  if (event->timed)
    {
      put_number (log->pending, fold_sign (event->time - log->time_before));
      log->time_before = event->time;
    }
  log->n_pending++;
  note_event (log, event, counted);
  *kept = TRUE;
  return TRUE;
}

/* cases */

static guint32 *
slot_of (const WendXesLog *log, guint32 *index, gsize size, guint64 id)
{
  gsize at = (gsize) (id >> 20) & (size - 1);

  while (index[at] != 0 && g_array_index (log->cases, WendXesCase, index[at] - 1).id != id)
    at = (at + 1) & (size - 1);
  return &index[at];
}

static void
grow_index (WendXesLog *log)
{
  gsize size = log->index_size * 2;
  guint32 *index = g_new0 (guint32, size);

  for (guint i = 0; i < log->cases->len; i++)
    *slot_of (log, index, size, g_array_index (log->cases, WendXesCase, i).id) = i + 1;
  g_free (log->index);
  log->index = index;
  log->index_size = size;
}

static guint
find_case (WendXesLog *log, guint64 id)
{
  guint32 *slot = slot_of (log, log->index, log->index_size, id);
  WendXesCase fresh = { .id = id };

  if (*slot != 0)
    return *slot - 1;
  g_array_append_val (log->cases, fresh);
  g_array_set_size (log->levels, log->cases->len * log->n_segments);
  *slot = log->cases->len;
  if (log->cases->len * 2 > log->index_size)
    grow_index (log);
  return log->cases->len - 1;
}

static guint64
trace_id (const WendXesTrace *trace)
{
  g_autofree char *position = NULL;

  if (trace->name.text != NULL)
    return wend_hash_bytes (trace->name.text, trace->name.length);
  position = g_strdup_printf ("#%" G_GUINT64_FORMAT, trace->position);
  return wend_hash_bytes (position, strlen (position));
}

/* The chunk behind the others of its case. */
static void
chain (WendXesLog *log, WendXesCase *of)
{
  gsize none = 0;
  gsize here = log->chunks->len + 1;

  g_byte_array_append (log->chunks, (const guint8 *) &none, LINK_SIZE);
  put_number (log->chunks, log->n_pending);
  g_byte_array_append (log->chunks, log->pending->data, log->pending->len);
  if (of->first_chunk == 0)
    of->first_chunk = here;
  else
    memcpy (log->chunks->data + of->last_chunk - 1, &here, LINK_SIZE);
  of->last_chunk = here;
}

gint64
wend_xes_log_trace (WendXesLog *log, const WendXesTrace *trace)
{
  gint64 index = -1;

  log->n_traces++;
  log->n_empty += log->trace.counted ? 0 : 1;
  if (log->n_pending > 0)
    {
      WendXesCase *of;
      index = find_case (log, trace_id (trace));
      of = &g_array_index (log->cases, WendXesCase, index);
      chain (log, of);
      note_first (of, log->trace.dated, log->trace.first, log->trace.day);
      of->counted |= log->trace.counted;
    }
  g_byte_array_set_size (log->pending, 0);
  log->n_pending = 0;
  log->time_before = 0;
  log->trace = (WendXesCase) { 0 };
  return index;
}

/* reading back */

static int
by_time (gconstpointer a, gconstpointer b)
{
  const WendXesVisit *x = a, *y = b;

  if (x->timed != y->timed)
    return x->timed ? -1 : 1;
  if (x->timed && x->time != y->time)
    return x->time < y->time ? -1 : 1;
  return x->order < y->order ? -1 : x->order > y->order;
}

static const guint8 *
get_visit (const guint8 *at, gint64 *time, WendXesVisit *visit)
{
  guint64 head = get_number (&at);

  visit->activity = (guint32) (head >> 2);
  visit->start = (head & 2) != 0;
  visit->timed = (head & 1) != 0;
  if (visit->timed)
    *time += unfold_sign (get_number (&at));
  visit->time = visit->timed ? *time : 0;
  return at;
}

void
wend_xes_log_visits (const WendXesLog *log, guint index, GArray *visits)
{
  gsize chunk = g_array_index (log->cases, WendXesCase, index).first_chunk;
  gboolean in_order = TRUE;

  g_array_set_size (visits, 0);
  while (chunk != 0)
    {
      const guint8 *at = log->chunks->data + chunk - 1 + LINK_SIZE;
      guint64 n = get_number (&at);
      gint64 time = 0;
      for (guint64 i = 0; i < n; i++)
        {
          WendXesVisit visit = { .order = visits->len };
          at = get_visit (at, &time, &visit);
          in_order = in_order && (visits->len == 0 || by_time (&g_array_index (visits, WendXesVisit, visits->len - 1), &visit) <= 0);
          g_array_append_val (visits, visit);
        }
      memcpy (&chunk, log->chunks->data + chunk - 1, LINK_SIZE);
    }
  if (!in_order)
    g_array_sort (visits, by_time);
}
