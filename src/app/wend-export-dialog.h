/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/wend-map-view.h"

G_BEGIN_DECLS

/* Choosing how a map becomes a picture: size, theme, overlay, with a preview and how far its smallest text carries. Signal
 * `exported` (const char *path): the file is there. */

#define WEND_TYPE_EXPORT_DIALOG (wend_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (WendExportDialog, wend_export_dialog, WEND, EXPORT_DIALOG, AdwWindow)

/* `name` is proposed for the file, without an ending. */
WendExportDialog *wend_export_dialog_new (GtkWindow   *parent,
                                          WendMapView *view,
                                          const char  *name);

/* Not of the map but of a picture that is there already. */
WendExportDialog *wend_export_dialog_new_for_scene (GtkWindow   *parent,
                                                    WendMapView *view,
                                                    const char  *name,
                                                    WendScene   *scene);

G_END_DECLS
