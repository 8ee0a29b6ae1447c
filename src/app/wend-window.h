/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/wend-map-file.h"

G_BEGIN_DECLS

/* One window: the start page, or one map with outline, canvas and inspector. */

#define WEND_TYPE_WINDOW (wend_window_get_type ())
G_DECLARE_FINAL_TYPE (WendWindow, wend_window, WEND, WINDOW, AdwApplicationWindow)

WendWindow *wend_window_new      (GtkApplication *application);
/* TRUE while it shows the start page and could take a map; FALSE from the moment it begins to read one. */
gboolean    wend_window_is_empty (WendWindow     *window);
/* Of its map, or of the map it is reading; NULL where it has none. */
const char *wend_window_path     (WendWindow     *window);
/* Reads the file and shows it here; what goes wrong is said here, and the map that was open stays. */
void        wend_window_load     (WendWindow     *window,
                                  const char     *path);
/* The same with what an earlier run left unsaved, which is taken. */
void        wend_window_recover  (WendWindow       *window,
                                  WendJournalFound *found);
/* The program ends and nobody can be asked: what is unsaved is kept for the next start. */
void        wend_window_keep_unsaved (WendWindow   *window);
/* Shows the window, together with the map that it is reading where that takes no longer than a moment. */
void        wend_window_present_soon (WendWindow *window);
/* Remembers how its map is looked at. */
void        wend_window_save_view (WendWindow    *window);
void        wend_window_show     (WendWindow     *window,
                                  WendMapFile    *file);

G_END_DECLS
