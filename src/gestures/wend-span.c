/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spans: which columns a card covers and how to make it cover others. Its first column is its parent, its last the
 * reference `to`; a card that covers one column has none. Knows neither pointer nor keys. */

#include "gestures/wend-span.h"

#include <glib/gi18n.h>
#include <string.h>

#include "edit/wend-label.h"
#include "edit/wend-verbs.h"

gboolean
wend_span_can (const WendNode *card)
{
  const WendNode *lane = wend_node_kind (card) == WEND_KIND_CARD ? wend_node_ref (card, WEND_FIELD_LANE) : NULL;
  WendLaneKind kind = lane != NULL ? wend_node_lane_kind (lane) : WEND_N_LANES;

  return kind < WEND_N_LANES && wend_schema_lane (kind)->holds_cards && kind != WEND_LANE_FEELING && kind != WEND_LANE_ENGAGEMENT &&
         kind != WEND_LANE_CHANNELS;
}

gboolean
wend_span_is_mirrored (WendMapScene *scene)
{
  guint n;
  const WendColumn *columns = wend_map_scene_columns (scene, &n);

  return n > 0 && wend_map_scene_labels (scene).x > columns[0].x;
}

/* The first and last column of a stage or step; FALSE where it has none. */
static gboolean
columns_of (WendMapScene *scene, const WendNode *node, guint *first, guint *last)
{
  guint n;
  const WendColumn *columns = wend_map_scene_columns (scene, &n);
  gboolean found = FALSE;

  for (; node != NULL && !found; node = wend_node_parent (node))
    for (guint i = 0; i < n; i++)
      if (columns[i].node == node || (columns[i].stage == node && wend_node_kind (node) == WEND_KIND_STAGE))
        {
          *first = found ? *first : i;
          *last = i;
          found = TRUE;
        }
  return found;
}

gboolean
wend_span_get (WendMapScene *scene, const WendNode *card, guint *first, guint *last)
{
  const WendNode *to = wend_node_ref (card, WEND_FIELD_TO);
  guint from, end;

  if (!columns_of (scene, wend_node_parent (card), first, last))
    return FALSE;
  if (to != NULL && columns_of (scene, to, &from, &end))
    *last = MAX (*last, end);
  return TRUE;
}

gboolean
wend_span_set (WendEditor *editor, WendMapScene *scene, const WendNode *card, guint first, guint last)
{
  guint n, old_first, old_last, own_first = first, own_last = first;
  const WendColumn *columns = wend_map_scene_columns (scene, &n);
  const WendNode *start, *end;
  g_autofree char *name = wend_label_node (card);
  g_autofree char *label = wend_label_format (N_ ("Span “%s”"), name);

  if (last < first || last >= n || !wend_span_get (scene, card, &old_first, &old_last) || (old_first == first && old_last == last))
    return FALSE;
  start = columns[first].node;
  end = columns[last].node;
  wend_editor_begin (editor, label);
  if (first != old_first)
    wend_verbs_move_card (editor, wend_node_id (card), wend_node_id (start), wend_node_get (card, WEND_FIELD_LANE), NULL);
  columns_of (scene, first != old_first ? start : wend_node_parent (card), &own_first, &own_last);
  wend_editor_set (editor, wend_node_id (card), WEND_FIELD_TO, last <= own_last ? NULL : wend_node_id (end));
  return wend_editor_commit (editor) != NULL;
}
