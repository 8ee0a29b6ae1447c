/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-shaper.h"

G_BEGIN_DECLS

/* Lines of text in a width: broken at blanks, after hyphens and slashes, between wide characters, and inside a word that is
 * wider than the line. What does not fit ends in "…". */

#define WEND_TEXT_LINES 24

typedef struct
{
  guint offset; /* in the block's buffer, NUL-terminated */
  guint source; /* where in the given text it begins */
  guint source_end;
  double width;
} WendTextLine;

typedef struct
{
  GString *buffer;
  guint n_lines;
  gboolean cut;
  WendTextLine lines[WEND_TEXT_LINES];
} WendTextBlock;

void wend_text_block_init  (WendTextBlock *block);
void wend_text_block_clear (WendTextBlock *block);

/* At most `max_lines` (≤ WEND_TEXT_LINES) of `width` u. With one line, line breaks count as blanks. */
void wend_text_break       (WendTextBlock *block,
                            WendShaper    *shaper,
                            WendRole       role,
                            const char    *text,
                            double         width,
                            guint          max_lines);

static inline const char *
wend_text_line (const WendTextBlock *block, guint i)
{
  return block->buffer->str + block->lines[i].offset;
}

G_END_DECLS
