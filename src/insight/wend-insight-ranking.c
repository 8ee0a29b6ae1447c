/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rank, ties, pins and what each place shows (measures.md §7). Ranks go by the lower limit of pain, so that a small sample
 * cannot top the list. Rows are places where something was measured; a stage speaks for its steps and cards, too. */

#include <stdlib.h>

#include "insight/wend-insight-private.h"
#include "stats/wend-compound.h"

#define PINS 3

static gboolean
is_ranked (const WendMeasured *measured)
{
  const WendFigure *figure = &measured->figure;
  return measured->rule->ranked && figure->pain.has_range && (figure->state == WEND_FIGURE_FEW || figure->state == WEND_FIGURE_FULL);
}

/* Ranked by pain first; then what else is shown, the customer's before the company's; suppressed and empty last. */
static guint
class_of (const WendMeasured *measured)
{
  if (measured->figure.state == WEND_FIGURE_NONE)
    return 6;
  if (measured->figure.state == WEND_FIGURE_SUPPRESSED)
    return 5;
  if (is_ranked (measured))
    return 0;
  if (measured->rule->anywhere || measured->rule->reach)
    return 3;
  return measured->rule->customer ? 1 : 2;
}

static int
compare_measured (const WendMeasured *a, const WendMeasured *b)
{
  guint class_a = class_of (a), class_b = class_of (b);

  if (class_a != class_b)
    return class_a < class_b ? -1 : 1;
  if (class_a > 0)
    return 0;
  if (a->figure.pain.lo > b->figure.pain.lo)
    return -1;
  if (a->figure.pain.lo < b->figure.pain.lo)
    return 1;
  return (a->figure.n < b->figure.n) - (a->figure.n > b->figure.n);
}

static int
compare_pointers (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare_measured (*(WendMeasured *const *) a, *(WendMeasured *const *) b);
}

/* All figures, worst first; g_qsort_with_data is a stable merge sort. */
static WendMeasured **
sorted_figures (const WendInsight *insight)
{
  guint n = insight->figures->len;
  WendMeasured **sorted = g_new (WendMeasured *, n);

  for (guint i = 0; i < n; i++)
    sorted[i] = insight->figures->pdata[i];
  g_qsort_with_data (sorted, (gint) n, sizeof *sorted, compare_pointers, NULL);
  return sorted;
}

static gboolean
is_tied (const WendRange *first, const WendRange *other)
{
  const WendRange terms[] = { *first, *other };
  static const int signs[] = { 1, -1 };
  WendRange difference = wend_mover_sum (terms, signs, 2);

  return difference.lo <= 0 && difference.hi >= 0;
}

/* Rows stand in rank order: a row is tied with the first of its group while their difference may be 0. */
static void
number_rows (GArray *rows)
{
  WendRankRow *row = (WendRankRow *) (gpointer) rows->data;
  guint n = 0;

  while (n < rows->len && is_ranked ((const WendMeasured *) (gconstpointer) row[n].figure))
    n++;
  for (guint first = 0, end; first < n; first = end)
    {
      for (end = first + 1; end < n && is_tied (&row[first].figure->pain, &row[end].figure->pain);)
        end++;
      for (guint i = first; i < end; i++)
        {
          row[i].rank = i + 1;
          row[i].shown_rank = first + 1;
          row[i].tied = end - first - 1;
        }
    }
}

static void
add_row (GArray *rows, const WendMeasured *measured)
{
  WendRankRow row = { .figure = &measured->figure };

  if (measured->figure.state != WEND_FIGURE_NONE)
    g_array_append_val (rows, row);
}

static void
add_measured (WendInsight *insight, const WendNode *place, WendMeasured *measured)
{
  GPtrArray *list = g_hash_table_lookup (insight->measured, place);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (insight->measured, (gpointer) place, list);
    }
  g_ptr_array_add (list, measured);
}

/* The place itself, and every stage or step around it. */
static void
spread (WendInsight *insight, WendMeasured *measured)
{
  const WendNode *place = measured->figure.place;

  add_measured (insight, place, measured);
  for (place = wend_node_parent (place); place != NULL; place = wend_node_parent (place))
    if (wend_node_kind (place) == WEND_KIND_STAGE || wend_node_kind (place) == WEND_KIND_STEP)
      add_measured (insight, place, measured);
}

const GPtrArray *
wend_insight_measured (const WendInsight *insight, const WendNode *place)
{
  return g_hash_table_lookup (insight->measured, place);
}

static guint
ramp_of (const WendInsight *insight, const WendFigure *worst)
{
  guint step = 1;

  for (guint i = 0; i < insight->n_bounds; i++)
    step += worst->pain.lo >= insight->bounds[i];
  return step;
}

static WendRange
anywhere_at (const GPtrArray *list, const WendNode *place)
{
  for (guint i = 0; i < list->len; i++)
    {
      const WendMeasured *measured = list->pdata[i];
      if (measured->rule->anywhere && measured->figure.place == place)
        return wend_range_scale (measured->figure.bad, 100);
    }
  return wend_range_none ();
}

/* `list` is sorted, worst first. The worst figure of a place is also its own place's row. */
static void
fill_place (WendInsight *insight, const WendNode *node, const GPtrArray *list)
{
  WendPlaceInsight *place = wend_arena_alloc (insight->arena, sizeof *place);
  const WendMeasured *worst = list->pdata[0];

  *place = (WendPlaceInsight) { .place = node, .anywhere = anywhere_at (list, node), .state = worst->figure.state };
  g_hash_table_insert (insight->places, (gpointer) node, place);
  if (worst->figure.state == WEND_FIGURE_NONE)
    return;
  place->worst = &worst->figure;
  if (worst->place_rank > 0)
    {
      const WendRankRow *row = &g_array_index (insight->place_rows, WendRankRow, worst->place_rank - 1);
      place->rank = row->rank;
      place->shown_rank = row->shown_rank;
      place->tied = row->tied;
      place->ramp = ramp_of (insight, &worst->figure);
    }
}

/* The first three places in rank with enough answers; the stage around one is pinned with it. */
static void
pin_places (WendInsight *insight)
{
  guint pins = 0;

  for (guint i = 0; i < insight->place_rows->len && pins < PINS; i++)
    {
      const WendRankRow *row = &g_array_index (insight->place_rows, WendRankRow, i);
      if (row->rank == 0 || row->figure->state != WEND_FIGURE_FULL)
        continue;
      pins++;
      for (const WendNode *node = row->figure->place; node != NULL; node = wend_node_parent (node))
        {
          WendPlaceInsight *place = g_hash_table_lookup (insight->places, node);
          if (place != NULL)
            place->pinned = TRUE;
        }
    }
}

static void
build_rows (WendInsight *insight, WendMeasured **sorted)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < insight->figures->len; i++)
    {
      add_row (insight->metric_rows, sorted[i]);
      if (sorted[i]->figure.place != NULL && g_hash_table_add (seen, (gpointer) sorted[i]->figure.place))
        add_row (insight->place_rows, sorted[i]);
    }
  number_rows (insight->metric_rows);
  number_rows (insight->place_rows);
  for (guint i = 0; i < insight->place_rows->len; i++)
    {
      const WendRankRow *row = &g_array_index (insight->place_rows, WendRankRow, i);
      ((WendMeasured *) (gpointer) row->figure)->place_rank = row->rank;
    }
}

void
wend_insight_build_ranking (WendInsight *insight)
{
  g_autofree WendMeasured **sorted = sorted_figures (insight);
  GHashTableIter iter;
  gpointer place, list;

  build_rows (insight, sorted);
  for (guint i = 0; i < insight->figures->len; i++) /* worst first in every list */
    if (sorted[i]->figure.place != NULL)
      spread (insight, sorted[i]);
  g_hash_table_iter_init (&iter, insight->measured);
  while (g_hash_table_iter_next (&iter, &place, &list))
    fill_place (insight, place, list);
  pin_places (insight);
}
