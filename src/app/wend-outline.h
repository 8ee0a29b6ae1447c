/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-map-view.h"

G_BEGIN_DECLS

/* The map as a tree: its name, stages with rank and heat, what is in them, lanes with an eye, links, what has lost its place,
 * and a search. The complete non-drawn twin of the canvas, for keyboard and screen reader. Signals: `chosen` (const char
 * *id): a row or hit was chosen; `notice` (const char *text, gboolean undo): something for a toast. */

#define WEND_TYPE_OUTLINE (wend_outline_get_type ())
G_DECLARE_FINAL_TYPE (WendOutline, wend_outline, WEND, OUTLINE, GtkWidget)

void wend_outline_set_view  (WendOutline *outline,
                             WendMapView *view);
void wend_outline_find      (WendOutline *outline);
/* 1: the next hit, −1: the one before; goes round. */
void wend_outline_find_next (WendOutline *outline,
                             int          step);

G_END_DECLS
