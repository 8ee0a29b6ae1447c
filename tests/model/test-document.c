/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tree: building, look-up, order, packed values, references, removal and copies. */

#include "model/wend-document.h"

#include <string.h>

#include "model/wend-builder.h"
#include "model/wend-document-private.h"

static WendNode *
add (WendBuilder *builder, WendNode *parent, WendKind kind, const char *id, const char *order)
{
  WendNode *node = wend_builder_add (builder, parent, kind, id, strlen (id));

  g_assert_nonnull (node);
  if (order != NULL)
    wend_builder_order (builder, node, order, strlen (order));
  return node;
}

static void
set (WendBuilder *builder, WendNode *node, WendField field, const char *value)
{
  wend_builder_set (builder, node, wend_schema_field (wend_node_kind (node), field), value, strlen (value));
}

static WendDocument *
sample (void)
{
  WendBuilder *builder = wend_builder_new ("airport");
  WendNode *lane = add (builder, NULL, WEND_KIND_LANE, "words", "a0");
  WendNode *stage;
  WendNode *card;

  set (builder, lane, WEND_FIELD_KIND, "quotes");
  stage = add (builder, NULL, WEND_KIND_STAGE, "security", "a1");
  set (builder, stage, WEND_FIELD_TITLE, "I pass security");
  card = add (builder, stage, WEND_KIND_CARD, "q1", "a1");
  set (builder, card, WEND_FIELD_TEXT, "second");
  set (builder, card, WEND_FIELD_LANE, "words");
  card = add (builder, stage, WEND_KIND_CARD, "q0", "a0");
  set (builder, card, WEND_FIELD_TEXT, "first");
  set (builder, card, WEND_FIELD_LANE, "gone");
  add (builder, NULL, WEND_KIND_STAGE, "book", "a0");
  set (builder, wend_builder_map (builder), WEND_FIELD_TITLE, "I fly");
  g_assert_null (wend_builder_add (builder, NULL, WEND_KIND_STAGE, "book", 4));
  g_assert_null (wend_builder_add (builder, NULL, WEND_KIND_STAGE, "parked", 6));
  return wend_builder_finish (builder);
}

static void
test_direction (void)
{
  static const struct
  {
    const char *language;
    gboolean rtl;
  } cases[] = { { "", FALSE }, { "en", FALSE }, { "ar", TRUE }, { "ar-eg", TRUE }, { "he", TRUE }, { "arn", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WendBuilder *builder = wend_builder_new ("map");
      if (*cases[i].language != '\0')
        set (builder, wend_builder_map (builder), WEND_FIELD_LANG, cases[i].language);
      g_autoptr (WendDocument) document = wend_builder_finish (builder);
      g_assert_cmpint (wend_document_is_rtl (document), ==, cases[i].rtl);
    }
}

static void
test_read (void)
{
  g_autoptr (WendDocument) document = sample ();
  WendNode *security = wend_document_find (document, "security");
  WendNode *const *nodes;
  guint n;

  nodes = wend_node_children (wend_document_map (document), WEND_KIND_STAGE, &n);
  g_assert_cmpuint (n, ==, 2);
  /* keys fell in document order: security (a1) stood before book (a0), so document order wins */
  g_assert_cmpstr (wend_node_id (nodes[0]), ==, "security");
  g_assert_cmpstr (wend_node_order (nodes[1]), ==, "a1");
  nodes = wend_node_children (security, WEND_KIND_CARD, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (wend_node_text (nodes[0], WEND_FIELD_TEXT), ==, "second");
  g_assert_true (wend_node_ref (nodes[0], WEND_FIELD_LANE) == wend_document_find (document, "words"));
  g_assert_null (wend_node_ref (nodes[1], WEND_FIELD_LANE));
  g_assert_cmpstr (wend_node_get (nodes[1], WEND_FIELD_LANE), ==, "gone");
  g_assert_null (wend_node_get (nodes[1], WEND_FIELD_NOTE));
  g_assert_cmpint (wend_node_lane_kind (wend_document_find (document, "words")), ==, WEND_LANE_QUOTES);
  g_assert_true (wend_document_find_place (document, " i PASS Security ", 1u << WEND_KIND_STAGE) == security);
  g_assert_null (wend_document_find_place (document, "nowhere", 1u << WEND_KIND_STAGE));
  g_assert_cmpstr (wend_node_text (wend_document_map (document), WEND_FIELD_FEW), ==, "30");
}

static void
test_walk (void)
{
  g_autoptr (WendDocument) document = sample ();
  GString *seen = g_string_new (NULL);

  for (WendNode *node = wend_document_next (document, NULL); node != NULL; node = wend_document_next (document, node))
    g_string_append_printf (seen, "%s ", wend_node_id (node));
  g_assert_cmpstr (seen->str, ==, "map words security q1 q0 book parked ");
  g_string_free (seen, TRUE);
}

static void
test_values (void)
{
  g_autoptr (WendDocument) document = sample ();
  WendNode *card = wend_document_find (document, "q1");

  wend_document_set (document, card, WEND_FIELD_NOTE, "note");
  wend_document_set (document, card, WEND_FIELD_EVIDENCE, "measured");
  wend_document_set (document, card, WEND_FIELD_MAP, "other.wend");
  g_assert_cmpstr (wend_node_get (card, WEND_FIELD_TEXT), ==, "second");
  g_assert_cmpstr (wend_node_get (card, WEND_FIELD_MAP), ==, "other.wend");
  wend_document_set (document, card, WEND_FIELD_TEXT, NULL);
  g_assert_null (wend_node_get (card, WEND_FIELD_TEXT));
  g_assert_cmpstr (wend_node_get (card, WEND_FIELD_NOTE), ==, "note");
  g_assert_cmpstr (wend_node_get (card, WEND_FIELD_EVIDENCE), ==, "measured");
  g_assert_cmpstr (wend_node_get (card, WEND_FIELD_LANE), ==, "words");
}

static void
test_remove (void)
{
  g_autoptr (WendDocument) document = sample ();
  WendNode *security = wend_document_find (document, "security");
  WendNode *card = wend_document_find (document, "q1");
  guint n;

  wend_document_set_removed (document, security, TRUE);
  g_assert_true (wend_node_is_dead (card));
  g_assert_false (wend_node_is_removed (card));
  g_assert_null (wend_document_find_living (document, "q1"));
  wend_node_children (wend_document_map (document), WEND_KIND_STAGE, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (wend_document_count (document, WEND_KIND_CARD), ==, 0);
  wend_document_set_removed (document, security, FALSE);
  g_assert_cmpuint (wend_document_count (document, WEND_KIND_CARD), ==, 2);
}

static void
test_copy (void)
{
  g_autoptr (WendDocument) document = sample ();
  WendNode *card = wend_document_find (document, "q1");
  g_autoptr (WendDocument) copy = NULL;
  g_autoptr (WendDocument) other = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("picture", 7);
  const char *sum = wend_document_add_blob (document, bytes);

  wend_document_set_foreign_attribute (document, card, "x", "1");
  wend_document_set_removed (document, wend_document_find (document, "q0"), TRUE);
  copy = wend_document_copy (document);
  wend_document_set (document, card, WEND_FIELD_TEXT, "changed");
  card = wend_document_find (copy, "q1");
  g_assert_cmpstr (wend_node_get (card, WEND_FIELD_TEXT), ==, "second");
  g_assert_true (wend_node_ref (card, WEND_FIELD_LANE) == wend_document_find (copy, "words"));
  g_assert_cmpuint (wend_document_foreign (copy, card)->attributes->len, ==, 1);
  g_assert_true (wend_node_is_removed (wend_document_find (copy, "q0")));
  g_assert_nonnull (wend_document_blob (copy, sum));
  g_assert_cmpstr (wend_document_id (copy), ==, "airport");

  other = wend_document_copy_as (document, "k7f3a1x0");
  g_assert_cmpstr (wend_document_id (other), ==, "k7f3a1x0");
  g_assert_cmpstr (wend_document_id (document), ==, "airport");
  g_assert_nonnull (wend_document_find (other, "q1"));
}

/* Enough for the index and the arena to change to huge pages. */
static void
test_many (void)
{
  enum { N = 150000 };
  WendBuilder *builder = wend_builder_new ("many");
  WendNode *stage = add (builder, NULL, WEND_KIND_STAGE, "stage", "a0");
  g_autoptr (WendDocument) document = NULL;
  char id[16];
  guint n;

  for (guint i = 0; i < N; i++)
    {
      g_snprintf (id, sizeof id, "c%u", i);
      set (builder, add (builder, stage, WEND_KIND_CARD, id, NULL), WEND_FIELD_TEXT, "the same text for each of them, and not a short one");
    }
  document = wend_builder_finish (builder);
  for (guint i = 0; i < N; i++)
    {
      g_snprintf (id, sizeof id, "c%u", i);
      g_assert_cmpstr (wend_node_id (wend_document_find (document, id)), ==, id);
    }
  g_assert_null (wend_document_find (document, "c150000"));
  wend_node_children (wend_document_find (document, "stage"), WEND_KIND_CARD, &n);
  g_assert_cmpuint (n, ==, N);
  g_assert_cmpuint (wend_document_count (document, WEND_KIND_CARD), ==, N);
  g_assert_cmpuint (wend_document_count (document, WEND_KIND_STAGE), ==, 1);
  g_assert_cmpuint (wend_document_count (document, WEND_KIND_VOTE), ==, 0);
  g_assert_cmpuint (wend_document_count (document, WEND_KIND_MAP), ==, 1);
  g_assert_cmpuint (wend_document_memory (document), <, (gsize) N * (200 + 60));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/model/document/read", test_read);
  g_test_add_func ("/wend/model/document/direction", test_direction);
  g_test_add_func ("/wend/model/document/walk", test_walk);
  g_test_add_func ("/wend/model/document/values", test_values);
  g_test_add_func ("/wend/model/document/remove", test_remove);
  g_test_add_func ("/wend/model/document/copy", test_copy);
  g_test_add_func ("/wend/model/document/many", test_many);
  return g_test_run ();
}
