/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Wend's own words in another language, for what a command writes: the compiled translations are read as files, so that a language
 * needs no locale of the system. Complaints and tables of wend-cli itself stay English, whatever is set. */

#include <string.h>

#include "cli/wend-cli-words.h"

gboolean
wend_cli_is_english (const char *language)
{
  return g_str_equal (language, "C") || g_str_equal (language, "POSIX") || g_str_equal (language, "C.UTF-8")
         || (g_str_has_prefix (language, "en") && (language[2] == '\0' || strchr ("-_.@", language[2]) != NULL));
}

WendCatalog *
wend_cli_catalog (const char *const *languages, gboolean *english)
{
  g_autofree char *folder = wend_catalog_folder (WEND_LOCALEDIR);

  *english = FALSE;
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (languages[i]), "-", '_'); /* a map says pt-BR, the system pt_BR */
      WendCatalog *catalog;
      if (wend_cli_is_english (languages[i]))
        {
          *english = TRUE;
          return NULL;
        }
      catalog = wend_catalog_open (folder, name);
      if (catalog != NULL)
        return catalog;
    }
  return NULL;
}

/* The catalog in use; one at a time. */
static WendCatalog *words;

static const char *
translate (const char *text)
{
  const char *found = wend_catalog_find (words, NULL, text);

  return found != NULL ? found : text;
}

WendCliTranslate
wend_cli_speak (const WendDocument *document)
{
  const char *const map[] = { wend_node_text (wend_document_map (document), WEND_FIELD_LANG), NULL };
  gboolean english = FALSE;

  g_clear_pointer (&words, wend_catalog_free);
  if (*map[0] != '\0')
    words = wend_cli_catalog (map, &english);
  if (words == NULL && !english)
    words = wend_cli_catalog (g_get_language_names (), &english);
  return words != NULL ? translate : NULL;
}
