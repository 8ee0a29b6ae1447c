/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-map-view.h"

G_BEGIN_DECLS

/* Lists in the inspector of what belongs to the one that is selected: a stage's outcomes, promises and improvements, the votes about a pain,
 * an opportunity or an improvement. Follow the map. */
void wend_inspector_add_lists (GtkBox         *content,
                               WendMapView    *view,
                               const WendNode *node);

G_END_DECLS
