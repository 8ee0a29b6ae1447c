/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Feelings: setting the value of a point, adding one, and the drag that does so while the curve follows. During a drag
 * the value stands in an open transaction, so that Escape leaves no trace and the whole drag is one step. */

#include "gestures/wend-feeling.h"

#include <glib/gi18n.h>
#include <math.h>

#include "edit/wend-label.h"
#include "gestures/wend-cell.h"
#include "gestures/wend-pointer-private.h"

gboolean
wend_feeling_is_point (const WendNode *card)
{
  const WendNode *lane = wend_node_kind (card) == WEND_KIND_CARD ? wend_node_ref (card, WEND_FIELD_LANE) : NULL;

  return lane != NULL && wend_node_lane_kind (lane) == WEND_LANE_FEELING;
}

/* As the file writes numbers: tenths, no "-0", no ".0". */
static char *
to_text (double value)
{
  int tenths = (int) lround (CLAMP (value, -WEND_FEELING_MOST, WEND_FEELING_MOST) * 10);
  const char *sign = tenths < 0 ? "-" : "";

  tenths = ABS (tenths);
  return tenths % 10 == 0 ? g_strdup_printf ("%s%d", sign, tenths / 10) : g_strdup_printf ("%s%d.%d", sign, tenths / 10, tenths % 10);
}

static void
begin (WendEditor *editor, const WendNode *card)
{
  const WendNode *stage = wend_node_ancestor (card, WEND_KIND_STAGE);
  g_autofree char *name = wend_label_node (stage != NULL ? stage : card);
  g_autofree char *label = wend_label_format (N_ ("Change Feeling in “%s”"), name);

  wend_editor_begin (editor, label);
}

gboolean
wend_feeling_set (WendEditor *editor, const WendNode *card, double value)
{
  g_autofree char *text = to_text (value);

  if (!wend_feeling_is_point (card))
    return FALSE;
  begin (editor, card);
  wend_editor_set (editor, wend_node_id (card), WEND_FIELD_VALUE, text);
  return wend_editor_commit (editor) != NULL;
}

const char *
wend_feeling_add (WendEditor *editor, const WendNode *lane, const WendNode *column, double value)
{
  g_autofree char *text = to_text (value);
  g_autofree char *name = wend_label_node (column);
  g_autofree char *label = wend_label_format (N_ ("Add Feeling in “%s”"), name);
  const char *id;

  if (wend_node_lane_kind (lane) != WEND_LANE_FEELING || wend_editor_is_read_only (editor))
    return NULL;
  wend_editor_begin (editor, label);
  id = wend_editor_create (editor, WEND_KIND_CARD, wend_node_id (column), NULL, WEND_FIELD_LANE, wend_node_id (lane), WEND_FIELD_VALUE, text, -1);
  wend_editor_commit (editor);
  return id;
}

/* The drag. */

gboolean
wend_feeling_drag_begin (WendPointer *pointer, const WendPointerEvent *event)
{
  const WendNode *card = wend_document_find_living (wend_editor_peek_document (pointer->editor), pointer->pressed);

  if (card == NULL || !wend_feeling_is_point (card) || wend_editor_is_read_only (pointer->editor))
    return FALSE;
  return fabs (event->y - pointer->press.y) >= fabs (event->x - pointer->press.x); /* sideways it goes to another stage */
}

static void
take_back (WendPointer *pointer)
{
  if (!pointer->open)
    return;
  wend_editor_abort (pointer->editor);
  pointer->open = FALSE;
  wend_map_scene_touch (pointer->scene, pointer->pressed);
}

void
wend_feeling_drag_update (WendPointer *pointer, const WendPointerEvent *event)
{
  const WendNode *card = wend_document_find_living (wend_editor_peek_document (pointer->editor), pointer->pressed);
  const WendNode *lane = card != NULL ? wend_node_ref (card, WEND_FIELD_LANE) : NULL;
  g_autofree char *text = NULL;

  if (lane == NULL || !wend_map_scene_feeling (pointer->scene, lane, event->y, &pointer->feedback.value))
    return;
  text = to_text (pointer->feedback.value);
  pointer->feedback.value = g_ascii_strtod (text, NULL);
  take_back (pointer);
  begin (pointer->editor, card);
  pointer->open = TRUE;
  wend_editor_set (pointer->editor, pointer->pressed, WEND_FIELD_VALUE, text);
  wend_map_scene_touch (pointer->scene, pointer->pressed);
}

void
wend_feeling_drag_end (WendPointer *pointer, gboolean keep)
{
  if (!keep)
    take_back (pointer);
  if (pointer->open)
    wend_editor_commit (pointer->editor);
  pointer->open = FALSE;
}

/* A click on the bare curve lane of a column that has no point yet. */
gboolean
wend_feeling_click (WendPointer *pointer, const WendPointerEvent *event)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  WendHit hit = { 0 };
  const char *id;
  double value;

  if (!wend_map_scene_hit (pointer->scene, event->x, event->y, &hit) || hit.node != NULL || hit.lane == NULL || hit.column == NULL)
    return FALSE;
  if (!wend_map_scene_feeling (pointer->scene, hit.lane, event->y, &value))
    return FALSE;
  wend_cell_list (hit.lane, hit.column, nodes);
  if (nodes->len > 0)
    return FALSE;
  id = wend_feeling_add (pointer->editor, hit.lane, hit.column, value);
  if (id != NULL)
    wend_selection_set (pointer->selection, id);
  return id != NULL;
}
