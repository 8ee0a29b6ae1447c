/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A map and its file: new, load, save; what another program wrote is not overwritten; the bytes stay where nothing changed. */

#include <glib/gstdio.h>
#include <string.h>

#include "app/wend-map-file.h"
#include "edit/wend-verbs.h"

typedef struct
{
  char *folder;
  char *path;
  GMainLoop *loop;
  WendMapFile *file;
  GError *error;
  gboolean saved;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sample = g_build_filename (g_getenv ("WEND_SOURCE"), "data", "samples", "blueprint.wend", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  fixture->folder = g_dir_make_tmp ("wend-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "map.wend", NULL);
  fixture->loop = g_main_loop_new (NULL, FALSE);
  g_assert_true (g_file_get_contents (sample, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_clear_object (&fixture->file);
  g_clear_error (&fixture->error);
  g_main_loop_unref (fixture->loop);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  g_clear_object (&fixture->file);
  g_clear_error (&fixture->error);
  fixture->file = wend_map_file_load_finish (result, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static void
load (Fixture *fixture, const char *path)
{
  wend_map_file_load_async (path, NULL, on_loaded, fixture);
  g_main_loop_run (fixture->loop);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  g_clear_error (&fixture->error);
  fixture->saved = wend_map_file_save_finish (WEND_MAP_FILE (source), result, NULL, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static void
save (Fixture *fixture, const char *path, guint flags)
{
  wend_map_file_save_async (fixture->file, path, flags, on_saved, fixture);
  g_main_loop_run (fixture->loop);
}

static void
rename_map (Fixture *fixture, const char *title)
{
  wend_verbs_set_field (wend_map_file_peek_editor (fixture->file), "map", WEND_FIELD_TITLE, title, 0);
}

static char *
contents (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = contents (fixture->path), *after = NULL;
  WendEditor *editor;

  load (fixture, fixture->path);
  g_assert_no_error (fixture->error);
  editor = wend_map_file_peek_editor (fixture->file);
  rename_map (fixture, "Another");
  g_assert_true (wend_editor_is_unsaved (editor));
  save (fixture, NULL, WEND_SAVE_GUARDED);
  g_assert_no_error (fixture->error);
  g_assert_false (wend_editor_is_unsaved (editor));
  wend_editor_undo (editor);
  g_assert_true (wend_editor_is_unsaved (editor));
  save (fixture, NULL, WEND_SAVE_GUARDED);
  after = contents (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_changed_on_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = contents (fixture->path), *after = NULL;
  g_autofree char *other = g_strconcat (before, "\n", NULL);

  load (fixture, fixture->path);
  rename_map (fixture, "Mine");
  g_assert_true (g_file_set_contents (fixture->path, other, -1, NULL));
  save (fixture, NULL, WEND_SAVE_GUARDED);
  g_assert_error (fixture->error, WEND_IO_ERROR, WEND_IO_ERROR_CHANGED_ON_DISK);
  after = contents (fixture->path);
  g_assert_cmpstr (after, ==, other);
  g_assert_true (wend_editor_is_unsaved (wend_map_file_peek_editor (fixture->file)));
  save (fixture, NULL, WEND_SAVE_OVERWRITE);
  g_assert_no_error (fixture->error);
  g_assert_false (wend_editor_is_unsaved (wend_map_file_peek_editor (fixture->file)));
  rename_map (fixture, "Mine again");
  save (fixture, NULL, WEND_SAVE_GUARDED); /* what we wrote ourselves is no surprise */
  g_assert_no_error (fixture->error);
}

static void
test_save_as (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other.wend", NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.wend", NULL);

  fixture->file = wend_map_file_new_blank ();
  g_assert_null (wend_map_file_path (fixture->file));
  g_assert_cmpuint (wend_document_count (wend_editor_peek_document (wend_map_file_peek_editor (fixture->file)), WEND_KIND_STAGE), ==, 3);
  g_assert_false (wend_editor_is_unsaved (wend_map_file_peek_editor (fixture->file)));
  save (fixture, other, WEND_SAVE_GUARDED);
  g_assert_no_error (fixture->error);
  g_assert_cmpstr (wend_map_file_path (fixture->file), ==, other);
  g_assert_cmpstr (wend_map_file_name (fixture->file), ==, "other.wend");
  save (fixture, copy, WEND_SAVE_COPY);
  g_assert_cmpstr (wend_map_file_path (fixture->file), ==, other);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
}

/* An edit between the click on save and the disk's answer is not taken for saved. */
static void
test_edit_while_saving (Fixture *fixture, gconstpointer data)
{
  g_autofree char *after = NULL;

  load (fixture, fixture->path);
  rename_map (fixture, "Early");
  wend_map_file_save_async (fixture->file, NULL, WEND_SAVE_GUARDED, on_saved, fixture);
  rename_map (fixture, "Late");
  g_main_loop_run (fixture->loop);
  g_assert_no_error (fixture->error);
  g_assert_true (wend_editor_is_unsaved (wend_map_file_peek_editor (fixture->file)));
  after = contents (fixture->path);
  g_assert_nonnull (strstr (after, "title=\"Early\""));
}

static void
test_bad (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.wend", NULL);

  load (fixture, missing);
  g_assert_null (fixture->file);
  g_assert_error (fixture->error, WEND_IO_ERROR, WEND_IO_ERROR_NOT_FOUND);
  g_assert_true (g_file_set_contents (fixture->path, "<html/>", -1, NULL));
  load (fixture, fixture->path);
  g_assert_null (fixture->file);
  g_assert_nonnull (fixture->error);
}

#define ADD(path, test) g_test_add ("/wend/app/map-file/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("same-bytes", test_same_bytes);
  ADD ("changed-on-disk", test_changed_on_disk);
  ADD ("save-as", test_save_as);
  ADD ("edit-while-saving", test_edit_while_saving);
  ADD ("bad", test_bad);
  return g_test_run ();
}
