/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-csv-private.h"
#include "measure/wend-date-format-private.h"
#include "measure/wend-mapping.h"
#include "measure/wend-table.h"
#include "measure/wend-value-set-private.h"

G_BEGIN_DECLS

/* Which date formats all cells of a column keep to: one bit each. */
typedef struct
{
  guint fitting;
  guint n;
} WendTableDates;

void        wend_table_dates_init     (WendTableDates     *dates);
void        wend_table_dates_take     (WendTableDates     *dates,
                                       WendCell            cell);
/* Id of the place that has that id or title; NULL: none. */
const char *wend_table_find_place     (const WendDocument *document,
                                       const char         *name);
void        wend_table_guess_meanings (WendTable          *table,
                                       const WendTableDates *dates);

G_END_DECLS
