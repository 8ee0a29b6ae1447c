/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads observations of the shapes pair, drivers and paths. Applies the same rules as wend-readings.c: series are never added, of
 * two that overlap the one taken last counts. Borrows the document. */

#include "insight/wend-shapes-private.h"

#include <string.h>

#include "base/wend-parse.h"
#include "model/wend-data.h"

static void
read_data (WendShape *shape, const WendDocument *document)
{
  g_autofree char *source = wend_data_dup_value (shape->data, "source");
  g_autofree char *outcome = wend_data_dup_value (shape->data, "outcome");
  g_autofree char *suppressed = wend_data_dup_value (shape->data, "suppressed");
  const WendNode *node = source != NULL ? wend_document_find_living (document, source) : NULL;

  shape->series = "";
  shape->suppressed = suppressed != NULL;
  shape->outcome = outcome != NULL ? wend_document_find_living (document, outcome) : NULL;
  if (node == NULL || wend_node_kind (node) != WEND_KIND_SOURCE)
    return;
  shape->source = node;
  shape->series = wend_node_text (node, WEND_FIELD_SERIES);
  if (!wend_parse_datetime (wend_node_text (node, WEND_FIELD_TAKEN), &shape->taken))
    shape->taken = 0;
}

/* FALSE where it counts nowhere. */
static gboolean
read_one (const WendInsight *insight, const WendNode *node, const char *name, WendShape *shape)
{
  const char *kind = wend_node_get (node, WEND_FIELD_SHAPE);

  if (kind == NULL || strcmp (kind, name) != 0 || g_strcmp0 (wend_node_get (node, WEND_FIELD_SEGMENT), insight->segment) != 0)
    return FALSE;
  *shape = (WendShape) { .metric = wend_node_ref (node, WEND_FIELD_METRIC), .place = wend_node_ref (node, WEND_FIELD_AT), .data = wend_node_get (node, WEND_FIELD_DATA) };
  if (shape->data == NULL || wend_node_is_set (node, WEND_FIELD_UNPLACED) || (wend_node_is_set (node, WEND_FIELD_AT) && shape->place == NULL))
    return FALSE;
  if (!wend_node_date (node, WEND_FIELD_FROM, &shape->period.from) || !wend_node_date (node, WEND_FIELD_TO, &shape->period.to) || wend_period_is_none (&shape->period))
    return FALSE;
  read_data (shape, insight->document);
  return TRUE;
}

static int
compare_nodes (const WendNode *a, const WendNode *b)
{
  if (a == b)
    return 0;
  if (a == NULL || b == NULL)
    return a == NULL ? -1 : 1;
  return wend_compare_places (a, b);
}

static int
compare_groups (const WendShape *a, const WendShape *b)
{
  int order = compare_nodes (a->metric, b->metric);

  if (order == 0)
    order = compare_nodes (a->place, b->place);
  return order != 0 ? order : compare_nodes (a->outcome, b->outcome);
}

static gboolean
is_newer (const WendShape *a, const WendShape *b)
{
  if (a->taken != b->taken)
    return a->taken > b->taken;
  return a->source != NULL && b->source != NULL && strcmp (wend_node_id (a->source), wend_node_id (b->source)) > 0;
}

static int
compare_shapes (gconstpointer first, gconstpointer second)
{
  const WendShape *a = first, *b = second;
  int order = compare_groups (a, b);

  if (order == 0)
    order = strcmp (a->series, b->series);
  if (order != 0)
    return order;
  if (a->period.from != b->period.from)
    return a->period.from < b->period.from ? -1 : 1;
  return is_newer (a, b) ? -1 : 1;
}

static gboolean
is_one_series (const WendShape *a, const WendShape *b)
{
  return compare_groups (a, b) == 0 && strcmp (a->series, b->series) == 0;
}

GArray *
wend_shapes_new (const WendInsight *insight, const char *name)
{
  GArray *shapes = g_array_new (FALSE, FALSE, sizeof (WendShape));
  guint n, kept = 0;
  WendNode *const *nodes = wend_node_children (wend_document_map (insight->document), WEND_KIND_OBSERVATION, &n);
  WendShape shape, *items;

  for (guint i = 0; i < n; i++)
    if (read_one (insight, nodes[i], name, &shape))
      g_array_append_val (shapes, shape);
  g_array_sort (shapes, compare_shapes);
  items = (WendShape *) (gpointer) shapes->data;
  for (guint i = 0; i < shapes->len; i++)
    if (kept == 0 || !is_one_series (&items[kept - 1], &items[i]) || items[kept - 1].period.to <= items[i].period.from)
      items[kept++] = items[i];
    else if (is_newer (&items[i], &items[kept - 1]))
      items[kept - 1] = items[i];
  g_array_set_size (shapes, kept);
  return shapes;
}

/* What the lens shows of one series, which rises: the latest that is not suppressed, or the period's. */
static WendShapeRun
within_lens (const WendInsight *insight, WendShapeRun series)
{
  const WendPeriod *lens = &insight->lens.period;
  WendShapeRun run = { series.items, 0 };

  if (wend_period_is_none (lens))
    {
      for (guint i = series.n; i-- > 0;)
        if (!series.items[i].suppressed)
          return (WendShapeRun) { &series.items[i], 1 };
      return (WendShapeRun) { &series.items[series.n - 1], 1 };
    }
  for (guint i = 0; i < series.n; i++)
    {
      const WendPeriod *period = &series.items[i].period;
      if (period->from < lens->from || period->from >= lens->to || period->to > lens->to + 6)
        continue;
      if (run.n == 0)
        run.items = &series.items[i];
      run.n++;
    }
  return run;
}

static gboolean
speaks (WendShapeRun run)
{
  for (guint i = 0; i < run.n; i++)
    if (!run.items[i].suppressed)
      return TRUE;
  return FALSE;
}

static gboolean
is_preferred (const WendInsight *insight, WendShapeRun run, WendShapeRun best)
{
  const WendShape *last = run.n > 0 ? &run.items[run.n - 1] : NULL, *other = best.n > 0 ? &best.items[best.n - 1] : NULL;

  if (last == NULL || other == NULL)
    return last != NULL;
  if (speaks (run) != speaks (best))
    return speaks (run);
  if (wend_period_is_none (&insight->lens.period) && last->period.to != other->period.to)
    return last->period.to > other->period.to;
  return is_newer (last, other);
}

guint
wend_shapes_group (const WendInsight *insight, const GArray *shapes, guint first, WendShapeRun *shown)
{
  const WendShape *items = (const WendShape *) (gconstpointer) shapes->data;
  guint end = first;

  *shown = (WendShapeRun) { NULL, 0 };
  while (end < shapes->len && compare_groups (&items[first], &items[end]) == 0)
    {
      guint begin = end;
      WendShapeRun run;
      while (end < shapes->len && is_one_series (&items[begin], &items[end]))
        end++;
      run = within_lens (insight, (WendShapeRun) { &items[begin], end - begin });
      if (is_preferred (insight, run, *shown))
        *shown = run;
    }
  return end;
}

char *
wend_shape_text (const WendShape *shape, const char *name)
{
  return wend_data_dup_value (shape->data, name);
}

guint64
wend_shape_count (const WendShape *shape, const char *name)
{
  g_autofree char *text = wend_shape_text (shape, name);
  guint64 count = 0;

  return text != NULL && wend_parse_uint64 (text, &count) ? count : 0;
}

WendPeriod
wend_shape_period (WendShapeRun run)
{
  return run.n > 0 ? (WendPeriod) { run.items[0].period.from, run.items[run.n - 1].period.to } : (WendPeriod) { 0, 0 };
}
