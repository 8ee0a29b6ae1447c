/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dragging a whole stage by its header or a lane by its label (a line lane anywhere) between its siblings, and the sides
 * of a card over columns. Nothing changes before the drop. */

#include "edit/wend-verbs.h"
#include "gestures/wend-pointer-private.h"
#include "gestures/wend-span.h"

static const WendNode *
pressed_node (const WendPointer *pointer)
{
  return wend_document_find_living (wend_editor_peek_document (pointer->editor), pointer->pressed);
}

gboolean
wend_place_drag_begin (WendPointer *pointer)
{
  const WendNode *node = pressed_node (pointer);
  WendKind kind = node != NULL ? wend_node_kind (node) : WEND_N_KINDS;

  if ((kind != WEND_KIND_STAGE && kind != WEND_KIND_LANE) || wend_editor_is_read_only (pointer->editor))
    return FALSE;
  if (!wend_map_scene_where (pointer->scene, node, &pointer->feedback.from))
    return FALSE;
  pointer->feedback.dragged = pointer->pressed;
  pointer->feedback.n_dragged = 1;
  return TRUE;
}

/* From the headers to the foot of the last lane. */
static WendRect
body (WendPointer *pointer)
{
  WendRect header = wend_map_scene_header (pointer->scene);
  guint n;
  const WendRow *rows = wend_map_scene_rows (pointer->scene, &n);
  double end = n > 0 ? rows[n - 1].y + rows[n - 1].h : header.y + header.h;

  return (WendRect) { header.x, header.y, header.w, end - header.y };
}

static const WendNode *
stage_before (WendPointer *pointer, double x, WendRect *line)
{
  guint n;
  const WendColumn *columns = wend_map_scene_columns (pointer->scene, &n);
  gboolean rtl = wend_span_is_mirrored (pointer->scene);
  WendRect all = body (pointer);
  double edge = 0;

  for (guint first = 0; first < n;)
    {
      guint last = first;
      while (last + 1 < n && columns[last + 1].stage == columns[first].stage)
        last++;
      double low = MIN (columns[first].x, columns[last].x), high = MAX (columns[first].x, columns[last].x) + columns[first].w;
      if (rtl ? x > (low + high) / 2 : x < (low + high) / 2)
        {
          *line = (WendRect) { (rtl ? high + 4 : low - 4) - 1.5, all.y, 3, all.h };
          return columns[first].stage;
        }
      edge = rtl ? low - 4 : high + 4;
      first = last + 1;
    }
  *line = (WendRect) { edge - 1.5, all.y, 3, all.h };
  return NULL;
}

static const WendNode *
lane_before (WendPointer *pointer, double y, WendRect *line)
{
  guint n, i = 0;
  const WendRow *rows = wend_map_scene_rows (pointer->scene, &n);
  WendRect labels = wend_map_scene_labels (pointer->scene), all = body (pointer);
  double left = MIN (labels.x, all.x), right = MAX (labels.x + labels.w, all.x + all.w);

  while (i < n && y > rows[i].y + rows[i].h / 2)
    i++;
  *line = (WendRect) { left, (i < n ? rows[i].y : rows[n - 1].y + rows[n - 1].h) - 1.5, right - left, 3 };
  return i < n ? rows[i].lane : NULL;
}

static const WendNode *
next_of (const WendNode *node)
{
  guint n;
  WendNode *const *siblings = wend_node_children (wend_node_parent (node), wend_node_kind (node), &n);

  for (guint i = 0; i + 1 < n; i++)
    if (siblings[i] == node)
      return siblings[i + 1];
  return NULL;
}

void
wend_place_drag_update (WendPointer *pointer, const WendPointerEvent *event)
{
  const WendNode *node = pressed_node (pointer);
  WendPointerFeedback *feedback = &pointer->feedback;

  if (node == NULL)
    return;
  feedback->dx = event->x - pointer->press.x;
  feedback->dy = event->y - pointer->press.y;
  if (wend_node_kind (node) == WEND_KIND_STAGE)
    feedback->before = stage_before (pointer, event->x, &feedback->target);
  else
    feedback->before = lane_before (pointer, event->y, &feedback->target);
  feedback->can_drop = feedback->before != node && feedback->before != next_of (node);
}

void
wend_place_drag_drop (WendPointer *pointer)
{
  const WendNode *before = pointer->feedback.before;

  if (pointer->feedback.can_drop)
    wend_verbs_move (pointer->editor, pointer->pressed, before != NULL ? wend_node_id (before) : NULL);
}

/* The sides of a card. */

gboolean
wend_span_drag_begin (WendPointer *pointer)
{
  const WendNode *card = pressed_node (pointer);

  return card != NULL && wend_map_scene_where (pointer->scene, card, &pointer->feedback.from) &&
         wend_span_get (pointer->scene, card, &pointer->first, &pointer->last);
}

static guint
column_near (const WendColumn *columns, guint n, double x)
{
  guint best = 0;

  for (guint i = 0; i < n; i++)
    if (ABS (columns[i].x + columns[i].w / 2 - x) < ABS (columns[best].x + columns[best].w / 2 - x))
      best = i;
  return best;
}

void
wend_span_drag_update (WendPointer *pointer, const WendPointerEvent *event)
{
  WendPointerFeedback *feedback = &pointer->feedback;
  const WendNode *card = pressed_node (pointer);
  guint n, at, first, last;
  const WendColumn *columns = wend_map_scene_columns (pointer->scene, &n);
  double low, high;

  if (card == NULL || n == 0 || !wend_span_get (pointer->scene, card, &first, &last))
    return;
  at = column_near (columns, n, event->x);
  pointer->first = pointer->handle == WEND_HANDLE_SPAN_START ? MIN (at, last) : first;
  pointer->last = pointer->handle == WEND_HANDLE_SPAN_END ? MAX (at, first) : last;
  low = MIN (columns[pointer->first].x, columns[pointer->last].x);
  high = MAX (columns[pointer->first].x, columns[pointer->last].x) + columns[pointer->last].w;
  feedback->target = (WendRect) { low + 4, feedback->from.y, high - low - 8, feedback->from.h };
  feedback->can_drop = pointer->first != first || pointer->last != last;
}

void
wend_span_drag_drop (WendPointer *pointer)
{
  const WendNode *card = pressed_node (pointer);

  if (pointer->feedback.can_drop && card != NULL)
    wend_span_set (pointer->editor, pointer->scene, card, pointer->first, pointer->last);
}
