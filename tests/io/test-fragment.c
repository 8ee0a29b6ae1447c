/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copy and paste: in one map, into another, what is followed, found, made, unset and left out. */

#include <string.h>

#include "io/wend-fragment.h"
#include "io/wend-map-reader.h"
#include "io/wend-map-writer.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define PNG_BASE64 "iVBORw0KGgo="
#define PNG_SHA256 "4c4b6a3be1314ab86138bef4314dde022e600960d8689a2c8f8631802d20dab6"

static const char first_map[] =
  HEAD
  "<map xmlns=\"urn:wend:map\" version=\"1\" id=\"first\">\n"
  "  <persona id=\"flyer\" order=\"a0\" name=\"The flyer\" image=\"face\"/>\n"
  "  <area id=\"ops\" order=\"a0\" name=\"Operations\"/>\n"
  "  <lane id=\"words\" order=\"a0\" kind=\"quotes\"/>\n"
  "  <lane id=\"feel\" order=\"a1\" kind=\"feeling\" persona=\"flyer\"/>\n"
  "  <lane id=\"hurts\" order=\"a2\" kind=\"pains\" title=\"What hurts\"/>\n"
  "  <stage id=\"s1\" order=\"a0\" title=\"One\" area=\"ops\">\n"
  "    <step id=\"step\" order=\"a0\">\n"
  "      <text>walk</text>\n"
  "      <card id=\"inner\" order=\"a0\" lane=\"words\"/>\n"
  "    </step>\n"
  "    <card id=\"quote\" order=\"a0\" lane=\"words\" to=\"s2\" source=\"src\">\n"
  "      <text>said &amp; done</text>\n"
  "      <vote id=\"v-1\" by=\"Ann\"/>\n"
  "    </card>\n"
  "    <card id=\"pain\" order=\"a1\" lane=\"hurts\" metric=\"m1\"/>\n"
  "    <card id=\"chance\" order=\"a2\" lane=\"words\" pains=\"pain elsewhere\"/>\n"
  "  </stage>\n"
  "  <stage id=\"s2\" order=\"a1\" title=\"Two\"/>\n"
  "  <metric id=\"m1\" order=\"a0\" label=\"Easy\" kind=\"ces\"/>\n"
  "  <source id=\"src\" series=\"talks\"/>\n"
  "  <observation id=\"o-1\" metric=\"m1\" at=\"s1\" n=\"3\"/>\n"
  "  <image id=\"face\" sha256=\"" PNG_SHA256 "\" type=\"image/png\"/>\n"
  "  <blob sha256=\"" PNG_SHA256 "\" type=\"image/png\">" PNG_BASE64 "</blob>\n"
  "</map>\n";

static const char second_map[] =
  HEAD
  "<map xmlns=\"urn:wend:map\" version=\"1\" id=\"second\">\n"
  "  <area id=\"ops\" order=\"a0\" name=\"Another area\"/>\n"
  "  <area id=\"x\" order=\"a1\" name=\"Operations\"/>\n"
  "  <lane id=\"q\" order=\"a0\" kind=\"quotes\" title=\"In their words\"/>\n"
  "  <stage id=\"here\" order=\"a0\" title=\"Here\"/>\n"
  "  <metric id=\"m1\" order=\"a0\" label=\"Easy\"/>\n"
  "  <source id=\"t\" series=\"talks\"/>\n"
  "</map>\n";

static WendDocument *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  WendDocument *document = wend_map_read_bytes (bytes, "map", NULL, &error);

  g_assert_no_error (error);
  return document;
}

static char *
write_text (WendEditor *editor)
{
  g_autoptr (GBytes) bytes = wend_map_write (wend_editor_peek_document (editor));
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static GBytes *
copy (const char *ids)
{
  g_autoptr (WendDocument) document = parse (first_map);
  g_auto (GStrv) list = g_strsplit (ids, " ", -1);

  return wend_fragment_copy (document, (const char *const *) list, g_strv_length (list));
}

static WendNode *
get (WendEditor *editor, GPtrArray *pasted, guint index)
{
  g_assert_cmpuint (index, <, pasted->len);
  return wend_document_find_living (wend_editor_peek_document (editor), pasted->pdata[index]);
}

static void
assert_ref (const WendNode *node, WendField field, const char *id)
{
  g_assert_cmpstr (wend_node_get (node, field), ==, id);
}

static void
test_bytes (void)
{
  g_autoptr (GBytes) bytes = copy ("quote");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (text, ==,
                   HEAD "<fragment xmlns=\"urn:wend:map\" map=\"first\">\n"
                        "  <card id=\"quote\" order=\"a0\" lane=\"words\" to=\"s2\" source=\"src\">\n"
                        "    <text>said &amp; done</text>\n"
                        "  </card>\n"
                        "  <lane id=\"words\" order=\"a0\" kind=\"quotes\"/>\n"
                        "  <source id=\"src\" series=\"talks\"/>\n"
                        "</fragment>\n");
  g_assert_null (copy ("v-1 o-1 nowhere map parked"));
}

static void
test_same_map (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (parse (first_map), NULL);
  g_autoptr (GBytes) bytes = copy ("s1 quote"); /* the quote lies inside the stage: copied once */
  g_autoptr (GPtrArray) pasted = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL;
  WendNode *stage;
  WendNode *const *cards;
  guint n;

  g_assert_true (wend_fragment_paste (editor, bytes, NULL, pasted, notes, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (pasted->len, ==, 1);
  g_assert_cmpuint (notes->len, ==, 0);
  stage = get (editor, pasted, 0);
  assert_ref (stage, WEND_FIELD_AREA, "ops");
  cards = wend_node_children (stage, WEND_KIND_CARD, &n);
  g_assert_cmpuint (n, ==, 3);
  assert_ref (cards[0], WEND_FIELD_LANE, "words");
  assert_ref (cards[0], WEND_FIELD_TO, "s2");
  g_assert_cmpstr (wend_node_text (cards[0], WEND_FIELD_TEXT), ==, "said & done");
  wend_node_children (cards[0], WEND_KIND_VOTE, &n);
  g_assert_cmpuint (n, ==, 0);
  /* What was copied, too, is followed; what was not stays, though it leads nowhere. */
  g_autofree char *pains = g_strconcat (wend_node_id (cards[1]), " elsewhere", NULL);
  assert_ref (cards[2], WEND_FIELD_PAINS, pains);
  g_assert_cmpuint (wend_document_count (wend_editor_peek_document (editor), WEND_KIND_LANE), ==, 3);
  g_assert_cmpuint (wend_document_count (wend_editor_peek_document (editor), WEND_KIND_OBSERVATION), ==, 1);
  g_assert_true (wend_editor_undo (editor));
  undone = write_text (editor);
  g_assert_cmpstr (undone, ==, first_map);
}

static void
test_target (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (parse (first_map), NULL);
  g_autoptr (GBytes) bytes = copy ("quote step");
  g_autoptr (GPtrArray) pasted = g_ptr_array_new_with_free_func (g_free);
  WendPasteTarget target = { "s2", "feel", NULL, "Paste here" };
  WendNode *node;

  g_assert_true (wend_fragment_paste (editor, bytes, &target, pasted, NULL, NULL));
  g_assert_cmpuint (pasted->len, ==, 2);
  g_assert_cmpstr (wend_editor_undo_label (editor), ==, "Paste here");
  for (guint i = 0; i < 2; i++)
    {
      node = get (editor, pasted, i);
      g_assert_cmpstr (wend_node_id (wend_node_parent (node)), ==, "s2");
      if (wend_node_kind (node) == WEND_KIND_CARD)
        assert_ref (node, WEND_FIELD_LANE, "feel");
    }
  /* Without a target they stand beside their originals. */
  g_ptr_array_set_size (pasted, 0);
  target = (WendPasteTarget){ NULL, NULL, "quote", NULL };
  g_assert_true (wend_fragment_paste (editor, bytes, &target, pasted, NULL, NULL));
  node = wend_document_find (wend_editor_peek_document (editor), "s1");
  for (guint i = 0; i < 2; i++)
    {
      guint n;
      g_assert_true (wend_node_parent (get (editor, pasted, i)) == node);
      if (wend_node_kind (get (editor, pasted, i)) == WEND_KIND_CARD)
        g_assert_true (wend_node_children (node, WEND_KIND_CARD, &n)[0] == get (editor, pasted, i));
    }
}

static void
test_other_map (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (parse (second_map), NULL);
  const WendDocument *document = wend_editor_peek_document (editor);
  g_autoptr (GBytes) bytes = copy ("s1");
  g_autoptr (GPtrArray) pasted = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  WendNode *const *cards;
  WendNode *metric;
  guint n;

  g_assert_true (wend_fragment_paste (editor, bytes, NULL, pasted, notes, NULL));
  assert_ref (get (editor, pasted, 0), WEND_FIELD_AREA, "x"); /* by name, not by id */
  cards = wend_node_children (get (editor, pasted, 0), WEND_KIND_CARD, &n);
  assert_ref (cards[0], WEND_FIELD_LANE, "q"); /* by kind */
  assert_ref (cards[0], WEND_FIELD_SOURCE, "t");
  g_assert_null (wend_node_get (cards[0], WEND_FIELD_TO));
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_nonnull (strstr (notes->pdata[0], "“s2”"));
  g_assert_nonnull (strstr (notes->pdata[1], "“elsewhere”"));
  assert_ref (cards[2], WEND_FIELD_PAINS, wend_node_id (cards[1]));
  /* The lane of pains and the metric of another kind were made. */
  g_assert_cmpstr (wend_node_text (wend_node_ref (cards[1], WEND_FIELD_LANE), WEND_FIELD_TITLE), ==, "What hurts");
  metric = wend_node_ref (cards[1], WEND_FIELD_METRIC);
  g_assert_cmpstr (wend_node_text (metric, WEND_FIELD_KIND), ==, "ces");
  g_assert_cmpstr (wend_node_id (metric), !=, "m1");
  g_assert_cmpuint (wend_document_count (document, WEND_KIND_METRIC), ==, 2);
}

static void
test_pictures (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (parse (second_map), NULL);
  g_autoptr (GBytes) bytes = copy ("feel");
  g_autoptr (GPtrArray) pasted = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *undone = NULL;
  WendNode *persona;

  g_assert_true (wend_fragment_paste (editor, bytes, NULL, pasted, NULL, NULL));
  g_assert_cmpuint (pasted->len, ==, 1);
  persona = wend_node_ref (get (editor, pasted, 0), WEND_FIELD_PERSONA);
  g_assert_cmpstr (wend_node_text (persona, WEND_FIELD_NAME), ==, "The flyer");
  g_assert_cmpstr (wend_node_text (wend_node_ref (persona, WEND_FIELD_IMAGE), WEND_FIELD_SHA256), ==, PNG_SHA256);
  g_assert_nonnull (wend_document_blob (wend_editor_peek_document (editor), PNG_SHA256));
  /* Once more: the persona is there now. */
  g_ptr_array_set_size (pasted, 0);
  g_assert_true (wend_fragment_paste (editor, bytes, NULL, pasted, NULL, NULL));
  g_assert_true (wend_node_ref (get (editor, pasted, 0), WEND_FIELD_PERSONA) == persona);
  g_assert_true (wend_editor_undo (editor) && wend_editor_undo (editor));
  undone = write_text (editor);
  g_assert_cmpstr (undone, ==, second_map);
}

static void
test_refused (void)
{
  static const char *const texts[] = { "", "some text", HEAD "<map xmlns=\"urn:wend:map\" version=\"1\" id=\"m\"/>", "<fragment xmlns=\"urn:wend:map\"/>" };
  static const char *const empty[] = { "<fragment xmlns=\"urn:wend:map\" map=\"m\"/>", "<fragment xmlns=\"urn:wend:map\" map=\"m\"><decision id=\"d\"/></fragment>" };
  g_autoptr (WendEditor) editor = wend_editor_new (parse (second_map), NULL);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));
      g_autoptr (GError) error = NULL;
      g_assert_false (wend_fragment_paste (editor, bytes, NULL, NULL, NULL, &error));
      g_assert_true (error != NULL && error->domain == WEND_IO_ERROR);
    }
  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (empty[i], strlen (empty[i]));
      g_autoptr (GError) error = NULL;
      g_assert_false (wend_fragment_paste (editor, bytes, NULL, NULL, NULL, &error));
      g_assert_no_error (error);
    }
  g_assert_false (wend_editor_can_undo (editor));
  after = write_text (editor);
  g_assert_cmpstr (after, ==, second_map);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/io/fragment/bytes", test_bytes);
  g_test_add_func ("/wend/io/fragment/same-map", test_same_map);
  g_test_add_func ("/wend/io/fragment/target", test_target);
  g_test_add_func ("/wend/io/fragment/other-map", test_other_map);
  g_test_add_func ("/wend/io/fragment/pictures", test_pictures);
  g_test_add_func ("/wend/io/fragment/refused", test_refused);
  return g_test_run ();
}
