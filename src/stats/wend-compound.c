/* SPDX-License-Identifier: GPL-3.0-or-later */

/* MOVER: sums, differences and products of estimates that are already on the screen. */

#include "stats/wend-compound.h"

#include <math.h>

WendRange
wend_mover_sum (const WendRange *terms, const int *signs, guint n_terms)
{
  gboolean has_range = TRUE;
  double value = 0, below = 0, above = 0;

  for (guint i = 0; i < n_terms; i++)
    {
      double down = terms[i].value - terms[i].lo, up = terms[i].hi - terms[i].value;
      if (!terms[i].has)
        return wend_range_none ();
      has_range = has_range && terms[i].has_range;
      value += signs[i] * terms[i].value;
      below += signs[i] > 0 ? down * down : up * up;
      above += signs[i] > 0 ? up * up : down * down;
    }
  if (n_terms == 0)
    return wend_range_none ();
  return has_range ? wend_range_full (value, value - sqrt (below), value + sqrt (above)) : wend_range_value (value);
}

WendRange
wend_mover_product (const WendRange *factors, guint n_factors)
{
  gboolean has_range = TRUE, zero = FALSE, low_zero = FALSE;
  double value = 1, highest = 1, below = 0, above = 0;

  for (guint i = 0; i < n_factors; i++)
    {
      const WendRange *factor = &factors[i];
      if (!factor->has)
        return wend_range_none ();
      has_range = has_range && factor->has_range;
      value *= factor->value;
      highest *= factor->hi;
      zero = zero || factor->value <= 0;
      low_zero = low_zero || factor->lo <= 0;
      if (!zero && !low_zero)
        below += pow (log (factor->value / factor->lo), 2);
      if (!zero)
        above += pow (log (factor->hi / factor->value), 2);
    }
  if (n_factors == 0)
    return wend_range_none ();
  if (!has_range)
    return wend_range_value (zero ? 0 : value);
  if (zero)
    return wend_range_full (0, 0, highest);
  return wend_range_full (value, low_zero ? 0 : value * exp (-sqrt (below)), MIN (1, value * exp (sqrt (above))));
}
