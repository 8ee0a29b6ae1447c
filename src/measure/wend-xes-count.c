/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From cases to tallies: what each metric of the mapping asks of a case, as the answers that every form of reading gives.
 * Decides nothing about groups or what is kept. */

#include <string.h>

#include "measure/wend-xes-case-private.h"
#include "measure/wend-xes-paths-private.h"

typedef struct
{
  WendCounts *counts;
  WendXesView *view;
  const WendMapping *mapping;
  const char *file;
  gboolean by_date;
  guint *levels;
  WendAnswer *answers;     /* of one row */
  WendTallyRow row;
  WendXesPaths paths;
  guint64 *unbegun;        /* one an activity: completed without a start */
  guint64 n_cases;
  guint64 n_undated;
  gboolean asks_working;
  gboolean asks_waiting;
} Counter;

static const WendAnswer nothing = { WEND_ANSWER_NONE, 0, 0 };

/* answers */

static WendAnswer
answer_share (const WendMappingMetric *metric, const WendXesStay *stay)
{
  gboolean bad = metric->bad_rule == WEND_BAD_REPEATED ? stay->n > 1 : stay->n > 0;

  if (metric->bad_rule == WEND_BAD_REPEATED && stay->n == 0)
    return nothing;
  if (metric->bad_rule == WEND_BAD_UNSTATED)
    return (WendAnswer) { stay->n > 0 ? 1 : 0, 0, 0 };
  return (WendAnswer) { bad == metric->better_down ? 1 : 0, 0, 0 };
}

/* Events, or with bad=repeated those beyond the first, of each case that was there. */
static WendAnswer
answer_rate (const WendMappingMetric *metric, const WendXesStay *stay)
{
  if (stay->n == 0)
    return nothing;
  return (WendAnswer) { 0, metric->bad_rule == WEND_BAD_REPEATED ? stay->n - 1 : stay->n, 1 };
}

/* From the first step to the last; where a case stopped, the furthest step says whether it is still under way. */
static WendAnswer
answer_journey (const WendXesView *view)
{
  guint last = view->plan->len - 1;
  guint furthest = last;

  if (view->stays[g_array_index (view->plan, guint, 0)].n == 0)
    return nothing;
  while (furthest > 0 && view->stays[g_array_index (view->plan, guint, furthest)].n == 0)
    furthest--;
  return (WendAnswer) { furthest == last ? 1 : wend_xes_view_progress (view, furthest), 0, 0 };
}

static WendAnswer
answer_completion (const WendXesView *view, guint place)
{
  int step = place != 0 ? view->step_of[place] : WEND_XES_NO_STEP;

  if (place == 0)
    return answer_journey (view);
  if (step == WEND_XES_NO_STEP || step == (int) view->plan->len - 1) /* nothing lies behind the last step */
    return nothing;
  return (WendAnswer) { wend_xes_view_progress (view, (guint) step), 0, 0 };
}

static WendAnswer
answer_duration (const WendXesView *view)
{
  WendAnswer journey = { 0, 0, 0 };

  if (!view->timed)
    return nothing;
  if (view->plan->len > 0)
    journey = answer_journey (view);
  if (view->plan->len == 0)
    return (WendAnswer) { 0, (double) (view->last - view->first) / G_USEC_PER_SEC, 0 };
  if (journey.code == 1)
    {
      const WendXesStay *end = &view->stays[g_array_index (view->plan, guint, view->plan->len - 1)];
      return end->timed ? (WendAnswer) { 0, (double) (end->first - view->first) / G_USEC_PER_SEC, 0 } : nothing;
    }
  return journey.code == WEND_ANSWER_OPEN ? journey : nothing;
}

static WendAnswer
answer_time (const WendMappingMetric *metric, const WendXesView *view, guint place)
{
  const WendXesStay *stay = &view->stays[place];
  WendAnswer answer = { 0, 0, 0 };
  int step;

  if (metric->clock == WEND_CLOCK_REACH && place == 0)
    return answer_duration (view);
  if (metric->clock == WEND_CLOCK_REACH)
    {
      answer.a = (double) (stay->first - view->first) / G_USEC_PER_SEC;
      return stay->timed ? answer : nothing;
    }
  step = metric->clock == WEND_CLOCK_STEP ? view->step_of[place] : WEND_XES_NO_STEP;
  if (step == WEND_XES_NO_STEP) /* working and waiting: told span by span */
    return nothing;
  if (wend_xes_view_step_time (view, (guint) step, &answer.a))
    return answer;
  return step < (int) view->plan->len - 1 && wend_xes_view_progress (view, (guint) step) == WEND_ANSWER_OPEN ? (WendAnswer) { WEND_ANSWER_OPEN, 0, 0 } : nothing;
}

static WendAnswer
answer_case (const WendMappingMetric *metric, const WendXesView *view, guint place)
{
  if (metric->kind == WEND_METRIC_COMPLETION)
    return answer_completion (view, place);
  if (metric->kind == WEND_METRIC_TIME)
    return answer_time (metric, view, place);
  return metric->kind == WEND_METRIC_RATE ? answer_rate (metric, &view->stays[place]) : answer_share (metric, &view->stays[place]);
}

/* rows */

static WendTally *
tally_at (Counter *counter, guint i)
{
  return &g_array_index (counter->counts->tallies, WendTally, i);
}

static void
add_row (Counter *counter, WendTally *tally, guint place)
{
  counter->row.place = place;
  wend_tally_add (tally, &counter->row, counter->mapping->segments->len);
}

/* All metrics of one form about one place (0: each metric its own). */
static void
count_place (Counter *counter, WendTally *tally, guint place)
{
  gboolean any = FALSE;

  for (guint i = 0; i < tally->counters->len; i++)
    {
      const WendCounter *one = &g_array_index (tally->counters, WendCounter, i);
      counter->answers[i] = nothing;
      if (one->after < 0 || counter->answers[one->after].code == 1)
        counter->answers[i] = answer_case (one->metric, counter->view, one->metric->each ? place : one->place);
      any |= counter->answers[i].code != WEND_ANSWER_NONE;
    }
  if (tally->pair_outcome >= 0)
    counter->row.outcome_known = counter->answers[tally->pair_outcome].code >= 0
                                 && wend_counter_judge (&g_array_index (tally->counters, WendCounter, (guint) tally->pair_outcome),
                                                        &counter->answers[tally->pair_outcome], &counter->row.outcome_bad);
  if (any)
    add_row (counter, tally, place);
}

/* One span, or one that did not end, for the metrics of that clock and place. */
static void
count_span (Counter *counter, WendClock clock, guint place, const WendAnswer *answer)
{
  gboolean known = counter->row.outcome_known;

  counter->row.outcome_known = FALSE; /* a pair is about cases */
  for (guint t = 0; t < counter->counts->tallies->len && place < counter->view->n_places; t++)
    {
      WendTally *tally = tally_at (counter, t);
      gboolean any = FALSE;
      gboolean each = FALSE;
      for (guint i = 0; i < tally->counters->len; i++)
        {
          const WendCounter *one = &g_array_index (tally->counters, WendCounter, i);
          gboolean meant = one->metric->kind == WEND_METRIC_TIME && one->metric->clock == clock && (one->metric->each || one->place == place);
          counter->answers[i] = meant ? *answer : nothing;
          any |= meant;
          each |= one->metric->each;
        }
      if (any)
        add_row (counter, tally, each ? place : 0);
    }
  counter->row.outcome_known = known;
}

static void
count_spans (Counter *counter)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (WendXesSpan));
  g_autoptr (GArray) unended = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) unbegun = g_array_new (FALSE, FALSE, sizeof (guint));
  WendAnswer open = { WEND_ANSWER_OPEN, 0, 0 };
  guint n_working;

  if (counter->asks_working)
    wend_xes_view_working (counter->view, spans, unended, unbegun);
  n_working = spans->len;
  if (counter->asks_waiting)
    wend_xes_view_waiting (counter->view, spans);
  for (guint i = 0; i < spans->len; i++)
    {
      const WendXesSpan *span = &g_array_index (spans, WendXesSpan, i);
      WendAnswer answer = { 0, span->seconds, 0 };
      count_span (counter, i < n_working ? WEND_CLOCK_WORKING : WEND_CLOCK_WAITING, span->place, &answer);
    }
  for (guint i = 0; i < unended->len; i++)
    count_span (counter, WEND_CLOCK_WORKING, g_array_index (unended, guint, i), &open);
  for (guint i = 0; i < unbegun->len; i++)
    counter->unbegun[g_array_index (unbegun, guint, i)]++;
}

/* cases */

/* FALSE where the case belongs to no period. */
static gboolean
set_period (Counter *counter, const WendXesCase *of)
{
  counter->row.period = 0;
  if (!counter->by_date)
    return TRUE;
  if (of->dated == WEND_XES_UNDATED)
    {
      counter->n_undated += of->counted ? 1 : 0;
      return FALSE;
    }
  counter->row.period = wend_counts_period (counter->counts, of->day);
  return TRUE;
}

static gboolean
set_levels (Counter *counter, guint index, GError **error)
{
  guint n = counter->mapping->segments->len;

  for (guint i = 0; i < n; i++)
    {
      guint level = g_array_index (counter->view->log->levels, guint16, index * n + i);
      if (level == 0)
        level = wend_counts_level (counter->counts, i, "", 0);
      if (level >= WEND_LEVEL_TOO_MANY)
        return wend_import_fail_groups ("segment", ((WendMappingSegment *) counter->mapping->segments->pdata[i])->name, counter->file, error);
      counter->levels[i] = level;
    }
  return TRUE;
}

static void
count_case (Counter *counter, const WendXesCase *of)
{
  counter->row.outcome_known = FALSE;
  for (guint t = 0; t < counter->counts->tallies->len && of->counted; t++)
    {
      WendTally *tally = tally_at (counter, t);
      if (tally->stage_column == WEND_NO_COLUMN)
        count_place (counter, tally, 0);
      else
        for (guint place = 1; place < counter->view->n_places; place++)
          count_place (counter, tally, place);
    }
  if (counter->asks_working || counter->asks_waiting)
    count_spans (counter);
  if (of->counted && counter->view->plan->len > 0)
    wend_xes_paths_add (&counter->paths, counter->view, counter->row.period);
}

/* What was met and could not be used is told, an activity a line. */
static void
tell_set_aside (Counter *counter)
{
  const WendXesLog *log = counter->view->log;
  WendImport *import = counter->counts->import;

  for (guint i = 0; i < log->activities->len; i++)
    {
      const char *name = log->activities->pdata[i];
      g_autofree char *reason = g_strdup_printf ("%" G_GUINT64_FORMAT " times completed but never started", counter->unbegun[i]);
      if (counter->unbegun[i] > 0)
        wend_import_refuse (import, 0, "lifecycle:transition", reason, (WendCell) { name, strlen (name) });
    }
  if (counter->n_undated > 0)
    {
      g_autofree char *reason = g_strdup_printf ("%" G_GUINT64_FORMAT " cases without any time belong to no period", counter->n_undated);
      wend_import_refuse (import, 0, "time:timestamp", reason, (WendCell) { "", 0 });
    }
}

static gboolean
count_all (Counter *counter, GError **error)
{
  const WendXesLog *log = counter->view->log;

  for (guint i = 0; i < log->cases->len; i++)
    {
      const WendXesCase *of = &g_array_index (log->cases, WendXesCase, i);
      if (!set_period (counter, of))
        continue;
      if (!set_levels (counter, i, error))
        return FALSE;
      wend_xes_view_set_case (counter->view, i);
      count_case (counter, of);
      counter->n_cases += of->counted ? 1 : 0;
    }
  if (counter->n_cases == 0)
    {
      g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_DATA, counter->n_undated > 0
                     ? "“%s”: %" G_GUINT64_FORMAT " cases without any time belong to no period; export the log with time:timestamp, or give one period for all (--period)"
                     : "“%s”: none of its %" G_GUINT64_FORMAT " events is named and completed, so there is no case to count; check concept:name and lifecycle:transition",
                   counter->file, counter->n_undated > 0 ? counter->n_undated : log->n_events);
      return FALSE;
    }
  tell_set_aside (counter);
  wend_xes_paths_finish (&counter->paths, counter->view, counter->counts);
  return TRUE;
}

gboolean
wend_xes_count (WendCounts *counts, WendXesView *view, const char *file, GError **error)
{
  const WendMapping *mapping = counts->import->mapping;
  Counter counter = { .counts = counts, .view = view, .mapping = mapping, .file = file, .by_date = wend_period_is_none (&counts->import->period) };
  gboolean done;

  for (guint i = 0; i < mapping->metrics->len; i++)
    {
      const WendMappingMetric *metric = mapping->metrics->pdata[i];
      counter.asks_working |= metric->kind == WEND_METRIC_TIME && metric->clock == WEND_CLOCK_WORKING;
      counter.asks_waiting |= metric->kind == WEND_METRIC_TIME && metric->clock == WEND_CLOCK_WAITING;
    }
  counter.levels = g_new0 (guint, mapping->segments->len + 1);
  counter.answers = g_new0 (WendAnswer, mapping->metrics->len);
  counter.unbegun = g_new0 (guint64, view->log->activities->len + 1);
  counter.row = (WendTallyRow) { .levels = counter.levels, .weight = 1, .answers = counter.answers };
  wend_xes_paths_init (&counter.paths);
  done = count_all (&counter, error);
  wend_xes_paths_clear (&counter.paths);
  g_free (counter.levels);
  g_free (counter.answers);
  g_free (counter.unbegun);
  return done;
}
