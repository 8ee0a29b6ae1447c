/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The samples: the airport map comes again byte for byte from the survey files, the made-up survey from its seed, and
 * that survey fits the template. */

#include <string.h>

#include "io/wend-map-reader.h"
#include "io/wend-map-writer.h"
#include "measure-help.h"

#define TAKEN 1735689600 /* as in tools/make-samples */

static WendEditor *
open_map (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("WEND_SOURCE"), "data", name, NULL);
  g_autoptr (GError) error = NULL;
  WendDocument *document = wend_map_load (path, NULL, NULL, &error);

  g_assert_no_error (error);
  return wend_editor_new (document, NULL);
}

/* The file at `data` by the mapping of that name below data/samples. */
static WendImport *
measure (WendEditor *editor, const char *mapping_name, const char *data, gint64 taken)
{
  g_autofree char *path = g_build_filename (g_getenv ("WEND_SOURCE"), "data", "samples", mapping_name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendMapping) mapping = wend_mapping_load (path, &error);
  WendImportOptions options = { .taken = taken };
  WendImport *import;

  g_assert_no_error (error);
  import = wend_import_read (wend_editor_peek_document (editor), mapping, data, &options, &error);
  g_assert_no_error (error);
  g_assert_true (wend_import_apply (import, editor, NULL, &error));
  g_assert_no_error (error);
  return import;
}

static void
test_airport (void)
{
  g_autoptr (WendEditor) editor = open_map ("samples/sfo/airport-base.wend");
  g_autofree char *path = g_build_filename (g_getenv ("WEND_SOURCE"), "data", "samples", "airport.wend", NULL);
  g_autofree char *expected = help_read (path);
  g_autoptr (GBytes) bytes = NULL;

  for (guint year = 2012; year <= 2017; year++)
    {
      g_autofree char *name = g_strdup_printf ("sfo/%u.wendmap", year);
      g_autofree char *file = g_strdup_printf ("data/sfo-airport/sfo_%u.csv.gz", year);
      g_autofree char *data = help_shared (file);
      if (data == NULL)
        return;
      wend_import_free (measure (editor, name, data, TAKEN + (year - 2012) * 60));
    }
  bytes = wend_map_write (wend_editor_peek_document (editor));
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, strlen (expected));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
}

static void
test_survey (void)
{
  g_autoptr (WendEditor) editor = open_map ("templates/airport-departure.wend");
  g_autofree char *data = g_build_filename (g_getenv ("WEND_SOURCE"), "data", "samples", "survey.csv", NULL);
  g_autoptr (WendImport) import = measure (editor, "survey.wendmap", data, TAKEN);
  const WendRefusal *refusal;

  g_assert_cmpuint (wend_import_n_read (import), ==, 420);
  g_assert_cmpuint (import->refused->len, ==, 1);
  refusal = import->refused->pdata[0];
  g_assert_cmpuint (refusal->line, ==, 122);
  g_assert_cmpstr (refusal->column, ==, "Security");
  g_assert_cmpstr (refusal->value, ==, "9");
  g_assert_cmpuint (import->periods->len, ==, 3);
  g_assert_nonnull (help_find (import, "security-rating", "security", "trip=Business", "2026-05"));
  g_assert_cmpfloat (help_number (help_find (import, "bags-rating", "bags", NULL, "2026-04"), "na"), >, 0);
  g_assert_cmpfloat (help_number (help_find (import, "bags-rating", "bags", NULL, "2026-04"), "blank"), >, 0);
}

static void
test_seed (void)
{
  g_autofree char *maker = g_build_filename (g_getenv ("WEND_SOURCE"), "tools", "make-survey", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("WEND_SOURCE"), "data", "samples", "survey.csv", NULL);
  g_autofree char *python = g_find_program_in_path ("python3");
  g_autofree char *expected = help_read (path);
  g_autofree char *made = NULL;
  char *arguments[] = { python, maker, NULL };

  if (python == NULL)
    {
      g_test_skip ("python3 is not here");
      return;
    }
  g_assert_true (g_spawn_sync (NULL, arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &made, NULL, NULL, NULL));
  g_assert_cmpstr (made, ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/measure/samples/airport", test_airport);
  g_test_add_func ("/wend/measure/samples/survey", test_survey);
  g_test_add_func ("/wend/measure/samples/seed", test_seed);
  return g_test_run ();
}
