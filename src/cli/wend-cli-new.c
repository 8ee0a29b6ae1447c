/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-cli new: a map from a template that is compiled in, or from any map file.
 * The map gets a document id of its own; its nodes keep theirs, so that mappings still find their places. */

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#include "base/wend-id.h"
#include "cli/wend-cli-words.h"
#include "cli/wend-cli.h"
#include "io/wend-map-reader.h"

#define TEMPLATES "/org/wend/Wend/templates"

static WendCliStatus
refuse_language (const char *folder, const char *language)
{
  g_auto (GStrv) languages = wend_catalog_languages (folder);
  g_autofree char *list = g_strjoinv (", ", languages);

  return wend_cli_usage ("new", "Templates are not translated to “%s”; choose en%s%s", language, *list != '\0' ? ", " : "", list);
}

/* The words of the language that was asked for, else of the system's first that there is. NULL: English. */
static WendCliStatus
find_words (const char *language, WendCatalog **words)
{
  const char *const asked[] = { language, NULL };
  g_autofree char *folder = wend_catalog_folder (WEND_LOCALEDIR);
  gboolean english;

  *words = wend_cli_catalog (language != NULL ? asked : g_get_language_names (), &english);
  return language == NULL || *words != NULL || english ? WEND_CLI_DONE : refuse_language (folder, language);
}

static const char *
translate (const char *text, gpointer words)
{
  const char *found = words != NULL ? wend_catalog_find (words, "template", text) : NULL;

  return found != NULL ? found : text;
}

static WendDocument *
load_template (const char *name, WendCatalog *words, GError **error)
{
  g_autofree char *path = g_strdup_printf (TEMPLATES "/%s.wend", name);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return bytes != NULL ? wend_map_read_template (bytes, name, translate, words, error) : NULL;
}

static int
by_name (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static WendCliStatus
list_templates (WendCatalog *words)
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
      g_autoptr (WendDocument) document = load_template (names[i], words, &error);

      if (document == NULL)
        return wend_cli_fail (error);
      g_print ("%s\t%s\n", names[i], wend_node_text (wend_document_map (document), WEND_FIELD_TITLE));
    }
  return WEND_CLI_DONE;
}

/* A template by name, else a file. NULL: complained. */
static WendDocument *
find_source (const char *name, WendCatalog *words, WendCliStatus *status)
{
  g_autoptr (GError) error = NULL;
  WendDocument *document = load_template (name, words, &error);

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
make (const char *template, WendCatalog *words, const char *output)
{
  WendCliStatus status;
  g_autoptr (WendDocument) document = find_source (template, words, &status);
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
  g_autofree char *language = NULL;
  g_autoptr (WendCatalog) words = NULL;
  WendCliStatus status;
  g_auto (GStrv) files = NULL;
  gboolean list = FALSE;
  const GOptionEntry entries[] = {
    { "template", 't', 0, G_OPTION_ARG_FILENAME, &template, "The template, or a map file to begin from", "NAME|FILE" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Where to write the map", "MAP" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, "The language of the template's words, such as de; by default the system's", "LANGUAGE" },
    { "list", 'l', 0, G_OPTION_ARG_NONE, &list, "List the templates: name and title", NULL },
    WEND_CLI_FILES (&files),
    { 0 }
  };

  if (!wend_cli_options (argv, entries, NULL, NULL))
    return WEND_CLI_USAGE;
  if (files != NULL)
    return wend_cli_usage ("new", "“%s” is one word too many: the template comes after --template, the new map after -o", files[0]);
  status = find_words (language, &words);
  if (status != WEND_CLI_DONE)
    return status;
  if (list)
    return list_templates (words);
  if (template == NULL || output == NULL)
    return wend_cli_usage ("new", "%s is missing", template == NULL ? "--template NAME or FILE" : "-o MAP");
  return make (template, words, output);
}
