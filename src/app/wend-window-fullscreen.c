/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Full screen, for the projector: the bars are gone, and come back over the map when the pointer or a finger is at the edge,
 * or the keyboard goes to them; everything to press is big. The header moves as
 * AdwFlap does, and so follows the desktop's wish for less motion. */

#include "wend-config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/wend-window-actions.h"
#include "app/wend-window-private.h"

#define EDGE 3   /* px from the edge of the screen that bring a bar */
#define TOUCH 16 /* the same for a finger */
#define AWAY 24  /* px behind a bar from which it goes */

/* A bar's menu is a part of it. */
static gboolean
holds_focus (WendWindow *self, GtkWidget *bar)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && (focus == bar || gtk_widget_is_ancestor (focus, bar));
}

static void
set_bars (WendWindow *self, gboolean top, gboolean bottom)
{
  adw_flap_set_reveal_flap (self->top_flap, top);
  if (self->bottom_bar != bottom)
    {
      self->bottom_bar = bottom;
      wend_window_refresh_layout (self);
    }
}

typedef struct
{
  void (*then) (WendWindow *self, int data);
  int data;
  int frames; /* since they stand where they belong */
} Waiting;

static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  WendWindow *self = WEND_WINDOW (widget);
  Waiting *waiting = data;

  if (gtk_window_is_fullscreen (GTK_WINDOW (self)) && (adw_flap_get_reveal_progress (self->top_flap) < 1 || waiting->frames++ < 1))
    return G_SOURCE_CONTINUE;
  self->bars_awaited--;
  waiting->then (self, waiting->data);
  return G_SOURCE_REMOVE;
}

void
wend_window_with_bars (WendWindow *self, void (*then) (WendWindow *self, int data), int data)
{
  gboolean there = adw_flap_get_reveal_progress (self->top_flap) >= 1;
  Waiting *waiting;

  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    set_bars (self, TRUE, TRUE);
  if (there)
    {
      then (self, data);
      return;
    }
  waiting = g_new (Waiting, 1); /* nothing in it can have the focus, and no menu its place, before it has moved */
  *waiting = (Waiting) { then, data, 0 };
  self->bars_awaited++;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, waiting, g_free);
}

/* `y` is where the pointer is: what is near it comes, what is far and not in use goes. */
static void
follow (WendWindow *self, double y, double edge)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int top = gtk_widget_get_height (GTK_WIDGET (self->header)), bottom = gtk_widget_get_height (GTK_WIDGET (self->action_bar));
  gboolean has_top = adw_flap_get_reveal_flap (self->top_flap), has_bottom = self->bottom_bar;

  if (y < edge)
    has_top = TRUE;
  else if (y > top + AWAY && !holds_focus (self, GTK_WIDGET (self->header)))
    has_top = FALSE;
  if (y > height - 1 - edge)
    has_bottom = TRUE;
  else if (y < height - bottom - AWAY && !holds_focus (self, GTK_WIDGET (self->action_bar)))
    has_bottom = FALSE;
  set_bars (self, has_top, has_bottom);
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, WendWindow *self)
{
  gboolean moved = fabs (y - self->pointer_y) >= 1; /* GTK tells of the pointer, too, when something else moves under it */

  self->pointer_y = y;
  if (moved && self->bars_awaited == 0 && gtk_window_is_fullscreen (GTK_WINDOW (self)))
    follow (self, y, EDGE);
}

static void
on_pressed (GtkGestureClick *click, int n, double x, double y, WendWindow *self)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    follow (self, y, TOUCH);
}

/* The keyboard has left a bar. */
static void
on_focus (WendWindow *self, GParamSpec *pspec, gpointer data)
{
  gboolean top = holds_focus (self, GTK_WIDGET (self->header)), bottom = holds_focus (self, GTK_WIDGET (self->action_bar));

  if (!gtk_window_is_fullscreen (GTK_WINDOW (self)) || self->bars_awaited > 0 || gtk_window_get_focus (GTK_WINDOW (self)) == NULL)
    return;
  set_bars (self, top, bottom);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  if (!gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    return FALSE;
  gtk_window_unfullscreen (GTK_WINDOW (widget));
  return TRUE;
}

static void
on_fullscreened (WendWindow *self, GParamSpec *pspec, gpointer data)
{
  gboolean full = gtk_window_is_fullscreen (GTK_WINDOW (self));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (holds_focus (self, GTK_WIDGET (self->header)))
    focus = NULL;
  wend_window_set_state (self, "fullscreen", g_variant_new_boolean (full));
  wend_window_set_enabled (self, "leave-fullscreen", full);
  gtk_widget_set_visible (self->leave_button, full);
  adw_flap_set_fold_policy (self->top_flap, full ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  set_bars (self, !full, FALSE);
  if (full)
    gtk_widget_add_css_class (GTK_WIDGET (self), "projector");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "projector");
  wend_window_refresh_layout (self);
  if (focus == NULL && self->view != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  if (full)
    wend_window_toast (self, _ ("Escape leaves full screen. The bars are at the edges of the screen"));
}

void
wend_window_add_fullscreen (WendWindow *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new (), *keys = gtk_shortcut_controller_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (click), TRUE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  /* What is open or being done takes the key first. */
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                                                          gtk_callback_action_new (on_escape, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (on_fullscreened), NULL);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (on_focus), NULL);
  wend_window_set_enabled (self, "leave-fullscreen", FALSE);
}

void
wend_window_act_fullscreen (gpointer window, GVariant *parameter)
{
  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

void
wend_window_act_leave_fullscreen (gpointer window, GVariant *parameter)
{
  gtk_window_unfullscreen (window);
}
