/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-map-private.h"

G_BEGIN_DECLS

/* Parts around the cells; each opens and finishes its own chunks. */
void     wend_map_draw_head   (WendMapScene *map);
void     wend_map_draw_stages (WendMapScene *map);
void     wend_map_draw_tints  (WendMapScene *map);
void     wend_map_draw_label  (WendMapScene *map,
                               guint         row);
void     wend_map_draw_legend (WendMapScene *map);
void     wend_map_draw_foot   (WendMapScene *map);
void     wend_map_draw_links  (WendMapScene *map);
/* Marks on the borders between stages: handoffs and waits. The first tells which there are and keeps map->between_key. */
guint32  wend_map_between_marks (WendMapScene *map);
void     wend_map_draw_between (WendMapScene *map);
/* A rank pin of diameter `d`, its middle at `at`. */
void     wend_map_draw_drop  (WendMapScene *map,
                              WendPoint     at,
                              double        d,
                              const char   *label);
/* Where a feeling of −2 … 2 stands in a lane of height `h`. */
static inline double
wend_feeling_y (double h, double value)
{
  return 18 + (2 - value) / 4 * (h - 40);
}

/* A feeling lane: its curves and its cells. */
void     wend_map_draw_feeling (WendMapScene *map,
                                WendMapRow   *row);
/* Height of the label of a lane. */
double   wend_map_label_need  (WendMapScene *map,
                               WendMapRow   *row);
/* Where a card, step, stage, lane or link is drawn, in the layout's own coordinates. */
gboolean wend_map_find       (WendMapScene   *map,
                              const WendNode *node,
                              WendRect       *bounds);
/* What the ink, map->spots and map->marks hold, as a cell. */
WendCell *wend_map_take_cell  (WendMapScene *map,
                               double        need,
                               double        h,
                               guint64       key,
                               guint         n_nodes);
/* Takes `chunk` as a band of one at (x, y) of `layer`. */
void     wend_map_add_fixed   (WendMapScene *map,
                               WendLayer     layer,
                               WendChunk    *chunk,
                               WendPoint     at);
/* One chunk a column as a band; `chunks` may hold NULL. */
WendBand *wend_map_band       (WendMapScene *map,
                               WendChunk   *const *chunks);
/* x of the left edge of something `w` wide at `x`, as placed. */
static inline double
wend_map_placed (const WendMapScene *map, double x, double w)
{
  return map->options.rtl ? map->w - x - w : x;
}

G_END_DECLS
