/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-bilinear.h"
#include "app/wend-canvas.h"

G_BEGIN_DECLS

/* A picture of what a scrolling brings to a place on the canvas, kept from frame to frame. */

typedef struct _WendCanvasLayer WendCanvasLayer;

/* What of the map stays while the rest scrolls by. */
typedef enum
{
  WEND_STRIP_HEADER,
  WEND_STRIP_LABELS,
  WEND_STRIP_CORNER,
  WEND_N_STRIPS
} WendStrip;

/* Brings `*layer` up to date, making it where it is NULL; (x, y): px by which the map is scrolled under it. */
void wend_canvas_layer_update     (WendCanvasLayer **layer,
                                   WendCanvas       *self,
                                   int               width,
                                   int               height,
                                   double            x,
                                   double            y);
void wend_canvas_layer_append     (WendCanvasLayer *layer,
                                   GtkSnapshot     *snapshot,
                                   double           x,
                                   double           y);
/* The map looks otherwise now. NULL: nothing. */
void wend_canvas_layer_invalidate (WendCanvasLayer *layer);
void wend_canvas_layer_free       (WendCanvasLayer *layer);

/* wend-canvas-overview.c: the whole map as the overview has it, or only paper, to where a scrolling of (x, y), px of the
 * screen, brings it. */
void wend_canvas_draw_overview    (WendCanvas       *self,
                                   const WendRaster *to,
                                   double            x,
                                   double            y);

G_END_DECLS
