/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The display list: layers of bands of blocks of chunks, sorted by y and, within a band, by x. Everything is immutable and counted
 * atomically, so that workers draw a scene while the next one is made. Knows no map and no ink. */

#include "scene/wend-scene.h"

#include <stdlib.h>
#include <string.h>

#include "scene/wend-scene-private.h"

typedef struct
{
  WendBand *band;
  double y;
  double reach; /* the lowest bottom of this and all before */
  double near;  /* the highest top of this and all behind */
} Place;

typedef struct
{
  gatomicrefcount refs;
  guint n;
  double smallest;
  Place places[];
} Layer;

struct _WendScene
{
  gatomicrefcount refs;
  double w, h;
  Layer *layers[WEND_N_LAYERS];
};

WendChunk *
wend_chunk_ref (WendChunk *chunk)
{
  g_atomic_ref_count_inc (&chunk->refs);
  return chunk;
}

void
wend_chunk_unref (WendChunk *chunk)
{
  if (chunk != NULL && g_atomic_ref_count_dec (&chunk->refs))
    g_free (chunk);
}

const WendItem *
wend_chunk_items (const WendChunk *chunk, guint *n_items)
{
  *n_items = chunk->n_items;
  return chunk->items;
}

static double
smaller_text (double a, double b)
{
  return a <= 0 ? b : b <= 0 ? a
                             : MIN (a, b);
}

static void
unref_block (WendBlock *block)
{
  if (!g_atomic_ref_count_dec (&block->refs))
    return;
  for (guint i = 0; i < block->n; i++)
    wend_chunk_unref (block->spots[i].chunk);
  g_free (block);
}

/* The edges of a block whose chunks and places stand. */
static void
settle_block (WendBlock *block)
{
  block->smallest = 0;
  for (guint i = 0; i < block->n; i++)
    {
      const WendRect *box = &block->spots[i].chunk->bounds;
      double left = block->spots[i].x + box->x, right = left + box->w, bottom = box->y + box->h;
      block->left = i > 0 ? MIN (block->left, left) : left;
      block->right = i > 0 ? MAX (block->right, right) : right;
      block->top = i > 0 ? MIN (block->top, box->y) : box->y;
      block->bottom = i > 0 ? MAX (block->bottom, bottom) : bottom;
      block->smallest = smaller_text (block->smallest, block->spots[i].chunk->smallest);
    }
}

static void
settle_band (WendBand *band)
{
  band->smallest = band->top = band->bottom = 0;
  for (guint i = 0; i < band->n; i++)
    {
      const WendBlock *block = band->blocks[i].block;
      band->blocks[i].reach = i > 0 ? MAX (band->blocks[i - 1].reach, block->right) : block->right;
      band->top = i > 0 ? MIN (band->top, block->top) : block->top;
      band->bottom = i > 0 ? MAX (band->bottom, block->bottom) : block->bottom;
      band->smallest = smaller_text (band->smallest, block->smallest);
    }
  for (guint i = band->n; i-- > 0;)
    {
      double left = band->blocks[i].block->left;
      band->blocks[i].near = i + 1 < band->n ? MIN (band->blocks[i + 1].near, left) : left;
    }
}

WendBand *
wend_band_new (WendChunk *const *chunks, const double *xs, guint n)
{
  WendBand *band = g_malloc (sizeof (WendBand) + (n / WEND_BLOCK + 1) * sizeof (WendBandBlock));
  WendBlock *block = NULL;

  g_atomic_ref_count_init (&band->refs);
  band->n = 0;
  for (guint i = 0; i < n; i++)
    {
      if (chunks[i] == NULL)
        continue;
      if (block == NULL || block->n == WEND_BLOCK)
        {
          block = g_malloc (sizeof (WendBlock));
          g_atomic_ref_count_init (&block->refs);
          block->n = 0;
          band->blocks[band->n++].block = block;
        }
      block->spots[block->n++] = (WendBandSpot) { wend_chunk_ref (chunks[i]), xs[i] };
    }
  for (guint i = 0; i < band->n; i++)
    settle_block (band->blocks[i].block);
  settle_band (band);
  return band;
}

static WendBlock *
block_with (const WendBlock *block, guint at, WendChunk *chunk)
{
  WendBlock *copy = g_malloc (sizeof (WendBlock));

  memcpy (copy, block, sizeof (WendBlock));
  g_atomic_ref_count_init (&copy->refs);
  copy->spots[at].chunk = chunk;
  for (guint i = 0; i < copy->n; i++)
    wend_chunk_ref (copy->spots[i].chunk);
  settle_block (copy);
  return copy;
}

static gboolean
find_chunk (const WendBand *band, const WendChunk *chunk, guint *in, guint *at)
{
  for (*in = 0; *in < band->n; (*in)++)
    for (*at = 0; *at < band->blocks[*in].block->n; (*at)++)
      if (band->blocks[*in].block->spots[*at].chunk == chunk)
        return TRUE;
  return FALSE;
}

WendBand *
wend_band_with (const WendBand *band, const WendChunk *old, WendChunk *chunk)
{
  gsize size = sizeof (WendBand) + band->n * sizeof (WendBandBlock);
  guint in, at;

  if (!find_chunk (band, old, &in, &at))
    return NULL;
  WendBand *copy = g_malloc (size);
  memcpy (copy, band, size);
  g_atomic_ref_count_init (&copy->refs);
  for (guint i = 0; i < copy->n; i++)
    if (i == in)
      copy->blocks[i].block = block_with (band->blocks[i].block, at, chunk);
    else
      g_atomic_ref_count_inc (&copy->blocks[i].block->refs);
  settle_band (copy);
  return copy;
}

WendBand *
wend_band_ref (WendBand *band)
{
  g_atomic_ref_count_inc (&band->refs);
  return band;
}

void
wend_band_unref (WendBand *band)
{
  if (band == NULL || !g_atomic_ref_count_dec (&band->refs))
    return;
  for (guint i = 0; i < band->n; i++)
    unref_block (band->blocks[i].block);
  g_free (band);
}

static void
unref_layer (Layer *layer)
{
  if (!g_atomic_ref_count_dec (&layer->refs))
    return;
  for (guint i = 0; i < layer->n; i++)
    wend_band_unref (layer->places[i].band);
  g_free (layer);
}

static void
settle_layer (Layer *layer)
{
  layer->smallest = 0;
  for (guint i = 0; i < layer->n; i++)
    {
      Place *place = &layer->places[i];
      double bottom = place->y + place->band->bottom;
      place->reach = i > 0 ? MAX (layer->places[i - 1].reach, bottom) : bottom;
      layer->smallest = smaller_text (layer->smallest, place->band->smallest);
    }
  for (guint i = layer->n; i-- > 0;)
    {
      Place *place = &layer->places[i];
      double top = place->y + place->band->top;
      place->near = i + 1 < layer->n ? MIN (layer->places[i + 1].near, top) : top;
    }
}

/* Bands come almost sorted by y; those of one y keep their order. */
static Layer *
new_layer (const WendBandPlace *bands, guint n_bands, WendLayer which)
{
  Layer *layer = g_malloc (sizeof (Layer) + n_bands * sizeof (Place));

  g_atomic_ref_count_init (&layer->refs);
  layer->n = 0;
  for (guint i = 0; i < n_bands; i++)
    {
      if (bands[i].layer != which || bands[i].band == NULL || bands[i].band->n == 0)
        continue;
      guint at = layer->n++;
      for (; at > 0 && layer->places[at - 1].y > bands[i].y; at--)
        layer->places[at] = layer->places[at - 1];
      layer->places[at] = (Place) { wend_band_ref (bands[i].band), bands[i].y, 0, 0 };
    }
  settle_layer (layer);
  return layer;
}

static WendScene *
alloc_scene (double w, double h)
{
  WendScene *scene = g_new0 (WendScene, 1);

  g_atomic_ref_count_init (&scene->refs);
  scene->w = w;
  scene->h = h;
  return scene;
}

WendScene *
wend_scene_new (const WendBandPlace *bands, guint n_bands, double w, double h)
{
  WendScene *scene = alloc_scene (w, h);

  for (guint i = 0; i < WEND_N_LAYERS; i++)
    scene->layers[i] = new_layer (bands, n_bands, (WendLayer) i);
  return scene;
}

static gboolean
find_band (const WendScene *scene, const WendBand *band, guint *in, guint *at)
{
  for (*in = 0; *in < WEND_N_LAYERS; (*in)++)
    for (*at = 0; *at < scene->layers[*in]->n; (*at)++)
      if (scene->layers[*in]->places[*at].band == band)
        return TRUE;
  return FALSE;
}

static Layer *
layer_with (const Layer *layer, guint at, WendBand *band)
{
  gsize size = sizeof (Layer) + layer->n * sizeof (Place);
  Layer *copy = g_malloc (size);

  memcpy (copy, layer, size);
  g_atomic_ref_count_init (&copy->refs);
  copy->places[at].band = band;
  for (guint i = 0; i < copy->n; i++)
    wend_band_ref (copy->places[i].band);
  settle_layer (copy);
  return copy;
}

WendScene *
wend_scene_with (const WendScene *scene, const WendBand *old, WendBand *band)
{
  guint in, at;

  if (band->n == 0 || !find_band (scene, old, &in, &at))
    return NULL;
  WendScene *copy = alloc_scene (scene->w, scene->h);
  for (guint i = 0; i < WEND_N_LAYERS; i++)
    if (i == in)
      copy->layers[i] = layer_with (scene->layers[i], at, band);
    else
      {
        copy->layers[i] = scene->layers[i];
        g_atomic_ref_count_inc (&copy->layers[i]->refs);
      }
  return copy;
}

WendScene *
wend_scene_ref (WendScene *scene)
{
  g_atomic_ref_count_inc (&scene->refs);
  return scene;
}

void
wend_scene_unref (WendScene *scene)
{
  if (scene == NULL || !g_atomic_ref_count_dec (&scene->refs))
    return;
  for (guint i = 0; i < WEND_N_LAYERS; i++)
    unref_layer (scene->layers[i]);
  g_free (scene);
}

WendRect
wend_scene_bounds (const WendScene *scene)
{
  return (WendRect) { 0, 0, scene->w, scene->h };
}

double
wend_scene_smallest_text (const WendScene *scene)
{
  double smallest = 0;

  for (guint i = 0; i < WEND_N_LAYERS; i++)
    smallest = smaller_text (smallest, scene->layers[i]->smallest);
  return smallest;
}

/* First place whose reach is beyond `edge`; reaches never fall. */
static guint
first_place (const Layer *layer, double edge)
{
  guint low = 0, high = layer->n;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (layer->places[middle].reach <= edge)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static guint
first_block (const WendBand *band, double edge)
{
  guint low = 0, high = band->n;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (band->blocks[middle].reach <= edge)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

typedef struct
{
  const WendRect *area;
  WendLayer layer;
  WendSceneFunc draw;
  gpointer data;
} Walk;

static void
draw_block (const WendBlock *block, double y, const Walk *walk)
{
  const WendRect *area = walk->area;

  for (guint i = 0; i < block->n; i++)
    {
      const WendBandSpot *spot = &block->spots[i];
      const WendRect *box = &spot->chunk->bounds;
      WendPlaced placed = { spot->chunk, walk->layer, spot->x, y, { spot->x + box->x, y + box->y, box->w, box->h } };

      if (area == NULL || (placed.bounds.x < area->x + area->w && area->x < placed.bounds.x + box->w
                           && placed.bounds.y < area->y + area->h && area->y < placed.bounds.y + box->h))
        walk->draw (&placed, walk->data);
    }
}

static void
draw_band (const Place *place, const Walk *walk)
{
  const WendBand *band = place->band;
  const WendRect *area = walk->area;

  for (guint i = area != NULL ? first_block (band, area->x) : 0; i < band->n; i++)
    {
      if (area != NULL && band->blocks[i].near >= area->x + area->w)
        break;
      draw_block (band->blocks[i].block, place->y, walk);
    }
}

void
wend_scene_foreach (const WendScene *scene, const WendRect *area, WendSceneFunc draw, gpointer data)
{
  for (guint i = 0; i < WEND_N_LAYERS; i++)
    {
      const Layer *layer = scene->layers[i];
      const Walk walk = { area, (WendLayer) i, draw, data };
      for (guint k = area != NULL ? first_place (layer, area->y) : 0; k < layer->n; k++)
        {
          if (area != NULL && layer->places[k].near >= area->y + area->h)
            break;
          draw_band (&layer->places[k], &walk);
        }
    }
}
