/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-map-view.h"

G_BEGIN_DECLS

/* The map on paper, as it is looked at: on one page where its smallest text can be read there, else on as many as it takes,
 * whole stages on each, beside the names of the lanes. */

/* Caller owns; run it. `name` is what the print queue shows. Holds the view. */
GtkPrintOperation *wend_print_operation (WendMapView *view,
                                         const char  *name);

G_END_DECLS
