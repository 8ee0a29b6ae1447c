/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Points and rectangles in map units (u): 1 u = 1 px on the canvas at 100 %. y grows downwards. */

typedef struct
{
  double x;
  double y;
} WendPoint;

typedef struct
{
  double x;
  double y;
  double w;
  double h;
} WendRect;

gboolean wend_rect_contains   (const WendRect *rect,
                               double          x,
                               double          y);
gboolean wend_rect_intersects (const WendRect *a,
                               const WendRect *b);
/* The smallest rectangle around both; an empty one (w or h 0) does not count. */
WendRect wend_rect_union      (const WendRect *a,
                               const WendRect *b);
gboolean wend_rect_is_empty   (const WendRect *rect);

G_END_DECLS
