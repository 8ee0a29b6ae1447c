/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-map-view.h"

G_BEGIN_DECLS

/* The view Measures: a table of every metric by place through the lens of the map view, to sort, search and copy. Fills
 * itself only while it is on screen. Signals: `chosen` (const char *id: the place of a row, NULL the whole journey),
 * `notice` (const char *text). */

#define WEND_TYPE_MEASURES (wend_measures_get_type ())
G_DECLARE_FINAL_TYPE (WendMeasures, wend_measures, WEND, MEASURES, GtkWidget)

GtkWidget *wend_measures_new      (void);
/* NULL: none. */
void       wend_measures_set_view (WendMeasures *measures,
                                   WendMapView  *view);
/* Puts the cursor where one searches. */
void       wend_measures_find     (WendMeasures *measures);

/* Only the action table calls this; `measures` is a WendMeasures. */
void       wend_measures_act_copy (gpointer measures, GVariant *parameter);

G_END_DECLS
