/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-action-proof.h"
#include "insight/wend-driver-list.h"
#include "insight/wend-funnel.h"
#include "insight/wend-signal.h"
#include "scene/wend-chart.h"

G_BEGIN_DECLS

/* Charts of what the room `insight` found, with their words. Nothing is kept of the arguments. */

/* Places in order of rank; how easy to change by the votes on the cards and actions there. */
WendScene *wend_chart_of_priorities (const WendDocument     *document,
                                     const WendInsight      *insight,
                                     const WendChartOptions *options);
/* Every stage that has a card of both sides in the first lane of that kind. */
WendScene *wend_chart_of_sides      (const WendDocument     *document,
                                     const WendInsight      *insight,
                                     const WendChartOptions *options);
WendScene *wend_chart_of_signal     (const WendSignal       *signal,
                                     const WendChartOptions *options);
/* `points` of wend_action_proof_points(). */
WendScene *wend_chart_of_proof      (const WendActionProof  *proof,
                                     const WendProofPoint   *points,
                                     guint                   n_points,
                                     const WendChartOptions *options);
WendScene *wend_chart_of_funnel     (const WendFunnel       *funnel,
                                     const WendChartOptions *options);
WendScene *wend_chart_of_drivers    (const WendDriverSet    *set,
                                     const WendChartOptions *options);

/* "Holding", to be translated. */
const char *wend_chart_verdict      (WendVerdict             verdict);

G_END_DECLS
