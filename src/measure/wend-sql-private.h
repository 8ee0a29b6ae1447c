/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "measure/wend-feed-private.h"

G_BEGIN_DECLS

/* A statement run on a database through ODBC, read-only, and its answer as a table in CSV, line by line as it comes.
 * Limits: 1 million lines, a cell ≤ 1 MiB, the time that the mapping allows. */

#define WEND_SQL_MAX_ROWS 1000000

typedef struct
{
  const char *dsn;        /* name of a data source, nothing else */
  const char *user;       /* NULL: what the driver knows */
  const char *password;   /* likewise; never kept */
  const char *statement;  /* checked */
  const char *name;       /* for messages */
  gint32 from;            /* the two parameters: days since 1970 */
  gint32 to;
  guint timeout;          /* seconds */
  GCancellable *cancellable;
} WendSqlQuestion;

/* Asks, and waits for the first line. The feed is a CSV in UTF-8 with "," and a header. */
WendFeed *wend_sql_open (const WendSqlQuestion  *question,
                         GError                **error);

G_END_DECLS
