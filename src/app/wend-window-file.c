/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Maps and files in a window: new, open, save, close, and the questions that go with them. Reading and writing happen
 * in WendMapFile; here is only what a person is asked and told. */

#include "wend-config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-application.h"
#include "app/wend-canvas-private.h"
#include "app/wend-session.h"
#include "app/wend-window-actions.h"
#include "app/wend-window-private.h"

#define MIME "application/x-wend-map+xml"
#define MOST_RECENT 12
#define PATIENCE 300 /* ms in which a map is read before the window comes without it */

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) maps = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (maps, _ ("Journey maps"));
  gtk_file_filter_add_suffix (maps, "wend");
  gtk_file_filter_add_mime_type (maps, MIME);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, maps);
  gtk_file_chooser_add_filter (chooser, all);
}

/* Opening */

static WendWindow *
window_for_map (WendWindow *self)
{
  WendWindow *window = self;

  if (!wend_window_is_empty (self))
    {
      window = wend_window_new (gtk_window_get_application (GTK_WINDOW (self)));
      gtk_window_present (GTK_WINDOW (window));
    }
  return window;
}

static gboolean
on_patience_ends (gpointer data)
{
  WendWindow *self = data;

  self->patience = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
stop_waiting (WendWindow *self)
{
  if (self->patience == 0)
    return;
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}

/* Most maps are read before a person could see the window: it then comes with the map, and is laid out and drawn once.
 * Several windows come at once, so that they come in their order. */
void
wend_window_present_soon (WendWindow *self)
{
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self)));
  gboolean alone = windows->next == NULL;

  for (GList *l = windows; l != NULL; l = l->next)
    if (WEND_IS_WINDOW (l->data) && l->data != self)
      stop_waiting (l->data);
  if (!alone || self->opening == NULL || gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
  else if (self->patience == 0)
    self->patience = g_timeout_add (PATIENCE, on_patience_ends, self);
}

typedef struct
{
  WendWindow *window;
  char *path; /* NULL: of a recovered map that had none */
} Loading;

static void
tell_not_loaded (WendWindow *self, const char *heading, const char *words)
{
  if (wend_window_is_empty (self))
    wend_window_show_start (self);
  wend_window_refresh_layout (self);
  stop_waiting (self);
  wend_message_show (GTK_WINDOW (self), heading, words);
}

static void
show_loaded (WendWindow *self, WendMapFile *file)
{
  wend_window_show (self, file);
  wend_window_restore_view (self);
  stop_waiting (self);
  if (wend_map_file_path (file) != NULL)
    wend_window_add_recent (self);
  wend_session_changed (WEND_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  Loading *loading = data;
  g_autoptr (WendWindow) self = loading->window;
  g_autofree char *path = loading->path;
  g_autoptr (GError) error = NULL;
  g_autoptr (WendMapFile) file = wend_map_file_load_finish (result, &error);

  g_free (loading);
  g_clear_pointer (&self->opening, g_free);
  if (file == NULL)
    {
      g_autofree char *words = wend_message_for (error, path);
      tell_not_loaded (self, _ ("Could not open the map"), words);
      return;
    }
  show_loaded (self, file);
  if (wend_map_file_remarks (file) != NULL && wend_map_file_remarks (file)->len > 0)
    wend_window_toast (self, g_ptr_array_index (wend_map_file_remarks (file), 0));
}

void
wend_window_load (WendWindow *self, const char *path)
{
  Loading *loading = g_new0 (Loading, 1);

  loading->window = g_object_ref (self);
  loading->path = g_strdup (path);
  if (wend_window_is_empty (self))
    gtk_stack_set_visible_child_name (self->pages, "opening");
  g_free (self->opening);
  self->opening = g_strdup (path);
  wend_map_file_load_async (path, NULL, on_loaded, loading);
}

static void
on_recovered (GObject *source, GAsyncResult *result, gpointer data)
{
  Loading *loading = data;
  g_autoptr (WendWindow) self = loading->window;
  g_autofree char *path = loading->path;
  g_autoptr (GError) error = NULL;
  g_autoptr (WendMapFile) file = wend_map_file_recover_finish (result, &error);

  g_free (loading);
  g_clear_pointer (&self->opening, g_free);
  if (file != NULL)
    {
      show_loaded (self, file);
      wend_window_show_recovered (self);
      return;
    }
  tell_not_loaded (self, _ ("Could not recover your changes"), error->message);
  if (path != NULL)
    wend_window_load (self, path);
}

void
wend_window_recover (WendWindow *self, WendJournalFound *found)
{
  Loading *loading = g_new0 (Loading, 1);

  loading->window = g_object_ref (self);
  loading->path = g_strdup (found->path);
  gtk_stack_set_visible_child_name (self->pages, "opening");
  g_free (self->opening);
  self->opening = g_strdup (found->path != NULL ? found->path : found->log);
  wend_map_file_recover_async (found, on_recovered, loading);
}

void
wend_window_keep_unsaved (WendWindow *self)
{
  if (self->file == NULL)
    return;
  wend_canvas_finish_edit (self->canvas);
  wend_map_file_keep_unsaved (self->file);
}

static void
on_open_chosen (GtkNativeDialog *dialog, int response, WendWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = g_file_get_path (file);
      if (path != NULL)
        wend_application_open_path (WEND_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), path, self);
    }
  g_object_unref (dialog);
}

void
wend_window_act_open (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Open a map"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  add_filters (GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_open_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
wend_window_act_open_recent (gpointer window, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    wend_application_open_path (WEND_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))), path, window);
}

void
wend_window_act_new (gpointer window, GVariant *parameter)
{
  g_autoptr (WendMapFile) file = wend_map_file_new_blank ();
  WendWindow *shown = window_for_map (window);
  const WendDocument *document = wend_editor_peek_document (wend_map_file_peek_editor (file));
  guint n;
  WendNode *const *stages = wend_node_children (wend_document_map (document), WEND_KIND_STAGE, &n);

  wend_window_show (shown, file);
  if (n > 0 && shown->layout != WEND_LAYOUT_NARROW)
    wend_canvas_edit (shown->canvas, stages[0]);
}

void
wend_window_act_new_from (gpointer window, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  const char *resource = g_variant_get_string (parameter, NULL);
  g_autoptr (WendMapFile) file = wend_map_file_new_from_resource (resource, &error);
  WendWindow *shown;

  if (file == NULL)
    {
      wend_message_show (window, _ ("Could not open the template"), error->message);
      return;
    }
  shown = window_for_map (window);
  wend_window_show (shown, file);
  if (strstr (resource, "/templates/") != NULL)
    wend_window_act_title (shown, NULL);
}

/* Recent maps */

void
wend_window_add_recent (WendWindow *self)
{
  g_autofree char *uri = g_filename_to_uri (wend_map_file_path (self->file), NULL, NULL);
  GtkRecentData data = { .display_name = NULL, .mime_type = (char *) MIME, .app_name = (char *) "Wend", .app_exec = (char *) "wend %u" };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
by_time (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b), gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

void
wend_window_fill_recent (WendWindow *self)
{
  GMenu *menu = self->recent;
  GList *items = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), by_time);
  int n = 0;

  g_menu_remove_all (menu);
  for (GList *l = items; l != NULL && n < MOST_RECENT; l = l->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), MIME) == 0 && gtk_recent_info_exists (l->data))
      {
        g_autoptr (GMenuItem) item = g_menu_item_new (gtk_recent_info_get_display_name (l->data), NULL);
        g_menu_item_set_action_and_target (item, "win.open-recent", "s", gtk_recent_info_get_uri (l->data));
        g_menu_append_item (menu, item);
        n++;
      }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  if (n == 0)
    g_menu_append (menu, _ ("No recent maps"), "win.none"); /* no such action: it cannot be chosen */
}

/* Saving */

static void save (WendWindow *self, const char *path, guint flags);

static void
on_changed_on_disk (AdwMessageDialog *dialog, const char *response, WendWindow *self)
{
  if (g_str_equal (response, "overwrite"))
    save (self, NULL, WEND_SAVE_OVERWRITE);
  else if (g_str_equal (response, "both"))
    wend_window_act_save_as (self, NULL);
  else if (g_str_equal (response, "reload"))
    wend_window_load (self, wend_map_file_path (self->file));
}

static void
ask_changed_on_disk (WendWindow *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("The file was changed outside Wend"), NULL);

  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  _ ("Somebody saved “%s” after you opened it. Keep both by saving yours under a new name, load theirs and lose yours, or replace theirs."),
                                  wend_map_file_name (self->file));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "reload", _ ("_Load theirs"), "overwrite", _ ("_Replace"),
                                    "both", _ ("_Keep both"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "both", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "overwrite", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "reload", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "both");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_changed_on_disk), self, 0);
  wend_message_present (dialog);
}

static void
on_split_links (AdwMessageDialog *dialog, const char *response, WendWindow *self)
{
  if (g_str_equal (response, "save"))
    save (self, NULL, WEND_SAVE_SPLIT_LINKS);
}

static void
ask_split_links (WendWindow *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("This file has other names"), NULL);

  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog), _ ("“%s” is linked elsewhere on this disk. The other names would keep the old content."),
                                  wend_map_file_name (self->file));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "save", _ ("_Save here only"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_split_links), self, 0);
  wend_message_present (dialog);
}

static void
on_save_failed (AdwMessageDialog *dialog, const char *response, WendWindow *self)
{
  if (g_str_equal (response, "elsewhere"))
    wend_window_act_save_as (self, NULL);
}

static void
tell_save_failed (WendWindow *self, const GError *error)
{
  g_autofree char *words = NULL;
  GtkWidget *dialog;

  if (g_error_matches (error, WEND_IO_ERROR, WEND_IO_ERROR_CHANGED_ON_DISK))
    {
      ask_changed_on_disk (self);
      return;
    }
  if (g_error_matches (error, WEND_IO_ERROR, WEND_IO_ERROR_HARD_LINKS))
    {
      ask_split_links (self);
      return;
    }
  if (g_error_matches (error, WEND_IO_ERROR, WEND_IO_ERROR_NOT_FOUND))
    words = g_strdup_printf (_ ("The folder of “%s” is not there any more. Your map is safe here. Save it elsewhere."), wend_map_file_name (self->file));
  else
    words = wend_message_for (error, wend_map_file_path (self->file));
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Could not save the map"), NULL);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), words);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"), "elsewhere", _ ("_Save elsewhere…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "elsewhere", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_save_failed), self, 0);
  wend_message_present (dialog);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WendWindow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean confirmed = TRUE;
  gboolean done = wend_map_file_save_finish (WEND_MAP_FILE (source), result, &confirmed, &error);
  gboolean closing = self->close_after_save;
  WendApplication *application = WEND_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  self->saving = FALSE;
  self->close_after_save = FALSE;
  if (!done)
    {
      if (closing)
        wend_session_goes_on (application);
      tell_save_failed (self, error);
      return;
    }
  wend_window_refresh_title (self);
  wend_window_watch_disk (self);
  wend_window_add_recent (self);
  wend_session_changed (application);
  if (!confirmed)
    wend_window_toast (self, _ ("Saved, but the disk did not confirm it. Save again to be sure"));
  else if (closing)
    gtk_window_close (GTK_WINDOW (self));
}

static void
save (WendWindow *self, const char *path, guint flags)
{
  if (self->saving || self->file == NULL)
    return;
  self->saving = TRUE;
  wend_map_file_save_async (self->file, path, flags, on_saved, g_object_ref (self));
}

static void
stay_open (WendWindow *self)
{
  self->close_after_save = FALSE;
  wend_session_goes_on (WEND_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
}

static void
on_save_chosen (GtkNativeDialog *dialog, int response, WendWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = g_file_get_path (file);
      if (path != NULL)
        save (self, path, WEND_SAVE_GUARDED);
    }
  else
    stay_open (self);
  g_object_unref (dialog);
}

char *
wend_window_proposed_name (WendWindow *self)
{
  const WendNode *map = wend_document_map (wend_map_view_peek_document (self->view));
  g_autofree char *title = g_strdup (wend_node_text (map, WEND_FIELD_TITLE));

  if (wend_map_file_path (self->file) != NULL)
    return g_strdup (wend_map_file_name (self->file));
  g_strdelimit (title, "/\\:\n", ' ');
  g_strstrip (title);
  return g_strconcat (*title != '\0' ? title : _ ("Journey map"), ".wend", NULL);
}

void
wend_window_act_save_as (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;
  GtkFileChooserNative *dialog;
  g_autofree char *name = NULL;

  if (self->file == NULL)
    return;
  wend_canvas_finish_edit (self->canvas);
  name = wend_window_proposed_name (self);
  dialog = gtk_file_chooser_native_new (_ ("Save the map as"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  add_filters (GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  if (wend_map_file_path (self->file) != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (wend_map_file_path (self->file));
      gtk_file_chooser_set_file (GTK_FILE_CHOOSER (dialog), file, NULL);
    }
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_save_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
wend_window_act_save (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;

  if (self->file == NULL)
    return;
  wend_canvas_cancel (self->canvas); /* what is in the hand is not on the map yet */
  wend_canvas_finish_edit (self->canvas);
  if (wend_map_file_path (self->file) == NULL || wend_editor_is_read_only (wend_map_file_peek_editor (self->file)))
    wend_window_act_save_as (self, NULL);
  else
    save (self, NULL, WEND_SAVE_GUARDED);
}

/* Closing */

static gboolean
close_now (gpointer window)
{
  gtk_window_close (window);
  return G_SOURCE_REMOVE;
}

static void
on_close_answered (AdwMessageDialog *dialog, const char *response, WendWindow *self)
{
  if (g_str_equal (response, "discard"))
    {
      self->discard = TRUE;
      /* When the dialog is gone: it still points to its parent. */
      g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_now, g_object_ref (self), g_object_unref);
    }
  else if (g_str_equal (response, "save"))
    {
      self->close_after_save = TRUE;
      wend_window_act_save (self, NULL);
    }
  else
    stay_open (self);
}

gboolean
wend_window_may_close (WendWindow *self)
{
  GtkWidget *dialog;

  wend_canvas_finish_edit (self->canvas);
  if (self->discard || self->file == NULL || !wend_editor_is_unsaved (wend_map_file_peek_editor (self->file)))
    return TRUE;
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Save your changes?"), NULL);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog), _ ("What you changed in “%s” will be lost if you do not save it."), wend_map_file_name (self->file));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "discard", _ ("_Discard"), "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_close_answered), self, 0);
  wend_message_present (dialog);
  return FALSE;
}

void
wend_window_act_close (gpointer window, GVariant *parameter)
{
  gtk_window_close (window);
}
