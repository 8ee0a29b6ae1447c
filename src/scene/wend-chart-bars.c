/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bars one under the other: a funnel, each step as wide as the share of all who began that comes through it, and drivers
 * from the side. Each has its range and its words; what is not known is an empty outline. */

#include <glib/gi18n.h>
#include <math.h>

#include "scene/wend-chart-private.h"

#define PITCH 46.0
#define BAR 26.0
#define TOP 88.0

/* The product of the steps up to `row`; of one without value nothing is known behind. */
static double
remaining (const WendBarChart *data, guint row)
{
  double share = 1;

  for (guint i = 0; i <= row; i++)
    share = data->rows[i].value.has ? share * data->rows[i].value.value : -1;
  return share;
}

static void
draw_whisker (WendChart *chart, const WendRect *bar, const WendRange *value, double full)
{
  double lo = bar->x + value->lo * full, hi = bar->x + value->hi * full, y = bar->y + bar->h / 2;

  wend_chart_line (chart, (WendPoint) { lo, y }, (WendPoint) { hi, y }, WEND_COLOUR_INK_2, 2.5);
  wend_chart_line (chart, (WendPoint) { lo, y - 6 }, (WendPoint) { lo, y + 6 }, WEND_COLOUR_INK_2, 2.5);
  wend_chart_line (chart, (WendPoint) { hi, y - 6 }, (WendPoint) { hi, y + 6 }, WEND_COLOUR_INK_2, 2.5);
}

static void
draw_bar (WendChart *chart, const WendBarChart *data, guint index, WendRect room)
{
  const WendBarRow *row = &data->rows[index];
  double share = data->funnel ? remaining (data, index) : row->value.value;
  gboolean known = row->value.has && share >= 0;
  double w = known ? MAX (4, CLAMP (share, 0, 1) * room.w) : room.w;
  WendRect bar = { data->funnel ? room.x + (room.w - w) / 2 : room.x, room.y, w, BAR };
  WendItem *track = wend_ink_rect (chart->pen.ink, (WendRect) { room.x, room.y, room.w, BAR }, 5, WEND_COLOUR_PANEL);

  if (!known || row->few)
    {
      wend_item_stroke (track, WEND_COLOUR_LINE, 1.5);
      wend_item_dash (track, 5, 4);
    }
  if (!known)
    return;
  WendItem *item = wend_ink_rect (chart->pen.ink, bar, 5, row->few ? WEND_COLOUR_PAPER : WEND_COLOUR_MEASURED);
  item->fill_alpha = row->few ? 1 : 0.42f;
  if (row->few)
    {
      wend_item_stroke (item, WEND_COLOUR_MEASURED, 2);
      wend_item_dash (item, 4, 3);
    }
  if (!data->funnel && row->value.has_range)
    draw_whisker (chart, &bar, &row->value, room.w);
}

static const char *
words_of (const WendChart *chart, const WendBarRow *row)
{
  return row->words != NULL ? row->words : wend_chart_say (chart, N_ ("too few answers to say"));
}

static void
draw_row (WendChart *chart, const WendBarChart *data, guint index, double label_w, double words_w)
{
  const WendBarRow *row = &data->rows[index];
  double y = TOP + index * PITCH, right = chart->w - WEND_CHART_PAD;
  WendRect room = { WEND_CHART_PAD + label_w + 16, y + 6, 0, BAR };

  room.w = right - words_w - 16 - room.x;
  wend_ink_id (chart->pen.ink, row->id);
  wend_map_block (&chart->pen, &(WendTextBox) { WEND_CHART_PAD, y + (wend_map_break (&chart->pen, WEND_ROLE_LINE_STRONG, row->label, label_w, 2) > 1 ? 15 : 25), label_w, 2, WEND_ROLE_LINE_STRONG, WEND_COLOUR_INK }, row->label);
  draw_bar (chart, data, index, room);
  gboolean two = row->lost != NULL;
  wend_chart_text (chart, WEND_ROLE_LINE, (WendTextAt) { right - words_w, y + (two ? 15 : 25), WEND_ANCHOR_START }, words_w, words_of (chart, row), row->words != NULL ? WEND_COLOUR_INK : WEND_COLOUR_INK_3);
  wend_chart_text (chart, WEND_ROLE_RANGE, (WendTextAt) { right - words_w, y + 35, WEND_ANCHOR_START }, words_w, row->lost, WEND_COLOUR_INK_2);
}

static void
mark_row (WendChart *chart, const WendBarChart *data, guint index)
{
  const WendBarRow *row = &data->rows[index];
  WendRect box = { WEND_CHART_PAD / 2, TOP + index * PITCH - 6, chart->w - WEND_CHART_PAD, PITCH - 6 };
  const char *words = words_of (chart, row);

  wend_chart_mark (chart, box, row->id, row->lost != NULL ? wend_say_with (chart->pen.options.translate, N_ ("{1}: {2}, {3}"), row->label, words, row->lost, NULL) : wend_say_with (chart->pen.options.translate, N_ ("{1}: {2}"), row->label, words, NULL));
}

WendScene *
wend_chart_bars (const WendBarChart *data, const WendChartOptions *options)
{
  WendChart chart;
  double label_w = 0, words_w = 0;

  wend_chart_begin (&chart, options, &data->head);
  for (guint i = 0; i < data->n_rows; i++)
    {
      label_w = MAX (label_w, wend_map_width (&chart.pen, WEND_ROLE_LINE_STRONG, data->rows[i].label));
      words_w = MAX (words_w, wend_map_width (&chart.pen, WEND_ROLE_LINE, words_of (&chart, &data->rows[i])));
      words_w = MAX (words_w, wend_map_width (&chart.pen, WEND_ROLE_RANGE, data->rows[i].lost));
    }
  words_w = MIN (words_w + 1, chart.w * 0.4);
  label_w = MIN (label_w + 1, chart.w * 0.3);
  if (options->h <= 0)
    chart.h = TOP + data->n_rows * PITCH + (data->caution != NULL ? 56 : 24);
  for (guint i = 0; i < data->n_rows; i++)
    {
      draw_row (&chart, data, i, label_w, words_w);
      mark_row (&chart, data, i);
    }
  wend_chart_tell (&chart, data->caution);
  wend_ink_id (chart.pen.ink, NULL);
  wend_map_block (&chart.pen, &(WendTextBox) { WEND_CHART_PAD, TOP + data->n_rows * PITCH + 24, chart.w - 2 * WEND_CHART_PAD, 2, WEND_ROLE_RANGE, WEND_COLOUR_INK_3 }, data->caution);
  return wend_chart_finish (&chart);
}
