/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From GTK's controllers to the room `gestures`: translates points and keys, scrolls when a drag comes near an edge,
 * and opens editing and menus on what was pressed. What a gesture means is decided there, not here. */

#include "wend-config.h"

#include "app/wend-canvas-look-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "gestures/wend-handles.h"

#define EDGE_SPEED 900.0 /* px per s */
#define REASON_STAYS 2000 /* ms */

static const char *
translate (const char *text)
{
  return _ (text);
}

void
wend_canvas_renew_pointer (WendCanvas *self)
{
  self->pointer = wend_pointer_new (wend_map_view_peek_editor (self->view), wend_map_view_peek_scene (self->view),
                                    wend_map_view_peek_selection (self->view), translate);
}

static gboolean
hand_over (WendCanvas *self, WendPointerKind kind, double x, double y, gboolean pan)
{
  WendPoint at = wend_canvas_to_map (self, x, y);
  WendPointerEvent event = { .kind = kind, .x = at.x, .y = at.y, .scale = self->zoom, .reach = self->reach, .extend = self->extend, .copy = self->copy, .pan = pan,
                             .time = (guint32) (g_get_monotonic_time () / 1000), .view = wend_canvas_visible (self) };

  gboolean feeling = wend_pointer_feedback (self->pointer)->mode == WEND_POINTER_FEELING;

  if (!wend_pointer_handle (self->pointer, &event))
    return FALSE;
  if (feeling || wend_pointer_feedback (self->pointer)->mode == WEND_POINTER_FEELING)
    wend_canvas_invalidate (self); /* the curve follows */
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

static gboolean
on_reason_read (gpointer data)
{
  WendCanvas *self = data;

  self->refused_source = 0;
  g_clear_pointer (&self->refused, g_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Why nothing happened is to be read for a while, and heard. */
void
wend_canvas_refuse (WendCanvas *self, const char *reason)
{
  g_clear_handle_id (&self->refused_source, g_source_remove);
  g_free (self->refused);
  self->refused = g_strdup (reason);
  self->refused_at = self->at;
  self->refused_source = g_timeout_add (REASON_STAYS, on_reason_read, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static WendHandle
handle_at (WendCanvas *self, double x, double y)
{
  return wend_handles_at (wend_map_view_peek_editor (self->view), wend_map_view_peek_scene (self->view),
                          wend_map_view_peek_selection (self->view), self->zoom, MAX (self->reach, WEND_HANDLE_REACH), wend_canvas_to_map (self, x, y));
}

static WendPointerMode
mode (WendCanvas *self)
{
  return self->pointer != NULL ? wend_pointer_feedback (self->pointer)->mode : WEND_POINTER_IDLE;
}

static void
set_cursor (WendCanvas *self)
{
  const char *name = NULL;

  if (mode (self) == WEND_POINTER_PAN || mode (self) == WEND_POINTER_DRAG || mode (self) == WEND_POINTER_PLACE)
    name = mode (self) == WEND_POINTER_DRAG && self->copy ? "copy" : "grabbing";
  else if (mode (self) == WEND_POINTER_SPAN)
    name = "ew-resize";
  else if (mode (self) == WEND_POINTER_FEELING)
    name = "ns-resize";
  else if (mode (self) == WEND_POINTER_LINK)
    name = "crosshair";
  else if (self->space)
    name = "grab";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

gboolean
wend_canvas_cancel (WendCanvas *self)
{
  if (mode (self) == WEND_POINTER_IDLE)
    return FALSE;
  hand_over (self, WEND_POINTER_CANCEL, self->at.x, self->at.y, FALSE);
  set_cursor (self);
  return TRUE;
}

/* While the pointer rests near an edge, each frame scrolls a little and tells the gesture where it is now. */
static gboolean
on_edge_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  WendCanvas *self = WEND_CANVAS (widget);
  const WendPointerFeedback *feedback = self->pointer != NULL ? wend_pointer_feedback (self->pointer) : NULL;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = self->last_tick > 0 ? MIN ((now - self->last_tick) / 1e6, 0.1) : 0;

  if (feedback == NULL || feedback->mode == WEND_POINTER_IDLE || feedback->mode == WEND_POINTER_PAN ||
      hypot (feedback->scroll_x, feedback->scroll_y) <= 0)
    {
      self->tick = 0;
      return G_SOURCE_REMOVE;
    }
  self->last_tick = now;
  wend_canvas_scroll_by (self, feedback->scroll_x * EDGE_SPEED * seconds, feedback->scroll_y * EDGE_SPEED * seconds);
  hand_over (self, WEND_POINTER_MOTION, self->at.x, self->at.y, FALSE);
  return G_SOURCE_CONTINUE;
}

static void
follow (WendCanvas *self)
{
  const WendPointerFeedback *feedback = wend_pointer_feedback (self->pointer);

  if (feedback->mode == WEND_POINTER_PAN)
    wend_canvas_scroll_by (self, -feedback->dx * self->zoom, -feedback->dy * self->zoom);
  else if (self->tick == 0 && hypot (feedback->scroll_x, feedback->scroll_y) > 0)
    {
      self->last_tick = 0;
      self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_edge_tick, NULL, NULL);
    }
}

static gboolean
is_in_child (WendCanvas *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked != NULL && picked != GTK_WIDGET (self);
}

static gboolean
is_ground (WendCanvas *self, double x, double y)
{
  g_autofree char *key = wend_canvas_key_at (self, x, y);
  WendPlace place;

  return key == NULL || !wend_canvas_place (self, key, &place) || place.node == NULL;
}

/* Whether the prompt of the focused empty cell is drawn under the pointer. */
static gboolean
is_prompt (WendCanvas *self, double x, double y)
{
  WendRect rect;
  WendPoint plus;

  return wend_canvas_empty_cell (self, &rect, &plus) && wend_rect_contains (&rect, x, y);
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, WendCanvas *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GdkModifierType held = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  gboolean touch = event != NULL && gdk_event_get_event_type (event) == GDK_TOUCH_BEGIN, grasped;

  if (self->view == NULL || self->pinching || button == GDK_BUTTON_SECONDARY || is_in_child (self, x, y))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  wend_canvas_stop_kinetic (self);
  self->pressed_free = self->editor != NULL || wend_selection_size (wend_map_view_peek_selection (self->view)) == 0;
  wend_canvas_finish_edit (self);
  self->at = (WendPoint) { x, y };
  self->gathering = FALSE;
  self->extend = (held & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0;
  self->copy = (held & GDK_CONTROL_MASK) != 0;
  if (self->link_from != NULL)
    {
      g_autofree char *target = wend_canvas_key_at (self, x, y);
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      wend_canvas_focus_key (self, target, TRUE);
      wend_canvas_end_link (self, target);
      return;
    }
  self->pressed_prompt = is_prompt (self, x, y);
  self->reach = touch ? WEND_HANDLE_TOUCH : WEND_HANDLE_REACH;
  grasped = handle_at (self, x, y) != WEND_HANDLE_NONE;
  self->pressed_plus = handle_at (self, x, y) == WEND_HANDLE_ADD;
  hand_over (self, WEND_POINTER_PRESS, x, y, self->space || button == GDK_BUTTON_MIDDLE || (touch && is_ground (self, x, y)));
  if (mode (self) != WEND_POINTER_PAN)
    {
      g_autofree char *key = grasped ? g_strdup (wend_selection_single (wend_map_view_peek_selection (self->view))) : wend_canvas_key_at (self, x, y);
      wend_canvas_focus_key (self, key, TRUE);
      if (key == NULL)
        wend_canvas_focus_ground (self);
    }
  set_cursor (self);
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, WendCanvas *self)
{
  double x, y;

  if (self->view == NULL || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  self->at = (WendPoint) { x + dx, y + dy };
  self->copy = (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) & GDK_CONTROL_MASK) != 0;
  if (!hand_over (self, WEND_POINTER_MOTION, x + dx, y + dy, FALSE))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  follow (self);
  set_cursor (self);
}

static void
on_drag_end (GtkGestureDrag *gesture, double dx, double dy, WendCanvas *self)
{
  const char *chosen;
  double x, y;

  if (self->view == NULL || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  self->copy = (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) & GDK_CONTROL_MASK) != 0;
  if (wend_pointer_feedback (self->pointer)->refused != NULL)
    wend_canvas_refuse (self, wend_pointer_feedback (self->pointer)->refused);
  hand_over (self, WEND_POINTER_RELEASE, x + dx, y + dy, FALSE);
  set_cursor (self);
  chosen = wend_selection_single (wend_map_view_peek_selection (self->view));
  if (chosen != NULL && self->editor == NULL && g_strcmp0 (chosen, self->focus_key) != 0)
    wend_canvas_focus_key (self, chosen, TRUE); /* a new point or link, or a copy */
}

static void
on_drag_cancel (GtkGesture *gesture, GdkEventSequence *sequence, WendCanvas *self)
{
  wend_canvas_cancel (self);
}

/* The "+" of a card that was selected already, or an empty cell: one that had the focus already, or one that is clicked while nothing is
 * selected. With a selection the click is there to end it. */
static gboolean
adds (WendCanvas *self, double x, double y)
{
  WendPlace place;

  /* In a lane of feelings the press itself makes the point, at its height. */
  if (self->focus_key != NULL && wend_canvas_place (self, self->focus_key, &place) && place.node == NULL && wend_node_lane_kind (place.lane) == WEND_LANE_FEELING)
    return FALSE;
  return (self->pressed_plus && handle_at (self, x, y) == WEND_HANDLE_ADD) || ((self->pressed_prompt || (self->pressed_free && !self->extend)) && is_prompt (self, x, y));
}

/* Above the stages: the title, and what Map properties hold. A title that is missing asks for one click, as its place says
 * so; else two, as everywhere. */
static gboolean
opens_head (WendCanvas *self, int presses, double x, double y)
{
  WendMapScene *scene = wend_map_view_peek_scene (self->view);
  WendPoint at = wend_canvas_to_map (self, x, y);
  WendRect title = wend_map_scene_title (scene), header = wend_map_scene_header (scene);
  const WendNode *map = wend_document_map (wend_map_view_peek_document (self->view));
  gboolean on_title = wend_rect_contains (&title, at.x, at.y);

  if (at.y >= header.y - 40 || at.y < 0 || at.x < 0 || at.x > header.w || (!on_title && presses != 2))
    return FALSE;
  if (on_title && presses != (*wend_node_text (map, WEND_FIELD_TITLE) == '\0' ? 1 : 2))
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), on_title ? "win.title" : "win.properties", NULL);
  return TRUE;
}

/* On release: the press itself also begins a drag, which would take the new editor for one that was clicked away. */
static void
on_released (GtkGestureClick *gesture, int presses, double x, double y, WendCanvas *self)
{
  g_autofree char *key = NULL;
  WendPlace place;

  if (self->view == NULL || is_in_child (self, x, y))
    return;
  if (opens_head (self, presses, x, y))
    return;
  if (presses == 1 && adds (self, x, y))
    {
      wend_canvas_cancel (self);
      gtk_widget_activate_action (GTK_WIDGET (self), "map.add", NULL);
      return;
    }
  key = wend_canvas_key_at (self, x, y);
  if (presses == 1 && !self->extend && key != NULL && wend_canvas_place (self, key, &place) && place.node == NULL)
    wend_canvas_show_source (self, &place);
  if (presses != 2 || key == NULL)
    return;
  wend_canvas_cancel (self);
  wend_canvas_focus_key (self, key, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self), "map.edit", NULL);
}

static void
open_menu (WendCanvas *self, double x, double y)
{
  WendSelection *selection = wend_map_view_peek_selection (self->view);
  g_autofree char *key = wend_canvas_key_at (self, x, y);
  WendPlace place;

  wend_canvas_finish_edit (self);
  wend_canvas_focus_key (self, key, TRUE);
  if (key == NULL || !wend_canvas_place (self, key, &place) || place.node == NULL)
    wend_selection_clear (selection);
  else if (!wend_selection_contains (selection, key))
    wend_selection_set (selection, key);
  wend_canvas_show_menu (self, x, y);
}

static void
on_secondary (GtkGestureClick *gesture, int presses, double x, double y, WendCanvas *self)
{
  if (self->view == NULL || is_in_child (self, x, y))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu (self, x, y);
}

static void
on_long_press (GtkGestureLongPress *gesture, double x, double y, WendCanvas *self)
{
  wend_canvas_cancel (self);
  if (self->view != NULL && !is_in_child (self, x, y))
    open_menu (self, x, y);
}

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, WendCanvas *self)
{
  g_autofree char *key = NULL;

  self->at = (WendPoint) { x, y };
  if (self->view == NULL || mode (self) != WEND_POINTER_IDLE)
    return;
  key = self->space || 17 * self->zoom < 6 || is_in_child (self, x, y) ? NULL : wend_canvas_key_at (self, x, y);
  if (g_strcmp0 (key, self->hover) == 0)
    return;
  g_free (self->hover);
  self->hover = g_steal_pointer (&key);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_leave (GtkEventControllerMotion *motion, WendCanvas *self)
{
  if (self->hover == NULL)
    return;
  g_clear_pointer (&self->hover, g_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Letters go into the card or the empty cell that has the focus: into the editor, which knows the input methods. */
static gboolean
write_on (WendCanvas *self, GtkEventControllerKey *controller, guint key, GdkModifierType held)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  gboolean dead = key >= GDK_KEY_dead_grave && key <= GDK_KEY_dead_longsolidusoverlay; /* an accent whose letter follows */

  if (self->view == NULL || self->focus_key == NULL || self->unplaced || self->link_from != NULL || mode (self) != WEND_POINTER_IDLE ||
      (held & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || (!dead && !g_unichar_isgraph (letter)))
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), "map.edit", NULL);
  return self->editor != NULL && gtk_event_controller_key_forward (controller, self->editor);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType held, WendCanvas *self)
{
  if (self->editor != NULL)
    return FALSE;
  if (write_on (self, controller, key, held))
    return TRUE;
  if (key == GDK_KEY_Escape && wend_canvas_cancel (self))
    {
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
      return TRUE;
    }
  if (key != GDK_KEY_space || (held & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  self->space = TRUE;
  set_cursor (self);
  return TRUE;
}

static void
on_key_released (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType held, WendCanvas *self)
{
  if (key != GDK_KEY_space)
    return;
  self->space = FALSE;
  set_cursor (self);
}

static void
on_focus_left (GtkEventControllerFocus *controller, WendCanvas *self)
{
  self->space = FALSE;
  set_cursor (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_focus_entered (GtkEventControllerFocus *controller, WendCanvas *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
add_pointer (WendCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *secondary = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  self->drag = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag), 0);
  g_signal_connect (self->drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (self->drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (self->drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect (self->drag, "cancel", G_CALLBACK (on_drag_cancel), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect (secondary, "pressed", G_CALLBACK (on_secondary), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (secondary));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect (hold, "pressed", G_CALLBACK (on_long_press), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (hold));
  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

void
wend_canvas_add_input (WendCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  add_pointer (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  g_signal_connect (keys, "key-released", G_CALLBACK (on_key_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (focus, "enter", G_CALLBACK (on_focus_entered), self);
  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
