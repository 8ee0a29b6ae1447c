/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opportunities and improvements: a card with the edge of a measured thing, dashed where it rests on an assumption, with
 * who does it and when, and whether it lasted. */

#include <glib/gi18n.h>
#include <string.h>

#include "insight/wend-action-proof.h"
#include "scene/wend-chart-fill.h"
#include "scene/wend-lane-private.h"

#define TEXT_LINES 2

const char *
wend_lane_verdict (WendMapScene *map, const WendNode *action)
{
  const WendActionProof *proof = wend_insight_proof (map->insight, action);

  return proof != NULL ? wend_chart_verdict (proof->proof.verdict) : NULL;
}

static const char *
state_text (WendMapScene *map, const WendNode *node)
{
  static const char *const states[] = { "planned", N_ ("planned"), "doing", N_ ("under way"), "live", N_ ("live"), "dropped", N_ ("dropped"), "idea", N_ ("idea") };

  if (wend_node_kind (node) == WEND_KIND_ACTION)
    for (guint i = 0; i < G_N_ELEMENTS (states); i += 2)
      if (strcmp (states[i], wend_node_text (node, WEND_FIELD_STATUS)) == 0)
        return wend_map_say (map, states[i + 1]);
  return "";
}

static char *
join (const char *const *parts)
{
  GString *said = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (said, "%s%s", said->len > 0 ? " · " : "", parts[i]);
  return g_string_free (said, FALSE);
}

/* What stands below the words: "Ops · Aug · live · Holding", the verdict on a line of its own where that is too long. */
typedef struct
{
  char *who;
  const char *verdict; /* NULL: there is none, or `who` says it */
} Foot;

static void
foot_clear (Foot *foot)
{
  g_free (foot->who);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Foot, foot_clear)

static Foot
foot_of (WendMapScene *map, const WendNode *node, double room)
{
  const char *owner = wend_node_text (node, WEND_FIELD_OWNER), *when = "", *state = state_text (map, node);
  const char *verdict = wend_node_kind (node) == WEND_KIND_ACTION ? wend_lane_verdict (map, node) : NULL;
  gint32 due;

  if (wend_node_date (node, WEND_FIELD_DUE, &due))
    when = wend_say_month (map->options.translate, due);
  char *who = join ((const char *const[]) { owner, when, state, NULL });
  if (verdict == NULL)
    return (Foot) { who, NULL };
  verdict = wend_map_say (map, verdict);
  g_autofree char *whole = join ((const char *const[]) { who, verdict, NULL });
  if (wend_map_width (map, WEND_ROLE_FINE, whole) > room)
    return (Foot) { who, verdict };
  g_free (who);
  return (Foot) { g_steal_pointer (&whole), NULL };
}

static double
height_with (WendMapScene *map, const WendNode *node, double w, const Foot *foot)
{
  guint n = wend_map_break (map, WEND_ROLE_OPPORTUNITY, wend_node_text (node, WEND_FIELD_TEXT), w - 20, TEXT_LINES);

  return 28 + (n > 1 ? 19 : 0) + (*foot->who != '\0' ? 19 : 4) + (foot->verdict != NULL ? 17 : 0);
}

/* As high as its words, with a line for owner and date where there are any. */
double
wend_lane_opportunity_height (WendMapScene *map, const WendNode *node, double w)
{
  g_auto (Foot) foot = foot_of (map, node, w - 20);

  return height_with (map, node, w, &foot);
}

double
wend_lane_draw_opportunity (WendMapScene *map, WendMapRow *row, const WendNode *node, WendRect box)
{
  gboolean action = wend_node_kind (node) == WEND_KIND_ACTION;
  gboolean needs = action ? strcmp (wend_node_text (node, WEND_FIELD_STATUS), "idea") == 0 : strcmp (wend_node_text (node, WEND_FIELD_EVIDENCE), "assumed") == 0;
  gboolean dropped = action && strcmp (wend_node_text (node, WEND_FIELD_STATUS), "dropped") == 0;
  g_auto (Foot) foot = foot_of (map, node, box.w - 20);
  WendItem *item;

  box.h = box.h > 0 ? box.h : height_with (map, node, box.w, &foot);
  wend_ink_id (map->ink, wend_node_id (node));
  item = wend_ink_rect (map->ink, box, 8, WEND_COLOUR_CARD);
  wend_item_stroke (item, needs || dropped ? WEND_COLOUR_LINE : WEND_COLOUR_MEASURED, 1.5);
  if (needs)
    wend_item_dash (item, 5, 4);
  wend_map_block (map, &(WendTextBox) { box.x + 12, box.y + 20, box.w - 20, TEXT_LINES, WEND_ROLE_OPPORTUNITY, dropped ? WEND_COLOUR_INK_3 : WEND_COLOUR_INK }, wend_node_text (node, WEND_FIELD_TEXT));
  double y = box.y + box.h - 8;
  if (foot.verdict != NULL)
    wend_map_line (map, WEND_ROLE_FINE, (WendTextAt) { box.x + 12, y, WEND_ANCHOR_START }, box.w - 20, foot.verdict, WEND_COLOUR_INK_2);
  y -= foot.verdict != NULL ? 17 : 0;
  wend_map_line (map, WEND_ROLE_FINE, (WendTextAt) { box.x + 12, y, WEND_ANCHOR_START }, box.w - 20, foot.who, WEND_COLOUR_INK_3);
  wend_map_spot (map, node, box, &(WendRect) { box.x + 12, box.y + 4, box.w - 20, MIN (40, box.h - 8) }, WEND_ROLE_OPPORTUNITY);
  return box.h;
}

void
wend_lane_draw_opportunities (WendMapScene *map, WendMapRow *row, WendCellBox *box)
{
  double y = 6;

  for (guint i = 0; i < box->n_nodes; i++)
    y += wend_lane_draw_opportunity (map, row, box->nodes[i], (WendRect) { 4, y, box->w - 8, 0 }) + 6;
  box->need = MAX (row->style->height, y - 2);
}
