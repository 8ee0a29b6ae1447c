/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The values of the design's page of charts. Example figures. */

#include "wend-design-charts.h"

#include <math.h>

#define RANGE(value, lo, hi) { TRUE, TRUE, value, lo, hi }
#define ALONE(value) { TRUE, FALSE, value, 0, 0 }

WendScene *
wend_design_priorities (const WendChartOptions *options)
{
  static const WendPriority items[] = {
    { "food", "Food and seats", RANGE (30, 23, 37), 5, RANGE (3.9, 3.4, 4.3), .88, FALSE },
    { "bag", "Bag drop: lines and kiosks", RANGE (16, 11, 21), 4, RANGE (3.1, 2.6, 3.7), .62, FALSE },
    { "security", "Security wait", RANGE (14, 9, 21), 4, RANGE (1.9, 1.5, 2.4), .9, FALSE },
    { "groups", "Boarding groups", RANGE (5, 2, 13), 2, RANGE (2.9, 2.4, 3.5), .95, FALSE },
    { "fee", "Bag fee shown late", RANGE (4, 2, 8), 2, RANGE (4.6, 4.3, 4.9), 1, FALSE },
    { "collect", "Collecting bags, getting there", { 0 }, 0, { 0 }, -1, TRUE },
  };
  WendPriorityChart chart = { { "Fix first: much pain, easy to change", "Up: bad time in 100, with 95 % range. Across: 9 votes, middle half. Size: how many come by." }, items, G_N_ELEMENTS (items), 0, 0 };

  return wend_chart_priorities (&chart, options);
}

WendScene *
wend_design_sides (const WendChartOptions *options)
{
  static const WendSidePoint items[] = {
    { "wait", "I wait, eat and shop", RANGE (-.62, -.75, -.49), RANGE (.42, .32, .52), FALSE },
    { "sec", "I pass security", RANGE (-.2, -.24, -.16), RANGE (.22, .12, .32), FALSE },
    { "bag", "I drop my bag", RANGE (-.56, -.63, -.49), RANGE (-.38, -.5, -.26), FALSE },
    { "board", "I board", RANGE (.34, .14, .54), RANGE (.22, .09, .35), FALSE },
    { "plan", "I plan and book", RANGE (-.08, -.22, .06), RANGE (-.5, -.59, -.41), FALSE },
    { "get", "getting there", { 0 }, { 0 }, TRUE },
    { "collect", "collecting", { 0 }, { 0 }, TRUE },
  };
  WendSidesChart chart = { { "Who pays: customer and company, against our goals", "Right of the line: customer goal met. Above the line: company goal met. Bars: 95 % range." }, items, G_N_ELEMENTS (items) };

  return wend_chart_sides (&chart, options);
}

WendScene *
wend_design_signal (const WendChartOptions *options)
{
  static const double values[] = { 9.5, 9.9, 10.6, 10.7, 9.9, 9.9, 11.1, 9.9, 11.4, 11.7, 10.1, 8.6, 10.3, 11.3, 8.8, 9.3, 9.5, 10.8, 9.2, 9.2, 10, 10.4, 11.6, 11.0, 11.8, 10.4, 11.2, 12.0, 10, 11.4, 11.5, 12.4, 12.2, 12.5 };
  static const char *const labels[] = { "wk 10", "wk 20", "wk 30", "wk 40" };
  WendDriftMark points[G_N_ELEMENTS (values)] = { 0 };
  double ewma = 10, share = 1;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      ewma = .2 * values[i] + .8 * ewma;
      share *= .64;
      double limit = 2.86 * .95 * sqrt (.2 / 1.8 * (1 - share));
      points[i] = (WendDriftMark) { i % 10 == 0 ? labels[i / 10] : NULL, TRUE, values[i], TRUE, ewma, 10 - limit, 10 + limit };
    }
  WendDriftChartData chart = { { "Silent signal: the wait at bag drop is drifting up", "Weekly medians. No single week looked alarming, the smoothed line does." }, "min", points, G_N_ELEMENTS (values), TRUE, 10, TRUE, 12.85, 27, FALSE, "Signal, week 37", "drifting since week 31, first complaint in week 41", "EWMA 0.2 above 2.86. One false alarm in about 7 years of weeks." };

  return wend_chart_signal (&chart, options);
}

WendScene *
wend_design_proof (const WendChartOptions *options)
{
  static const double values[] = { 66, 64, 69, 65, 67, 66, 0, 72, 75, 74, 77, 73, 76, 75 }, controls[] = { 48, 46, 47, 49, 45, 47, 46, 48, 47, 46, 47, 45, 46, 46 };
  static const char *const months[] = { "S", "O", "N", "D", "J", "F", "M", "A", "M", "J", "J", "A", "S", "O" };
  WendProofMark points[G_N_ELEMENTS (values)] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      WendProofPlace place = i < 6 ? WEND_PROOF_BEFORE : i == 6 ? WEND_PROOF_START : i < 10 ? WEND_PROOF_FIRST : i == 10 ? WEND_PROOF_NONE : WEND_PROOF_LATEST;
      points[i] = (WendProofMark) { months[i], place, { i != 6, TRUE, values[i], values[i] - 13, MIN (95, values[i] + 12) }, ALONE (controls[i]) };
    }
  WendProofChart chart = { { "Did it last? Group call on screens, since 20 March", "Satisfied with boarding, 4 or 5 of 5, by month. Bars: 95 % range." }, "%", points, G_N_ELEMENTS (values), { "before, n = 240", RANGE (66, 60, 72) }, { "first, n = 236", RANGE (74, 68, 79) }, { "latest, n = 251", RANGE (75, 69, 80) }, "parking, untouched, to compare", WEND_TONE_GOOD, "Holding", "9 points more satisfied (1 to 17)", "66 to 75 %, more than chance", "Unclear: 10 points (−1 to 21)", { { "1 month", TRUE, WEND_TONE_GOOD }, { "3 months", TRUE, WEND_TONE_NONE }, { "6 months", FALSE, WEND_TONE_NONE } }, 3, "March is left out, it was the start. A stage picked as the worst often recovers alone." };

  return wend_chart_proof (&chart, options);
}

WendScene *
wend_design_funnel (const WendChartOptions *options)
{
  static const WendBarRow rows[] = {
    { "book", "I plan and book", RANGE (.69, .66, .72), "69 % finish (66–72), n = 1,204", "31 in 100 leave, 12 still open", FALSE },
    { "bag", "I drop my bag", RANGE (.97, .95, .98), "97 % (95–98), n = 831", "3 in 100 leave", FALSE },
    { "sec", "I pass security", RANGE (.8, .6, .92), "80 % (60–92), n = 18", "few answers", TRUE },
    { "collect", "I collect my bag and find the way to the train", { 0 }, NULL, NULL, TRUE },
  };
  WendBarChart chart = { { "Where people leave", "Of all who begin. The same customers followed from step to step." }, rows, G_N_ELEMENTS (rows), TRUE, NULL };

  return wend_chart_bars (&chart, options);
}

WendScene *
wend_design_drivers (const WendChartOptions *options)
{
  static const WendBarRow rows[] = {
    { "food", "Food and seats", RANGE (.34, .29, .39), "34 % of what it explains, r = 0.52", NULL, FALSE },
    { "wait", "Wait at security", ALONE (.21), "21 %, r = 0.41", NULL, FALSE },
    { "signs", "Signs inside", ALONE (.08), "8 %, r = 0.19", NULL, FALSE },
  };
  WendBarChart chart = { { "What goes along with recommending", "Together they explain 38 % of it. n = 1,870 complete answers." }, rows, G_N_ELEMENTS (rows), FALSE, "Associated, not proven to cause." };

  return wend_chart_bars (&chart, options);
}

WendScene *
wend_design_sheet (const WendChartOptions *options)
{
  WendScene *panels[] = { wend_design_priorities (options), wend_design_sides (options), wend_design_signal (options), wend_design_proof (options) };
  WendChartSheet sheet = { "Where to act first, and what has worked", "“I get from my front door to my seat without worry”", "Example figures. Survey and sensor log, September 2025 to October 2026. Votes: workshop of 5 November, 9 people.", FALSE, panels, G_N_ELEMENTS (panels) };
  WendScene *scene = wend_chart_sheet (&sheet, options);

  for (guint i = 0; i < G_N_ELEMENTS (panels); i++)
    wend_scene_unref (panels[i]);
  return scene;
}
