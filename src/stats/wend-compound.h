/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stats/wend-range.h"

G_BEGIN_DECLS

/* Combining estimates that carry their own limits: the method of variance estimates recovery, MOVER (Zou, Donner 2008).
 * A term without limits leaves the result without; a term without value leaves none. */

/* Σ sign · term; signs are 1 or −1 (measures.md §3). */
WendRange wend_mover_sum     (const WendRange *terms,
                              const int       *signs,
                              guint            n_terms);
/* Product of shares on the log scale, at most 1 (measures.md §2.5). A factor 0: 0, from 0 to the product of the upper
 * limits; a lower limit of 0 makes the product's 0. No factors: none. */
WendRange wend_mover_product (const WendRange *factors,
                              guint            n_factors);

G_END_DECLS
