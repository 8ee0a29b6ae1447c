/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Collects observations of shape counts once, so that no figure ever scans them all. Applies the series rule of model.md §4:
 * within one series, metric, place and period the source taken last counts; series are never added.
 * Borrows the document. */

#include "insight/wend-readings-private.h"

#include <string.h>

#include "base/wend-parse.h"
#include "insight/wend-calendar-private.h"

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

guint
wend_run_end (const WendReadings *readings, guint first)
{
  WendReading **items = (WendReading **) readings->items->pdata;
  guint end = first + 1;

  while (end < readings->items->len && items[end]->metric_index == items[first]->metric_index && items[end]->place_index == items[first]->place_index && items[end]->series_index == items[first]->series_index)
    end++;
  return end;
}

#define SOURCE_ID 64 /* bytes, more than an id has */

/* A source, found and read once. */
typedef struct
{
  const WendNode *node; /* NULL: gone, or no source */
  const char *series;
  guint series_number;
  gint64 taken;
  char id[SOURCE_ID];
} Source;

#define LATEST 1024u /* a power of two */

typedef struct
{
  const WendNode *node;
  guint number;
} Numbered;

/* What readings are made with. Metrics, places, series and periods are numbered as they come, and in their order once all are known. */
typedef struct
{
  const WendDocument *document;
  guint64 floor;
  GHashTable *hidden; /* observations that would tell a hidden one; NULL: none */
  WendArena *arena;
  WendReadings *readings;
  GHashTable *numbers; /* node → number of a metric or a place, from 1 */
  Numbered latest_nodes[LATEST]; /* of them, by address: may forget */
  GHashTable *sources; /* id → Source */
  const Source *latest; /* of them: most observations have the source of the one before */
  GPtrArray *metrics;
  GPtrArray *places;
  GPtrArray *series;   /* const char * */
  WendCalendar *calendar;
} Collector;

static guint
series_number (Collector *collector, const char *series)
{
  guint i = 0;

  while (i < collector->series->len && strcmp (collector->series->pdata[i], series) != 0)
    i++;
  if (i == collector->series->len)
    g_ptr_array_add (collector->series, (gpointer) series);
  return i;
}

static Source *
read_source (Collector *collector, const char *id, gsize length)
{
  Source *source = wend_arena_alloc (collector->arena, sizeof *source);
  const WendNode *node;

  *source = (Source) { .series = "" };
  memcpy (source->id, id, length);
  node = length > 0 ? wend_document_find_living (collector->document, source->id) : NULL;
  if (node != NULL && wend_node_kind (node) == WEND_KIND_SOURCE)
    {
      source->node = node;
      source->series = wend_node_text (node, WEND_FIELD_SERIES);
      if (!wend_parse_datetime (wend_node_text (node, WEND_FIELD_TAKEN), &source->taken))
        source->taken = 0;
    }
  source->series_number = series_number (collector, source->series);
  return source;
}

static const Source *
find_source (Collector *collector, const char *data)
{
  WendDataIter iter;
  char id[SOURCE_ID];
  gsize length = 0;
  Source *source;

  wend_data_iter_init (&iter, data);
  if (wend_data_iter_next (&iter) && iter.row == 0 && iter.length < sizeof id)
    length = iter.length;
  if (length > 0)
    memcpy (id, iter.value, length);
  id[length] = '\0';
  if (collector->latest != NULL && strcmp (collector->latest->id, id) == 0)
    return collector->latest;
  source = g_hash_table_lookup (collector->sources, id);
  if (source == NULL)
    {
      source = read_source (collector, id, length);
      g_hash_table_insert (collector->sources, source->id, source);
    }
  collector->latest = source;
  return source;
}

static void
fill_source (Collector *collector, WendReading *reading, const char *data)
{
  const Source *source = find_source (collector, data);

  reading->source = source->node;
  reading->series = source->series;
  reading->series_index = source->series_number;
  reading->taken = source->taken;
}

/* NULL place: the whole journey. FALSE where the observation counts nowhere. */
static gboolean
read_place (const WendNode *node, const WendNode **place)
{
  *place = NULL;
  if (!wend_node_is_set (node, WEND_FIELD_AT))
    return !wend_node_is_set (node, WEND_FIELD_UNPLACED);
  *place = wend_node_ref (node, WEND_FIELD_AT);
  return *place != NULL && (PLACES & (1u << wend_node_kind (*place))) != 0;
}

guint
wend_readings_lost (const WendDocument *document)
{
  guint n, lost = 0;
  WendNode *const *nodes = wend_node_children (wend_document_map (document), WEND_KIND_OBSERVATION, &n);
  const WendNode *place;

  for (guint i = 0; i < n; i++)
    lost += wend_node_is_set (nodes[i], WEND_FIELD_AT) && !read_place (nodes[i], &place);
  return lost;
}

static guint
number_of (Collector *collector, const WendNode *node, GPtrArray *nodes)
{
  Numbered *latest = &collector->latest_nodes[(((guintptr) node >> 4) * 0x9E3779B9u >> 12) & (LATEST - 1)];
  gpointer number;

  if (latest->node == node)
    return latest->number;
  number = g_hash_table_lookup (collector->numbers, node);
  if (number == NULL)
    {
      g_ptr_array_add (nodes, (gpointer) node);
      number = GUINT_TO_POINTER (nodes->len);
      g_hash_table_insert (collector->numbers, (gpointer) node, number);
    }
  *latest = (Numbered) { node, GPOINTER_TO_UINT (number) };
  return latest->number;
}

static void
collect_one (Collector *collector, const WendNode *node)
{
  const char *shape = wend_node_get (node, WEND_FIELD_SHAPE);
  const char *data = wend_node_get (node, WEND_FIELD_DATA);
  const WendNode *metric, *place;
  WendReading *reading;
  guint period;

  if (!read_place (node, &place) || data == NULL || (shape != NULL && strcmp (shape, "counts") != 0))
    return;
  metric = wend_node_ref (node, WEND_FIELD_METRIC);
  if (metric == NULL || wend_node_kind (metric) != WEND_KIND_METRIC)
    return;
  period = wend_calendar_number (collector->calendar, wend_node_get (node, WEND_FIELD_FROM), wend_node_get (node, WEND_FIELD_TO));
  if (period == WEND_CALENDAR_NONE)
    return;
  reading = wend_arena_alloc (collector->arena, sizeof (WendReading));
  *reading = (WendReading) { .metric = metric, .place = place, .period = *wend_calendar_period (collector->calendar, period), .period_index = period };
  reading->step = wend_calendar_step (collector->calendar, period);
  reading->metric_index = number_of (collector, metric, collector->metrics);
  reading->place_index = place != NULL ? number_of (collector, place, collector->places) : 0;
  fill_source (collector, reading, data);
  wend_counts_parse (&reading->counts, data, collector->floor, collector->arena);
  if (collector->hidden != NULL && g_hash_table_contains (collector->hidden, node))
    reading->counts.suppressed = TRUE;
  g_ptr_array_add (collector->readings->items, reading);
}

/* Puts nodes in document order; the answer's item i is the new number, from 1, of the one that was number i. Caller frees. */
static guint *
sort_nodes (Collector *collector, GPtrArray *nodes)
{
  guint *numbers = g_new0 (guint, nodes->len + 1);

  g_ptr_array_sort (nodes, compare_nodes);
  for (guint i = 0; i < nodes->len; i++)
    numbers[GPOINTER_TO_UINT (g_hash_table_lookup (collector->numbers, nodes->pdata[i]))] = i + 1;
  return numbers;
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

static gboolean
has_weights (const WendCounts *counts)
{
  return counts->weights != NULL && counts->n_weights == counts->n_hist && counts->sum_w > 0 && counts->sum_w2 > 0;
}

/* Weights count in a series where each of its periods has them: a trend of two kinds of numbers would be none. */
static void
weigh (const WendReadings *readings)
{
  WendReading **items = (WendReading **) readings->items->pdata;

  for (guint first = 0, end; first < readings->items->len; first = end)
    {
      gboolean weighted = TRUE;
      end = wend_run_end (readings, first);
      for (guint i = first; i < end && weighted; i++)
        weighted = !wend_counts_speak (&items[i]->counts) || has_weights (&items[i]->counts);
      for (guint i = first; i < end && weighted; i++)
        items[i]->counts.weighted = has_weights (&items[i]->counts);
    }
}

/* Those of which something is left, rising, with all answers of each: of every metric and place. Events per exposure and bare
 * values are none. `ranks` as wend_calendar_ranks() gives them. */
static void
collect_periods (const Collector *collector, const guint *ranks)
{
  WendReadings *readings = collector->readings;
  guint n = wend_calendar_n (collector->calendar);
  g_autofree const WendPeriod **periods = g_new0 (const WendPeriod *, n + 1);
  g_autofree gboolean *used = g_new0 (gboolean, n + 1);
  g_autofree guint64 *answers = g_new0 (guint64, n + 1);

  for (guint i = 0; i < n; i++)
    periods[ranks[i]] = wend_calendar_period (collector->calendar, i);
  for (guint i = 0; i < readings->items->len; i++)
    {
      const WendReading *reading = readings->items->pdata[i];
      used[reading->period_index] = TRUE;
      if (!reading->counts.suppressed && !reading->counts.has_exposure)
        answers[reading->period_index] += reading->counts.n;
    }
  for (guint i = 0; i < n; i++)
    if (used[i])
      {
        g_array_append_val (readings->periods, *periods[i]);
        g_array_append_val (readings->answers, answers[i]);
      }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Puts series in byte order; item i of the answer is the new number of number i. Caller frees. */
static guint *
sort_series (GPtrArray *series)
{
  g_autoptr (GPtrArray) before = g_ptr_array_copy (series, NULL, NULL);
  guint *numbers = g_new0 (guint, series->len + 1);

  g_ptr_array_sort (series, compare_names);
  for (guint i = 0; i < before->len; i++)
    for (guint j = 0; j < series->len; j++)
      if (before->pdata[i] == series->pdata[j])
        numbers[i] = j;
  return numbers;
}

/* From numbers in the order of coming to the final ones. */
static void
renumber (Collector *collector, const guint *periods)
{
  g_autofree guint *metrics = sort_nodes (collector, collector->metrics);
  g_autofree guint *places = sort_nodes (collector, collector->places);
  g_autofree guint *series = sort_series (collector->series);
  const GPtrArray *items = collector->readings->items;

  for (guint i = 0; i < items->len; i++)
    {
      WendReading *reading = items->pdata[i];
      reading->metric_index = metrics[reading->metric_index] - 1;
      reading->place_index = places[reading->place_index];
      reading->series_index = series[reading->series_index];
      reading->period_index = periods[reading->period_index];
    }
}

/* One pass of a counting sort: stable, by the number that lies `offset` bytes inside a reading and is below `end`. */
static void
sort_pass (GPtrArray *items, gsize offset, guint end)
{
  g_autofree guint *starts = g_new0 (guint, end + 1);
  g_autofree gpointer *sorted = g_new (gpointer, items->len + 1);

  for (guint i = 0; i < items->len; i++)
    starts[G_STRUCT_MEMBER (guint, items->pdata[i], offset) + 1]++;
  for (guint i = 1; i <= end; i++)
    starts[i] += starts[i - 1];
  for (guint i = 0; i < items->len; i++)
    sorted[starts[G_STRUCT_MEMBER (guint, items->pdata[i], offset)]++] = items->pdata[i];
  memcpy (items->pdata, sorted, items->len * sizeof *sorted);
}

/* By metric, place, series and period: the least important first. */
static void
sort_readings (const Collector *collector)
{
  GPtrArray *items = collector->readings->items;

  if (items->len == 0)
    return;
  sort_pass (items, G_STRUCT_OFFSET (WendReading, period_index), wend_calendar_n (collector->calendar));
  sort_pass (items, G_STRUCT_OFFSET (WendReading, series_index), collector->series->len);
  sort_pass (items, G_STRUCT_OFFSET (WendReading, place_index), collector->places->len + 1);
  sort_pass (items, G_STRUCT_OFFSET (WendReading, metric_index), collector->metrics->len);
}

/* Observations lie far apart, and waiting for their memory takes longer than reading them. */
static void
ask_ahead (WendNode *const *observations, guint n, guint i)
{
  const char *const *values;

  if (i + 24 < n)
    __builtin_prefetch (observations[i + 24]);
  if (i + 16 < n)
    {
      wend_node_values (observations[i + 16], &values);
      __builtin_prefetch (values);
    }
  if (i + 8 < n)
    __builtin_prefetch (wend_node_get (observations[i + 8], WEND_FIELD_DATA));
}

WendReadings *
wend_readings_new (const WendDocument *document, WendNode *const *observations, guint n_observations, guint64 floor, GHashTable *hidden)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (GPtrArray) series = g_ptr_array_new ();
  g_autoptr (WendCalendar) calendar = wend_calendar_new ();
  WendReadings *readings = g_new0 (WendReadings, 1);
  Collector collector = { .document = document, .floor = floor, .hidden = hidden, .arena = wend_arena_new (), .readings = readings, .numbers = numbers, .sources = sources,
                          .places = places, .series = series, .calendar = calendar };
  g_autofree guint *periods = NULL;

  readings->arena = collector.arena;
  readings->items = g_ptr_array_new ();
  readings->metrics = collector.metrics = g_ptr_array_new ();
  readings->periods = g_array_new (FALSE, FALSE, sizeof (WendPeriod));
  readings->answers = g_array_new (FALSE, FALSE, sizeof (guint64));
  for (guint i = 0; i < n_observations; i++)
    {
      ask_ahead (observations, n_observations, i);
      collect_one (&collector, observations[i]);
    }
  periods = wend_calendar_ranks (calendar);
  renumber (&collector, periods);
  sort_readings (&collector);
  drop_overlaps (readings);
  weigh (readings);
  collect_periods (&collector, periods);
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
  g_array_unref (readings->answers);
  wend_arena_free (readings->arena);
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
