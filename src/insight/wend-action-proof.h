/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-basis.h"
#include "insight/wend-insight.h"
#include "stats/wend-proof.h"

G_BEGIN_DECLS

/* Did an action's improvement stick (measures.md §5)? One for every action with a live date that was not dropped, from all
 * periods of its measure whatever the lens says; only its segment counts. Differences: + is better. */

typedef struct
{
  WendPeriod period;  /* first begin to last end; none: the window is not given */
  guint n_periods;
  double n;           /* answers, cases or exposure */
  double n_eff;       /* where the weights of answers count, else 0 */
  WendRange value;    /* in units of the basis */
} WendProofWindow;

/* The verdict as it stood some months after the wash-out. */
typedef struct
{
  guint months;       /* 1, 3, 6 */
  gint32 due;
  gboolean done;      /* the data reach so far */
  WendVerdict verdict;
} WendProofCheck;

#define WEND_PROOF_CHECKS 3

typedef struct
{
  const WendNode *action;
  const WendNode *metric;  /* its own, else the worst at its place; NULL: nothing is measured there */
  const WendNode *place;   /* where that is measured; NULL: the whole journey */
  gint32 live;
  gint32 wash_out;         /* counted again from here on */
  gboolean seasonal;       /* windows hold the same months */
  WendBasis basis;
  gboolean up_is_better;

  WendProofWindow before;
  WendProofWindow first;
  WendProofWindow latest;  /* three periods, and six at least after the wash-out */
  WendProofWindow control_before; /* the controls' counts added up, in the same periods */
  WendProofWindow control_latest;
  guint n_controls;        /* places among them with a comparable measure */

  double s;                /* Laney's, of the periods before; every limit is widened by it */
  WendProof proof;         /* D1, D2, F, difference in differences, verdict, beyond control */
  gboolean has_p;          /* of D2, else of D1 */
  double p;
  double q;                /* among all actions of the map; flagged at WEND_FLAG_Q */

  WendProofCheck checks[WEND_PROOF_CHECKS];
} WendActionProof;

/* In order of the live dates. */
const WendActionProof *wend_insight_proofs (const WendInsight *insight,
                                            guint             *n_proofs);
/* NULL: no live date, or dropped. */
const WendActionProof *wend_insight_proof  (const WendInsight *insight,
                                            const WendNode    *action);

typedef enum
{
  WEND_WINDOW_NONE,
  WEND_WINDOW_BEFORE,
  WEND_WINDOW_WASH_OUT,
  WEND_WINDOW_FIRST,
  WEND_WINDOW_LATEST
} WendWindow;

/* One period, for the chart: both lines must run parallel before the action. */
typedef struct
{
  WendPeriod period;
  WendWindow window;
  double n;
  WendRange value;
  WendRange control;
} WendProofPoint;

/* Oldest first. Caller frees the array. */
WendProofPoint *wend_action_proof_points (const WendInsight     *insight,
                                          const WendActionProof *proof,
                                          guint                 *n_points);

/* Technical English, for scripts: "yes", "no", "unclear"; NULL where it is not given. */
const char     *wend_beyond_name         (WendBeyond beyond);

G_END_DECLS
