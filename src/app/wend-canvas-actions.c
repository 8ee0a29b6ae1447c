/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the canvas' actions do to the focused place and the selection. Each change is one changeset with a readable
 * label; where a pointer could do it, a key does it here. */

#include "wend-config.h"

#include "app/wend-canvas-actions.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-canvas-look-private.h"
#include "edit/wend-label.h"
#include "edit/wend-verbs.h"
#include "gestures/wend-cell.h"
#include "gestures/wend-feeling.h"
#include "gestures/wend-span.h"

static WendEditor *
editor_of (WendCanvas *self)
{
  return wend_map_view_peek_editor (self->view);
}

static WendSelection *
selection_of (WendCanvas *self)
{
  return wend_map_view_peek_selection (self->view);
}

static gboolean
focused_place (WendCanvas *self, WendPlace *place)
{
  *place = (WendPlace) { 0 };
  return self->view != NULL && self->focus_key != NULL && wend_canvas_place (self, self->focus_key, place);
}

/* The column whose cell shows the node. */
const WendNode *
wend_canvas_column_of (WendCanvas *self, const WendNode *node)
{
  guint n;
  const WendColumn *columns = wend_map_scene_columns (wend_map_view_peek_scene (self->view), &n);

  for (; node != NULL; node = wend_node_parent (node))
    for (guint i = 0; i < n; i++)
      if (columns[i].node == node)
        return node;
  return NULL;
}

const WendNode *
wend_canvas_lane_of (WendCanvas *self, const WendNode *node)
{
  guint n;
  const WendRow *rows = wend_map_scene_rows (wend_map_view_peek_scene (self->view), &n);

  if (wend_node_kind (node) == WEND_KIND_CARD)
    return wend_node_ref (node, WEND_FIELD_LANE);
  for (guint i = 0; wend_node_kind (node) == WEND_KIND_STEP && i < n; i++)
    if (wend_node_lane_kind (rows[i].lane) == WEND_LANE_STEPS)
      return rows[i].lane;
  return NULL;
}

/* A card to write in; in a lane of feelings a neutral point, for the keys to raise and lower. */
static void
fill_cell (WendCanvas *self, const WendPlace *place)
{
  const char *id;

  if (wend_node_lane_kind (place->lane) != WEND_LANE_FEELING)
    {
      wend_canvas_edit_new (self, place->lane, place->column, NULL);
      return;
    }
  id = wend_feeling_add (editor_of (self), place->lane, place->column, 0);
  if (id == NULL)
    return;
  wend_selection_set (selection_of (self), id);
  wend_canvas_focus_key (self, id, TRUE);
}

void
wend_canvas_act_edit (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  WendPlace place;

  if (!focused_place (self, &place))
    return;
  if (self->link_from != NULL)
    wend_canvas_end_link (self, self->focus_key);
  else if (place.node != NULL)
    wend_canvas_edit (self, place.node);
  else if (!wend_canvas_show_source (self, &place))
    fill_cell (self, &place);
}

void
wend_canvas_act_add (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  WendPlace place;

  if (!focused_place (self, &place))
    return;
  if (place.node == NULL)
    fill_cell (self, &place);
  else if (wend_canvas_lane_of (self, place.node) != NULL && wend_canvas_column_of (self, place.node) != NULL)
    wend_canvas_edit_new (self, wend_canvas_lane_of (self, place.node), wend_canvas_column_of (self, place.node), place.node);
}

static GPtrArray *
selected_ids (WendCanvas *self)
{
  const WendDocument *document = wend_map_view_peek_document (self->view);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < wend_selection_size (selection_of (self)); i++)
    {
      const char *id = wend_selection_get (selection_of (self), i);
      const WendNode *node = wend_document_find (document, id);
      if (node == NULL || wend_node_kind (node) != WEND_KIND_SOURCE) /* looked at, but not on the map */
        g_ptr_array_add (ids, g_strdup (id));
    }
  return ids;
}

/* Calls `act` on what is selected; begin and commit are the caller's. */
static void
for_selected (WendCanvas *self, void (*act) (WendCanvas *self, const WendNode *node, gpointer data), gpointer data)
{
  g_autoptr (GPtrArray) ids = selected_ids (self); /* acting may change the selection */

  for (guint i = 0; i < ids->len; i++)
    {
      const WendNode *node = wend_document_find_living (wend_map_view_peek_document (self->view), g_ptr_array_index (ids, i));
      if (node != NULL)
        act (self, node, data);
    }
}

void
wend_canvas_act_duplicate (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  g_autoptr (GPtrArray) copies = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = NULL;

  if (self->view == NULL)
    return;
  ids = selected_ids (self);
  if (!wend_verbs_duplicate (editor_of (self), (const char *const *) ids->pdata, ids->len, copies) || copies->len == 0)
    return;
  wend_selection_set_all (selection_of (self), copies);
  wend_canvas_focus_key (self, g_ptr_array_index (copies, 0), TRUE);
}

/* The keyboard goes on from where the deleted card was. */
static void
focus_cell (WendCanvas *self, const char *key)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  WendPlace place;

  if (wend_canvas_place (self, key, &place))
    wend_canvas_cell_keys (self, place.lane, place.column, keys);
  wend_canvas_focus_key (self, keys->len > 0 ? g_ptr_array_index (keys, 0) : NULL, TRUE);
}

void
wend_canvas_delete_selected (WendCanvas *self)
{
  const WendNode *single;
  g_autofree char *cell = NULL, *notice = NULL;
  g_autoptr (GPtrArray) ids = NULL;

  wend_canvas_finish_edit (self);
  if (self->view == NULL || wend_selection_size (selection_of (self)) == 0)
    return;
  ids = selected_ids (self);
  single = wend_map_view_selected (self->view);
  if (single != NULL)
    {
      g_autofree char *name = wend_label_node (single);
      const WendNode *lane = wend_canvas_lane_of (self, single), *column = wend_canvas_column_of (self, single);
      notice = g_strdup_printf (_ ("Deleted “%s”"), name);
      if (lane != NULL && column != NULL)
        cell = g_strconcat (wend_node_id (lane), "@", wend_node_id (column), NULL);
    }
  else
    notice = g_strdup_printf (ngettext ("Deleted %u card", "Deleted %u cards", ids->len), ids->len);
  if (!wend_verbs_delete (editor_of (self), (const char *const *) ids->pdata, ids->len))
    return;
  if (cell != NULL)
    focus_cell (self, cell);
  wend_canvas_notice (self, notice, TRUE);
}

void
wend_canvas_act_delete (gpointer canvas, GVariant *parameter)
{
  wend_canvas_delete_selected (canvas);
}

/* "Move “Queue at security”", "Move 3 cards". */
static char *
label_for_selected (WendCanvas *self, const char *one, const char *many)
{
  const WendNode *single = wend_map_view_selected (self->view);
  g_autofree char *what = single != NULL ? wend_label_node (single) : g_strdup_printf ("%u", wend_selection_size (selection_of (self)));

  return wend_label_format (single != NULL ? one : many, what);
}

/* Moving cards with the keys. */

static void
move_sideways (WendCanvas *self, const WendNode *node, int step)
{
  guint n;
  const WendColumn *columns = wend_map_scene_columns (wend_map_view_peek_scene (self->view), &n);
  const WendNode *column = wend_canvas_column_of (self, node), *lane = wend_canvas_lane_of (self, node);

  for (int i = 0; i < (int) n; i++)
    if (columns[i].node == column && i + step >= 0 && i + step < (int) n)
      wend_cell_put (editor_of (self), node, lane, columns[i + step].node, NULL);
}

/* To the next lane up or down that takes cards. */
static void
move_to_lane (WendCanvas *self, const WendNode *node, int step)
{
  guint n;
  const WendRow *rows = wend_map_scene_rows (wend_map_view_peek_scene (self->view), &n);
  const WendNode *lane = wend_canvas_lane_of (self, node), *column = wend_canvas_column_of (self, node);
  int at = 0;

  while (at < (int) n && rows[at].lane != lane)
    at++;
  for (at += step; at >= 0 && at < (int) n; at += step)
    if (wend_cell_takes (rows[at].lane, column, wend_node_kind (node)))
      {
        wend_cell_put (editor_of (self), node, rows[at].lane, column, NULL);
        return;
      }
}

static void
move_upright (WendCanvas *self, const WendNode *node, int step)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  const WendNode *lane = wend_canvas_lane_of (self, node), *column = wend_canvas_column_of (self, node);
  guint at;

  wend_cell_list (lane, column, nodes);
  if (!g_ptr_array_find (nodes, node, &at))
    return;
  if (step < 0 && at > 0)
    wend_cell_put (editor_of (self), node, lane, column, g_ptr_array_index (nodes, at - 1));
  else if (step > 0 && at + 1 < nodes->len)
    wend_cell_put (editor_of (self), node, lane, column, at + 2 < nodes->len ? g_ptr_array_index (nodes, at + 2) : NULL);
  else
    move_to_lane (self, node, step);
}

static void
move_one (WendCanvas *self, const WendNode *node, gpointer data)
{
  const char *way = data;

  if (wend_canvas_lane_of (self, node) == NULL || wend_canvas_column_of (self, node) == NULL)
    return;
  if (wend_feeling_is_point (node) && (g_str_equal (way, "up") || g_str_equal (way, "down")))
    {
      double value = 0;
      wend_node_number (node, WEND_FIELD_VALUE, &value);
      wend_feeling_set (editor_of (self), node, value + (g_str_equal (way, "up") ? WEND_FEELING_STEP : -WEND_FEELING_STEP));
      return;
    }
  if (g_str_equal (way, "left") || g_str_equal (way, "right"))
    move_sideways (self, node, g_str_equal (way, "left") == (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL) ? 1 : -1);
  else
    move_upright (self, node, g_str_equal (way, "up") ? -1 : 1);
}

static void
keep_focus (WendCanvas *self)
{
  WendRect bounds;

  wend_canvas_focus_key (self, self->focus_key, TRUE);
  if (self->focus_key != NULL && wend_canvas_place_bounds (self, self->focus_key, &bounds))
    wend_canvas_show_rect (self, &bounds);
}

void
wend_canvas_act_move (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;

  g_autofree char *label = NULL;

  if (self->view == NULL || wend_selection_size (selection_of (self)) == 0)
    return;
  label = label_for_selected (self, _ ("Move “%s”"), _ ("Move %s cards"));
  wend_editor_begin (editor_of (self), label);
  for_selected (self, move_one, (gpointer) g_variant_get_string (parameter, NULL));
  wend_editor_commit (editor_of (self));
  keep_focus (self);
}

/* A stage or lane among its siblings. */
static void
move_among (WendCanvas *self, const WendNode *node, int step)
{
  guint n, at = 0;
  WendNode *const *siblings = wend_node_children (wend_node_parent (node), wend_node_kind (node), &n);
  const WendNode *before = NULL;

  while (at < n && siblings[at] != node)
    at++;
  if ((int) at + step < 0 || at + (guint) MAX (step, 0) >= n)
    return;
  if (step < 0)
    before = siblings[at - 1];
  else if (at + 2 < n)
    before = siblings[at + 2];
  wend_verbs_move (editor_of (self), wend_node_id (node), before != NULL ? wend_node_id (before) : NULL);
}

void
wend_canvas_act_move_place (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  const char *way = g_variant_get_string (parameter, NULL);
  gboolean sideways = g_str_equal (way, "left") || g_str_equal (way, "right");
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int step = g_str_equal (way, "right") || g_str_equal (way, "down") ? 1 : -1;
  const WendNode *node = NULL;
  WendPlace place;

  if (!focused_place (self, &place))
    return;
  if (sideways)
    node = place.column != NULL ? place.column : place.node;
  else
    node = place.lane != NULL ? place.lane : wend_canvas_lane_of (self, place.node);
  if (sideways && node != NULL)
    node = wend_node_ancestor (node, WEND_KIND_STAGE);
  if (node == NULL || wend_editor_is_read_only (editor_of (self)))
    return;
  move_among (self, node, sideways && rtl ? -step : step);
  keep_focus (self);
}

static void
span_one (WendCanvas *self, const WendNode *card, gpointer data)
{
  WendMapScene *scene = wend_map_view_peek_scene (self->view);
  int step = GPOINTER_TO_INT (data);
  guint first, last;

  if (wend_span_can (card) && wend_span_get (scene, card, &first, &last) && (int) last + step >= (int) first)
    wend_span_set (editor_of (self), scene, card, first, (guint) ((int) last + step));
}

void
wend_canvas_act_span (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  int step = g_str_equal (g_variant_get_string (parameter, NULL), "more") ? 1 : -1;
  g_autofree char *label = NULL;

  if (self->view == NULL || wend_editor_is_read_only (editor_of (self)))
    return;
  label = label_for_selected (self, _ ("Span “%s”"), _ ("Span %s cards"));
  wend_editor_begin (editor_of (self), label);
  for_selected (self, span_one, GINT_TO_POINTER (step));
  wend_editor_commit (editor_of (self));
}

void
wend_canvas_act_menu (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  WendRect bounds;

  if (self->view == NULL || self->focus_key == NULL || !wend_canvas_place_bounds (self, self->focus_key, &bounds))
    return;
  wend_canvas_show_rect (self, &bounds);
  bounds = wend_canvas_to_screen (self, &bounds);
  wend_canvas_show_menu (self, bounds.x + bounds.w / 2, bounds.y + bounds.h / 2);
}

static void
set_evidence (WendCanvas *self, const WendNode *node, gpointer data)
{
  if (wend_schema_field (wend_node_kind (node), WEND_FIELD_EVIDENCE) != NULL)
    wend_editor_set (editor_of (self), wend_node_id (node), WEND_FIELD_EVIDENCE, data);
}

void
wend_canvas_act_evidence (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;

  if (self->view == NULL)
    return;
  wend_editor_begin (editor_of (self), _ ("How sure are we"));
  for_selected (self, set_evidence, (gpointer) g_variant_get_string (parameter, NULL));
  wend_editor_commit (editor_of (self));
}

void
wend_canvas_act_go (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  g_autofree char *next = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  WendRect bounds;

  if (self->view == NULL)
    return;
  next = wend_canvas_next_key (self, self->focus_key, g_variant_get_string (parameter, NULL));
  if (next == NULL)
    return;
  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
  if (wend_canvas_place_bounds (self, next, &bounds))
    wend_canvas_show_rect (self, &bounds);
  wend_canvas_focus_key (self, next, TRUE);
  if (strchr (next, '@') != NULL)
    wend_selection_clear (selection_of (self));
  else
    wend_selection_set (selection_of (self), next);
}

void
wend_canvas_act_select (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  WendPlace place;

  if (focused_place (self, &place) && place.node != NULL)
    wend_selection_toggle (selection_of (self), self->focus_key);
}

void
wend_canvas_act_select_all (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  const WendDocument *document;

  if (self->view == NULL)
    return;
  document = wend_map_view_peek_document (self->view);
  for (const WendNode *node = wend_document_next (document, NULL); node != NULL; node = wend_document_next (document, node))
    if ((wend_node_kind (node) == WEND_KIND_CARD || wend_node_kind (node) == WEND_KIND_STEP) && wend_node_ancestor (node, WEND_KIND_PARKED) == NULL)
      g_ptr_array_add (ids, (gpointer) wend_node_id (node));
  wend_selection_set_all (selection_of (self), ids);
}

void
wend_canvas_act_leave (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;

  if (self->view == NULL || wend_canvas_cancel (self))
    return;
  if (self->link_from == NULL && wend_selection_size (selection_of (self)) == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.leave-fullscreen", NULL);
  if (self->link_from == NULL)
    wend_selection_clear (selection_of (self));
  g_clear_pointer (&self->link_from, g_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
