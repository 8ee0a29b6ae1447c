/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From counts to what a cell shows, by the kind of metric (measures.md §2, §7). The only place that knows what a good and a
 * bad answer is. Must not know places, periods or series. */

#include "insight/wend-rule-private.h"

#include <math.h>
#include <string.h>

#include "stats/wend-mean.h"
#include "stats/wend-nps.h"
#include "stats/wend-rate.h"
#include "stats/wend-share.h"

static WendMetricKind
kind_of (const WendNode *metric)
{
  static const char *const kinds[] = { "rating", "nps", "ces", "completion", "time", "rate", "share", "value" };
  const char *name = wend_node_text (metric, WEND_FIELD_KIND);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (name, kinds[i]) == 0)
      return (WendMetricKind) i;
  return WEND_METRIC_RATING;
}

static double
unit_of (const WendNode *metric)
{
  switch (wend_node_text (metric, WEND_FIELD_UNIT)[0])
    {
    case 'm':
      return 60;
    case 'h':
      return 3600;
    case 'd':
      return 86400;
    default:
      return 1;
    }
}

/* One open end reaches to the end of the scale; without both there is no rule. */
static gboolean
read_span (const WendNode *metric, WendField from, WendField to, double *low, double *high)
{
  gboolean has_low = wend_node_number (metric, from, low), has_high = wend_node_number (metric, to, high);

  if (!has_low)
    *low = -G_MAXDOUBLE;
  if (!has_high)
    *high = G_MAXDOUBLE;
  return has_low || has_high;
}

static void
read_spans (WendRule *rule, const WendNode *metric)
{
  rule->has_good = read_span (metric, WEND_FIELD_GOOD_FROM, WEND_FIELD_GOOD_TO, &rule->good_from, &rule->good_to);
  rule->has_bad = read_span (metric, WEND_FIELD_BAD_FROM, WEND_FIELD_BAD_TO, &rule->bad_from, &rule->bad_to);
  if (rule->kind != WEND_METRIC_NPS)
    return;
  if (!rule->has_good) /* the score is defined by these (measures.md §2.2) */
    rule->good_from = 9;
  if (!rule->has_bad)
    rule->bad_to = 6;
  rule->has_good = rule->has_bad = TRUE;
}

void
wend_rule_read (WendRule *rule, const WendNode *metric, guint64 few, double confidence)
{
  gboolean down = wend_node_text (metric, WEND_FIELD_BETTER)[0] == 'd';
  double floor = 0;

  memset (rule, 0, sizeof *rule);
  rule->kind = kind_of (metric);
  if (!wend_node_number (metric, WEND_FIELD_MIN, &rule->min))
    rule->min = rule->kind == WEND_METRIC_NPS ? 0 : 1;
  read_spans (rule, metric);
  /* Shares of good answers are better when higher, whatever way the scale runs. */
  rule->up = rule->kind == WEND_METRIC_TIME || rule->kind == WEND_METRIC_RATE || rule->kind == WEND_METRIC_VALUE ? !down : TRUE;
  if (rule->kind == WEND_METRIC_RATE)
    rule->has_bad = down;
  rule->down = down;
  rule->unit = unit_of (metric);
  rule->has_target = wend_node_number (metric, WEND_FIELD_TARGET, &rule->target);
  rule->target *= rule->unit;
  rule->has_goal = wend_node_number (metric, WEND_FIELD_GOAL, &rule->goal);
  rule->customer = strcmp (wend_node_text (metric, WEND_FIELD_SIDE), "company") != 0;
  rule->ranked = wend_node_flag (metric, WEND_FIELD_RANKED);
  rule->reach = wend_node_flag (metric, WEND_FIELD_REACH);
  rule->anywhere = strcmp (wend_node_id (metric), "bad-anywhere") == 0;
  rule->seasonal = wend_node_flag (metric, WEND_FIELD_SEASONAL);
  rule->has_baseline_from = wend_node_date (metric, WEND_FIELD_BASELINE_FROM, &rule->baseline.from);
  rule->has_baseline_to = wend_node_date (metric, WEND_FIELD_BASELINE_TO, &rule->baseline.to);
  rule->confidence = confidence;
  rule->few = few;
  if (wend_node_number (metric, WEND_FIELD_FLOOR, &floor) && floor > (double) few)
    rule->few = (guint64) floor;
  rule->k_is_bad = down && rule->kind == WEND_METRIC_SHARE;
}

guint64
wend_rule_n (const WendRule *rule, const WendCounts *counts)
{
  return rule->kind == WEND_METRIC_COMPLETION ? counts->n - MIN (counts->open, counts->n) : counts->n;
}

double
wend_rule_base (const WendRule *rule, const WendCounts *counts)
{
  return counts->weighted ? wend_counts_n_eff (counts) : (double) wend_rule_n (rule, counts);
}

/* Sum of the weights of the values from … to. */
static double
weight_between (const WendRule *rule, const WendCounts *counts, double from, double to)
{
  double sum = 0;

  for (guint i = 0; i < counts->n_weights; i++)
    if (rule->min + i >= from && rule->min + i <= to)
      sum += counts->weights[i];
  return sum;
}

/* Answers of the values from … to; weighted ones in units of n_eff. */
static double
between (const WendRule *rule, const WendCounts *counts, double from, double to)
{
  if (counts->weighted)
    return MIN (1, weight_between (rule, counts, from, to) / counts->sum_w) * wend_counts_n_eff (counts);
  return (double) wend_counts_between (counts->hist, counts->n_hist, rule->min, from, to);
}

WendMoments
wend_rule_moments (const WendRule *rule, const WendCounts *counts)
{
  if (counts->weighted)
    return wend_moments_from_weights (counts->weights, counts->n_weights, rule->min, wend_counts_n_eff (counts));
  return wend_moments_from_counts (counts->hist, counts->n_hist, rule->min);
}

/* Who waited over the target: counted on import, or told by the bins where the target has changed since. */
static gboolean
over_target (const WendRule *rule, const WendCounts *counts, double *over)
{
  const WendTimes *times = counts->times;
  guint64 sum = 0;

  if (!rule->has_target || times == NULL)
    return FALSE;
  if (times->has_over && fabs (times->limit - rule->target) <= 1e-9 * MAX (1, rule->target))
    {
      *over = (double) times->over;
      return TRUE;
    }
  for (guint i = 0; i < times->n_bins; i++)
    if (wend_bin_value (times->bins[i].bin) > rule->target)
      sum += times->bins[i].count;
  *over = (double) sum;
  return times->n_bins > 0;
}

gboolean
wend_rule_bad (const WendRule *rule, const WendCounts *counts, double *bad)
{
  double n = (double) wend_rule_n (rule, counts);

  if (!wend_counts_speak (counts) || counts->n == 0 || rule->reach)
    return FALSE;
  switch (rule->kind)
    {
    case WEND_METRIC_RATING:
    case WEND_METRIC_NPS:
    case WEND_METRIC_CES:
      *bad = between (rule, counts, rule->bad_from, rule->bad_to);
      return rule->has_bad;
    case WEND_METRIC_COMPLETION:
      *bad = n - MIN (n, (double) counts->k);
      return n > 0;
    case WEND_METRIC_SHARE:
      *bad = rule->k_is_bad ? (double) counts->k : n - MIN (n, (double) counts->k);
      return TRUE;
    case WEND_METRIC_TIME:
      return over_target (rule, counts, bad);
    case WEND_METRIC_RATE: /* every event hurt somebody; not more often than there were customers */
      *bad = MIN ((double) counts->events, counts->exposure);
      return rule->has_bad && counts->has_exposure;
    case WEND_METRIC_VALUE:
    default:
      return FALSE;
    }
}

void
wend_rule_nps_counts (const WendRule *rule, const WendCounts *counts, double *promoters, double *detractors)
{
  *promoters = between (rule, counts, rule->good_from, rule->good_to);
  *detractors = between (rule, counts, rule->bad_from, rule->bad_to);
}

WendNps
wend_rule_nps (const WendRule *rule, const WendCounts *counts)
{
  double promoters, detractors;

  wend_rule_nps_counts (rule, counts, &promoters, &detractors);
  return wend_nps (promoters, MAX (0, wend_rule_base (rule, counts) - promoters - detractors), detractors, rule->confidence);
}

gboolean
wend_rule_good (const WendRule *rule, const WendCounts *counts, double *good)
{
  double n = (double) wend_rule_n (rule, counts), bad;

  switch (rule->kind)
    {
    case WEND_METRIC_RATING:
    case WEND_METRIC_CES:
      *good = between (rule, counts, rule->good_from, rule->good_to);
      return rule->has_good && counts->n_hist > 0;
    case WEND_METRIC_COMPLETION:
      *good = MIN (n, (double) counts->k);
      return n > 0;
    case WEND_METRIC_SHARE:
      bad = rule->k_is_bad ? MIN (n, (double) counts->k) : n - MIN (n, (double) counts->k);
      *good = n - bad;
      return n > 0;
    case WEND_METRIC_NPS:
    case WEND_METRIC_TIME:
    case WEND_METRIC_RATE:
    case WEND_METRIC_VALUE:
    default:
      return FALSE;
    }
}

/* Quantile 2 is the median, 4 is p90. */
static WendRange
time_range (const WendRule *rule, const WendCounts *counts, guint quantile)
{
  const WendTimes *times = counts->times;
  guint limit = quantile == 2 ? 0 : 2;
  WendRange range = wend_range_none ();

  if (times == NULL || counts->n == 0)
    return range;
  if ((times->has_quantiles >> quantile) & 1)
    {
      gboolean both = ((times->has_limits >> limit) & 3) == 3;
      range = both ? wend_range_full (times->quantiles[quantile], times->limits[limit], times->limits[limit + 1])
                   : wend_range_value (times->quantiles[quantile]);
    }
  else if (times->n_bins > 0)
    {
      WendQuantile told = wend_quantile_from_bins (times->bins, times->n_bins, quantile == 2 ? 0.5 : 0.9, rule->confidence);
      range = wend_quantile_range (&told);
    }
  return wend_range_scale (range, 1 / rule->unit);
}

WendRange
wend_rule_median (const WendRule *rule, const WendCounts *counts)
{
  return time_range (rule, counts, 2);
}

static WendRange
shown_of (const WendRule *rule, const WendCounts *counts)
{
  double good;

  if (rule->kind == WEND_METRIC_NPS && counts->n_hist > 0)
    return wend_rule_nps (rule, counts).score;
  if (rule->kind == WEND_METRIC_TIME && counts->times != NULL)
    return time_range (rule, counts, 2);
  if (rule->kind == WEND_METRIC_RATE && counts->has_exposure)
    return wend_range_scale (wend_rate (counts->events, counts->exposure, rule->confidence), 1000);
  if (wend_rule_good (rule, counts, &good))
    return wend_range_scale (wend_share (good, wend_rule_base (rule, counts), rule->confidence), 100);
  return counts->has_value ? wend_range_value (counts->value) : wend_range_none ();
}

static void
apply_scale (const WendRule *rule, const WendCounts *counts, WendFigure *figure)
{
  WendMoments moments;

  if ((rule->kind != WEND_METRIC_RATING && rule->kind != WEND_METRIC_CES) || counts->n_hist == 0)
    return;
  moments = wend_rule_moments (rule, counts);
  figure->mean = wend_mean (&moments, rule->min, rule->min + counts->n_hist - 1, rule->confidence);
  if (counts->weights == NULL || !rule->has_good)
    return;
  figure->weighted = wend_range_scale (wend_share_weighted (weight_between (rule, counts, rule->good_from, rule->good_to), counts->sum_w, counts->sum_w2, rule->confidence, NULL), 100);
}

static WendFigureState
state_of (const WendRule *rule, const WendCounts *counts)
{
  guint64 n = wend_rule_n (rule, counts);

  if (counts->suppressed || (counts->part_suppressed && !wend_counts_speak (counts)))
    return WEND_FIGURE_SUPPRESSED;
  if (counts->n > 0)
    return n == 0 ? WEND_FIGURE_NONE : n < rule->few ? WEND_FIGURE_FEW : WEND_FIGURE_FULL;
  return wend_counts_speak (counts) ? WEND_FIGURE_N_UNKNOWN : WEND_FIGURE_NONE;
}

WendMet
wend_rule_met (const WendRule *rule, const WendRange *shown, guint64 n, double goal)
{
  if (!shown->has_range || n < rule->few)
    return WEND_MET_UNKNOWN;
  if (shown->lo >= goal)
    return rule->up ? WEND_MET_GOOD : shown->lo > goal ? WEND_MET_BAD : WEND_MET_UNKNOWN;
  if (shown->hi <= goal)
    return !rule->up ? WEND_MET_GOOD : shown->hi < goal ? WEND_MET_BAD : WEND_MET_UNKNOWN;
  return WEND_MET_UNKNOWN;
}

void
wend_rule_show (const WendRule *rule, const WendCounts *counts, WendFigure *figure)
{
  double over;

  figure->state = state_of (rule, counts);
  if (figure->state == WEND_FIGURE_SUPPRESSED)
    return;
  figure->n = wend_rule_n (rule, counts);
  if (figure->state == WEND_FIGURE_NONE)
    return;
  figure->shown = shown_of (rule, counts);
  figure->leads_over = rule->kind == WEND_METRIC_TIME && figure->shown.has && wend_rule_bad (rule, counts, &over);
  if (figure->leads_over)
    figure->over_target = wend_range_scale (wend_share (over, (double) figure->n, rule->confidence), 100);
}

void
wend_rule_apply (const WendRule *rule, const WendCounts *counts, WendFigure *figure)
{
  double bad, n = (double) wend_rule_n (rule, counts);

  wend_rule_show (rule, counts, figure);
  figure->part_suppressed = counts->part_suppressed;
  figure->has_goal = rule->has_goal;
  figure->goal = rule->goal;
  if (figure->state == WEND_FIGURE_SUPPRESSED)
    return;
  figure->na = counts->na;
  figure->blank = counts->blank;
  figure->has_blank = counts->has_blank;
  figure->open = counts->open;
  figure->events = counts->events;
  if (counts->has_na)
    figure->reach = wend_share (n, n + (double) counts->na, rule->confidence);
  if (figure->state == WEND_FIGURE_NONE)
    return;
  apply_scale (rule, counts, figure);
  figure->is_weighted = counts->weighted;
  if (counts->weights != NULL && counts->sum_w2 > 0)
    figure->n_eff = counts->sum_w * counts->sum_w / counts->sum_w2;
  figure->over = time_range (rule, counts, 4);
  figure->approximate = counts->times != NULL && counts->times->has_quantiles == 0 && counts->times->n_bins > 0;
  if (wend_rule_bad (rule, counts, &bad) && rule->kind == WEND_METRIC_RATE)
    figure->bad = wend_range_clip (wend_rate (counts->events, counts->exposure, rule->confidence), 0, 1);
  else if (wend_rule_bad (rule, counts, &bad))
    figure->bad = wend_share (bad, wend_rule_base (rule, counts), rule->confidence);
  if (rule->has_goal)
    figure->met = wend_rule_met (rule, &figure->shown, figure->n, rule->goal);
}

static WendDifference
scaled (WendDifference difference, double factor)
{
  difference.range = wend_range_scale (difference.range, factor);
  return difference;
}

WendDifference
wend_rule_difference (const WendRule *rule, const WendCounts *now, const WendCounts *then)
{
  double good_now, good_then;

  if (rule->kind == WEND_METRIC_NPS && now->n_hist > 0 && then->n_hist > 0)
    {
      WendNps one = wend_rule_nps (rule, now), zero = wend_rule_nps (rule, then);
      return wend_difference_nps (&one, &zero);
    }
  if (rule->kind == WEND_METRIC_RATE && now->has_exposure && then->has_exposure)
    return scaled (wend_difference_rate (now->events, now->exposure, then->events, then->exposure, rule->confidence), 1000);
  if (wend_rule_good (rule, now, &good_now) && wend_rule_good (rule, then, &good_then))
    return scaled (wend_difference_share (good_now, wend_rule_base (rule, now), good_then, wend_rule_base (rule, then), rule->confidence), 100);
  return wend_difference (shown_of (rule, now), shown_of (rule, then));
}

WendDifference
wend_rule_bad_difference (const WendRule *rule, const WendCounts *now, const WendCounts *then)
{
  WendDifference none = { wend_range_none (), FALSE, 1, 0 };
  double bad_now, bad_then;

  if (!wend_rule_bad (rule, now, &bad_now) || !wend_rule_bad (rule, then, &bad_then))
    return none;
  if (rule->kind == WEND_METRIC_RATE)
    return wend_difference_rate (now->events, now->exposure, then->events, then->exposure, rule->confidence);
  return wend_difference_share (bad_now, wend_rule_base (rule, now), bad_then, wend_rule_base (rule, then), rule->confidence);
}
