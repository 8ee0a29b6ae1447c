/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the settings schema wherever the program runs from. A missing schema must never end the program, which
 * g_settings_new() would do. */

#include "wend-config.h"

#include "app/wend-settings.h"

static GSettingsSchema *
find_schema (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autoptr (GSettingsSchemaSource) beside = NULL;
  GSettingsSchema *schema = NULL;

  /* Its own first: one that is installed may be older. */
  if (folder != NULL)
    beside = g_settings_schema_source_new_from_directory (folder, installed, TRUE, NULL);
  if (beside != NULL)
    schema = g_settings_schema_source_lookup (beside, WEND_APP_ID, FALSE);
  return schema == NULL && installed != NULL ? g_settings_schema_source_lookup (installed, WEND_APP_ID, TRUE) : schema;
}

GSettings *
wend_settings_get (void)
{
  static GSettings *settings;
  static gboolean looked;
  g_autoptr (GSettingsSchema) schema = NULL;

  if (looked)
    return settings;
  looked = TRUE;
  schema = find_schema ();
  if (schema != NULL)
    settings = g_settings_new_full (schema, NULL, NULL);
  return settings;
}
