/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Masks of glyphs, made by cairo from their outlines when first needed. Small text needs places between two pixels for
 * even spacing (cairo 1.16 has none), large text does not. Knows no pictures and no Pango. Owns the masks; the fonts are
 * those of the shaper that holds the cache. */

#include "render/wend-glyph-cache-private.h"

#include <math.h>
#include <string.h>

#include "base/wend-arena.h"

#define LARGEST (8 * 1024 * 1024)
#define MOST_STRIKES 128
#define SCRATCH 768 /* px; the largest glyphs begin a fourth and have their baseline half way in: room for 4 ems */

typedef struct
{
  guint32 key; /* glyph and phase + 1; 0: empty */
  WendMask mask;
} Slot;

struct _WendStrike
{
  WendGlyphCache *cache;
  const WendFont *font;
  double em;
  int phases;
  Slot *slots;
  guint n_slots; /* a power of two */
  guint n_used;
};

struct _WendGlyphCache
{
  WendArena *arena;
  GPtrArray *strikes;
  const WendStrike *current; /* whose font the scratch context has */
  cairo_surface_t *surface;
  cairo_t *cr;
};

static void
free_strike (gpointer data)
{
  WendStrike *strike = data;

  g_free (strike->slots);
  g_free (strike);
}

WendGlyphCache *
wend_glyph_cache_new (void)
{
  WendGlyphCache *cache = g_new0 (WendGlyphCache, 1);

  cache->arena = wend_arena_new ();
  cache->strikes = g_ptr_array_new_with_free_func (free_strike);
  return cache;
}

void
wend_glyph_cache_free (WendGlyphCache *cache)
{
  g_ptr_array_unref (cache->strikes);
  wend_arena_free (cache->arena);
  g_clear_pointer (&cache->cr, cairo_destroy);
  g_clear_pointer (&cache->surface, cairo_surface_destroy);
  g_free (cache);
}

void
wend_glyph_cache_trim (WendGlyphCache *cache)
{
  if (wend_arena_bytes (cache->arena) <= LARGEST && cache->strikes->len <= MOST_STRIKES)
    return;
  g_ptr_array_set_size (cache->strikes, 0);
  wend_arena_free (cache->arena);
  cache->arena = wend_arena_new ();
  cache->current = NULL;
}

WendStrike *
wend_glyph_cache_strike (WendGlyphCache *cache, const WendFont *font, double em)
{
  WendStrike *strike;

  for (guint i = 0; i < cache->strikes->len; i++)
    {
      strike = g_ptr_array_index (cache->strikes, i);
      if (strike->font == font && fabs (strike->em - em) < 1e-6)
        return strike;
    }
  strike = g_new0 (WendStrike, 1);
  strike->cache = cache;
  strike->font = font;
  strike->em = em;
  strike->phases = em < 20 ? 4 : em < 40 ? 2 : 1;
  strike->n_slots = 128;
  strike->slots = g_new0 (Slot, strike->n_slots);
  g_ptr_array_add (cache->strikes, strike);
  return strike;
}

int
wend_strike_phases (const WendStrike *strike)
{
  return strike->phases;
}

static void
set_scratch_font (WendGlyphCache *cache, const WendStrike *strike)
{
  cairo_matrix_t matrix = strike->font->matrix;

  if (cache->cr == NULL)
    {
      cairo_font_options_t *options = cairo_font_options_create ();

      cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
      cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
      cache->surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SCRATCH, SCRATCH);
      cache->cr = cairo_create (cache->surface);
      cairo_set_font_options (cache->cr, options);
      cairo_font_options_destroy (options);
    }
  if (cache->current == strike)
    return;
  matrix.xx *= strike->em;
  matrix.xy *= strike->em;
  matrix.yx *= strike->em;
  matrix.yy *= strike->em;
  cairo_set_font_face (cache->cr, strike->font->face);
  cairo_set_font_matrix (cache->cr, &matrix);
  cache->current = strike;
}

/* Draws the glyph in the middle of the scratch surface and keeps the part that has ink. */
static void
make_mask (WendStrike *strike, guint32 index, int phase, WendMask *mask)
{
  WendGlyphCache *cache = strike->cache;
  cairo_glyph_t glyph = { index, SCRATCH / 4 + (double) phase / strike->phases, SCRATCH / 2 };
  double x0, y0, x1, y1;
  guint8 *data, *copy;
  int stride, left, top;

  set_scratch_font (cache, strike);
  cairo_new_path (cache->cr);
  cairo_glyph_path (cache->cr, &glyph, 1);
  cairo_path_extents (cache->cr, &x0, &y0, &x1, &y1);
  left = (int) CLAMP (floor (x0), 0, SCRATCH);
  top = (int) CLAMP (floor (y0), 0, SCRATCH);
  mask->x = left - SCRATCH / 4;
  mask->y = top - SCRATCH / 2;
  mask->w = (int) CLAMP (ceil (x1), left, SCRATCH) - left;
  mask->h = (int) CLAMP (ceil (y1), top, SCRATCH) - top;
  mask->mask = NULL;
  if (mask->w == 0 || mask->h == 0)
    return;
  cairo_fill (cache->cr);
  cairo_surface_flush (cache->surface);
  data = cairo_image_surface_get_data (cache->surface);
  stride = cairo_image_surface_get_stride (cache->surface);
  copy = wend_arena_alloc (cache->arena, (gsize) mask->w * mask->h);
  mask->mask = copy;
  for (int y = 0; y < mask->h; y++)
    {
      guint8 *row = data + (gsize) (top + y) * stride + left;

      memcpy (copy + (gsize) y * mask->w, row, mask->w);
      memset (row, 0, mask->w);
    }
  cairo_surface_mark_dirty (cache->surface);
}

static Slot *
find_slot (Slot *slots, guint n_slots, guint32 key)
{
  guint mask = n_slots - 1;
  guint i = (key * 0x9E3779B1u >> 16) & mask;

  while (slots[i].key != 0 && slots[i].key != key)
    i = (i + 1) & mask;
  return &slots[i];
}

static void
grow (WendStrike *strike)
{
  guint n_slots = strike->n_slots * 2;
  Slot *slots = g_new0 (Slot, n_slots);

  for (guint i = 0; i < strike->n_slots; i++)
    if (strike->slots[i].key != 0)
      *find_slot (slots, n_slots, strike->slots[i].key) = strike->slots[i];
  g_free (strike->slots);
  strike->slots = slots;
  strike->n_slots = n_slots;
}

const WendMask *
wend_strike_mask (WendStrike *strike, guint32 glyph, int phase)
{
  guint32 key = glyph * 4 + phase + 1;
  Slot *slot = find_slot (strike->slots, strike->n_slots, key);

  if (slot->key == 0)
    {
      if ((strike->n_used + 1) * 3 > strike->n_slots * 2)
        {
          grow (strike);
          slot = find_slot (strike->slots, strike->n_slots, key);
        }
      make_mask (strike, glyph, phase, &slot->mask);
      slot->key = key;
      strike->n_used++;
    }
  return &slot->mask;
}
