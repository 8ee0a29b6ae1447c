/* SPDX-License-Identifier: GPL-3.0-or-later */

/* PNG files: read back by others they are the picture that cairo draws at once, pixel for pixel, whatever the bands, tiles
 * and encoder; chunks, sizes, resolution and errors are as promised. */

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <math.h>
#include <string.h>
#include <sys/resource.h>

#include "export/wend-export-png-private.h"
#include "hand-scene.h"
#include "render/wend-pango-shaper.h"

static gboolean
gather (gpointer data, const void *bytes, gsize n, GError **error)
{
  g_byte_array_append (data, bytes, (guint) n);
  return TRUE;
}

static gboolean
count (gpointer data, const void *bytes, gsize n, GError **error)
{
  *(gsize *) data += n;
  return TRUE;
}

static GByteArray *
export_bytes (const WendScene *scene, const WendPngOptions *options, const WendPngTuning *tuning)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (wend_export_png_tuned (scene, options, tuning, gather, bytes, &error));
  g_assert_no_error (error);
  return bytes;
}

static GdkPixbuf *
decode (const GByteArray *bytes)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type ("png", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (gdk_pixbuf_loader_write (loader, bytes->data, bytes->len, &error));
  g_assert_true (gdk_pixbuf_loader_close (loader, &error));
  return g_object_ref (gdk_pixbuf_loader_get_pixbuf (loader));
}

static guint32
pixel (const GdkPixbuf *pixbuf, int x, int y)
{
  const guint8 *p = gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf)
                    + x * gdk_pixbuf_get_n_channels (pixbuf);

  return (guint32) p[0] << 16 | (guint32) p[1] << 8 | p[2];
}

/* The scene drawn in one go. */
static cairo_surface_t *
draw (const WendScene *scene, const WendPngOptions *options, int w, int h, double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, w, h);
  cairo_t *cr = cairo_create (surface);
  WendRenderOptions render = options->render;
  WendRect bounds = wend_scene_bounds (scene);

  render.paper = FALSE;
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, floor ((w - bounds.w * scale) / 2 + 0.5), floor ((h - bounds.h * scale) / 2 + 0.5));
  cairo_scale (cr, scale, scale);
  wend_render_scene (cr, scene, &render);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* No channel may differ by more than `most`. */
static void
assert_same (const GdkPixbuf *pixbuf, cairo_surface_t *surface, int most)
{
  int w = cairo_image_surface_get_width (surface), h = cairo_image_surface_get_height (surface);

  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, w);
  g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, h);
  for (int y = 0; y < h; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface)
                                                              + (gsize) y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < w; x++)
        for (int shift = 0; shift < 24; shift += 8)
          if (ABS ((int) (pixel (pixbuf, x, y) >> shift & 0xFF) - (int) (row[x] >> shift & 0xFF)) > most)
            g_error ("pixel %d %d: %06x in the file, %06x drawn", x, y, pixel (pixbuf, x, y), row[x] & 0xFFFFFF);
    }
}

static void
test_round_trip (void)
{
  static const WendPngTuning tunings[] = {
    { WEND_ENCODER_BEST, 0, 0 }, { WEND_ENCODER_LIBDEFLATE, 0, 0 }, { WEND_ENCODER_BEST, 1, 0 },
    { WEND_ENCODER_LIBDEFLATE, 13, 0 }, { WEND_ENCODER_BEST, 37, 64 }, { WEND_ENCODER_LIBDEFLATE, 100, 301 },
  };
  static const WendTheme themes[] = { WEND_THEME_LIGHT, WEND_THEME_PRINT };
  WendShaper *shaper = wend_pango_shaper_new ();
  double w, h;
  g_autoptr (WendScene) scene = hand_scene_rich (&w, &h);

  for (guint t = 0; t < G_N_ELEMENTS (themes); t++)
    {
      WendPngOptions options = { .width = 700, .height = 500, .render = { .shaper = shaper, .theme = themes[t] } };
      cairo_surface_t *whole = draw (scene, &options, 700, 500, MIN (700 / w, 500 / h));

      for (guint i = 0; i < G_N_ELEMENTS (tunings); i++)
        {
          g_autoptr (GByteArray) bytes = export_bytes (scene, &options, &tunings[i]);
          g_autoptr (GdkPixbuf) pixbuf = decode (bytes);

          /* Bands agree to the last bit. Where a slanted edge crosses into the next tile cairo samples its row otherwise. */
          assert_same (pixbuf, whole, tunings[i].tile != 0 ? 24 : 0);
        }
      cairo_surface_destroy (whole);
    }
  wend_pango_shaper_free (shaper);
}

static guint32
word_at (const guint8 *p)
{
  guint32 word;

  memcpy (&word, p, 4);
  return GUINT32_FROM_BE (word);
}

static guint32
crc (const guint8 *bytes, gsize n)
{
  guint32 c = 0xFFFFFFFF;

  for (gsize i = 0; i < n; i++)
    {
      c ^= bytes[i];
      for (int k = 0; k < 8; k++)
        c = c & 1 ? 0xEDB88320 ^ c >> 1 : c >> 1;
    }
  return ~c;
}

/* The names of the chunks, each with a right checksum; `find`: the data of one. */
static char *
chunks_of (const GByteArray *bytes, const char *find, const guint8 **data, gsize *length)
{
  GString *names = g_string_new (NULL);

  g_assert_cmpmem (bytes->data, 8, "\x89PNG\r\n\x1a\n", 8);
  for (gsize at = 8; at < bytes->len;)
    {
      guint32 n = word_at (bytes->data + at);

      g_assert_cmpuint (at + 12 + n, <=, bytes->len);
      g_assert_cmphex (word_at (bytes->data + at + 8 + n), ==, crc (bytes->data + at + 4, n + 4));
      g_string_append_printf (names, "%.4s ", bytes->data + at + 4);
      if (memcmp (bytes->data + at + 4, find, 4) == 0)
        {
          *data = bytes->data + at + 8;
          *length = n;
        }
      at += 12 + n;
    }
  return g_string_free (names, FALSE);
}

static void
test_chunks (void)
{
  WendShaper *shaper = wend_pango_shaper_new ();
  double w, h;
  g_autoptr (WendScene) scene = hand_scene_rich (&w, &h);
  WendPngOptions options = { .width = 320, .height = 200, .title = "Größe", .render = { .shaper = shaper } };
  g_autoptr (GByteArray) bytes = export_bytes (scene, &options, &(WendPngTuning) { 0 });
  const guint8 *data = NULL;
  gsize n = 0;
  g_autofree char *names = chunks_of (bytes, "IHDR", &data, &n);
  g_autofree char *again = NULL, *third = NULL, *fourth = NULL, *fifth = NULL;

  g_assert_cmpstr (names, ==, "IHDR sRGB gAMA cHRM pHYs tEXt IDAT IEND ");
  g_assert_cmpmem (data, n, "\0\0\1\x40\0\0\0\xC8\x08\x02\0\0\0", 13);
  again = chunks_of (bytes, "tEXt", &data, &n);
  g_assert_cmpmem (data, n, "Title\0Gr\xF6\xDF" "e", 11);
  third = chunks_of (bytes, "pHYs", &data, &n);
  g_assert_cmpuint (word_at (data), ==, 3780); /* 96 dpi */
  g_byte_array_unref (g_steal_pointer (&bytes));

  options.dpi = 300;
  options.title = "旅";
  options.render.theme = WEND_THEME_PRINT;
  bytes = export_bytes (scene, &options, &(WendPngTuning) { 0 });
  fourth = chunks_of (bytes, "pHYs", &data, &n);
  g_assert_cmpstr (fourth, ==, "IHDR sRGB gAMA pHYs iTXt IDAT IEND ");
  g_assert_cmpuint (word_at (data), ==, 11811);
  g_assert_cmpuint (word_at (data + 4), ==, 11811);
  g_assert_cmpuint (data[8], ==, 1);
  fifth = chunks_of (bytes, "iTXt", &data, &n);
  g_assert_cmpmem (data, n, "Title\0\0\0\0\0\xE6\x97\x85", 13);
  wend_pango_shaper_free (shaper);
}

static void
test_sizes (void)
{
  static const struct
  {
    int width, height;
    double scale;
    int w, h;
  } cases[] = {
    { 1920, 1080, 0, 1920, 1080 }, { 1, 1, 0, 1, 1 },      { 3, 5000, 0, 3, 5000 },   { 16384, 2, 0, 16384, 2 },
    { 0, 0, 1, 400, 360 },         { 0, 0, 2.5, 1000, 900 }, { 0, 0, 0.001, 1, 1 },     { 0, 0, 0.333, 134, 120 },
    { 16385, 10, 0, 0, 0 },        { 10, 16385, 0, 0, 0 }, { -1, 10, 0, 0, 0 },       { 0, 10, 0, 0, 0 },
    { 10, 0, 1, 0, 0 },            { 0, 0, 0, 0, 0 },      { 0, 0, -1, 0, 0 },        { 0, 0, NAN, 0, 0 },
    { 0, 0, INFINITY, 0, 0 },      { 0, 0, 1e300, 0, 0 },  { 0, 0, 100, 0, 0 },
  };
  WendShaper *shaper = wend_pango_shaper_new ();
  double scene_w, scene_h;
  g_autoptr (WendScene) scene = hand_scene_rich (&scene_w, &scene_h);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WendPngOptions options = { .width = cases[i].width, .height = cases[i].height, .scale = cases[i].scale,
                                 .render = { .shaper = shaper } };
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (GError) error = NULL;
      int w = 0, h = 0;
      gboolean right = wend_export_png_size (scene, &options, &w, &h);

      g_assert_cmpint (right, ==, cases[i].w > 0);
      g_assert_cmpint (w, ==, cases[i].w);
      g_assert_cmpint (h, ==, cases[i].h);
      g_assert_cmpint (wend_export_png (scene, &options, gather, bytes, &error), ==, right);
      if (right)
        {
          g_autoptr (GdkPixbuf) pixbuf = decode (bytes);

          g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, w);
          g_assert_cmpint (gdk_pixbuf_get_height (pixbuf), ==, h);
        }
      else
        {
          g_assert_error (error, WEND_EXPORT_ERROR, WEND_EXPORT_ERROR_SIZE);
          g_assert_cmpuint (bytes->len, ==, 0);
        }
    }
  wend_pango_shaper_free (shaper);
}

static void
test_empty (void)
{
  g_autoptr (WendScene) scene = hand_scene (NULL, 0, 0, 0);
  WendPngOptions options = { .width = 100, .height = 100 };
  g_autoptr (GError) error = NULL;

  g_assert_false (wend_export_png (scene, &options, gather, NULL, &error));
  g_assert_error (error, WEND_EXPORT_ERROR, WEND_EXPORT_ERROR_SIZE);
  g_assert_nonnull (strstr (error->message, "nothing to draw"));
}

/* The rest beside the map is paper, and the map in the middle. */
static void
test_fitted (void)
{
  WendItem item = hand_rect ((WendRect) { 0, 0, 100, 100 }, WEND_COLOUR_RAMP_4);
  g_autoptr (WendScene) scene = hand_scene (&item, 1, 100, 100);
  WendShaper *shaper = wend_pango_shaper_new ();
  WendPngOptions options = { .width = 301, .height = 100, .render = { .shaper = shaper, .theme = WEND_THEME_DARK } };
  g_autoptr (GByteArray) bytes = export_bytes (scene, &options, &(WendPngTuning) { 0 });
  g_autoptr (GdkPixbuf) pixbuf = decode (bytes);

  g_assert_cmphex (pixel (pixbuf, 0, 0), ==, 0x1B1D22);
  g_assert_cmphex (pixel (pixbuf, 100, 50), ==, 0x1B1D22);
  g_assert_cmphex (pixel (pixbuf, 101, 0), ==, 0xDB8B33);
  g_assert_cmphex (pixel (pixbuf, 200, 99), ==, 0xDB8B33);
  g_assert_cmphex (pixel (pixbuf, 201, 50), ==, 0x1B1D22);
  wend_pango_shaper_free (shaper);
}

/* The largest square by size, in bounded memory; and a width that cairo has no surface for. */
static void
test_large (void)
{
  WendShaper *shaper = wend_pango_shaper_new ();
  g_autoptr (WendScene) scene = hand_scene_cards (shaper, 8);
  WendPngOptions options = { .width = WEND_EXPORT_MAX_SIDE, .height = WEND_EXPORT_MAX_SIDE, .render = { .shaper = shaper } };
  struct rusage before, after;
  gsize n = 0;

  getrusage (RUSAGE_SELF, &before);
  g_assert_true (wend_export_png (scene, &options, count, &n, NULL));
  getrusage (RUSAGE_SELF, &after);
  g_assert_cmpuint (n, >, 500000);
#ifndef __SANITIZE_ADDRESS__ /* it keeps freed memory */
  g_assert_cmpint (after.ru_maxrss - before.ru_maxrss, <, 40 * 1024); /* kB; the whole picture is a gigabyte */
#endif
  wend_pango_shaper_free (shaper);
}

static void
test_wide (void)
{
  WendItem items[] = { hand_rect ((WendRect) { 0, 0, 40000, 30 }, WEND_COLOUR_PANEL),
                       hand_text (WEND_ROLE_CARD, (WendPoint) { 16340, 22 }, 100, "Over the edge of a tile"),
                       hand_rect ((WendRect) { 39990, 10, 10, 10 }, WEND_COLOUR_BADGE) };
  g_autoptr (WendScene) scene = hand_scene (items, G_N_ELEMENTS (items), 40000, 30);
  WendShaper *shaper = wend_pango_shaper_new ();
  WendPngOptions options = { .scale = 1, .render = { .shaper = shaper } };
  g_autoptr (GByteArray) bytes = export_bytes (scene, &options, &(WendPngTuning) { 0 });
  g_autoptr (GByteArray) other = export_bytes (scene, &options, &(WendPngTuning) { WEND_ENCODER_LIBDEFLATE, 7, 9999 });
  g_autoptr (GdkPixbuf) pixbuf = decode (bytes);
  g_autoptr (GdkPixbuf) again = decode (other);

  g_assert_cmpint (gdk_pixbuf_get_width (pixbuf), ==, 40000);
  g_assert_cmphex (pixel (pixbuf, 39995, 15), ==, 0x1D2129);
  g_assert_cmphex (pixel (pixbuf, 39985, 15), ==, 0xF6F5F3);
  for (int y = 0; y < 30; y++)
    for (int x = 0; x < 40000; x++)
      g_assert_cmphex (pixel (pixbuf, x, y), ==, pixel (again, x, y));
  wend_pango_shaper_free (shaper);
}

static gboolean
fail_late (gpointer data, const void *bytes, gsize n, GError **error)
{
  guint *left = data;

  if ((*left)-- > 0)
    return TRUE;
  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC, "the disk is full");
  return FALSE;
}

static void
test_failing_write (void)
{
  WendShaper *shaper = wend_pango_shaper_new ();
  double w, h;
  g_autoptr (WendScene) scene = hand_scene_rich (&w, &h);
  WendPngOptions options = { .width = 300, .height = 300, .title = "Title", .render = { .shaper = shaper } };

  for (guint calls = 0; calls < 20; calls++)
    {
      g_autoptr (GError) error = NULL;
      guint left = calls;

      if (wend_export_png (scene, &options, fail_late, &left, &error))
        {
          g_assert_cmpuint (calls, >=, 9); /* signature and eight chunks */
          break;
        }
      g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
      g_assert_cmpuint (calls, <, 19);
    }
  wend_pango_shaper_free (shaper);
}

static void
test_reading_distance (void)
{
  WendItem item = hand_text (WEND_ROLE_FINE, (WendPoint) { 10, 100 }, 100, "Fine");
  g_autoptr (WendScene) scene = hand_scene (&item, 1, 1920, 1080);

  g_assert_cmpfloat_with_epsilon (wend_export_reading_distance (scene, 1920, 1080), 200 * 14.5 / 1080, 1e-9);
  g_assert_cmpfloat_with_epsilon (wend_export_reading_distance (scene, 3840, 2160), 200 * 14.5 / 1080, 1e-9);
  g_assert_cmpfloat_with_epsilon (wend_export_reading_distance (scene, 960, 1080), 100 * 14.5 / 1080, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/export/png/round-trip", test_round_trip);
  g_test_add_func ("/wend/export/png/chunks", test_chunks);
  g_test_add_func ("/wend/export/png/sizes", test_sizes);
  g_test_add_func ("/wend/export/png/empty", test_empty);
  g_test_add_func ("/wend/export/png/fitted", test_fitted);
  g_test_add_func ("/wend/export/png/large", test_large);
  g_test_add_func ("/wend/export/png/wide", test_wide);
  g_test_add_func ("/wend/export/png/failing-write", test_failing_write);
  g_test_add_func ("/wend/export/png/reading-distance", test_reading_distance);
  return g_test_run ();
}
