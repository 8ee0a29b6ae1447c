/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-insight.h"
#include "scene/wend-chart.h"

G_BEGIN_DECLS

/* The charts a map's numbers allow: of which kinds, of what each may be chosen, what is missing, and the scene itself. Holds
 * nothing of widgets. Borrows document and insight: away with it before either goes. */

typedef enum
{
  WEND_CHART_FIX_FIRST,
  WEND_CHART_WHO_PAYS,
  WEND_CHART_SIGNALS,
  WEND_CHART_PROOFS,
  WEND_CHART_FUNNEL,
  WEND_CHART_DRIVERS,
  WEND_N_CHARTS
} WendChartKind;

typedef struct _WendChartSet WendChartSet;

WendChartSet *wend_chart_set_new       (const WendDocument     *document,
                                        const WendInsight      *insight);
void          wend_chart_set_free      (WendChartSet           *set);

/* "priorities", "sides", "signal", "proof", "funnel", "drivers". */
const char   *wend_chart_kind_name     (WendChartKind           kind);
/* Translated: "Fix first", as the card is called where there is no chart; what is chosen by its drop-down. */
const char   *wend_chart_kind_title    (WendChartKind           kind);
const char   *wend_chart_kind_choice   (WendChartKind           kind);
/* 0: nothing to draw. */
guint         wend_chart_set_n_choices (const WendChartSet     *set,
                                        WendChartKind           kind);
/* In words, and as a key that finds the same one again later. Caller frees. */
char         *wend_chart_set_label     (const WendChartSet     *set,
                                        WendChartKind           kind,
                                        guint                   choice);
char         *wend_chart_set_key       (const WendChartSet     *set,
                                        WendChartKind           kind,
                                        guint                   choice);
/* Translated: what is missing, and what to do next; NULL: nothing. */
const char   *wend_chart_set_hint      (const WendChartSet     *set,
                                        WendChartKind           kind);
/* Measures would help. */
gboolean      wend_chart_set_asks_measures (const WendChartSet *set,
                                            WendChartKind       kind);
/* Caller owns; NULL: there is no such choice. */
WendScene    *wend_chart_set_draw      (const WendChartSet     *set,
                                        WendChartKind           kind,
                                        guint                   choice,
                                        const WendChartOptions *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendChartSet, wend_chart_set_free)

G_END_DECLS
