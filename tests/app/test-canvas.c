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
#include "edit/wend-verbs.h"
#include "gestures/wend-cell.h"
#include "render/wend-pango-shaper.h"

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
  guint words, words_after;
  gsize bytes, bytes_after;
  guint64 drawn;

  wend_canvas_zoom (fixture->canvas, 1);
  spin (300);
  drawn = fixture->canvas->n_drawn;
  wend_pango_shaper_stat (wend_map_view_shaper (), &words, &bytes);
  for (int i = 0; i < 5; i++)
    {
      wend_canvas_scroll_by (fixture->canvas, 40, 10);
      spin (40);
    }
  wend_pango_shaper_stat (wend_map_view_shaper (), &words_after, &bytes_after);
  g_assert_cmpuint (fixture->canvas->n_drawn, >, drawn);
  g_assert_cmpuint (words_after, ==, words);
  g_assert_cmpuint (bytes_after, ==, bytes);
  g_assert_true (scene == wend_map_scene_get (wend_map_view_peek_scene (fixture->view)));
}

static void
hand (Fixture *fixture, WendPointerKind kind, double x, double y)
{
  WendPointerEvent event = { .kind = kind, .x = x, .y = y, .scale = fixture->canvas->zoom, .view = { 0, 0, 1e6, 1e6 } };

  wend_pointer_handle (fixture->canvas->pointer, &event);
  gtk_widget_queue_draw (GTK_WIDGET (fixture->canvas));
  spin (40);
}

/* What is dragged moves over the picture of the map; the map is drawn again only where it changes. */
static void
test_drag_repaints_overlay (Fixture *fixture, gconstpointer data)
{
  WendSelection *selection = wend_map_view_peek_selection (fixture->view);
  WendMapScene *scene = wend_map_view_peek_scene (fixture->view);
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  const WendNode *map = wend_document_map (wend_map_view_peek_document (fixture->view)), *grasped = NULL;
  guint n_stages, n_cards;
  WendNode *const *stages = wend_node_children (map, WEND_KIND_STAGE, &n_stages);
  WendRect box;
  guint64 drawn;

  for (guint i = 0; i < n_stages; i++)
    {
      WendNode *const *of = wend_node_children (stages[i], WEND_KIND_CARD, &n_cards);
      for (guint j = 0; j < n_cards; j++)
        {
          g_ptr_array_add (cards, (gpointer) wend_node_id (of[j]));
          grasped = of[j];
        }
    }
  g_assert_cmpuint (cards->len, >, 20);
  wend_selection_set_all (selection, cards);
  spin (300);
  g_assert_true (wend_map_scene_where (scene, grasped, &box));
  hand (fixture, WEND_POINTER_PRESS, box.x + 4, box.y + 4);
  hand (fixture, WEND_POINTER_MOTION, box.x + 40, box.y + 40);
  drawn = fixture->canvas->n_drawn;
  for (int i = 0; i < 8; i++)
    hand (fixture, WEND_POINTER_MOTION, box.x + 60 + 20 * i, box.y + 50);
  g_assert_cmpint (wend_pointer_feedback (fixture->canvas->pointer)->mode, ==, WEND_POINTER_DRAG);
  g_assert_cmpuint (wend_pointer_feedback (fixture->canvas->pointer)->n_dragged, ==, cards->len);
  g_assert_cmpuint (fixture->canvas->n_drawn, ==, drawn);
  hand (fixture, WEND_POINTER_CANCEL, 0, 0);
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

static void
act (Fixture *fixture, const char *name, const char *target)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), name, target != NULL ? "s" : NULL, target));
}

static void
make_wide (Fixture *fixture, int width)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 700);
  for (int i = 0; i < 300 && gtk_widget_get_width (GTK_WIDGET (fixture->canvas)) != width; i++)
    spin (10);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->canvas)), ==, width);
}

/* All stages side by side while their cards can be read; the window may change until somebody zooms or scrolls. */
static void
test_follows_size (Fixture *fixture, gconstpointer data)
{
  WendCanvas *canvas = fixture->canvas;
  WendRect map = wend_scene_bounds (wend_map_scene_get (wend_map_view_peek_scene (fixture->view)));
  double room = 2 * WEND_CANVAS_MARGIN, zoom;
  WendPoint corner;

  for (int width = (int) (map.w * 0.7); width < map.w; width += (int) (map.w * 0.2))
    {
      make_wide (fixture, width);
      g_assert_cmpfloat_with_epsilon (wend_canvas_get_zoom (canvas), (width - room) / map.w, 1e-9);
      g_assert_cmpfloat_with_epsilon (canvas->x, -WEND_CANVAS_MARGIN, 1);
    }
  zoom = wend_canvas_get_zoom (canvas);
  make_wide (fixture, (int) (map.w * 0.5)); /* nobody could read that */
  g_assert_cmpfloat_with_epsilon (wend_canvas_get_zoom (canvas), zoom, 1e-9);
  g_assert_false (wend_canvas_get_place (canvas, &zoom, &corner)); /* nothing to remember */
  wend_canvas_scroll_by (canvas, 0, 10);
  g_assert_true (wend_canvas_get_place (canvas, &zoom, &corner));
  make_wide (fixture, (int) (map.w * 0.8));
  g_assert_cmpfloat_with_epsilon (wend_canvas_get_zoom (canvas), zoom, 1e-9);
  wend_canvas_set_view (canvas, NULL);
  make_wide (fixture, (int) (map.w * 0.55));
  wend_canvas_set_view (canvas, fixture->view);
  g_assert_cmpfloat_with_epsilon (wend_canvas_get_zoom (canvas), 0.6, 1e-9); /* opened where it cannot fit */
}

static void
choose (Fixture *fixture, const char *id)
{
  wend_canvas_focus_key (fixture->canvas, id, TRUE);
  wend_selection_set (wend_map_view_peek_selection (fixture->view), id);
}

static const WendNode *
node (Fixture *fixture, const char *id)
{
  return wend_document_find_living (wend_map_view_peek_document (fixture->view), id);
}

static char *
cell_texts (Fixture *fixture, const char *lane, const char *column)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  wend_cell_list (node (fixture, lane), node (fixture, column), nodes);
  for (guint i = 0; i < nodes->len; i++)
    g_string_append (text, wend_node_text (g_ptr_array_index (nodes, i), WEND_FIELD_TEXT));
  return g_string_free (text, FALSE);
}

/* A new lane of thoughts with three cards in the first stage: A, B and C; the last one's id is theirs with its letter. */
static char *
add_letters (Fixture *fixture, const char *ids[3])
{
  WendEditor *editor = wend_map_view_peek_editor (fixture->view);
  const char *lane = wend_verbs_add_lane (editor, WEND_LANE_THOUGHTS, NULL, "Letters");
  static const char *const letters[] = { "A", "B", "C" };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    ids[i] = wend_verbs_add_card (editor, lane, "choose", NULL, letters[i]);
  return g_strdup (lane);
}

/* Several cards move together, and a lane that is hidden is left out of "all". */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = wend_map_view_peek_editor (fixture->view);
  WendSelection *selection = wend_map_view_peek_selection (fixture->view);
  const char *ids[3];
  g_autofree char *lane = add_letters (fixture, ids), *down = NULL, *up = NULL, *top = NULL;

  choose (fixture, ids[0]);
  wend_selection_add (selection, ids[1]);
  act (fixture, "map.move", "down");
  down = cell_texts (fixture, lane, "choose");
  g_assert_cmpstr (down, ==, "CAB");
  act (fixture, "map.move", "up");
  up = cell_texts (fixture, lane, "choose");
  g_assert_cmpstr (up, ==, "ABC");
  g_assert_true (wend_editor_undo (editor));
  g_assert_true (wend_editor_undo (editor));
  top = cell_texts (fixture, lane, "choose");
  g_assert_cmpstr (top, ==, "ABC"); /* one step each */
  act (fixture, "map.select-all", NULL);
  g_assert_true (wend_selection_contains (selection, ids[0]));
  choose (fixture, lane);
  act (fixture, "map.hide-lane", NULL);
  act (fixture, "map.select-all", NULL);
  g_assert_false (wend_selection_contains (selection, ids[0]));
  g_assert_true (wend_selection_contains (selection, "find"));
  act (fixture, "map.show-lanes", NULL);
  g_assert_false (wend_node_flag (node (fixture, lane), WEND_FIELD_HIDDEN));
}

/* Colour and order, one step for all that is selected. */
static void
test_choose (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = wend_map_view_peek_editor (fixture->view);
  WendSelection *selection = wend_map_view_peek_selection (fixture->view);
  const char *ids[3];
  g_autofree char *lane = add_letters (fixture, ids), *sorted = NULL, *next = NULL;

  choose (fixture, ids[0]);
  act (fixture, "map.move", "down");
  wend_selection_add (selection, ids[1]);
  act (fixture, "map.colour", "measured");
  g_assert_cmpstr (wend_node_text (node (fixture, ids[0]), WEND_FIELD_COLOUR), ==, "measured");
  g_assert_cmpstr (wend_node_text (node (fixture, ids[1]), WEND_FIELD_COLOUR), ==, "measured");
  g_assert_true (wend_editor_undo (editor));
  g_assert_cmpstr (wend_node_text (node (fixture, ids[1]), WEND_FIELD_COLOUR), ==, "");
  wend_selection_add (selection, ids[2]);
  act (fixture, "map.align", "words");
  sorted = cell_texts (fixture, lane, "choose");
  g_assert_cmpstr (sorted, ==, "ABC");
  choose (fixture, ids[0]);
  act (fixture, "map.move", "right");
  wend_selection_add (selection, ids[1]);
  wend_selection_add (selection, ids[2]);
  act (fixture, "map.align", "stage");
  next = cell_texts (fixture, lane, "choose");
  g_assert_cmpstr (next, ==, "BCA"); /* in the stage of the first in reading order */
}

/* Space with Shift, then arrows, then Space with Shift again: two that lie apart. */
static void
test_gather (Fixture *fixture, gconstpointer data)
{
  WendSelection *selection = wend_map_view_peek_selection (fixture->view);

  choose (fixture, "choose-ledger");
  act (fixture, "map.select", NULL);
  act (fixture, "map.go", "right");
  act (fixture, "map.select", NULL);
  g_assert_cmpuint (wend_selection_size (selection), ==, 2);
  g_assert_true (wend_selection_contains (selection, "choose-ledger"));
  act (fixture, "map.leave", NULL);
  act (fixture, "map.go", "left");
  g_assert_cmpstr (wend_selection_single (selection), ==, "choose-ledger");
}

/* The keyboard stays on the map when what it was on is deleted; without stages the canvas still takes a new one. */
static void
test_focus_stays (Fixture *fixture, gconstpointer data)
{
  WendMapScene *scene = wend_map_view_peek_scene (fixture->view);
  g_autofree char *next = NULL;
  guint n;

  choose (fixture, "choose");
  next = wend_canvas_next_key (fixture->canvas, "choose", "right");
  act (fixture, "map.delete", NULL);
  g_assert_cmpstr (fixture->canvas->focus_key, ==, next);
  choose (fixture, "support");
  act (fixture, "map.delete", NULL);
  g_assert_nonnull (fixture->canvas->focus_key);
  g_assert_nonnull (node (fixture, fixture->canvas->focus_key));
  for (wend_map_scene_columns (scene, &n); n > 0; wend_map_scene_columns (scene, &n))
    {
      choose (fixture, wend_node_id (wend_map_scene_columns (scene, &n)[0].stage));
      act (fixture, "map.delete", NULL);
    }
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  for (const WendRow *rows = wend_map_scene_rows (scene, &n); n > 0; rows = wend_map_scene_rows (scene, &n))
    {
      choose (fixture, wend_node_id (rows[0].lane));
      act (fixture, "map.delete", NULL);
    }
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == GTK_WIDGET (fixture->canvas));
  act (fixture, "map.add-stage", NULL);
  g_assert_nonnull (wend_canvas_edited_text (fixture->canvas));
}

static void
on_notice (WendCanvas *canvas, const char *text, gboolean undo, guint *n)
{
  *n += undo;
}

/* Lanes: what one holds, past hidden ones, improvements, and feelings raised by the keys in one step. */
static void
test_lanes (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = wend_map_view_peek_editor (fixture->view);
  WendNode *const *lanes;
  const char *ids[3];
  g_autofree char *letters = add_letters (fixture, ids), *feel = NULL, *cell = NULL;
  const WendNode *card = node (fixture, ids[0]);
  guint n, notices = 0;

  g_signal_connect (fixture->canvas, "notice", G_CALLBACK (on_notice), &notices);
  choose (fixture, letters);
  act (fixture, "map.lane-kind", "measured");
  g_assert_cmpuint (notices, ==, 1);
  act (fixture, "map.lane-kind", "feeling");
  g_assert_cmpuint (notices, ==, 1);
  g_assert_cmpstr (wend_node_text (card, WEND_FIELD_VALUE), ==, "0");
  choose (fixture, ids[0]);
  for (guint i = 0; i < 4; i++)
    act (fixture, "map.move", "up");
  g_assert_true (wend_editor_undo (editor));
  g_assert_cmpstr (wend_node_text (card, WEND_FIELD_VALUE), ==, "0");
  feel = g_strdup (wend_verbs_add_lane (editor, WEND_LANE_ACTIONS, NULL, NULL)); /* the last one */
  choose (fixture, letters);
  act (fixture, "map.hide-lane", NULL);
  choose (fixture, feel);
  act (fixture, "map.move-place", "up");
  lanes = wend_node_children (wend_document_map (wend_map_view_peek_document (fixture->view)), WEND_KIND_LANE, &n);
  g_assert_true (lanes[n - 1] == node (fixture, letters)); /* past the hidden one and the next above it */
  cell = g_strconcat (feel, "@choose", NULL);
  wend_canvas_focus_key (fixture->canvas, cell, TRUE);
  act (fixture, "map.edit", NULL);
  gtk_text_buffer_set_text (wend_canvas_edited_text (fixture->canvas), "Put up a sign", -1);
  wend_canvas_finish_edit (fixture->canvas);
  g_assert_cmpint (wend_node_kind (node (fixture, fixture->canvas->focus_key)), ==, WEND_KIND_ACTION);
  act (fixture, "map.move", "right");
  g_assert_true (wend_node_ref (node (fixture, fixture->canvas->focus_key), WEND_FIELD_AT) != node (fixture, "choose"));
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
  ADD ("follows-size", test_follows_size);
  g_test_add_func ("/wend/app/canvas/templates", test_templates);
  ADD ("pinch", test_pinch);
  ADD ("zoom-about", test_zoom_about);
  ADD ("bounds", test_bounds);
  ADD ("places", test_places);
  ADD ("right-to-left", test_right_to_left);
  ADD ("fold", test_fold);
  ADD ("several", test_several);
  ADD ("choose", test_choose);
  ADD ("gather", test_gather);
  ADD ("focus-stays", test_focus_stays);
  ADD ("lanes", test_lanes);
  ADD ("edit", test_edit);
  ADD ("pan-shapes-nothing", test_pan_shapes_nothing);
  ADD ("drag-repaints-overlay", test_drag_repaints_overlay);
  ADD ("export-dialog", test_export_dialog);
  return g_test_run ();
}
