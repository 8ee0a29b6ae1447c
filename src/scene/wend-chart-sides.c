/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who pays: each stage by how far customer and company are from their goals. A range across a goal cannot tell; colour
 * only says whether both goals are met. */

#include <glib/gi18n.h>
#include <math.h>

#include "scene/wend-chart-private.h"

static double
across (const WendChart *chart, double value)
{
  return chart->plot.x + (CLAMP (value, -1, 1) + 1) / 2 * chart->plot.w;
}

static double
upward (const WendChart *chart, double value)
{
  return chart->plot.y + (1 - CLAMP (value, -1, 1)) / 2 * chart->plot.h;
}

static gboolean
is_placed (const WendSidePoint *item)
{
  return !item->few && item->customer.has && item->company.has;
}

static const char *const quarter_names[] = { [WEND_QUARTER_NONE] = NULL, [WEND_QUARTER_CUSTOMER_PAYS] = N_ ("Customer pays"), [WEND_QUARTER_BOTH_WIN] = N_ ("Both win"), [WEND_QUARTER_BOTH_LOSE] = N_ ("Both lose"), [WEND_QUARTER_COMPANY_PAYS] = N_ ("Company pays") };

static void
draw_ground (WendChart *chart)
{
  const WendRect p = chart->plot;
  double cx = p.x + p.w / 2, cy = p.y + p.h / 2;
  const struct
  {
    WendRect box;
    WendColour fill;
    const char *text;
    WendTextAt at;
    WendColour ink;
  } zones[] = {
    { { p.x, p.y, p.w / 2, p.h / 2 }, WEND_COLOUR_TINT_3, N_ ("Customer pays"), { p.x + 18, p.y + 30, WEND_ANCHOR_START }, WEND_COLOUR_MARK_BAD },
    { { cx, p.y, p.w / 2, p.h / 2 }, WEND_COLOUR_GOOD_BG, N_ ("Both win"), { p.x + p.w - 18, p.y + 30, WEND_ANCHOR_END }, WEND_COLOUR_GOOD },
    { { p.x, cy, p.w / 2, p.h / 2 }, WEND_COLOUR_TINT_4, N_ ("Both lose"), { p.x + 18, p.y + p.h - 16, WEND_ANCHOR_START }, WEND_COLOUR_MARK_BAD },
    { { cx, cy, p.w / 2, p.h / 2 }, WEND_COLOUR_TINT_3, N_ ("Company pays"), { p.x + p.w - 18, p.y + p.h - 16, WEND_ANCHOR_END }, WEND_COLOUR_MARK_BAD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      WendItem *item = wend_ink_rect (chart->pen.ink, zones[i].box, 0, zones[i].fill);
      item->fill_alpha = zones[i].fill == WEND_COLOUR_GOOD_BG ? 0.55f : 1;
    }
  wend_chart_line (chart, (WendPoint) { cx, p.y }, (WendPoint) { cx, p.y + p.h }, WEND_COLOUR_INK_3, 1.5);
  wend_chart_line (chart, (WendPoint) { p.x, cy }, (WendPoint) { p.x + p.w, cy }, WEND_COLOUR_INK_3, 1.5);
  wend_chart_take_as (chart, (WendRect) { p.x, cy - 1, p.w, 2 }, 1, NULL);
  wend_chart_take_as (chart, (WendRect) { cx - 1, p.y, 2, p.h }, 1, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      double w = wend_chart_text (chart, WEND_ROLE_CURVE_VALUE, zones[i].at, p.w / 2 - 30, wend_chart_say (chart, zones[i].text), zones[i].ink);
      wend_chart_take (chart, (WendRect) { zones[i].at.x - (zones[i].at.anchor == WEND_ANCHOR_END ? w : 0), zones[i].at.y - 18, w, 24 });
    }
}

static void
draw_item (WendChart *chart, const WendSidePoint *item)
{
  double x = across (chart, item->customer.value), y = upward (chart, item->company.value);
  gboolean win = item->customer.value > 0 && item->company.value > 0;

  wend_ink_id (chart->pen.ink, item->id);
  if (item->customer.has_range)
    {
      wend_chart_line (chart, (WendPoint) { across (chart, item->customer.lo), y }, (WendPoint) { across (chart, item->customer.hi), y }, WEND_COLOUR_INK_2, 2.5);
      wend_chart_take (chart, (WendRect) { across (chart, item->customer.lo), y - 3, across (chart, item->customer.hi) - across (chart, item->customer.lo), 6 });
    }
  if (item->company.has_range)
    {
      wend_chart_line (chart, (WendPoint) { x, upward (chart, item->company.lo) }, (WendPoint) { x, upward (chart, item->company.hi) }, WEND_COLOUR_INK_2, 2.5);
      wend_chart_take (chart, (WendRect) { x - 3, upward (chart, item->company.hi), 6, upward (chart, item->company.lo) - upward (chart, item->company.hi) });
    }
  wend_item_stroke (wend_ink_disc (chart->pen.ink, x, y, 11, win ? WEND_COLOUR_MEASURED : WEND_COLOUR_WORSE), WEND_COLOUR_PAPER, 2.5);
  wend_chart_take (chart, (WendRect) { x - 12, y - 12, 24, 24 });
  wend_chart_take_as (chart, (WendRect) { x - 36, y - 32, 72, 64 }, 0.5, item); /* no other name may look like its own */
}

static gboolean
is_named (const WendSidePoint *item)
{
  return !is_placed (item) && !item->few && item->said != WEND_QUARTER_NONE;
}

/* Under the names of the upper quarters, over those of the lower ones, each with an open ring: no number says how far. */
static void
name_said (WendChart *chart, const WendSidesChart *data)
{
  const WendRect p = chart->plot;
  double ys[] = { 0, p.y + 56, p.y + 56, p.y + p.h - 40, p.y + p.h - 40 };
  guint lines = (guint) MAX ((p.h / 2 - 44) / 21, 1);
  guint counts[G_N_ELEMENTS (ys)] = { 0 };

  for (guint i = 0; i < data->n_items; i++)
    {
      const WendSidePoint *item = &data->items[i];
      gboolean right = item->said == WEND_QUARTER_BOTH_WIN || item->said == WEND_QUARTER_COMPANY_PAYS;
      gboolean upper = item->said == WEND_QUARTER_CUSTOMER_PAYS || item->said == WEND_QUARTER_BOTH_WIN;
      if (!is_named (item) || counts[item->said]++ >= lines)
        continue;
      double y = ys[item->said], x = right ? p.x + p.w - 18 : p.x + 18, room = p.w / 2 - 54;
      wend_ink_id (chart->pen.ink, item->id);
      wend_item_stroke (wend_ink_disc (chart->pen.ink, right ? x - 6 : x + 6, y - 5, 5, WEND_COLOUR_PAPER), WEND_COLOUR_INK_3, 1.8);
      double w = wend_chart_text (chart, WEND_ROLE_LINE, (WendTextAt) { right ? x - 18 : x + 18, y, right ? WEND_ANCHOR_END : WEND_ANCHOR_START }, room, item->label, WEND_COLOUR_INK_2);
      wend_chart_take (chart, (WendRect) { right ? x - 18 - w : x, y - 16, w + 18, 20 });
      ys[item->said] += upper ? 21 : -21;
      wend_chart_mark (chart, (WendRect) { right ? x - 22 - w : x - 4, y - 17, w + 26, 22 }, item->id, wend_say_with (chart->pen.options.translate, N_ ("{1}: {2}, as the cards say, without a number on both sides. {3}"), item->label, wend_chart_say (chart, quarter_names[item->said]), item->words != NULL ? item->words : "", NULL));
    }
  wend_ink_id (chart->pen.ink, NULL);
}

static gboolean
crosses (const WendRange *range)
{
  return range->has_range && range->lo < 0 && range->hi > 0;
}

static const char *
zone_of (const WendSidePoint *item)
{
  if (crosses (&item->customer) || crosses (&item->company))
    return N_ ("cannot tell which side of the goal");
  if (item->customer.value > 0)
    return item->company.value > 0 ? N_ ("Both win") : N_ ("Company pays");
  return item->company.value > 0 ? N_ ("Customer pays") : N_ ("Both lose");
}

static void
mark_item (WendChart *chart, const WendSidePoint *item)
{
  const char *zone = wend_chart_say (chart, is_placed (item) ? zone_of (item) : N_ ("Not known yet"));
  double x = across (chart, item->customer.value), y = upward (chart, item->company.value);
  WendRect box = { x - 13, y - 13, 26, 26 };
  char *words = item->words != NULL ? wend_say_with (chart->pen.options.translate, N_ ("{1}: {2}. {3}"), item->label, zone, item->words, NULL)
                                    : wend_say_with (chart->pen.options.translate, N_ ("{1}: {2}"), item->label, zone, NULL);

  if (!is_placed (item))
    box = (WendRect) { chart->plot.x, chart->plot.y + chart->plot.h + 34, chart->plot.w, MAX (chart->h - chart->plot.y - chart->plot.h - 40, 8) };
  wend_chart_mark (chart, box, item->id, words);
}

static void
label_item (WendChart *chart, const WendSidePoint *item)
{
  gboolean unsure = crosses (&item->customer) || crosses (&item->company);
  double x = across (chart, item->customer.value), y = upward (chart, item->company.value);
  double dy = item->company.has_range ? y - upward (chart, item->company.hi) : 12;

  wend_ink_id (chart->pen.ink, item->id);
  wend_chart_label (chart, &(WendChartLabel) { { x, y }, 12, MAX (12, dy), item->label, unsure ? wend_chart_say (chart, N_ ("cannot tell which side of the goal")) : NULL, WEND_ROLE_HEADER_STRONG, item });
}

/* "Not placed, not known yet: getting there, collecting"; NULL: all are placed. Caller frees. */
static char *
say_unplaced (const WendChart *chart, const WendSidesChart *data)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < data->n_items; i++)
    if (!is_placed (&data->items[i]) && !is_named (&data->items[i]))
      g_string_append_printf (names, "%s%s", names->len > 0 ? wend_say_comma (chart->pen.options.translate) : "", data->items[i].label);
  return names->len > 0 ? wend_say_with (chart->pen.options.translate, N_ ("Not placed, not known yet: {1}"), names->str, NULL) : NULL;
}

WendScene *
wend_chart_sides (const WendSidesChart *data, const WendChartOptions *options)
{
  WendChart chart;

  wend_chart_begin (&chart, options, &data->head);
  g_autofree char *unplaced = say_unplaced (&chart, data);
  double under = 19.0 * wend_map_break (&chart.pen, WEND_ROLE_RANGE, unplaced, chart.w - 80, 3);
  chart.plot = (WendRect) { 40, 108, chart.w - 80, chart.h - 149 - under };
  wend_map_draw_lines (&chart.pen, &(WendTextBox) { 40, chart.h + 7 - under, chart.w - 80, 3, WEND_ROLE_RANGE, WEND_COLOUR_INK_3 });
  wend_chart_text (&chart, WEND_ROLE_LINE, (WendTextAt) { chart.plot.x + chart.plot.w / 2, chart.plot.y - 10, WEND_ANCHOR_MIDDLE }, chart.plot.w, wend_chart_say (&chart, N_ ("↑ company outcome better than its goal")), WEND_COLOUR_INK_3);
  wend_chart_text (&chart, WEND_ROLE_LINE, (WendTextAt) { chart.plot.x + chart.plot.w / 2, chart.plot.y + chart.plot.h + 24, WEND_ANCHOR_MIDDLE }, chart.plot.w, wend_chart_say (&chart, options->rtl ? N_ ("better than goal ← customer outcome → worse than goal") : N_ ("worse than goal ← customer outcome → better than goal")), WEND_COLOUR_INK_3);
  draw_ground (&chart);
  name_said (&chart, data);
  for (guint i = 0; i < data->n_items; i++)
    if (is_placed (&data->items[i]))
      draw_item (&chart, &data->items[i]);
  for (guint i = 0; i < data->n_items; i++)
    {
      if (!is_named (&data->items[i]))
        mark_item (&chart, &data->items[i]);
      if (is_placed (&data->items[i]))
        label_item (&chart, &data->items[i]);
    }
  return wend_chart_finish (&chart);
}
