/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the map stands under the viewport: scrolling, zooming about a point, fitting, and the glide after a fling.
 * The canvas keeps this itself, as GtkScrolledWindow's glide and a pinch fight each other. */

#include "wend-config.h"

#include "app/wend-canvas-private.h"

#include <math.h>

#include "app/wend-canvas-actions.h"
#include "scene/wend-scene.h"

#define WHEEL_STEP 60.0    /* px a click of a mouse wheel */
#define ZOOM_PER_CLICK 0.15 /* ln of the factor */
#define ZOOM_PER_PIXEL 0.006
#define GLIDE_DECAY 4.0    /* per s */
#define GLIDE_END 12.0     /* px per s */
#define GLIDE_TIME 200     /* ms of a zoom by name */
#define GLIDE_FACTOR 4.0   /* a change of zoom by more is a blur on the way, and every frame of it a picture of its own */
#define READABLE 0.6       /* cards of 17 u are drawn as text from 10 px on */
#define SHARP_AFTER 200    /* ms without another zoom before the map is drawn as it then is */
#define BARS_EVERY 150     /* ms */

static WendRect
map_bounds (WendCanvas *self)
{
  return wend_scene_bounds (wend_map_scene_get (wend_map_view_peek_scene (self->view)));
}

/* `rest`: which part of the free space lies before the map when all of it is visible. */
static double
clamp_axis (double offset, double content, double view, double rest)
{
  double low = -WEND_CANVAS_MARGIN, high = content + WEND_CANVAS_MARGIN - view;

  if (high <= low)
    return low + (high - low) * rest;
  return CLAMP (offset, low, high);
}

static void
set_adjustment (GtkAdjustment *adjustment, double value, double content, double view)
{
  gtk_adjustment_configure (adjustment, value, MIN (-WEND_CANVAS_MARGIN, value), MAX (content + WEND_CANVAS_MARGIN, value + view),
                            40, view * 0.9, view);
}

static void
clamp (WendCanvas *self, WendRect *map)
{
  *map = map_bounds (self);
  self->x = clamp_axis (self->x, map->w * self->zoom, gtk_widget_get_width (GTK_WIDGET (self)), 0.5);
  self->y = clamp_axis (self->y, map->h * self->zoom, gtk_widget_get_height (GTK_WIDGET (self)), 0.25);
}

void
wend_canvas_clamp (WendCanvas *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  WendRect map;

  g_clear_handle_id (&self->bars_source, g_source_remove);
  if (self->view == NULL || width <= 0)
    return;
  clamp (self, &map);
  self->adjusting = TRUE;
  set_adjustment (self->adjustments[GTK_ORIENTATION_HORIZONTAL], self->x, map.w * self->zoom, width);
  set_adjustment (self->adjustments[GTK_ORIENTATION_VERTICAL], self->y, map.h * self->zoom, height);
  self->adjusting = FALSE;
  self->bars_at = g_get_monotonic_time ();
}

static gboolean
on_bars (gpointer data)
{
  WendCanvas *self = data;

  self->bars_source = 0;
  wend_canvas_clamp (self);
  return G_SOURCE_REMOVE;
}

/* A scrollbar that moves has the window laid out: in a frame that comes anyway a few times a second, and at rest. */
static void
clamp_and_queue_bars (WendCanvas *self)
{
  WendRect map;

  if (g_get_monotonic_time () - self->bars_at > BARS_EVERY * 1000)
    {
      wend_canvas_clamp (self);
      return;
    }
  if (self->view == NULL || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return;
  clamp (self, &map);
  g_clear_handle_id (&self->bars_source, g_source_remove);
  self->bars_source = g_timeout_add (BARS_EVERY, on_bars, self);
}

static gboolean
on_sharp (gpointer data)
{
  WendCanvas *self = data;

  self->sharp_source = 0;
  self->zooming = FALSE;
  wend_canvas_redraw (self);
  return G_SOURCE_REMOVE;
}

/* More of it may come at once. */
static void
zoomed (WendCanvas *self)
{
  g_clear_handle_id (&self->sharp_source, g_source_remove);
  self->zooming = TRUE;
  self->sharp_source = g_timeout_add (SHARP_AFTER, on_sharp, self);
}

static void
moved (WendCanvas *self)
{
  clamp_and_queue_bars (self);
  wend_canvas_redraw (self);
  wend_canvas_allocate_buttons (self);
  if (self->editor != NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
wend_canvas_scroll_by (WendCanvas *self, double dx, double dy)
{
  self->following = FALSE;
  self->x += dx;
  self->y += dy;
  moved (self);
}

void
wend_canvas_zoom_about (WendCanvas *self, double zoom, double x, double y)
{
  WendPoint at = wend_canvas_to_map (self, x, y);

  zoom = CLAMP (zoom, WEND_CANVAS_MIN_ZOOM, WEND_CANVAS_MAX_ZOOM);
  if (fabs (zoom - self->zoom) < 1e-9)
    return;
  self->following = FALSE;
  self->zoom = zoom;
  self->x = at.x * zoom - x;
  self->y = at.y * zoom - y;
  zoomed (self);
  moved (self);
  g_object_notify (G_OBJECT (self), "zoom");
}

static double
zoom_to_fit (WendCanvas *self, const WendRect *rect)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * WEND_CANVAS_MARGIN;
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * WEND_CANVAS_MARGIN;

  return CLAMP (MIN (width / MAX (rect->w, 1), height / MAX (rect->h, 1)), WEND_CANVAS_MIN_ZOOM, WEND_CANVAS_MAX_ZOOM);
}

static void
set_view (WendCanvas *self, double zoom, WendPoint middle)
{
  self->zoom = zoom;
  self->x = middle.x * zoom - gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  self->y = middle.y * zoom - gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
  moved (self);
  g_object_notify (G_OBJECT (self), "zoom");
}

/* Zoom changes by factors, so that it looks even; what is in the middle goes along in proportion. */
static void
on_glide (double at, gpointer data)
{
  WendCanvas *self = data;
  double zoom = self->from.zoom * pow (self->to.zoom / self->from.zoom, at);
  double share = fabs (self->to.zoom - self->from.zoom) > 1e-9 ? (1 / zoom - 1 / self->from.zoom) / (1 / self->to.zoom - 1 / self->from.zoom) : at;

  if (at < 1)
    zoomed (self);
  else
    self->zooming = FALSE;
  set_view (self, zoom, (WendPoint) { self->from.middle.x + (self->to.middle.x - self->from.middle.x) * share,
                                      self->from.middle.y + (self->to.middle.y - self->from.middle.y) * share });
}

static void
on_glided (AdwAnimation *glide, WendCanvas *self)
{
  if (self->glide == glide)
    g_clear_object (&self->glide);
}

/* At once where animations are off, nobody looks, or it is far. */
static void
glide_to (WendCanvas *self, double zoom, WendPoint middle)
{
  WendPoint now = wend_canvas_to_map (self, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);

  wend_canvas_stop_kinetic (self);
  self->following = FALSE;
  if (!adw_get_enable_animations (GTK_WIDGET (self)) || !gtk_widget_get_mapped (GTK_WIDGET (self)) || zoom > self->zoom * GLIDE_FACTOR ||
      zoom < self->zoom / GLIDE_FACTOR)
    {
      set_view (self, zoom, middle);
      return;
    }
  self->from.zoom = self->zoom;
  self->from.middle = now;
  self->to.zoom = zoom;
  self->to.middle = middle;
  self->glide = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, GLIDE_TIME, adw_callback_animation_target_new (on_glide, self, NULL));
  g_signal_connect (self->glide, "done", G_CALLBACK (on_glided), self);
  adw_animation_play (self->glide);
}

void
wend_canvas_zoom (WendCanvas *self, double zoom)
{
  WendPoint middle = wend_canvas_to_map (self, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);

  glide_to (self, CLAMP (zoom, WEND_CANVAS_MIN_ZOOM, WEND_CANVAS_MAX_ZOOM), self->glide != NULL ? self->to.middle : middle);
}

static void
fit_rect (WendCanvas *self, const WendRect *rect, double most)
{
  glide_to (self, MIN (zoom_to_fit (self, rect), most), (WendPoint) { rect->x + rect->w / 2, rect->y + rect->h / 2 });
}

/* The stage of the focused place, from its header down. */
void
wend_canvas_act_zoom_stage (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  WendPlace place;
  const WendNode *stage;
  WendRect bounds, labels;
  guint n;
  const WendRow *rows;

  if (self->view == NULL || self->focus_key == NULL || !wend_canvas_place (self, self->focus_key, &place))
    return;
  stage = place.column != NULL ? place.column : place.node;
  stage = stage != NULL ? wend_node_ancestor (stage, WEND_KIND_STAGE) : NULL;
  if (stage == NULL || !wend_map_scene_where (wend_map_view_peek_scene (self->view), stage, &bounds))
    return;
  rows = wend_map_scene_rows (wend_map_view_peek_scene (self->view), &n);
  labels = wend_map_scene_labels (wend_map_view_peek_scene (self->view));
  if (n > 0)
    bounds.h = rows[n - 1].y + rows[n - 1].h - bounds.y;
  bounds.w += labels.w + 12; /* the labels stay in view beside it */
  if (labels.x < bounds.x)
    bounds.x -= labels.w + 12;
  fit_rect (self, &bounds, 1);
}

void
wend_canvas_fit (WendCanvas *self)
{
  WendRect map;

  if (self->view == NULL)
    return;
  map = map_bounds (self);
  fit_rect (self, &map, WEND_CANVAS_MAX_ZOOM);
}

void
wend_canvas_fit_selection (WendCanvas *self)
{
  WendRect all = { 0 };
  WendSelection *selection;

  if (self->view == NULL)
    return;
  selection = wend_map_view_peek_selection (self->view);
  for (guint i = 0; i < wend_selection_size (selection); i++)
    {
      WendRect bounds;
      if (wend_canvas_place_bounds (self, wend_selection_get (selection, i), &bounds))
        all = wend_rect_union (&all, &bounds);
    }
  if (wend_rect_is_empty (&all))
    wend_canvas_fit (self);
  else
    fit_rect (self, &all, 1);
}

/* The zoom at which all stages stand side by side, never larger than life; 0 where their cards could then not be read. */
static double
zoom_to_width (WendCanvas *self)
{
  WendRect map = map_bounds (self);
  double zoom = (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * WEND_CANVAS_MARGIN) / MAX (map.w, 1);

  return zoom < READABLE ? 0 : MIN (zoom, 1);
}

static void
go_to_start (WendCanvas *self, double zoom)
{
  self->zoom = zoom;
  self->x = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? map_bounds (self).w * zoom : -WEND_CANVAS_MARGIN;
  self->y = -WEND_CANVAS_MARGIN;
  wend_canvas_clamp (self);
}

void
wend_canvas_place_first (WendCanvas *self)
{
  double zoom;

  if (self->view == NULL)
    return;
  zoom = zoom_to_width (self);
  go_to_start (self, zoom > 0 ? zoom : READABLE);
  self->placed = self->following = TRUE;
  g_object_notify (G_OBJECT (self), "zoom");
}

static gboolean
on_followed (gpointer data)
{
  WendCanvas *self = data;

  self->follow_source = 0;
  g_object_notify (G_OBJECT (self), "zoom");
  return G_SOURCE_REMOVE;
}

/* What no longer fits stays as large as it was: a map that leaps under the pointer is worse than one that is scrolled. That
 * the zoom changed is said later, as who shows it cannot be laid out anew in the middle of a layout. */
void
wend_canvas_follow_size (WendCanvas *self)
{
  double zoom;

  if (!self->following || self->view == NULL || self->editor != NULL)
    return;
  zoom = zoom_to_width (self);
  if (zoom <= 0 || fabs (zoom - self->zoom) < 1e-9)
    return;
  go_to_start (self, zoom);
  zoomed (self);
  if (self->follow_source == 0)
    self->follow_source = g_idle_add (on_followed, self);
}

gboolean
wend_canvas_get_place (WendCanvas *self, double *zoom, WendPoint *corner)
{
  *zoom = self->zoom;
  *corner = wend_canvas_to_map (self, 0, 0);
  return self->view != NULL && self->placed && !self->following;
}

void
wend_canvas_set_place (WendCanvas *self, double zoom, WendPoint corner)
{
  if (self->view == NULL)
    return;
  wend_canvas_stop_kinetic (self);
  self->zoom = CLAMP (zoom, WEND_CANVAS_MIN_ZOOM, WEND_CANVAS_MAX_ZOOM);
  self->x = corner.x * self->zoom;
  self->y = corner.y * self->zoom;
  self->placed = TRUE;
  self->following = FALSE;
  moved (self);
  g_object_notify (G_OBJECT (self), "zoom");
}

void
wend_canvas_show_rect (WendCanvas *self, const WendRect *rect)
{
  WendRect at = wend_canvas_to_screen (self, rect);
  WendRect labels = wend_map_scene_labels (wend_map_view_peek_scene (self->view));
  WendRect header = wend_map_scene_header (wend_map_view_peek_scene (self->view));
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double side = (labels.w + 8) * self->zoom;
  double left = (rtl ? 0 : side) + 28, right = width - (rtl ? side : 0) - 28; /* room for the "+" behind the last stage */
  double top = header.h * self->zoom + 12, bottom = height - 12;
  double dx = 0, dy = 0;

  if (at.x < left || at.w > right - left)
    dx = at.x - left;
  else if (at.x + at.w > right)
    dx = at.x + at.w - right;
  if (at.y < top || at.h > bottom - top)
    dy = at.y - top;
  else if (at.y + at.h > bottom)
    dy = at.y + at.h - bottom;
  if (fabs (dx) > 0.5 || fabs (dy) > 0.5)
    wend_canvas_scroll_by (self, dx, dy);
}

/* The glide. */

void
wend_canvas_stop_kinetic (WendCanvas *self)
{
  if (self->glide != NULL)
    {
      AdwAnimation *glide = g_steal_pointer (&self->glide);
      adw_animation_pause (glide);
      g_object_unref (glide);
    }
  self->vx = self->vy = 0;
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static gboolean
glide (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  WendCanvas *self = WEND_CANVAS (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = self->last_tick > 0 ? (now - self->last_tick) / 1e6 : 0;
  double x = self->x, y = self->y;
  gboolean held;

  self->last_tick = now;
  wend_canvas_scroll_by (self, self->vx * seconds, self->vy * seconds);
  held = seconds > 0 && fabs (self->x - x) < 0.01 && fabs (self->y - y) < 0.01;
  self->vx *= exp (-GLIDE_DECAY * seconds);
  self->vy *= exp (-GLIDE_DECAY * seconds);
  if (!held && hypot (self->vx, self->vy) > GLIDE_END)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
on_decelerate (GtkEventControllerScroll *scroll, double vx, double vy, WendCanvas *self)
{
  double step = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL ? WHEEL_STEP : 1; /* touchpads under X11 count in clicks */

  if (!adw_get_enable_animations (GTK_WIDGET (self)) || self->pinching || self->view == NULL)
    return;
  wend_canvas_stop_kinetic (self);
  self->vx = vx * step;
  self->vy = vy * step;
  self->last_tick = 0;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), glide, NULL, NULL);
}

static gboolean
on_scroll (GtkEventControllerScroll *scroll, double dx, double dy, WendCanvas *self)
{
  GdkModifierType held = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  gboolean wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;
  double step = wheel ? WHEEL_STEP : 1;

  if (self->view == NULL || self->pinching)
    return self->pinching;
  wend_canvas_stop_kinetic (self);
  if ((held & GDK_CONTROL_MASK) != 0)
    wend_canvas_zoom_about (self, self->zoom * exp (-dy * (wheel ? ZOOM_PER_CLICK : ZOOM_PER_PIXEL)), self->at.x, self->at.y);
  else if ((held & GDK_SHIFT_MASK) != 0 && wheel)
    wend_canvas_scroll_by (self, (dx + dy) * step, 0);
  else
    wend_canvas_scroll_by (self, dx * step, dy * step);
  return TRUE;
}

static void
on_scroll_begin (GtkEventControllerScroll *scroll, WendCanvas *self)
{
  wend_canvas_stop_kinetic (self);
}

/* Pinching: what lay between the fingers stays between them. */

void
wend_canvas_pinch_begin (WendCanvas *self, double x, double y)
{
  wend_canvas_stop_kinetic (self);
  wend_canvas_cancel (self);
  self->following = FALSE;
  self->pinching = TRUE;
  self->pinch_zoom = self->zoom;
  self->pinch_at = wend_canvas_to_map (self, x, y);
}

static void
on_pinch_begin (GtkGesture *gesture, GdkEventSequence *sequence, WendCanvas *self)
{
  double x = self->at.x, y = self->at.y;

  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  wend_canvas_pinch_begin (self, x, y);
}

static void
on_pinch_scale (GtkGestureZoom *zoom, double scale, WendCanvas *self)
{
  double x = self->at.x, y = self->at.y;

  if (self->view == NULL || !self->pinching)
    return;
  if (gtk_gesture_is_recognized (GTK_GESTURE (zoom)))
    gtk_gesture_get_bounding_box_center (GTK_GESTURE (zoom), &x, &y);
  self->zoom = CLAMP (self->pinch_zoom * scale, WEND_CANVAS_MIN_ZOOM, WEND_CANVAS_MAX_ZOOM);
  self->x = self->pinch_at.x * self->zoom - x;
  self->y = self->pinch_at.y * self->zoom - y;
  zoomed (self);
  moved (self);
  g_object_notify (G_OBJECT (self), "zoom");
}

static void
on_pinch_end (GtkGesture *gesture, GdkEventSequence *sequence, WendCanvas *self)
{
  self->pinching = FALSE;
}

static void
on_adjusted (GtkAdjustment *adjustment, WendCanvas *self)
{
  if (self->adjusting)
    return;
  wend_canvas_stop_kinetic (self);
  self->following = FALSE;
  if (adjustment == self->adjustments[GTK_ORIENTATION_HORIZONTAL])
    self->x = gtk_adjustment_get_value (adjustment);
  else
    self->y = gtk_adjustment_get_value (adjustment);
  moved (self);
}

void
wend_canvas_add_scrolling (WendCanvas *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect (scroll, "scroll-begin", G_CALLBACK (on_scroll_begin), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect (scroll, "decelerate", G_CALLBACK (on_decelerate), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch_scale), self);
  g_signal_connect (pinch, "end", G_CALLBACK (on_pinch_end), self);
  g_signal_connect (pinch, "cancel", G_CALLBACK (on_pinch_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  for (int i = 0; i < 2; i++)
    g_signal_connect_object (self->adjustments[i], "value-changed", G_CALLBACK (on_adjusted), self, 0);
}
