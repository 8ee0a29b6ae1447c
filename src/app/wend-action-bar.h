/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-adaptive-bin.h"
#include "app/wend-map-view.h"

G_BEGIN_DECLS

/* The bar under the map: what lies over it, which time and which part of the answers are shown, zoom. All it does are actions
 * of the window; it shows the look of the view. Where one row does not hold it, it takes two. */

#define WEND_TYPE_ACTION_BAR (wend_action_bar_get_type ())
G_DECLARE_FINAL_TYPE (WendActionBar, wend_action_bar, WEND, ACTION_BAR, GtkWidget)

void wend_action_bar_set_view   (WendActionBar *bar,
                                 WendMapView   *view);
/* Where the slider stands: in the bar, or behind a button. */
void wend_action_bar_set_layout (WendActionBar *bar,
                                 WendLayout     layout);
/* A window that is low has no room for the slider's bars. */
void wend_action_bar_set_low    (WendActionBar *bar,
                                 gboolean       low);
void wend_action_bar_set_zoom   (WendActionBar *bar,
                                 double         zoom);
void wend_action_bar_set_playing (WendActionBar *bar,
                                  gboolean       playing);


G_END_DECLS
