/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-scene.h"
#include "stats/wend-range.h"

G_BEGIN_DECLS

/* Charts as scenes: where to act first, who pays, what drifts, whether it worked, where people leave, what goes along. Each
 * takes plain values with their ranges and answers one panel; a sheet puts several on one page. Values and labels are the
 * caller's, in the unit that is shown; texts are whole and translated. Strings may be NULL where they say nothing. What has
 * too few answers is named, never placed. */

/* What a chart says, for those who do not see it and for who points at a part of it. */
typedef struct
{
  WendRect box; /* u, as it is drawn */
  char *id;     /* of the node; NULL */
  char *words;  /* "I board: 5 in 100 (2–9), …" */
} WendChartMark;

typedef struct
{
  char *title;
  GString *says;  /* what it shows and what it comes to; sentences */
  GArray *marks;  /* WendChartMark, as they are read */
} WendChartTwin;

WendChartTwin *wend_chart_twin_new  (void);
void           wend_chart_twin_free (WendChartTwin *twin);

typedef struct
{
  WendShaper *shaper;
  const char *(*translate) (const char *text); /* of Wend's own words; NULL: English */
  gboolean rtl;  /* all but time runs from right to left */
  double w, h;   /* u; 0: 912 × 462 */
  WendChartTwin *twin; /* filled while the chart is drawn; NULL: not wanted */
} WendChartOptions;

typedef struct
{
  const char *title;
  const char *subtitle;
} WendChartHead;

/* --- Fix first: up pain, across how easy to change --- */

typedef struct
{
  const char *id;
  const char *label;
  WendRange pain;   /* per 100 who start */
  guint ramp;       /* 1 … 5; 0: none */
  WendRange change; /* votes, 1 hard … 5 easy: median and middle half */
  double reach;     /* 0 … 1; below 0: unknown, drawn as all */
  gboolean few;     /* too few answers to place */
} WendPriority;

typedef struct
{
  WendChartHead head;
  const WendPriority *items; /* the worst first */
  guint n_items;
  double start_pain;   /* the zone "Start here" is above and right of these; 0: 12 and 3.2 */
  double start_change;
} WendPriorityChart;

WendScene *wend_chart_priorities (const WendPriorityChart *chart,
                                  const WendChartOptions  *options);

/* --- Who pays: both sides against their goals --- */

typedef enum
{
  WEND_QUARTER_NONE, /* not known */
  WEND_QUARTER_CUSTOMER_PAYS,
  WEND_QUARTER_BOTH_WIN,
  WEND_QUARTER_BOTH_LOSE,
  WEND_QUARTER_COMPANY_PAYS
} WendQuarter;

typedef struct
{
  const char *id;
  const char *label;
  WendRange customer; /* −1 … 1, 0 is the goal, + better */
  WendRange company;
  gboolean few;
  const char *words; /* both numbers and goals; NULL */
  WendQuarter said;  /* where it stands by what the cards say, if a number is missing: named there, not placed */
} WendSidePoint;

typedef struct
{
  WendChartHead head;
  const WendSidePoint *items;
  guint n_items;
} WendSidesChart;

WendScene *wend_chart_sides (const WendSidesChart   *chart,
                             const WendChartOptions *options);

/* --- Silent signal: single values, their smoothed line, its limits --- */

typedef struct
{
  const char *label; /* under the axis; NULL: none */
  gboolean has;
  double value;
  gboolean charted;  /* what follows is meant */
  double ewma, lower, upper;
} WendDriftMark;

typedef struct
{
  WendChartHead head;
  const char *unit;
  const WendDriftMark *points;
  guint n_points;
  gboolean has_centre; /* FALSE: too little history for limits */
  double centre;
  gboolean has_alarm;
  double alarm;       /* of a single period */
  int signal;         /* index; −1: none */
  gboolean better;    /* it drifts to the good */
  const char *signal_text; /* "Signal, week 37" */
  const char *since;       /* "drifting since week 31" */
  const char *rule;        /* the rule that fired and its false alarms; several lines */
} WendDriftChartData;

WendScene *wend_chart_signal (const WendDriftChartData *chart,
                              const WendChartOptions   *options);

/* --- Did it last: before, first, latest --- */

typedef enum
{
  WEND_PROOF_NONE,
  WEND_PROOF_BEFORE,
  WEND_PROOF_START, /* left out */
  WEND_PROOF_FIRST,
  WEND_PROOF_LATEST
} WendProofPlace;

typedef enum
{
  WEND_TONE_NONE,
  WEND_TONE_GOOD,
  WEND_TONE_BAD,
  WEND_TONE_UNKNOWN
} WendTone;

typedef struct
{
  const char *label; /* under the axis */
  WendProofPlace place;
  WendRange value;   /* none: nobody answered */
  WendRange control; /* untouched places; none: not drawn */
  const char *when;  /* in words; NULL: as the label */
} WendProofMark;

typedef struct
{
  const char *label; /* "before, n = 240" */
  WendRange value;
} WendProofBand;

typedef struct
{
  const char *label; /* "3 months" */
  gboolean done;
  WendTone tone;
} WendCheckMark;

typedef struct
{
  WendChartHead head;
  const char *unit;
  const WendProofMark *points;
  guint n_points;
  WendProofBand before, first, latest; /* value none: not drawn */
  const char *control;      /* "parking, untouched, to compare" */
  WendTone tone;
  const char *verdict;      /* "Holding" */
  const char *difference;   /* "9 points more satisfied (1 to 17)" */
  const char *detail;
  const char *beyond;       /* answer to "More than untouched stages?" */
  WendCheckMark checks[3];
  guint n_checks;
  const char *caution;      /* what is not proven */
} WendProofChart;

WendScene *wend_chart_proof (const WendProofChart   *chart,
                             const WendChartOptions *options);

/* --- Bars: a funnel, drivers --- */

typedef struct
{
  const char *id;
  const char *label;
  WendRange value;   /* 0 … 1 */
  const char *words; /* "78 % (74–81), n = 1,204" */
  const char *lost;  /* funnel: "22 in 100 leave"; NULL */
  gboolean few;      /* hollow; without a value: named only */
} WendBarRow;

typedef struct
{
  WendChartHead head;
  const WendBarRow *rows;
  guint n_rows;
  gboolean funnel;   /* bars in the middle, each as wide as its share of all who began; else from the side */
  const char *caution; /* "Associated, not proven to cause" */
} WendBarChart;

/* As high as its rows ask for where options->h is 0. */
WendScene *wend_chart_bars (const WendBarChart     *chart,
                            const WendChartOptions *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendChartTwin, wend_chart_twin_free)

/* --- Several on one page, two beside each other --- */

typedef struct
{
  const char *title;
  const char *aside;  /* at the right of the title */
  const char *foot;
  gboolean no_credit;
  WendScene *const *panels;
  guint n_panels;
} WendChartSheet;

WendScene *wend_chart_sheet (const WendChartSheet   *sheet,
                             const WendChartOptions *options);

G_END_DECLS
