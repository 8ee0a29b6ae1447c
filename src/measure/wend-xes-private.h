/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-csv-private.h"
#include "measure/wend-feed-private.h"

G_BEGIN_DECLS

/* An event log (XES, IEEE 1849) event by event: what belongs to an event or a trace itself, never what is nested in it or stands
 * in a list. Streams. Limits: 5 million events, a tag ≤ 64 KiB, 200 elements deep; a DOCTYPE is refused before a parser sees it. */

#define WEND_XES_MAX_EVENTS 5000000
#define WEND_XES_NAME "concept:name"

/* All texts are valid during the call only; `text` NULL: absent. */
typedef struct
{
  WendCell activity;
  WendCell lifecycle;
  WendCell stamp;              /* the time as written */
  gboolean timed;              /* `stamp` could be read: */
  gint64 time;                 /* microseconds since 1970 in UTC */
  gint32 day;                  /* as written, in the log's own offset */
  const WendCell *attributes;  /* those asked for */
  guint64 line;
} WendXesEvent;

typedef struct
{
  WendCell name;
  guint64 position;            /* in the file, from 1 */
  const WendCell *attributes;
} WendXesTrace;

/* Each returns FALSE with an error to stop. A trace is told when it ends, after its events. */
typedef struct
{
  gboolean (*event) (const WendXesEvent *event, gpointer data, GError **error);
  gboolean (*trace) (const WendXesTrace *trace, gpointer data, GError **error);
  gboolean (*look)  (guint64 bytes_read, gpointer data, GError **error); /* now and then; may be NULL */
} WendXesSink;

typedef struct
{
  const char *name;              /* of the file, for messages */
  const char *classifier;        /* one that the log declares; NULL: concept:name */
  const char *const *attributes; /* keys */
  guint n_attributes;
} WendXesOptions;

gboolean wend_xes_read (WendFeed              *feed,
                        const WendXesOptions  *options,
                        const WendXesSink     *sink,
                        gpointer               data,
                        GError               **error);

/* 2024-03-31T03:00:00.5+02:00; without an offset: UTC. */
gboolean wend_xes_time (const char *text,
                        gsize       length,
                        gint64     *time,
                        gint32     *day);

G_END_DECLS
