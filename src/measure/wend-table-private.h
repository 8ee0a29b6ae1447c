/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-csv-private.h"
#include "measure/wend-date-format-private.h"
#include "measure/wend-mapping.h"
#include "measure/wend-table.h"
#include "measure/wend-value-set-private.h"

G_BEGIN_DECLS

#define WEND_DATE_FORMATS 11

/* How many cells of a column keep to which date format. */
typedef struct
{
  guint n_fitting[WEND_DATE_FORMATS];
  guint n;
} WendTableDates;

void        wend_table_dates_init     (WendTableDates     *dates);
void        wend_table_dates_take     (WendTableDates     *dates,
                                       WendCell            cell);
/* Id of the place that has that id or title; NULL: none. */
const char *wend_table_find_place     (const WendDocument *document,
                                       const char         *name);
/* The group that a mapping has for one column (with `n`: for k of n) beside the metrics `ids` (char *). Caller frees. */
char       *wend_mapping_guess_metric (const WendDocument *document,
                                       const WendTableColumn *column,
                                       const WendTableColumn *n,
                                       const WendTableColumn *stage,
                                       const GPtrArray *ids);
/* The same, or the one stage that shares most words with the name. */
const char *wend_table_guess_place    (const WendDocument *document,
                                       const char         *name);
void        wend_table_guess_meanings (WendTable          *table,
                                       const WendTableDates *dates);

G_END_DECLS
