/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words find room before they are cut or left out: sentences of empty lanes, names beside a star, channels, opportunities;
 * what is empty says so once; links stay out of margins and words. */

#include <string.h>

#include "scene/wend-map-scene.h"
#include "wend-fake-insight.h"
#include "wend-map-maker.h"

#define STAGES 12 /* 170 u columns */

typedef struct
{
  WendMaker *maker;
  WendNode *stages[STAGES];
} Map;

static void
map_init (Map *map, const char *const *lanes)
{
  map->maker = wend_maker_new ("fit");
  for (guint i = 0; lanes[i] != NULL; i++)
    wend_make_set (map->maker, wend_make (map->maker, NULL, WEND_KIND_LANE, lanes[i]), WEND_FIELD_KIND, lanes[i]);
  for (guint i = 0; i < STAGES; i++)
    {
      map->stages[i] = wend_make (map->maker, NULL, WEND_KIND_STAGE, NULL);
      wend_make_set (map->maker, map->stages[i], WEND_FIELD_TITLE, "I go on");
    }
}

static WendNode *
add_card (Map *map, guint stage, const char *lane, const char *text)
{
  WendNode *card = wend_make (map->maker, map->stages[stage], WEND_KIND_CARD, NULL);

  wend_make_set (map->maker, card, WEND_FIELD_LANE, lane);
  wend_make_set (map->maker, card, WEND_FIELD_TEXT, text);
  return card;
}

/* How often `text` is drawn whole. */
static guint
count (const WendScene *scene, const char *text)
{
  g_autofree char *dump = wend_scene_dump (scene);
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", text);
  guint n = 0;

  for (const char *at = dump; (at = strstr (at, quoted)) != NULL; at++)
    n++;
  return n;
}

static void
test_sentences (void)
{
  static const char *const lanes[] = { "measured", "waiting", "volume", NULL };
  Map made;

  for (guint prompts = 0; prompts < 2; prompts++)
    {
      map_init (&made, lanes);
      g_autoptr (WendDocument) document = wend_maker_finish (made.maker);
      g_autoptr (WendInsight) insight = wend_fake_insight_new ();
      g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &(WendMapOptions) { .prompts = prompts > 0 });
      for (guint i = 0; lanes[i] != NULL; i++)
        {
          WendLaneKind kind = wend_node_lane_kind (wend_document_find (document, lanes[i]));
          g_assert_cmpuint (count (wend_map_scene_get (map), wend_schema_lane (kind)->prompt), ==, 1);
        }
    }
}

/* "I understand it" leaves no room for a star behind it: the star goes below, the name stays whole. */
static void
test_star (void)
{
  static const char *const lanes[] = { "steps", NULL };
  Map made;

  map_init (&made, lanes);
  wend_make_set (made.maker, made.stages[1], WEND_FIELD_TITLE, "Acknowledge");
  wend_make_set (made.maker, made.stages[1], WEND_FIELD_TRUTH, "yes");
  wend_make_set (made.maker, made.stages[1], WEND_FIELD_DURATION, "a day");
  g_autoptr (WendDocument) document = wend_maker_finish (made.maker);
  g_autoptr (WendInsight) insight = wend_fake_insight_new ();
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &(WendMapOptions) { 0 });
  const WendScene *scene = wend_map_scene_get (map);

  g_assert_cmpuint (count (scene, "Acknowledge"), ==, 1);
  g_assert_cmpuint (count (scene, "a day"), ==, 1);
  g_assert_cmpuint (count (scene, "mark-moment-of-truth"), ==, 2); /* and in the legend */
}

static void
test_channels (void)
{
  static const char *const lanes[] = { "channels", NULL };
  Map made;
  WendRect first, second;

  map_init (&made, lanes);
  const char *a = wend_node_id (add_card (&made, 0, "channels", "Telephone")), *b = wend_node_id (add_card (&made, 0, "channels", "Letters"));
  for (guint i = 0; i < 5; i++)
    add_card (&made, 1, "channels", "Messages");
  g_autoptr (WendDocument) document = wend_maker_finish (made.maker);
  g_autoptr (WendInsight) insight = wend_fake_insight_new ();
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &(WendMapOptions) { 0 });

  g_assert_cmpuint (count (wend_map_scene_get (map), "Telephone"), ==, 1);
  g_assert_cmpuint (count (wend_map_scene_get (map), "Letters"), ==, 1);
  g_assert_cmpuint (count (wend_map_scene_get (map), "Messages"), ==, 0);
  g_assert_true (wend_map_scene_where (map, wend_document_find (document, a), &first));
  g_assert_true (wend_map_scene_where (map, wend_document_find (document, b), &second));
  g_assert_cmpfloat (second.y, >=, first.y + first.h);
}

static void
test_opportunities (void)
{
  static const char *const lanes[] = { "opportunities", NULL };
  Map made;
  WendRect low, high;

  map_init (&made, lanes);
  const char *bare = wend_node_id (add_card (&made, 0, "opportunities", "Tell them"));
  WendNode *owned = add_card (&made, 1, "opportunities", "Tell them before they come to ask");
  wend_make_set (made.maker, owned, WEND_FIELD_OWNER, "Ops");
  g_autoptr (WendDocument) document = wend_maker_finish (made.maker);
  g_autoptr (WendInsight) insight = wend_fake_insight_new ();
  wend_fake_insight_at (insight, wend_document_find (document, wend_node_id (made.stages[4])))->state = WEND_FIGURE_FULL;
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &(WendMapOptions) { 0 });

  g_assert_true (wend_map_scene_where (map, wend_document_find (document, bare), &low));
  g_assert_true (wend_map_scene_where (map, owned, &high));
  g_assert_cmpfloat_with_epsilon (high.h, 66, 0.01);
  g_assert_cmpfloat_with_epsilon (low.h, 32, 0.01);
  /* The run of empty stages begins at one that nobody measured. */
  g_assert_cmpuint (count (wend_map_scene_get (map), "Keep as it is"), ==, 0);
  wend_fake_insight_at (insight, made.stages[2])->state = WEND_FIGURE_FULL;
  wend_map_scene_set_insight (map, insight);
  g_assert_cmpuint (count (wend_map_scene_get (map), "Keep as it is"), ==, 1);
}

/* What is live says whether it lasted, and says so as soon as that is known; on a line of its own where both are too long. */
static void
test_verdict (void)
{
  static const char *const lanes[] = { "actions", NULL };
  Map made;

  map_init (&made, lanes);
  for (guint i = 0; i < 2; i++)
    {
      WendNode *action = wend_make (made.maker, NULL, WEND_KIND_ACTION, i == 0 ? "short" : "long");
      wend_make_set (made.maker, action, WEND_FIELD_TEXT, "Call in groups");
      wend_make_set (made.maker, action, WEND_FIELD_AT, wend_node_id (made.stages[i]));
      wend_make_set (made.maker, action, WEND_FIELD_OWNER, i == 0 ? "" : "Guest service");
      wend_make_set (made.maker, action, WEND_FIELD_STATUS, "live");
    }
  g_autoptr (WendDocument) document = wend_maker_finish (made.maker);
  g_autoptr (WendInsight) insight = wend_fake_insight_new ();
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &(WendMapOptions) { 0 });
  const WendActionProof first = { .action = wend_document_find (document, "short"), .proof.verdict = WEND_VERDICT_HOLDING };
  const WendActionProof second = { .action = wend_document_find (document, "long"), .proof.verdict = WEND_VERDICT_NOT_HOLDING };

  g_assert_cmpuint (count (wend_map_scene_get (map), "live"), ==, 1);
  wend_fake_insight_proof (insight, &first);
  wend_fake_insight_proof (insight, &second);
  wend_map_scene_set_insight (map, insight);
  g_assert_cmpuint (count (wend_map_scene_get (map), "live · Holding"), ==, 1);
  g_assert_cmpuint (count (wend_map_scene_get (map), "Not holding"), ==, 1);
}

/* How many strokes of the assumed curve's bridges: 1.5 wide, dashed 4 and 7. */
static guint
bridges (const WendScene *scene)
{
  g_autofree char *dump = wend_scene_dump (scene);
  guint n = 0;

  for (const char *at = dump; (at = strstr (at, "assumed 1.50")) != NULL; at++)
    n++;
  return n;
}

/* What we assumed goes on over stages of which nobody has said anything. */
static void
test_assumed_over_holes (void)
{
  static const char *const lanes[] = { "feeling", NULL };
  Map made;
  const guint at[] = { 0, 2, 3, 7 };

  map_init (&made, lanes);
  for (guint i = 0; i < G_N_ELEMENTS (at); i++)
    wend_make_set (made.maker, add_card (&made, at[i], "feeling", ""), WEND_FIELD_VALUE, "1");
  g_autoptr (WendDocument) document = wend_maker_finish (made.maker);
  g_autoptr (WendInsight) insight = wend_fake_insight_new ();
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &(WendMapOptions) { 0 });

  g_assert_cmpuint (bridges (wend_map_scene_get (map)), ==, 2);
}

/* On screen an empty map says why it has no colours, and what belongs among the opportunities; a picture says neither. */
static void
test_nothing_measured (void)
{
  static const char *const lanes[] = { "opportunities", NULL };
  Map made;

  map_init (&made, lanes);
  g_autoptr (WendDocument) document = wend_maker_finish (made.maker);
  g_autoptr (WendInsight) insight = wend_fake_insight_new ();
  for (guint prompts = 0; prompts < 2; prompts++)
    {
      g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &(WendMapOptions) { .prompts = prompts == 1, .overlay = WEND_OVERLAY_PAIN });
      g_autofree char *dump = wend_scene_dump (wend_map_scene_get (map));
      g_assert_true ((strstr (dump, "add measures with") != NULL) == (prompts == 1));
      g_assert_true ((strstr (dump, "What could be better?") != NULL) == (prompts == 1));
    }
}

/* Once in each run of empty cells, also after a card has come between. */
static void
test_runs (void)
{
  static const char *const lanes[] = { "quotes", NULL };
  const char *text = wend_schema_lane (WEND_LANE_QUOTES)->prompt;
  Map made;

  map_init (&made, lanes);
  add_card (&made, 2, "quotes", "It kept moving.");
  g_autoptr (WendDocument) document = wend_maker_finish (made.maker);
  g_autoptr (WendInsight) insight = wend_fake_insight_new ();
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &(WendMapOptions) { 0 });
  g_autofree char *dump = wend_scene_dump (wend_map_scene_get (map));
  guint n = 0;

  for (const char *at = dump; (at = strstr (at, "\"No answers in")) != NULL; at++)
    n++;
  g_assert_nonnull (text);
  g_assert_cmpuint (n, ==, 2);
  WendNode *card = wend_alter_insert (document, WEND_KIND_CARD, "late", made.stages[5]);
  wend_alter_set (document, card, WEND_FIELD_LANE, "quotes");
  wend_alter_set (document, card, WEND_FIELD_TEXT, "It stood still.");
  wend_map_scene_touch (map, "late");
  g_autofree char *followed = wend_scene_dump (wend_map_scene_get (map));
  g_autoptr (WendMapScene) afresh = wend_map_scene_new (document, insight, wend_shaper_fixed (), &(WendMapOptions) { 0 });
  g_autofree char *wanted = wend_scene_dump (wend_map_scene_get (afresh));
  g_assert_cmpstr (followed, ==, wanted);
}

static void
add_link (Map *map, WendNode *from, WendNode *to, const char *id)
{
  WendNode *link = wend_make (map->maker, NULL, WEND_KIND_LINK, id);

  wend_make_set (map->maker, link, WEND_FIELD_FROM, wend_node_id (from));
  wend_make_set (map->maker, link, WEND_FIELD_TO, wend_node_id (to));
}

static void
test_links (void)
{
  static const char *const lanes[] = { "support", "backstage", NULL };
  Map made;
  WendRect runs[12], words;

  map_init (&made, lanes);
  WendNode *box = add_card (&made, STAGES - 1, "support", "Stock"), *line = add_card (&made, STAGES - 1, "backstage", "Count it"), *early = add_card (&made, 2, "backstage", "Pick it");
  add_link (&made, box, line, "down");
  add_link (&made, line, early, "back");
  g_autoptr (WendDocument) document = wend_maker_finish (made.maker);
  g_autoptr (WendInsight) insight = wend_fake_insight_new ();
  for (guint rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &(WendMapOptions) { .rtl = rtl > 0 });
      WendRect all = wend_scene_bounds (wend_map_scene_get (map));
      for (guint k = 0; k < 2; k++)
        {
          guint n = wend_map_scene_link_runs (map, wend_document_find (document, k == 0 ? "down" : "back"), runs, G_N_ELEMENTS (runs));
          g_assert_cmpuint (n, >=, 2);
          for (guint i = 0; i < n; i++)
            {
              g_assert_cmpfloat (runs[i].x + 4, >=, rtl ? 36 : 0);
              g_assert_cmpfloat (runs[i].x + runs[i].w - 4, <=, all.w - (rtl ? 0 : 36));
            }
          if (k == 0)
            continue;
          /* It ends across the words, from outside their line. */
          g_assert_true (wend_map_scene_where (map, early, &words));
          g_assert_cmpfloat (runs[n - 1].w, <=, 8.01);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/scene/fit/sentences", test_sentences);
  g_test_add_func ("/wend/scene/fit/star", test_star);
  g_test_add_func ("/wend/scene/fit/channels", test_channels);
  g_test_add_func ("/wend/scene/fit/opportunities", test_opportunities);
  g_test_add_func ("/wend/scene/fit/verdict", test_verdict);
  g_test_add_func ("/wend/scene/fit/runs", test_runs);
  g_test_add_func ("/wend/scene/fit/assumed-over-holes", test_assumed_over_holes);
  g_test_add_func ("/wend/scene/fit/nothing-measured", test_nothing_measured);
  g_test_add_func ("/wend/scene/fit/links", test_links);
  return g_test_run ();
}
