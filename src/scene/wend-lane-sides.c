/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Both sides: who wins and who pays, in words, with a line for the customer and one for the company. */

#include <glib/gi18n.h>
#include <string.h>

#include "scene/wend-lane-private.h"

#define TEXT_LINES 2
#define PITCH 19.0

static const char *const zones[] = { N_ ("Not known yet"), N_ ("Both win"), N_ ("Customer pays"), N_ ("Company pays"), N_ ("Both lose") };

/* "41 % satisfied, goal 60": what a card of numbers says by itself. */
static char *
say_figure (WendMapScene *map, const WendFigure *figure)
{
  const char *kind = wend_node_text (figure->metric, WEND_FIELD_KIND);
  g_autofree char *said = NULL;

  if (figure->state == WEND_FIGURE_SUPPRESSED || !figure->shown.has)
    {
      double floor_n = 10;
      wend_node_number (wend_document_map (map->document), WEND_FIELD_PRIVACY_FLOOR, &floor_n);
      g_autofree char *count = wend_say_number (map->options.translate, floor_n, 0, FALSE);
      return wend_say_with (map->options.translate, N_ ("under {1} answers"), count, NULL);
    }

  g_auto (WendFigureWords) words;
  wend_figure_words_init (&words, figure, map->options.translate);
  if (figure->state == WEND_FIGURE_FEW)
    return wend_say_with (map->options.translate, N_ ("cannot tell, {1}"), words.n, NULL);
  if (strcmp (kind, "rating") == 0)
    /* xgettext:no-c-format */
    said = wend_say_with (map->options.translate, N_ ("{1}\u2009% satisfied"), words.value, NULL);
  else if (strcmp (kind, "ces") == 0)
    /* xgettext:no-c-format */
    said = wend_say_with (map->options.translate, N_ ("{1}\u2009% found it easy"), words.value, NULL);
  else if (strcmp (kind, "completion") == 0)
    /* xgettext:no-c-format */
    said = wend_say_with (map->options.translate, N_ ("{1}\u2009% got through"), words.value, NULL);
  else if (strcmp (kind, "nps") == 0)
    said = wend_say_with (map->options.translate, N_ ("{1} would recommend (NPS)"), words.value, NULL);
  else if (strcmp (words.unit, "%") == 0)
    said = g_strdup_printf ("%s\u2009%% %s", words.value, wend_node_text (figure->metric, WEND_FIELD_LABEL));
  else
    said = g_strdup_printf ("%s%s%s", words.value, words.unit[0] != '\0' ? " " : "", words.unit);
  return words.goal != NULL ? wend_say_with (map->options.translate, N_ ("{1}, goal {2}"), said, words.goal, NULL) : g_steal_pointer (&said);
}

/* Takes what the card says, else what its number says. */
static char *
side_text (WendMapScene *map, const WendSide *side)
{
  const char *text = side->card != NULL ? wend_node_text (side->card, WEND_FIELD_TEXT) : "";

  if (*text != '\0')
    return g_strdup (text);
  if (side->figure != NULL)
    return say_figure (map, side->figure);
  return g_strdup (side->card != NULL && wend_node_is_set (side->card, WEND_FIELD_METRIC) ? wend_map_say (map, N_ ("not measured")) : wend_map_say (map, N_ ("not known")));
}

static void
draw_chip (WendMapScene *map, WendMet met, double y)
{
  static const char *const icons[] = { "trend-unknown", "trend-better", "trend-worse" };
  static const WendColour grounds[] = { WEND_COLOUR_UNKNOWN_BG, WEND_COLOUR_GOOD_BG, WEND_COLOUR_BAD_BG };
  static const WendColour inks[] = { WEND_COLOUR_UNKNOWN, WEND_COLOUR_GOOD, WEND_COLOUR_BAD };
  WendItem *item = wend_ink_rect (map->ink, (WendRect) { 12, y, 24, 19 }, 5, grounds[met]);

  wend_item_stroke (item, met == WEND_MET_GOOD ? WEND_COLOUR_CHIP_LINE_GOOD : inks[met], 1);
  if (met != WEND_MET_GOOD)
    item->stroke_alpha = 0.32f;
  wend_ink_icon (map->ink, icons[met], (WendPoint) { 18, y + 3.5 }, 12, inks[met]);
}

/* Returns the height of the line. */
static double
draw_side (WendMapScene *map, WendCellBox *box, const WendSide *side, double y)
{
  g_autofree char *text = side_text (map, side);
  WendRect area = { 44, y, box->w - 48, 19 };

  wend_ink_id (map->ink, side->card != NULL ? wend_node_id (side->card) : NULL);
  draw_chip (map, side->met, y);
  guint n = wend_map_break (map, WEND_ROLE_LINE, text, area.w, TEXT_LINES);
  for (guint i = 0; i < n; i++)
    wend_ink_text (map->ink, WEND_ROLE_LINE, (WendTextAt) { area.x, y + 15 + i * PITCH, WEND_ANCHOR_START }, wend_text_line (&map->text, i), side->met == WEND_MET_UNKNOWN ? WEND_COLOUR_INK_3 : WEND_COLOUR_INK);
  area.h = 19 + (n > 1 ? n - 1 : 0) * PITCH;
  if (side->card != NULL)
    wend_map_spot (map, side->card, (WendRect) { 8, y - 2, box->w - 12, area.h + 4 }, &area, WEND_ROLE_LINE);
  return area.h;
}

/* The card itself where it is in the cell; a private one is not in exports, and the next of its side speaks. */
static const WendNode *
shown_card (const WendCellBox *box, const WendNode *card)
{
  const char *side = card != NULL ? wend_node_text (card, WEND_FIELD_SIDE) : "";

  for (guint i = 0; i < box->n_nodes && card != NULL; i++)
    if (box->nodes[i] == card)
      return card;
  for (guint i = 0; i < box->n_nodes && card != NULL; i++)
    if (strcmp (wend_node_text (box->nodes[i], WEND_FIELD_SIDE), side) == 0)
      return box->nodes[i];
  return NULL;
}

/* Cards beside the two that speak: a second one of a side, or one of no side. Returns their height. */
static double
draw_rest (WendMapScene *map, WendCellBox *box, const WendBothSides *sides, double y)
{
  double h = 0;

  for (guint i = 0; i < box->n_nodes; i++)
    {
      const WendNode *card = box->nodes[i];
      const char *text = wend_node_text (card, WEND_FIELD_TEXT);
      WendRect area = { 44, y + h + 5, box->w - 48, 19 };
      if (card == sides->customer.card || card == sides->company.card)
        continue;
      wend_ink_id (map->ink, wend_node_id (card));
      guint n = wend_map_block (map, &(WendTextBox) { area.x, area.y + 15, area.w, TEXT_LINES, WEND_ROLE_LINE, WEND_COLOUR_INK_2 }, text);
      area.h = 19 + (n > 1 ? n - 1 : 0) * PITCH;
      wend_map_spot (map, card, (WendRect) { 8, area.y - 2, box->w - 12, area.h + 4 }, &area, WEND_ROLE_LINE);
      h += area.h + 5;
    }
  return h;
}

void
wend_lane_draw_sides (WendMapScene *map, WendMapRow *row, WendCellBox *box)
{
  WendBothSides sides = { 0 };
  double h;

  box->need = row->style->height;
  wend_insight_both_sides (map->insight, row->lane, map->columns[box->column].node, &sides);
  sides.customer.card = shown_card (box, sides.customer.card);
  sides.company.card = shown_card (box, sides.company.card);
  if (box->n_nodes == 0 && sides.customer.card == NULL && sides.company.card == NULL)
    {
      if (row->n_cards == 0)
        wend_map_prompt (map, row, box);
      return;
    }
  wend_map_line (map, WEND_ROLE_ZONE, (WendTextAt) { 12, 24, WEND_ANCHOR_START }, box->w - 20, wend_map_say (map, zones[sides.zone]), sides.zone == WEND_ZONE_UNKNOWN ? WEND_COLOUR_INK_3 : WEND_COLOUR_INK);
  h = draw_side (map, box, &sides.customer, 34);
  h += draw_side (map, box, &sides.company, 39 + h);
  h += draw_rest (map, box, &sides, 39 + h);
  box->need = MAX (box->need, 44 + h);
}
