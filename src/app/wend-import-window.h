/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "edit/wend-editor.h"

G_BEGIN_DECLS

/* "Add measures": from a file, a database, or typed in. One page shows what will come of it before anything is changed.
 *
 * Signal `added` (const char *words): what was added, once it stands in the map. */

#define WEND_TYPE_IMPORT_WINDOW (wend_import_window_get_type ())
G_DECLARE_FINAL_TYPE (WendImportWindow, wend_import_window, WEND, IMPORT_WINDOW, AdwWindow)

WendImportWindow *wend_import_window_new  (GtkWindow        *parent,
                                           WendEditor       *editor);
/* Straight to the page of that file. */
void              wend_import_window_open (WendImportWindow *window,
                                           const char       *path);

G_END_DECLS
