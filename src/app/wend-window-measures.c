/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adding measures to the window's map: opens the import window, and tells what was added, with the way back. */

#include "wend-config.h"

#include <glib/gi18n.h>

#include "app/wend-import-window.h"
#include "app/wend-window-actions.h"
#include "app/wend-window-private.h"

static void
on_added (WendImportWindow *window, const char *words, WendWindow *self)
{
  wend_window_toast_undo (self, words);
}

static WendImportWindow *
open_window (WendWindow *self)
{
  WendEditor *editor;
  WendImportWindow *window;

  if (self->file == NULL)
    return NULL;
  wend_canvas_finish_edit (self->canvas);
  editor = wend_map_file_peek_editor (self->file);
  if (wend_editor_is_read_only (editor))
    {
      wend_window_toast (self, _ ("This map was made by a newer Wend. It can be looked at, not changed"));
      return NULL;
    }
  window = wend_import_window_new (GTK_WINDOW (self), editor);
  g_signal_connect_object (window, "added", G_CALLBACK (on_added), self, 0);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

void
wend_window_act_add_measures (gpointer window, GVariant *parameter)
{
  open_window (window);
}

void
wend_window_act_add_measures_from (gpointer window, GVariant *parameter)
{
  WendImportWindow *import = open_window (window);

  if (import != NULL)
    wend_import_window_open (import, g_variant_get_string (parameter, NULL));
}
