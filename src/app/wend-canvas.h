/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-map-view.h"

G_BEGIN_DECLS

/* The map on screen: one widget as large as the viewport that draws what is visible of the scene, pans, zooms, hands
 * gestures to the room `gestures` and edits text in place. What is visible has an invisible stand-in child each, so that a
 * screen reader and the keyboard reach it.
 *
 * Properties: "zoom" (double, screen pixels per u, notified). Signal `notice` (const char *text, gboolean undo): something
 * for a toast; `undo`: it can be taken back. */

#define WEND_CANVAS_MIN_ZOOM 0.01
#define WEND_CANVAS_MAX_ZOOM 4.0

#define WEND_TYPE_CANVAS (wend_canvas_get_type ())
G_DECLARE_FINAL_TYPE (WendCanvas, wend_canvas, WEND, CANVAS, GtkWidget)

/* NULL: nothing to show. */
void           wend_canvas_set_view        (WendCanvas     *canvas,
                                            WendMapView    *view);
double         wend_canvas_get_zoom        (WendCanvas     *canvas);
/* About the middle of the viewport. */
void           wend_canvas_zoom            (WendCanvas     *canvas,
                                            double          zoom);
void           wend_canvas_fit             (WendCanvas     *canvas);
void           wend_canvas_fit_selection   (WendCanvas     *canvas);
/* Where the map is looked at: zoom, and what lies at the upper left, in u. FALSE: nowhere yet. */
gboolean       wend_canvas_get_place       (WendCanvas     *canvas,
                                            double         *zoom,
                                            WendPoint      *corner);
void           wend_canvas_set_place       (WendCanvas     *canvas,
                                            double          zoom,
                                            WendPoint       corner);
/* The place of the map's title, px, as far as it is seen; FALSE where it is not. */
gboolean       wend_canvas_title           (WendCanvas     *canvas,
                                            WendRect       *rect);
/* Scrolls as little as needed to show the node, and makes it the focused place. */
void           wend_canvas_reveal          (WendCanvas     *canvas,
                                            const WendNode *node);
/* Starts editing a card's, step's or stage's text in place. */
void           wend_canvas_edit            (WendCanvas     *canvas,
                                            const WendNode *node);
/* Keeps what was typed. Call before anything that needs the whole map: saving, undoing, closing. */
void           wend_canvas_finish_edit     (WendCanvas     *canvas);
/* The text being edited in place, NULL where none is. */
GtkTextBuffer *wend_canvas_edited_text     (WendCanvas     *canvas);
/* Removes what is selected (or focused) and says so in a notice. */
void           wend_canvas_delete_selected (WendCanvas     *canvas);
GtkAdjustment *wend_canvas_peek_adjustment (WendCanvas     *canvas,
                                            GtkOrientation  orientation);

G_END_DECLS
