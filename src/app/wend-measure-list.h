/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-insight.h"
#include "scene/wend-chart.h"

G_BEGIN_DECLS

/* Every metric by place as rows of words, numbers to sort by and values to copy. Nothing is borrowed of insight or document,
 * so rows stand while the map changes. What is not known has no number: it sorts last whichever way, and copies empty. */

typedef enum
{
  WEND_MEASURE_PLACE,
  WEND_MEASURE_METRIC,
  WEND_MEASURE_VALUE,
  WEND_MEASURE_RANGE,
  WEND_MEASURE_N,
  WEND_MEASURE_TREND,
  WEND_MEASURE_AGE,
  WEND_MEASURE_DRIFT,
  WEND_MEASURE_GOAL,
  WEND_N_MEASURES
} WendMeasureColumn;

typedef struct
{
  char *id;                    /* of the place; NULL: the whole journey */
  char *words[WEND_N_MEASURES]; /* as shown; never NULL */
  double keys[WEND_N_MEASURES]; /* NaN: not known */
  char *says;                  /* the row in one sentence */
  char *haystack;              /* what a search looks through, case-folded */
  double *points;              /* of the sparkline, oldest first; NaN: a hole */
  guint n_points;
  gboolean known;              /* a value may be shown */
  gboolean few;
  WendTone tone;               /* of drift and change */
  WendTone met;                /* of the goal */
  char *copy[4];               /* value, low, high, n as bare numbers in the user's way */
  char *unit;
  char *period;
  char *ago;                   /* "9 years ago" */
  char *source;
} WendMeasure;

/* In order of places, then metrics. Elements are WendMeasure, owned. `today`: days since 1970. */
GPtrArray  *wend_measure_list_new     (const WendDocument *document,
                                       const WendInsight  *insight,
                                       gint32              today);
const char *wend_measure_column_title (WendMeasureColumn   column);
/* Below, equal, above 0. */
int         wend_measure_compare      (const WendMeasure  *a,
                                       const WendMeasure  *b,
                                       WendMeasureColumn   column,
                                       gboolean            descending);
/* Rows with tabs between the cells, and as the table of a web page; the first line names the columns. Caller frees. */
char       *wend_measure_list_tsv     (const GPtrArray    *rows);
char       *wend_measure_list_html    (const GPtrArray    *rows);

G_END_DECLS
