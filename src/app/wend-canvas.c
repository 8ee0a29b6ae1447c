/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The canvas widget: its life, its size, and what it listens to. Scrolling, drawing, input, places, focus and
 * editing have a file each; they share wend-canvas-private.h. It owns no map: the view does. */

#include "wend-config.h"

#include "app/wend-canvas-look-private.h"

#include <glib/gi18n.h>

#include "app/wend-action-table.h"

G_DEFINE_FINAL_TYPE (WendCanvas, wend_canvas, GTK_TYPE_WIDGET)

enum
{
  PROP_ZOOM = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint notice_signal;

WendPoint
wend_canvas_to_map (WendCanvas *self, double x, double y)
{
  return (WendPoint) { (x + self->x) / self->zoom, (y + self->y) / self->zoom };
}

WendRect
wend_canvas_to_screen (WendCanvas *self, const WendRect *rect)
{
  return (WendRect) { rect->x * self->zoom - self->x, rect->y * self->zoom - self->y, rect->w * self->zoom, rect->h * self->zoom };
}

WendRect
wend_canvas_visible (WendCanvas *self)
{
  WendPoint corner = wend_canvas_to_map (self, 0, 0);

  return (WendRect) { corner.x, corner.y, gtk_widget_get_width (GTK_WIDGET (self)) / self->zoom,
                      gtk_widget_get_height (GTK_WIDGET (self)) / self->zoom };
}

void
wend_canvas_accent (WendCanvas *self, GdkRGBA *rgba)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));

  if (!gtk_style_context_lookup_color (context, "accent_bg_color", rgba))
    gtk_style_context_get_color (context, rgba);
}

void
wend_canvas_invalidate (WendCanvas *self)
{
  wend_canvas_layer_invalidate (self->layer);
  for (int i = 0; i < WEND_N_STRIPS; i++)
    wend_canvas_layer_invalidate (self->strips[i]);
  wend_canvas_overview_changed (self);
  wend_canvas_redraw (self);
}

void
wend_canvas_redraw (WendCanvas *self)
{
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_queue_draw (self->overview);
  wend_canvas_queue_sync (self);
}

void
wend_canvas_notice (WendCanvas *self, const char *text, gboolean undo)
{
  g_signal_emit (self, notice_signal, 0, text, undo);
}

/* A map in Arabic runs from right to left in an English program, too. */
static void
follow_language (WendCanvas *self)
{
  gboolean rtl = wend_document_is_rtl (wend_map_view_peek_document (self->view));

  gtk_widget_set_direction (GTK_WIDGET (self), rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_NONE);
  wend_map_view_set_rtl (self->view, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
}

static void
on_view_changed (WendMapView *view, guint what, WendCanvas *self)
{
  if ((what & WEND_VIEW_LENS) != 0)
    wend_canvas_begin_fade (self, (what & WEND_VIEW_NUMBERS) != 0);
  if ((what & WEND_VIEW_SCENE) != 0)
    {
      follow_language (self);
      wend_canvas_clamp (self);
      wend_canvas_invalidate (self);
      if (self->editor != NULL)
        wend_canvas_edit_place (self);
    }
  if ((what & WEND_VIEW_HITS) != 0)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  if ((what & WEND_VIEW_SELECTION) != 0)
    {
      gtk_widget_queue_draw (GTK_WIDGET (self));
      wend_canvas_queue_sync (self);
    }
}

void
wend_canvas_set_view (WendCanvas *self, WendMapView *view)
{
  if (self->view == view)
    return;
  wend_canvas_finish_edit (self);
  wend_canvas_stop_kinetic (self);
  wend_canvas_stop_fade (self);
  if (self->view != NULL)
    g_clear_signal_handler (&self->view_handler, self->view);
  g_clear_pointer (&self->pointer, wend_pointer_free);
  g_set_object (&self->view, view);
  g_clear_pointer (&self->hover, g_free);
  g_clear_pointer (&self->focus_key, g_free);
  g_clear_pointer (&self->link_from, g_free);
  self->placed = FALSE;
  if (view != NULL)
    {
      self->view_handler = g_signal_connect (view, "changed", G_CALLBACK (on_view_changed), self);
      follow_language (self);
      wend_canvas_renew_pointer (self);
    }
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    wend_canvas_place_first (self);
  wend_canvas_invalidate (self);
}

double
wend_canvas_get_zoom (WendCanvas *self)
{
  return self->glide != NULL ? self->to.zoom : self->zoom; /* where it is going: three steps are three steps */
}

GtkAdjustment *
wend_canvas_peek_adjustment (WendCanvas *self, GtkOrientation orientation)
{
  return self->adjustments[orientation];
}

static void
on_style_changed (WendCanvas *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->theme = adw_style_manager_get_dark (manager) ? WEND_THEME_DARK : WEND_THEME_LIGHT;
  wend_canvas_invalidate (self);
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 800 : 600;
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WendCanvas *self = WEND_CANVAS (widget);

  if (!self->placed && self->view != NULL)
    wend_canvas_place_first (self);
  else if (width != self->synced_width)
    wend_canvas_follow_size (self);
  wend_canvas_clamp (self);
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  /* Else nothing has moved, or the stand-ins follow when it rests: making one asks for this, too. */
  if (width != self->synced_width || height != self->synced_height)
    wend_canvas_sync (self);
  wend_canvas_allocate_edit (self);
  wend_canvas_allocate_buttons (self);
  wend_canvas_allocate_overview (self);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  WendCanvas *self = WEND_CANVAS (widget);

  if (self->view != NULL)
    wend_map_view_set_rtl (self->view, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  GTK_WIDGET_CLASS (wend_canvas_parent_class)->direction_changed (widget, before);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_double (value, WEND_CANVAS (object)->zoom);
}

static void
wend_canvas_dispose (GObject *object)
{
  WendCanvas *self = WEND_CANVAS (object);
  GtkWidget *child;

  wend_canvas_finish_edit (self);
  wend_canvas_stop_kinetic (self);
  wend_canvas_stop_fade (self);
  g_clear_handle_id (&self->sync_source, g_source_remove);
  g_clear_handle_id (&self->refused_source, g_source_remove);
  g_clear_handle_id (&self->overview_source, g_source_remove);
  g_clear_handle_id (&self->sharp_source, g_source_remove);
  g_clear_handle_id (&self->bars_source, g_source_remove);
  g_clear_handle_id (&self->follow_source, g_source_remove);
  g_clear_handle_id (&self->paste_source, g_source_remove);
  if (self->view != NULL)
    g_clear_signal_handler (&self->view_handler, self->view);
  g_clear_pointer (&self->pointer, wend_pointer_free);
  g_clear_object (&self->view);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->stand_ins, g_hash_table_unref);
  self->overview = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (wend_canvas_parent_class)->dispose (object);
}

static void
wend_canvas_finalize (GObject *object)
{
  WendCanvas *self = WEND_CANVAS (object);

  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  wend_canvas_layer_free (self->layer);
  for (int i = 0; i < WEND_N_STRIPS; i++)
    wend_canvas_layer_free (self->strips[i]);
  g_free (self->hover);
  g_free (self->focus_key);
  g_free (self->edit_id);
  g_clear_pointer (&self->overview_surface, cairo_surface_destroy);
  g_free (self->link_from);
  g_free (self->refused);
  G_OBJECT_CLASS (wend_canvas_parent_class)->finalize (object);
}

static void
wend_canvas_class_init (WendCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = get_property;
  object_class->dispose = wend_canvas_dispose;
  object_class->finalize = wend_canvas_finalize;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->snapshot = wend_canvas_snapshot;
  widget_class->focus = wend_canvas_focus;
  widget_class->grab_focus = wend_canvas_grab_focus;
  widget_class->direction_changed = direction_changed;
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, WEND_CANVAS_MIN_ZOOM, WEND_CANVAS_MAX_ZOOM, 1,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  notice_signal = g_signal_new ("notice", WEND_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  wend_actions_install (widget_class, (GtkWidgetActionActivateFunc) wend_action_activate);
}

#define TITLE_MOST 360.0 /* px: the words stand at its beginning, it may reach far */

gboolean
wend_canvas_title (WendCanvas *self, WendRect *rect)
{
  WendRect title;
  double width = gtk_widget_get_width (GTK_WIDGET (self)), left, right;

  if (self->view == NULL)
    return FALSE;
  title = wend_map_scene_title (wend_map_view_peek_scene (self->view));
  *rect = wend_canvas_to_screen (self, &title);
  if (rect->y < 0 || rect->y + rect->h > gtk_widget_get_height (GTK_WIDGET (self)))
    return FALSE;
  left = MAX (rect->x, 0);
  right = MIN (rect->x + rect->w, width);
  if (right - left > TITLE_MOST && gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    left = right - TITLE_MOST;
  rect->x = left;
  rect->w = MIN (right - left, TITLE_MOST);
  return rect->w > 0;
}

static void
wend_canvas_init (WendCanvas *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->zoom = 1;
  self->stand_ins = g_hash_table_new (g_str_hash, g_str_equal);
  for (int i = 0; i < 2; i++)
    self->adjustments[i] = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 40, 400, 0));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Journey map"), -1);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (on_style_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (on_style_changed), self, G_CONNECT_SWAPPED);
  wend_canvas_add_scrolling (self);
  wend_canvas_add_input (self);
  wend_canvas_add_buttons (self);
  wend_canvas_add_overview (self);
  wend_canvas_add_drops (self);
  wend_canvas_add_numbers (self);
  on_style_changed (self);
}
