/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The door: begin, commit, abort, undo, redo, joining of typing, the saved mark, what is touched. */

#include "edit/wend-editor.h"

#include <string.h>

#include "edit/wend-verbs.h"
#include "model/wend-builder.h"
#include "model/wend-document-private.h"
#include "wend-test-map.h"

typedef struct
{
  WendEditor *editor;
  guint commits;
  char *touched; /* of the last, sorted, joined by a space */
} Fixture;

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
on_committed (WendEditor *editor, WendChangeset *changeset, gpointer touched, gpointer data)
{
  Fixture *fixture = data;
  GPtrArray *ids = touched;

  g_assert_cmpuint (changeset->changes->len, >, 0);
  fixture->commits++;
  g_ptr_array_sort (ids, compare);
  g_free (fixture->touched);
  g_ptr_array_add (ids, NULL);
  fixture->touched = g_strjoinv (" ", (char **) ids->pdata);
}

/* Lanes words, feel; stages book (card c1), security (step unpack; cards q1, q2). */
static WendDocument *
sample (guint version)
{
  WendBuilder *builder = wend_builder_new ("airport");
  WendNode *stage;

  wend_builder_add (builder, NULL, WEND_KIND_LANE, "words", 5);
  wend_builder_add (builder, NULL, WEND_KIND_LANE, "feel", 4);
  stage = wend_builder_add (builder, NULL, WEND_KIND_STAGE, "book", 4);
  wend_builder_add (builder, stage, WEND_KIND_CARD, "c1", 2);
  stage = wend_builder_add (builder, NULL, WEND_KIND_STAGE, "security", 8);
  wend_builder_add (builder, stage, WEND_KIND_STEP, "unpack", 6);
  wend_builder_add (builder, stage, WEND_KIND_CARD, "q1", 2);
  wend_builder_add (builder, stage, WEND_KIND_CARD, "q2", 2);
  wend_builder_version (builder, version);
  return wend_builder_finish (builder);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->editor = wend_editor_new (sample (WEND_FORMAT_VERSION), "p12");
  g_signal_connect (fixture->editor, "committed", G_CALLBACK (on_committed), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *broken = wend_test_broken (wend_editor_peek_document (fixture->editor));

  g_assert_null (broken);
  g_object_unref (fixture->editor);
  g_free (fixture->touched);
}

static WendNode *
find (Fixture *fixture, const char *id)
{
  return wend_document_find (wend_editor_peek_document (fixture->editor), id);
}

static char *
saved (Fixture *fixture)
{
  return wend_test_saved (wend_editor_peek_document (fixture->editor));
}

static void
test_create (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = saved (fixture);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  WendChangeset *changeset;
  const char *id;

  wend_editor_begin (fixture->editor, "Add Card");
  id = wend_editor_create (fixture->editor, WEND_KIND_CARD, "security", "q2", WEND_FIELD_TEXT, "Queue", WEND_FIELD_VALUE, "+1.50", WEND_FIELD_LANE, "words", -1);
  g_assert_nonnull (id);
  g_assert_cmpstr (wend_node_order (find (fixture, id)), ==, "a0V");
  g_assert_cmpstr (wend_node_get (find (fixture, id), WEND_FIELD_VALUE), ==, "1.5");
  changeset = wend_editor_commit (fixture->editor);
  g_assert_nonnull (changeset);
  g_assert_cmpstr (changeset->by, ==, "p12");
  g_assert_cmpuint (strlen (changeset->at), ==, 20);
  g_assert_cmpuint (changeset->n, ==, 1);
  g_assert_cmpuint (fixture->commits, ==, 1);
  g_assert_nonnull (strstr (fixture->touched, "security"));
  g_assert_cmpstr (wend_editor_undo_label (fixture->editor), ==, "Add Card");
  after = saved (fixture);
  g_assert_true (wend_editor_undo (fixture->editor));
  undone = saved (fixture);
  g_assert_cmpstr (undone, ==, before);
  g_assert_false (wend_editor_can_undo (fixture->editor));
  g_assert_true (wend_editor_redo (fixture->editor));
  redone = saved (fixture);
  g_assert_cmpstr (redone, ==, after);
}

static void
test_no_effect (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = fixture->editor;

  wend_editor_begin (editor, "nothing");
  g_assert_null (wend_editor_create (editor, WEND_KIND_CARD, "map", NULL, -1));
  g_assert_null (wend_editor_create (editor, WEND_KIND_CARD, "security", "c1", -1));
  g_assert_null (wend_editor_create (editor, WEND_KIND_CARD, "security", NULL, WEND_FIELD_EVIDENCE, "rumour", -1));
  g_assert_null (wend_editor_create (editor, WEND_KIND_CARD, "security", NULL, WEND_FIELD_SERIES, "x", -1));
  g_assert_false (wend_editor_set (editor, "q1", WEND_FIELD_SEVERITY, "9"));
  g_assert_false (wend_editor_set (editor, "q1", WEND_FIELD_SERIES, "x"));
  g_assert_false (wend_editor_set (editor, "nowhere", WEND_FIELD_TEXT, "x"));
  g_assert_false (wend_editor_set (editor, "q1", WEND_FIELD_PRIVATE, "no"));
  g_assert_false (wend_editor_move (editor, "q1", "security", "q2"));
  g_assert_false (wend_editor_move (editor, "q2", "security", NULL));
  g_assert_false (wend_editor_move (editor, "security", "unpack", NULL));
  g_assert_false (wend_editor_restore (editor, "q1"));
  g_assert_false (wend_editor_remove (editor, "map"));
  g_assert_false (wend_editor_remove (editor, "parked"));
  g_assert_null (wend_editor_commit (editor));
  g_assert_false (wend_editor_can_undo (editor));
  g_assert_false (wend_editor_is_unsaved (editor));
  g_assert_cmpuint (fixture->commits, ==, 0);
}

static void
test_abort (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = fixture->editor;
  g_autofree char *before = wend_test_dump (wend_editor_peek_document (editor), wend_editor_peek_marks (editor));
  g_autofree char *after = NULL;
  const char *id;

  wend_editor_begin (editor, "outer");
  wend_editor_begin (editor, "inner");
  id = wend_editor_create (editor, WEND_KIND_STEP, "book", NULL, WEND_FIELD_TEXT, "new", -1);
  g_assert_true (wend_editor_move (editor, "q1", id, NULL));
  g_assert_null (wend_editor_commit (editor));
  g_assert_true (wend_editor_set (editor, "q1", WEND_FIELD_TEXT, "words"));
  g_assert_true (wend_editor_remove (editor, "security"));
  wend_editor_abort (editor);
  after = wend_test_dump (wend_editor_peek_document (editor), wend_editor_peek_marks (editor));
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (fixture->commits, ==, 0);
}

static void
test_typing (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = fixture->editor;
  guint32 group = wend_editor_new_group (editor);

  g_assert_true (wend_verbs_set_words (editor, "q1", "Q", group));
  g_assert_true (wend_verbs_set_words (editor, "q1", "Qu", group));
  g_assert_true (wend_verbs_set_words (editor, "q1", "Que", group));
  g_assert_cmpuint (fixture->commits, ==, 3);
  g_assert_true (wend_verbs_set_words (editor, "q2", "other", group));
  g_assert_true (wend_editor_undo (editor));
  g_assert_cmpstr (wend_node_get (find (fixture, "q1"), WEND_FIELD_TEXT), ==, "Que");
  g_assert_true (wend_editor_undo (editor));
  g_assert_null (wend_node_get (find (fixture, "q1"), WEND_FIELD_TEXT));
  g_assert_false (wend_editor_can_undo (editor));
  g_assert_true (wend_editor_redo (editor));
  g_assert_cmpstr (wend_node_get (find (fixture, "q1"), WEND_FIELD_TEXT), ==, "Que");
}

/* A person types one field of several cards: one step, too, also where some of them had the first letters already. */
static void
test_typing_several (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "T", "Te", "Tea" };
  WendEditor *editor = fixture->editor;
  guint32 group = wend_editor_new_group (editor);

  wend_verbs_set_field (editor, "q1", WEND_FIELD_OWNER, "T", 0);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      wend_editor_begin (editor, "Edit 2 Cards");
      wend_editor_set (editor, "q1", WEND_FIELD_OWNER, words[i]);
      wend_editor_set (editor, "q2", WEND_FIELD_OWNER, words[i]);
      wend_editor_coalesce (editor, group);
      wend_editor_commit (editor);
    }
  g_assert_true (wend_editor_undo (editor));
  g_assert_cmpstr (wend_node_get (find (fixture, "q1"), WEND_FIELD_OWNER), ==, "T");
  g_assert_null (wend_node_get (find (fixture, "q2"), WEND_FIELD_OWNER));
  g_assert_true (wend_editor_redo (editor));
  g_assert_cmpstr (wend_node_get (find (fixture, "q2"), WEND_FIELD_OWNER), ==, "Tea");
}

static void
test_saved (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = fixture->editor;
  guint32 group = wend_editor_new_group (editor);

  wend_verbs_set_words (editor, "q1", "a", group);
  g_assert_true (wend_editor_is_unsaved (editor));
  wend_editor_mark_saved (editor);
  g_assert_false (wend_editor_is_unsaved (editor));
  wend_verbs_set_words (editor, "q1", "ab", group);
  g_assert_true (wend_editor_is_unsaved (editor));
  g_assert_true (wend_editor_undo (editor));
  g_assert_false (wend_editor_is_unsaved (editor));
  g_assert_cmpstr (wend_node_get (find (fixture, "q1"), WEND_FIELD_TEXT), ==, "a");
  g_assert_true (wend_editor_undo (editor));
  g_assert_true (wend_editor_is_unsaved (editor));
  g_assert_true (wend_editor_redo (editor));
  g_assert_false (wend_editor_is_unsaved (editor));
}

static void
test_read_only (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (sample (WEND_FORMAT_VERSION + 1), NULL);

  g_assert_true (wend_editor_is_read_only (editor));
  wend_editor_begin (editor, "no");
  g_assert_false (wend_editor_remove (editor, "q1"));
  g_assert_null (wend_editor_create (editor, WEND_KIND_STAGE, "map", NULL, -1));
  g_assert_null (wend_editor_commit (editor));
  g_assert_false (wend_editor_undo (editor));
}

static void
test_long_keys (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = fixture->editor;
  g_autofree char *before = saved (fixture);
  g_autofree char *undone = NULL;
  const char *at = "q2";
  gsize longest = 0;
  WendNode *const *cards;
  guint n;

  for (guint i = 0; i < 400; i++)
    {
      wend_editor_begin (editor, "Add Card");
      at = wend_editor_create (editor, WEND_KIND_CARD, "security", at, -1);
      g_assert_nonnull (at);
      wend_editor_commit (editor);
    }
  cards = wend_node_children (find (fixture, "security"), WEND_KIND_CARD, &n);
  g_assert_cmpuint (n, ==, 402);
  g_assert_cmpstr (wend_node_id (cards[1]), ==, at);
  for (guint i = 0; i < n; i++)
    longest = MAX (longest, strlen (wend_node_order (cards[i])));
  g_assert_cmpuint (longest, <=, 48);
  while (wend_editor_undo (editor))
    ;
  undone = saved (fixture);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_undo_of_others (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = fixture->editor;
  g_autoptr (WendChangeset) other = wend_changeset_new ("other", 1, "Edit");
  WendChange change = { .kind = WEND_CHANGE_SET, .id = g_strdup ("q1"), .fields = wend_change_fields_new () };

  wend_editor_begin (editor, "Two");
  wend_editor_set (editor, "q1", WEND_FIELD_TEXT, "mine");
  wend_editor_set (editor, "q2", WEND_FIELD_TEXT, "mine");
  wend_editor_commit (editor);
  wend_change_fields_add (change.fields, "text", "theirs");
  wend_changeset_take (other, &change);
  g_assert_true (wend_editor_apply (editor, other, NULL));
  g_assert_false (wend_editor_apply (editor, other, NULL)); /* twice is once */
  g_assert_true (wend_editor_undo (editor));
  g_assert_cmpstr (wend_node_get (find (fixture, "q1"), WEND_FIELD_TEXT), ==, "theirs");
  g_assert_null (wend_node_get (find (fixture, "q2"), WEND_FIELD_TEXT));
  g_assert_true (wend_editor_redo (editor));
  g_assert_cmpstr (wend_node_get (find (fixture, "q2"), WEND_FIELD_TEXT), ==, "mine");
}

static void
test_parked_undo (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = fixture->editor;
  g_autofree char *before = saved (fixture);
  g_autofree char *parked = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  const char *const card[] = { "q1" };
  const char *const stage[] = { "security" };

  wend_verbs_delete (editor, card, 1);
  wend_verbs_delete (editor, stage, 1);
  g_assert_true (wend_verbs_restore (editor, "q1"));
  g_assert_cmpstr (wend_node_id (wend_node_parent (find (fixture, "q1"))), ==, "parked");
  parked = saved (fixture);
  for (guint i = 0; i < 3; i++)
    g_assert_true (wend_editor_undo (editor));
  undone = saved (fixture);
  g_assert_cmpstr (undone, ==, before);
  for (guint i = 0; i < 3; i++)
    g_assert_true (wend_editor_redo (editor));
  redone = saved (fixture);
  g_assert_cmpstr (redone, ==, parked);
  for (guint i = 0; i < 3; i++)
    g_assert_true (wend_editor_undo (editor));
  g_free (undone);
  undone = saved (fixture);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_comment_is_signed (Fixture *fixture, gconstpointer data)
{
  const char *id;

  wend_editor_begin (fixture->editor, "Comment");
  id = wend_editor_create (fixture->editor, WEND_KIND_COMMENT, "map", NULL, WEND_FIELD_AT, "q1", WEND_FIELD_TEXT, "Really?", -1);
  wend_editor_commit (fixture->editor);
  g_assert_cmpstr (wend_node_get (find (fixture, id), WEND_FIELD_BY), ==, "p12");
  g_assert_nonnull (wend_node_get (find (fixture, id), WEND_FIELD_WHEN));
}

static void
test_observation (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = fixture->editor;
  g_autoptr (GArray) fields = wend_change_fields_new ();

  wend_change_fields_add (fields, "data", "n=\"10\" k=\"2\"");
  wend_change_fields_add (fields, "metric", "ease");
  wend_editor_begin (editor, "Import");
  g_assert_true (wend_editor_create_full (editor, WEND_KIND_OBSERVATION, "o-1", "map", NULL, fields));
  wend_editor_commit (editor);
  wend_editor_begin (editor, "Remove");
  wend_editor_remove (editor, "o-1");
  wend_editor_commit (editor);
  g_array_set_size (fields, 0);
  wend_change_fields_add (fields, "data", "n=\"11\" k=\"2\"");
  wend_editor_begin (editor, "Import");
  g_assert_true (wend_editor_create_full (editor, WEND_KIND_OBSERVATION, "o-1", "map", NULL, fields));
  wend_editor_commit (editor);
  g_assert_false (wend_node_is_dead (find (fixture, "o-1")));
  g_assert_cmpstr (wend_node_get (find (fixture, "o-1"), WEND_FIELD_DATA), ==, "n=\"11\" k=\"2\"");
  g_assert_true (wend_editor_undo (editor));
  g_assert_true (wend_node_is_dead (find (fixture, "o-1")));
  g_assert_true (wend_editor_undo (editor));
  g_assert_cmpstr (wend_node_get (find (fixture, "o-1"), WEND_FIELD_DATA), ==, "n=\"10\" k=\"2\"");
}

static WendChangeset *
their_setting (guint n, const char *id, const char *text)
{
  WendChangeset *changeset = wend_changeset_new ("other", n, "Edit");
  WendChange change = { .kind = WEND_CHANGE_SET, .id = g_strdup (id), .fields = wend_change_fields_new () };

  wend_change_fields_add (change.fields, "text", text);
  wend_changeset_take (changeset, &change);
  return changeset;
}

static void
test_touched (Fixture *fixture, gconstpointer data)
{
  wend_verbs_move_card (fixture->editor, "q1", "book", "words", NULL);
  g_assert_cmpstr (fixture->touched, ==, "book q1 security");
  wend_verbs_set_words (fixture->editor, "q1", "x", 0);
  g_assert_cmpstr (fixture->touched, ==, "q1");
  wend_editor_undo (fixture->editor);
  wend_editor_undo (fixture->editor);
  g_assert_cmpstr (fixture->touched, ==, "book q1 security");
  g_assert_cmpuint (fixture->commits, ==, 4);
}

/* What others send while something is open goes beneath it. */
static void
test_receive_while_open (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = fixture->editor;
  g_autoptr (WendChangeset) first = their_setting (1, "q1", "theirs");
  g_autoptr (WendChangeset) mine = NULL;
  g_autofree char *line = NULL;
  WendMark mark;

  wend_editor_set_online (editor, TRUE);
  wend_editor_begin (editor, "drag");
  wend_editor_set (editor, "q1", WEND_FIELD_TEXT, "mine");
  wend_editor_move (editor, "q1", "book", "c1");
  g_assert_true (wend_editor_receive (editor, first, 1, NULL));
  g_assert_cmpstr (wend_node_get (find (fixture, "q1"), WEND_FIELD_TEXT), ==, "mine");
  g_assert_cmpstr (wend_node_id (wend_node_parent (find (fixture, "q1"))), ==, "book");
  wend_editor_commit (editor);
  g_assert_cmpuint (wend_editor_n_pending (editor), ==, 1);
  g_assert_null (wend_editor_peek_pending (editor, 0)->by); /* the host signs */
  g_assert_cmpuint (wend_editor_peek_pending (editor, 0)->base, ==, 0);
  line = wend_changeset_to_line (wend_editor_peek_pending (editor, 0));
  mine = wend_changeset_from_line (line, -1, NULL);
  g_assert_true (wend_editor_receive (editor, mine, 2, NULL));
  g_assert_cmpuint (wend_editor_n_pending (editor), ==, 0);
  mark = wend_marks_get (wend_editor_peek_marks (editor), "q1", "text");
  g_assert_cmpuint (mark.q, ==, 2);
  /* the undo knows that it comes back to theirs */
  g_assert_true (wend_editor_undo (editor));
  g_assert_cmpstr (wend_node_get (find (fixture, "q1"), WEND_FIELD_TEXT), ==, "theirs");
  mark = wend_marks_get (wend_editor_peek_marks (editor), "q1", "text");
  g_assert_cmpstr (mark.writer, ==, "other");
  g_assert_cmpuint (wend_editor_peek_pending (editor, 0)->base, ==, 2);
}

static void
test_takes_others (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = fixture->editor;
  const char *id = wend_verbs_add_step (editor, "book", NULL, "mine");
  g_autoptr (WendChangeset) theirs = their_setting (1, id, "theirs");

  g_assert_false (wend_editor_undo_takes_others (editor));
  g_assert_true (wend_editor_apply (editor, theirs, NULL));
  g_assert_true (wend_editor_undo_takes_others (editor));
}

static void
test_goes_on (void)
{
  WendMarks *marks = wend_marks_new ();
  WendMarkLast last = { "k7f3a1x0", 41, NULL, NULL };
  g_autoptr (WendEditor) editor = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("picture", 7);
  const char *sum;

  wend_marks_set_last (marks, &last);
  editor = wend_editor_new_as (sample (WEND_FORMAT_VERSION), marks, "k7f3a1x0", NULL);
  g_assert_cmpstr (wend_editor_peek_writer (editor), ==, "k7f3a1x0");
  wend_editor_begin (editor, "on");
  wend_editor_remove (editor, "q1");
  g_assert_cmpuint (wend_editor_commit (editor)->n, ==, 42);
  sum = wend_editor_add_blob (editor, bytes);
  g_assert_nonnull (wend_document_blob (wend_editor_peek_document (editor), sum));
}

/* A listener may commit, too. */
static void
on_committed_again (WendEditor *editor, WendChangeset *changeset, gpointer touched, gpointer data)
{
  if (changeset->n == 1)
    wend_verbs_set_words (editor, "q2", "again", 0);
}

static void
test_nested_commit (Fixture *fixture, gconstpointer data)
{
  WendChangeset *changeset;

  g_signal_connect (fixture->editor, "committed", G_CALLBACK (on_committed_again), NULL);
  wend_editor_begin (fixture->editor, "outer");
  wend_editor_remove (fixture->editor, "q1");
  changeset = wend_editor_commit (fixture->editor);
  g_assert_cmpuint (changeset->n, ==, 1);
  g_assert_cmpstr (changeset->label, ==, "outer");
  g_assert_cmpstr (wend_node_get (find (fixture, "q2"), WEND_FIELD_TEXT), ==, "again");
}

#define ADD(name, function) g_test_add ("/wend/edit/editor/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("create", test_create);
  ADD ("no-effect", test_no_effect);
  ADD ("abort", test_abort);
  ADD ("typing", test_typing);
  ADD ("typing-several", test_typing_several);
  ADD ("saved", test_saved);
  ADD ("long-keys", test_long_keys);
  ADD ("undo-of-others", test_undo_of_others);
  ADD ("parked-undo", test_parked_undo);
  ADD ("comment-is-signed", test_comment_is_signed);
  ADD ("observation", test_observation);
  ADD ("touched", test_touched);
  ADD ("receive-while-open", test_receive_while_open);
  ADD ("takes-others", test_takes_others);
  ADD ("nested-commit", test_nested_commit);
  g_test_add_func ("/wend/edit/editor/goes-on", test_goes_on);
  g_test_add_func ("/wend/edit/editor/read-only", test_read_only);
  return g_test_run ();
}
