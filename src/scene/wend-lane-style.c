/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row a lane kind: who draws its cells, its least height, what it depends on. */

#include <glib/gi18n.h>

#include "scene/wend-lane-private.h"

#define CARDS { .draw = wend_lane_draw_boxes, .height = 49, .boxes = TRUE }
#define JOINED { .draw = wend_lane_draw_joined, .height = 34, .stretches = TRUE }

static const WendLaneStyle styles[WEND_N_LANES] = {
  [WEND_LANE_EVIDENCE] = CARDS,
  [WEND_LANE_STEPS] = { .draw = wend_lane_draw_steps, .height = 92, .stretches = TRUE },
  [WEND_LANE_TOUCHPOINTS] = CARDS,
  [WEND_LANE_CHANNELS] = { .draw = wend_lane_draw_channels, .height = 36 },
  [WEND_LANE_THOUGHTS] = CARDS,
  [WEND_LANE_FEELING] = { .draw = NULL, .height = 200, .measured = TRUE, .hints = { N_ ("scale 1 to 5") } },
  [WEND_LANE_ENGAGEMENT] = { .draw = wend_lane_draw_engagement, .height = 40 },
  [WEND_LANE_EXPECTATIONS] = CARDS,
  [WEND_LANE_NEEDS] = CARDS,
  [WEND_LANE_STORYBOARD] = { .draw = wend_lane_draw_storyboard, .height = 140 },
  [WEND_LANE_QUOTES] = { .draw = wend_lane_draw_quotes, .height = 74, .says_empty = TRUE },
  [WEND_LANE_PAINS] = CARDS,
  [WEND_LANE_GAINS] = CARDS,
  [WEND_LANE_MEASURED] = { .draw = wend_lane_draw_measured, .height = 104, .stretches = TRUE, .measured = TRUE, .hints = { N_ ("bar: {1}\u2009% range"), N_ ("tick: our goal") } },
  [WEND_LANE_VOLUME] = { .draw = wend_lane_draw_volume, .height = 66, .measured = TRUE },
  [WEND_LANE_WAITING] = { .draw = wend_lane_draw_waiting, .height = 104, .stretches = TRUE, .measured = TRUE, .hints = { N_ ("bar: {1}\u2009% range"), N_ ("tick: our goal") } },
  [WEND_LANE_BOTH_SIDES] = { .draw = wend_lane_draw_sides, .height = 82, .measured = TRUE, .hints = { N_ ("for the customer"), N_ ("for the company") } },
  [WEND_LANE_LINE] = { .draw = NULL, .height = 20 },
  [WEND_LANE_FRONTSTAGE] = CARDS,
  [WEND_LANE_BACKSTAGE] = JOINED,
  [WEND_LANE_SUPPORT] = CARDS,
  [WEND_LANE_SYSTEMS] = JOINED,
  [WEND_LANE_PARTNERS] = JOINED,
  [WEND_LANE_POLICY] = CARDS,
  [WEND_LANE_RISKS] = CARDS,
  [WEND_LANE_OWNERS] = JOINED,
  [WEND_LANE_OPPORTUNITIES] = { .draw = wend_lane_draw_opportunities, .height = 49, .says_empty = TRUE, .boxes = TRUE },
  [WEND_LANE_ACTIONS] = { .draw = wend_lane_draw_opportunities, .height = 49, .boxes = TRUE },
  [WEND_LANE_TEXT] = CARDS,
  [WEND_LANE_JOURNEYS] = CARDS,
};

const WendLaneStyle *
wend_lane_style (WendLaneKind kind)
{
  return &styles[kind];
}
