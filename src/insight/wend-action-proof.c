/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Before and after an action: which measure, which periods, which controls. The arithmetic is the room `stats`'. */

#include "insight/wend-action-proof.h"

#include <string.h>

#include "base/wend-parse.h"
#include "insight/wend-insight-private.h"
#include "stats/wend-comparisons.h"

#define BEFORE 6
#define AFTER 3   /* in the first and in the latest window */
#define LEAST 3   /* periods before and after */

typedef struct
{
  const WendReading *items[BEFORE];
  guint n;
} Window;

typedef struct
{
  Window before;
  Window first;
  Window latest;
} Windows;

/* Everything one action asks for. */
typedef struct
{
  const WendInsight *insight;
  const WendRestart *restart;
  const WendMeasured *measured;
  WendGauge gauge;
  GPtrArray *before;   /* WendReading that tell the number, wholly before the live date */
  GPtrArray *after;    /* behind the wash-out */
  GPtrArray *controls; /* WendMeasured */
  WendArena *arena;    /* for sums */
} Prover;

/* --- Where and what --- */

static const WendMeasured *
measured_at (const WendInsight *insight, const WendNode *metric, const WendNode *place)
{
  const WendFigure *figure = wend_insight_figure (insight, metric, place);
  return figure != NULL && figure->state != WEND_FIGURE_NONE ? (const WendMeasured *) (gconstpointer) figure : NULL;
}

/* The metric at the place, else in it, else around it. */
static const WendMeasured *
find_metric (const WendInsight *insight, const WendNode *metric, const WendNode *place)
{
  const GPtrArray *list = place != NULL ? wend_insight_measured (insight, place) : NULL;
  const WendMeasured *measured = measured_at (insight, metric, place);

  for (guint i = 0; measured == NULL && list != NULL && i < list->len; i++)
    if (((const WendMeasured *) list->pdata[i])->figure.metric == metric)
      measured = measured_at (insight, metric, ((const WendMeasured *) list->pdata[i])->figure.place);
  for (; measured == NULL && place != NULL; place = wend_node_parent (place))
    measured = measured_at (insight, metric, place);
  return measured;
}

static const WendMeasured *
find_measured (const WendInsight *insight, const WendRestart *restart)
{
  const WendNode *metric = wend_node_ref (restart->action, WEND_FIELD_METRIC);
  const WendFigure *worst;

  if (restart->place == NULL && wend_node_is_set (restart->action, WEND_FIELD_AT))
    return NULL; /* the place is gone */
  if (metric != NULL)
    return find_metric (insight, metric, restart->place);
  worst = restart->place != NULL ? wend_insight_place (insight, restart->place)->worst : NULL;
  return (const WendMeasured *) (gconstpointer) worst;
}

/* The same metric, else the worst one there that is counted the same way. */
static const WendMeasured *
comparable_at (const Prover *prover, const WendNode *place)
{
  const WendMeasured *same = measured_at (prover->insight, prover->measured->figure.metric, place);
  const GPtrArray *list = wend_insight_measured (prover->insight, place);

  for (guint i = 0; same == NULL && list != NULL && i < list->len; i++)
    {
      const WendMeasured *other = list->pdata[i];
      WendGauge gauge = wend_gauge_for_proof (other->rule);
      if (other->rule->kind == prover->measured->rule->kind && other->rule->customer == prover->measured->rule->customer && !other->rule->anywhere &&
          gauge.basis == prover->gauge.basis && gauge.up == prover->gauge.up && gauge.of_good == prover->gauge.of_good)
        same = other;
    }
  return same;
}

static void
find_controls (Prover *prover)
{
  const WendNode *action = prover->restart->action;
  g_auto (GStrv) ids = g_strsplit (wend_node_text (action, WEND_FIELD_CONTROLS), " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const WendNode *place = *ids[i] != '\0' ? wend_document_find_living (prover->insight->document, ids[i]) : NULL;
      const WendMeasured *measured = place != NULL ? comparable_at (prover, place) : NULL;
      if (measured != NULL && measured != prover->measured && !g_ptr_array_find (prover->controls, measured, NULL))
        g_ptr_array_add (prover->controls, (gpointer) measured);
    }
}

/* --- Windows --- */

static gboolean
tells (const Prover *prover, const WendReading *reading)
{
  double value, n;
  return wend_gauge_read (&prover->gauge, &reading->counts, &value, &n);
}

static void
collect (Prover *prover)
{
  WendRun series = prover->measured->series;
  guint step = series.n > 0 ? series.items[series.n - 1]->step : 0;

  for (guint i = 0; i < series.n; i++)
    {
      WendReading *reading = series.items[i];
      if (reading->step != step || !tells (prover, reading))
        continue;
      if (wend_restart_before (prover->restart, &reading->period))
        g_ptr_array_add (prover->before, reading);
      else if (wend_restart_after (prover->restart, &reading->period))
        g_ptr_array_add (prover->after, reading);
    }
}

static void
take (Window *window, const GPtrArray *readings, guint first, guint n)
{
  for (window->n = 0; window->n < n; window->n++)
    window->items[window->n] = readings->pdata[first + window->n];
}

static gint32
shift_years (gint32 day, int years)
{
  int year, month, date;

  wend_date_to_ymd (day, &year, &month, &date);
  return wend_date_from_ymd (year + years, month, month == 2 && date == 29 ? 28 : date);
}

/* The same months `years` later (or earlier) among the first `n` of `readings`; FALSE: not all of them are there. */
static gboolean
take_same_months (Window *window, const Window *first, const GPtrArray *readings, guint n, int years)
{
  gint32 from = shift_years (first->items[0]->period.from, years), to = shift_years (first->items[first->n - 1]->period.to, years);
  Window found = { .n = 0 };

  for (guint i = 0; i < n && found.n < BEFORE; i++)
    {
      const WendReading *reading = readings->pdata[i];
      if (reading->period.from >= from && reading->period.from < to && reading->period.to <= to + 6)
        found.items[found.n++] = reading;
    }
  if (found.n != first->n)
    return FALSE;
  *window = found;
  return TRUE;
}

static void
take_seasons (const Prover *prover, guint n_after, Windows *windows)
{
  const WendReading *oldest = prover->before->len > 0 ? prover->before->pdata[0] : NULL;
  const WendReading *newest = prover->after->pdata[n_after - 1];
  const WendPeriod *first = &windows->first.items[0]->period;

  for (int years = 1; oldest != NULL && shift_years (first->from, -years) >= oldest->period.from; years++)
    if (take_same_months (&windows->before, &windows->first, prover->before, prover->before->len, -years))
      break;
  for (int years = 1; shift_years (first->from, years) <= newest->period.from; years++) /* the latest that is there stays */
    take_same_months (&windows->latest, &windows->first, prover->after, n_after, years);
}

/* Of what was known on the day `until`. */
static void
choose_windows (const Prover *prover, gint32 until, Windows *windows)
{
  guint n_before = prover->before->len, n_after = 0;

  memset (windows, 0, sizeof *windows);
  while (n_after < prover->after->len && ((const WendReading *) prover->after->pdata[n_after])->period.to <= until)
    n_after++;
  if (n_after >= AFTER)
    take (&windows->first, prover->after, 0, AFTER);
  if (prover->measured->rule->seasonal && n_after >= AFTER)
    {
      take_seasons (prover, n_after, windows);
      return;
    }
  take (&windows->before, prover->before, n_before - MIN (n_before, BEFORE), MIN (n_before, BEFORE));
  if (n_after >= 2 * AFTER)
    take (&windows->latest, prover->after, n_after - AFTER, AFTER);
}

static void
add_up (const Prover *prover, const Window *window, WendCounts *sum)
{
  memset (sum, 0, sizeof *sum);
  for (guint i = 0; i < window->n; i++)
    wend_counts_add (sum, &window->items[i]->counts, prover->arena);
}

/* The reading of the same period; NULL: none. Runs are short, and rise. */
static const WendReading *
same_period (WendRun series, const WendPeriod *period)
{
  WendRun within = wend_run_within (series, period);

  return within.n == 1 && within.items[0]->period.from == period->from && within.items[0]->period.to == period->to ? within.items[0] : NULL;
}

static guint
add_control (const Prover *prover, const WendMeasured *control, const Window *window, WendCounts *sum)
{
  guint n = 0;

  for (guint i = 0; i < window->n; i++)
    {
      const WendReading *reading = same_period (control->series, &window->items[i]->period);
      if (reading == NULL || !wend_counts_speak (&reading->counts))
        continue;
      wend_counts_add (sum, &reading->counts, prover->arena);
      n++;
    }
  return n;
}

/* Only controls that were measured in both windows. */
static void
add_controls (const Prover *prover, const Windows *windows, WendCounts *before, WendCounts *latest, guint *n_controls)
{
  memset (before, 0, sizeof *before);
  memset (latest, 0, sizeof *latest);
  *n_controls = 0;
  for (guint i = 0; i < prover->controls->len; i++)
    {
      WendCounts trial = { .parts = 0 };
      const WendMeasured *control = prover->controls->pdata[i];
      if (add_control (prover, control, &windows->before, &trial) == 0)
        continue;
      (*n_controls)++;
      if (windows->latest.n > 0)
        {
          trial = (WendCounts) { .parts = 0 };
          if (add_control (prover, control, &windows->latest, &trial) == 0)
            {
              (*n_controls)--;
              continue;
            }
          add_control (prover, control, &windows->latest, latest);
        }
      add_control (prover, control, &windows->before, before);
    }
}

static void
fill_window (const Prover *prover, const Window *window, const WendCounts *counts, WendProofWindow *shown)
{
  double value;

  *shown = (WendProofWindow) { .n_periods = window->n, .value = wend_gauge_range (&prover->gauge, counts) };
  if (window->n == 0 || !wend_gauge_read (&prover->gauge, counts, &value, &shown->n))
    return;
  if (counts->weighted)
    {
      shown->n_eff = shown->n;
      shown->n = (double) counts->n; /* whether there are enough is asked of people */
    }
  shown->period = (WendPeriod) { window->items[0]->period.from, window->items[window->n - 1]->period.to };
}

/* --- Verdicts --- */

/* From the first twelve periods before the action; 1 where they are under eight. */
static double
laney_s (const Prover *prover)
{
  double values[WEND_DRIFT_BASELINE], n[WEND_DRIFT_BASELINE];
  guint count = MIN (prover->before->len, WEND_DRIFT_BASELINE);
  WendCounts sum = { .parts = 0 };
  WendDriftBase base;

  if (count < WEND_DRIFT_LEAST || prover->gauge.basis == WEND_BASIS_MEDIAN || prover->gauge.basis == WEND_BASIS_VALUE)
    return 1;
  for (guint i = 0; i < count; i++)
    {
      const WendReading *reading = prover->before->pdata[i];
      wend_gauge_read (&prover->gauge, &reading->counts, &values[i], &n[i]);
      wend_counts_add (&sum, &reading->counts, prover->arena);
    }
  base = wend_gauge_base (&prover->gauge, &sum);
  return wend_drift_s (&(WendDriftSeries) { values, n, count, FALSE }, &base);
}

/* Thirty answers in every window that is given, three periods before and after. */
static gboolean
is_enough (const Prover *prover, const WendActionProof *proof)
{
  double least = MIN (proof->before.n, proof->first.n);

  if (proof->latest.n_periods > 0)
    least = MIN (least, proof->latest.n);
  return proof->before.n_periods >= LEAST && proof->first.n_periods >= LEAST && least >= (double) prover->measured->rule->few;
}

/* Means are compared by Welch, all else by the limits of the windows. */
static void
compare_means (const Prover *prover, const WendCounts counts[3], WendProofInput *input)
{
  static const guint pairs[3][2] = { { 1, 0 }, { 2, 0 }, { 2, 1 } };

  if (prover->gauge.basis != WEND_BASIS_MEAN)
    return;
  input->has_differences = TRUE;
  for (guint i = 0; i < 3; i++)
    input->differences[i] = wend_gauge_difference (&prover->gauge, &counts[pairs[i][0]], &counts[pairs[i][1]]).range;
}

static void
test_change (const Prover *prover, const WendCounts counts[3], WendActionProof *proof)
{
  const WendCounts *after = proof->latest.value.has ? &counts[2] : &counts[1];
  WendDifference difference;

  if (proof->proof.verdict == WEND_VERDICT_TOO_FEW)
    return;
  difference = wend_gauge_difference (&prover->gauge, after, &counts[0]);
  proof->has_p = difference.has_p;
  if (difference.has_p)
    proof->p = wend_difference_p (&difference, proof->s);
}

static void
judge (const Prover *prover, gint32 until, WendActionProof *proof)
{
  Windows windows;
  WendCounts counts[3], control_before, control_latest;
  WendProofInput input = { .up_is_better = prover->gauge.up, .is_share = prover->gauge.basis == WEND_BASIS_SHARE, .s = proof->s };

  choose_windows (prover, until, &windows);
  add_up (prover, &windows.before, &counts[0]);
  add_up (prover, &windows.first, &counts[1]);
  add_up (prover, &windows.latest, &counts[2]);
  add_controls (prover, &windows, &control_before, &control_latest, &proof->n_controls);
  fill_window (prover, &windows.before, &counts[0], &proof->before);
  fill_window (prover, &windows.first, &counts[1], &proof->first);
  fill_window (prover, &windows.latest, &counts[2], &proof->latest);
  fill_window (prover, proof->n_controls > 0 ? &windows.before : &(Window) { .n = 0 }, &control_before, &proof->control_before);
  fill_window (prover, proof->n_controls > 0 ? &windows.latest : &(Window) { .n = 0 }, &control_latest, &proof->control_latest);
  input.before = proof->before.value;
  input.first = proof->first.value;
  input.latest = proof->latest.value;
  input.control_before = proof->control_before.value;
  input.control_latest = proof->control_latest.value;
  input.enough = is_enough (prover, proof);
  compare_means (prover, counts, &input);
  proof->proof = wend_proof (&input);
  test_change (prover, counts, proof);
}

static gint32
add_months (gint32 day, guint months)
{
  int year, month, date, last;
  WendPeriod around;

  wend_date_to_ymd (day, &year, &month, &date);
  last = year * 12 + month - 1 + (int) months;
  around = wend_period_around (wend_date_from_ymd (last / 12, last % 12 + 1, 1), WEND_STEP_MONTH);
  return MIN (around.from + date - 1, around.to - 1);
}

/* The verdict 1, 3 and 6 months after counting began again. */
static void
fill_checks (const Prover *prover, WendActionProof *proof)
{
  static const guint months[WEND_PROOF_CHECKS] = { 1, 3, 6 };
  const WendReading *first = prover->after->len > 0 ? prover->after->pdata[0] : NULL;
  const WendReading *last = first != NULL ? prover->after->pdata[prover->after->len - 1] : NULL;

  for (guint i = 0; i < WEND_PROOF_CHECKS; i++)
    {
      WendProofCheck *check = &proof->checks[i];
      WendActionProof then = { .s = proof->s };
      check->months = months[i];
      check->due = add_months (first != NULL ? first->period.from : proof->wash_out, months[i]);
      check->done = last != NULL && last->period.to >= check->due;
      if (!check->done)
        continue;
      judge (prover, check->due, &then);
      check->verdict = then.proof.verdict;
    }
}

static gboolean
prover_start (Prover *prover, const WendInsight *insight, const WendRestart *restart)
{
  *prover = (Prover) { .insight = insight, .restart = restart, .measured = find_measured (insight, restart) };
  if (prover->measured == NULL)
    return FALSE;
  prover->gauge = wend_gauge_for_proof (prover->measured->rule);
  prover->before = g_ptr_array_new ();
  prover->after = g_ptr_array_new ();
  prover->controls = g_ptr_array_new ();
  prover->arena = wend_arena_new ();
  collect (prover);
  find_controls (prover);
  return TRUE;
}

static void
prover_end (Prover *prover)
{
  g_ptr_array_unref (prover->before);
  g_ptr_array_unref (prover->after);
  g_ptr_array_unref (prover->controls);
  wend_arena_free (prover->arena);
}

static void
prove (const WendInsight *insight, const WendRestart *restart, WendActionProof *proof)
{
  Prover prover;

  *proof = (WendActionProof) { .action = restart->action, .place = restart->place, .live = restart->live, .wash_out = restart->resume, .s = 1 };
  if (!prover_start (&prover, insight, restart))
    return;
  proof->metric = prover.measured->figure.metric;
  proof->place = prover.measured->figure.place;
  proof->seasonal = prover.measured->rule->seasonal;
  proof->basis = prover.gauge.basis;
  proof->up_is_better = prover.gauge.up;
  proof->s = laney_s (&prover);
  judge (&prover, G_MAXINT32, proof);
  fill_checks (&prover, proof);
  prover_end (&prover);
}

/* q of all actions at once. */
static void
fill_q (GArray *proofs)
{
  g_autofree double *p = g_new (double, proofs->len);
  guint n = 0;

  for (guint i = 0; i < proofs->len; i++)
    if (g_array_index (proofs, WendActionProof, i).has_p)
      p[n++] = g_array_index (proofs, WendActionProof, i).p;
  wend_comparisons_q (p, p, n);
  for (guint i = proofs->len; i-- > 0;)
    if (g_array_index (proofs, WendActionProof, i).has_p)
      g_array_index (proofs, WendActionProof, i).q = p[--n];
}

void
wend_insight_build_proofs (WendInsight *insight)
{
  insight->proofs = g_array_sized_new (FALSE, FALSE, sizeof (WendActionProof), insight->restarts->len);
  for (guint i = 0; i < insight->restarts->len; i++)
    {
      WendActionProof proof;
      prove (insight, &g_array_index (insight->restarts, WendRestart, i), &proof);
      g_array_append_val (insight->proofs, proof);
    }
  fill_q (insight->proofs);
}

const WendActionProof *
wend_insight_proofs (const WendInsight *insight, guint *n_proofs)
{
  *n_proofs = insight->proofs->len;
  return (const WendActionProof *) (gconstpointer) insight->proofs->data;
}

const WendActionProof *
wend_insight_proof (const WendInsight *insight, const WendNode *action)
{
  for (guint i = 0; i < insight->proofs->len; i++)
    if (g_array_index (insight->proofs, WendActionProof, i).action == action)
      return &g_array_index (insight->proofs, WendActionProof, i);
  return NULL;
}

static WendWindow
window_of (const Windows *windows, const WendReading *reading, const WendRestart *restart)
{
  const Window *all[] = { &windows->before, &windows->first, &windows->latest };
  static const WendWindow names[] = { WEND_WINDOW_BEFORE, WEND_WINDOW_FIRST, WEND_WINDOW_LATEST };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (guint j = 0; j < all[i]->n; j++)
      if (all[i]->items[j] == reading)
        return names[i];
  return wend_restart_before (restart, &reading->period) || wend_restart_after (restart, &reading->period) ? WEND_WINDOW_NONE : WEND_WINDOW_WASH_OUT;
}

WendProofPoint *
wend_action_proof_points (const WendInsight *insight, const WendActionProof *proof, guint *n_points)
{
  guint index = (guint) (proof - (const WendActionProof *) (gconstpointer) insight->proofs->data);
  const WendRestart *restart = &g_array_index (insight->restarts, WendRestart, index);
  WendProofPoint *points;
  Prover prover;
  Windows windows;
  WendRun series;

  *n_points = 0;
  if (!prover_start (&prover, insight, restart))
    return NULL;
  choose_windows (&prover, G_MAXINT32, &windows);
  series = prover.measured->series;
  points = g_new0 (WendProofPoint, series.n);
  for (guint i = 0; i < series.n; i++)
    {
      const Window one = { { series.items[i] }, 1 };
      WendProofPoint *point = &points[*n_points];
      WendCounts control = { .parts = 0 };
      double value;
      if (series.items[i]->step != series.items[series.n - 1]->step || !tells (&prover, series.items[i]))
        continue;
      *point = (WendProofPoint) { series.items[i]->period, window_of (&windows, series.items[i], restart), 0, wend_gauge_range (&prover.gauge, &series.items[i]->counts), wend_range_none () };
      wend_gauge_read (&prover.gauge, &series.items[i]->counts, &value, &point->n);
      for (guint j = 0; j < prover.controls->len; j++)
        add_control (&prover, prover.controls->pdata[j], &one, &control);
      if (control.parts > 0)
        point->control = wend_gauge_range (&prover.gauge, &control);
      (*n_points)++;
    }
  prover_end (&prover);
  return points;
}

const char *
wend_beyond_name (WendBeyond beyond)
{
  static const char *const names[] = { NULL, "yes", "no", "unclear" };
  return names[beyond];
}
