/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From sorted readings to figures: which series and period is shown, its pain, its earlier points, what changed.
 * Walks each run of readings once; figures lie in the insight's arena. */

#include <string.h>

#include "base/wend-parse.h"
#include "insight/wend-insight-private.h"
#include "stats/wend-comparisons.h"
#include "stats/wend-compound.h"
#include "stats/wend-share.h"

#define POINTS_MAX 60

/* 2: something may be shown; 1: all of it is suppressed; 0: there is nothing. */
static int
voice_of (WendRun run)
{
  int voice = 0;

  for (guint i = 0; i < run.n; i++)
    if (wend_counts_speak (&run.items[i]->counts))
      return 2;
    else if (run.items[i]->counts.suppressed)
      voice = 1;
  return voice;
}

static gint64
taken_of (WendRun run)
{
  gint64 taken = G_MININT64;

  for (guint i = 0; i < run.n; i++)
    taken = MAX (taken, run.items[i]->taken);
  return taken;
}

static const char *
source_id (WendRun run)
{
  const WendNode *source = run.items[run.n - 1]->source;
  return source != NULL ? wend_node_id (source) : "";
}

/* Series are never added: the one taken last is shown; without a period to look at, the one that reaches furthest. */
static gboolean
is_preferred (const WendInsight *insight, WendRun run, WendRun best)
{
  gint32 end = run.n > 0 ? run.items[run.n - 1]->period.to : 0;
  gint64 taken, best_taken;

  if (run.n == 0 || best.n == 0)
    return run.n > 0;
  if (voice_of (run) != voice_of (best))
    return voice_of (run) > voice_of (best);
  if (wend_period_is_none (&insight->lens.period) && end != best.items[best.n - 1]->period.to)
    return end > best.items[best.n - 1]->period.to;
  taken = taken_of (run);
  best_taken = taken_of (best);
  return taken != best_taken ? taken > best_taken : strcmp (source_id (run), source_id (best)) > 0;
}

static WendRun
within_lens (const WendInsight *insight, WendRun run)
{
  return wend_period_is_none (&insight->lens.period) ? wend_run_latest (run) : wend_run_within (run, &insight->lens.period);
}

/* The span of the same length before: whole months where it is made of whole months, else days. */
static WendPeriod
period_before (const WendPeriod *period)
{
  int year, month, day, end_year, end_month, end_day, first;

  wend_date_to_ymd (period->from, &year, &month, &day);
  wend_date_to_ymd (period->to, &end_year, &end_month, &end_day);
  if (day != 1 || end_day != 1)
    return (WendPeriod) { 2 * period->from - period->to, period->from };
  first = 2 * (year * 12 + month - 1) - (end_year * 12 + end_month - 1);
  return (WendPeriod) { wend_date_from_ymd (first / 12, first % 12 + 1, 1), period->from };
}

static void
add_point (const WendInsight *insight, const WendMeasured *measured, WendRun run, GArray *points)
{
  WendPool pool;
  WendFigure figure;
  WendFigurePoint point;
  const WendCounts *counts = &run.items[0]->counts;

  figure.state = WEND_FIGURE_NONE;
  figure.n = 0;
  figure.shown = wend_range_none ();
  figure.leads_over = FALSE;
  pool.period = run.items[0]->period;
  if (run.n > 1 || counts->suppressed) /* a single one needs no adding up */
    {
      wend_pool_fill (&pool, run, insight->arena);
      counts = &pool.counts;
    }
  wend_rule_show (measured->rule, counts, &figure);
  point = (WendFigurePoint) { pool.period, figure.state, figure.n, *wend_figure_lead (&figure) };
  g_array_append_val (points, point);
}

/* Earlier periods like this one. Of one reading: the readings before it; of several: blocks of the lens's length. */
static void
fill_points (WendInsight *insight, WendMeasured *measured)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (WendFigurePoint));
  WendRun now = measured->now.run, series = measured->series;
  WendFigurePoint *copy;

  if (now.n == 1)
    {
      guint last = (guint) (now.items - series.items);
      for (guint i = last + 1 > POINTS_MAX ? last + 1 - POINTS_MAX : 0; i <= last; i++)
        add_point (insight, measured, (WendRun) { series.items + i, 1 }, points);
    }
  else
    {
      WendPeriod block = insight->lens.period;
      for (guint i = 0; i < POINTS_MAX && block.to > series.items[0]->period.from && block.from < block.to; i++)
        {
          WendRun run = wend_run_within (series, &block);
          if (run.n > 0)
            {
              add_point (insight, measured, run, points);
              if (points->len > 1) /* oldest first */
                {
                  WendFigurePoint point = g_array_index (points, WendFigurePoint, points->len - 1);
                  g_array_set_size (points, points->len - 1);
                  g_array_prepend_val (points, point);
                }
            }
          block = period_before (&block);
        }
    }
  copy = wend_arena_alloc (insight->arena, points->len * sizeof *copy);
  memcpy (copy, points->data, points->len * sizeof *copy);
  measured->figure.points = copy;
  measured->figure.n_points = points->len;
}

/* One metric at one place: readings first … end − 1. */
static void
add_figure (WendInsight *insight, guint first, guint end)
{
  WendReading **items = (WendReading **) insight->readings->items->pdata;
  WendMeasured *measured = wend_arena_alloc (insight->arena, sizeof *measured);
  WendRun best = { NULL, 0 };

  memset (measured, 0, sizeof *measured);
  measured->rule = &insight->rules[items[first]->metric_index];
  measured->figure.metric = items[first]->metric;
  measured->figure.place = items[first]->place;
  for (guint i = first, next; i < end; i = next)
    {
      WendRun series, shown;
      next = wend_run_end (insight->readings, i);
      series = (WendRun) { items + i, next - i };
      shown = within_lens (insight, series);
      if (is_preferred (insight, shown, best))
        {
          best = shown;
          measured->series = series;
        }
    }
  wend_pool_fill (&measured->now, best, insight->arena);
  if (best.n > 0)
    {
      measured->figure.period = measured->now.period;
      measured->figure.source = measured->now.source;
      wend_rule_apply (measured->rule, &measured->now.counts, &measured->figure);
      fill_points (insight, measured);
    }
  g_ptr_array_add (insight->figures, measured);
  g_hash_table_add (insight->by_key, measured);
}

/* The share of starters who come to a place, told by a metric of its own. */
static const WendFigure *
find_reach (const WendInsight *insight, const WendNode *place)
{
  const GPtrArray *metrics = insight->readings->metrics;

  for (guint i = 0; i < metrics->len; i++)
    {
      const WendFigure *figure = insight->rules[i].reach ? wend_insight_figure (insight, metrics->pdata[i], place) : NULL;
      if (figure != NULL)
        return figure;
    }
  return NULL;
}

/* measures.md §7. Reach from the same answers, else from another source, else unknown: then of those who use it. */
static void
fill_pain (WendInsight *insight, WendMeasured *measured)
{
  WendFigure *figure = &measured->figure;
  const WendCounts *counts = &measured->now.counts;
  const WendFigure *other;
  double bad;

  if (!measured->rule->customer || figure->place == NULL || !figure->bad.has || !wend_rule_bad (measured->rule, counts, &bad))
    return;
  if (counts->has_na)
    {
      double base = wend_rule_base (measured->rule, counts), n = MAX (1, (double) figure->n);
      /* Those who never came by carry no weights: they count as many as they are to those who answered. */
      figure->pain = wend_range_scale (wend_share (bad, base * (1 + (double) counts->na / n), insight->confidence), 100);
      return;
    }
  other = find_reach (insight, figure->place);
  if (other == NULL)
    figure->pain = wend_range_scale (figure->bad, 100);
  else if (other->state == WEND_FIGURE_FEW || other->state == WEND_FIGURE_FULL)
    {
      WendRange factors[] = { figure->bad, wend_range_scale (other->shown, 0.01) };
      figure->reach = factors[1];
      figure->pain = wend_range_scale (wend_mover_product (factors, 2), 100);
    }
}

void
wend_insight_build_figures (WendInsight *insight)
{
  const GPtrArray *items = insight->readings->items;

  for (guint first = 0, end; first < items->len; first = end)
    {
      const WendReading *reading = items->pdata[first];
      for (end = first + 1; end < items->len; end++)
        {
          const WendReading *next = items->pdata[end];
          if (next->metric_index != reading->metric_index || next->place_index != reading->place_index)
            break;
        }
      add_figure (insight, first, end);
    }
  for (guint i = 0; i < insight->figures->len; i++)
    fill_pain (insight, insight->figures->pdata[i]);
}

/* Whether a slice reaches over all of `period`, give or take the six days that weeks may stand over. */
static gboolean
covers (WendRun run, const WendPeriod *period)
{
  return run.n > 0 && run.items[0]->period.from <= period->from + 6 && run.items[run.n - 1]->period.to >= period->to - 6;
}

/* What a figure is compared with: as asked, else the same months a year before, else the period before. */
static WendRun
find_then (const WendInsight *insight, WendMeasured *measured)
{
  WendRun series = measured->series, now = measured->now.run, run;
  WendPeriod year = wend_period_year_before (&measured->figure.period), before;
  WendPeriod asked = insight->lens.against;

  if (!wend_period_is_none (&asked))
    {
      WendPeriod lens_year = wend_period_is_none (&insight->lens.period) ? year : wend_period_year_before (&insight->lens.period);
      measured->figure.against_year = asked.from == lens_year.from && asked.to == lens_year.to;
      return wend_run_within (series, &asked);
    }
  run = wend_run_within (series, &year);
  measured->figure.against_year = covers (run, &year) && voice_of (run) == 2;
  if (measured->figure.against_year)
    return run;
  if (now.n == 1)
    return wend_run_latest ((WendRun) { series.items, (guint) (now.items - series.items) });
  before = period_before (&measured->figure.period);
  run = wend_run_within (series, &before);
  return covers (run, &before) ? run : (WendRun) { series.items, 0 };
}

static void
compare (WendInsight *insight, WendMeasured *measured)
{
  WendFigure *figure = &measured->figure;
  WendDifference shown, bad;

  if (voice_of (measured->now.run) < 2)
    return;
  wend_pool_fill (&measured->then, find_then (insight, measured), insight->arena);
  if (!wend_counts_speak (&measured->then.counts))
    {
      figure->against_year = FALSE;
      return;
    }
  figure->against = measured->then.period;
  shown = wend_rule_difference (measured->rule, &measured->now.counts, &measured->then.counts);
  bad = wend_rule_bad_difference (measured->rule, &measured->now.counts, &measured->then.counts);
  figure->difference = shown.range;
  figure->bad_difference = bad.range;
  measured->has_p = shown.has_p;
  measured->p = shown.p;
  measured->has_bad_p = bad.has_p;
  measured->bad_p = bad.p;
}

/* "Changed" is said only when 0 lies outside the interval and the flag stands among all of the view. */
static WendChangeVerdict
verdict_of (const WendRange *difference, gboolean up, gboolean flagged)
{
  if (!difference->has_range)
    return WEND_CHANGE_UNKNOWN;
  if (!flagged || (difference->lo <= 0 && difference->hi >= 0))
    return WEND_CHANGE_NONE;
  return (difference->value > 0) == up ? WEND_CHANGE_BETTER : WEND_CHANGE_WORSE;
}

/* The q of every figure's p (of the bad share's p), 0 where it has none. What other metrics of the view are made of, bad-anywhere
 * and the reach, is no comparison of its own. */
static double *
q_of_all (const WendInsight *insight, gboolean of_bad)
{
  guint n = insight->figures->len, n_p = 0;
  double *q = g_new0 (double, n);
  g_autofree double *p = g_new (double, n);
  g_autofree guint *at = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      const WendMeasured *measured = insight->figures->pdata[i];
      if (!measured->rule->anywhere && !measured->rule->reach && (of_bad ? measured->has_bad_p : measured->has_p))
        {
          p[n_p] = of_bad ? measured->bad_p : measured->p;
          at[n_p++] = i;
        }
    }
  wend_comparisons_q (p, p, n_p);
  for (guint i = 0; i < n_p; i++)
    q[at[i]] = p[i];
  return q;
}

void
wend_insight_build_changes (WendInsight *insight)
{
  g_autofree double *q = NULL;
  g_autofree double *bad_q = NULL;

  for (guint i = 0; i < insight->figures->len; i++)
    compare (insight, insight->figures->pdata[i]);
  q = q_of_all (insight, FALSE);
  bad_q = q_of_all (insight, TRUE);
  for (guint i = 0; i < insight->figures->len; i++)
    {
      WendMeasured *measured = insight->figures->pdata[i];
      WendFigure *figure = &measured->figure;
      figure->change = verdict_of (&figure->difference, measured->rule->up, q[i] <= WEND_FLAG_Q);
      figure->bad_change = verdict_of (&figure->bad_difference, FALSE, bad_q[i] <= WEND_FLAG_Q);
      if (figure->leads_over && figure->bad_difference.has)
        {
          figure->change = figure->bad_change;
          figure->difference = wend_range_scale (figure->bad_difference, 100);
        }
    }
}
