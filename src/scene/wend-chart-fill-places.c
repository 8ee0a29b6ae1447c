/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What insight knows of places as charts: priorities from the ranking and the votes, and who pays from the cards of both
 * sides against their goals. */

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/wend-parse.h"
#include "scene/wend-chart-fill-private.h"

#define MOST 12 /* more places hide each other */

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;
  return (first > second) - (first < second);
}

static void
collect_votes (const WendNode *node, GArray *votes)
{
  guint n;
  WendNode *const *all = wend_node_children (node, WEND_KIND_VOTE, &n);

  for (guint i = 0; i < n; i++)
    {
      double value;
      if (strcmp (wend_node_text (all[i], WEND_FIELD_WHAT), "changeability") == 0 && wend_node_number (all[i], WEND_FIELD_VALUE, &value))
        g_array_append_val (votes, value);
    }
}

static void
collect_cards (const WendNode *place, GArray *votes)
{
  guint n, n_steps;
  WendNode *const *cards = wend_node_children (place, WEND_KIND_CARD, &n);

  for (guint i = 0; i < n; i++)
    collect_votes (cards[i], votes);
  if (wend_node_kind (place) != WEND_KIND_STAGE)
    return;
  WendNode *const *steps = wend_node_children (place, WEND_KIND_STEP, &n_steps);
  for (guint i = 0; i < n_steps; i++)
    collect_cards (steps[i], votes);
}

/* By linear interpolation between the ordered votes. */
static double
quantile (const GArray *votes, double share)
{
  double at = share * (votes->len - 1), below = floor (at);
  guint i = (guint) below, next = MIN (i + 1, votes->len - 1);

  return g_array_index (votes, double, i) + (at - below) * (g_array_index (votes, double, next) - g_array_index (votes, double, i));
}

/* Median and middle half of the votes about what stands in or is planned for the place. */
static WendRange
changeability (const WendDocument *document, const WendNode *place, guint *n_votes)
{
  g_autoptr (GArray) votes = g_array_new (FALSE, FALSE, sizeof (double));
  guint n;
  WendNode *const *actions = wend_node_children (wend_document_map (document), WEND_KIND_ACTION, &n);

  collect_cards (place, votes);
  for (guint i = 0; i < n; i++)
    {
      const WendNode *at = wend_node_ref (actions[i], WEND_FIELD_AT);
      while (at != NULL && at != place)
        at = wend_node_parent (at);
      if (at == place)
        collect_votes (actions[i], votes);
    }
  *n_votes += votes->len;
  if (votes->len == 0)
    return (WendRange) { 0 };
  g_array_sort (votes, compare_numbers);
  return (WendRange) { TRUE, votes->len > 1, quantile (votes, 0.5), quantile (votes, 0.25), quantile (votes, 0.75) };
}

static guint
fill_priorities (const WendDocument *document, const WendInsight *insight, WendPriority *items, guint *n_votes)
{
  guint n, count = 0;
  const WendRankRow *rows = wend_insight_ranking (insight, FALSE, &n);

  for (guint i = 0; i < n && count < MOST; i++)
    {
      const WendFigure *figure = rows[i].figure;
      if (figure->place == NULL || (wend_node_kind (figure->place) != WEND_KIND_STAGE && wend_node_kind (figure->place) != WEND_KIND_STEP))
        continue;
      gboolean hidden = figure->state == WEND_FIGURE_SUPPRESSED || figure->state == WEND_FIGURE_NONE;
      WendPriority *item = &items[count++];
      *item = (WendPriority) { .id = wend_node_id (figure->place), .label = wend_fill_place (figure->place), .few = hidden || figure->state == WEND_FIGURE_FEW, .reach = figure->reach.has && !hidden ? figure->reach.value : -1 };
      item->change = changeability (document, figure->place, n_votes);
      if (hidden)
        continue;
      item->pain = figure->pain;
      item->ramp = wend_insight_place (insight, figure->place)->ramp;
    }
  return count;
}

/* Where the highest colour of pain begins that a placed item has: the zone is never beyond what the map knows. 0: none. */
static double
start_pain (const WendDocument *document, const WendPriority *items, guint n)
{
  g_auto (GStrv) bounds = g_strsplit (wend_node_text (wend_document_map (document), WEND_FIELD_PAIN_STEPS), " ", -1);
  double start = 0;
  guint ramp = 0;

  for (guint i = 0; i < n; i++)
    if (!items[i].few && items[i].pain.has && items[i].change.has)
      ramp = MAX (ramp, items[i].ramp);
  if (ramp > 1 && ramp - 2 < g_strv_length (bounds))
    wend_parse_double (bounds[ramp - 2], &start);
  return start;
}

WendScene *
wend_chart_of_priorities (const WendDocument *document, const WendInsight *insight, const WendChartOptions *options)
{
  WendPriority items[MOST];
  guint votes = 0, n = fill_priorities (document, insight, items, &votes);
  g_autofree char *count = wend_say_count (options->translate, votes);
  g_autofree char *subtitle = wend_say_with (options->translate, N_ ("Up: bad time in 100. Across: {1} votes, middle half. Size: how many come by."), count, NULL);
  WendPriorityChart data = { { wend_say (options->translate, N_ ("Fix first: much pain, easy to change")), subtitle }, items, n, start_pain (document, items, n), 0 };

  return wend_chart_priorities (&data, options);
}

/* How far from the goal, where half the scale of a share, or the goal itself, is all the way. */
static WendRange
from_goal (const WendSide *side)
{
  const WendFigure *figure = side->figure;
  const char *kind = figure != NULL ? wend_node_text (figure->metric, WEND_FIELD_KIND) : "";
  gboolean natural = strcmp (kind, "time") == 0 || strcmp (kind, "rate") == 0 || strcmp (kind, "value") == 0;

  if (figure == NULL || !figure->has_goal || !figure->shown.has)
    return (WendRange) { 0 };
  gboolean down = (natural || strcmp (kind, "share") == 0) && strcmp (wend_node_text (figure->metric, WEND_FIELD_BETTER), "down") == 0;
  double goal = figure->goal, own, scale, turn = down ? -1 : 1;
  if (side->card != NULL && wend_node_number (side->card, WEND_FIELD_GOAL, &own))
    goal = own;
  scale = natural ? MAX (fabs (goal), 1e-9) : strcmp (kind, "nps") == 0 ? 100 : 50;
  WendRange range = { TRUE, figure->shown.has_range, turn * (figure->shown.value - goal) / scale, turn * (figure->shown.lo - goal) / scale, turn * (figure->shown.hi - goal) / scale };
  if (down)
    {
      double lo = range.lo;
      range.lo = range.hi;
      range.hi = lo;
    }
  return range;
}

static gboolean
is_few (const WendSide *side)
{
  return side->figure != NULL && side->figure->state != WEND_FIGURE_FULL && side->figure->state != WEND_FIGURE_N_UNKNOWN;
}

/* "Restaurants 56 % (54–58), goal 65". Caller frees; NULL: nothing is known of the side. */
static char *
say_side (const WendChartOptions *options, const WendSide *side)
{
  g_auto (WendFigureWords) words = { 0 };

  if (side->figure == NULL || is_few (side) || !side->figure->shown.has)
    return NULL;
  wend_figure_words_init (&words, side->figure, options->translate);
  g_autofree char *value = *words.unit != '\0' ? g_strdup_printf ("%s\u2009%s", words.value, words.unit) : g_strdup (words.value);
  g_autofree char *range = words.range != NULL ? g_strdup_printf ("%s (%s)", value, words.range) : g_steal_pointer (&value);
  return wend_say_with (options->translate, words.goal != NULL ? N_ ("{1} {2}, goal {3}") : N_ ("{1} {2}"), wend_node_text (side->figure->metric, WEND_FIELD_LABEL), range, words.goal, NULL);
}

static const char *
say_sides (GStringChunk *words, const WendChartOptions *options, const WendBothSides *sides)
{
  const char *unknown = wend_say (options->translate, N_ ("not known"));
  g_autofree char *customer = say_side (options, &sides->customer), *company = say_side (options, &sides->company);

  return wend_fill_keep (words, wend_say_with (options->translate, N_ ("Customer: {1}. Company: {2}"), customer != NULL ? customer : unknown, company != NULL ? company : unknown, NULL));
}

static const WendQuarter quarters[] = { [WEND_ZONE_UNKNOWN] = WEND_QUARTER_NONE, [WEND_ZONE_BOTH_WIN] = WEND_QUARTER_BOTH_WIN, [WEND_ZONE_CUSTOMER_PAYS] = WEND_QUARTER_CUSTOMER_PAYS, [WEND_ZONE_COMPANY_PAYS] = WEND_QUARTER_COMPANY_PAYS, [WEND_ZONE_BOTH_LOSE] = WEND_QUARTER_BOTH_LOSE };

WendScene *
wend_chart_of_sides (const WendDocument *document, const WendInsight *insight, const WendChartOptions *options)
{
  guint n_lanes, n_stages, n = 0;
  WendNode *const *lanes = wend_node_children (wend_document_map (document), WEND_KIND_LANE, &n_lanes);
  WendNode *const *stages = wend_node_children (wend_document_map (document), WEND_KIND_STAGE, &n_stages);
  g_autofree WendSidePoint *items = g_new0 (WendSidePoint, n_stages + 1);
  GStringChunk *words = g_string_chunk_new (512);
  guint lane = 0;

  while (lane < n_lanes && wend_node_lane_kind (lanes[lane]) != WEND_LANE_BOTH_SIDES)
    lane++;
  for (guint i = 0; i < n_stages && lane < n_lanes; i++)
    {
      WendBothSides sides;
      wend_insight_both_sides (insight, lanes[lane], stages[i], &sides);
      if (sides.customer.card == NULL && sides.company.card == NULL)
        continue;
      items[n++] = (WendSidePoint) { wend_node_id (stages[i]), wend_fill_place (stages[i]), from_goal (&sides.customer), from_goal (&sides.company), is_few (&sides.customer) || is_few (&sides.company), say_sides (words, options, &sides), quarters[sides.zone] };
    }
  WendSidesChart data = { { wend_say (options->translate, N_ ("Who pays: customer and company, against our goals")), wend_say (options->translate, N_ ("Right of the line: customer goal met. Above the line: company goal met. Bars: range.")) }, items, n };
  WendScene *scene = wend_chart_sides (&data, options);
  g_string_chunk_free (words);
  return scene;
}
