/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture made larger or smaller while the zoom changes. pixman takes 4 ms for a window; two rows mixed byte by byte, which
 * compilers turn into vectors, and then neighbours along the row take a third of that. Knows only pixels. */

#include "wend-config.h"

#include "app/wend-bilinear.h"

#include <math.h>
#ifdef __SSE2__
#include <immintrin.h>
#endif

#define ONE 256 /* of a weight */

/* Where a pixel comes from: from `at` and, by the second weight, from what follows it; a weight for each of the eight bytes. */
typedef struct
{
  guint16 weights[8];
  int at;
} Tap;

static Tap
tap (int i, double ratio, double corner, int size)
{
  double place = CLAMP ((i + 0.5 - corner) / ratio - 0.5, 0, size - 1);
  int at = MIN ((int) place, MAX (size - 2, 0));
  guint16 weight = (guint16) ((place - at) * ONE + 0.5), other = (guint16) (ONE - weight);

  return (Tap) { { other, other, other, other, weight, weight, weight, weight }, at };
}

static void
mix_rows (guint8 *restrict out, const guint8 *restrict one, const guint8 *restrict other, int n, guint weight)
{
  guint16 a = (guint16) (ONE - weight), b = (guint16) weight;

  for (int i = 0; i < n; i++)
    out[i] = (guint8) ((guint16) (one[i] * a + other[i] * b) >> 8);
}

static inline guint32
mix_plain (const guint32 *at, const Tap *tap)
{
  guint32 even = (at[0] & 0x00FF00FF) * tap->weights[0] + (at[1] & 0x00FF00FF) * tap->weights[4];
  guint32 odd = (at[0] >> 8 & 0x00FF00FF) * tap->weights[0] + (at[1] >> 8 & 0x00FF00FF) * tap->weights[4];

  return (even >> 8 & 0x00FF00FF) | (odd & 0xFF00FF00);
}

static void
mix_row_plain (guint32 *out, const guint32 *row, const Tap *taps, int n, int first)
{
  for (int i = 0; i < n; i++)
    out[i] = mix_plain (row + (taps[i].at - first), &taps[i]);
}

#ifdef __SSE2__
static inline guint32
mix (const guint32 *at, const Tap *tap)
{
  __m128i both = _mm_unpacklo_epi8 (_mm_loadl_epi64 ((const __m128i *) (gconstpointer) at), _mm_setzero_si128 ());
  __m128i parts = _mm_mullo_epi16 (both, _mm_loadu_si128 ((const __m128i *) (gconstpointer) tap->weights));
  __m128i sum = _mm_srli_epi16 (_mm_add_epi16 (parts, _mm_unpackhi_epi64 (parts, parts)), 8);

  return (guint32) _mm_cvtsi128_si32 (_mm_packus_epi16 (sum, sum));
}

static void
mix_row (guint32 *out, const guint32 *row, const Tap *taps, int n, int first)
{
  for (int i = 0; i < n; i++)
    out[i] = mix (row + (taps[i].at - first), &taps[i]);
}
#else
#define mix_row mix_row_plain
#endif

typedef void (*MixRow) (guint32 *out, const guint32 *row, const Tap *taps, int n, int first);

static void
draw (const WendRaster *to, const WendRaster *from, double ratio, double x, double y, MixRow along)
{
  int left = (int) CLAMP (floor (x), 0, to->width), right = (int) CLAMP (ceil (x + from->width * ratio), left, to->width);
  int top = (int) CLAMP (floor (y), 0, to->height), bottom = (int) CLAMP (ceil (y + from->height * ratio), top, to->height);
  g_autofree Tap *taps = g_new (Tap, right - left + 1);
  g_autofree guint32 *row = g_new (guint32, from->width + 1);
  int first, n;

  if (left == right || top == bottom)
    return;
  for (int i = left; i < right; i++)
    taps[i - left] = tap (i, ratio, x, from->width);
  first = taps[0].at;
  n = MIN (taps[right - left - 1].at + 2, from->width) - first;
  row[n] = 0; /* read where the picture is one pixel wide, and weighs nothing */
  for (int j = top; j < bottom; j++)
    {
      Tap down = tap (j, ratio, y, from->height);
      const guchar *one = from->pixels + (gsize) down.at * from->stride + first * 4;
      guint32 *out = (guint32 *) (gpointer) (to->pixels + (gsize) j * to->stride) + left;

      mix_rows ((guint8 *) row, one, down.at + 1 < from->height ? one + from->stride : one, n * 4, down.weights[4]);
      along (out, row, taps, right - left, first);
    }
}

void
wend_bilinear (const WendRaster *to, const WendRaster *from, double ratio, double x, double y)
{
  draw (to, from, ratio, x, y, mix_row);
}

void
wend_bilinear_plain (const WendRaster *to, const WendRaster *from, double ratio, double x, double y)
{
  draw (to, from, ratio, x, y, mix_row_plain);
}
