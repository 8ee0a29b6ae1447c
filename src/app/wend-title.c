/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first thing a map needs: what the customer wants, in the customer's words. Reached at any width, so it stands below
 * the header bar and not on the canvas. */

#include "wend-config.h"

#include "app/wend-title.h"

#include <glib/gi18n.h>

#include "edit/wend-verbs.h"

typedef struct
{
  WendMapView *view;
  GtkWidget *popover;
  guint32 group;
} Title;

static void
title_free (Title *title)
{
  g_object_unref (title->view);
  g_free (title);
}

static void
on_changed (GtkEditable *entry, Title *title)
{
  wend_verbs_set_field (wend_map_view_peek_editor (title->view), "map", WEND_FIELD_TITLE, gtk_editable_get_text (entry), title->group);
}

static void
on_activate (GtkEntry *entry, Title *title)
{
  gtk_popover_popdown (GTK_POPOVER (title->popover));
}

static gboolean
remove_later (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
on_closed (GtkPopover *popover, gpointer data)
{
  g_idle_add_full (G_PRIORITY_LOW, remove_later, g_object_ref (popover), g_object_unref);
}

void
wend_title_edit (GtkWidget *anchor, WendMapView *view, GCallback done, gpointer data)
{
  Title *title = g_new0 (Title, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *label = gtk_label_new (_ ("What does your customer want? In their words:")), *entry = gtk_entry_new ();

  title->view = g_object_ref (view);
  title->group = wend_editor_new_group (wend_map_view_peek_editor (view));
  title->popover = gtk_popover_new ();
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), wend_node_text (wend_document_map (wend_map_view_peek_document (view)), WEND_FIELD_TITLE));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 36);
  gtk_entry_set_max_length (GTK_ENTRY (entry), 1000);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Title of the map"), -1);
  gtk_editable_set_editable (GTK_EDITABLE (entry), !wend_editor_is_read_only (wend_map_view_peek_editor (view)));
  g_signal_connect (entry, "changed", G_CALLBACK (on_changed), title);
  g_signal_connect (entry, "activate", G_CALLBACK (on_activate), title);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_popover_set_child (GTK_POPOVER (title->popover), box);
  g_object_set_data_full (G_OBJECT (title->popover), "title", title, (GDestroyNotify) title_free);
  gtk_widget_set_parent (title->popover, anchor);
  g_signal_connect (title->popover, "closed", G_CALLBACK (on_closed), NULL);
  if (done != NULL)
    g_signal_connect_swapped (title->popover, "closed", done, data);
  gtk_popover_popup (GTK_POPOVER (title->popover));
  gtk_widget_grab_focus (entry);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
}
