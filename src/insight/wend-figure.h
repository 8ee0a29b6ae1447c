/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/wend-period.h"
#include "model/wend-document.h"
#include "stats/wend-range.h"

G_BEGIN_DECLS

/* One measured number of one metric at one place: what measurements of a period and segment add up to. Plain values; shown
 * nowhere without n, range, period and source. measures.md §2, §7, §8. */

typedef enum
{
  WEND_FIGURE_NONE,       /* no data: looks empty, never zero */
  WEND_FIGURE_SUPPRESSED, /* under the privacy floor: never the figure */
  WEND_FIGURE_FEW,        /* floor ≤ n < few: hollow and dashed */
  WEND_FIGURE_FULL,
  WEND_FIGURE_N_UNKNOWN   /* a value without n: no range, no rank */
} WendFigureState;

typedef enum
{
  WEND_CHANGE_UNKNOWN, /* ? nothing to compare with */
  WEND_CHANGE_NONE,    /* = no clear change */
  WEND_CHANGE_BETTER,  /* ▲ */
  WEND_CHANGE_WORSE    /* ▼ */
} WendChangeVerdict;

typedef enum
{
  WEND_MET_UNKNOWN,
  WEND_MET_GOOD,
  WEND_MET_BAD
} WendMet;

/* One earlier period, for sparklines. */
typedef struct
{
  WendPeriod period;
  WendFigureState state;
  guint64 n;
  WendRange shown;  /* as wend_figure_lead() */
} WendFigurePoint;

typedef struct
{
  const WendNode *metric;
  const WendNode *place;  /* stage, step, card or link; NULL: the whole journey */
  WendFigureState state;
  gboolean part_suppressed; /* pooled over a suppressed part: "without suppressed parts" */
  guint64 n;              /* answers, cases or events' exposure; without not-applicable */
  WendPeriod period;      /* first begin to last end of what was added up */
  const WendNode *source; /* of the newest observation in it */

  WendRange shown;  /* what the cell shows. rating, ces, share, completion: per cent good (0…100). nps: −100…100.
                       time: median in the metric's unit. rate: per 1,000. value: as given */
  gboolean leads_over; /* a time with a target: a cell leads with `over_target`, the median is told second */
  WendRange over_target; /* per cent of the times over the target */
  WendRange mean;   /* rating, ces: mean on the scale */
  WendRange bad;    /* share of n with a bad time, 0…1 */
  WendRange reach;  /* share of starters who come by, 0…1; none: unknown */
  WendRange pain;   /* per 100 who start; none: the metric has no rule for bad, is the company's, or is the journey's */
  WendRange over;   /* time: p90 in the metric's unit */
  gboolean is_weighted; /* shown, mean, bad, pain, points and changes count by weight: every period of the series has weights */
  double n_eff;         /* where these answers carry weights (Kish), else 0 */
  WendRange weighted;   /* `shown` by weight of a rating or ces that has them in this period, else none */
  gboolean approximate; /* times added up from 2 % bins: "± 1 %" */
  guint64 na;
  guint64 blank;
  gboolean has_blank;   /* who did not answer is known: n of n + blank answered */
  guint64 open;         /* completion, time: cases still under way, left out */
  guint64 events;       /* rate: what was counted; all that may be shown where the exposure is unknown */

  gboolean has_goal;
  double goal;            /* on the scale of `shown` */
  WendMet met;

  WendChangeVerdict change;  /* against `against` */
  WendRange difference;      /* now − then on the scale of wend_figure_lead() */
  WendPeriod against;        /* none: nothing to compare with */
  WendChangeVerdict bad_change; /* the same said of `bad`, where the metric has a rule for it */
  WendRange bad_difference;
  gboolean against_year;     /* the same months a year before; else the period before */

  const WendFigurePoint *points; /* oldest first, the last is this figure's period */
  guint n_points;

  gboolean signal;        /* a silent signal fires here */
  WendPeriod signal_since;
} WendFigure;

/* What a cell, a row and a sparkline lead with. */
static inline const WendRange *
wend_figure_lead (const WendFigure *figure)
{
  return figure->leads_over ? &figure->over_target : &figure->shown;
}

G_END_DECLS
