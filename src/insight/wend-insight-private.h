/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-basis-private.h"
#include "insight/wend-insight.h"
#include "insight/wend-ledger-private.h"
#include "insight/wend-readings-private.h"
#include "insight/wend-restarts-private.h"
#include "insight/wend-rule-private.h"

G_BEGIN_DECLS

/* A figure with what it was made of. */
typedef struct
{
  WendFigure figure; /* first: the public pointer is this one */
  const WendRule *rule;
  WendRun series;    /* all readings of the series shown */
  WendPool now;
  WendPool then;     /* what it is compared with; no readings: nothing */
  guint rank;        /* among all figures; 0: not ranked */
  guint place_rank;  /* of its place, where it is that place's worst */
  gboolean has_p;
  double p;
  gboolean has_bad_p;
  double bad_p;
} WendMeasured;

struct _WendInsight
{
  const WendDocument *document;
  WendLens lens;
  char *segment;
  WendArena *arena;
  WendLedger *ledger;     /* shared with insights of other lenses */
  const WendReadings *readings; /* the ledger's */
  WendRule *rules;        /* one per metric of `readings` */
  GPtrArray *figures;     /* WendMeasured, by metric, then place */
  GHashTable *by_key;     /* the figures themselves, hashed by metric and place */
  GHashTable *places;     /* node → WendPlaceInsight, of what is measured and its stages */
  GHashTable *measured;   /* node → GPtrArray of WendMeasured: in it and in its steps and cards */
  GArray *place_rows;     /* WendRankRow */
  GArray *metric_rows;
  GPtrArray *sources;
  GArray *restarts;       /* WendRestart */
  GArray *proofs;         /* WendActionProof */
  WendPeriod period;
  guint64 floor;
  guint64 few;
  double confidence;
  double bounds[4];       /* of the pain ramp, per 100 */
  guint n_bounds;
};

/* wend-insight-figures.c: all figures with value, pain, points; then what changed. */
void wend_insight_build_figures (WendInsight *insight);
void wend_insight_build_changes (WendInsight *insight);
/* wend-signal.c: which figures drift worse without anybody having seen it. */
void wend_insight_build_signals (WendInsight *insight);
/* wend-action-proof.c: what became of the actions; asks for the ranking. */
void wend_insight_build_proofs (WendInsight *insight);
/* wend-insight-ranking.c: rows, ties, pins, places. */
void wend_insight_build_ranking (WendInsight *insight);
/* Everything measured in a place, its steps and cards; NULL: nothing. */
const GPtrArray *wend_insight_measured (const WendInsight *insight,
                                        const WendNode    *place);

G_END_DECLS
