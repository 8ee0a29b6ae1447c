/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which blobs a file carries: the document keeps more of them, for undo and the trash. Knows how a snapshot is packed
 * (gzip of a map without blobs), but does not read the map in it: its images are found by their hashes. */

#include "io/wend-map-blobs-private.h"

#include <gio/gio.h>
#include <string.h>

#define UNPACKED_MAX (256 * 1024 * 1024)
#define BLOCK (64 * 1024)

const char *
wend_map_blob_type (GBytes *bytes)
{
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);

  if (size >= 8 && memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0)
    return "image/png";
  if (size >= 3 && memcmp (data, "\xff\xd8\xff", 3) == 0)
    return "image/jpeg";
  return size >= 2 && memcmp (data, "\x1f\x8b", 2) == 0 ? "application/gzip" : "application/octet-stream";
}

/* As much of the packed map as can be unpacked within the limit. */
static GByteArray *
unpack (GBytes *packed)
{
  g_autoptr (GZlibDecompressor) unpacker = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  GByteArray *out = g_byte_array_new ();
  gsize size, at = 0;
  const guchar *data = g_bytes_get_data (packed, &size);
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED && out->len < UNPACKED_MAX)
    {
      guint old = out->len;
      gsize n_read = 0, n_written = 0;
      g_byte_array_set_size (out, old + BLOCK);
      result = g_converter_convert (G_CONVERTER (unpacker), data + at, size - at, out->data + old, BLOCK,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      g_byte_array_set_size (out, old + (guint) n_written);
      at += n_read;
    }
  return out;
}

/* Living images and snapshots name them outright. */
static GHashTable *
list_named (const WendDocument *document)
{
  GHashTable *named = g_hash_table_new (g_str_hash, g_str_equal);

  for (WendNode *node = wend_document_next (document, NULL); node != NULL; node = wend_document_next (document, node))
    if (wend_node_kind (node) == WEND_KIND_IMAGE || wend_node_kind (node) == WEND_KIND_SNAPSHOT)
      g_hash_table_add (named, (gpointer) wend_node_text (node, WEND_FIELD_SHA256));
  return named;
}

static void
add_named_by (const WendDocument *document, const WendNode *snapshot, GHashTable *named, GPtrArray *blobs)
{
  GBytes *packed = wend_document_blob (document, wend_node_get (snapshot, WEND_FIELD_SHA256));
  g_autoptr (GByteArray) map = packed != NULL ? unpack (packed) : NULL;

  for (guint i = 0; map != NULL && map->len > 0 && i < blobs->len; i++)
    if (memmem (map->data, map->len, blobs->pdata[i], strlen (blobs->pdata[i])) != NULL)
      g_hash_table_add (named, blobs->pdata[i]);
}

static gboolean
are_all_named (GHashTable *named, GPtrArray *blobs)
{
  for (guint i = 0; i < blobs->len; i++)
    if (!g_hash_table_contains (named, blobs->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
look_into_snapshots (const WendDocument *document, const WendNode *parent, GHashTable *named, GPtrArray *blobs)
{
  guint n;
  WendNode *const *snapshots = wend_node_children (parent, WEND_KIND_SNAPSHOT, &n);

  for (guint i = 0; i < n && !are_all_named (named, blobs); i++)
    add_named_by (document, snapshots[i], named, blobs);
}

GPtrArray *
wend_map_blobs_referred (const WendDocument *document)
{
  GPtrArray *blobs = wend_document_list_blobs (document);
  g_autoptr (GHashTable) named = NULL;
  guint n = 0;

  if (blobs->len == 0)
    return blobs;
  named = list_named (document);
  look_into_snapshots (document, wend_document_map (document), named, blobs);
  look_into_snapshots (document, wend_document_parked (document), named, blobs);
  for (guint i = 0; i < blobs->len; i++)
    if (g_hash_table_contains (named, blobs->pdata[i]))
      blobs->pdata[n++] = blobs->pdata[i];
  g_ptr_array_set_size (blobs, (gint) n);
  return blobs;
}
