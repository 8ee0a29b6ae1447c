/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A silent signal: single values as hollow dots, their smoothed line in its limits, a line where it left them and hatching
 * behind it. Time runs from left to right in every language. */

#include <glib/gi18n.h>
#include <math.h>

#include "scene/wend-chart-private.h"

#define SIDE 200.0

static double
across (const WendChart *chart, const WendDriftChartData *data, guint i)
{
  return chart->plot.x + (data->n_points > 1 ? i * chart->plot.w / (data->n_points - 1) : chart->plot.w / 2);
}

static void
find_limits (const WendDriftChartData *data, double *low, double *high)
{
  gboolean any = data->has_centre;

  *low = *high = data->has_centre ? data->centre : 0;
  for (guint i = 0; i < data->n_points; i++)
    {
      const WendDriftMark *point = &data->points[i];
      if (point->has)
        {
          *low = any ? MIN (*low, point->value) : point->value;
          *high = any ? MAX (*high, point->value) : point->value;
          any = TRUE;
        }
      if (!point->charted)
        continue;
      *low = MIN (*low, MIN (point->lower, point->ewma));
      *high = MAX (*high, MAX (point->upper, point->ewma));
    }
  if (data->has_alarm)
    {
      *low = MIN (*low, data->alarm);
      *high = MAX (*high, data->alarm);
    }
}

/* A run of charted points; which: 0 smoothed, 1 upper, 2 lower. */
static void
trace (WendChart *chart, const WendDriftChartData *data, guint first, guint end, guint which)
{
  for (guint i = first; i < end; i++)
    {
      const WendDriftMark *point = &data->points[i];
      double y = wend_chart_y (chart, which == 0 ? point->ewma : which == 1 ? point->upper
                                                                             : point->lower);
      if (i == first)
        wend_ink_move (chart->pen.ink, across (chart, data, i), y);
      else
        wend_ink_line (chart->pen.ink, across (chart, data, i), y);
    }
}

static guint
run_end (const WendDriftChartData *data, guint first)
{
  while (first < data->n_points && data->points[first].charted)
    first++;
  return first;
}

static void
draw_band (WendChart *chart, const WendDriftChartData *data, guint first, guint end)
{
  trace (chart, data, first, end, 1);
  for (guint i = end; i-- > first;)
    wend_ink_line (chart->pen.ink, across (chart, data, i), wend_chart_y (chart, data->points[i].lower));
  wend_ink_close (chart->pen.ink);
  wend_ink_path (chart->pen.ink, WEND_COLOUR_ASSUMED)->fill_alpha = 0.1f;
  for (guint which = 1; which <= 2; which++)
    {
      trace (chart, data, first, end, which);
      WendItem *item = wend_ink_path (chart->pen.ink, WEND_COLOUR_NONE);
      wend_item_stroke (item, WEND_COLOUR_ASSUMED, 2);
      wend_item_dash (item, 8, 6);
    }
}

static void
draw_runs (WendChart *chart, const WendDriftChartData *data, gboolean bands)
{
  for (guint first = 0, end; first < data->n_points; first = MAX (end, first + 1))
    {
      end = run_end (data, first);
      if (end - first < 2)
        continue;
      if (bands)
        {
          draw_band (chart, data, first, end);
          continue;
        }
      trace (chart, data, first, end, 0);
      WendItem *item = wend_ink_path (chart->pen.ink, WEND_COLOUR_NONE);
      wend_item_stroke (item, WEND_COLOUR_MEASURED, 4);
      item->round = TRUE;
    }
}

static void
draw_values (WendChart *chart, const WendDriftChartData *data)
{
  double free_from = chart->plot.x - 40;

  for (guint i = 0; i < data->n_points; i++)
    {
      const WendDriftMark *point = &data->points[i];
      double x = across (chart, data, i), w = wend_map_width (&chart->pen, WEND_ROLE_LINE, point->label);
      if (point->has)
        wend_item_stroke (wend_ink_disc (chart->pen.ink, x, wend_chart_y (chart, point->value), 4, WEND_COLOUR_PAPER), WEND_COLOUR_INK_3, 1.8);
      if (w <= 0 || MIN (x, chart->plot.x + chart->plot.w + 14 - w / 2) - w / 2 < free_from)
        continue;
      x = MIN (x, chart->plot.x + chart->plot.w + 14 - w / 2);
      wend_chart_text (chart, WEND_ROLE_LINE, (WendTextAt) { x, chart->plot.y + chart->plot.h + 28, WEND_ANCHOR_MIDDLE }, w + 1, point->label, WEND_COLOUR_INK_3);
      free_from = x + w / 2 + 12;
    }
}

/* "May 2017: 41 %, smoothed 40, usual 38 to 44". Caller frees. */
static char *
say_point (const WendChart *chart, const WendDriftChartData *data, const WendDriftMark *point)
{
  int decimals = data->has_centre && fabs (data->centre) >= 10 ? 0 : 1;
  g_autofree char *number = wend_say_number (chart->pen.options.translate, point->value, decimals, FALSE), *smoothed = wend_say_number (chart->pen.options.translate, point->ewma, decimals, FALSE);
  g_autofree char *lo = wend_say_number (chart->pen.options.translate, point->lower, decimals, FALSE), *hi = wend_say_number (chart->pen.options.translate, point->upper, decimals, FALSE);
  g_autofree char *value = data->unit != NULL ? g_strdup_printf ("%s\u2009%s", number, data->unit) : g_strdup (number);
  const char *label = point->label != NULL ? point->label : "";

  if (!point->has)
    return wend_say_with (chart->pen.options.translate, N_ ("{1}: no answers"), label, NULL);
  if (!point->charted)
    return wend_say_with (chart->pen.options.translate, N_ ("{1}: {2}"), label, value, NULL);
  return wend_say_with (chart->pen.options.translate, N_ ("{1}: {2}, smoothed {3}, limits {4} to {5}"), label, value, smoothed, lo, hi, NULL);
}

static void
mark_points (WendChart *chart, const WendDriftChartData *data)
{
  double half = MAX (data->n_points > 1 ? chart->plot.w / (data->n_points - 1) / 2 : chart->plot.w / 2, 3);

  for (guint i = 0; i < data->n_points; i++)
    wend_chart_mark (chart, (WendRect) { across (chart, data, i) - half, chart->plot.y, 2 * half, chart->plot.h }, NULL, say_point (chart, data, &data->points[i]));
  wend_chart_tell (chart, data->signal_text);
  wend_chart_tell (chart, data->since);
  wend_chart_tell (chart, data->rule);
}

static void
draw_signal (WendChart *chart, const WendDriftChartData *data)
{
  WendColour ink = data->better ? WEND_COLOUR_GOOD : WEND_COLOUR_MARK_BAD;
  double x = across (chart, data, (guint) data->signal), top = chart->plot.y;
  double w = MAX (wend_map_width (&chart->pen, WEND_ROLE_HEADER_STRONG, data->signal_text), wend_map_width (&chart->pen, WEND_ROLE_LINE, data->since));
  gboolean left = x - 14 - w >= chart->plot.x;
  WendTextAt at = { left ? x - 14 : x + 14, top + 14, left ? WEND_ANCHOR_END : WEND_ANCHOR_START };
  double room = left ? x - chart->plot.x : chart->plot.x + chart->plot.w - x;

  wend_chart_line (chart, (WendPoint) { x, top }, (WendPoint) { x, top + chart->plot.h }, ink, 2);
  wend_item_stroke (wend_ink_disc (chart->pen.ink, x, wend_chart_y (chart, data->points[data->signal].ewma), 10, data->better ? WEND_COLOUR_BETTER : WEND_COLOUR_WORSE), WEND_COLOUR_PAPER, 2.5);
  guint from = wend_ink_count (chart->pen.ink);
  wend_chart_text (chart, WEND_ROLE_HEADER_STRONG, at, room, data->signal_text, ink);
  at.y += 22;
  wend_chart_text (chart, WEND_ROLE_LINE, at, room, data->since, WEND_COLOUR_INK_2);
  wend_chart_halo (chart, from);
}

static void
hatch_behind (WendChart *chart, const WendDriftChartData *data)
{
  double x = across (chart, data, (guint) data->signal);
  WendItem *item = wend_ink_rect (chart->pen.ink, (WendRect) { x, chart->plot.y, MAX (chart->plot.x + chart->plot.w - x, 1), chart->plot.h }, 0, data->better ? WEND_COLOUR_HATCH_BETTER : WEND_COLOUR_HATCH_WORSE);

  item->hatch = data->better ? WEND_HATCH_BETTER : WEND_HATCH_WORSE;
  item->fill_alpha = 0.3f;
}

typedef struct
{
  double y;
  const char *text;
} SideLine;

static int
by_height (gconstpointer a, gconstpointer b)
{
  const SideLine *first = a, *second = b;
  return first->y < second->y ? -1 : first->y > second->y;
}

/* Names of the lines at the right of the plot, pushed apart; below them the rule. */
static void
name_lines (WendChart *chart, const WendDriftChartData *data)
{
  double x = chart->plot.x + chart->plot.w + 24, room = chart->w - 12 - x, last = chart->plot.y - 14;
  g_autofree char *centre = wend_say_number (chart->pen.options.translate, data->centre, fabs (data->centre) < 10 ? 1 : 0, FALSE);
  g_autofree char *usual = wend_say_with (chart->pen.options.translate, N_ ("usual level, {1}"), centre, NULL);
  const WendDriftMark *end = data->n_points > 0 ? &data->points[data->n_points - 1] : NULL;
  SideLine lines[4];
  guint n = 0;

  if (data->has_centre)
    lines[n++] = (SideLine) { wend_chart_y (chart, data->centre), usual };
  if (end != NULL && end->charted)
    {
      lines[n++] = (SideLine) { wend_chart_y (chart, end->upper), wend_chart_say (chart, N_ ("upper limit")) };
      lines[n++] = (SideLine) { wend_chart_y (chart, end->lower), wend_chart_say (chart, N_ ("lower limit")) };
    }
  if (data->has_alarm)
    lines[n++] = (SideLine) { wend_chart_y (chart, data->alarm), wend_chart_say (chart, N_ ("alarm for one alone")) };
  qsort (lines, n, sizeof *lines, by_height);
  for (guint i = 0; i < n; i++)
    {
      last = MAX (lines[i].y, last + 19);
      wend_chart_text (chart, WEND_ROLE_RANGE, (WendTextAt) { x, last + 6, WEND_ANCHOR_START }, room, lines[i].text, WEND_COLOUR_INK_3);
    }
  if (data->rule == NULL)
    return;
  double foot = chart->h - 12, least = last + 36;
  guint rows = wend_map_break (&chart->pen, WEND_ROLE_LINE, data->rule, room, (guint) CLAMP ((foot - least) / 20 - 0.1, 1, 5));
  double y = MAX (least, chart->plot.y + chart->plot.h + 28 - rows * 20.0);
  y = MIN (y, foot - 2 - rows * 20.0);
  wend_chart_text (chart, WEND_ROLE_ZONE, (WendTextAt) { x, y, WEND_ANCHOR_START }, room, wend_chart_say (chart, data->signal >= 0 ? N_ ("The rule that fired") : N_ ("The rule")), WEND_COLOUR_INK);
  wend_map_block (&chart->pen, &(WendTextBox) { x, y + 22, room, rows, WEND_ROLE_LINE, WEND_COLOUR_INK_2 }, data->rule);
}

WendScene *
wend_chart_signal (const WendDriftChartData *data, const WendChartOptions *options)
{
  WendChart chart;
  double low, high;
  gboolean signal = data->signal >= 0 && (guint) data->signal < data->n_points;

  wend_chart_begin (&chart, options, &data->head);
  chart.plot = (WendRect) { 76, 104, chart.w - 100 - SIDE, chart.h - 166 };
  if (signal)
    wend_ink_icon (chart.pen.ink, "mark-silent-signal", (WendPoint) { chart.w - 52, 20 }, 28, data->better ? WEND_COLOUR_GOOD : WEND_COLOUR_MARK_BAD);
  wend_ink_keep (chart.pen.ink);
  find_limits (data, &low, &high);
  wend_chart_axis (&chart, low, high + (high - low) * 0.12, data->unit);
  draw_runs (&chart, data, TRUE);
  if (signal)
    hatch_behind (&chart, data);
  if (data->has_alarm)
    wend_item_dash (wend_chart_line (&chart, (WendPoint) { chart.plot.x, wend_chart_y (&chart, data->alarm) }, (WendPoint) { chart.plot.x + chart.plot.w, wend_chart_y (&chart, data->alarm) }, WEND_COLOUR_INK_3, 1.5), 2, 5);
  if (data->has_centre)
    wend_chart_line (&chart, (WendPoint) { chart.plot.x, wend_chart_y (&chart, data->centre) }, (WendPoint) { chart.plot.x + chart.plot.w, wend_chart_y (&chart, data->centre) }, WEND_COLOUR_LINE, 1.25);
  draw_values (&chart, data);
  draw_runs (&chart, data, FALSE);
  if (signal)
    draw_signal (&chart, data);
  wend_ink_kept (chart.pen.ink, 12, chart.plot.x + chart.plot.w);
  chart.kept_x = 12;
  chart.kept_w = chart.plot.x + chart.plot.w;
  mark_points (&chart, data);
  name_lines (&chart, data);
  return wend_chart_finish (&chart);
}
