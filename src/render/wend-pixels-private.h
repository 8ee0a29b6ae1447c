/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "scene/wend-theme.h"

G_BEGIN_DECLS

/* The pixels of an image surface, drawn on directly: boxes and glyph masks, the two things a map has thousands of. All
 * coordinates are rounded to 1/256 px before anything is computed, so that a picture drawn in bands is the same picture. */

typedef struct
{
  guint8 *data;
  gsize stride;
  int x0, y0, x1, y1; /* clip, px */
  double scale;       /* px per u */
  double dx, dy;      /* px of u 0,0 */
} WendPixels;

/* FALSE: this cairo_t must be drawn on through cairo (no image, turned, or clipped by more than a rectangle). */
gboolean wend_pixels_begin (WendPixels *pixels,
                            cairo_t    *cr);

/* Premultiplied ARGB32. */
guint32  wend_pixels_colour (const WendRgba *colour,
                             double          alpha);

/* x, y, w, h and radius in u. `ring` > 0: only a line of that width around the inside of the box. */
typedef struct
{
  double x, y, w, h;
  double radius;
  double ring;
} WendBox;

void     wend_pixels_box  (const WendPixels *pixels,
                           const WendBox    *box,
                           guint32           colour);

typedef struct
{
  int x, y;     /* px from the pen's position, or on the surface */
  int w, h;
  const guint8 *mask; /* w × h coverages */
} WendMask;

/* `mask` with its origin moved to (x, y). */
void     wend_pixels_mask (const WendPixels *pixels,
                           const WendMask   *mask,
                           int               x,
                           int               y,
                           guint32           colour);

G_END_DECLS
