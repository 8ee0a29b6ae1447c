/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An observation's `data`: its source, suppressed flag and numbers, which are ONE field (model.md §4).
 * Held as the attributes that stand in the file, in the order of measures.md §9, joined by one space:
 *
 *   source="s1" na="258" blank="166" hist="34 58 341 676 1298"
 *
 * Values are escaped as in XML (only `variants` can need it). */

typedef enum
{
  WEND_DATA_REF,     /* an id */
  WEND_DATA_REFS,    /* ids joined by one space */
  WEND_DATA_FLAG,    /* yes */
  WEND_DATA_COUNT,   /* whole, ≥ 0 */
  WEND_DATA_COUNTS,  /* whole numbers joined by one space */
  WEND_DATA_NUMBER,  /* finite */
  WEND_DATA_NUMBERS, /* joined by one space */
  WEND_DATA_BINS,    /* zero:3 410:7 */
  WEND_DATA_VARIANTS /* 12:a b c;3:a c */
} WendDataType;

typedef struct
{
  const char *name;
  WendDataType type;
} WendDataRow;

/* All names in their order. */
const WendDataRow *wend_data_rows  (guint *n_rows);
/* Index in wend_data_rows(), -1 where the name is none of them. */
int                wend_data_index (const char *name,
                                    gsize       length);

/* NULL when legal; *canonical is set where the canonical text differs (caller frees). */
const char        *wend_data_check (const char *text,
                                    char      **canonical);

/* Walks over a canonical text without copying: */
typedef struct
{
  const char *rest;
  int row;            /* index in wend_data_rows() */
  const char *value;  /* not NUL-terminated, escaped */
  gsize length;
} WendDataIter;

void     wend_data_iter_init (WendDataIter *iter,
                              const char   *data);
gboolean wend_data_iter_next (WendDataIter *iter);

/* The value of `name` in `data`, unescaped, NULL where absent. Caller frees. */
char    *wend_data_dup_value (const char *data,
                              const char *name);

G_END_DECLS
