/* SPDX-License-Identifier: GPL-3.0-or-later */

/* F. N. Fritsch and R. E. Carlson, Monotone Piecewise Cubic Interpolation, SIAM J. Numer. Anal. 17 (1980), with the
 * three-point slopes of Fritsch and Butland. x is linear in the parameter of each piece, so that y at x is exact. */

#include "scene/wend-curve-private.h"

static double
secant (const WendCurve *curve, guint i)
{
  double dx = curve->points[i + 1].x - curve->points[i].x;
  return dx > 0 ? (curve->points[i + 1].y - curve->points[i].y) / dx : 0;
}

void
wend_curve_init (WendCurve *curve, const WendPoint *points, guint n)
{
  *curve = (WendCurve) { n, points, g_new0 (double, n + 1) };
  if (n < 2)
    return;
  curve->slopes[0] = secant (curve, 0);
  curve->slopes[n - 1] = secant (curve, n - 2);
  for (guint i = 1; i + 1 < n; i++)
    {
      double before = secant (curve, i - 1), after = secant (curve, i);
      double dx_0 = points[i].x - points[i - 1].x, dx_1 = points[i + 1].x - points[i].x;
      if (before * after > 0)
        curve->slopes[i] = 3 * (dx_0 + dx_1) / ((2 * dx_1 + dx_0) / before + (dx_1 + 2 * dx_0) / after);
    }
}

void
wend_curve_clear (WendCurve *curve)
{
  g_free (curve->slopes);
}

double
wend_curve_at (const WendCurve *curve, double x)
{
  const WendPoint *points = curve->points;
  guint low = 0, high = curve->n - 1;

  if (x <= points[0].x)
    return points[0].y;
  if (x >= points[high].x)
    return points[high].y;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;
      if (points[middle].x <= x)
        low = middle;
      else
        high = middle;
    }
  double dx = points[high].x - points[low].x, t = (x - points[low].x) / dx, u = 1 - t;
  double a = points[low].y + curve->slopes[low] * dx / 3, b = points[high].y - curve->slopes[high] * dx / 3;
  return u * u * u * points[low].y + 3 * u * u * t * a + 3 * u * t * t * b + t * t * t * points[high].y;
}

void
wend_curve_trace (const WendCurve *curve, WendInk *ink, gboolean backwards)
{
  for (guint k = 0; k + 1 < curve->n; k++)
    {
      guint i = backwards ? curve->n - 2 - k : k;
      const WendPoint *from = &curve->points[i], *to = from + 1;
      double dx = (to->x - from->x) / 3;
      WendPoint a = { from->x + dx, from->y + curve->slopes[i] * dx };
      WendPoint b = { to->x - dx, to->y - curve->slopes[i + 1] * dx };
      if (backwards)
        wend_ink_curve (ink, b, a, *from);
      else
        wend_ink_curve (ink, a, b, *to);
    }
}
