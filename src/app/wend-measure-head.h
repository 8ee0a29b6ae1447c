/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/wend-measure-row.h"

G_BEGIN_DECLS

/* The titles above the table, each a button that sorts. Gone where the rows are not drawn in columns. Signal `sorted` (guint
 * column): it was pressed. */

#define WEND_TYPE_MEASURE_HEAD (wend_measure_head_get_type ())
G_DECLARE_FINAL_TYPE (WendMeasureHead, wend_measure_head, WEND, MEASURE_HEAD, GtkWidget)

void wend_measure_head_set_order (WendMeasureHead  *head,
                                  WendMeasureColumn column,
                                  gboolean          descending);

G_END_DECLS
