/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "render/wend-pango-shaper.h"

G_BEGIN_DECLS

/* Shaped text: which glyphs of which font stand where. What wend_pango_shaper_runs() hands to whoever draws. */

typedef struct
{
  cairo_font_face_t *face;
  cairo_matrix_t matrix;      /* font matrix of 1 unit of `size` below */
  gboolean colour;            /* its glyphs bring their own colours (emoji) */
} WendFont;

#define WEND_GLYPH_BOX 0xFFFFFFFFu /* no font has the character */

typedef struct
{
  guint32 index;
  float x; /* ems of WendRun.size, from the start of the text */
  float y;
} WendGlyph;

typedef struct
{
  const WendFont *font;
  double size;      /* u per unit of the glyphs' coordinates and of the font matrix */
  double x;         /* u from the start of the line */
  double tracking;  /* u added after each glyph */
  const WendGlyph *glyphs;
  guint n_glyphs;
} WendRun;

typedef void (*WendRunFunc) (const WendRun *run,
                             gpointer       data);

/* Calls `draw` for each run of one line of text, left to right. The run is valid during the call only. */
void     wend_pango_shaper_runs (WendShaper *shaper,
                                 WendRole    role,
                                 const char *text,
                                 gboolean    rtl,
                                 WendRunFunc draw,
                                 gpointer    data);

/* NULL where the shaper is of another make. */
gboolean wend_pango_shaper_is   (const WendShaper *shaper);

/* What others of this room keep with a shaper, since it is there once per thread: glyph images, decoded pictures. */
typedef struct _WendGlyphCache   WendGlyphCache;
typedef struct _WendPictureCache WendPictureCache;

WendGlyphCache   *wend_pango_shaper_glyphs   (WendShaper *shaper);
WendPictureCache *wend_pango_shaper_pictures (WendShaper *shaper);

G_END_DECLS
