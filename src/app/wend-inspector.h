/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-map-view.h"

G_BEGIN_DECLS

/* Everything about what is selected: what it is, how sure we are, what was measured there, who owns it. With nothing
 * selected it is about the map itself. */

#define WEND_TYPE_INSPECTOR (wend_inspector_get_type ())
G_DECLARE_FINAL_TYPE (WendInspector, wend_inspector, WEND, INSPECTOR, GtkWidget)

void wend_inspector_set_view (WendInspector *inspector,
                              WendMapView   *view);

G_END_DECLS
