/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scene/wend-chart.h"

G_BEGIN_DECLS

/* One chart, as wide as its place, drawn again for each of a few widths so that its words stay readable. Its marks are told
 * by pointing at them and by the arrow keys; a screen reader hears the title, what it shows, and the mark. Signals: `mark`
 * (const char *words, NULL: none), `chosen` (const char *id: Enter or a click on a mark of a place). */

#define WEND_TYPE_CHART_VIEW (wend_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (WendChartView, wend_chart_view, WEND, CHART_VIEW, GtkWidget)

/* Caller owns the scene; NULL: nothing to draw. */
typedef WendScene *(*WendChartDraw) (const WendChartOptions *options,
                                     gpointer                data);

GtkWidget           *wend_chart_view_new       (WendChartDraw  draw,
                                                gpointer       data);
/* What is drawn may be another now. */
void                 wend_chart_view_renew     (WendChartView *view);
/* NULL before it was drawn, and where there is nothing. */
const WendChartTwin *wend_chart_view_peek_twin (WendChartView *view);
/* In its own width, for pictures. Caller owns; NULL: nothing to draw. */
WendScene           *wend_chart_view_draw      (WendChartView *view);

G_END_DECLS
