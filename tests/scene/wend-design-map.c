/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reference content of the design, stage by stage. Example figures, in the shape of an airport passenger survey. */

#include "wend-design-map.h"

#include <math.h>
#include <string.h>

#include "base/wend-parse.h"
#include "wend-fake-insight.h"
#include "wend-map-maker.h"

typedef struct
{
  const char *icon;
  const char *word;
} Channel;

typedef struct
{
  const char *id;
  const char *name;
  const char *steps[2];
  Channel channels[2];
  const char *quote;
  double assumed;
  double mean, ci; /* mean 0: too few */
  guint n;
  const char *backstage;
  const char *systems;
  const char *opportunity, *owner, *due;
  gboolean needs;
  const char *sides[2];
  WendMet met[2];
  WendZone zone;
  double pain, pain_lo;
  guint ramp, rank, tied;
  gboolean few, truth;
} Stage;

typedef struct
{
  const char *stage;
  const char *label;
  const char *kind;
  double value, lo, hi, goal, over;
  guint n;
  WendChangeVerdict change;
  gboolean signal;
  double points[6];
} Cell;

static const Stage stages[] = {
  { "book", "I plan and book", { "Compare fares and times", "Pay, get my confirmation" }, { { "channel-web", "Web" }, { "channel-app", "App" } }, "Booking took five minutes. The bag fee came at the very end.", 1.1, 4.0, .14, 164, "Fare desk, content team", "Booking engine, payment", "Show the bag fee before the seat choice", "Web sales", "2027-02-15", FALSE, { "78 % found it easy", "31 % leave at payment" }, { WEND_MET_GOOD, WEND_MET_BAD }, WEND_ZONE_COMPANY_PAYS, 4, 2, 2, 0, 0, FALSE, FALSE },
  { "get", "I get to the airport", { "Choose car, train or taxi", "Find the right kerb" }, { { "channel-vehicle", "Train" }, { "channel-sign", "Signs" } }, NULL, -0.4, 0, 0, 0, "Kerb wardens", "Rail operator, car parks", "Ask three questions at the kerb", "Insight team", "2026-12-15", TRUE, { "under 10 answers", "parking income +6 %" }, { WEND_MET_UNKNOWN, WEND_MET_GOOD }, WEND_ZONE_UNKNOWN, 0, 0, 0, 0, 0, FALSE, FALSE },
  { "bag", "I drop my bag", { "Look for the right desk", "Queue, tag and weigh" }, { { "channel-counter", "Desk" }, { "channel-kiosk", "Kiosk" } }, "Two kiosks were down and no one said which line was mine.", 0.8, 3.3, .24, 96, "Airline desk staff, porters", "Kiosk vendor, bag system", "One queue, live kiosk status", "Airline desk", "2027-01-15", FALSE, { "14 min, goal 10", "$2.10 a bag, goal 1.70" }, { WEND_MET_BAD, WEND_MET_BAD }, WEND_ZONE_BOTH_LOSE, 16, 11, 4, 2, 1, FALSE, FALSE },
  { "sec", "I pass security", { "Pick a lane, unpack", "Screen, pack up again" }, { { "channel-person", "Officers" }, { "channel-screen", "Screens" } }, "I feared it, but they were kind and it kept moving.", -1.2, 3.6, .2, 118, "Lane planners", "Screening agency", "Tell the wait before the queue", "Security ops", "2026-12-15", FALSE, { "17 min, goal 15", "212 people a lane, hour" }, { WEND_MET_BAD, WEND_MET_GOOD }, WEND_ZONE_CUSTOMER_PAYS, 14, 9, 4, 2, 1, FALSE, TRUE },
  { "wait", "I wait, eat and shop", { "Look for food and a seat", "Watch for my gate" }, { { "channel-person", "Shops" }, { "channel-screen", "Screens" } }, "Forty minutes for a sandwich. I ate it running to the gate.", 1.2, 3.0, .21, 142, "Terminal duty team", "Food tenants, Wi-Fi", "Order ahead to the gate at peak", "Terminal ops", "2027-01-15", FALSE, { "41 % satisfied, goal 60", "$14.20 a head, +9 %" }, { WEND_MET_BAD, WEND_MET_GOOD }, WEND_ZONE_CUSTOMER_PAYS, 30, 23, 5, 1, 0, FALSE, FALSE },
  { "board", "I board", { "Line up by group", "Find my seat" }, { { "channel-app", "Pass" }, { "channel-counter", "Gate" } }, "Groups were called clearly, and I sat with my son.", 0.5, 3.9, .22, 71, "Gate agents, crew", "Airline departure control", NULL, NULL, NULL, FALSE, { "75 % satisfied, goal 70", "82 % leave on time" }, { WEND_MET_GOOD, WEND_MET_GOOD }, WEND_ZONE_BOTH_WIN, 5, 2, 2, 0, 0, FALSE, FALSE },
  { "collect", "I collect my bag", { "Find the belt", "Wait and leave" }, { { "channel-screen", "Screens" }, { "channel-bag", "Belt" } }, NULL, -0.2, 3.1, .55, 18, "Baggage handlers", "Handling partner", "Send the survey a day after landing", "Insight team", "2026-12-15", TRUE, { "cannot tell, n = 18", "4.1 claims per 1,000" }, { WEND_MET_UNKNOWN, WEND_MET_BAD }, WEND_ZONE_UNKNOWN, 15, 6, 4, 0, 0, TRUE, FALSE },
};

static const Cell cells[] = {
  { "book", "Easy to book", "rating", 78, 71, 84, 80, 0, 164, WEND_CHANGE_NONE, FALSE, { 76, 79, 75, 80, 77, 78 } },
  { "bag", "Wait at bag drop", "time", 14, 13, 16, 10, 31, 1204, WEND_CHANGE_WORSE, TRUE, { 10, 10, 11, 12, 13, 14 } },
  { "sec", "Wait at security", "time", 17, 16, 18, 15, 38, 8930, WEND_CHANGE_BETTER, FALSE, { 22, 21, 20, 20, 18, 17 } },
  { "wait", "Satisfied, 4 or 5 of 5", "rating", 41, 33, 49, 60, 0, 142, WEND_CHANGE_WORSE, FALSE, { 58, 57, 55, 50, 46, 41 } },
  { "board", "Satisfied, 4 or 5 of 5", "rating", 75, 63, 83, 70, 0, 71, WEND_CHANGE_NONE, FALSE, { 72, 70, 76, 73, 77, 75 } },
  { "collect", "Satisfied, 4 or 5 of 5", "rating", 39, 20, 61, 65, 0, 18, WEND_CHANGE_UNKNOWN, FALSE, { 0 } },
};

static const struct
{
  const char *id;
  const char *kind;
} lanes[] = { { "do", "steps" }, { "channels", "channels" }, { "words", "quotes" }, { "feel", "feeling" }, { "measured", "measured" }, { "sides", "both-sides" }, { "line", "line" }, { "back", "backstage" }, { "systems", "systems" }, { "chances", "opportunities" } };

static WendNode *
card (WendMaker *maker, WendNode *stage, const char *lane, const char *text)
{
  WendNode *node = wend_make (maker, stage, WEND_KIND_CARD, NULL);

  wend_make_set (maker, node, WEND_FIELD_LANE, lane);
  if (text != NULL)
    wend_make_set (maker, node, WEND_FIELD_TEXT, text);
  return node;
}

static void
make_stage (WendMaker *maker, const Stage *stage)
{
  WendNode *node = wend_make (maker, NULL, WEND_KIND_STAGE, stage->id);
  char number[WEND_NUMBER_SIZE];

  wend_make_set (maker, node, WEND_FIELD_TITLE, stage->name);
  if (stage->truth)
    wend_make_set (maker, node, WEND_FIELD_TRUTH, "yes");
  for (guint i = 0; i < 2; i++)
    wend_make_set (maker, wend_make (maker, node, WEND_KIND_STEP, NULL), WEND_FIELD_TEXT, stage->steps[i]);
  for (guint i = 0; i < 2; i++)
    wend_make_set (maker, card (maker, node, "channels", stage->channels[i].word), WEND_FIELD_ICON, stage->channels[i].icon);
  if (stage->quote != NULL)
    card (maker, node, "words", stage->quote);
  wend_make_set (maker, card (maker, node, "feel", NULL), WEND_FIELD_VALUE, wend_format_double (number, stage->assumed));
  for (guint i = 0; i < 2; i++)
    wend_make_set (maker, card (maker, node, "sides", stage->sides[i]), WEND_FIELD_SIDE, i == 0 ? "customer" : "company");
  card (maker, node, "back", stage->backstage);
  card (maker, node, "systems", stage->systems);
  if (stage->opportunity == NULL)
    return;
  WendNode *chance = card (maker, node, "chances", stage->opportunity);
  wend_make_set (maker, chance, WEND_FIELD_OWNER, stage->owner);
  wend_make_set (maker, chance, WEND_FIELD_DUE, stage->due);
  if (stage->needs)
    wend_make_set (maker, chance, WEND_FIELD_EVIDENCE, "assumed");
}

static void
make_metric (WendMaker *maker, const char *id, const char *label, const char *kind)
{
  WendNode *metric = wend_make (maker, NULL, WEND_KIND_METRIC, id);

  wend_make_set (maker, metric, WEND_FIELD_LABEL, label);
  if (strcmp (kind, "rating") != 0)
    wend_make_set (maker, metric, WEND_FIELD_KIND, kind);
  if (strcmp (kind, "time") == 0)
    wend_make_set (maker, metric, WEND_FIELD_UNIT, "minutes");
}

WendDocument *
wend_design_map_new (void)
{
  WendMaker *maker = wend_maker_new ("design");
  WendNode *map = wend_maker_map (maker), *node;

  wend_make_set (maker, map, WEND_FIELD_TITLE, "I get from my front door to my seat without worry");
  wend_make_set (maker, map, WEND_FIELD_SCENARIO, "Domestic departure, weekday morning, one checked bag");
  wend_make_set (maker, map, WEND_FIELD_EDITION, "14");
  node = wend_make (maker, NULL, WEND_KIND_PERSONA, "flyer");
  wend_make_set (maker, node, WEND_FIELD_NAME, "The occasional flyer");
  wend_make_set (maker, node, WEND_FIELD_NOTE, "two trips a year, with a child");
  node = wend_make (maker, NULL, WEND_KIND_STATEMENT, "promise");
  wend_make_set (maker, node, WEND_FIELD_TEXT, "Every passenger is expected, informed and in control, from kerb to gate.");
  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    {
      node = wend_make (maker, NULL, WEND_KIND_LANE, lanes[i].id);
      wend_make_set (maker, node, WEND_FIELD_KIND, lanes[i].kind);
    }
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    make_stage (maker, &stages[i]);
  make_metric (maker, "nps", "Would recommend (NPS)", "nps");
  make_metric (maker, "feeling", "Rating", "rating");
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *id = g_strconcat ("cell-", cells[i].stage, NULL);
      make_metric (maker, id, cells[i].label, cells[i].kind);
    }
  node = wend_make (maker, NULL, WEND_KIND_SOURCE, "s1");
  wend_make_set (maker, node, WEND_FIELD_TITLE, "Survey after travel");
  wend_make_set (maker, node, WEND_FIELD_ROWS, "609");
  return wend_maker_finish (maker);
}

static WendRange
range (double value, double lo, double hi)
{
  return (WendRange) { TRUE, TRUE, value, lo, hi };
}

static void
know_stage (WendInsight *insight, const WendDocument *document, const Stage *stage)
{
  const WendNode *node = wend_document_find (document, stage->id);
  WendFigure *figure = wend_fake_insight_add (insight, wend_document_find (document, "feeling"), node);
  WendPlaceInsight *place = wend_fake_insight_at (insight, node);
  WendBothSides sides = { .zone = stage->zone };

  sides.customer.met = stage->met[0];
  sides.company.met = stage->met[1];
  wend_fake_insight_sides (insight, node, &sides);
  wend_fake_insight_feeling (insight, node, figure);
  figure->n = stage->n;
  figure->state = place->state = stage->mean <= 0 ? WEND_FIGURE_SUPPRESSED : stage->few ? WEND_FIGURE_FEW
                                                                                         : WEND_FIGURE_FULL;
  place->worst = figure;
  place->ramp = stage->ramp;
  if (stage->mean <= 0)
    {
      wend_fake_insight_cell (insight, node, figure, 0);
      return;
    }
  figure->mean = range (stage->mean, stage->mean - stage->ci, stage->mean + stage->ci);
  figure->pain = range (stage->pain, stage->pain_lo, 2 * stage->pain - stage->pain_lo);
  figure->reach = range (1, 1, 1);
  place->rank = place->shown_rank = stage->rank;
  place->tied = stage->tied;
  place->pinned = stage->rank > 0;
}

static void
know_cell (WendInsight *insight, const WendDocument *document, const Cell *cell)
{
  g_autofree char *id = g_strconcat ("cell-", cell->stage, NULL);
  const WendNode *stage = wend_document_find (document, cell->stage);
  WendFigure *figure = wend_fake_insight_add (insight, wend_document_find (document, id), stage);

  figure->n = cell->n;
  figure->state = cell->n < 30 ? WEND_FIGURE_FEW : WEND_FIGURE_FULL;
  figure->shown = range (cell->value, cell->lo, cell->hi);
  figure->has_goal = TRUE;
  figure->goal = cell->goal;
  figure->over = (WendRange) { cell->over > 0, FALSE, cell->over, 0, 0 };
  figure->change = cell->change;
  figure->against = (WendPeriod) { wend_date_from_ymd (2026, 7, 1), wend_date_from_ymd (2026, 10, 1) };
  figure->signal = cell->signal;
  figure->period = (WendPeriod) { wend_date_from_ymd (2026, 10, 1), wend_date_from_ymd (2026, 11, 1) };
  if (cell->change != WEND_CHANGE_UNKNOWN)
    figure->difference = range (cell->value - cell->points[2], cell->value - cell->points[2] - 2, cell->value - cell->points[2] + 2);
  wend_fake_insight_points (insight, figure, cell->points, 6);
  wend_fake_insight_cell (insight, stage, figure, 0);
}

WendInsight *
wend_design_insight_new (const WendDocument *document)
{
  static const double nps_points[] = { 34, 37, 33, 40, 36, 38 };
  WendInsight *insight = wend_fake_insight_new ();
  WendFigure *nps = wend_fake_insight_add (insight, wend_document_find (document, "nps"), NULL);

  nps->n = 486;
  nps->shown = range (38, 31, 45);
  nps->change = WEND_CHANGE_NONE;
  nps->against = (WendPeriod) { wend_date_from_ymd (2026, 7, 1), wend_date_from_ymd (2026, 10, 1) };
  wend_fake_insight_points (insight, nps, nps_points, G_N_ELEMENTS (nps_points));
  wend_fake_insight_headline (insight, nps);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    know_stage (insight, document, &stages[i]);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    know_cell (insight, document, &cells[i]);
  wend_fake_insight_source (insight, wend_document_find (document, "s1"));
  wend_fake_insight_period (insight, (WendPeriod) { wend_date_from_ymd (2026, 10, 1), wend_date_from_ymd (2026, 11, 1) });
  return insight;
}
