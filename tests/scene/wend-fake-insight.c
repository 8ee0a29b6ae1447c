/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The insight of scene tests: tables from places to what a test put there. Computes nothing. */

#include "wend-fake-insight.h"

#include <string.h>

#include "insight/wend-basis.h"

struct _WendInsight
{
  GPtrArray *figures;
  GPtrArray *points; /* arrays that figures borrow */
  GHashTable *places;
  GHashTable *cells;
  GHashTable *others;
  GHashTable *feelings;
  GHashTable *sides;
  GPtrArray *sources;
  GArray *ranking; /* WendRankRow */
  const WendFigure *headline;
  GHashTable *proofs;
  WendPeriod period;
  WendLens lens;
};

WendInsight *
wend_fake_insight_new (void)
{
  WendInsight *insight = g_new0 (WendInsight, 1);

  insight->figures = g_ptr_array_new_with_free_func (g_free);
  insight->points = g_ptr_array_new_with_free_func (g_free);
  insight->places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  insight->cells = g_hash_table_new (NULL, NULL);
  insight->others = g_hash_table_new (NULL, NULL);
  insight->feelings = g_hash_table_new (NULL, NULL);
  insight->sides = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  insight->sources = g_ptr_array_new ();
  insight->proofs = g_hash_table_new (NULL, NULL);
  insight->ranking = g_array_new (FALSE, FALSE, sizeof (WendRankRow));
  return insight;
}

void
wend_insight_free (WendInsight *insight)
{
  if (insight == NULL)
    return;
  g_ptr_array_unref (insight->figures);
  g_ptr_array_unref (insight->points);
  g_hash_table_unref (insight->places);
  g_hash_table_unref (insight->cells);
  g_hash_table_unref (insight->others);
  g_hash_table_unref (insight->feelings);
  g_hash_table_unref (insight->sides);
  g_ptr_array_unref (insight->sources);
  g_hash_table_unref (insight->proofs);
  g_array_unref (insight->ranking);
  g_free (insight);
}

WendFigure *
wend_fake_insight_add (WendInsight *insight, const WendNode *metric, const WendNode *place)
{
  WendFigure *figure = g_new0 (WendFigure, 1);

  figure->metric = metric;
  figure->place = place;
  figure->state = WEND_FIGURE_FULL;
  g_ptr_array_add (insight->figures, figure);
  return figure;
}

void
wend_fake_insight_points (WendInsight *insight, WendFigure *figure, const double *values, guint n)
{
  WendFigurePoint *points = g_new0 (WendFigurePoint, n);

  for (guint i = 0; i < n; i++)
    points[i] = (WendFigurePoint) { .state = WEND_FIGURE_FULL, .n = 100, .shown = { TRUE, FALSE, values[i], 0, 0 } };
  g_ptr_array_add (insight->points, points);
  figure->points = points;
  figure->n_points = n;
}

void
wend_fake_insight_headline (WendInsight *insight, const WendFigure *figure)
{
  insight->headline = figure;
}

void
wend_fake_insight_cell (WendInsight *insight, const WendNode *stage, const WendFigure *figure, guint others)
{
  g_hash_table_insert (insight->cells, (gpointer) stage, (gpointer) figure);
  g_hash_table_insert (insight->others, (gpointer) stage, GUINT_TO_POINTER (others));
}

void
wend_fake_insight_feeling (WendInsight *insight, const WendNode *stage, const WendFigure *figure)
{
  g_hash_table_insert (insight->feelings, (gpointer) stage, (gpointer) figure);
}

void
wend_fake_insight_sides (WendInsight *insight, const WendNode *stage, const WendBothSides *sides)
{
  g_hash_table_insert (insight->sides, (gpointer) stage, g_memdup2 (sides, sizeof *sides));
}

WendPlaceInsight *
wend_fake_insight_at (WendInsight *insight, const WendNode *place)
{
  WendPlaceInsight *at = g_hash_table_lookup (insight->places, place);

  if (at == NULL)
    {
      at = g_new0 (WendPlaceInsight, 1);
      at->place = place;
      g_hash_table_insert (insight->places, (gpointer) place, at);
    }
  return at;
}

void
wend_fake_insight_source (WendInsight *insight, const WendNode *source)
{
  g_ptr_array_add (insight->sources, (gpointer) source);
}

void
wend_fake_insight_proof (WendInsight *insight, const WendActionProof *proof)
{
  g_hash_table_insert (insight->proofs, (gpointer) proof->action, (gpointer) proof);
}

void
wend_fake_insight_period (WendInsight *insight, WendPeriod period)
{
  insight->period = period;
}

static WendRange
random_range (GRand *random, double low, double high)
{
  double value = g_rand_double_range (random, low, high), half = g_rand_double_range (random, 0.02, 0.4) * (high - low);

  return (WendRange) { TRUE, TRUE, value, MAX (low, value - half), MIN (high, value + half) };
}

static void
fill_sides (WendInsight *insight, GRand *random, const WendNode *stage)
{
  WendBothSides sides = { .zone = (WendZone) g_rand_int_range (random, 0, 5) };

  sides.customer.met = (WendMet) g_rand_int_range (random, 0, 3);
  sides.company.met = (WendMet) g_rand_int_range (random, 0, 3);
  wend_fake_insight_sides (insight, stage, &sides);
}

static void
fill_stage (WendInsight *insight, GRand *random, const WendNode *metric, const WendNode *stage)
{
  gboolean time = wend_node_is_set (metric, WEND_FIELD_KIND);
  WendFigure *figure = wend_fake_insight_add (insight, metric, stage);
  WendPlaceInsight *place = wend_fake_insight_at (insight, stage);
  double points[6];

  figure->state = (WendFigureState) g_rand_int_range (random, 1, 5);
  figure->n = (guint64) g_rand_int_range (random, 10, 20000);
  figure->shown = random_range (random, 0, 100);
  figure->mean = random_range (random, 1, 5);
  figure->mean.has = !time;
  figure->pain = random_range (random, 0, 40);
  figure->pain.has = !time;
  figure->reach = (WendRange) { g_rand_boolean (random), FALSE, 0.8, 0, 0 };
  figure->over = (WendRange) { time, FALSE, 90, 0, 0 };
  figure->has_goal = g_rand_boolean (random);
  figure->goal = 60;
  figure->change = (WendChangeVerdict) g_rand_int_range (random, 0, 4);
  figure->against = (WendPeriod) { 16000, 16031 };
  figure->signal = g_rand_int_range (random, 0, 4) == 0;
  for (guint i = 0; i < 6; i++)
    points[i] = g_rand_double_range (random, 0, 100);
  wend_fake_insight_points (insight, figure, points, 6);
  if (time == g_rand_boolean (random))
    wend_fake_insight_cell (insight, stage, figure, (guint) g_rand_int_range (random, 0, 3));
  if (time)
    return;
  wend_fake_insight_feeling (insight, stage, figure);
  place->worst = figure;
  place->state = figure->state;
  place->ramp = figure->state == WEND_FIGURE_SUPPRESSED ? 0 : (guint) g_rand_int_range (random, 1, 6);
  place->pinned = figure->state == WEND_FIGURE_FULL && g_rand_boolean (random);
  place->rank = place->shown_rank = place->pinned ? (guint) g_rand_int_range (random, 1, 4) : 0;
  place->tied = (guint) g_rand_int_range (random, 0, 3);
}

void
wend_fake_insight_fill (WendInsight *insight, const WendDocument *document, guint32 seed)
{
  GRand *random = g_rand_new_with_seed (seed);
  guint n;
  WendNode *const *stages = wend_node_children (wend_document_map (document), WEND_KIND_STAGE, &n);

  for (guint i = 0; i < n; i++)
    {
      if (g_rand_int_range (random, 0, 6) > 0)
        fill_stage (insight, random, wend_document_find (document, "rating"), stages[i]);
      if (g_rand_boolean (random))
        fill_stage (insight, random, wend_document_find (document, "minutes"), stages[i]);
      fill_sides (insight, random, stages[i]);
    }
  if (insight->figures->len > 0)
    insight->headline = insight->figures->pdata[0];
  insight->period = (WendPeriod) { 17000, 17030 };
  g_rand_free (random);
}

WendInsight *
wend_insight_new (const WendDocument *document, const WendLens *lens)
{
  return wend_fake_insight_new ();
}

const WendLens *
wend_insight_lens (const WendInsight *insight)
{
  return &insight->lens;
}

gboolean
wend_insight_depends_on (WendKind kind, WendField field)
{
  return FALSE;
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
  for (guint i = 0; i < insight->figures->len; i++)
    {
      const WendFigure *figure = insight->figures->pdata[i];
      if (figure->metric == metric && figure->place == place)
        return figure;
    }
  return NULL;
}

const WendPlaceInsight *
wend_insight_place (const WendInsight *insight, const WendNode *place)
{
  return wend_fake_insight_at ((WendInsight *) insight, place);
}

const WendRankRow *
wend_insight_ranking (const WendInsight *insight, gboolean by_metric, guint *n_rows)
{
  WendInsight *own = (WendInsight *) insight;

  /* As they were added. */
  g_array_set_size (own->ranking, 0);
  for (guint i = 0; i < own->figures->len; i++)
    {
      WendRankRow row = { own->figures->pdata[i], i + 1, i + 1, 0 };
      g_array_append_val (own->ranking, row);
    }
  *n_rows = own->ranking->len;
  return (const WendRankRow *) (gpointer) own->ranking->data;
}

const WendFigure *
wend_insight_headline (const WendInsight *insight)
{
  return insight->headline;
}

const WendFigure *
wend_insight_cell (const WendInsight *insight, const WendNode *stage, guint *others)
{
  *others = GPOINTER_TO_UINT (g_hash_table_lookup (insight->others, stage));
  return g_hash_table_lookup (insight->cells, stage);
}

const WendFigure *
wend_insight_feeling (const WendInsight *insight, const WendNode *lane, const WendNode *stage)
{
  return g_hash_table_lookup (insight->feelings, stage);
}

gboolean
wend_insight_comparable (const WendFigure *a, const WendFigure *b)
{
  return TRUE;
}

/* Like the real one, cards are looked up where they stand now. */
static const WendNode *
first_card (const WendNode *stage, const WendNode *lane, const char *side)
{
  guint n;
  WendNode *const *cards = wend_node_children (stage, WEND_KIND_CARD, &n);

  for (guint i = 0; i < n; i++)
    if (wend_node_ref (cards[i], WEND_FIELD_LANE) == lane && strcmp (wend_node_text (cards[i], WEND_FIELD_SIDE), side) == 0)
      return cards[i];
  return NULL;
}

void
wend_insight_both_sides (const WendInsight *insight, const WendNode *lane, const WendNode *stage, WendBothSides *sides)
{
  const WendBothSides *known = g_hash_table_lookup (insight->sides, stage);

  *sides = (WendBothSides) { 0 };
  if (known != NULL)
    *sides = *known;
  sides->customer.card = first_card (stage, lane, "customer");
  sides->company.card = first_card (stage, lane, "company");
}

WendPeriod
wend_insight_period (const WendInsight *insight)
{
  return insight->period;
}

const WendPeriod *
wend_insight_periods (const WendInsight *insight, guint *n_periods)
{
  *n_periods = 0;
  return NULL;
}

const WendNode *const *
wend_insight_sources (const WendInsight *insight, guint *n_sources)
{
  *n_sources = insight->sources->len;
  return (const WendNode *const *) insight->sources->pdata;
}

const WendActionProof *
wend_insight_proof (const WendInsight *insight, const WendNode *action)
{
  return g_hash_table_lookup (insight->proofs, action);
}

guint
wend_insight_lost (const WendInsight *insight)
{
  return 0;
}

/* Of the room's basis, which charts ask for the unit. */
double
wend_basis_factor (WendBasis basis)
{
  return basis == WEND_BASIS_SHARE ? 100 : basis == WEND_BASIS_RATE ? 1000 : 1;
}
