/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A list of a mapping: "1..5", "0;Blank", "Check-Out;No-Show". Numbers equal by value, texts by case-folded, trimmed text. */

typedef struct
{
  double from;
  double to;
} WendValueRange;

typedef struct
{
  GArray *ranges;   /* WendValueRange; a single number is a range of one */
  GPtrArray *texts; /* char *, case-folded: all entries that are no range, numbers too */
} WendValueSet;

/* FALSE: an empty entry or a range that ends before it begins. A `\;` is a semicolon inside an entry. */
gboolean wend_value_set_parse (WendValueSet *set,
                               const char   *text);
void     wend_value_set_clear (WendValueSet *set);
gboolean wend_value_set_is_empty (const WendValueSet *set);
/* `number` NULL: the text is none. `text` is trimmed. */
gboolean wend_value_set_has   (const WendValueSet *set,
                               const char         *text,
                               gsize               length,
                               const double       *number);
/* The set as one unbroken run of whole numbers. */
gboolean wend_value_set_run   (const WendValueSet *set,
                               double             *from,
                               double             *to);

/* The entries of a list, trimmed, `\;` undone. Free with g_strfreev(). */
char   **wend_value_list      (const char *text);

/* A finite decimal number that fills `text`; `decimal` is '.' or ',', or 0 for both. */
gboolean wend_value_number    (const char *text,
                               gsize       length,
                               char        decimal,
                               double     *number);

/* What a message may show of a cell: valid UTF-8, blanks for control characters, at most `characters` of it. Caller frees. */
char    *wend_value_show      (const char *text,
                               gsize       length,
                               glong       characters);

/* Trimmed and case-folded. Caller frees. */
char    *wend_value_fold      (const char *text,
                               gssize      length);

G_END_DECLS
