/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-measure-list.h"

G_BEGIN_DECLS

/* One measure as a row of a list, drawn by itself, so that a thousand of them cost little: one widget each, and no text laid
 * out for what is not on screen. Its accessible name is the whole row in words. */

#define WEND_TYPE_MEASURE_ROW (wend_measure_row_get_type ())
G_DECLARE_FINAL_TYPE (WendMeasureRow, wend_measure_row, WEND, MEASURE_ROW, GtkListBoxRow)

/* `measure` stays the caller's and must outlive the row. `viewport`: what it is looked at through. */
GtkWidget         *wend_measure_row_new     (const WendMeasure *measure,
                                             GtkWidget         *viewport);
const WendMeasure *wend_measure_row_peek    (WendMeasureRow    *row);
/* It was off screen when it was last drawn: it has to be drawn now. */
void               wend_measure_row_appear  (WendMeasureRow    *row);

/* How much room there is: all columns beside each other; two lines in five; two lines in two. */
typedef enum
{
  WEND_MEASURE_FULL,
  WEND_MEASURE_COMPACT,
  WEND_MEASURE_NARROW
} WendMeasureForm;

/* Where a column stands, from the side where reading begins; w 0: not on its own. */
typedef struct
{
  int x, w;
} WendMeasureSpan;

/* In px, by the size of the widget's text. */
WendMeasureForm    wend_measure_columns     (GtkWidget         *widget,
                                             int                width,
                                             WendMeasureSpan    spans[WEND_N_MEASURES]);

G_END_DECLS
