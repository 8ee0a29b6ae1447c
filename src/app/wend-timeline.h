/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-insight.h"

G_BEGIN_DECLS

/* The periods of a map as steps through time: those of which something was observed, rising, without overlap; where a longer
 * and shorter ones speak of the same days, the shorter ones. What stands between the insight's periods and a slider or key. */

typedef struct
{
  WendPeriod period;
  guint64 answers;
} WendTimeStep;

/* WendTimeStep; caller owns. */
GArray    *wend_timeline_new   (const WendInsight *insight);
/* First and last step that lie in `period`; FALSE: none does, or it is none. */
gboolean   wend_timeline_find  (const GArray      *steps,
                                const WendPeriod  *period,
                                guint             *first,
                                guint             *last);
/* From the begin of one step to the end of another, in either order. */
WendPeriod wend_timeline_span  (const GArray      *steps,
                                guint              one,
                                guint              other);
/* As many steps as `period` has, `by` further on; after the newest comes none, which is the latest of each place, and before
 * the oldest nothing. */
WendPeriod wend_timeline_move  (const GArray      *steps,
                                const WendPeriod  *period,
                                int                by);

G_END_DECLS
