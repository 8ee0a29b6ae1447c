/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text view that takes no more than the map can keep. Knows nothing of the map; its record hangs on the view. */

#include "wend-config.h"

#include "app/wend-text-limit.h"

#include <string.h>

typedef struct
{
  int most;
  void (*cut) (gpointer data);
  gpointer data;
} Limit;

static void
on_clipboard_text (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkTextView) view = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  Limit *limit = g_object_get_data (G_OBJECT (view), "limit");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  gboolean cut = FALSE;
  int room;

  if (text == NULL || gtk_widget_get_root (GTK_WIDGET (view)) == NULL)
    return;
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  room = MAX (limit->most - gtk_text_buffer_get_char_count (buffer), 0);
  if (g_utf8_strlen (text, (gssize) MIN (strlen (text), (gsize) room * 6 + 6)) > room)
    {
      *g_utf8_offset_to_pointer (text, room) = '\0';
      cut = TRUE;
    }
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (buffer));
  if (cut)
    limit->cut (limit->data);
}

static void
on_paste (GtkTextView *view, gpointer data)
{
  g_signal_stop_emission_by_name (view, "paste-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (view)), NULL, on_clipboard_text, g_object_ref (view));
}

static void
on_changed (GtkTextBuffer *buffer, Limit *limit)
{
  GtkTextIter from, end;

  if (gtk_text_buffer_get_char_count (buffer) <= limit->most)
    return;
  gtk_text_buffer_get_iter_at_offset (buffer, &from, limit->most);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_delete (buffer, &from, &end);
  limit->cut (limit->data);
}

void
wend_text_limit (GtkTextView *view, int most, GCallback cut, gpointer data)
{
  Limit *limit = g_new0 (Limit, 1);

  limit->most = most;
  limit->cut = (void (*) (gpointer)) (void (*) (void)) cut;
  limit->data = data;
  g_object_set_data_full (G_OBJECT (view), "limit", limit, g_free);
  g_signal_connect (view, "paste-clipboard", G_CALLBACK (on_paste), NULL);
  g_signal_connect_after (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (on_changed), limit);
}
