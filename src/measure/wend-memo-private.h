/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a text was found to mean, so that each distinct cell of a column is understood once. Bounded: what comes when it is
 * full is simply not remembered. */

typedef struct _WendMemo WendMemo;

#define WEND_MEMO_UNKNOWN G_MAXUINT32
#define WEND_MEMO_SPECIAL (G_MAXUINT32 - 16) /* from here on numbers that say that there is none */

WendMemo *wend_memo_new  (void);
void      wend_memo_free (WendMemo   *memo);
guint32   wend_memo_get  (WendMemo   *memo,
                          const char *text,
                          gsize       length);
/* `value` is not WEND_MEMO_UNKNOWN. The text must be unknown yet. */
void      wend_memo_put  (WendMemo   *memo,
                          const char *text,
                          gsize       length,
                          guint32     value);

/* Where it is counted how often it came, for as long as the memo lives; NULL where it is not remembered. Does not count. */
guint64  *wend_memo_look (WendMemo   *memo,
                          const char *text,
                          gsize       length,
                          guint32    *value);
/* How often it was put or got; 0 where it is not remembered. */
guint64   wend_memo_count (WendMemo  *memo,
                           const char *text,
                           gsize       length);

/* A good 64-bit hash of bytes, not for secrets. */
guint64   wend_hash_bytes (const char *text,
                           gsize       length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendMemo, wend_memo_free)

G_END_DECLS
