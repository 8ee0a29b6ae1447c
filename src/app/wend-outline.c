/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The outline panel: the whole map as a tree. Rebuilds its rows when the map's structure changes, refreshes them when only
 * words or numbers do; stages are folded at first. Choosing a row selects in the shared selection. What a person changes
 * from here is wend-outline-edit.c's. */

#include "wend-config.h"

#include "app/wend-outline-private.h"

#include <glib/gi18n.h>

#include "app/wend-action-table.h"
#include "app/wend-find.h"
#include "app/wend-outline-row.h"
#include "app/wend-words.h"

#define MOST_HITS 200
#define FIRST_ROWS 28 /* more than are in view */

static guint chosen_signal;
static guint notice_signal;

G_DEFINE_FINAL_TYPE (WendOutline, wend_outline, GTK_TYPE_WIDGET)

GtkListBox *
wend_outline_list (WendOutline *self, int index)
{
  GtkListBox *lists[WEND_OUTLINE_LISTS] = { self->stages, self->lanes, self->links, self->tray };

  return lists[index];
}

GtkWidget *
wend_outline_find_row (WendOutline *self, const char *id)
{
  for (int list = 0; list < WEND_OUTLINE_LISTS; list++)
    for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (wend_outline_list (self, list))); row != NULL; row = gtk_widget_get_next_sibling (row))
      if (WEND_IS_OUTLINE_ROW (row) && g_str_equal (wend_outline_row_id (WEND_OUTLINE_ROW (row)), id))
        return row;
  return NULL;
}

static void
clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/* Rows below the first ones get what is to be seen of them when they come into view, as a map may have thousands. */

static void
show_row (WendOutline *self, WendOutlineRow *row)
{
  g_hash_table_add (self->seen, g_strdup (wend_outline_row_id (row)));
  wend_outline_row_show (row);
}

static void
show_visible (WendOutline *self)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self->stages), GTK_TYPE_SCROLLED_WINDOW);
  int height = gtk_widget_get_height (scrolled);

  for (int list = 0; list < WEND_OUTLINE_LISTS; list++)
    {
      GtkListBox *box = wend_outline_list (self, list);
      GtkWidget *row;
      double x, y;
      if (!gtk_widget_get_mapped (GTK_WIDGET (box)) || !gtk_widget_translate_coordinates (scrolled, GTK_WIDGET (box), 0, 0, &x, &y))
        continue;
      row = GTK_WIDGET (gtk_list_box_get_row_at_y (box, MAX ((int) y - height / 4, 0)));
      for (; row != NULL; row = gtk_widget_get_next_sibling (row))
        {
          GtkAllocation at;
          gtk_widget_get_allocation (row, &at);
          if (at.y > y + height + height / 4)
            break;
          if (WEND_IS_OUTLINE_ROW (row))
            show_row (self, WEND_OUTLINE_ROW (row));
        }
    }
}

static gboolean
on_idle (gpointer data)
{
  WendOutline *self = data;

  self->show_source = 0;
  show_visible (self);
  return G_SOURCE_REMOVE;
}

/* Not at once: the rows are just being placed. */
static void
show_visible_soon (WendOutline *self)
{
  if (self->show_source == 0)
    self->show_source = g_idle_add (on_idle, self);
}

static void
watch_view (WendOutline *self)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self->stages), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  g_signal_connect_object (down, "value-changed", G_CALLBACK (show_visible), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (down, "changed", G_CALLBACK (show_visible_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scrolled, "map", G_CALLBACK (show_visible_soon), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
append (WendOutline *self, GtkListBox *list, const WendNode *node, guint level)
{
  GtkWidget *row = wend_outline_row_new (self->view, node, level);

  if (self->n_shown++ < FIRST_ROWS || g_hash_table_contains (self->seen, wend_node_id (node)))
    show_row (self, WEND_OUTLINE_ROW (row));
  gtk_list_box_append (list, row);
  return row;
}

static void
append_foldable (WendOutline *self, const WendNode *node, guint level, gboolean foldable)
{
  GtkWidget *row = append (self, self->stages, node, level);

  if (foldable)
    wend_outline_row_fold (WEND_OUTLINE_ROW (row), g_hash_table_contains (self->unfolded, wend_node_id (node)));
}

static void
fill_steps (WendOutline *self, const WendNode *stage)
{
  guint n_steps, n_cards;
  WendNode *const *steps = wend_node_children (stage, WEND_KIND_STEP, &n_steps);

  for (guint i = 0; i < n_steps; i++)
    {
      WendNode *const *cards = wend_node_children (steps[i], WEND_KIND_CARD, &n_cards);
      append_foldable (self, steps[i], 1, n_cards > 0);
      if (g_hash_table_contains (self->unfolded, wend_node_id (steps[i])))
        for (guint c = 0; c < n_cards; c++)
          append (self, self->stages, cards[c], 2);
    }
}

const WendNode *
wend_outline_stage_of (const WendNode *node)
{
  const WendNode *at = wend_node_kind (node) == WEND_KIND_ACTION ? wend_node_ref (node, WEND_FIELD_AT) : node;

  return at != NULL ? wend_node_ancestor (at, WEND_KIND_STAGE) : NULL;
}

/* Improvements are the map's, and stand where they are about; of a stage that is NULL: those about none. */
static void
fill_actions (WendOutline *self, const WendNode *stage)
{
  guint n;
  WendNode *const *actions = wend_node_children (wend_document_map (wend_map_view_peek_document (self->view)), WEND_KIND_ACTION, &n);

  for (guint i = 0; i < n; i++)
    if (wend_outline_stage_of (actions[i]) == stage)
      append (self, stage != NULL ? self->stages : self->tray, actions[i], stage != NULL ? 1 : 0);
}

static gboolean
has_actions (WendOutline *self, const WendNode *stage)
{
  guint n;
  WendNode *const *actions = wend_node_children (wend_document_map (wend_map_view_peek_document (self->view)), WEND_KIND_ACTION, &n);

  for (guint i = 0; i < n; i++)
    if (wend_outline_stage_of (actions[i]) == stage)
      return TRUE;
  return FALSE;
}

/* In reading order: down the lanes, as they are drawn. Cards without a lane stand in the tray. */
static void
fill_stage (WendOutline *self, const WendNode *stage)
{
  guint n_lanes, n_cards;
  WendNode *const *lanes = wend_node_children (wend_node_parent (stage), WEND_KIND_LANE, &n_lanes);
  WendNode *const *cards = wend_node_children (stage, WEND_KIND_CARD, &n_cards);
  gboolean steps = FALSE, actions = FALSE;

  for (guint i = 0; i < n_lanes; i++)
    {
      if (wend_node_lane_kind (lanes[i]) == WEND_LANE_STEPS && !steps)
        {
          fill_steps (self, stage);
          steps = TRUE;
        }
      if (wend_node_lane_kind (lanes[i]) == WEND_LANE_ACTIONS && !actions)
        {
          fill_actions (self, stage);
          actions = TRUE;
        }
      for (guint c = 0; c < n_cards; c++)
        if (wend_node_ref (cards[c], WEND_FIELD_LANE) == lanes[i])
          append (self, self->stages, cards[c], 1);
    }
  if (!steps)
    fill_steps (self, stage);
  if (!actions)
    fill_actions (self, stage);
}

static void
fill_stages (WendOutline *self, const WendNode *map)
{
  guint n, n_inside;
  WendNode *const *stages = wend_node_children (map, WEND_KIND_STAGE, &n);

  for (guint i = 0; i < n; i++)
    {
      wend_node_all_children (stages[i], &n_inside);
      append_foldable (self, stages[i], 0, n_inside > 0 || has_actions (self, stages[i]));
      if (g_hash_table_contains (self->unfolded, wend_node_id (stages[i])))
        fill_stage (self, stages[i]);
    }
}

static void
fill_all (WendOutline *self, const WendNode *map, WendKind kind, GtkListBox *list)
{
  guint n;
  WendNode *const *nodes = wend_node_children (map, kind, &n);

  for (guint i = 0; i < n; i++)
    append (self, list, nodes[i], 0);
}

/* What has no place: children of the tray, cards whose lane is gone, and improvements that are about none. */
static void
fill_tray (WendOutline *self)
{
  const WendDocument *document = wend_map_view_peek_document (self->view);
  guint n;
  WendNode *const *parked = wend_node_all_children (wend_document_parked (document), &n);

  for (guint i = 0; i < n; i++)
    append (self, self->tray, parked[i], 0);
  for (const WendNode *node = wend_document_next (document, NULL); node != NULL; node = wend_document_next (document, node))
    if (wend_node_kind (node) == WEND_KIND_CARD && wend_node_ref (node, WEND_FIELD_LANE) == NULL && wend_node_kind (wend_node_parent (node)) != WEND_KIND_PARKED)
      append (self, self->tray, node, 0);
  fill_actions (self, NULL);
}

/* The search */

static void
show_count (WendOutline *self, guint at, guint n)
{
  /* Translators: which hit of the search is shown, such as: 3 of 17 */
  g_autofree char *words = at > 0 ? g_strdup_printf (_ ("%u of %u"), at, n) : g_strdup_printf (ngettext ("%u hit", "%u hits", n), n);

  gtk_label_set_text (self->count, words);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n > 0);
}

/* Which hit is the selected one, from 1; 0: none. */
static guint
selected_hit (WendOutline *self, const GPtrArray *hits)
{
  const char *id = wend_selection_single (wend_map_view_peek_selection (self->view));

  for (guint i = 0; id != NULL && i < hits->len; i++)
    if (g_str_equal (g_ptr_array_index (hits, i), id))
      return i + 1;
  return 0;
}

static void
refresh_count (WendOutline *self)
{
  const GPtrArray *hits = self->view != NULL ? wend_map_view_peek_hits (self->view) : NULL;

  if (hits != NULL)
    show_count (self, selected_hit (self, hits), hits->len);
  gtk_widget_set_visible (GTK_WIDGET (self->count), hits != NULL && hits->len > 0);
}

static void
fill_hits (WendOutline *self, const char *needle)
{
  g_autoptr (GArray) found = wend_find (wend_map_view_peek_document (self->view), needle);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < found->len; i++)
    {
      const WendFound *hit = &g_array_index (found, WendFound, i);
      g_autofree char *excerpt = NULL;
      g_ptr_array_add (ids, g_strdup (wend_node_id (hit->node)));
      if (i >= MOST_HITS)
        continue;
      append (self, self->stages, hit->node, 0);
      excerpt = wend_find_excerpt (hit, needle);
      wend_outline_row_set_excerpt (WEND_OUTLINE_ROW (gtk_widget_get_last_child (GTK_WIDGET (self->stages))), _ (hit->field->label), excerpt);
    }
  gtk_widget_set_visible (self->no_hits, found->len == 0);
  wend_map_view_take_hits (self->view, ids);
  refresh_count (self);
}

static void
fill_head (WendOutline *self, const WendNode *map)
{
  guint n;
  WendNode *const *personas = wend_node_children (map, WEND_KIND_PERSONA, &n);
  const char *state = wend_node_text (map, WEND_FIELD_STATE);
  const char *words = g_str_equal (state, "future") ? _ ("as it shall be") : g_str_equal (state, "ideal") ? _ ("as it could be") : _ ("as it is today");
  g_autofree char *name = wend_words_name (map);
  g_autofree char *subtitle = NULL;

  if (n > 0)
    subtitle = g_strdup_printf ("%s · %s", wend_node_text (personas[0], WEND_FIELD_NAME), words);
  gtk_label_set_text (self->title, *wend_node_text (map, WEND_FIELD_TITLE) != '\0' ? wend_node_text (map, WEND_FIELD_TITLE) : name);
  gtk_label_set_text (self->subtitle, subtitle != NULL ? subtitle : words);
}

static void
show_selected (WendOutline *self)
{
  const char *id = wend_selection_single (wend_map_view_peek_selection (self->view));
  GtkWidget *row = id != NULL ? wend_outline_find_row (self, id) : NULL;

  self->selecting = TRUE;
  for (int list = 0; list < WEND_OUTLINE_LISTS; list++)
    if (row == NULL || gtk_widget_get_parent (row) != GTK_WIDGET (wend_outline_list (self, list)))
      gtk_list_box_unselect_all (wend_outline_list (self, list));
  if (row != NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (row)), GTK_LIST_BOX_ROW (row));
  self->selecting = FALSE;
}

static const char *
focused_id (WendOutline *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (self->menu_id != NULL)
    return self->menu_id;
  return WEND_IS_OUTLINE_ROW (focus) ? wend_outline_row_id (WEND_OUTLINE_ROW (focus)) : NULL;
}

const WendNode *
wend_outline_focused (WendOutline *self)
{
  const char *id = self->view != NULL ? focused_id (self) : NULL;

  return id != NULL ? wend_document_find_living (wend_map_view_peek_document (self->view), id) : NULL;
}

static void
hide_empty (WendOutline *self, gboolean searching)
{
  gtk_widget_set_visible (self->lanes_title, !searching);
  gtk_widget_set_visible (self->links_title, gtk_widget_get_first_child (GTK_WIDGET (self->links)) != NULL);
  gtk_widget_set_visible (self->tray_title, gtk_widget_get_first_child (GTK_WIDGET (self->tray)) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->links), gtk_widget_get_visible (self->links_title));
  gtk_widget_set_visible (GTK_WIDGET (self->tray), gtk_widget_get_visible (self->tray_title));
}

static void
fill (WendOutline *self, const WendNode *map, const char *needle)
{
  if (*needle != '\0')
    {
      fill_hits (self, needle);
      return;
    }
  wend_map_view_take_hits (self->view, NULL);
  refresh_count (self);
  fill_stages (self, map);
  fill_all (self, map, WEND_KIND_LANE, self->lanes);
  fill_all (self, map, WEND_KIND_LINK, self->links);
  fill_tray (self);
}

/* The lane whose eye has the focus; NULL: none has. */
static char *
eyed_lane (WendOutline *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = GTK_IS_TOGGLE_BUTTON (focus) ? gtk_widget_get_ancestor (focus, WEND_TYPE_OUTLINE_ROW) : NULL;

  return row != NULL ? g_strdup (wend_outline_row_id (WEND_OUTLINE_ROW (row))) : NULL;
}

/* A focus that is gone would fall into the first row, and GTK would select that. */
static void
restore_focus (WendOutline *self, const char *focus, const char *eyed)
{
  GtkWidget *row = focus != NULL && self->menu_id == NULL ? wend_outline_find_row (self, focus) : NULL;
  GtkWidget *lane = eyed != NULL ? wend_outline_find_row (self, eyed) : NULL;

  if (row != NULL)
    gtk_widget_grab_focus (row);
  else if (lane != NULL)
    wend_outline_row_focus_eye (WEND_OUTLINE_ROW (lane));
}

static void
rebuild (WendOutline *self)
{
  const char *needle = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *focus = g_strdup (focused_id (self)), *eyed = eyed_lane (self);
  const WendNode *map;

  wend_outline_end_entry (self, FALSE);
  self->n_shown = 0;
  for (int list = 0; list < WEND_OUTLINE_LISTS; list++)
    clear (wend_outline_list (self, list));
  gtk_widget_set_visible (self->no_hits, FALSE);
  if (self->view == NULL)
    return;
  map = wend_document_map (wend_map_view_peek_document (self->view));
  fill_head (self, map);
  fill (self, map, needle);
  hide_empty (self, *needle != '\0');
  show_selected (self);
  restore_focus (self, focus, eyed);
}

static void
refresh (WendOutline *self)
{
  for (int list = 0; list < WEND_OUTLINE_LISTS; list++)
    for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (wend_outline_list (self, list))); row != NULL; row = gtk_widget_get_next_sibling (row))
      if (WEND_IS_OUTLINE_ROW (row))
        wend_outline_row_refresh (WEND_OUTLINE_ROW (row));
}

static void
on_view_changed (WendMapView *view, guint what, WendOutline *self)
{
  if ((what & WEND_VIEW_STRUCTURE) != 0)
    rebuild (self);
  else if ((what & WEND_VIEW_NUMBERS) != 0)
    refresh (self);
  if ((what & WEND_VIEW_SELECTION) != 0)
    refresh_count (self);
  if ((what & WEND_VIEW_SELECTION) != 0 && !self->selecting)
    show_selected (self);
}

void
wend_outline_set_view (WendOutline *self, WendMapView *view)
{
  if (self->view != NULL)
    g_clear_signal_handler (&self->handler, self->view);
  g_set_object (&self->view, view);
  g_hash_table_remove_all (self->unfolded);
  g_hash_table_remove_all (self->seen);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (view != NULL)
    self->handler = g_signal_connect (view, "changed", G_CALLBACK (on_view_changed), self);
  rebuild (self);
}

static void
on_row_selected (GtkListBox *list, GtkListBoxRow *row, WendOutline *self)
{
  if (self->selecting || !WEND_IS_OUTLINE_ROW (row) || self->view == NULL)
    return;
  self->selecting = TRUE;
  for (int i = 0; i < WEND_OUTLINE_LISTS; i++)
    if (wend_outline_list (self, i) != list)
      gtk_list_box_unselect_all (wend_outline_list (self, i));
  wend_selection_set (wend_map_view_peek_selection (self->view), wend_outline_row_id (WEND_OUTLINE_ROW (row)));
  self->selecting = FALSE;
  g_signal_emit (self, chosen_signal, 0, wend_outline_row_id (WEND_OUTLINE_ROW (row)));
}

void
wend_outline_go_to (WendOutline *self, const char *id)
{
  const WendNode *node = wend_document_find_living (wend_map_view_peek_document (self->view), id);
  const WendNode *stage = node != NULL ? wend_outline_stage_of (node) : NULL;
  g_autofree char *kept = g_strdup (id);
  GtkWidget *row;

  if (node != NULL && stage != NULL && stage != node)
    wend_outline_set_fold (self, wend_node_id (stage), TRUE);
  if (node != NULL && wend_node_kind (node) == WEND_KIND_CARD && wend_node_kind (wend_node_parent (node)) == WEND_KIND_STEP)
    wend_outline_set_fold (self, wend_node_id (wend_node_parent (node)), TRUE);
  row = wend_outline_find_row (self, kept);
  if (row == NULL)
    return;
  gtk_widget_grab_focus (row);
  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (row)), GTK_LIST_BOX_ROW (row));
}

void
wend_outline_notice (WendOutline *self, const char *text)
{
  g_signal_emit (self, notice_signal, 0, text, TRUE);
}

static void
on_search_changed (GtkSearchEntry *entry, WendOutline *self)
{
  rebuild (self);
}

static void
on_search_activate (GtkSearchEntry *entry, WendOutline *self)
{
  wend_outline_find_next (self, 1);
}

static void
on_search_stopped (GtkSearchEntry *entry, WendOutline *self)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

void
wend_outline_find (WendOutline *self)
{
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
wend_outline_find_next (WendOutline *self, int step)
{
  const GPtrArray *hits = self->view != NULL ? wend_map_view_peek_hits (self->view) : NULL;
  guint at;
  g_autofree char *id = NULL;

  if (hits == NULL || hits->len == 0)
    return;
  at = selected_hit (self, hits);
  at = at == 0 ? (step > 0 ? 0 : hits->len - 1) : (at - 1 + hits->len + (guint) step) % hits->len;
  id = g_strdup (g_ptr_array_index (hits, at));
  wend_selection_set (wend_map_view_peek_selection (self->view), id);
  g_signal_emit (self, chosen_signal, 0, id);
}

void
wend_outline_set_fold (WendOutline *self, const char *id, gboolean unfolded)
{
  if (unfolded == g_hash_table_contains (self->unfolded, id))
    return;
  if (unfolded)
    g_hash_table_add (self->unfolded, g_strdup (id));
  else
    g_hash_table_remove (self->unfolded, id);
  rebuild (self);
}

static void
on_fold (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WendOutline *self = WEND_OUTLINE (widget);
  g_autofree char *id = g_variant_dup_string (parameter, NULL);

  wend_outline_set_fold (self, id, !g_hash_table_contains (self->unfolded, id));
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType held, WendOutline *self)
{
  g_autofree char *id = g_strdup (focused_id (self));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (id == NULL || self->entry_row != NULL || (held & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0 || (key != GDK_KEY_Left && key != GDK_KEY_Right))
    return FALSE;
  wend_outline_set_fold (self, id, (key == GDK_KEY_Right) != rtl);
  return TRUE;
}

static void
wend_outline_dispose (GObject *object)
{
  WendOutline *self = WEND_OUTLINE (object);
  GtkWidget *child;

  if (self->view != NULL)
    g_clear_signal_handler (&self->handler, self->view);
  g_clear_object (&self->view);
  g_clear_handle_id (&self->show_source, g_source_remove);
  g_clear_pointer (&self->unfolded, g_hash_table_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->menu_id, g_free);
  g_clear_pointer (&self->entry_id, g_free);
  g_clear_pointer (&self->entry_parent, g_free);
  g_clear_pointer (&self->entry_lane, g_free);
  self->entry_row = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (wend_outline_parent_class)->dispose (object);
}

static void
wend_outline_class_init (WendOutlineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wend_outline_dispose;
  chosen_signal = g_signal_new ("chosen", WEND_TYPE_OUTLINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  notice_signal = g_signal_new ("notice", WEND_TYPE_OUTLINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  wend_actions_install_actions (widget_class, WEND_SCOPE_OUTLINE, (GtkWidgetActionActivateFunc) wend_action_activate);
  gtk_widget_class_install_action (widget_class, "outline.fold", "s", on_fold);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/wend/Wend/ui/wend-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, WendOutline, title);
  gtk_widget_class_bind_template_child (widget_class, WendOutline, subtitle);
  gtk_widget_class_bind_template_child (widget_class, WendOutline, search);
  gtk_widget_class_bind_template_child (widget_class, WendOutline, stages);
  gtk_widget_class_bind_template_child (widget_class, WendOutline, lanes);
  gtk_widget_class_bind_template_child (widget_class, WendOutline, count);
  gtk_widget_class_bind_template_child (widget_class, WendOutline, links);
  gtk_widget_class_bind_template_child (widget_class, WendOutline, tray);
  gtk_widget_class_bind_template_child (widget_class, WendOutline, lanes_title);
  gtk_widget_class_bind_template_child (widget_class, WendOutline, links_title);
  gtk_widget_class_bind_template_child (widget_class, WendOutline, tray_title);
  gtk_widget_class_bind_template_child (widget_class, WendOutline, no_hits);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
}

static void
wend_outline_init (WendOutline *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->unfolded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  watch_view (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
