/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plain geometry in map units. Knows nothing of what is placed. */

#include "base/wend-geometry.h"

gboolean
wend_rect_is_empty (const WendRect *rect)
{
  return !(rect->w > 0 && rect->h > 0);
}

gboolean
wend_rect_contains (const WendRect *rect, double x, double y)
{
  return x >= rect->x && x < rect->x + rect->w && y >= rect->y && y < rect->y + rect->h;
}

gboolean
wend_rect_intersects (const WendRect *a, const WendRect *b)
{
  return a->x < b->x + b->w && b->x < a->x + a->w && a->y < b->y + b->h && b->y < a->y + a->h;
}

WendRect
wend_rect_union (const WendRect *a, const WendRect *b)
{
  if (wend_rect_is_empty (a))
    return *b;
  if (wend_rect_is_empty (b))
    return *a;

  double x = MIN (a->x, b->x);
  double y = MIN (a->y, b->y);
  double right = MAX (a->x + a->w, b->x + b->w);
  double bottom = MAX (a->y + a->h, b->y + b->h);
  return (WendRect) { x, y, right - x, bottom - y };
}
