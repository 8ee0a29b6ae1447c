/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-insight-private.h"

G_BEGIN_DECLS

/* Observations of the other shapes: pair, drivers, paths. Few, and only asked for by lists: read when they are. */

typedef struct
{
  const WendNode *metric;  /* NULL: names none */
  const WendNode *place;   /* NULL: the whole journey */
  const WendNode *outcome; /* of a pair */
  const WendNode *source;
  const char *series;
  gint64 taken;
  WendPeriod period;
  const char *data;
  gboolean suppressed;
} WendShape;

/* A slice of one series of one metric, place and outcome. */
typedef struct
{
  const WendShape *items;
  guint n;
} WendShapeRun;

/* All of one shape ("pair") in the insight's segment, sorted by metric, place, outcome, series, period; what overlaps within a
 * series is left out but for what was taken last. Free with g_array_unref(). */
GArray      *wend_shapes_new  (const WendInsight *insight,
                               const char        *shape);
/* End of the group (metric, place, outcome) that begins at `first`, and what of it the lens shows: of one series, the period's,
 * or the latest. */
guint        wend_shapes_group (const WendInsight *insight,
                                const GArray      *shapes,
                                guint              first,
                                WendShapeRun      *shown);

/* Numbers of one: 0 and NULL where they are absent. The caller frees the text. */
guint64      wend_shape_count (const WendShape *shape,
                               const char      *name);
char        *wend_shape_text  (const WendShape *shape,
                               const char      *name);
/* First begin to last end. */
WendPeriod   wend_shape_period (WendShapeRun run);

G_END_DECLS
