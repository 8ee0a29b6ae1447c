/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Direct drawing on an image surface. cairo spends 10 µs on a card's rounded rectangle and snaps glyphs to whole pixels;
 * here a box is rows of coverage and a glyph is a mask that its cache made for a quarter of a pixel. Blends over what is
 * there; knows neither scene nor text. Owns nothing. */

#include "render/wend-pixels-private.h"

#include <math.h>
#include <wchar.h>

G_STATIC_ASSERT (sizeof (wchar_t) == sizeof (guint32)); /* wmemset() fills with pixels */

#define MOST_SIDE 16 /* px */
#define ONE 256 /* of the fixed-point coordinates and of a coverage */

typedef struct
{
  int x0, y0, x1, y1, r; /* 1/256 px */
} Shape;

gboolean
wend_pixels_begin (WendPixels *pixels, cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_group_target (cr);
  cairo_rectangle_list_t *clip;
  cairo_matrix_t m;
  double sx, sy, ox, oy, x0, y0, x1, y1;
  gboolean fits = FALSE;

  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_IMAGE || cairo_get_operator (cr) != CAIRO_OPERATOR_OVER
      || (cairo_image_surface_get_format (surface) != CAIRO_FORMAT_ARGB32
          && cairo_image_surface_get_format (surface) != CAIRO_FORMAT_RGB24))
    return FALSE;
  cairo_get_matrix (cr, &m);
  cairo_surface_get_device_scale (surface, &sx, &sy);
  cairo_surface_get_device_offset (surface, &ox, &oy);
  if (fabs (m.xy) > 1e-9 || fabs (m.yx) > 1e-9 || fabs (m.xx * sx - m.yy * sy) > 1e-9 || m.xx * sx <= 0)
    return FALSE;
  pixels->scale = m.xx * sx;
  pixels->dx = m.x0 * sx + ox;
  pixels->dy = m.y0 * sy + oy;
  clip = cairo_copy_clip_rectangle_list (cr);
  if (clip->status == CAIRO_STATUS_SUCCESS && clip->num_rectangles == 1)
    {
      const cairo_rectangle_t *r = &clip->rectangles[0];

      x0 = r->x * pixels->scale + pixels->dx;
      y0 = r->y * pixels->scale + pixels->dy;
      x1 = x0 + r->width * pixels->scale;
      y1 = y0 + r->height * pixels->scale;
      fits = fabs (x0 - round (x0)) < 1e-3 && fabs (y0 - round (y0)) < 1e-3 && fabs (x1 - round (x1)) < 1e-3
             && fabs (y1 - round (y1)) < 1e-3;
      pixels->x0 = (int) CLAMP (round (x0), 0, cairo_image_surface_get_width (surface));
      pixels->y0 = (int) CLAMP (round (y0), 0, cairo_image_surface_get_height (surface));
      pixels->x1 = (int) CLAMP (round (x1), 0, cairo_image_surface_get_width (surface));
      pixels->y1 = (int) CLAMP (round (y1), 0, cairo_image_surface_get_height (surface));
    }
  cairo_rectangle_list_destroy (clip);
  if (!fits)
    return FALSE;
  cairo_surface_flush (surface);
  cairo_surface_mark_dirty (surface); /* cairo must not take it for still clear */
  pixels->data = cairo_image_surface_get_data (surface);
  pixels->stride = cairo_image_surface_get_stride (surface);
  return pixels->data != NULL;
}

guint32
wend_pixels_colour (const WendRgba *colour, double alpha)
{
  double a = colour->alpha * alpha;

  return (guint32) (a * 255 + 0.5) << 24 | (guint32) (colour->red * a * 255 + 0.5) << 16
         | (guint32) (colour->green * a * 255 + 0.5) << 8 | (guint32) (colour->blue * a * 255 + 0.5);
}

/* Every channel times a / 255, rounded. */
static inline guint32
scaled (guint32 c, guint32 a)
{
  guint32 even = (c & 0x00FF00FF) * a + 0x00800080;
  guint32 odd = (c >> 8 & 0x00FF00FF) * a + 0x00800080;

  even = (even + (even >> 8 & 0x00FF00FF)) >> 8 & 0x00FF00FF;
  odd = (odd + (odd >> 8 & 0x00FF00FF)) & 0xFF00FF00;
  return even | odd;
}

static inline void
blend (guint32 *pixel, guint32 colour)
{
  *pixel = colour + scaled (*pixel, 255 - (colour >> 24));
}

static void
blend_span (guint32 *pixels, int n, guint32 colour)
{
  if (colour >> 24 == 255 && n > 0)
    wmemset ((wchar_t *) pixels, (wchar_t) colour, n);
  else if (colour != 0)
    for (int i = 0; i < n; i++)
      blend (&pixels[i], colour);
}

static inline guint32 *
row_at (const WendPixels *pixels, int y)
{
  return (guint32 *) (gpointer) (pixels->data + y * pixels->stride);
}

/* How much of pixel p lies between two edges, 0 … 256. */
static inline int
along (int low, int high, int p)
{
  int overlap = MIN (high, (p + 1) * ONE) - MAX (low, p * ONE);

  return MAX (overlap, 0);
}

/* Distance of a pixel's centre beyond the centre of a corner's arc; 0: not in a corner. */
static inline int
beyond (int low, int high, int r, int p)
{
  int centre = p * ONE + ONE / 2;

  if (centre < low + r)
    return low + r - centre;
  return centre > high - r ? centre - (high - r) : 0;
}

/* Coverage of one pixel, 0 … 256. */
static int
cover (const Shape *s, int x, int y)
{
  int dx = beyond (s->x0, s->x1, s->r, x);
  int dy = beyond (s->y0, s->y1, s->r, y);

  if (dx > 0 && dy > 0)
    {
      double distance = sqrt ((double) dx * dx + (double) dy * dy);

      return CLAMP (s->r + ONE / 2 - (int) (distance + 0.5), 0, ONE);
    }
  return along (s->x0, s->x1, x) * along (s->y0, s->y1, y) / ONE;
}

static inline guint32
covered (guint32 colour, int coverage)
{
  return coverage >= ONE ? colour : scaled (colour, coverage);
}

/* What rows between the corners look like: all the same, a few pixels at each side and one colour between them. */
typedef struct
{
  int first, left, right, end; /* px */
  guint32 sides[2 * MOST_SIDE];
  guint32 middle;
} Straight;

static gboolean
is_straight (const Shape *s, int y)
{
  return beyond (s->y0, s->y1, s->r, y) == 0 && along (s->y0, s->y1, y) == ONE;
}

/* FALSE: the sides are too wide to be kept. */
static gboolean
straighten (Straight *straight, const WendPixels *pixels, const Shape *outer, const Shape *inner, guint32 colour)
{
  int side = inner != NULL ? inner->x0 - outer->x0 : 0, n = 0;

  straight->first = MAX (outer->x0 >> 8, pixels->x0);
  straight->end = MIN ((outer->x1 + ONE - 1) >> 8, pixels->x1);
  straight->left = CLAMP (((outer->x0 + side + ONE - 1) >> 8) + 1, straight->first, MAX (straight->end, straight->first));
  straight->right = CLAMP (((outer->x1 - side) >> 8) - 1, straight->left, MAX (straight->end, straight->left));
  straight->middle = inner != NULL ? 0 : colour;
  if (straight->left - straight->first > MOST_SIDE || straight->end - straight->right > MOST_SIDE)
    return FALSE;
  for (int x = straight->first; x < straight->end; x++)
    {
      int coverage;

      if (x == straight->left)
        x = straight->right;
      if (x >= straight->end)
        break;
      coverage = along (outer->x0, outer->x1, x) - (inner != NULL ? along (inner->x0, inner->x1, x) : 0);
      straight->sides[n++] = coverage > 0 ? covered (colour, coverage) : 0;
    }
  return TRUE;
}

static void
straight_row (const WendPixels *pixels, const Straight *straight, int y)
{
  guint32 *row = row_at (pixels, y);
  const guint32 *side = straight->sides;

  for (int x = straight->first; x < straight->left; x++)
    blend (&row[x], *side++);
  blend_span (row + straight->left, straight->right - straight->left, straight->middle);
  for (int x = straight->right; x < straight->end; x++)
    blend (&row[x], *side++);
}

/* One row of `outer` without `inner`: pixel by pixel near the sides, in one go between them. */
static void
box_row (const WendPixels *pixels, const Shape *outer, const Shape *inner, int y, guint32 colour)
{
  guint32 *row = row_at (pixels, y);
  gboolean corner = beyond (outer->y0, outer->y1, outer->r, y) > 0;
  int side = (corner ? outer->r : 0) + (inner != NULL ? inner->x0 - outer->x0 : 0);
  int first = MAX (outer->x0 >> 8, pixels->x0);
  int end = MIN ((outer->x1 + ONE - 1) >> 8, pixels->x1);
  int left = CLAMP (((outer->x0 + side + ONE - 1) >> 8) + 1, first, MAX (end, first));
  int right = CLAMP (((outer->x1 - side) >> 8) - 1, left, MAX (end, left));
  int middle = along (outer->y0, outer->y1, y) - (inner != NULL ? along (inner->y0, inner->y1, y) : 0);

  for (int x = first; x < end; x++)
    {
      int coverage;

      if (x == left)
        {
          blend_span (row + left, right - left, covered (colour, middle));
          x = right;
          if (x >= end)
            break;
        }
      coverage = cover (outer, x, y) - (inner != NULL ? cover (inner, x, y) : 0);
      if (coverage > 0)
        blend (&row[x], covered (colour, coverage));
    }
}

/* A box without round corners that is a few pixels wide, as all are when a whole map is in view: what a column has of it is
 * the same in each row but at the corners. */
static void
small_box (const WendPixels *pixels, const Shape *outer, const Shape *inner, guint32 colour)
{
  int first = MAX (outer->x0 >> 8, pixels->x0), n = MIN ((outer->x1 + ONE - 1) >> 8, pixels->x1) - first;
  int end = MIN ((outer->y1 + ONE - 1) >> 8, pixels->y1);
  int wide[2 * MOST_SIDE], inside[2 * MOST_SIDE];

  for (int i = 0; i < n; i++)
    {
      wide[i] = along (outer->x0, outer->x1, first + i);
      inside[i] = inner != NULL ? along (inner->x0, inner->x1, first + i) : 0;
    }
  for (int y = MAX (outer->y0 >> 8, pixels->y0); y < end; y++)
    {
      guint32 *row = row_at (pixels, y) + first;
      int high = along (outer->y0, outer->y1, y), within = inner != NULL ? along (inner->y0, inner->y1, y) : 0;
      gboolean corner = beyond (outer->y0, outer->y1, 0, y) > 0 || (inner != NULL && beyond (inner->y0, inner->y1, 0, y) > 0);

      for (int i = 0; i < n; i++)
        {
          int coverage = wide[i] * high / ONE - inside[i] * within / ONE;

          if (corner && (wide[i] < ONE || (inner != NULL && inside[i] < ONE)))
            coverage = cover (outer, first + i, y) - (inner != NULL ? cover (inner, first + i, y) : 0);
          if (coverage > 0)
            blend (&row[i], covered (colour, coverage));
        }
    }
}

/* As lround(), which is a call. */
static inline int
to_int (double value)
{
  return value >= 0 ? (int) (value + 0.5) : -(int) (0.5 - value);
}

/* Edges far outside the clip are brought near it, so that integers hold them. */
static int
to_fixed (double px, int low, int high, int reach)
{
  return to_int (CLAMP (px, low - reach, high + reach) * ONE);
}

void
wend_pixels_box (const WendPixels *pixels, const WendBox *box, guint32 colour)
{
  double x = box->x * pixels->scale + pixels->dx;
  double y = box->y * pixels->scale + pixels->dy;
  double w = box->w * pixels->scale;
  double h = box->h * pixels->scale;
  double radius = MIN (box->radius * pixels->scale, MIN (w, h) / 2);
  int ring = to_int (box->ring * pixels->scale * ONE);
  int reach = (int) radius + (ring >> 8) + 4;
  Shape outer = { to_fixed (x, pixels->x0, pixels->x1, reach), to_fixed (y, pixels->y0, pixels->y1, reach),
                  to_fixed (x + w, pixels->x0, pixels->x1, reach), to_fixed (y + h, pixels->y0, pixels->y1, reach),
                  to_int (radius * ONE) };
  Shape inner = { outer.x0 + ring, outer.y0 + ring, outer.x1 - ring, outer.y1 - ring, MAX (outer.r - ring, 0) };
  gboolean hollow = ring > 0 && inner.x0 < inner.x1 && inner.y0 < inner.y1;
  int y1 = MIN ((outer.y1 + ONE - 1) >> 8, pixels->y1);
  Straight rows;
  gboolean straight;

  if (colour >> 24 == 0)
    return;
  if (outer.r < ONE / 2)
    outer.r = 0;
  if (inner.r < ONE / 2)
    inner.r = 0;
  if (outer.r == 0 && (!hollow || inner.r == 0) && outer.x1 - outer.x0 <= (2 * MOST_SIDE - 2) * ONE)
    {
      small_box (pixels, &outer, hollow ? &inner : NULL, colour);
      return;
    }
  straight = straighten (&rows, pixels, &outer, hollow ? &inner : NULL, colour);
  for (int row = MAX (outer.y0 >> 8, pixels->y0); row < y1; row++)
    if (straight && is_straight (&outer, row) && (!hollow || is_straight (&inner, row)))
      straight_row (pixels, &rows, row);
    else
      box_row (pixels, &outer, hollow ? &inner : NULL, row, colour);
}

void
wend_pixels_mask (const WendPixels *pixels, const WendMask *mask, int x, int y, guint32 colour)
{
  int left = MAX (x + mask->x, pixels->x0);
  int right = MIN (x + mask->x + mask->w, pixels->x1);
  int bottom = MIN (y + mask->y + mask->h, pixels->y1);

  for (int py = MAX (y + mask->y, pixels->y0); py < bottom; py++)
    {
      const guint8 *coverage = mask->mask + (gsize) (py - y - mask->y) * mask->w - (x + mask->x);
      guint32 *row = row_at (pixels, py);

      for (int px = left; px < right; px++)
        if (coverage[px] == 255)
          blend (&row[px], colour);
        else if (coverage[px] != 0)
          blend (&row[px], scaled (colour, coverage[px]));
    }
}
