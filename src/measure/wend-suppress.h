/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Small groups are neither stored nor shown (measures.md §9). Pure. */

#define WEND_PRIVACY_FLOOR_LEAST 5

typedef enum
{
  WEND_SUPPRESSION_NONE,
  WEND_SUPPRESSION_SMALL, /* 0 < n < floor */
  WEND_SUPPRESSION_NEXT   /* the next smallest, which else followed by subtraction */
} WendSuppression;

/* A total, or a pair, by itself. */
WendSuppression wend_suppress_one    (guint64            n,
                                      guint              floor);
/* The levels of one total: if exactly one is suppressed, the next smallest with n > 0 is too (ties: first in byte order of
 * its name). */
void            wend_suppress_levels (const guint64     *n,
                                      const char *const *names,
                                      guint              n_levels,
                                      guint              floor,
                                      WendSuppression   *result);

G_END_DECLS
