/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row for a day: a calendar behind a button. What stands in the map is a plain date; how it is said is wend-words'. */

#include "wend-config.h"

#include "app/wend-field-private.h"

#include <glib/gi18n.h>

#include "app/wend-tip.h"
#include "app/wend-words.h"
#include "base/wend-parse.h"

static void
take_day (GtkCalendar *calendar, GtkWidget *row)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);
  char text[16];

  wend_format_date (text, wend_date_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date), g_date_time_get_day_of_month (date)));
  wend_field_write (wend_field_bound (row), text);
  wend_field_bound (row)->fill (row, text);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (wend_field_bound (row)->part));
}

/* The calendar tells of another day of the month only: for the same day of another month or year there is the button. */
static void
on_day_used (GtkButton *button, GtkWidget *row)
{
  take_day (g_object_get_data (G_OBJECT (button), "calendar"), row);
}

static void
on_day_cleared (GtkButton *button, GtkWidget *row)
{
  wend_field_write (wend_field_bound (row), "");
  wend_field_bound (row)->fill (row, "");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (wend_field_bound (row)->part));
}

/* The calendar costs more than all other rows together, so it is made when it is opened. */
static void
open_calendar (GtkMenuButton *button, gpointer data)
{
  GtkWidget *row = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *calendar = gtk_calendar_new ();
  GtkWidget *use = gtk_button_new_with_label (_ ("Use this day"));
  GtkWidget *clear = gtk_button_new_with_label (_ ("No date"));
  GtkWidget *popover = gtk_popover_new ();
  gint32 days;

  if (wend_parse_date (wend_field_bound (row)->shown, &days))
    {
      int year, month, day;
      g_autoptr (GDateTime) date = NULL;
      wend_date_to_ymd (days, &year, &month, &day);
      date = g_date_time_new_local (year, month, day, 0, 0, 0);
      gtk_calendar_select_day (GTK_CALENDAR (calendar), date);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (wend_field_bound (row)->field->label), -1);
  g_signal_connect (calendar, "day-selected", G_CALLBACK (take_day), row);
  g_signal_connect (clear, "clicked", G_CALLBACK (on_day_cleared), row);
  gtk_box_append (GTK_BOX (box), calendar);
  gtk_widget_add_css_class (use, "suggested-action");
  g_object_set_data (G_OBJECT (use), "calendar", calendar);
  g_signal_connect (use, "clicked", G_CALLBACK (on_day_used), row);
  gtk_box_append (GTK_BOX (box), use);
  gtk_box_append (GTK_BOX (box), clear);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static void
fill_date (GtkWidget *row, const char *value)
{
  gint32 days;
  g_autofree char *words = wend_parse_date (value, &days) ? wend_words_date (days) : g_strdup (_ ("No date"));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
}

GtkWidget *
wend_field_new_date (WendFieldBound *bound)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = g_strdup_printf (_ ("Choose the day: %s"), _ (bound->field->label));

  bound->fill = fill_date;
  bound->part = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (bound->part), "x-office-calendar-symbolic");
  gtk_widget_add_css_class (bound->part, "flat");
  gtk_widget_set_valign (bound->part, GTK_ALIGN_CENTER);
  wend_tip_set (bound->part, _ ("Choose a day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (bound->part), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (bound->part), open_calendar, row, NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("No date"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bound->part);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), bound->part);
  gtk_widget_add_css_class (row, "value-row");
  return row;
}
