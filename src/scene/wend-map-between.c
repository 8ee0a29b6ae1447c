/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks on the borders between stages: a handoff where the responsible area changes and one of the two stages hurts, and a
 * wait that is over its goal, before the stage where it was measured. Both are derived, never stored. */

#include "scene/wend-lane-private.h"
#include "scene/wend-paint-private.h"

#define DISC 8.0
#define ICON 14.0

/* Lanes in which a mark stands, the first of them that is there. */
static const WendLaneKind handoff_lanes[] = { WEND_LANE_BACKSTAGE, WEND_LANE_SUPPORT, WEND_LANE_OWNERS, WEND_LANE_SYSTEMS, WEND_LANE_FRONTSTAGE, WEND_LANE_STEPS };
static const WendLaneKind wait_lanes[] = { WEND_LANE_WAITING, WEND_LANE_STEPS, WEND_LANE_MEASURED };

static const WendMapRow *
find_row (const WendMapScene *map, const WendLaneKind *kinds, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint r = 0; r < map->n_rows; r++)
      if (map->rows[r].kind == kinds[i])
        return &map->rows[r];
  return NULL;
}

/* Whether a failure is recorded at the stage: a pain, or three and more in 100 have a bad time. */
static gboolean
hurts (const WendMapScene *map, const WendStage *stage)
{
  if (stage->place->ramp >= 3)
    return TRUE;
  for (guint r = 0; r < map->n_rows; r++)
    for (guint c = stage->first; c <= stage->last && map->rows[r].kind == WEND_LANE_PAINS; c++)
      if (map->columns[c].starts[r + 1] > map->columns[c].starts[r])
        return TRUE;
  return FALSE;
}

static gboolean
is_handoff (const WendMapScene *map, guint index)
{
  const WendStage *before, *stage = &g_array_index (map->stages, WendPaintedStage, index).stage;
  const WendNode *from, *to;

  if (index == 0)
    return FALSE;
  before = &g_array_index (map->stages, WendPaintedStage, index - 1).stage;
  from = wend_node_ref (before->stage, WEND_FIELD_AREA);
  to = wend_node_ref (stage->stage, WEND_FIELD_AREA);
  return from != NULL && to != NULL && from != to && (hurts (map, before) || hurts (map, stage));
}

static gboolean
is_wait (const WendMapScene *map, guint index)
{
  return g_hash_table_contains (map->waits, g_array_index (map->stages, WendPaintedStage, index).stage.stage);
}

guint32
wend_map_between_marks (WendMapScene *map)
{
  gboolean handoffs = find_row (map, handoff_lanes, G_N_ELEMENTS (handoff_lanes)) != NULL, waits = find_row (map, wait_lanes, G_N_ELEMENTS (wait_lanes)) != NULL;
  guint32 marks = 0;

  map->between_key = 0;
  for (guint i = 0; i < map->stages->len; i++)
    {
      guint32 here = (handoffs && is_handoff (map, i) ? WEND_MARK_HANDOFF : 0) | (waits && is_wait (map, i) ? WEND_MARK_WAIT : 0);
      marks |= here;
      map->between_key = wend_mix (map->between_key, here);
    }
  return marks;
}

static void
draw_mark (WendMapScene *map, double y, const WendStage *stage, const char *icon, WendColour colour)
{
  double x = stage->x - WEND_GAP / 2;

  wend_ink_id (map->ink, wend_node_id (stage->stage));
  wend_ink_disc (map->ink, x, y, DISC, WEND_COLOUR_PAPER);
  wend_ink_icon (map->ink, icon, (WendPoint) { x - ICON / 2, y - ICON / 2 }, ICON, colour);
}

void
wend_map_draw_between (WendMapScene *map)
{
  const WendMapRow *handoffs = find_row (map, handoff_lanes, G_N_ELEMENTS (handoff_lanes)), *waits = find_row (map, wait_lanes, G_N_ELEMENTS (wait_lanes));

  double apart = handoffs == waits ? DISC + 2 : 0; /* in one lane: one above the other */

  g_clear_pointer (&map->between_band, wend_band_unref);
  wend_ink_begin (map->ink, NULL);
  for (guint i = 0; i < map->stages->len; i++)
    {
      const WendStage *stage = &g_array_index (map->stages, WendPaintedStage, i).stage;
      if (handoffs != NULL && is_handoff (map, i))
        draw_mark (map, handoffs->y + handoffs->h / 2 + apart, stage, "lane-handoff", WEND_COLOUR_INK_2);
      if (waits != NULL && is_wait (map, i))
        draw_mark (map, waits->y + waits->h / 2 - apart, stage, "lane-waiting", WEND_COLOUR_MARK_BAD);
    }
  WendChunk *chunk = wend_ink_finish (map->ink, map->w, map->options.rtl);
  if (chunk == NULL)
    return;
  map->between_band = wend_band_new (&chunk, &(double) { 0 }, 1);
  wend_chunk_unref (chunk);
}
