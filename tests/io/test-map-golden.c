/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Golden files: golden/good/NAME.wend reads and is written as NAME.out (itself where there is none), and what was written
 * is written again the same; golden/bad/NAME.wend is refused with the code and the words of NAME.error. All shipped maps
 * are canonical and valid. WEND_GOLDEN=write puts new .out files in place. */

#include <string.h>

#include "io/wend-map-reader.h"
#include "io/wend-map-validate.h"
#include "io/wend-map-writer.h"
#include "io/wend-store.h"

static const char *const code_names[] = {
  "FAILED", "NOT_FOUND", "UNREADABLE", "NOT_A_FILE", "TOO_LARGE", "READ_ONLY", "NOT_WRITABLE", "NO_SPACE",
  "CHANGED_ON_DISK", "HARD_LINKS", "NOT_VERIFIED", "NOT_A_MAP", "INVALID", "LIMIT"
};

typedef void (*FileTest) (const char *path);

static void
for_each (const char *folder, FileTest test)
{
  g_autofree char *path = g_build_filename (g_getenv ("WEND_SOURCE"), folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    if (g_str_has_suffix (name, ".wend"))
      {
        g_autofree char *file = g_build_filename (path, name, NULL);
        g_test_message ("%s", name);
        test (file);
        n++;
      }
  g_assert_cmpuint (n, >, 0);
}

static char *
with_suffix (const char *path, const char *suffix)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".wend"));
  return g_strconcat (stem, suffix, NULL);
}

static char *
contents (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static char *
as_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static WendDocument *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  WendDocument *document = wend_map_load (path, NULL, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
assert_valid (const WendDocument *document)
{
  g_autoptr (GPtrArray) problems = wend_map_validate (document);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((WendMapProblem *) problems->pdata[i])->message);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
check_good (const char *path)
{
  g_autofree char *out_path = with_suffix (path, ".out");
  g_autofree char *wanted = contents (g_file_test (out_path, G_FILE_TEST_EXISTS) ? out_path : path);
  g_autoptr (WendDocument) document = load (path);
  g_autoptr (GBytes) written = wend_map_write (document);
  g_autofree char *text = as_text (written);
  g_autoptr (WendDocument) again = NULL;
  g_autoptr (GBytes) twice = NULL;

  if (g_strcmp0 (g_getenv ("WEND_GOLDEN"), "write") == 0 && g_file_test (out_path, G_FILE_TEST_EXISTS))
    g_assert_true (g_file_set_contents (out_path, text, -1, NULL));
  else
    g_assert_cmpstr (text, ==, wanted);
  again = wend_map_read_bytes (written, path, NULL, NULL);
  g_assert_nonnull (again);
  twice = wend_map_write (again);
  g_assert_true (g_bytes_equal (written, twice));
  assert_valid (document);
}

static void
test_good (void)
{
  for_each ("tests/io/golden/good", check_good);
}

static void
check_bad (const char *path)
{
  g_autofree char *error_path = with_suffix (path, ".error");
  g_autofree char *wanted = contents (error_path);
  g_auto (GStrv) lines = g_strsplit (wanted, "\n", -1);
  g_autoptr (GError) error = NULL;
  WendDocument *document = wend_map_load (path, NULL, NULL, &error);

  g_assert_null (document);
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (error->domain == WEND_IO_ERROR);
  g_assert_cmpstr (code_names[error->code], ==, lines[0]);
  g_assert_nonnull (strstr (error->message, lines[1]));
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_bad (void)
{
  for_each ("tests/io/golden/bad", check_bad);
}

static void
check_canonical (const char *path)
{
  g_autoptr (WendDocument) document = load (path);
  g_autoptr (GBytes) written = wend_map_write (document);
  g_autofree char *text = as_text (written);
  g_autofree char *wanted = contents (path);

  g_assert_cmpstr (text, ==, wanted);
  assert_valid (document);
}

static void
test_shipped (void)
{
  for_each ("data/samples", check_canonical);
  for_each ("data/samples/sfo", check_canonical);
  for_each ("data/templates", check_canonical);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/io/map-golden/good", test_good);
  g_test_add_func ("/wend/io/map-golden/bad", test_bad);
  g_test_add_func ("/wend/io/map-golden/shipped", test_shipped);
  return g_test_run ();
}
