/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Planned against actual paths, from the observations of shape paths. Owns its rows in one arena; borrows the document. */

#include "insight/wend-path-list.h"

#include <string.h>

#include "base/wend-parse.h"
#include "insight/wend-shapes-private.h"
#include "stats/wend-share.h"

struct _WendPathList
{
  const WendInsight *insight;
  WendArena *arena;
  GArray *paths;
};

/* --- One variant --- */

static int
index_in (const char *const *plan, const char *name)
{
  for (int i = 0; plan[i] != NULL; i++)
    if (strcmp (plan[i], name) == 0)
      return i;
  return -1;
}

static void
walk (WendPathVariant *variant, const char *const *plan, guint n_plan)
{
  g_autofree gboolean *visited = g_new0 (gboolean, n_plan + 1);
  int reached = -1;

  if (n_plan == 0)
    return;
  for (guint i = 0; i < variant->n_names; i++)
    {
      int step = index_in (plan, variant->names[i]);
      if (step < 0)
        continue;
      variant->looped = variant->looped || step <= reached;
      reached = MAX (reached, step);
      visited[step] = TRUE;
    }
  for (int i = 0; i < reached; i++)
    variant->skipped = variant->skipped || !visited[i];
  variant->finished = visited[n_plan - 1];
  variant->followed = variant->finished && !variant->skipped && !variant->looped;
}

/* Words divided by one blank, in the arena. */
static const char *const *
split (WendPathList *list, const char *text, guint *n_words)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  const char **words;
  guint n = 0;

  words = wend_arena_alloc (list->arena, (g_strv_length (parts) + 1) * sizeof *words);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      words[n++] = wend_arena_string (list->arena, parts[i], strlen (parts[i]));
  words[n] = NULL;
  *n_words = n;
  return words;
}

/* --- Several periods --- */

typedef struct
{
  char *text;
  guint64 cases;
} Tally;

static int
compare_tallies (gconstpointer a, gconstpointer b)
{
  const Tally *one = a, *other = b;

  if (one->cases != other->cases)
    return one->cases > other->cases ? -1 : 1;
  return strcmp (one->text, other->text);
}

static void
add_variant (GHashTable *sums, const char *text, guint64 cases)
{
  guint64 *sum = g_hash_table_lookup (sums, text);

  if (sum == NULL)
    {
      sum = g_new0 (guint64, 1);
      g_hash_table_insert (sums, g_strdup (text), sum);
    }
  *sum += cases;
}

/* 12:a b c;3:a c */
static void
add_variants (GHashTable *sums, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *colon = strchr (parts[i], ':');
      guint64 cases = 0;
      if (colon == NULL)
        continue;
      *colon = '\0';
      if (wend_parse_uint64 (parts[i], &cases) && cases > 0)
        add_variant (sums, colon + 1, cases);
    }
}

static void
fill_variants (WendPathList *list, WendPaths *paths, GHashTable *sums)
{
  g_autoptr (GArray) tallies = g_array_new (FALSE, FALSE, sizeof (Tally));
  WendPathVariant *variants;
  GHashTableIter iter;
  gpointer text, cases;

  g_hash_table_iter_init (&iter, sums);
  while (g_hash_table_iter_next (&iter, &text, &cases))
    {
      Tally tally = { text, *(guint64 *) cases };
      g_array_append_val (tallies, tally);
    }
  g_array_sort (tallies, compare_tallies);
  variants = wend_arena_alloc (list->arena, tallies->len * sizeof *variants);
  for (guint i = 0; i < tallies->len; i++)
    {
      const Tally *tally = &g_array_index (tallies, Tally, i);
      variants[i] = (WendPathVariant) { .cases = tally->cases, .share = wend_share ((double) MIN (tally->cases, paths->n), (double) paths->n, list->insight->confidence) };
      variants[i].names = split (list, tally->text, &variants[i].n_names);
      walk (&variants[i], paths->plan, paths->n_plan);
    }
  paths->variants = variants;
  paths->n_variants = tallies->len;
}

/* A period whose plan was another one cannot be added. */
static void
add_period (WendPaths *paths, GHashTable *sums, const WendShape *shape, const char *plan, guint64 floor)
{
  g_autofree char *own = wend_shape_text (shape, "plan");
  g_autofree char *variants = wend_shape_text (shape, "variants");
  guint64 n = wend_shape_count (shape, "n");

  if (shape->suppressed || (n > 0 && n < floor))
    {
      paths->part_suppressed = TRUE;
      return;
    }
  if (g_strcmp0 (own, plan) != 0)
    return;
  paths->n += n;
  paths->n_followed += wend_shape_count (shape, "followed");
  paths->n_skipped += wend_shape_count (shape, "skipped");
  paths->n_looped += wend_shape_count (shape, "looped");
  paths->n_finished += wend_shape_count (shape, "finished");
  paths->other += wend_shape_count (shape, "other");
  if (variants != NULL)
    add_variants (sums, variants);
}

static WendRange
share_of (const WendPaths *paths, guint64 k, double confidence)
{
  return paths->n_plan > 0 ? wend_share ((double) MIN (k, paths->n), (double) paths->n, confidence) : wend_range_none ();
}

static void
add_paths (WendPathList *list, WendShapeRun run)
{
  const WendShape *newest = &run.items[run.n - 1];
  const double confidence = list->insight->confidence;
  g_autofree char *plan = wend_shape_text (newest, "plan");
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  WendPaths paths = { .place = newest->place, .source = newest->source, .period = wend_shape_period (run) };

  paths.plan = split (list, plan != NULL ? plan : "", &paths.n_plan);
  for (guint i = 0; i < run.n; i++)
    add_period (&paths, sums, &run.items[i], plan, list->insight->floor);
  paths.state = paths.n == 0 ? paths.part_suppressed ? WEND_FIGURE_SUPPRESSED : WEND_FIGURE_NONE : paths.n < list->insight->few ? WEND_FIGURE_FEW : WEND_FIGURE_FULL;
  if (paths.state == WEND_FIGURE_NONE)
    return;
  paths.followed = share_of (&paths, paths.n_followed, confidence);
  paths.skipped = share_of (&paths, paths.n_skipped, confidence);
  paths.looped = share_of (&paths, paths.n_looped, confidence);
  paths.finished = share_of (&paths, paths.n_finished, confidence);
  fill_variants (list, &paths, sums);
  g_array_append_val (list->paths, paths);
}

WendPathList *
wend_path_list_new (const WendInsight *insight)
{
  WendPathList *list = g_new (WendPathList, 1);
  g_autoptr (GArray) shapes = wend_shapes_new (insight, "paths");
  WendShapeRun run;

  *list = (WendPathList) { insight, wend_arena_new (), g_array_new (FALSE, FALSE, sizeof (WendPaths)) };
  for (guint first = 0; first < shapes->len;)
    {
      first = wend_shapes_group (insight, shapes, first, &run);
      if (run.n > 0)
        add_paths (list, run);
    }
  return list;
}

void
wend_path_list_free (WendPathList *list)
{
  if (list == NULL)
    return;
  g_array_unref (list->paths);
  wend_arena_free (list->arena);
  g_free (list);
}

const WendPaths *
wend_path_list_get (const WendPathList *list, guint *n_paths)
{
  *n_paths = list->paths->len;
  return (const WendPaths *) (gconstpointer) list->paths->data;
}
