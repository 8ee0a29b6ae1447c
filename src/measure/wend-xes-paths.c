/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Variants and the planned path (measures.md §10). A variant is known by a hash and one case that took it, so that memory does
 * not grow with the length of ways; its steps are read again for the few that are written. Activities that name no place of the
 * map are no part of a variant. */

#include "measure/wend-xes-paths-private.h"

#include <string.h>

#include "measure/wend-suppress.h"

#define MAX_VARIANTS 50
#define MAX_TEXT 6000 /* characters of all variants together */

typedef struct
{
  guint64 hash;
  guint64 n;
  guint example; /* a case */
} Variant;

typedef struct
{
  guint period;
  guint64 n;
  guint64 followed;
  guint64 skipped;
  guint64 looped;
  guint64 finished;
  GHashTable *variants; /* &Variant.hash → Variant */
} Group;

static void
group_clear (gpointer data)
{
  g_hash_table_unref (((Group *) data)->variants);
}

void
wend_xes_paths_init (WendXesPaths *paths)
{
  paths->groups = g_array_new (FALSE, FALSE, sizeof (Group));
  g_array_set_clear_func (paths->groups, group_clear);
}

void
wend_xes_paths_clear (WendXesPaths *paths)
{
  g_array_unref (paths->groups);
}

static Group *
find_group (WendXesPaths *paths, guint period)
{
  Group group = { .period = period };

  for (guint i = 0; i < paths->groups->len; i++)
    if (g_array_index (paths->groups, Group, i).period == period)
      return &g_array_index (paths->groups, Group, i);
  group.variants = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  g_array_append_val (paths->groups, group);
  return &g_array_index (paths->groups, Group, paths->groups->len - 1);
}

static guint64
hash_way (const WendXesView *view)
{
  guint64 hash = 0;

  for (guint i = 0; i < view->visits->len; i++)
    {
      const WendXesVisit *visit = &g_array_index (view->visits, WendXesVisit, i);
      guint64 link[2] = { hash, wend_xes_view_place (view, visit) };
      if (!visit->start && link[1] < view->n_places)
        hash = wend_hash_bytes ((const char *) link, sizeof link);
    }
  return hash;
}

void
wend_xes_paths_add (WendXesPaths *paths, const WendXesView *view, guint period)
{
  Group *group = find_group (paths, period);
  WendXesPath path = wend_xes_view_path (view);
  guint64 hash = hash_way (view);
  Variant *variant = g_hash_table_lookup (group->variants, &hash);

  group->n++;
  group->followed += path.followed ? 1 : 0;
  group->skipped += path.skipped ? 1 : 0;
  group->looped += path.looped ? 1 : 0;
  group->finished += path.finished ? 1 : 0;
  if (hash == 0) /* was at no place of the map */
    return;
  if (variant == NULL)
    {
      variant = g_new0 (Variant, 1);
      variant->hash = hash;
      variant->example = view->index;
      g_hash_table_insert (group->variants, &variant->hash, variant);
    }
  variant->n++;
}

static int
by_count (gconstpointer a, gconstpointer b)
{
  const Variant *x = *(const Variant *const *) a, *y = *(const Variant *const *) b;

  if (x->n != y->n)
    return x->n > y->n ? -1 : 1;
  return x->example < y->example ? -1 : x->example > y->example;
}

/* "12:a b c"; NULL where the way passes a place that has no id. */
static char *
write_variant (WendXesView *view, const WendCounts *counts, const Variant *variant)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean fine = TRUE;

  wend_xes_view_set_case (view, variant->example);
  g_string_append_printf (text, "%" G_GUINT64_FORMAT ":", variant->n);
  for (guint i = 0, steps = 0; i < view->visits->len; i++)
    {
      const WendXesVisit *visit = &g_array_index (view->visits, WendXesVisit, i);
      guint place = wend_xes_view_place (view, visit);
      const char *id = !visit->start && place < view->n_places ? g_array_index (counts->places.places, WendImportPlace, place).id : NULL;
      fine &= visit->start || place >= view->n_places || id != NULL;
      if (id != NULL)
        g_string_append_printf (text, "%s%s", steps++ > 0 ? " " : "", id);
    }
  return fine ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* Most cases first, then in byte order of the ways. */
static int
by_way (gconstpointer a, gconstpointer b)
{
  const char *x = *(const char *const *) a, *y = *(const char *const *) b;
  guint64 left = g_ascii_strtoull (x, NULL, 10), right = g_ascii_strtoull (y, NULL, 10);

  return left != right ? (left > right ? -1 : 1) : strcmp (strchr (x, ':'), strchr (y, ':'));
}

/* The rarest variants that are shown must go too until what is left over is no small group itself. */
static guint
n_shown (const GPtrArray *sorted, guint64 n_cases, guint floor)
{
  guint64 rest = n_cases;
  guint shown = 0;

  while (shown < sorted->len && shown < MAX_VARIANTS && ((const Variant *) sorted->pdata[shown])->n >= floor)
    rest -= ((const Variant *) sorted->pdata[shown++])->n;
  while (shown > 0 && rest > 0 && rest < floor)
    rest += ((const Variant *) sorted->pdata[--shown])->n;
  return shown;
}

static void
add_variants (GString *text, const Group *group, WendXesView *view, const WendCounts *counts)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer variant;
  g_autoptr (GPtrArray) ways = g_ptr_array_new_with_free_func (g_free);
  guint64 rest = group->n;
  gsize length = 0;
  guint shown;

  g_hash_table_iter_init (&iter, group->variants);
  while (g_hash_table_iter_next (&iter, NULL, &variant))
    g_ptr_array_add (sorted, variant);
  g_ptr_array_sort (sorted, by_count);
  shown = n_shown (sorted, group->n, wend_import_floor (counts->document));
  for (guint i = 0; i < shown; i++)
    {
      g_autofree char *way = write_variant (view, counts, sorted->pdata[i]);
      if (way == NULL || length + strlen (way) > MAX_TEXT)
        continue;
      length += strlen (way) + 1;
      rest -= ((const Variant *) sorted->pdata[i])->n;
      g_ptr_array_add (ways, g_steal_pointer (&way));
    }
  g_ptr_array_sort (ways, by_way);
  for (guint i = 0; i < ways->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ";" : " variants=\"", (const char *) ways->pdata[i]);
  g_string_append (text, ways->len > 0 ? "\"" : "");
  g_string_append_printf (text, " other=\"%" G_GUINT64_FORMAT "\"", rest);
}

/* The metric that stands for the whole way: completion of the journey, else of a place, else the first. */
static const char *
path_metric (const WendMapping *mapping)
{
  const WendMappingMetric *best = mapping->metrics->pdata[0];

  for (guint i = 0; i < mapping->metrics->len; i++)
    {
      const WendMappingMetric *metric = mapping->metrics->pdata[i];
      gboolean whole = metric->stage.text == NULL && !metric->each;
      if (metric->kind == WEND_METRIC_COMPLETION && (best->kind != WEND_METRIC_COMPLETION || (whole && (best->stage.text != NULL || best->each))))
        best = metric;
    }
  return best->id;
}

static char *
write_numbers (const Group *group, WendXesView *view, const WendCounts *counts)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "n=\"%" G_GUINT64_FORMAT "\" plan=\"", group->n);
  for (guint i = 0; i < view->plan->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", g_array_index (counts->places.places, WendImportPlace, g_array_index (view->plan, guint, i)).id);
  g_string_append_printf (text, "\" followed=\"%" G_GUINT64_FORMAT "\" skipped=\"%" G_GUINT64_FORMAT "\" looped=\"%" G_GUINT64_FORMAT "\" finished=\"%" G_GUINT64_FORMAT "\"",
                          group->followed, group->skipped, group->looped, group->finished);
  add_variants (text, group, view, counts);
  return g_string_free (text, FALSE);
}

void
wend_xes_paths_finish (WendXesPaths *paths, WendXesView *view, WendCounts *counts)
{
  for (guint i = 0; i < paths->groups->len; i++)
    {
      const Group *group = &g_array_index (paths->groups, Group, i);
      WendFinding *finding = g_new0 (WendFinding, 1);

      finding->metric = g_strdup (path_metric (counts->import->mapping));
      finding->period = g_array_index (counts->periods, WendPeriod, group->period);
      finding->shape = "paths";
      finding->n = group->n;
      finding->numbers = write_numbers (group, view, counts);
      finding->suppressed = wend_suppress_one (group->n, wend_import_floor (counts->document)) != WEND_SUPPRESSION_NONE;
      g_ptr_array_add (counts->import->findings, finding);
    }
}
