/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Both encoders: whatever is fed in whatever pieces comes out of an independent inflate unchanged. */

#include <string.h>
#include <zlib.h>

#include "export/wend-deflater-private.h"

static gboolean
gather (gpointer data, const void *bytes, gsize n, GError **error)
{
  g_byte_array_append (data, bytes, (guint) n);
  return TRUE;
}

static gboolean
refuse (gpointer data, const void *bytes, gsize n, GError **error)
{
  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC, "the disk is full");
  return FALSE;
}

typedef enum
{
  FLAT,
  NOISE,
  WORDS,
  N_PATTERNS
} Pattern;

static guint8 *
make (Pattern pattern, gsize n, GRand *random)
{
  guint8 *bytes = g_malloc (MAX (n, 1));
  guint8 last = 0;

  for (gsize i = 0; i < n; i++)
    {
      guint32 r = pattern == FLAT ? 0 : g_rand_int (random);

      if (pattern == NOISE)
        last = (guint8) r;
      else if (pattern == WORDS && (r & 0xF) == 0)
        last = (guint8) (r >> 8 & 0x3F);
      bytes[i] = pattern == WORDS && (r & 0x70) == 0 ? (guint8) (i & 0xFF) : last;
    }
  return bytes;
}

static void
check (WendEncoder encoder, const guint8 *bytes, gsize n, gsize piece)
{
  g_autoptr (GByteArray) stream = g_byte_array_new ();
  g_autoptr (WendDeflater) deflater = wend_deflater_new (encoder, gather, stream);
  g_autofree guint8 *back = g_malloc (n + 1);
  uLongf got = n + 1;
  gsize at = 0;

  do
    {
      gsize step = MIN (piece, n - at);
      g_autoptr (GError) error = NULL;

      g_assert_true (wend_deflater_feed (deflater, bytes + at, step, at + step == n, &error));
      g_assert_no_error (error);
      at += step;
    }
  while (at < n);
  g_assert_cmpint (uncompress (back, &got, stream->data, stream->len), ==, Z_OK);
  g_assert_cmpmem (back, got, bytes, n);
}

static void
test_round_trip (void)
{
  static const gsize sizes[] = { 1, 2, 100, 5000, 65535, 65536, 700001 };
  static const gsize pieces[] = { 1000, 32768, 65536, 300000, 1000000 };
  GRand *random = g_rand_new_with_seed (7);

  for (guint e = 0; e < 2; e++)
    for (guint p = 0; p < N_PATTERNS; p++)
      for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
        {
          g_autofree guint8 *bytes = make ((Pattern) p, sizes[s], random);

          for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
            check (e == 0 ? WEND_ENCODER_BEST : WEND_ENCODER_LIBDEFLATE, bytes, sizes[s], pieces[i]);
        }
  g_rand_free (random);
}

/* Tiny pieces: blocks with fixed codes and stored ones, ends at every bit. */
static void
test_tiny_pieces (void)
{
  GRand *random = g_rand_new_with_seed (8);
  g_autofree guint8 *bytes = make (WORDS, 4000, random);

  for (gsize piece = 1; piece < 40; piece++)
    {
      check (WEND_ENCODER_LIBDEFLATE, bytes, 4000, piece);
      check (WEND_ENCODER_BEST, bytes, 4000, piece);
    }
  g_rand_free (random);
}

/* The walk itself, over streams of every level of zlib: the end is where the bytes end, and damage is no crash. */
static void
test_walk (void)
{
  GRand *random = g_rand_new_with_seed (9);
  g_autofree guint8 *bytes = make (WORDS, 200000, random);

  for (int level = 0; level <= 9; level++)
    {
      uLongf n = compressBound (200000);
      g_autofree guint8 *stream = g_malloc0 (n + 64);
      gsize final_bit, end_bit;

      g_assert_cmpint (compress2 (stream, &n, bytes, 200000, level), ==, Z_OK);
      n -= 6; /* header and checksum of the zlib stream */
      memmove (stream, stream + 2, n);
      memset (stream + n, 0, 64);
      g_assert_true (wend_deflate_find_end (stream, n, &final_bit, &end_bit));
      g_assert_cmpuint ((end_bit + 7) / 8, ==, n);
      g_assert_cmpuint (final_bit, <, end_bit);
      g_assert_false (wend_deflate_find_end (stream, n / 2, &final_bit, &end_bit));
      for (int i = 0; i < 200; i++)
        {
          guint8 *byte = &stream[g_rand_int_range (random, 0, (gint32) n)];
          guint8 old = *byte;

          *byte ^= (guint8) (1 << g_rand_int_range (random, 0, 8));
          if (wend_deflate_find_end (stream, n, &final_bit, &end_bit))
            g_assert_cmpuint (end_bit, <=, n * 8);
          *byte = old;
        }
    }
  g_rand_free (random);
}

static void
test_failing_write (void)
{
  g_autofree guint8 *noise = g_malloc0 (3000000);
  GRand *random = g_rand_new_with_seed (10);

  for (gsize i = 0; i < 3000000; i++)
    noise[i] = (guint8) g_rand_int (random);
  for (guint e = 0; e < 2; e++)
    {
      g_autoptr (WendDeflater) deflater = wend_deflater_new (e == 0 ? WEND_ENCODER_BEST : WEND_ENCODER_LIBDEFLATE, refuse,
                                                             NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (wend_deflater_feed (deflater, noise, 3000000, TRUE, &error));
      g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
    }
  g_rand_free (random);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/export/deflater/round-trip", test_round_trip);
  g_test_add_func ("/wend/export/deflater/tiny-pieces", test_tiny_pieces);
  g_test_add_func ("/wend/export/deflater/walk", test_walk);
  g_test_add_func ("/wend/export/deflater/failing-write", test_failing_write);
  return g_test_run ();
}
