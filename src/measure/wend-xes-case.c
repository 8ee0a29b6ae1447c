/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a case of an event log went through: when it was where, which way it took, whether it is still under way, how long it
 * worked and waited (measures.md §2.5 and §10). Reads the packed log; counts nothing over cases but how long steps take. */

#include "measure/wend-xes-case-private.h"

#include "stats/wend-quantile.h"

#define SECONDS(microseconds) ((double) (microseconds) / G_USEC_PER_SEC)
#define PATIENCE .95
#define CONFIDENCE .95

static int
by_value (gconstpointer a, gconstpointer b)
{
  const double *x = a, *y = b;
  return *x < *y ? -1 : *x > *y;
}

/* p95 of the times of every step, over all cases of the log. */
static void
learn_patience (WendXesView *view)
{
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint step = 0; step < view->plan->len; step++)
    g_ptr_array_add (times, g_array_new (FALSE, FALSE, sizeof (double)));
  for (guint i = 0; i < view->log->cases->len && view->plan->len > 0; i++)
    {
      wend_xes_view_set_case (view, i);
      for (guint step = 0; step < view->plan->len; step++)
        {
          double seconds;
          if (wend_xes_view_step_time (view, step, &seconds))
            g_array_append_val (times->pdata[step], seconds);
        }
    }
  for (guint step = 0; step < view->plan->len; step++)
    {
      GArray *sorted = times->pdata[step];
      g_array_sort (sorted, by_value);
      view->patience[step] = sorted->len > 0 ? wend_quantile ((const double *) (const void *) sorted->data, sorted->len, PATIENCE, CONFIDENCE).value : -1;
    }
}

void
wend_xes_view_init (WendXesView *view, const WendXesLog *log, const guint32 *place_of, guint n_places, GArray *plan)
{
  *view = (WendXesView) { .log = log, .place_of = place_of, .n_places = n_places, .plan = plan };
  view->step_of = g_new (int, n_places);
  view->stays = g_new0 (WendXesStay, n_places);
  view->patience = g_new0 (double, plan->len + 1);
  view->visits = g_array_new (FALSE, FALSE, sizeof (WendXesVisit));
  for (guint i = 0; i < n_places; i++)
    view->step_of[i] = WEND_XES_NO_STEP;
  for (guint i = 0; i < plan->len; i++)
    view->step_of[g_array_index (plan, guint, i)] = (int) i;
  learn_patience (view);
}

void
wend_xes_view_clear (WendXesView *view)
{
  g_free (view->step_of);
  g_free (view->stays);
  g_free (view->patience);
  g_array_unref (view->visits);
  g_array_unref (view->plan);
}

guint
wend_xes_view_place (const WendXesView *view, const WendXesVisit *visit)
{
  return view->place_of[visit->activity];
}

void
wend_xes_view_set_case (WendXesView *view, guint index)
{
  view->index = index;
  view->timed = FALSE;
  wend_xes_log_visits (view->log, index, view->visits);
  for (guint i = 0; i < view->n_places; i++)
    view->stays[i] = (WendXesStay) { 0 };
  for (guint i = 0; i < view->visits->len; i++)
    {
      const WendXesVisit *visit = &g_array_index (view->visits, WendXesVisit, i);
      guint place = wend_xes_view_place (view, visit);
      if (visit->start)
        continue;
      if (visit->timed)
        {
          view->first = view->timed ? view->first : visit->time; /* in order */
          view->last = visit->time;
          view->timed = TRUE;
        }
      if (place >= view->n_places)
        continue;
      view->stays[place].n++;
      if (visit->timed && !view->stays[place].timed)
        {
          view->stays[place].timed = TRUE;
          view->stays[place].first = visit->time;
        }
    }
}

/* The step of a counted event; WEND_XES_NO_STEP: of none, or a start. */
static int
step_at (const WendXesView *view, guint i)
{
  const WendXesVisit *visit = &g_array_index (view->visits, WendXesVisit, i);
  guint place = wend_xes_view_place (view, visit);

  return visit->start || place >= view->n_places ? WEND_XES_NO_STEP : view->step_of[place];
}

static gboolean
was_at (const WendXesView *view, guint step)
{
  return view->stays[g_array_index (view->plan, guint, step)].n > 0;
}

WendXesPath
wend_xes_view_path (const WendXesView *view)
{
  WendXesPath path = { 0 };
  int furthest = WEND_XES_NO_STEP;

  for (guint i = 0; i < view->visits->len; i++)
    {
      int step = step_at (view, i);
      if (step == WEND_XES_NO_STEP)
        continue;
      path.looped |= step <= furthest;
      furthest = MAX (furthest, step);
    }
  for (int step = 0; step < furthest; step++)
    path.skipped |= !was_at (view, (guint) step);
  path.finished = view->plan->len > 0 && furthest == (int) view->plan->len - 1;
  path.followed = path.finished && !path.skipped && !path.looped;
  return path;
}

gboolean
wend_xes_view_step_time (const WendXesView *view, guint step, double *seconds)
{
  const WendXesStay *stay = &view->stays[g_array_index (view->plan, guint, step)];

  if (!stay->timed)
    return FALSE;
  for (guint i = 0; i < view->visits->len; i++) /* in order: the first that fits is the earliest */
    {
      const WendXesVisit *visit = &g_array_index (view->visits, WendXesVisit, i);
      if (!visit->timed || visit->time < stay->first || step_at (view, i) <= (int) step)
        continue;
      *seconds = SECONDS (visit->time - stay->first);
      return TRUE;
    }
  return FALSE;
}

int
wend_xes_view_progress (const WendXesView *view, guint step)
{
  if (!was_at (view, step))
    return WEND_ANSWER_NONE;
  for (guint later = step + 1; later < view->plan->len; later++)
    if (was_at (view, later))
      return 1;
  if (view->patience[step] < 0 || !view->timed)
    return WEND_ANSWER_OPEN;
  return SECONDS (view->log->last - view->last) > view->patience[step] ? 0 : WEND_ANSWER_OPEN;
}

/* The start that the complete at `at` closes: the oldest open one of its activity; -1: none. `closed` marks used starts. */
static int
close_start (const WendXesView *view, guint at, guint8 *closed)
{
  const WendXesVisit *complete = &g_array_index (view->visits, WendXesVisit, at);

  for (guint i = 0; i < at; i++)
    {
      const WendXesVisit *visit = &g_array_index (view->visits, WendXesVisit, i);
      if (!visit->start || !visit->timed || visit->activity != complete->activity || closed[i] != 0)
        continue;
      closed[i] = 1;
      return (int) i;
    }
  return -1;
}

void
wend_xes_view_working (const WendXesView *view, GArray *spans, GArray *unended, GArray *unbegun)
{
  g_autofree guint8 *closed = g_new0 (guint8, view->visits->len + 1);

  for (guint i = 0; i < view->visits->len; i++)
    {
      const WendXesVisit *visit = &g_array_index (view->visits, WendXesVisit, i);
      int start = visit->timed && !visit->start ? close_start (view, i, closed) : -1;
      if (start >= 0)
        {
          WendXesSpan span = { wend_xes_view_place (view, visit), SECONDS (visit->time - g_array_index (view->visits, WendXesVisit, start).time) };
          g_array_append_val (spans, span);
        }
      else if (visit->timed && !visit->start && unbegun != NULL)
        g_array_append_val (unbegun, visit->activity);
    }
  for (guint i = 0; i < view->visits->len && unended != NULL; i++)
    {
      const WendXesVisit *visit = &g_array_index (view->visits, WendXesVisit, i);
      guint place = wend_xes_view_place (view, visit);
      if (visit->start && visit->timed && closed[i] == 0)
        g_array_append_val (unended, place);
    }
}

/* From the last counted event at or before `begin`, not counting the one at `self`; FALSE: there is none. */
static gboolean
waited (const WendXesView *view, guint self, gint64 begin, double *seconds)
{
  for (guint i = self; i > 0; i--)
    {
      const WendXesVisit *before = &g_array_index (view->visits, WendXesVisit, i - 1);
      if (before->start || !before->timed || before->time > begin)
        continue;
      *seconds = SECONDS (begin - before->time);
      return TRUE;
    }
  return FALSE;
}

void
wend_xes_view_waiting (const WendXesView *view, GArray *spans)
{
  g_autofree guint8 *closed = g_new0 (guint8, view->visits->len + 1);

  for (guint i = 0; i < view->visits->len; i++)
    {
      const WendXesVisit *visit = &g_array_index (view->visits, WendXesVisit, i);
      WendXesSpan span = { wend_xes_view_place (view, visit), 0 };
      int start;
      if (visit->start || !visit->timed)
        continue;
      start = close_start (view, i, closed);
      if (waited (view, i, start >= 0 ? g_array_index (view->visits, WendXesVisit, start).time : visit->time, &span.seconds))
        g_array_append_val (spans, span);
    }
}
