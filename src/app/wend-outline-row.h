/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/wend-map-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One light row of the outline: a stage, a step below it, a lane, or a hit of the search. */

#define WEND_TYPE_OUTLINE_ROW (wend_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (WendOutlineRow, wend_outline_row, WEND, OUTLINE_ROW, GtkListBoxRow)

/* `level` 1: below a stage. */
GtkWidget  *wend_outline_row_new     (WendMapView    *view,
                                      const WendNode *node,
                                      guint           level);
const char *wend_outline_row_id      (WendOutlineRow *row);
/* A stage that has steps: shows the arrow that unfolds it, bound to the action outline.fold. */
void        wend_outline_row_fold    (WendOutlineRow *row,
                                      gboolean        unfolded);
/* Brings words, rank and heat up to date. */
void        wend_outline_row_refresh (WendOutlineRow *row);

G_END_DECLS
