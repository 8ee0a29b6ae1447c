/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps through the periods of what was observed. Pure; borrows nothing once made. */

#include "wend-config.h"

#include "app/wend-timeline.h"

static const WendTimeStep *
step_at (const GArray *steps, guint i)
{
  return &g_array_index (steps, WendTimeStep, i);
}

/* The periods rise by begin, then by end: the shorter of two that begin together comes first. */
GArray *
wend_timeline_new (const WendInsight *insight)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (WendTimeStep));
  guint n;
  const WendPeriod *periods = wend_insight_periods (insight, &n);
  const guint64 *answers = wend_insight_answers (insight);

  for (guint i = 0; i < n; i++)
    {
      WendTimeStep step = { periods[i], answers[i] };
      if (steps->len == 0 || step_at (steps, steps->len - 1)->period.to <= periods[i].from)
        g_array_append_val (steps, step);
    }
  return steps;
}

gboolean
wend_timeline_find (const GArray *steps, const WendPeriod *period, guint *first, guint *last)
{
  gboolean found = FALSE;

  for (guint i = 0; i < steps->len; i++)
    if (step_at (steps, i)->period.from >= period->from && step_at (steps, i)->period.to <= period->to)
      {
        *first = found ? *first : i;
        *last = i;
        found = TRUE;
      }
  return found;
}

WendPeriod
wend_timeline_span (const GArray *steps, guint one, guint other)
{
  return (WendPeriod) { step_at (steps, MIN (one, other))->period.from, step_at (steps, MAX (one, other))->period.to };
}

/* A period without a step of its own: the step it begins before. */
static guint
nearest (const GArray *steps, const WendPeriod *period)
{
  guint i = 0;

  while (i + 1 < steps->len && step_at (steps, i)->period.to <= period->from)
    i++;
  return i;
}

WendPeriod
wend_timeline_move (const GArray *steps, const WendPeriod *period, int by)
{
  WendPeriod latest = { 0, 0 };
  guint first, last;
  int to;

  if (steps->len == 0)
    return latest;
  if (wend_period_is_none (period))
    first = last = steps->len;
  else if (!wend_timeline_find (steps, period, &first, &last))
    first = last = nearest (steps, period);
  to = MAX ((int) first + by, 0);
  if (to + (int) (last - first) >= (int) steps->len)
    return latest;
  return wend_timeline_span (steps, (guint) to, (guint) to + (last - first));
}
