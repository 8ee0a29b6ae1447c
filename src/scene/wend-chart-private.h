/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-chart.h"
#include "scene/wend-lane-private.h"

G_BEGIN_DECLS

/* What charts share: the map's pen, a plot with axes, and places for words that cover nothing. */

#define WEND_CHART_W 912.0
#define WEND_CHART_H 462.0
#define WEND_CHART_PAD 24.0

/* What a label should not cover. */
typedef struct
{
  WendRect box;
  double weight;       /* 1: words and discs; less: lines */
  gconstpointer owner; /* whose label does not mind; NULL: nobody's */
} WendTaken;

typedef struct
{
  WendMapScene pen;  /* only what its pen needs: shaper, ink, text, options */
  double w, h;
  WendRect plot;
  double low, high;  /* of the upright axis */
  GArray *taken;     /* WendTaken */
  WendChartTwin *twin; /* NULL: none */
  double kept_x, kept_w; /* of what keeps its direction when mirrored; 0: nothing */
} WendChart;

/* Opens the ink and writes the head. */
void       wend_chart_begin  (WendChart              *chart,
                              const WendChartOptions *options,
                              const WendChartHead    *head);
/* Packs what was drawn. */
WendScene *wend_chart_finish (WendChart *chart);

/* A round axis from `low` to `high` at least, in steps; lines and numbers at the left. */
void       wend_chart_axis   (WendChart  *chart,
                              double      low,
                              double      high,
                              const char *unit);
double     wend_chart_y      (const WendChart *chart,
                              double           value);
WendItem  *wend_chart_line   (WendChart *chart,
                              WendPoint  from,
                              WendPoint  to,
                              WendColour colour,
                              double     width);
void       wend_chart_take   (WendChart *chart,
                              WendRect   box);
void       wend_chart_take_as (WendChart    *chart,
                               WendRect      box,
                               double        weight,
                               gconstpointer owner);

/* Words beside a point, where they cover least; with a second line in fine print or NULL. */
typedef struct
{
  WendPoint at;
  double dx, dy;    /* how far around it is taken */
  const char *text;
  const char *more;
  WendRole role;
  gconstpointer owner;
} WendChartLabel;

void       wend_chart_label  (WendChart            *chart,
                              const WendChartLabel *label);
static inline double
wend_chart_text (WendChart *chart, WendRole role, WendTextAt at, double room, const char *text, WendColour colour)
{
  return wend_map_line (&chart->pen, role, at, room, text, colour);
}

static inline const char *
wend_chart_say (const WendChart *chart, const char *text)
{
  return wend_map_say (&chart->pen, text);
}

/* For the twin. Words are taken. */
void       wend_chart_mark   (WendChart  *chart,
                              WendRect    box,
                              const char *id,
                              char       *words);
/* One more sentence; NULL: none. */
void       wend_chart_tell   (WendChart  *chart,
                              const char *text);
/* "5", "5 (2–9)", "5 (−1 to 9)". Caller frees. */
char      *wend_chart_say_range (const WendChart *chart,
                                 const WendRange *range,
                                 int              decimals);

/* Words that stand on lines get an edge of paper. */
void       wend_chart_halo   (WendChart *chart,
                              guint      from);

G_END_DECLS
