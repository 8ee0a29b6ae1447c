/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-ink-private.h"

G_BEGIN_DECLS

/* A curve through points that rise in x and never overshoots one: a monotone cubic after Fritsch and Carlson, with
 * harmonic means as slopes. */

typedef struct
{
  guint n;
  const WendPoint *points; /* borrowed */
  double *slopes;
} WendCurve;

void   wend_curve_init  (WendCurve       *curve,
                         const WendPoint *points,
                         guint            n);
void   wend_curve_clear (WendCurve       *curve);
/* y at `x`, held at the ends. */
double wend_curve_at    (const WendCurve *curve,
                         double           x);
/* Goes on from its first point (or, backwards, from its last) to its other end. */
void   wend_curve_trace (const WendCurve *curve,
                         WendInk         *ink,
                         gboolean         backwards);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WendCurve, wend_curve_clear)

G_END_DECLS
