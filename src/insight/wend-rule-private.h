/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/wend-period.h"
#include "insight/wend-counts-private.h"
#include "insight/wend-figure.h"
#include "stats/wend-difference.h"
#include "stats/wend-mean.h"
#include "stats/wend-nps.h"

G_BEGIN_DECLS

/* A metric's description, read once: what its numbers are, which of them are good and bad. */

typedef enum
{
  WEND_METRIC_RATING,
  WEND_METRIC_NPS,
  WEND_METRIC_CES,
  WEND_METRIC_COMPLETION,
  WEND_METRIC_TIME,
  WEND_METRIC_RATE,
  WEND_METRIC_SHARE,
  WEND_METRIC_VALUE
} WendMetricKind;

typedef struct
{
  WendMetricKind kind;
  double min;           /* of the scale */
  gboolean has_good;    /* rating, nps, ces: good_from … good_to */
  gboolean has_bad;
  double good_from, good_to;
  double bad_from, bad_to;
  gboolean k_is_bad;    /* share: what was counted in k is the bad part */
  gboolean up;          /* more is better, on the scale of `shown` */
  gboolean down;        /* as the metric says it of what it counts: less is better */
  gboolean has_target;
  double target;        /* seconds; a case over it is bad */
  double unit;          /* seconds in the metric's unit */
  gboolean has_goal;
  double goal;
  guint64 few;
  gboolean customer;
  gboolean ranked;
  gboolean reach;       /* tells who came by; no experience itself */
  gboolean anywhere;    /* bad-anywhere, which the wide import makes (measures.md §2.6) */
  gboolean seasonal;
  gboolean has_baseline_from; /* of drift charts: the person's choice */
  gboolean has_baseline_to;
  WendPeriod baseline;
  double confidence;
} WendRule;

void wend_rule_read (WendRule       *rule,
                     const WendNode *metric,
                     guint64         few,
                     double          confidence);

/* Fills all of a figure that its own counts tell: state, n, values, reach from `na`, goal. Pain is left out. */
void wend_rule_apply (const WendRule   *rule,
                      const WendCounts *counts,
                      WendFigure       *figure);
/* Only state, n and wend_figure_lead(): all that a point of a sparkline needs. */
void wend_rule_show (const WendRule   *rule,
                     const WendCounts *counts,
                     WendFigure       *figure);
/* Who had a bad time, in answers; FALSE: the metric has no rule for bad, or these counts cannot tell. */
gboolean wend_rule_bad (const WendRule   *rule,
                        const WendCounts *counts,
                        double           *bad);
/* The same of good answers, where `shown` is a share of them. */
gboolean wend_rule_good (const WendRule   *rule,
                         const WendCounts *counts,
                         double           *good);
void     wend_rule_nps_counts (const WendRule   *rule,
                               const WendCounts *counts,
                               double           *promoters,
                               double           *detractors);
WendNps  wend_rule_nps        (const WendRule   *rule,
                               const WendCounts *counts);
/* Of times, in the metric's unit. */
WendRange wend_rule_median    (const WendRule   *rule,
                               const WendCounts *counts);
/* Of n, without the cases still under way. */
guint64 wend_rule_n (const WendRule   *rule,
                     const WendCounts *counts);
/* Of which bad and good answers are shares: n, or n_eff where the weights count; those answers are then weighted, too. */
double wend_rule_base (const WendRule   *rule,
                       const WendCounts *counts);
/* Of a scale: plain or weighted. */
WendMoments wend_rule_moments (const WendRule   *rule,
                               const WendCounts *counts);

/* Now − then on the scale of `shown`. */
WendDifference wend_rule_difference (const WendRule   *rule,
                                     const WendCounts *now,
                                     const WendCounts *then);
/* The same of the bad share, 0 … 1. */
WendDifference wend_rule_bad_difference (const WendRule   *rule,
                                         const WendCounts *now,
                                         const WendCounts *then);
/* Which side of the goal the whole range lies on; `n` against few. */
WendMet wend_rule_met (const WendRule  *rule,
                       const WendRange *shown,
                       guint64          n,
                       double           goal);

G_END_DECLS
