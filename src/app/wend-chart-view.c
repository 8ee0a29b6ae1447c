/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a chart's scene into the width it gets. Narrow places get a chart laid out narrower, not one shrunk beyond reading.
 * What the marks say comes with the scene; nothing is computed here. */

#include "wend-config.h"

#include "app/wend-chart-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "app/wend-map-view.h"
#include "app/wend-words.h"
#include "render/wend-render.h"

#define LEAST 280  /* px */
#define USUAL 600
#define U_PER_PX 1.25

static const double widths[] = { 520, 600, 752, 912 }; /* u */

struct _WendChartView
{
  GtkWidget parent_instance;

  WendChartDraw draw;
  gpointer data;
  struct
  {
    gboolean made;
    WendScene *scene;    /* NULL: nothing to draw */
    WendChartTwin *twin;
  } drawn[G_N_ELEMENTS (widths)]; /* those that were asked for */
  WendScene *scene;      /* borrowed of `drawn`: what is shown */
  WendChartTwin *twin;
  guint width;           /* which of them */
  int mark;              /* −1: none */
  double x, y;           /* where the pointer was */
};

static guint mark_signal, chosen_signal;

G_DEFINE_FINAL_TYPE (WendChartView, wend_chart_view, GTK_TYPE_WIDGET)

static WendScene *
draw_wide (WendChartView *self, double width, WendChartTwin *twin)
{
  WendChartOptions options = { .shaper = wend_map_view_shaper (), .translate = wend_words_translate, .w = width, .twin = twin };

  options.rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  return self->draw (&options, self->data);
}

static void
tell (WendChartView *self)
{
  const char *title = self->twin != NULL && self->twin->title != NULL ? self->twin->title : _ ("Chart");
  const WendChartMark *mark = self->twin != NULL && self->mark >= 0 ? &g_array_index (self->twin->marks, WendChartMark, self->mark) : NULL;
  g_autofree char *words = mark != NULL ? g_strdup_printf ("%s. %s", mark->words, title) : g_strdup (title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->twin != NULL ? self->twin->says->str : "", -1);
}

static void
set_mark (WendChartView *self, int mark)
{
  if (mark == self->mark)
    return;
  self->mark = mark;
  tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, mark_signal, 0, mark >= 0 ? g_array_index (self->twin->marks, WendChartMark, mark).words : NULL);
}

static void
make (WendChartView *self, guint width)
{
  if (self->drawn[width].made)
    return;
  self->drawn[width].made = TRUE;
  self->drawn[width].twin = wend_chart_twin_new ();
  self->drawn[width].scene = draw_wide (self, widths[width], self->drawn[width].twin);
  if (self->drawn[width].scene == NULL)
    g_clear_pointer (&self->drawn[width].twin, wend_chart_twin_free);
}

static void
show_width (WendChartView *self, guint width)
{
  make (self, width);
  if (self->twin == self->drawn[width].twin && self->scene == self->drawn[width].scene)
    return;
  self->width = width;
  self->scene = self->drawn[width].scene;
  self->twin = self->drawn[width].twin;
  if (self->mark >= 0 && (self->twin == NULL || (guint) self->mark >= self->twin->marks->len))
    self->mark = -1;
  tell (self);
}

static void
forget (WendChartView *self)
{
  self->scene = NULL;
  self->twin = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_clear_pointer (&self->drawn[i].scene, wend_scene_unref);
      g_clear_pointer (&self->drawn[i].twin, wend_chart_twin_free);
      self->drawn[i].made = FALSE;
    }
}

static guint
width_for (int px)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (widths) && px * U_PER_PX >= widths[i + 1])
    i++;
  return i;
}

void
wend_chart_view_renew (WendChartView *self)
{
  set_mark (self, -1);
  forget (self);
  show_width (self, self->width);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const WendChartTwin *
wend_chart_view_peek_twin (WendChartView *self)
{
  return self->twin;
}

WendScene *
wend_chart_view_draw (WendChartView *self)
{
  return draw_wide (self, 0, NULL);
}

/* --- Pointing --- */

static double
scale_of (WendChartView *self)
{
  return self->scene != NULL ? gtk_widget_get_width (GTK_WIDGET (self)) / wend_scene_bounds (self->scene).w : 1;
}

/* The smallest mark under the pointer: they may lie upon each other. */
static int
mark_at (WendChartView *self, double x, double y)
{
  double scale = scale_of (self), least = G_MAXDOUBLE;
  int found = -1;

  for (guint i = 0; self->twin != NULL && i < self->twin->marks->len; i++)
    {
      const WendRect *box = &g_array_index (self->twin->marks, WendChartMark, i).box;
      double u = x / scale, v = y / scale;
      if (u < box->x || v < box->y || u > box->x + box->w || v > box->y + box->h || box->w * box->h >= least)
        continue;
      least = box->w * box->h;
      found = (int) i;
    }
  return found;
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, WendChartView *self)
{
  /* GTK tells of a motion after each layout, too: that may not undo what the keys said. */
  if (fabs (x - self->x) < 0.5 && fabs (y - self->y) < 0.5)
    return;
  self->x = x;
  self->y = y;
  set_mark (self, mark_at (self, x, y));
}

static void
on_leave (GtkEventControllerMotion *motion, WendChartView *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    set_mark (self, -1);
}

static void
choose (WendChartView *self)
{
  const char *id = self->mark >= 0 ? g_array_index (self->twin->marks, WendChartMark, self->mark).id : NULL;

  if (id != NULL)
    g_signal_emit (self, chosen_signal, 0, id);
}

static void
on_pressed (GtkGestureClick *click, int n, double x, double y, WendChartView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  set_mark (self, mark_at (self, x, y));
}

static void
on_released (GtkGestureClick *click, int n, double x, double y, WendChartView *self)
{
  if (self->mark >= 0 && mark_at (self, x, y) == self->mark)
    choose (self);
}

/* --- Keys --- */

static gboolean
go_to (WendChartView *self, gboolean last)
{
  if (self->twin == NULL || self->twin->marks->len == 0)
    return FALSE;
  set_mark (self, last ? (int) self->twin->marks->len - 1 : 0);
  return TRUE;
}

static gboolean
step (WendChartView *self, int by)
{
  int n = self->twin != NULL ? (int) self->twin->marks->len : 0;

  if (n == 0)
    return FALSE;
  set_mark (self, self->mark < 0 ? (by > 0 ? 0 : n - 1) : CLAMP (self->mark + by, 0, n - 1));
  return TRUE;
}

static gboolean
on_key (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType modifiers, WendChartView *self)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Right: return step (self, forward);
    case GDK_KEY_Left: return step (self, -forward);
    case GDK_KEY_Down: return step (self, 1);
    case GDK_KEY_Up: return step (self, -1);
    case GDK_KEY_Home: return go_to (self, FALSE);
    case GDK_KEY_End: return go_to (self, TRUE);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      choose (self);
      return self->mark >= 0;
    case GDK_KEY_Escape:
      if (self->mark < 0)
        return FALSE;
      set_mark (self, -1);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
on_focus_out (GtkEventControllerFocus *focus, WendChartView *self)
{
  set_mark (self, -1);
}

/* --- Drawing --- */

static void
draw_ring (WendChartView *self, GtkSnapshot *snapshot, double scale)
{
  const WendRect *box = &g_array_index (self->twin->marks, WendChartMark, self->mark).box;
  GskRoundedRect ring;
  GdkRGBA accent = { 0.21f, 0.52f, 0.89f, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_color", &accent);
  gsk_rounded_rect_init_from_rect (&ring, &GRAPHENE_RECT_INIT ((float) (box->x * scale) - 3, (float) (box->y * scale) - 3, (float) (box->w * scale) + 6, (float) (box->h * scale) + 6), 5);
  gtk_snapshot_append_border (snapshot, &ring, (float[4]) { 2, 2, 2, 2 }, (GdkRGBA[4]) { accent, accent, accent, accent });
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WendChartView *self = WEND_CHART_VIEW (widget);
  WendTheme theme = adw_style_manager_get_dark (adw_style_manager_get_default ()) ? WEND_THEME_DARK : WEND_THEME_LIGHT;
  WendRenderOptions options = { .theme = theme, .shaper = wend_map_view_shaper (), .paper = TRUE };
  double scale = scale_of (self);
  cairo_t *cr;

  if (self->scene == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget)));
  cairo_scale (cr, scale, scale);
  wend_render_scene (cr, self->scene, &options);
  cairo_destroy (cr);
  if (self->mark >= 0)
    draw_ring (self, snapshot, scale);
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  WendChartView *self = WEND_CHART_VIEW (widget);
  int width = for_size >= 0 ? MAX (for_size, LEAST) : USUAL;
  const WendScene *scene;

  *minimum = LEAST;
  *natural = USUAL;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  make (self, width_for (width));
  scene = self->drawn[width_for (width)].scene;
  *minimum = *natural = scene != NULL ? (int) ceil (wend_scene_bounds (scene).h * width / wend_scene_bounds (scene).w) : 0;
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  show_width (WEND_CHART_VIEW (widget), width_for (width));
}

static GtkSizeRequestMode
request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* --- The widget --- */

GtkWidget *
wend_chart_view_new (WendChartDraw draw, gpointer data)
{
  WendChartView *self = g_object_new (WEND_TYPE_CHART_VIEW, NULL);

  self->draw = draw;
  self->data = data;
  return GTK_WIDGET (self);
}

static void
finalize (GObject *object)
{
  forget (WEND_CHART_VIEW (object));
  G_OBJECT_CLASS (wend_chart_view_parent_class)->finalize (object);
}

static void
wend_chart_view_class_init (WendChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->snapshot = snapshot;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->get_request_mode = request_mode;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  mark_signal = g_signal_new ("mark", WEND_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  chosen_signal = g_signal_new ("chosen", WEND_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
wend_chart_view_init (WendChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new (), *keys = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->mark = -1;
  self->width = G_N_ELEMENTS (widths) - 1;
  self->x = self->y = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_out), self);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}
