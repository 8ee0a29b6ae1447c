/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-chart.h"

G_BEGIN_DECLS

/* The charts of the design's picture, each from plain values. */

WendScene *wend_design_priorities (const WendChartOptions *options);
WendScene *wend_design_sides      (const WendChartOptions *options);
WendScene *wend_design_signal     (const WendChartOptions *options);
WendScene *wend_design_proof      (const WendChartOptions *options);
WendScene *wend_design_funnel     (const WendChartOptions *options);
WendScene *wend_design_drivers    (const WendChartOptions *options);
/* The first four on one page. */
WendScene *wend_design_sheet      (const WendChartOptions *options);

G_END_DECLS
