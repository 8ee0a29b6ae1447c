/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-tally-private.h"

G_BEGIN_DECLS

/* Rows that a later row of the same id may replace: kept packed in memory until all is read, then added up and forgotten.
 * Ids are kept as hashes only. */

typedef struct
{
  WendTally *tally;
  guint n_levels;
  gsize record_size;
  GByteArray *records;
  GHashTable *index; /* hash of the id → number of the record + 1 */
} WendRowStore;

/* What is known of a stored row beside its answers. */
typedef struct
{
  guint64 line;
  double weight;
  guint32 place;
  guint32 period;
  gboolean valid;    /* FALSE: nothing of the row counts, but it replaced another */
  gboolean used;
  gboolean refused;  /* something of it stands in the list of refusals */
  gboolean outcome_known;
  gboolean outcome_bad;
} WendStoredRow;

void     wend_row_store_init  (WendRowStore        *store,
                               WendTally           *tally,
                               guint                n_levels);
void     wend_row_store_clear (gpointer             store);
/* FALSE where no row has that id yet. */
gboolean wend_row_store_find  (const WendRowStore  *store,
                               guint64              id,
                               WendStoredRow       *row);
/* Puts the row at the place of the one with its id, or at the end. */
void     wend_row_store_put   (WendRowStore        *store,
                               guint64              id,
                               const WendStoredRow *row,
                               const guint         *levels,
                               const WendAnswer    *answers);
/* Of rows=any: what counts in any row of the id counts. */
void     wend_row_store_mark  (WendRowStore        *store,
                               guint64              id,
                               const WendAnswer    *answers);
void     wend_row_store_tally (WendRowStore        *store);

G_END_DECLS
