/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Before and after an action: differences of windows, their verdict, and the optional segmented regression. */

#include "stats/wend-proof.h"

#include <gsl/gsl_multifit.h>
#include <math.h>

#include "stats/wend-compound.h"
#include "stats/wend-distribution-private.h"

static WendRange
widen (WendRange range, const WendProofInput *input, double s)
{
  if (!range.has_range)
    return range;
  range.lo = range.value - s * (range.value - range.lo);
  range.hi = range.value + s * (range.hi - range.value);
  if (input->is_share)
    {
      range.lo = MAX (-1, range.lo);
      range.hi = MIN (1, range.hi);
    }
  return range;
}

/* Turned so that + is better. */
static WendRange
turned (const WendProofInput *input, WendRange difference)
{
  static const int minus = -1;
  return input->up_is_better ? difference : wend_mover_sum (&difference, &minus, 1);
}

/* The same of a − b. */
static WendRange
better_by (const WendProofInput *input, WendRange a, WendRange b)
{
  const WendRange terms[] = { a, b };
  const int sign = input->up_is_better ? 1 : -1, signs[] = { sign, -sign };

  return wend_mover_sum (terms, signs, 2);
}

static WendRange
change (const WendProofInput *input, guint which, WendRange a, WendRange b)
{
  return input->has_differences ? turned (input, input->differences[which]) : better_by (input, a, b);
}

static WendRange
beyond_control (const WendProofInput *input)
{
  const WendRange terms[] = { input->latest, input->before, input->control_latest, input->control_before };
  const int sign = input->up_is_better ? 1 : -1, signs[] = { sign, -sign, -sign, sign };

  return wend_mover_sum (terms, signs, 4);
}

WendVerdict
wend_verdict (const WendRange *first, const WendRange *latest, const WendRange *fade, gboolean enough)
{
  gboolean first_better = first->lo > 0, latest_better = latest->lo > 0;

  if (!enough || !first->has_range)
    return WEND_VERDICT_TOO_FEW;
  if (!latest->has_range)
    return first_better ? WEND_VERDICT_IMPROVED_SO_FAR : first->hi < 0 ? WEND_VERDICT_WORSE_SO_FAR : WEND_VERDICT_NO_CHANGE_YET;
  if (latest->hi < 0)
    return WEND_VERDICT_WORSE;
  if (first_better && latest_better)
    return fade->hi < 0 ? WEND_VERDICT_FADING : WEND_VERDICT_HOLDING;
  if (first_better)
    return WEND_VERDICT_NOT_HOLDING;
  return latest_better ? WEND_VERDICT_IMPROVED_LATE : WEND_VERDICT_NO_CHANGE;
}

WendProof
wend_proof (const WendProofInput *input)
{
  WendProof proof = {
    .first = widen (change (input, 0, input->first, input->before), input, input->s),
    .latest = widen (change (input, 1, input->latest, input->before), input, input->s),
    .fade = widen (change (input, 2, input->latest, input->first), input, input->s),
    .control = better_by (input, input->control_latest, input->control_before),
    .beyond = widen (beyond_control (input), input, input->s),
  };

  proof.verdict = wend_verdict (&proof.first, &proof.latest, &proof.fade, input->enough);
  if (proof.beyond.has_range)
    proof.beyond_control = proof.beyond.lo > 0 ? WEND_BEYOND_YES : proof.beyond.hi < 0 ? WEND_BEYOND_NO : WEND_BEYOND_UNCLEAR;
  return proof;
}

const char *
wend_verdict_name (WendVerdict verdict)
{
  static const char *const names[] = { "too few data", "improved so far", "worse so far", "no change shown yet", "worse",
                                       "fading", "holding", "not holding", "improved late", "no change shown" };
  return names[verdict];
}

gboolean
wend_its (const double *shares, const double *n, guint count, guint before, WendItsTerm terms[4])
{
  gsl_matrix *x;
  gsl_matrix *covariance;
  gsl_vector *y, *w, *c;
  gsl_multifit_linear_workspace *work;
  double chisq = 0;

  if (before < 2 || count < before + 2 || count < 5)
    return FALSE;
  x = gsl_matrix_alloc (count, 4);
  covariance = gsl_matrix_alloc (4, 4);
  y = gsl_vector_alloc (count);
  w = gsl_vector_alloc (count);
  c = gsl_vector_alloc (4);
  work = gsl_multifit_linear_alloc (count, 4);
  for (guint i = 0; i < count; i++)
    {
      gsl_matrix_set (x, i, 0, 1);
      gsl_matrix_set (x, i, 1, i + 1);
      gsl_matrix_set (x, i, 2, i >= before);
      gsl_matrix_set (x, i, 3, i >= before ? i + 1 - before : 0);
      gsl_vector_set (y, i, shares[i]);
      gsl_vector_set (w, i, n[i]);
    }
  gsl_multifit_wlinear (x, w, y, c, covariance, &chisq, work);
  for (guint j = 0; j < 4; j++)
    {
      /* GSL takes weights for inverse variances; here their scale is estimated from the residuals. */
      double se = sqrt (gsl_matrix_get (covariance, j, j) * chisq / (count - 4));
      double estimate = gsl_vector_get (c, j);
      terms[j] = (WendItsTerm) { estimate, se, estimate / se, wend_t_two_sided (estimate / se, count - 4) };
    }
  gsl_multifit_linear_free (work);
  gsl_vector_free (c);
  gsl_vector_free (w);
  gsl_vector_free (y);
  gsl_matrix_free (covariance);
  gsl_matrix_free (x);
  return TRUE;
}
