/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dragging one or several cards and steps to another cell, or to another place in theirs: one changeset on the
 * drop, nothing before it. What may lie where is the scene's and the cell's knowledge. */

#include <glib/gi18n.h>

#include "edit/wend-label.h"
#include "edit/wend-verbs.h"
#include "gestures/wend-cell.h"
#include "gestures/wend-pointer-private.h"

static gboolean
can_be_dragged (const WendNode *node)
{
  return node != NULL && (wend_node_kind (node) == WEND_KIND_CARD || wend_node_kind (node) == WEND_KIND_STEP || wend_node_kind (node) == WEND_KIND_ACTION);
}

/* What is selected, of the kind of what is pressed, in reading order. */
static void
collect (WendPointer *pointer, const WendNode *pressed)
{
  const WendDocument *document = wend_editor_peek_document (pointer->editor);
  guint left = wend_selection_size (pointer->selection);

  for (const WendNode *node = wend_document_next (document, NULL); node != NULL && left > 0; node = wend_document_next (document, node))
    if (wend_selection_contains (pointer->selection, wend_node_id (node)))
      {
        left--;
        if (wend_node_kind (node) == wend_node_kind (pressed))
          g_ptr_array_add (pointer->dragged, g_strdup (wend_node_id (node)));
      }
}

gboolean
wend_card_drag_begin (WendPointer *pointer)
{
  const WendDocument *document = wend_editor_peek_document (pointer->editor);
  const WendNode *pressed = wend_document_find_living (document, pointer->pressed);

  if (!can_be_dragged (pressed) || wend_editor_is_read_only (pointer->editor))
    return FALSE;
  if (!wend_map_scene_where (pointer->scene, pressed, &pointer->feedback.from))
    return FALSE;
  g_ptr_array_set_size (pointer->dragged, 0);
  if (wend_selection_contains (pointer->selection, pointer->pressed))
    collect (pointer, pressed);
  else
    g_ptr_array_add (pointer->dragged, g_strdup (pointer->pressed));
  pointer->feedback.dragged = pointer->pressed;
  pointer->feedback.n_dragged = pointer->dragged->len;
  return TRUE;
}

static const char *
reason_against (WendPointer *pointer, const WendNode *node, const WendPointerEvent *event)
{
  WendHit hit = { 0 };

  if (!wend_map_scene_hit (pointer->scene, event->x, event->y, &hit) || hit.lane == NULL || hit.column == NULL)
    return NULL;
  return wend_cell_takes (hit.lane, hit.column, wend_node_kind (node)) ? NULL : wend_pointer_say (pointer, N_ ("Not in this lane"));
}

void
wend_card_drag_update (WendPointer *pointer, const WendPointerEvent *event)
{
  const WendNode *node = wend_document_find_living (wend_editor_peek_document (pointer->editor), pointer->pressed);
  WendPointerFeedback *feedback = &pointer->feedback;

  feedback->dx = event->x - pointer->press.x;
  feedback->dy = event->y - pointer->press.y;
  feedback->copies = event->copy;
  feedback->can_drop = node != NULL && wend_map_scene_drop (pointer->scene, node, event->x, event->y, &feedback->drop) &&
                       wend_cell_takes (feedback->drop.lane, feedback->drop.column, wend_node_kind (node));
  feedback->refused = node == NULL || feedback->can_drop ? NULL : reason_against (pointer, node, event);
}

/* The first that is not itself being moved: they all come to stand before it. */
static const WendNode *
anchor (const WendPointer *pointer, const WendNode *before)
{
  while (before != NULL)
    {
      gboolean moves = FALSE;
      for (guint i = 0; i < pointer->dragged->len; i++)
        moves |= g_str_equal (g_ptr_array_index (pointer->dragged, i), wend_node_id (before));
      if (!moves || pointer->dragged->len == 1)
        return before;
      before = wend_cell_next_sibling (before);
    }
  return NULL;
}

static char *
label_for (const WendPointer *pointer, const WendDocument *document)
{
  gboolean copies = pointer->feedback.copies;
  const WendNode *first = wend_document_find_living (document, g_ptr_array_index (pointer->dragged, 0));
  g_autofree char *text = first != NULL ? wend_label_node (first) : g_strdup ("");
  g_autofree char *number = g_strdup_printf ("%u", pointer->dragged->len);

  if (pointer->dragged->len == 1)
    return wend_label_format (copies ? N_ ("Copy “%s”") : N_ ("Move “%s”"), text);
  return wend_label_format (copies ? N_ ("Copy %s cards") : N_ ("Move %s cards"), number);
}

/* Copies stand behind their originals first, and go from there to where they are dropped. */
static void
drop_copies (WendPointer *pointer)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new ();
  const WendDrop *drop = &pointer->feedback.drop;
  g_autofree char *label = label_for (pointer, wend_editor_peek_document (pointer->editor));

  wend_editor_begin (pointer->editor, label);
  wend_verbs_duplicate (pointer->editor, (const char *const *) pointer->dragged->pdata, pointer->dragged->len, copies);
  for (guint i = 0; i < copies->len; i++)
    {
      const WendNode *node = wend_document_find_living (wend_editor_peek_document (pointer->editor), g_ptr_array_index (copies, i));
      if (node != NULL)
        wend_cell_put (pointer->editor, node, drop->lane, drop->column, drop->before);
    }
  wend_editor_commit (pointer->editor);
  if (copies->len > 0)
    wend_selection_set_all (pointer->selection, copies);
}

void
wend_card_drag_drop (WendPointer *pointer)
{
  const WendDocument *document = wend_editor_peek_document (pointer->editor);
  const WendDrop *drop = &pointer->feedback.drop;
  const WendNode *before;
  g_autofree char *label = NULL;

  if (!pointer->feedback.can_drop || pointer->dragged->len == 0)
    return;
  if (pointer->feedback.copies)
    {
      drop_copies (pointer);
      return;
    }
  label = label_for (pointer, document);
  before = anchor (pointer, drop->before);
  wend_editor_begin (pointer->editor, label);
  for (guint i = 0; i < pointer->dragged->len; i++)
    {
      const WendNode *node = wend_document_find_living (document, g_ptr_array_index (pointer->dragged, i));
      if (node != NULL)
        wend_cell_put (pointer->editor, node, drop->lane, drop->column, before);
    }
  wend_editor_commit (pointer->editor);
}
