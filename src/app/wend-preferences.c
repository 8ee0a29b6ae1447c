/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preferences window and what the settings do to the whole program. What concerns one window or the canvas listens to
 * its setting itself. */

#include "wend-config.h"

#include "app/wend-preferences.h"

#include <glib/gi18n.h>

#include "app/wend-properties.h"
#include "app/wend-settings.h"

/* AdwColorScheme's own nicks, in the order of the choice. */
static const char *const schemes[] = { "default", "force-light", "force-dark" };

static void
on_less_motion (GSettings *settings, const char *key, gpointer data)
{
  GtkSettings *gtk = gtk_settings_get_default ();

  if (g_settings_get_boolean (settings, "less-motion"))
    g_object_set (gtk, "gtk-enable-animations", FALSE, NULL);
  else
    gtk_settings_reset_property (gtk, "gtk-enable-animations"); /* as the desktop has it */
}

void
wend_preferences_apply (void)
{
  GSettings *settings = wend_settings_get ();

  if (settings == NULL)
    return;
  g_settings_bind (settings, "color-scheme", adw_style_manager_get_default (), "color-scheme", G_SETTINGS_BIND_GET);
  g_signal_connect (settings, "changed::less-motion", G_CALLBACK (on_less_motion), NULL);
  if (g_settings_get_boolean (settings, "less-motion"))
    on_less_motion (settings, NULL, NULL);
}

static gboolean
scheme_to_index (GValue *value, GVariant *variant, gpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (g_variant_get_string (variant, NULL), schemes[i]))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
scheme_from_index (const GValue *value, const GVariantType *type, gpointer data)
{
  guint index = g_value_get_uint (value);

  return index < G_N_ELEMENTS (schemes) ? g_variant_new_string (schemes[index]) : NULL;
}

static GtkWidget *
scheme_row (GSettings *settings)
{
  const char *const names[] = { _ ("As the desktop"), _ ("Light"), _ ("Dark"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Colours"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  g_settings_bind_with_mapping (settings, "color-scheme", row, "selected", G_SETTINGS_BIND_DEFAULT, scheme_to_index, scheme_from_index, NULL, NULL);
  return row;
}

static GtkWidget *
switch_row (GSettings *settings, const char *key, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new (), *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle); /* which also names it after the row */
  g_settings_bind (settings, key, toggle, "active", G_SETTINGS_BIND_DEFAULT);
  return row;
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
  return ADW_PREFERENCES_GROUP (group);
}

static void
fill (AdwPreferencesPage *page, GSettings *settings)
{
  AdwPreferencesGroup *look = add_group (page, _ ("Look")), *start = add_group (page, _ ("Start"));

  adw_preferences_group_add (look, scheme_row (settings));
  adw_preferences_group_add (look, switch_row (settings, "less-motion", _ ("Less motion"), _ ("Nothing glides or fades, even where the desktop lets it")));
  adw_preferences_group_add (look, switch_row (settings, "overview", _ ("Overview of a large map"), _ ("A small picture in the corner, to go to any place")));
  adw_preferences_group_add (start, switch_row (settings, "restore-session", _ ("Open the maps of the last time"), _ ("When Wend is started without a map")));
}

GtkWidget *
wend_preferences_new (GtkWindow *parent)
{
  GtkWidget *window = adw_preferences_window_new (), *page = adw_preferences_page_new ();
  GSettings *settings = wend_settings_get ();

  gtk_window_set_title (GTK_WINDOW (window), _ ("Preferences"));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 560, 520);
  gtk_widget_set_size_request (window, 340, 294);
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), _ ("General"));
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (page), "preferences-system-symbolic");
  if (settings != NULL)
    fill (ADW_PREFERENCES_PAGE (page), settings);
  else
    add_group (ADW_PREFERENCES_PAGE (page), _ ("The settings of Wend are not installed; everything keeps its default"));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  wend_properties_mend_names (window);
  return window;
}
