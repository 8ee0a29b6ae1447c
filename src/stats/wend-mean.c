/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Means of ratings from a count per value, or from plain values. */

#include "stats/wend-mean.h"

#include <math.h>

#include "stats/wend-distribution-private.h"

WendMoments
wend_moments_from_counts (const guint64 *counts, guint n_counts, double first)
{
  WendMoments moments = { 0 };
  double sum = 0, squares = 0;

  for (guint i = 0; i < n_counts; i++)
    {
      moments.n += (double) counts[i];
      sum += (double) counts[i] * i; /* from the first value on: no digits are lost to a large offset */
    }
  if (moments.n <= 0)
    return moments;
  for (guint i = 0; i < n_counts; i++)
    squares += (double) counts[i] * (i - sum / moments.n) * (i - sum / moments.n);
  moments.mean = first + sum / moments.n;
  moments.sd = moments.n > 1 ? sqrt (squares / (moments.n - 1)) : 0;
  return moments;
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
