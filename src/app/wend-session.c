/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The session: a key file with a group for each window that has a map. A start that did not come to its end is not tried
 * again, so that a map which ends the program can do so only once. */

#include "wend-config.h"

#include "app/wend-session.h"

#include "app/wend-settings.h"
#include "app/wend-state.h"

#define NAME "session"
#define HEAD "session"
#define MOST_WINDOWS 20
#define SOON 1 /* s */

static guint soon;
static gboolean ended; /* what is open now is no longer what the person had open */

static void
put_window (GKeyFile *keys, guint index, WendWindow *window)
{
  g_autofree char *group = g_strdup_printf ("window %u", index);
  g_autofree char *path = g_canonicalize_filename (wend_window_path (window), NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_key_file_set_string (keys, group, "uri", uri);
  g_key_file_set_integer (keys, group, "width", width);
  g_key_file_set_integer (keys, group, "height", height);
  g_key_file_set_boolean (keys, group, "maximized", gtk_window_is_maximized (GTK_WINDOW (window)));
}

void
wend_session_save (WendApplication *application, gboolean closing)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  GList *windows = g_list_last (gtk_application_get_windows (GTK_APPLICATION (application)));
  guint n = 0;

  g_clear_handle_id (&soon, g_source_remove);
  if (ended)
    return;
  ended = closing;
  for (GList *l = windows; l != NULL && n < MOST_WINDOWS; l = l->prev) /* the last in front stands last */
    if (WEND_IS_WINDOW (l->data))
      {
        wend_window_save_view (l->data);
        if (wend_window_path (l->data) != NULL)
          put_window (keys, ++n, l->data);
      }
  g_key_file_set_integer (keys, HEAD, "windows", (int) n);
  wend_state_save (NAME, keys);
}

static gboolean
on_soon (gpointer application)
{
  soon = 0;
  wend_session_save (application, FALSE);
  return G_SOURCE_REMOVE;
}

void
wend_session_changed (WendApplication *application)
{
  if (soon == 0 && application != NULL)
    soon = g_timeout_add_seconds (SOON, on_soon, application);
}

void
wend_session_window_closes (WendApplication *application)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    n += WEND_IS_WINDOW (l->data);
  if (n <= 1)
    wend_session_save (application, TRUE);
  else
    wend_session_changed (application);
}

void
wend_session_goes_on (WendApplication *application)
{
  ended = FALSE;
  wend_session_changed (application);
}

static gboolean
open_window (WendApplication *application, GKeyFile *keys, int index)
{
  g_autofree char *group = g_strdup_printf ("window %d", index);
  g_autofree char *uri = g_key_file_get_string (keys, group, "uri", NULL);
  g_autofree char *path = uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;
  int width = g_key_file_get_integer (keys, group, "width", NULL), height = g_key_file_get_integer (keys, group, "height", NULL);
  WendWindow *window;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return FALSE;
  window = wend_window_new (GTK_APPLICATION (application));
  if (width >= 100 && width <= 20000 && height >= 100 && height <= 20000)
    gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  if (g_key_file_get_boolean (keys, group, "maximized", NULL))
    gtk_window_maximize (GTK_WINDOW (window));
  else
    gtk_window_unmaximize (GTK_WINDOW (window));
  wend_application_open_path (application, path, window);
  return TRUE;
}

gboolean
wend_session_restore (WendApplication *application)
{
  GSettings *settings = wend_settings_get ();
  g_autoptr (GKeyFile) keys = NULL;
  gboolean opened = FALSE;
  int n;

  if (settings != NULL && !g_settings_get_boolean (settings, "restore-session"))
    return FALSE;
  keys = wend_state_load (NAME);
  n = g_key_file_get_integer (keys, HEAD, "windows", NULL);
  if (n <= 0 || g_key_file_get_boolean (keys, HEAD, "opening", NULL))
    return FALSE;
  g_key_file_set_boolean (keys, HEAD, "opening", TRUE);
  wend_state_save (NAME, keys);
  for (int i = 1; i <= MIN (n, MOST_WINDOWS); i++)
    opened |= open_window (application, keys, i);
  return opened;
}
