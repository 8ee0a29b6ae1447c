/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cards as boxes: steps, which share the height of their lane; stacks of cards; cards that span columns, in slots of one
 * height for the whole row. */

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "scene/wend-lane-private.h"

#define INSET 4.0
#define PAD 12.0
#define PAD_END 8.0
#define BETWEEN 6.0
#define CORNER 14.0
#define STEP_LINES 2
#define CARD_LINES 4
#define STEP_MOST 80.0 /* a lone step does not grow beyond this */

typedef struct
{
  const char *icon;   /* at the left; NULL */
  const char *corner; /* at the upper right; NULL */
  WendColour corner_colour;
  guint32 mark;
  gboolean stale;
  double x, w;        /* of the text within the box */
} CardParts;

static gboolean
is_stale (const WendMapScene *map, const WendNode *node)
{
  gint32 due;
  return map->options.today != 0 && wend_node_date (node, WEND_FIELD_REVIEW_BY, &due) && due < map->options.today;
}

/* The corner tells what matters most: private, then out of date, then how sure we are. */
static void
find_corner (WendMapScene *map, const WendNode *node, CardParts *parts)
{
  static const struct
  {
    const char *evidence;
    const char *icon;
    guint32 mark;
  } icons[] = {
    { "assumed", "evidence-assumed", WEND_MARK_CARD_ASSUMED },
    { "reasoned", "evidence-reasoned", WEND_MARK_CARD_REASONED },
    { "measured", "evidence-measured", WEND_MARK_CARD_MEASURED },
    { "confirmed", "evidence-confirmed", WEND_MARK_CARD_CONFIRMED },
  };
  const char *evidence = wend_node_text (node, WEND_FIELD_EVIDENCE);

  parts->corner_colour = WEND_COLOUR_INK_3;
  parts->stale = is_stale (map, node);
  if (wend_node_flag (node, WEND_FIELD_PRIVATE))
    parts->corner = "tool-lock";
  else if (parts->stale)
    {
      parts->corner = "mark-stale";
      parts->corner_colour = WEND_COLOUR_MARK_BAD;
      parts->mark = WEND_MARK_STALE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (icons) && parts->corner == NULL; i++)
    if (strcmp (evidence, icons[i].evidence) == 0)
      {
        parts->corner = icons[i].icon;
        parts->mark = icons[i].mark;
      }
}

static void
find_parts (WendMapScene *map, const WendMapRow *row, const WendNode *node, double w, CardParts *parts)
{
  const char *icon = wend_node_text (node, WEND_FIELD_ICON);

  *parts = (CardParts) { 0 };
  find_corner (map, node, parts);
  if (wend_icon_find (icon) != NULL)
    parts->icon = icon;
  else if (row->kind == WEND_LANE_JOURNEYS)
    parts->icon = "lane-journeys";
  parts->x = PAD + (parts->icon != NULL ? 26 : 0);
  parts->w = w - parts->x - PAD_END;
}

static const char *
card_text (const WendNode *node)
{
  const char *text = wend_node_text (node, WEND_FIELD_TEXT);
  return *text != '\0' || wend_node_kind (node) != WEND_KIND_CARD ? text : wend_node_text (node, WEND_FIELD_MAP);
}

static gboolean
is_opportunity (const WendMapRow *row)
{
  return row->kind == WEND_LANE_OPPORTUNITIES || row->kind == WEND_LANE_ACTIONS;
}

static double
lines_height (guint n)
{
  return 37 + (n > 1 ? n - 1 : 0) * 21.0;
}

double
wend_lane_box_height (WendMapScene *map, WendMapRow *row, const WendNode *node, double w)
{
  CardParts parts;

  if (is_opportunity (row))
    return wend_lane_opportunity_height (map, node, w);
  find_parts (map, row, node, w, &parts);
  guint n = wend_map_break (map, WEND_ROLE_CARD, card_text (node), parts.w, row->kind == WEND_LANE_STEPS ? STEP_LINES : CARD_LINES);
  return lines_height (n);
}

/* A stripe in the card's own colour, where that is one of the map's tokens. */
static void
draw_stripe (WendMapScene *map, const WendNode *node, const WendRect *box)
{
  const char *name = wend_node_text (node, WEND_FIELD_COLOUR);

  if (*name == '\0' || wend_node_kind (node) == WEND_KIND_ACTION)
    return;
  for (guint i = 1; i < WEND_N_COLOURS; i++)
    if (*wend_colour_name ((WendColour) i) == *name && strcmp (wend_colour_name ((WendColour) i), name) == 0)
      {
        wend_ink_rect (map->ink, (WendRect) { box->x + 3, box->y + 5, 4, box->h - 10 }, 2, (WendColour) i);
        return;
      }
}

double
wend_lane_draw_box (WendMapScene *map, WendMapRow *row, const WendNode *node, WendRect box)
{
  CardParts parts;
  WendItem *item;

  if (is_opportunity (row))
    return wend_lane_draw_opportunity (map, row, node, box);
  wend_ink_id (map->ink, wend_node_id (node));
  find_parts (map, row, node, box.w, &parts);
  guint n = wend_map_break (map, WEND_ROLE_CARD, card_text (node), parts.w, row->kind == WEND_LANE_STEPS ? STEP_LINES : CARD_LINES);
  box.h = box.h > 0 ? box.h : lines_height (n);
  item = wend_ink_rect (map->ink, box, 8, WEND_COLOUR_CARD);
  wend_item_stroke (item, WEND_COLOUR_CARD_LINE, 1);
  draw_stripe (map, node, &box);
  double y = box.y + box.h / 2 + 6 - (n > 0 ? n - 1 : 0) * 10.54;
  guint before = wend_ink_count (map->ink);
  wend_map_draw_lines (map, &(WendTextBox) { box.x + parts.x, y, parts.w, n, WEND_ROLE_CARD, WEND_COLOUR_INK });
  for (guint i = before; i < wend_ink_count (map->ink) && parts.stale; i++)
    wend_ink_item (map->ink, i)->faded = TRUE;
  if (parts.icon != NULL)
    wend_ink_icon (map->ink, parts.icon, (WendPoint) { box.x + PAD, box.y + box.h / 2 - 9 }, 18, WEND_COLOUR_INK_2);
  if (parts.corner != NULL)
    {
      /* On the edge, above the first line, so that it takes no room from the text. */
      wend_ink_disc (map->ink, box.x + box.w - CORNER / 2 - 8, box.y + 2, CORNER / 2 + 1.5, WEND_COLOUR_CARD);
      wend_ink_icon (map->ink, parts.corner, (WendPoint) { box.x + box.w - CORNER - 8, box.y + 2 - CORNER / 2 }, CORNER, parts.corner_colour);
      map->marks |= parts.mark;
    }
  wend_map_spot (map, node, box, &(WendRect) { box.x + parts.x, box.y + 4, parts.w, box.h - 8 }, WEND_ROLE_CARD);
  return box.h;
}

/* The height that all who are lower are raised to, so that together they fill `room`. */
static double
fill_level (const double *heights, guint n, double room)
{
  double level = room / MAX (n, 1);

  for (guint round = 0; round < n; round++)
    {
      double taken = 0;
      guint low = 0;
      for (guint i = 0; i < n; i++)
        if (heights[i] > level)
          taken += heights[i];
        else
          low++;
      double next = low > 0 ? (room - taken) / low : 0;
      if (next >= level - 0.001)
        break;
      level = next;
    }
  return MIN (level, STEP_MOST);
}

/* Every step of the cell is as high as the lane allows, and none lower than its text. */
void
wend_lane_draw_steps (WendMapScene *map, WendMapRow *row, WendCellBox *box)
{
  guint n = box->n_nodes;
  double w = box->w - 2 * INSET, natural = 0, y = 6;
  g_autofree double *heights = g_new (double, n + 1);

  for (guint i = 0; i < n; i++)
    {
      heights[i] = wend_lane_box_height (map, row, box->nodes[i], w);
      natural += heights[i];
    }
  box->need = 12 + natural + (n - 1) * BETWEEN;

  double level = fill_level (heights, n, box->h - 12 - (n - 1) * BETWEEN);
  for (guint i = 0; i < n; i++)
    {
      double h = MAX (heights[i], level);
      wend_lane_draw_box (map, row, box->nodes[i], (WendRect) { INSET, y, w, h });
      y += h + BETWEEN;
    }
}

void
wend_lane_draw_boxes (WendMapScene *map, WendMapRow *row, WendCellBox *box)
{
  double y = 6;

  for (guint i = 0; i < box->n_nodes; i++)
    y += wend_lane_draw_box (map, row, box->nodes[i], (WendRect) { INSET, y, box->w - 2 * INSET, 0 }) + BETWEEN;
  box->need = MAX (box->need, y);
}

void
wend_lane_draw_spans (WendMapScene *map, WendMapRow *row, WendCellBox *box)
{
  guint index = (guint) (row - map->rows), first = 0;

  for (guint c = 0; c < box->column; c++)
    first += map->columns[c].starts[index + 1] - map->columns[c].starts[index];
  for (guint i = 0; i < box->n_nodes; i++)
    {
      guint slot = g_array_index (row->slots, guint16, first + i);
      guint last = wend_grid_reach (map, box->nodes[i], box->column);
      double top = g_array_index (row->slot_tops, double, slot);
      double h = g_array_index (row->slot_tops, double, slot + 1) - top - BETWEEN;
      double w = wend_map_right (map, last) - map->columns[box->column].x;
      wend_lane_draw_box (map, row, box->nodes[i], (WendRect) { INSET, top, w - 2 * INSET, h });
      box->need = MAX (box->need, top + h + 6);
    }
}
