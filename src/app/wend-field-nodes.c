/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row that names several nodes of the map: the pains an idea answers, the untouched places an action is compared with.
 * What can be chosen is looked up when the list is opened. */

#include "wend-config.h"

#include "app/wend-field-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-tip.h"
#include "app/wend-words.h"

static gboolean
can_be_chosen (const WendFieldBound *bound, const WendNode *node)
{
  const WendNode *lane;

  if (bound->field->field == WEND_FIELD_CONTROLS)
    return wend_node_kind (node) == WEND_KIND_STAGE || wend_node_kind (node) == WEND_KIND_STEP;
  lane = wend_node_kind (node) == WEND_KIND_CARD ? wend_node_ref (node, WEND_FIELD_LANE) : NULL;
  return lane != NULL && wend_node_lane_kind (lane) == WEND_LANE_PAINS;
}

static gboolean
names (const char *value, const char *id)
{
  g_auto (GStrv) ids = g_strsplit (value, " ", -1);

  return g_strv_contains ((const char *const *) ids, id);
}

static void
fill_nodes (GtkWidget *row, const char *value)
{
  WendFieldBound *bound = wend_field_bound (row);
  const WendDocument *document = wend_map_view_peek_document (bound->view);
  g_auto (GStrv) ids = g_strsplit (value, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; ids[i] != NULL; i++)
    {
      const WendNode *node = *ids[i] != '\0' ? wend_document_find_living (document, ids[i]) : NULL;
      g_autofree char *name = node != NULL ? wend_words_name (node) : NULL;
      if (name != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", name);
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text->len > 0 ? text->str : _ ("None"));
}

/* The chosen ones in the order of the list; what is no longer on the map is let go. */
static void
on_toggled (GtkCheckButton *toggled, GtkWidget *row)
{
  WendFieldBound *bound = wend_field_bound (row);
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (toggled));
  g_autoptr (GString) value = g_string_new (NULL);

  for (GtkWidget *check = gtk_widget_get_first_child (box); check != NULL; check = gtk_widget_get_next_sibling (check))
    if (GTK_IS_CHECK_BUTTON (check) && gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_string_append_printf (value, "%s%s", value->len > 0 ? " " : "", (const char *) g_object_get_data (G_OBJECT (check), "id"));
  wend_field_write (bound, value->str);
  fill_nodes (row, value->str);
}

static GtkWidget *
new_check (GtkWidget *row, const WendNode *node, gboolean active)
{
  const WendNode *stage = wend_node_ancestor (node, WEND_KIND_STAGE);
  g_autofree char *name = wend_words_name (node), *where = stage != NULL && stage != node ? wend_words_name (stage) : NULL;
  g_autofree char *words = where != NULL ? g_strdup_printf (C_ ("a card and its stage", "%s (%s)"), name, where) : g_strdup (name);
  GtkWidget *check = gtk_check_button_new (), *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data_full (G_OBJECT (check), "id", g_strdup (wend_node_id (node)), g_free);
  g_signal_connect (check, "toggled", G_CALLBACK (on_toggled), row);
  return check;
}

static void
open_list (GtkMenuButton *button, gpointer row)
{
  WendFieldBound *bound = wend_field_bound (row);
  const WendDocument *document = wend_map_view_peek_document (bound->view);
  GtkWidget *popover = gtk_popover_new (), *scrolled = gtk_scrolled_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gboolean any = FALSE;

  for (const WendNode *node = wend_document_next (document, NULL); node != NULL; node = wend_document_next (document, node))
    if (can_be_chosen (bound, node))
      {
        gtk_box_append (GTK_BOX (box), new_check (row, node, bound->shown != NULL && names (bound->shown, wend_node_id (node))));
        any = TRUE;
      }
  if (!any)
    gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("Nothing on this map yet")));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_menu_button_set_popover (button, popover);
}

GtkWidget *
wend_field_new_nodes (WendFieldBound *bound)
{
  GtkWidget *row = adw_action_row_new (), *button = gtk_menu_button_new ();
  g_autofree char *words = g_strdup_printf (_ ("Choose: %s"), _ (bound->field->label));

  bound->fill = fill_nodes;
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "pan-down-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  wend_tip_set (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_list, row, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_widget_add_css_class (row, "value-row");
  return row;
}
