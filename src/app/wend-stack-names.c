/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GTK 4.8 makes each page of a stack a panel for screen readers, but tells them nothing of its title; without one they say
 * "GtkStackPage". */

#include "wend-config.h"

#include "app/wend-stack-names.h"

void
wend_stack_name_pages (GtkStack *stack)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (stack);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
      const char *title = gtk_stack_page_get_title (GTK_STACK_PAGE (page));
      if (title != NULL)
        gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
    }
}
