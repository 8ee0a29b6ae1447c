/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Quantiles without a model: of sorted values, or of 2 % bins. */

#include "stats/wend-quantile.h"

#include <float.h>
#include <math.h>

#include "stats/wend-distribution-private.h"

/* The value of a rank from 1 to n. */
typedef double (*ValueAt) (gconstpointer values,
                           guint64       rank);

static WendQuantile
quantile_of (ValueAt at, gconstpointer values, guint64 n, double probability, double confidence)
{
  WendQuantile quantile = { 0 };
  double tail = (1 - confidence) / 2, place = (double) (n > 0 ? n - 1 : 0) * probability;
  guint64 below = (guint64) floor (place + 4 * DBL_EPSILON);
  double share = MAX (0, place - (double) below);

  if (n == 0)
    return quantile;
  quantile.has = TRUE;
  quantile.value = at (values, below + 1);
  if (share > 4 * DBL_EPSILON && below + 2 <= n)
    quantile.value = (1 - share) * quantile.value + share * at (values, below + 2);
  quantile.rank_lo = wend_binomial_quantile (tail, n, probability);
  quantile.rank_hi = wend_binomial_quantile (1 - tail, n, probability) + 1;
  quantile.has_lo = quantile.rank_lo >= 1;
  quantile.has_hi = quantile.rank_hi <= n;
  quantile.lo = quantile.has_lo ? at (values, quantile.rank_lo) : 0;
  quantile.hi = quantile.has_hi ? at (values, quantile.rank_hi) : 0;
  return quantile;
}

static double
value_at (gconstpointer values, guint64 rank)
{
  return ((const double *) values)[rank - 1];
}

WendQuantile
wend_quantile (const double *sorted, guint64 n, double probability, double confidence)
{
  return quantile_of (value_at, sorted, n, probability, confidence);
}

WendRange
wend_quantile_range (const WendQuantile *quantile)
{
  if (!quantile->has)
    return wend_range_none ();
  return quantile->has_lo && quantile->has_hi ? wend_range_full (quantile->value, quantile->lo, quantile->hi) : wend_range_value (quantile->value);
}

int
wend_bin_of (double seconds)
{
  return seconds <= 0 ? WEND_BIN_ZERO : MAX (0, (int) floor (log (seconds) / log (1.02) + 1e-9));
}

double
wend_bin_value (int bin)
{
  return bin == WEND_BIN_ZERO ? 0 : pow (1.02, bin + 0.5);
}

/* `rank` is at most the sum of the counts. */
static double
bin_at (gconstpointer values, guint64 rank)
{
  const WendBin *bin = values;

  for (; bin->count < rank; bin++)
    rank -= bin->count;
  return wend_bin_value (bin->bin);
}

WendQuantile
wend_quantile_from_bins (const WendBin *bins, guint n_bins, double probability, double confidence)
{
  guint64 n = 0;

  for (guint i = 0; i < n_bins; i++)
    n += bins[i].count;
  return quantile_of (bin_at, bins, n, probability, confidence);
}
