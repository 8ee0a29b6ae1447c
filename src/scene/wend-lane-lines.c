/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lanes of plain words: channels with their icons, backstage and its kin joined by commas, quotes in italics. */

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "scene/wend-lane-private.h"

#define CHANNEL_ICON 18.0
#define CHANNEL_WORD 25.0
#define CHANNEL_GAP 22.0
#define CHANNEL_PITCH 26.0
#define CHANNEL_ROWS 2
#define JOINED_LINES 2
#define END 28.0 /* behind the last of them */
#define QUOTE_LINES 3
#define QUOTE_BETWEEN 10.0

static const char *
channel_icon (const WendNode *node)
{
  const char *icon = wend_node_text (node, WEND_FIELD_ICON);
  return wend_icon_find (icon) != NULL ? icon : "lane-channels";
}

/* Where each channel stands with its word; how many rows that takes. */
static guint
place_channels (WendMapScene *map, const WendCellBox *box, WendPoint *places)
{
  double x = 12, right = box->w - 8;
  guint rows = 1;

  for (guint i = 0; i < box->n_nodes; i++)
    {
      double w = CHANNEL_WORD + wend_map_width (map, WEND_ROLE_LINE, wend_node_text (box->nodes[i], WEND_FIELD_TEXT));
      if (x > 12 && x + w > right)
        {
          x = 12;
          rows++;
        }
      places[i] = (WendPoint) { x, (rows - 1) * CHANNEL_PITCH };
      x += w + CHANNEL_GAP;
    }
  return rows;
}

static void
draw_channel (WendMapScene *map, const WendNode *node, WendPoint at, double words)
{
  double x = at.x;
  const char *text = wend_node_text (node, WEND_FIELD_TEXT);
  double w = 0;

  wend_ink_id (map->ink, wend_node_id (node));
  wend_ink_icon (map->ink, channel_icon (node), (WendPoint) { x, at.y + 9 }, CHANNEL_ICON, WEND_COLOUR_INK_2);
  if (words > 0)
    w = wend_map_line (map, WEND_ROLE_LINE, (WendTextAt) { x + CHANNEL_WORD, at.y + 24, WEND_ANCHOR_START }, words, text, WEND_COLOUR_INK_2);
  wend_map_spot (map, node, (WendRect) { x - 2, at.y + 4, (w > 0 ? CHANNEL_WORD + w : CHANNEL_ICON) + 4, 26 }, w > 0 ? &(WendRect) { x + CHANNEL_WORD, at.y + 6, w + 4, 24 } : NULL, WEND_ROLE_LINE);
}

/* With words in one row or two, one too long for its row cut; else icons only, and "+2" for those there is no room for. */
void
wend_lane_draw_channels (WendMapScene *map, WendMapRow *row, WendCellBox *box)
{
  g_autofree WendPoint *places = g_new (WendPoint, box->n_nodes + 1);
  guint rows = place_channels (map, box, places);
  double x = 12, room = box->w - 20, step = CHANNEL_ICON + 10;

  box->need = row->style->height;
  if (rows <= CHANNEL_ROWS)
    {
      for (guint i = 0; i < box->n_nodes; i++)
        draw_channel (map, box->nodes[i], places[i], box->w - 8 - places[i].x - CHANNEL_WORD);
      box->need += (rows - 1) * CHANNEL_PITCH;
      return;
    }

  guint shown = box->n_nodes * step <= room ? box->n_nodes : (guint) MAX (1, (room - 34) / step);
  for (guint i = 0; i < shown; i++, x += step)
    draw_channel (map, box->nodes[i], (WendPoint) { x, 0 }, 0);
  if (shown < box->n_nodes)
    {
      g_autofree char *more = g_strdup_printf ("+%u", box->n_nodes - shown);
      wend_ink_id (map->ink, NULL);
      wend_map_line (map, WEND_ROLE_LINE, (WendTextAt) { x, 24, WEND_ANCHOR_START }, box->w - x, more, WEND_COLOUR_INK_3);
      for (guint i = shown; i < box->n_nodes; i++)
        wend_map_spot (map, box->nodes[i], (WendRect) { x - 2, 4, MAX (box->w - x - 2, 20), 26 }, NULL, WEND_ROLE_LINE);
    }
}

/* Where a card stands in the joined text, whose first baseline is `y`. */
typedef struct
{
  guint from, to;
  double y;
} Part;

static gboolean
spot_part (WendMapScene *map, const WendNode *node, const char *joined, const Part *part)
{
  gboolean seen = FALSE;

  for (guint i = 0; i < map->text.n_lines; i++)
    {
      const WendTextLine *line = &map->text.lines[i];
      guint begin = MAX (part->from, line->source), end = MIN (part->to, line->source_end);
      if (begin >= end)
        continue;
      double x = 12 + wend_shaper_width (map->shaper, WEND_ROLE_LINE, joined + line->source, begin - line->source);
      double w = wend_shaper_width (map->shaper, WEND_ROLE_LINE, joined + begin, end - begin);
      WendRect box = { x - 2, part->y - 18 + i * 20.0, w + 4, 24 };
      wend_map_spot (map, node, box, &(WendRect) { x, box.y, w + 4, box.h }, WEND_ROLE_LINE);
      seen = TRUE;
    }
  return seen;
}

/* A card without words or past the last line stands at the end of it, so that it can be reached and written in. */
static void
spot_end (WendMapScene *map, const WendNode *node, double w, double y)
{
  guint n = map->text.n_lines;
  double top = y - 18 + (n > 0 ? n - 1 : 0) * 20.0, end = 12 + (n > 0 ? map->text.lines[n - 1].width : 0), x = MAX (MIN (end, w - END), 10);

  wend_map_spot (map, node, (WendRect) { x, top, END - 4, 24 }, &(WendRect) { 12, top, w - 16, 24 }, WEND_ROLE_LINE);
}

void
wend_lane_draw_joined (WendMapScene *map, WendMapRow *row, WendCellBox *box)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autofree guint *starts = g_new (guint, box->n_nodes + 1);
  const char *comma = wend_say_comma (map->options.translate);

  for (guint i = 0; i < box->n_nodes; i++)
    {
      const char *text = wend_node_text (box->nodes[i], WEND_FIELD_TEXT);
      if (*text != '\0' && joined->len > 0)
        g_string_append (joined, comma);
      starts[i] = (guint) joined->len;
      g_string_append (joined, text);
    }
  g_strdelimit (joined->str, "\n", ' ');
  if (box->n_nodes == 1)
    wend_ink_id (map->ink, wend_node_id (box->nodes[0]));
  guint n = wend_map_break (map, WEND_ROLE_LINE, joined->str, box->w - 16, JOINED_LINES);
  double y = box->h / 2 + 6 - (n > 1 ? n - 1 : 0) * 10.0;
  wend_map_draw_lines (map, &(WendTextBox) { 12, y, box->w - 16, n, WEND_ROLE_LINE, WEND_COLOUR_INK_2 });
  for (guint i = 0; i < box->n_nodes; i++)
    if (!spot_part (map, box->nodes[i], joined->str, &(Part) { starts[i], starts[i] + (guint) strlen (wend_node_text (box->nodes[i], WEND_FIELD_TEXT)), y }))
      spot_end (map, box->nodes[i], box->w, y);
  box->need = row->style->height + (n > 1 ? n - 1 : 0) * 20.0;
}

static char *
quoted (WendMapScene *map, const char *text)
{
  static const char *const marks[] = { "“", "„", "«", "»", "\"", "「", "‘" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (text, marks[i]))
      return g_strdup (text);
  return *text != '\0' ? wend_say_with (map->options.translate, N_ ("“{1}”"), text, NULL) : g_strdup ("");
}

void
wend_lane_draw_quotes (WendMapScene *map, WendMapRow *row, WendCellBox *box)
{
  double y = 24, pitch = wend_theme_role (WEND_ROLE_QUOTE)->line_height;

  for (guint i = 0; i < box->n_nodes; i++)
    {
      const WendNode *node = box->nodes[i];
      g_autofree char *said = quoted (map, wend_node_text (node, WEND_FIELD_TEXT));
      gboolean locked = wend_node_flag (node, WEND_FIELD_PRIVATE);
      wend_ink_id (map->ink, wend_node_id (node));
      guint n = wend_map_block (map, &(WendTextBox) { 12, y, box->w - 20 - (locked ? 18 : 0), QUOTE_LINES, WEND_ROLE_QUOTE, WEND_COLOUR_INK }, said);
      if (locked)
        wend_ink_icon (map->ink, "tool-lock", (WendPoint) { box->w - 20, y - 13 }, 14, WEND_COLOUR_INK_3);
      double h = MAX (n, 1) * pitch;
      wend_map_spot (map, node, (WendRect) { 6, y - 18, box->w - 10, h + 4 }, &(WendRect) { 12, y - 16, box->w - 20, h }, WEND_ROLE_QUOTE);
      y += h + QUOTE_BETWEEN;
    }
  box->need = MAX (row->style->height, floor (y - QUOTE_BETWEEN - pitch + 8));
}
