/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row a kind of chart: its words, its choices, its scene. Asks insight for what it needs when it is asked itself. */

#include "wend-config.h"

#include "app/wend-chart-set.h"

#include <glib/gi18n.h>

#include "app/wend-words.h"
#include "scene/wend-chart-fill.h"

struct _WendChartSet
{
  const WendDocument *document;
  const WendInsight *insight;
  GPtrArray *followed;     /* const WendFigure *: more than one period; silent signals first */
  WendDriverList *drivers;
  WendFunnel *funnel;
};

static const struct
{
  const char *name;
  const char *title;
  const char *choice;
  const char *missing;
} kinds[WEND_N_CHARTS] = {
  [WEND_CHART_FIX_FIRST] = { "priorities", N_ ("Fix first"), NULL, N_ ("No pain is measured yet, so nothing can be ranked. Add measures that tell who was hurt where.") },
  [WEND_CHART_WHO_PAYS] = { "sides", N_ ("Who pays"), NULL, N_ ("No stage has cards of both sides. Add the lane “Both sides”, and say on its cards how the customer and how the company fares.") },
  [WEND_CHART_SIGNALS] = { "signal", N_ ("Silent signals"), N_ ("What to follow"), N_ ("Nothing has been measured more than once. Add measures of the next period; from 8 periods on, drift can be told.") },
  [WEND_CHART_PROOFS] = { "proof", N_ ("Did it last?"), N_ ("Which action"), N_ ("No action has gone live yet. Once one has a day on which it went live, what is measured there tells whether it lasted.") },
  [WEND_CHART_FUNNEL] = { "funnel", N_ ("Where people leave"), NULL, N_ ("Nobody was counted from step to step. Add an event log, or how many began and how many finished.") },
  [WEND_CHART_DRIVERS] = { "drivers", N_ ("What goes along with the outcome"), N_ ("Which outcome"), N_ ("Nobody’s answers to several questions are known together. Add a survey that has one row for each person.") },
};

/* What was measured more than once: what fired first, then what got worse, then the rest, each in document order. */
static GPtrArray *
list_followed (const WendInsight *insight)
{
  GPtrArray *list = g_ptr_array_new ();
  guint n;
  const WendFigure *const *figures = wend_insight_figures (insight, &n);

  for (int pass = 0; pass < 3; pass++)
    for (guint i = 0; i < n; i++)
      {
        int at = figures[i]->signal ? 0 : figures[i]->change == WEND_CHANGE_WORSE ? 1
                                                                                  : 2;
        if (at == pass && figures[i]->n_points > 1)
          g_ptr_array_add (list, (gpointer) figures[i]);
      }
  return list;
}

WendChartSet *
wend_chart_set_new (const WendDocument *document, const WendInsight *insight)
{
  WendChartSet *set = g_new0 (WendChartSet, 1);

  set->document = document;
  set->insight = insight;
  set->followed = list_followed (insight);
  set->drivers = wend_driver_list_new (insight);
  set->funnel = wend_funnel_new (insight);
  return set;
}

void
wend_chart_set_free (WendChartSet *set)
{
  if (set == NULL)
    return;
  g_ptr_array_unref (set->followed);
  wend_driver_list_free (set->drivers);
  wend_funnel_free (set->funnel);
  g_free (set);
}

const char *
wend_chart_kind_name (WendChartKind kind)
{
  return kinds[kind].name;
}

const char *
wend_chart_kind_title (WendChartKind kind)
{
  return _ (kinds[kind].title);
}

const char *
wend_chart_kind_choice (WendChartKind kind)
{
  return kinds[kind].choice != NULL ? _ (kinds[kind].choice) : NULL;
}

static gboolean
has_ranked_place (const WendChartSet *set)
{
  guint n;
  const WendRankRow *rows = wend_insight_ranking (set->insight, FALSE, &n);

  for (guint i = 0; i < n; i++)
    if (rows[i].figure->place != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
has_sides (const WendChartSet *set)
{
  guint n_lanes, n_stages;
  WendNode *const *lanes = wend_node_children (wend_document_map (set->document), WEND_KIND_LANE, &n_lanes);
  WendNode *const *stages = wend_node_children (wend_document_map (set->document), WEND_KIND_STAGE, &n_stages);

  for (guint l = 0; l < n_lanes; l++)
    for (guint i = 0; i < n_stages && wend_node_lane_kind (lanes[l]) == WEND_LANE_BOTH_SIDES; i++)
      {
        WendBothSides sides;
        wend_insight_both_sides (set->insight, lanes[l], stages[i], &sides);
        if (sides.customer.card != NULL || sides.company.card != NULL)
          return TRUE;
      }
  return FALSE;
}

guint
wend_chart_set_n_choices (const WendChartSet *set, WendChartKind kind)
{
  guint n = 0;

  switch (kind)
    {
    case WEND_CHART_FIX_FIRST: return has_ranked_place (set);
    case WEND_CHART_WHO_PAYS: return has_sides (set);
    case WEND_CHART_SIGNALS: return set->followed->len;
    case WEND_CHART_PROOFS:
      wend_insight_proofs (set->insight, &n);
      return n;
    case WEND_CHART_FUNNEL: return set->funnel->n_steps > 0;
    case WEND_CHART_DRIVERS:
      wend_driver_list_sets (set->drivers, &n);
      return n;
    case WEND_N_CHARTS:
    default: return 0;
    }
}

/* The node and the place a choice is about. */
static void
find_choice (const WendChartSet *set, WendChartKind kind, guint choice, const WendNode **node, const WendNode **place)
{
  guint n;

  *node = *place = NULL;
  if (kind == WEND_CHART_SIGNALS)
    {
      const WendFigure *figure = set->followed->pdata[choice];
      *node = figure->metric;
      *place = figure->place;
    }
  else if (kind == WEND_CHART_PROOFS)
    *node = wend_insight_proofs (set->insight, &n)[choice].action;
  else if (kind == WEND_CHART_DRIVERS)
    {
      const WendDriverSet *one = &wend_driver_list_sets (set->drivers, &n)[choice];
      *node = one->outcome;
      *place = one->place;
    }
}

char *
wend_chart_set_label (const WendChartSet *set, WendChartKind kind, guint choice)
{
  const WendNode *node, *place;
  g_autofree char *name = NULL, *where = NULL;

  find_choice (set, kind, choice, &node, &place);
  if (node == NULL)
    return g_strdup (wend_chart_kind_title (kind));
  name = wend_words_name (node);
  if (kind == WEND_CHART_PROOFS)
    return g_steal_pointer (&name);
  where = place != NULL ? wend_words_name (place) : g_strdup (_ ("The whole journey"));
  return g_strdup_printf ("%s: %s", where, name);
}

char *
wend_chart_set_key (const WendChartSet *set, WendChartKind kind, guint choice)
{
  const WendNode *node, *place;

  find_choice (set, kind, choice, &node, &place);
  return g_strdup_printf ("%s %s", node != NULL ? wend_node_id (node) : "", place != NULL ? wend_node_id (place) : "");
}

const char *
wend_chart_set_hint (const WendChartSet *set, WendChartKind kind)
{
  if (wend_chart_set_n_choices (set, kind) == 0)
    return _ (kinds[kind].missing);
  if (kind == WEND_CHART_FIX_FIRST && wend_document_count (set->document, WEND_KIND_VOTE) == 0)
    return _ ("Nobody voted yet how easy a change would be, so places are named, the worst first, and not placed. Let those who would have to change it vote in a workshop.");
  return NULL;
}

gboolean
wend_chart_set_asks_measures (const WendChartSet *set, WendChartKind kind)
{
  return wend_chart_set_n_choices (set, kind) == 0 && kind != WEND_CHART_WHO_PAYS && kind != WEND_CHART_PROOFS;
}

static WendScene *
draw_signal (const WendChartSet *set, guint choice, const WendChartOptions *options)
{
  const WendFigure *figure = set->followed->pdata[choice];
  g_autoptr (WendSignal) signal = wend_signal_new (set->insight, figure->metric, figure->place);

  return signal != NULL ? wend_chart_of_signal (signal, options) : NULL;
}

static WendScene *
draw_proof (const WendChartSet *set, guint choice, const WendChartOptions *options)
{
  guint n, n_points;
  const WendActionProof *proof = &wend_insight_proofs (set->insight, &n)[choice];
  g_autofree WendProofPoint *points = wend_action_proof_points (set->insight, proof, &n_points);

  return wend_chart_of_proof (proof, points, n_points, options);
}

WendScene *
wend_chart_set_draw (const WendChartSet *set, WendChartKind kind, guint choice, const WendChartOptions *options)
{
  guint n;

  if (choice >= wend_chart_set_n_choices (set, kind))
    return NULL;
  switch (kind)
    {
    case WEND_CHART_FIX_FIRST: return wend_chart_of_priorities (set->document, set->insight, options);
    case WEND_CHART_WHO_PAYS: return wend_chart_of_sides (set->document, set->insight, options);
    case WEND_CHART_SIGNALS: return draw_signal (set, choice, options);
    case WEND_CHART_PROOFS: return draw_proof (set, choice, options);
    case WEND_CHART_FUNNEL: return wend_chart_of_funnel (set->funnel, options);
    case WEND_CHART_DRIVERS: return wend_chart_of_drivers (&wend_driver_list_sets (set->drivers, &n)[choice], options);
    case WEND_N_CHARTS:
    default: return NULL;
    }
}
