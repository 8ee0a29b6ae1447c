/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Handles around the selected card: spans at its short sides, a link from its upper edge, the next card below it. They
 * show only where the card is large enough on screen to be grasped beside them. Changes nothing. */

#include "gestures/wend-handles.h"

#include <math.h>

#include "gestures/wend-span.h"

#define LEAST_WIDTH 64.0  /* px of the card */
#define LEAST_HEIGHT 20.0

static void
add (WendHandlePlace *places, guint *n, WendHandle handle, double x, double y)
{
  places[(*n)++] = (WendHandlePlace) { handle, { x, y } };
}

guint
wend_handles_list (WendEditor *editor, WendMapScene *scene, WendSelection *selection, double scale, WendHandlePlace places[WEND_N_HANDLES])
{
  const char *id = wend_selection_single (selection);
  const WendNode *node = id != NULL ? wend_document_find_living (wend_editor_peek_document (editor), id) : NULL;
  gboolean card = node != NULL && wend_node_kind (node) == WEND_KIND_CARD;
  gboolean action = node != NULL && wend_node_kind (node) == WEND_KIND_ACTION;
  WendRect b;
  guint n = 0;

  if (node == NULL || (!card && !action && wend_node_kind (node) != WEND_KIND_STEP) || wend_editor_is_read_only (editor))
    return 0;
  if (!wend_map_scene_where (scene, node, &b) || b.w * scale < LEAST_WIDTH || b.h * scale < LEAST_HEIGHT)
    return 0;
  if (card && wend_span_can (node))
    {
      gboolean rtl = wend_span_is_mirrored (scene);
      add (places, &n, WEND_HANDLE_SPAN_START, rtl ? b.x + b.w : b.x, b.y + b.h / 2);
      add (places, &n, WEND_HANDLE_SPAN_END, rtl ? b.x : b.x + b.w, b.y + b.h / 2);
    }
  if (!action)
    add (places, &n, WEND_HANDLE_LINK, b.x + b.w / 2, b.y);
  add (places, &n, WEND_HANDLE_ADD, b.x + b.w / 2, b.y + b.h);
  return n;
}

WendHandle
wend_handles_at (WendEditor *editor, WendMapScene *scene, WendSelection *selection, double scale, double reach, WendPoint at)
{
  WendHandlePlace places[WEND_N_HANDLES];
  guint n = wend_handles_list (editor, scene, selection, scale, places);
  WendHandle best = WEND_HANDLE_NONE;
  const char *id = wend_selection_single (selection);
  const WendNode *node = id != NULL ? wend_document_find_living (wend_editor_peek_document (editor), id) : NULL;
  WendRect b;
  gboolean on_card = node != NULL && wend_map_scene_where (scene, node, &b) && wend_rect_contains (&b, at.x, at.y);
  double least = on_card ? MIN (reach, WEND_HANDLE_REACH) : reach;

  for (guint i = 0; i < n; i++)
    {
      double distance = hypot (at.x - places[i].at.x, at.y - places[i].at.y) * scale;
      if (distance < least)
        {
          least = distance;
          best = places[i].handle;
        }
    }
  return best;
}
