/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-timeline.h"

G_BEGIN_DECLS

/* Time as a slider: a bar for each period of how much was answered in it, and a range with two handles, each of which the
 * keyboard reaches. Time runs from left to right in every language.
 *
 * Signal `chosen` (guint one, guint other): steps from one to the other, by the person. */

#define WEND_TYPE_PERIOD_SLIDER (wend_period_slider_get_type ())
G_DECLARE_FINAL_TYPE (WendPeriodSlider, wend_period_slider, WEND, PERIOD_SLIDER, GtkWidget)

GtkWidget *wend_period_slider_new       (void);
/* WendTimeStep; referenced. */
void       wend_period_slider_set_steps (WendPeriodSlider *slider,
                                         GArray           *steps);
/* None: the latest of each place, both handles at the end. `against`: what it is compared with, none: nothing. */
void       wend_period_slider_set_range (WendPeriodSlider *slider,
                                         const WendPeriod *period,
                                         const WendPeriod *against);
/* A low window has no room for them. */
void       wend_period_slider_set_bars  (WendPeriodSlider *slider,
                                         gboolean          bars);

G_END_DECLS
