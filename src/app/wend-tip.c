/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tooltips, given without a question to the display. GTK asks it where the pointer is, some four times to and fro, whenever a
 * widget gets its tooltip and counts as visible, even before its window is up; at a start that adds up. The files in ui/ hide
 * a widget around its tooltip for the same reason. */

#include "wend-config.h"

#include "app/wend-tip.h"

void
wend_tip_set (GtkWidget *widget, const char *words)
{
  gboolean early = gtk_widget_get_visible (widget) && !gtk_widget_get_realized (widget);

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), words) == 0)
    return;
  if (early)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, words);
  if (early)
    gtk_widget_set_visible (widget, TRUE);
}
