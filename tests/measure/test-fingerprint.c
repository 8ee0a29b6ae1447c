/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fingerprint of bytes is their SHA-256, however they come in and whether or not a thread makes it. */

#include <glib.h>

#include "measure/wend-fingerprint-private.h"

static void
check (gsize length, gsize step)
{
  g_autofree guint8 *bytes = g_malloc (length + 1);
  g_autoptr (WendFingerprint) fingerprint = wend_fingerprint_new ();
  g_autofree char *expected = NULL;
  char hex[65];

  for (gsize i = 0; i < length; i++)
    bytes[i] = (guint8) (i * 7 + i / 251);
  expected = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, length);
  for (gsize at = 0; at < length; at += step)
    {
      g_autofree guint8 *piece = g_memdup2 (bytes + at, MIN (step, length - at));
      wend_fingerprint_update (fingerprint, piece, MIN (step, length - at));
    }
  wend_fingerprint_finish (fingerprint, hex);
  g_assert_cmpstr (hex, ==, expected);
}

static void
test_lengths (void)
{
  static const gsize lengths[] = { 0, 1, 4 * 1024 * 1024, 4 * 1024 * 1024 + 1, 9 * 1024 * 1024, 7 * 1024 * 1024 + 4321 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      check (lengths[i], 128 * 1024);
      check (lengths[i], 100 * 1000 + 3);
    }
}

/* Reading that stops in the middle leaves no thread behind. */
static void
test_left (void)
{
  g_autofree guint8 *bytes = g_malloc0 (1024 * 1024);

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (WendFingerprint) fingerprint = wend_fingerprint_new ();
      for (guint j = 0; j < i; j++)
        wend_fingerprint_update (fingerprint, bytes, 1024 * 1024);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/measure/fingerprint/lengths", test_lengths);
  g_test_add_func ("/wend/measure/fingerprint/left", test_left);
  return g_test_run ();
}
