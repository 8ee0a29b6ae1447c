/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a picture with care: its size is asked for before anything is decoded, and what is too large is made smaller
 * while it is read. Knows no widget. */

#include "wend-config.h"

#include "app/wend-picture-import.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n.h>
#include <string.h>

#define MOST_SIDE 1600
#define MOST_PIXELS 100000000.0

typedef struct
{
  int width, height; /* as it will be */
  gboolean shrunk;
  gboolean refused;
} Size;

static gboolean
fail (GError **error, const char *words)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, words);
  return FALSE;
}

static const char *
format_of (const guint8 *data, gsize n)
{
  static const guint8 png[] = { 0x89, 'P', 'N', 'G' }, jpeg[] = { 0xFF, 0xD8, 0xFF };

  if (n > sizeof png && memcmp (data, png, sizeof png) == 0)
    return "png";
  return n > sizeof jpeg && memcmp (data, jpeg, sizeof jpeg) == 0 ? "jpeg" : NULL;
}

static void
on_size (GdkPixbufLoader *loader, int width, int height, gpointer data)
{
  Size *size = data;
  int side = MAX (width, height);

  size->refused = width < 1 || height < 1 || (double) width * height > MOST_PIXELS;
  size->shrunk = side > MOST_SIDE;
  size->width = size->shrunk ? MAX (1, (int) ((gint64) width * MOST_SIDE / side)) : width;
  size->height = size->shrunk ? MAX (1, (int) ((gint64) height * MOST_SIDE / side)) : height;
  if (size->refused)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (size->shrunk)
    gdk_pixbuf_loader_set_size (loader, size->width, size->height);
}

static GdkPixbuf *
decode (GBytes *bytes, const char *format, Size *size)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (format, NULL);
  gsize n;
  const guint8 *data = g_bytes_get_data (bytes, &n);
  gboolean done = loader != NULL;
  GdkPixbuf *pixbuf;

  if (!done)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size), size);
  for (gsize at = 0; done && at < n && !size->refused; at += 65536) /* in pieces: a refused picture is not read on */
    done = gdk_pixbuf_loader_write (loader, data + at, MIN (65536, n - at), NULL);
  done &= gdk_pixbuf_loader_close (loader, NULL);
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  return done && !size->refused && pixbuf != NULL ? g_object_ref (pixbuf) : NULL;
}

static gboolean
encode (GdkPixbuf *pixbuf, WendPictureImport *import, GError **error)
{
  char *buffer = NULL;
  gsize n = 0;
  gboolean done = import->jpeg ? gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &n, "jpeg", error, "quality", "88", NULL)
                               : gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &n, "png", error, NULL);

  if (done)
    import->bytes = g_bytes_new_take (buffer, n);
  return done;
}

gboolean
wend_picture_import_read (GBytes *bytes, WendPictureImport *import, GError **error)
{
  gsize n;
  const guint8 *data = g_bytes_get_data (bytes, &n);
  const char *format = format_of (data, n);
  Size size = { 0 };
  g_autoptr (GdkPixbuf) pixbuf = NULL;

  memset (import, 0, sizeof *import);
  if (n > WEND_PICTURE_MOST_BYTES)
    return fail (error, _ ("The picture is too large. Save it smaller, then add it again."));
  if (format == NULL)
    return fail (error, _ ("This is no picture that Wend can show. Save it as PNG or JPEG, then add it again."));
  pixbuf = decode (bytes, format, &size);
  if (pixbuf == NULL)
    return fail (error, size.refused ? _ ("The picture is too large. Save it smaller, then add it again.") : _ ("The picture is damaged. Save it again, then add it again."));
  import->jpeg = g_str_equal (format, "jpeg");
  import->width = gdk_pixbuf_get_width (pixbuf);
  import->height = gdk_pixbuf_get_height (pixbuf);
  if (size.shrunk)
    return encode (pixbuf, import, error);
  import->bytes = g_bytes_ref (bytes);
  return TRUE;
}

gboolean
wend_picture_import_load (GFile *file, WendPictureImport *import, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE, 0, NULL, error);
  g_autoptr (GBytes) bytes = NULL;

  memset (import, 0, sizeof *import);
  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return fail (error, _ ("This is no picture that Wend can show. Save it as PNG or JPEG, then add it again."));
  if (g_file_info_get_size (info) > WEND_PICTURE_MOST_BYTES)
    return fail (error, _ ("The picture is too large. Save it smaller, then add it again."));
  bytes = g_file_load_bytes (file, NULL, NULL, error);
  return bytes != NULL && wend_picture_import_read (bytes, import, error);
}

void
wend_picture_import_clear (WendPictureImport *import)
{
  g_clear_pointer (&import->bytes, g_bytes_unref);
}

const char *
wend_picture_import_add (WendEditor *editor, const WendPictureImport *import, const char *alt)
{
  g_autofree char *width = g_strdup_printf ("%d", import->width), *height = g_strdup_printf ("%d", import->height);
  const char *sha256 = wend_editor_add_blob (editor, import->bytes);

  return sha256 == NULL ? NULL
                        : wend_editor_create (editor, WEND_KIND_IMAGE, "map", NULL, WEND_FIELD_SHA256, sha256, WEND_FIELD_TYPE, import->jpeg ? "image/jpeg" : "image/png",
                                              WEND_FIELD_WIDTH, width, WEND_FIELD_HEIGHT, height, WEND_FIELD_ALT, alt, -1);
}
