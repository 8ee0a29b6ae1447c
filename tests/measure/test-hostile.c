/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hostile and damaged files: each is read as its manifest says or refused in one sentence, and none leaves a trace of a
 * person in the map. */

#include "measure-help.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "io/wend-map-writer.h"

#define MAPPING                                                                                                       \
  "[source]\nname=hostile\nkind=csv\nfrom=2024-03-01\nto=2024-04-01\nunplaced=keep\n[stages]\ncheckout=Checkout\n"    \
  "[metric wait]\nlabel=Wait\nstage-column=step\nvalue-column=value\nkind=time\nunit=seconds\ntarget=60\n"
#define DATED                                                                                                            \
  "[source]\nname=hostile\nkind=csv\ndate=when\ndate-format=%Y-%m-%d\nperiod=month\nunplaced=keep\n"                     \
  "[metric wait]\nlabel=Wait\nstage-column=step\nvalue-column=value\nkind=time\nunit=seconds\n"

static const char *const stages[] = { "checkout=Checkout", "pay", NULL };

/* Reads and applies. NULL, or the message. */
static char *
import_file (const char *mapping_text, const char *path, char **written)
{
  g_autoptr (WendEditor) editor = wend_editor_new (help_map (stages), NULL);
  g_autoptr (WendMapping) mapping = help_mapping (mapping_text);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendImport) import = wend_import_read (wend_editor_peek_document (editor), mapping, path, NULL, &error);
  g_autoptr (GBytes) bytes = NULL;

  if (import != NULL && wend_import_apply (import, editor, NULL, &error) && written != NULL)
    {
      gsize size;
      const char *data;
      bytes = wend_map_write (wend_editor_peek_document (editor));
      data = g_bytes_get_data (bytes, &size);
      *written = g_strndup (data, size);
    }
  return error != NULL ? g_strdup (error->message) : NULL;
}

/* The folder of hostile files; NULL and skipped where they cannot be made. */
static char *
make_files (void)
{
  g_autofree char *maker = help_shared ("faults/hostile.py");
  g_autofree char *python = g_find_program_in_path ("python3");
  g_autofree char *folder = NULL;
  int status = 1;

  if (maker == NULL)
    return NULL;
  if (python == NULL)
    {
      g_test_skip ("python3 is not here");
      return NULL;
    }
  folder = g_dir_make_tmp ("wend-hostile-XXXXXX", NULL);
  char *arguments[] = { python, maker, (char *) "csv", folder, NULL };
  g_assert_true (g_spawn_sync (NULL, arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  return g_steal_pointer (&folder);
}

static void
remove_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
check_file (const char *folder, const char *name, const char *expected)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *written = NULL;
  g_autofree char *message = import_file (MAPPING, path, &written);

  g_test_message ("%s (%s): %s", name, expected, message != NULL ? message : "read");
  if (strcmp (expected, "open") == 0)
    g_assert_cmpstr (message, ==, NULL);
  if (strcmp (expected, "refuse") == 0)
    g_assert_nonnull (message);
  if (message != NULL)
    {
      g_assert_nonnull (strstr (message, name));
      g_assert_true (g_utf8_validate (message, -1, NULL));
      g_assert_null (strchr (message, '\n'));
    }
  g_assert_true (written == NULL || (strstr (written, "example.org") == NULL && strstr (written, "Example One") == NULL));
}

static void
test_files (void)
{
  g_autofree char *folder = make_files ();
  g_autofree char *manifest = folder != NULL ? g_build_filename (folder, "manifest.json", NULL) : NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GList) names = NULL;
  JsonObject *root;

  if (folder == NULL)
    return;
  g_assert_true (json_parser_load_from_file (parser, manifest, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  names = json_object_get_members (root);
  g_assert_cmpuint (g_list_length (names), >=, 30);
  for (GList *name = names; name != NULL; name = name->next)
    check_file (folder, name->data, json_object_get_string_member (json_object_get_object_member (root, name->data), "expect"));
  remove_files (folder);
}

/* Ambiguous and impossible dates are refused, each with its line. */
static void
test_dates (void)
{
  static const char csv[] = "step,value,when\npay,1,03/04/2024\npay,1,2024-02-30\npay,1,0000-00-00\npay,1,9999-12-31T23:59:60Z\npay,1,1e10\npay,1,-1\npay,1,2024-03-31T02:30:00 Europe/Berlin\npay,1,20240301T100000+2500\n";
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendImport) import = help_import (document, DATED, csv);

  g_assert_cmpuint (import->n_refused, ==, 6);
  g_assert_cmpuint (((WendRefusal *) import->refused->pdata[0])->line, ==, 2);
  g_assert_nonnull (help_find (import, "wait", "pay", NULL, "2024-03"));
  g_assert_nonnull (help_find (import, "wait", "pay", NULL, "9999-12"));
}

/* No number that is none gets into a sum. */
static void
test_numbers (void)
{
  static const char csv[] = "step,value\npay,1e308\npay,1e309\npay,NaN\npay,inf\npay,-inf\npay,-0\npay,\"1,234.5\"\npay,1 234\npay,0x1f\npay,12%\npay,\npay,--1\npay,1e-320\npay,5\n";
  g_autoptr (WendDocument) document = help_map (stages);
  g_autoptr (WendImport) import = help_import (document, MAPPING, csv);
  const WendFinding *finding = help_find (import, "wait", "pay", NULL, NULL);

  g_assert_nonnull (finding);
  g_assert_cmpfloat_with_epsilon (help_number (finding, "sum"), 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (help_number (finding, "n"), 3, 1e-9);
}

/* A person's answer, name and address: nothing of it gets into the map, not even in what is refused. */
static void
test_personal (void)
{
  static const char mapping[] = "[source]\nname=p\nkind=csv\nperiod=2024\nid-column=email\n[metric ease]\ncolumn=value\nkind=rating\nvalid=1..5\nstage=pay\n[metric odd]\ncolumn=name\nkind=rating\nvalid=1..5\n";
  g_autoptr (GString) csv = g_string_new ("step,email,name,value\n");
  g_autofree char *path = NULL;
  g_autofree char *written = NULL;
  g_autofree char *message = NULL;

  for (guint i = 0; i < 50; i++)
    g_string_append_printf (csv, "Checkout,marker%u@example.org,Marker Person %u,%u\n", i, i, 1 + i % 5);
  path = help_file ("answers.csv", csv->str, csv->len);
  message = import_file (mapping, path, &written);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_nonnull (strstr (written, "hist=\"10 10 10 10 10\""));
  g_assert_null (strcasestr (written, "marker"));
  g_assert_null (strstr (written, "example.org"));
  g_assert_null (strstr (written, path));
}

/* Seeded damage to a good file, every byte of it once cut off, and random bytes. */
static void
test_mutants (void)
{
  static const char base[] = "\xEF\xBB\xBFstep,value,\"who \"\"x\"\"\"\r\nCheckout,12.5,\"a,b\r\nc\"\r\npay,3,\xC3\xA9\r\nnowhere,x,\"\"\"\"\r\n";
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 700; round++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autofree char *path = NULL;
      g_autofree char *message = NULL;
      g_byte_array_append (bytes, (const guint8 *) base, (guint) (round < sizeof base ? round : sizeof base - 1));
      for (guint i = 0; round >= sizeof base && i < 4; i++)
        {
          static const guint8 signs[] = { '"', ',', '\n', '\r', 0, 0xFF, 0xFE, 0xC3, ';', '\t', '9', 0x1F };
          guint at = (guint) g_rand_int_range (rand, 0, (gint32) bytes->len);
          bytes->data[at] = g_rand_boolean (rand) ? signs[g_rand_int_range (rand, 0, G_N_ELEMENTS (signs))] : (guint8) g_rand_int_range (rand, 0, 256);
        }
      path = help_file ("m.csv", bytes->data, bytes->len);
      message = import_file (MAPPING, path, NULL);
      g_assert_true (message == NULL || strchr (message, '\n') == NULL);
      g_unlink (path);
      g_autofree char *folder = g_path_get_dirname (path);
      g_rmdir (folder);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/measure/hostile/files", test_files);
  g_test_add_func ("/wend/measure/hostile/dates", test_dates);
  g_test_add_func ("/wend/measure/hostile/numbers", test_numbers);
  g_test_add_func ("/wend/measure/hostile/personal", test_personal);
  g_test_add_func ("/wend/measure/hostile/mutants", test_mutants);
  return g_test_run ();
}
