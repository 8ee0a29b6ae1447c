/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-basis.h"
#include "insight/wend-insight.h"
#include "stats/wend-drift.h"

G_BEGIN_DECLS

/* One metric at one place, period by period: does it drift (measures.md §4)? Of the series that the figure shows, up to the
 * period it shows, periods of one length only. An action that went live here (or in the stage around) starts a new chart
 * after its wash-out, with a baseline of its own. */

typedef enum
{
  WEND_CHART_NONE,        /* nothing to follow: one that tells the reach, or no number at all */
  WEND_CHART_DRIFT,
  WEND_CHART_XMR,         /* n unknown, or a median: single values against their moving range */
  WEND_CHART_TOO_LITTLE,  /* too little history for a baseline */
  WEND_CHART_NO_VARIATION /* a baseline without variation: no chart */
} WendChartState;

typedef struct
{
  WendPeriod period;
  guint chart;          /* 1 …; 0: in none (a wash-out, or before the baseline that the metric asks for) */
  gboolean has;         /* a value; else nobody answered, or too few to keep */
  double x;
  double n;             /* 0: unknown */
  double n_eff;         /* where the weights of answers count: what its error is reckoned by; else 0 */
  gboolean charted;     /* what follows is meant */
  double centre;
  double s;             /* Laney's */
  WendDriftPoint drift; /* DRIFT: se, z, ewma, limit, CUSUMs, spike, signal, since as t, silent, shown */
  double lower;         /* XMR */
  double upper;
  WendXmrPoint xmr;
} WendSignalPoint;

typedef struct
{
  const WendNode *metric;
  const WendNode *place;  /* NULL: the whole journey */
  WendBasis basis;
  gboolean up_is_better;
  WendChartState state;   /* of the last chart */
  WendSignalPoint *points;
  guint n_points;
  WendPeriod baseline;    /* of the last chart; none without one */
  guint n_baseline;       /* periods with answers in it */
  const WendNode *restart; /* the action that began the last chart; NULL: none */

  const WendSignalPoint *latest; /* the last one with a value in the last chart; NULL: none */
  WendDriftSignal signal;        /* there, behind the baseline. XMR: outside its limits, or 8 on one side */
  gboolean spike;                /* it stands out by itself */
  gboolean silent;               /* drifting worse while no single period since stands out */
  WendPeriod since;              /* the period in which the drift began; none without a signal */
} WendSignal;

/* NULL where that metric was never measured there. Caller owns; borrows the document. */
WendSignal *wend_signal_new    (const WendInsight *insight,
                                const WendNode    *metric,
                                const WendNode    *place);
void        wend_signal_free   (WendSignal        *signal);
/* Technical English, for scripts: "drift", "xmr", "too little history", "no variation", "none". */
const char *wend_chart_state_name (WendChartState  state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendSignal, wend_signal_free)

G_END_DECLS
