/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list in a popover that sets an action. Its owner fills it when it is about to be shown; it knows nothing of maps. */

#include "wend-config.h"

#include "app/wend-choice.h"

#define MOST_HEIGHT 420

struct _WendChoice
{
  GtkPopover parent_instance;

  GtkListBox *list;
  char *action;
  char *chosen;
};

G_DEFINE_FINAL_TYPE (WendChoice, wend_choice, GTK_TYPE_POPOVER)

void
wend_choice_begin (WendChoice *self, const char *chosen)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_free (self->chosen);
  self->chosen = g_strdup (chosen);
}

static GtkWidget *
label_of (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

void
wend_choice_heading (WendChoice *self, const char *text)
{
  GtkWidget *row = gtk_list_box_row_new (), *label = label_of (text);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_list_box_append (self->list, row);
}

void
wend_choice_add (WendChoice *self, const char *label, const char *target)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *tick = gtk_image_new_from_icon_name ("object-select-symbolic");
  gboolean chosen = g_strcmp0 (target, self->chosen) == 0;

  gtk_widget_set_opacity (tick, chosen ? 1 : 0);
  gtk_box_append (GTK_BOX (box), label_of (label));
  gtk_box_append (GTK_BOX (box), tick);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (row), "target", g_strdup (target), g_free);
  gtk_list_box_append (self->list, row);
  if (chosen)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
}

static void
on_activated (GtkListBox *list, GtkListBoxRow *row, WendChoice *self)
{
  g_autofree char *target = g_strdup (g_object_get_data (G_OBJECT (row), "target"));

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), self->action, "s", target);
}

/* On what is chosen, so that the arrows go on from there. */
static void
on_map (GtkWidget *widget, gpointer data)
{
  WendChoice *self = WEND_CHOICE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL || !gtk_widget_grab_focus (GTK_WIDGET (row)))
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

GtkWidget *
wend_choice_new (const char *action, const char *name)
{
  WendChoice *self = g_object_new (WEND_TYPE_CHOICE, NULL);

  self->action = g_strdup (action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

static void
wend_choice_finalize (GObject *object)
{
  WendChoice *self = WEND_CHOICE (object);

  g_free (self->action);
  g_free (self->chosen);
  G_OBJECT_CLASS (wend_choice_parent_class)->finalize (object);
}

static void
wend_choice_class_init (WendChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wend_choice_finalize;
}

static void
wend_choice_init (WendChoice *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "choice");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_popover_set_child (GTK_POPOVER (self), scrolled);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_activated), self);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
}
