/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/wend-arena.h"
#include "model/wend-data.h"
#include "stats/wend-quantile.h"

G_BEGIN_DECLS

/* The numbers of one observation of shape counts, or of several added up. Lives in an arena. */

typedef struct
{
  double quantiles[5];  /* p10 p25 p50 p75 p90, in seconds */
  double limits[4];     /* p50-lo p50-hi p90-lo p90-hi */
  guint8 has_quantiles; /* bit i */
  guint8 has_limits;
  double limit;         /* the target that `over` counted */
  gboolean has_over;
  guint64 over;
  WendBin *bins;
  guint n_bins;
} WendTimes;

typedef struct
{
  gboolean has;             /* any number but na and blank */
  gboolean suppressed;      /* under the privacy floor: nothing of it may be read */
  gboolean part_suppressed; /* a sum over some that were */
  gboolean has_na;
  gboolean has_blank;
  gboolean has_value;
  gboolean has_exposure;
  guint parts;              /* how many were added up */
  guint64 n;                /* answers; completion: who entered */
  guint64 na;
  guint64 blank;
  guint64 k;                /* share: k; completion: who completed */
  guint64 open;
  guint64 events;
  double exposure;
  double value;
  guint64 *hist;
  guint n_hist;
  double *weights;          /* per value of the scale; NULL: none */
  guint n_weights;
  double sum_w;
  double sum_w2;
  gboolean weighted;        /* the weights count: every period of the series has them (measures.md §2.9) */
  WendTimes *times;         /* NULL: not a time */
} WendCounts;

/* `floor` is the map's privacy floor: fewer answers count as suppressed. */
void     wend_counts_parse   (WendCounts *counts,
                              const char *data,
                              guint64     floor,
                              WendArena  *arena);
/* How many answers, without reading anything else; counting may end at `enough`. `flagged`: stored as suppressed. */
guint64  wend_counts_answers (const char *data,
                              guint64     enough,
                              gboolean   *flagged);
/* Adds `part` to `sum`, which starts as zeroes. Percentages are never added: a value without n replaces. */
void     wend_counts_add     (WendCounts       *sum,
                              const WendCounts *part,
                              WendArena        *arena);
/* n as intervals see it: n_eff = (Σw)²/Σw² where the weights count, else n. */
double   wend_counts_n_eff   (const WendCounts *counts);
/* Whether there is anything to show: not suppressed, and n > 0 or a value. */
gboolean wend_counts_speak   (const WendCounts *counts);

G_END_DECLS
