/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-map-view.h"

G_BEGIN_DECLS

/* The view Priorities: where to act first, who pays, what drifts, what lasted, where people leave, what goes along with the
 * outcome; each a chart on a card, drawn from the same scenes as pictures and print. Fills itself only while it is on screen.
 * Signals: `chosen` (const char *id), `notice` (const char *text), `exported` (const char *path). */

#define WEND_TYPE_PRIORITIES (wend_priorities_get_type ())
G_DECLARE_FINAL_TYPE (WendPriorities, wend_priorities, WEND, PRIORITIES, GtkWidget)

GtkWidget *wend_priorities_new      (void);
/* NULL: none. */
void       wend_priorities_set_view (WendPriorities *priorities,
                                     WendMapView    *view);
/* All charts on one page, as a picture. `name` is proposed for the file, without an ending. */
void       wend_priorities_export   (WendPriorities *priorities,
                                     const char     *name);

G_END_DECLS
