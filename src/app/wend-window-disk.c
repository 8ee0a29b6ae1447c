/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happens to the file of a map while it is open: looked at when the desktop tells of a change and when the window gets
 * the focus, in a worker. A bar says what was found and what can be done; nothing is loaded or overwritten unasked. */

#include "wend-config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "app/wend-window-actions.h"
#include "app/wend-window-private.h"

#define REST 400 /* ms without a change before it is looked at: programs write in pieces */

static gboolean
same_facts (const GStatBuf *a, const GStatBuf *b)
{
  return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size && a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
         a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/* The person has seen this one already and kept theirs. */
static gboolean
is_kept (WendWindow *self)
{
  GStatBuf now;

  return g_stat (wend_map_file_path (self->file), &now) == 0 && same_facts (&now, &self->kept);
}

/* What this map is, until it is saved. */
void
wend_window_show_recovered (WendWindow *self)
{
  const char *path = wend_map_file_path (self->file);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (wend_map_file_recovered (self->file));
  /* Translators: %x is the date and %H:%M the time of the last change, as in strftime. */
  g_autofree char *when = g_date_time_format (time, C_ ("when changed last", "%x %H:%M"));
  g_autofree char *words = NULL;

  if (path != NULL)
    words = g_strdup_printf (_ ("Wend ended before “%s” was saved. These are your changes until %s: save them, or load the file as it was."),
                             wend_map_file_name (self->file), when);
  else
    words = g_strdup_printf (_ ("Wend ended before this map was saved. This is how it was at %s: save it to keep it."), when);
  gtk_label_set_text (self->disk_words, words);
  gtk_widget_set_visible (self->reload_button, path != NULL && g_file_test (path, G_FILE_TEST_EXISTS));
  gtk_widget_set_visible (self->keep_button, FALSE);
  gtk_widget_set_visible (self->save_again_button, TRUE);
  gtk_revealer_set_reveal_child (self->disk_bar, TRUE);
}

/* The journal cannot be written: until the next save there is only what is in memory. */
static void
on_not_kept (WendMapFile *file, WendWindow *self)
{
  if (self->file != file)
    return;
  self->not_kept = TRUE;
  gtk_label_set_text (self->disk_words, _ ("The disk takes no notes of your changes, so they would be lost if Wend ended early. Save the map now and often, or make room on the disk."));
  gtk_widget_set_visible (self->reload_button, FALSE);
  gtk_widget_set_visible (self->keep_button, FALSE);
  gtk_widget_set_visible (self->save_again_button, TRUE);
  gtk_revealer_set_reveal_child (self->disk_bar, TRUE);
}

static void
show (WendWindow *self, WendDiskState state)
{
  gboolean unsaved = wend_editor_is_unsaved (wend_map_file_peek_editor (self->file));
  g_autofree char *words = NULL;
  gboolean shown = state == WEND_DISK_GONE || (state == WEND_DISK_CHANGED && !is_kept (self));

  if (state == WEND_DISK_SAME && wend_map_file_recovered (self->file) != 0)
    {
      wend_window_show_recovered (self);
      return;
    }
  if (state == WEND_DISK_SAME && self->not_kept)
    return;
  if (state == WEND_DISK_GONE)
    words = g_strdup_printf (_ ("“%s” is no longer in its folder. What you see is safe here: save it to have the file again."), wend_map_file_name (self->file));
  else if (unsaved)
    words = g_strdup_printf (_ ("“%s” was changed outside Wend. To load that loses what you changed here since you saved last."), wend_map_file_name (self->file));
  else
    words = g_strdup_printf (_ ("“%s” was changed outside Wend."), wend_map_file_name (self->file));
  gtk_label_set_text (self->disk_words, words);
  gtk_widget_set_visible (self->reload_button, state == WEND_DISK_CHANGED);
  gtk_widget_set_visible (self->keep_button, state == WEND_DISK_CHANGED);
  gtk_widget_set_visible (self->save_again_button, state == WEND_DISK_GONE);
  gtk_revealer_set_reveal_child (self->disk_bar, shown);
}

static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WendWindow) self = data;
  WendDiskState state = wend_map_file_check_finish (WEND_MAP_FILE (source), result);

  if (self->file == WEND_MAP_FILE (source) && !self->saving && self->opening == NULL)
    show (self, state);
}

void
wend_window_check_disk (WendWindow *self)
{
  if (self->file != NULL && wend_map_file_path (self->file) != NULL && !self->saving && self->opening == NULL)
    wend_map_file_check_async (self->file, on_checked, g_object_ref (self));
}

static gboolean
on_rest (gpointer data)
{
  WendWindow *self = data;

  self->disk_source = 0;
  wend_window_check_disk (self);
  return G_SOURCE_REMOVE;
}

static void
on_monitor (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, WendWindow *self)
{
  g_clear_handle_id (&self->disk_source, g_source_remove);
  self->disk_source = g_timeout_add (REST, on_rest, self);
}

/* Called when the map gets a file, another one, or none. */
void
wend_window_watch_disk (WendWindow *self)
{
  const char *path = self->file != NULL ? wend_map_file_path (self->file) : NULL;
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;

  g_clear_handle_id (&self->disk_source, g_source_remove);
  if (self->disk_monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->disk_monitor, self);
  g_clear_object (&self->disk_monitor);
  if (self->disk_bar != NULL)
    gtk_revealer_set_reveal_child (self->disk_bar, FALSE);
  self->kept = (GStatBuf) { 0 };
  self->not_kept = FALSE;
  if (self->file != NULL)
    g_signal_handlers_disconnect_by_func (self->file, on_not_kept, self);
  if (self->file != NULL)
    g_signal_connect_object (self->file, "not-kept", G_CALLBACK (on_not_kept), self, 0);
  if (file == NULL)
    return;
  self->disk_monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->disk_monitor != NULL) /* else the focus tells */
    g_signal_connect (self->disk_monitor, "changed", G_CALLBACK (on_monitor), self);
}

void
wend_window_act_reload (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;

  if (wend_window_path (self) == NULL || self->opening != NULL)
    return;
  gtk_revealer_set_reveal_child (self->disk_bar, FALSE);
  wend_window_load (self, wend_map_file_path (self->file));
}

/* The next save still asks before it replaces anything. */
void
wend_window_act_keep (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;

  if (self->file != NULL && wend_map_file_path (self->file) != NULL)
    g_stat (wend_map_file_path (self->file), &self->kept);
  gtk_revealer_set_reveal_child (self->disk_bar, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}
