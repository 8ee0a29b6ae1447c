/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells: what lies in one, and putting cards and steps into one. The only place that knows that another column is
 * a move and another lane a field. Knows neither pointer nor picture. */

#include "gestures/wend-cell.h"

#include <glib/gi18n.h>
#include <string.h>

#include "edit/wend-label.h"
#include "edit/wend-verbs.h"

static gboolean
in_lane (const WendNode *card, const WendNode *lane)
{
  return wend_node_ref (card, WEND_FIELD_LANE) == lane;
}

static void
list_cards (const WendNode *parent, const WendNode *lane, GPtrArray *nodes)
{
  guint n;
  WendNode *const *cards = wend_node_children (parent, WEND_KIND_CARD, &n);

  for (guint i = 0; i < n; i++)
    if (in_lane (cards[i], lane))
      g_ptr_array_add (nodes, cards[i]);
}

/* Improvements are the map's, and stand where they are about. */
static void
list_actions (const WendNode *column, const WendNode *lane, GPtrArray *nodes)
{
  guint n;
  WendNode *const *actions = wend_node_children (wend_node_parent (lane), WEND_KIND_ACTION, &n);

  for (guint i = 0; i < n; i++)
    {
      const WendNode *at = wend_node_ref (actions[i], WEND_FIELD_AT);
      if (at != NULL && (at == column || wend_node_ancestor (at, wend_node_kind (column)) == column))
        g_ptr_array_add (nodes, actions[i]);
    }
}

void
wend_cell_list (const WendNode *lane, const WendNode *column, GPtrArray *nodes)
{
  guint n;
  WendNode *const *steps = wend_node_children (column, WEND_KIND_STEP, &n);
  gboolean steps_lane = wend_node_lane_kind (lane) == WEND_LANE_STEPS;

  if (wend_node_lane_kind (lane) == WEND_LANE_ACTIONS)
    {
      list_actions (column, lane, nodes);
      return;
    }
  if (wend_node_kind (column) == WEND_KIND_STEP)
    {
      if (steps_lane)
        g_ptr_array_add (nodes, (gpointer) column);
      else
        list_cards (column, lane, nodes);
      return;
    }
  if (steps_lane)
    {
      for (guint i = 0; i < n; i++)
        g_ptr_array_add (nodes, steps[i]);
      return;
    }
  list_cards (column, lane, nodes);
  for (guint i = 0; i < n; i++)
    list_cards (steps[i], lane, nodes);
}

WendKind
wend_cell_kind (const WendNode *lane, const WendNode *column)
{
  WendLaneKind lane_kind = lane != NULL ? wend_node_lane_kind (lane) : WEND_N_LANES;

  if (lane_kind >= WEND_N_LANES || column == NULL)
    return WEND_N_KINDS;
  if (lane_kind == WEND_LANE_STEPS)
    return WEND_KIND_STEP;
  if (lane_kind == WEND_LANE_ACTIONS)
    return WEND_KIND_ACTION;
  return wend_schema_lane (lane_kind)->holds_cards ? WEND_KIND_CARD : WEND_N_KINDS;
}

gboolean
wend_cell_takes (const WendNode *lane, const WendNode *column, WendKind kind)
{
  return kind != WEND_N_KINDS && wend_cell_kind (lane, column) == kind;
}

const WendNode *
wend_cell_next_sibling (const WendNode *node)
{
  guint n;
  WendNode *const *siblings = wend_node_children (wend_node_parent (node), wend_node_kind (node), &n);

  for (guint i = 0; i + 1 < n; i++)
    if (siblings[i] == node)
      return siblings[i + 1];
  return NULL;
}

static gboolean
is_last_in_cell (const WendNode *node, const WendNode *lane, const WendNode *column)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  wend_cell_list (lane, column, nodes);
  return nodes->len > 0 && g_ptr_array_index (nodes, nodes->len - 1) == node;
}

static gboolean
is_in_column (const WendNode *node, const WendNode *column)
{
  for (const WendNode *parent = wend_node_parent (node); parent != NULL; parent = wend_node_parent (parent))
    if (parent == column)
      return TRUE;
  return FALSE;
}

/* Where it stands already: right in front of `before`, or last. */
static gboolean
stands (const WendNode *node, const WendNode *lane, const WendNode *column, const WendNode *before)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  guint index;

  if (before == node)
    return TRUE;
  if (before == NULL)
    return is_last_in_cell (node, lane, column);
  wend_cell_list (lane, column, nodes);
  return g_ptr_array_find (nodes, node, &index) && index + 1 < nodes->len && g_ptr_array_index (nodes, index + 1) == before;
}

static gboolean
has_side (const WendNode *lane, const WendNode *column, const char *side)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  gboolean has = FALSE;

  wend_cell_list (lane, column, nodes);
  for (guint i = 0; i < nodes->len; i++)
    has |= strcmp (wend_node_text (g_ptr_array_index (nodes, i), WEND_FIELD_SIDE), side) == 0;
  return has;
}

gboolean
wend_cell_complete (WendEditor *editor, const WendNode *card)
{
  const WendNode *lane = wend_node_kind (card) == WEND_KIND_CARD ? wend_node_ref (card, WEND_FIELD_LANE) : NULL;
  WendLaneKind kind = lane != NULL ? wend_node_lane_kind (lane) : WEND_N_LANES;
  const WendNode *column = wend_node_parent (card);
  const char *side;

  if (kind == WEND_LANE_FEELING && !wend_node_is_set (card, WEND_FIELD_VALUE))
    return wend_editor_set (editor, wend_node_id (card), WEND_FIELD_VALUE, "0");
  if (kind != WEND_LANE_BOTH_SIDES || wend_node_is_set (card, WEND_FIELD_SIDE) || wend_node_ancestor (card, WEND_KIND_STAGE) == NULL)
    return FALSE;
  side = has_side (lane, column, "customer") && !has_side (lane, column, "company") ? "company" : "customer";
  return wend_editor_set (editor, wend_node_id (card), WEND_FIELD_SIDE, side);
}

static void
put_action (WendEditor *editor, const WendNode *node, const WendNode *column, const WendNode *before)
{
  const WendNode *at = wend_node_ref (node, WEND_FIELD_AT);

  wend_editor_move (editor, wend_node_id (node), wend_node_id (wend_node_parent (node)), before != NULL ? wend_node_id (before) : NULL);
  if (at == NULL || (at != column && wend_node_ancestor (at, wend_node_kind (column)) != column))
    wend_editor_set (editor, wend_node_id (node), WEND_FIELD_AT, wend_node_id (column));
}

/* The move, and what the lane asks for. */
static void
put (WendEditor *editor, const WendNode *node, const WendNode *lane, const WendNode *column, const WendNode *before)
{
  const char *id = wend_node_id (node), *front = before != NULL ? wend_node_id (before) : NULL;
  const WendNode *parent;

  if (wend_node_kind (node) == WEND_KIND_ACTION)
    put_action (editor, node, column, before);
  else if (wend_node_kind (node) == WEND_KIND_STEP)
    wend_verbs_move_step (editor, id, wend_node_id (column), front);
  else
    {
      /* Cards of a step show in its stage's cell, and stay the step's while they stay in the column. */
      parent = before != NULL ? wend_node_parent (before) : is_in_column (node, column) ? wend_node_parent (node) : column;
      wend_verbs_move_card (editor, id, wend_node_id (parent), wend_node_id (lane), front);
      wend_cell_complete (editor, node);
    }
}

gboolean
wend_cell_put (WendEditor *editor, const WendNode *node, const WendNode *lane, const WendNode *column, const WendNode *before)
{
  g_autofree char *name = NULL, *label = NULL;

  if (!wend_cell_takes (lane, column, wend_node_kind (node)))
    return FALSE;
  if (wend_node_kind (node) == WEND_KIND_STEP && wend_node_kind (column) == WEND_KIND_STEP)
    {
      before = before != NULL ? before : wend_cell_next_sibling (column); /* a step is its own column */
      column = wend_node_parent (column);
    }
  if (stands (node, lane, column, before))
    return FALSE;
  name = wend_label_node (node);
  label = wend_label_format (N_ ("Move “%s”"), name);
  wend_editor_begin (editor, label);
  put (editor, node, lane, column, before);
  return wend_editor_commit (editor) != NULL;
}

static const char *
add_card (WendEditor *editor, const WendNode *lane, const char *parent, const char *before)
{
  const char *id = wend_editor_create (editor, WEND_KIND_CARD, parent, before, WEND_FIELD_LANE, wend_node_id (lane), -1);
  const WendNode *card = id != NULL ? wend_document_find_living (wend_editor_peek_document (editor), id) : NULL;

  if (card != NULL)
    wend_cell_complete (editor, card);
  return id;
}

const char *
wend_cell_add (WendEditor *editor, const WendNode *lane, const WendNode *column, const WendNode *after)
{
  WendKind kind = wend_cell_kind (lane, column);
  const WendNode *next, *parent;
  const char *before;

  if (kind == WEND_KIND_STEP && after == NULL && wend_node_kind (column) == WEND_KIND_STEP)
    after = column;
  next = after != NULL ? wend_cell_next_sibling (after) : NULL;
  parent = after != NULL ? wend_node_parent (after) : column;
  before = next != NULL ? wend_node_id (next) : NULL;
  switch ((int) kind)
    {
    case WEND_KIND_STEP: return wend_editor_create (editor, WEND_KIND_STEP, wend_node_id (parent), before, -1);
    case WEND_KIND_CARD: return add_card (editor, lane, wend_node_id (parent), before);
    case WEND_KIND_ACTION: return wend_editor_create (editor, WEND_KIND_ACTION, "map", before, WEND_FIELD_AT, wend_node_id (column), -1);
    default: return NULL;
    }
}
