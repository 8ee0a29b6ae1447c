/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scenes as text against files that were looked at. A wanted change is written with WEND_WRITE_GOLDEN=1 and looked at again. */

#include <string.h>

#include "base/wend-parse.h"
#include "scene/wend-map-scene.h"
#include "wend-design-map.h"
#include "wend-fake-insight.h"
#include "wend-map-maker.h"

static void
check_golden (const char *name, const WendScene *scene)
{
  g_autofree char *file = g_strconcat (name, ".txt", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("WEND_SOURCE"), "tests", "scene", "golden", file, NULL);
  g_autofree char *dump = wend_scene_dump (scene);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("WEND_WRITE_GOLDEN") != NULL)
    g_file_set_contents (path, dump, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  if (strcmp (dump, golden) == 0)
    return;
  g_auto (GStrv) a = g_strsplit (dump, "\n", -1), b = g_strsplit (golden, "\n", -1);
  for (guint i = 0; a[i] != NULL && b[i] != NULL; i++)
    if (strcmp (a[i], b[i]) != 0)
      {
        g_test_message ("%s:%u is:     %s", file, i + 1, a[i]);
        g_test_message ("%s:%u wanted: %s", file, i + 1, b[i]);
        break;
      }
  g_test_fail ();
}

static void
check_design (const char *name, const WendMapOptions *options)
{
  g_autoptr (WendDocument) document = wend_design_map_new ();
  g_autoptr (WendInsight) insight = wend_design_insight_new (document);
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), options);

  check_golden (name, wend_map_scene_get (map));
}

static void
test_pain (void)
{
  check_design ("design-pain", &(WendMapOptions) { .overlay = WEND_OVERLAY_PAIN });
}

static void
test_gap (void)
{
  check_design ("design-gap", &(WendMapOptions) { .overlay = WEND_OVERLAY_GAP });
}

static void
test_sides (void)
{
  check_design ("design-sides", &(WendMapOptions) { .overlay = WEND_OVERLAY_SIDES });
}

static void
test_age (void)
{
  check_design ("design-age", &(WendMapOptions) { .overlay = WEND_OVERLAY_AGE, .today = wend_date_from_ymd (2027, 5, 15) });
}

static void
test_change (void)
{
  check_design ("design-change", &(WendMapOptions) { .overlay = WEND_OVERLAY_CHANGE });
}

static void
test_metric (void)
{
  check_design ("design-metric", &(WendMapOptions) { .overlay = WEND_OVERLAY_METRIC, .metric = "cell-sec" });
}

static void
test_none (void)
{
  check_design ("design-none", &(WendMapOptions) { .overlay = WEND_OVERLAY_NONE, .no_credit = TRUE });
}

static void
test_rtl (void)
{
  check_design ("design-rtl", &(WendMapOptions) { .overlay = WEND_OVERLAY_PAIN, .rtl = TRUE });
}

static void
test_tall (void)
{
  check_design ("design-tall", &(WendMapOptions) { .overlay = WEND_OVERLAY_PAIN, .aspect = 4.0 / 3 });
}

/* Every lane kind, nothing measured, prompts. */
static void
test_lanes (void)
{
  WendRandomMap random = { 3, 3, 2, FALSE, TRUE };
  g_autoptr (WendDocument) document = wend_random_map_new (&random);
  g_autoptr (WendInsight) insight = wend_fake_insight_new ();
  WendMapOptions options = { .prompts = TRUE };
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &options);

  check_golden ("lanes", wend_map_scene_get (map));
}

static void
test_empty (void)
{
  g_autoptr (WendDocument) document = wend_maker_finish (wend_maker_new ("empty"));
  g_autoptr (WendInsight) insight = wend_fake_insight_new ();
  WendMapOptions options = { .prompts = TRUE };
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &options);

  check_golden ("empty", wend_map_scene_get (map));
}

static const char *
in_german (const char *text)
{
  static const char *const words[] = { "Made with Wend", "Erstellt mit Wend", "Our promise", "Unser Versprechen", "{1} have a bad time", "{1} geht es hier schlecht", "October", "Oktober", "“{1}”", "„{1}“" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i += 2)
    if (strcmp (words[i], text) == 0)
      return words[i + 1];
  return text;
}

static void
test_translated (void)
{
  g_autoptr (WendDocument) document = wend_design_map_new ();
  g_autoptr (WendInsight) insight = wend_design_insight_new (document);
  WendMapOptions options = { .overlay = WEND_OVERLAY_PAIN, .translate = in_german };
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &options);
  g_autofree char *dump = wend_scene_dump (wend_map_scene_get (map));

  g_assert_nonnull (strstr (dump, "\"Erstellt mit Wend\""));
  g_assert_nonnull (strstr (dump, "\"Unser Versprechen\""));
  g_assert_nonnull (strstr (dump, "Oktober 2026"));
  g_assert_nonnull (strstr (dump, "„I get from my front door"));
  g_assert_null (strstr (dump, "Made with Wend"));
}

/* The size of the reference picture: 1920 × 1080, and what growing does. */
static void
test_sizes (void)
{
  g_autoptr (WendDocument) document = wend_design_map_new ();
  g_autoptr (WendInsight) insight = wend_design_insight_new (document);
  WendMapOptions options = { .overlay = WEND_OVERLAY_PAIN };
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &options);
  WendRect natural = wend_scene_bounds (wend_map_scene_get (map)), feeling, steps;
  WendRect all;

  g_assert_cmpfloat_with_epsilon (natural.w, 1920, 1e-9);
  options.aspect = 1920 / (natural.h + 60);
  wend_map_scene_set_options (map, &options);
  all = wend_scene_bounds (wend_map_scene_get (map));
  g_assert_true (wend_map_scene_where (map, wend_document_find (document, "feel"), &feeling));
  g_assert_cmpfloat_with_epsilon (feeling.h, 260, 1);
  g_assert_cmpfloat_with_epsilon (all.h, natural.h + 60, 1);
  options.aspect = 1;
  wend_map_scene_set_options (map, &options);
  wend_map_scene_get (map);
  g_assert_true (wend_map_scene_where (map, wend_document_find (document, "feel"), &feeling));
  g_assert_true (wend_map_scene_where (map, wend_document_find (document, "do"), &steps));
  g_assert_cmpfloat_with_epsilon (feeling.h, 320, 0.01);
  g_assert_cmpfloat_with_epsilon (steps.h, 178, 0.01);
  g_assert_cmpfloat_with_epsilon (wend_scene_smallest_text (wend_map_scene_get (map)), 14.5, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/scene/golden/pain", test_pain);
  g_test_add_func ("/wend/scene/golden/gap", test_gap);
  g_test_add_func ("/wend/scene/golden/sides", test_sides);
  g_test_add_func ("/wend/scene/golden/age", test_age);
  g_test_add_func ("/wend/scene/golden/change", test_change);
  g_test_add_func ("/wend/scene/golden/metric", test_metric);
  g_test_add_func ("/wend/scene/golden/none", test_none);
  g_test_add_func ("/wend/scene/golden/rtl", test_rtl);
  g_test_add_func ("/wend/scene/golden/tall", test_tall);
  g_test_add_func ("/wend/scene/golden/lanes", test_lanes);
  g_test_add_func ("/wend/scene/golden/empty", test_empty);
  g_test_add_func ("/wend/scene/golden/translated", test_translated);
  g_test_add_func ("/wend/scene/golden/sizes", test_sizes);
  return g_test_run ();
}
