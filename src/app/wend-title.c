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
  GtkWidget *popover, *entry;
  guint32 group;
  gboolean changed;
  gboolean done;   /* the person has said so, by a key */
  gint64 opened;   /* monotonic, µs */
  void (*finished) (gpointer data);
  gpointer data;
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
  title->changed = TRUE;
}

static void
on_activate (GtkEntry *entry, Title *title)
{
  title->done = TRUE;
  gtk_popover_popdown (GTK_POPOVER (title->popover));
}

/* Escape takes back what was typed; it is one step. */
static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType held, Title *title)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  title->done = TRUE;
  if (title->changed)
    wend_editor_undo (wend_map_view_peek_editor (title->view));
  gtk_popover_popdown (GTK_POPOVER (title->popover));
  return TRUE;
}

static gboolean
remove_later (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
show (Title *title)
{
  gtk_popover_popup (GTK_POPOVER (title->popover));
  gtk_widget_grab_focus (title->entry);
}

static gboolean
show_again (gpointer popover)
{
  show (g_object_get_data (popover, "title"));
  return G_SOURCE_REMOVE;
}

/* Who clicks twice where one click opens it has not meant to close it by the second. */
static gboolean
was_double_click (const Title *title)
{
  int most;

  g_object_get (gtk_widget_get_settings (title->popover), "gtk-double-click-time", &most, NULL);
  return !title->done && g_get_monotonic_time () - title->opened < most * G_TIME_SPAN_MILLISECOND;
}

static void
on_closed (GtkPopover *popover, Title *title)
{
  if (was_double_click (title))
    {
      g_idle_add_full (G_PRIORITY_DEFAULT, show_again, g_object_ref (popover), g_object_unref);
      return;
    }
  if (title->finished != NULL)
    title->finished (title->data);
  g_idle_add_full (G_PRIORITY_LOW, remove_later, g_object_ref (popover), g_object_unref);
}

static GtkWidget *
new_entry (Title *title)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), wend_node_text (wend_document_map (wend_map_view_peek_document (title->view)), WEND_FIELD_TITLE));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 36);
  gtk_entry_set_max_length (GTK_ENTRY (entry), 1000);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Title of the map"), -1);
  gtk_editable_set_editable (GTK_EDITABLE (entry), !wend_editor_is_read_only (wend_map_view_peek_editor (title->view)));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), title);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect (entry, "changed", G_CALLBACK (on_changed), title);
  g_signal_connect (entry, "activate", G_CALLBACK (on_activate), title);
  return entry;
}

void
wend_title_edit (GtkWidget *anchor, const GdkRectangle *at, WendMapView *view, WendTitleDone done, gpointer data)
{
  Title *title = g_new0 (Title, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), *label = gtk_label_new (_ ("What does your customer want? In their words:"));

  title->view = g_object_ref (view);
  title->group = wend_editor_new_group (wend_map_view_peek_editor (view));
  title->finished = done;
  title->data = data;
  title->popover = gtk_popover_new ();
  title->entry = new_entry (title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), title->entry);
  gtk_popover_set_child (GTK_POPOVER (title->popover), box);
  g_object_set_data_full (G_OBJECT (title->popover), "title", title, (GDestroyNotify) title_free);
  gtk_widget_set_parent (title->popover, anchor);
  if (at != NULL)
    gtk_popover_set_pointing_to (GTK_POPOVER (title->popover), at);
  g_signal_connect (title->popover, "closed", G_CALLBACK (on_closed), title);
  title->opened = g_get_monotonic_time ();
  show (title);
  gtk_editable_select_region (GTK_EDITABLE (title->entry), 0, -1);
}
