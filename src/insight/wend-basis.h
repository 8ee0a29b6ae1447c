/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one number by which a metric is followed over time. Not always what its cell shows: a drift chart needs the value whose
 * standard error is known (measures.md §4), a proof compares what can be compared (§5). */

typedef enum
{
  WEND_BASIS_NONE,
  WEND_BASIS_SHARE,  /* 0 … 1 of the answers or cases: bad ones, completed ones, those over the target, k of n */
  WEND_BASIS_POINTS, /* nps, −100 … 100 */
  WEND_BASIS_RATE,   /* events per one of the exposure */
  WEND_BASIS_MEAN,   /* on the metric's scale */
  WEND_BASIS_MEDIAN, /* in the metric's unit */
  WEND_BASIS_VALUE   /* as given; n unknown */
} WendBasis;

/* What turns it into the unit of a cell: 100 for shares (per cent, points), 1000 for rates, else 1. */
double      wend_basis_factor (WendBasis basis);
/* Technical English, for scripts: "share", "points", "rate", "mean", "median", "value"; NULL for none. */
const char *wend_basis_name   (WendBasis basis);

G_END_DECLS
