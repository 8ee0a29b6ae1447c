/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A snapshot: the map without its snapshots, packed, found again after saving, gone after undo. */

#include <gio/gio.h>
#include <string.h>

#include "io/wend-map-reader.h"
#include "io/wend-map-writer.h"
#include "io/wend-snapshot.h"

static const char map_text[] = "<map xmlns=\"urn:wend:map\" version=\"1\" id=\"m\" title=\"T\"><stage id=\"security\" order=\"a0\" title=\"Security\"/></map>";

static WendDocument *
read_text (const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  WendDocument *document = wend_map_read_bytes (bytes, "map.wend", NULL, &error);

  g_assert_no_error (error);
  return document;
}

static GBytes *
unpack (GBytes *packed)
{
  g_autoptr (GZlibDecompressor) unpacker = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (packed);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (memory, G_CONVERTER (unpacker));
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_input_stream_read_bytes (stream, 1 << 20, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
test_take (void)
{
  g_autoptr (WendEditor) editor = wend_editor_new (read_text (map_text, strlen (map_text)), NULL);
  const WendDocument *document = wend_editor_peek_document (editor);
  g_autoptr (GBytes) before = wend_map_write (document);
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (GBytes) kept = NULL;
  g_autoptr (WendDocument) again = NULL;
  g_autofree char *id = NULL;

  wend_editor_begin (editor, "Twice");
  id = g_strdup (wend_snapshot_take (editor, "Before", "import", 1800000000, "Ada"));
  g_assert_nonnull (id);
  g_assert_nonnull (wend_snapshot_take (editor, "And again", NULL, 1800000000, NULL));
  wend_editor_set (editor, "security", WEND_FIELD_TITLE, "Changed");
  g_assert_nonnull (wend_editor_commit (editor));

  saved = wend_map_write (document);
  again = read_text (g_bytes_get_data (saved, NULL), g_bytes_get_size (saved));
  g_assert_cmpuint (wend_document_count (again, WEND_KIND_SNAPSHOT), ==, 2);
  g_assert_cmpstr (wend_node_text (wend_document_find (again, id), WEND_FIELD_TAKEN), ==, "2027-01-15T08:00:00Z");
  kept = unpack (wend_document_blob (again, wend_node_text (wend_document_find (again, id), WEND_FIELD_SHA256)));
  g_assert_true (g_bytes_equal (kept, before)); /* the one without snapshots, title and all */

  g_assert_true (wend_editor_undo (editor));
  g_clear_pointer (&saved, g_bytes_unref);
  saved = wend_map_write (document);
  g_assert_true (g_bytes_equal (saved, before));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/io/snapshot/take", test_take);
  return g_test_run ();
}
