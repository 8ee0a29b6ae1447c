/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A .mo file in memory: a header, two tables of (length, place), and strings sorted by their bytes. gettext() itself would
 * speak another language only under a locale of it, which many servers lack. Trusts no number of the file. */

#include "io/wend-catalog.h"

#include <string.h>

#define DOMAIN "wend"
#define MAGIC 0x950412deu

struct _WendCatalog
{
  GMappedFile *file;
  const char *bytes;
  gsize size;
  guint32 n;
  guint32 originals; /* where the tables begin */
  guint32 translations;
};

static guint32
number_at (const WendCatalog *catalog, gsize at)
{
  guint32 number;

  memcpy (&number, catalog->bytes + at, sizeof number);
  return number;
}

static gboolean
fits (const WendCatalog *catalog, gsize table)
{
  return table <= catalog->size && (catalog->size - table) / 8 >= catalog->n;
}

/* NULL: the file lies about it. */
static const char *
string_at (const WendCatalog *catalog, gsize table, guint32 index)
{
  gsize length = number_at (catalog, table + 8 * (gsize) index);
  gsize place = number_at (catalog, table + 8 * (gsize) index + 4);

  if (place >= catalog->size || length >= catalog->size - place || catalog->bytes[place + length] != '\0')
    return NULL;
  return catalog->bytes + place;
}

static WendCatalog *
open_file (const char *path)
{
  g_autoptr (WendCatalog) catalog = g_new0 (WendCatalog, 1);

  catalog->file = g_mapped_file_new (path, FALSE, NULL);
  if (catalog->file == NULL)
    return NULL;
  catalog->bytes = g_mapped_file_get_contents (catalog->file);
  catalog->size = g_mapped_file_get_length (catalog->file);
  if (catalog->size < 28 || number_at (catalog, 0) != MAGIC)
    return NULL;
  catalog->n = number_at (catalog, 8);
  catalog->originals = number_at (catalog, 12);
  catalog->translations = number_at (catalog, 16);
  if (!fits (catalog, catalog->originals) || !fits (catalog, catalog->translations))
    return NULL;
  return g_steal_pointer (&catalog);
}

static char *
file_of (const char *folder, const char *language)
{
  return g_build_filename (folder, language, "LC_MESSAGES", DOMAIN ".mo", NULL);
}

char *
wend_catalog_folder (const char *installed)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *config = folder != NULL ? g_build_filename (folder, "..", "..", "wend-config.h", NULL) : NULL;

  /* Only a build folder has the program two folders down and this file at its top. */
  if (config != NULL && g_file_test (config, G_FILE_TEST_IS_REGULAR))
    return g_build_filename (folder, "..", "..", "po", NULL);
  return g_strdup (installed);
}

static int
by_name (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char **
wend_catalog_languages (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *languages = g_ptr_array_new ();
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = file_of (folder, name);
      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (languages, g_strdup (name));
    }
  g_ptr_array_sort (languages, by_name);
  g_ptr_array_add (languages, NULL);
  return (char **) g_ptr_array_free (languages, FALSE);
}

WendCatalog *
wend_catalog_open (const char *folder, const char *language)
{
  g_auto (GStrv) variants = NULL;
  WendCatalog *catalog = NULL;

  if (*language == '\0' || strchr (language, '/') != NULL || language[0] == '.')
    return NULL;
  variants = g_get_locale_variants (language);
  for (guint i = 0; catalog == NULL && variants[i] != NULL; i++)
    {
      g_autofree char *path = file_of (folder, variants[i]);
      catalog = open_file (path);
    }
  return catalog;
}

void
wend_catalog_free (WendCatalog *catalog)
{
  if (catalog == NULL)
    return;
  g_clear_pointer (&catalog->file, g_mapped_file_unref);
  g_free (catalog);
}

const char *
wend_catalog_find (const WendCatalog *catalog, const char *context, const char *text)
{
  g_autofree char *key = context != NULL ? g_strdup_printf ("%s\004%s", context, text) : g_strdup (text);
  guint32 low = 0, high = catalog->n;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const char *original = string_at (catalog, catalog->originals, middle);
      int order = original != NULL ? strcmp (key, original) : -1;

      if (order == 0)
        {
          const char *found = string_at (catalog, catalog->translations, middle);
          return found != NULL && *found != '\0' ? found : NULL;
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}
