/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps the map inside itself. The bytes are the same for the same map, so that two snapshots of one state are one blob.
 * Must not write anything but the snapshot. */

#include "io/wend-snapshot.h"

#include <gio/gio.h>

#include "io/wend-map-writer-private.h"

GBytes *
wend_snapshot_pack (const WendDocument *document)
{
  g_autoptr (GBytes) map = wend_map_write_bare (document);
  g_autoptr (GZlibCompressor) packer = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (packer));

  if (!g_output_stream_write_all (stream, g_bytes_get_data (map, NULL), g_bytes_get_size (map), NULL, NULL, NULL)
      || !g_output_stream_close (stream, NULL, NULL))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

const char *
wend_snapshot_take (WendEditor *editor, const char *label, const char *reason, gint64 taken, const char *by)
{
  g_autoptr (GBytes) packed = wend_snapshot_pack (wend_editor_peek_document (editor));
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (taken);
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;
  const char *sha256 = packed != NULL ? wend_editor_add_blob (editor, packed) : NULL;

  if (sha256 == NULL)
    return NULL;
  return wend_editor_create (editor, WEND_KIND_SNAPSHOT, "map", NULL, WEND_FIELD_LABEL, label, WEND_FIELD_REASON, reason, WEND_FIELD_TAKEN, text,
                             WEND_FIELD_BY, by, WEND_FIELD_SHA256, sha256, -1);
}
