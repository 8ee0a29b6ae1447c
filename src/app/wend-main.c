/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program's entry: language, then the application. */

#include "wend-config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "app/wend-application.h"
#include "io/wend-catalog.h"

static int
on_local_options (GApplication *application, GVariantDict *options, gpointer data)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("wend %s\n", WEND_VERSION);
  return 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (WendApplication) application = NULL;
  g_autofree char *catalogs = wend_catalog_folder (WEND_LOCALEDIR);

  wend_application_spare_theme ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, catalogs);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name ("Wend");
  application = wend_application_new ();
  g_signal_connect (application, "handle-local-options", G_CALLBACK (on_local_options), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
