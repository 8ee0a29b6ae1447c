/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/wend-period.h"
#include "insight/wend-counts-private.h"
#include "model/wend-document.h"

G_BEGIN_DECLS

/* The observations of one segment, read once and sorted: metric, place, series, period. */

typedef struct
{
  const WendNode *metric;
  const WendNode *place;  /* NULL: the whole journey */
  const WendNode *source; /* NULL: none named, or gone */
  const char *series;
  gint64 taken;
  WendPeriod period;
  guint metric_index;     /* in document order */
  guint place_index;
  guint series_index;     /* in byte order */
  guint period_index;     /* rising */
  guint step;             /* wend_step_of() the period */
  WendCounts counts;
} WendReading;

typedef struct
{
  GPtrArray *items;   /* WendReading; within a series rising and without overlap */
  GPtrArray *metrics; /* those with readings, in document order */
  GArray *periods;    /* WendPeriod: every one of which something was observed, rising */
  GArray *answers;    /* guint64: how many answers each of these has */
  WendArena *arena;   /* of readings and counts */
} WendReadings;

/* Of these observations, which are all of one segment. `hidden`: those of wend_hidden_new(); NULL: none. */
WendReadings *wend_readings_new  (const WendDocument *document,
                                  WendNode *const    *observations,
                                  guint               n_observations,
                                  guint64             floor,
                                  GHashTable         *hidden);
void          wend_readings_free (WendReadings       *readings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendReadings, wend_readings_free)

/* One series of one metric at one place: a slice of WendReadings.items. */
typedef struct
{
  WendReading **items;
  guint n;
} WendRun;

/* Readings that were added up. */
typedef struct
{
  WendRun run;
  WendCounts counts;
  WendPeriod period;      /* first begin to last end */
  const WendNode *source; /* of the reading taken last */
  gint64 taken;
} WendPool;

/* The end of the run that begins at items[first]. */
guint    wend_run_end      (const WendReadings *readings,
                            guint               first);
/* Adds up a slice. */
void     wend_pool_fill    (WendPool  *pool,
                            WendRun    run,
                            WendArena *arena);
/* What belongs to `period` (model.md §7): begins in it and ends at most 6 days after it. */
WendRun  wend_run_within   (WendRun           run,
                            const WendPeriod *period);
/* The latest reading that speaks, else the latest suppressed, else the latest: one, or none of an empty run. */
WendRun  wend_run_latest   (WendRun run);

/* Observations of all segments whose place is gone. */
guint    wend_readings_lost (const WendDocument *document);

/* Order of places: document order, parents first. */
int      wend_compare_places (const WendNode *a,
                              const WendNode *b);

G_END_DECLS
