/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-insight.h"
#include "scene/wend-scene.h"

G_BEGIN_DECLS

/* The map as a scene: columns are stages (or steps), rows are lanes, one chunk per cell. Keeps its cells, so that an edit
 * rebuilds one cell and shares the rest. Main thread only; the scenes it hands out may go to workers. */

typedef enum
{
  WEND_OVERLAY_NONE,   /* measured lanes stay; no heat, tints, pins */
  WEND_OVERLAY_PAIN,
  WEND_OVERLAY_GAP,    /* assumed against measured feeling */
  WEND_OVERLAY_SIDES,  /* who wins, who pays */
  WEND_OVERLAY_AGE,    /* how old figures and evidence are */
  WEND_OVERLAY_METRIC, /* one metric at every stage, against its goal */
  WEND_OVERLAY_CHANGE  /* now against the period that the lens compares with */
} WendOverlay;

typedef struct
{
  WendOverlay overlay;
  const char *metric;    /* id, of WEND_OVERLAY_METRIC; copied */
  gboolean rtl;          /* columns, chevrons and curves mirror */
  gboolean prompts;      /* empty cells say what belongs there: on screen, not in exports */
  gboolean snug;         /* fewer than seven stages keep the width they have among seven: on screen, where a new stage then
                            moves no other; else they fill the width of a slide */
  gboolean hide_private; /* private cards are left out: exports */
  gboolean no_credit;    /* without "Made with Wend"; the source stays */
  gint32 today;          /* days since 1970, for what is past its check date; 0: nothing is */
  double aspect;         /* width / height to grow the feeling lane and then the steps towards; 0: natural height */
  const char *(*translate) (const char *text); /* of Wend's own words; NULL: English */
} WendMapOptions;

typedef struct _WendMapScene WendMapScene;

/* "none", "pain", "gap", "sides", "age", "change", "metric:ID"; FALSE: none of these. `metric` points into `name`, or is
 * NULL. */
gboolean      wend_overlay_from_name (const char   *name,
                                      WendOverlay  *overlay,
                                      const char  **metric);
/* The other way round; `metric` is of WEND_OVERLAY_METRIC. Caller frees. */
char         *wend_overlay_name      (WendOverlay   overlay,
                                      const char   *metric);

/* Borrows document, insight and shaper; copies the options. */
WendMapScene *wend_map_scene_new   (const WendDocument   *document,
                                    const WendInsight    *insight,
                                    WendShaper           *shaper,
                                    const WendMapOptions *options);
void          wend_map_scene_free  (WendMapScene         *map);

/* A node changed: its cells (and what hangs on them) are drawn again at the next wend_map_scene_get(). An unknown id, a
 * lane, stage or the map itself lays everything out again, still reusing cells that did not change. */
void          wend_map_scene_touch (WendMapScene         *map,
                                    const char           *id);
/* A new insight (period, segment, observations): everything measured is drawn again. */
void          wend_map_scene_set_insight (WendMapScene      *map,
                                          const WendInsight *insight);
void          wend_map_scene_set_options (WendMapScene         *map,
                                          const WendMapOptions *options);

/* Stages by id that are drawn as narrow columns with nothing in them: a way to look at the map, not part of it. NULL or
 * empty: none. The ids are copied. */
void          wend_map_scene_set_folded (WendMapScene      *map,
                                         const GPtrArray   *ids);
gboolean      wend_map_scene_is_folded  (WendMapScene      *map,
                                         const WendNode    *stage);

/* The picture as of now. Borrowed until the next call; wend_scene_ref() to keep. */
WendScene    *wend_map_scene_get   (WendMapScene         *map);

/* What the overlay says of a stage, in full, though its header may have room for less; NULL: nothing. Good until the next change. */
const char   *wend_map_scene_words (WendMapScene   *map,
                                    const WendNode *stage);

/* The grid, left to right as drawn (right to left when mirrored) and top to bottom; u. */
typedef struct
{
  const WendNode *node;  /* stage or step */
  const WendNode *stage;
  double x, w;
} WendColumn;

typedef struct
{
  const WendNode *lane;
  double y, h;
} WendRow;

const WendColumn *wend_map_scene_columns (WendMapScene *map,
                                          guint        *n_columns);
const WendRow    *wend_map_scene_rows    (WendMapScene *map,
                                          guint        *n_rows);
/* The band of stage headers (without pins) and the strip of lane labels: they stay in view when scrolling. */
WendRect          wend_map_scene_header  (WendMapScene *map);
WendRect          wend_map_scene_labels  (WendMapScene *map);
/* Where the title stands, whether there is one or not. */
WendRect          wend_map_scene_title   (WendMapScene *map);

/* What lies at a point. */
typedef struct
{
  const WendNode *node;   /* card, step, stage, lane or link; NULL: ground */
  const WendNode *lane;   /* of the cell; NULL: outside */
  const WendNode *column; /* stage or step; NULL: outside */
  WendRect bounds;        /* of the node's drawing, or of the cell */
} WendHit;

/* FALSE: outside the picture. */
gboolean      wend_map_scene_hit   (WendMapScene *map,
                                    double        x,
                                    double        y,
                                    WendHit      *hit);
/* Where a node is drawn (card, step, stage, lane); FALSE where it is not. */
gboolean      wend_map_scene_where (WendMapScene   *map,
                                    const WendNode *node,
                                    WendRect       *bounds);
/* Where the text of a card or step stands, for editing in place, and its role; FALSE: not drawn as text. */
gboolean      wend_map_scene_text_box (WendMapScene   *map,
                                       const WendNode *node,
                                       WendRect       *box,
                                       WendRole       *role);
/* The feeling (−2 … 2) at a height in a lane of kind feeling; FALSE where it is none or not drawn. */
gboolean      wend_map_scene_feeling (WendMapScene   *map,
                                      const WendNode *lane,
                                      double          y,
                                      double         *value);
/* The straight runs of a link as drawn, each a little wider than its line; how many, at most `most`. */
guint         wend_map_scene_link_runs (WendMapScene   *map,
                                        const WendNode *link,
                                        WendRect       *runs,
                                        guint           most);
/* Where in reading order a drop at (x, y) would put a card or step: the cell, and the sibling it would stand before
 * (NULL: the end); `line` is the insertion mark. FALSE: nothing can be dropped there. */
typedef struct
{
  const WendNode *lane;
  const WendNode *column;
  const WendNode *before;
  WendRect line;
} WendDrop;

gboolean      wend_map_scene_drop  (WendMapScene   *map,
                                    const WendNode *dragged,
                                    double          x,
                                    double          y,
                                    WendDrop       *drop);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendMapScene, wend_map_scene_free)

G_END_DECLS
