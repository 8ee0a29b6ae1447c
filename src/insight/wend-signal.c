/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a series of readings to drift charts: which periods, cut where actions went live, each chart with its own baseline.
 * The arithmetic is the room `stats`'. */

#include "insight/wend-signal.h"

#include <string.h>

#include "insight/wend-insight-private.h"

/* What is being charted. */
typedef struct
{
  const WendInsight *insight;
  const WendMeasured *measured;
  WendGauge gauge;
  GArray *points;     /* WendSignalPoint */
  GPtrArray *counts;  /* WendCounts of each point */
  WendArena *arena;   /* for sums */
  WendSignal *signal;
} Charter;

/* What may be used for one chart after another. */
typedef struct
{
  GArray *points;
  GPtrArray *counts;
  WendArena *arena;
} Desk;

/* Periods of the length that is shown, up to the one that is shown. */
static void
collect_points (Charter *charter)
{
  WendRun series = charter->measured->series, now = charter->measured->now.run;
  guint end = now.n > 0 ? (guint) (now.items - series.items) + now.n : 0;
  guint step = end > 0 ? series.items[end - 1]->step : 0;

  for (guint i = 0; i < end; i++)
    {
      WendSignalPoint *point;
      if (series.items[i]->step != step)
        continue;
      g_array_set_size (charter->points, charter->points->len + 1);
      point = &g_array_index (charter->points, WendSignalPoint, charter->points->len - 1);
      memset (point, 0, sizeof *point);
      point->period = series.items[i]->period;
      point->has = wend_gauge_read (&charter->gauge, &series.items[i]->counts, &point->x, &point->n);
      if (point->has && series.items[i]->counts.weighted)
        {
          point->n_eff = point->n;
          point->n = (double) series.items[i]->counts.n;
        }
      g_ptr_array_add (charter->counts, &series.items[i]->counts);
    }
}

static GPtrArray *
restarts_here (const Charter *charter)
{
  const GArray *all = charter->insight->restarts;
  GPtrArray *here = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (wend_restart_at (&g_array_index (all, WendRestart, i), charter->measured->figure.place))
      g_ptr_array_add (here, &g_array_index (all, WendRestart, i));
  return here;
}

/* Numbers the charts: each action here begins another one. */
static void
number_charts (Charter *charter)
{
  g_autoptr (GPtrArray) restarts = restarts_here (charter);
  guint chart = 0, last = 0;

  for (guint i = 0; i < charter->points->len; i++)
    {
      WendSignalPoint *point = &g_array_index (charter->points, WendSignalPoint, i);
      gboolean washing = FALSE;
      guint passed = 0;
      for (guint j = 0; j < restarts->len; j++)
        {
          const WendRestart *restart = restarts->pdata[j];
          if (wend_restart_before (restart, &point->period))
            continue;
          washing = washing || !wend_restart_after (restart, &point->period);
          passed = j + 1;
        }
      if (washing)
        continue;
      if (passed != last)
        charter->signal->restart = ((const WendRestart *) restarts->pdata[passed - 1])->action;
      chart += passed != last || chart == 0;
      last = passed;
      point->chart = chart;
    }
}

/* Slice of points. */
typedef struct
{
  guint first;
  guint end;
  guint baseline; /* periods with answers; 0: too few for the one that is asked for */
} Chart;

/* Whether the baseline that the metric asks for lies in this chart; what lies before the first counts there. */
static gboolean
is_asked (const Charter *charter, const Chart *chart)
{
  const WendSignalPoint *points = &g_array_index (charter->points, WendSignalPoint, 0);
  const WendRule *rule = charter->measured->rule;
  gboolean is_first = points[chart->first].chart == 1;

  if (!rule->has_baseline_from)
    return rule->has_baseline_to && is_first;
  return (is_first || points[chart->first].period.from <= rule->baseline.from) && rule->baseline.from <= points[chart->end - 1].period.from;
}

/* What is before a baseline that the metric asks for is in no chart. */
static void
choose_baseline (const Charter *charter, Chart *chart)
{
  WendSignalPoint *points = &g_array_index (charter->points, WendSignalPoint, 0);
  const WendRule *rule = charter->measured->rule;

  chart->baseline = WEND_DRIFT_BASELINE;
  if (!is_asked (charter, chart))
    return;
  for (; rule->has_baseline_from && points[chart->first].period.from < rule->baseline.from; chart->first++)
    points[chart->first].chart = 0;
  if (!rule->has_baseline_to)
    return;
  chart->baseline = 0;
  for (guint i = chart->first; i < chart->end && points[i].period.from < rule->baseline.to && points[i].period.to <= rule->baseline.to + 6; i++)
    chart->baseline += points[i].has;
}

/* Adds up the baseline; index behind it. */
static guint
sum_baseline (const Charter *charter, const Chart *chart, WendCounts *sum)
{
  const WendSignalPoint *points = &g_array_index (charter->points, WendSignalPoint, 0);
  guint used = 0, i;

  memset (sum, 0, sizeof *sum);
  for (i = chart->first; i < chart->end && used < chart->baseline; i++)
    if (points[i].has)
      {
        wend_counts_add (sum, charter->counts->pdata[i], charter->arena);
        used++;
      }
  return i;
}

static WendChartState
chart_drift (const Charter *charter, const Chart *chart, const WendCounts *sum)
{
  WendSignalPoint *points = &g_array_index (charter->points, WendSignalPoint, chart->first);
  guint n = chart->end - chart->first;
  WendDriftBase base = wend_gauge_base (&charter->gauge, sum);
  g_autofree double *values = g_new (double, 2 * n);
  g_autofree WendDriftPoint *drift = g_new (WendDriftPoint, n);
  double s = 1;
  WendDriftState state;

  for (guint i = 0; i < n; i++)
    {
      values[i] = points[i].x;
      values[n + i] = !points[i].has ? 0 : points[i].n_eff > 0 ? points[i].n_eff : points[i].n;
    }
  state = wend_drift (&(WendDriftSeries) { values, values + n, n, !charter->gauge.up }, &base, chart->baseline, drift, &s);
  for (guint i = 0; i < n && state == WEND_DRIFT_CHART; i++)
    {
      points[i].charted = drift[i].t > 0;
      points[i].centre = base.centre;
      points[i].s = s;
      points[i].drift = drift[i];
    }
  return state == WEND_DRIFT_CHART ? WEND_CHART_DRIFT : state == WEND_DRIFT_TOO_SHORT ? WEND_CHART_TOO_LITTLE : WEND_CHART_NO_VARIATION;
}

static WendChartState
chart_xmr (const Charter *charter, const Chart *chart)
{
  WendSignalPoint *points = &g_array_index (charter->points, WendSignalPoint, 0);
  g_autofree double *values = g_new (double, chart->end - chart->first);
  g_autofree WendXmrPoint *xmr = g_new (WendXmrPoint, chart->end - chart->first);
  guint n = 0;
  WendXmr limits;

  for (guint i = chart->first; i < chart->end; i++)
    if (points[i].has)
      values[n++] = points[i].x;
  if (chart->baseline < WEND_DRIFT_LEAST || n < chart->baseline)
    return WEND_CHART_TOO_LITTLE;
  limits = wend_xmr (values, n, chart->baseline, xmr);
  n = 0;
  for (guint i = chart->first; i < chart->end; i++)
    if (points[i].has)
      {
        points[i].charted = TRUE;
        points[i].centre = limits.centre;
        points[i].lower = limits.lower;
        points[i].upper = limits.upper;
        points[i].drift.t = n + 1;
        points[i].drift.shown = n >= chart->baseline;
        points[i].xmr = xmr[n++];
      }
  return WEND_CHART_XMR;
}

static gboolean
is_single (WendBasis basis)
{
  return basis == WEND_BASIS_VALUE || basis == WEND_BASIS_MEDIAN;
}

static void
fill_chart (Charter *charter, Chart chart)
{
  WendSignal *signal = charter->signal;
  WendSignalPoint *points = &g_array_index (charter->points, WendSignalPoint, 0);
  WendCounts sum;
  guint end;

  choose_baseline (charter, &chart);
  end = sum_baseline (charter, &chart, &sum);
  signal->state = is_single (charter->gauge.basis) ? chart_xmr (charter, &chart) : chart_drift (charter, &chart, &sum);
  signal->baseline = (WendPeriod) { 0, 0 };
  signal->n_baseline = 0;
  signal->latest = NULL;
  for (guint i = chart.first; i < chart.end; i++)
    if (points[i].has)
      signal->latest = &points[i];
  if (signal->state != WEND_CHART_DRIFT && signal->state != WEND_CHART_XMR)
    return;
  signal->n_baseline = chart.baseline;
  signal->baseline = (WendPeriod) { points[chart.first].period.from, points[end - 1].period.to };
}

/* What the latest period of a drift chart says. */
static void
judge_drift (WendSignal *signal)
{
  const WendSignalPoint *latest = signal->latest;

  signal->signal = latest->drift.signal;
  signal->spike = latest->drift.spike;
  signal->silent = latest->drift.silent;
  for (const WendSignalPoint *point = latest; signal->signal != WEND_SIGNAL_NONE && point >= signal->points && point->chart == latest->chart; point--)
    if (point->drift.t >= latest->drift.since)
      signal->since = point->drift.t > 0 ? point->period : signal->since;
    else if (point->drift.t > 0)
      break;
}

static void
judge_xmr (WendSignal *signal)
{
  const WendSignalPoint *latest = signal->latest;
  gboolean above = latest->x > latest->centre;
  guint left = latest->xmr.run;

  signal->spike = latest->xmr.outside;
  if (!latest->xmr.outside && latest->xmr.run < WEND_XMR_RUN)
    return;
  signal->signal = above == signal->up_is_better ? WEND_SIGNAL_BETTER : WEND_SIGNAL_WORSE;
  for (const WendSignalPoint *point = latest; point >= signal->points && left > 0; point--)
    if (point->charted)
      {
        signal->since = point->period;
        left--;
      }
}

/* While an action washes in, nothing is said. */
static void
judge (WendSignal *signal)
{
  if (signal->latest == NULL || signal->points[signal->n_points - 1].chart == 0 || !signal->latest->charted || !signal->latest->drift.shown)
    return;
  if (signal->state == WEND_CHART_DRIFT)
    judge_drift (signal);
  else
    judge_xmr (signal);
}

/* Charts follow each other; points of none lie between. */
static void
fill_charts (Charter *charter)
{
  guint n = charter->points->len;

  for (guint first = 0, end; first < n; first = end)
    {
      guint chart = g_array_index (charter->points, WendSignalPoint, first).chart;
      for (end = first + 1; end < n && g_array_index (charter->points, WendSignalPoint, end).chart == chart;)
        end++;
      if (chart > 0)
        fill_chart (charter, (Chart) { first, end, 0 });
    }
}

/* Fills a signal; its points lie on the desk. */
static void
chart (const WendInsight *insight, const WendMeasured *measured, Desk *desk, WendSignal *signal)
{
  Charter charter = { insight, measured, wend_gauge_for_drift (measured->rule), desk->points, desk->counts, desk->arena, signal };

  *signal = (WendSignal) { .metric = measured->figure.metric, .place = measured->figure.place };
  signal->basis = charter.gauge.basis;
  signal->up_is_better = charter.gauge.up;
  g_array_set_size (desk->points, 0);
  g_ptr_array_set_size (desk->counts, 0);
  if (signal->basis == WEND_BASIS_NONE)
    return;
  collect_points (&charter);
  number_charts (&charter);
  signal->points = (WendSignalPoint *) (gpointer) desk->points->data;
  signal->n_points = desk->points->len;
  signal->state = signal->n_points > 0 ? WEND_CHART_TOO_LITTLE : WEND_CHART_NONE;
  fill_charts (&charter);
  judge (signal);
}

WendSignal *
wend_signal_new (const WendInsight *insight, const WendNode *metric, const WendNode *place)
{
  const WendMeasured *measured = (const WendMeasured *) (gconstpointer) wend_insight_figure (insight, metric, place);
  g_autoptr (GPtrArray) counts = g_ptr_array_new ();
  g_autoptr (WendArena) arena = wend_arena_new ();
  Desk desk = { NULL, counts, arena };
  WendSignal *signal;

  if (measured == NULL)
    return NULL;
  desk.points = g_array_new (FALSE, FALSE, sizeof (WendSignalPoint));
  signal = g_new (WendSignal, 1);
  chart (insight, measured, &desk, signal);
  g_array_free (desk.points, FALSE); /* its data is signal->points */
  return signal;
}

void
wend_signal_free (WendSignal *signal)
{
  if (signal == NULL)
    return;
  g_free (signal->points);
  g_free (signal);
}

const char *
wend_chart_state_name (WendChartState state)
{
  static const char *const names[] = { "none", "drift", "xmr", "too little history", "no variation" };
  return names[state];
}

void
wend_insight_build_signals (WendInsight *insight)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (WendSignalPoint));
  g_autoptr (GPtrArray) counts = g_ptr_array_new ();
  Desk desk = { points, counts, insight->arena };

  for (guint i = 0; i < insight->figures->len; i++)
    {
      WendMeasured *measured = insight->figures->pdata[i];
      WendSignal signal;
      if (measured->series.n <= WEND_DRIFT_LEAST)
        continue;
      chart (insight, measured, &desk, &signal);
      measured->figure.signal = signal.silent;
      if (signal.silent)
        measured->figure.signal_since = signal.since;
    }
}
