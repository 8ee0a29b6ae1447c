/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/wend-shaped-private.h"

G_BEGIN_DECLS

/* The shaped words by (style, text). A style is a face, or a role whose whole lines are kept. */

typedef struct
{
  const WendFont *font;
  guint first; /* of the glyphs */
  guint n;
} WendWordRun;

typedef struct
{
  guint32 hash;
  guint16 style;
  guint16 n_runs;    /* 0: a word that must be shaped with its whole line */
  guint32 length;    /* bytes of `text` */
  guint32 n_glyphs;
  float width;       /* ems for a word, u for a line */
  const char *text;
  const WendGlyph *glyphs;
  const WendWordRun *runs;
} WendWord;

typedef struct _WendWordTable WendWordTable;

WendWordTable  *wend_word_table_new    (void);
void            wend_word_table_free   (WendWordTable *table);

guint32         wend_word_hash         (guint          style,
                                        const char    *text,
                                        gsize          length);
/* NULL: not there. Borrowed until the next insertion. */
const WendWord *wend_word_table_find   (WendWordTable *table,
                                        guint32        hash,
                                        guint          style,
                                        const char    *text,
                                        gsize          length);
/* Copies everything. Forgets all words first where the table has grown too large. */
const WendWord *wend_word_table_insert (WendWordTable  *table,
                                        const WendWord *word);
guint           wend_word_table_size   (const WendWordTable *table);
gsize           wend_word_table_bytes  (const WendWordTable *table);

G_END_DECLS
