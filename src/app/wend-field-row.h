/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-map-view.h"

G_BEGIN_DECLS

/* One row of the inspector for one field, made from its schema row: the type decides the widget. It writes through the
 * editor as the person types (one undo step a visit) and follows the map. With several nodes it edits them together, and
 * says so where they differ. */

/* NULL: this type has no row (numbers of observations, hashes, lists of ids). Floating. */
GtkWidget *wend_field_row_new     (WendMapView        *view,
                                   const char         *id,
                                   const WendFieldRow *field);
/* `ids` are copied; all nodes have the field. */
GtkWidget *wend_field_row_new_for (WendMapView        *view,
                                   const char *const  *ids,
                                   guint               n_ids,
                                   const WendFieldRow *field);
/* The colours that cards can have, one after another, "" (none) last; NULL: there are no more. `name` is translated. */
const char *wend_field_colour     (guint               index,
                                   const char        **name);
/* Brings the shown value up to date with the map; does not disturb what is being typed. */
void       wend_field_row_refresh (GtkWidget          *row);

G_END_DECLS
