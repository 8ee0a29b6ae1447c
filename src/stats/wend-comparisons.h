/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Many looks at once: the false discovery rate of Benjamini and Hochberg 1995 (measures.md §3). A flag is raised at
 * q ≤ WEND_FLAG_Q: about 1 in 10 of these flags may be chance. */
#define WEND_FLAG_Q 0.10

/* q[i] of p[i]; the arrays may be the same. */
void wend_comparisons_q (const double *p,
                         double       *q,
                         guint         n);

G_END_DECLS
