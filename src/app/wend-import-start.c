/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first page of adding measures: from where, and what the map remembers from last time, which is one click away. */

#include "wend-config.h"

#include "app/wend-import-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-words.h"
#include "base/wend-parse.h"

static GtkWidget *
add_row (GtkWidget *group, const char *title, const char *subtitle, const char *icon)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return row;
}

static void
on_file (AdwActionRow *row, WendImportWindow *window)
{
  wend_import_window_choose (window, NULL);
}

static void
on_query (AdwActionRow *row, WendImportWindow *window)
{
  wend_import_window_show_query (window, NULL);
}

static void
on_typed (AdwActionRow *row, WendImportWindow *window)
{
  wend_import_window_notice (window, NULL, NULL, NULL);
  wend_import_window_show (window, "typed");
}

static void
on_set (AdwActionRow *row, WendImportWindow *window)
{
  const WendNode *source = wend_document_find_living (wend_editor_peek_document (wend_import_window_editor (window)), g_object_get_data (G_OBJECT (row), "source"));

  if (source == NULL)
    return;
  if (strcmp (wend_node_text (source, WEND_FIELD_FORM), "sql") == 0)
    wend_import_window_show_query (window, source);
  else
    wend_import_window_choose (window, wend_node_text (source, WEND_FIELD_SERIES));
}

/* "Last: passenger-survey.csv, 1 June 2026" */
static char *
last_words (const WendNode *source)
{
  const char *taken = wend_node_text (source, WEND_FIELD_TAKEN), *file = wend_node_text (source, WEND_FIELD_FILE);
  g_autofree char *day = g_strndup (taken, MIN (strlen (taken), 10)), *date = NULL;
  WendPeriod period;

  date = wend_period_parse (day, &period) ? wend_words_date (period.from) : g_strdup ("–");
  return *file != '\0' ? g_strdup_printf (_ ("Last: %s, %s"), file, date) : g_strdup_printf (_ ("Last: %s"), date);
}

static void
add_sets (WendImportWindow *window, GtkWidget *page)
{
  g_autoptr (GPtrArray) sets = wend_import_sets (wend_editor_peek_document (wend_import_window_editor (window)));
  GtkWidget *group;

  if (sets->len == 0)
    return;
  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Again, as before"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ ("What you said last time about columns and places is remembered in this map."));
  for (guint i = 0; i < sets->len; i++)
    {
      const WendNode *source = sets->pdata[i];
      const char *title = wend_node_is_set (source, WEND_FIELD_TITLE) ? wend_node_text (source, WEND_FIELD_TITLE) : wend_node_text (source, WEND_FIELD_SERIES);
      g_autofree char *last = last_words (source);
      GtkWidget *row = add_row (group, title, last, "wend-tool-history-symbolic");
      g_object_set_data_full (G_OBJECT (row), "source", g_strdup (wend_node_id (source)), g_free);
      g_signal_connect_object (row, "activated", G_CALLBACK (on_set), window, 0);
    }
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
}

GtkWidget *
wend_import_start_new (WendImportWindow *window)
{
  GtkWidget *page = adw_preferences_page_new (), *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Where do the numbers come from?"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _ ("Only counts and sums are kept in the map, never rows of people."));
  g_signal_connect_object (add_row (group, _ ("A file"), _ ("A survey or counts as CSV, an event log as XES; packed with gzip or not"), "wend-tool-table-symbolic"), "activated", G_CALLBACK (on_file), window, 0);
  g_signal_connect_object (add_row (group, _ ("A database"), _ ("It counts by itself; you see the question before it is asked"), "wend-lane-systems-symbolic"), "activated", G_CALLBACK (on_query), window, 0);
  g_signal_connect_object (add_row (group, _ ("A figure you read somewhere"), _ ("Typed in, with its source in words"), "wend-lane-note-symbolic"), "activated", G_CALLBACK (on_typed), window, 0);
  add_sets (window, page);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  return page;
}
