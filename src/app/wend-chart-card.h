/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-chart-set.h"

G_BEGIN_DECLS

/* One chart on a card: what it is of, the chart, the numbers of the mark that is pointed at, all of it in words on request, a
 * menu to take it along; or what is missing. Signals: `chosen` (const char *id), `notice` (const char *text), `export` (it is to
 * be saved as a picture). */

#define WEND_TYPE_CHART_CARD (wend_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (WendChartCard, wend_chart_card, WEND, CHART_CARD, GtkWidget)

GtkWidget  *wend_chart_card_new       (WendChartKind       kind);
/* NULL: none. The set is borrowed until the next one; what was chosen stays chosen where it still is there. */
void        wend_chart_card_set       (WendChartCard      *card,
                                       const WendChartSet *set);
WendChartKind wend_chart_card_kind    (WendChartCard      *card);
/* What it shows, in its own width. Caller owns; NULL: nothing. */
WendScene  *wend_chart_card_draw      (WendChartCard      *card);

/* Only the action table calls these; `card` is a WendChartCard. */
void wend_chart_card_act_copy_picture (gpointer card, GVariant *parameter);
void wend_chart_card_act_copy_words   (gpointer card, GVariant *parameter);
void wend_chart_card_act_export       (gpointer card, GVariant *parameter);

G_END_DECLS
