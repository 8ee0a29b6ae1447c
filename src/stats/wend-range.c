/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one shape in which an estimate leaves this room: value, limits, and whether there are any.
 * Pure numbers; knows no map. */

#include "stats/wend-range.h"

#include "stats/wend-distribution-private.h"

WendRange
wend_range_none (void)
{
  return (WendRange) { FALSE, FALSE, 0, 0, 0 };
}

WendRange
wend_range_value (double value)
{
  return (WendRange) { TRUE, FALSE, value, value, value };
}

WendRange
wend_range_full (double value, double lo, double hi)
{
  return (WendRange) { TRUE, TRUE, value, lo, hi };
}

WendRange
wend_range_scale (WendRange range, double factor)
{
  range.value *= factor;
  range.lo *= factor;
  range.hi *= factor;
  return range;
}

WendRange
wend_range_clip (WendRange range, double lo, double hi)
{
  range.value = CLAMP (range.value, lo, hi);
  range.lo = CLAMP (range.lo, lo, hi);
  range.hi = CLAMP (range.hi, lo, hi);
  return range;
}

WendRange
wend_range_rest (WendRange range)
{
  return range.has ? (WendRange) { TRUE, range.has_range, 1 - range.value, 1 - range.hi, 1 - range.lo } : range;
}

/* A map asks for one confidence many thousand times; the last one is remembered, by each thread for itself. */
double
wend_stats_z (double confidence)
{
  static _Thread_local double last = -1, z;

  if (last < confidence || last > confidence)
    {
      last = confidence;
      z = wend_normal_quantile (0.5 + confidence / 2);
    }
  return z;
}
