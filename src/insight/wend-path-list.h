/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-insight.h"

G_BEGIN_DECLS

/* The ways that cases took against the planned one (measures.md §10), from event logs. Of the lens's period and segment; without
 * a period the latest. */

/* Cases that went the same way. Looking only at the plan's steps: */
typedef struct
{
  const char *const *names; /* ids of places as far as they were mapped, else the log's own names; NULL at the end */
  guint n_names;
  guint64 cases;
  WendRange share;          /* of all cases */
  gboolean followed;        /* finished, nothing skipped, nothing twice */
  gboolean skipped;         /* a step before the furthest one was never reached */
  gboolean looped;          /* went back, or stayed */
  gboolean finished;        /* reached the last step */
} WendPathVariant;

typedef struct
{
  const WendNode *place;    /* NULL: the whole journey */
  const WendNode *source;
  WendPeriod period;
  WendFigureState state;    /* SUPPRESSED, FEW or FULL */
  gboolean part_suppressed;
  guint64 n;                /* cases */
  const char *const *plan;  /* ids, in order; NULL at the end */
  guint n_plan;
  guint64 n_followed;
  guint64 n_skipped;
  guint64 n_looped;
  guint64 n_finished;
  WendRange followed;       /* shares of all cases; none without a plan */
  WendRange skipped;
  WendRange looped;
  WendRange finished;
  const WendPathVariant *variants; /* most cases first, then byte order */
  guint n_variants;
  guint64 other;            /* cases of ways too rare to keep */
} WendPaths;

typedef struct _WendPathList WendPathList;

/* Borrows the document; caller owns. */
WendPathList    *wend_path_list_new  (const WendInsight  *insight);
void             wend_path_list_free (WendPathList       *list);
const WendPaths *wend_path_list_get  (const WendPathList *list,
                                      guint              *n_paths);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendPathList, wend_path_list_free)

G_END_DECLS
