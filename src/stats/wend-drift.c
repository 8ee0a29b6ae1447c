/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drift charts. Pure: a series in, a judgement of every period out. */

#include "stats/wend-drift.h"

#include <math.h>

#define LAMBDA 0.2
#define WIDTH 2.86
#define SLACK 0.5
#define CLIP 3.0
#define RANGE_TO_SIGMA 1.128 /* mean moving range of two normal values, in sigmas */

WendDriftBase
wend_drift_base_share (double k, double n)
{
  double p = n > 0 ? k / n : 0;
  return (WendDriftBase) { p, p * (1 - p) };
}

WendDriftBase
wend_drift_base_rate (double events, double exposure)
{
  double rate = exposure > 0 ? events / exposure : 0;
  return (WendDriftBase) { rate, rate };
}

WendDriftBase
wend_drift_base_nps (double promoters, double passives, double detractors)
{
  double n = promoters + passives + detractors;
  double p = n > 0 ? promoters / n : 0, d = n > 0 ? detractors / n : 0;
  return (WendDriftBase) { 100 * (p - d), 1e4 * (p + d - (p - d) * (p - d)) };
}

WendDriftBase
wend_drift_base_mean (const WendMoments *moments)
{
  return (WendDriftBase) { moments->mean, moments->sd * moments->sd };
}

double
wend_drift_s (const WendDriftSeries *series, const WendDriftBase *base)
{
  double sum = 0, last = 0;
  guint used = 0;

  if (!(base->variance > 0))
    return 1;
  for (guint i = 0; i < series->count; i++)
    if (series->n[i] > 0)
      {
        double z = (series->values[i] - base->centre) / sqrt (base->variance / series->n[i]);
        if (used++ > 0)
          sum += fabs (z - last);
        last = z;
      }
  return used > 1 ? MAX (1, sum / (used - 1) / RANGE_TO_SIGMA) : 1;
}

/* Index behind the first `baseline` periods with answers; 0 where there are not as many. */
static guint
baseline_end (const double *n, guint count, guint baseline)
{
  guint used = 0;

  for (guint i = 0; i < count; i++)
    if (n[i] > 0 && ++used == baseline)
      return i + 1;
  return 0;
}

/* What runs along a series. */
typedef struct
{
  guint t;
  double ewma;
  double worse;      /* the two CUSUMs */
  double better;
  guint worse_zero;  /* last t at which it was zero */
  guint better_zero;
  guint last_spike;
} Runner;

static void
step (Runner *runner, double z, WendDriftPoint *point)
{
  double clipped = CLAMP (z, -CLIP, CLIP);

  runner->t++;
  runner->ewma = LAMBDA * clipped + (1 - LAMBDA) * runner->ewma;
  runner->worse = MAX (0, runner->worse + clipped - SLACK);
  runner->better = MAX (0, runner->better - clipped - SLACK);
  if (runner->worse <= 0)
    runner->worse_zero = runner->t;
  if (runner->better <= 0)
    runner->better_zero = runner->t;
  point->t = runner->t;
  point->z = z;
  point->ewma = runner->ewma;
  point->cusum_worse = runner->worse;
  point->cusum_better = runner->better;
  point->limit = WIDTH * sqrt (LAMBDA / (2 - LAMBDA) * (1 - pow (1 - LAMBDA, 2.0 * runner->t)));
  point->spike = fabs (z) > CLIP;
  if (point->spike)
    runner->last_spike = runner->t;
  point->signal = runner->ewma > point->limit ? WEND_SIGNAL_WORSE : runner->ewma < -point->limit ? WEND_SIGNAL_BETTER : WEND_SIGNAL_NONE;
  if (point->signal != WEND_SIGNAL_NONE)
    point->since = (point->signal == WEND_SIGNAL_WORSE ? runner->worse_zero : runner->better_zero) + 1;
  point->silent = point->signal == WEND_SIGNAL_WORSE && point->since <= runner->t && runner->last_spike < point->since;
}

WendDriftState
wend_drift (const WendDriftSeries *series, const WendDriftBase *base, guint baseline, WendDriftPoint *points, double *s)
{
  WendDriftSeries start = *series;
  double scale;
  Runner runner = { 0 };

  start.count = baseline_end (series->n, series->count, baseline);
  if (baseline < WEND_DRIFT_LEAST || start.count == 0)
    return WEND_DRIFT_TOO_SHORT;
  if (!(base->variance > 0))
    return WEND_DRIFT_NO_VARIATION;
  scale = wend_drift_s (&start, base);
  if (s != NULL)
    *s = scale;
  for (guint i = 0; i < series->count; i++)
    {
      points[i] = (WendDriftPoint) { 0 };
      if (!(series->n[i] > 0))
        continue;
      points[i].se = sqrt (base->variance / series->n[i]);
      step (&runner, (series->up_is_worse ? 1 : -1) * (series->values[i] - base->centre) / points[i].se / scale, &points[i]);
      points[i].shown = runner.t > baseline;
    }
  return WEND_DRIFT_CHART;
}

WendXmr
wend_xmr (const double *values, guint count, guint baseline, WendXmrPoint *points)
{
  guint used = MIN (count, baseline);
  double sum = 0, ranges = 0, width;
  WendXmr chart = { 0 };
  int side = 0;

  for (guint i = 0; i < used; i++)
    {
      sum += values[i];
      ranges += i > 0 ? fabs (values[i] - values[i - 1]) : 0;
    }
  chart.centre = used > 0 ? sum / used : 0;
  width = used > 1 ? 2.66 * ranges / (used - 1) : 0;
  chart.lower = chart.centre - width;
  chart.upper = chart.centre + width;
  for (guint i = 0; i < count; i++)
    {
      int now = (values[i] > chart.centre) - (values[i] < chart.centre);
      points[i].outside = values[i] < chart.lower || values[i] > chart.upper;
      points[i].run = now == 0 ? 0 : i > 0 && now == side ? points[i - 1].run + 1 : 1;
      side = now;
    }
  return chart;
}
