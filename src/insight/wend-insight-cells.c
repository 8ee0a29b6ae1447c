/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which figure a cell of a lane shows: measured, feeling, both sides (model.md §3). Reads cards where they stand at the time of
 * asking, so that moving a card asks for no new insight. */

#include <string.h>

#include "insight/wend-insight-private.h"

/* `place` itself, else the stage it lies in. */
static const WendFigure *
figure_here (const WendInsight *insight, const WendNode *metric, const WendNode *place)
{
  const WendFigure *figure = wend_insight_figure (insight, metric, place);
  return figure != NULL ? figure : wend_insight_figure (insight, metric, wend_node_ancestor (place, WEND_KIND_STAGE));
}

typedef struct
{
  WendLaneKind kind;    /* any lane of that kind … */
  const WendNode *lane; /* … or this one */
  const char *side;
} CardQuery;

static gboolean
fits (const CardQuery *query, const WendNode *card)
{
  const WendNode *lane = wend_node_ref (card, WEND_FIELD_LANE);

  if (lane == NULL || (query->lane != NULL ? lane != query->lane : wend_node_lane_kind (lane) != query->kind))
    return FALSE;
  return strcmp (wend_node_text (card, WEND_FIELD_SIDE), query->side) == 0;
}

typedef void (*CardFunc) (const WendInsight *insight,
                          const WendNode    *card,
                          gpointer           data);

static void
each_card_of (const WendInsight *insight, const WendNode *parent, const CardQuery *query, CardFunc func, gpointer data)
{
  guint n;
  WendNode *const *cards = wend_node_children (parent, WEND_KIND_CARD, &n);

  for (guint i = 0; i < n; i++)
    if (fits (query, cards[i]))
      func (insight, cards[i], data);
}

/* Cards of the cell: the place's own and, of a stage, its steps'. */
static void
each_card (const WendInsight *insight, const WendNode *place, const CardQuery *query, CardFunc func, gpointer data)
{
  guint n;
  WendNode *const *steps = wend_node_children (place, WEND_KIND_STEP, &n);

  each_card_of (insight, place, query, func, data);
  for (guint i = 0; i < n; i++)
    each_card_of (insight, steps[i], query, func, data);
}

static void
take_figure (const WendInsight *insight, const WendNode *card, gpointer data)
{
  const WendFigure **figure = data;
  const WendFigure *here = figure_here (insight, wend_node_ref (card, WEND_FIELD_METRIC), wend_node_parent (card));

  if (*figure == NULL && here != NULL && here->state != WEND_FIGURE_NONE)
    *figure = here;
}

/* What stands in a measured cell: neither the reach (lane volume) nor bad-anywhere (beside the pain). */
static gboolean
is_cell_figure (const WendMeasured *measured)
{
  return measured->figure.state != WEND_FIGURE_NONE && !measured->rule->anywhere && !measured->rule->reach;
}

const WendFigure *
wend_insight_cell (const WendInsight *insight, const WendNode *stage, guint *others)
{
  const CardQuery query = { WEND_LANE_BOTH_SIDES, NULL, "customer" };
  const GPtrArray *list = wend_insight_measured (insight, stage);
  const WendFigure *figure = NULL;
  guint n = 0;

  each_card (insight, stage, &query, take_figure, &figure);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const WendMeasured *measured = list->pdata[i];
      if (!is_cell_figure (measured))
        continue;
      n++;
      if (figure == NULL)
        figure = &measured->figure;
    }
  if (others != NULL)
    *others = n > 0 ? n - 1 : 0;
  return figure;
}

const WendFigure *
wend_insight_feeling (const WendInsight *insight, const WendNode *lane, const WendNode *stage)
{
  const GPtrArray *list = wend_insight_measured (insight, stage);
  const WendFigure *wanted = wend_insight_figure (insight, wend_node_ref (lane, WEND_FIELD_METRIC), stage);

  if (wanted != NULL && wanted->mean.has)
    return wanted;
  for (guint i = 0; list != NULL && i < list->len; i++) /* worst first */
    {
      const WendMeasured *measured = list->pdata[i];
      if (measured->rule->kind == WEND_METRIC_RATING && measured->rule->customer && measured->figure.mean.has)
        return &measured->figure;
    }
  return NULL;
}

gboolean
wend_insight_comparable (const WendFigure *a, const WendFigure *b)
{
  const char *question;

  if (a == NULL || b == NULL)
    return FALSE;
  if (a->metric == b->metric)
    return TRUE;
  question = wend_node_text (a->metric, WEND_FIELD_QUESTION);
  return *question != '\0' && strcmp (question, wend_node_text (b->metric, WEND_FIELD_QUESTION)) == 0 &&
         strcmp (wend_node_text (a->metric, WEND_FIELD_KIND), wend_node_text (b->metric, WEND_FIELD_KIND)) == 0 &&
         strcmp (wend_node_text (a->metric, WEND_FIELD_BETTER), wend_node_text (b->metric, WEND_FIELD_BETTER)) == 0 &&
         strcmp (wend_node_text (a->metric, WEND_FIELD_MIN), wend_node_text (b->metric, WEND_FIELD_MIN)) == 0 &&
         strcmp (wend_node_text (a->metric, WEND_FIELD_MAX), wend_node_text (b->metric, WEND_FIELD_MAX)) == 0;
}

/* `met` is read only where the card's metric has no number here. */
static WendMet
met_of (const WendNode *card, const WendFigure *figure)
{
  const char *met = wend_node_text (card, WEND_FIELD_MET);
  double goal;

  if (figure == NULL || !figure->shown.has)
    return strcmp (met, "good") == 0 ? WEND_MET_GOOD : strcmp (met, "bad") == 0 ? WEND_MET_BAD : WEND_MET_UNKNOWN;
  if (wend_node_number (card, WEND_FIELD_GOAL, &goal))
    return wend_rule_met (((const WendMeasured *) (gconstpointer) figure)->rule, &figure->shown, figure->n, goal);
  return figure->met;
}

/* Bad if any is bad, unknown if any is, else good. */
static void
add_side (const WendInsight *insight, const WendNode *card, gpointer data)
{
  WendSide *side = data;
  const WendFigure *figure = figure_here (insight, wend_node_ref (card, WEND_FIELD_METRIC), wend_node_parent (card));
  WendMet met = met_of (card, figure);

  if (side->card == NULL)
    *side = (WendSide) { card, figure, met };
  else if (met == WEND_MET_BAD || side->met == WEND_MET_GOOD)
    side->met = met;
}

static WendZone
zone_of (WendMet customer, WendMet company)
{
  if (customer == WEND_MET_UNKNOWN || company == WEND_MET_UNKNOWN)
    return WEND_ZONE_UNKNOWN;
  if (customer == WEND_MET_GOOD)
    return company == WEND_MET_GOOD ? WEND_ZONE_BOTH_WIN : WEND_ZONE_COMPANY_PAYS;
  return company == WEND_MET_GOOD ? WEND_ZONE_CUSTOMER_PAYS : WEND_ZONE_BOTH_LOSE;
}

void
wend_insight_both_sides (const WendInsight *insight, const WendNode *lane, const WendNode *stage, WendBothSides *sides)
{
  const CardQuery customer = { WEND_LANE_BOTH_SIDES, lane, "customer" };
  const CardQuery company = { WEND_LANE_BOTH_SIDES, lane, "company" };

  *sides = (WendBothSides) { .zone = WEND_ZONE_UNKNOWN };
  each_card (insight, stage, &customer, add_side, &sides->customer);
  each_card (insight, stage, &company, add_side, &sides->company);
  sides->zone = zone_of (sides->customer.met, sides->company.met);
}
