/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells of numbers: name, value, sparkline, bar with range and goal, range and n, change, silent signal. A value never
 * stands without n; what is not known is an empty outline. */

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "scene/wend-lane-private.h"
#include "scene/wend-paint-private.h"

#define BAR_Y 71.0
#define FOOT_Y 95.0
#define SECOND_FOOT 20.0

static double
bar_x (const WendCellBox *box, const WendFigureWords *words, double value)
{
  double share = (value - words->min) / (words->max - words->min);
  return 12 + CLAMP (share, 0, 1) * (box->w - 24);
}

static void
draw_bar (WendMapScene *map, const WendCellBox *box, const WendFigure *figure, const WendFigureWords *words)
{
  gboolean hollow = figure->state != WEND_FIGURE_FULL;
  double value = bar_x (box, words, wend_figure_lead (figure)->value);
  WendItem *item = wend_ink_rect (map->ink, (WendRect) { 12, BAR_Y - 2, box->w - 24, 4 }, 2, WEND_COLOUR_LINE);

  item->fill_alpha = 0.55f;
  if (wend_figure_lead (figure)->has_range)
    {
      double lo = bar_x (box, words, wend_figure_lead (figure)->lo), hi = bar_x (box, words, wend_figure_lead (figure)->hi);
      item = wend_ink_rect (map->ink, (WendRect) { lo, BAR_Y - 4.5, MAX (6, hi - lo), 9 }, 4.5, hollow ? WEND_COLOUR_NONE : WEND_COLOUR_MEASURED);
      item->fill_alpha = 0.42f;
      if (hollow)
        {
          wend_item_stroke (item, WEND_COLOUR_MEASURED, 1.3);
          wend_item_dash (item, 3, 2.5);
        }
    }
  item = wend_ink_disc (map->ink, value, BAR_Y, 5.5, hollow ? WEND_COLOUR_PAPER : WEND_COLOUR_MEASURED);
  wend_item_stroke (item, hollow ? WEND_COLOUR_MEASURED : WEND_COLOUR_PAPER, hollow ? 2.2 : 1.5);
  if (words->goal != NULL)
    wend_ink_rect (map->ink, (WendRect) { bar_x (box, words, figure->goal) - 1.25, BAR_Y - 8, 2.5, 16 }, 1, WEND_COLOUR_INK);
  if (figure->state == WEND_FIGURE_FEW)
    map->marks |= WEND_MARK_FEW;
}

/* Returns where the value ends. */
static double
draw_value (WendMapScene *map, const WendCellBox *box, const WendFigure *figure, const WendFigureWords *words)
{
  gboolean few = figure->state != WEND_FIGURE_FULL;
  WendRole role = few ? WEND_ROLE_CELL_VALUE_FEW : WEND_ROLE_CELL_VALUE;
  double x = 14, unit_w = wend_map_width (map, WEND_ROLE_CELL_UNIT, words->unit);
  /* Where both have no room the unit is cut, never the number. */
  double room = MAX (box->w - 30 - unit_w, MIN (wend_map_width (map, WEND_ROLE_CELL_VALUE, words->value), box->w - 30));

  wend_ink_keep (map->ink);
  wend_map_line (map, role, (WendTextAt) { 11, 57, WEND_ANCHOR_START }, room, words->value, few ? WEND_COLOUR_INK_2 : WEND_COLOUR_INK);
  /* The unit stands where it would behind a bold value, as in the other cells. */
  x += MIN (wend_map_width (map, WEND_ROLE_CELL_VALUE, words->value), room) + 4;
  if (words->unit[0] == '\0')
    x -= 4;
  else
    x += wend_map_line (map, WEND_ROLE_CELL_UNIT, (WendTextAt) { x, 57, WEND_ANCHOR_START }, box->w - 4 - x, words->unit, WEND_COLOUR_INK_2);
  wend_ink_kept (map->ink, 11, x - 11);
  return x;
}

/* The overlay of ages says how old a figure is in the place of its sparkline. FALSE: it does not. */
static gboolean
draw_age (WendMapScene *map, const WendCellBox *box, const WendFigure *figure, double room)
{
  if (map->options.overlay != WEND_OVERLAY_AGE || wend_period_is_none (&figure->period))
    return FALSE;
  gint32 days = wend_map_overlay_day (map) - figure->period.to;
  g_autofree char *age = wend_map_say_age (map, days);
  if (wend_map_width (map, WEND_ROLE_RANGE_FEW, age) <= room)
    wend_map_line (map, WEND_ROLE_RANGE_FEW, (WendTextAt) { box->w - 12, 53, WEND_ANCHOR_END }, room, age, WEND_COLOUR_INK_2);
  return TRUE;
}

/* Sparkline, or the words that take its place. */
static void
draw_beside (WendMapScene *map, const WendCellBox *box, const WendFigure *figure, double from)
{
  double room = box->w - 16 - from - 12;

  if (draw_age (map, box, figure, room))
    return;
  if (figure->state == WEND_FIGURE_FULL)
    {
      double w = MIN (78, room);
      if (w >= 34)
        wend_map_spark (map, figure, (WendRect) { box->w - 16 - w, 34, w, 20 });
      return;
    }
  const char *const texts[] = { wend_map_say (map, figure->state == WEND_FIGURE_FEW ? N_ ("few answers") : N_ ("no range")), wend_map_say (map, N_ ("few")), NULL };
  const char *text = wend_map_fitting (map, WEND_ROLE_RANGE_FEW, room, texts);
  if (figure->state == WEND_FIGURE_FEW && wend_map_width (map, WEND_ROLE_RANGE_FEW, text) <= room)
    wend_map_line (map, WEND_ROLE_RANGE_FEW, (WendTextAt) { box->w - 12, 53, WEND_ANCHOR_END }, room, text, WEND_COLOUR_INK_2);
}

/* Range, n and what is over: on one line where that fits beside the marks, else on two or three; n is never cut. A time's n
 * moves up to its name where there is room. Returns the lines. */
static guint
draw_foot (WendMapScene *map, WendCellBox *box, const WendFigureWords *words, double room, gboolean n_above)
{
  g_autofree char *range_n = words->range != NULL && !n_above ? g_strdup_printf ("%s · %s", words->range, words->n) : g_strdup (words->range != NULL ? words->range : words->n);
  g_autofree char *range_over = words->range != NULL && words->over != NULL ? g_strdup_printf ("%s, %s", words->range, words->over) : NULL;
  const char *lines[4] = { NULL };
  guint n = 0;

  if (range_over != NULL && n_above && wend_map_width (map, WEND_ROLE_RANGE, range_over) <= room)
    lines[n++] = range_over;
  else
    {
      gboolean wide = wend_map_width (map, WEND_ROLE_RANGE, range_n) > room;
      lines[n++] = wide && words->range != NULL ? words->range : range_n;
      if (wide && words->range != NULL && !n_above)
        lines[n++] = words->n;
      if (words->over != NULL)
        lines[n++] = words->over;
    }
  for (guint i = 0; i < n; i++)
    wend_map_line (map, WEND_ROLE_RANGE, (WendTextAt) { 12, FOOT_Y + i * SECOND_FOOT, WEND_ANCHOR_START }, i == 0 ? room : box->w - 20, lines[i], WEND_COLOUR_INK_2);
  return n;
}

static void
draw_figure (WendMapScene *map, WendCellBox *box, const WendFigure *figure, guint others)
{
  g_auto (WendFigureWords) words;
  const char *label = wend_node_text (figure->metric, WEND_FIELD_LABEL);
  double foot_room = box->w - 12 - (figure->signal ? 53 : figure->change != WEND_CHANGE_UNKNOWN ? 31
                                                                                                 : 8);
  double name_room = box->w - 20, n_w;

  wend_figure_words_init (&words, figure, map->options.translate);
  wend_ink_id (map->ink, wend_node_id (figure->metric));
  n_w = wend_map_width (map, WEND_ROLE_RANGE, words.n);
  gboolean n_above = words.over != NULL && 12 + wend_map_width (map, WEND_ROLE_LINE, label) + 8 + n_w <= box->w - 12 && others == 0;
  if (n_above)
    wend_map_line (map, WEND_ROLE_RANGE, (WendTextAt) { box->w - 12, 23, WEND_ANCHOR_END }, n_w + 1, words.n, WEND_COLOUR_INK_2);
  if (others > 0)
    {
      g_autofree char *more = g_strdup_printf ("+%u", others);
      double w = wend_map_line (map, WEND_ROLE_RANGE, (WendTextAt) { box->w - 12, 23, WEND_ANCHOR_END }, 40, more, WEND_COLOUR_INK_3);
      name_room -= w + 8;
    }
  wend_map_line (map, WEND_ROLE_LINE, (WendTextAt) { 12, 23, WEND_ANCHOR_START }, n_above ? box->w - 24 - n_w - 8 : name_room, label, WEND_COLOUR_INK_2);
  draw_beside (map, box, figure, draw_value (map, box, figure, &words));
  draw_bar (map, box, figure, &words);
  guint lines = draw_foot (map, box, &words, foot_room, n_above);
  box->need = MAX (box->need, 104 + (lines - 1) * SECOND_FOOT);
  wend_map_trend (map, figure, (WendPoint) { box->w - 27, 83 }, 15);
  if (figure->signal)
    {
      wend_ink_icon (map->ink, "mark-silent-signal", (WendPoint) { box->w - 49, 82 }, 16, WEND_COLOUR_MARK_BAD);
      map->marks |= WEND_MARK_SIGNAL;
    }
}

/* The map is not unfinished, only unproven: the lane reads so once. */
static void
say_nothing_yet (WendMapScene *map, WendMapRow *row)
{
  const char *text = wend_map_say (map, row->schema->prompt);

  if (map->options.prompts)
    wend_map_empty_lane (map, text, 5, WEND_EMPTY_LANE - 10);
  else
    wend_map_line (map, WEND_ROLE_LINE, (WendTextAt) { 12, WEND_EMPTY_LANE / 2 + 6, WEND_ANCHOR_START }, wend_map_row_width (map) - 20, text, WEND_COLOUR_INK_3);
}

static void
draw_unknown (WendMapScene *map, WendMapRow *row, WendCellBox *box, const WendFigure *figure)
{
  WendEmptyBox empty = { { 6, 10, box->w - 12, box->h - 20 }, "trend-unknown", NULL, NULL };
  g_autofree char *more = NULL;

  if (figure != NULL && figure->state == WEND_FIGURE_SUPPRESSED)
    {
      double floor_n = 10;
      wend_node_number (wend_document_map (map->document), WEND_FIELD_PRIVACY_FLOOR, &floor_n);
      g_autofree char *count = wend_say_number (map->options.translate, floor_n, 0, FALSE);
      more = wend_say_with (map->options.translate, N_ ("under {1}, not shown"), count, NULL);
      empty.text = wend_map_say (map, N_ ("Too few answers to say"));
      empty.more = more;
    }
  else if (map->has_figures && row->kind == WEND_LANE_MEASURED)
    {
      empty.text = wend_map_say (map, N_ ("Not measured"));
      empty.more = wend_map_say (map, N_ ("Add a question or a log"));
    }
  else
    {
      if (!map->has_figures && box->column == 0)
        say_nothing_yet (map, row);
      return;
    }
  wend_map_empty (map, &empty);
}

static void
draw_either (WendMapScene *map, WendMapRow *row, WendCellBox *box, const WendFigure *figure, guint others)
{
  box->need = map->has_figures ? row->style->height : WEND_EMPTY_LANE;
  if (figure == NULL || figure->state == WEND_FIGURE_NONE || figure->state == WEND_FIGURE_SUPPRESSED || !figure->shown.has)
    draw_unknown (map, row, box, figure);
  else
    draw_figure (map, box, figure, others);
}

void
wend_lane_draw_measured (WendMapScene *map, WendMapRow *row, WendCellBox *box)
{
  guint others = 0;
  const WendFigure *figure = wend_insight_cell (map->insight, map->columns[box->column].node, &others);

  draw_either (map, row, box, figure, others);
}

/* The first figure of the place whose metric is `kind`; a stage's steps and cards count for it. */
static const WendFigure *
find_figure (WendMapScene *map, guint column, const char *kind, guint *others)
{
  const WendMapColumn *at = &map->columns[column];
  const WendFigure *found = NULL;
  guint n;
  const WendFigure *const *figures = wend_insight_figures (map->insight, &n);

  *others = 0;
  for (guint i = 0; i < n; i++)
    {
      const WendNode *place = figures[i]->place;
      if (place == NULL || strcmp (wend_node_text (figures[i]->metric, WEND_FIELD_KIND), kind) != 0)
        continue;
      while (place != NULL && place != at->node && place != at->stage)
        place = wend_node_parent (place);
      if (place != at->node && (place == NULL || map->by_steps))
        continue;
      *others += found != NULL;
      found = found != NULL ? found : figures[i];
    }
  return found;
}

void
wend_lane_draw_waiting (WendMapScene *map, WendMapRow *row, WendCellBox *box)
{
  guint others;
  const WendFigure *figure = find_figure (map, box->column, "time", &others);

  draw_either (map, row, box, figure, others);
}

/* The reach that is known at a column; NULL where none is. */
static const WendFigure *
reach_of (WendMapScene *map, guint column)
{
  const WendPlaceInsight *place = wend_insight_place (map->insight, map->columns[column].node);
  const WendFigure *worst = place->worst;

  return worst != NULL && worst->reach.has && worst->state != WEND_FIGURE_SUPPRESSED && worst->state != WEND_FIGURE_NONE ? worst : NULL;
}

/* "92 in 100 come by", a bar, and how many fewer than where it was known last. */
void
wend_lane_draw_volume (WendMapScene *map, WendMapRow *row, WendCellBox *box)
{
  const WendFigure *figure = reach_of (map, box->column), *before = NULL;

  box->need = map->has_figures ? row->style->height : WEND_EMPTY_LANE;
  if (figure == NULL)
    {
      if (!map->has_figures && box->column == 0)
        say_nothing_yet (map, row);
      return;
    }
  for (guint c = box->column; c-- > 0 && before == NULL;)
    before = reach_of (map, c);
  g_autofree char *share = wend_say_number (map->options.translate, figure->reach.value * 100, 0, FALSE);
  g_autofree char *said = wend_say_with (map->options.translate, N_ ("{1} in 100 come by"), share, NULL);
  g_autofree char *short_said = wend_say_with (map->options.translate, N_ ("{1} in 100"), share, NULL);
  g_autofree char *count = wend_say_count (map->options.translate, figure->n);
  g_autofree char *n = wend_say_with (map->options.translate, N_ ("n = {1}"), count, NULL);
  const char *const texts[] = { said, short_said, NULL };

  wend_ink_id (map->ink, wend_node_id (figure->metric));
  wend_map_line (map, WEND_ROLE_LINE_STRONG, (WendTextAt) { 12, 23, WEND_ANCHOR_START }, box->w - 20, wend_map_fitting (map, WEND_ROLE_LINE_STRONG, box->w - 20, texts), WEND_COLOUR_INK);
  WendItem *item = wend_ink_rect (map->ink, (WendRect) { 12, 32, box->w - 24, 8 }, 4, WEND_COLOUR_LINE);
  item->fill_alpha = 0.55f;
  item = wend_ink_rect (map->ink, (WendRect) { 12, 32, MAX (8, CLAMP (figure->reach.value, 0, 1) * (box->w - 24)), 8 }, 4, WEND_COLOUR_MEASURED);
  item->fill_alpha = 0.42f;
  double fewer = before != NULL ? (before->reach.value - figure->reach.value) * 100 : 0;
  g_autofree char *lost = wend_say_number (map->options.translate, fewer, 0, FALSE);
  g_autofree char *foot = fewer >= 0.5 ? wend_say_with (map->options.translate, N_ ("{1} fewer · {2}"), lost, n, NULL) : g_strdup (n);
  wend_map_line (map, WEND_ROLE_RANGE, (WendTextAt) { 12, 57, WEND_ANCHOR_START }, box->w - 20, foot, WEND_COLOUR_INK_2);
}
