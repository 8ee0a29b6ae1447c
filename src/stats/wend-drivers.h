/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "stats/wend-range.h"

G_BEGIN_DECLS

/* What goes along with the outcome: associated, not proven to cause (measures.md §6). Only from a matrix of correlations. */

#define WEND_DRIVERS_LMG_MAX 12      /* 2^12 regressions; above, relative weights */
#define WEND_DRIVERS_LEAST 100       /* complete answers */
#define WEND_DRIVERS_LEAST_EACH 10   /* per driver */

/* `matrix` has (m + 1)² correlations row by row, the outcome last. Fills `shares` (m), which sum to R².
 * FALSE for a singular matrix or m outside 1 … WEND_DRIVERS_LMG_MAX. Shapley shares (Lindeman, Merenda, Gold 1980). */
gboolean  wend_drivers_lmg     (const double *matrix,
                                guint         m,
                                double       *shares);
/* Johnson 2000. The same, for any m ≥ 1. */
gboolean  wend_drivers_weights (const double *matrix,
                                guint         m,
                                double       *shares);

/* Journeys spoiled: share of all whose outcome is bad beyond the rate of those not hurt here, q · D, with MOVER of the product.
 * Four counts: hurt or not here × outcome bad or not. Nobody or everybody hurt: none. */
typedef struct
{
  WendRange q; /* share hurt here */
  WendRange d; /* P (bad outcome | hurt) − P (bad outcome | not hurt) */
  WendRange spoiled;
} WendSpoiled;

WendSpoiled wend_spoiled       (guint64 hurt_bad,
                                guint64 hurt_ok,
                                guint64 not_bad,
                                guint64 not_ok,
                                double  confidence);

G_END_DECLS
