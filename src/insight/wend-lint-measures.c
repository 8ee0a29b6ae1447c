/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole-map rules on metrics and observations: scales, periods, counts that cannot be, groups too small to keep. */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "insight/wend-counts-private.h"
#include "insight/wend-lint-private.h"

static gboolean
has_scale (const WendNode *metric)
{
  const char *kind = wend_node_text (metric, WEND_FIELD_KIND);
  return strcmp (kind, "rating") == 0 || strcmp (kind, "nps") == 0 || strcmp (kind, "ces") == 0;
}

/* FALSE where neither end is set. */
static gboolean
read_span (const WendNode *metric, WendField from_field, WendField to_field, double *from, double *to)
{
  gboolean has_from = wend_node_number (metric, from_field, from), has_to = wend_node_number (metric, to_field, to);

  if (!has_from)
    *from = -G_MAXDOUBLE;
  if (!has_to)
    *to = G_MAXDOUBLE;
  return has_from || has_to;
}

void
wend_lint_metric (WendLint *lint, const WendNode *metric)
{
  double min, max, good_from, good_to, bad_from, bad_to;
  gboolean good = read_span (metric, WEND_FIELD_GOOD_FROM, WEND_FIELD_GOOD_TO, &good_from, &good_to);
  gboolean bad = read_span (metric, WEND_FIELD_BAD_FROM, WEND_FIELD_BAD_TO, &bad_from, &bad_to);

  if (wend_node_number (metric, WEND_FIELD_MIN, &min) && wend_node_number (metric, WEND_FIELD_MAX, &max) && min >= max)
    wend_lint_find (lint, "metric-scale", metric, "has a scale that ends at %g before it begins at %g", max, min);
  else if ((good && good_from > good_to) || (bad && bad_from > bad_to))
    wend_lint_find (lint, "metric-scale", metric, "has a rule for good or bad that ends before it begins");
  else if (good && bad && good_from <= bad_to && bad_from <= good_to)
    wend_lint_find (lint, "metric-scale", metric, "calls some answers both good and bad");
}

static void
check_hist (WendLint *lint, const WendNode *observation, const WendNode *metric, const WendCounts *counts)
{
  double min, max;

  if (!has_scale (metric) || counts->n_hist == 0 || !wend_node_number (metric, WEND_FIELD_MIN, &min) || !wend_node_number (metric, WEND_FIELD_MAX, &max))
    return;
  if (fabs (max - min + 1 - counts->n_hist) > 0.5)
    wend_lint_find (lint, "observation-scale", observation, "counts %u values, but the scale of metric %s has %g", counts->n_hist, wend_node_id (metric), max - min + 1);
}

static void
check_counts (WendLint *lint, const WendNode *observation, const WendCounts *counts)
{
  if (counts->k > counts->n)
    wend_lint_find (lint, "observation-counts", observation, "counts %" G_GUINT64_FORMAT " of only %" G_GUINT64_FORMAT, counts->k, counts->n);
  else if (counts->k + counts->open > counts->n && counts->open > 0 && counts->times == NULL)
    wend_lint_find (lint, "observation-counts", observation, "counts more completed and open cases than entered");
  else if (counts->times != NULL && counts->times->over > counts->n)
    wend_lint_find (lint, "observation-counts", observation, "counts more cases over the target than cases");
}

void
wend_lint_observation (WendLint *lint, const WendNode *observation)
{
  const WendNode *metric = wend_node_ref (observation, WEND_FIELD_METRIC);
  const char *data = wend_node_get (observation, WEND_FIELD_DATA), *shape = wend_node_text (observation, WEND_FIELD_SHAPE);
  WendCounts counts;
  gint32 from, to;

  if (!wend_node_is_set (observation, WEND_FIELD_METRIC))
    wend_lint_find (lint, "metric-unknown", observation, "names no metric");
  if (!wend_node_date (observation, WEND_FIELD_FROM, &from) || !wend_node_date (observation, WEND_FIELD_TO, &to))
    wend_lint_find (lint, "observation-period", observation, "has no period");
  else if (from >= to)
    wend_lint_find (lint, "observation-period", observation, "has a period that ends before it begins");
  if (metric == NULL || wend_node_kind (metric) != WEND_KIND_METRIC || data == NULL || (*shape != '\0' && strcmp (shape, "counts") != 0))
    return;
  wend_counts_parse (&counts, data, 0, lint->arena);
  check_hist (lint, observation, metric, &counts);
  check_counts (lint, observation, &counts);
  if (!counts.suppressed && counts.n > 0 && counts.n < lint->floor)
    wend_lint_find (lint, "group-small", observation, "keeps the numbers of a group under %" G_GUINT64_FORMAT, lint->floor);
}

/* What an observation counts, for finding those that count the same. */
typedef struct
{
  const WendNode *node;
  const char *keys[4]; /* metric, place, segment, shape */
  const char *series;
  gint32 from;
  gint32 to;
} Counted;

static int
compare_keys (const Counted *a, const Counted *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (a->keys); i++)
    if (a->keys[i] != b->keys[i] && strcmp (a->keys[i], b->keys[i]) != 0)
      return strcmp (a->keys[i], b->keys[i]);
  return a->series == b->series ? 0 : strcmp (a->series, b->series);
}

static int
compare_counted (gconstpointer first, gconstpointer second)
{
  const Counted *a = first, *b = second;
  int order = compare_keys (a, b);

  if (order != 0)
    return order;
  return a->from != b->from ? (a->from < b->from ? -1 : 1) : strcmp (wend_node_id (a->node), wend_node_id (b->node));
}

static const char *
series_of (const WendDocument *document, const char *data)
{
  g_autofree char *id = data != NULL ? wend_data_dup_value (data, "source") : NULL;
  const WendNode *source = id != NULL ? wend_document_find_living (document, id) : NULL;

  return source != NULL ? wend_node_text (source, WEND_FIELD_SERIES) : "";
}

void
wend_lint_overlaps (WendLint *lint)
{
  static const WendField fields[] = { WEND_FIELD_METRIC, WEND_FIELD_AT, WEND_FIELD_SEGMENT, WEND_FIELD_SHAPE };
  guint n, n_counted = 0;
  WendNode *const *nodes = wend_node_children (wend_document_map (lint->document), WEND_KIND_OBSERVATION, &n);
  g_autofree Counted *counted = g_new (Counted, n);

  for (guint i = 0; i < n; i++)
    {
      Counted *one = &counted[n_counted];
      *one = (Counted) { .node = nodes[i], .series = series_of (lint->document, wend_node_get (nodes[i], WEND_FIELD_DATA)) };
      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        one->keys[j] = wend_node_text (nodes[i], fields[j]);
      /* pairs differ by their outcome, which lies in the data: only counts are looked at */
      if (!wend_node_is_set (nodes[i], WEND_FIELD_UNPLACED) && wend_node_date (nodes[i], WEND_FIELD_FROM, &one->from) && wend_node_date (nodes[i], WEND_FIELD_TO, &one->to) && (*one->keys[3] == '\0' || strcmp (one->keys[3], "counts") == 0))
        n_counted++;
    }
  if (n_counted > 1)
    qsort (counted, n_counted, sizeof *counted, compare_counted);
  for (guint i = 1; i < n_counted; i++)
    if (compare_keys (&counted[i - 1], &counted[i]) == 0 && counted[i].from < counted[i - 1].to)
      wend_lint_find (lint, "observation-twice", counted[i].node, "counts answers of a period that %s of the same series counts, too: only the newer one is shown", wend_node_id (counted[i - 1].node));
}
