/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fix first: pain upwards, measured with its range; how easy to change across, voted; the disc as large as many come by.
 * Discs that would hide each other move apart sideways, their votes' range stays. What has too few answers stands aside with a
 * dashed ring. */

#include <glib/gi18n.h>
#include <math.h>

#include "scene/wend-chart-private.h"

#define DISC 26.5 /* radius where everybody comes by */
#define DISC_LEAST 15.0

static double
across (const WendChart *chart, double votes)
{
  return chart->plot.x + (CLAMP (votes, 1, 5) - 1) / 4 * chart->plot.w;
}

/* Where the discs stand: by the votes, moved apart. */
typedef struct
{
  const WendPriority *item;
  double x, y, r;
} Disc;

static gboolean
is_placed (const WendPriority *item)
{
  return !item->few && item->pain.has && item->change.has;
}

static double
radius (const WendPriority *item)
{
  return MAX (DISC_LEAST, DISC * sqrt (item->reach < 0 ? 1 : MIN (item->reach, 1)));
}

static int
compare_discs (gconstpointer a, gconstpointer b)
{
  const Disc *one = a, *other = b;
  return (one->x > other->x) - (one->x < other->x);
}

/* How much further apart two discs have to be to stand clear of each other; at most 0: they do. */
static double
overlap (const Disc *left, const Disc *right)
{
  double reach = left->r + right->r + 2, dy = fabs (left->y - right->y);

  return dy >= reach ? 0 : sqrt (reach * reach - dy * dy) - (right->x - left->x);
}

/* Pushes neighbours apart by halves until nobody moves, a dozen times at most: many on one spot stay partly covered. */
static void
spread (const WendChart *chart, Disc *discs, guint n)
{
  gboolean moved = TRUE;

  for (guint round = 0; moved && round < 12; round++)
    {
      moved = FALSE;
      qsort (discs, n, sizeof *discs, compare_discs);
      for (guint i = 0; i < n; i++)
        for (guint j = i + 1; j < n; j++)
          {
            double by = overlap (&discs[i], &discs[j]);
            if (by < 0.5)
              continue;
            discs[i].x = MAX (discs[i].x - by / 2, chart->plot.x);
            discs[j].x = MIN (discs[j].x + by / 2, chart->plot.x + chart->plot.w);
            moved = TRUE;
          }
    }
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const Disc *one = a, *other = b;
  return (one->item > other->item) - (one->item < other->item);
}

/* In the order of the items, the worst first. Caller frees. */
static Disc *
place_discs (const WendChart *chart, const WendPriorityChart *data, guint *n)
{
  Disc *discs = g_new (Disc, data->n_items + 1);

  *n = 0;
  for (guint i = 0; i < data->n_items; i++)
    if (is_placed (&data->items[i]))
      discs[(*n)++] = (Disc) { &data->items[i], across (chart, data->items[i].change.value), wend_chart_y (chart, data->items[i].pain.value), radius (&data->items[i]) };
  spread (chart, discs, *n);
  qsort (discs, *n, sizeof *discs, compare_items);
  return discs;
}

static void
draw_zone (WendChart *chart, double pain, double change)
{
  double x = across (chart, change), y = wend_chart_y (chart, pain);

  if (y - chart->plot.y < 30)
    return;
  wend_ink_rect (chart->pen.ink, (WendRect) { x, chart->plot.y, chart->plot.x + chart->plot.w - x, y - chart->plot.y }, 10, WEND_COLOUR_TINT_4);
  const char *text = wend_chart_say (chart, N_ ("Start here"));
  double w = wend_chart_text (chart, WEND_ROLE_HEADER_STRONG, (WendTextAt) { chart->plot.x + chart->plot.w - 14, chart->plot.y + 26, WEND_ANCHOR_END }, chart->plot.x + chart->plot.w - x - 20, text, WEND_COLOUR_MARK_BAD);
  wend_chart_take (chart, (WendRect) { chart->plot.x + chart->plot.w - 14 - w, chart->plot.y + 8, w, 22 });
}

static void
draw_whiskers (WendChart *chart, const Disc *disc)
{
  const WendPriority *item = disc->item;
  double x = disc->x, y = disc->y;

  wend_ink_id (chart->pen.ink, item->id);
  if (item->pain.has_range)
    {
      double lo = wend_chart_y (chart, item->pain.lo), hi = wend_chart_y (chart, item->pain.hi);
      wend_chart_line (chart, (WendPoint) { x, lo }, (WendPoint) { x, hi }, WEND_COLOUR_INK_2, 2.5);
      wend_chart_line (chart, (WendPoint) { x - 7, lo }, (WendPoint) { x + 7, lo }, WEND_COLOUR_INK_2, 2.5);
      wend_chart_line (chart, (WendPoint) { x - 7, hi }, (WendPoint) { x + 7, hi }, WEND_COLOUR_INK_2, 2.5);
      wend_chart_take (chart, (WendRect) { x - 8, hi - 2, 16, lo - hi + 4 });
    }
  if (item->change.has_range)
    {
      double lo = across (chart, item->change.lo), hi = across (chart, item->change.hi);
      wend_item_dash (wend_chart_line (chart, (WendPoint) { lo, y }, (WendPoint) { hi, y }, WEND_COLOUR_INK_3, 2), 5, 4);
      wend_chart_take (chart, (WendRect) { lo, y - 2, hi - lo, 4 });
    }
}

static void
draw_disc (WendChart *chart, const Disc *at)
{
  const WendPriority *item = at->item;
  double x = at->x, y = at->y, r = at->r;
  guint level = CLAMP (item->ramp, 1, 5);
  g_autofree char *number = wend_say_number (chart->pen.options.translate, item->pain.value, 0, FALSE);

  wend_ink_id (chart->pen.ink, item->id);
  WendItem *disc = wend_ink_disc (chart->pen.ink, x, y, r, (WendColour) (WEND_COLOUR_RAMP_1 + level - 1));
  wend_item_stroke (disc, WEND_COLOUR_PAPER, 2);
  wend_chart_text (chart, WEND_ROLE_CURVE_VALUE, (WendTextAt) { x, y + 7, WEND_ANCHOR_MIDDLE }, 2 * r, number, (WendColour) (WEND_COLOUR_ON_RAMP_1 + level - 1));
  wend_chart_take (chart, (WendRect) { x - r, y - r, 2 * r, 2 * r });
}

/* "9 in 100, nobody voted yet". Caller frees. */
static char *
say_why (const WendChart *chart, const WendPriority *item)
{
  if (item->few)
    return g_strdup (wend_chart_say (chart, N_ ("too few answers to place")));
  if (!item->pain.has)
    return g_strdup (wend_chart_say (chart, N_ ("not measured")));
  g_autofree char *pain = wend_say_number (chart->pen.options.translate, item->pain.value, 0, FALSE);
  return wend_say_with (chart->pen.options.translate, N_ ("{1} in 100, nobody voted yet"), pain, NULL);
}

/* "I board: 5 in 100 have a bad time (2–9); 4 of 5 easy to change (3–5), as voted". Caller frees. */
static char *
say_item (const WendChart *chart, const WendPriority *item)
{
  g_autofree char *pain = wend_chart_say_range (chart, &item->pain, 0), *change = wend_chart_say_range (chart, &item->change, 1);

  return wend_say_with (chart->pen.options.translate, N_ ("{1}: of 100, {2} have a bad time; easy to change {3} of 5, as voted"), item->label, pain, change, NULL);
}

static void
draw_aside (WendChart *chart, const WendPriority *item, double x, double y, double room)
{
  g_autofree char *why = say_why (chart, item);
  double w = MAX (wend_map_width (&chart->pen, WEND_ROLE_HEADER_STRONG, item->label), wend_map_width (&chart->pen, WEND_ROLE_RANGE, why));
  WendItem *ring;

  wend_ink_id (chart->pen.ink, item->id);
  ring = wend_ink_disc (chart->pen.ink, x, y, 14, WEND_COLOUR_PAPER);
  wend_item_stroke (ring, WEND_COLOUR_MEASURED, 2.5);
  wend_item_dash (ring, 5, 4);
  guint from = wend_ink_count (chart->pen.ink);
  wend_chart_text (chart, WEND_ROLE_HEADER_STRONG, (WendTextAt) { x + 24, y - 1, WEND_ANCHOR_START }, room, item->label, WEND_COLOUR_INK_2);
  wend_chart_text (chart, WEND_ROLE_RANGE, (WendTextAt) { x + 24, y + 18, WEND_ANCHOR_START }, room, why, WEND_COLOUR_INK_3);
  wend_chart_halo (chart, from);
  wend_chart_take (chart, (WendRect) { x - 16, y - 18, MIN (w, room) + 44, 42 });
  wend_chart_mark (chart, (WendRect) { x - 16, y - 18, MIN (w, room) + 44, 42 }, item->id, wend_say_with (chart->pen.options.translate, N_ ("{1}: {2}"), item->label, why, NULL));
}

/* Named, not placed: from the upper left down, then in a second row of them; the rest as a number. */
static void
draw_unplaced (WendChart *chart, const WendPriorityChart *data)
{
  double x = chart->plot.x + 24, y = chart->plot.y + 30, bottom = chart->plot.y + chart->plot.h - 24;
  guint left = 0;

  for (guint i = 0; i < data->n_items; i++)
    {
      if (is_placed (&data->items[i]))
        continue;
      if (y > bottom && x < chart->plot.x + 30)
        {
          x += chart->plot.w / 2;
          y = chart->plot.y + 60;
        }
      if (y > bottom)
        {
          left++;
          continue;
        }
      draw_aside (chart, &data->items[i], x, y, chart->plot.w / 2 - 60);
      y += 48;
    }
  if (left == 0)
    return;
  g_autofree char *count = wend_say_count (chart->pen.options.translate, left);
  g_autofree char *more = wend_say_with (chart->pen.options.translate, N_ ("and {1} more"), count, NULL);
  wend_ink_id (chart->pen.ink, NULL);
  wend_chart_text (chart, WEND_ROLE_RANGE, (WendTextAt) { x, bottom + 20, WEND_ANCHOR_START }, chart->plot.w / 3, more, WEND_COLOUR_INK_3);
}

static void
name_disc (WendChart *chart, const Disc *disc)
{
  const WendPriority *item = disc->item;
  double up = item->pain.has_range ? disc->y - wend_chart_y (chart, item->pain.hi) : 0;

  wend_ink_id (chart->pen.ink, item->id);
  wend_chart_mark (chart, (WendRect) { disc->x - disc->r, disc->y - disc->r, 2 * disc->r, 2 * disc->r }, item->id, say_item (chart, item));
  wend_chart_label (chart, &(WendChartLabel) { { disc->x, disc->y }, disc->r, MAX (disc->r, up), item->label, NULL, WEND_ROLE_HEADER_STRONG, item });
}

WendScene *
wend_chart_priorities (const WendPriorityChart *data, const WendChartOptions *options)
{
  WendChart chart;
  g_autofree Disc *discs = NULL;
  double most = 10;
  guint n;

  wend_chart_begin (&chart, options, &data->head);
  chart.plot = (WendRect) { 96, 92, chart.w - 130, chart.h - 150 };
  for (guint i = 0; i < data->n_items; i++)
    if (is_placed (&data->items[i]))
      most = MAX (most, data->items[i].pain.has_range ? data->items[i].pain.hi : data->items[i].pain.value);
  wend_chart_axis (&chart, 0, most, NULL);
  draw_zone (&chart, data->start_pain > 0 ? data->start_pain : 12, data->start_change > 0 ? data->start_change : 3.2);
  double foot = chart.plot.y + chart.plot.h + 28;
  wend_chart_text (&chart, WEND_ROLE_LINE, (WendTextAt) { chart.plot.x, foot, WEND_ANCHOR_START }, chart.plot.w / 3, wend_chart_say (&chart, N_ ("hard to change")), WEND_COLOUR_INK_3);
  wend_chart_text (&chart, WEND_ROLE_LINE, (WendTextAt) { chart.plot.x + chart.plot.w, foot, WEND_ANCHOR_END }, chart.plot.w * 0.6, wend_chart_say (&chart, N_ ("easy to change (our votes, not measured)")), WEND_COLOUR_INK_3);
  discs = place_discs (&chart, data, &n);
  for (guint i = n; i-- > 0;)
    draw_whiskers (&chart, &discs[i]);
  /* The worst lies on top. */
  for (guint i = n; i-- > 0;)
    draw_disc (&chart, &discs[i]);
  draw_unplaced (&chart, data);
  for (guint i = 0; i < n; i++)
    name_disc (&chart, &discs[i]);
  return wend_chart_finish (&chart);
}
