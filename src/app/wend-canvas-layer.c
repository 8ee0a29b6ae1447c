/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture of a part of the map, as large as its place on screen. Scrolling moves its pixels and draws what came into view;
 * nothing is allocated while nothing changes its size. cairo knows the pixels under two surfaces: the one that is drawn on,
 * and the one that render nodes paint from and that is never written through. So cairo keeps no copy of it for nodes that
 * GTK still holds but will not draw again. */

#include "wend-config.h"

#include <math.h>
#include <string.h>

#include "app/wend-canvas-private.h"

#define MOST_ENLARGED 3.0 /* from there on a draft would be too coarse to find one's way */
#define MOST_REDUCED 2.0  /* from there on most of it would be what the overview knows */
#define SPARE 48          /* px */
#define BAND 32           /* px; cairo copies a node on its way to the window, and so much of it stays in the processor's cache */

struct _WendCanvasLayer
{
  guchar *pixels;
  int width, height; /* px of the device */
  int stride;
  int scale;         /* of the device */
  int shown_width, shown_height; /* px of the screen; a draft may have more */
  cairo_surface_t *drawn;
  cairo_surface_t *shown;
  double x, y, zoom; /* where the map is in it; zoom 0: it must be drawn */
  WendCanvasLayer *draft; /* the same map at a zoom that will not stay; NULL: none was needed */
  gboolean drafting;      /* it is what is shown */
};

void
wend_canvas_layer_free (WendCanvasLayer *layer)
{
  if (layer == NULL)
    return;
  wend_canvas_layer_free (layer->draft);
  g_clear_pointer (&layer->drawn, cairo_surface_destroy);
  g_clear_pointer (&layer->shown, cairo_surface_destroy);
  g_free (layer->pixels);
  g_free (layer);
}

void
wend_canvas_layer_invalidate (WendCanvasLayer *layer)
{
  if (layer != NULL)
    layer->zoom = 0;
}

static gboolean
has_size (const WendCanvasLayer *layer, int width, int height, int scale)
{
  return layer != NULL && layer->width == MAX (width * scale, 1) && layer->height == MAX (height * scale, 1) && layer->scale == scale;
}

static cairo_surface_t *
surface_of (WendCanvasLayer *layer)
{
  cairo_surface_t *surface = cairo_image_surface_create_for_data (layer->pixels, CAIRO_FORMAT_RGB24, layer->width, layer->height, layer->stride);

  cairo_surface_set_device_scale (surface, layer->scale, layer->scale);
  return surface;
}

static WendCanvasLayer *
layer_new (int width, int height, int scale)
{
  WendCanvasLayer *layer = g_new0 (WendCanvasLayer, 1);

  layer->width = MAX (width * scale, 1);
  layer->height = MAX (height * scale, 1);
  layer->scale = scale;
  layer->shown_width = width;
  layer->shown_height = height;
  layer->stride = cairo_format_stride_for_width (CAIRO_FORMAT_RGB24, layer->width);
  layer->pixels = g_malloc ((gsize) layer->stride * layer->height);
  layer->drawn = surface_of (layer);
  layer->shown = surface_of (layer);
  return layer;
}

/* Moves all pixels by (dx, dy), which may be negative. */
static void
move_pixels (WendCanvasLayer *layer, int dx, int dy)
{
  int rows = layer->height - ABS (dy);
  gsize bytes = (gsize) (layer->width - ABS (dx)) * 4;
  guchar *from = layer->pixels + MAX (-dx, 0) * 4, *to = layer->pixels + MAX (dx, 0) * 4;

  for (int i = 0; i < rows; i++)
    {
      int row = dy > 0 ? rows - 1 - i : i; /* a row is read before it is written over */
      memmove (to + (gsize) (row + MAX (dy, 0)) * layer->stride, from + (gsize) (row + MAX (-dy, 0)) * layer->stride, bytes);
    }
  cairo_surface_mark_dirty (layer->drawn);
}

/* Draws `part` of the layer, px of the screen; whole pixels, so that render may write them itself. */
static void
draw_part (WendCanvas *canvas, WendCanvasLayer *layer, const WendRect *part)
{
  WendRect area = { (part->x + layer->x) / layer->zoom, (part->y + layer->y) / layer->zoom, part->w / layer->zoom, part->h / layer->zoom };
  cairo_t *cr;

  if (part->w <= 0 || part->h <= 0)
    return;
  canvas->n_drawn++;
  cr = cairo_create (layer->drawn);
  cairo_rectangle (cr, part->x, part->y, part->w, part->h);
  cairo_clip (cr);
  cairo_translate (cr, -layer->x, -layer->y);
  cairo_scale (cr, layer->zoom, layer->zoom);
  wend_canvas_draw_scene (canvas, cr, &area);
  cairo_destroy (cr);
}

static void
scroll (WendCanvas *canvas, WendCanvasLayer *layer, double x, double y)
{
  double width = (double) layer->width / layer->scale, height = (double) layer->height / layer->scale;
  double dx = layer->x - x, dy = layer->y - y;

  layer->x = x;
  layer->y = y;
  if (fabs (dx) < 0.5 && fabs (dy) < 0.5)
    return;
  move_pixels (layer, (int) dx * layer->scale, (int) dy * layer->scale);
  draw_part (canvas, layer, &(WendRect) { dx > 0 ? 0 : width + dx, 0, fabs (dx), height });
  draw_part (canvas, layer, &(WendRect) { MAX (dx, 0), dy > 0 ? 0 : height + dy, width - fabs (dx), fabs (dy) });
}

/* Around the old picture, px of the device: what the overview knows of the map. */
static void
draw_around (WendCanvas *canvas, WendCanvasLayer *draft, const WendRaster *all, const WendRect *old)
{
  int left = (int) CLAMP (ceil (old->x), 0, all->width), right = (int) CLAMP (floor (old->x + old->w), 0, all->width);
  int top = (int) CLAMP (ceil (old->y), 0, all->height), bottom = (int) CLAMP (floor (old->y + old->h), 0, all->height);
  const int parts[4][4] = { { 0, 0, all->width, top }, { 0, bottom, all->width, all->height }, { 0, top, left, bottom }, { right, top, all->width, bottom } };

  for (int i = 0; i < 4; i++)
    {
      int x = parts[i][0], y = parts[i][1];
      WendRaster part = { all->pixels + (gsize) y * all->stride + x * 4, parts[i][2] - x, parts[i][3] - y, all->stride };
      if (part.width > 0 && part.height > 0)
        wend_canvas_draw_overview (canvas, &part, draft->x + (double) x / draft->scale, draft->y + (double) y / draft->scale);
    }
}

/* While the zoom changes: what was drawn last, larger or smaller; around it the overview's picture of the map, where there is
 * one. What is only seen for a moment is not drawn anew. */
static void
draw_draft (WendCanvas *canvas, WendCanvasLayer *layer, WendCanvasLayer *draft)
{
  double ratio = draft->zoom / layer->zoom;
  WendRect old = { (layer->x * ratio - draft->x) * layer->scale, (layer->y * ratio - draft->y) * layer->scale, layer->width * ratio, layer->height * ratio };
  WendRaster all = { draft->pixels, draft->shown_width * layer->scale, draft->shown_height * layer->scale, draft->stride };

  draw_around (canvas, draft, &all, &old);
  wend_bilinear (&all, &(WendRaster) { layer->pixels, layer->width, layer->height, layer->stride }, ratio, old.x, old.y);
  cairo_surface_mark_dirty (draft->drawn);
}

static gboolean
can_draft (WendCanvas *canvas, const WendCanvasLayer *layer)
{
  return canvas->zooming && layer != NULL && layer->zoom > 0 && canvas->zoom < layer->zoom * MOST_ENLARGED && canvas->zoom > layer->zoom / MOST_REDUCED;
}

static void
update_draft (WendCanvasLayer *layer, WendCanvas *canvas, int width, int height, double x, double y)
{
  /* Strips become a little narrower with each step. */
  if (layer->draft == NULL || layer->draft->width < width * layer->scale || layer->draft->height < height * layer->scale)
    {
      wend_canvas_layer_free (layer->draft);
      layer->draft = layer_new (width + SPARE, height + SPARE, layer->scale);
    }
  layer->draft->shown_width = width;
  layer->draft->shown_height = height;
  layer->draft->x = x;
  layer->draft->y = y;
  layer->draft->zoom = canvas->zoom;
  layer->drafting = TRUE;
  draw_draft (canvas, layer, layer->draft);
}

void
wend_canvas_layer_update (WendCanvasLayer **place, WendCanvas *canvas, int width, int height, double x, double y)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (canvas));
  WendCanvasLayer *layer = *place;
  gboolean same_zoom = layer != NULL && fabs (layer->zoom - canvas->zoom) < 1e-12;

  x = round (x);
  y = round (y);
  if (!same_zoom && can_draft (canvas, layer))
    {
      update_draft (layer, canvas, width, height, x, y);
      return;
    }
  if (!has_size (layer, width, height, scale))
    {
      wend_canvas_layer_free (layer);
      *place = layer = layer_new (width, height, scale);
    }
  layer->drafting = FALSE;
  if (!canvas->zooming) /* else the next step wants it again */
    g_clear_pointer (&layer->draft, wend_canvas_layer_free);
  if (same_zoom && layer->zoom > 0 && fabs (layer->x - x) < width && fabs (layer->y - y) < height)
    {
      scroll (canvas, layer, x, y);
      return;
    }
  layer->x = x;
  layer->y = y;
  layer->zoom = canvas->zoom;
  draw_part (canvas, layer, &(WendRect) { 0, 0, width, height });
}

void
wend_canvas_layer_append (WendCanvasLayer *layer, GtkSnapshot *snapshot, double x, double y)
{
  const WendCanvasLayer *seen = layer->drafting ? layer->draft : layer;

  for (int top = 0; top < seen->shown_height; top += BAND)
    {
      WendRect screen = { x, y + top, seen->shown_width, MIN (BAND, seen->shown_height - top) };
      graphene_rect_t bounds;
      cairo_t *cr;

      wend_canvas_to_graphene (&screen, &bounds);
      cr = gtk_snapshot_append_cairo (snapshot, &bounds);
      cairo_set_source_surface (cr, seen->shown, x, y);
      cairo_paint (cr);
      cairo_destroy (cr);
    }
}
