/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The curve of a journey passes through its points and stays between neighbours. */

#include "scene/wend-curve-private.h"

static void
test_monotone (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint round = 0; round < 300; round++)
    {
      WendPoint points[12];
      guint n = (guint) g_rand_int_range (random, 2, 13);
      for (guint i = 0; i < n; i++)
        points[i] = (WendPoint) { i * 100 + g_rand_double_range (random, 0, 60), g_rand_double_range (random, 0, 200) };
      g_auto (WendCurve) curve = { 0 };
      wend_curve_init (&curve, points, n);
      for (guint i = 0; i < n; i++)
        g_assert_cmpfloat_with_epsilon (wend_curve_at (&curve, points[i].x), points[i].y, 1e-6);
      for (guint i = 0; i + 1 < n; i++)
        for (guint k = 0; k <= 20; k++)
          {
            double y = wend_curve_at (&curve, points[i].x + (points[i + 1].x - points[i].x) * k / 20);
            g_assert_cmpfloat (y, >=, MIN (points[i].y, points[i + 1].y) - 1e-9);
            g_assert_cmpfloat (y, <=, MAX (points[i].y, points[i + 1].y) + 1e-9);
          }
    }
}

static void
test_ends (void)
{
  static const WendPoint points[] = { { 10, 1 }, { 20, 3 } };
  g_auto (WendCurve) curve = { 0 };

  wend_curve_init (&curve, points, 2);
  g_assert_cmpfloat_with_epsilon (wend_curve_at (&curve, 0), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (wend_curve_at (&curve, 15), 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (wend_curve_at (&curve, 99), 3, 1e-9);
}

/* There and back is the same way. */
static void
test_trace (void)
{
  static const WendPoint points[] = { { 0, 0 }, { 10, 8 }, { 30, 2 } };
  g_autoptr (WendInk) ink = wend_ink_new (wend_shaper_fixed ());
  g_auto (WendCurve) curve = { 0 };
  guint n;

  wend_curve_init (&curve, points, 3);
  wend_ink_begin (ink, NULL);
  wend_ink_move (ink, 0, 0);
  wend_curve_trace (&curve, ink, FALSE);
  wend_curve_trace (&curve, ink, TRUE);
  wend_ink_path (ink, WEND_COLOUR_INK);
  WendChunk *chunk = wend_ink_finish (ink, 30, FALSE);
  const WendPath *path = wend_chunk_items (chunk, &n)->path;
  g_assert_cmpuint (path->n_ops, ==, 5);
  for (guint i = 0; i < path->n_values / 2; i++)
    for (guint k = 0; k < 2; k++)
      g_assert_cmpfloat_with_epsilon (path->values[2 * i + k], path->values[path->n_values - 2 - 2 * i + k], 1e-4);
  wend_chunk_unref (chunk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/scene/curve/monotone", test_monotone);
  g_test_add_func ("/wend/scene/curve/ends", test_ends);
  g_test_add_func ("/wend/scene/curve/trace", test_trace);
  return g_test_run ();
}
