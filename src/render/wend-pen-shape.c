/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Boxes, paths, hatches and icons. A plain box goes to the pixels where they are at hand; the rest through cairo, with as
 * few changes of its state as the items ask for. Hatches are anchored to the scene, so that neighbours and bands agree. */

#include <math.h>

#include "render/wend-pen-private.h"
#include "scene/wend-icon.h"

#define ICON_GRID 16.0
#define SMALLEST_ICON 4.0 /* px; smaller ones become a square */

typedef struct
{
  double angle; /* of the lines; 45°: rising to the right */
  double pitch; /* u across the lines */
  double width;
} Hatch;

static const Hatch hatches[] = {
  [WEND_HATCH_NONE] = { 0, 1, 1 },
  [WEND_HATCH_WORSE] = { 45, 9, 3.2 },
  [WEND_HATCH_BETTER] = { -45, 9, 2.2 },
  [WEND_HATCH_FEW] = { 45, 11, 2.2 },
};

static void
trace_box (cairo_t *cr, const WendBox *box)
{
  double r = MIN (box->radius, MIN (box->w, box->h) / 2);

  if (r <= 0)
    {
      cairo_rectangle (cr, box->x, box->y, box->w, box->h);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, box->x + box->w - r, box->y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, box->x + box->w - r, box->y + box->h - r, r, 0, G_PI / 2);
  cairo_arc (cr, box->x + r, box->y + box->h - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, box->x + r, box->y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* `grid` scales the path's coordinates first. */
static void
trace_path (cairo_t *cr, const WendPath *path, double x, double y, double grid)
{
  const float *v = path->values;

  for (guint i = 0; i < path->n_ops; i++)
    switch ((WendPathOp) path->ops[i])
      {
      case WEND_OP_MOVE:
        cairo_move_to (cr, x + v[0] * grid, y + v[1] * grid);
        v += 2;
        break;
      case WEND_OP_LINE:
        cairo_line_to (cr, x + v[0] * grid, y + v[1] * grid);
        v += 2;
        break;
      case WEND_OP_CURVE:
        cairo_curve_to (cr, x + v[0] * grid, y + v[1] * grid, x + v[2] * grid, y + v[3] * grid, x + v[4] * grid,
                        y + v[5] * grid);
        v += 6;
        break;
      case WEND_OP_CLOSE:
        cairo_close_path (cr);
        break;
      default:
        g_assert_not_reached ();
      }
}

void
wend_pen_box (WendPen *pen, const WendBox *box, WendColour colour, double alpha)
{
  if (pen->direct)
    {
      wend_pixels_box (&pen->pixels, box, wend_pen_pixel (pen, colour, alpha));
      return;
    }
  wend_pen_colour (pen, colour, alpha);
  trace_box (pen->cr, box);
  cairo_fill (pen->cr);
}

static void
stroke (WendPen *pen, const WendItem *item)
{
  cairo_t *cr = pen->cr;

  wend_pen_colour (pen, (WendColour) item->stroke, item->stroke_alpha * wend_item_opacity (item));
  cairo_set_line_width (cr, item->stroke_width);
  cairo_set_line_cap (cr, item->round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, item->round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
  if (item->dash.on > 0)
    cairo_set_dash (cr, (double[]) { item->dash.on, item->dash.off }, 2, 0);
  else if (pen->dashed)
    cairo_set_dash (cr, NULL, 0, 0);
  pen->dashed = item->dash.on > 0;
  cairo_stroke (cr);
}

/* The lines that cross the item's bounds. Where they begin and end depends on the item alone, not on what of it is to be
 * drawn now: then bands of a picture agree to the last bit. */
static void
trace_hatch (cairo_t *cr, const Hatch *hatch, const WendItem *item, double dx, double dy)
{
  double c = cos (hatch->angle * G_PI / 180), s = sin (hatch->angle * G_PI / 180);
  double x = item->x + item->w / 2 + dx, y = item->y + item->h / 2 + dy;
  double reach = hypot (item->w, item->h) / 2 + hatch->width;
  /* Across the lines, u = x cos + y sin; along them, v = y cos - x sin. */
  double middle = x * c + y * s, v = y * c - x * s;

  for (double u = floor ((middle - reach) / hatch->pitch) * hatch->pitch + hatch->width / 2; u < middle + reach;
       u += hatch->pitch)
    {
      cairo_move_to (cr, u * c - (v - reach) * s, u * s + (v - reach) * c);
      cairo_line_to (cr, u * c - (v + reach) * s, u * s + (v + reach) * c);
    }
}

/* Fills the current path with lines, and consumes it. */
static void
fill_hatch (WendPen *pen, const WendItem *item)
{
  const Hatch *hatch = &hatches[item->hatch];
  cairo_t *cr = pen->cr;

  cairo_save (cr);
  cairo_clip (cr);
  trace_hatch (cr, hatch, item, pen->dx, pen->dy);
  wend_pen_colour (pen, (WendColour) item->fill, item->fill_alpha * wend_item_opacity (item));
  cairo_set_line_width (cr, hatch->width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
  pen->source.alpha = -1; /* cairo has its old one back */
}

static gboolean
has_fill (const WendItem *item)
{
  return item->fill != WEND_COLOUR_NONE && item->fill_alpha > 0;
}

static gboolean
has_stroke (const WendItem *item)
{
  return item->stroke != WEND_COLOUR_NONE && item->stroke_alpha > 0 && item->stroke_width > 0;
}

/* The line lies half inside and half outside the box. */
static void
draw_ring (WendPen *pen, const WendItem *item, WendBox box)
{
  double half = item->stroke_width / 2;

  box.x -= half;
  box.y -= half;
  box.w += item->stroke_width;
  box.h += item->stroke_width;
  box.radius = box.radius > 0 ? box.radius + half : 0;
  box.ring = item->stroke_width;
  wend_pixels_box (&pen->pixels, &box,
                   wend_pen_pixel (pen, (WendColour) item->stroke, item->stroke_alpha * wend_item_opacity (item)));
}

void
wend_pen_rect (WendPen *pen, const WendItem *item)
{
  WendBox box = { item->x + pen->dx, item->y + pen->dy, item->w, item->h, item->radius, 0 };

  if (has_fill (item) && item->hatch == WEND_HATCH_NONE)
    wend_pen_box (pen, &box, (WendColour) item->fill, item->fill_alpha * wend_item_opacity (item));
  else if (has_fill (item))
    {
      trace_box (pen->cr, &box);
      fill_hatch (pen, item);
    }
  if (!has_stroke (item))
    return;
  if (pen->direct && item->dash.on <= 0)
    {
      draw_ring (pen, item, box);
      return;
    }
  trace_box (pen->cr, &box);
  stroke (pen, item);
}

void
wend_pen_path (WendPen *pen, const WendItem *item)
{
  gboolean stroked = has_stroke (item);

  trace_path (pen->cr, item->path, pen->dx, pen->dy, 1);
  if (has_fill (item) && item->hatch == WEND_HATCH_NONE)
    {
      wend_pen_colour (pen, (WendColour) item->fill, item->fill_alpha * wend_item_opacity (item));
      if (stroked)
        cairo_fill_preserve (pen->cr);
      else
        cairo_fill (pen->cr);
    }
  else if (has_fill (item))
    {
      fill_hatch (pen, item);
      if (stroked)
        trace_path (pen->cr, item->path, pen->dx, pen->dy, 1);
    }
  if (stroked)
    stroke (pen, item);
  else
    cairo_new_path (pen->cr);
}

void
wend_pen_icon (WendPen *pen, const WendItem *item)
{
  const WendIcon *icon = wend_icon_find (item->text);
  double alpha = item->fill_alpha * wend_item_opacity (item);
  double x = item->x + pen->dx, y = item->y + pen->dy;

  if (icon == NULL || item->fill == WEND_COLOUR_NONE)
    return;
  if (pen->detail > 0 && item->w * pen->detail < SMALLEST_ICON)
    {
      WendBox box = { x + item->w / 4, y + item->h / 4, item->w / 2, item->h / 2, 0, 0 };

      wend_pen_box (pen, &box, (WendColour) item->fill, alpha / 2);
      return;
    }
  wend_pen_colour (pen, (WendColour) item->fill, alpha);
  trace_path (pen->cr, &icon->path, x, y, item->w / ICON_GRID);
  cairo_set_fill_rule (pen->cr, icon->even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
  cairo_fill (pen->cr);
  cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_WINDING);
}
