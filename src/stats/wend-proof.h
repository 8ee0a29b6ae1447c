/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stats/wend-range.h"

G_BEGIN_DECLS

/* Did an improvement stick (measures.md §5): windows before and after an action, compared by MOVER, in a word. */

typedef enum
{
  WEND_VERDICT_TOO_FEW,
  WEND_VERDICT_IMPROVED_SO_FAR, /* the three of a first window alone */
  WEND_VERDICT_WORSE_SO_FAR,
  WEND_VERDICT_NO_CHANGE_YET,
  WEND_VERDICT_WORSE,
  WEND_VERDICT_FADING,
  WEND_VERDICT_HOLDING,
  WEND_VERDICT_NOT_HOLDING,
  WEND_VERDICT_IMPROVED_LATE,
  WEND_VERDICT_NO_CHANGE
} WendVerdict;

typedef enum
{
  WEND_BEYOND_NOT_GIVEN,
  WEND_BEYOND_YES,
  WEND_BEYOND_NO,
  WEND_BEYOND_UNCLEAR
} WendBeyond;

/* Value and own limits of each window; `latest` and the controls may be none. */
typedef struct
{
  WendRange before;
  WendRange first;
  WendRange latest;
  WendRange control_before;
  WendRange control_latest;
  gboolean up_is_better;
  gboolean is_share; /* differences stay within ±1 */
  gboolean enough;   /* 30 answers in every window, 3 periods before and after */
  gboolean has_differences; /* first − before, latest − before, latest − first as they are, not from the limits above … */
  WendRange differences[3]; /* … for means, which Welch compares; not turned, not widened */
  double s;          /* Laney's: every distance to a limit is widened by it; 1: none */
} WendProofInput;

/* All differences: + is better. */
typedef struct
{
  WendRange first;   /* D1 = first − before */
  WendRange latest;  /* D2 = latest − before */
  WendRange fade;    /* F = latest − first */
  WendRange control; /* the controls' latest − before, not widened */
  WendRange beyond;  /* difference in differences */
  WendVerdict verdict;
  WendBeyond beyond_control;
} WendProof;

WendProof   wend_proof         (const WendProofInput *input);
/* The rules alone, in their order; `latest` none: only the first window. */
WendVerdict wend_verdict       (const WendRange *first,
                                const WendRange *latest,
                                const WendRange *fade,
                                gboolean         enough);
/* Technical English: "too few data", "improved so far", … */
const char *wend_verdict_name  (WendVerdict verdict);

/* Segmented regression of shares (Bernal, Cummins, Gasparrini 2017), least squares with weights n:
 * share ~ t + after + after · (t − last t before), t = 1, 2, … */
typedef struct
{
  double estimate;
  double se;
  double t;
  double p;
} WendItsTerm;

/* terms: intercept, trend, step, trend change. FALSE where there are too few periods on a side (2). */
gboolean    wend_its           (const double *shares,
                                const double *n,
                                guint         count,
                                guint         before,
                                WendItsTerm   terms[4]);

G_END_DECLS
