/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/wend-geometry.h"
#include "scene/wend-shaper.h"

G_BEGIN_DECLS

/* Any picture of Wend as an immutable, sorted display list. Canvas, PNG and every later export draw this one list;
 * hit-testing reads it; golden tests compare it as text.
 *
 * A scene is made of chunks: immutable lists of items in coordinates of their own, shared between scenes (an edit
 * rebuilds the chunks of one cell). A scene places chunks at offsets and sorts them by layer, y and x. */

typedef enum
{
  WEND_LAYER_BACK,    /* column tints */
  WEND_LAYER_GRID,    /* rules, lane labels, stage headers */
  WEND_LAYER_CONTENT, /* cells */
  WEND_LAYER_OVER,    /* curves that cross cells, links, rank pins */
  WEND_N_LAYERS
} WendLayer;

typedef enum
{
  WEND_ITEM_RECT,
  WEND_ITEM_PATH,
  WEND_ITEM_TEXT,
  WEND_ITEM_ICON,
  WEND_ITEM_IMAGE
} WendItemKind;

typedef enum
{
  WEND_OP_MOVE,  /* x y */
  WEND_OP_LINE,  /* x y */
  WEND_OP_CURVE, /* x1 y1 x2 y2 x y */
  WEND_OP_CLOSE
} WendPathOp;

/* Absolute coordinates within the chunk. */
typedef struct
{
  guint n_ops;
  guint n_values;
  const guint8 *ops;    /* WendPathOp */
  const float *values;
} WendPath;

typedef enum
{
  WEND_HATCH_NONE,
  WEND_HATCH_WORSE,  /* 45°, pitch 9, 3.2 wide */
  WEND_HATCH_BETTER, /* -45°, pitch 9, 2.2 wide */
  WEND_HATCH_FEW     /* 45°, pitch 11, 2.2 wide */
} WendHatch;

typedef struct
{
  float on; /* 0: solid */
  float off;
} WendDash;

typedef struct
{
  guint8 kind;    /* WendItemKind */
  guint8 fill;    /* WendColour; text and icon: their ink */
  guint8 stroke;  /* WendColour */
  guint8 hatch;   /* WendHatch, drawn in the fill colour instead of a flat fill */
  guint8 role;    /* WendRole, text only */
  guint8 halo;    /* text: WendColour of the halo, 5 u wide; NONE: none */
  guint8 rtl : 1; /* text: right-to-left paragraph; x is still the left edge */
  guint8 faded : 1; /* stale: 60 % */
  guint8 round : 1; /* round caps and joins */
  guint8 turned : 1; /* text: runs from the top down, its letters' feet at the left; the bounds are a box as of other items */
  float x, y, w, h; /* bounds in the chunk; text: x left edge, y baseline, w measured width, h line height */
  float radius;     /* rect */
  float stroke_width;
  float fill_alpha;   /* 0 … 1 */
  float stroke_alpha;
  WendDash dash;
  const char *text;   /* text: what is shown (ellipsis included); icon: name; image: SHA-256 */
  const WendPath *path;
  const char *id;     /* node it belongs to or name of the part, for hits and dumps; may be NULL */
} WendItem;

typedef struct _WendChunk WendChunk;

/* A chunk placed in a scene. */
typedef struct
{
  const WendChunk *chunk;
  WendLayer layer;
  double x; /* offset of the chunk's origin */
  double y;
  WendRect bounds; /* in the scene, around everything its items draw */
} WendPlaced;

const WendItem *wend_chunk_items (const WendChunk *chunk,
                                  guint           *n_items);

typedef struct _WendScene WendScene;

WendScene *wend_scene_ref    (WendScene *scene);
void       wend_scene_unref  (WendScene *scene);
/* Size in u; the picture is 0,0 … w,h. */
WendRect   wend_scene_bounds (const WendScene *scene);

/* Calls `draw` for each placed chunk that meets `area` (NULL: all), in drawing order. */
typedef void (*WendSceneFunc) (const WendPlaced *placed,
                               gpointer          data);
void       wend_scene_foreach (const WendScene *scene,
                               const WendRect  *area,
                               WendSceneFunc    draw,
                               gpointer         data);

/* One item a line, sorted by (layer, y, x, id): the golden form. Caller frees. */
char      *wend_scene_dump   (const WendScene *scene);

/* The smallest text to be read in the scene, u; 0 where there is none. The number in the legend's pin does not count. */
double     wend_scene_smallest_text (const WendScene *scene);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendScene, wend_scene_unref)

G_END_DECLS
