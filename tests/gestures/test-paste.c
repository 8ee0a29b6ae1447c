/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading lines and tables from the clipboard: quotes, line ends, blanks, what is too much. */

#include <string.h>

#include "gestures/wend-paste.h"

static const char *
cell (const WendPasteTable *table, guint row, guint column)
{
  return g_ptr_array_index ((GPtrArray *) g_ptr_array_index (table->rows, row), column);
}

static void
test_lines (void)
{
  g_autoptr (WendPasteTable) table = wend_paste_table_parse ("one\r\n\n  two, \"quoted\"  \n\"three\n", FALSE);

  g_assert_cmpuint (table->rows->len, ==, 3);
  g_assert_cmpuint (table->n_cards, ==, 3);
  g_assert_cmpuint (table->n_columns, ==, 1);
  g_assert_cmpstr (cell (table, 1, 0), ==, "two, \"quoted\"");
  g_assert_cmpstr (cell (table, 2, 0), ==, "\"three");
}

static void
test_table (void)
{
  g_autoptr (WendPasteTable) table = wend_paste_table_parse ("a\tb\tc\r\n\t\t\n\"two\nlines\"\t\"say \"\"no\"\"\"\t\n\"open\tx", FALSE);

  g_assert_cmpuint (table->rows->len, ==, 3);
  g_assert_cmpuint (table->n_columns, ==, 3);
  g_assert_cmpuint (table->n_cards, ==, 7);
  g_assert_cmpstr (cell (table, 1, 0), ==, "two\nlines");
  g_assert_cmpstr (cell (table, 1, 1), ==, "say \"no\"");
  g_assert_cmpstr (cell (table, 2, 0), ==, "\"open");
  g_assert_cmpstr (cell (table, 2, 1), ==, "x");
}

static void
test_whole (void)
{
  g_autoptr (WendPasteTable) table = wend_paste_table_parse ("a\tb\nc\n", TRUE);

  g_assert_cmpuint (table->n_cards, ==, 1);
  g_assert_cmpstr (cell (table, 0, 0), ==, "a\tb\nc");
}

static void
test_nothing (void)
{
  static const char *const texts[] = { "", "\n\n", "\t\t\n", "   " };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (WendPasteTable) table = wend_paste_table_parse (texts[i], FALSE);
      g_assert_cmpuint (table->n_cards, ==, 0);
    }
}

static void
test_long (void)
{
  g_autofree char *text = g_strnfill (1 << 20, 'x');
  g_autoptr (WendPasteTable) table = wend_paste_table_parse (text, FALSE);

  g_assert_cmpuint (table->longest, ==, 1 << 20);
}

static void
create (WendEditor *editor, WendKind kind, const char *id, const char *field, const char *value)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, TRUE, sizeof (WendAssignment));
  WendAssignment assignment = { (char *) field, (char *) value };

  g_array_append_val (fields, assignment);
  g_assert_true (wend_editor_create_full (editor, kind, id, "map", NULL, fields));
}

static WendPasteAt
at (const WendDocument *document, const char *lane)
{
  return (WendPasteAt) { wend_document_find (document, lane), wend_document_find (document, "one"), NULL };
}

static void
test_paste (void)
{
  static const WendMapOptions options = { 0 };
  g_autoptr (WendEditor) editor = wend_editor_new (wend_document_new ("paste"), NULL);
  const WendDocument *document = wend_editor_peek_document (editor);
  g_autoptr (WendPasteTable) table = wend_paste_table_parse ("a\tb\nc\td\ne\tf\n", FALSE);
  g_autoptr (GPtrArray) pasted = g_ptr_array_new_with_free_func (g_free);
  WendInsight *insight;
  guint n;

  wend_editor_begin (editor, "Build");
  create (editor, WEND_KIND_LANE, "think", "kind", "thoughts");
  create (editor, WEND_KIND_LANE, "seen", "kind", "measured");
  create (editor, WEND_KIND_LANE, "hurt", "kind", "pains");
  create (editor, WEND_KIND_STAGE, "one", "title", "I come");
  wend_editor_commit (editor);
  insight = wend_insight_new (document, NULL);
  g_autoptr (WendMapScene) scene = wend_map_scene_new (document, insight, wend_shaper_fixed (), &options);
  g_assert_false (wend_paste_table (editor, scene, table, at (document, "seen"), pasted));
  g_assert_true (wend_paste_table (editor, scene, table, at (document, "think"), pasted));
  g_assert_cmpuint (pasted->len, ==, 6);
  wend_node_children (wend_document_map (document), WEND_KIND_STAGE, &n);
  g_assert_cmpuint (n, ==, 2); /* one was added for the second column */
  WendNode *const *cards = wend_node_children (wend_document_find (document, "one"), WEND_KIND_CARD, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (wend_node_text (cards[0], WEND_FIELD_LANE), ==, "think");
  g_assert_cmpstr (wend_node_text (cards[1], WEND_FIELD_LANE), ==, "hurt");
  g_assert_cmpstr (wend_node_text (cards[2], WEND_FIELD_LANE), ==, "hurt"); /* no lane further down */
  g_assert_cmpstr (wend_editor_undo_label (editor), ==, "Paste 6 Cards");
  g_assert_true (wend_editor_undo (editor));
  wend_node_children (wend_document_map (document), WEND_KIND_STAGE, &n);
  g_assert_cmpuint (n, ==, 1);
  wend_insight_free (insight);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/gestures/paste/lines", test_lines);
  g_test_add_func ("/wend/gestures/paste/table", test_table);
  g_test_add_func ("/wend/gestures/paste/whole", test_whole);
  g_test_add_func ("/wend/gestures/paste/nothing", test_nothing);
  g_test_add_func ("/wend/gestures/paste/long", test_long);
  g_test_add_func ("/wend/gestures/paste/paste", test_paste);
  return g_test_run ();
}
