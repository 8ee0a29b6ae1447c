/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The feeling lane: what we assumed, dashed with diamonds, and what was measured, a line in its band with dots and whiskers;
 * the gap between the two, hatched by its sign. No measured line, band or gap crosses a column without data; what we assumed
 * goes on over it, thinner. The curves of a row are one chunk; the marks and words of a column are its cell. */

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "scene/wend-curve-private.h"
#include "scene/wend-lane-private.h"
#include "scene/wend-paint-private.h"

#define GAP_STEP 3.0
#define GAP_LEAST 6.0

/* A column of the lane. */
typedef struct
{
  const WendFigure *figure; /* NULL: nothing was measured */
  gboolean full;            /* part of a line */
  gboolean one_to_five;     /* on the scale of the assumed curve */
  double value, lo, hi;     /* −2 … 2 */
  gboolean has_range;
  gboolean assumed;         /* by the first persona */
  double assumed_mean;
} Column;

typedef struct
{
  WendMapScene *map;
  WendMapRow *row;
  Column *columns;
  GPtrArray *personas; /* those who have a curve, the first one first; NULL stands for nobody in particular */
} Feeling;

static double
y_of (const Feeling *feeling, double value)
{
  return wend_feeling_y (feeling->row->h, CLAMP (value, -2, 2));
}

static double
middle (const Feeling *feeling, guint column)
{
  return feeling->map->columns[column].x + feeling->map->columns[column].w / 2;
}

static const WendNode *
persona_of (const Feeling *feeling, const WendNode *card)
{
  const WendNode *persona = wend_node_ref (card, WEND_FIELD_PERSONA);
  guint n;
  WendNode *const *all = wend_node_children (wend_document_map (feeling->map->document), WEND_KIND_PERSONA, &n);

  if (persona == NULL)
    persona = wend_node_ref (feeling->row->lane, WEND_FIELD_PERSONA);
  for (guint i = 0; i < n && persona == NULL; i++)
    if (wend_node_flag (all[i], WEND_FIELD_PRIMARY))
      persona = all[i];
  return persona != NULL || n == 0 ? persona : all[0];
}

static WendNode *const *
cards_of (const Feeling *feeling, guint column, guint *n)
{
  guint row = (guint) (feeling->row - feeling->map->rows);
  const WendMapColumn *at = &feeling->map->columns[column];

  *n = at->starts[row + 1] - at->starts[row];
  return at->cards + at->starts[row];
}

static void
find_personas (Feeling *feeling)
{
  feeling->personas = g_ptr_array_new ();
  for (guint c = 0; c < feeling->map->n_columns; c++)
    {
      guint n;
      double value;
      WendNode *const *cards = cards_of (feeling, c, &n);
      for (guint i = 0; i < n; i++)
        {
          gpointer persona = (gpointer) persona_of (feeling, cards[i]);
          if (wend_node_number (cards[i], WEND_FIELD_VALUE, &value) && !g_ptr_array_find (feeling->personas, persona, NULL))
            g_ptr_array_add (feeling->personas, persona);
        }
    }
  /* The lane's own persona, else the primary one, is whose gap is shown. */
  for (guint i = 1; i < feeling->personas->len; i++)
    if (feeling->personas->pdata[i] == wend_node_ref (feeling->row->lane, WEND_FIELD_PERSONA))
      {
        gpointer persona = g_ptr_array_steal_index (feeling->personas, i);
        g_ptr_array_insert (feeling->personas, 0, persona);
      }
}

/* Points of a persona in a column, spread evenly over it; appends them. */
static guint
add_points (const Feeling *feeling, guint column, gconstpointer persona, GArray *points)
{
  guint n, count = 0;
  WendNode *const *cards = cards_of (feeling, column, &n);
  guint first = points->len;
  double value;

  for (guint i = 0; i < n; i++)
    if (persona_of (feeling, cards[i]) == persona && wend_node_number (cards[i], WEND_FIELD_VALUE, &value))
      {
        WendPoint point = { 0, y_of (feeling, value) };
        g_array_append_val (points, point);
        count++;
      }
  for (guint i = 0; i < count; i++)
    g_array_index (points, WendPoint, first + i).x = feeling->map->columns[column].x + feeling->map->columns[column].w * (i + 0.5) / count;
  return count;
}

static void
read_figure (Column *column, const WendFigure *figure)
{
  double min = 1, max = 5;

  if (figure == NULL || figure->state == WEND_FIGURE_NONE)
    return;
  column->figure = figure;
  wend_node_number (figure->metric, WEND_FIELD_MIN, &min);
  wend_node_number (figure->metric, WEND_FIELD_MAX, &max);
  if (max <= min)
    max = min + 1;
  column->one_to_five = fabs (min - 1) < 1e-9 && fabs (max - 5) < 1e-9;
  if (!figure->mean.has || figure->state == WEND_FIGURE_SUPPRESSED)
    return;
  double half = (min + max) / 2, scale = 4 / (max - min);
  column->value = (figure->mean.value - half) * scale;
  column->has_range = figure->mean.has_range;
  column->lo = ((column->has_range ? figure->mean.lo : figure->mean.value) - half) * scale;
  column->hi = ((column->has_range ? figure->mean.hi : figure->mean.value) - half) * scale;
  column->full = figure->state == WEND_FIGURE_FULL && column->has_range;
}

static void
read_columns (Feeling *feeling)
{
  const WendMapScene *map = feeling->map;

  for (guint c = 0; c < feeling->map->n_columns; c++)
    {
      Column *column = &feeling->columns[c];
      guint n, count = 0;
      double value, sum = 0;
      WendNode *const *cards = cards_of (feeling, c, &n);
      read_figure (column, wend_insight_feeling (map->insight, feeling->row->lane, map->columns[c].node));
      for (guint i = 0; i < n; i++)
        if (persona_of (feeling, cards[i]) == feeling->personas->pdata[0] && wend_node_number (cards[i], WEND_FIELD_VALUE, &value))
          {
            sum += value;
            count++;
          }
      column->assumed = count > 0;
      column->assumed_mean = count > 0 ? sum / count : 0;
    }
}

/* From `first` on, the last column to which the measured line runs. */
static guint
measured_end (const Feeling *feeling, guint first)
{
  guint last = first;

  while (last + 1 < feeling->map->n_columns && feeling->columns[last + 1].full
         && wend_insight_comparable (feeling->columns[last].figure, feeling->columns[last + 1].figure))
    last++;
  return last;
}

/* One stretch of the gap, both edges sampled, of one sign. */
static void
draw_gap (Feeling *feeling, GArray *top, GArray *bottom, gboolean worse)
{
  WendInk *ink = feeling->map->ink;
  double most = 0;

  for (guint i = 0; i < top->len; i++)
    most = MAX (most, fabs (g_array_index (top, WendPoint, i).y - g_array_index (bottom, WendPoint, i).y));
  if (most <= GAP_LEAST || top->len < 2)
    return;
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < top->len; i++)
        {
          WendPoint *point = &g_array_index (top, WendPoint, i);
          if (i == 0)
            wend_ink_move (ink, point->x, point->y);
          else
            wend_ink_line (ink, point->x, point->y);
        }
      for (guint i = bottom->len; i-- > 0;)
        wend_ink_line (ink, g_array_index (bottom, WendPoint, i).x, g_array_index (bottom, WendPoint, i).y);
      wend_ink_close (ink);
      WendItem *item = wend_ink_path (ink, pass == 0 ? (worse ? WEND_COLOUR_GAP_WORSE : WEND_COLOUR_GAP_BETTER) : (worse ? WEND_COLOUR_HATCH_WORSE : WEND_COLOUR_HATCH_BETTER));
      if (pass == 1)
        item->hatch = worse ? WEND_HATCH_WORSE : WEND_HATCH_BETTER;
    }
  feeling->map->marks |= worse ? WEND_MARK_WORSE : WEND_MARK_BETTER;
}

static void
add_sample (GArray *top, GArray *bottom, double x, const double y[2])
{
  WendPoint a = { x, y[0] }, m = { x, y[1] };
  g_array_append_val (top, a);
  g_array_append_val (bottom, m);
}

/* Between two curves from `x0` to `x1`, split where they cross. */
static void
draw_gaps (Feeling *feeling, const WendCurve *assumed, const WendCurve *measured, double x0, double x1)
{
  g_autoptr (GArray) top = g_array_new (FALSE, FALSE, sizeof (WendPoint));
  g_autoptr (GArray) bottom = g_array_new (FALSE, FALSE, sizeof (WendPoint));
  guint n = (guint) MAX (1, ceil ((x1 - x0) / GAP_STEP));
  double before[2] = { 0, 0 }, x_before = x0;

  for (guint i = 0; i <= n; i++)
    {
      double x = x0 + (x1 - x0) * i / n, y[2] = { wend_curve_at (assumed, x), wend_curve_at (measured, x) };
      double was = before[1] - before[0], is = y[1] - y[0];
      if (i > 0 && was * is < 0)
        {
          double t = was / (was - is), cross[2] = { before[0] + t * (y[0] - before[0]), 0 };
          cross[1] = cross[0];
          add_sample (top, bottom, x_before + t * (x - x_before), cross);
          draw_gap (feeling, top, bottom, was > 0);
          g_array_set_size (top, 0);
          g_array_set_size (bottom, 0);
          add_sample (top, bottom, x_before + t * (x - x_before), cross);
        }
      add_sample (top, bottom, x, y);
      memcpy (before, y, sizeof before);
      x_before = x;
    }
  draw_gap (feeling, top, bottom, before[1] > before[0]);
}

static WendItem *
draw_curve (Feeling *feeling, const WendCurve *curve, WendColour colour, double width)
{
  wend_ink_move (feeling->map->ink, curve->points[0].x, curve->points[0].y);
  wend_curve_trace (curve, feeling->map->ink, FALSE);
  WendItem *item = wend_ink_path (feeling->map->ink, WEND_COLOUR_NONE);
  wend_item_stroke (item, colour, width);
  return item;
}

static void
draw_band (Feeling *feeling, const WendPoint *upper, const WendPoint *lower, guint n)
{
  g_auto (WendCurve) top = { 0 }, bottom = { 0 };

  wend_curve_init (&top, upper, n);
  wend_curve_init (&bottom, lower, n);
  for (guint pass = 0; pass < 2; pass++)
    {
      wend_ink_move (feeling->map->ink, upper[0].x, upper[0].y);
      wend_curve_trace (&top, feeling->map->ink, FALSE);
      wend_ink_line (feeling->map->ink, lower[n - 1].x, lower[n - 1].y);
      wend_curve_trace (&bottom, feeling->map->ink, TRUE);
      wend_ink_close (feeling->map->ink);
      WendItem *item = wend_ink_path (feeling->map->ink, pass == 0 ? WEND_COLOUR_PAPER : WEND_COLOUR_BAND);
      if (pass == 0)
        item->fill_alpha = 0.72f;
    }
}

static void
draw_diamond (WendInk *ink, const WendPoint *at)
{
  wend_ink_move (ink, at->x, at->y - 6.5);
  wend_ink_line (ink, at->x + 6.5, at->y);
  wend_ink_line (ink, at->x, at->y + 6.5);
  wend_ink_line (ink, at->x - 6.5, at->y);
  wend_ink_close (ink);
  wend_item_stroke (wend_ink_path (ink, WEND_COLOUR_ASSUMED), WEND_COLOUR_PAPER, 1.5);
}

/* Columns from `first` on in which the persona has points without a hole; returns the column behind, its points in turn. */
static guint
assumed_run (const Feeling *feeling, gconstpointer persona, guint first, GArray *points)
{
  g_array_set_size (points, 0);
  while (first < feeling->map->n_columns && add_points (feeling, first, persona, points) > 0)
    first++;
  return first;
}

/* The gap of a measured run against every assumed run it meets. */
static void
draw_run_gaps (Feeling *feeling, const WendCurve *measured)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (WendPoint));

  for (guint c = 0; c < feeling->map->n_columns && feeling->personas->len > 0;)
    {
      guint end = assumed_run (feeling, feeling->personas->pdata[0], c, points);
      if (points->len > 1)
        {
          g_auto (WendCurve) assumed = { 0 };
          wend_curve_init (&assumed, (const WendPoint *) (gpointer) points->data, points->len);
          double x0 = MAX (measured->points[0].x, assumed.points[0].x);
          double x1 = MIN (measured->points[measured->n - 1].x, assumed.points[assumed.n - 1].x);
          if (x1 > x0)
            draw_gaps (feeling, &assumed, measured, x0, x1);
        }
      c = MAX (end, c + 1);
    }
}

/* Fills the points of a measured run; which: 0 values, 1 upper, 2 lower limits. */
static void
run_points (const Feeling *feeling, guint first, guint last, guint which, WendPoint *points)
{
  for (guint c = first; c <= last; c++)
    {
      const Column *column = &feeling->columns[c];
      double value = which == 0 ? column->value : which == 1 ? column->hi
                                                             : column->lo;
      points[c - first] = (WendPoint) { middle (feeling, c), y_of (feeling, value) };
    }
}

typedef enum
{
  PASS_GAPS,
  PASS_BANDS,
  PASS_LINES
} Pass;

static void
draw_measured (Feeling *feeling, Pass pass)
{
  g_autofree WendPoint *points = g_new (WendPoint, 2 * feeling->map->n_columns + 1);

  for (guint c = 0, last; c < feeling->map->n_columns; c = last + 1)
    {
      last = c;
      if (!feeling->columns[c].full)
        continue;
      last = measured_end (feeling, c);
      guint n = last - c + 1;
      if (n < 2)
        continue;
      g_auto (WendCurve) curve = { 0 };
      if (pass == PASS_BANDS)
        {
          run_points (feeling, c, last, 1, points);
          run_points (feeling, c, last, 2, points + n);
          draw_band (feeling, points, points + n, n);
          continue;
        }
      run_points (feeling, c, last, 0, points);
      wend_curve_init (&curve, points, n);
      if (pass == PASS_LINES)
        draw_curve (feeling, &curve, WEND_COLOUR_MEASURED, 4)->round = TRUE;
      else if (feeling->columns[c].one_to_five)
        draw_run_gaps (feeling, &curve);
    }
}

/* Over columns of which nothing was said, straight on to where the same persona's curve begins again. */
static void
draw_bridge (Feeling *feeling, WendPoint from, WendPoint to, gboolean first)
{
  WendItem *item = wend_ink_stroke (feeling->map->ink, from, to, WEND_COLOUR_ASSUMED, 1.5);

  wend_item_dash (item, 4, 7);
  item->stroke_alpha = first ? 0.8f : 0.45f;
}

static void
draw_assumed_of (Feeling *feeling, guint p, GArray *points)
{
  WendPoint before = { 0 };
  gboolean begun = FALSE;

  for (guint c = 0; c < feeling->map->n_columns;)
    {
      guint end = assumed_run (feeling, feeling->personas->pdata[p], c, points);
      if (points->len > 0 && begun)
        draw_bridge (feeling, before, g_array_index (points, WendPoint, 0), p == 0);
      if (points->len > 1)
        {
          g_auto (WendCurve) curve = { 0 };
          wend_curve_init (&curve, (const WendPoint *) (gpointer) points->data, points->len);
          draw_curve (feeling, &curve, WEND_COLOUR_PAPER, 6)->stroke_alpha = 0.7f;
          WendItem *item = draw_curve (feeling, &curve, WEND_COLOUR_ASSUMED, 2.5);
          wend_item_dash (item, 9, 6);
          item->stroke_alpha = p > 0 ? 0.55f : 1;
        }
      for (guint i = 0; i < points->len; i++)
        draw_diamond (feeling->map->ink, &g_array_index (points, WendPoint, i));
      if (points->len > 0)
        {
          before = g_array_index (points, WendPoint, points->len - 1);
          begun = TRUE;
          feeling->map->marks |= WEND_MARK_ASSUMED;
        }
      c = MAX (end, c + 1);
    }
}

static void
draw_assumed (Feeling *feeling)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (WendPoint));

  for (guint p = feeling->personas->len; p-- > 0;)
    draw_assumed_of (feeling, p, points);
}

static void
draw_over (Feeling *feeling)
{
  WendMapScene *map = feeling->map;
  WendMapRow *row = feeling->row;

  wend_ink_begin (map->ink, wend_node_id (row->lane));
  map->marks = 0;
  draw_measured (feeling, PASS_GAPS);
  draw_measured (feeling, PASS_BANDS);
  draw_assumed (feeling);
  draw_measured (feeling, PASS_LINES);
  wend_chunk_unref (row->over);
  wend_band_unref (row->over_band);
  row->over = wend_ink_finish (map->ink, map->w, map->options.rtl);
  row->over_band = wend_band_new (&row->over, &(double) { 0 }, 1);
  row->over_marks = map->marks;
}

/* Words of a column: where they stand, so that none covers another. */
typedef struct
{
  WendRect taken[8];
  guint n;
  double w, h;
} Words;

static gboolean
take_place (Words *words, WendRect box)
{
  if (box.x < 0 || box.x + box.w > words->w || box.y < 2 || box.y + box.h > words->h - 1 || words->n == G_N_ELEMENTS (words->taken))
    return FALSE;
  for (guint i = 0; i < words->n; i++)
    if (wend_rect_intersects (&words->taken[i], &box))
      return FALSE;
  words->taken[words->n++] = box;
  return TRUE;
}

static WendRect
line_box (double x, double baseline, double w, double size)
{
  return (WendRect) { x, baseline - size * 0.85, w, size * 1.1 };
}

static void
put_text (Feeling *feeling, WendRole role, WendTextAt at, const char *text, WendColour colour)
{
  WendItem *item = wend_ink_text (feeling->map->ink, role, at, text, colour);
  if (item != NULL)
    item->halo = WEND_COLOUR_PAPER;
}

static void
draw_whisker (Feeling *feeling, const Column *column, double x)
{
  WendInk *ink = feeling->map->ink;
  gboolean few = !column->full;
  double y1 = y_of (feeling, column->hi), y2 = y_of (feeling, column->lo), width = few ? 2 : 2.5;

  WendItem *item = wend_ink_stroke (ink, (WendPoint) { x, y1 }, (WendPoint) { x, y2 }, WEND_COLOUR_MEASURED, width);
  if (few)
    wend_item_dash (item, 4, 3);
  wend_ink_stroke (ink, (WendPoint) { x - 6, y1 }, (WendPoint) { x + 6, y1 }, WEND_COLOUR_MEASURED, width);
  wend_ink_stroke (ink, (WendPoint) { x - 6, y2 }, (WendPoint) { x + 6, y2 }, WEND_COLOUR_MEASURED, width);
}

/* Value and n: on the side away from the assumed curve; where that is outside the lane, on the other. */
static void
draw_numbers (Feeling *feeling, const Column *column, double x, Words *words)
{
  WendMapScene *map = feeling->map;
  g_autofree char *value = wend_say_number (map->options.translate, column->figure->mean.value, 1, FALSE);
  g_autofree char *count = wend_say_count (map->options.translate, column->figure->n);
  g_autofree char *n = column->figure->state == WEND_FIGURE_N_UNKNOWN ? g_strdup (wend_map_say (map, N_ ("n unknown"))) : wend_say_with (map->options.translate, N_ ("n = {1}"), count, NULL);
  double value_w = wend_map_width (map, WEND_ROLE_CURVE_VALUE, value), n_w = wend_map_width (map, WEND_ROLE_RANGE, n), w = value_w + 5 + n_w;
  double y = y_of (feeling, column->value), y1 = y_of (feeling, column->hi), y2 = y_of (feeling, column->lo);
  gboolean under = column->assumed && column->assumed_mean > column->value;
  double left = CLAMP (x - w / 2, 0, MAX (0, words->w - w)), below = MAX (y, y2) + 25, above = MIN (y, y1) - 13;
  WendPoint tries[] = { { left, under ? below : above }, { left, under ? above : below }, { x + 14, y + 22 }, { x + 14, y - 12 }, { x - 14 - w, y + 22 }, { x - 14 - w, y - 12 }, { left, words->h - 8 }, { left, 22 } };

  if (!column->full)
    {
      tries[0] = (WendPoint) { x + 14, y + 22 };
      tries[1] = (WendPoint) { left, under ? below : above };
      tries[2] = (WendPoint) { left, under ? above : below };
    }
  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    if (take_place (words, line_box (tries[i].x, tries[i].y, w, 20)))
      {
        wend_ink_keep (map->ink);
        put_text (feeling, WEND_ROLE_CURVE_VALUE, (WendTextAt) { tries[i].x, tries[i].y, WEND_ANCHOR_START }, value, WEND_COLOUR_MEASURED);
        put_text (feeling, WEND_ROLE_RANGE, (WendTextAt) { tries[i].x + value_w + 5, tries[i].y, WEND_ANCHOR_START }, n, WEND_COLOUR_INK_2);
        wend_ink_kept (map->ink, tries[i].x, w);
        return;
      }
}

static void
draw_callout (Feeling *feeling, const Column *column, double x, Words *words)
{
  WendMapScene *map = feeling->map;
  double gap = column->value - column->assumed_mean, at = y_of (feeling, column->assumed_mean);
  gboolean worse = gap < 0;

  WendGapFound found = { column->figure, column->assumed, column->one_to_five, column->assumed_mean, column->value, column->lo, column->hi, column->has_range };
  /* The overlay of the gaps calls out each clear one, with its size. */
  gboolean all = map->options.overlay == WEND_OVERLAY_GAP;
  if (!column->full || !column->assumed || !column->one_to_five || !(all ? wend_gap_is_clear (&found) : fabs (gap) >= WEND_GAP_LARGE - 1e-9))
    return;
  g_autofree char *number = wend_say_number (map->options.translate, fabs (gap), 1, FALSE);
  g_autofree char *sized = all ? wend_say_with (map->options.translate, worse ? N_ ("{1} worse than we thought") : N_ ("{1} better than we thought"), number, NULL) : NULL;
  g_autofree char *brief = all ? wend_say_with (map->options.translate, worse ? N_ ("{1} worse") : N_ ("{1} better"), number, NULL) : NULL;
  const char *const texts[] = { all ? sized : wend_map_say (map, worse ? N_ ("Worse than we thought") : N_ ("Better than we thought")), all ? brief : wend_map_say (map, worse ? N_ ("Worse") : N_ ("Better")), NULL };
  const char *text = wend_map_fitting (map, WEND_ROLE_CALLOUT, words->w - 4, texts);
  double w = wend_map_width (map, WEND_ROLE_CALLOUT, text), above = at - 13, below = at + 27;
  const double tries[] = { worse ? above : below, worse ? below : above };
  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    if (take_place (words, line_box (x - w / 2, tries[i], w, 16.5)))
      {
        put_text (feeling, WEND_ROLE_CALLOUT, (WendTextAt) { x - w / 2, tries[i], WEND_ANCHOR_START }, text, worse ? WEND_COLOUR_MARK_BAD : WEND_COLOUR_GOOD);
        return;
      }
}

static void
draw_pill (Feeling *feeling, const Column *column, double x, Words *words)
{
  WendMapScene *map = feeling->map;
  double floor_n = 10, at = column->assumed && column->assumed_mean < -0.7 ? 1.25 : -1.25;

  wend_node_number (wend_document_map (map->document), WEND_FIELD_PRIVACY_FLOOR, &floor_n);
  g_autofree char *count = wend_say_number (map->options.translate, floor_n, 0, FALSE);
  g_autofree char *said = wend_say_with (map->options.translate, N_ ("under {1} answers"), count, NULL);
  g_autofree char *brief = wend_say_with (map->options.translate, N_ ("under {1}"), count, NULL);
  const char *const texts[] = { said, brief, NULL };
  const char *text = wend_map_fitting (map, WEND_ROLE_RANGE, words->w - 24, texts);
  double text_w = wend_map_width (map, WEND_ROLE_RANGE, text), w = MAX (MIN (152, words->w - 8), text_w + 16), y = y_of (feeling, at);
  WendItem *item = wend_ink_rect (map->ink, (WendRect) { x - w / 2, y - 15, w, 26 }, 13, WEND_COLOUR_PAPER);

  wend_item_stroke (item, WEND_COLOUR_LINE, 1.5);
  wend_item_dash (item, 5, 4);
  take_place (words, (WendRect) { x - text_w / 2, y - 10, text_w, 18 });
  wend_ink_text (map->ink, WEND_ROLE_RANGE, (WendTextAt) { x, y + 4, WEND_ANCHOR_MIDDLE }, text, WEND_COLOUR_INK_3);
}

static void
draw_mark (Feeling *feeling, const Column *column, double x, Words *words)
{
  double y = y_of (feeling, column->value);
  WendItem *item;

  wend_ink_id (feeling->map->ink, wend_node_id (column->figure->metric));
  if (column->figure->state == WEND_FIGURE_SUPPRESSED)
    {
      draw_pill (feeling, column, x, words);
      return;
    }
  if (!column->figure->mean.has)
    return;
  if (column->has_range)
    draw_whisker (feeling, column, x);
  item = wend_ink_disc (feeling->map->ink, x, y, column->full ? 6.5 : 7.5, column->full ? WEND_COLOUR_MEASURED : WEND_COLOUR_PAPER);
  wend_item_stroke (item, column->full ? WEND_COLOUR_PAPER : WEND_COLOUR_MEASURED, column->full ? 2 : 3);
  feeling->map->marks |= column->full ? WEND_MARK_MEASURED : column->figure->state == WEND_FIGURE_FEW ? WEND_MARK_FEW
                                                                                                        : 0;
  draw_numbers (feeling, column, x, words);
  draw_callout (feeling, column, x, words);
}

/* Whose curve it is, at its first point, where there is more than one. */
static void
name_curves (Feeling *feeling, guint index, Words *words)
{
  WendMapScene *map = feeling->map;
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (WendPoint));

  for (guint p = 0; p < feeling->personas->len && feeling->personas->len > 1; p++)
    {
      const WendNode *persona = feeling->personas->pdata[p];
      g_array_set_size (points, 0);
      guint first = 0;
      while (first < index && add_points (feeling, first, persona, points) == 0)
        first++;
      if (first != index || persona == NULL || add_points (feeling, index, persona, points) == 0)
        continue;
      if (wend_map_break (map, WEND_ROLE_FINE, wend_node_text (persona, WEND_FIELD_NAME), words->w - 8, 1) == 0)
        continue;
      double w = map->text.lines[0].width, y = g_array_index (points, WendPoint, 0).y;
      double x = CLAMP (g_array_index (points, WendPoint, 0).x - map->columns[index].x - w / 2, 2, words->w - w - 2);
      const double tries[] = { y - 12, y + 22, y - 30, y + 40 };
      for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
        if (take_place (words, line_box (x, tries[i], w, 14.5)))
          {
            put_text (feeling, WEND_ROLE_FINE, (WendTextAt) { x, tries[i], WEND_ANCHOR_START }, wend_text_line (&map->text, 0), WEND_COLOUR_INK_3);
            break;
          }
    }
}

static void
spot_points (Feeling *feeling, guint index)
{
  WendMapScene *map = feeling->map;
  guint n;
  WendNode *const *cards = cards_of (feeling, index, &n);

  for (guint i = 0; i < n; i++)
    {
      gconstpointer persona = persona_of (feeling, cards[i]);
      guint count = 0, place = 0;
      double value;
      for (guint k = 0; k < n; k++)
        if (persona_of (feeling, cards[k]) == persona && wend_node_number (cards[k], WEND_FIELD_VALUE, &value))
          {
            place = k == i ? count : place;
            count++;
          }
      if (!wend_node_number (cards[i], WEND_FIELD_VALUE, &value)) /* not on the curve, but there to be set */
        value = 0;
      double x = map->columns[index].w * (place + 0.5) / MAX (count, 1);
      wend_map_spot (map, cards[i], (WendRect) { x - 11, y_of (feeling, value) - 11, 22, 22 }, NULL, WEND_ROLE_CARD);
    }
}

static void
draw_column (Feeling *feeling, guint index, guint64 key)
{
  WendMapScene *map = feeling->map;
  const Column *column = &feeling->columns[index];
  Words words = { .n = 0, .w = map->columns[index].w, .h = feeling->row->h };
  guint n;

  cards_of (feeling, index, &n);
  wend_ink_begin (map->ink, NULL);
  g_array_set_size (map->spots, 0);
  map->marks = 0;
  gboolean folded = map->columns[index].folded;

  map->cell_w = map->columns[index].w;
  if (column->figure != NULL && !folded)
    draw_mark (feeling, column, map->cell_w / 2, &words);
  wend_ink_id (map->ink, wend_node_id (feeling->row->lane));
  if (!folded)
    {
      name_curves (feeling, index, &words);
      spot_points (feeling, index);
    }
  if (feeling->row->n_cards == 0 && !map->has_figures && map->options.prompts && index == 0)
    wend_map_empty_lane (map, wend_map_say (map, feeling->row->schema->prompt), feeling->row->h / 2 + 8, 40);
  wend_cell_free (feeling->row->cells[index]);
  feeling->row->cells[index] = wend_map_take_cell (map, feeling->row->style->height, feeling->row->h, key, n);
}

static guint64
feeling_key (WendMapScene *map, const WendMapRow *row)
{
  guint64 key = wend_mix (wend_mix (map->salt, map->insight_salt), (guint64) (row->h * 64) << 1 | (guint64) map->options.prompts);
  guint index = (guint) (row - map->rows);

  key = wend_mix (wend_mix_node (key, row->lane), (guint64) (map->w * 64) << 1 | (map->options.overlay == WEND_OVERLAY_GAP));
  for (guint c = 0; c < map->n_columns; c++)
    {
      key = wend_mix (wend_mix (key, (guint64) (gsize) map->columns[c].node), (guint64) (map->columns[c].w * 64));
      for (guint i = map->columns[c].starts[index]; i < map->columns[c].starts[index + 1]; i++)
        key = wend_mix_node (key, map->columns[c].cards[i]);
    }
  return key;
}

void
wend_map_draw_feeling (WendMapScene *map, WendMapRow *row)
{
  Feeling feeling = { map, row, NULL, NULL };
  guint64 key = feeling_key (map, row);

  if (row->over_key == key && row->over_band != NULL)
    return;
  feeling.columns = g_new0 (Column, map->n_columns + 1);
  find_personas (&feeling);
  if (feeling.personas->len == 0)
    g_ptr_array_add (feeling.personas, NULL);
  read_columns (&feeling);
  draw_over (&feeling);
  for (guint c = 0; c < map->n_columns; c++)
    draw_column (&feeling, c, key);
  row->over_key = key;
  g_clear_pointer (&row->band, wend_band_unref);
  row->changed = TRUE;
  g_ptr_array_unref (feeling.personas);
  g_free (feeling.columns);
}

void
wend_lane_feeling_gaps (WendMapScene *map, WendMapRow *row, const WendStage *stages, gsize stride, guint n, WendGapFound *gaps)
{
  Feeling feeling = { map, row, g_new0 (Column, map->n_columns + 1), NULL };

  find_personas (&feeling);
  if (feeling.personas->len == 0)
    g_ptr_array_add (feeling.personas, NULL);
  read_columns (&feeling);
  for (guint i = 0; i < n; i++)
    {
      const WendStage *stage = (const WendStage *) (gconstpointer) ((const char *) stages + i * stride);
      Column whole = { 0 };
      double sum = 0;
      guint count = 0;

      read_figure (&whole, wend_insight_feeling (map->insight, row->lane, stage->stage));
      for (guint c = stage->first; c <= stage->last; c++)
        {
          if (feeling.columns[c].assumed)
            {
              sum += feeling.columns[c].assumed_mean;
              count++;
            }
          if (whole.figure == NULL)
            whole = feeling.columns[c];
        }
      gaps[i] = (WendGapFound) { whole.figure, count > 0, whole.one_to_five, count > 0 ? sum / count : 0, whole.value, whole.lo, whole.hi, whole.has_range };
    }
  g_ptr_array_unref (feeling.personas);
  g_free (feeling.columns);
}
