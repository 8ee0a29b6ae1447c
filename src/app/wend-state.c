/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Key files in the state folder. Written whole through a temporary file, so that a crash leaves the old or the new one; not
 * synced to the disk, as nothing is lost with them but a place on a map. */

#include "wend-config.h"

#include "app/wend-state.h"

#include <glib/gstdio.h>

#define VIEWS "views"
#define MOST_VIEWS 200
#define MOST_BYTES (256 * 1024) /* more is none of ours */

char *
wend_state_file (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), "wend", name, NULL);
}

GKeyFile *
wend_state_load (const char *name)
{
  g_autofree char *file = wend_state_file (name);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  GStatBuf st;

  if (g_stat (file, &st) != 0 || !S_ISREG (st.st_mode) || st.st_size > MOST_BYTES || !g_key_file_load_from_file (keys, file, G_KEY_FILE_NONE, NULL))
    return g_key_file_new (); /* half of a broken file is no use */
  return g_steal_pointer (&keys);
}

void
wend_state_save (const char *name, GKeyFile *keys)
{
  g_autofree char *file = wend_state_file (name);
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *old = NULL;
  gsize length;
  g_autofree char *text = g_key_file_to_data (keys, &length, NULL);

  if (g_file_get_contents (file, &old, NULL, NULL) && g_strcmp0 (old, text) == 0)
    return;
  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents_full (file, text, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
}

/* A sum instead of the path: no name is too long, and a look into the folder tells nothing. */
char *
wend_state_view_of (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);

  return g_build_filename (VIEWS, sum, NULL);
}

typedef struct
{
  char *file;
  gint64 time;
} View;

static void
view_clear (View *view)
{
  g_free (view->file);
}

static int
newest_first (const View *a, const View *b)
{
  return a->time < b->time ? 1 : a->time > b->time ? -1 : 0;
}

void
wend_state_prune (void)
{
  g_autofree char *folder = wend_state_file (VIEWS);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GArray) views = g_array_new (FALSE, FALSE, sizeof (View));

  g_array_set_clear_func (views, (GDestroyNotify) view_clear);
  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir))
    {
      View view = { g_build_filename (folder, name, NULL), 0 };
      GStatBuf st;
      if (g_stat (view.file, &st) == 0)
        view.time = st.st_mtime;
      g_array_append_val (views, view);
    }
  g_array_sort (views, (GCompareFunc) newest_first);
  for (guint i = MOST_VIEWS; i < views->len; i++)
    g_unlink (g_array_index (views, View, i).file);
}
