/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "insight/wend-insight.h"

G_BEGIN_DECLS

/* A small square in a stage's step of the pain ramp: hatched for few answers, an empty outline for none. It always stands
 * beside the words. */

#define WEND_TYPE_HEAT (wend_heat_get_type ())
G_DECLARE_FINAL_TYPE (WendHeat, wend_heat, WEND, HEAT, GtkWidget)

GtkWidget *wend_heat_new (void);
/* NULL: nothing known. */
void       wend_heat_set (WendHeat               *heat,
                          const WendPlaceInsight *place);
/* A tall bar at the edge of a row instead of a square. */
void       wend_heat_set_bar (WendHeat *heat);

G_END_DECLS
