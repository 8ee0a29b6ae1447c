/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-map-view.h"

G_BEGIN_DECLS

/* The map as a list: its name, stages with rank and heat, their steps, lanes with an eye, and a search. The non-drawn twin of
 * the canvas, for keyboard and screen reader. Signal `chosen` (const char *id): a row was activated. */

#define WEND_TYPE_OUTLINE (wend_outline_get_type ())
G_DECLARE_FINAL_TYPE (WendOutline, wend_outline, WEND, OUTLINE, GtkWidget)

void wend_outline_set_view  (WendOutline *outline,
                             WendMapView *view);
void wend_outline_find      (WendOutline *outline);
void wend_outline_find_next (WendOutline *outline);

G_END_DECLS
