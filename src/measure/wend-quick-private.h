/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-tally-private.h"

G_BEGIN_DECLS

/* The quick way through a survey: rows whose every cell was met before are counted by their bytes alone. What a cell means
 * is never decided here; it is learned from rows that were read in full. */

typedef struct _WendQuick WendQuick;

/* One column whose texts mean a number each, as found so far. */
typedef struct
{
  guint column;
  WendMemo *memo;
} WendQuickColumn;

typedef struct
{
  const WendMapping *mapping;
  WendCsv *csv;
  GArray *tallies;      /* WendTally, bound to columns, without groups yet */
  guint n_cells;        /* of a row */
  WendQuickColumn date; /* memo NULL: all rows are of `period` */
  guint period;
  const WendQuickColumn *segments;
  guint n_segments;
} WendQuickPlan;

/* NULL where rows ask for more than being counted by value: ids, weights, pairs, spans … All is borrowed. */
WendQuick *wend_quick_new   (const WendQuickPlan *plan);
void       wend_quick_free  (WendQuick           *quick);
/* FALSE: it must be read in full, and then may be learned from. */
gboolean   wend_quick_row   (WendQuick           *quick,
                             const WendCsvRows   *rows,
                             guint                index);
/* `row` is the same row as it was read. */
void       wend_quick_learn (WendQuick           *quick,
                             const WendCsvRows   *rows,
                             guint                index,
                             const WendCsvRow    *row);
/* After the last row. */
void       wend_quick_settle (WendQuick          *quick);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendQuick, wend_quick_free)

G_END_DECLS
