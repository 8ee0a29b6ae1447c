/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the window: one changeset each, with its label. */

#include "edit/wend-verbs.h"

#include <string.h>

#include "model/wend-builder.h"
#include "wend-test-map.h"

typedef struct
{
  WendEditor *editor;
  GString *labels; /* of all commits */
} Fixture;

static void
on_committed (WendEditor *editor, WendChangeset *changeset, gpointer touched, gpointer data)
{
  Fixture *fixture = data;

  g_string_append_printf (fixture->labels, "%s|", changeset->label);
}

static void
set (WendBuilder *builder, WendNode *node, WendField field, const char *value)
{
  wend_builder_set (builder, node, wend_schema_field (wend_node_kind (node), field), value, strlen (value));
}

/* Lanes words and feel; stage s with step p and the cards w1 f1 w2 f2 w3 (w in words, f in feel); stage t. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const cards[] = { "w1", "f1", "w2", "f2", "w3" };
  WendBuilder *builder = wend_builder_new ("verbs");
  WendNode *stage;

  set (builder, wend_builder_add (builder, NULL, WEND_KIND_LANE, "words", 5), WEND_FIELD_KIND, "quotes");
  set (builder, wend_builder_add (builder, NULL, WEND_KIND_LANE, "feel", 4), WEND_FIELD_KIND, "feeling");
  stage = wend_builder_add (builder, NULL, WEND_KIND_STAGE, "s", 1);
  set (builder, stage, WEND_FIELD_TITLE, "I pass security");
  set (builder, wend_builder_add (builder, stage, WEND_KIND_STEP, "p", 1), WEND_FIELD_TEXT, "Unpack");
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      WendNode *card = wend_builder_add (builder, stage, WEND_KIND_CARD, cards[i], 2);
      set (builder, card, WEND_FIELD_TEXT, "Queue at security");
      set (builder, card, WEND_FIELD_LANE, cards[i][0] == 'w' ? "words" : "feel");
    }
  wend_builder_add (builder, NULL, WEND_KIND_STAGE, "t", 1);
  fixture->editor = wend_editor_new (wend_builder_finish (builder), NULL);
  fixture->labels = g_string_new (NULL);
  g_signal_connect (fixture->editor, "committed", G_CALLBACK (on_committed), fixture);
}

/* Whatever the verbs did can be taken back to the start. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  Fixture fresh = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *broken = wend_test_broken (wend_editor_peek_document (fixture->editor));

  g_assert_null (broken);
  while (wend_editor_undo (fixture->editor))
    ;
  set_up (&fresh, NULL);
  first = wend_test_saved (wend_editor_peek_document (fresh.editor));
  undone = wend_test_saved (wend_editor_peek_document (fixture->editor));
  g_assert_cmpstr (undone, ==, first);
  g_object_unref (fresh.editor);
  g_object_unref (fixture->editor);
  g_string_free (fresh.labels, TRUE);
  g_string_free (fixture->labels, TRUE);
}

static WendNode *
find (Fixture *fixture, const char *id)
{
  return wend_document_find (wend_editor_peek_document (fixture->editor), id);
}

static char *
children (Fixture *fixture, const char *parent, WendKind kind)
{
  GString *out = g_string_new (NULL);
  guint n;
  WendNode *const *nodes = wend_node_children (find (fixture, parent), kind, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "", wend_node_id (nodes[i]));
  return g_string_free (out, FALSE);
}

static void
assert_children (Fixture *fixture, const char *parent, WendKind kind, const char *expected)
{
  g_autofree char *ids = children (fixture, parent, kind);

  g_assert_cmpstr (ids, ==, expected);
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = fixture->editor;
  g_autofree char *stages = NULL;
  const char *stage = wend_verbs_add_stage (editor, "t", "I board");
  const char *step = wend_verbs_add_step (editor, stage, NULL, "Wait");
  const char *card = wend_verbs_add_card (editor, "words", step, NULL, "At last");
  const char *lane = wend_verbs_add_lane (editor, WEND_LANE_PAINS, "words", NULL);
  const char *link = wend_verbs_add_link (editor, "s", stage);

  stages = g_strdup_printf ("s %s t", stage);
  assert_children (fixture, "map", WEND_KIND_STAGE, stages);
  g_assert_cmpstr (wend_node_get (find (fixture, card), WEND_FIELD_LANE), ==, "words");
  g_assert_true (wend_node_parent (find (fixture, card)) == find (fixture, step));
  g_assert_cmpint (wend_node_lane_kind (find (fixture, lane)), ==, WEND_LANE_PAINS);
  g_assert_cmpstr (wend_node_get (find (fixture, link), WEND_FIELD_TO), ==, stage);
  g_assert_cmpstr (fixture->labels->str, ==, "Add Stage|Add Step|Add Card|Add Lane|Connect|");
  g_assert_null (wend_verbs_add_step (editor, "words", NULL, "x"));
  g_assert_null (wend_verbs_add_card (editor, "words", "s", "p", "x"));
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_assert_true (wend_verbs_set_words (fixture->editor, "s", "I queue", 0));
  g_assert_true (wend_verbs_set_words (fixture->editor, "words", "Said", 0));
  g_assert_true (wend_verbs_set_words (fixture->editor, "w1", "Two\nlines", 0));
  g_assert_true (wend_verbs_set_words (fixture->editor, "w1", "Mind the gap between the train and the platform", 0));
  g_assert_true (wend_verbs_set_words (fixture->editor, "w1", "", 0));
  g_assert_true (wend_verbs_set_words (fixture->editor, "w1", "back", 0));
  g_assert_false (wend_verbs_set_words (fixture->editor, "w1", "back", 0));
  g_assert_false (wend_verbs_set_words (fixture->editor, "nowhere", "x", 0));
  g_assert_cmpstr (fixture->labels->str, ==,
                   "Edit “I pass security”|Edit “In their words”|Edit “Queue at security”|Edit “Two”|"
                   "Edit “Mind the gap between the train and the …”|Edit “Card”|");
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = fixture->editor;

  /* before the next of its own cell, or last in it: nothing moves */
  g_assert_false (wend_verbs_move_card (editor, "w1", "s", "words", "w2"));
  g_assert_false (wend_verbs_move_card (editor, "w3", "s", "words", NULL));
  g_assert_false (wend_verbs_move_card (editor, "f2", "s", "feel", NULL));
  g_assert_true (wend_verbs_move_card (editor, "w1", "s", "words", "w3"));
  assert_children (fixture, "s", WEND_KIND_CARD, "f1 w2 f2 w1 w3");
  g_assert_true (wend_verbs_move_card (editor, "w1", "p", "feel", NULL));
  assert_children (fixture, "p", WEND_KIND_CARD, "w1");
  g_assert_cmpstr (wend_node_get (find (fixture, "w1"), WEND_FIELD_LANE), ==, "feel");
  g_assert_true (wend_verbs_move_card (editor, "w1", "p", "words", NULL)); /* the lane alone */
  g_assert_true (wend_verbs_move_step (editor, "p", "t", NULL));
  g_assert_true (wend_verbs_move (editor, "t", "s"));
  g_assert_true (wend_verbs_move (editor, "feel", "words"));
  assert_children (fixture, "map", WEND_KIND_STAGE, "t s");
  assert_children (fixture, "map", WEND_KIND_LANE, "feel words");
  g_assert_false (wend_verbs_move (editor, "map", NULL));
  g_assert_false (wend_verbs_move_card (editor, "p", "s", "words", NULL));
  g_assert_cmpstr (fixture->labels->str, ==,
                   "Move “Queue at security”|Move “Queue at security”|Move “Queue at security”|Move “Unpack”|Move “Stage”|Move “Feeling”|");
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  const char *const one[] = { "w1" };
  const char *const nested[] = { "f1", "s", "f1", "nowhere" };

  g_assert_true (wend_verbs_delete (fixture->editor, one, 1));
  g_assert_false (wend_verbs_delete (fixture->editor, one, 1));
  g_assert_true (wend_verbs_restore (fixture->editor, "w1"));
  g_assert_true (wend_verbs_delete (fixture->editor, nested, 4));
  g_assert_false (wend_node_is_removed (find (fixture, "f1")));
  g_assert_true (wend_node_is_dead (find (fixture, "f1")));
  g_assert_cmpstr (fixture->labels->str, ==, "Delete “Queue at security”|Restore “Queue at security”|Delete Selection|");
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = fixture->editor;
  const char *const both[] = { "s", "w2" };
  g_autoptr (GPtrArray) copies = g_ptr_array_new ();
  g_autofree char *stages = NULL;
  const char *link;
  WendNode *copy;
  guint n;

  wend_verbs_move_card (editor, "w1", "p", "words", NULL);
  wend_editor_begin (editor, "span");
  wend_editor_set (editor, "w1", WEND_FIELD_TO, "s");
  link = wend_editor_create (editor, WEND_KIND_LINK, "map", NULL, WEND_FIELD_FROM, "s", -1);
  wend_editor_commit (editor);
  g_assert_nonnull (link);
  g_assert_true (wend_verbs_duplicate (editor, both, 2, copies));
  g_assert_cmpuint (copies->len, ==, 1);
  stages = g_strdup_printf ("s %s t", (const char *) copies->pdata[0]);
  assert_children (fixture, "map", WEND_KIND_STAGE, stages);
  copy = find (fixture, copies->pdata[0]);
  g_assert_cmpstr (wend_node_get (copy, WEND_FIELD_TITLE), ==, "I pass security");
  wend_node_children (copy, WEND_KIND_CARD, &n);
  g_assert_cmpuint (n, ==, 4);
  /* a reference inside the copied follows, one to the outside stays */
  copy = wend_node_children (wend_node_children (copy, WEND_KIND_STEP, &n)[0], WEND_KIND_CARD, &n)[0];
  g_assert_cmpstr (wend_node_get (copy, WEND_FIELD_TO), ==, copies->pdata[0]);
  g_assert_cmpstr (wend_node_get (copy, WEND_FIELD_LANE), ==, "words");
  g_assert_true (wend_editor_undo (editor));
  assert_children (fixture, "map", WEND_KIND_STAGE, "s t");
  g_assert_true (wend_editor_redo (editor));
  assert_children (fixture, "map", WEND_KIND_STAGE, stages);
}

static const char *
german (const char *text)
{
  if (strcmp (text, "Move “%s”") == 0)
    return "„%s“ verschieben";
  return strcmp (text, "Stage") == 0 ? "Abschnitt" : text;
}

static void
test_translate (Fixture *fixture, gconstpointer data)
{
  wend_verbs_set_translate (german);
  g_assert_true (wend_verbs_move (fixture->editor, "t", "s"));
  wend_verbs_set_translate (NULL);
  g_assert_cmpstr (fixture->labels->str, ==, "„Abschnitt“ verschieben|");
}

#define ADD(name, function) g_test_add ("/wend/edit/verbs/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("add", test_add);
  ADD ("words", test_words);
  ADD ("move", test_move);
  ADD ("delete", test_delete);
  ADD ("duplicate", test_duplicate);
  ADD ("translate", test_translate);
  return g_test_run ();
}
