/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every lane kind draws what it holds and can be hit there; every kind of node may be there without harm; a touch of any of
 * them is followed. */

#include <string.h>

#include "scene/wend-map-scene.h"
#include "wend-fake-insight.h"
#include "wend-map-maker.h"
#include "wend-scene-check.h"

static const char *const texts[] = { "ticket", "app" };

static WendNode *
add_card (WendMaker *maker, WendNode *stage, const WendLaneRow *lane, guint index)
{
  WendNode *card = wend_make (maker, stage, WEND_KIND_CARD, NULL);

  wend_make_set (maker, card, WEND_FIELD_LANE, lane->name);
  if (lane->kind == WEND_LANE_FEELING || lane->kind == WEND_LANE_ENGAGEMENT)
    wend_make_set (maker, card, WEND_FIELD_VALUE, "1");
  else
    wend_make_set (maker, card, WEND_FIELD_TEXT, texts[index % 2]);
  if (lane->kind == WEND_LANE_BOTH_SIDES)
    wend_make_set (maker, card, WEND_FIELD_SIDE, index % 2 == 0 ? "customer" : "company");
  if (lane->kind == WEND_LANE_STORYBOARD)
    wend_make_set (maker, card, WEND_FIELD_IMAGE, "picture");
  return card;
}

static WendDocument *
map_of_lane (const WendLaneRow *lane)
{
  WendMaker *maker = wend_maker_new ("lane");
  WendNode *node = wend_make (maker, NULL, WEND_KIND_LANE, lane->name);

  wend_make_set (maker, node, WEND_FIELD_KIND, lane->name);
  for (guint i = 0; i < 3; i++)
    {
      WendNode *stage = wend_make (maker, NULL, WEND_KIND_STAGE, NULL);
      wend_make_set (maker, stage, WEND_FIELD_TITLE, "I go on");
      if (lane->kind == WEND_LANE_STEPS)
        wend_make_set (maker, wend_make (maker, stage, WEND_KIND_STEP, NULL), WEND_FIELD_TEXT, "I walk");
      for (guint k = 0; k < 2 && lane->holds_cards; k++)
        add_card (maker, stage, lane, k);
      if (lane->kind != WEND_LANE_ACTIONS)
        continue;
      WendNode *action = wend_make (maker, NULL, WEND_KIND_ACTION, NULL);
      wend_make_set (maker, action, WEND_FIELD_TEXT, "Mend it");
      wend_make_set (maker, action, WEND_FIELD_AT, wend_node_id (stage));
    }
  node = wend_make (maker, NULL, WEND_KIND_IMAGE, "picture");
  wend_make_set (maker, node, WEND_FIELD_SHA256, "9b1e9b1e9b1e9b1e9b1e9b1e9b1e9b1e9b1e9b1e9b1e9b1e9b1e9b1e9b1e9b1e");
  wend_make_set (maker, node, WEND_FIELD_WIDTH, "400");
  wend_make_set (maker, node, WEND_FIELD_HEIGHT, "300");
  wend_make_set (maker, wend_make (maker, NULL, WEND_KIND_METRIC, "rating"), WEND_FIELD_LABEL, "Satisfied");
  node = wend_make (maker, NULL, WEND_KIND_METRIC, "minutes");
  wend_make_set (maker, node, WEND_FIELD_LABEL, "Wait");
  wend_make_set (maker, node, WEND_FIELD_KIND, "time");
  return wend_maker_finish (maker);
}

static void
measure_all (WendInsight *insight, const WendDocument *document)
{
  guint n;
  WendNode *const *stages = wend_node_children (wend_document_map (document), WEND_KIND_STAGE, &n);

  for (guint i = 0; i < n; i++)
    {
      WendFigure *rating = wend_fake_insight_add (insight, wend_document_find (document, "rating"), stages[i]);
      WendFigure *wait = wend_fake_insight_add (insight, wend_document_find (document, "minutes"), stages[i]);
      rating->n = wait->n = 300;
      rating->shown = wait->shown = (WendRange) { TRUE, TRUE, 40, 35, 45 };
      rating->mean = (WendRange) { TRUE, TRUE, 3, 2.9, 3.1 };
      rating->reach = (WendRange) { TRUE, FALSE, 0.9 - 0.2 * i, 0, 0 };
      wend_fake_insight_at (insight, stages[i])->worst = rating;
      wend_fake_insight_cell (insight, stages[i], rating, 0);
      wend_fake_insight_feeling (insight, stages[i], rating);
    }
}

/* Items of the rows, without labels and rules. */
static void
count_content (const WendPlaced *placed, gpointer data)
{
  if (placed->layer == WEND_LAYER_CONTENT || placed->layer == WEND_LAYER_OVER)
    {
      guint n;
      wend_chunk_items (placed->chunk, &n);
      *(guint *) data += n;
    }
}

static void
check_hits (WendMapScene *map, const WendDocument *document, const WendLaneRow *lane)
{
  for (WendNode *node = wend_document_next (document, NULL); node != NULL; node = wend_document_next (document, node))
    {
      WendKind kind = wend_node_kind (node);
      WendRect where;
      WendHit hit;
      if (kind != WEND_KIND_CARD && kind != WEND_KIND_STEP && kind != WEND_KIND_ACTION && kind != WEND_KIND_LANE && kind != WEND_KIND_STAGE)
        continue;
      g_assert_true (wend_map_scene_where (map, node, &where));
      if (kind == WEND_KIND_LANE)
        where.w = 100; /* its label */
      g_assert_true (wend_map_scene_hit (map, where.x + where.w / 2, where.y + where.h / 2, &hit));
      g_assert_true (hit.node == node);
    }
}

static void
test_lanes (void)
{
  for (guint kind = 0; kind < WEND_N_LANES; kind++)
    {
      const WendLaneRow *lane = wend_schema_lane ((WendLaneKind) kind);
      g_autoptr (WendDocument) document = map_of_lane (lane);
      g_autoptr (WendInsight) insight = wend_fake_insight_new ();
      WendMapOptions options = { .overlay = WEND_OVERLAY_PAIN };
      guint drawn = 0;

      g_test_message ("%s", lane->name);
      measure_all (insight, document);
      g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &options);
      wend_scene_foreach (wend_map_scene_get (map), NULL, count_content, &drawn);
      if (kind != WEND_LANE_LINE)
        g_assert_cmpuint (drawn, >=, 3);
      g_autoptr (GPtrArray) faults = wend_scene_check_items (wend_map_scene_get (map));
      g_assert_cmpuint (faults->len, ==, 0);
      check_hits (map, document, lane);
    }
}

/* Where the schema lets a kind stand, it may stand, be touched and go. */
static void
test_kinds (void)
{
  for (guint kind = 1; kind < WEND_N_KINDS; kind++)
    {
      if (kind == WEND_KIND_PARKED)
        continue;
      const WendLaneRow *lane = wend_schema_lane (WEND_LANE_NEEDS);
      g_autoptr (WendDocument) document = map_of_lane (lane);
      g_autoptr (WendInsight) insight = wend_fake_insight_new ();
      WendMapOptions options = { .overlay = WEND_OVERLAY_PAIN, .prompts = TRUE };
      g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &options);
      WendNode *parent = NULL;

      wend_map_scene_get (map);
      for (WendNode *node = wend_document_next (document, NULL); node != NULL && parent == NULL; node = wend_document_next (document, node))
        if (wend_schema_allows (wend_node_kind (node), (WendKind) kind) && wend_node_kind (node) != WEND_KIND_PARKED)
          parent = node;
      if (parent == NULL)
        continue; /* what reviews hold is drawn nowhere */
      g_test_message ("%s", wend_schema_kind ((WendKind) kind)->name);
      WendNode *fresh = wend_alter_insert (document, (WendKind) kind, "fresh", parent);
      for (guint round = 0; round < 2; round++)
        {
          wend_map_scene_touch (map, "fresh");
          g_autofree char *followed = wend_scene_dump (wend_map_scene_get (map));
          g_autoptr (WendMapScene) other = wend_map_scene_new (document, insight, wend_shaper_fixed (), &options);
          g_autofree char *afresh = wend_scene_dump (wend_map_scene_get (other));
          g_assert_cmpstr (followed, ==, afresh);
          wend_alter_remove (document, fresh, TRUE);
        }
    }
}

/* An id nobody knows lays all out again and changes nothing. */
static void
test_unknown_touch (void)
{
  g_autoptr (WendDocument) document = map_of_lane (wend_schema_lane (WEND_LANE_QUOTES));
  g_autoptr (WendInsight) insight = wend_fake_insight_new ();
  WendMapOptions options = { .overlay = WEND_OVERLAY_NONE };
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &options);
  g_autofree char *before = wend_scene_dump (wend_map_scene_get (map));

  wend_map_scene_touch (map, "nobody");
  g_autofree char *after = wend_scene_dump (wend_map_scene_get (map));
  g_assert_cmpstr (before, ==, after);
}

/* Pictures out of the house leave private cards out; on screen they wear a lock. */
static void
test_private (void)
{
  WendMaker *maker = wend_maker_new ("private");
  wend_make_set (maker, wend_make (maker, NULL, WEND_KIND_LANE, "words"), WEND_FIELD_KIND, "quotes");
  WendNode *card = wend_make (maker, wend_make (maker, NULL, WEND_KIND_STAGE, NULL), WEND_KIND_CARD, NULL);
  wend_make_set (maker, card, WEND_FIELD_LANE, "words");
  wend_make_set (maker, card, WEND_FIELD_TEXT, "My name is known");
  wend_make_set (maker, card, WEND_FIELD_PRIVATE, "yes");
  g_autoptr (WendDocument) document = wend_maker_finish (maker);
  g_autoptr (WendInsight) insight = wend_fake_insight_new ();
  WendMapOptions options = { .prompts = TRUE };
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &options);
  g_autofree char *screen = wend_scene_dump (wend_map_scene_get (map));

  g_assert_nonnull (strstr (screen, "My name"));
  g_assert_nonnull (strstr (screen, "tool-lock"));
  options.hide_private = TRUE;
  wend_map_scene_set_options (map, &options);
  g_autofree char *paper = wend_scene_dump (wend_map_scene_get (map));
  g_assert_null (strstr (paper, "My name"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/scene/contract/lanes", test_lanes);
  g_test_add_func ("/wend/scene/contract/kinds", test_kinds);
  g_test_add_func ("/wend/scene/contract/unknown-touch", test_unknown_touch);
  g_test_add_func ("/wend/scene/contract/private", test_private);
  return g_test_run ();
}
