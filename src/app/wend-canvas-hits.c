/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the search found, marked on the canvas: a tint that does not hide the words, and the chosen hit by its selection. */

#include "wend-config.h"

#include "app/wend-canvas-private.h"

#define MOST_MARKS 2000

void
wend_canvas_append_hits (WendCanvas *self, GtkSnapshot *snapshot)
{
  const GPtrArray *hits = wend_map_view_peek_hits (self->view);
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA fill = { 0.96f, 0.83f, 0.18f, 1 }, edge;

  if (hits == NULL)
    return;
  gtk_style_context_lookup_color (context, "warning_bg_color", &fill);
  edge = fill;
  fill.alpha = 0.28f;
  for (guint i = 0; i < MIN (hits->len, MOST_MARKS); i++)
    {
      WendRect rect;
      graphene_rect_t bounds;
      if (!wend_canvas_screen_bounds (self, g_ptr_array_index (hits, i), &rect))
        continue;
      wend_canvas_to_graphene (&rect, &bounds);
      gtk_snapshot_append_color (snapshot, &fill, &bounds);
      wend_canvas_append_ring (snapshot, &rect, 0, 2, wend_canvas_radius (self), &edge);
    }
}
