/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of apply that are not about pairs: values, marks, conditions, late writers, foreign content, observations,
 * depth, exactly once. */

#include "edit/wend-apply.h"

#include <string.h>

#include "model/wend-builder.h"
#include "model/wend-document-private.h"
#include "wend-test-map.h"

typedef struct
{
  WendDocument *document;
  WendMarks *marks;
  GPtrArray *notes;
  guint32 q;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  WendBuilder *builder = wend_builder_new ("apply");
  WendNode *stage = wend_builder_add (builder, NULL, WEND_KIND_STAGE, "s", 1);

  wend_builder_add (builder, stage, WEND_KIND_CARD, "c", 1);
  wend_builder_add (builder, stage, WEND_KIND_CARD, "d", 1);
  fixture->document = wend_builder_finish (builder);
  fixture->marks = wend_marks_new ();
  fixture->notes = g_ptr_array_new_with_free_func (g_free);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *broken = wend_test_broken (fixture->document);

  g_assert_null (broken);
  wend_document_free (fixture->document);
  wend_marks_free (fixture->marks);
  g_ptr_array_unref (fixture->notes);
}

/* Applies the changes `e` of writer `c` with head members `more` (",\"late\":true" …); returns the number of notes. */
static guint
apply_full (Fixture *fixture, const char *c, guint64 b, const char *more, const char *e)
{
  g_autofree char *line = g_strdup_printf ("{\"v\":1,\"c\":\"%s\",\"n\":%u,\"b\":%" G_GUINT64_FORMAT ",\"g\":1%s,\"l\":\"\",\"e\":[%s]}", c,
                                           wend_marks_last (fixture->marks, c) + 1, b, more, e);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendChangeset) changeset = wend_changeset_from_line (line, -1, &error);
  WendApply to = { fixture->document, fixture->marks, NULL, fixture->notes };

  g_assert_no_error (error);
  g_ptr_array_set_size (fixture->notes, 0);
  g_assert_true (wend_apply (&to, changeset, ++fixture->q));
  return fixture->notes->len;
}

static guint
apply (Fixture *fixture, const char *c, const char *e)
{
  return apply_full (fixture, c, 0, "", e);
}

static const char *
value (Fixture *fixture, const char *id, WendField field)
{
  return wend_node_get (wend_document_find (fixture->document, id), field);
}

static void
assert_mark (Fixture *fixture, const char *id, const char *field, const char *writer, guint n, guint q)
{
  WendMark mark = wend_marks_get (fixture->marks, id, field);

  g_assert_cmpstr (mark.writer, ==, writer);
  g_assert_cmpuint (mark.n, ==, n);
  g_assert_cmpuint (mark.q, ==, q);
}

#define SET(id, field, value) "{\"k\":\"set\",\"i\":\"" id "\",\"f\":\"" field "\",\"v\":" value "}"

static void
test_values (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (apply (fixture, "a", SET ("c", "value", "\"+1.50\"")), ==, 0);
  g_assert_cmpstr (value (fixture, "c", WEND_FIELD_VALUE), ==, "1.5");
  g_assert_cmpuint (apply (fixture, "a", SET ("c", "value", "\"9\"")), ==, 1);
  g_assert_cmpstr (value (fixture, "c", WEND_FIELD_VALUE), ==, "1.5");
  assert_mark (fixture, "c", "value", "a", 1, 1);
  g_assert_cmpuint (apply (fixture, "a", SET ("c", "value", "null")), ==, 0);
  g_assert_null (value (fixture, "c", WEND_FIELD_VALUE));
  assert_mark (fixture, "c", "value", "a", 3, 3);
  g_assert_cmpuint (apply (fixture, "a", SET ("c", "private", "\"no\"")), ==, 0);
  g_assert_null (value (fixture, "c", WEND_FIELD_PRIVATE));
  g_assert_cmpuint (apply (fixture, "a", SET ("c", "text", "\"\\u0001\"")), ==, 1);
  g_assert_cmpuint (apply (fixture, "a", SET ("c", "evidence", "\"rumour\"")), ==, 1);
  g_assert_cmpuint (apply (fixture, "a", SET ("c", "lane", "\"Not An Id\"")), ==, 1);
  g_assert_cmpuint (apply (fixture, "a", SET ("c", "lane", "\"nowhere\"")), ==, 0);
  g_assert_cmpuint (apply (fixture, "a", SET ("nowhere", "text", "\"x\"")), ==, 1);
}

static void
test_create_marks (Fixture *fixture, gconstpointer data)
{
  guint notes = apply (fixture, "a", "{\"k\":\"create\",\"i\":\"x\",\"t\":\"card\",\"p\":\"s\",\"o\":\"a5\",\"f\":{\"text\":\"T\",\"value\":\"99\",\"private\":\"no\"}}");

  g_assert_cmpuint (notes, ==, 1);
  g_assert_cmpstr (value (fixture, "x", WEND_FIELD_TEXT), ==, "T");
  g_assert_null (value (fixture, "x", WEND_FIELD_VALUE));
  assert_mark (fixture, "x", WEND_MARK_PLACE, "a", 1, 1);
  assert_mark (fixture, "x", WEND_MARK_REMOVED, "a", 1, 1);
  assert_mark (fixture, "x", "text", "a", 1, 1);
  assert_mark (fixture, "x", "private", "a", 1, 1);
  assert_mark (fixture, "x", "value", "", 0, 0);
}

static void
test_conditions (Fixture *fixture, gconstpointer data)
{
  apply (fixture, "a", SET ("c", "text", "\"A\""));
  g_assert_cmpuint (apply (fixture, "b", "{\"k\":\"set\",\"i\":\"c\",\"f\":\"text\",\"v\":\"B\",\"if\":[\"\",0]}"), ==, 1);
  g_assert_cmpstr (value (fixture, "c", WEND_FIELD_TEXT), ==, "A");
  g_assert_cmpuint (apply (fixture, "b", "{\"k\":\"set\",\"i\":\"c\",\"f\":\"text\",\"v\":\"B\",\"if\":[\"a\",1],\"as\":[\"z\",7,0]}"), ==, 0);
  g_assert_cmpstr (value (fixture, "c", WEND_FIELD_TEXT), ==, "B");
  assert_mark (fixture, "c", "text", "z", 7, 3); /* not numbered yet: this changeset's number */
  g_assert_cmpuint (apply (fixture, "b", "{\"k\":\"move\",\"i\":\"c\",\"p\":\"s\",\"o\":\"a9\",\"if\":[\"a\",1]}"), ==, 1);
  g_assert_cmpuint (apply (fixture, "b", "{\"k\":\"move\",\"i\":\"c\",\"p\":\"s\",\"o\":\"a9\",\"if\":[\"\",0],\"as\":[\"\",0,0]}"), ==, 0);
  assert_mark (fixture, "c", WEND_MARK_PLACE, "", 0, 0);
  g_assert_cmpuint (apply (fixture, "b", "{\"k\":\"remove\",\"i\":\"c\",\"if\":[\"q\",1]}"), ==, 1);
  g_assert_cmpuint (apply (fixture, "b", "{\"k\":\"remove\",\"i\":\"c\"}"), ==, 0);
  g_assert_cmpuint (apply (fixture, "b", "{\"k\":\"restore\",\"i\":\"c\",\"if\":[\"a\",1]}"), ==, 1);
  g_assert_cmpuint (apply (fixture, "b", "{\"k\":\"restore\",\"i\":\"c\",\"if\":[\"b\",6],\"as\":[\"a\",9,2]}"), ==, 0);
  assert_mark (fixture, "c", WEND_MARK_REMOVED, "a", 9, 2);
}

static void
test_late (Fixture *fixture, gconstpointer data)
{
  WendNode *proposal;

  apply (fixture, "a", SET ("c", "text", "\"A\""));
  apply (fixture, "b", SET ("d", "text", "\"B\""));
  /* own writes, and what was seen, do not count */
  g_assert_cmpuint (apply_full (fixture, "a", 0, ",\"late\":true", SET ("c", "text", "\"A2\"")), ==, 0);
  g_assert_cmpuint (apply_full (fixture, "b", 3, ",\"late\":true", SET ("c", "text", "\"B2\"")), ==, 0);
  g_assert_cmpstr (value (fixture, "c", WEND_FIELD_TEXT), ==, "B2");
  /* somebody else's after b does */
  g_assert_cmpuint (apply_full (fixture, "a", 3, ",\"late\":true,\"by\":\"Ann\",\"at\":\"2026-11-21T10:00:00Z\"",
                                SET ("d", "note", "\"fine\"") "," SET ("c", "text", "\"late words\"")), ==, 1);
  g_assert_cmpstr (value (fixture, "c", WEND_FIELD_TEXT), ==, "B2");
  proposal = wend_document_find_living (fixture->document, "a-3-1");
  g_assert_nonnull (proposal);
  g_assert_cmpint (wend_node_kind (proposal), ==, WEND_KIND_COMMENT);
  g_assert_cmpstr (wend_node_get (proposal, WEND_FIELD_AT), ==, "c");
  g_assert_cmpstr (wend_node_get (proposal, WEND_FIELD_FIELD), ==, "text");
  g_assert_cmpstr (wend_node_get (proposal, WEND_FIELD_VALUE), ==, "late words");
  g_assert_cmpstr (wend_node_get (proposal, WEND_FIELD_BY), ==, "Ann");
  g_assert_cmpstr (wend_node_get (proposal, WEND_FIELD_WHEN), ==, "2026-11-21T10:00:00Z");
  g_assert_cmpstr (value (fixture, "d", WEND_FIELD_NOTE), ==, "fine");
  /* late is tested before if */
  g_assert_cmpuint (apply_full (fixture, "a", 3, ",\"late\":true", "{\"k\":\"set\",\"i\":\"c\",\"f\":\"text\",\"v\":\"x\",\"if\":[\"q\",9]}"), ==, 1);
  g_assert_nonnull (wend_document_find_living (fixture->document, "a-4-0"));
}

#define OBSERVE(data) "{\"k\":\"create\",\"i\":\"o-1\",\"t\":\"observation\",\"p\":\"map\",\"f\":{\"metric\":\"m\",\"data\":\"" data "\"}}"

static void
test_observation (Fixture *fixture, gconstpointer data)
{
  apply (fixture, "a", OBSERVE ("n=\\\"10\\\""));
  apply (fixture, "a", "{\"k\":\"remove\",\"i\":\"o-1\"}");
  g_assert_cmpuint (apply (fixture, "b", OBSERVE ("n=\\\"12\\\"")), ==, 0);
  g_assert_cmpstr (value (fixture, "o-1", WEND_FIELD_DATA), ==, "n=\"12\"");
  g_assert_false (wend_node_is_removed (wend_document_find (fixture->document, "o-1")));
  assert_mark (fixture, "o-1", "data", "b", 1, 3);
  assert_mark (fixture, "o-1", "metric", "a", 1, 1);
  /* late numbers are dropped, not proposed */
  g_assert_cmpuint (apply_full (fixture, "a", 2, ",\"late\":true", SET ("o-1", "data", "\"n=\\\"9\\\"\"")), ==, 1);
  g_assert_cmpuint (apply_full (fixture, "a", 2, ",\"late\":true", OBSERVE ("n=\\\"9\\\"")), ==, 1);
  g_assert_cmpstr (value (fixture, "o-1", WEND_FIELD_DATA), ==, "n=\"12\"");
  g_assert_null (wend_document_find (fixture->document, "a-3-0"));
}

static void
test_source (Fixture *fixture, gconstpointer data)
{
  apply (fixture, "a", "{\"k\":\"create\",\"i\":\"s-1\",\"t\":\"source\",\"p\":\"map\",\"f\":{\"series\":\"survey\",\"title\":\"first\"}}");
  g_assert_cmpuint (apply (fixture, "b", "{\"k\":\"create\",\"i\":\"s-1\",\"t\":\"source\",\"p\":\"map\",\"f\":{\"series\":\"survey\",\"title\":\"second\"}}"), ==, 1);
  g_assert_cmpuint (apply (fixture, "b", SET ("s-1", "series", "\"other\"")), ==, 1);
  g_assert_cmpstr (value (fixture, "s-1", WEND_FIELD_SERIES), ==, "survey");
  g_assert_cmpstr (value (fixture, "s-1", WEND_FIELD_TITLE), ==, "first");
}

static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  const WendForeign *foreign;

  g_assert_cmpuint (apply (fixture, "a", SET ("c", "mood", "\"calm\"") "," SET ("c", "smell", "\"tar\"")), ==, 0);
  foreign = wend_document_foreign (fixture->document, wend_document_find (fixture->document, "c"));
  g_assert_cmpuint (foreign->attributes->len, ==, 2);
  assert_mark (fixture, "c", "mood", "a", 1, 1);
  g_assert_cmpuint (apply (fixture, "b", SET ("c", "mood", "null")), ==, 0);
  g_assert_cmpuint (foreign->attributes->len, ==, 1);
  /* names that cannot stand in the file */
  g_assert_cmpuint (apply (fixture, "a", SET ("c", "id", "\"x\"") "," SET ("c", "a:b", "\"x\"") "," SET ("c", "1x", "\"x\"") "," SET ("c", "", "\"x\"") "," SET ("c", "ok", "\"\\u0002\"")), ==, 5);
  g_assert_cmpuint (foreign->attributes->len, ==, 1);
  /* an unknown kind is kept once, as XML at its parent; known content in it is not ours to judge */
  g_assert_cmpuint (apply (fixture, "a", "{\"k\":\"create\",\"i\":\"h-1\",\"t\":\"hologram\",\"p\":\"s\",\"o\":\"a0\",\"f\":{\"text\":\"<\\\"&\\n\"}}"), ==, 0);
  g_assert_cmpuint (apply (fixture, "b", "{\"k\":\"create\",\"i\":\"h-1\",\"t\":\"card\",\"p\":\"s\",\"o\":\"a0\",\"f\":{}}"), ==, 1);
  g_assert_cmpuint (apply (fixture, "b", "{\"k\":\"create\",\"i\":\"h-2\",\"t\":\"no kind\",\"p\":\"s\",\"o\":\"a0\",\"f\":{}}"), ==, 1);
  /* it would be read as the text of its parent */
  g_assert_cmpuint (apply (fixture, "b", "{\"k\":\"create\",\"i\":\"h-3\",\"t\":\"note\",\"p\":\"s\",\"o\":\"a0\",\"f\":{}}"), ==, 1);
  foreign = wend_document_foreign (fixture->document, wend_document_find (fixture->document, "s"));
  g_assert_cmpuint (foreign->elements->len, ==, 1);
  g_assert_cmpstr (foreign->elements->pdata[0], ==, "<hologram id=\"h-1\" order=\"a0\" text=\"&lt;&quot;&amp;&#10;\"/>");
}

static void
test_depth (Fixture *fixture, gconstpointer data)
{
  GString *e = g_string_new ("{\"k\":\"create\",\"i\":\"k-0\",\"t\":\"comment\",\"p\":\"map\",\"o\":\"a0\",\"f\":{}}");

  for (guint i = 1; i < 254; i++) /* k-253 is the 255th level, the root counted */
    g_string_append_printf (e, ",{\"k\":\"create\",\"i\":\"k-%u\",\"t\":\"comment\",\"p\":\"k-%u\",\"o\":\"a0\",\"f\":{}}", i, i - 1);
  g_assert_cmpuint (apply (fixture, "a", e->str), ==, 0);
  g_assert_cmpuint (apply (fixture, "a", "{\"k\":\"create\",\"i\":\"deep\",\"t\":\"comment\",\"p\":\"k-253\",\"o\":\"a0\",\"f\":{}}"), ==, 1);
  g_assert_cmpstr (wend_node_id (wend_node_parent (wend_document_find (fixture->document, "deep"))), ==, "parked");
  apply (fixture, "a", "{\"k\":\"create\",\"i\":\"top\",\"t\":\"comment\",\"p\":\"map\",\"o\":\"a5\",\"f\":{}}");
  g_assert_cmpuint (apply (fixture, "a", "{\"k\":\"move\",\"i\":\"k-0\",\"p\":\"top\",\"o\":\"a0\"}"), ==, 1);
  g_assert_cmpuint (apply (fixture, "a", "{\"k\":\"remove\",\"i\":\"k-253\"},{\"k\":\"move\",\"i\":\"k-0\",\"p\":\"top\",\"o\":\"a0\"}"), ==, 1); /* the trash counts */
  g_assert_cmpuint (apply (fixture, "a", "{\"k\":\"move\",\"i\":\"k-252\",\"p\":\"top\",\"o\":\"a0\"},{\"k\":\"move\",\"i\":\"k-0\",\"p\":\"top\",\"o\":\"a0\"}"), ==, 0);
  g_string_free (e, TRUE);
}

static void
test_restore_parks (Fixture *fixture, gconstpointer data)
{
  apply (fixture, "a", "{\"k\":\"remove\",\"i\":\"c\"},{\"k\":\"remove\",\"i\":\"s\"}");
  g_assert_cmpuint (apply (fixture, "b", "{\"k\":\"restore\",\"i\":\"c\"}"), ==, 1);
  assert_mark (fixture, "c", WEND_MARK_PLACE, "b", 1, 2);
  apply (fixture, "a", "{\"k\":\"restore\",\"i\":\"s\"}");
  g_assert_cmpstr (wend_node_id (wend_node_parent (wend_document_find (fixture->document, "c"))), ==, "parked");
}

static void
test_once (Fixture *fixture, gconstpointer data)
{
  WendApply to = { fixture->document, fixture->marks, NULL, NULL };
  const guint32 numbers[] = { 2, 1, 1, 3, 2, 3 };
  const gboolean accepted[] = { FALSE, TRUE, FALSE, FALSE, TRUE, TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (WendChangeset) changeset = wend_changeset_new ("a", numbers[i], "");
      g_assert_cmpint (wend_apply (&to, changeset, 0), ==, accepted[i]);
    }
}

static void
test_marks (void)
{
  g_autoptr (WendMarks) marks = wend_marks_new ();
  g_autoptr (WendMarks) copy = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) writers = NULL;
  WendMarkLast last = { "a", 3, "Ann", "2026-11-21T10:00:00Z" };

  wend_marks_set (marks, "c", "text", (WendMark) { g_intern_string ("a"), 1, 2 });
  wend_marks_set (marks, "b", "text", (WendMark) { g_intern_string ("a"), 1, 2 });
  wend_marks_set (marks, "b", WEND_MARK_PLACE, (WendMark) { g_intern_string ("a"), 3, 4 });
  wend_marks_set (marks, "c", "text", wend_mark_none ());
  wend_marks_set_last (marks, &last);
  copy = wend_marks_copy (marks);
  rows = wend_marks_list (copy);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (g_array_index (rows, WendMarkRow, 0).field, ==, "@place");
  g_assert_cmpuint (g_array_index (rows, WendMarkRow, 0).mark.q, ==, 4);
  writers = wend_marks_list_last (copy);
  g_assert_cmpuint (writers->len, ==, 1);
  g_assert_cmpstr (g_array_index (writers, WendMarkLast, 0).by, ==, "Ann");
  g_assert_true (wend_marks_others (copy, "b", "x"));
  g_assert_false (wend_marks_others (copy, "b", "a"));
  wend_marks_forget (copy, "b");
  g_assert_false (wend_marks_others (copy, "b", "x"));
}

#define ADD(name, function) g_test_add ("/wend/edit/apply/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("values", test_values);
  ADD ("create-marks", test_create_marks);
  ADD ("conditions", test_conditions);
  ADD ("late", test_late);
  ADD ("observation", test_observation);
  ADD ("source", test_source);
  ADD ("foreign", test_foreign);
  ADD ("depth", test_depth);
  ADD ("restore-parks", test_restore_parks);
  ADD ("once", test_once);
  g_test_add_func ("/wend/edit/apply/marks", test_marks);
  return g_test_run ();
}
