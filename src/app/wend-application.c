/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Start, files from the command line or another start, windows, about and quit. */

#include "wend-config.h"

#include "app/wend-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "app/wend-about.h"
#include "app/wend-action-table.h"
#include "app/wend-preferences.h"
#include "app/wend-recovery.h"
#include "app/wend-session.h"
#include "app/wend-settings.h"
#include "app/wend-words.h"
#include "edit/wend-verbs.h"

#define EMPTY_THEME "Adwaita-empty"

struct _WendApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (WendApplication, wend_application, ADW_TYPE_APPLICATION)

/* Also by another path, through a link or as a hard link. */
static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf one, two;

  return strcmp (a, b) == 0 || (g_stat (a, &one) == 0 && g_stat (b, &two) == 0 && one.st_dev == two.st_dev && one.st_ino == two.st_ino);
}

WendWindow *
wend_application_window_with (WendApplication *self, const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (WEND_IS_WINDOW (l->data) && wend_window_path (l->data) != NULL && is_same_file (wend_window_path (l->data), path))
      return l->data;
  return NULL;
}

static WendWindow *
empty_window (WendApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (WEND_IS_WINDOW (l->data) && wend_window_is_empty (l->data))
      return l->data;
  return NULL;
}

void
wend_application_open_path (WendApplication *self, const char *path, WendWindow *window)
{
  WendWindow *with = wend_application_window_with (self, path);
  WendJournalFound *found;

  if (with != NULL)
    {
      gtk_window_present (GTK_WINDOW (with));
      return;
    }
  if (window == NULL || !wend_window_is_empty (window))
    window = wend_window_new (GTK_APPLICATION (self));
  found = wend_recovery_take (path);
  if (found != NULL)
    wend_window_recover (window, found);
  else
    wend_window_load (window, path);
  wend_window_present_soon (window);
}

static void
activate (GApplication *application)
{
  WendApplication *self = WEND_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  gboolean restored = window == NULL && wend_session_restore (self);

  if (!wend_recovery_open_all (self) && !restored)
    {
      if (window == NULL)
        window = GTK_WINDOW (wend_window_new (GTK_APPLICATION (self)));
      gtk_window_present (window);
    }
  wend_recovery_ask (self);
}

static void
open_files (GApplication *application, GFile **files, int n_files, const char *hint)
{
  WendApplication *self = WEND_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      if (path != NULL)
        wend_application_open_path (self, path, empty_window (self));
    }
  wend_recovery_open_all (self);
  wend_recovery_ask (self);
}

/* The session ends (logout, SIGTERM): nobody can be asked any more. */
static gboolean
on_terminated (gpointer application)
{
  wend_session_save (application, TRUE);
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (WEND_IS_WINDOW (l->data))
      wend_window_keep_unsaved (l->data);
  g_application_quit (application);
  return G_SOURCE_REMOVE;
}

/* GTK reads its own stylesheet when it starts, only for libadwaita to put another in its place: a sixth of the cost of a bare
 * window. Told by the environment, GTK begins with the empty one that libadwaita would ask for; libadwaita must not see that, or
 * it keeps away. A theme that the person chose stays. */
void
wend_application_spare_theme (void)
{
  g_setenv ("GTK_THEME", EMPTY_THEME, FALSE);
}

static void
load_settings (void)
{
  gtk_init ();
  gtk_settings_get_default ();
  if (g_strcmp0 (g_getenv ("GTK_THEME"), EMPTY_THEME) == 0)
    g_unsetenv ("GTK_THEME");
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/wend/Wend/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
startup (GApplication *application)
{
  load_settings ();
  G_APPLICATION_CLASS (wend_application_parent_class)->startup (application);
  load_style ();
  gtk_window_set_default_icon_name (WEND_APP_ID);
  wend_verbs_set_translate (wend_words_translate);
  wend_preferences_apply ();
  wend_actions_add (G_ACTION_MAP (application), WEND_SCOPE_APP, application);
  wend_actions_set_accels (GTK_APPLICATION (application));
  g_unix_signal_add (SIGTERM, on_terminated, application);
  g_unix_signal_add (SIGHUP, on_terminated, application);
}

void
wend_application_act_new_window (gpointer application, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (wend_window_new (application)));
}

void
wend_application_act_about (gpointer application, GVariant *parameter)
{
  wend_about_show (gtk_application_get_active_window (application));
}

/* Windows are asked one by one; one that has unsaved work stays, and with it the program. */
void
wend_application_act_quit (gpointer application, GVariant *parameter)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  wend_session_save (application, TRUE);
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

/* Without a base path: a GtkApplication that has one adds a folder of icons to the theme, which GTK is reading at that very
 * moment in a thread and then reads again. Wend's icons lie beside GTK's own instead, its stylesheet is added here. */
WendApplication *
wend_application_new (void)
{
  WendApplication *self = g_object_new (WEND_TYPE_APPLICATION, "application-id", WEND_APP_ID, "flags", G_APPLICATION_HANDLES_OPEN, NULL);

  g_application_set_resource_base_path (G_APPLICATION (self), NULL);
  return self;
}

static void
wend_application_class_init (WendApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = activate;
  application_class->open = open_files;
  application_class->startup = startup;
}

static void
wend_application_init (WendApplication *self)
{
  static const GOptionEntry options[] = {
    { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_ ("Show the version"), NULL },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[MAP…]"));
}
