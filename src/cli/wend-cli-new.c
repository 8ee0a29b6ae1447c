/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-cli new: a map from a template that is compiled in, or from any map file.
 * The map gets a document id of its own; its nodes keep theirs, so that mappings still find their places. */

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#include "base/wend-id.h"
#include "cli/wend-cli.h"
#include "io/wend-map-reader.h"

#define TEMPLATES "/org/wend/Wend/templates"

static WendDocument *
load_template (const char *name, GError **error)
{
  g_autofree char *path = g_strdup_printf (TEMPLATES "/%s.wend", name);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return bytes != NULL ? wend_map_read_bytes (bytes, name, NULL, error) : NULL;
}

static int
by_name (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static WendCliStatus
list_templates (void)
{
  g_auto (GStrv) names = g_resources_enumerate_children (TEMPLATES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  guint n = names != NULL ? g_strv_length (names) : 0;

  for (guint i = 0; i < n; i++)
    names[i][strlen (names[i]) - strlen (".wend")] = '\0';
  if (n > 0)
    qsort (names, n, sizeof *names, by_name); /* a resource keeps its names in no order */
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WendDocument) document = load_template (names[i], &error);

      if (document == NULL)
        return wend_cli_fail (error);
      g_print ("%s\t%s\n", names[i], wend_node_text (wend_document_map (document), WEND_FIELD_TITLE));
    }
  return WEND_CLI_DONE;
}

/* A template by name, else a file. NULL: complained. */
static WendDocument *
find_source (const char *name, WendCliStatus *status)
{
  g_autoptr (GError) error = NULL;
  WendDocument *document = load_template (name, &error);

  *status = WEND_CLI_INVALID;
  if (document != NULL)
    return document;
  if (error != NULL)
    *status = wend_cli_fail (error);
  else if (strchr (name, '/') == NULL && strchr (name, '.') == NULL && strcmp (name, "-") != 0
           && !g_file_test (name, G_FILE_TEST_EXISTS))
    *status = wend_cli_usage ("new", "There is no template and no file “%s”; “wend-cli new --list” shows the templates", name);
  else
    document = wend_cli_load (name, NULL, NULL);
  return document;
}

static WendCliStatus
make (const char *template, const char *output)
{
  WendCliStatus status;
  g_autoptr (WendDocument) document = find_source (template, &status);
  g_autoptr (WendDocument) copy = NULL;
  g_autofree char *id = wend_id_new_writer ();

  if (document == NULL)
    return status;
  if (wend_document_version (document) > WEND_FORMAT_VERSION)
    {
      wend_cli_warn (template, "This map was made by a newer Wend and can only be read; update Wend to make maps from it");
      return WEND_CLI_INVALID;
    }
  copy = wend_document_copy_as (document, id);
  return wend_cli_save (output, copy);
}

WendCliStatus
wend_cli_new (int argc, char **argv)
{
  g_autofree char *template = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) files = NULL;
  gboolean list = FALSE;
  const GOptionEntry entries[] = {
    { "template", 't', 0, G_OPTION_ARG_FILENAME, &template, "The template, or a map file to begin from", "NAME|FILE" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Where to write the map", "MAP" },
    { "list", 'l', 0, G_OPTION_ARG_NONE, &list, "List the templates: name and title", NULL },
    WEND_CLI_FILES (&files),
    { 0 }
  };

  if (!wend_cli_options (argv, entries, NULL, NULL))
    return WEND_CLI_USAGE;
  if (files != NULL)
    return wend_cli_usage ("new", "“%s” is one word too many: the template comes after --template, the new map after -o", files[0]);
  if (list)
    return list_templates ();
  if (template == NULL || output == NULL)
    return wend_cli_usage ("new", "%s is missing", template == NULL ? "--template NAME or FILE" : "-o MAP");
  return make (template, output);
}
