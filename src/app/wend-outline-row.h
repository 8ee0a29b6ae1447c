/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/wend-map-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One light row of the outline: a stage, a step or card below it, a lane, a link, or a hit of the search. The keys of the
 * outline's actions work on it. */

#define WEND_TYPE_OUTLINE_ROW (wend_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (WendOutlineRow, wend_outline_row, WEND, OUTLINE_ROW, GtkListBoxRow)

/* `level` 1: below a stage, 2: below a step. */
GtkWidget  *wend_outline_row_new     (WendMapView    *view,
                                      const WendNode *node,
                                      guint           level);
const char *wend_outline_row_id      (WendOutlineRow *row);
/* It comes into view. Until then it has a height and its words for a screen reader, and nothing to be seen. */
void        wend_outline_row_show    (WendOutlineRow *row);
/* A stage or step that has something inside: shows the arrow that unfolds it, bound to the action outline.fold. */
void        wend_outline_row_fold    (WendOutlineRow *row,
                                      gboolean        unfolded);
/* What the search found in it: the field's name and a few words, unless they are the row's own words. */
void        wend_outline_row_set_excerpt (WendOutlineRow *row,
                                          const char     *field,
                                          const char     *excerpt);
/* To the button that hides the lane; nothing for other rows. */
void        wend_outline_row_focus_eye (WendOutlineRow *row);
/* Brings words, rank and heat up to date. */
void        wend_outline_row_refresh (WendOutlineRow *row);

G_END_DECLS
