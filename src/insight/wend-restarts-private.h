/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/wend-period.h"
#include "model/wend-document.h"

G_BEGIN_DECLS

/* Days on which an action changed a place: what came before and what comes after are two different things. */
typedef struct
{
  const WendNode *action;
  const WendNode *place; /* NULL: names none */
  gint32 live;
  gint32 resume;         /* counted again from here on: the end of the wash-out … */
  gboolean whole;        /* … FALSE: the period of the live date is left out */
} WendRestart;

/* Actions with a live date that were not dropped, by that date. Free with g_array_unref(). */
GArray  *wend_restarts_new   (const WendDocument *document);

/* Whether a period lies wholly before it, and whether it counts again. In between: wash-out. */
gboolean wend_restart_before (const WendRestart *restart,
                              const WendPeriod  *period);
gboolean wend_restart_after  (const WendRestart *restart,
                              const WendPeriod  *period);
/* Whether it happened at `place` or around it. */
gboolean wend_restart_at     (const WendRestart *restart,
                              const WendNode    *place);

G_END_DECLS
