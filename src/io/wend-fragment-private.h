/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-document.h"

G_BEGIN_DECLS

/* Calls `visit` for each id in the references of `node`, whether it leads somewhere or not. */
typedef void (*WendRefVisit) (const WendFieldRow *row,
                              const char         *id,
                              gpointer            data);

void     wend_fragment_visit_refs (const WendNode *node,
                                   WendRefVisit    visit,
                                   gpointer        data);
/* Kinds that go along with what refers to them. */
gboolean wend_fragment_goes_along (WendKind        kind);

G_END_DECLS
