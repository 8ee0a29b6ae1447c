/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A value with its limits; `has` FALSE: none; `has_range` FALSE: the value stands alone (n too small or unknown). */
typedef struct
{
  gboolean has;
  gboolean has_range;
  double value;
  double lo;
  double hi;
} WendRange;

#define WEND_CONFIDENCE 0.95

WendRange wend_range_none  (void);
WendRange wend_range_value (double value);
WendRange wend_range_full  (double value,
                            double lo,
                            double hi);
/* Everything times `factor` (> 0). */
WendRange wend_range_scale (WendRange range,
                            double    factor);
/* Value and limits cut to lo … hi. */
WendRange wend_range_clip  (WendRange range,
                            double    lo,
                            double    hi);
/* 1 − range: a good share from a bad one. */
WendRange wend_range_rest  (WendRange range);

/* z with `confidence` of the normal distribution between −z and z. */
double    wend_stats_z     (double confidence);

G_END_DECLS
