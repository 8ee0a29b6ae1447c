/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies in a cell, what it takes, and putting things into it, cards of steps included. */

#include "gestures/wend-cell.h"

#include <string.h>

#include "edit/wend-verbs.h"
#include "gestures/wend-selection.h"

typedef struct
{
  WendEditor *editor;
  const WendNode *steps, *think, *measured, *one, *two;
  char *step, *of_stage, *of_step, *later;
} Fixture;

static const WendNode *
find (Fixture *fixture, const char *id)
{
  return wend_document_find_living (wend_editor_peek_document (fixture->editor), id);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = fixture->editor = wend_editor_new (wend_document_new ("cells"), NULL);

  fixture->steps = find (fixture, wend_verbs_add_lane (editor, WEND_LANE_STEPS, NULL, NULL));
  fixture->think = find (fixture, wend_verbs_add_lane (editor, WEND_LANE_THOUGHTS, NULL, NULL));
  fixture->measured = find (fixture, wend_verbs_add_lane (editor, WEND_LANE_MEASURED, NULL, NULL));
  fixture->one = find (fixture, wend_verbs_add_stage (editor, NULL, "I come"));
  fixture->two = find (fixture, wend_verbs_add_stage (editor, NULL, "I go"));
  fixture->step = g_strdup (wend_verbs_add_step (editor, wend_node_id (fixture->one), NULL, "Knock"));
  fixture->of_stage = g_strdup (wend_verbs_add_card (editor, wend_node_id (fixture->think), wend_node_id (fixture->one), NULL, "first"));
  fixture->later = g_strdup (wend_verbs_add_card (editor, wend_node_id (fixture->think), wend_node_id (fixture->one), NULL, "second"));
  fixture->of_step = g_strdup (wend_verbs_add_card (editor, wend_node_id (fixture->think), fixture->step, NULL, "third"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->editor);
  g_free (fixture->step);
  g_free (fixture->of_stage);
  g_free (fixture->of_step);
  g_free (fixture->later);
}

static char *
texts (const WendNode *lane, const WendNode *column)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  wend_cell_list (lane, column, nodes);
  for (guint i = 0; i < nodes->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", wend_node_text (g_ptr_array_index (nodes, i), WEND_FIELD_TEXT));
  return g_string_free (text, FALSE);
}

#define assert_cell(lane, column, expected)              \
  do                                                     \
    {                                                    \
      g_autofree char *have_texts = texts (lane, column); \
      g_assert_cmpstr (have_texts, ==, expected);        \
    }                                                    \
  while (0)

static void
test_list (Fixture *fixture, gconstpointer data)
{
  assert_cell (fixture->steps, fixture->one, "Knock");
  assert_cell (fixture->think, fixture->one, "first, second, third");
  assert_cell (fixture->think, fixture->two, "");
  assert_cell (fixture->think, find (fixture, fixture->step), "third"); /* columns are steps */
}

/* Improvements stand where they are about, whatever they hang on. */
static void
test_actions (Fixture *fixture, gconstpointer data)
{
  const char *lane;

  wend_editor_begin (fixture->editor, "t");
  lane = wend_editor_create (fixture->editor, WEND_KIND_LANE, "map", NULL, WEND_FIELD_KIND, "actions", -1);
  wend_editor_create (fixture->editor, WEND_KIND_ACTION, "map", NULL, WEND_FIELD_TEXT, "sign", WEND_FIELD_AT, fixture->step, -1);
  wend_editor_create (fixture->editor, WEND_KIND_ACTION, "map", NULL, WEND_FIELD_TEXT, "paint", WEND_FIELD_AT, wend_node_id (fixture->two), -1);
  wend_editor_create (fixture->editor, WEND_KIND_ACTION, "map", NULL, WEND_FIELD_TEXT, "anywhere", -1);
  wend_editor_commit (fixture->editor);
  assert_cell (find (fixture, lane), fixture->one, "sign");
  assert_cell (find (fixture, lane), find (fixture, fixture->step), "sign");
  assert_cell (find (fixture, lane), fixture->two, "paint");
  g_assert_false (wend_cell_takes (find (fixture, lane), fixture->two, WEND_KIND_CARD));
}

static void
test_takes (Fixture *fixture, gconstpointer data)
{
  g_assert_true (wend_cell_takes (fixture->steps, fixture->one, WEND_KIND_STEP));
  g_assert_false (wend_cell_takes (fixture->steps, fixture->one, WEND_KIND_CARD));
  g_assert_true (wend_cell_takes (fixture->think, fixture->one, WEND_KIND_CARD));
  g_assert_false (wend_cell_takes (fixture->measured, fixture->one, WEND_KIND_CARD));
  g_assert_false (wend_cell_takes (NULL, fixture->one, WEND_KIND_CARD));
}

static void
test_put (Fixture *fixture, gconstpointer data)
{
  g_assert_true (wend_cell_put (fixture->editor, find (fixture, fixture->of_stage), fixture->think, fixture->one, NULL));
  assert_cell (fixture->think, fixture->one, "second, first, third"); /* the step's own cards come after the stage's */
  g_assert_false (wend_cell_put (fixture->editor, find (fixture, fixture->of_step), fixture->think, fixture->one, NULL));
  g_assert_true (wend_cell_put (fixture->editor, find (fixture, fixture->of_step), fixture->think, fixture->one, find (fixture, fixture->later)));
  assert_cell (fixture->think, fixture->one, "third, second, first");
  g_assert_true (wend_cell_put (fixture->editor, find (fixture, fixture->later), fixture->think, fixture->two, NULL));
  assert_cell (fixture->think, fixture->two, "second");
  g_assert_false (wend_cell_put (fixture->editor, find (fixture, fixture->later), fixture->measured, fixture->two, NULL));
  g_assert_false (wend_cell_put (fixture->editor, find (fixture, fixture->later), fixture->think, fixture->two, find (fixture, fixture->later)));
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  const char *id;

  wend_editor_begin (fixture->editor, "Add");
  id = wend_cell_add (fixture->editor, fixture->think, fixture->one, find (fixture, fixture->of_stage));
  wend_editor_set (fixture->editor, id, WEND_FIELD_TEXT, "between");
  g_assert_nonnull (wend_cell_add (fixture->editor, fixture->steps, fixture->two, NULL));
  g_assert_null (wend_cell_add (fixture->editor, fixture->measured, fixture->two, NULL));
  wend_editor_commit (fixture->editor);
  assert_cell (fixture->think, fixture->one, "first, between, second, third");
}

/* What the lane draws a card by is there from the start, and after a move. */
static void
test_complete (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = fixture->editor;
  const WendNode *feel = find (fixture, wend_verbs_add_lane (editor, WEND_LANE_FEELING, NULL, NULL));
  const WendNode *sides = find (fixture, wend_verbs_add_lane (editor, WEND_LANE_BOTH_SIDES, NULL, NULL));
  const char *id;

  wend_editor_begin (editor, "Add");
  id = wend_cell_add (editor, feel, fixture->one, NULL);
  g_assert_cmpstr (wend_node_text (find (fixture, id), WEND_FIELD_VALUE), ==, "0");
  id = wend_cell_add (editor, sides, fixture->one, NULL);
  g_assert_cmpstr (wend_node_text (find (fixture, id), WEND_FIELD_SIDE), ==, "customer");
  id = wend_cell_add (editor, sides, fixture->one, NULL);
  g_assert_cmpstr (wend_node_text (find (fixture, id), WEND_FIELD_SIDE), ==, "company");
  id = wend_cell_add (editor, sides, fixture->two, NULL);
  g_assert_cmpstr (wend_node_text (find (fixture, id), WEND_FIELD_SIDE), ==, "customer");
  wend_editor_commit (editor);
  g_assert_true (wend_cell_put (editor, find (fixture, fixture->later), sides, fixture->two, NULL));
  g_assert_cmpstr (wend_node_text (find (fixture, fixture->later), WEND_FIELD_SIDE), ==, "company");
  g_assert_true (wend_cell_put (editor, find (fixture, fixture->of_stage), feel, fixture->one, NULL));
  g_assert_cmpstr (wend_node_text (find (fixture, fixture->of_stage), WEND_FIELD_VALUE), ==, "0");
  g_assert_true (wend_editor_undo (editor)); /* the move and the value are one step */
  g_assert_false (wend_node_is_set (find (fixture, fixture->of_stage), WEND_FIELD_VALUE));
  g_assert_true (wend_node_ref (find (fixture, fixture->of_stage), WEND_FIELD_LANE) == fixture->think);
}

/* Where steps are columns, a step goes before or behind another by their columns. */
static void
test_step_columns (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = fixture->editor;
  const WendNode *knock = find (fixture, fixture->step), *wait, *go;
  const char *id;

  wend_editor_begin (editor, "Add");
  id = wend_cell_add (editor, fixture->steps, knock, knock);
  wend_editor_set (editor, id, WEND_FIELD_TEXT, "Wait");
  wait = find (fixture, id);
  id = wend_cell_add (editor, fixture->steps, fixture->two, NULL);
  wend_editor_set (editor, id, WEND_FIELD_TEXT, "Go");
  go = find (fixture, id);
  wend_editor_commit (editor);
  assert_cell (fixture->steps, fixture->one, "Knock, Wait");
  g_assert_true (wend_cell_put (editor, knock, fixture->steps, wait, NULL));
  assert_cell (fixture->steps, fixture->one, "Wait, Knock");
  g_assert_true (wend_cell_put (editor, knock, fixture->steps, wait, wait));
  assert_cell (fixture->steps, fixture->one, "Knock, Wait");
  g_assert_true (wend_cell_put (editor, wait, fixture->steps, go, go));
  assert_cell (fixture->steps, fixture->two, "Wait, Go");
  g_assert_false (wend_cell_put (editor, wait, fixture->steps, wait, NULL));
}

/* Improvements are added, moved and ordered in their cells. */
static void
test_put_actions (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = fixture->editor;
  const WendNode *lane = find (fixture, wend_verbs_add_lane (editor, WEND_LANE_ACTIONS, NULL, NULL));
  static const char *const words[] = { "sign", "paint" };
  const WendNode *made[2];

  g_assert_true (wend_cell_takes (lane, fixture->one, WEND_KIND_ACTION));
  g_assert_false (wend_cell_takes (fixture->think, fixture->one, WEND_KIND_ACTION));
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      wend_editor_begin (editor, "Add");
      made[i] = find (fixture, wend_cell_add (editor, lane, fixture->one, NULL));
      wend_editor_set (editor, wend_node_id (made[i]), WEND_FIELD_TEXT, words[i]);
      wend_editor_commit (editor);
    }
  assert_cell (lane, fixture->one, "sign, paint");
  g_assert_true (wend_cell_put (editor, made[1], lane, fixture->one, made[0]));
  assert_cell (lane, fixture->one, "paint, sign");
  g_assert_true (wend_cell_put (editor, made[1], lane, fixture->two, NULL));
  assert_cell (lane, fixture->two, "paint");
  g_assert_false (wend_cell_put (editor, made[1], fixture->think, fixture->two, NULL));
}

static void
count (WendSelection *selection, gpointer data)
{
  ++*(guint *) data;
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WendSelection) selection = wend_selection_new ();
  guint changes = 0;

  wend_selection_watch (selection, count, &changes);
  wend_selection_set (selection, fixture->step);
  wend_selection_set (selection, fixture->step);
  g_assert_cmpuint (changes, ==, 1);
  wend_selection_add (selection, fixture->later);
  g_assert_null (wend_selection_single (selection));
  wend_verbs_delete (fixture->editor, (const char *const[]) { fixture->step }, 1);
  wend_selection_prune (selection, wend_editor_peek_document (fixture->editor));
  g_assert_cmpstr (wend_selection_single (selection), ==, fixture->later);
  wend_selection_set (selection, wend_selection_get (selection, 0));
  wend_selection_toggle (selection, fixture->later);
  wend_selection_clear (selection);
  g_assert_cmpuint (changes, ==, 4);
}

#define ADD(path, test) g_test_add ("/wend/gestures/cell/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("list", test_list);
  ADD ("actions", test_actions);
  ADD ("takes", test_takes);
  ADD ("put", test_put);
  ADD ("add", test_add);
  ADD ("complete", test_complete);
  ADD ("step-columns", test_step_columns);
  ADD ("put-actions", test_put_actions);
  ADD ("selection", test_selection);
  return g_test_run ();
}
