/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Compiled translations: found and not found, variants of a language, and files that lie. */

#include <glib/gstdio.h>
#include <string.h>

#include "io/wend-catalog.h"
#include "io/wend-map-reader.h"

typedef struct
{
  char *root;
  char *path; /* of the language xx */
} Folder;

static const char *const pairs[][2] = {
  { "", "Content-Type: text/plain; charset=UTF-8\n" },
  { "Open", "Auf" },
  { "template\004I pay", "Ich zahle" },
  { "template\004en", "xx" },
};

static void
put (GByteArray *bytes, guint32 number)
{
  g_byte_array_append (bytes, (const guint8 *) &number, sizeof number);
}

/* What msgfmt would write for the pairs above. */
static GByteArray *
compile (void)
{
  GByteArray *bytes = g_byte_array_new ();
  guint32 n = G_N_ELEMENTS (pairs), at = 28 + 2 * 8 * n;

  put (bytes, 0x950412de);
  put (bytes, 0);
  put (bytes, n);
  put (bytes, 28);
  put (bytes, 28 + 8 * n);
  put (bytes, 0);
  put (bytes, at);
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < n; i++)
      {
        put (bytes, (guint32) strlen (pairs[i][side]));
        put (bytes, at);
        at += (guint32) strlen (pairs[i][side]) + 1;
      }
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < n; i++)
      g_byte_array_append (bytes, (const guint8 *) pairs[i][side], (guint) strlen (pairs[i][side]) + 1);
  return bytes;
}

static void
folder_open (Folder *folder, gconstpointer unused)
{
  g_autofree char *messages = NULL;

  folder->root = g_dir_make_tmp ("wend-catalog-XXXXXX", NULL);
  messages = g_build_filename (folder->root, "xx", "LC_MESSAGES", NULL);
  g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
  folder->path = g_build_filename (messages, "wend.mo", NULL);
}

static void
folder_close (Folder *folder, gconstpointer unused)
{
  g_autofree char *messages = g_path_get_dirname (folder->path), *language = g_path_get_dirname (messages);

  g_remove (folder->path);
  g_rmdir (messages);
  g_rmdir (language);
  g_rmdir (folder->root);
  g_free (folder->root);
  g_free (folder->path);
}

static void
write_bytes (Folder *folder, const GByteArray *bytes, gsize length)
{
  g_assert_true (g_file_set_contents (folder->path, (const char *) bytes->data, (gssize) length, NULL));
}

static void
test_find (Folder *folder, gconstpointer unused)
{
  g_autoptr (GByteArray) bytes = compile ();
  g_autoptr (WendCatalog) catalog = NULL;

  write_bytes (folder, bytes, bytes->len);
  catalog = wend_catalog_open (folder->root, "xx_YY.UTF-8");
  g_assert_nonnull (catalog);
  g_assert_cmpstr (wend_catalog_find (catalog, "template", "I pay"), ==, "Ich zahle");
  g_assert_cmpstr (wend_catalog_find (catalog, "template", "en"), ==, "xx");
  g_assert_null (wend_catalog_find (catalog, "template", "Open"));
  g_assert_null (wend_catalog_find (catalog, "template", ""));
  g_assert_null (wend_catalog_find (catalog, "", "zzz"));
}

static void
test_languages (Folder *folder, gconstpointer unused)
{
  g_autoptr (GByteArray) bytes = compile ();
  g_auto (GStrv) none = wend_catalog_languages (folder->root);
  g_auto (GStrv) languages = NULL;

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  write_bytes (folder, bytes, bytes->len);
  languages = wend_catalog_languages (folder->root);
  g_assert_cmpuint (g_strv_length (languages), ==, 1);
  g_assert_cmpstr (languages[0], ==, "xx");
  g_assert_null (wend_catalog_open (folder->root, "yy"));
  g_assert_null (wend_catalog_open (folder->root, "../xx"));
  g_assert_null (wend_catalog_open (folder->root, ""));
}

/* Any cut and any wrong byte: refused, or asked in vain; never read beyond. */
static void
test_damaged (Folder *folder, gconstpointer unused)
{
  g_autoptr (GByteArray) bytes = compile ();

  for (guint cut = 0; cut < bytes->len; cut++)
    {
      g_autoptr (WendCatalog) catalog = NULL;
      write_bytes (folder, bytes, cut);
      catalog = wend_catalog_open (folder->root, "xx");
      if (catalog != NULL)
        wend_catalog_find (catalog, "template", "I pay");
    }
  for (guint i = 4; i < 28 + 16 * G_N_ELEMENTS (pairs); i++)
    {
      guint8 was = bytes->data[i];
      g_autoptr (WendCatalog) catalog = NULL;
      bytes->data[i] = 0xff;
      write_bytes (folder, bytes, bytes->len);
      catalog = wend_catalog_open (folder->root, "xx");
      if (catalog != NULL)
        wend_catalog_find (catalog, "template", "I pay");
      bytes->data[i] = was;
    }
}

static const char *
translate (const char *text, gpointer catalog)
{
  const char *found = wend_catalog_find (catalog, "template", text);
  return found != NULL ? found : text;
}

static void
test_template (Folder *folder, gconstpointer unused)
{
  static const char map[] = "<map xmlns=\"urn:wend:map\" version=\"1\" id=\"m\" lang=\"en\">"
                            "<stage id=\"en\" title=\"I pay\" phase=\"after\"><goal>I pay</goal><note>As it is</note></stage></map>";
  g_autoptr (GByteArray) bytes = compile ();
  g_autoptr (GBytes) data = g_bytes_new_static (map, strlen (map));
  g_autoptr (GError) error = NULL;
  g_autoptr (WendCatalog) catalog = NULL;
  g_autoptr (WendDocument) document = NULL;
  const WendNode *stage;

  write_bytes (folder, bytes, bytes->len);
  catalog = wend_catalog_open (folder->root, "xx");
  document = wend_map_read_template (data, "test", translate, catalog, &error);
  g_assert_no_error (error);
  stage = wend_document_find (document, "en");
  g_assert_nonnull (stage);
  g_assert_cmpstr (wend_node_text (wend_document_map (document), WEND_FIELD_LANG), ==, "xx");
  g_assert_cmpstr (wend_node_text (stage, WEND_FIELD_TITLE), ==, "Ich zahle");
  g_assert_cmpstr (wend_node_text (stage, WEND_FIELD_GOAL), ==, "Ich zahle");
  g_assert_cmpstr (wend_node_text (stage, WEND_FIELD_NOTE), ==, "As it is");
  g_assert_cmpstr (wend_node_text (stage, WEND_FIELD_PHASE), ==, "after");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/wend/io/catalog/find", Folder, NULL, folder_open, test_find, folder_close);
  g_test_add ("/wend/io/catalog/languages", Folder, NULL, folder_open, test_languages, folder_close);
  g_test_add ("/wend/io/catalog/damaged", Folder, NULL, folder_open, test_damaged, folder_close);
  g_test_add ("/wend/io/catalog/template", Folder, NULL, folder_open, test_template, folder_close);
  return g_test_run ();
}
