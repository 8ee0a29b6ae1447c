/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Maps of every size, shape and language: no text covers another, none leaves the picture, none is cut without "…". */

#include <string.h>

#include "scene/wend-map-scene.h"
#include "wend-design-map.h"
#include "wend-fake-insight.h"
#include "wend-map-maker.h"
#include "wend-scene-check.h"

static void
check_scene (const WendScene *scene, const char *what)
{
  g_autoptr (GPtrArray) texts = wend_scene_check_texts (scene);
  g_autoptr (GPtrArray) items = wend_scene_check_items (scene);

  for (guint i = 0; i < MIN (texts->len, 10); i++)
    g_test_message ("%s: %s", what, (const char *) texts->pdata[i]);
  for (guint i = 0; i < MIN (items->len, 10); i++)
    g_test_message ("%s: %s", what, (const char *) items->pdata[i]);
  g_assert_cmpuint (texts->len, ==, 0);
  g_assert_cmpuint (items->len, ==, 0);
}

static void
check_map (const WendRandomMap *options, gboolean rtl, gboolean prompts)
{
  g_autoptr (WendDocument) document = wend_random_map_new (options);
  g_autoptr (WendInsight) insight = wend_fake_insight_new ();
  WendMapOptions drawn = { .overlay = (WendOverlay) (1 + options->seed % WEND_OVERLAY_CHANGE), .metric = "rating", .rtl = rtl, .prompts = prompts, .snug = options->seed % 3 == 0, .aspect = options->seed % 2 == 0 ? 16.0 / 9 : 0 };
  g_autofree char *what = g_strdup_printf ("seed %u, %u stages, up to %u cards%s%s", options->seed, options->n_stages, options->most, options->steps_are_columns ? ", steps as columns" : "", rtl ? ", mirrored" : "");

  if (options->seed % 5 != 0)
    wend_fake_insight_fill (insight, document, options->seed);
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &drawn);
  check_scene (wend_map_scene_get (map), what);
}

static void
test_design (void)
{
  g_autoptr (WendDocument) document = wend_design_map_new ();
  g_autoptr (WendInsight) insight = wend_design_insight_new (document);
  WendMapOptions options = { .overlay = WEND_OVERLAY_PAIN };
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &options);

  check_scene (wend_map_scene_get (map), "design");
}

static void
test_random (void)
{
  static const guint stages[] = { 3, 5, 7, 8, 12, 20, 33, 60 };

  for (guint32 seed = 0; seed < 96; seed++)
    {
      WendRandomMap options = { seed, stages[seed % G_N_ELEMENTS (stages)], 1 + seed % 4, seed % 7 == 3, seed % 3 != 0 };
      check_map (&options, seed % 4 == 1, seed % 2 == 1);
    }
}

static void
test_many_cards (void)
{
  for (guint32 seed = 100; seed < 104; seed++)
    {
      WendRandomMap options = { seed, 4 + seed % 5, 20, FALSE, TRUE };
      check_map (&options, seed % 2 == 1, FALSE);
    }
}

/* Nothing, a title only, lanes only, stages only, one stage. */
static void
test_little (void)
{
  for (guint i = 0; i < 10; i++)
    {
      guint kind = i % 5;
      WendMaker *maker = wend_maker_new ("little");
      if (kind == 1)
        wend_make_set (maker, wend_maker_map (maker), WEND_FIELD_TITLE, "I come home");
      if (kind == 2 || kind == 4)
        for (guint lane = 0; lane < WEND_N_LANES; lane++)
          wend_make_set (maker, wend_make (maker, NULL, WEND_KIND_LANE, NULL), WEND_FIELD_KIND, wend_schema_lane ((WendLaneKind) lane)->name);
      if (kind >= 3)
        wend_make (maker, NULL, WEND_KIND_STAGE, "only");
      if (kind == 3)
        wend_make (maker, NULL, WEND_KIND_STAGE, "second");
      g_autoptr (WendDocument) document = wend_maker_finish (maker);
      g_autoptr (WendInsight) insight = wend_fake_insight_new ();
      WendMapOptions options = { .overlay = WEND_OVERLAY_PAIN, .prompts = TRUE, .snug = i >= 5 };
      g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &options);
      WendHit hit;
      check_scene (wend_map_scene_get (map), "little");
      g_assert_cmpfloat_with_epsilon (wend_scene_bounds (wend_map_scene_get (map)).w, options.snug ? 1100 : 1920, 0.001);
      g_assert_true (wend_map_scene_hit (map, 960, 200, &hit));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/scene/overlap/design", test_design);
  g_test_add_func ("/wend/scene/overlap/random", test_random);
  g_test_add_func ("/wend/scene/overlap/many-cards", test_many_cards);
  g_test_add_func ("/wend/scene/overlap/little", test_little);
  return g_test_run ();
}
