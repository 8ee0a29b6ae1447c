/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stats/wend-mean.h"

G_BEGIN_DECLS

/* Slow change of a series (measures.md §4): an EWMA (0.2, 2.86) of standardised values clipped to ±3, "since" from a CUSUM
 * (Roberts 1959; Page 1954; Lucas, Saccucci 1990), scaled by Laney's s (2002). And XmR where n is unknown. */

#define WEND_DRIFT_BASELINE 12
#define WEND_DRIFT_LEAST 8 /* a shorter baseline: too little history */

/* Centre of the baseline and the variance of one answer there, from its counts added up. */
typedef struct
{
  double centre;
  double variance; /* 0: no drift chart */
} WendDriftBase;

WendDriftBase wend_drift_base_share (double k,
                                     double n);
WendDriftBase wend_drift_base_rate  (double events,
                                     double exposure);
WendDriftBase wend_drift_base_nps   (double promoters,
                                     double passives,
                                     double detractors);
WendDriftBase wend_drift_base_mean  (const WendMoments *moments);

typedef enum
{
  WEND_SIGNAL_NONE,
  WEND_SIGNAL_WORSE,
  WEND_SIGNAL_BETTER
} WendDriftSignal;

typedef struct
{
  guint t;          /* 1 …; 0: a period without answers, skipped */
  double se;        /* at the baseline level */
  double z;         /* + is worse, divided by s, not clipped */
  double ewma;
  double limit;
  double cusum_worse;
  double cusum_better;
  gboolean spike;   /* a single period with |z| > 3: no drift */
  WendDriftSignal signal;
  guint since;      /* t in which the drift began; 0: no signal */
  gboolean silent;  /* drifting worse while no single period since stands out */
  gboolean shown;   /* behind the baseline: before, no signal is shown */
} WendDriftPoint;

typedef enum
{
  WEND_DRIFT_CHART,
  WEND_DRIFT_TOO_SHORT,
  WEND_DRIFT_NO_VARIATION
} WendDriftState;

/* A value a period, with its answers (or exposure); n = 0: none, skipped. */
typedef struct
{
  const double *values;
  const double *n;
  guint count;
  gboolean up_is_worse;
} WendDriftSeries;

/* Laney's s ≥ 1 from the moving ranges of z over the whole series, unclipped. */
double         wend_drift_s (const WendDriftSeries *series,
                             const WendDriftBase   *base);
/* `base` is of the first `baseline` periods with answers; `points` has room for every period. *s may be NULL. */
WendDriftState wend_drift   (const WendDriftSeries *series,
                             const WendDriftBase   *base,
                             guint                  baseline,
                             WendDriftPoint        *points,
                             double                *s);

/* Individuals chart: mean ± 2.66 mean moving ranges of the first `baseline` values; `run`: values in a row on one side, a
 * value on the centre line breaks it and counts 0. */
typedef struct
{
  double centre;
  double lower;
  double upper;
} WendXmr;

#define WEND_XMR_RUN 8

typedef struct
{
  gboolean outside;
  guint run;
} WendXmrPoint;

WendXmr wend_xmr (const double *values,
                  guint         count,
                  guint         baseline,
                  WendXmrPoint *points);

G_END_DECLS
