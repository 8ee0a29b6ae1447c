/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map on paper, as a PDF file: one page where it can be read there, else whole stages on several, in the order in which
 * they are read. */

#include <gtk/gtk.h>
#include <string.h>

#include "app/wend-map-file.h"
#include "app/wend-print.h"

static WendMapView *
view_of (const char *name)
{
  g_autofree char *resource = g_strdup_printf ("/org/wend/Wend/%s.wend", name);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendMapFile) file = wend_map_file_new_from_resource (resource, &error);

  g_assert_no_error (error);
  return wend_map_view_new (wend_map_file_peek_editor (file));
}

static void
add_stages (WendMapView *view, guint n)
{
  WendEditor *editor = wend_map_view_peek_editor (view);

  wend_editor_begin (editor, "Add stages");
  for (guint i = 0; i < n; i++)
    wend_editor_create (editor, WEND_KIND_STAGE, "map", NULL, WEND_FIELD_TITLE, "And another stage", -1);
  wend_editor_commit (editor);
}

/* Leaves the file in the folder WEND_PRINTS where somebody wants to look at it. */
static int
print_pages (WendMapView *view, const char *name)
{
  g_autoptr (GtkPrintOperation) operation = wend_print_operation (view, name);
  g_autofree char *file = g_strconcat (name, ".pdf", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("WEND_PRINTS") != NULL ? g_getenv ("WEND_PRINTS") : g_get_tmp_dir (), file, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  g_autoptr (GError) error = NULL;
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);
  int n;

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF"));
  g_object_get (operation, "n-pages", &n, NULL);
  if (g_getenv ("WEND_PRINTS") == NULL)
    g_assert_cmpint (remove (path), ==, 0);
  return n;
}

static void
test_one_page (void)
{
  g_autoptr (WendMapView) view = view_of ("templates/blank");

  g_assert_cmpint (print_pages (view, "one"), ==, 1);
}

static void
test_many_pages (void)
{
  g_autoptr (WendMapView) view = view_of ("samples/airport");
  int few = print_pages (view, "few"), many;

  add_stages (view, 20);
  many = print_pages (view, "many");
  g_assert_cmpint (many, >, few);
  g_assert_cmpint (many, <, 27); /* not one for each stage */
  wend_map_view_set_rtl (view, TRUE);
  g_assert_cmpint (print_pages (view, "mirrored"), ==, many);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/app/print/one-page", test_one_page);
  g_test_add_func ("/wend/app/print/many-pages", test_many_pages);
  return g_test_run ();
}
