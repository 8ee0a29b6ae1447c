/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/wend-period.h"
#include "model/wend-document.h"

G_BEGIN_DECLS

/* A first look at a delivered file: its columns and what they seem to mean, so that a mapping can be proposed and corrected
 * before anything is read in earnest. Reads the first rows of a table, the activities of an event log. */

typedef enum
{
  WEND_MEANS_NOTHING,
  WEND_MEANS_STAGE,   /* names places: the long form */
  WEND_MEANS_DATE,
  WEND_MEANS_ID,
  WEND_MEANS_WEIGHT,
  WEND_MEANS_SEGMENT,
  WEND_MEANS_RATING,
  WEND_MEANS_NPS,
  WEND_MEANS_SHARE,   /* two answers, one of them counts */
  WEND_MEANS_TIME,
  WEND_MEANS_VALUE,   /* a percentage without n */
  WEND_MEANS_K,       /* ready-made counts */
  WEND_MEANS_N,
  WEND_MEANS_TEXT,    /* what people wrote: quotes to pick by hand */
  WEND_MEANS_COUNTS,  /* answers counted by a database: one column a value of the scale */
  WEND_N_MEANINGS
} WendMeaning;

typedef struct
{
  char *name;          /* of a log: an activity */
  WendMeaning meaning; /* guessed; may be changed before wend_mapping_guess() */
  guint n_filled;
  guint n_blank;
  guint n_distinct;    /* counted up to 1,000 */
  gboolean number;     /* all filled cells are */
  gboolean whole;
  double min;
  double max;
  guint small[12];     /* whole numbers from 0 to 11: how often each */
  GPtrArray *values;   /* char *: the first 12 different ones */
  const char *place;   /* id of the place that the name seems to mean; NULL: none */
  guint n_places;      /* different values that name places */
  char *date_format;   /* that all of its cells keep to; NULL: they are no dates */
  gboolean date_unsure;
} WendTableColumn;

/* One of the first rows, to be shown, never kept. */
typedef struct
{
  guint64 line;        /* of the file */
  GPtrArray *cells;    /* char *: one a column, cut at 80 characters */
} WendTableRow;

#define WEND_TABLE_ROWS 8

typedef struct
{
  char *file;           /* name only */
  char *form;           /* csv, sql, xes */
  const char *encoding; /* as wend_import_encoding() */
  char delimiter;       /* 0: no table */
  char *date_format;    /* of the column that means a date; NULL: there is none */
  gboolean date_unsure; /* days and months could be exchanged: ask */
  guint n_rows;         /* looked at */
  gboolean whole;       /* that was the whole file */
  GPtrArray *columns;   /* WendTableColumn */
  GPtrArray *rows;      /* WendTableRow: the first WEND_TABLE_ROWS; none of a log */
} WendTable;

/* The document is only read. NULL with an error, as wend_import_read(). */
WendTable  *wend_table_look     (const WendDocument  *document,
                                 const char          *path,
                                 GError             **error);
/* The same where a person knows better: `delimiter` 0 and `encoding` NULL (or "auto") are found. */
WendTable  *wend_table_look_as  (const WendDocument  *document,
                                 const char          *path,
                                 char                 delimiter,
                                 const char          *encoding,
                                 GError             **error);
/* The same with what a database answers: all of it, for that period. */
typedef struct
{
  const char *dsn;
  const char *user;      /* these may be NULL */
  const char *password;
  const char *statement;
  const char *name;      /* of its file, for messages */
  WendPeriod period;
  guint timeout;         /* seconds */
  GCancellable *cancellable;
} WendTableQuestion;

WendTable  *wend_table_ask      (const WendDocument  *document,
                                 const WendTableQuestion *question,
                                 GError             **error);
void        wend_table_free     (WendTable           *table);
/* "stage", "date" …: technical names of meanings. */
const char *wend_meaning_name   (WendMeaning          meaning);
/* A mapping by what the columns mean; it can be parsed, and edited by hand first. `series` is its name. Caller frees. */
char       *wend_mapping_guess  (const WendDocument  *document,
                                 const WendTable     *table,
                                 const char          *series);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendTable, wend_table_free)

G_END_DECLS
