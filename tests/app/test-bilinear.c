/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures made larger and smaller: what is known of single pixels, that what lies around stays, and that the way with the
 * processor's vectors and the plain one give the same bytes. */

#include "wend-config.h"

#include <string.h>

#include "app/wend-bilinear.h"

#define SIDE 41

static void
fill (guint32 *pixels, int n, guint32 seed)
{
  for (int i = 0; i < n; i++)
    pixels[i] = seed = seed * 1664525u + 1013904223u;
}

static void
test_both_ways (void)
{
  static const double ratios[] = { 0.34, 0.5, 0.77, 1, 1.16, 2, 2.9 }, corners[] = { -17.3, -0.5, 0, 6.8 };
  static const int widths[] = { 1, 2, 3, 16, SIDE };
  g_autofree guint32 *from = g_new (guint32, SIDE * SIDE), *one = g_new (guint32, SIDE * SIDE), *other = g_new (guint32, SIDE * SIDE);

  fill (from, SIDE * SIDE, 7);
  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (guint r = 0; r < G_N_ELEMENTS (ratios); r++)
      for (guint c = 0; c < G_N_ELEMENTS (corners); c++)
        {
          WendRaster picture = { (guchar *) from, widths[w], MAX (SIDE - widths[w], 1), SIDE * 4 };
          fill (one, SIDE * SIDE, 1);
          fill (other, SIDE * SIDE, 1);
          wend_bilinear (&(WendRaster) { (guchar *) one, SIDE, SIDE, SIDE * 4 }, &picture, ratios[r], corners[c], corners[c] + 1);
          wend_bilinear_plain (&(WendRaster) { (guchar *) other, SIDE, SIDE, SIDE * 4 }, &picture, ratios[r], corners[c], corners[c] + 1);
          g_assert_cmpmem (one, SIDE * SIDE * 4, other, SIDE * SIDE * 4);
        }
}

static void
test_same_size (void)
{
  guint32 from[6] = { 0xFF102030, 0xFF405060, 0xFF708090, 0xFFA0B0C0, 0xFFD0E0F0, 0xFF0A0B0C }, to[12] = { 0 };

  wend_bilinear (&(WendRaster) { (guchar *) to, 4, 3, 16 }, &(WendRaster) { (guchar *) from, 3, 2, 12 }, 1, 1, 1);
  g_assert_cmpuint (to[0], ==, 0);
  g_assert_cmpuint (to[4], ==, 0); /* before its corner */
  g_assert_cmpmem (to + 5, 12, from, 12);
  g_assert_cmpmem (to + 9, 12, from + 3, 12);
}

static void
test_halves (void)
{
  guint32 from[4] = { 0xFF000000, 0xFF808040, 0xFF000000, 0xFF808040 }, to[1] = { 0 };

  wend_bilinear (&(WendRaster) { (guchar *) to, 1, 1, 4 }, &(WendRaster) { (guchar *) from, 2, 2, 8 }, 0.5, 0, 0);
  g_assert_cmphex (to[0], ==, 0xFF404020);
}

static void
test_elsewhere (void)
{
  guint32 from[1] = { 0xFFFFFFFF }, to[4] = { 1, 2, 3, 4 }, before[4] = { 1, 2, 3, 4 };

  wend_bilinear (&(WendRaster) { (guchar *) to, 2, 2, 8 }, &(WendRaster) { (guchar *) from, 1, 1, 4 }, 1, 9, -9);
  g_assert_cmpmem (to, sizeof to, before, sizeof before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/app/bilinear/both-ways", test_both_ways);
  g_test_add_func ("/wend/app/bilinear/same-size", test_same_size);
  g_test_add_func ("/wend/app/bilinear/halves", test_halves);
  g_test_add_func ("/wend/app/bilinear/elsewhere", test_elsewhere);
  return g_test_run ();
}
