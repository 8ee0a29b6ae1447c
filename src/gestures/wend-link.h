/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-editor.h"
#include "scene/wend-map-scene.h"

G_BEGIN_DECLS

/* Links between cards, steps and stages. */

gboolean    wend_link_can_end  (const WendNode *node);
/* Why a link may not lead from one to the other: an English sentence marked for translation; NULL: it may. */
const char *wend_link_refusal  (const WendDocument *document,
                                const WendNode     *from,
                                const WendNode     *to);
/* A flow, or a loop where it leads back; one changeset. The id of the link, NULL where it is refused. */
const char *wend_link_add      (WendEditor     *editor,
                                WendMapScene   *scene,
                                const WendNode *from,
                                const WendNode *to);

G_END_DECLS
