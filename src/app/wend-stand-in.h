/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An invisible child of the canvas in place of something drawn: it carries role, name, description, actions and focus
 * (GTK 4.8 knows no accessible things but widgets). Draws nothing, takes no pointer. */

#define WEND_TYPE_STAND_IN (wend_stand_in_get_type ())
G_DECLARE_FINAL_TYPE (WendStandIn, wend_stand_in, WEND, STAND_IN, GtkWidget)

/* `group`: a stage or lane. */
GtkWidget  *wend_stand_in_new     (const char  *key,
                                   gboolean     group);
const char *wend_stand_in_key     (WendStandIn *self);
/* Tells the screen reader only what changed. */
void        wend_stand_in_set     (WendStandIn *self,
                                   const char  *label,
                                   const char  *description,
                                   gboolean     selected);

G_END_DECLS
