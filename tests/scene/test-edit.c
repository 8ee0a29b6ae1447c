/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene that followed every edit equals one that was made afresh; what an edit did not touch is shared. */

#include <string.h>

#include "scene/wend-map-scene.h"
#include "wend-fake-insight.h"
#include "wend-map-maker.h"

typedef struct
{
  WendDocument *document;
  WendInsight *insight;
  WendMapScene *map;
  WendMapOptions options;
  GRand *random;
  guint made;
} Follower;

static void
follower_init (Follower *follower, const WendRandomMap *options)
{
  *follower = (Follower) { wend_random_map_new (options), wend_fake_insight_new (), NULL, { .overlay = (WendOverlay) (options->seed % (WEND_OVERLAY_CHANGE + 1)), .metric = "rating", .prompts = options->seed % 2 == 0, .hide_private = options->seed % 3 == 0, .rtl = options->seed % 4 == 1 }, g_rand_new_with_seed (options->seed), 0 };
  wend_fake_insight_fill (follower->insight, follower->document, options->seed);
  follower->map = wend_map_scene_new (follower->document, follower->insight, wend_shaper_fixed (), &follower->options);
  wend_map_scene_get (follower->map);
}

static void
follower_clear (Follower *follower)
{
  wend_map_scene_free (follower->map);
  wend_insight_free (follower->insight);
  wend_document_free (follower->document);
  g_rand_free (follower->random);
}

static char *
dump_afresh (const Follower *follower)
{
  g_autoptr (WendMapScene) map = wend_map_scene_new (follower->document, follower->insight, wend_shaper_fixed (), &follower->options);
  return wend_scene_dump (wend_map_scene_get (map));
}

static WendNode *
pick (Follower *follower, guint32 kinds)
{
  WendNode *found = NULL;
  guint seen = 0;

  for (WendNode *node = wend_document_next (follower->document, NULL); node != NULL; node = wend_document_next (follower->document, node))
    if ((kinds & (1u << wend_node_kind (node))) != 0 && g_rand_int_range (follower->random, 0, (gint32) ++seen) == 0)
      found = node;
  return found;
}

#define CARDS (1u << WEND_KIND_CARD)
#define STEPS (1u << WEND_KIND_STEP)
#define STAGES (1u << WEND_KIND_STAGE)
#define LANES (1u << WEND_KIND_LANE)

static WendNode *
set_something (Follower *follower)
{
  static const char *const texts[] = { "short", "a longer text that will certainly need more than one line of a narrow card", "", "Wort" };
  WendNode *node = pick (follower, CARDS | STEPS | STAGES | LANES);
  WendKind kind = wend_node_kind (node);
  const char *text = texts[g_rand_int_range (follower->random, 0, G_N_ELEMENTS (texts))];

  if (kind == WEND_KIND_LANE && g_rand_boolean (follower->random))
    wend_alter_set (follower->document, node, WEND_FIELD_HIDDEN, wend_node_flag (node, WEND_FIELD_HIDDEN) ? NULL : "yes");
  else if (kind == WEND_KIND_STAGE || kind == WEND_KIND_LANE)
    wend_alter_set (follower->document, node, WEND_FIELD_TITLE, *text != '\0' ? text : NULL);
  else if (kind == WEND_KIND_CARD && wend_node_is_set (node, WEND_FIELD_VALUE) && g_rand_boolean (follower->random))
    wend_alter_set (follower->document, node, WEND_FIELD_VALUE, g_rand_boolean (follower->random) ? "1" : "1.5");
  else if (kind == WEND_KIND_CARD && g_rand_int_range (follower->random, 0, 6) == 0)
    wend_alter_set (follower->document, node, WEND_FIELD_PRIVATE, wend_node_flag (node, WEND_FIELD_PRIVATE) ? NULL : "yes");
  else if (kind == WEND_KIND_CARD && g_rand_int_range (follower->random, 0, 6) == 0)
    wend_alter_set (follower->document, node, WEND_FIELD_TO, wend_node_is_set (node, WEND_FIELD_TO) ? NULL : "stage-2");
  else
    wend_alter_set (follower->document, node, WEND_FIELD_TEXT, *text != '\0' ? text : NULL);
  return node;
}

static WendNode *
move_something (Follower *follower)
{
  WendNode *node = pick (follower, CARDS | STEPS);

  if (wend_node_kind (node) == WEND_KIND_CARD && g_rand_boolean (follower->random))
    wend_alter_set (follower->document, node, WEND_FIELD_LANE, wend_node_id (pick (follower, LANES)));
  else
    wend_alter_move (follower->document, node, pick (follower, wend_node_kind (node) == WEND_KIND_CARD ? STAGES | STEPS : STAGES));
  return node;
}

static WendNode *
make_something (Follower *follower)
{
  g_autofree char *id = g_strdup_printf ("made-%u", ++follower->made);
  gboolean card = g_rand_boolean (follower->random);
  WendNode *node = wend_alter_insert (follower->document, card ? WEND_KIND_CARD : WEND_KIND_STEP, id, pick (follower, STAGES));

  wend_alter_set (follower->document, node, WEND_FIELD_TEXT, "new");
  if (card)
    wend_alter_set (follower->document, node, WEND_FIELD_LANE, wend_node_id (pick (follower, LANES)));
  return node;
}

static WendNode *
drop_or_bring_back (Follower *follower)
{
  guint n;
  WendNode *const *removed = wend_document_removed (follower->document, &n);
  WendNode *node;

  if (n > 0 && g_rand_boolean (follower->random))
    {
      node = removed[g_rand_int_range (follower->random, 0, (gint32) n)];
      wend_alter_remove (follower->document, node, FALSE);
      return node;
    }
  node = pick (follower, g_rand_int_range (follower->random, 0, 8) == 0 ? STAGES | LANES : CARDS | STEPS);
  if (node != NULL)
    wend_alter_remove (follower->document, node, TRUE);
  return node;
}

static void
edit_something (Follower *follower)
{
  WendNode *(*const edits[]) (Follower *) = { set_something, set_something, move_something, make_something, drop_or_bring_back };
  WendNode *node = edits[g_rand_int_range (follower->random, 0, G_N_ELEMENTS (edits))](follower);

  if (node != NULL)
    wend_map_scene_touch (follower->map, wend_node_id (node));
}

/* The first line in which two dumps differ. */
static void
show_difference (const char *followed, const char *afresh)
{
  g_auto (GStrv) a = g_strsplit (followed, "\n", -1), b = g_strsplit (afresh, "\n", -1);

  for (guint i = 0; a[i] != NULL && b[i] != NULL; i++)
    if (strcmp (a[i], b[i]) != 0)
      {
        g_test_message ("line %u followed: %s", i, a[i]);
        g_test_message ("line %u afresh:   %s", i, b[i]);
        return;
      }
}

static void
follow (guint32 seed, gboolean steps_are_columns)
{
  WendRandomMap options = { seed, 4 + seed % 4, 2 + seed % 2, steps_are_columns, seed % 2 == 1 };
  Follower follower;

  follower_init (&follower, &options);
  for (guint i = 0; i < 24; i++)
    {
      for (gint k = g_rand_int_range (follower.random, 1, 4); k > 0; k--)
        edit_something (&follower);
      g_autofree char *followed = wend_scene_dump (wend_map_scene_get (follower.map));
      g_autofree char *afresh = dump_afresh (&follower);
      if (strcmp (followed, afresh) != 0)
        {
          g_test_message ("seed %u, round %u", seed, i);
          show_difference (followed, afresh);
        }
      g_assert_true (strcmp (followed, afresh) == 0);
    }
  follower_clear (&follower);
}

static void
test_follow (void)
{
  for (guint32 seed = 0; seed < 12; seed++)
    follow (seed, FALSE);
}

static void
test_follow_steps (void)
{
  for (guint32 seed = 50; seed < 54; seed++)
    follow (seed, TRUE);
}

static void
collect (const WendPlaced *placed, gpointer data)
{
  g_hash_table_add (data, (gpointer) placed->chunk);
}

static void
test_shared (void)
{
  WendRandomMap options = { 7, 10, 3, FALSE, FALSE };
  g_autoptr (GHashTable) before = g_hash_table_new (NULL, NULL), after = g_hash_table_new (NULL, NULL);
  Follower follower;
  guint fresh = 0;
  GHashTableIter iter;
  gpointer chunk;

  follower_init (&follower, &options);
  WendScene *old = wend_scene_ref (wend_map_scene_get (follower.map));
  WendNode *const *lanes;
  guint n;
  lanes = wend_node_children (wend_document_map (follower.document), WEND_KIND_LANE, &n);
  WendNode *card = NULL;
  for (WendNode *node = wend_document_next (follower.document, NULL); node != NULL && card == NULL; node = wend_document_next (follower.document, node))
    if (wend_node_kind (node) == WEND_KIND_CARD && strcmp (wend_node_text (node, WEND_FIELD_LANE), "needs") == 0)
      card = node;
  g_assert_nonnull (card);
  g_assert_nonnull (lanes);
  wend_alter_set (follower.document, card, WEND_FIELD_TEXT, "other");
  wend_map_scene_touch (follower.map, wend_node_id (card));
  wend_scene_foreach (old, NULL, collect, before);
  wend_scene_foreach (wend_map_scene_get (follower.map), NULL, collect, after);
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &chunk, NULL))
    fresh += !g_hash_table_contains (before, chunk);
  /* The cell, and the links, which may have moved; tints and labels where its row changed its height. */
  g_assert_cmpuint (fresh, >=, 1);
  g_assert_cmpuint (fresh, <=, 13);
  wend_scene_unref (old);
  follower_clear (&follower);
}

static void
test_options (void)
{
  WendRandomMap options = { 11, 6, 2, FALSE, FALSE };
  Follower follower;

  follower_init (&follower, &options);
  for (guint i = 0; i < 16; i++)
    {
      follower.options.overlay = (WendOverlay) (i % (WEND_OVERLAY_CHANGE + 1));
      follower.options.metric = i & 1 ? "rating" : "minutes";
      follower.options.prompts = (i & 2) != 0;
      follower.options.rtl = (i & 4) != 0;
      follower.options.aspect = i & 8 ? 1.0 : 0;
      wend_map_scene_set_options (follower.map, &follower.options);
      g_autofree char *followed = wend_scene_dump (wend_map_scene_get (follower.map));
      g_autofree char *afresh = dump_afresh (&follower);
      if (strcmp (followed, afresh) != 0)
        show_difference (followed, afresh);
      g_assert_true (strcmp (followed, afresh) == 0);
    }
  g_autoptr (WendInsight) other = wend_fake_insight_new ();
  wend_fake_insight_fill (other, follower.document, 99);
  wend_map_scene_set_insight (follower.map, other);
  WendInsight *first = follower.insight;
  follower.insight = other;
  g_autofree char *followed = wend_scene_dump (wend_map_scene_get (follower.map));
  g_autofree char *afresh = dump_afresh (&follower);
  g_assert_true (strcmp (followed, afresh) == 0);
  follower.insight = first;
  follower_clear (&follower);
}

static void
find_turned (const WendPlaced *placed, gpointer data)
{
  const WendItem **found = data;
  guint n;
  const WendItem *items = wend_chunk_items (placed->chunk, &n);

  for (guint i = 0; i < n; i++)
    if (items[i].turned)
      {
        g_assert_null (*found);
        g_assert_cmpfloat (placed->bounds.h, >=, items[i].h);
        *found = &items[i];
      }
}

static const WendItem *
folded_name (Follower *follower)
{
  const WendItem *found = NULL;

  wend_scene_foreach (wend_map_scene_get (follower->map), NULL, find_turned, &found);
  return found;
}

/* A folded stage has its name from the top down in the strip, cut to the height of the map; it follows a new name. */
static void
test_folded (void)
{
  WendRandomMap options = { 3, 6, 2, FALSE, FALSE };
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  Follower follower;
  const WendItem *name;
  WendNode *const *stages;
  g_autoptr (GString) many = g_string_new ("I wait");
  double whole;
  guint n;

  for (guint i = 0; i < 100; i++)
    g_string_append (many, " and wait");
  follower_init (&follower, &options);
  stages = wend_node_children (wend_document_map (follower.document), WEND_KIND_STAGE, &n);
  WendNode *stage = stages[1];
  g_assert_null (folded_name (&follower));
  wend_alter_set (follower.document, stage, WEND_FIELD_TITLE, "Wait");
  wend_map_scene_touch (follower.map, wend_node_id (stage));
  g_ptr_array_add (ids, (gpointer) wend_node_id (stage));
  wend_map_scene_set_folded (follower.map, ids);
  name = folded_name (&follower);
  g_assert_nonnull (name);
  g_assert_cmpstr (name->text, ==, "Wait");
  g_assert_cmpfloat (name->h, >, name->w);
  whole = name->h;
  wend_alter_set (follower.document, stage, WEND_FIELD_TITLE, many->str);
  wend_map_scene_touch (follower.map, wend_node_id (stage));
  name = folded_name (&follower);
  g_assert_true (g_str_has_prefix (name->text, "I wait") && g_str_has_suffix (name->text, "…"));
  g_assert_cmpfloat (name->h, >, whole);
  wend_map_scene_set_folded (follower.map, NULL);
  g_assert_null (folded_name (&follower));
  follower_clear (&follower);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/scene/edit/follow", test_follow);
  g_test_add_func ("/wend/scene/edit/follow-steps", test_follow_steps);
  g_test_add_func ("/wend/scene/edit/shared", test_shared);
  g_test_add_func ("/wend/scene/edit/options", test_options);
  g_test_add_func ("/wend/scene/edit/folded", test_folded);
  return g_test_run ();
}
