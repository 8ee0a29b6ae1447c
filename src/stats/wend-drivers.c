/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Key drivers and journeys spoiled. */

#include "stats/wend-drivers.h"

#include <gsl/gsl_eigen.h>
#include <math.h>
#include <string.h>

#include "stats/wend-difference.h"
#include "stats/wend-share.h"

#define SINGULAR 1e-10

/* R² of the outcome on the drivers whose bits are set, by Cholesky; negative where the matrix is singular. */
static double
r_squared (const double *matrix, guint m, guint32 set)
{
  double lower[WEND_DRIVERS_LMG_MAX][WEND_DRIVERS_LMG_MAX], solved[WEND_DRIVERS_LMG_MAX];
  guint picked[WEND_DRIVERS_LMG_MAX], n = 0;
  double sum = 0;

  for (guint i = 0; i < m; i++)
    if ((set >> i) & 1)
      picked[n++] = i;
  for (guint i = 0; i < n; i++)
    {
      double rest = matrix[picked[i] * (m + 1) + m];
      for (guint j = 0; j <= i; j++)
        {
          double value = matrix[picked[i] * (m + 1) + picked[j]];
          for (guint k = 0; k < j; k++)
            value -= lower[i][k] * lower[j][k];
          if (i == j && value < SINGULAR)
            return -1;
          lower[i][j] = i == j ? sqrt (value) : value / lower[j][j];
        }
      for (guint k = 0; k < i; k++)
        rest -= lower[i][k] * solved[k];
      solved[i] = rest / lower[i][i];
      sum += solved[i] * solved[i];
    }
  return sum;
}

gboolean
wend_drivers_lmg (const double *matrix, guint m, double *shares)
{
  g_autofree double *r2 = NULL;
  double weight[WEND_DRIVERS_LMG_MAX];

  if (m < 1 || m > WEND_DRIVERS_LMG_MAX)
    return FALSE;
  r2 = g_new (double, 1u << m);
  for (guint32 set = 0; set < 1u << m; set++)
    if ((r2[set] = r_squared (matrix, m, set)) < 0)
      return FALSE;
  for (guint s = 0; s < m; s++)
    weight[s] = exp (lgamma (s + 1.0) + lgamma (m - s) - lgamma (m + 1.0));
  for (guint j = 0; j < m; j++)
    {
      shares[j] = 0;
      for (guint32 set = 0; set < 1u << m; set++)
        if (((set >> j) & 1) == 0)
          shares[j] += weight[__builtin_popcount (set)] * (r2[set | 1u << j] - r2[set]);
    }
  return TRUE;
}

/* root[j][k] = Σ v_ji √λ_i v_ki, and `beta` solves root · beta = r. */
static gboolean
square_root (const double *matrix, guint m, double *root, double *beta)
{
  gsl_matrix *copy = gsl_matrix_alloc (m, m), *vectors = gsl_matrix_alloc (m, m);
  gsl_vector *values = gsl_vector_alloc (m);
  gsl_eigen_symmv_workspace *work = gsl_eigen_symmv_alloc (m);
  gboolean regular = TRUE;

  for (guint i = 0; i < m; i++)
    for (guint j = 0; j < m; j++)
      gsl_matrix_set (copy, i, j, matrix[i * (m + 1) + j]);
  gsl_eigen_symmv (copy, values, vectors, work);
  memset (root, 0, m * m * sizeof *root);
  memset (beta, 0, m * sizeof *beta);
  for (guint i = 0; i < m && regular; i++)
    {
      double value = gsl_vector_get (values, i), along = 0;
      regular = value > SINGULAR;
      for (guint j = 0; j < m; j++)
        along += gsl_matrix_get (vectors, j, i) * matrix[j * (m + 1) + m];
      for (guint j = 0; j < m && regular; j++)
        {
          beta[j] += gsl_matrix_get (vectors, j, i) * along / sqrt (value);
          for (guint k = 0; k < m; k++)
            root[j * m + k] += gsl_matrix_get (vectors, j, i) * sqrt (value) * gsl_matrix_get (vectors, k, i);
        }
    }
  gsl_eigen_symmv_free (work);
  gsl_vector_free (values);
  gsl_matrix_free (vectors);
  gsl_matrix_free (copy);
  return regular;
}

gboolean
wend_drivers_weights (const double *matrix, guint m, double *shares)
{
  g_autofree double *root = g_new (double, MAX (m, 1) * MAX (m, 1));
  g_autofree double *beta = g_new (double, MAX (m, 1));

  if (m < 1 || !square_root (matrix, m, root, beta))
    return FALSE;
  for (guint j = 0; j < m; j++)
    {
      shares[j] = 0;
      for (guint k = 0; k < m; k++)
        shares[j] += root[j * m + k] * root[j * m + k] * beta[k] * beta[k];
    }
  return TRUE;
}

WendSpoiled
wend_spoiled (guint64 hurt_bad, guint64 hurt_ok, guint64 not_bad, guint64 not_ok, double confidence)
{
  double hurt = (double) hurt_bad + (double) hurt_ok, spared = (double) not_bad + (double) not_ok;
  WendSpoiled result = { .q = wend_share (hurt, hurt + spared, confidence) };
  double q, d, value, e, f;

  if (!(hurt > 0) || !(spared > 0))
    return result;
  result.d = wend_difference_share ((double) hurt_bad, hurt, (double) not_bad, spared, confidence).range;
  q = result.q.value;
  d = result.d.value;
  value = q * d;
  e = d >= 0 ? q - result.q.lo : result.q.hi - q;
  f = d >= 0 ? result.q.hi - q : q - result.q.lo;
  result.spoiled = wend_range_full (value, value - hypot (q * (d - result.d.lo), d * e), value + hypot (q * (result.d.hi - d), d * f));
  return result;
}
