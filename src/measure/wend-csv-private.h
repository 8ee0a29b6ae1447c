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
/* Rows that all have the same number of cells, many at once. Valid until the next call that takes rows. */
typedef struct
{
  const char *text;
  const guint32 *ends; /* from `text`: those of the first row's cells, then those of the second's …; before them G_MAXUINT32, so that
                          the cell behind an end begins one later always */
  guint n_rows;
  guint n_cells;
  char delimiter;
  guint64 line;        /* of the first */
  gboolean has_inner;  /* some cell holds a line end */
  gsize counted;       /* line ends before that are `lines` */
  guint64 lines;
} WendCsvRows;

/* FALSE, where there is no error: rows must be taken one by one for a while, or there is none. Blank rows are among the even ones. At least 64 bytes can be
 * read behind each cell. */
gboolean wend_csv_take_even (WendCsv          *csv,
                             guint             n_cells,
                             WendCsvRows      *rows,
                             GError          **error);
/* Nothing but delimiters, blanks and empty quotes. */
static inline gboolean
wend_csv_even_is_blank (const WendCsvRows *rows, guint index)
{
  const guint32 *ends = rows->ends + (gsize) index * rows->n_cells;

  for (guint32 i = ends[-1] + 1; i < ends[rows->n_cells - 1]; i++)
    if (rows->text[i] != rows->delimiter && rows->text[i] != ' ' && rows->text[i] != '\t' && rows->text[i] != '"' && rows->text[i] != '\r')
      return FALSE;
  return TRUE;
}
/* One of them, in rising order, as wend_csv_next() gives it; FALSE: it is blank. */
gboolean wend_csv_even_row  (WendCsv          *csv,
                             WendCsvRows      *rows,
                             guint             index,
                             WendCsvRow       *row);
WendFeed *wend_csv_feed     (WendCsv          *csv);
char     wend_csv_delimiter (const WendCsv    *csv);
/* Empty where the row has no such cell. Valid until the next call. */
WendCell wend_csv_cell      (WendCsv          *csv,
                             const WendCsvRow *row,
                             guint             column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendCsv, wend_csv_free)

G_END_DECLS
