/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stats/wend-range.h"

G_BEGIN_DECLS

/* Quantiles of times, type 7, with limits from order statistics (Hahn, Meeker; measures.md §2.7): ranks
 * l = qbinom (tail, n, p) and u = qbinom (1 − tail, n, p) + 1, counted from 1. No limit where its rank falls outside 1 … n. */
typedef struct
{
  gboolean has;
  gboolean has_lo;
  gboolean has_hi;
  double value;
  double lo;
  double hi;
  guint64 rank_lo;
  guint64 rank_hi;
} WendQuantile;

/* `sorted` rises. */
WendQuantile wend_quantile           (const double *sorted,
                                      guint64       n,
                                      double        probability,
                                      double        confidence);
/* A range only where both limits are known. */
WendRange    wend_quantile_range     (const WendQuantile *quantile);

/* The 2 % bins in which times are kept, so that periods can be added up: a bin for zero, and bin i for
 * [1.02^i, 1.02^(i+1)) seconds. Figures from bins are right to ± 1 %. */
#define WEND_BIN_ZERO G_MININT

typedef struct
{
  int bin; /* WEND_BIN_ZERO, or i */
  guint64 count;
} WendBin;

/* The bin of a time ≥ 0; what lies under a second goes with bin 0. */
int          wend_bin_of             (double seconds);
/* Middle of a bin (geometric). */
double       wend_bin_value          (int bin);
/* The same as wend_quantile() for values known only by their bins, which rise. */
WendQuantile wend_quantile_from_bins (const WendBin *bins,
                                      guint          n_bins,
                                      double         probability,
                                      double         confidence);

G_END_DECLS
