/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A zlib stream in pieces. ISA-L streams by itself. libdeflate does not: each piece is compressed alone, its last block
 * unmarked, and an empty stored block brings the next piece to a whole byte. Knows no picture; hands every byte on. */

#include "export/wend-deflater-private.h"

#include <libdeflate.h>
#include <string.h>

#include "wend-config.h"

#if HAVE_ISAL
#include <isa-l/igzip_lib.h>
#endif

#define OUTPUT (256 * 1024)
#define LEVEL 1
#define READ_AHEAD 8 /* bytes that the walk may read behind the end */

struct _WendDeflater
{
  WendEncoder encoder;
  WendExportWrite write;
  gpointer data;
  guint8 *output;
  gsize output_size;
  struct libdeflate_compressor *compressor;
  guint32 adler;
  gboolean begun;
#if HAVE_ISAL
  struct isal_zstream stream;
  guint8 *level;
#endif
};

WendDeflater *
wend_deflater_new (WendEncoder encoder, WendExportWrite write, gpointer data)
{
  WendDeflater *deflater = g_new0 (WendDeflater, 1);

  deflater->encoder = HAVE_ISAL ? encoder : WEND_ENCODER_LIBDEFLATE;
  deflater->write = write;
  deflater->data = data;
#if HAVE_ISAL
  if (deflater->encoder == WEND_ENCODER_BEST)
    {
      isal_deflate_init (&deflater->stream);
      deflater->level = g_malloc (ISAL_DEF_LVL1_DEFAULT);
      deflater->stream.gzip_flag = IGZIP_ZLIB;
      deflater->stream.level = LEVEL;
      deflater->stream.level_buf = deflater->level;
      deflater->stream.level_buf_size = ISAL_DEF_LVL1_DEFAULT;
      deflater->output_size = OUTPUT;
      deflater->output = g_malloc (OUTPUT);
      return deflater;
    }
#endif
  deflater->compressor = libdeflate_alloc_compressor (LEVEL);
  deflater->adler = 1;
  return deflater;
}

void
wend_deflater_free (WendDeflater *deflater)
{
  if (deflater == NULL)
    return;
  g_clear_pointer (&deflater->compressor, libdeflate_free_compressor);
#if HAVE_ISAL
  g_free (deflater->level);
#endif
  g_free (deflater->output);
  g_free (deflater);
}

#if HAVE_ISAL
static gboolean
feed_isal (WendDeflater *deflater, const void *bytes, gsize n, gboolean last, GError **error)
{
  struct isal_zstream *stream = &deflater->stream;

  stream->next_in = (guint8 *) (gpointer) bytes; /* only read */
  stream->avail_in = (guint32) n;
  stream->end_of_stream = last;
  do
    {
      gsize made;

      stream->next_out = deflater->output;
      stream->avail_out = OUTPUT;
      if (isal_deflate (stream) != COMP_OK)
        {
          g_set_error_literal (error, WEND_EXPORT_ERROR, WEND_EXPORT_ERROR_FAILED, "cannot compress the picture");
          return FALSE;
        }
      made = OUTPUT - stream->avail_out;
      if (made > 0 && !deflater->write (deflater->data, deflater->output, made, error))
        return FALSE;
    }
  while (stream->avail_out == 0 || stream->avail_in > 0);
  return TRUE;
}
#endif

static void
put_word (guint8 *to, guint32 value)
{
  value = GUINT32_TO_BE (value);
  memcpy (to, &value, sizeof value);
}

/* Unmarks the last block of a piece and adds the empty stored one; the new length, 0 on failure. */
static gsize
open_end (guint8 *piece, gsize n)
{
  static const guint8 empty[] = { 0, 0, 0xFF, 0xFF };
  gsize final_bit, end_bit, at;

  memset (piece + n, 0, READ_AHEAD);
  if (!wend_deflate_find_end (piece, n, &final_bit, &end_bit))
    return 0;
  piece[final_bit >> 3] &= (guint8) ~(1u << (final_bit & 7));
  at = (end_bit + 3 + 7) >> 3; /* three zero bits: not final, stored */
  memcpy (piece + at, empty, sizeof empty);
  return at + sizeof empty;
}

static gboolean
feed_libdeflate (WendDeflater *deflater, const void *bytes, gsize n, gboolean last, GError **error)
{
  static const guint8 header[] = { 0x78, 0x01 };
  gsize bound = libdeflate_deflate_compress_bound (deflater->compressor, n);
  gsize made;

  if (bound + READ_AHEAD + sizeof header > deflater->output_size)
    {
      g_free (deflater->output);
      deflater->output_size = bound + READ_AHEAD + sizeof header;
      deflater->output = g_malloc (deflater->output_size);
    }
  if (!deflater->begun && !deflater->write (deflater->data, header, sizeof header, error))
    return FALSE;
  deflater->begun = TRUE;
  deflater->adler = libdeflate_adler32 (deflater->adler, bytes, n);
  made = libdeflate_deflate_compress (deflater->compressor, bytes, n, deflater->output, bound);
  if (made > 0 && !last)
    made = open_end (deflater->output, made);
  if (made == 0)
    {
      g_set_error_literal (error, WEND_EXPORT_ERROR, WEND_EXPORT_ERROR_FAILED, "cannot compress the picture");
      return FALSE;
    }
  if (last)
    {
      put_word (deflater->output + made, deflater->adler);
      made += sizeof deflater->adler;
    }
  return deflater->write (deflater->data, deflater->output, made, error);
}

gboolean
wend_deflater_feed (WendDeflater *deflater, const void *bytes, gsize n, gboolean last, GError **error)
{
#if HAVE_ISAL
  if (deflater->encoder == WEND_ENCODER_BEST)
    return feed_isal (deflater, bytes, n, last, error);
#endif
  return feed_libdeflate (deflater, bytes, n, last, error);
}
