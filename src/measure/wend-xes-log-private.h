/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-memo-private.h"
#include "measure/wend-xes-private.h"

G_BEGIN_DECLS

/* An event log packed for counting: some eight bytes an event and a record a case, no text but the names of activities.
 * Traces of one name are one case, wherever they stand in the file; names of cases are kept as hashes only. */

#define WEND_XES_MAX_ACTIVITIES 10000

/* An event of a case: completed (counted), or the start of work. */
typedef struct
{
  gint64 time;      /* microseconds; of timed ones */
  guint32 activity;
  guint32 order;    /* in the file */
  gboolean timed;
  gboolean start;
} WendXesVisit;

/* Where the day of a case comes from. */
typedef enum
{
  WEND_XES_UNDATED,
  WEND_XES_BY_START,
  WEND_XES_BY_COUNTED
} WendXesDated;

typedef struct
{
  guint64 id;
  gsize first_chunk; /* + 1 */
  gsize last_chunk;
  WendXesDated dated;
  gint64 first;      /* time of its earliest counted event, or of its earliest start where none is timed */
  gint32 day;        /* of that event, as written */
  gboolean counted;  /* has a counted event */
} WendXesCase;

typedef struct
{
  GArray *cases;          /* WendXesCase */
  GPtrArray *activities;  /* char * */
  GArray *counted;        /* guint64: counted events, one an activity */
  guint n_segments;
  GArray *levels;         /* guint16: of each case one a segment; 0: none yet */
  GArray *unnamed;        /* guint64: lines of events without a name, the first of them */
  guint64 n_unnamed;
  guint64 n_traces;
  guint64 n_empty;        /* traces without counted events */
  guint64 n_events;
  gint64 last;            /* time of the last counted event */
  gboolean has_last;
  /* private */
  GByteArray *chunks;
  WendMemo *memo;         /* activity → index, of those that came often enough */
  GHashTable *names;      /* activity → index + 1 */
  guint32 *index;         /* cases by id */
  gsize index_size;
  GByteArray *pending;    /* of the trace at hand */
  WendXesCase trace;
  guint n_pending;
  gint64 time_before;
} WendXesLog;

void     wend_xes_log_init   (WendXesLog         *log,
                              guint               n_segments);
void     wend_xes_log_clear  (WendXesLog         *log);
/* *kept: it counts or is the start of work. FALSE with an error: too many different activities. */
gboolean wend_xes_log_event  (WendXesLog         *log,
                              const WendXesEvent *event,
                              const char         *name,
                              gboolean           *kept,
                              GError            **error);
/* Ends the trace at hand: its case, or -1 where it has no event that is kept. */
gint64   wend_xes_log_trace  (WendXesLog         *log,
                              const WendXesTrace *trace);
/* The events of a case in order: by time, ties as in the file, those without time last. Replaces what `visits` held. */
void     wend_xes_log_visits (const WendXesLog   *log,
                              guint               index,
                              GArray             *visits);

G_END_DECLS
