/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-editor.h"
#include "scene/wend-map-scene.h"

G_BEGIN_DECLS

/* Cards that reach over several columns (field `to`). Columns are numbered in reading order. */

/* Whether cards of its lane can span: points of a curve cannot. */
gboolean wend_span_can         (const WendNode *card);
gboolean wend_span_is_mirrored (WendMapScene   *scene);
/* The columns that a card covers; FALSE where it is not on the map. */
gboolean wend_span_get         (WendMapScene   *scene,
                                const WendNode *card,
                                guint          *first,
                                guint          *last);
/* Makes it cover these; one changeset. FALSE where nothing changed. */
gboolean wend_span_set         (WendEditor     *editor,
                                WendMapScene   *scene,
                                const WendNode *card,
                                guint           first,
                                guint           last);

G_END_DECLS
