/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-import-private.h"
#include "measure/wend-xes-log-private.h"

G_BEGIN_DECLS

/* One case of a log at a time, seen from the places of a map and along the planned path. */

#define WEND_XES_NO_STEP (-1)

/* A span of time inside a case. */
typedef struct
{
  guint place;
  double seconds;
} WendXesSpan;

typedef struct
{
  guint n;           /* counted events there */
  gboolean timed;
  gint64 first;      /* of the timed ones, microseconds */
} WendXesStay;

/* Against the plan (measures.md §10): only its steps matter. */
typedef struct
{
  gboolean followed;
  gboolean skipped;
  gboolean looped;
  gboolean finished;
} WendXesPath;

typedef struct
{
  const WendXesLog *log;
  const guint32 *place_of;  /* activity → place, WEND_PLACE_REFUSED */
  guint n_places;
  GArray *plan;             /* guint: places; empty: none */
  int *step_of;             /* place → step of the plan, WEND_XES_NO_STEP */
  double *patience;         /* of each step: p95 of its times in seconds, negative: unknown */
  /* the case at hand */
  guint index;
  GArray *visits;           /* WendXesVisit: counted events and starts, in order */
  WendXesStay *stays;       /* one a place */
  gboolean timed;
  gint64 first;
  gint64 last;
} WendXesView;

/* `place_of` is borrowed; `plan` is taken. Learns how long each step takes. */
void     wend_xes_view_init     (WendXesView      *view,
                                 const WendXesLog *log,
                                 const guint32    *place_of,
                                 guint             n_places,
                                 GArray           *plan);
void     wend_xes_view_clear    (WendXesView      *view);
void     wend_xes_view_set_case (WendXesView      *view,
                                 guint             index);
guint    wend_xes_view_place    (const WendXesView *view,
                                 const WendXesVisit *visit);
WendXesPath wend_xes_view_path  (const WendXesView *view);
/* 1: reached a later step, 0: dropped, WEND_ANSWER_OPEN: still under way, WEND_ANSWER_NONE: was not there. */
int      wend_xes_view_progress (const WendXesView *view,
                                 guint             step);
/* Seconds of the step; FALSE where they are not known. */
gboolean wend_xes_view_step_time (const WendXesView *view,
                                  guint             step,
                                  double           *seconds);
/* Working time (starts and completes paired) or waiting time of the case: WendXesSpan are added to `spans`, places of starts
 * that were never completed to `unended`, activities completed without a start to `unbegun` (both guint; may be NULL). */
void     wend_xes_view_working  (const WendXesView *view,
                                 GArray           *spans,
                                 GArray           *unended,
                                 GArray           *unbegun);
void     wend_xes_view_waiting  (const WendXesView *view,
                                 GArray           *spans);

/* All of the log into the tallies, and the paths as findings. */
gboolean wend_xes_count         (WendCounts       *counts,
                                 WendXesView      *view,
                                 const char       *file,
                                 GError          **error);

G_END_DECLS
