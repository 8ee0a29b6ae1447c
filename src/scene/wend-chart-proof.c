/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Did it last: three windows as a mean in its band, the start hatched, untouched places in grey; beside it the verdict,
 * whether it is more than elsewhere, the checks, and what is not proven. */

#include <glib/gi18n.h>
#include <math.h>

#include "scene/wend-chart-private.h"

#define SIDE 320.0

static double
across (const WendChart *chart, const WendProofChart *data, guint i)
{
  return chart->plot.x + 14 + (data->n_points > 1 ? i * (chart->plot.w - 28) / (data->n_points - 1) : (chart->plot.w - 28) / 2);
}

static void
widen (const WendRange *range, double *low, double *high, gboolean *any)
{
  if (!range->has)
    return;
  double lo = range->has_range ? range->lo : range->value, hi = range->has_range ? range->hi : range->value;
  *low = *any ? MIN (*low, lo) : lo;
  *high = *any ? MAX (*high, hi) : hi;
  *any = TRUE;
}

/* Whether the untouched places lie above what changed, on the whole. */
static gboolean
control_is_above (const WendProofChart *data)
{
  double above = 0;

  for (guint i = 0; i < data->n_points; i++)
    if (data->points[i].value.has && data->points[i].control.has)
      above += data->points[i].control.value - data->points[i].value.value;
  return above > 0;
}

static void
find_limits (const WendProofChart *data, double *low, double *high)
{
  gboolean any = FALSE;

  *low = 0;
  *high = 1;
  for (guint i = 0; i < data->n_points; i++)
    {
      WendRange control = data->points[i].control;
      control.has_range = FALSE; /* drawn as a line */
      widen (&data->points[i].value, low, high, &any);
      widen (&control, low, high, &any);
    }
  widen (&data->before.value, low, high, &any);
  widen (&data->first.value, low, high, &any);
  widen (&data->latest.value, low, high, &any);
  if (data->control != NULL && control_is_above (data)) /* room for its name above or under its line */
    *high += (*high - *low) * 0.1;
  else if (data->control != NULL)
    *low -= (*high - *low) * 0.1;
}

/* First and last period of a window; FALSE: it has none. */
static gboolean
find_window (const WendProofChart *data, WendProofPlace place, guint *first, guint *last)
{
  gboolean any = FALSE;

  *first = *last = 0;
  for (guint i = 0; i < data->n_points; i++)
    if (data->points[i].place == place)
      {
        *first = any ? *first : i;
        *last = i;
        any = TRUE;
      }
  return any;
}

/* `taken`: how far the labels reach; one that would cover the last stands lower. */
static void
draw_window (WendChart *chart, const WendProofChart *data, WendProofPlace place, const WendProofBand *band, double *taken)
{
  WendColour colour = place == WEND_PROOF_BEFORE ? WEND_COLOUR_ASSUMED : WEND_COLOUR_MEASURED;
  guint first, last;

  if (!band->value.has || !find_window (data, place, &first, &last))
    return;
  double x = across (chart, data, first) - 14, w = across (chart, data, last) + 14 - x, y = wend_chart_y (chart, band->value.value);
  if (band->value.has_range)
    {
      double hi = wend_chart_y (chart, band->value.hi), lo = wend_chart_y (chart, band->value.lo);
      wend_ink_rect (chart->pen.ink, (WendRect) { x, hi, w, MAX (lo - hi, 1) }, 5, colour)->fill_alpha = 0.16f;
    }
  wend_chart_line (chart, (WendPoint) { x, y }, (WendPoint) { x + w, y }, colour, 3.5);
  double text_w = wend_map_width (&chart->pen, WEND_ROLE_LINE, band->label);
  double middle = CLAMP (x + w / 2, chart->plot.x + text_w / 2 - 30, chart->plot.x + chart->plot.w + 20 - text_w / 2);
  gboolean lower = middle - text_w / 2 < *taken + 8;
  wend_chart_text (chart, WEND_ROLE_LINE, (WendTextAt) { middle, chart->plot.y + chart->plot.h + (lower ? 67 : 48), WEND_ANCHOR_MIDDLE }, text_w + 1, band->label, WEND_COLOUR_INK_2);
  *taken = lower ? *taken : middle + text_w / 2;
}

static void
hatch_start (WendChart *chart, const WendProofChart *data)
{
  guint first, last;

  if (!find_window (data, WEND_PROOF_START, &first, &last))
    return;
  double x = across (chart, data, first) - 14;
  WendItem *item = wend_ink_rect (chart->pen.ink, (WendRect) { x, chart->plot.y, across (chart, data, last) + 14 - x, chart->plot.h }, 0, WEND_COLOUR_HATCH_BETTER);
  item->hatch = WEND_HATCH_BETTER;
  item->fill_alpha = 0.6f;
}

/* Beside the line's stretch from `from` to `end`, on the side away from what changed. */
static void
name_control (WendChart *chart, const WendProofChart *data, guint from, guint end)
{
  gboolean above = control_is_above (data);
  double x = across (chart, data, from) - 12, right = x + wend_map_width (&chart->pen, WEND_ROLE_RANGE, data->control) + 12;
  double y = wend_chart_y (chart, data->points[from].control.value);

  for (guint k = from; k < end && across (chart, data, MAX (k, 1) - 1) < right; k++)
    {
      double at = wend_chart_y (chart, data->points[k].control.value);
      y = above ? MIN (y, at) : MAX (y, at);
    }
  guint first = wend_ink_count (chart->pen.ink);
  y = above ? MAX (y - 10, chart->plot.y + 12) : MIN (y + 20, chart->plot.y + chart->plot.h - 4);
  wend_chart_text (chart, WEND_ROLE_RANGE, (WendTextAt) { x, y, WEND_ANCHOR_START }, chart->plot.w * 0.6, data->control, WEND_COLOUR_INK_3);
  wend_chart_halo (chart, first);
}

/* One line through the periods that have a value; a hole stays open. */
static void
draw_control (WendChart *chart, const WendProofChart *data)
{
  gboolean named = FALSE;

  for (guint i = 0, end; i < data->n_points; i = MAX (end, i + 1))
    {
      for (end = i; end < data->n_points && data->points[end].control.has; end++)
        ;
      if (end - i < 2)
        continue;
      for (guint k = i; k < end; k++)
        if (k == i)
          wend_ink_move (chart->pen.ink, across (chart, data, k), wend_chart_y (chart, data->points[k].control.value));
        else
          wend_ink_line (chart->pen.ink, across (chart, data, k), wend_chart_y (chart, data->points[k].control.value));
      WendItem *item = wend_ink_path (chart->pen.ink, WEND_COLOUR_NONE);
      wend_item_stroke (item, WEND_COLOUR_INK_3, 2);
      item->stroke_alpha = 0.6f;
      item->round = TRUE;
      if (!named)
        name_control (chart, data, i, end);
      named = TRUE;
    }
}

static void
draw_point (WendChart *chart, const WendProofMark *point, double x)
{
  gboolean before = point->place == WEND_PROOF_BEFORE;
  WendColour colour = before ? WEND_COLOUR_ASSUMED : WEND_COLOUR_MEASURED;
  double y = wend_chart_y (chart, point->value.value);
  WendInk *ink = chart->pen.ink;

  if (!point->value.has || point->place == WEND_PROOF_START)
    return;
  if (point->value.has_range)
    wend_chart_line (chart, (WendPoint) { x, wend_chart_y (chart, point->value.lo) }, (WendPoint) { x, wend_chart_y (chart, point->value.hi) }, colour, 1.5);
  if (!before)
    {
      wend_item_stroke (wend_ink_disc (ink, x, y, 6, colour), WEND_COLOUR_PAPER, 1.5);
      return;
    }
  wend_ink_move (ink, x, y - 6);
  wend_ink_line (ink, x + 6, y);
  wend_ink_line (ink, x, y + 6);
  wend_ink_line (ink, x - 6, y);
  wend_ink_close (ink);
  wend_item_stroke (wend_ink_path (ink, colour), WEND_COLOUR_PAPER, 1.5);
}

static void
draw_points (WendChart *chart, const WendProofChart *data)
{
  double free_from = chart->plot.x - 30;

  for (guint i = 0; i < data->n_points; i++)
    {
      const WendProofMark *point = &data->points[i];
      double x = across (chart, data, i), w = wend_map_width (&chart->pen, WEND_ROLE_RANGE, point->label);
      draw_point (chart, point, x);
      if (w <= 0 || x - w / 2 < free_from)
        continue;
      wend_chart_text (chart, WEND_ROLE_RANGE, (WendTextAt) { x, chart->plot.y + chart->plot.h + 24, WEND_ANCHOR_MIDDLE }, w + 1, point->label, WEND_COLOUR_INK_3);
      free_from = x + w / 2 + 6;
    }
}

/* "May: 75 % (66–82), first window; untouched 47". Caller frees. */
static char *
say_point (const WendChart *chart, const WendProofChart *data, const WendProofMark *point)
{
  static const char *const windows[] = { [WEND_PROOF_NONE] = N_ ("in no window"), [WEND_PROOF_BEFORE] = N_ ("before"), [WEND_PROOF_START] = N_ ("left out, the start"), [WEND_PROOF_FIRST] = N_ ("first"), [WEND_PROOF_LATEST] = N_ ("latest") };
  int decimals = chart->high - chart->low >= 10 ? 0 : 1;
  const char *window = wend_chart_say (chart, windows[point->place]), *label = point->when != NULL ? point->when : point->label != NULL ? point->label : "";
  g_autofree char *value = wend_chart_say_range (chart, &point->value, decimals), *control = wend_say_number (chart->pen.options.translate, point->control.value, decimals, FALSE);

  if (!point->value.has)
    return wend_say_with (chart->pen.options.translate, N_ ("{1}: no answers"), label, NULL);
  if (!point->control.has)
    return wend_say_with (chart->pen.options.translate, N_ ("{1}: {2}, {3}"), label, value, window, NULL);
  return wend_say_with (chart->pen.options.translate, N_ ("{1}: {2}, {3}; untouched {4}"), label, value, window, control, NULL);
}

static void
mark_points (WendChart *chart, const WendProofChart *data)
{
  double half = data->n_points > 1 ? (chart->plot.w - 28) / (data->n_points - 1) / 2 : chart->plot.w / 2;

  for (guint i = 0; i < data->n_points; i++)
    wend_chart_mark (chart, (WendRect) { across (chart, data, i) - half, chart->plot.y, 2 * half, chart->plot.h }, NULL, say_point (chart, data, &data->points[i]));
  wend_chart_tell (chart, data->verdict);
  wend_chart_tell (chart, data->difference);
  wend_chart_tell (chart, data->detail);
  if (data->beyond != NULL)
    {
      wend_chart_tell (chart, wend_chart_say (chart, N_ ("More than untouched stages?")));
      wend_chart_tell (chart, data->beyond);
    }
  wend_chart_tell (chart, data->caution);
}

static WendColour
ink_of (WendTone tone)
{
  return tone == WEND_TONE_GOOD ? WEND_COLOUR_GOOD : tone == WEND_TONE_BAD ? WEND_COLOUR_MARK_BAD
                                                                          : WEND_COLOUR_INK_2;
}

/* A disc with what the check found; an empty ring where it is not due yet. */
static void
draw_check (WendChart *chart, const WendCheckMark *check, WendPoint at)
{
  static const char *const icons[] = { "trend-flat", "tool-check", "tool-close", "trend-unknown" };
  static const WendColour grounds[] = { WEND_COLOUR_UNKNOWN_BG, WEND_COLOUR_GOOD_BG, WEND_COLOUR_BAD_BG, WEND_COLOUR_UNKNOWN_BG };
  static const WendColour inks[] = { WEND_COLOUR_UNKNOWN, WEND_COLOUR_GOOD, WEND_COLOUR_BAD, WEND_COLOUR_UNKNOWN };

  WendItem *disc = wend_ink_disc (chart->pen.ink, at.x + 10, at.y, 10, check->done ? grounds[check->tone] : WEND_COLOUR_NONE);
  if (!check->done)
    wend_item_stroke (disc, WEND_COLOUR_LINE, 1.5);
  else if (check->tone == WEND_TONE_GOOD)
    wend_item_stroke (disc, WEND_COLOUR_CHIP_LINE_GOOD, 1);
  if (check->done)
    wend_ink_icon (chart->pen.ink, icons[check->tone], (WendPoint) { at.x + 4, at.y - 6 }, 12, inks[check->tone]);
  wend_chart_text (chart, WEND_ROLE_RANGE, (WendTextAt) { at.x + 25, at.y + 6, WEND_ANCHOR_START }, 78, check->label, check->done ? WEND_COLOUR_INK : WEND_COLOUR_INK_3);
}

static void
draw_verdict (WendChart *chart, const WendProofChart *data)
{
  static const char *const icons[] = { "trend-flat", "mark-hold", "trend-worse", "mark-too-few" };
  double x = chart->plot.x + chart->plot.w + 36, room = chart->w - 16 - x, y = chart->plot.y + 18;
  WendColour ink = ink_of (data->tone);
  gboolean beside = room >= 290; /* the checks; else under each other */

  wend_ink_icon (chart->pen.ink, icons[data->tone], (WendPoint) { x, y - 22 }, 26, ink);
  y += wend_theme_role (WEND_ROLE_VERDICT)->line_height * (wend_map_block (&chart->pen, &(WendTextBox) { x + 36, y, room - 36, 2, WEND_ROLE_VERDICT, ink }, data->verdict) - 1.0);
  y += 10 + 22.0 * wend_map_block (&chart->pen, &(WendTextBox) { x, y + 32, room, 2, WEND_ROLE_HEADER_STRONG, WEND_COLOUR_INK }, data->difference);
  y += 21.0 * wend_map_block (&chart->pen, &(WendTextBox) { x, y + 24, room, 2, WEND_ROLE_WHOLE_TEXT, WEND_COLOUR_INK_2 }, data->detail);
  if (data->beyond != NULL)
    {
      y += 44;
      wend_chart_text (chart, WEND_ROLE_ZONE, (WendTextAt) { x, y, WEND_ANCHOR_START }, room, wend_chart_say (chart, N_ ("More than untouched stages?")), WEND_COLOUR_INK);
      y += 21.0 * wend_map_block (&chart->pen, &(WendTextBox) { x, y + 24, room, 2, WEND_ROLE_WHOLE_TEXT, WEND_COLOUR_INK_2 }, data->beyond);
    }
  if (data->n_checks > 0)
    {
      y += 44;
      wend_chart_text (chart, WEND_ROLE_ZONE, (WendTextAt) { x, y, WEND_ANCHOR_START }, room, wend_chart_say (chart, N_ ("Checked after")), WEND_COLOUR_INK);
      y += 24;
      for (guint i = 0; i < MIN (data->n_checks, G_N_ELEMENTS (data->checks)); i++)
        draw_check (chart, &data->checks[i], beside ? (WendPoint) { x + i * room / 3, y } : (WendPoint) { x, y + i * 24 });
      y += beside ? 0 : 24.0 * (data->n_checks - 1);
    }
  wend_map_block (&chart->pen, &(WendTextBox) { x, y + 46, room, 3, WEND_ROLE_RANGE, WEND_COLOUR_INK_3 }, data->caution);
}

WendScene *
wend_chart_proof (const WendProofChart *data, const WendChartOptions *options)
{
  WendChart chart;
  double low, high, taken = 0, side;

  wend_chart_begin (&chart, options, &data->head);
  side = MIN (SIDE, chart.w * 0.42);
  chart.plot = (WendRect) { 76, 104, chart.w - 112 - side, chart.h - 176 };
  find_limits (data, &low, &high);
  wend_ink_keep (chart.pen.ink);
  wend_chart_axis (&chart, low, high, data->unit);
  hatch_start (&chart, data);
  draw_window (&chart, data, WEND_PROOF_BEFORE, &data->before, &taken);
  draw_window (&chart, data, WEND_PROOF_FIRST, &data->first, &taken);
  draw_window (&chart, data, WEND_PROOF_LATEST, &data->latest, &taken);
  draw_control (&chart, data);
  draw_points (&chart, data);
  wend_ink_kept (chart.pen.ink, 12, chart.plot.x + chart.plot.w);
  chart.kept_x = 12;
  chart.kept_w = chart.plot.x + chart.plot.w;
  mark_points (&chart, data);
  draw_verdict (&chart, data);
  return wend_chart_finish (&chart);
}
