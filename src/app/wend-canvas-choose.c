/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Selecting many and doing one thing to all of them: a lane, a stage, on to the next; lining up, colour, tags. One
 * changeset each. */

#include "wend-config.h"

#include "app/wend-canvas-actions.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-canvas-private.h"
#include "app/wend-window-private.h"
#include "gestures/wend-cell.h"

static WendSelection *
selection_of (WendCanvas *self)
{
  return wend_map_view_peek_selection (self->view);
}

/* Every card, step and improvement that the grid shows in the lane (NULL: any) and in the stage (NULL: any), in reading order. */
static GPtrArray *
nodes_in_cells (WendCanvas *self, const WendNode *lane, const WendNode *stage)
{
  WendMapScene *scene = wend_map_view_peek_scene (self->view);
  guint n_rows, n_columns;
  const WendRow *rows = wend_map_scene_rows (scene, &n_rows);
  const WendColumn *columns = wend_map_scene_columns (scene, &n_columns);
  GPtrArray *nodes = g_ptr_array_new ();

  for (guint c = 0; c < n_columns; c++)
    for (guint r = 0; r < n_rows && (c == 0 || columns[c].stage != columns[c - 1].stage); r++)
      if ((lane == NULL || rows[r].lane == lane) && (stage == NULL || columns[c].stage == stage))
        wend_cell_list (rows[r].lane, columns[c].stage, nodes);
  return nodes;
}

static void
select_cells (WendCanvas *self, const WendNode *lane, const WendNode *stage)
{
  g_autoptr (GPtrArray) nodes = nodes_in_cells (self, lane, stage), ids = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    g_ptr_array_add (ids, (gpointer) wend_node_id (g_ptr_array_index (nodes, i)));
  wend_selection_set_all (selection_of (self), ids);
}

GPtrArray *
wend_canvas_selected_in_cells (WendCanvas *self)
{
  GPtrArray *nodes = nodes_in_cells (self, NULL, NULL), *selected = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    if (wend_selection_contains (selection_of (self), wend_node_id (g_ptr_array_index (nodes, i))))
      g_ptr_array_add (selected, g_ptr_array_index (nodes, i));
  g_ptr_array_unref (nodes);
  return selected;
}

/* What is on the map, folded stages included; what a hidden lane holds is not. */
void
wend_canvas_act_select_all (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;

  if (self->view != NULL)
    select_cells (self, NULL, NULL);
}

void
wend_canvas_act_select_lane (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  WendPlace place;
  const WendNode *lane;

  if (!wend_canvas_focused_place (self, &place))
    return;
  lane = place.lane != NULL ? place.lane : wend_canvas_lane_of (self, place.node);
  if (lane != NULL)
    select_cells (self, lane, NULL);
}

void
wend_canvas_act_select_stage (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  WendPlace place;
  const WendNode *node;

  if (!wend_canvas_focused_place (self, &place))
    return;
  node = place.column != NULL ? place.column : place.node;
  node = node != NULL ? wend_node_ancestor (node, WEND_KIND_STAGE) : NULL;
  if (node != NULL)
    select_cells (self, NULL, node);
}

/* On to the next place, which is added to what is selected. */
void
wend_canvas_act_extend (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  g_autofree char *next = NULL;
  WendRect bounds;

  if (self->view == NULL)
    return;
  next = wend_canvas_next_key (self, self->unplaced ? NULL : self->focus_key, g_variant_get_string (parameter, NULL));
  if (next == NULL)
    return;
  if (wend_canvas_place_bounds (self, next, &bounds))
    wend_canvas_show_rect (self, &bounds);
  wend_canvas_focus_key (self, next, TRUE);
  if (strchr (next, '@') == NULL)
    wend_selection_add (selection_of (self), next);
}

/* What is selected, living, in reading order. */
static GPtrArray *
selected_nodes (WendCanvas *self)
{
  const WendDocument *document = wend_map_view_peek_document (self->view);
  guint left = wend_selection_size (selection_of (self));
  GPtrArray *nodes = g_ptr_array_new ();

  for (const WendNode *node = wend_document_next (document, NULL); node != NULL && left > 0; node = wend_document_next (document, node))
    if (wend_selection_contains (selection_of (self), wend_node_id (node)))
      {
        left--;
        g_ptr_array_add (nodes, (gpointer) node);
      }
  return nodes;
}

static int
by_words (gconstpointer a, gconstpointer b)
{
  const WendNode *const *x = a, *const *y = b;

  return g_utf8_collate (wend_node_text (*x, WEND_FIELD_TEXT), wend_node_text (*y, WEND_FIELD_TEXT));
}

static void
line_up (WendCanvas *self, GPtrArray *nodes, const char *how)
{
  WendEditor *editor = wend_map_view_peek_editor (self->view);
  const WendNode *first = g_ptr_array_index (nodes, 0);
  const WendNode *lane = wend_canvas_lane_of (self, first), *column = wend_canvas_column_of (self, first);
  gboolean sort = g_str_equal (how, "words");

  if (sort)
    g_ptr_array_sort (nodes, by_words);
  for (guint i = 0; i < nodes->len; i++)
    {
      const WendNode *node = g_ptr_array_index (nodes, i);
      const WendNode *own_lane = wend_canvas_lane_of (self, node), *own_column = wend_canvas_column_of (self, node);
      if (own_lane == NULL || own_column == NULL || lane == NULL || column == NULL)
        continue;
      if (sort)
        wend_cell_put (editor, node, own_lane, own_column, NULL);
      else if (g_str_equal (how, "lane") && own_lane != lane)
        wend_cell_put (editor, node, lane, own_column, NULL);
      else if (g_str_equal (how, "stage") && own_column != column)
        wend_cell_put (editor, node, own_lane, column, NULL);
    }
}

void
wend_canvas_act_align (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  g_autoptr (GPtrArray) nodes = NULL;
  g_autofree char *label = NULL;

  if (self->view == NULL || wend_selection_size (selection_of (self)) < 2)
    return;
  wend_canvas_finish_edit (self);
  nodes = selected_nodes (self);
  label = wend_canvas_label_selected (self, N_ ("Line Up “%s”"), N_ ("Line Up %s Cards"));
  wend_editor_begin (wend_map_view_peek_editor (self->view), label);
  if (nodes->len > 0)
    line_up (self, nodes, g_variant_get_string (parameter, NULL));
  wend_editor_commit (wend_map_view_peek_editor (self->view));
}

static void
set_all (WendCanvas *self, const char *label, WendField field, const char *value)
{
  g_autoptr (GPtrArray) nodes = selected_nodes (self);
  WendEditor *editor = wend_map_view_peek_editor (self->view);

  wend_editor_begin (editor, label);
  for (guint i = 0; i < nodes->len; i++)
    if (wend_schema_field (wend_node_kind (g_ptr_array_index (nodes, i)), field) != NULL)
      wend_editor_set (editor, wend_node_id (g_ptr_array_index (nodes, i)), field, value);
  wend_editor_commit (editor);
}

void
wend_canvas_act_colour (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  const char *colour = g_variant_get_string (parameter, NULL);
  g_autofree char *label = NULL;

  if (self->view == NULL)
    return;
  wend_canvas_finish_edit (self);
  label = wend_canvas_label_selected (self, N_ ("Colour “%s”"), N_ ("Colour %s Cards"));
  set_all (self, label, WEND_FIELD_COLOUR, *colour != '\0' ? colour : NULL);
}

/* Tags */

static char *
with_tag (const char *tags, const char *tag)
{
  g_auto (GStrv) have = g_strsplit (tags, ",", -1);

  for (gsize i = 0; have[i] != NULL; i++)
    if (g_utf8_collate (g_strstrip (have[i]), tag) == 0)
      return NULL;
  return *tags == '\0' ? g_strdup (tag) : g_strconcat (tags, ", ", tag, NULL);
}

static void
tag_all (WendCanvas *self, const char *tag)
{
  g_autoptr (GPtrArray) nodes = selected_nodes (self);
  WendEditor *editor = wend_map_view_peek_editor (self->view);
  g_autofree char *label = wend_canvas_label_selected (self, N_ ("Tag “%s”"), N_ ("Tag %s Cards"));

  wend_editor_begin (editor, label);
  for (guint i = 0; i < nodes->len; i++)
    {
      const WendNode *node = g_ptr_array_index (nodes, i);
      g_autofree char *tags = NULL;
      if (wend_schema_field (wend_node_kind (node), WEND_FIELD_TAGS) == NULL)
        continue;
      tags = with_tag (wend_node_text (node, WEND_FIELD_TAGS), tag);
      if (tags != NULL)
        wend_editor_set (editor, wend_node_id (node), WEND_FIELD_TAGS, tags);
    }
  wend_editor_commit (editor);
}

static void
on_tagged (AdwMessageDialog *dialog, const char *response, WendCanvas *self)
{
  GtkWidget *entry = adw_message_dialog_get_extra_child (dialog);
  g_autofree char *tag = g_strdelimit (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))), ",\n", ' ');

  g_strstrip (tag);
  if (self->view != NULL && g_str_equal (response, "tag") && *tag != '\0')
    tag_all (self, tag);
}

void
wend_canvas_act_tag (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog, *entry;

  wend_canvas_finish_edit (self);
  if (self->view == NULL || wend_selection_size (selection_of (self)) == 0 || !GTK_IS_WINDOW (root))
    return;
  dialog = adw_message_dialog_new (GTK_WINDOW (root), _ ("Tag the selection"), _ ("The tag is added to every selected card. Search finds it."));
  entry = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tag"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "tag", _ ("_Tag"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "tag", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "tag");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_tagged), self, 0);
  wend_message_present (dialog);
  gtk_widget_grab_focus (entry);
}
