/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The display list: bands of chunks, sorted by layer and y; within a band by x. Everything is immutable and counted
 * atomically, so that workers draw a scene while the next one is made. Knows no map and no ink. */

#include "scene/wend-scene.h"

#include <stdlib.h>

#include "scene/wend-scene-private.h"

typedef struct
{
  WendBand *band;
  double y;
  double reach; /* the lowest bottom of this and all before, in its layer */
  double near;  /* the highest top of this and all behind */
} Place;

struct _WendScene
{
  gatomicrefcount refs;
  double w, h;
  double smallest;
  guint first[WEND_N_LAYERS + 1];
  Place places[];
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

WendBand *
wend_band_new (WendChunk *const *chunks, const double *xs, guint n)
{
  WendBand *band = g_malloc (sizeof (WendBand) + n * sizeof (WendBandSpot));
  guint used = 0;

  g_atomic_ref_count_init (&band->refs);
  band->smallest = band->top = band->bottom = 0;
  for (guint i = 0; i < n; i++)
    {
      WendChunk *chunk = chunks[i];
      if (chunk == NULL)
        continue;
      double right = xs[i] + chunk->bounds.x + chunk->bounds.w;
      band->spots[used] = (WendBandSpot) { wend_chunk_ref (chunk), xs[i], used > 0 ? MAX (band->spots[used - 1].reach, right) : right, 0 };
      band->top = used > 0 ? MIN (band->top, chunk->bounds.y) : chunk->bounds.y;
      band->bottom = used > 0 ? MAX (band->bottom, chunk->bounds.y + chunk->bounds.h) : chunk->bounds.y + chunk->bounds.h;
      band->smallest = smaller_text (band->smallest, chunk->smallest);
      used++;
    }
  band->n = used;
  for (guint i = used; i-- > 0;)
    {
      double left = band->spots[i].x + band->spots[i].chunk->bounds.x;
      band->spots[i].near = i + 1 < used ? MIN (band->spots[i + 1].near, left) : left;
    }
  return band;
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
    wend_chunk_unref (band->spots[i].chunk);
  g_free (band);
}

/* Stable by y: a few dozen bands that come almost sorted. */
static void
insert_place (WendScene *scene, guint from, guint at, const WendBandPlace *band)
{
  guint i = at;

  for (; i > from && scene->places[i - 1].y > band->y; i--)
    scene->places[i] = scene->places[i - 1];
  scene->places[i] = (Place) { wend_band_ref (band->band), band->y, 0, 0 };
}

static void
settle_layer (WendScene *scene, guint from, guint end)
{
  for (guint i = from; i < end; i++)
    {
      Place *place = &scene->places[i];
      double bottom = place->y + place->band->bottom;
      place->reach = i > from ? MAX (scene->places[i - 1].reach, bottom) : bottom;
      scene->smallest = smaller_text (scene->smallest, place->band->smallest);
    }
  for (guint i = end; i-- > from;)
    {
      Place *place = &scene->places[i];
      double top = place->y + place->band->top;
      place->near = i + 1 < end ? MIN (scene->places[i + 1].near, top) : top;
    }
}

WendScene *
wend_scene_new (const WendBandPlace *bands, guint n_bands, double w, double h)
{
  WendScene *scene = g_malloc0 (sizeof (WendScene) + n_bands * sizeof (Place));
  guint at = 0;

  g_atomic_ref_count_init (&scene->refs);
  scene->w = w;
  scene->h = h;
  for (guint layer = 0; layer < WEND_N_LAYERS; layer++)
    {
      scene->first[layer] = at;
      for (guint i = 0; i < n_bands; i++)
        if (bands[i].layer == (WendLayer) layer && bands[i].band != NULL && bands[i].band->n > 0)
          insert_place (scene, scene->first[layer], at++, &bands[i]);
      settle_layer (scene, scene->first[layer], at);
    }
  scene->first[WEND_N_LAYERS] = at;
  return scene;
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
  for (guint i = 0; i < scene->first[WEND_N_LAYERS]; i++)
    wend_band_unref (scene->places[i].band);
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
  return scene->smallest;
}

/* First place of [low, high) whose reach is beyond `edge`; reaches never fall. */
static guint
first_place (const WendScene *scene, guint low, guint high, double edge)
{
  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (scene->places[middle].reach <= edge)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static guint
first_spot (const WendBand *band, double edge)
{
  guint low = 0, high = band->n;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (band->spots[middle].reach <= edge)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
draw_band (const Place *place, WendLayer layer, const WendRect *area, WendSceneFunc draw, gpointer data)
{
  const WendBand *band = place->band;

  for (guint i = area != NULL ? first_spot (band, area->x) : 0; i < band->n; i++)
    {
      const WendBandSpot *spot = &band->spots[i];
      const WendRect *box = &spot->chunk->bounds;
      WendPlaced placed = { spot->chunk, layer, spot->x, place->y, { spot->x + box->x, place->y + box->y, box->w, box->h } };

      if (area != NULL && spot->near >= area->x + area->w)
        break;
      if (area == NULL || (placed.bounds.x < area->x + area->w && area->x < placed.bounds.x + box->w
                           && placed.bounds.y < area->y + area->h && area->y < placed.bounds.y + box->h))
        draw (&placed, data);
    }
}

void
wend_scene_foreach (const WendScene *scene, const WendRect *area, WendSceneFunc draw, gpointer data)
{
  for (guint layer = 0; layer < WEND_N_LAYERS; layer++)
    {
      guint end = scene->first[layer + 1];
      for (guint i = area != NULL ? first_place (scene, scene->first[layer], end, area->y) : scene->first[layer]; i < end; i++)
        {
          if (area != NULL && scene->places[i].near >= area->y + area->h)
            break;
          draw_band (&scene->places[i], (WendLayer) layer, area, draw, data);
        }
    }
}
