/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The about window, with names for what libadwaita 1.2 leaves without one: a screen reader would read "GtkImage". */

#include "wend-config.h"

#include "app/wend-about.h"

#include <glib/gi18n.h>

static void
name_widget (GtkWidget *widget)
{
  const char *name = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) == NULL)
    name = gtk_widget_get_tooltip_text (widget) != NULL ? gtk_widget_get_tooltip_text (widget) : _ ("Back or close");
  else if (GTK_IS_LIST_BOX (widget) || GTK_IS_TEXT_VIEW (widget))
    name = _ ("About Wend");
  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_widget (child);
}

void
wend_about_show (GtkWindow *parent)
{
  GtkWidget *window = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                                    "transient-for", parent,
                                    "modal", parent != NULL,
                                    "application-name", _ ("Wend"),
                                    "application-icon", WEND_APP_ID,
                                    "version", WEND_VERSION,
                                    "comments", _ ("Draw the journey your customers make, and measure where it hurts."),
                                    "license-type", GTK_LICENSE_GPL_3_0,
                                    /* Translators: your names, one a line; they are shown in the about window. */
                                    "translator-credits", _ ("translator-credits"),
                                    NULL);

  name_widget (window);
  gtk_window_present (GTK_WINDOW (window));
}
