/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stats/wend-range.h"

G_BEGIN_DECLS

/* Shares, 0 … 1: k of n with Wilson's score interval, without continuity correction (Wilson 1927; measures.md §2.1).
 * n = 0: none. k = 0: the lower limit is exactly 0; k = n: the upper is exactly 1. */
WendRange wend_share          (double k,
                               double n,
                               double confidence);

/* Weighted answers (Kish 1965; measures.md §2.9): Wilson at n_eff = (Σw)² / Σw². `hit` is Σw of those that count.
 * *n_eff may be NULL. */
WendRange wend_share_weighted (double  hit,
                               double  sum,
                               double  sum_of_squares,
                               double  confidence,
                               double *n_eff);

G_END_DECLS
