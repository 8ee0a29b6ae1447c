/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The outline panel. Rebuilds its rows when the map's structure changes, refreshes them when only words or numbers do;
 * stages are folded at first. Choosing a row selects in the shared selection. */

#include "wend-config.h"

#include "app/wend-outline.h"

#include <glib/gi18n.h>

#include "app/wend-outline-row.h"
#include "app/wend-words.h"

#define MOST_HITS 200

struct _WendOutline
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
  GtkSearchEntry *search;
  GtkListBox *stages;
  GtkListBox *lanes;
  GtkWidget *lanes_title;
  GtkWidget *no_hits;

  WendMapView *view;
  gulong handler;
  GHashTable *unfolded; /* ids of stages */
  gboolean selecting;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (WendOutline, wend_outline, GTK_TYPE_WIDGET)

static void
clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static void
fill_stages (WendOutline *self, const WendNode *map)
{
  guint n;
  WendNode *const *stages = wend_node_children (map, WEND_KIND_STAGE, &n);

  for (guint i = 0; i < n; i++)
    {
      guint n_steps;
      WendNode *const *steps = wend_node_children (stages[i], WEND_KIND_STEP, &n_steps);
      gboolean unfolded = g_hash_table_contains (self->unfolded, wend_node_id (stages[i]));
      GtkWidget *row = wend_outline_row_new (self->view, stages[i], 0);
      gtk_list_box_append (self->stages, row);
      if (n_steps > 0)
        wend_outline_row_fold (WEND_OUTLINE_ROW (row), unfolded);
      for (guint s = 0; unfolded && s < n_steps; s++)
        gtk_list_box_append (self->stages, wend_outline_row_new (self->view, steps[s], 1));
    }
}

static void
fill_lanes (WendOutline *self, const WendNode *map)
{
  guint n;
  WendNode *const *lanes = wend_node_children (map, WEND_KIND_LANE, &n);

  for (guint i = 0; i < n; i++)
    if (wend_node_lane_kind (lanes[i]) != WEND_LANE_LINE)
      gtk_list_box_append (self->lanes, wend_outline_row_new (self->view, lanes[i], 0));
}

static gboolean
matches (const WendNode *node, const char *needle)
{
  WendKind kind = wend_node_kind (node);
  WendField field = kind == WEND_KIND_STAGE ? WEND_FIELD_TITLE : WEND_FIELD_TEXT;

  if (kind != WEND_KIND_STAGE && kind != WEND_KIND_STEP && kind != WEND_KIND_CARD)
    return FALSE;
  return g_str_match_string (needle, wend_node_text (node, field), TRUE);
}

static void
fill_hits (WendOutline *self, const char *needle)
{
  const WendDocument *document = wend_map_view_peek_document (self->view);
  guint hits = 0;

  for (const WendNode *node = wend_document_next (document, NULL); node != NULL && hits < MOST_HITS; node = wend_document_next (document, node))
    if (matches (node, needle))
      {
        gtk_list_box_append (self->stages, wend_outline_row_new (self->view, node, 0));
        hits++;
      }
  gtk_widget_set_visible (self->no_hits, hits == 0);
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

  self->selecting = TRUE;
  gtk_list_box_unselect_all (self->stages);
  gtk_list_box_unselect_all (self->lanes);
  for (int list = 0; id != NULL && list < 2; list++)
    for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list == 0 ? self->stages : self->lanes)); row != NULL; row = gtk_widget_get_next_sibling (row))
      if (WEND_IS_OUTLINE_ROW (row) && g_str_equal (wend_outline_row_id (WEND_OUTLINE_ROW (row)), id))
        gtk_list_box_select_row (list == 0 ? self->stages : self->lanes, GTK_LIST_BOX_ROW (row));
  self->selecting = FALSE;
}

static const char *
focused_id (WendOutline *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return WEND_IS_OUTLINE_ROW (focus) ? wend_outline_row_id (WEND_OUTLINE_ROW (focus)) : NULL;
}

static void
refocus (WendOutline *self, const char *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->stages)); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (WEND_IS_OUTLINE_ROW (row) && g_str_equal (wend_outline_row_id (WEND_OUTLINE_ROW (row)), id))
      gtk_widget_grab_focus (row);
}

static void
rebuild (WendOutline *self)
{
  const char *needle = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *focus = g_strdup (focused_id (self));
  const WendNode *map;

  clear (self->stages);
  clear (self->lanes);
  gtk_widget_set_visible (self->no_hits, FALSE);
  if (self->view == NULL)
    return;
  map = wend_document_map (wend_map_view_peek_document (self->view));
  fill_head (self, map);
  if (*needle != '\0')
    fill_hits (self, needle);
  else
    {
      fill_stages (self, map);
      fill_lanes (self, map);
    }
  gtk_widget_set_visible (self->lanes_title, *needle == '\0');
  show_selected (self);
  if (focus != NULL)
    refocus (self, focus);
}

static void
refresh (WendOutline *self)
{
  for (int list = 0; list < 2; list++)
    for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list == 0 ? self->stages : self->lanes)); row != NULL; row = gtk_widget_get_next_sibling (row))
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
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (view != NULL)
    self->handler = g_signal_connect (view, "changed", G_CALLBACK (on_view_changed), self);
  rebuild (self);
}

static void
on_row_selected (GtkListBox *list, GtkListBoxRow *row, WendOutline *self)
{
  if (self->selecting || row == NULL || self->view == NULL)
    return;
  self->selecting = TRUE;
  gtk_list_box_unselect_all (list == self->stages ? self->lanes : self->stages);
  wend_selection_set (wend_map_view_peek_selection (self->view), wend_outline_row_id (WEND_OUTLINE_ROW (row)));
  self->selecting = FALSE;
  g_signal_emit (self, chosen_signal, 0, wend_outline_row_id (WEND_OUTLINE_ROW (row)));
}

static void
on_search_changed (GtkSearchEntry *entry, WendOutline *self)
{
  rebuild (self);
}

static void
on_search_activate (GtkSearchEntry *entry, WendOutline *self)
{
  wend_outline_find_next (self);
}

static void
on_search_stopped (GtkSearchEntry *entry, WendOutline *self)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

void
wend_outline_find (WendOutline *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
wend_outline_find_next (WendOutline *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->stages);
  int at = row != NULL ? gtk_list_box_row_get_index (row) : -1;
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (self->stages, at + 1);

  if (next == NULL)
    next = gtk_list_box_get_row_at_index (self->stages, 0);
  if (next != NULL)
    gtk_list_box_select_row (self->stages, next);
}

static void
fold (WendOutline *self, const char *id, gboolean unfolded)
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

  fold (self, id, !g_hash_table_contains (self->unfolded, id));
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType held, WendOutline *self)
{
  g_autofree char *id = g_strdup (focused_id (self));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (id == NULL || (held & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0 || (key != GDK_KEY_Left && key != GDK_KEY_Right))
    return FALSE;
  fold (self, id, (key == GDK_KEY_Right) != rtl);
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
  g_clear_pointer (&self->unfolded, g_hash_table_unref);
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
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "outline.fold", "s", on_fold);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/wend/Wend/ui/wend-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, WendOutline, title);
  gtk_widget_class_bind_template_child (widget_class, WendOutline, subtitle);
  gtk_widget_class_bind_template_child (widget_class, WendOutline, search);
  gtk_widget_class_bind_template_child (widget_class, WendOutline, stages);
  gtk_widget_class_bind_template_child (widget_class, WendOutline, lanes);
  gtk_widget_class_bind_template_child (widget_class, WendOutline, lanes_title);
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
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
