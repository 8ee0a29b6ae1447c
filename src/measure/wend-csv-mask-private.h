/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What 64 bytes of a CSV mean, one bit a byte. */
typedef struct
{
  guint64 ends;    /* delimiters and line ends outside quotes */
  guint64 rows;    /* line ends outside quotes */
  guint64 inner;   /* line ends inside quotes */
} WendCsvMask;

/* Where reading stands between two bytes. */
typedef enum
{
  WEND_CSV_EDGE, /* before the first byte of a cell, or behind a quote that closed one or is half of a doubled one */
  WEND_CSV_BARE,
  WEND_CSV_QUOTED
} WendCsvState;

/* Fills `masks` for (length + 63) / 64 groups of bytes. `text` is readable for 64 bytes and more behind its length, all zero
 * there. Returns the state at the end. A carriage return before a line feed is no line end of its own. */
WendCsvState wend_csv_mask (const char   *text,
                            gsize         length,
                            char          delimiter,
                            WendCsvMask  *masks);

/* Where all ends are, as offsets from the first group; up to eight more are written behind them. Returns how many there are;
 * *n_rows of them end rows. */
gsize wend_csv_flatten (const WendCsvMask *masks,
                        gsize              n_groups,
                        guint32           *to,
                        gsize             *n_rows);

G_END_DECLS
