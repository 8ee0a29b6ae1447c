/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The display list: order of drawing, culling against a full walk, sharing, mirrored chunks, the dump. */

#include <string.h>

#include "scene/wend-ink-private.h"

static WendChunk *
box_chunk (WendInk *ink, const char *id, WendRect box)
{
  wend_ink_begin (ink, id);
  wend_ink_rect (ink, box, 0, WEND_COLOUR_INK);
  return wend_ink_finish (ink, 100, FALSE);
}

typedef struct
{
  GPtrArray *chunks;
  WendLayer layer;
  double y;
} Seen;

static void
note (const WendPlaced *placed, gpointer data)
{
  Seen *seen = data;

  g_assert_cmpint (placed->layer, >=, seen->layer);
  if (placed->layer == seen->layer)
    g_assert_cmpfloat (placed->y, >=, seen->y);
  seen->layer = placed->layer;
  seen->y = placed->y;
  g_ptr_array_add (seen->chunks, (gpointer) placed->chunk);
}

typedef struct
{
  const WendRect *area;
  GPtrArray *chunks;
} Wanted;

static void
filter (const WendPlaced *placed, gpointer data)
{
  Wanted *wanted = data;

  if (wend_rect_intersects (&placed->bounds, wanted->area))
    g_ptr_array_add (wanted->chunks, (gpointer) placed->chunk);
}

/* Bands of chunks of all sizes, some of which reach far over their neighbours. */
static WendScene *
random_scene (GRand *random, WendInk *ink)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (WendBandPlace));

  for (guint i = 0; i < 30; i++)
    {
      guint n = (guint) g_rand_int_range (random, 0, 60);
      g_autofree WendChunk **chunks = g_new0 (WendChunk *, n + 1);
      g_autofree double *xs = g_new0 (double, n + 1);
      for (guint k = 0; k < n; k++)
        {
          xs[k] = k * 50.0;
          if (g_rand_int_range (random, 0, 5) > 0)
            chunks[k] = box_chunk (ink, "box", (WendRect) { g_rand_double_range (random, -20, 20), g_rand_double_range (random, -20, 20), g_rand_double_range (random, 1, k % 9 == 0 ? 400 : 60), g_rand_double_range (random, 1, 60) });
        }
      WendBandPlace place = { wend_band_new (chunks, xs, n), (WendLayer) g_rand_int_range (random, 0, WEND_N_LAYERS), g_rand_double_range (random, 0, 2000) };
      g_array_append_val (places, place);
      for (guint k = 0; k < n; k++)
        wend_chunk_unref (chunks[k]);
    }
  WendScene *scene = wend_scene_new ((const WendBandPlace *) (gpointer) places->data, places->len, 3000, 2000);
  for (guint i = 0; i < places->len; i++)
    wend_band_unref (g_array_index (places, WendBandPlace, i).band);
  return scene;
}

static void
test_culling (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  g_autoptr (WendInk) ink = wend_ink_new (wend_shaper_fixed ());

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (WendScene) scene = random_scene (random, ink);
      for (guint i = 0; i < 20; i++)
        {
          WendRect area = { g_rand_double_range (random, -100, 3000), g_rand_double_range (random, -100, 2000), g_rand_double_range (random, 1, 900), g_rand_double_range (random, 1, 900) };
          g_autoptr (GPtrArray) drawn = g_ptr_array_new (), wanted = g_ptr_array_new ();
          Seen seen = { drawn, WEND_LAYER_BACK, -1e9 };
          Wanted filtered = { &area, wanted };
          wend_scene_foreach (scene, &area, note, &seen);
          wend_scene_foreach (scene, NULL, filter, &filtered);
          g_assert_cmpuint (drawn->len, ==, wanted->len);
          for (guint k = 0; k < drawn->len; k++)
            g_assert_true (drawn->pdata[k] == wanted->pdata[k]);
        }
    }
}

static void
test_with (void)
{
  g_autoptr (WendInk) ink = wend_ink_new (wend_shaper_fixed ());
  WendChunk *chunks[40];
  double xs[40];

  for (guint i = 0; i < G_N_ELEMENTS (chunks); i++)
    {
      chunks[i] = box_chunk (ink, "old", (WendRect) { 0, 0, 10, 10 });
      xs[i] = i * 20.0;
    }
  WendBand *band = wend_band_new (chunks, xs, G_N_ELEMENTS (chunks));
  WendBandPlace place = { band, WEND_LAYER_CONTENT, 5 };
  WendScene *scene = wend_scene_new (&place, 1, 800, 30);
  WendChunk *fresh = box_chunk (ink, "new", (WendRect) { 0, 0, 10, 40 });
  WendBand *other = wend_band_with (band, chunks[33], fresh);
  WendScene *changed = wend_scene_with (scene, band, other);
  g_assert_null (wend_band_with (band, fresh, fresh));
  g_assert_null (wend_scene_with (scene, other, band));
  wend_scene_unref (scene);
  wend_band_unref (band);
  wend_band_unref (other);
  for (guint i = 0; i < G_N_ELEMENTS (chunks); i++)
    wend_chunk_unref (chunks[i]);
  wend_chunk_unref (fresh);

  g_autoptr (GPtrArray) drawn = g_ptr_array_new ();
  Seen seen = { drawn, WEND_LAYER_BACK, -1e9 };
  wend_scene_foreach (changed, &(WendRect) { 0, 20, 800, 50 }, note, &seen);
  g_assert_cmpuint (drawn->len, ==, 1);
  g_assert_true (drawn->pdata[0] == fresh);
  wend_scene_unref (changed);
}

static void
test_dump (void)
{
  g_autoptr (WendInk) ink = wend_ink_new (wend_shaper_fixed ());
  WendChunk *chunks[2];
  const double xs[] = { 10, 110 };

  wend_ink_begin (ink, "b");
  WendItem *item = wend_ink_rect (ink, (WendRect) { 1, 2.005, 30, 40 }, 4, WEND_COLOUR_CARD);
  wend_item_stroke (item, WEND_COLOUR_CARD_LINE, 1.5);
  wend_ink_text (ink, WEND_ROLE_CARD, (WendTextAt) { 40, 20, WEND_ANCHOR_END }, "say \"hi\"", WEND_COLOUR_INK);
  chunks[0] = wend_ink_finish (ink, 100, FALSE);
  wend_ink_begin (ink, "a");
  wend_ink_icon (ink, "lane-steps", (WendPoint) { 1, 2 }, 18, WEND_COLOUR_INK_2);
  chunks[1] = wend_ink_finish (ink, 100, TRUE);
  WendBandPlace place = { wend_band_new (chunks, xs, 2), WEND_LAYER_CONTENT, 100 };
  g_autoptr (WendScene) scene = wend_scene_new (&place, 1, 300, 200);
  g_autofree char *dump = wend_scene_dump (scene);
  g_assert_cmpstr (dump, ==,
                   "icon a 191.00 102.00 18.00 18.00 ink-2 - 0.00 \"lane-steps\" -\n"
                   "rect b 11.00 102.01 30.00 40.00 card card-line 1.50 - -\n"
                   "text b -24.80 120.00 74.80 21.08 ink - 0.00 \"say \\\"hi\\\"\" card\n");
  g_assert_cmpfloat_with_epsilon (wend_scene_smallest_text (scene), 17, 1e-9);
  wend_band_unref (place.band);
  wend_chunk_unref (chunks[0]);
  wend_chunk_unref (chunks[1]);
}

/* What is kept stands unmirrored in its mirrored place. */
static void
test_mirror (void)
{
  g_autoptr (WendInk) ink = wend_ink_new (wend_shaper_fixed ());
  guint n;

  wend_ink_begin (ink, NULL);
  wend_ink_stroke (ink, (WendPoint) { 10, 0 }, (WendPoint) { 30, 5 }, WEND_COLOUR_INK, 1);
  wend_ink_keep (ink);
  wend_ink_stroke (ink, (WendPoint) { 10, 0 }, (WendPoint) { 30, 5 }, WEND_COLOUR_INK, 1);
  wend_ink_kept (ink, 10, 20);
  WendChunk *chunk = wend_ink_finish (ink, 100, TRUE);
  const WendItem *items = wend_chunk_items (chunk, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat_with_epsilon (items[0].path->values[0], 90, 1e-6);
  g_assert_cmpfloat_with_epsilon (items[0].path->values[2], 70, 1e-6);
  g_assert_cmpfloat_with_epsilon (items[1].path->values[0], 70, 1e-6);
  g_assert_cmpfloat_with_epsilon (items[1].path->values[2], 90, 1e-6);
  wend_chunk_unref (chunk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/scene/scene/culling", test_culling);
  g_test_add_func ("/wend/scene/scene/with", test_with);
  g_test_add_func ("/wend/scene/scene/dump", test_dump);
  g_test_add_func ("/wend/scene/scene/mirror", test_mirror);
  return g_test_run ();
}
