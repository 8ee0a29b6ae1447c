/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One input through the map reader, by both ways; what opens is written, read again and written again: the bytes must be equal, and the
 * published schema must agree. No files, no network, nothing left over. Built as a fuzz target, and with run-corpus.c as a
 * test that runs the corpus. */

#include <string.h>

#include "io/wend-map-reader-private.h"
#include "io/wend-map-validate.h"
#include "io/wend-map-writer.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_written (const WendDocument *document)
{
  g_autoptr (GBytes) once = wend_map_write (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendDocument) again = wend_map_read_bytes (once, "again", NULL, &error);
  g_autoptr (GBytes) twice = NULL;

  if (again == NULL)
    g_error ("what was written cannot be read: %s\n%.*s", error->message, (int) MIN (g_bytes_get_size (once), 4000), (const char *) g_bytes_get_data (once, NULL));
  twice = wend_map_write (again);
  if (!g_bytes_equal (once, twice))
    g_error ("written twice, it differs");
}

static void
check_schema (const WendDocument *document)
{
  g_autoptr (GPtrArray) problems = wend_map_validate (document);

  if (problems->len > 0)
    g_error ("the schema disagrees: %s", ((WendMapProblem *) problems->pdata[0])->message);
}

/* The short way and libxml2 alone come to the same map, or both to none. */
static void
check_long_way (const WendDocument *document, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WendDocument) other = wend_map_parse (bytes, "input", WEND_MAP_PARSE_LONG_WAY, NULL, &error);
  g_autoptr (GBytes) written = document != NULL ? wend_map_write (document) : NULL;
  g_autoptr (GBytes) expected = other != NULL ? wend_map_write (other) : NULL;

  if ((document == NULL) != (other == NULL) || (document != NULL && !g_bytes_equal (written, expected)))
    g_error ("the two ways of reading differ: %s", error != NULL ? error->message : "");
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (WendDocument) document = wend_map_read_bytes (bytes, "input", remarks, &error);

  check_long_way (document, bytes);
  if (document == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }
  check_written (document);
  check_schema (document);
  return 0;
}
