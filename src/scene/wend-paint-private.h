/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-map-private.h"

G_BEGIN_DECLS

/* How the overlay paints a stage: colour, marks and words of its header, tint of its columns. */

typedef struct
{
  const WendNode *stage;
  const WendPlaceInsight *place;
  guint first, last; /* columns */
  double x, w;
  gboolean is_last;
} WendStage;

#define WEND_PAINT_WORDS 5
#define WEND_PAINT_ICONS 2

typedef struct
{
  WendColour fill;  /* NONE: plain */
  double alpha;
  WendColour ink;   /* of the name; the words as well from `loud` on */
  gboolean loud;
  gboolean known;
  gboolean few;     /* hatched instead of flat, dashed edge */
  WendColour tint;  /* of the columns; NONE */
  double tint_alpha;
  const char *icons[WEND_PAINT_ICONS];
  char *words[WEND_PAINT_WORDS]; /* the first that fits is said; NULL ends them */
  guint32 marks;
} WendPaint;

typedef struct
{
  WendStage stage;
  WendPaint paint;
} WendPaintedStage;

/* Describes and paints every stage: map->stages, GArray of WendPaintedStage. */
void     wend_map_paint_stages (WendMapScene *map);
void     wend_painted_stage_clear (gpointer painted);
/* Whether stages have words of the overlay; else their duration. */
gboolean wend_map_overlay_speaks (const WendMapScene *map);
/* The metric of WEND_OVERLAY_METRIC; NULL: none, or no longer there. */
const WendNode *wend_map_overlay_metric (const WendMapScene *map);
/* The day ages are counted to: today, else the end of the newest figure. */
gint32   wend_map_overlay_day (const WendMapScene *map);
/* "5 months old". Caller frees. */
char    *wend_map_say_age (const WendMapScene *map,
                           gint32              days);

/* What was assumed of a stage against what was measured there, −2 … 2. */
typedef struct
{
  const WendFigure *figure; /* NULL: nothing was measured */
  gboolean assumed;
  gboolean one_scale; /* the two may be compared */
  double assumed_mean;
  double value, lo, hi;
  gboolean has_range;
} WendGapFound;

/* Of every stage in turn, in the lane of `row`; of a stage with several columns their assumptions' mean. */
void     wend_lane_feeling_gaps (WendMapScene *map,
                                 WendMapRow   *row,
                                 const WendStage *stages,
                                 gsize         stride,
                                 guint         n,
                                 WendGapFound *gaps);
/* Smaller gaps are none: as is one where the assumption lies in the measured range. */
#define WEND_GAP_LEAST 0.25
#define WEND_GAP_LARGE 1.0

static inline gboolean
wend_gap_is_clear (const WendGapFound *gap)
{
  double by = gap->value - gap->assumed_mean;
  return (by >= WEND_GAP_LEAST - 1e-9 || by <= -WEND_GAP_LEAST + 1e-9) && (!gap->has_range || gap->assumed_mean < gap->lo || gap->assumed_mean > gap->hi);
}

G_END_DECLS
