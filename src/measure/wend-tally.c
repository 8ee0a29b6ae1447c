/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The counts of an import while it runs. Rows go in one by one and are forgotten.
 * Knows answers, not cells of a file; what becomes of the sums is decided elsewhere. */

#include "measure/wend-tally-private.h"

#include <string.h>

#define MAX_STAGES 1024
#define FIRST_INDEX 1024

guint
wend_counter_n_values (const WendCounter *counter)
{
  return wend_metric_kind_has_scale (counter->metric->kind) ? (guint) (counter->metric->max - counter->metric->min) + 1 : 0;
}

static guint
n_cells (const WendTally *tally)
{
  return tally->counters->len + (tally->anywhere ? tally->n_stages + 1 : 0);
}

static void
group_free (WendTally *tally, WendTallyGroup *group)
{
  for (guint i = 0; i < n_cells (tally); i++)
    {
      WendTallyCell *cell = &group->cells[i];
      g_free (cell->hist);
      g_free (cell->weights);
      if (cell->times != NULL)
        g_array_unref (cell->times);
    }
  g_free (group->cells);
  g_free (group->sums);
  g_free (group->products);
  g_free (group);
}

void
wend_tally_init (WendTally *tally, guint stage_column)
{
  *tally = (WendTally) { .stage_column = stage_column, .pair_outcome = -1 };
  tally->counters = g_array_new (FALSE, FALSE, sizeof (WendCounter));
  g_array_set_clear_func (tally->counters, wend_counter_clear);
  tally->groups = g_ptr_array_new ();
  tally->index_size = FIRST_INDEX;
  tally->index = g_new0 (WendTallyGroup *, tally->index_size);
}

void
wend_tally_clear (gpointer data)
{
  WendTally *tally = data;

  for (guint i = 0; i < tally->groups->len; i++)
    group_free (tally, tally->groups->pdata[i]);
  g_ptr_array_unref (tally->groups);
  g_free (tally->index);
  g_array_unref (tally->counters);
  g_clear_pointer (&tally->drivers, g_array_unref);
}

void
wend_tally_ready (WendTally *tally, const WendPlaces *places)
{
  WendAnswer nobody = { WEND_ANSWER_NA, 0, 0 };

  tally->places = places;
  tally->n_stages = places->stages->len;
  g_assert (tally->n_stages < MAX_STAGES); /* a mapping is too short to name more */
  for (guint i = 0; i < tally->counters->len && tally->stage_column == WEND_NO_COLUMN; i++)
    {
      const WendCounter *counter = &g_array_index (tally->counters, WendCounter, i);
      gboolean bad;
      tally->anywhere |= counter->place != 0 && !counter->metric->company && wend_counter_judge (counter, &nobody, &bad);
    }
}

static WendTallyGroup *
group_new (const WendTally *tally, guint place, guint level, guint period)
{
  WendTallyGroup *group = g_malloc0 (sizeof (WendTallyGroup) + tally->n_waiting * sizeof group->waiting[0]);

  group->place = place;
  group->period = period;
  group->level = level;
  group->cells = g_new0 (WendTallyCell, n_cells (tally));
  for (guint i = 0; i < tally->counters->len; i++)
    {
      const WendCounter *counter = &g_array_index (tally->counters, WendCounter, i);
      WendTallyCell *cell = &group->cells[i];
      if (wend_metric_kind_has_scale (counter->metric->kind))
        cell->hist = g_new0 (guint64, wend_counter_n_values (counter));
      if (wend_metric_kind_has_scale (counter->metric->kind) && tally->weighted)
        cell->weights = g_new0 (double, wend_counter_n_values (counter));
      if (counter->metric->kind == WEND_METRIC_TIME)
        cell->times = g_array_new (FALSE, FALSE, sizeof (double));
    }
  if (tally->drivers != NULL && level == 0)
    {
      group->sums = g_new0 (double, tally->drivers->len);
      group->products = g_new0 (double, tally->drivers->len * tally->drivers->len);
    }
  return group;
}

/* Where the group of that key stands, or is to stand. */
static WendTallyGroup **
slot_of (WendTallyGroup **index, gsize size, guint64 key)
{
  gsize at = (gsize) ((key * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> 40) & (size - 1); /* the high bits hold all of the key */

  while (index[at] != NULL && index[at]->key != key)
    at = (at + 1) & (size - 1);
  return &index[at];
}

static void
grow_index (WendTally *tally)
{
  gsize size = tally->index_size * 2;
  WendTallyGroup **index = g_new0 (WendTallyGroup *, size);

  for (guint i = 0; i < tally->groups->len; i++)
    {
      WendTallyGroup *group = tally->groups->pdata[i];
      *slot_of (index, size, group->key) = group;
    }
  g_free (tally->index);
  tally->index = index;
  tally->index_size = size;
}

static WendTallyGroup *
find_group (WendTally *tally, guint place, guint level, guint period)
{
  guint64 key = (guint64) place << 44 | (guint64) level << 24 | period;
  WendTallyGroup **slot = slot_of (tally->index, tally->index_size, key);
  WendTallyGroup *group = *slot;

  if (group != NULL)
    return group;
  group = group_new (tally, place, level, period);
  group->key = key;
  *slot = group;
  g_ptr_array_add (tally->groups, group);
  if (tally->groups->len * 8 > tally->index_size)
    grow_index (tally);
  return group;
}

/* How many gave the answer. */
static guint64
times_of (const WendCounter *counter, const WendAnswer *answer)
{
  return counter->hist_columns != NULL ? (guint64) answer->a : 1;
}

static void
add_scale (WendTallyCell *cell, int code, guint64 times, double weight)
{
  cell->hist[code] += times;
  cell->n += times;
  if (cell->weights == NULL)
    return;
  cell->weights[code] += weight;
  cell->sum_w += weight;
  cell->sum_w2 += weight * weight;
}

static void
add_count (const WendCounter *counter, WendTallyCell *cell, const WendAnswer *answer)
{
  const WendMappingMetric *metric = counter->metric;

  if (metric->kind == WEND_METRIC_TIME)
    {
      g_array_append_val (cell->times, answer->a);
      cell->n++;
      cell->over += metric->has_target && answer->a > metric->target ? 1 : 0;
    }
  else if (metric->kind == WEND_METRIC_RATE)
    {
      cell->events += answer->a;
      cell->exposure += answer->b;
      cell->n = (guint64) cell->exposure;
    }
  else if (metric->kind == WEND_METRIC_VALUE)
    {
      cell->value = answer->a;
      cell->n = 1;
    }
  else if (counter->payload)
    {
      cell->k += (guint64) answer->a;
      cell->n += (guint64) answer->b;
    }
  else
    {
      cell->k += (guint64) answer->code;
      cell->n++;
    }
}

static void
add_answer (const WendCounter *counter, WendTallyCell *cell, const WendAnswer *answer, double weight)
{
  switch (answer->code)
    {
    case WEND_ANSWER_NONE:
    case WEND_ANSWER_REFUSED:
      break;
    case WEND_ANSWER_BLANK:
      cell->blank += times_of (counter, answer);
      break;
    case WEND_ANSWER_NA:
      cell->na += times_of (counter, answer);
      break;
    case WEND_ANSWER_OPEN:
      cell->open++;
      break;
    default:
      if (cell->hist != NULL)
        add_scale (cell, answer->code, times_of (counter, answer), weight);
      else
        add_count (counter, cell, answer);
      break;
    }
}

/* Hurt by any touchpoint of a stage, and of the journey. */
static void
add_anywhere (const WendTally *tally, WendTallyGroup *group, const WendTallyRow *row)
{
  WendTallyCell *cells = group->cells + tally->counters->len;
  guint8 met[MAX_STAGES] = { 0 }; /* a stage: 1 answered, 3 hurt; the journey last */
  guint n_stages = tally->n_stages;

  for (guint i = 0; i < tally->counters->len; i++)
    {
      const WendCounter *counter = &g_array_index (tally->counters, WendCounter, i);
      int stage = g_array_index (tally->places->places, WendImportPlace, counter->place).stage;
      gboolean bad;
      if (counter->place == 0 || counter->metric->company || !wend_counter_judge (counter, &row->answers[i], &bad))
        continue;
      met[n_stages] |= bad ? 3 : 1;
      if (stage >= 0 && (guint) stage < n_stages)
        met[stage] |= bad ? 3 : 1;
    }
  for (guint i = 0; i <= n_stages; i++)
    {
      cells[i].n += met[i] != 0 ? 1 : 0;
      cells[i].k += met[i] == 3 ? 1 : 0;
    }
}

static void
add_pairs (const WendTally *tally, WendTallyGroup *group, const WendTallyRow *row)
{
  for (guint i = 0; i < tally->counters->len; i++)
    {
      const WendCounter *counter = &g_array_index (tally->counters, WendCounter, i);
      gboolean hurt;
      if ((int) i == tally->pair_outcome || (counter->place == 0 && row->place == 0) || !wend_counter_judge (counter, &row->answers[i], &hurt))
        continue;
      group->cells[i].pair[(hurt ? 0 : 2) + (row->outcome_bad ? 0 : 1)]++;
    }
}

static void
add_drivers (const WendTally *tally, WendTallyGroup *group, const WendTallyRow *row)
{
  guint n = tally->drivers->len;

  for (guint i = 0; i < n; i++)
    if (row->answers[g_array_index (tally->drivers, guint, i)].code < 0)
      return;
  group->n_complete++;
  for (guint i = 0; i < n; i++)
    {
      double one = row->answers[g_array_index (tally->drivers, guint, i)].code;
      group->sums[i] += one;
      for (guint j = 0; j < n; j++)
        group->products[i * n + j] += one * row->answers[g_array_index (tally->drivers, guint, j)].code;
    }
}

static void
add_to_group (WendTally *tally, WendTallyGroup *group, const WendTallyRow *row)
{
  for (guint i = 0; i < tally->counters->len; i++)
    add_answer (&g_array_index (tally->counters, WendCounter, i), &group->cells[i], &row->answers[i], row->weight);
  if (tally->anywhere)
    add_anywhere (tally, group, row);
  if (group->level != 0)
    return;
  if (tally->pairs && row->outcome_known)
    add_pairs (tally, group, row);
  if (tally->drivers != NULL)
    add_drivers (tally, group, row);
}

void
wend_tally_add (WendTally *tally, const WendTallyRow *row, guint n_levels)
{
  add_to_group (tally, find_group (tally, row->place, 0, row->period), row);
  for (guint i = 0; i < n_levels; i++)
    add_to_group (tally, find_group (tally, row->place, row->levels[i], row->period), row);
}

/* Values of the scale, or k of 0 and 1. */
static guint
n_codes (const WendCounter *counter)
{
  return wend_metric_kind_has_scale (counter->metric->kind) ? wend_counter_n_values (counter) : 2;
}

void
wend_tally_expect (WendTally *tally)
{
  g_assert (tally->groups->len == 0);
  tally->n_waiting = 0;
  for (guint i = 0; i < tally->counters->len; i++)
    {
      WendCounter *counter = &g_array_index (tally->counters, WendCounter, i);
      counter->waiting = tally->n_waiting;
      tally->n_waiting += n_codes (counter) - (guint) WEND_ANSWER_NA;
    }
}

guint32 *
wend_tally_waiting (WendTally *tally, guint place, guint level, guint period)
{
  return find_group (tally, place, level, period)->waiting;
}

static void
settle_cell (const WendCounter *counter, WendTallyCell *cell, const guint32 *waiting)
{
  cell->na += waiting[0];
  cell->blank += waiting[WEND_ANSWER_BLANK - WEND_ANSWER_NA];
  for (guint code = 0; code < n_codes (counter); code++)
    {
      guint64 n = waiting[code - (guint) WEND_ANSWER_NA];
      cell->n += n;
      if (cell->hist != NULL)
        cell->hist[code] += n;
      else
        cell->k += code * n;
    }
}

void
wend_tally_settle (WendTally *tally)
{
  for (guint i = 0; i < tally->groups->len; i++)
    {
      WendTallyGroup *group = tally->groups->pdata[i];
      for (guint j = 0; j < tally->counters->len; j++)
        {
          const WendCounter *counter = &g_array_index (tally->counters, WendCounter, j);
          settle_cell (counter, &group->cells[j], group->waiting + counter->waiting);
        }
      memset (group->waiting, 0, tally->n_waiting * sizeof group->waiting[0]);
    }
}
