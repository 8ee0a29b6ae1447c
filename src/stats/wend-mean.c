/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Means of ratings from a count per value, or from plain values. */

#include "stats/wend-mean.h"

#include <math.h>

#include "stats/wend-distribution-private.h"

/* With `n`, the sum and the sum of squares around `first`. */
static WendMoments
finish (double n, double sum, double squares, double first)
{
  WendMoments moments = { .n = n };

  moments.mean = first + sum / n;
  moments.sd = n > 1 ? sqrt (MAX (0, squares) / (n - 1)) : 0;
  return moments;
}

WendMoments
wend_moments_from_counts (const guint64 *counts, guint n_counts, double first)
{
  double n = 0, sum = 0, squares = 0;

  for (guint i = 0; i < n_counts; i++)
    {
      n += (double) counts[i];
      sum += (double) counts[i] * i; /* from the first value on: no digits are lost to a large offset */
    }
  if (n <= 0)
    return (WendMoments) { 0 };
  for (guint i = 0; i < n_counts; i++)
    squares += (double) counts[i] * (i - sum / n) * (i - sum / n);
  return finish (n, sum, squares, first);
}

WendMoments
wend_moments_from_weights (const double *weights, guint n_weights, double first, double n_eff)
{
  double all = 0, sum = 0, squares = 0;

  for (guint i = 0; i < n_weights; i++)
    {
      all += weights[i];
      sum += weights[i] * i;
    }
  if (all <= 0 || n_eff <= 0)
    return (WendMoments) { 0 };
  for (guint i = 0; i < n_weights; i++)
    squares += weights[i] * (i - sum / all) * (i - sum / all);
  return finish (n_eff, sum / all * n_eff, squares / all * n_eff, first);
}

WendMoments
wend_moments_from_values (const double *values, guint n_values)
{
  WendMoments moments = { .n = n_values };
  double sum = 0, squares = 0;

  if (n_values == 0)
    return moments;
  for (guint i = 0; i < n_values; i++)
    sum += values[i];
  moments.mean = sum / n_values;
  for (guint i = 0; i < n_values; i++)
    squares += (values[i] - moments.mean) * (values[i] - moments.mean);
  moments.sd = n_values > 1 ? sqrt (squares / (n_values - 1)) : 0;
  return moments;
}

WendRange
wend_mean (const WendMoments *moments, double lo, double hi, double confidence)
{
  double half;

  if (moments->n <= 0)
    return wend_range_none ();
  if (moments->n < 2 || moments->sd <= 0)
    return wend_range_value (moments->mean);
  half = wend_t_quantile (0.5 + confidence / 2, moments->n - 1) * moments->sd / sqrt (moments->n);
  return wend_range_full (moments->mean, MAX (lo, moments->mean - half), MIN (hi, moments->mean + half));
}

guint64
wend_counts_between (const guint64 *counts, guint n_counts, double first, double from, double to)
{
  guint64 sum = 0;

  for (guint i = 0; i < n_counts; i++)
    if (first + i >= from && first + i <= to)
      sum += counts[i];
  return sum;
}
