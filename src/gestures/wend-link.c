/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Links: what may be linked, which kind a new one is, and drawing one from the handle of a card. The scene finds the
 * way around the cards; here is only what leads where. */

#include "gestures/wend-link.h"

#include <glib/gi18n.h>

#include "edit/wend-label.h"
#include "gestures/wend-pointer-private.h"

gboolean
wend_link_can_end (const WendNode *node)
{
  WendKind kind = node != NULL ? wend_node_kind (node) : WEND_N_KINDS;

  return kind == WEND_KIND_CARD || kind == WEND_KIND_STEP || kind == WEND_KIND_STAGE;
}

const char *
wend_link_refusal (const WendDocument *document, const WendNode *from, const WendNode *to)
{
  guint n;
  WendNode *const *links = wend_node_children (wend_document_map (document), WEND_KIND_LINK, &n);

  if (!wend_link_can_end (from) || !wend_link_can_end (to))
    return N_ ("A link leads from a card, step or stage to another");
  if (from == to)
    return N_ ("A link cannot lead back to where it starts");
  for (guint i = 0; i < n; i++)
    if (wend_node_ref (links[i], WEND_FIELD_FROM) == from && wend_node_ref (links[i], WEND_FIELD_TO) == to)
      return N_ ("These two are linked already");
  return NULL;
}

static gboolean
leads_back (WendMapScene *scene, const WendNode *from, const WendNode *to)
{
  const WendNode *a = wend_node_ancestor (from, WEND_KIND_STAGE), *b = wend_node_ancestor (to, WEND_KIND_STAGE);

  if (a != NULL && a == b && wend_node_kind (from) == WEND_KIND_STEP && wend_node_kind (to) == WEND_KIND_STEP)
    return wend_node_compare (to, from) < 0;
  return a != NULL && b != NULL && a != b && wend_node_compare (b, a) < 0;
}

const char *
wend_link_add (WendEditor *editor, WendMapScene *scene, const WendNode *from, const WendNode *to)
{
  g_autofree char *a = NULL, *label = NULL;
  const char *id, *kind;

  if (wend_editor_is_read_only (editor) || wend_link_refusal (wend_editor_peek_document (editor), from, to) != NULL)
    return NULL;
  a = wend_label_node (from);
  label = wend_label_format (N_ ("Link “%s”"), a);
  kind = leads_back (scene, from, to) ? "loop" : "flow";
  wend_editor_begin (editor, label);
  id = wend_editor_create (editor, WEND_KIND_LINK, "map", NULL, WEND_FIELD_FROM, wend_node_id (from), WEND_FIELD_TO, wend_node_id (to),
                           WEND_FIELD_KIND, kind, -1);
  wend_editor_commit (editor);
  return id;
}

/* Drawing one. */

static const WendNode *
start_of (const WendPointer *pointer)
{
  return wend_document_find_living (wend_editor_peek_document (pointer->editor), pointer->pressed);
}

gboolean
wend_link_drag_begin (WendPointer *pointer)
{
  const WendNode *from = start_of (pointer);

  return from != NULL && wend_map_scene_where (pointer->scene, from, &pointer->feedback.from);
}

void
wend_link_drag_update (WendPointer *pointer, const WendPointerEvent *event)
{
  WendPointerFeedback *feedback = &pointer->feedback;
  WendHit hit = { 0 };
  const char *refusal;

  feedback->dx = event->x - pointer->press.x;
  feedback->dy = event->y - pointer->press.y;
  feedback->target = (WendRect) { 0 };
  feedback->can_drop = FALSE;
  feedback->refused = NULL;
  if (!wend_map_scene_hit (pointer->scene, event->x, event->y, &hit) || !wend_link_can_end (hit.node))
    return;
  feedback->target = hit.bounds;
  refusal = wend_link_refusal (wend_editor_peek_document (pointer->editor), start_of (pointer), hit.node);
  feedback->can_drop = refusal == NULL;
  feedback->refused = refusal != NULL ? wend_pointer_say (pointer, refusal) : NULL;
}

void
wend_link_drag_drop (WendPointer *pointer, const WendPointerEvent *event)
{
  const WendNode *from = start_of (pointer);
  WendHit hit = { 0 };
  const char *id;

  if (!pointer->feedback.can_drop || from == NULL || !wend_map_scene_hit (pointer->scene, event->x, event->y, &hit))
    return;
  id = wend_link_add (pointer->editor, pointer->scene, from, hit.node);
  if (id != NULL)
    wend_selection_set (pointer->selection, id);
}
