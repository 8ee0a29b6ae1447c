/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows for nodes. Rebuilt when nodes come, go or change places, refreshed otherwise; the fields inside a row are made when
 * it is unfolded. Writes only through the editor. */

#include "wend-config.h"

#include "app/wend-node-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/wend-field-row.h"
#include "app/wend-tip.h"
#include "app/wend-window-private.h"
#include "app/wend-words.h"
#include "edit/wend-verbs.h"

typedef struct
{
  const WendNodeListKind *kind;
  WendMapView *view;
  char *owner;
  GPtrArray *rows; /* GtkWidget, borrowed */
  char *opened;    /* id of what was just added: unfolded at once */
  gboolean renewing;
} NodeList;

static NodeList *
list_of (gpointer group)
{
  return g_object_get_data (G_OBJECT (group), "node-list");
}

static void
node_list_free (NodeList *list)
{
  g_clear_object (&list->view);
  g_ptr_array_unref (list->rows);
  g_free (list->owner);
  g_free (list->opened);
  g_free (list);
}

void
wend_node_list_name (GtkWidget *widget, const char *name)
{
  if (GTK_IS_LIST_BOX (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    wend_node_list_name (child, name);
}

static const char *
id_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "id");
}

static GPtrArray *
find_nodes (const NodeList *list)
{
  const WendDocument *document = wend_map_view_peek_document (list->view);
  GPtrArray *nodes = g_ptr_array_new ();
  guint n;
  WendNode *const *children;

  if (list->kind->kind == WEND_KIND_CARD || list->kind->kind == WEND_KIND_VOTE)
    {
      const WendNode *place = wend_document_find_living (document, list->owner);
      children = place != NULL ? wend_node_children (place, list->kind->kind, &n) : NULL;
      n = children != NULL ? n : 0;
    }
  else
    children = wend_node_children (wend_document_map (document), list->kind->kind, &n);
  for (guint i = 0; i < n; i++)
    if (list->kind->belongs == NULL || list->kind->belongs (children[i], list->owner))
      g_ptr_array_add (nodes, children[i]);
  return nodes;
}

static char *
title_of (const NodeList *list, const WendNode *node)
{
  WendField field = wend_verbs_words (wend_node_kind (node));

  if (field == WEND_N_FIELDS) /* a vote is known by who cast it */
    return *wend_node_text (node, WEND_FIELD_BY) != '\0' ? g_strdup (wend_node_text (node, WEND_FIELD_BY)) : g_strdup (_ (list->kind->unnamed));
  return *wend_node_text (node, field) != '\0' ? wend_words_name (node) : g_strdup (_ (list->kind->unnamed));
}

static void
refresh_row (NodeList *list, GtkWidget *row, const WendNode *node)
{
  g_autofree char *title = title_of (list, node), *subtitle = list->kind->subtitle != NULL ? list->kind->subtitle (node) : NULL;
  GPtrArray *fields = g_object_get_data (G_OBJECT (row), "fields");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (subtitle != NULL)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  for (guint i = 0; i < fields->len; i++)
    {
      GtkWidget *field = g_ptr_array_index (fields, i);
      wend_field_row_refresh (field);
      if (list->kind->shows != NULL)
        gtk_widget_set_visible (field, list->kind->shows (node, (WendField) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (field), "field"))));
    }
}

static gboolean
is_wanted (const WendNodeListKind *kind, WendField field)
{
  for (gsize i = 0; kind->fields != NULL && kind->fields[i] != WEND_N_FIELDS; i++)
    if (kind->fields[i] == field)
      return TRUE;
  return kind->fields == NULL;
}

static void
add_field (NodeList *list, GtkWidget *row, const WendFieldRow *schema)
{
  GtkWidget *field = wend_field_row_new (list->view, id_of (row), schema);

  if (field == NULL)
    return;
  g_object_set_data (G_OBJECT (field), "field", GUINT_TO_POINTER (schema->field));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), field);
  g_ptr_array_add (g_object_get_data (G_OBJECT (row), "fields"), field);
}

static void
fill_row (GtkWidget *row, NodeList *list)
{
  const WendKindRow *kind = wend_schema_kind (list->kind->kind);
  GtkWidget *extra = list->kind->extra != NULL ? list->kind->extra (list->view, id_of (row)) : NULL;

  if (list->kind->fields != NULL) /* in the order in which a person thinks of them */
    for (gsize i = 0; list->kind->fields[i] != WEND_N_FIELDS; i++)
      add_field (list, row, wend_schema_field (list->kind->kind, list->kind->fields[i]));
  for (guint i = 0; list->kind->fields == NULL && i < kind->n_fields; i++)
    if (is_wanted (list->kind, kind->fields[i].field))
      add_field (list, row, &kind->fields[i]);
  if (extra != NULL)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), extra);
}

static void renew (GtkWidget *group);

static void
on_expanded (AdwExpanderRow *row, GParamSpec *pspec, gpointer group)
{
  if (!adw_expander_row_get_expanded (row) || g_object_get_data (G_OBJECT (row), "filled") != NULL)
    return;
  g_object_set_data (G_OBJECT (row), "filled", row);
  fill_row (GTK_WIDGET (row), list_of (group));
  renew (group);
}

/* Buttons of a row */

static void
on_undo (WendMapView *view)
{
  wend_editor_undo (wend_map_view_peek_editor (view));
}

/* The toast alone: other buttons have the names that they were given. */
static void
mend_toasts (GtkWidget *widget)
{
  GtkWidget *content = ADW_IS_TOAST_OVERLAY (widget) ? adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (widget)) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (content != NULL && child != content)
      wend_message_mend_names (child);
    else if (content == NULL)
      mend_toasts (child);
}

/* In a window of its own, which hides the map's. The next change makes its button mean another step, so it goes then. */
static void
tell_removed (GtkWidget *group, WendMapView *view, const char *name)
{
  GtkRoot *root = gtk_widget_get_root (group);
  g_autofree char *words = g_strdup_printf (_ ("Deleted “%s”"), name), *escaped = g_markup_escape_text (words, -1);
  AdwToast *toast;

  if (!ADW_IS_PREFERENCES_WINDOW (root))
    return;
  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, _ ("Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_undo), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (wend_map_view_peek_editor (view), "committed", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (root), toast);
  mend_toasts (GTK_WIDGET (root));
}

static void
on_remove (GtkButton *button, gpointer group)
{
  const char *id = g_object_get_data (G_OBJECT (button), "id");
  g_autoptr (WendMapView) view = g_object_ref (list_of (group)->view);
  const WendNode *node = wend_document_find_living (wend_map_view_peek_document (view), id);
  g_autofree char *name = node != NULL ? title_of (list_of (group), node) : NULL;

  if (name != NULL && wend_verbs_delete (wend_map_view_peek_editor (view), &id, 1))
    tell_removed (group, view, name);
}

static void
on_move (GtkButton *button, gpointer group)
{
  NodeList *list = list_of (group);
  const char *id = g_object_get_data (G_OBJECT (button), "id");
  gboolean up = g_object_get_data (G_OBJECT (button), "up") != NULL;
  g_autoptr (GPtrArray) nodes = find_nodes (list);

  for (guint i = 0; i < nodes->len; i++)
    if (g_str_equal (wend_node_id (g_ptr_array_index (nodes, i)), id))
      {
        guint before = up ? i - 1 : i + 2;
        if (up && i == 0)
          return;
        wend_verbs_move (wend_map_view_peek_editor (list->view), id, before < nodes->len ? wend_node_id (g_ptr_array_index (nodes, before)) : NULL);
        return;
      }
}

static GtkWidget *
row_button (GtkWidget *group, GtkWidget *row, const char *icon, const char *words, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *name = g_strdup_printf ("%s: %s", words, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  wend_tip_set (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id_of (row)), g_free);
  g_signal_connect_object (button, "clicked", callback, group, 0);
  return button;
}

static void
add_buttons (GtkWidget *group, NodeList *list, GtkWidget *row)
{
  if (wend_editor_is_read_only (wend_map_view_peek_editor (list->view)))
    return;
  if (list->kind->ordered)
    {
      GtkWidget *up = row_button (group, row, "go-up-symbolic", _ ("Move up"), G_CALLBACK (on_move));
      g_object_set_data (G_OBJECT (up), "up", up);
      adw_expander_row_add_action (ADW_EXPANDER_ROW (row), row_button (group, row, "go-down-symbolic", _ ("Move down"), G_CALLBACK (on_move)));
      adw_expander_row_add_action (ADW_EXPANDER_ROW (row), up);
    }
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), row_button (group, row, "user-trash-symbolic", _ ("Remove"), G_CALLBACK (on_remove)));
}

static void
add_row (GtkWidget *group, NodeList *list, const WendNode *node)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title = title_of (list, node);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (wend_node_id (node)), g_free);
  g_object_set_data_full (G_OBJECT (row), "fields", g_ptr_array_new (), (GDestroyNotify) g_ptr_array_unref);
  refresh_row (list, row, node);
  wend_node_list_name (row, title);
  add_buttons (group, list, row);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_expanded), group, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_ptr_array_add (list->rows, row);
  if (g_strcmp0 (list->opened, wend_node_id (node)) == 0)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

static gboolean
is_same (const NodeList *list, const GPtrArray *nodes)
{
  if (list->rows->len != nodes->len)
    return FALSE;
  for (guint i = 0; i < nodes->len; i++)
    if (!g_str_equal (id_of (g_ptr_array_index (list->rows, i)), wend_node_id (g_ptr_array_index (nodes, i))))
      return FALSE;
  return TRUE;
}

static void
renew (GtkWidget *group)
{
  NodeList *list = list_of (group);
  g_autoptr (GPtrArray) nodes = find_nodes (list);

  if (list->renewing)
    return;
  if (is_same (list, nodes))
    {
      for (guint i = 0; i < nodes->len; i++)
        refresh_row (list, g_ptr_array_index (list->rows, i), g_ptr_array_index (nodes, i));
      return;
    }
  for (guint i = 0; i < list->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (list->rows, i);
      if (list->opened == NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
        list->opened = g_strdup (id_of (row));
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (list->rows, 0);
  list->renewing = TRUE;
  for (guint i = 0; i < nodes->len; i++)
    add_row (group, list, g_ptr_array_index (nodes, i));
  list->renewing = FALSE;
  g_clear_pointer (&list->opened, g_free);
  for (guint i = 0; i < nodes->len; i++)
    refresh_row (list, g_ptr_array_index (list->rows, i), g_ptr_array_index (nodes, i));
}

static void
on_view_changed (WendMapView *view, guint what, GtkWidget *group)
{
  if ((what & WEND_VIEW_SCENE) != 0)
    renew (group);
}

static void
on_add (GtkButton *button, GtkWidget *group)
{
  NodeList *list = list_of (group);
  WendEditor *editor = wend_map_view_peek_editor (list->view);
  const char *id;

  wend_editor_begin (editor, _ (list->kind->add));
  id = list->kind->create != NULL ? list->kind->create (editor, list->owner) : wend_editor_create (editor, list->kind->kind, "map", NULL, -1);
  g_free (list->opened);
  list->opened = g_strdup (id);
  wend_editor_commit (editor);
  if (list->rows->len > 0)
    gtk_widget_child_focus (g_ptr_array_index (list->rows, list->rows->len - 1), GTK_DIR_TAB_FORWARD);
}

GtkWidget *
wend_node_list_new (WendMapView *view, const WendNodeListKind *kind, const char *owner)
{
  GtkWidget *group = adw_preferences_group_new (), *add = gtk_button_new_from_icon_name ("list-add-symbolic");
  NodeList *list = g_new0 (NodeList, 1);

  list->kind = kind;
  list->view = g_object_ref (view);
  list->owner = g_strdup (owner);
  list->rows = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (group), "node-list", list, (GDestroyNotify) node_list_free);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ (kind->title));
  if (kind->description != NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ (kind->description));
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  wend_tip_set (add, _ (kind->add));
  gtk_widget_set_sensitive (add, !wend_editor_is_read_only (wend_map_view_peek_editor (view)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (kind->add), -1);
  g_signal_connect (add, "clicked", G_CALLBACK (on_add), group);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), add);
  wend_node_list_name (group, _ (kind->title));
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), group, 0);
  renew (group);
  return group;
}
