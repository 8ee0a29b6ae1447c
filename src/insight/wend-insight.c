/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a map's numbers mean, for one lens: built once, then only read. Everything lies in one arena and borrows the document.
 * The steps of building live in wend-insight-figures.c and wend-insight-ranking.c, look-ups of cells in wend-insight-cells.c. */

#include "insight/wend-insight.h"

#include <stdlib.h>
#include <string.h>

#include "base/wend-parse.h"
#include "insight/wend-insight-private.h"

static guint
hash_key (gconstpointer figure)
{
  const WendFigure *key = figure;
  return g_direct_hash (key->metric) * 31 + g_direct_hash (key->place);
}

static gboolean
same_key (gconstpointer a, gconstpointer b)
{
  const WendFigure *one = a, *two = b;
  return one->metric == two->metric && one->place == two->place;
}

static void
read_settings (WendInsight *insight)
{
  const WendNode *map = wend_document_map (insight->document);
  g_auto (GStrv) bounds = g_strsplit (wend_node_text (map, WEND_FIELD_PAIN_STEPS), " ", G_N_ELEMENTS (insight->bounds) + 1);
  double floor = 10, few = 30;

  wend_node_number (map, WEND_FIELD_PRIVACY_FLOOR, &floor);
  wend_node_number (map, WEND_FIELD_FEW, &few);
  insight->confidence = WEND_CONFIDENCE;
  wend_node_number (map, WEND_FIELD_CONFIDENCE, &insight->confidence);
  insight->floor = (guint64) floor;
  insight->few = (guint64) few;
  for (guint i = 0; bounds[i] != NULL && i < G_N_ELEMENTS (insight->bounds); i++)
    if (wend_parse_double (bounds[i], &insight->bounds[insight->n_bounds]))
      insight->n_bounds++;
}

static void
read_rules (WendInsight *insight)
{
  const GPtrArray *metrics = insight->readings->metrics;

  insight->rules = g_new (WendRule, metrics->len);
  for (guint i = 0; i < metrics->len; i++)
    wend_rule_read (&insight->rules[i], metrics->pdata[i], insight->few, insight->confidence);
}

/* Period and sources of what is shown. */
static void
sum_up (WendInsight *insight)
{
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  guint n;
  WendNode *const *sources = wend_node_children (wend_document_map (insight->document), WEND_KIND_SOURCE, &n);

  for (guint i = 0; i < insight->figures->len; i++)
    {
      const WendMeasured *measured = insight->figures->pdata[i];
      const WendPeriod *period = &measured->figure.period;
      if (measured->figure.state == WEND_FIGURE_NONE)
        continue;
      for (guint j = 0; j < measured->now.run.n; j++)
        if (measured->now.run.items[j]->source != NULL)
          g_hash_table_add (used, (gpointer) measured->now.run.items[j]->source);
      if (wend_period_is_none (&insight->period))
        insight->period = *period;
      insight->period.from = MIN (insight->period.from, period->from);
      insight->period.to = MAX (insight->period.to, period->to);
    }
  for (guint i = 0; i < n; i++)
    if (g_hash_table_contains (used, sources[i]))
      g_ptr_array_add (insight->sources, sources[i]);
}

/* Takes the ledger. */
static WendInsight *
build (const WendDocument *document, WendLedger *ledger, const WendLens *lens)
{
  WendInsight *insight = g_new0 (WendInsight, 1);

  insight->document = document;
  insight->ledger = ledger;
  insight->segment = lens != NULL ? g_strdup (lens->segment) : NULL;
  insight->lens = lens != NULL ? *lens : (WendLens) { .segment = NULL };
  insight->lens.segment = insight->segment;
  insight->arena = wend_arena_new ();
  insight->figures = g_ptr_array_new ();
  insight->by_key = g_hash_table_new (hash_key, same_key);
  insight->places = g_hash_table_new (NULL, NULL);
  insight->measured = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  insight->place_rows = g_array_new (FALSE, FALSE, sizeof (WendRankRow));
  insight->metric_rows = g_array_new (FALSE, FALSE, sizeof (WendRankRow));
  insight->sources = g_ptr_array_new ();
  read_settings (insight);
  insight->readings = wend_ledger_read (ledger, insight->segment, insight->floor);
  read_rules (insight);
  insight->restarts = wend_restarts_new (document);
  wend_insight_build_figures (insight);
  wend_insight_build_changes (insight);
  wend_insight_build_signals (insight);
  wend_insight_build_ranking (insight);
  wend_insight_build_proofs (insight);
  sum_up (insight);
  return insight;
}

WendInsight *
wend_insight_new (const WendDocument *document, const WendLens *lens)
{
  return build (document, wend_ledger_new (document), lens);
}

WendInsight *
wend_insight_refocus (const WendInsight *insight, const WendLens *lens)
{
  return build (insight->document, wend_ledger_ref (insight->ledger), lens);
}

void
wend_insight_free (WendInsight *insight)
{
  if (insight == NULL)
    return;
  g_free (insight->segment);
  g_free (insight->rules);
  g_ptr_array_unref (insight->figures);
  g_hash_table_unref (insight->by_key);
  g_hash_table_unref (insight->places);
  g_hash_table_unref (insight->measured);
  g_array_unref (insight->place_rows);
  g_array_unref (insight->metric_rows);
  g_ptr_array_unref (insight->sources);
  g_array_unref (insight->restarts);
  g_array_unref (insight->proofs);
  wend_ledger_unref (insight->ledger);
  wend_arena_free (insight->arena);
  g_free (insight);
}

const WendLens *
wend_insight_lens (const WendInsight *insight)
{
  return &insight->lens;
}

/* Of the map and of metrics; what only labels or owns is read where it is drawn. */
static gboolean
map_counts (WendField field)
{
  return field == WEND_FIELD_PRIVACY_FLOOR || field == WEND_FIELD_FEW || field == WEND_FIELD_CONFIDENCE || field == WEND_FIELD_PAIN_STEPS;
}

static gboolean
metric_labels (WendField field)
{
  return field == WEND_FIELD_LABEL || field == WEND_FIELD_QUESTION || field == WEND_FIELD_OWNER || field == WEND_FIELD_AREA;
}

/* When and where it went live, and what it is measured by. */
static gboolean
action_counts (WendField field)
{
  static const WendField fields[] = { WEND_N_FIELDS, WEND_FIELD_AT, WEND_FIELD_PAINS, WEND_FIELD_STATUS, WEND_FIELD_METRIC,
                                      WEND_FIELD_LIVE, WEND_FIELD_WASH_OUT, WEND_FIELD_CONTROLS };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i] == field)
      return TRUE;
  return FALSE;
}

gboolean
wend_insight_depends_on (WendKind kind, WendField field)
{
  static const guint32 places = 1u << WEND_KIND_STAGE | 1u << WEND_KIND_STEP | 1u << WEND_KIND_CARD | 1u << WEND_KIND_LINK;

  if (kind == WEND_KIND_OBSERVATION)
    return TRUE;
  if (kind == WEND_KIND_MAP)
    return map_counts (field);
  if (kind == WEND_KIND_METRIC)
    return !metric_labels (field);
  if (kind == WEND_KIND_ACTION)
    return action_counts (field);
  if (kind == WEND_KIND_SOURCE)
    return field == WEND_N_FIELDS || field == WEND_FIELD_SERIES || field == WEND_FIELD_TAKEN;
  return kind < WEND_N_KINDS && (places & (1u << kind)) != 0 && field == WEND_N_FIELDS;
}

const WendFigure *const *
wend_insight_figures (const WendInsight *insight, guint *n_figures)
{
  *n_figures = insight->figures->len;
  return (const WendFigure *const *) insight->figures->pdata;
}

const WendFigure *
wend_insight_figure (const WendInsight *insight, const WendNode *metric, const WendNode *place)
{
  const WendFigure key = { .metric = metric, .place = place };
  return metric != NULL ? g_hash_table_lookup (insight->by_key, &key) : NULL;
}

const WendPlaceInsight *
wend_insight_place (const WendInsight *insight, const WendNode *place)
{
  static const WendPlaceInsight nothing = { .place = NULL };
  const WendPlaceInsight *found = g_hash_table_lookup (insight->places, place);

  return found != NULL ? found : &nothing;
}

const WendRankRow *
wend_insight_ranking (const WendInsight *insight, gboolean by_metric, guint *n_rows)
{
  const GArray *rows = by_metric ? insight->metric_rows : insight->place_rows;

  *n_rows = rows->len;
  return (const WendRankRow *) (gconstpointer) rows->data;
}

const WendFigure *
wend_insight_headline (const WendInsight *insight)
{
  return wend_insight_figure (insight, wend_node_ref (wend_document_map (insight->document), WEND_FIELD_HEADLINE), NULL);
}

WendPeriod
wend_insight_period (const WendInsight *insight)
{
  return insight->period;
}

const WendPeriod *
wend_insight_periods (const WendInsight *insight, guint *n_periods)
{
  *n_periods = insight->readings->periods->len;
  return (const WendPeriod *) (gconstpointer) insight->readings->periods->data;
}

const guint64 *
wend_insight_answers (const WendInsight *insight)
{
  return (const guint64 *) (gconstpointer) insight->readings->answers->data;
}

const char *const *
wend_insight_segments (const WendInsight *insight, guint *n_segments)
{
  return wend_ledger_segments (insight->ledger, n_segments);
}

const WendNode *const *
wend_insight_sources (const WendInsight *insight, guint *n_sources)
{
  *n_sources = insight->sources->len;
  return (const WendNode *const *) insight->sources->pdata;
}

guint
wend_insight_lost (const WendInsight *insight)
{
  return wend_readings_lost (insight->document);
}
