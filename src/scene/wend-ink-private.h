/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-scene-private.h"

G_BEGIN_DECLS

/* Collects the items of one chunk, then packs them into one block. Items are given left to right; wend_ink_finish()
 * mirrors them where the map runs from right to left. Item pointers hold until the next call. */

typedef struct _WendInk WendInk;

WendInk   *wend_ink_new     (WendShaper *shaper);
void       wend_ink_free    (WendInk    *ink);

/* A new chunk; `id` names what follows (NULL: nothing). */
void       wend_ink_begin   (WendInk    *ink,
                             const char *id);
void       wend_ink_id      (WendInk    *ink,
                             const char *id);
/* Mirrored about the middle of `width` when `mirror`. NULL when empty. */
WendChunk *wend_ink_finish  (WendInk    *ink,
                             double      width,
                             gboolean    mirror);

/* What the chunk holds so far. */
guint      wend_ink_count   (const WendInk *ink);
WendItem  *wend_ink_item    (WendInk    *ink,
                             guint       i);

/* What is drawn between the two keeps its own direction when mirrored: sparklines. */
void       wend_ink_keep    (WendInk    *ink);
void       wend_ink_kept    (WendInk    *ink,
                             double      x,
                             double      w);

WendItem  *wend_ink_rect    (WendInk    *ink,
                             WendRect    box,
                             double      radius,
                             WendColour  fill);
WendItem  *wend_ink_disc    (WendInk    *ink,
                             double      x,
                             double      y,
                             double      r,
                             WendColour  fill);
WendItem  *wend_ink_icon    (WendInk    *ink,
                             const char *name,
                             WendPoint   at,
                             double      size,
                             WendColour  colour);
WendItem  *wend_ink_image   (WendInk    *ink,
                             const char *sha256,
                             WendRect    box);

typedef enum
{
  WEND_ANCHOR_START,
  WEND_ANCHOR_MIDDLE,
  WEND_ANCHOR_END
} WendAnchor;

typedef struct
{
  double x;
  double y; /* baseline */
  WendAnchor anchor;
} WendTextAt;

/* NULL where the text is empty. */
WendItem  *wend_ink_text    (WendInk    *ink,
                             WendRole    role,
                             WendTextAt  at,
                             const char *text,
                             WendColour  colour);

/* The same at the start, where the width is known. */
WendItem  *wend_ink_text_wide (WendInk    *ink,
                               WendRole    role,
                               WendRect    at, /* y: baseline; h is not read */
                               const char *text,
                               WendColour  colour);

/* From `top` down, the letters about a line through it. */
WendItem  *wend_ink_text_down (WendInk    *ink,
                               WendRole    role,
                               WendPoint   top,
                               const char *text,
                               WendColour  colour);

void       wend_ink_move    (WendInk    *ink,
                             double      x,
                             double      y);
void       wend_ink_line    (WendInk    *ink,
                             double      x,
                             double      y);
void       wend_ink_curve   (WendInk    *ink,
                             WendPoint   a,
                             WendPoint   b,
                             WendPoint   to);
void       wend_ink_close   (WendInk    *ink);
/* The path so far as an item. */
WendItem  *wend_ink_path    (WendInk    *ink,
                             WendColour  fill);
/* One straight stroke; a dash ends it flat, else it is round. */
WendItem  *wend_ink_stroke  (WendInk    *ink,
                             WendPoint   from,
                             WendPoint   to,
                             WendColour  colour,
                             double      width);

static inline void
wend_item_stroke (WendItem *item, WendColour colour, double width)
{
  item->stroke = (guint8) colour;
  item->stroke_width = (float) width;
}

static inline void
wend_item_dash (WendItem *item, double on, double off)
{
  item->dash = (WendDash) { (float) on, (float) off };
  item->round = FALSE;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendInk, wend_ink_free)

G_END_DECLS
