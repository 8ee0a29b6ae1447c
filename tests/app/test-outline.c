/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The outline on a real display: steps, cards and improvements are listed where they are drawn, added, renamed, moved and
 * deleted, each an undo step with a name. */

#include <adwaita.h>
#include <string.h>

#include "app/wend-map-file.h"
#include "app/wend-outline-private.h"
#include "app/wend-outline-row.h"

typedef struct
{
  GtkWidget *window;
  WendOutline *outline;
  WendMapFile *file;
  WendMapView *view;
  WendEditor *editor;
} Fixture;

static void
spin (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->file = wend_map_file_new_from_resource ("/org/wend/Wend/samples/airport.wend", NULL);
  fixture->editor = wend_map_file_peek_editor (fixture->file);
  fixture->view = wend_map_view_new (fixture->editor);
  fixture->outline = g_object_new (WEND_TYPE_OUTLINE, NULL);
  wend_outline_set_view (fixture->outline, fixture->view);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 320, 800);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->outline));
  gtk_window_present (GTK_WINDOW (fixture->window));
  spin (50);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  wend_outline_set_view (fixture->outline, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  spin (20);
  g_object_unref (fixture->view);
  g_object_unref (fixture->file);
}

static const WendNode *
find (Fixture *fixture, const char *id)
{
  return wend_document_find_living (wend_editor_peek_document (fixture->editor), id);
}

static const char *
text (Fixture *fixture, const char *id, WendField field)
{
  return wend_node_text (find (fixture, id), field);
}

/* The list a row stands in; NULL: nowhere. */
static GtkListBox *
list_of (Fixture *fixture, const char *id)
{
  GtkWidget *row = wend_outline_find_row (fixture->outline, id);

  return row != NULL ? GTK_LIST_BOX (gtk_widget_get_parent (row)) : NULL;
}

static const char *
focused (Fixture *fixture)
{
  const WendNode *node = wend_outline_focused (fixture->outline);

  return node != NULL ? wend_node_id (node) : NULL;
}

static void
act (Fixture *fixture, const char *name, const char *target)
{
  g_autofree char *action = g_strconcat ("outline.", name, NULL);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->outline), action, target != NULL ? "s" : NULL, target));
}

/* Types into the open entry and presses Enter; returns the id of what has the focus after it. An entry for the next one is closed. */
static char *
type (Fixture *fixture, const char *words)
{
  GtkWidget *entry;
  char *id;

  g_assert_nonnull (fixture->outline->entry_row);
  entry = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (fixture->outline->entry_row));
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "activate");
  wend_outline_end_entry (fixture->outline, FALSE);
  id = g_strdup (focused (fixture));
  g_assert_nonnull (id);
  return id;
}

static void
assert_undo (Fixture *fixture, const char *label)
{
  g_assert_cmpstr (wend_editor_undo_label (fixture->editor), ==, label);
  wend_editor_undo (fixture->editor);
}

static void
test_improvements (Fixture *fixture, gconstpointer data)
{
  g_autofree char *added = NULL, *inside = NULL;

  g_assert_null (list_of (fixture, "gate-names"));
  wend_outline_go_to (fixture->outline, "gate-names"); /* unfolds its stage */
  g_assert_true (list_of (fixture, "gate-names") == fixture->outline->stages);
  g_assert_cmpstr (focused (fixture), ==, "gate-names");
  g_assert_cmpstr (wend_selection_single (wend_map_view_peek_selection (fixture->view)), ==, "gate-names");

  act (fixture, "add", NULL);
  added = type (fixture, "Arrows on the floor");
  g_assert_cmpint (wend_node_kind (find (fixture, added)), ==, WEND_KIND_ACTION);
  g_assert_cmpstr (text (fixture, added, WEND_FIELD_TEXT), ==, "Arrows on the floor");
  g_assert_cmpstr (text (fixture, added, WEND_FIELD_AT), ==, "wayfinding");

  act (fixture, "move", "up");
  g_assert_true (gtk_widget_get_next_sibling (wend_outline_find_row (fixture->outline, added)) == wend_outline_find_row (fixture->outline, "gate-names"));
  act (fixture, "move", "right");
  g_assert_cmpstr (text (fixture, added, WEND_FIELD_AT), ==, "security");
  g_assert_cmpstr (focused (fixture), ==, added);
  assert_undo (fixture, "Move “Arrows on the floor”");
  g_assert_cmpstr (text (fixture, added, WEND_FIELD_AT), ==, "wayfinding");

  wend_outline_go_to (fixture->outline, "gate-names");
  act (fixture, "rename", NULL);
  g_free (type (fixture, "Gates by letter"));
  g_assert_cmpstr (text (fixture, "gate-names", WEND_FIELD_TEXT), ==, "Gates by letter");
  act (fixture, "delete", NULL);
  g_assert_null (find (fixture, "gate-names"));
  g_assert_null (list_of (fixture, "gate-names"));
  assert_undo (fixture, "Delete “Gates by letter”");

  wend_outline_go_to (fixture->outline, "boarding");
  act (fixture, "add-inside", "improvements");
  inside = type (fixture, "Board by rows");
  g_assert_cmpstr (text (fixture, inside, WEND_FIELD_AT), ==, "boarding");
  assert_undo (fixture, "Add Improvement");
}

/* What is about no place of the map any more is listed with what has none, and comes back from there. */
static void
test_placeless (Fixture *fixture, gconstpointer data)
{
  wend_editor_begin (fixture->editor, "Test");
  wend_editor_set (fixture->editor, "gate-names", WEND_FIELD_AT, NULL);
  wend_editor_commit (fixture->editor);
  g_assert_true (list_of (fixture, "gate-names") == fixture->outline->tray);
  g_assert_true (gtk_widget_get_visible (fixture->outline->tray_title));
  wend_outline_go_to (fixture->outline, "gate-names");
  act (fixture, "move", "right");
  g_assert_cmpstr (text (fixture, "gate-names", WEND_FIELD_AT), ==, "book");
  g_assert_true (list_of (fixture, "gate-names") == fixture->outline->stages);
}

static const WendNode *
first_card (const WendNode *stage, const char *lane)
{
  guint n;
  WendNode *const *cards = wend_node_children (stage, WEND_KIND_CARD, &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (wend_node_text (cards[i], WEND_FIELD_LANE), lane) == 0)
      return cards[i];
  g_assert_not_reached ();
}

/* A card is added behind another, moved to the next stage and up a lane, and deleted; a step is added into a stage. */
static void
test_cards (Fixture *fixture, gconstpointer data)
{
  const WendNode *quote = first_card (find (fixture, "security"), "quotes");
  g_autofree char *card = NULL, *step = NULL, *lane = NULL;

  wend_outline_go_to (fixture->outline, wend_node_id (quote));
  act (fixture, "add", NULL);
  card = type (fixture, "It took an hour");
  g_assert_cmpstr (text (fixture, card, WEND_FIELD_LANE), ==, "quotes");
  g_assert_true (wend_node_parent (find (fixture, card)) == find (fixture, "security"));
  act (fixture, "move", "right");
  g_assert_cmpstr (wend_node_id (wend_node_parent (find (fixture, card))), ==, "waiting");
  g_assert_cmpstr (focused (fixture), ==, card);
  act (fixture, "move", "left");
  g_assert_cmpstr (wend_node_id (wend_node_parent (find (fixture, card))), ==, "security");
  for (int i = 0; i < 20 && strcmp (text (fixture, card, WEND_FIELD_LANE), "quotes") == 0; i++)
    act (fixture, "move", "up");
  lane = g_strdup (text (fixture, card, WEND_FIELD_LANE));
  g_assert_cmpstr (lane, ==, "thoughts");
  act (fixture, "delete", NULL);
  g_assert_null (find (fixture, card));
  g_assert_nonnull (focused (fixture));
  assert_undo (fixture, "Delete “It took an hour”");

  wend_outline_go_to (fixture->outline, "boarding");
  act (fixture, "add-inside", "");
  step = type (fixture, "Find my seat");
  g_assert_cmpint (wend_node_kind (find (fixture, step)), ==, WEND_KIND_STEP);
  g_assert_true (wend_node_parent (find (fixture, step)) == find (fixture, "boarding"));
}

#define ADD(path, test) g_test_add ("/wend/app/outline/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();
  ADD ("improvements", test_improvements);
  ADD ("placeless", test_placeless);
  ADD ("cards", test_cards);
  return g_test_run ();
}
