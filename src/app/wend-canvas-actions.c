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

/* The column whose cell shows the node. */
const WendNode *
wend_canvas_column_of (WendCanvas *self, const WendNode *node)
{
  guint n;
  const WendColumn *columns = wend_map_scene_columns (wend_map_view_peek_scene (self->view), &n);

  if (wend_node_kind (node) == WEND_KIND_ACTION)
    node = wend_node_ref (node, WEND_FIELD_AT);
  for (; node != NULL; node = wend_node_parent (node))
    for (guint i = 0; i < n; i++)
      if (columns[i].node == node || columns[i].stage == node) /* a stage's own card, where steps are columns */
        return columns[i].node;
  return NULL;
}

const WendNode *
wend_canvas_lane_of (WendCanvas *self, const WendNode *node)
{
  guint n;
  const WendRow *rows = wend_map_scene_rows (wend_map_view_peek_scene (self->view), &n);

  WendKind kind = wend_node_kind (node);

  if (kind == WEND_KIND_CARD)
    return wend_node_ref (node, WEND_FIELD_LANE);
  for (guint i = 0; (kind == WEND_KIND_STEP || kind == WEND_KIND_ACTION) && i < n; i++)
    if (wend_node_lane_kind (rows[i].lane) == (kind == WEND_KIND_STEP ? WEND_LANE_STEPS : WEND_LANE_ACTIONS))
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

  if (!wend_canvas_focused_place (self, &place))
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

  if (!wend_canvas_focused_place (self, &place))
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
  wend_canvas_finish_edit (self);
  ids = selected_ids (self);
  if (!wend_verbs_duplicate (editor_of (self), (const char *const *) ids->pdata, ids->len, copies) || copies->len == 0)
    return;
  wend_selection_set_all (selection_of (self), copies);
  wend_canvas_focus_key (self, g_ptr_array_index (copies, 0), TRUE);
}

/* Whether the place is or lies in what is deleted. */
static gboolean
goes (WendCanvas *self, const char *key, GPtrArray *ids)
{
  WendPlace place;
  const WendNode *ends[3];

  if (!wend_canvas_place (self, key, &place))
    return TRUE;
  ends[0] = place.node;
  ends[1] = place.lane;
  ends[2] = place.column;
  for (guint e = 0; e < G_N_ELEMENTS (ends); e++)
    for (const WendNode *node = ends[e]; node != NULL; node = wend_node_parent (node))
      if (g_ptr_array_find_with_equal_func (ids, wend_node_id (node), g_str_equal, NULL))
        return TRUE;
  return FALSE;
}

/* The nearest place that stays when `ids` go: a lane's is above or below, all else lies beside. NULL: none. */
static char *
neighbour (WendCanvas *self, GPtrArray *ids)
{
  static const char *const beside[] = { "right", "left", "up" }, *const upright[] = { "down", "up", "right" };
  WendPlace place;
  gboolean lane = self->focus_key != NULL && wend_canvas_place (self, self->focus_key, &place) && place.node != NULL && place.node == place.lane;

  for (guint i = 0; self->focus_key != NULL && i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *key = g_strdup (self->focus_key);
      while (key != NULL && goes (self, key, ids))
        {
          char *next = wend_canvas_next_key (self, key, lane ? upright[i] : beside[i]);
          if (g_strcmp0 (next, key) == 0)
            g_clear_pointer (&next, g_free);
          g_free (key);
          key = next;
        }
      if (key != NULL)
        return g_steal_pointer (&key);
    }
  return NULL;
}

/* The cell of what is deleted, if it has one. */
static char *
cell_of (WendCanvas *self, GPtrArray *ids)
{
  const WendNode *lane = NULL, *column = NULL;
  WendPlace place;

  if (!wend_canvas_focused_place (self, &place) || place.node == NULL || !goes (self, self->focus_key, ids))
    place.node = wend_map_view_selected (self->view);
  if (place.node == NULL)
    return NULL;
  lane = wend_canvas_lane_of (self, place.node);
  column = wend_canvas_column_of (self, place.node);
  return lane != NULL && column != NULL ? g_strconcat (wend_node_id (lane), "@", wend_node_id (column), NULL) : NULL;
}

/* The keyboard goes on from where the deleted card was, or from beside it. */
static void
focus_after (WendCanvas *self, const char *cell, const char *beside)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *start = NULL;
  const char *key = beside;
  WendPlace place;

  if (cell != NULL && wend_canvas_place (self, cell, &place))
    wend_canvas_cell_keys (self, place.lane, place.column, keys);
  if (keys->len > 0)
    key = g_ptr_array_index (keys, 0);
  else if (key == NULL || !wend_canvas_place (self, key, &place))
    key = start = wend_canvas_next_key (self, NULL, "start");
  wend_canvas_focus_key (self, key, TRUE);
}

static char *
say_deleted (WendCanvas *self, guint n)
{
  const WendNode *single = wend_map_view_selected (self->view);
  g_autofree char *name = single != NULL ? wend_label_node (single) : NULL;

  return name != NULL ? g_strdup_printf (_ ("Deleted “%s”"), name) : g_strdup_printf (ngettext ("Deleted %u card", "Deleted %u cards", n), n);
}

void
wend_canvas_delete_selected (WendCanvas *self)
{
  g_autofree char *cell = NULL, *beside = NULL, *notice = NULL;
  g_autoptr (GPtrArray) ids = NULL;

  wend_canvas_finish_edit (self);
  if (self->view == NULL || wend_selection_size (selection_of (self)) == 0)
    return;
  ids = selected_ids (self);
  notice = say_deleted (self, ids->len);
  cell = cell_of (self, ids);
  beside = neighbour (self, ids);
  if (!wend_verbs_delete (editor_of (self), (const char *const *) ids->pdata, ids->len))
    return;
  focus_after (self, cell, beside);
  wend_canvas_notice (self, notice, TRUE);
}

void
wend_canvas_act_delete (gpointer canvas, GVariant *parameter)
{
  wend_canvas_delete_selected (canvas);
}

/* "Move “Queue at security”", "Move 3 cards". */
char *
wend_canvas_label_selected (WendCanvas *self, const char *one, const char *many)
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
  const WendNode *column = wend_canvas_column_of (self, node), *lane = wend_canvas_lane_of (self, node), *to, *before = NULL;
  int at = 0;

  while (at < (int) n && columns[at].node != column)
    at++;
  if (at + step < 0 || at + step >= (int) n)
    return;
  to = columns[at + step].node;
  /* A step is its own column: within its stage it changes places with the next, into another one it comes first from the left. */
  if (wend_node_kind (node) == WEND_KIND_STEP && wend_node_kind (to) == WEND_KIND_STEP &&
      (wend_node_parent (to) == wend_node_parent (node)) == (step < 0))
    before = to;
  wend_cell_put (editor_of (self), node, lane, to, before);
}

/* To the next lane up or down that takes cards. */
static void
move_to_lane (WendCanvas *self, const WendNode *node, int step, const WendNode *last)
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
        /* from below upward: each in front of the one that came before it */
        gboolean joins = step > 0 && last != NULL && wend_canvas_lane_of (self, last) == rows[at].lane && wend_canvas_column_of (self, last) == column;
        wend_cell_put (editor_of (self), node, rows[at].lane, column, joins ? last : NULL);
        return;
      }
}

static gboolean
is_selected (WendCanvas *self, const WendNode *node)
{
  return wend_selection_contains (selection_of (self), wend_node_id (node));
}

/* Past the next one in its cell, then to the next lane; what is selected moves together, so it never passes another of it. */
static void
move_upright (WendCanvas *self, const WendNode *node, int step, const WendNode *last)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  const WendNode *lane = wend_canvas_lane_of (self, node), *column = wend_canvas_column_of (self, node);
  guint at;

  wend_cell_list (lane, column, nodes);
  if (!g_ptr_array_find (nodes, node, &at))
    return;
  if (step < 0 ? at == 0 : at + 1 >= nodes->len)
    move_to_lane (self, node, step, last);
  else if (is_selected (self, g_ptr_array_index (nodes, (guint) ((int) at + step))))
    return;
  else if (step < 0)
    wend_cell_put (editor_of (self), node, lane, column, g_ptr_array_index (nodes, at - 1));
  else
    wend_cell_put (editor_of (self), node, lane, column, at + 2 < nodes->len ? g_ptr_array_index (nodes, at + 2) : NULL);
}

static gboolean
is_upright (const char *way)
{
  return g_str_equal (way, "up") || g_str_equal (way, "down");
}

static void
raise_point (WendCanvas *self, const WendNode *card, const char *way)
{
  double value = 0;

  wend_node_number (card, WEND_FIELD_VALUE, &value);
  wend_feeling_set (editor_of (self), card, value + (g_str_equal (way, "up") ? WEND_FEELING_STEP : -WEND_FEELING_STEP));
}

/* One point up or down; the same key again and again is one step to undo. */
static gboolean
nudge (WendCanvas *self, const char *way)
{
  const WendNode *card = wend_map_view_selected (self->view);

  if (card == NULL || !wend_feeling_is_point (card) || !is_upright (way))
    {
      self->nudge_group = 0;
      return FALSE;
    }
  if (self->nudge_group == 0)
    self->nudge_group = wend_editor_new_group (editor_of (self));
  wend_editor_coalesce (editor_of (self), self->nudge_group);
  raise_point (self, card, way);
  return TRUE;
}

static void
move_one (WendCanvas *self, const WendNode *node, const char *way, const WendNode *last)
{
  if (wend_canvas_lane_of (self, node) == NULL || wend_canvas_column_of (self, node) == NULL)
    return;
  if (wend_feeling_is_point (node) && is_upright (way))
    raise_point (self, node, way);
  else if (!is_upright (way))
    move_sideways (self, node, g_str_equal (way, "left") == (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL) ? 1 : -1);
  else
    move_upright (self, node, g_str_equal (way, "up") ? -1 : 1, last);
}

static void
move_selected (WendCanvas *self, const char *way)
{
  g_autoptr (GPtrArray) nodes = wend_canvas_selected_in_cells (self);
  gboolean backward = g_str_equal (way, "down");
  const WendNode *last = NULL;

  for (guint i = 0; i < nodes->len; i++)
    {
      const WendNode *node = g_ptr_array_index (nodes, backward ? nodes->len - 1 - i : i);
      move_one (self, node, way, last);
      last = node;
    }
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
  if (nudge (self, g_variant_get_string (parameter, NULL)))
    {
      keep_focus (self);
      return;
    }
  label = wend_canvas_label_selected (self, _ ("Move “%s”"), _ ("Move %s cards"));
  wend_editor_begin (editor_of (self), label);
  move_selected (self, g_variant_get_string (parameter, NULL));
  wend_editor_commit (editor_of (self));
  keep_focus (self);
}

/* The next of them in that way that is shown; `n` where there is none. */
static guint
next_shown (WendNode *const *siblings, guint n, guint at, int step)
{
  do
    at = step < 0 && at == 0 ? n : at + (guint) step;
  while (at < n && wend_node_flag (siblings[at], WEND_FIELD_HIDDEN));
  return at;
}

/* A stage or lane among its siblings; hidden lanes are passed with the next that is seen. */
static void
move_among (WendCanvas *self, const WendNode *node, int step)
{
  guint n, at = 0;
  WendNode *const *siblings = wend_node_children (wend_node_parent (node), wend_node_kind (node), &n);
  const WendNode *before = NULL;

  while (at < n && siblings[at] != node)
    at++;
  at = at < n ? next_shown (siblings, n, at, step) : n;
  if (at >= n)
    return;
  if (step < 0)
    before = siblings[at];
  else if (at + 1 < n)
    before = siblings[at + 1];
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

  if (!wend_canvas_focused_place (self, &place))
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
  const char *way = g_variant_get_string (parameter, NULL);
  gboolean rtl = self->view != NULL && wend_span_is_mirrored (wend_map_view_peek_scene (self->view));
  int step = g_str_equal (way, "more") || g_str_equal (way, rtl ? "left" : "right") ? 1 : -1;
  g_autofree char *label = NULL;

  if (self->view == NULL || wend_editor_is_read_only (editor_of (self)))
    return;
  label = wend_canvas_label_selected (self, _ ("Span “%s”"), _ ("Span %s cards"));
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
  g_autofree char *label = NULL;

  if (self->view == NULL)
    return;
  wend_canvas_finish_edit (self);
  label = wend_canvas_label_selected (self, N_ ("Change How Sure We Are of “%s”"), N_ ("Change How Sure We Are of %s Cards"));
  wend_editor_begin (editor_of (self), label);
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
  next = wend_canvas_next_key (self, self->unplaced ? NULL : self->focus_key, g_variant_get_string (parameter, NULL));
  if (next == NULL)
    return;
  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
  if (wend_canvas_place_bounds (self, next, &bounds))
    wend_canvas_show_rect (self, &bounds);
  wend_canvas_focus_key (self, next, TRUE);
  if (self->gathering && wend_selection_size (selection_of (self)) > 0)
    return;
  self->gathering = FALSE;
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

  if (!wend_canvas_focused_place (self, &place) || place.node == NULL)
    return;
  /* From here on the arrows only look for the next one, until Escape. The first one is selected already. */
  if (self->gathering || wend_selection_single (selection_of (self)) == NULL || !wend_selection_contains (selection_of (self), self->focus_key))
    wend_selection_toggle (selection_of (self), self->focus_key);
  self->gathering = TRUE;
}

void
wend_canvas_act_leave (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;

  self->gathering = FALSE;
  if (self->view == NULL || wend_canvas_cancel (self))
    return;
  if (self->link_from == NULL && wend_selection_size (selection_of (self)) == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.leave-fullscreen", NULL);
  if (self->link_from == NULL)
    wend_selection_clear (selection_of (self));
  g_clear_pointer (&self->link_from, g_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
