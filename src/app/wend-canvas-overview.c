/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The overview: a small picture of a map of which less than half is seen, with a frame around what is seen of it. It is
 * drawn at the scene's lowest level of detail, once the map has come to rest, and then only shown. A click or drag takes
 * the map there; the arrows and the outline do so for the keyboard. */

#include "wend-config.h"

#include "app/wend-canvas-actions.h"

#include <glib/gi18n.h>

#include "app/wend-canvas-private.h"
#include "app/wend-settings.h"
#include "render/wend-render.h"

#define MOST_WIDTH 176.0  /* px */
#define MOST_HEIGHT 108.0
#define SHARE 0.5         /* of the map in view, from which it is not needed */
#define LEAST_VIEW 520    /* px of the canvas, below which it would be in the way */
#define AWAY 12           /* px from the corner */
#define REST 350          /* ms without a change before it is drawn anew */

static WendRect
map_bounds (WendCanvas *self)
{
  return wend_scene_bounds (wend_map_scene_get (wend_map_view_peek_scene (self->view)));
}

static double
scale_of (const WendRect *map)
{
  return MIN (MOST_WIDTH / MAX (map->w, 1), MOST_HEIGHT / MAX (map->h, 1));
}

static gboolean
on_rest (gpointer data)
{
  WendCanvas *self = data;
  WendRect map = map_bounds (self);
  int device = gtk_widget_get_scale_factor (self->overview);
  double scale = scale_of (&map) * device;
  WendRenderOptions options = { .theme = self->theme, .area = &map, .shaper = wend_map_view_shaper (), .paper = TRUE };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX ((int) (map.w * scale), 1), MAX ((int) (map.h * scale), 1));
  cairo_t *cr = cairo_create (surface);

  self->overview_source = 0;
  options.scale = scale;
  cairo_scale (cr, scale, scale);
  wend_render_scene (cr, wend_map_scene_get (wend_map_view_peek_scene (self->view)), &options);
  cairo_destroy (cr);
  cairo_surface_set_device_scale (surface, device, device);
  g_clear_pointer (&self->overview_surface, cairo_surface_destroy);
  self->overview_surface = surface;
  gtk_widget_queue_draw (self->overview);
  return G_SOURCE_REMOVE;
}

void
wend_canvas_overview_changed (WendCanvas *self)
{
  g_clear_handle_id (&self->overview_source, g_source_remove);
  if (self->overview == NULL)
    return;
  if (self->view != NULL && gtk_widget_get_child_visible (self->overview))
    self->overview_source = g_timeout_add (REST, on_rest, self);
  else
    g_clear_pointer (&self->overview_surface, cairo_surface_destroy);
}

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  WendCanvas *self = data;
  WendRect map, seen;
  GdkRGBA line, accent;
  double scale;

  if (self->view == NULL)
    return;
  map = map_bounds (self);
  seen = wend_canvas_visible (self);
  scale = scale_of (&map);
  wend_canvas_colour (self, WEND_COLOUR_PAPER, 1, &line);
  gdk_cairo_set_source_rgba (cr, &line);
  cairo_paint (cr);
  if (self->overview_surface != NULL)
    {
      cairo_set_source_surface (cr, self->overview_surface, 0, 0);
      cairo_paint (cr);
    }
  wend_canvas_accent (self, &accent);
  cairo_rectangle (cr, MAX (seen.x * scale, 1), MAX (seen.y * scale, 1), MIN (seen.x + seen.w, map.w) * scale - MAX (seen.x * scale, 1) - 1,
                   MIN (seen.y + seen.h, map.h) * scale - MAX (seen.y * scale, 1) - 1);
  accent.alpha = 0.12f;
  gdk_cairo_set_source_rgba (cr, &accent);
  cairo_fill_preserve (cr);
  accent.alpha = 1;
  gdk_cairo_set_source_rgba (cr, &accent);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

void
wend_canvas_draw_overview (WendCanvas *self, const WendRaster *to, double x, double y)
{
  WendRect map = map_bounds (self);
  int device = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  WendRgba paper = wend_theme_colour (self->theme, WEND_COLOUR_PAPER);
  guint32 pixel = 0xFFu << 24 | (guint32) (paper.red * 255 + 0.5) << 16 | (guint32) (paper.green * 255 + 0.5) << 8 | (guint32) (paper.blue * 255 + 0.5);

  for (int j = 0; j < to->height; j++)
    for (guint32 *at = (guint32 *) (gpointer) (to->pixels + (gsize) j * to->stride), *end = at + to->width; at < end; at++)
      *at = pixel;
  if (self->overview_surface != NULL)
    wend_bilinear (to, &(WendRaster) { cairo_image_surface_get_data (self->overview_surface), cairo_image_surface_get_width (self->overview_surface),
                                       cairo_image_surface_get_height (self->overview_surface), cairo_image_surface_get_stride (self->overview_surface) },
                   self->zoom * device / (scale_of (&map) * gtk_widget_get_scale_factor (self->overview)), -x * device, -y * device);
}

/* The middle of the view goes to a point of the small picture. */
static void
go_to (WendCanvas *self, double x, double y)
{
  WendRect map = map_bounds (self), seen = wend_canvas_visible (self);
  double scale = scale_of (&map);

  wend_canvas_stop_kinetic (self);
  wend_canvas_scroll_by (self, (x / scale - seen.x - seen.w / 2) * self->zoom, (y / scale - seen.y - seen.h / 2) * self->zoom);
}

static void
on_begin (GtkGestureDrag *gesture, double x, double y, WendCanvas *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->view != NULL)
    go_to (self, x, y);
}

static void
on_update (GtkGestureDrag *gesture, double dx, double dy, WendCanvas *self)
{
  double x, y;

  if (self->view != NULL && gtk_gesture_drag_get_start_point (gesture, &x, &y))
    go_to (self, x + dx, y + dy);
}

static void
on_setting (GSettings *settings, const char *key, WendCanvas *self)
{
  self->overview_wanted = g_settings_get_boolean (settings, "overview");
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
wend_canvas_add_overview (WendCanvas *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GSettings *settings = wend_settings_get ();

  self->overview_wanted = settings == NULL || g_settings_get_boolean (settings, "overview");
  if (settings != NULL)
    g_signal_connect_object (settings, "changed::overview", G_CALLBACK (on_setting), self, 0);
  self->overview = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->overview), draw, self, NULL);
  gtk_widget_add_css_class (self->overview, "canvas-overview");
  gtk_widget_set_cursor_from_name (self->overview, "move");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->overview), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Overview of the map"), -1);
  gtk_widget_set_child_visible (self->overview, FALSE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_update), self);
  gtk_widget_add_controller (self->overview, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_parent (self->overview, GTK_WIDGET (self));
}

static gboolean
is_larger (WendCanvas *self, const WendRect *map, int width, int height)
{
  return MIN (width / (map->w * self->zoom), 1) * MIN (height / (map->h * self->zoom), 1) < SHARE;
}

void
wend_canvas_allocate_overview (WendCanvas *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  WendRect map = { 0 };
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL, shown = FALSE;
  double scale;

  if (self->view != NULL && self->overview_wanted && width >= LEAST_VIEW && height >= LEAST_VIEW / 2)
    {
      map = map_bounds (self);
      shown = is_larger (self, &map, width, height);
    }
  gtk_widget_set_child_visible (self->overview, shown);
  if (!shown)
    return;
  scale = scale_of (&map);
  gtk_widget_measure (self->overview, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (self->overview, MAX ((int) (map.w * scale), 1), MAX ((int) (map.h * scale), 1), -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) (rtl ? AWAY : width - AWAY - (int) (map.w * scale)),
                                                                            (float) (height - AWAY - (int) (map.h * scale)))));
  if (self->overview_surface == NULL && self->overview_source == 0)
    self->overview_source = g_timeout_add (REST, on_rest, self);
  gtk_widget_queue_draw (self->overview);
}

void
wend_canvas_act_overview (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  GSettings *settings = wend_settings_get ();

  self->overview_wanted = !self->overview_wanted;
  if (settings != NULL)
    g_settings_set_boolean (settings, "overview", self->overview_wanted);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
