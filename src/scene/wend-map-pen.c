/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small things every part of the map draws: lines that end in "…", blocks of lines, sparklines, trend marks, dashed boxes
 * for what is empty. Knows figures, but no lane. */

#include "scene/wend-lane-private.h"

#include <glib/gi18n.h>
#include <string.h>

double
wend_map_width (WendMapScene *map, WendRole role, const char *text)
{
  return text != NULL ? wend_shaper_width (map->shaper, role, text, strlen (text)) : 0;
}

guint
wend_map_break (WendMapScene *map, WendRole role, const char *text, double width, guint lines)
{
  wend_text_break (&map->text, map->shaper, role, text != NULL ? text : "", width, lines);
  return map->text.n_lines;
}

double
wend_map_line (WendMapScene *map, WendRole role, WendTextAt at, double width, const char *text, WendColour colour)
{
  if (text == NULL || *text == '\0' || wend_map_break (map, role, text, width, 1) == 0)
    return 0;
  wend_ink_text (map->ink, role, at, wend_text_line (&map->text, 0), colour);
  return map->text.lines[0].width;
}

const char *
wend_map_fitting (WendMapScene *map, WendRole role, double width, const char *const *texts)
{
  for (; texts[0] != NULL && texts[1] != NULL; texts++)
    if (wend_map_width (map, role, texts[0]) <= width)
      break;
  return texts[0];
}

void
wend_map_draw_lines (WendMapScene *map, const WendTextBox *box)
{
  double pitch = wend_theme_role (box->role)->line_height;

  for (guint i = 0; i < map->text.n_lines; i++)
    wend_ink_text_wide (map->ink, box->role, (WendRect) { box->x, box->y + i * pitch, map->text.lines[i].width, 0 }, wend_text_line (&map->text, i), box->colour);
}

guint
wend_map_block (WendMapScene *map, const WendTextBox *box, const char *text)
{
  wend_map_break (map, box->role, text, box->w, box->lines);
  wend_map_draw_lines (map, box);
  return map->text.n_lines;
}

void
wend_map_spot (WendMapScene *map, const WendNode *node, WendRect box, const WendRect *text, WendRole role)
{
  WendSpot spot = { node, box, text != NULL ? *text : (WendRect) { 0, 0, 0, 0 }, role };
  g_array_append_val (map->spots, spot);
}

static gboolean
is_shown (const WendFigurePoint *point)
{
  return point->shown.has && point->state != WEND_FIGURE_NONE && point->state != WEND_FIGURE_SUPPRESSED;
}

static void
limits (const WendFigure *figure, double *lo, double *hi, guint *n)
{
  *n = 0;
  for (guint i = 0; i < figure->n_points; i++)
    if (is_shown (&figure->points[i]))
      {
        double value = figure->points[i].shown.value;
        *lo = *n == 0 ? value : MIN (*lo, value);
        *hi = *n == 0 ? value : MAX (*hi, value);
        (*n)++;
      }
}

/* A run of periods with data is one line; a lone one is a dot. */
static void
spark_run (WendMapScene *map, const WendPoint *points, guint n)
{
  if (n == 1)
    {
      wend_ink_disc (map->ink, points[0].x, points[0].y, 1.5, WEND_COLOUR_MEASURED);
      return;
    }
  wend_ink_move (map->ink, points[0].x, points[0].y);
  for (guint i = 1; i < n; i++)
    wend_ink_line (map->ink, points[i].x, points[i].y);
  WendItem *item = wend_ink_path (map->ink, WEND_COLOUR_NONE);
  wend_item_stroke (item, WEND_COLOUR_MEASURED, 2);
  item->round = TRUE;
}

void
wend_map_spark (WendMapScene *map, const WendFigure *figure, WendRect box)
{
  double lo = 0, hi = 0;
  guint n = 0, run = 0;

  limits (figure, &lo, &hi, &n);
  if (n < 2)
    return;

  g_autofree WendPoint *points = g_new (WendPoint, figure->n_points);
  double span = hi > lo ? hi - lo : 1;
  WendPoint last = { 0, 0 };
  wend_ink_keep (map->ink);
  for (guint i = 0; i <= figure->n_points; i++)
    {
      if (i < figure->n_points && is_shown (&figure->points[i]))
        {
          double value = figure->points[i].shown.value;
          points[run++] = last = (WendPoint) { box.x + i * box.w / (figure->n_points - 1), box.y + box.h - (hi > lo ? (value - lo) / span : 0.5) * box.h };
          continue;
        }
      if (run > 0)
        spark_run (map, points, run);
      run = 0;
    }
  WendItem *dot = wend_ink_disc (map->ink, last.x, last.y, 4, WEND_COLOUR_MEASURED);
  wend_item_stroke (dot, WEND_COLOUR_PAPER, 1.5);
  wend_ink_kept (map->ink, box.x, box.w);
}

void
wend_map_trend (WendMapScene *map, const WendFigure *figure, WendPoint at, double size)
{
  static const char *const icons[] = { NULL, "trend-flat", "trend-better", "trend-worse" };
  static const WendColour colours[] = { WEND_COLOUR_NONE, WEND_COLOUR_INK_3, WEND_COLOUR_GOOD, WEND_COLOUR_MARK_BAD };

  if (figure->change == WEND_CHANGE_UNKNOWN)
    return;
  wend_ink_icon (map->ink, icons[figure->change], at, size, colours[figure->change]);
  map->marks |= figure->change == WEND_CHANGE_NONE ? WEND_MARK_SILENT_FLAT : WEND_MARK_TREND;
}

void
wend_map_empty (WendMapScene *map, const WendEmptyBox *empty)
{
  const WendRect *box = &empty->box;
  double x = box->x + (empty->icon != NULL ? 35 : 12), w = box->x + box->w - 4 - x;
  WendRole role = empty->more != NULL ? WEND_ROLE_LINE_STRONG : WEND_ROLE_LINE;
  WendColour colour = empty->more != NULL ? WEND_COLOUR_INK_2 : WEND_COLOUR_INK_3;
  guint room = MAX (1, (guint) ((box->h - 6) / 20));
  WendItem *item = wend_ink_rect (map->ink, *box, 8, WEND_COLOUR_NONE);

  wend_item_stroke (item, WEND_COLOUR_LINE, 1.5);
  wend_item_dash (item, 5, 4);
  guint more = empty->more != NULL && room > 1 ? wend_map_break (map, WEND_ROLE_LEGEND, empty->more, w, room > 3 ? 2 : 1) : 0;
  guint n = wend_map_break (map, role, empty->text, w, MIN (room - more, 3));
  double y = box->y + box->h / 2 - (n * 20 + more * 19) / 2.0 + (more > 0 ? 17.5 : 16);
  wend_map_draw_lines (map, &(WendTextBox) { x, y, w, n, role, colour });
  if (empty->icon != NULL)
    wend_ink_icon (map->ink, empty->icon, (WendPoint) { box->x + 12, y - 14 }, 16, WEND_COLOUR_INK_3);
  if (more > 0)
    wend_map_block (map, &(WendTextBox) { x, y + (n - 1) * 20.0 + 21, w, more, WEND_ROLE_LEGEND, WEND_COLOUR_INK_3 }, empty->more);
}

double
wend_map_row_width (const WendMapScene *map)
{
  return map->n_columns > 0 ? wend_map_right (map, map->n_columns - 1) - WEND_X0 : map->column_w;
}

/* The box for a lane that holds nothing: over as many columns as its sentence asks for. */
void
wend_map_empty_lane (WendMapScene *map, const char *text, double y, double h)
{
  double need = wend_map_width (map, WEND_ROLE_LINE, text) + 25, w = map->column_w;

  while (w - 8 < need && w < wend_map_row_width (map) - 1)
    w += map->column_w + WEND_GAP;
  wend_map_empty (map, &(WendEmptyBox) { { 4, y, w - 8, h }, NULL, text, NULL });
}

/* Whether an empty cell says on paper too that nothing is there: the first of a run of them. That a stage may stay as it
 * is can be said of a measured one only, and where something was thought of for another. */
gboolean
wend_map_says_empty (const WendMapScene *map, const WendMapRow *row, guint column)
{
  guint index = (guint) (row - map->rows);
  const WendMapColumn *before = column > 0 ? &map->columns[column - 1] : NULL;

  if (!row->style->says_empty || (before != NULL && before->starts[index] == before->starts[index + 1]))
    return FALSE;
  if (row->kind != WEND_LANE_OPPORTUNITIES)
    return TRUE;
  WendFigureState state = wend_insight_place (map->insight, map->columns[column].stage)->state;
  return row->n_cards > 0 && state != WEND_FIGURE_NONE && state != WEND_FIGURE_SUPPRESSED;
}

/* In a lane without anything the first cell says what belongs there, on screen only; a few lanes say it on paper too, once
 * in each run of empty cells. */
void
wend_map_prompt (WendMapScene *map, WendMapRow *row, WendCellBox *box)
{
  const char *text = wend_node_text (row->lane, WEND_FIELD_HINT);

  box->need = row->style->height;
  if (row->kind != WEND_LANE_TEXT || *text == '\0')
    text = wend_map_say (map, row->schema->prompt);
  if (row->n_cards == 0 && box->column > 0)
    return;
  if (map->options.prompts && row->n_cards == 0)
    wend_map_empty_lane (map, row->kind == WEND_LANE_OPPORTUNITIES ? wend_map_say (map, N_ ("What could be better?")) : text, 5, MIN (MAX (row->style->height - 10, 24), 80));
  else if (wend_map_says_empty (map, row, box->column))
    {
      gboolean quotes = row->kind == WEND_LANE_QUOTES;
      WendTextBox lines = { 12, quotes ? 24 : 30, box->w - 24, 3, WEND_ROLE_LINE, WEND_COLOUR_INK_3 };
      wend_map_block (map, &lines, text);
    }
}
