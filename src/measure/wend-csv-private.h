/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-feed-private.h"

G_BEGIN_DECLS

/* Rows of a CSV as RFC 4180 has them and as spreadsheets write them: any line end, quotes, doubled quotes, line breaks
 * inside quotes. A quote inside a bare cell is a sign like others. Blank lines are passed over. Streams: holds one block
 * or, if that is longer, one row. Limits: a cell ≤ 1 MiB, a row ≤ 8 MiB, a quote closes within 1,000 lines. */

#define WEND_CSV_MAX_COLUMNS 1000

typedef struct _WendCsv WendCsv;

/* Valid until the next call. */
typedef struct
{
  const char *text;
  const guint32 *ends; /* of each cell, from `text`; the next begins one byte later */
  guint n_cells;       /* beyond WEND_CSV_MAX_COLUMNS only counted */
  guint64 line;        /* of the file, from 1 */
} WendCsvRow;

/* A cell without its quotes, trimmed; not NUL-terminated. */
typedef struct
{
  const char *text;
  gsize length;
} WendCell;

/* `delimiter` 0: from the first lines. Takes the feed. `name` is for messages. */
WendCsv *wend_csv_new       (WendFeed         *feed,
                             const char       *name,
                             char              delimiter);
void     wend_csv_free      (WendCsv          *csv);
/* FALSE at the end (error unset) or with an error. */
gboolean wend_csv_next      (WendCsv          *csv,
                             WendCsvRow       *row,
                             GError          **error);
WendFeed *wend_csv_feed     (WendCsv          *csv);
char     wend_csv_delimiter (const WendCsv    *csv);
/* Empty where the row has no such cell. Valid until the next call. */
WendCell wend_csv_cell      (WendCsv          *csv,
                             const WendCsvRow *row,
                             guint             column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendCsv, wend_csv_free)

G_END_DECLS
