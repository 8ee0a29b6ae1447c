/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which maps an earlier run left unsaved. A start that did not survive bringing them back is followed by one that asks first, so
 * that a map which ends the program cannot keep anybody from starting it. */

#include "wend-config.h"

#include "app/wend-recovery.h"

#include <glib/gi18n.h>

#include "app/wend-state.h"
#include "app/wend-window-private.h"

#define NAME "recovery"
#define SURVIVED 3 /* s */

static GPtrArray *left; /* NULL: not looked for yet */
static gboolean ask;    /* before any is brought back: the run before did not survive it */
static gboolean asked;

static gboolean
on_survived (gpointer data)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  wend_state_save (NAME, keys);
  return G_SOURCE_REMOVE;
}

static void
begin_opening (void)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  g_key_file_set_boolean (keys, NAME, "opening", TRUE);
  wend_state_save (NAME, keys);
  g_timeout_add_seconds (SURVIVED, on_survived, NULL);
}

static GPtrArray *
find_left (void)
{
  g_autofree char *folder = wend_state_file ("journal");
  g_autoptr (GKeyFile) keys = wend_state_load (NAME);

  if (left != NULL)
    return left;
  left = wend_journal_find (folder);
  ask = left->len > 0 && g_key_file_get_boolean (keys, NAME, "opening", NULL);
  if (ask)
    on_survived (NULL);
  else if (left->len > 0)
    begin_opening ();
  return left;
}

WendJournalFound *
wend_recovery_take (const char *path)
{
  GPtrArray *all = find_left ();
  g_autofree char *whole = g_canonicalize_filename (path, NULL);

  for (guint i = 0; !ask && i < all->len; i++)
    if (g_strcmp0 (((WendJournalFound *) g_ptr_array_index (all, i))->path, whole) == 0)
      return g_ptr_array_steal_index (all, i);
  return NULL;
}

/* What was left can take its place. */
static gboolean
shows_saved (WendWindow *window)
{
  return window->opening == NULL && window->file != NULL && !wend_editor_is_unsaved (wend_map_file_peek_editor (window->file));
}

gboolean
wend_recovery_open_all (WendApplication *application)
{
  GPtrArray *all = find_left ();
  gboolean any = !ask && all->len > 0;

  while (!ask && all->len > 0)
    {
      WendJournalFound *found = g_ptr_array_steal_index (all, 0);
      WendWindow *window = found->path != NULL ? wend_application_window_with (application, found->path) : NULL;
      if (window == NULL || !shows_saved (window))
        window = wend_window_new (GTK_APPLICATION (application));
      wend_window_recover (window, found);
      gtk_window_present (GTK_WINDOW (window));
    }
  return any;
}

static void
on_answer (AdwMessageDialog *dialog, const char *response, WendApplication *application)
{
  if (!g_str_equal (response, "back"))
    return;
  ask = FALSE;
  begin_opening ();
  wend_recovery_open_all (application);
}

static void
on_map (GtkWindow *parent, WendApplication *application)
{
  guint n = find_left ()->len;
  GtkWidget *dialog = adw_message_dialog_new (parent, _ ("Bring back what was not saved?"), NULL);

  g_signal_handlers_disconnect_by_func (parent, on_map, application);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  ngettext ("Wend ended while it brought back a map that was not saved. It is kept: bring it back now, or leave it for the next start.",
                                            "Wend ended while it brought back %u maps that were not saved. They are kept: bring them back now, or leave them for the next start.", n),
                                  n);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "later", _ ("_Leave for later"), "back", _ ("_Bring back"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "back");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "later");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answer), application, 0);
  wend_message_present (dialog);
}

void
wend_recovery_ask (WendApplication *application)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (application));

  find_left ();
  if (!ask || asked || windows == NULL)
    return;
  asked = TRUE;
  if (gtk_widget_get_mapped (windows->data))
    on_map (windows->data, application);
  else /* a dialog before its window would lie below it */
    g_signal_connect_object (windows->data, "map", G_CALLBACK (on_map), application, G_CONNECT_AFTER);
}
