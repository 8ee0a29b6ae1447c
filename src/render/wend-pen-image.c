/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of a storyboard: the whole picture in the middle of its box. Where there is none, or it cannot be trusted, an
 * empty frame stands for it. Decodes nothing itself. */

#include <math.h>

#include "render/wend-pen-private.h"

static void
draw_frame (WendPen *pen, const WendItem *item)
{
  WendItem frame = *item;

  frame.kind = WEND_ITEM_RECT;
  frame.fill = WEND_COLOUR_PANEL;
  frame.fill_alpha = 1;
  frame.stroke = WEND_COLOUR_LINE;
  frame.stroke_alpha = 1;
  frame.stroke_width = 1.5f;
  frame.dash = (WendDash) { 5, 4 };
  frame.hatch = WEND_HATCH_NONE;
  wend_pen_rect (pen, &frame);
}

void
wend_pen_image (WendPen *pen, const WendItem *item)
{
  cairo_t *cr = pen->cr;
  double px = 1, py = 0, fit, w, h;
  cairo_surface_t *picture;

  cairo_user_to_device_distance (cr, &px, &py);
  px = CLAMP (hypot (px, py) * MAX (item->w, item->h), 1, 16384);
  picture = wend_picture_cache_get (wend_pango_shaper_pictures (pen->shaper), pen->options, item->text, (int) ceil (px));
  if (picture == NULL)
    {
      draw_frame (pen, item);
      return;
    }
  w = cairo_image_surface_get_width (picture);
  h = cairo_image_surface_get_height (picture);
  fit = MIN (item->w / w, item->h / h);
  cairo_save (cr);
  cairo_translate (cr, item->x + pen->dx + (item->w - w * fit) / 2, item->y + pen->dy + (item->h - h * fit) / 2);
  cairo_scale (cr, fit, fit);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_rectangle (cr, 0, 0, w, h);
  cairo_fill (cr);
  cairo_restore (cr);
  pen->source.alpha = -1;
}
