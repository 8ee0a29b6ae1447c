/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Collects observations of shape counts once, so that no figure ever scans them all. Applies the series rule of model.md §4:
 * within one series, metric, place and period the source taken last counts; series are never added.
 * Borrows the document; numbers lie in the caller's arena. */

#include "insight/wend-readings-private.h"

#include <string.h>

#include "base/wend-parse.h"

#define PLACES (1u << WEND_KIND_STAGE | 1u << WEND_KIND_STEP | 1u << WEND_KIND_CARD | 1u << WEND_KIND_LINK)

static guint
depth_of (const WendNode *node)
{
  guint depth = 0;

  while ((node = wend_node_parent (node)) != NULL)
    depth++;
  return depth;
}

int
wend_compare_places (const WendNode *a, const WendNode *b)
{
  guint depth_a = depth_of (a), depth_b = depth_of (b);
  int deeper = (depth_a > depth_b) - (depth_a < depth_b);

  for (; depth_a > depth_b; depth_a--)
    a = wend_node_parent (a);
  for (; depth_b > depth_a; depth_b--)
    b = wend_node_parent (b);
  if (a == b)
    return deeper;
  while (wend_node_parent (a) != wend_node_parent (b))
    {
      a = wend_node_parent (a);
      b = wend_node_parent (b);
    }
  return wend_node_compare (a, b);
}

static int
compare_nodes (gconstpointer a, gconstpointer b)
{
  return wend_compare_places (*(const WendNode *const *) a, *(const WendNode *const *) b);
}

/* Of two readings of one series that overlap, the one taken last counts; then the greater id. */
static gboolean
is_newer (const WendReading *a, const WendReading *b)
{
  if (a->taken != b->taken)
    return a->taken > b->taken;
  return a->source != NULL && b->source != NULL && strcmp (wend_node_id (a->source), wend_node_id (b->source)) > 0;
}

static int
compare_readings (gconstpointer first, gconstpointer second)
{
  const WendReading *a = *(WendReading *const *) first, *b = *(WendReading *const *) second;

  if (a->metric_index != b->metric_index)
    return a->metric_index < b->metric_index ? -1 : 1;
  if (a->place_index != b->place_index)
    return a->place_index < b->place_index ? -1 : 1;
  if (a->series != b->series && strcmp (a->series, b->series) != 0)
    return strcmp (a->series, b->series);
  if (a->period.from != b->period.from)
    return a->period.from < b->period.from ? -1 : 1;
  if (a->period.to != b->period.to)
    return a->period.to < b->period.to ? -1 : 1;
  return is_newer (a, b) ? -1 : 1;
}

static int
compare_periods (gconstpointer first, gconstpointer second)
{
  const WendPeriod *a = first, *b = second;

  if (a->from != b->from)
    return a->from < b->from ? -1 : 1;
  return (a->to > b->to) - (a->to < b->to);
}

guint
wend_run_end (const WendReadings *readings, guint first)
{
  WendReading **items = (WendReading **) readings->items->pdata;
  guint end = first + 1;

  while (end < readings->items->len && items[end]->metric_index == items[first]->metric_index && items[end]->place_index == items[first]->place_index && strcmp (items[end]->series, items[first]->series) == 0)
    end++;
  return end;
}

/* What is read of one observation before its numbers. */
typedef struct
{
  const WendDocument *document;
  const char *segment;
  guint64 floor;
  WendArena *arena;
  WendReadings *readings;
  GHashTable *metrics; /* node → index */
  GHashTable *places;
} Collector;

static void
read_source (WendReading *reading, const char *data, const WendDocument *document)
{
  WendDataIter iter;
  char id[64];

  reading->series = "";
  wend_data_iter_init (&iter, data);
  if (!wend_data_iter_next (&iter) || iter.row != 0 || iter.length >= sizeof id)
    return;
  memcpy (id, iter.value, iter.length);
  id[iter.length] = '\0';
  reading->source = wend_document_find_living (document, id);
  if (reading->source == NULL || wend_node_kind (reading->source) != WEND_KIND_SOURCE)
    {
      reading->source = NULL;
      return;
    }
  reading->series = wend_node_text (reading->source, WEND_FIELD_SERIES);
  if (!wend_parse_datetime (wend_node_text (reading->source, WEND_FIELD_TAKEN), &reading->taken))
    reading->taken = 0;
}

/* FALSE where the observation counts nowhere. */
static gboolean
read_place (Collector *collector, const WendNode *node, const WendNode **place)
{
  *place = NULL;
  if (!wend_node_is_set (node, WEND_FIELD_AT))
    return !wend_node_is_set (node, WEND_FIELD_UNPLACED);
  *place = wend_node_ref (node, WEND_FIELD_AT);
  if (*place != NULL && (PLACES & (1u << wend_node_kind (*place))) != 0)
    return TRUE;
  collector->readings->lost++;
  return FALSE;
}

static void
collect_one (Collector *collector, const WendNode *node)
{
  const char *segment = wend_node_get (node, WEND_FIELD_SEGMENT);
  const char *shape = wend_node_get (node, WEND_FIELD_SHAPE);
  const char *data = wend_node_get (node, WEND_FIELD_DATA);
  const WendNode *metric, *place;
  WendReading *reading;
  WendPeriod period;

  if (!read_place (collector, node, &place) || g_strcmp0 (segment, collector->segment) != 0)
    return;
  if (data == NULL || (shape != NULL && strcmp (shape, "counts") != 0))
    return;
  metric = wend_node_ref (node, WEND_FIELD_METRIC);
  if (metric == NULL || wend_node_kind (metric) != WEND_KIND_METRIC)
    return;
  if (!wend_node_date (node, WEND_FIELD_FROM, &period.from) || !wend_node_date (node, WEND_FIELD_TO, &period.to) || wend_period_is_none (&period))
    return;
  reading = wend_arena_alloc (collector->arena, sizeof (WendReading));
  *reading = (WendReading) { .metric = metric, .place = place, .period = period };
  read_source (reading, data, collector->document);
  wend_counts_parse (&reading->counts, data, collector->floor, collector->arena);
  g_ptr_array_add (collector->readings->items, reading);
  g_hash_table_add (collector->metrics, (gpointer) metric);
  if (place != NULL)
    g_hash_table_add (collector->places, (gpointer) place);
}

/* Numbers the nodes of a set in document order, from 1. */
static GPtrArray *
number_nodes (GHashTable *nodes)
{
  GPtrArray *sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer node;

  g_hash_table_iter_init (&iter, nodes);
  while (g_hash_table_iter_next (&iter, &node, NULL))
    g_ptr_array_add (sorted, node);
  g_ptr_array_sort (sorted, compare_nodes);
  for (guint i = 0; i < sorted->len; i++)
    g_hash_table_replace (nodes, sorted->pdata[i], GUINT_TO_POINTER (i + 1));
  return sorted;
}

/* Leaves of each run only what does not overlap. */
static void
drop_overlaps (WendReadings *readings)
{
  WendReading **items = (WendReading **) readings->items->pdata;
  guint kept = 0;

  for (guint first = 0, end; first < readings->items->len; first = end)
    {
      guint begin = kept;
      end = wend_run_end (readings, first);
      for (guint i = first; i < end; i++)
        if (kept == begin || items[kept - 1]->period.to <= items[i]->period.from)
          items[kept++] = items[i];
        else if (is_newer (items[i], items[kept - 1]))
          items[kept - 1] = items[i];
    }
  g_ptr_array_set_size (readings->items, (gint) kept);
}

static void
collect_periods (WendReadings *readings)
{
  WendReading **items = (WendReading **) readings->items->pdata;
  guint n = 0;

  for (guint i = 0; i < readings->items->len; i++)
    g_array_append_val (readings->periods, items[i]->period);
  g_array_sort (readings->periods, compare_periods);
  for (guint i = 0; i < readings->periods->len; i++)
    {
      WendPeriod *periods = &g_array_index (readings->periods, WendPeriod, 0);
      if (n == 0 || compare_periods (&periods[n - 1], &periods[i]) != 0)
        periods[n++] = periods[i];
    }
  g_array_set_size (readings->periods, n);
}

WendReadings *
wend_readings_new (const WendDocument *document, const char *segment, guint64 floor, WendArena *arena)
{
  g_autoptr (GHashTable) metrics = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) sorted_places = NULL;
  WendReadings *readings = g_new0 (WendReadings, 1);
  Collector collector = { document, segment, floor, arena, readings, metrics, places };
  guint n;
  WendNode *const *nodes = wend_node_children (wend_document_map (document), WEND_KIND_OBSERVATION, &n);

  readings->items = g_ptr_array_new ();
  readings->periods = g_array_new (FALSE, FALSE, sizeof (WendPeriod));
  for (guint i = 0; i < n; i++)
    collect_one (&collector, nodes[i]);
  readings->metrics = number_nodes (metrics);
  sorted_places = number_nodes (places);
  for (guint i = 0; i < readings->items->len; i++)
    {
      WendReading *reading = readings->items->pdata[i];
      reading->metric_index = GPOINTER_TO_UINT (g_hash_table_lookup (metrics, reading->metric)) - 1;
      reading->place_index = reading->place != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (places, reading->place)) : 0;
    }
  g_ptr_array_sort (readings->items, compare_readings);
  drop_overlaps (readings);
  collect_periods (readings);
  return readings;
}

void
wend_readings_free (WendReadings *readings)
{
  if (readings == NULL)
    return;
  g_ptr_array_unref (readings->items);
  g_ptr_array_unref (readings->metrics);
  g_array_unref (readings->periods);
  g_free (readings);
}

void
wend_pool_fill (WendPool *pool, WendRun run, WendArena *arena)
{
  *pool = (WendPool) { .run = run };
  for (guint i = 0; i < run.n; i++)
    {
      const WendReading *reading = run.items[i];
      wend_counts_add (&pool->counts, &reading->counts, arena);
      if (i == 0)
        pool->period = reading->period;
      pool->period.to = MAX (pool->period.to, reading->period.to);
      if (pool->source == NULL || reading->taken >= pool->taken)
        {
          pool->source = reading->source;
          pool->taken = reading->taken;
        }
    }
}

WendRun
wend_run_within (WendRun run, const WendPeriod *period)
{
  guint low = 0, high = run.n, end;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (run.items[middle]->period.from < period->from)
        low = middle + 1;
      else
        high = middle;
    }
  for (end = low; end < run.n && run.items[end]->period.from < period->to && run.items[end]->period.to <= period->to + 6;)
    end++;
  return (WendRun) { run.items + low, end - low };
}

WendRun
wend_run_latest (WendRun run)
{
  for (guint i = run.n; i-- > 0;)
    if (wend_counts_speak (&run.items[i]->counts))
      return (WendRun) { run.items + i, 1 };
  for (guint i = run.n; i-- > 0;)
    if (run.items[i]->counts.suppressed)
      return (WendRun) { run.items + i, 1 };
  return run.n > 0 ? (WendRun) { run.items + run.n - 1, 1 } : run;
}
