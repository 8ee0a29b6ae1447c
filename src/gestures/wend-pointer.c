/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From press, motion and release to what is meant: a click, a band, a drag or a pan. Holds what must come back
 * when Escape is pressed. The drags and the band have files of their own. */

#include "gestures/wend-pointer-private.h"

#include <math.h>

WendPointer *
wend_pointer_new (WendEditor *editor, WendMapScene *scene, WendSelection *selection, const char *(*translate) (const char *text))
{
  WendPointer *pointer = g_new0 (WendPointer, 1);

  pointer->editor = editor;
  pointer->scene = scene;
  pointer->selection = selection;
  pointer->translate = translate;
  pointer->before = g_ptr_array_new_with_free_func (g_free);
  pointer->dragged = g_ptr_array_new_with_free_func (g_free);
  return pointer;
}

void
wend_pointer_free (WendPointer *pointer)
{
  if (pointer == NULL)
    return;
  wend_feeling_drag_end (pointer, FALSE);
  g_ptr_array_unref (pointer->dragged);
  g_ptr_array_unref (pointer->before);
  g_free (pointer->pressed);
  g_free (pointer);
}

const WendPointerFeedback *
wend_pointer_feedback (const WendPointer *pointer)
{
  return &pointer->feedback;
}

static void
rest (WendPointer *pointer)
{
  pointer->feedback = (WendPointerFeedback) { 0 };
  g_clear_pointer (&pointer->pressed, g_free);
  pointer->handle = WEND_HANDLE_NONE;
  g_ptr_array_set_size (pointer->dragged, 0);
  g_ptr_array_set_size (pointer->before, 0);
}

static gboolean
is_selectable (const WendNode *node)
{
  WendKind kind = wend_node_kind (node);

  return kind == WEND_KIND_CARD || kind == WEND_KIND_STEP || kind == WEND_KIND_STAGE || kind == WEND_KIND_LANE || kind == WEND_KIND_LINK ||
         kind == WEND_KIND_ACTION;
}

static void
press (WendPointer *pointer, const WendPointerEvent *event)
{
  WendHit hit = { 0 };

  rest (pointer);
  pointer->press = *event;
  for (guint i = 0; i < wend_selection_size (pointer->selection); i++)
    g_ptr_array_add (pointer->before, g_strdup (wend_selection_get (pointer->selection, i)));
  if (event->pan)
    {
      pointer->feedback.mode = WEND_POINTER_PAN;
      return;
    }
  pointer->feedback.mode = WEND_POINTER_PRESSED;
  pointer->handle = wend_handles_at (pointer->editor, pointer->scene, pointer->selection, event->scale,
                                     event->reach > 0 ? event->reach : WEND_HANDLE_REACH, (WendPoint) { event->x, event->y });
  if (pointer->handle != WEND_HANDLE_NONE)
    {
      pointer->pressed = g_strdup (wend_selection_single (pointer->selection));
      pointer->was_selected = TRUE;
      return;
    }
  if (!wend_map_scene_hit (pointer->scene, event->x, event->y, &hit) || hit.node == NULL || !is_selectable (hit.node))
    return;
  pointer->pressed = g_strdup (wend_node_id (hit.node));
  pointer->was_selected = wend_selection_contains (pointer->selection, pointer->pressed);
  if (!pointer->was_selected && event->extend)
    wend_selection_add (pointer->selection, pointer->pressed);
  else if (!pointer->was_selected)
    wend_selection_set (pointer->selection, pointer->pressed);
}

static gboolean
is_far (const WendPointer *pointer, const WendPointerEvent *event)
{
  double distance = hypot (event->x - pointer->press.x, event->y - pointer->press.y) * event->scale;

  return distance >= WEND_POINTER_THRESHOLD || (distance >= 2 && event->time - pointer->press.time >= WEND_POINTER_HOLD);
}

static double
toward_edge (double at, double low, double high, double scale)
{
  double near_low = WEND_POINTER_EDGE - (at - low) * scale;
  double near_high = WEND_POINTER_EDGE - (high - at) * scale;

  if (near_low > 0)
    return -MIN (near_low / WEND_POINTER_EDGE, 1);
  return near_high > 0 ? MIN (near_high / WEND_POINTER_EDGE, 1) : 0;
}

static void
ask_for_scroll (WendPointer *pointer, const WendPointerEvent *event)
{
  const WendRect *view = &event->view;

  if (wend_rect_is_empty (view))
    return;
  pointer->feedback.scroll_x = toward_edge (event->x, view->x, view->x + view->w, event->scale);
  pointer->feedback.scroll_y = toward_edge (event->y, view->y, view->y + view->h, event->scale);
}

static void
pan (WendPointer *pointer, const WendPointerEvent *event)
{
  pointer->feedback.dx = event->x - pointer->press.x;
  pointer->feedback.dy = event->y - pointer->press.y;
}

/* What the press turns into once it has moved; PRESSED: nothing that can be dragged. */
static WendPointerMode
mode_for (WendPointer *pointer, const WendPointerEvent *event)
{
  if (pointer->pressed == NULL)
    return WEND_POINTER_BAND;
  if (pointer->handle == WEND_HANDLE_SPAN_START || pointer->handle == WEND_HANDLE_SPAN_END)
    return wend_span_drag_begin (pointer) ? WEND_POINTER_SPAN : WEND_POINTER_PRESSED;
  if (pointer->handle == WEND_HANDLE_LINK)
    return wend_link_drag_begin (pointer) ? WEND_POINTER_LINK : WEND_POINTER_PRESSED;
  if (pointer->handle == WEND_HANDLE_ADD)
    return WEND_POINTER_PRESSED;
  if (wend_selection_size (pointer->selection) <= 1 && wend_feeling_drag_begin (pointer, event))
    return WEND_POINTER_FEELING;
  if (wend_card_drag_begin (pointer))
    return WEND_POINTER_DRAG;
  return wend_place_drag_begin (pointer) ? WEND_POINTER_PLACE : WEND_POINTER_PRESSED;
}

static void
update (WendPointer *pointer, const WendPointerEvent *event)
{
  switch ((int) pointer->feedback.mode)
    {
    case WEND_POINTER_PAN: pan (pointer, event); break;
    case WEND_POINTER_BAND: wend_band_update (pointer, event); break;
    case WEND_POINTER_DRAG: wend_card_drag_update (pointer, event); break;
    case WEND_POINTER_PLACE: wend_place_drag_update (pointer, event); break;
    case WEND_POINTER_SPAN: wend_span_drag_update (pointer, event); break;
    case WEND_POINTER_FEELING: wend_feeling_drag_update (pointer, event); break;
    case WEND_POINTER_LINK: wend_link_drag_update (pointer, event); break;
    default: break;
    }
}

static gboolean
motion (WendPointer *pointer, const WendPointerEvent *event)
{
  if (pointer->feedback.mode == WEND_POINTER_IDLE)
    return FALSE;
  if (pointer->feedback.mode == WEND_POINTER_PRESSED && is_far (pointer, event))
    pointer->feedback.mode = mode_for (pointer, event);
  if (pointer->feedback.mode == WEND_POINTER_PRESSED)
    return FALSE;
  update (pointer, event);
  if (pointer->feedback.mode != WEND_POINTER_PAN && pointer->feedback.mode != WEND_POINTER_FEELING)
    ask_for_scroll (pointer, event);
  return TRUE;
}

static void
click (WendPointer *pointer, const WendPointerEvent *event)
{
  if (pointer->handle != WEND_HANDLE_NONE)
    return;
  if (pointer->pressed == NULL)
    {
      if (!pointer->press.extend && !wend_feeling_click (pointer, event))
        wend_selection_clear (pointer->selection);
    }
  else if (pointer->was_selected && pointer->press.extend)
    wend_selection_toggle (pointer->selection, pointer->pressed);
  else if (pointer->was_selected)
    wend_selection_set (pointer->selection, pointer->pressed);
}

static gboolean
release (WendPointer *pointer, const WendPointerEvent *event)
{
  WendPointerMode mode = pointer->feedback.mode;

  if (mode == WEND_POINTER_IDLE)
    return FALSE;
  if (mode != WEND_POINTER_PAN)
    motion (pointer, event);
  switch ((int) pointer->feedback.mode)
    {
    case WEND_POINTER_PRESSED: click (pointer, event); break;
    case WEND_POINTER_DRAG: wend_card_drag_drop (pointer); break;
    case WEND_POINTER_PLACE: wend_place_drag_drop (pointer); break;
    case WEND_POINTER_SPAN: wend_span_drag_drop (pointer); break;
    case WEND_POINTER_FEELING: wend_feeling_drag_end (pointer, TRUE); break;
    case WEND_POINTER_LINK: wend_link_drag_drop (pointer, event); break;
    default: break;
    }
  rest (pointer);
  return TRUE;
}

static gboolean
cancel (WendPointer *pointer)
{
  if (pointer->feedback.mode == WEND_POINTER_IDLE)
    return FALSE;
  wend_feeling_drag_end (pointer, FALSE);
  if (pointer->feedback.mode != WEND_POINTER_PAN)
    wend_selection_set_all (pointer->selection, pointer->before);
  rest (pointer);
  return TRUE;
}

gboolean
wend_pointer_handle (WendPointer *pointer, const WendPointerEvent *event)
{
  switch (event->kind)
    {
    case WEND_POINTER_PRESS:
      press (pointer, event);
      return TRUE;
    case WEND_POINTER_MOTION:
      return motion (pointer, event);
    case WEND_POINTER_RELEASE:
      return release (pointer, event);
    case WEND_POINTER_CANCEL:
    default:
      return cancel (pointer);
    }
}
