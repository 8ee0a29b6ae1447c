/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One packed record for each id of a form: head, levels, one code a counter, marks of rows=any, numbers.
 * Knows no file and no refusals. Freed with everything in it before anything is written anywhere. */

#include "measure/wend-row-store-private.h"

#include <string.h>

/* Offsets in a record. */
typedef struct
{
  gsize levels;
  gsize codes;
  gsize marks;
  gsize numbers;
  gsize size;
} Layout;

static const WendCounter *
counter_at (const WendRowStore *store, guint i)
{
  return &g_array_index (store->tally->counters, WendCounter, i);
}

static Layout
layout_of (const WendRowStore *store)
{
  guint n = store->tally->counters->len;
  Layout layout = { .levels = sizeof (WendStoredRow) };
  guint n_payloads = 0;

  for (guint i = 0; i < n; i++)
    n_payloads += counter_at (store, i)->payload ? 1 : 0;
  layout.codes = layout.levels + store->n_levels * sizeof (guint);
  layout.marks = layout.codes + n * sizeof (gint16);
  layout.numbers = layout.marks + n;
  layout.size = (layout.numbers + n_payloads * 2 * sizeof (double) + 7) & ~(gsize) 7;
  return layout;
}

void
wend_row_store_init (WendRowStore *store, WendTally *tally, guint n_levels)
{
  *store = (WendRowStore) { tally, n_levels, 0, g_byte_array_new (), g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL) };
  store->record_size = layout_of (store).size;
}

void
wend_row_store_clear (gpointer data)
{
  WendRowStore *store = data;

  g_byte_array_unref (store->records);
  g_hash_table_unref (store->index);
}

/* NULL where no row has that id. */
static guint8 *
record_of (const WendRowStore *store, guint64 id)
{
  gsize number = GPOINTER_TO_SIZE (g_hash_table_lookup (store->index, &id));
  return number > 0 ? store->records->data + (number - 1) * store->record_size : NULL;
}

gboolean
wend_row_store_find (const WendRowStore *store, guint64 id, WendStoredRow *row)
{
  const guint8 *record = record_of (store, id);

  if (record != NULL)
    memcpy (row, record, sizeof *row);
  return record != NULL;
}

static void
pack (const WendRowStore *store, guint8 *record, const WendStoredRow *row, const guint *levels, const WendAnswer *answers)
{
  Layout layout = layout_of (store);
  gsize number = layout.numbers;

  memcpy (record, row, sizeof *row);
  if (store->n_levels > 0)
    memcpy (record + layout.levels, levels, store->n_levels * sizeof *levels);
  for (guint i = 0; i < store->tally->counters->len; i++)
    {
      gint16 code = (gint16) answers[i].code;
      memcpy (record + layout.codes + i * sizeof code, &code, sizeof code);
      record[layout.marks + i] |= code == 1 ? 1 : 0;
      if (!counter_at (store, i)->payload)
        continue;
      memcpy (record + number, &answers[i].a, sizeof (double));
      memcpy (record + number + sizeof (double), &answers[i].b, sizeof (double));
      number += 2 * sizeof (double);
    }
}

void
wend_row_store_put (WendRowStore *store, guint64 id, const WendStoredRow *row, const guint *levels, const WendAnswer *answers)
{
  guint8 *record = record_of (store, id);

  if (record == NULL)
    {
      gsize number = store->records->len / store->record_size;
      g_byte_array_set_size (store->records, (guint) (store->records->len + store->record_size));
      record = store->records->data + number * store->record_size;
      memset (record, 0, store->record_size);
      g_hash_table_insert (store->index, g_memdup2 (&id, sizeof id), GSIZE_TO_POINTER (number + 1));
    }
  pack (store, record, row, levels, answers);
}

void
wend_row_store_mark (WendRowStore *store, guint64 id, const WendAnswer *answers)
{
  guint8 *record = record_of (store, id);
  Layout layout = layout_of (store);

  for (guint i = 0; record != NULL && i < store->tally->counters->len; i++)
    record[layout.marks + i] |= answers[i].code == 1 ? 1 : 0;
}

static void
unpack (const WendRowStore *store, const guint8 *record, guint *levels, WendAnswer *answers)
{
  Layout layout = layout_of (store);
  gsize number = layout.numbers;

  if (store->n_levels > 0)
    memcpy (levels, record + layout.levels, store->n_levels * sizeof *levels);
  for (guint i = 0; i < store->tally->counters->len; i++)
    {
      const WendCounter *counter = counter_at (store, i);
      gint16 code;
      memcpy (&code, record + layout.codes + i * sizeof code, sizeof code);
      answers[i] = (WendAnswer) { code, 0, 0 };
      if (counter->metric->any_row && code >= 0)
        answers[i].code = record[layout.marks + i];
      if (!counter->payload)
        continue;
      memcpy (&answers[i].a, record + number, sizeof (double));
      memcpy (&answers[i].b, record + number + sizeof (double), sizeof (double));
      number += 2 * sizeof (double);
    }
}

void
wend_row_store_tally (WendRowStore *store)
{
  g_autofree WendAnswer *answers = g_new (WendAnswer, store->tally->counters->len);
  g_autofree guint *levels = g_new (guint, store->n_levels + 1);

  for (gsize at = 0; at + store->record_size <= store->records->len; at += store->record_size)
    {
      const guint8 *record = store->records->data + at;
      WendStoredRow stored;
      memcpy (&stored, record, sizeof stored);
      if (!stored.valid)
        continue;
      unpack (store, record, levels, answers);
      wend_tally_add (store->tally, &(WendTallyRow) { stored.place, stored.period, levels, stored.weight, stored.outcome_known, stored.outcome_bad, answers }, store->n_levels);
    }
}
