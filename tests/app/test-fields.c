/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The inspector's rows on a real display: numbers with the decimal mark of a person, what cannot be kept says so, text that
 * is too long is cut before it comes in, any day can be chosen. */

#include <adwaita.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include "app/wend-field-private.h"
#include "app/wend-map-file.h"
#include "app/wend-number.h"
#include "app/wend-text-limit.h"

typedef struct
{
  GtkWidget *window, *list;
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

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->file = wend_map_file_new_from_resource ("/org/wend/Wend/samples/blueprint.wend", NULL);
  fixture->view = wend_map_view_new (wend_map_file_peek_editor (fixture->file));
  fixture->list = gtk_list_box_new ();
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->list);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  spin (20);
  g_object_unref (fixture->view);
  g_object_unref (fixture->file);
}

static WendEditor *
editor_of (Fixture *fixture)
{
  return wend_map_view_peek_editor (fixture->view);
}

static GtkWidget *
add_row (Fixture *fixture, const char *id, WendField field)
{
  const WendNode *node = wend_document_find_living (wend_map_view_peek_document (fixture->view), id);
  GtkWidget *row = wend_field_row_new (fixture->view, id, wend_schema_field (wend_node_kind (node), field));

  gtk_list_box_append (GTK_LIST_BOX (fixture->list), row);
  return row;
}

static const char *
value (Fixture *fixture, const char *id, WendField field)
{
  return wend_node_text (wend_document_find_living (wend_map_view_peek_document (fixture->view), id), field);
}

static char *
add_metric (Fixture *fixture)
{
  char *id;

  wend_editor_begin (editor_of (fixture), "Add Measure");
  id = g_strdup (wend_editor_create (editor_of (fixture), WEND_KIND_METRIC, "map", NULL, WEND_FIELD_KIND, "rating", WEND_FIELD_MIN, "1.5", WEND_FIELD_MAX, "5", -1));
  wend_editor_commit (editor_of (fixture));
  return id;
}

/* In German the comma is read and shown; the point is taken, too. Typing goes on where "12," is a number already. */
static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_metric (fixture), *minus = wend_number_read (" \u22120.25 "), *arabic = wend_number_read ("\u0661\u0662");
  gboolean german = setlocale (LC_NUMERIC, "de_DE.UTF-8") != NULL;
  g_autofree char *typed = g_strdup_printf ("12%s", nl_langinfo (RADIXCHAR)), *whole = g_strconcat (typed, "5", NULL);
  g_autofree char *shown = wend_number_show ("1.5");
  GtkWidget *row = add_row (fixture, id, WEND_FIELD_MIN);

  g_assert_cmpstr (minus, ==, "-0.25");
  g_assert_cmpstr (arabic, ==, "12");
  if (german)
    g_assert_cmpstr (shown, ==, "1,5");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, shown);
  gtk_editable_set_text (GTK_EDITABLE (row), typed);
  wend_field_row_refresh (row);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, typed);
  gtk_editable_set_text (GTK_EDITABLE (row), whole);
  g_assert_cmpstr (value (fixture, id, WEND_FIELD_MIN), ==, "12.5");
  gtk_editable_set_text (GTK_EDITABLE (row), "2.5");
  g_assert_cmpstr (value (fixture, id, WEND_FIELD_MIN), ==, "2.5");
  setlocale (LC_NUMERIC, "C");
}

/* The row says what fits in place of its name until it does; the map keeps what it had. */
static void
test_wrong (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_metric (fixture);
  GtkWidget *row = add_row (fixture, id, WEND_FIELD_MIN);
  g_autofree char *name = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  int at = -1;

  gtk_editable_insert_text (GTK_EDITABLE (row), " or more", -1, &at);
  g_assert_true (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "A number"));
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpstr (value (fixture, id, WEND_FIELD_MIN), ==, "1.5");
  gtk_editable_set_text (GTK_EDITABLE (row), "2");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, name);
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpstr (value (fixture, id, WEND_FIELD_MIN), ==, "2");
}

/* A wrong value over a selection leaves the map's alone; an entry that is emptied says nothing. */
static void
test_typed_over (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = add_metric (fixture);
  GtkWidget *row = add_row (fixture, id, WEND_FIELD_MIN);
  int at = 0;

  gtk_editable_select_region (GTK_EDITABLE (row), 0, -1);
  gtk_editable_delete_selection (GTK_EDITABLE (row));
  gtk_editable_insert_text (GTK_EDITABLE (row), "x", -1, &at);
  spin (20);
  g_assert_cmpstr (value (fixture, id, WEND_FIELD_MIN), ==, "1.5");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  gtk_editable_set_text (GTK_EDITABLE (row), "3");
  g_assert_cmpstr (value (fixture, id, WEND_FIELD_MIN), ==, "3");
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  spin (20);
  g_assert_false (wend_node_is_set (wend_document_find_living (wend_map_view_peek_document (fixture->view), id), WEND_FIELD_MIN));
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  wend_editor_undo (editor_of (fixture));
  g_assert_cmpstr (value (fixture, id, WEND_FIELD_MIN), ==, "1.5");
}

/* Another lane by the row: the card gets what that lane draws it by, and one undo takes both back. */
static void
test_lane (Fixture *fixture, gconstpointer data)
{
  WendEditor *editor = editor_of (fixture);
  g_autofree char *lane = NULL, *card = NULL;
  WendFieldBound *bound;
  GtkWidget *row;

  wend_editor_begin (editor, "Add");
  lane = g_strdup (wend_editor_create (editor, WEND_KIND_LANE, "map", NULL, WEND_FIELD_KIND, "both-sides", -1));
  card = g_strdup (wend_editor_create (editor, WEND_KIND_CARD, "arrive", NULL, WEND_FIELD_LANE, "support", WEND_FIELD_TEXT, "Goes over", -1));
  wend_editor_commit (editor);
  row = add_row (fixture, card, WEND_FIELD_LANE);
  bound = wend_field_bound (row);
  for (guint i = 0; i < bound->choices->len; i++)
    if (g_str_equal (g_ptr_array_index (bound->choices, i), lane))
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
  g_assert_cmpstr (value (fixture, card, WEND_FIELD_LANE), ==, lane);
  g_assert_cmpstr (value (fixture, card, WEND_FIELD_SIDE), ==, "customer");
  wend_editor_undo (editor);
  g_assert_cmpstr (value (fixture, card, WEND_FIELD_LANE), ==, "support");
  g_assert_cmpstr (value (fixture, card, WEND_FIELD_SIDE), ==, "");
}

static void
test_megabyte (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = add_row (fixture, "map", WEND_FIELD_SCENARIO);
  WendFieldBound *bound = wend_field_bound (row);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (bound->part));
  g_autofree char *megabyte = g_strnfill (1024 * 1024, 'x');

  gtk_text_buffer_set_text (buffer, "", -1);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (bound->part), megabyte);
  g_signal_emit_by_name (bound->part, "paste-clipboard");
  for (int i = 0; i < 500 && gtk_text_buffer_get_char_count (buffer) == 0; i++)
    spin (10);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, WEND_TEXT_MOST);
  g_assert_cmpuint (strlen (value (fixture, "map", WEND_FIELD_SCENARIO)), ==, WEND_TEXT_MOST);
  g_assert_nonnull (strstr (gtk_label_get_text (bound->caption), "left out"));
  gtk_text_buffer_insert_at_cursor (buffer, "y", 1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, WEND_TEXT_MOST);
  g_assert_nonnull (strstr (gtk_label_get_text (bound->caption), "left out"));
  gtk_text_buffer_set_text (buffer, "short", -1);
  g_assert_cmpstr (value (fixture, "map", WEND_FIELD_SCENARIO), ==, "short");
  g_assert_null (strstr (gtk_label_get_text (bound->caption), "left out"));
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Today, where no date is set: the calendar shows it selected and tells nothing of it. */
static void
test_today (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = add_row (fixture, "map", WEND_FIELD_REVIEW_BY);
  WendFieldBound *bound = wend_field_bound (row);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  GtkWidget *popover, *use;

  wend_field_write (bound, "");
  spin (50);
  gtk_menu_button_popup (GTK_MENU_BUTTON (bound->part));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (bound->part)));
  g_assert_nonnull (popover);
  use = find_button (popover, "Use this day");
  g_assert_nonnull (use);
  g_signal_emit_by_name (use, "clicked");
  g_assert_cmpstr (value (fixture, "map", WEND_FIELD_REVIEW_BY), ==, today);
}

#define ADD(path, test) g_test_add ("/wend/app/fields/" path, Fixture, NULL, set_up, test, tear_down)

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
  ADD ("numbers", test_numbers);
  ADD ("wrong", test_wrong);
  ADD ("typed-over", test_typed_over);
  ADD ("lane", test_lane);
  ADD ("megabyte", test_megabyte);
  ADD ("today", test_today);
  return g_test_run ();
}
