/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-scene.h"

G_BEGIN_DECLS

/* How scenes are made, inside the room. A chunk is one block of memory; a band is a shared, immutable row of chunks that
 * rise in x, in blocks of a few; a layer is a list of bands at their y; a scene is its layers. An edit makes one chunk, one
 * block, one band and one layer. */

struct _WendChunk
{
  gatomicrefcount refs;
  guint n_items;
  double smallest; /* text, u; 0: none */
  WendRect bounds; /* around everything drawn */
  WendItem *items;
};

WendChunk *wend_chunk_ref   (WendChunk *chunk);
void       wend_chunk_unref (WendChunk *chunk);

typedef struct
{
  WendChunk *chunk;
  double x;
} WendBandSpot;

/* A few chunks side by side: what an edit copies. */
#define WEND_BLOCK 16

typedef struct
{
  gatomicrefcount refs;
  guint n;
  double smallest;
  double left, right, top, bottom; /* of what is drawn */
  WendBandSpot spots[WEND_BLOCK];
} WendBlock;

typedef struct
{
  WendBlock *block;
  double reach; /* the farthest right edge of this and all before */
  double near;  /* the nearest left edge of this and all behind */
} WendBandBlock;

typedef struct
{
  gatomicrefcount refs;
  guint n; /* blocks */
  double smallest;
  double top; /* of what is drawn, from the band's y */
  double bottom;
  WendBandBlock blocks[];
} WendBand;

/* `chunks` may hold NULL; `xs` rise. Takes a reference of each. */
WendBand *wend_band_new     (WendChunk   *const *chunks,
                             const double *xs,
                             guint         n);
/* `band` with `chunk` in the place of `old`. NULL where `old` is not in it. */
WendBand *wend_band_with    (const WendBand *band,
                             const WendChunk *old,
                             WendChunk       *chunk);
WendBand *wend_band_ref     (WendBand    *band);
void      wend_band_unref   (WendBand    *band);

typedef struct
{
  WendBand *band; /* NULL: left out */
  WendLayer layer;
  double y;
} WendBandPlace;

/* `scene` with `band` in the place of `old`; everything else is shared. NULL where `old` is not in it. */
WendScene *wend_scene_with  (const WendScene *scene,
                             const WendBand  *old,
                             WendBand        *band);
/* Takes a reference of each band; any order. */
WendScene *wend_scene_new   (const WendBandPlace *bands,
                             guint                n_bands,
                             double               w,
                             double               h);

G_END_DECLS
