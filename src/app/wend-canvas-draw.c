/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the canvas puts on screen: the visible part of the scene, with headers and labels that stay in view, as one
 * picture that is kept while nothing moves; then what the hand needs to see: hover, selection, focus, drag, band. */

#include "wend-config.h"

#include "app/wend-canvas-look-private.h"

#include <math.h>

#include "render/wend-render.h"

static GBytes *
picture (const char *sha256, gpointer data)
{
  WendCanvas *self = data;

  return wend_document_blob (wend_map_view_peek_document (self->view), sha256);
}

void
wend_canvas_draw_scene (WendCanvas *self, cairo_t *cr, const WendRect *area)
{
  WendRenderOptions options = { .theme = self->theme, .area = area, .shaper = wend_map_view_shaper (),
                                .picture = picture, .picture_data = self, .paper = TRUE };

  options.scale = self->zoom * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  wend_render_scene (cr, wend_map_scene_get (wend_map_view_peek_scene (self->view)), &options);
}

void
wend_canvas_colour (WendCanvas *self, WendColour colour, double alpha, GdkRGBA *rgba)
{
  WendRgba value = wend_theme_colour (self->theme, colour);

  *rgba = (GdkRGBA) { (float) value.red, (float) value.green, (float) value.blue, (float) (value.alpha * alpha) };
}

void
wend_canvas_to_graphene (const WendRect *rect, graphene_rect_t *out)
{
  graphene_rect_init (out, (float) rect->x, (float) rect->y, (float) MAX (rect->w, 0), (float) MAX (rect->h, 0));
}

void
wend_canvas_stuck_by (WendCanvas *self, double *right, double *down)
{
  WendMapScene *scene = wend_map_view_peek_scene (self->view);
  WendRect header = wend_map_scene_header (scene), labels = wend_map_scene_labels (scene);
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double above = 6, label_edge = (labels.x + labels.w) * self->zoom;

  *down = MAX (self->y - (header.y * self->zoom - above), 0);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    *right = MIN (self->x + width - (label_edge + above), 0);
  else
    *right = MAX (self->x - (labels.x * self->zoom - above), 0);
}

/* A strip of the map that stays where it is while the rest scrolls by. */
static void
append_strip (WendCanvas *self, GtkSnapshot *snapshot, WendStrip strip, const WendRect *screen, double x, double y)
{
  if (screen->w < 1 || screen->h < 1)
    return;
  wend_canvas_layer_update (&self->strips[strip], self, (int) screen->w, (int) screen->h, screen->x + x, screen->y + y);
  wend_canvas_layer_append (self->strips[strip], snapshot, screen->x, screen->y);
}

/* Where a strip that stays ends and the map goes on beneath it. */
static void
append_edge (WendCanvas *self, GtkSnapshot *snapshot, const WendRect *edge)
{
  GdkRGBA line;
  graphene_rect_t bounds;

  wend_canvas_colour (self, WEND_COLOUR_LINE, 1, &line);
  wend_canvas_to_graphene (edge, &bounds);
  gtk_snapshot_append_color (snapshot, &line, &bounds);
}

/* Headers and labels that stay in view; what remains of the viewport for the map itself is kept for the rings. */
static void
append_stuck (WendCanvas *self, GtkSnapshot *snapshot, double at_x, double at_y)
{
  WendMapScene *scene = wend_map_view_peek_scene (self->view);
  WendRect header = wend_map_scene_header (scene), labels = wend_map_scene_labels (scene), *rest = &self->rest;
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  double right, down, top = 0;
  double header_height = ceil ((header.h + 4) * self->zoom + 6), label_width = ceil ((labels.w + 6) * self->zoom + 6);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double label_x = rtl ? width - label_width : 0;

  wend_canvas_stuck_by (self, &right, &down);
  *rest = (WendRect) { 0, 0, width, height };
  if (down > 0)
    {
      append_strip (self, snapshot, WEND_STRIP_HEADER, &(WendRect) { 0, 0, width, header_height }, at_x, self->y - down);
      rest->y = top = header_height;
      rest->h = MAX (height - top, 0);
    }
  if (fabs (right) > 0)
    {
      if (down <= 0)
        top = floor (CLAMP (header.y * self->zoom - at_y, 0, height));
      append_strip (self, snapshot, WEND_STRIP_LABELS, &(WendRect) { label_x, top, label_width, MAX (height - top, 0) }, self->x - right, at_y);
      if (down > 0)
        append_strip (self, snapshot, WEND_STRIP_CORNER, &(WendRect) { label_x, 0, label_width, header_height }, self->x - right, self->y - down);
      append_edge (self, snapshot, &(WendRect) { rtl ? label_x - 1 : label_width, down > 0 ? 0 : top, 1, height });
      rest->x = rtl ? 0 : label_width;
      rest->w = MAX (width - label_width, 0);
    }
  if (down > 0)
    append_edge (self, snapshot, &(WendRect) { 0, header_height, width, 1 });
}

/* The map is drawn into an image of the viewport, where render writes boxes and letters itself, faster than GTK could replay
 * them. Scrolling goes by whole pixels and shifts that image. All of it is one node, kept while nothing moves. */
static void
append_picture (WendCanvas *self, GtkSnapshot *snapshot)
{
  double x = round (self->x), y = round (self->y);

  if (self->picture == NULL)
    {
      g_autoptr (GtkSnapshot) parts = gtk_snapshot_new ();
      wend_canvas_layer_update (&self->layer, self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)), x, y);
      wend_canvas_layer_append (self->layer, parts, 0, 0);
      append_stuck (self, parts, x, y);
      self->picture = gtk_snapshot_to_node (parts);
    }
  wend_canvas_append_faded (self, snapshot);
}

void
wend_canvas_append_ring (GtkSnapshot *snapshot, const WendRect *rect, double grow, double width, double radius, const GdkRGBA *colour)
{
  WendRect grown = { rect->x - grow, rect->y - grow, rect->w + 2 * grow, rect->h + 2 * grow };
  float widths[4] = { (float) width, (float) width, (float) width, (float) width };
  GdkRGBA colours[4] = { *colour, *colour, *colour, *colour };
  graphene_rect_t bounds;
  GskRoundedRect outline;

  wend_canvas_to_graphene (&grown, &bounds);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, (float) (radius + grow));
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

gboolean
wend_canvas_screen_bounds (WendCanvas *self, const char *key, WendRect *rect)
{
  WendRect bounds, view = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };

  if (!wend_canvas_place_bounds (self, key, &bounds))
    return FALSE;
  *rect = wend_canvas_to_screen (self, &bounds);
  return wend_rect_intersects (rect, &view);
}

double
wend_canvas_radius (WendCanvas *self)
{
  return MAX (8 * self->zoom, 2);
}

static void
append_hover (WendCanvas *self, GtkSnapshot *snapshot)
{
  WendRect rect;
  GdkRGBA edge, fill;
  graphene_rect_t bounds;
  GskRoundedRect outline;

  if (self->hover == NULL || !wend_canvas_screen_bounds (self, self->hover, &rect) ||
      wend_selection_contains (wend_map_view_peek_selection (self->view), self->hover))
    return;
  wend_canvas_colour (self, WEND_COLOUR_INK_3, 0.55, &edge);
  wend_canvas_colour (self, WEND_COLOUR_INK, 0.035, &fill);
  wend_canvas_to_graphene (&rect, &bounds);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, (float) wend_canvas_radius (self));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &bounds);
  gtk_snapshot_pop (snapshot);
  wend_canvas_append_ring (snapshot, &rect, 0, 1, wend_canvas_radius (self), &edge);
}

/* A selected link glows along its way; FALSE: it is none. */
static gboolean
append_link (WendCanvas *self, GtkSnapshot *snapshot, const char *id, const GdkRGBA *accent)
{
  const WendNode *node = wend_document_find_living (wend_map_view_peek_document (self->view), id);
  GdkRGBA glow = *accent;
  WendRect runs[16];
  guint n;

  if (node == NULL || wend_node_kind (node) != WEND_KIND_LINK)
    return FALSE;
  n = wend_map_scene_link_runs (wend_map_view_peek_scene (self->view), node, runs, G_N_ELEMENTS (runs));
  glow.alpha = 0.45f;
  for (guint i = 0; i < n; i++)
    {
      WendRect rect = wend_canvas_to_screen (self, &runs[i]);
      graphene_rect_t bounds;
      wend_canvas_to_graphene (&rect, &bounds);
      gtk_snapshot_append_color (snapshot, &glow, &bounds);
    }
  return TRUE;
}

static void
append_selected (WendCanvas *self, GtkSnapshot *snapshot, gboolean strong)
{
  WendSelection *selection = wend_map_view_peek_selection (self->view);
  GdkRGBA accent;

  wend_canvas_accent (self, &accent);
  for (guint i = 0; i < wend_selection_size (selection); i++)
    {
      WendRect rect;
      if (append_link (self, snapshot, wend_selection_get (selection, i), &accent))
        continue;
      if (wend_canvas_screen_bounds (self, wend_selection_get (selection, i), &rect))
        wend_canvas_append_ring (snapshot, &rect, 1, strong ? 3 : 2, wend_canvas_radius (self), &accent);
    }
}

static void
append_focus (WendCanvas *self, GtkSnapshot *snapshot)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *stand_in = self->focus_key != NULL ? g_hash_table_lookup (self->stand_ins, self->focus_key) : NULL;
  gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  GdkRGBA accent;
  WendRect rect;

  if (stand_in == NULL || self->unplaced || !gtk_widget_has_focus (stand_in) || !GTK_IS_WINDOW (root) || !gtk_window_get_focus_visible (GTK_WINDOW (root)) ||
      !wend_canvas_screen_bounds (self, self->focus_key, &rect))
    return;
  wend_canvas_accent (self, &accent);
  if (!contrast)
    accent.alpha = 0.6f;
  wend_canvas_append_ring (snapshot, &rect, 5, contrast ? 3 : 2, wend_canvas_radius (self), &accent);
}

static void
append_band (WendCanvas *self, GtkSnapshot *snapshot, const WendPointerFeedback *feedback)
{
  WendRect rect = wend_canvas_to_screen (self, &feedback->band);
  graphene_rect_t bounds;
  GdkRGBA accent;

  wend_canvas_accent (self, &accent);
  wend_canvas_append_ring (snapshot, &rect, 0, 1, 0, &accent);
  accent.alpha = 0.1f;
  wend_canvas_to_graphene (&rect, &bounds);
  gtk_snapshot_append_color (snapshot, &accent, &bounds);
}

/* The text under the editor must not shine through: the editor itself is transparent. */
static void
append_editor (WendCanvas *self, GtkSnapshot *snapshot)
{
  WendRect bounds, rect;
  graphene_rect_t area;
  GskRoundedRect outline;
  GdkRGBA card, accent;
  double height = gtk_widget_get_height (self->editor) * self->zoom;

  if (!wend_canvas_place_bounds (self, self->edit_id, &bounds))
    return;
  rect = wend_canvas_to_screen (self, &bounds);
  rect.h = MAX (rect.h, (self->edit_box.y - bounds.y) * self->zoom * 2 + height);
  wend_canvas_accent (self, &accent);
  wend_canvas_colour (self, WEND_COLOUR_CARD, 1, &card);
  wend_canvas_to_graphene (&rect, &area);
  gsk_rounded_rect_init_from_rect (&outline, &area, (float) wend_canvas_radius (self));
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.1f }, 0, 6, 4, 14);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &card, &area);
  gtk_snapshot_pop (snapshot);
  wend_canvas_append_ring (snapshot, &rect, 1, 2, wend_canvas_radius (self), &accent);
  accent.alpha = 0.35f;
  wend_canvas_append_ring (snapshot, &rect, 4, 3, wend_canvas_radius (self), &accent);
}

/* Which keys go on from here: Enter does not do the same in a card as in the name of a stage. */
static void
append_editor_keys (WendCanvas *self, GtkSnapshot *snapshot)
{
  g_autofree char *words = wend_canvas_edit_keys (self);
  WendRect bounds, rect;
  double height = gtk_widget_get_height (self->editor) * self->zoom;

  if (words == NULL || !wend_canvas_place_bounds (self, self->edit_id, &bounds))
    return;
  rect = wend_canvas_to_screen (self, &bounds);
  rect.h = MAX (rect.h, (self->edit_box.y - bounds.y) * self->zoom * 2 + height);
  wend_canvas_append_words (self, snapshot, words, rect.x, rect.y + rect.h + 10);
}

void
wend_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WendCanvas *self = WEND_CANVAS (widget);
  const WendPointerFeedback *feedback;
  graphene_rect_t all;
  GdkRGBA paper;

  if (self->view == NULL)
    {
      graphene_rect_init (&all, 0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
      wend_canvas_colour (self, WEND_COLOUR_PAPER, 1, &paper);
      gtk_snapshot_append_color (snapshot, &paper, &all);
      return;
    }
  feedback = wend_pointer_feedback (self->pointer);
  append_picture (self, snapshot);
  wend_canvas_to_graphene (&self->rest, &all);
  gtk_snapshot_push_clip (snapshot, &all);
  wend_canvas_append_hits (self, snapshot);
  append_hover (self, snapshot);
  if (self->editor == NULL)
    append_selected (self, snapshot, adw_style_manager_get_high_contrast (adw_style_manager_get_default ()));
  append_focus (self, snapshot);
  gtk_snapshot_pop (snapshot);
  if (feedback->mode == WEND_POINTER_BAND)
    append_band (self, snapshot, feedback);
  gtk_widget_snapshot_child (widget, self->stage_button, snapshot);
  gtk_widget_snapshot_child (widget, self->lane_button, snapshot);
  gtk_widget_snapshot_child (widget, self->overview, snapshot);
  wend_canvas_append_feedback (self, snapshot);
  if (self->editor != NULL)
    {
      append_editor (self, snapshot);
      append_editor_keys (self, snapshot);
      gtk_widget_snapshot_child (widget, self->editor, snapshot);
    }
}
