/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window around the canvas: an undo that is offered means one step only; keys that come while something is dragged or
 * written; undo steps that name what they take back. */

#include <adwaita.h>
#include <string.h>

#include "app/wend-application.h"
#include "app/wend-canvas-actions.h"
#include "app/wend-canvas-private.h"
#include "app/wend-field-row.h"
#include "app/wend-window-actions.h"
#include "app/wend-window-private.h"
#include "gestures/wend-feeling.h"

static WendApplication *application;

typedef struct
{
  WendWindow *window;
  WendCanvas *canvas;
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
set_up (Fixture *fixture, gconstpointer sample)
{
  g_autofree char *path = g_strdup_printf ("/org/wend/Wend/samples/%s.wend", (const char *) sample);
  g_autoptr (WendMapFile) file = wend_map_file_new_from_resource (path, NULL);

  g_assert_nonnull (file);
  fixture->window = wend_window_new (GTK_APPLICATION (application));
  wend_window_show (fixture->window, file);
  fixture->canvas = fixture->window->canvas;
  fixture->editor = wend_map_file_peek_editor (file);
  gtk_window_present (GTK_WINDOW (fixture->window));
  for (int i = 0; i < 500 && gtk_widget_get_width (GTK_WIDGET (fixture->canvas)) < 100; i++)
    spin (10);
}

static void
tear_down (Fixture *fixture, gconstpointer sample)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  spin (20);
}

static const WendNode *
first (Fixture *fixture, gboolean point)
{
  const WendDocument *document = wend_editor_peek_document (fixture->editor);
  const WendNode *node = wend_document_next (document, NULL);

  while (node != NULL && (point ? !wend_feeling_is_point (node) || !wend_node_is_set (node, WEND_FIELD_VALUE) : wend_node_kind (node) != WEND_KIND_STEP))
    node = wend_document_next (document, node);
  g_assert_nonnull (node);
  return node;
}

static void
test_undo_toast (Fixture *fixture, gconstpointer sample)
{
  const WendNode *step = first (fixture, FALSE);

  wend_window_toast_undo (fixture->window, "Deleted");
  g_assert_nonnull (fixture->window->undo_toast);
  wend_editor_begin (fixture->editor, "Another step");
  wend_editor_set (fixture->editor, wend_node_id (step), WEND_FIELD_TEXT, "Something else");
  wend_editor_commit (fixture->editor);
  g_assert_null (fixture->window->undo_toast);
}

static void
point_to (Fixture *fixture, WendPointerKind kind, double x, double y)
{
  WendPointerEvent event = { .kind = kind, .x = x, .y = y, .scale = 1, .view = { 0, 0, 4000, 4000 } };

  wend_pointer_handle (fixture->canvas->pointer, &event);
}

/* Ctrl+Z while a point is held: the drag is taken back, nothing else is. */
static void
test_undo_while_dragging (Fixture *fixture, gconstpointer sample)
{
  const WendNode *point = first (fixture, TRUE);
  g_autofree char *value = g_strdup (wend_node_text (point, WEND_FIELD_VALUE));
  WendRect at;

  g_assert_true (wend_map_scene_where (wend_map_view_peek_scene (fixture->window->view), point, &at));
  point_to (fixture, WEND_POINTER_PRESS, at.x + at.w / 2, at.y + at.h / 2);
  point_to (fixture, WEND_POINTER_MOTION, at.x + at.w / 2, at.y + at.h / 2 + 60);
  g_assert_cmpint (wend_pointer_feedback (fixture->canvas->pointer)->mode, ==, WEND_POINTER_FEELING);
  g_assert_true (wend_editor_is_changing (fixture->editor));
  wend_window_act_undo (fixture->window, NULL);
  g_assert_false (wend_editor_is_changing (fixture->editor));
  g_assert_cmpstr (wend_node_text (point, WEND_FIELD_VALUE), ==, value);
  g_assert_false (wend_editor_can_undo (fixture->editor));
}

/* Ctrl+D while text is written: what was written is kept first, in a step of its own that names it, then copied. */
static void
test_duplicate_while_writing (Fixture *fixture, gconstpointer sample)
{
  const WendNode *step = first (fixture, FALSE);
  const char *copy;

  wend_canvas_edit (fixture->canvas, step);
  gtk_text_buffer_set_text (wend_canvas_edited_text (fixture->canvas), "Look around", -1);
  wend_canvas_act_duplicate (fixture->canvas, NULL);
  g_assert_null (wend_canvas_edited_text (fixture->canvas));
  g_assert_cmpstr (wend_node_text (step, WEND_FIELD_TEXT), ==, "Look around");
  copy = wend_selection_single (wend_map_view_peek_selection (fixture->window->view));
  g_assert_cmpstr (copy, !=, wend_node_id (step));
  g_assert_cmpstr (wend_node_text (wend_document_find_living (wend_editor_peek_document (fixture->editor), copy), WEND_FIELD_TEXT), ==, "Look around");
  g_assert_true (wend_editor_undo (fixture->editor));
  g_assert_true (g_str_has_prefix (wend_editor_undo_label (fixture->editor), "Edit “"));
}

/* Undo says what it takes back, by key as by pointer. */
static void
test_names (Fixture *fixture, gconstpointer sample)
{
  const WendNode *point = first (fixture, TRUE), *step = first (fixture, FALSE);
  g_autoptr (GVariant) down = g_variant_ref_sink (g_variant_new_string ("down")), colour = g_variant_ref_sink (g_variant_new_string ("measured"));
  WendSelection *selection = wend_map_view_peek_selection (fixture->window->view);
  double value = 0;

  wend_node_number (point, WEND_FIELD_VALUE, &value);
  wend_selection_set (selection, wend_node_id (point));
  if (value <= -2)
    g_assert_true (wend_feeling_set (fixture->editor, point, 0));
  wend_canvas_act_move (fixture->canvas, down);
  g_assert_true (g_str_has_prefix (wend_editor_undo_label (fixture->editor), "Change Feeling in “"));
  wend_selection_set (selection, wend_node_id (step));
  wend_canvas_act_colour (fixture->canvas, colour);
  if (wend_schema_field (WEND_KIND_STEP, WEND_FIELD_COLOUR) != NULL)
    g_assert_true (g_str_has_prefix (wend_editor_undo_label (fixture->editor), "Colour “"));
}

/* The menu and the inspector have the same colours; each has one name. */
static void
test_colours (void)
{
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal), names = g_hash_table_new (g_str_hash, g_str_equal);
  const char *value, *name;
  guint n = 0;

  for (; (value = wend_field_colour (n, &name)) != NULL; n++)
    {
      g_assert_true (g_hash_table_add (values, (gpointer) value));
      g_assert_true (g_hash_table_add (names, (gpointer) name));
    }
  g_assert_cmpuint (n, >, 5);
  g_assert_true (g_hash_table_contains (values, ""));
}

#define ADD(path, sample, test) g_test_add ("/wend/app/window/" path, Fixture, sample, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  application = wend_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  ADD ("undo-toast", "blueprint", test_undo_toast);
  ADD ("undo-while-dragging", "airport", test_undo_while_dragging);
  ADD ("duplicate-while-writing", "blueprint", test_duplicate_while_writing);
  ADD ("names", "airport", test_names);
  g_test_add_func ("/wend/app/window/colours", test_colours);
  failed = g_test_run ();
  g_object_unref (application);
  return failed;
}
