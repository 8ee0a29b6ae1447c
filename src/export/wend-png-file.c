/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Chunks of a PNG file. Each goes out in one write, assembled in a buffer with room for its length and checksum. Must not
 * know where the rows come from. Owns the buffer and the deflater. */

#include "export/wend-png-file-private.h"

#include <libdeflate.h>
#include <math.h>
#include <string.h>

#define LARGEST_CHUNK (512 * 1024) /* bytes of data in one IDAT */
#define HEAD 8                     /* length and type */

struct _WendPngFile
{
  WendExportWrite write;
  gpointer data;
  WendDeflater *deflater;
  gsize n; /* IDAT bytes waiting in the chunk */
  guint8 chunk[HEAD + LARGEST_CHUNK + 4];
};

static void
put_word (guint8 *to, guint32 value)
{
  value = GUINT32_TO_BE (value);
  memcpy (to, &value, sizeof value);
}

/* Sends the chunk whose `n` bytes of data lie in the buffer. */
static gboolean
send_chunk (WendPngFile *file, const char *type, gsize n, GError **error)
{
  put_word (file->chunk, (guint32) n);
  memcpy (file->chunk + 4, type, 4);
  put_word (file->chunk + HEAD + n, libdeflate_crc32 (0, file->chunk + 4, n + 4));
  return file->write (file->data, file->chunk, HEAD + n + 4, error);
}

/* The deflater's output, gathered into IDAT chunks. */
static gboolean
add_compressed (gpointer data, const void *bytes, gsize n, GError **error)
{
  WendPngFile *file = data;
  const guint8 *from = bytes;

  while (n > 0)
    {
      gsize part = MIN (n, LARGEST_CHUNK - file->n);

      memcpy (file->chunk + HEAD + file->n, from, part);
      file->n += part;
      from += part;
      n -= part;
      if (file->n == LARGEST_CHUNK)
        {
          if (!send_chunk (file, "IDAT", file->n, error))
            return FALSE;
          file->n = 0;
        }
    }
  return TRUE;
}

static gboolean
send_header (WendPngFile *file, const WendPngHead *head, GError **error)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
  guint8 *data = file->chunk + HEAD;

  if (!file->write (file->data, signature, sizeof signature, error))
    return FALSE;
  put_word (data, (guint32) head->width);
  put_word (data + 4, (guint32) head->height);
  data[8] = 8; /* bits */
  data[9] = head->grey ? 0 : 2;
  data[10] = data[11] = data[12] = 0; /* deflate, filters by row, no interlace */
  return send_chunk (file, "IHDR", 13, error);
}

/* sRGB with what older readers know instead, and the resolution. */
static gboolean
send_colours (WendPngFile *file, const WendPngHead *head, GError **error)
{
  static const guint32 chromaticities[] = { 31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000 };
  guint8 *data = file->chunk + HEAD;
  guint32 per_metre = (guint32) lround (head->dpi / 0.0254);

  data[0] = 1; /* relative colorimetric */
  if (!send_chunk (file, "sRGB", 1, error))
    return FALSE;
  put_word (data, 45455);
  if (!send_chunk (file, "gAMA", 4, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (chromaticities); i++)
    put_word (data + 4 * i, chromaticities[i]);
  if (!head->grey && !send_chunk (file, "cHRM", sizeof chromaticities, error))
    return FALSE;
  put_word (data, per_metre);
  put_word (data + 4, per_metre);
  data[8] = 1; /* metres */
  return send_chunk (file, "pHYs", 9, error);
}

/* tEXt where Latin-1 holds the title, else iTXt. */
static gboolean
send_title (WendPngFile *file, const char *title, GError **error)
{
  static const char keyword[] = "Title";
  g_autofree char *latin1 = g_convert (title, -1, "ISO-8859-1", "UTF-8", NULL, NULL, NULL);
  guint8 *data = file->chunk + HEAD;
  const char *text = latin1 != NULL ? latin1 : title;
  gsize n = MIN (strlen (text), LARGEST_CHUNK / 2);

  memcpy (data, keyword, sizeof keyword);
  data += sizeof keyword;
  if (latin1 == NULL)
    {
      memset (data, 0, 4); /* not compressed, no language, no translated keyword */
      data += 4;
    }
  memcpy (data, text, n);
  data += n;
  return send_chunk (file, latin1 != NULL ? "tEXt" : "iTXt", (gsize) (data - file->chunk) - HEAD, error);
}

WendPngFile *
wend_png_file_begin (const WendPngHead *head, GError **error)
{
  g_autoptr (WendPngFile) file = g_new (WendPngFile, 1);

  file->write = head->write;
  file->data = head->data;
  file->n = 0;
  file->deflater = wend_deflater_new (head->encoder, add_compressed, file);
  if (!send_header (file, head, error)
      || !send_colours (file, head, error)
      || (head->title != NULL && *head->title != '\0' && !send_title (file, head->title, error)))
    return NULL;
  return g_steal_pointer (&file);
}

gboolean
wend_png_file_rows (WendPngFile *file, const void *rows, gsize n, gboolean last, GError **error)
{
  if (!wend_deflater_feed (file->deflater, rows, n, last, error))
    return FALSE;
  if (!last)
    return TRUE;
  return (file->n == 0 || send_chunk (file, "IDAT", file->n, error)) && send_chunk (file, "IEND", 0, error);
}

void
wend_png_file_free (WendPngFile *file)
{
  if (file == NULL)
    return;
  wend_deflater_free (file->deflater);
  g_free (file);
}
