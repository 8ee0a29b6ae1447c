/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-map-view.h"

G_BEGIN_DECLS

typedef void (*WendTitleDone) (gpointer data);

/* The map's title in a small window below `anchor`, or below `at` in it, selected for typing. It is kept as it is typed; one
 * step to undo, which Escape takes back. `done` is called when the person is finished; may be NULL. */
void wend_title_edit (GtkWidget          *anchor,
                      const GdkRectangle *at,
                      WendMapView        *view,
                      WendTitleDone       done,
                      gpointer            data);

G_END_DECLS
