/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the hand needs to see while it draws: the ghost of what is dragged and where it would go, handles around the
 * selected card, a link being drawn, the reason of a refusal. The map itself is not drawn again for any of it. */

#include "wend-config.h"

#include "app/wend-canvas-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/wend-words.h"
#include "gestures/wend-cell.h"
#include "gestures/wend-handles.h"

/* Where a dragged card would come to stand. */
static void
append_target (WendCanvas *self, GtkSnapshot *snapshot, const WendDrop *drop)
{
  g_autofree char *key = g_strconcat (wend_node_id (drop->lane), "@", wend_node_id (drop->column), NULL);
  WendRect line = wend_canvas_to_screen (self, &drop->line), cell;
  graphene_rect_t bounds;
  GdkRGBA accent;

  wend_canvas_accent (self, &accent);
  if (wend_canvas_screen_bounds (self, key, &cell))
    {
      GdkRGBA tint = accent;
      tint.alpha = 0.1f;
      wend_canvas_to_graphene (&cell, &bounds);
      gtk_snapshot_append_color (snapshot, &tint, &bounds);
    }
  if (line.w >= line.h)
    line = (WendRect) { line.x, line.y + line.h / 2 - 1.5, line.w, 3 };
  else
    line = (WendRect) { line.x + line.w / 2 - 1.5, line.y, 3, line.h };
  wend_canvas_to_graphene (&line, &bounds);
  gtk_snapshot_append_color (snapshot, &accent, &bounds);
  wend_canvas_append_ring (snapshot, &(WendRect) { line.x - 4, line.y + (line.w >= line.h ? 1.5 : 0) - 4, 8, 8 }, 0, 4, 4, &accent);
}

static void
append_dashed (GtkSnapshot *snapshot, const WendRect *rect, double radius, const GdkRGBA *paper, const GdkRGBA *line)
{
  graphene_rect_t bounds;
  cairo_t *cr;
  double r = MIN (radius, MIN (rect->w, rect->h) / 2);

  graphene_rect_init (&bounds, (float) rect->x - 1, (float) rect->y - 1, (float) rect->w + 2, (float) rect->h + 2);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_new_path (cr);
  cairo_arc (cr, rect->x + rect->w - r, rect->y + r, r, -G_PI_2, 0);
  cairo_arc (cr, rect->x + rect->w - r, rect->y + rect->h - r, r, 0, G_PI_2);
  cairo_arc (cr, rect->x + r, rect->y + rect->h - r, r, G_PI_2, G_PI);
  cairo_arc (cr, rect->x + r, rect->y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, paper);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, (double[]) { 5, 4 }, 2, 0);
  gdk_cairo_set_source_rgba (cr, line);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

void
wend_canvas_append_words (WendCanvas *self, GtkSnapshot *snapshot, const char *text, double x, double y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  graphene_rect_t bounds;
  GskRoundedRect outline;
  GdkRGBA fill, ink;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (x, 4, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width - 24, 4));
  y = CLAMP (y, 4, MAX (gtk_widget_get_height (GTK_WIDGET (self)) - height - 14, 4));
  graphene_rect_init (&bounds, (float) x, (float) y, (float) width + 20, (float) height + 10);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, 8);
  wend_canvas_colour (self, WEND_COLOUR_BADGE, 1, &fill);
  wend_canvas_colour (self, WEND_COLOUR_BADGE_INK, 1, &ink);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x + 10, (float) y + 5));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static void
append_ghost (WendCanvas *self, GtkSnapshot *snapshot, const WendPointerFeedback *feedback)
{
  WendRect from = wend_canvas_to_screen (self, &feedback->from);
  graphene_rect_t bounds;
  GskRoundedRect outline;
  GdkRGBA accent;
  cairo_t *cr;

  wend_canvas_to_graphene (&from, &bounds);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, (float) wend_canvas_radius (self));
  wend_canvas_accent (self, &accent);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (feedback->dx * self->zoom), (float) (feedback->dy * self->zoom)));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (from.x + from.w / 2), (float) (from.y + from.h / 2)));
  gtk_snapshot_rotate (snapshot, feedback->mode == WEND_POINTER_DRAG ? -1.5f : 0);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) -(from.x + from.w / 2), (float) -(from.y + from.h / 2)));
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.2f }, 0, 4, 0, 14);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_translate (cr, -self->x, -self->y);
  cairo_scale (cr, self->zoom, self->zoom);
  wend_canvas_draw_scene (self, cr, &feedback->from);
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);
  wend_canvas_append_ring (snapshot, &from, 0, 2, wend_canvas_radius (self), &accent);
  gtk_snapshot_restore (snapshot);
}

static void
append_drag (WendCanvas *self, GtkSnapshot *snapshot, const WendPointerFeedback *feedback)
{
  WendRect from = wend_canvas_to_screen (self, &feedback->from);
  GdkRGBA paper, line;

  wend_canvas_colour (self, WEND_COLOUR_PAPER, 0.85, &paper);
  wend_canvas_colour (self, WEND_COLOUR_INK_3, 1, &line);
  if (!feedback->copies)
    append_dashed (snapshot, &from, wend_canvas_radius (self), &paper, &line);
  if (feedback->can_drop)
    append_target (self, snapshot, &feedback->drop);
  append_ghost (self, snapshot, feedback);
  if (feedback->refused != NULL)
    wend_canvas_append_words (self, snapshot, feedback->refused, self->at.x + 14, self->at.y + 18);
  else if (feedback->n_dragged > 1 || feedback->copies)
    {
      g_autofree char *number = g_strdup_printf (feedback->copies ? "+%u" : "%u", feedback->n_dragged);
      wend_canvas_append_words (self, snapshot, number, self->at.x + 14, self->at.y + 18);
    }
}

/* A stage or lane: its ghost, and the line between the two that it would stand between. */
static void
append_place (WendCanvas *self, GtkSnapshot *snapshot, const WendPointerFeedback *feedback)
{
  WendRect line = wend_canvas_to_screen (self, &feedback->target);
  graphene_rect_t bounds;
  GdkRGBA accent;

  wend_canvas_accent (self, &accent);
  gtk_snapshot_push_opacity (snapshot, 0.75);
  append_ghost (self, snapshot, feedback);
  gtk_snapshot_pop (snapshot);
  if (!feedback->can_drop)
    return;
  if (line.w >= line.h)
    line = (WendRect) { line.x, line.y + line.h / 2 - 1.5, line.w, 3 };
  else
    line = (WendRect) { line.x + line.w / 2 - 1.5, line.y, 3, line.h };
  wend_canvas_to_graphene (&line, &bounds);
  gtk_snapshot_append_color (snapshot, &accent, &bounds);
  wend_canvas_append_ring (snapshot, &(WendRect) { line.x - (line.w < line.h ? 2.5 : 0), line.y - (line.w < line.h ? 0 : 2.5), 8, 8 }, 0, 4, 4, &accent);
}

static void
append_area (WendCanvas *self, GtkSnapshot *snapshot, const WendRect *area, gboolean good)
{
  WendRect rect = wend_canvas_to_screen (self, area);
  graphene_rect_t bounds;
  GdkRGBA colour, tint;

  if (good)
    wend_canvas_accent (self, &colour);
  else
    wend_canvas_colour (self, WEND_COLOUR_MARK_BAD, 1, &colour);
  tint = colour;
  tint.alpha = 0.1f;
  wend_canvas_to_graphene (&rect, &bounds);
  gtk_snapshot_append_color (snapshot, &tint, &bounds);
  wend_canvas_append_ring (snapshot, &rect, 1, 2, wend_canvas_radius (self), &colour);
}

static void
append_arrow (WendCanvas *self, GtkSnapshot *snapshot, WendPoint from, WendPoint to)
{
  double angle = atan2 (to.y - from.y, to.x - from.x);
  graphene_rect_t bounds;
  GdkRGBA accent;
  cairo_t *cr;

  graphene_rect_init (&bounds, (float) MIN (from.x, to.x) - 14, (float) MIN (from.y, to.y) - 14,
                      (float) fabs (to.x - from.x) + 28, (float) fabs (to.y - from.y) + 28);
  wend_canvas_accent (self, &accent);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gdk_cairo_set_source_rgba (cr, &accent);
  cairo_set_line_width (cr, 2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, to.x, to.y);
  cairo_move_to (cr, to.x - 11 * cos (angle - 0.45), to.y - 11 * sin (angle - 0.45));
  cairo_line_to (cr, to.x, to.y);
  cairo_line_to (cr, to.x - 11 * cos (angle + 0.45), to.y - 11 * sin (angle + 0.45));
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
append_drawn_link (WendCanvas *self, GtkSnapshot *snapshot, const WendPointerFeedback *feedback)
{
  WendRect from = wend_canvas_to_screen (self, &feedback->from);

  if (!wend_rect_is_empty (&feedback->target))
    append_area (self, snapshot, &feedback->target, feedback->can_drop);
  append_arrow (self, snapshot, (WendPoint) { from.x + from.w / 2, from.y }, self->at);
  if (feedback->refused != NULL)
    wend_canvas_append_words (self, snapshot, feedback->refused, self->at.x + 14, self->at.y + 18);
}

/* The link that the keyboard is drawing: from where it starts to the focused place. */
static void
append_keyed_link (WendCanvas *self, GtkSnapshot *snapshot)
{
  WendRect from, to;

  if (self->link_from == NULL || self->focus_key == NULL || !wend_canvas_screen_bounds (self, self->focus_key, &to))
    return;
  wend_canvas_append_words (self, snapshot, _ ("Go to what it leads to with the arrows, then press Enter"), to.x, to.y + to.h + 8);
  if (g_str_equal (self->link_from, self->focus_key))
    return;
  if (wend_canvas_screen_bounds (self, self->link_from, &from))
    append_arrow (self, snapshot, (WendPoint) { from.x + from.w / 2, from.y + from.h / 2 }, (WendPoint) { to.x + to.w / 2, to.y + to.h / 2 });
}

static void
append_feeling (WendCanvas *self, GtkSnapshot *snapshot, const WendPointerFeedback *feedback)
{
  g_autofree char *height = wend_words_feeling (feedback->value), *words = g_strdup_printf (_ ("%s of %d"), height, 5);

  wend_canvas_append_words (self, snapshot, words, self->at.x + 18, self->at.y - 14);
}

static void
append_cross (cairo_t *cr, const WendPoint *at)
{
  cairo_move_to (cr, at->x - 5, at->y);
  cairo_line_to (cr, at->x + 5, at->y);
  cairo_move_to (cr, at->x, at->y - 5);
  cairo_line_to (cr, at->x, at->y + 5);
}

static void
append_small_arrow (cairo_t *cr, const WendPoint *at)
{
  cairo_move_to (cr, at->x - 4.5, at->y + 4);
  cairo_line_to (cr, at->x + 4, at->y - 4);
  cairo_move_to (cr, at->x - 2, at->y - 4);
  cairo_line_to (cr, at->x + 4, at->y - 4);
  cairo_line_to (cr, at->x + 4, at->y + 2);
}

static void
append_handle (WendCanvas *self, GtkSnapshot *snapshot, const WendHandlePlace *place)
{
  WendPoint at = { place->at.x * self->zoom - self->x, place->at.y * self->zoom - self->y };
  gboolean span = place->handle == WEND_HANDLE_SPAN_START || place->handle == WEND_HANDLE_SPAN_END;
  double r = span ? WEND_HANDLE_RADIUS : 9;
  graphene_rect_t bounds;
  GdkRGBA accent, paper;
  cairo_t *cr;

  wend_canvas_accent (self, &accent);
  wend_canvas_colour (self, WEND_COLOUR_CARD, 1, &paper);
  graphene_rect_init (&bounds, (float) (at.x - r - 2), (float) (at.y - r - 2), (float) (2 * r + 4), (float) (2 * r + 4));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_arc (cr, at.x, at.y, r, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, place->handle == WEND_HANDLE_ADD ? &accent : &paper);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &accent);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  if (place->handle == WEND_HANDLE_ADD)
    {
      gdk_cairo_set_source_rgba (cr, &(GdkRGBA) { 1, 1, 1, 1 });
      append_cross (cr, &at);
    }
  else if (place->handle == WEND_HANDLE_LINK)
    append_small_arrow (cr, &at);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
append_handles (WendCanvas *self, GtkSnapshot *snapshot)
{
  WendHandlePlace places[WEND_N_HANDLES];
  guint n = wend_handles_list (wend_map_view_peek_editor (self->view), wend_map_view_peek_scene (self->view),
                               wend_map_view_peek_selection (self->view), self->zoom, places);

  for (guint i = 0; i < n; i++)
    append_handle (self, snapshot, &places[i]);
}

/* Where the "+" of an empty cell that has the focus stands, px; FALSE: nothing can be added there. */
gboolean
wend_canvas_empty_cell (WendCanvas *self, WendRect *rect, WendPoint *plus)
{
  WendPlace place;

  if (self->focus_key == NULL || !wend_canvas_place (self, self->focus_key, &place) || place.node != NULL ||
      wend_editor_is_read_only (wend_map_view_peek_editor (self->view)))
    return FALSE;
  if (wend_cell_kind (place.lane, place.column) == WEND_N_KINDS)
    return FALSE;
  if (!wend_canvas_screen_bounds (self, self->focus_key, rect) || rect->w < 60 || rect->h < 18)
    return FALSE;
  *plus = (WendPoint) { gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? rect->x + 16 : rect->x + rect->w - 16, rect->y + rect->h / 2 };
  return TRUE;
}

static void
append_prompt_words (WendCanvas *self, GtkSnapshot *snapshot, const WendRect *rect, const char *words)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GdkRGBA ink;
  int width, height;

  wend_canvas_colour (self, WEND_COLOUR_INK_3, 1, &ink);
  pango_layout_set_width (layout, (int) MAX (rect->w - 44, 20) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (rtl ? rect->x + 34 : rect->x + 10), (float) (rect->y + (rect->h - height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

/* The empty cell that has the focus says what belongs there. */
static void
append_prompt (WendCanvas *self, GtkSnapshot *snapshot)
{
  WendHandlePlace plus = { .handle = WEND_HANDLE_ADD };
  WendRect rect;
  WendPoint at;
  WendPlace place;
  GdkRGBA paper, line;

  if (!wend_canvas_empty_cell (self, &rect, &at))
    return;
  wend_canvas_place (self, self->focus_key, &place);
  wend_canvas_colour (self, WEND_COLOUR_PAPER, 1, &paper);
  wend_canvas_colour (self, WEND_COLOUR_INK_3, 1, &line);
  append_dashed (snapshot, &rect, wend_canvas_radius (self), &paper, &line);
  append_prompt_words (self, snapshot, &rect, _ (wend_schema_lane (wend_node_lane_kind (place.lane))->prompt));
  plus.at = wend_canvas_to_map (self, at.x, at.y);
  append_handle (self, snapshot, &plus);
}

void
wend_canvas_append_feedback (WendCanvas *self, GtkSnapshot *snapshot)
{
  const WendPointerFeedback *feedback = wend_pointer_feedback (self->pointer);

  switch ((int) feedback->mode)
    {
    case WEND_POINTER_DRAG: append_drag (self, snapshot, feedback); break;
    case WEND_POINTER_PLACE: append_place (self, snapshot, feedback); break;
    case WEND_POINTER_SPAN: append_area (self, snapshot, &feedback->target, TRUE); break;
    case WEND_POINTER_LINK: append_drawn_link (self, snapshot, feedback); break;
    case WEND_POINTER_FEELING: append_feeling (self, snapshot, feedback); break;
    case WEND_POINTER_IDLE:
    case WEND_POINTER_PRESSED:
      if (self->editor == NULL && self->link_from == NULL)
        {
          append_prompt (self, snapshot);
          append_handles (self, snapshot);
        }
      append_keyed_link (self, snapshot);
      break;
    default: break;
    }
  if (self->refused != NULL)
    wend_canvas_append_words (self, snapshot, self->refused, self->refused_at.x + 14, self->refused_at.y + 18);
}
