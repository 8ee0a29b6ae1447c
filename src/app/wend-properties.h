/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-map-view.h"

G_BEGIN_DECLS

/* What a map is about: title, people, promises, measures, scope, settings. Changes are made at once and can be undone. `page`:
 * "people", or NULL for the first. */
GtkWidget *wend_properties_new (GtkWindow   *parent,
                                WendMapView *view,
                                const char  *page);
/* Names what an AdwPreferencesWindow leaves without a name: its search. */
void       wend_properties_mend_names (GtkWidget *window);

G_END_DECLS
