/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-insight.h"
#include "scene/wend-chart.h"

G_BEGIN_DECLS

#define WEND_CLI_CHARTS "priorities, sides, signal[:METRIC], proof[:ACTION], funnel and drivers[:OUTCOME]"

/* Whether `name` is one of WEND_CLI_CHARTS; the id after the colon is not looked at. */
gboolean   wend_cli_chart_is_known (const char             *name);
/* The chart of that name. Without an id: the silent signal, else what was measured most often; the last action; the first
 * outcome. NULL: the map has nothing for it. Caller owns. */
WendScene *wend_cli_chart          (const WendDocument     *document,
                                    const WendInsight      *insight,
                                    const char             *name,
                                    const WendChartOptions *options);

G_END_DECLS
