/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-editor.h"
#include "scene/wend-map-scene.h"

G_BEGIN_DECLS

/* Points of the feeling curve: cards whose value runs from −2 (bad) to 2 (good). */

#define WEND_FEELING_MOST 2.0
#define WEND_FEELING_STEP 0.5 /* of a key */

gboolean    wend_feeling_is_point (const WendNode *card);
/* One changeset; FALSE where nothing changed. `value` is kept within bounds and rounded to tenths. */
gboolean    wend_feeling_set      (WendEditor     *editor,
                                   const WendNode *card,
                                   double          value);
/* A new point in a column; its id. NULL where the lane is none of feelings. */
const char *wend_feeling_add      (WendEditor     *editor,
                                   const WendNode *lane,
                                   const WendNode *column,
                                   double          value);

G_END_DECLS
