/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which number of a metric is followed over time, and its limits. Knows counts, not places or periods. */

#include "insight/wend-basis-private.h"

#include <math.h>

#include "base/wend-parse.h"
#include "stats/wend-mean.h"
#include "stats/wend-nps.h"
#include "stats/wend-rate.h"
#include "stats/wend-share.h"

double
wend_basis_factor (WendBasis basis)
{
  return basis == WEND_BASIS_SHARE ? 100 : basis == WEND_BASIS_RATE ? 1000 : 1;
}

const char *
wend_basis_name (WendBasis basis)
{
  static const char *const names[] = { NULL, "share", "points", "rate", "mean", "median", "value" };
  return names[basis];
}

/* What does not depend on whether a chart or a proof is wanted. */
static WendGauge
gauge_of (const WendRule *rule)
{
  switch (rule->kind)
    {
    case WEND_METRIC_NPS:
      return (WendGauge) { rule, WEND_BASIS_POINTS, TRUE, FALSE };
    case WEND_METRIC_COMPLETION:
      return (WendGauge) { rule, WEND_BASIS_SHARE, TRUE, FALSE };
    case WEND_METRIC_SHARE:
      return (WendGauge) { rule, rule->reach ? WEND_BASIS_NONE : WEND_BASIS_SHARE, !rule->down, FALSE };
    case WEND_METRIC_TIME:
      return (WendGauge) { rule, rule->has_target ? WEND_BASIS_SHARE : WEND_BASIS_MEDIAN, rule->has_target ? FALSE : !rule->down, FALSE };
    case WEND_METRIC_RATE:
      return (WendGauge) { rule, WEND_BASIS_RATE, !rule->down, FALSE };
    case WEND_METRIC_VALUE:
      return (WendGauge) { rule, WEND_BASIS_VALUE, !rule->down, FALSE };
    case WEND_METRIC_RATING:
    case WEND_METRIC_CES:
    default:
      return (WendGauge) { rule, WEND_BASIS_MEAN, !rule->down, FALSE };
    }
}

WendGauge
wend_gauge_for_drift (const WendRule *rule)
{
  return gauge_of (rule);
}

WendGauge
wend_gauge_for_proof (const WendRule *rule)
{
  WendGauge gauge = gauge_of (rule);

  if (gauge.basis == WEND_BASIS_MEAN && (rule->has_bad || rule->has_good))
    return (WendGauge) { rule, WEND_BASIS_SHARE, !rule->has_bad, !rule->has_bad };
  return gauge;
}

/* The part that is counted, of all that were. */
static gboolean
read_share (const WendGauge *gauge, const WendCounts *counts, double *k, double *n)
{
  const WendRule *rule = gauge->rule;

  *n = wend_rule_base (rule, counts);
  *k = MIN (*n, (double) counts->k);
  if (rule->kind == WEND_METRIC_SHARE || rule->kind == WEND_METRIC_COMPLETION)
    return *n > 0;
  if (gauge->of_good)
    return wend_rule_good (rule, counts, k) && *n > 0;
  return wend_rule_bad (rule, counts, k) && *n > 0;
}

static WendMoments
moments_of (const WendGauge *gauge, const WendCounts *counts)
{
  return wend_rule_moments (gauge->rule, counts);
}

gboolean
wend_gauge_read (const WendGauge *gauge, const WendCounts *counts, double *value, double *n)
{
  WendRange range;

  *n = 0;
  *value = 0;
  if (!wend_counts_speak (counts))
    return FALSE;
  switch (gauge->basis)
    {
    case WEND_BASIS_SHARE:
      if (!read_share (gauge, counts, value, n))
        return FALSE;
      *value /= *n;
      return TRUE;
    case WEND_BASIS_POINTS:
      *value = wend_rule_nps (gauge->rule, counts).score.value;
      *n = wend_rule_base (gauge->rule, counts);
      return counts->n_hist > 0 && counts->n > 0;
    case WEND_BASIS_RATE:
      *n = counts->has_exposure ? MAX (0, counts->exposure) : 0;
      *value = *n > 0 ? (double) counts->events / *n : 0;
      return *n > 0;
    case WEND_BASIS_MEAN:
      *value = moments_of (gauge, counts).mean;
      *n = wend_rule_base (gauge->rule, counts);
      return counts->n_hist > 0 && counts->n > 0;
    case WEND_BASIS_MEDIAN:
    case WEND_BASIS_VALUE:
      range = wend_gauge_range (gauge, counts);
      *value = range.value;
      *n = gauge->basis == WEND_BASIS_MEDIAN ? (double) counts->n : 0;
      return range.has;
    case WEND_BASIS_NONE:
    default:
      return FALSE;
    }
}

WendDriftBase
wend_gauge_base (const WendGauge *gauge, const WendCounts *counts)
{
  WendMoments moments;
  double k, n;

  switch (gauge->basis)
    {
    case WEND_BASIS_SHARE:
      return read_share (gauge, counts, &k, &n) ? wend_drift_base_share (k, n) : (WendDriftBase) { 0, 0 };
    case WEND_BASIS_POINTS:
      wend_rule_nps_counts (gauge->rule, counts, &k, &n);
      return wend_drift_base_nps (k, MAX (0, wend_rule_base (gauge->rule, counts) - k - n), n);
    case WEND_BASIS_RATE:
      return wend_drift_base_rate ((double) counts->events, counts->exposure);
    case WEND_BASIS_MEAN:
      moments = moments_of (gauge, counts);
      return wend_drift_base_mean (&moments);
    case WEND_BASIS_NONE:
    case WEND_BASIS_MEDIAN:
    case WEND_BASIS_VALUE:
    default:
      return (WendDriftBase) { 0, 0 };
    }
}

WendRange
wend_gauge_range (const WendGauge *gauge, const WendCounts *counts)
{
  const WendRule *rule = gauge->rule;
  WendMoments moments;
  double k, n;

  if (!wend_counts_speak (counts))
    return wend_range_none ();
  switch (gauge->basis)
    {
    case WEND_BASIS_SHARE:
      return read_share (gauge, counts, &k, &n) ? wend_share (k, n, rule->confidence) : wend_range_none ();
    case WEND_BASIS_POINTS:
      return wend_rule_nps (rule, counts).score;
    case WEND_BASIS_RATE:
      return counts->has_exposure ? wend_rate (counts->events, counts->exposure, rule->confidence) : wend_range_none ();
    case WEND_BASIS_MEAN:
      moments = moments_of (gauge, counts);
      return counts->n_hist > 0 ? wend_mean (&moments, rule->min, rule->min + counts->n_hist - 1, rule->confidence) : wend_range_none ();
    case WEND_BASIS_MEDIAN:
      return wend_rule_median (rule, counts);
    case WEND_BASIS_VALUE:
      return counts->has_value ? wend_range_value (counts->value) : wend_range_none ();
    case WEND_BASIS_NONE:
    default:
      return wend_range_none ();
    }
}

WendDifference
wend_gauge_difference (const WendGauge *gauge, const WendCounts *now, const WendCounts *then)
{
  const double confidence = gauge->rule->confidence;
  double k1, n1, k0, n0;

  if (gauge->basis == WEND_BASIS_SHARE && read_share (gauge, now, &k1, &n1) && read_share (gauge, then, &k0, &n0))
    return wend_difference_share (k1, n1, k0, n0, confidence);
  if (gauge->basis == WEND_BASIS_POINTS)
    {
      WendNps one = wend_rule_nps (gauge->rule, now), zero = wend_rule_nps (gauge->rule, then);
      return wend_difference_nps (&one, &zero);
    }
  if (gauge->basis == WEND_BASIS_RATE && now->has_exposure && then->has_exposure)
    return wend_difference_rate (now->events, now->exposure, then->events, then->exposure, confidence);
  if (gauge->basis == WEND_BASIS_MEAN)
    {
      WendMoments one = moments_of (gauge, now), zero = moments_of (gauge, then);
      return wend_difference_mean (&one, &zero, confidence, NULL);
    }
  return wend_difference (wend_gauge_range (gauge, now), wend_gauge_range (gauge, then));
}

guint
wend_step_of (const WendPeriod *period)
{
  int year, month, day, end_year, end_month, end_day;
  guint days = (guint) (period->to - period->from);

  if (days < 28)
    return days;
  wend_date_to_ymd (period->from, &year, &month, &day);
  wend_date_to_ymd (period->to, &end_year, &end_month, &end_day);
  if (day != 1 || end_day != 1)
    return days;
  return 1000000 + (guint) (end_year * 12 + end_month - year * 12 - month);
}
