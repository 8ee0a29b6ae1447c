/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What insight found, in charts: turned and scaled rightly, named, never placed where too few answered. */

#include <string.h>

#include "base/wend-parse.h"
#include "scene/wend-chart-fill.h"
#include "wend-fake-insight.h"
#include "wend-map-maker.h"
#include "wend-scene-check.h"

#define FULL(value, lo, hi) ((WendRange) { TRUE, TRUE, value, lo, hi })

typedef struct
{
  WendDocument *document;
  WendInsight *insight;
  WendNode *stage, *metric, *action;
} Map;

static void
map_init (Map *map)
{
  WendMaker *maker = wend_maker_new ("fill");
  static const char *const votes[] = { "3", "4", "5" };

  wend_make_set (maker, wend_make (maker, NULL, WEND_KIND_LANE, "sides"), WEND_FIELD_KIND, "both-sides");
  map->stage = wend_make (maker, NULL, WEND_KIND_STAGE, "board");
  wend_make_set (maker, map->stage, WEND_FIELD_TITLE, "I board");
  map->metric = wend_make (maker, NULL, WEND_KIND_METRIC, "wait");
  wend_make_set (maker, map->metric, WEND_FIELD_LABEL, "Wait");
  wend_make_set (maker, map->metric, WEND_FIELD_KIND, "time");
  wend_make_set (maker, map->metric, WEND_FIELD_UNIT, "minutes");
  wend_make_set (maker, map->metric, WEND_FIELD_BETTER, "down");
  WendNode *card = wend_make (maker, map->stage, WEND_KIND_CARD, NULL);
  wend_make_set (maker, card, WEND_FIELD_LANE, "sides");
  wend_make_set (maker, card, WEND_FIELD_SIDE, "customer");
  map->action = wend_make (maker, NULL, WEND_KIND_ACTION, NULL);
  wend_make_set (maker, map->action, WEND_FIELD_TEXT, "Group call");
  wend_make_set (maker, map->action, WEND_FIELD_AT, "board");
  for (guint i = 0; i < G_N_ELEMENTS (votes); i++)
    {
      WendNode *vote = wend_make (maker, map->action, WEND_KIND_VOTE, NULL);
      wend_make_set (maker, vote, WEND_FIELD_WHAT, "changeability");
      wend_make_set (maker, vote, WEND_FIELD_VALUE, votes[i]);
    }
  map->document = wend_maker_finish (maker);
  map->insight = wend_fake_insight_new ();
}

static void
map_clear (Map *map)
{
  wend_insight_free (map->insight);
  wend_document_free (map->document);
}

/* Dumps and frees the scene. */
static char *
take_dump (WendScene *scene)
{
  g_autoptr (GPtrArray) texts = wend_scene_check_texts (scene);
  char *dump = wend_scene_dump (scene);

  for (guint i = 0; i < texts->len; i++)
    g_test_message ("%s", (const char *) texts->pdata[i]);
  g_assert_cmpuint (texts->len, ==, 0);
  wend_scene_unref (scene);
  return dump;
}

static const WendChartOptions *
options (void)
{
  static WendChartOptions fixed;

  fixed.shaper = wend_shaper_fixed ();
  return &fixed;
}

static void
test_priorities (void)
{
  Map map;

  map_init (&map);
  WendFigure *figure = wend_fake_insight_add (map.insight, map.metric, map.stage);
  figure->pain = FULL (8, 7, 10);
  figure->reach = FULL (0.5, 0.4, 0.6);
  wend_fake_insight_at (map.insight, map.stage)->ramp = 4;
  g_autofree char *dump = take_dump (wend_chart_of_priorities (map.document, map.insight, options ()));
  g_assert_nonnull (strstr (dump, "\"I board\""));
  g_assert_nonnull (strstr (dump, "ramp-4"));
  g_assert_nonnull (strstr (dump, "Across: 3 votes"));
  g_assert_nonnull (strstr (dump, "\"Start here\""));
  wend_fake_insight_at (map.insight, map.stage)->ramp = 1;
  g_autofree char *mild = take_dump (wend_chart_of_priorities (map.document, map.insight, options ()));
  g_assert_null (strstr (mild, "\"Start here\""));
  figure->state = WEND_FIGURE_SUPPRESSED;
  g_autofree char *hidden = take_dump (wend_chart_of_priorities (map.document, map.insight, options ()));
  g_assert_null (strstr (hidden, "ramp-4"));
  g_assert_nonnull (strstr (hidden, "\"too few answers to place\""));
  map_clear (&map);
}

/* A wait of 14 against a goal of 10 is worse; one side unknown: named only. */
static void
test_sides (void)
{
  Map map;
  WendBothSides sides = { 0 };

  map_init (&map);
  WendFigure *figure = wend_fake_insight_add (map.insight, map.metric, map.stage);
  figure->shown = FULL (14, 13, 16);
  figure->has_goal = TRUE;
  figure->goal = 10;
  sides.customer.figure = sides.company.figure = figure;
  wend_fake_insight_sides (map.insight, map.stage, &sides);
  g_autofree char *dump = take_dump (wend_chart_of_sides (map.document, map.insight, options ()));
  g_assert_nonnull (strstr (dump, "\"I board\""));
  g_assert_nonnull (strstr (dump, " worse paper "));
  sides.company.figure = NULL;
  wend_fake_insight_sides (map.insight, map.stage, &sides);
  g_autofree char *alone = take_dump (wend_chart_of_sides (map.document, map.insight, options ()));
  g_assert_nonnull (strstr (alone, "\"Not placed, not known yet: I board\""));
  map_clear (&map);
}

/* The share of bad times creeps up: the line is turned back into per cent, the signal is where it first left. */
static void
test_signal (void)
{
  Map map;
  WendSignalPoint points[16] = { 0 };

  map_init (&map);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      WendSignalPoint *point = &points[i];
      point->period = wend_period_around (wend_date_from_ymd (2026, (int) (i % 12) + 1, 1), WEND_STEP_MONTH);
      point->chart = 1;
      point->has = point->charted = TRUE;
      point->x = 0.10 + 0.002 * i;
      point->n = 400;
      point->centre = 0.10;
      point->s = 1;
      point->drift = (WendDriftPoint) { .t = i + 1, .se = 0.015, .ewma = 0.1 * i, .limit = 0.95, .signal = i > 11 ? WEND_SIGNAL_WORSE : WEND_SIGNAL_NONE, .shown = i > 11, .since = 9 };
    }
  WendSignal signal = { .metric = map.metric, .place = map.stage, .basis = WEND_BASIS_SHARE, .state = WEND_CHART_DRIFT, .points = points, .n_points = G_N_ELEMENTS (points), .latest = &points[15], .signal = WEND_SIGNAL_WORSE, .silent = TRUE, .since = points[8].period };
  g_autofree char *dump = take_dump (wend_chart_of_signal (&signal, options ()));
  g_assert_nonnull (strstr (dump, "\"Silent signal: I board, Wait\""));
  g_assert_nonnull (strstr (dump, "\"Signal, January 2026\""));
  g_assert_nonnull (strstr (dump, "\"drifting since September 2026\""));
  g_assert_nonnull (strstr (dump, "\"usual level, 10\""));
  signal.state = WEND_CHART_TOO_LITTLE;
  signal.signal = WEND_SIGNAL_NONE;
  signal.silent = FALSE;
  g_autofree char *little = take_dump (wend_chart_of_signal (&signal, options ()));
  g_assert_null (strstr (little, "mark-silent-signal"));
  g_assert_nonnull (strstr (little, "\"Cannot be told yet.\""));
  signal = (WendSignal) { .metric = map.metric, .state = WEND_CHART_NONE };
  g_autofree char *none = take_dump (wend_chart_of_signal (&signal, options ()));
  g_assert_nonnull (strstr (none, "\"Drift: Wait\""));
  map_clear (&map);
}

static void
test_proof (void)
{
  Map map;
  WendProofPoint points[12] = { 0 };

  map_init (&map);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (WendProofPoint) { wend_period_around (wend_date_from_ymd (2026, (int) i + 1, 1), WEND_STEP_MONTH), i < 5 ? WEND_WINDOW_BEFORE : i == 5 ? WEND_WINDOW_WASH_OUT : i < 9 ? WEND_WINDOW_FIRST : WEND_WINDOW_LATEST, 80, FULL (i < 6 ? 0.66 : 0.75, 0.6, 0.8), { 0 } };
  WendActionProof proof = { .action = map.action, .metric = map.metric, .place = map.stage, .live = wend_date_from_ymd (2026, 6, 3), .basis = WEND_BASIS_SHARE, .before = { .n = 240, .value = FULL (0.66, 0.6, 0.72) }, .first = { .n = 236, .value = FULL (0.74, 0.68, 0.79) }, .latest = { .n = 251, .value = FULL (0.75, 0.69, 0.8) }, .proof = { .first = FULL (0.08, 0.01, 0.15), .latest = FULL (0.09, 0.01, 0.17), .beyond = FULL (0.1, -0.01, 0.21), .verdict = WEND_VERDICT_HOLDING, .beyond_control = WEND_BEYOND_UNCLEAR }, .checks = { { 1, 0, TRUE, WEND_VERDICT_HOLDING }, { 3, 0, TRUE, WEND_VERDICT_NO_CHANGE }, { 6, 0, FALSE, WEND_VERDICT_TOO_FEW } } };
  g_autofree char *dump = take_dump (wend_chart_of_proof (&proof, points, G_N_ELEMENTS (points), options ()));
  static const char *const said[] = { "\"Holding\"", "\"9 points better (1 to 17)\"", "\"66 to 75, more than chance\"", "\"before, n = 240\"", "\"3 months\"", "\"Did it last? Group call\"", "\"I board, Wait. Since 3 June 2026. Bars: 95 % range\"" };
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    g_assert_nonnull (strstr (dump, said[i]));
  g_assert_nonnull (strstr (dump, "\"Unclear: 10 points better (−1 to"));
  proof.before.n_eff = 180.4;
  proof.proof.latest = FULL (0.007, -0.004, 0.019);
  g_autofree char *small = take_dump (wend_chart_of_proof (&proof, points, G_N_ELEMENTS (points), options ()));
  g_assert_nonnull (strstr (small, "\"before, n = 240, weighs 180\""));
  g_assert_nonnull (strstr (small, "\"0.7 points better (−0.4"));
  WendActionProof bare = { .action = map.action, .live = proof.live, .proof = { .verdict = WEND_VERDICT_TOO_FEW } };
  g_autofree char *little = take_dump (wend_chart_of_proof (&bare, NULL, 0, options ()));
  g_assert_nonnull (strstr (little, "\"Too few data\""));
  map_clear (&map);
}

static void
test_bars (void)
{
  Map map;

  map_init (&map);
  WendFigure full = { .metric = map.metric, .place = map.stage, .state = WEND_FIGURE_FULL }, hidden = { .metric = map.metric, .state = WEND_FIGURE_SUPPRESSED };
  WendFunnelStep steps[] = { { .figure = &full, .entered = 1204, .dropped = 373, .open = 12, .completion = FULL (0.69, 0.66, 0.72) }, { .figure = &hidden, .completion = FULL (0.5, 0.2, 0.8) } };
  WendFunnel funnel = { .steps = steps, .n_steps = 2, .product = FULL (0.4, 0.3, 0.5) };
  g_autofree char *dump = take_dump (wend_chart_of_funnel (&funnel, options ()));
  g_assert_nonnull (strstr (dump, "% finish (66–72), n = 1,204\""));
  g_assert_nonnull (strstr (dump, "\"373 left, 12 still under way\""));
  g_assert_null (strstr (dump, "% finish (20–80)"));
  g_assert_nonnull (strstr (dump, "the product of the steps"));

  WendDriver drivers[] = { { "wait", map.metric, map.stage, 0.52, 0.3 }, { "gone", NULL, NULL, 0.2, 0.08 } };
  WendDriverSet set = { .outcome = map.metric, .n = 1870, .r2 = 0.38, .drivers = drivers, .n_drivers = 2 };
  g_autofree char *list = take_dump (wend_chart_of_drivers (&set, options ()));
  g_assert_nonnull (strstr (list, "% of it, r = 0.52\""));
  g_assert_nonnull (strstr (list, "\"gone\""));
  g_assert_nonnull (strstr (list, "not proven to cause"));
  set.state = WEND_DRIVERS_SUPPRESSED;
  g_autofree char *none = take_dump (wend_chart_of_drivers (&set, options ()));
  g_assert_null (strstr (none, "r = 0.52"));
  map_clear (&map);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/scene/chart-fill/priorities", test_priorities);
  g_test_add_func ("/wend/scene/chart-fill/sides", test_sides);
  g_test_add_func ("/wend/scene/chart-fill/signal", test_signal);
  g_test_add_func ("/wend/scene/chart-fill/proof", test_proof);
  g_test_add_func ("/wend/scene/chart-fill/bars", test_bars);
  return g_test_run ();
}
