/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-map-view.h"

G_BEGIN_DECLS

/* The map on a narrow screen: a row per stage with heat, value and n; a row opens the stage as a page of its lanes. Signal
 * `chosen` (const char *id): a card or stage was activated. */

#define WEND_TYPE_STAGE_LIST (wend_stage_list_get_type ())
G_DECLARE_FINAL_TYPE (WendStageList, wend_stage_list, WEND, STAGE_LIST, GtkWidget)

void wend_stage_list_set_view (WendStageList *list,
                               WendMapView   *view);

G_END_DECLS
