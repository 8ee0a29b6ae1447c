/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-insight.h"

G_BEGIN_DECLS

/* From the first step to the last, as the lens shows it (measures.md §2.5, §2.6): how many complete, and how many come through
 * without a bad experience. Each both ways; always say which of the two is drawn. */

/* A step of the chain: a metric of kind completion, one a place unless it counts on from another one there. */
typedef struct
{
  const WendFigure *figure;
  guint64 entered;       /* without the open cases */
  guint64 completed;
  guint64 open;          /* still under way: no drop-off */
  guint64 dropped;
  WendRange completion;  /* 0 … 1; the drop-off is the rest */
  gboolean follows;      /* the same customers as in the step before: counts on from it, or of the same event log */
} WendFunnelStep;

/* A stage's part in the experience: h of M. */
typedef struct
{
  const WendNode *stage;
  guint64 hurt;          /* had a bad experience there */
  guint64 answered;      /* of those who told anything there, be it that they never came by */
  WendRange share_hurt;  /* of these */
  WendRange unhurt;      /* of all, whether they came by or not: 1 − h/M */
} WendFunnelStage;

typedef struct
{
  WendFunnelStep *steps;
  guint n_steps;
  WendRange followed;    /* (a) the same customers from first to last; none: they are not the same */
  guint64 followed_k;
  guint64 followed_n;
  WendRange product;     /* (b) the product of the steps */

  WendFunnelStage *stages;
  guint n_stages;
  const WendFigure *anywhere; /* bad-anywhere of the whole journey; NULL: not known */
  WendRange unhurt;      /* (a) measured on the same people: no bad experience anywhere */
  WendRange unhurt_product; /* (b) "if stages were independent" */
  gboolean of_worst;     /* for want of bad-anywhere (b) is made of each stage's worst measure: at most so many */
} WendFunnel;

/* Borrows the insight; caller owns. */
WendFunnel *wend_funnel_new  (const WendInsight *insight);
void        wend_funnel_free (WendFunnel        *funnel);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendFunnel, wend_funnel_free)

G_END_DECLS
