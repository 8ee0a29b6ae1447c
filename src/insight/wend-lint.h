/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-document.h"

G_BEGIN_DECLS

/* Rules of a whole map, which no single field can break: what `wend-cli check` finds beside the schema. A finding is no
 * error: such a map opens, and shows what it can (model.md §1). Codes are stable, for scripts:
 *
 *   reference-gone      a field names a node that is not in the map (any more)
 *   reference-kind      a field names a node of a kind that it cannot mean
 *   lane-gone           a card has no living lane: it lies in the tray
 *   lane-no-cards       a card stands in a lane that draws something else
 *   place-gone          what was measured, or an action, is about a place that is gone
 *   span-left           a card spans to a column that is not right of its own
 *   link-open           a link lacks an end
 *   parked              what lost its parent lies in the tray
 *   blob-missing        a picture's or snapshot's bytes are not in the file
 *   metric-unknown      an observation names no metric that is in the map
 *   metric-scale        a metric's scale or its good and bad answers contradict themselves
 *   observation-period  an observation has no period, or one that ends before it begins
 *   observation-scale   an observation counts more or fewer values than its metric's scale has
 *   observation-counts  counts that cannot be: a part larger than its whole
 *   observation-twice   two observations of one series count the same answers: only the newer is shown
 *   group-small         a group under the privacy floor is stored with its numbers
 */
typedef struct
{
  const char *code;
  const WendNode *node;
  char *message; /* one sentence, technical English */
} WendFinding;

/* WendFinding, in document order; free with g_ptr_array_unref(). */
GPtrArray *wend_lint (const WendDocument *document);

G_END_DECLS
