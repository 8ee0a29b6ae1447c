/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-basis.h"
#include "insight/wend-readings-private.h"
#include "insight/wend-rule-private.h"
#include "stats/wend-drift.h"

G_BEGIN_DECLS

/* What is followed of a metric: its number, which way it is good, how much it may vary. */
typedef struct
{
  const WendRule *rule;
  WendBasis basis;
  gboolean up;        /* more of the number is better */
  gboolean of_good;   /* share of a rating: its good answers, for want of a rule for bad ones */
} WendGauge;

/* For charts: ratings by their mean, times by the share over the target (without one by the median). */
WendGauge      wend_gauge_for_drift  (const WendRule *rule);
/* For proofs: ratings by the share of bad answers (without a rule for bad by good ones, without either by the mean). */
WendGauge      wend_gauge_for_proof  (const WendRule *rule);

/* FALSE: these counts do not tell it. `n`: answers (n_eff where weights count), cases or exposure behind it, 0
 * where unknown. */
gboolean       wend_gauge_read       (const WendGauge  *gauge,
                                      const WendCounts *counts,
                                      double           *value,
                                      double           *n);
/* Centre and variance of one answer, from a baseline's counts added up. */
WendDriftBase  wend_gauge_base       (const WendGauge  *gauge,
                                      const WendCounts *counts);
/* Value with its own limits (measures.md §2), and now − then (§3). */
WendRange      wend_gauge_range      (const WendGauge  *gauge,
                                      const WendCounts *counts);
WendDifference wend_gauge_difference (const WendGauge  *gauge,
                                      const WendCounts *now,
                                      const WendCounts *then);

/* Readings of one step of time: a month is no neighbour of a year. Of days, or of whole months where it is made of these. */
guint          wend_step_of          (const WendPeriod *period);

G_END_DECLS
