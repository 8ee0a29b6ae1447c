/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-insight.h"

G_BEGIN_DECLS

/* The map of the design's reference picture with the very numbers that are drawn there: document and fake insight. */

WendDocument *wend_design_map_new     (void);
WendInsight  *wend_design_insight_new (const WendDocument *document);

G_END_DECLS
