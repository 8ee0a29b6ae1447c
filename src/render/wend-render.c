/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks a scene and draws what meets the area. Items are drawn in their order; nothing is saved or restored an item, the
 * pen only remembers what it has set. Boxes and text go straight to the pixels where the target is an image. Knows no map
 * and no file; owns nothing beyond the call (the caches live with the shaper). */

#include "render/wend-render.h"

#include "render/wend-pen-private.h"

/* Beyond its bounds an item may have half its line, a text its halo and an overhang, and every edge a soft pixel. */
#define TEXT_REACH 0.5 /* of the line height */
#define HALO_REACH 3.0

void
wend_pen_colour (WendPen *pen, WendColour colour, double alpha)
{
  WendRgba c = pen->colours[colour];

  c.alpha *= alpha;
  if (memcmp (&c, &pen->source, sizeof c) == 0)
    return;
  cairo_set_source_rgba (pen->cr, c.red, c.green, c.blue, c.alpha);
  pen->source = c;
}

guint32
wend_pen_pixel (const WendPen *pen, WendColour colour, double alpha)
{
  return wend_pixels_colour (&pen->colours[colour], alpha);
}

static gboolean
meets_area (const WendPen *pen, const WendItem *item)
{
  double reach = item->stroke_width + 1;
  double x = item->x + pen->dx, y = item->y + pen->dy;
  double top = y, bottom = y + item->h;

  if (!pen->has_area)
    return TRUE;
  if (item->kind == WEND_ITEM_TEXT && !item->turned)
    {
      reach = TEXT_REACH * item->h + HALO_REACH;
      top = y - item->h;
      bottom = y;
    }
  return x - reach < pen->area.x + pen->area.w && x + item->w + reach > pen->area.x
         && top - reach < pen->area.y + pen->area.h && bottom + reach > pen->area.y;
}

static void
draw_item (WendPen *pen, const WendItem *item)
{
  switch ((WendItemKind) item->kind)
    {
    case WEND_ITEM_RECT:
      wend_pen_rect (pen, item);
      break;
    case WEND_ITEM_PATH:
      wend_pen_path (pen, item);
      break;
    case WEND_ITEM_TEXT:
      wend_pen_text (pen, item);
      break;
    case WEND_ITEM_ICON:
      wend_pen_icon (pen, item);
      break;
    case WEND_ITEM_IMAGE:
      wend_pen_image (pen, item);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
draw_chunk (const WendPlaced *placed, gpointer data)
{
  WendPen *pen = data;
  guint n;
  const WendItem *items = wend_chunk_items (placed->chunk, &n);

  pen->dx = placed->x;
  pen->dy = placed->y;
  for (guint i = 0; i < n; i++)
    if (meets_area (pen, &items[i]))
      draw_item (pen, &items[i]);
}

/* Keeps ink inside the area where the target does not end there anyway. */
static void
clip_to_area (const WendPen *pen)
{
  const WendRect *area = &pen->area;
  double x0, y0, x1, y1;

  cairo_clip_extents (pen->cr, &x0, &y0, &x1, &y1);
  if (x0 > area->x - 1e-3 && y0 > area->y - 1e-3 && x1 < area->x + area->w + 1e-3 && y1 < area->y + area->h + 1e-3)
    return;
  cairo_rectangle (pen->cr, area->x, area->y, area->w, area->h);
  cairo_clip (pen->cr);
}

static void
draw_paper (WendPen *pen, const WendScene *scene)
{
  WendRect box = pen->has_area ? pen->area : wend_scene_bounds (scene);

  wend_pen_colour (pen, WEND_COLOUR_PAPER, 1);
  cairo_rectangle (pen->cr, box.x, box.y, box.w, box.h);
  cairo_fill (pen->cr);
}

/* Not the window's: glyphs have the shape and place that the layout measured, at every scale. */
static void
set_font_options (cairo_t *cr)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options (cr, options);
  cairo_font_options_destroy (options);
}

void
wend_render_scene (cairo_t *cr, const WendScene *scene, const WendRenderOptions *options)
{
  WendPen pen = { .cr = cr, .options = options, .detail = options->scale, .source = { .alpha = -1 } };

  g_return_if_fail (cr != NULL && scene != NULL);
  g_return_if_fail (wend_pango_shaper_is (options->shaper));

  /* A cache fills while it is read: the shaper is of this thread alone. */
  pen.shaper = (WendShaper *) (gpointer) options->shaper;
  pen.glyphs = wend_pango_shaper_glyphs (pen.shaper);
  wend_glyph_cache_trim (pen.glyphs);
  pen.gathered = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  for (guint i = 0; i < WEND_N_COLOURS; i++)
    pen.colours[i] = wend_theme_colour (options->theme, (WendColour) i);
  cairo_save (cr);
  if (options->area != NULL)
    {
      pen.has_area = TRUE;
      pen.area = *options->area;
      clip_to_area (&pen);
    }
  cairo_new_path (cr);
  set_font_options (cr);
  if (options->paper)
    draw_paper (&pen, scene);
  pen.direct = wend_pixels_begin (&pen.pixels, cr);
  wend_scene_foreach (scene, pen.has_area ? &pen.area : NULL, draw_chunk, &pen);
  if (pen.direct)
    cairo_surface_mark_dirty (cairo_get_group_target (cr));
  cairo_restore (cr);
  g_array_unref (pen.gathered);
}
