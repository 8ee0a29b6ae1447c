/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-scene.h"

G_BEGIN_DECLS

/* How scenes are made, inside the room. A chunk is one block of memory; a band is a shared, immutable row of chunks that
 * rise in x; a scene is a list of bands at their y. An edit makes one chunk, one band and one list. */

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
  double reach; /* the farthest right edge of this and all before */
  double near;  /* the nearest left edge of this and all behind */
} WendBandSpot;

typedef struct
{
  gatomicrefcount refs;
  guint n;
  double smallest;
  double top; /* of what is drawn, from the band's y */
  double bottom;
  WendBandSpot spots[];
} WendBand;

/* `chunks` may hold NULL; `xs` rise. Takes a reference of each. */
WendBand *wend_band_new     (WendChunk   *const *chunks,
                             const double *xs,
                             guint         n);
WendBand *wend_band_ref     (WendBand    *band);
void      wend_band_unref   (WendBand    *band);

typedef struct
{
  WendBand *band; /* NULL: left out */
  WendLayer layer;
  double y;
} WendBandPlace;

/* Takes a reference of each band; any order. */
WendScene *wend_scene_new   (const WendBandPlace *bands,
                             guint                n_bands,
                             double               w,
                             double               h);

G_END_DECLS
