/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers on the map: what they say when the pointer rests on them, and the way to their source. */

#include "wend-config.h"

#include "app/wend-canvas-look-private.h"

#include <glib/gi18n.h>

#include "app/wend-words.h"

/* NULL: the place has none. */
static const WendFigure *
figure_at (WendCanvas *self, const WendPlace *place)
{
  const WendInsight *insight = wend_map_view_peek_insight (self->view);
  const WendNode *stage = place->column != NULL ? wend_node_ancestor (place->column, WEND_KIND_STAGE) : NULL;
  WendLaneKind kind = place->lane != NULL ? wend_node_lane_kind (place->lane) : WEND_N_LANES;
  guint others;

  if (place->node != NULL || stage == NULL)
    return NULL;
  if (kind == WEND_LANE_MEASURED || kind == WEND_LANE_WAITING || kind == WEND_LANE_VOLUME)
    return wend_insight_cell (insight, stage, &others);
  return kind == WEND_LANE_FEELING ? wend_insight_feeling (insight, place->lane, stage) : NULL;
}

gboolean
wend_canvas_show_source (WendCanvas *self, const WendPlace *place)
{
  const WendFigure *figure = figure_at (self, place);

  if (figure == NULL || figure->source == NULL || wend_node_lane_kind (place->lane) == WEND_LANE_FEELING)
    return FALSE;
  wend_canvas_cancel (self); /* else the end of the click takes the selection away again */
  wend_selection_set (wend_map_view_peek_selection (self->view), wend_node_id (figure->source));
  return TRUE;
}

/* Name and overlay in full, then the measure that hurts most. */
static char *
say_stage (WendCanvas *self, const WendNode *stage)
{
  const WendFigure *worst = wend_insight_place (wend_map_view_peek_insight (self->view), stage)->worst;
  g_autofree char *name = wend_words_name (stage), *description = wend_words_description (self->view, stage);
  g_autofree char *figure = worst != NULL ? wend_words_figure_lines (worst) : NULL;

  return g_strdup_printf ("%s\n%s%s%s", name, description, figure != NULL ? "\n\n" : "", figure != NULL ? figure : "");
}

/* What is cut off on the map, with its source and day. */
static char *
say_card (const WendNode *card)
{
  const WendNode *source = wend_node_ref (card, WEND_FIELD_SOURCE);
  g_autofree char *text = wend_words_name (card), *name = source != NULL ? wend_words_name (source) : NULL;
  gint32 day;
  g_autofree char *said = wend_node_kind (card) == WEND_KIND_CARD && wend_node_date (card, WEND_FIELD_SAID, &day) ? wend_words_date (day) : NULL;

  if (name == NULL && said == NULL)
    return g_steal_pointer (&text);
  return g_strdup_printf ("%s\n%s%s%s", text, name != NULL ? name : "", name != NULL && said != NULL ? ", " : "", said != NULL ? said : "");
}

static char *
say_place (WendCanvas *self, const WendPlace *place)
{
  const WendFigure *figure = figure_at (self, place);

  if (figure != NULL)
    return wend_words_figure_lines (figure);
  if (place->node == NULL)
    return NULL;
  if (wend_node_kind (place->node) == WEND_KIND_STAGE)
    return say_stage (self, place->node);
  return wend_node_kind (place->node) == WEND_KIND_CARD || wend_node_kind (place->node) == WEND_KIND_STEP ? say_card (place->node) : NULL;
}

static gboolean
on_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  WendCanvas *self = WEND_CANVAS (widget);
  g_autofree char *key = self->view != NULL && !keyboard && self->editor == NULL ? wend_canvas_key_at (self, x, y) : NULL;
  g_autofree char *words = NULL;
  WendPlace place;
  WendRect bounds;

  if (key == NULL || !wend_canvas_place (self, key, &place) || !wend_canvas_screen_bounds (self, key, &bounds))
    return FALSE;
  words = say_place (self, &place);
  if (words == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) bounds.x, (int) bounds.y, (int) bounds.w, (int) bounds.h });
  return TRUE;
}

void
wend_canvas_add_numbers (WendCanvas *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_tooltip), NULL);
}
