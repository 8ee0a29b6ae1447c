/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drivers and journeys spoiled, from the observations of shape drivers and pair. Owns its rows; borrows the document. */

#include "insight/wend-driver-list.h"

#include <string.h>

#include "base/wend-parse.h"
#include "insight/wend-shapes-private.h"

struct _WendDriverList
{
  const WendInsight *insight;
  WendArena *arena;
  GArray *sets;
  GArray *spoiled;
};

/* --- Drivers --- */

/* The one place where a metric is measured. */
static const WendNode *
only_place (const WendInsight *insight, const WendNode *metric)
{
  const WendNode *place = NULL;
  guint n = 0;

  for (guint i = 0; metric != NULL && i < insight->figures->len; i++)
    {
      const WendMeasured *measured = insight->figures->pdata[i];
      if (measured->figure.metric != metric)
        continue;
      place = measured->figure.place;
      n++;
    }
  return n == 1 ? place : NULL;
}

/* The upper triangle without its diagonal, row by row, as a whole matrix of (m + 1)². NULL: it is not that long. */
static double *
read_matrix (const char *text, guint size)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  g_autofree double *matrix = g_new (double, size * size);
  guint at = 0;

  if (g_strv_length (parts) != size * (size - 1) / 2)
    return NULL;
  for (guint i = 0; i < size; i++)
    {
      matrix[i * size + i] = 1;
      for (guint j = i + 1; j < size; j++)
        {
          if (!wend_parse_double (parts[at++], &matrix[i * size + j]))
            return NULL;
          matrix[j * size + i] = matrix[i * size + j];
        }
    }
  return g_steal_pointer (&matrix);
}

static int
compare_drivers (gconstpointer a, gconstpointer b)
{
  double one = ((const WendDriver *) a)->share, other = ((const WendDriver *) b)->share;
  return (one < other) - (one > other);
}

static void
fill_drivers (WendDriverList *list, WendDriverSet *set, char **names, const double *matrix, guint m)
{
  WendDriver *drivers = wend_arena_alloc (list->arena, m * sizeof *drivers);
  g_autofree double *shares = g_new (double, m);

  set->relative = m > WEND_DRIVERS_LMG_MAX;
  if (!(set->relative ? wend_drivers_weights (matrix, m, shares) : wend_drivers_lmg (matrix, m, shares)))
    {
      set->state = WEND_DRIVERS_SINGULAR;
      return;
    }
  for (guint i = 0; i < m; i++)
    {
      const WendNode *metric = wend_document_find_living (list->insight->document, names[i]);
      if (metric != NULL && wend_node_kind (metric) != WEND_KIND_METRIC)
        metric = NULL;
      drivers[i] = (WendDriver) { wend_arena_string (list->arena, names[i], strlen (names[i])), metric, only_place (list->insight, metric), matrix[i * (m + 1) + m], shares[i] };
      set->r2 += shares[i];
    }
  qsort (drivers, m, sizeof *drivers, compare_drivers);
  set->drivers = drivers;
  set->n_drivers = m;
}

/* Correlations of two periods cannot be added: the newest is shown. */
static void
add_set (WendDriverList *list, WendShapeRun run)
{
  const WendShape *shape = &run.items[run.n - 1];
  WendDriverSet set = { .outcome = shape->metric, .place = shape->place, .source = shape->source, .period = shape->period };
  g_autofree char *names = wend_shape_text (shape, "names");
  g_autofree char *text = wend_shape_text (shape, "matrix");
  g_auto (GStrv) parts = g_strsplit (names != NULL ? names : "", " ", -1);
  guint m = g_strv_length (parts);
  g_autofree double *matrix = NULL;

  m -= m > 0; /* the last name is the outcome */
  set.n = wend_shape_count (shape, "n");
  if (shape->suppressed || set.n < list->insight->floor)
    {
      set.n = 0;
      set.state = WEND_DRIVERS_SUPPRESSED;
    }
  else if (set.n < WEND_DRIVERS_LEAST || set.n < WEND_DRIVERS_LEAST_EACH * (guint64) m)
    set.state = WEND_DRIVERS_FEW;
  else if (m == 0 || text == NULL || (matrix = read_matrix (text, m + 1)) == NULL)
    set.state = WEND_DRIVERS_SINGULAR;
  else
    fill_drivers (list, &set, parts, matrix, m);
  g_array_append_val (list->sets, set);
}

/* --- Journeys spoiled --- */

static void
add_spoiled (WendDriverList *list, WendShapeRun run)
{
  const WendShape *shape = &run.items[run.n - 1];
  const WendInsight *insight = list->insight;
  WendSpoiledRow row = { .metric = shape->metric, .place = shape->place, .outcome = shape->outcome, .source = shape->source, .period = wend_shape_period (run) };

  for (guint i = 0; i < run.n; i++)
    {
      const guint64 counts[] = { wend_shape_count (&run.items[i], "hurt-bad"), wend_shape_count (&run.items[i], "hurt-ok"),
                                 wend_shape_count (&run.items[i], "not-bad"), wend_shape_count (&run.items[i], "not-ok") };
      guint64 n = counts[0] + counts[1] + counts[2] + counts[3];
      if (run.items[i].suppressed || (n > 0 && n < insight->floor))
        {
          row.part_suppressed = TRUE;
          continue;
        }
      row.hurt_bad += counts[0];
      row.hurt_ok += counts[1];
      row.not_bad += counts[2];
      row.not_ok += counts[3];
      row.n += n;
    }
  row.state = row.n == 0 ? row.part_suppressed ? WEND_FIGURE_SUPPRESSED : WEND_FIGURE_NONE : row.n < insight->few ? WEND_FIGURE_FEW : WEND_FIGURE_FULL;
  if (row.n > 0)
    row.result = wend_spoiled (row.hurt_bad, row.hurt_ok, row.not_bad, row.not_ok, insight->confidence);
  if (row.state != WEND_FIGURE_NONE)
    g_array_append_val (list->spoiled, row);
}

static int
compare_spoiled (gconstpointer a, gconstpointer b)
{
  const WendSpoiledRow *one = a, *other = b;
  int class_one = one->state == WEND_FIGURE_SUPPRESSED ? 2 : !one->result.spoiled.has, class_other = other->state == WEND_FIGURE_SUPPRESSED ? 2 : !other->result.spoiled.has;

  if (class_one != class_other)
    return class_one - class_other;
  if (class_one == 0 && one->result.spoiled.lo > other->result.spoiled.lo)
    return -1;
  if (class_one == 0 && one->result.spoiled.lo < other->result.spoiled.lo)
    return 1;
  if (one->n != other->n)
    return one->n > other->n ? -1 : 1;
  return strcmp (wend_node_id (one->metric), wend_node_id (other->metric));
}

/* Calls `add` with what is shown of every group. */
static void
each_group (WendDriverList *list, const char *shape, void (*add) (WendDriverList *list, WendShapeRun run))
{
  g_autoptr (GArray) shapes = wend_shapes_new (list->insight, shape);
  WendShapeRun run;

  for (guint first = 0; first < shapes->len;)
    {
      const WendShape *item = &g_array_index (shapes, WendShape, first);
      gboolean named = item->metric != NULL && wend_node_kind (item->metric) == WEND_KIND_METRIC;
      first = wend_shapes_group (list->insight, shapes, first, &run);
      if (named && run.n > 0)
        add (list, run);
    }
}

WendDriverList *
wend_driver_list_new (const WendInsight *insight)
{
  WendDriverList *list = g_new (WendDriverList, 1);

  *list = (WendDriverList) { insight, wend_arena_new (), g_array_new (FALSE, FALSE, sizeof (WendDriverSet)), g_array_new (FALSE, FALSE, sizeof (WendSpoiledRow)) };
  each_group (list, "drivers", add_set);
  each_group (list, "pair", add_spoiled);
  g_array_sort (list->spoiled, compare_spoiled);
  return list;
}

void
wend_driver_list_free (WendDriverList *list)
{
  if (list == NULL)
    return;
  g_array_unref (list->sets);
  g_array_unref (list->spoiled);
  wend_arena_free (list->arena);
  g_free (list);
}

const WendDriverSet *
wend_driver_list_sets (const WendDriverList *list, guint *n_sets)
{
  *n_sets = list->sets->len;
  return (const WendDriverSet *) (gconstpointer) list->sets->data;
}

const WendSpoiledRow *
wend_driver_list_spoiled (const WendDriverList *list, guint *n_rows)
{
  *n_rows = list->spoiled->len;
  return (const WendSpoiledRow *) (gconstpointer) list->spoiled->data;
}
