/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies at a point, where nodes are, where a dragged one would go: from left to right and mirrored. */

#include <string.h>

#include "scene/wend-map-scene.h"
#include "wend-design-map.h"
#include "wend-fake-insight.h"
#include "wend-map-maker.h"

typedef struct
{
  WendDocument *document;
  WendInsight *insight;
  WendMapScene *map;
} Fixture;

static void
fixture_init (Fixture *fixture, gboolean rtl)
{
  WendMapOptions options = { .overlay = WEND_OVERLAY_PAIN, .rtl = rtl };

  fixture->document = wend_design_map_new ();
  fixture->insight = wend_design_insight_new (fixture->document);
  fixture->map = wend_map_scene_new (fixture->document, fixture->insight, wend_shaper_fixed (), &options);
}

static void
fixture_clear (Fixture *fixture)
{
  wend_map_scene_free (fixture->map);
  wend_insight_free (fixture->insight);
  wend_document_free (fixture->document);
}

static const WendNode *
child (const Fixture *fixture, const char *stage, WendKind kind, const char *text)
{
  guint n;
  WendNode *const *children = wend_node_children (wend_document_find (fixture->document, stage), kind, &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (wend_node_text (children[i], WEND_FIELD_TEXT), text) == 0)
      return children[i];
  g_assert_not_reached ();
}

/* Every node that is drawn is hit in its middle. */
static void
check_all (gboolean rtl)
{
  Fixture fixture;
  guint n = 0;

  fixture_init (&fixture, rtl);
  for (WendNode *node = wend_document_next (fixture.document, NULL); node != NULL; node = wend_document_next (fixture.document, node))
    {
      WendKind kind = wend_node_kind (node);
      WendRect where;
      WendHit hit;
      if (kind != WEND_KIND_CARD && kind != WEND_KIND_STEP && kind != WEND_KIND_STAGE)
        continue;
      g_test_message ("%s", wend_node_id (node));
      g_assert_true (wend_map_scene_where (fixture.map, node, &where));
      g_assert_true (wend_map_scene_hit (fixture.map, where.x + where.w / 2, where.y + where.h / 2, &hit));
      g_assert_true (hit.node == node);
      g_assert_true (hit.column == (kind == WEND_KIND_STAGE ? node : wend_node_parent (node)));
      if (kind == WEND_KIND_CARD)
        g_assert_true (hit.lane == wend_node_ref (node, WEND_FIELD_LANE));
      g_assert_cmpfloat_with_epsilon (hit.bounds.x, where.x, 0.001);
      n++;
    }
  g_assert_cmpuint (n, >, 60);
  fixture_clear (&fixture);
}

static void
test_hit (void)
{
  check_all (FALSE);
}

static void
test_hit_rtl (void)
{
  check_all (TRUE);
}

static void
test_ground (void)
{
  Fixture fixture;
  WendHit hit;
  guint n_columns, n_rows;

  fixture_init (&fixture, FALSE);
  g_assert_false (wend_map_scene_hit (fixture.map, -1, 10, &hit));
  g_assert_false (wend_map_scene_hit (fixture.map, 10, 99999, &hit));
  const WendColumn *columns = wend_map_scene_columns (fixture.map, &n_columns);
  const WendRow *rows = wend_map_scene_rows (fixture.map, &n_rows);
  g_assert_cmpuint (n_columns, ==, 7);
  g_assert_cmpuint (n_rows, ==, 10);
  g_assert_true (wend_map_scene_hit (fixture.map, 60, rows[0].y + 20, &hit));
  g_assert_true (hit.node == wend_document_find (fixture.document, "do"));
  g_assert_null (hit.column);
  g_assert_cmpfloat_with_epsilon (columns[0].x, 188, 0.001);
  g_assert_cmpfloat_with_epsilon (columns[0].w, 235.43, 0.01);
  /* The measured cell of the first stage is ground. */
  g_assert_true (wend_map_scene_hit (fixture.map, columns[0].x + 50, rows[4].y + 50, &hit));
  g_assert_null (hit.node);
  g_assert_true (hit.lane == rows[4].lane);
  g_assert_true (hit.column == columns[0].node);
  g_assert_cmpfloat_with_epsilon (hit.bounds.h, rows[4].h, 0.001);
  g_assert_cmpfloat_with_epsilon (wend_map_scene_header (fixture.map).y + wend_map_scene_header (fixture.map).h + 8, rows[0].y, 0.001);
  g_assert_cmpfloat (wend_map_scene_labels (fixture.map).w, <, 188);
  fixture_clear (&fixture);
}

static void
test_text_box (void)
{
  Fixture fixture;
  WendRect box, where;
  WendRole role;

  fixture_init (&fixture, FALSE);
  const WendNode *step = child (&fixture, "sec", WEND_KIND_STEP, "Pick a lane, unpack");
  g_assert_true (wend_map_scene_text_box (fixture.map, step, &box, &role));
  g_assert_true (wend_map_scene_where (fixture.map, step, &where));
  g_assert_cmpint (role, ==, WEND_ROLE_CARD);
  g_assert_cmpfloat (box.x, >, where.x);
  g_assert_cmpfloat (box.x + box.w, <, where.x + where.w);
  g_assert_true (wend_map_scene_text_box (fixture.map, wend_document_find (fixture.document, "sec"), &box, &role));
  g_assert_cmpint (role, ==, WEND_ROLE_STAGE);
  g_assert_false (wend_map_scene_text_box (fixture.map, child (&fixture, "sec", WEND_KIND_CARD, ""), &box, &role)); /* a point of the curve */
  fixture_clear (&fixture);
}

static void
check_drop (gboolean rtl)
{
  Fixture fixture;
  WendRect first, second, label;
  WendDrop drop;

  fixture_init (&fixture, rtl);
  const WendNode *dragged = child (&fixture, "bag", WEND_KIND_STEP, "Queue, tag and weigh");
  const WendNode *upper = child (&fixture, "sec", WEND_KIND_STEP, "Pick a lane, unpack");
  const WendNode *lower = child (&fixture, "sec", WEND_KIND_STEP, "Screen, pack up again");
  g_assert_true (wend_map_scene_where (fixture.map, upper, &first));
  g_assert_true (wend_map_scene_where (fixture.map, lower, &second));
  g_assert_true (wend_map_scene_drop (fixture.map, dragged, first.x + 20, first.y + 3, &drop));
  g_assert_true (drop.before == upper && drop.column == wend_document_find (fixture.document, "sec"));
  g_assert_cmpfloat (drop.line.y, <, first.y);
  g_assert_true (wend_map_scene_drop (fixture.map, dragged, first.x + 20, second.y + 3, &drop));
  g_assert_true (drop.before == lower);
  g_assert_true (wend_map_scene_drop (fixture.map, dragged, first.x + 20, second.y + second.h - 2, &drop));
  g_assert_null (drop.before);
  g_assert_cmpfloat (drop.line.y, >=, second.y + second.h);
  g_assert_cmpfloat (drop.line.x, >=, first.x - 0.001);
  /* Its own place: before what follows it. */
  g_assert_true (wend_map_scene_drop (fixture.map, upper, first.x + 20, first.y + 3, &drop));
  g_assert_true (drop.before == lower);
  /* Steps go into no other lane, cards into none of numbers, nothing on a label. */
  g_assert_true (wend_map_scene_where (fixture.map, wend_document_find (fixture.document, "words"), &label));
  g_assert_false (wend_map_scene_drop (fixture.map, dragged, first.x + 20, label.y + 20, &drop));
  const WendNode *quote = child (&fixture, "sec", WEND_KIND_CARD, "I feared it, but they were kind and it kept moving.");
  g_assert_true (wend_map_scene_drop (fixture.map, quote, first.x + 20, label.y + 20, &drop));
  g_assert_true (drop.lane == wend_document_find (fixture.document, "words"));
  g_assert_true (wend_map_scene_where (fixture.map, wend_document_find (fixture.document, "measured"), &label));
  g_assert_false (wend_map_scene_drop (fixture.map, quote, first.x + 20, label.y + 20, &drop));
  g_assert_false (wend_map_scene_drop (fixture.map, quote, rtl ? 1900 : 20, first.y, &drop));
  g_assert_false (wend_map_scene_drop (fixture.map, NULL, first.x, first.y, &drop));
  /* Channels stand side by side. */
  const WendNode *screens = child (&fixture, "sec", WEND_KIND_CARD, "Screens");
  g_assert_true (wend_map_scene_where (fixture.map, screens, &first));
  g_assert_true (wend_map_scene_drop (fixture.map, quote, rtl ? first.x + first.w - 2 : first.x + 2, first.y + 5, &drop));
  g_assert_true (drop.before == screens);
  fixture_clear (&fixture);
}

static void
test_drop (void)
{
  check_drop (FALSE);
}

static void
test_drop_rtl (void)
{
  check_drop (TRUE);
}

/* A card over three columns is one rectangle, gaps included, and is hit in each of them. */
static void
test_span (void)
{
  Fixture fixture;
  WendRect where;
  WendHit hit;
  guint n;

  fixture_init (&fixture, FALSE);
  WendNode *card = (WendNode *) child (&fixture, "bag", WEND_KIND_CARD, "Airline desk staff, porters");
  wend_alter_set (fixture.document, card, WEND_FIELD_TO, "wait");
  wend_map_scene_touch (fixture.map, wend_node_id (card));
  const WendColumn *columns = wend_map_scene_columns (fixture.map, &n);
  g_assert_true (wend_map_scene_where (fixture.map, card, &where));
  g_assert_cmpfloat_with_epsilon (where.x, columns[2].x + 4, 0.001);
  g_assert_cmpfloat_with_epsilon (where.x + where.w, columns[4].x + columns[4].w - 4, 0.001);
  for (guint i = 2; i <= 4; i++)
    {
      g_assert_true (wend_map_scene_hit (fixture.map, columns[i].x + 30, where.y + 5, &hit));
      g_assert_true (hit.node == card);
    }
  fixture_clear (&fixture);
}

/* Steps as columns: a stage's own card spans its steps, a step's card stands in its column. */
static void
test_step_columns (void)
{
  Fixture fixture;
  WendRect where;
  guint n;

  fixture_init (&fixture, FALSE);
  wend_alter_set (fixture.document, wend_document_map (fixture.document), WEND_FIELD_COLUMNS, "steps");
  wend_map_scene_touch (fixture.map, "map");
  const WendColumn *columns = wend_map_scene_columns (fixture.map, &n);
  g_assert_cmpuint (n, ==, 14);
  g_assert_true (columns[3].stage == wend_document_find (fixture.document, "get"));
  g_assert_true (wend_map_scene_where (fixture.map, wend_document_find (fixture.document, "get"), &where));
  g_assert_cmpfloat_with_epsilon (where.w, 2 * columns[0].w + 8, 0.01);
  g_assert_true (wend_map_scene_where (fixture.map, child (&fixture, "get", WEND_KIND_CARD, "Kerb wardens"), &where));
  g_assert_cmpfloat_with_epsilon (where.w, 2 * columns[0].w, 0.01);
  fixture_clear (&fixture);
}

static void
make_card (WendMaker *maker, WendNode *stage, const char *id, const char *lane, const char *text)
{
  WendNode *card = wend_make (maker, stage, WEND_KIND_CARD, id);

  wend_make_set (maker, card, WEND_FIELD_LANE, lane);
  wend_make_set (maker, card, WEND_FIELD_TEXT, text);
}

/* What has no words, no room, no value or no side is somewhere all the same, so that it can be reached. */
static void
test_no_room (void)
{
  static const struct
  {
    const char *lane, *kind, *text;
    guint n;
  } rows[] = {
    { "back", "backstage", "many words that do not fit", 9 },
    { "bare", "systems", "", 2 },
    { "ways", "channels", "by a channel of a long name", 60 },
    { "feel", "feeling", "no value", 2 },
    { "both", "both-sides", "no side", 2 },
  };
  WendMaker *maker = wend_maker_new ("room");
  WendNode *stage = wend_make (maker, NULL, WEND_KIND_STAGE, "stage");
  g_autoptr (WendInsight) insight = wend_fake_insight_new ();
  WendMapOptions options = { .overlay = WEND_OVERLAY_PAIN };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      WendNode *lane = wend_make (maker, NULL, WEND_KIND_LANE, rows[i].lane);
      wend_make_set (maker, lane, WEND_FIELD_KIND, rows[i].kind);
      for (guint k = 0; k < rows[i].n; k++)
        {
          g_autofree char *id = g_strdup_printf ("%s-%u", rows[i].lane, k);
          make_card (maker, stage, id, rows[i].lane, rows[i].text);
        }
    }
  g_autoptr (WendDocument) document = wend_maker_finish (maker);
  g_autoptr (WendMapScene) map = wend_map_scene_new (document, insight, wend_shaper_fixed (), &options);
  for (WendNode *node = wend_document_next (document, NULL); node != NULL; node = wend_document_next (document, node))
    {
      WendRect where;
      if (wend_node_kind (node) != WEND_KIND_CARD)
        continue;
      g_test_message ("%s", wend_node_id (node));
      g_assert_true (wend_map_scene_where (map, node, &where));
      g_assert_cmpfloat (where.w, >, 4);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/scene/hit/nodes", test_hit);
  g_test_add_func ("/wend/scene/hit/nodes-rtl", test_hit_rtl);
  g_test_add_func ("/wend/scene/hit/ground", test_ground);
  g_test_add_func ("/wend/scene/hit/text-box", test_text_box);
  g_test_add_func ("/wend/scene/hit/drop", test_drop);
  g_test_add_func ("/wend/scene/hit/drop-rtl", test_drop_rtl);
  g_test_add_func ("/wend/scene/hit/span", test_span);
  g_test_add_func ("/wend/scene/hit/step-columns", test_step_columns);
  g_test_add_func ("/wend/scene/hit/no-room", test_no_room);
  return g_test_run ();
}
