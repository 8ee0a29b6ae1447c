/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Links by keys and menus: choosing what one leads to with the arrows, walking along the links of a card, and what kind
 * one is. Drawing one with the pointer is a gesture. */

#include "wend-config.h"

#include "app/wend-canvas-actions.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-canvas-private.h"
#include "gestures/wend-link.h"

static const WendNode *
node_of (WendCanvas *self, const char *key)
{
  WendPlace place;

  return key != NULL && wend_canvas_place (self, key, &place) ? place.node : NULL;
}

void
wend_canvas_act_link (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  const WendNode *from = self->view != NULL ? node_of (self, self->focus_key) : NULL;

  wend_canvas_finish_edit (self);
  if (!wend_link_can_end (from) || wend_editor_is_read_only (wend_map_view_peek_editor (self->view)))
    return;
  g_free (self->link_from);
  self->link_from = g_strdup (self->focus_key);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
wend_canvas_end_link (WendCanvas *self, const char *key)
{
  g_autofree char *start = g_steal_pointer (&self->link_from);
  const WendNode *from = node_of (self, start), *to = node_of (self, key);
  const char *refusal = wend_link_refusal (wend_map_view_peek_document (self->view), from, to);
  const char *id;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (from == NULL || key == NULL)
    return;
  if (refusal != NULL)
    {
      wend_canvas_notice (self, _ (refusal), FALSE);
      return;
    }
  id = wend_link_add (wend_map_view_peek_editor (self->view), wend_map_view_peek_scene (self->view), from, to);
  if (id == NULL)
    return;
  wend_selection_set (wend_map_view_peek_selection (self->view), id);
  wend_canvas_focus_key (self, id, TRUE);
}

/* The link after `link` among those that start or end at `node`; the first where it is none of them. */
static const WendNode *
next_link (WendCanvas *self, const WendNode *node, const WendNode *link)
{
  guint n;
  WendNode *const *links = wend_node_children (wend_document_map (wend_map_view_peek_document (self->view)), WEND_KIND_LINK, &n);
  const WendNode *first = NULL;
  gboolean passed = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (wend_node_ref (links[i], WEND_FIELD_FROM) != node && wend_node_ref (links[i], WEND_FIELD_TO) != node)
        continue;
      if (passed)
        return links[i];
      first = first != NULL ? first : links[i];
      passed = links[i] == link;
    }
  return first;
}

void
wend_canvas_act_next_link (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  const WendNode *at = self->view != NULL ? node_of (self, self->focus_key) : NULL;
  const WendNode *link = NULL, *next;
  WendRect bounds;

  if (at != NULL && wend_node_kind (at) == WEND_KIND_LINK)
    {
      link = at;
      at = wend_node_ref (link, WEND_FIELD_FROM);
    }
  next = at != NULL ? next_link (self, at, link) : NULL;
  if (next == NULL)
    {
      wend_canvas_notice (self, _ ("Nothing is linked here"), FALSE);
      return;
    }
  wend_selection_set (wend_map_view_peek_selection (self->view), wend_node_id (next));
  if (wend_canvas_place_bounds (self, wend_node_id (next), &bounds))
    wend_canvas_show_rect (self, &bounds);
  wend_canvas_focus_key (self, wend_node_id (next), TRUE);
}

void
wend_canvas_act_link_kind (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  const WendNode *link = self->view != NULL ? wend_map_view_selected (self->view) : NULL;

  if (link == NULL || wend_node_kind (link) != WEND_KIND_LINK)
    return;
  wend_editor_begin (wend_map_view_peek_editor (self->view), _ ("Change the kind of a link"));
  wend_editor_set (wend_map_view_peek_editor (self->view), wend_node_id (link), WEND_FIELD_KIND, g_variant_get_string (parameter, NULL));
  wend_editor_commit (wend_map_view_peek_editor (self->view));
}

/* The other way round. */
void
wend_canvas_act_link_turn (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  const WendNode *link = self->view != NULL ? wend_map_view_selected (self->view) : NULL;
  g_autofree char *from = NULL, *to = NULL;

  if (link == NULL || wend_node_kind (link) != WEND_KIND_LINK)
    return;
  from = g_strdup (wend_node_get (link, WEND_FIELD_FROM));
  to = g_strdup (wend_node_get (link, WEND_FIELD_TO));
  wend_editor_begin (wend_map_view_peek_editor (self->view), _ ("Turn a link around"));
  wend_editor_set (wend_map_view_peek_editor (self->view), wend_node_id (link), WEND_FIELD_FROM, to);
  wend_editor_set (wend_map_view_peek_editor (self->view), wend_node_id (link), WEND_FIELD_TO, from);
  wend_editor_commit (wend_map_view_peek_editor (self->view));
}

void
wend_canvas_link_middle (WendCanvas *self, const WendNode *link, WendRect *at)
{
  WendRect runs[16];
  guint n = wend_map_scene_link_runs (wend_map_view_peek_scene (self->view), link, runs, G_N_ELEMENTS (runs)), best = 0;

  for (guint i = 1; i < n; i++)
    if (runs[i].w + runs[i].h > runs[best].w + runs[best].h)
      best = i;
  if (n > 0)
    *at = (WendRect) { runs[best].x + runs[best].w / 2, runs[best].y + runs[best].h / 2, 1, 1 };
}
