/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pen of the charts: head, axis, and labels that look for a free place. A chart is one chunk in one band. Uses the map's
 * pen for words, so that lines end in "…" alike. */

#include "scene/wend-chart-private.h"

#include <math.h>

#define NEAREST 20 /* what a less usual place must save */

void
wend_chart_begin (WendChart *chart, const WendChartOptions *options, const WendChartHead *head)
{
  *chart = (WendChart) { .w = options->w > 0 ? options->w : WEND_CHART_W, .h = options->h > 0 ? options->h : WEND_CHART_H };
  chart->pen.shaper = options->shaper;
  chart->pen.options.translate = options->translate;
  chart->pen.options.rtl = options->rtl;
  chart->pen.ink = wend_ink_new (options->shaper);
  wend_text_block_init (&chart->pen.text);
  chart->twin = options->twin;
  if (chart->twin != NULL && chart->twin->title == NULL)
    chart->twin->title = g_strdup (head->title);
  wend_chart_tell (chart, head->subtitle);
  chart->taken = g_array_new (FALSE, FALSE, sizeof (WendTaken));
  wend_ink_begin (chart->pen.ink, NULL);
  double room = chart->w - 2 * WEND_CHART_PAD;
  wend_chart_text (chart, WEND_ROLE_CHART_TITLE, (WendTextAt) { WEND_CHART_PAD, 38, WEND_ANCHOR_START }, room, head->title, WEND_COLOUR_INK);
  wend_chart_text (chart, WEND_ROLE_WHOLE_TEXT, (WendTextAt) { WEND_CHART_PAD, 64, WEND_ANCHOR_START }, room, head->subtitle, WEND_COLOUR_INK_2);
}

/* Marks turn with what they stand for; time keeps its direction. */
static void
mirror_marks (WendChart *chart)
{
  for (guint i = 0; i < chart->twin->marks->len; i++)
    {
      WendRect *box = &g_array_index (chart->twin->marks, WendChartMark, i).box;
      if (chart->kept_w > 0)
        box->x += chart->w - chart->kept_w - 2 * chart->kept_x;
      else
        box->x = chart->w - box->x - box->w;
    }
}

WendScene *
wend_chart_finish (WendChart *chart)
{
  WendChunk *chunk = wend_ink_finish (chart->pen.ink, chart->w, chart->pen.options.rtl);
  WendBandPlace place = { chunk != NULL ? wend_band_new (&chunk, &(double) { 0 }, 1) : NULL, WEND_LAYER_CONTENT, 0 };
  WendScene *scene = wend_scene_new (&place, place.band != NULL, chart->w, chart->h);

  if (chart->twin != NULL && chart->pen.options.rtl)
    mirror_marks (chart);
  wend_band_unref (place.band);
  wend_chunk_unref (chunk);
  wend_ink_free (chart->pen.ink);
  wend_text_block_clear (&chart->pen.text);
  g_array_unref (chart->taken);
  return scene;
}

WendItem *
wend_chart_line (WendChart *chart, WendPoint from, WendPoint to, WendColour colour, double width)
{
  return wend_ink_stroke (chart->pen.ink, from, to, colour, width);
}

void
wend_chart_take (WendChart *chart, WendRect box)
{
  wend_chart_take_as (chart, box, 1, NULL);
}

void
wend_chart_take_as (WendChart *chart, WendRect box, double weight, gconstpointer owner)
{
  WendTaken taken = { box, weight, owner };
  g_array_append_val (chart->taken, taken);
}

double
wend_chart_y (const WendChart *chart, double value)
{
  double share = (value - chart->low) / (chart->high - chart->low);
  return chart->plot.y + chart->plot.h * (1 - CLAMP (share, 0, 1));
}

/* 1, 2, 2.5 or 5 × 10^k: at most five steps. */
static double
round_step (double span)
{
  static const double steps[] = { 1, 2, 2.5, 5, 10 };
  double least = MAX (span, 1e-9) / 5, power = pow (10, floor (log10 (least)));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * power >= least - 1e-12)
      return steps[i] * power;
  return 10 * power;
}

void
wend_chart_axis (WendChart *chart, double low, double high, const char *unit)
{
  double step = round_step (high - low);
  int decimals = step >= 1 && fabs (step - floor (step)) < 1e-9 ? 0 : step >= 0.1 ? 1
                                                                                  : 2;

  chart->low = floor (low / step + 1e-9) * step;
  chart->high = ceil (high / step - 1e-9) * step;
  if (chart->high <= chart->low)
    chart->high = chart->low + step;
  for (guint i = 0; chart->low + i * step <= chart->high + step / 2; i++)
    {
      double value = chart->low + i * step, y = wend_chart_y (chart, value);
      g_autofree char *number = wend_say_number (chart->pen.options.translate, value, decimals, FALSE);
      wend_chart_line (chart, (WendPoint) { chart->plot.x, y }, (WendPoint) { chart->plot.x + chart->plot.w, y }, fabs (value) < 1e-9 ? WEND_COLOUR_LINE : WEND_COLOUR_HAIR, 1);
      wend_chart_text (chart, WEND_ROLE_LINE, (WendTextAt) { chart->plot.x - 14, y + 6, WEND_ANCHOR_END }, 64, number, WEND_COLOUR_INK_3);
    }
  wend_chart_text (chart, WEND_ROLE_LEGEND, (WendTextAt) { chart->plot.x - 14, chart->plot.y - 16, WEND_ANCHOR_END }, 64, unit, WEND_COLOUR_INK_3);
}

void
wend_chart_halo (WendChart *chart, guint from)
{
  for (guint i = from; i < wend_ink_count (chart->pen.ink); i++)
    if (wend_ink_item (chart->pen.ink, i)->kind == WEND_ITEM_TEXT)
      wend_ink_item (chart->pen.ink, i)->halo = WEND_COLOUR_PAPER;
}

static double
common (const WendRect *a, const WendRect *b)
{
  double w = MIN (a->x + a->w, b->x + b->w) - MAX (a->x, b->x), h = MIN (a->y + a->h, b->y + b->h) - MAX (a->y, b->y);
  return w > 0 && h > 0 ? w * h : 0;
}

/* What a label there would cover; leaving the plot is worse than all. */
static double
cost_of (const WendChart *chart, const WendRect *box, gconstpointer owner)
{
  double cost = box->w * box->h - common (box, &chart->plot);

  cost *= 20;
  for (guint i = 0; i < chart->taken->len; i++)
    {
      const WendTaken *taken = &g_array_index (chart->taken, WendTaken, i);
      if (taken->owner == NULL || taken->owner != owner)
        cost += taken->weight * common (box, &taken->box);
    }
  return cost;
}

void
wend_chart_label (WendChart *chart, const WendChartLabel *label)
{
  double size = wend_theme_role (label->role)->size, h = size * 1.25, more_h = label->more != NULL ? 20 : 0;
  double w = MAX (wend_map_width (&chart->pen, label->role, label->text), wend_map_width (&chart->pen, WEND_ROLE_RANGE, label->more));
  double right = label->at.x + label->dx + 8, left = label->at.x - label->dx - 8 - w, middle = label->at.x - w / 2;
  double above = label->at.y - label->dy - 8 - h - more_h, below = label->at.y + label->dy + 6, beside = label->at.y - h - 4;
  const WendPoint tries[] = { { right, beside }, { middle, above }, { left, beside }, { middle, below }, { right, label->at.y + 4 }, { left, label->at.y + 4 }, { right, above }, { left, above }, { right, below }, { left, below } };
  WendRect best = { 0, 0, w, h + more_h };
  double least = G_MAXDOUBLE;

  w = MIN (w, chart->plot.w);
  for (guint i = 0; i < G_N_ELEMENTS (tries) && least > i * NEAREST; i++)
    {
      WendRect box = { CLAMP (tries[i].x, chart->plot.x, chart->plot.x + chart->plot.w - w), tries[i].y, w, h + more_h };
      double cost = cost_of (chart, &box, label->owner) + i * NEAREST;
      if (cost < least - 0.5)
        {
          best = box;
          least = cost;
        }
    }
  guint from = wend_ink_count (chart->pen.ink);
  wend_chart_text (chart, label->role, (WendTextAt) { best.x, best.y + size, WEND_ANCHOR_START }, w + 1, label->text, WEND_COLOUR_INK);
  wend_chart_text (chart, WEND_ROLE_RANGE, (WendTextAt) { best.x, best.y + size + 20, WEND_ANCHOR_START }, w + 1, label->more, WEND_COLOUR_INK_3);
  wend_chart_halo (chart, from);
  wend_chart_take (chart, best);
}
