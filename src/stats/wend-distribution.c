/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Distributions from GSL, with its abort-on-error handler off and its two fragile inverses (beta, gamma) replaced by
 * bisection of the distribution function, which cannot fail to converge. Slow by comparison, and only rates use it. */

#include "stats/wend-distribution-private.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_randist.h>
#include <math.h>

/* GSL counts in unsigned int. */
#define COUNT(k) ((unsigned int) MIN ((k), (guint64) G_MAXUINT))

/* GSL's default is to abort the program where a result underflows. */
static void
quiet (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      gsl_set_error_handler_off ();
      g_once_init_leave (&done, 1);
    }
}

double
wend_normal_quantile (double probability)
{
  return gsl_cdf_ugaussian_Pinv (probability);
}

double
wend_normal_two_sided (double z)
{
  return MIN (1.0, 2 * gsl_cdf_ugaussian_Q (fabs (z)));
}

double
wend_t_quantile (double probability, double df)
{
  quiet ();
  return gsl_cdf_tdist_Pinv (probability, df);
}

double
wend_t_two_sided (double t, double df)
{
  quiet ();
  return MIN (1.0, 2 * gsl_cdf_tdist_Q (fabs (t), df));
}

typedef double (*Cumulative) (double x, double a, double b);

static double
bisect (Cumulative cumulative, double probability, double a, double b, double lo, double hi)
{
  for (guint i = 0; i < 200 && lo < hi; i++)
    {
      double middle = lo + (hi - lo) / 2;
      if (middle <= lo || middle >= hi)
        break;
      if (cumulative (middle, a, b) < probability)
        lo = middle;
      else
        hi = middle;
    }
  return lo + (hi - lo) / 2;
}

static double
chisq_cumulative (double x, double df, double unused)
{
  return gsl_cdf_chisq_P (x, df);
}

double
wend_chisq_quantile (double probability, double df)
{
  double hi = df + 1;

  if (df > 1e6) /* GSL's own loses digits here; Wilson and Hilferty's approximation is right to 1e-9 by now */
    return df * pow (1 - 2 / (9 * df) + wend_normal_quantile (probability) * sqrt (2 / (9 * df)), 3);
  quiet ();
  while (gsl_cdf_chisq_P (hi, df) < probability)
    hi *= 2;
  return bisect (chisq_cumulative, probability, df, 0, 0, hi);
}

double
wend_beta_quantile (double probability, double a, double b)
{
  quiet ();
  return bisect (gsl_cdf_beta_P, probability, a, b, 0, 1);
}

double
wend_binomial_lower (guint64 k, guint64 n, double p)
{
  quiet ();
  return gsl_cdf_binomial_P (COUNT (k), p, COUNT (n));
}

double
wend_binomial_upper (guint64 k, guint64 n, double p)
{
  quiet ();
  return k == 0 ? 1 : gsl_cdf_binomial_Q (COUNT (k) - 1, p, COUNT (n));
}

double
wend_binomial_mass (guint64 k, guint64 n, double p)
{
  quiet ();
  return gsl_ran_binomial_pdf (COUNT (k), p, COUNT (n));
}

guint64
wend_binomial_quantile (double probability, guint64 n, double p)
{
  guint64 low = 0, high = n;

  /* A hair of tolerance: the sum that equals the probability on paper may fall short of it in binary. */
  probability *= 1 - 1e-13;
  while (low < high)
    {
      guint64 middle = low + (high - low) / 2;
      if (wend_binomial_lower (middle, n, p) >= probability)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}
