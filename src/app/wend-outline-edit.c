/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person does to the map from the outline: add, rename, move, delete, each by key, menu and pointer. Words are typed
 * in a row of their own that stands where the new row will stand; nothing is in the map before Enter. */

#include "wend-config.h"

#include "app/wend-outline-private.h"

#include <glib/gi18n.h>

#include "app/wend-outline-row.h"
#include "app/wend-words.h"
#include "edit/wend-verbs.h"
#include "gestures/wend-cell.h"

static WendEditor *
editor_of (WendOutline *self)
{
  return wend_map_view_peek_editor (self->view);
}

static const WendNode *
find (WendOutline *self, const char *id)
{
  return wend_document_find_living (wend_map_view_peek_document (self->view), id);
}

static const WendNode *
first_lane (const WendDocument *document, WendLaneKind kind)
{
  guint n;
  WendNode *const *lanes = wend_node_children (wend_document_map (document), WEND_KIND_LANE, &n);

  for (guint i = 0; i < n; i++)
    if (wend_node_lane_kind (lanes[i]) == kind)
      return lanes[i];
  return NULL;
}

/* Typing words */

static const char *
create_card (WendOutline *self, const char *before, const char *text)
{
  WendEditor *editor = editor_of (self);
  const char *id;

  wend_editor_begin (editor, _ ("Add card"));
  id = wend_verbs_add_card (editor, self->entry_lane, self->entry_parent, before, text);
  if (id != NULL)
    wend_cell_complete (editor, find (self, id));
  wend_editor_commit (editor);
  return id;
}

static const char *
create_action (WendOutline *self, const char *before, const char *text)
{
  WendEditor *editor = editor_of (self);
  const char *id;

  wend_editor_begin (editor, _ ("Add Improvement"));
  id = wend_editor_create (editor, WEND_KIND_ACTION, self->entry_parent, before, WEND_FIELD_TEXT, text, -1);
  if (id != NULL && self->entry_lane != NULL)
    wend_editor_set (editor, id, WEND_FIELD_AT, self->entry_lane);
  wend_editor_commit (editor);
  return id;
}

static const char *
create (WendOutline *self, const char *text)
{
  const WendNode *anchor = find (self, self->entry_id), *before = NULL;
  WendEditor *editor = editor_of (self);
  const char *before_id;

  if (anchor != NULL && wend_node_kind (anchor) == self->entry_kind)
    before = wend_cell_next_sibling (anchor);
  before_id = before != NULL ? wend_node_id (before) : NULL;
  switch ((int) self->entry_kind)
    {
    case WEND_KIND_STAGE: return wend_verbs_add_stage (editor, before_id, text);
    case WEND_KIND_STEP: return wend_verbs_add_step (editor, self->entry_parent, before_id, text);
    case WEND_KIND_LANE: return wend_verbs_add_lane (editor, WEND_LANE_TEXT, before_id, text);
    case WEND_KIND_CARD: return create_card (self, before_id, text);
    case WEND_KIND_ACTION: return create_action (self, before_id, text);
    default: return NULL;
    }
}

/* `text` is what was typed; returns the node it now is about. */
static char *
keep_words (WendOutline *self, const char *text)
{
  if (self->entry_parent == NULL)
    wend_verbs_set_words (editor_of (self), self->entry_id, text, 0);
  return g_strdup (self->entry_parent == NULL ? self->entry_id : *text != '\0' ? create (self, text) : NULL);
}

void
wend_outline_end_entry (WendOutline *self, gboolean keep)
{
  GtkWidget *row = self->entry_row, *entry;
  g_autofree char *text = NULL, *id = NULL;
  GtkWidget *hidden;

  if (row == NULL)
    return;
  self->entry_row = NULL; /* what follows makes the entry lose the focus, and asks again */
  entry = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (row)), row);
  if (keep && self->view != NULL)
    id = keep_words (self, text);
  hidden = wend_outline_find_row (self, self->entry_id);
  if (hidden != NULL)
    gtk_widget_set_visible (hidden, TRUE);
  wend_outline_go_to (self, id != NULL ? id : self->entry_id);
}

static void type_words (WendOutline *self, const char *id);

/* Enter after a new one: the next, so that a list is typed in one go. */
static void
on_entry_activate (GtkEntry *entry, WendOutline *self)
{
  gboolean adding = self->entry_parent != NULL, empty = *gtk_editable_get_text (GTK_EDITABLE (entry)) == '\0';

  wend_outline_end_entry (self, TRUE);
  if (adding && !empty && wend_outline_focused (self) != NULL)
    {
      g_free (self->entry_id);
      self->entry_id = g_strdup (wend_node_id (wend_outline_focused (self)));
      type_words (self, self->entry_id);
    }
}

static gboolean
on_entry_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType held, WendOutline *self)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  wend_outline_end_entry (self, FALSE);
  return TRUE;
}

static gboolean
end_later (gpointer data)
{
  wend_outline_end_entry (data, TRUE);
  return G_SOURCE_REMOVE;
}

static void
on_entry_left (GtkEventControllerFocus *controller, WendOutline *self)
{
  GtkWidget *row = gtk_widget_get_parent (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));

  if (row == self->entry_row)
    g_idle_add_full (G_PRIORITY_DEFAULT, end_later, g_object_ref (self), g_object_unref);
}

static GtkWidget *
new_entry (WendOutline *self, const char *text, const char *words)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (entry, "activate", G_CALLBACK (on_entry_activate), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_entry_key), self);
  g_signal_connect (focus, "leave", G_CALLBACK (on_entry_left), self);
  gtk_widget_add_controller (entry, keys);
  gtk_widget_add_controller (entry, focus);
  return entry;
}

static const char *
words_for (WendKind kind)
{
  switch ((int) kind)
    {
    case WEND_KIND_STAGE: return _ ("Name of the stage");
    case WEND_KIND_STEP: return _ ("What the customer does");
    case WEND_KIND_LANE: return _ ("Name of the lane");
    case WEND_KIND_ACTION: return _ ("Text of the improvement");
    default: return _ ("Text of the card");
    }
}

/* Opens the entry behind the row of `id`, or in its place when it is renamed. */
static void
type_words (WendOutline *self, const char *id)
{
  GtkWidget *row = wend_outline_find_row (self, id), *entry;
  const WendNode *node = find (self, id);
  gboolean rename = self->entry_parent == NULL;
  GtkListBox *list;

  if (row == NULL || node == NULL)
    return;
  entry = new_entry (self, rename ? wend_node_text (node, wend_verbs_words (wend_node_kind (node))) : "", words_for (rename ? wend_node_kind (node) : self->entry_kind));
  self->entry_row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->entry_row), entry);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->entry_row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self->entry_row), FALSE);
  gtk_widget_set_focusable (self->entry_row, FALSE);
  list = GTK_LIST_BOX (gtk_widget_get_parent (row));
  gtk_list_box_insert (list, self->entry_row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);
  if (rename)
    gtk_widget_set_visible (row, FALSE);
  gtk_widget_grab_focus (entry);
}

static void
start_entry (WendOutline *self, const char *id, const char *parent, const char *lane, WendKind kind)
{
  g_autofree char *kept = g_strdup (id);

  wend_outline_end_entry (self, TRUE);
  g_free (self->entry_id);
  g_free (self->entry_parent);
  g_free (self->entry_lane);
  self->entry_id = g_steal_pointer (&kept);
  self->entry_parent = g_strdup (parent);
  self->entry_lane = g_strdup (lane);
  self->entry_kind = kind;
  self->entry_waits = self->menu != NULL;
  if (!self->entry_waits)
    type_words (self, self->entry_id);
}

static gboolean
may_change (WendOutline *self)
{
  return self->view != NULL && !wend_editor_is_read_only (editor_of (self));
}

void
wend_outline_act_rename (gpointer outline, GVariant *parameter)
{
  WendOutline *self = outline;
  const WendNode *node = wend_outline_focused (self);

  if (node != NULL && may_change (self))
    start_entry (self, wend_node_id (node), NULL, NULL, wend_node_kind (node));
}

void
wend_outline_act_add (gpointer outline, GVariant *parameter)
{
  WendOutline *self = outline;
  const WendNode *node = wend_outline_focused (self);
  const WendNode *lane;

  if (node == NULL || !may_change (self) || wend_node_kind (wend_node_parent (node)) == WEND_KIND_PARKED || wend_node_kind (node) == WEND_KIND_LINK)
    return;
  lane = wend_node_kind (node) == WEND_KIND_CARD ? wend_node_ref (node, WEND_FIELD_LANE) : wend_node_kind (node) == WEND_KIND_ACTION ? wend_node_ref (node, WEND_FIELD_AT) : NULL;
  start_entry (self, wend_node_id (node), wend_node_id (wend_node_parent (node)), lane != NULL ? wend_node_id (lane) : NULL, wend_node_kind (node));
}

/* The last row of what lies inside, so that the entry stands below it. */
static const char *
last_inside (WendOutline *self, const WendNode *column, const WendNode *lane)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  if (lane != NULL)
    wend_cell_list (lane, column, nodes);
  return nodes->len > 0 && wend_outline_find_row (self, wend_node_id (g_ptr_array_index (nodes, nodes->len - 1))) != NULL
           ? wend_node_id (g_ptr_array_index (nodes, nodes->len - 1))
           : wend_node_id (column);
}

void
wend_outline_act_add_inside (gpointer outline, GVariant *parameter)
{
  WendOutline *self = outline;
  const WendNode *node = wend_outline_focused (self), *lane;
  const char *id = g_variant_get_string (parameter, NULL);
  const WendNode *column = node != NULL ? wend_node_ancestor (node, WEND_KIND_STAGE) : NULL;
  g_autofree char *column_id = NULL;

  if (column == NULL || !may_change (self))
    return;
  lane = *id != '\0' ? find (self, id) : first_lane (wend_map_view_peek_document (self->view), WEND_LANE_STEPS);
  if (*id != '\0' && lane == NULL)
    return;
  column_id = g_strdup (wend_node_id (column));
  wend_outline_set_fold (self, column_id, TRUE);
  column = find (self, column_id);
  if (lane == NULL || wend_node_lane_kind (lane) == WEND_LANE_STEPS)
    start_entry (self, last_inside (self, column, lane), column_id, NULL, WEND_KIND_STEP);
  else if (wend_node_lane_kind (lane) == WEND_LANE_ACTIONS)
    start_entry (self, last_inside (self, column, lane), "map", column_id, WEND_KIND_ACTION);
  else
    start_entry (self, last_inside (self, column, lane), column_id, wend_node_id (lane), WEND_KIND_CARD);
}

/* Moving */

static guint
place_among (const WendNode *node, WendNode *const *siblings, guint n)
{
  guint at = 0;

  while (at < n && siblings[at] != node)
    at++;
  return at;
}

static gboolean
move_among (WendEditor *editor, const WendNode *node, int step)
{
  guint n, at;
  WendNode *const *siblings = wend_node_children (wend_node_parent (node), wend_node_kind (node), &n);

  at = place_among (node, siblings, n);
  if ((step < 0 && at == 0) || (step > 0 && at + 1 >= n))
    return FALSE;
  if (step < 0)
    return wend_verbs_move (editor, wend_node_id (node), wend_node_id (siblings[at - 1]));
  return wend_verbs_move (editor, wend_node_id (node), at + 2 < n ? wend_node_id (siblings[at + 2]) : NULL);
}

/* The stage before or after; what is inside a step leaves it. */
static gboolean
move_sideways (WendEditor *editor, const WendNode *node, const WendNode *lane, int step)
{
  const WendNode *stage = wend_outline_stage_of (node);
  guint n, at;
  WendNode *const *stages = wend_node_children (wend_document_map (wend_editor_peek_document (editor)), WEND_KIND_STAGE, &n);

  if (n == 0)
    return FALSE;
  at = stage != NULL ? place_among (stage, stages, n) : step < 0 ? n : (guint) -1; /* from the tray: into the last or first stage */
  if ((step < 0 && at == 0) || (step > 0 && at + 1 >= n))
    return FALSE;
  at += (guint) step;
  if (wend_node_kind (node) == WEND_KIND_STEP)
    return wend_verbs_move_step (editor, wend_node_id (node), wend_node_id (stages[at]), NULL);
  if (wend_cell_takes (lane, stages[at], wend_node_kind (node)))
    return wend_cell_put (editor, node, lane, stages[at], NULL);
  return wend_verbs_move_card (editor, wend_node_id (node), wend_node_id (stages[at]), lane != NULL ? wend_node_id (lane) : "", NULL);
}

static gboolean
move_to_lane (WendEditor *editor, const WendNode *card, const WendNode *lane, int step)
{
  guint n;
  WendNode *const *lanes = wend_node_children (wend_document_map (wend_editor_peek_document (editor)), WEND_KIND_LANE, &n);
  int at = lane != NULL ? (int) place_among (lane, lanes, n) : step > 0 ? -1 : (int) n;

  for (at += step; at >= 0 && at < (int) n; at += step)
    if (wend_cell_takes (lanes[at], wend_node_parent (card), WEND_KIND_CARD))
      return wend_cell_put (editor, card, lanes[at], wend_node_parent (card), NULL);
  return FALSE;
}

static gboolean
move_upright (WendEditor *editor, const WendNode *card, const WendNode *lane, int step)
{
  g_autoptr (GPtrArray) cell = g_ptr_array_new ();
  gboolean action = wend_node_kind (card) == WEND_KIND_ACTION;
  const WendNode *column = action ? wend_outline_stage_of (card) : wend_node_parent (card);
  guint at;

  if (lane != NULL && column != NULL)
    wend_cell_list (lane, column, cell);
  if (g_ptr_array_find (cell, card, &at))
    {
      if (step < 0 && at > 0)
        return wend_cell_put (editor, card, lane, column, g_ptr_array_index (cell, at - 1));
      if (step > 0 && at + 1 < cell->len)
        return wend_cell_put (editor, card, lane, column, at + 2 < cell->len ? g_ptr_array_index (cell, at + 2) : NULL);
    }
  return !action && move_to_lane (editor, card, lane, step);
}

static void
move (WendEditor *editor, const WendNode *node, const char *way)
{
  int step = g_str_equal (way, "up") || g_str_equal (way, "left") ? -1 : 1;
  gboolean sideways = g_str_equal (way, "left") || g_str_equal (way, "right");
  const WendNode *lane = wend_node_kind (node) == WEND_KIND_CARD ? wend_node_ref (node, WEND_FIELD_LANE) : NULL;

  switch ((int) wend_node_kind (node))
    {
    case WEND_KIND_CARD:
      if (sideways || wend_node_kind (wend_node_parent (node)) == WEND_KIND_PARKED)
        move_sideways (editor, node, lane, step);
      else
        move_upright (editor, node, lane, step);
      break;
    case WEND_KIND_ACTION:
      lane = first_lane (wend_editor_peek_document (editor), WEND_LANE_ACTIONS);
      if (sideways || wend_outline_stage_of (node) == NULL)
        move_sideways (editor, node, lane, step);
      else
        move_upright (editor, node, lane, step);
      break;
    case WEND_KIND_STEP:
      if (sideways || !move_among (editor, node, step))
        move_sideways (editor, node, NULL, step);
      break;
    case WEND_KIND_STAGE:
    case WEND_KIND_LANE:
      move_among (editor, node, step);
      break;
    default:
      break;
    }
}

void
wend_outline_act_move (gpointer outline, GVariant *parameter)
{
  WendOutline *self = outline;
  const WendNode *node = wend_outline_focused (self);
  g_autofree char *id = node != NULL ? g_strdup (wend_node_id (node)) : NULL;

  if (node == NULL || !may_change (self))
    return;
  move (editor_of (self), node, g_variant_get_string (parameter, NULL));
  wend_outline_go_to (self, id);
}

/* Deleting */

static char *
neighbour (WendOutline *self, const char *id)
{
  GtkWidget *row = wend_outline_find_row (self, id);
  GtkWidget *next = row != NULL ? gtk_widget_get_next_sibling (row) : NULL;

  if (next == NULL && row != NULL)
    next = gtk_widget_get_prev_sibling (row);
  return WEND_IS_OUTLINE_ROW (next) ? g_strdup (wend_outline_row_id (WEND_OUTLINE_ROW (next))) : NULL;
}

void
wend_outline_act_delete (gpointer outline, GVariant *parameter)
{
  WendOutline *self = outline;
  const WendNode *node = wend_outline_focused (self);
  const char *id;
  g_autofree char *name = NULL, *next = NULL, *words = NULL;

  if (node == NULL || !may_change (self))
    return;
  id = wend_node_id (node);
  name = wend_words_name (node);
  next = neighbour (self, id);
  /* Translators: said after a deletion: Deleted “Queue at security” */
  words = g_strdup_printf (_ ("Deleted “%s”"), name);
  if (!wend_verbs_delete (editor_of (self), &id, 1))
    return;
  if (next != NULL)
    wend_outline_go_to (self, next);
  wend_outline_notice (self, words);
}

/* The menu of a row */

static void
append_lanes (WendOutline *self, GMenu *menu)
{
  g_autoptr (GMenu) inside = g_menu_new ();
  guint n;
  WendNode *const *lanes = wend_node_children (wend_document_map (wend_map_view_peek_document (self->view)), WEND_KIND_LANE, &n);

  g_menu_append (inside, _ ("Step"), "outline.add-inside('')");
  for (guint i = 0; i < n; i++)
    if (wend_node_lane_kind (lanes[i]) == WEND_LANE_ACTIONS || (wend_node_lane_kind (lanes[i]) < WEND_N_LANES && wend_schema_lane (wend_node_lane_kind (lanes[i]))->holds_cards))
      {
        g_autoptr (GMenuItem) item = g_menu_item_new (wend_words_lane (lanes[i]), NULL);
        g_menu_item_set_action_and_target (item, "outline.add-inside", "s", wend_node_id (lanes[i]));
        g_menu_append_item (inside, item);
      }
  g_menu_append_submenu (menu, _ ("Add to this stage"), G_MENU_MODEL (inside));
}

static GMenu *
build_menu (WendOutline *self, const WendNode *node)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new (), ways = g_menu_new (), last = g_menu_new ();

  g_menu_append (first, _ ("Rename"), "outline.rename");
  g_menu_append (first, _ ("Add another after it"), "outline.add");
  if (wend_node_ancestor (node, WEND_KIND_STAGE) != NULL)
    append_lanes (self, first);
  g_menu_append (ways, _ ("Up"), "outline.move('up')");
  g_menu_append (ways, _ ("Down"), "outline.move('down')");
  g_menu_append (ways, _ ("To the stage before"), "outline.move('left')");
  g_menu_append (ways, _ ("To the next stage"), "outline.move('right')");
  g_menu_append_submenu (first, _ ("Move"), G_MENU_MODEL (ways));
  g_menu_append (last, _ ("Delete"), "outline.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return menu;
}

static gboolean
forget_menu (gpointer data)
{
  WendOutline *self = data;

  g_clear_pointer (&self->menu_id, g_free);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->entry_waits && self->view != NULL)
    type_words (self, self->entry_id);
  self->entry_waits = FALSE;
  return G_SOURCE_REMOVE;
}

/* The chosen item acts after this, so the row is forgotten when all is done. */
static void
on_menu_closed (GtkPopover *menu, WendOutline *self)
{
  g_idle_add_full (G_PRIORITY_LOW, forget_menu, g_object_ref (self), g_object_unref);
}

void
wend_outline_show_menu (WendOutline *self, GtkWidget *row, double x, double y)
{
  const char *id = wend_outline_row_id (WEND_OUTLINE_ROW (row));
  const WendNode *node = find (self, id);
  g_autoptr (GMenu) menu = node != NULL && may_change (self) ? build_menu (self, node) : NULL;
  GtkPopover *popover;
  double to_x, to_y;

  if (menu == NULL || !gtk_widget_translate_coordinates (row, GTK_WIDGET (self), x, y, &to_x, &to_y))
    return;
  forget_menu (self);
  self->menu_id = g_strdup (id);
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  popover = GTK_POPOVER (self->menu);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self)); /* rows come and go */
  gtk_popover_set_has_arrow (popover, FALSE);
  gtk_popover_set_pointing_to (popover, &(GdkRectangle) { (int) to_x, (int) to_y, 1, 1 });
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  g_signal_connect (popover, "closed", G_CALLBACK (on_menu_closed), self);
  gtk_popover_popup (popover);
}

void
wend_outline_act_menu (gpointer outline, GVariant *parameter)
{
  WendOutline *self = outline;
  const WendNode *node = wend_outline_focused (self);
  GtkWidget *row = node != NULL ? wend_outline_find_row (self, wend_node_id (node)) : NULL;

  if (row != NULL)
    wend_outline_show_menu (self, row, 24, gtk_widget_get_height (row));
}
