/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Another overlay or period fades in over what was there: tints and numbers cross over, nothing moves. Without animations, or
 * where the map was scrolled meanwhile, it is there at once. */

#include "wend-config.h"

#include "app/wend-canvas-look-private.h"

#include <math.h>

#define OVERLAY_MS 200
#define PERIOD_MS 120

static void
end (WendCanvas *self)
{
  g_clear_pointer (&self->faded, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_progress (double value, gpointer canvas)
{
  gtk_widget_queue_draw (canvas);
}

static gboolean
stands_still (WendCanvas *self)
{
  return fabs (self->faded_zoom - self->zoom) < 1e-12 && fabs (self->faded_x - self->x) < 0.5 && fabs (self->faded_y - self->y) < 0.5;
}

void
wend_canvas_begin_fade (WendCanvas *self, gboolean period)
{
  if (self->picture == NULL || !adw_get_enable_animations (GTK_WIDGET (self)))
    return;
  wend_canvas_stop_fade (self);
  self->faded = gsk_render_node_ref (self->picture);
  /* It shows the layers' pixels as they are now: the next picture gets others. */
  g_clear_pointer (&self->layer, wend_canvas_layer_free);
  for (int i = 0; i < WEND_N_STRIPS; i++)
    g_clear_pointer (&self->strips[i], wend_canvas_layer_free);
  self->faded_zoom = self->zoom;
  self->faded_x = self->x;
  self->faded_y = self->y;
  self->fade = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, period ? PERIOD_MS : OVERLAY_MS, adw_callback_animation_target_new (on_progress, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->fade), ADW_EASE_OUT_CUBIC);
  g_signal_connect_swapped (self->fade, "done", G_CALLBACK (end), self);
  adw_animation_play (self->fade);
}

void
wend_canvas_stop_fade (WendCanvas *self)
{
  if (self->fade != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->fade, self);
      adw_animation_reset (self->fade);
    }
  g_clear_object (&self->fade);
  g_clear_pointer (&self->faded, gsk_render_node_unref);
}

void
wend_canvas_append_faded (WendCanvas *self, GtkSnapshot *snapshot)
{
  if (self->faded == NULL || !stands_still (self))
    {
      gtk_snapshot_append_node (snapshot, self->picture);
      return;
    }
  gtk_snapshot_push_cross_fade (snapshot, adw_animation_get_value (self->fade));
  gtk_snapshot_append_node (snapshot, self->faded);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_node (snapshot, self->picture);
  gtk_snapshot_pop (snapshot);
}
