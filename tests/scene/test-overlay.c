/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Overlays say in words what they colour, and colour nothing that is not known; marks stand between stages where something
 * is handed over or waited for. */

#include <string.h>

#include "base/wend-parse.h"
#include "scene/wend-map-scene.h"
#include "wend-design-map.h"
#include "wend-fake-insight.h"
#include "wend-map-maker.h"

static char *
dump_of (const WendDocument *document, const WendInsight *insight, const WendMapOptions *options)
{
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), options);
  return wend_scene_dump (wend_map_scene_get (map));
}

static char *
design_dump (const WendMapOptions *options)
{
  g_autoptr (WendDocument) document = wend_design_map_new ();
  g_autoptr (WendInsight) insight = wend_design_insight_new (document);
  return dump_of (document, insight, options);
}

/* How many lines hold all of the words. */
static guint
count (const char *dump, const char *a, const char *b)
{
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += strstr (lines[i], a) != NULL && (b == NULL || strstr (lines[i], b) != NULL);
  return n;
}

static void
test_names (void)
{
  static const char *const names[] = { "none", "pain", "gap", "sides", "age", "metric:wait", "change" };
  WendOverlay overlay;
  const char *metric;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_true (wend_overlay_from_name (names[i], &overlay, &metric));
      g_assert_cmpint (overlay, ==, i);
      g_autofree char *name = wend_overlay_name (overlay, metric);
      g_assert_cmpstr (name, ==, names[i]);
      g_assert_cmpstr (metric, ==, i == WEND_OVERLAY_METRIC ? "wait" : NULL);
    }
  g_assert_false (wend_overlay_from_name ("", &overlay, &metric));
  g_assert_false (wend_overlay_from_name ("metric:", &overlay, &metric));
  g_assert_false (wend_overlay_from_name ("Pain", &overlay, &metric));
}

/* I pass security was thought of as −1.2 and is +0.6; I collect my bag has few answers; two stages have none. */
static void
test_gap (void)
{
  g_autofree char *dump = design_dump (&(WendMapOptions) { .overlay = WEND_OVERLAY_GAP });

  g_assert_cmpuint (count (dump, "path sec", "change-1"), ==, 1);
  g_assert_cmpuint (count (dump, "\"1.8 better", NULL), >=, 2); /* header and call-out */
  g_assert_cmpuint (count (dump, "path wait", "change-5"), ==, 1);
  g_assert_cmpuint (count (dump, "\"1.2 worse", NULL), >=, 2);
  g_assert_cmpuint (count (dump, "\"As we thought", NULL), >=, 1);
  g_assert_cmpuint (count (dump, "path get", "change-"), ==, 0);
  g_assert_cmpuint (count (dump, "\"Too few answers", NULL), >=, 1);
}

static void
test_sides (void)
{
  g_autofree char *dump = design_dump (&(WendMapOptions) { .overlay = WEND_OVERLAY_SIDES });

  g_assert_cmpuint (count (dump, "path bag", "change-5"), ==, 1);
  g_assert_cmpuint (count (dump, "\"Both lose\"", NULL), ==, 2);
  g_assert_cmpuint (count (dump, "rect wait", "change-4"), ==, 1);
  g_assert_cmpuint (count (dump, "path get", "change-"), ==, 0);
  g_assert_cmpuint (count (dump, "icon get", "trend-unknown"), ==, 1);
  g_assert_cmpuint (count (dump, "icon get", "trend-better"), ==, 1);
}

/* Steps are fixed; a card past its date adds a clock to its stage. */
static void
test_age (void)
{
  static const gint32 days[] = { 30, 120, 200, 400 };
  static const char *const words[] = { "under a month old\"", "3 months old\"", "6 months old\"", "13 months old\"" };
  g_autoptr (WendDocument) document = wend_design_map_new ();
  g_autoptr (WendInsight) insight = wend_design_insight_new (document);
  WendMapOptions options = { .overlay = WEND_OVERLAY_AGE };
  gint32 end = wend_date_from_ymd (2026, 11, 1);
  guint n;
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &options);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      options.today = end + days[i];
      wend_map_scene_set_options (map, &options);
      g_autofree char *dump = wend_scene_dump (wend_map_scene_get (map));
      g_assert_cmpuint (count (dump, words[i], NULL), >=, 1);
      g_assert_cmpuint (count (dump, "\"Never measured\"", NULL), ==, 1);
    }
  WendNode *card = wend_node_children (wend_document_find (document, "sec"), WEND_KIND_CARD, &n)[0];
  wend_alter_set (document, card, WEND_FIELD_REVIEW_BY, "2026-12-01");
  wend_map_scene_touch (map, wend_node_id (card));
  g_autofree char *followed = wend_scene_dump (wend_map_scene_get (map));
  g_assert_cmpuint (count (followed, "icon sec", "mark-stale"), ==, 1);
}

static void
test_change (void)
{
  g_autofree char *dump = design_dump (&(WendMapOptions) { .overlay = WEND_OVERLAY_CHANGE });

  g_assert_cmpuint (count (dump, "path wait", "change-4"), ==, 1);
  g_assert_cmpuint (count (dump, "\"14 points worse", NULL), ==, 1);
  g_assert_cmpuint (count (dump, "\"3.0 min better", NULL), ==, 1);
  g_assert_cmpuint (count (dump, "\"No clear change\"", NULL), ==, 2);
  g_assert_cmpuint (count (dump, "path collect", "change-"), ==, 0);
}

/* Against the goal with a range clear of it; across: cannot tell; without a goal only how much. */
static void
test_metric (void)
{
  g_autoptr (WendDocument) document = wend_design_map_new ();
  g_autoptr (WendInsight) insight = wend_design_insight_new (document);
  const WendNode *metric = wend_document_find (document, "cell-wait");
  WendFigure *figure = (WendFigure *) wend_insight_figure (insight, metric, wend_document_find (document, "wait"));
  WendMapOptions options = { .overlay = WEND_OVERLAY_METRIC, .metric = "cell-wait" };

  figure->met = WEND_MET_BAD;
  g_autofree char *bad = dump_of (document, insight, &options);
  g_assert_cmpuint (count (bad, "path wait", "change-5"), ==, 1);
  g_assert_cmpuint (count (bad, "\"41", "n = 142\" stage-line"), ==, 1);
  g_assert_cmpuint (count (bad, "\"Not measured\"", NULL), ==, 6);
  figure->shown.hi = 70;
  g_autofree char *across = dump_of (document, insight, &options);
  g_assert_cmpuint (count (across, "path wait", "change-3"), ==, 1);
  figure->has_goal = FALSE;
  g_autofree char *bare = dump_of (document, insight, &options);
  g_assert_cmpuint (count (bare, "path wait", "change-"), ==, 0);
  g_assert_cmpuint (count (bare, "path wait", "measured"), ==, 1);
  options.metric = "nobody";
  g_autofree char *none = dump_of (document, insight, &options);
  g_assert_cmpuint (count (none, "\"Not measured\"", NULL), ==, 7);
}

/* One stage is measured, another has too few answers, of the rest nothing is known: no overlay gives them a colour of better,
 * as thought or worse, nor the mark of better, and each says that it does not know. */
static void
test_unknown (void)
{
  g_autoptr (WendDocument) document = wend_design_map_new ();
  g_autoptr (WendInsight) insight = wend_fake_insight_new ();
  WendNode *known = wend_document_find (document, "wait");
  WendFigure *figure = wend_fake_insight_add (insight, wend_document_find (document, "cell-wait"), known);
  guint n;
  WendNode *const *stages = wend_node_children (wend_document_map (document), WEND_KIND_STAGE, &n);

  figure->shown = figure->pain = (WendRange) { TRUE, TRUE, 41, 33, 50 };
  *wend_fake_insight_at (insight, known) = (WendPlaceInsight) { .place = known, .worst = figure, .state = WEND_FIGURE_FULL, .ramp = 5 };
  wend_fake_insight_at (insight, wend_document_find (document, "sec"))->state = WEND_FIGURE_SUPPRESSED;
  g_assert_cmpuint (n, ==, 7);
  for (int overlay = WEND_OVERLAY_NONE; overlay <= WEND_OVERLAY_CHANGE; overlay++)
    {
      g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &(WendMapOptions) { .overlay = overlay, .metric = "cell-wait", .today = wend_date_from_ymd (2026, 11, 1) });
      g_autofree char *dump = wend_scene_dump (wend_map_scene_get (map));
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *path = g_strdup_printf ("path %s ", wend_node_id (stages[i])), *icon = g_strdup_printf ("icon %s ", wend_node_id (stages[i]));
          g_test_message ("overlay %d, %s: %s", overlay, wend_node_id (stages[i]), wend_map_scene_words (map, stages[i]));
          g_assert_nonnull (wend_map_scene_words (map, stages[i]));
          if (stages[i] == known)
            {
              g_assert_cmpuint (count (dump, path, "ramp-5"), ==, overlay == WEND_OVERLAY_PAIN);
              continue;
            }
          g_assert_cmpuint (count (dump, path, "change-"), ==, 0);
          g_assert_cmpuint (count (dump, path, "ramp-"), ==, 0);
          g_assert_cmpuint (count (dump, icon, "trend-better"), ==, 0);
        }
    }
}

/* From one overlay to another, and with an edit in between, gives what is drawn afresh. */
static void
test_switch (void)
{
  g_autoptr (WendDocument) document = wend_design_map_new ();
  g_autoptr (WendInsight) insight = wend_design_insight_new (document);
  WendMapOptions options = { .overlay = WEND_OVERLAY_PAIN, .metric = "cell-sec", .today = wend_date_from_ymd (2027, 5, 15) };
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &options);
  guint n;
  WendNode *card = wend_node_children (wend_document_find (document, "sec"), WEND_KIND_CARD, &n)[0];

  wend_map_scene_get (map);
  for (guint i = 0; i < 3 * (WEND_OVERLAY_CHANGE + 1); i++)
    {
      options.overlay = (WendOverlay) (i * 3 % (WEND_OVERLAY_CHANGE + 1));
      wend_map_scene_set_options (map, &options);
      if (i % 2 == 1)
        {
          wend_alter_set (document, card, WEND_FIELD_TEXT, i % 4 == 1 ? "A long word of thanks to all the officers at the lanes" : "Officers");
          wend_map_scene_touch (map, wend_node_id (card));
        }
      g_autofree char *followed = wend_scene_dump (wend_map_scene_get (map)), *afresh = dump_of (document, insight, &options);
      g_assert_cmpstr (followed, ==, afresh);
    }
}

/* Three stages of two areas; the second hurts. */
static void
test_between (void)
{
  WendMaker *maker = wend_maker_new ("between");
  static const char *const areas[] = { "shop", "shop", "store" };
  WendNode *stages[3];

  wend_make_set (maker, wend_make (maker, NULL, WEND_KIND_LANE, "back"), WEND_FIELD_KIND, "backstage");
  wend_make_set (maker, wend_make (maker, NULL, WEND_KIND_LANE, "hurt"), WEND_FIELD_KIND, "pains");
  wend_make_set (maker, wend_make (maker, NULL, WEND_KIND_LANE, "wait"), WEND_FIELD_KIND, "waiting");
  wend_make (maker, NULL, WEND_KIND_AREA, "shop");
  wend_make (maker, NULL, WEND_KIND_AREA, "store");
  for (guint i = 0; i < 3; i++)
    {
      stages[i] = wend_make (maker, NULL, WEND_KIND_STAGE, NULL);
      wend_make_set (maker, stages[i], WEND_FIELD_AREA, areas[i]);
    }
  WendNode *metric = wend_make (maker, NULL, WEND_KIND_METRIC, "minutes");
  wend_make_set (maker, metric, WEND_FIELD_KIND, "time");
  g_autoptr (WendDocument) document = wend_maker_finish (maker);
  g_autoptr (WendInsight) insight = wend_fake_insight_new ();
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &(WendMapOptions) { 0 });
  g_autofree char *calm = wend_scene_dump (wend_map_scene_get (map));
  g_assert_cmpuint (count (calm, "\"lane-handoff\"", NULL), ==, 0);

  WendNode *pain = wend_alter_insert (document, WEND_KIND_CARD, "pain", stages[1]);
  wend_alter_set (document, pain, WEND_FIELD_LANE, "hurt");
  wend_map_scene_touch (map, "pain");
  g_autofree char *handed = wend_scene_dump (wend_map_scene_get (map));
  g_assert_cmpuint (count (handed, "\"lane-handoff\"", NULL), ==, 2); /* one, and in the legend */
  WendFigure *wait = wend_fake_insight_add (insight, metric, stages[1]);
  wait->shown = (WendRange) { TRUE, TRUE, 20, 18, 22 };
  wait->met = WEND_MET_BAD;
  wend_map_scene_set_insight (map, insight);
  g_autofree char *waited = wend_scene_dump (wend_map_scene_get (map));
  g_assert_cmpuint (count (waited, "\"a wait over our goal\"", NULL), ==, 1);
  g_assert_cmpuint (count (waited, wend_node_id (stages[1]), "\"lane-waiting\""), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/scene/overlay/names", test_names);
  g_test_add_func ("/wend/scene/overlay/gap", test_gap);
  g_test_add_func ("/wend/scene/overlay/sides", test_sides);
  g_test_add_func ("/wend/scene/overlay/age", test_age);
  g_test_add_func ("/wend/scene/overlay/change", test_change);
  g_test_add_func ("/wend/scene/overlay/metric", test_metric);
  g_test_add_func ("/wend/scene/overlay/unknown", test_unknown);
  g_test_add_func ("/wend/scene/overlay/switch", test_switch);
  g_test_add_func ("/wend/scene/overlay/between", test_between);
  return g_test_run ();
}
