/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The canvas on a real display: every template loads; a pinch and the wheel zoom about their point; fitting; the places
 * that the arrows reach; editing in place leaves one undo step. */

#include <adwaita.h>
#include <math.h>

#include "app/wend-application.h"
#include "app/wend-canvas-private.h"
#include "app/wend-export-dialog.h"
#include "app/wend-start-page.h"
#include "app/wend-window.h"

typedef struct
{
  GtkWidget *window;
  WendCanvas *canvas;
  WendMapView *view;
  WendMapFile *file;
} Fixture;

static void
spin (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static gboolean
is_laid_out (Fixture *fixture)
{
  return gtk_widget_get_width (GTK_WIDGET (fixture->canvas)) > 100;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->file = wend_map_file_new_from_resource ("/org/wend/Wend/samples/blueprint.wend", NULL);
  fixture->view = wend_map_view_new (wend_map_file_peek_editor (fixture->file));
  fixture->canvas = g_object_new (WEND_TYPE_CANVAS, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->canvas));
  wend_canvas_set_view (fixture->canvas, fixture->view);
  gtk_window_present (GTK_WINDOW (fixture->window));
  for (int i = 0; i < 500 && !is_laid_out (fixture); i++)
    spin (10);
  g_assert_true (is_laid_out (fixture));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  spin (20);
  g_object_unref (fixture->view);
  g_object_unref (fixture->file);
}

static GtkEventController *
controller (Fixture *fixture, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) item = g_list_model_get_item (controllers, i);
      if (G_TYPE_CHECK_INSTANCE_TYPE (item, type))
        return item;
    }
  g_assert_not_reached ();
}

/* XTEST has no pinch, so the gesture's own signal stands in. */
static void
test_pinch (Fixture *fixture, gconstpointer data)
{
  WendCanvas *canvas = fixture->canvas;
  GtkEventController *pinch = controller (fixture, GTK_TYPE_GESTURE_ZOOM);
  WendPoint before, after;

  wend_canvas_zoom (canvas, 1);
  canvas->at = (WendPoint) { 300, 200 };
  before = wend_canvas_to_map (canvas, 300, 200);
  wend_canvas_pinch_begin (canvas, 300, 200);
  g_signal_emit_by_name (pinch, "scale-changed", 1.5);
  g_assert_cmpfloat_with_epsilon (wend_canvas_get_zoom (canvas), 1.5, 1e-9);
  after = wend_canvas_to_map (canvas, 300, 200);
  g_assert_cmpfloat_with_epsilon (after.x, before.x, 0.01);
  g_assert_cmpfloat_with_epsilon (after.y, before.y, 0.01);
  g_signal_emit_by_name (pinch, "scale-changed", 100.0);
  g_assert_cmpfloat_with_epsilon (wend_canvas_get_zoom (canvas), WEND_CANVAS_MAX_ZOOM, 1e-9);
}

static void
test_zoom_about (Fixture *fixture, gconstpointer data)
{
  WendCanvas *canvas = fixture->canvas;
  WendPoint before, after;

  wend_canvas_zoom (canvas, 1);
  wend_canvas_scroll_by (canvas, 200, 120);
  before = wend_canvas_to_map (canvas, 420, 310);
  wend_canvas_zoom_about (canvas, 1.3, 420, 310);
  after = wend_canvas_to_map (canvas, 420, 310);
  g_assert_cmpfloat_with_epsilon (after.x, before.x, 0.01);
  g_assert_cmpfloat_with_epsilon (after.y, before.y, 0.01);
  wend_canvas_zoom (canvas, 0);
  g_assert_cmpfloat_with_epsilon (wend_canvas_get_zoom (canvas), WEND_CANVAS_MIN_ZOOM, 1e-9);
  wend_canvas_fit (canvas);
  g_assert_cmpfloat (wend_canvas_get_zoom (canvas), >, 0.3);
  g_assert_cmpfloat (wend_canvas_get_zoom (canvas), <, 0.7);
}

/* The map never leaves the viewport. */
static void
test_bounds (Fixture *fixture, gconstpointer data)
{
  WendCanvas *canvas = fixture->canvas;
  WendRect visible;

  wend_canvas_zoom (canvas, 1);
  wend_canvas_scroll_by (canvas, -1e6, -1e6);
  visible = wend_canvas_visible (canvas);
  g_assert_cmpfloat_with_epsilon (visible.x, -WEND_CANVAS_MARGIN, 0.01);
  wend_canvas_scroll_by (canvas, 1e6, 1e6);
  visible = wend_canvas_visible (canvas);
  g_assert_cmpfloat (visible.x, >, 0);
  g_assert_cmpfloat (visible.x, <, 2000);
}

static void
test_places (Fixture *fixture, gconstpointer data)
{
  static const char *const ways[] = { "down", "right", "right", "down", "left", "up", "last", "first", "start" };
  g_autofree char *key = wend_canvas_next_key (fixture->canvas, NULL, "start");

  g_assert_cmpstr (key, ==, "choose");
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      char *next = wend_canvas_next_key (fixture->canvas, key, ways[i]);
      WendRect bounds;
      g_assert_nonnull (next);
      g_assert_true (wend_canvas_place_bounds (fixture->canvas, next, &bounds));
      g_free (key);
      key = next;
    }
  g_assert_cmpstr (key, ==, "choose");
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = wend_map_view_peek_editor (fixture->view);
  const WendNode *step = wend_document_find_living (wend_map_view_peek_document (fixture->view), "find");

  wend_canvas_edit (fixture->canvas, step);
  g_assert_nonnull (wend_canvas_edited_text (fixture->canvas));
  gtk_text_buffer_set_text (wend_canvas_edited_text (fixture->canvas), "Look around", -1);
  spin (50);
  wend_canvas_finish_edit (fixture->canvas);
  g_assert_cmpstr (wend_node_text (step, WEND_FIELD_TEXT), ==, "Look around");
  g_assert_true (wend_editor_undo (editor));
  g_assert_cmpstr (wend_node_text (step, WEND_FIELD_TEXT), ==, "Find it, see it is in stock");
  g_assert_false (wend_editor_can_undo (editor));
  wend_canvas_edit (fixture->canvas, step);
  wend_canvas_finish_edit (fixture->canvas);
  g_assert_false (wend_editor_can_undo (editor)); /* nothing typed, nothing done */
}

/* One layout in a test asks for words; a pan asks for none. */
static void
test_pan_shapes_nothing (Fixture *fixture, gconstpointer data)
{
  WendScene *scene = wend_map_scene_get (wend_map_view_peek_scene (fixture->view));

  wend_canvas_zoom (fixture->canvas, 1);
  spin (50);
  for (int i = 0; i < 5; i++)
    {
      wend_canvas_scroll_by (fixture->canvas, 40, 10);
      spin (20);
    }
  g_assert_true (scene == wend_map_scene_get (wend_map_view_peek_scene (fixture->view)));
}

static void
test_templates (void)
{
  g_autoptr (WendApplication) application = wend_application_new ();
  WendWindow *window;
  GtkWidget *start;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  window = wend_window_new (GTK_APPLICATION (application));
  g_assert_true (wend_window_is_empty (window));
  start = g_object_ref_sink (wend_start_page_new ());
  g_object_unref (start);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_export_dialog (Fixture *fixture, gconstpointer data)
{
  WendExportDialog *dialog = wend_export_dialog_new (GTK_WINDOW (fixture->window), fixture->view, "map");

  gtk_window_present (GTK_WINDOW (dialog));
  spin (100);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Where it is right to left, the arrow to the left goes on in the journey, and columns lie from right to left. */
static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  WendMapScene *scene;
  const WendColumn *columns;
  g_autofree char *left = NULL, *back = NULL, *last = NULL, *label = NULL;
  guint n;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL); /* of the program; that of the canvas follows the map's language */
  spin (200);
  scene = wend_map_view_peek_scene (fixture->view);
  columns = wend_map_scene_columns (scene, &n);
  g_assert_cmpuint (n, >, 2);
  g_assert_cmpfloat (columns[0].x, >, columns[1].x);
  left = wend_canvas_next_key (fixture->canvas, wend_node_id (columns[0].node), "left");
  g_assert_cmpstr (left, ==, wend_node_id (columns[1].node));
  back = wend_canvas_next_key (fixture->canvas, left, "right");
  g_assert_cmpstr (back, ==, wend_node_id (columns[0].node));
  last = wend_canvas_next_key (fixture->canvas, left, "last");
  g_assert_cmpstr (last, ==, wend_node_id (columns[n - 1].node));
  label = wend_canvas_next_key (fixture->canvas, "choose-ledger", "right");
  g_assert_cmpstr (label, ==, "support");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* A folded stage is narrow, passed over by the arrows, and open again when something in it is to be seen. */
static void
test_fold (Fixture *fixture, gconstpointer data)
{
  WendMapScene *scene = wend_map_view_peek_scene (fixture->view);
  const WendNode *ledger = wend_document_find (wend_map_view_peek_document (fixture->view), "told-queue");
  g_autofree char *next = NULL;
  WendRect wide, narrow, card;

  g_assert_true (wend_map_scene_where (scene, wend_document_find (wend_map_view_peek_document (fixture->view), "told"), &wide));
  wend_map_view_fold (fixture->view, "told", TRUE);
  g_assert_true (wend_map_scene_where (scene, wend_document_find (wend_map_view_peek_document (fixture->view), "told"), &narrow));
  g_assert_cmpfloat (narrow.w, <, 40);
  g_assert_cmpfloat (narrow.w, <, wide.w);
  g_assert_false (wend_map_scene_where (scene, ledger, &card));
  next = wend_canvas_next_key (fixture->canvas, "choose-ledger", "right");
  g_assert_cmpstr (next, ==, "arrive-alert");
  wend_canvas_reveal (fixture->canvas, ledger);
  g_assert_false (wend_map_view_is_folded (fixture->view, "told"));
  g_assert_true (wend_map_scene_where (scene, ledger, &card));
  g_assert_false (wend_editor_can_undo (wend_map_view_peek_editor (fixture->view)));
}

#define ADD(path, test) g_test_add ("/wend/app/canvas/" path, Fixture, NULL, set_up, test, tear_down)

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
  g_test_add_func ("/wend/app/canvas/templates", test_templates);
  ADD ("pinch", test_pinch);
  ADD ("zoom-about", test_zoom_about);
  ADD ("bounds", test_bounds);
  ADD ("places", test_places);
  ADD ("right-to-left", test_right_to_left);
  ADD ("fold", test_fold);
  ADD ("edit", test_edit);
  ADD ("pan-shapes-nothing", test_pan_shapes_nothing);
  ADD ("export-dialog", test_export_dialog);
  return g_test_run ();
}
