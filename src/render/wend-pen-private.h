/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/wend-glyph-cache-private.h"
#include "render/wend-picture-cache-private.h"

G_BEGIN_DECLS

/* What one wend_render_scene() draws with: the cairo_t, the colours of its theme, and the state it has set so far. */

typedef struct
{
  cairo_t *cr;
  const WendRenderOptions *options;
  WendShaper *shaper;
  WendGlyphCache *glyphs;
  WendRgba colours[WEND_N_COLOURS];
  gboolean direct;        /* the target's pixels can be drawn on */
  WendPixels pixels;
  gboolean has_area;
  WendRect area;          /* in u of the scene */
  double dx, dy;          /* offset of the chunk being drawn */
  double detail;          /* px per u for the level of detail; 0: everything is drawn */
  WendRgba source;        /* as set on the cairo_t; alpha < 0: none yet */
  gboolean dashed;
  GArray *gathered;       /* of cairo_glyph_t, empty between items */
} WendPen;

/* Sets the source; skips what is set already. */
void     wend_pen_colour (WendPen        *pen,
                          WendColour      colour,
                          double          alpha);
guint32  wend_pen_pixel  (const WendPen  *pen,
                          WendColour      colour,
                          double          alpha);

void     wend_pen_rect   (WendPen        *pen,
                          const WendItem *item);
void     wend_pen_path   (WendPen        *pen,
                          const WendItem *item);
void     wend_pen_icon   (WendPen        *pen,
                          const WendItem *item);
void     wend_pen_text   (WendPen        *pen,
                          const WendItem *item);
void     wend_pen_image  (WendPen        *pen,
                          const WendItem *item);
/* A box without a line around it. */
void     wend_pen_box    (WendPen        *pen,
                          const WendBox  *box,
                          WendColour      colour,
                          double          alpha);

static inline double
wend_item_opacity (const WendItem *item)
{
  return item->faded ? 0.6 : 1;
}

G_END_DECLS
