/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures in a scene: good ones are shown, everything else is an empty frame, and no header makes us ask for memory. */

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>
#include <sys/resource.h>

#include "hand-scene.h"
#include "render/wend-picture-cache-private.h"

static guint n_asked;

/* `data` is the picture, whatever the name. */
static GBytes *
give (const char *sha256, gpointer data)
{
  n_asked++;
  return data != NULL && strcmp (sha256, "there") == 0 ? data : NULL;
}

/* A picture of one colour. */
static GBytes *
encode (const char *kind, int w, int h, guint32 rgba)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, (rgba & 0xFF) != 0xFF, 8, w, h);
  char *buffer;
  gsize n;

  gdk_pixbuf_fill (pixbuf, rgba);
  g_assert_true (gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &n, kind, NULL, NULL));
  return g_bytes_new_take (buffer, n);
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

/* A PNG that says it is w × h, and then ends with nonsense. */
static GBytes *
claim (guint32 w, guint32 h)
{
  guint8 bytes[64] = "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR";
  guint32 word = GUINT32_TO_BE (w);

  memcpy (bytes + 16, &word, 4);
  word = GUINT32_TO_BE (h);
  memcpy (bytes + 20, &word, 4);
  bytes[24] = 8;
  bytes[25] = 2;
  word = GUINT32_TO_BE (crc (bytes + 12, 17));
  memcpy (bytes + 29, &word, 4);
  memcpy (bytes + 33, "\0\0\0\x04IDATxxxx", 12);
  return g_bytes_new (bytes, sizeof bytes);
}

/* The middle of a picture that fills a 60 × 40 box at (10, 10); the corner of the box lies outside a square one. */
static guint32
middle (const char *name, GBytes *bytes, WendTheme theme, int dx, int dy)
{
  WendItem item = hand_image ((WendRect) { 10, 10, 60, 40 }, name);
  g_autoptr (WendScene) scene = hand_scene (&item, 1, 80, 60);
  WendShaper *shaper = wend_pango_shaper_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 80, 60);
  cairo_t *cr = cairo_create (surface);
  WendRenderOptions options = { .theme = theme, .shaper = shaper, .paper = TRUE, .picture = give, .picture_data = bytes };
  guint32 value;

  wend_render_scene (cr, scene, &options);
  wend_render_scene (cr, scene, &options);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  value = ((const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface)
                                              + (40 - 10 + dy) * cairo_image_surface_get_stride (surface)))[40 + dx]
          & 0xFFFFFF;
  cairo_surface_destroy (surface);
  wend_pango_shaper_free (shaper);
  return value;
}

static void
test_shown (void)
{
  g_autoptr (GBytes) png = encode ("png", 30, 30, 0x3366CCFF);
  g_autoptr (GBytes) jpeg = encode ("jpeg", 300, 300, 0xFF0000FF);
  g_autoptr (GBytes) half = encode ("png", 30, 20, 0x00000080);
  guint32 grey;

  n_asked = 0;
  g_assert_cmphex (middle ("there", png, WEND_THEME_LIGHT, 0, 0), ==, 0x3366CC);
  g_assert_cmpuint (n_asked, ==, 1); /* decoded once for two drawings */
  g_assert_cmphex (middle ("there", png, WEND_THEME_LIGHT, -25, 0), ==, 0xFFFFFF); /* whole, in the middle */
  g_assert_cmphex (middle ("there", jpeg, WEND_THEME_LIGHT, 0, 0) & 0xF0F0F0, ==, 0xF00000);
  g_assert_cmphex (middle ("there", half, WEND_THEME_LIGHT, 0, 0) & 0xF0F0F0, ==, 0x707070);
  grey = middle ("there", png, WEND_THEME_PRINT, 0, 0);
  g_assert_cmphex (grey & 0xFF, ==, grey >> 16);
  g_assert_cmphex (grey & 0xFF, ==, grey >> 8 & 0xFF);
}

static void
assert_frame (const char *name, GBytes *bytes)
{
  static const guint32 panel = 0xF6F5F3;

  n_asked = 0;
  g_assert_cmphex (middle (name, bytes, WEND_THEME_LIGHT, 0, 0), ==, panel);
  g_assert_cmpuint (n_asked, <=, 1); /* a failure is remembered */
}

static void
test_missing (void)
{
  g_autoptr (GBytes) png = encode ("png", 30, 30, 0x3366CCFF);

  assert_frame ("gone", png);
  assert_frame (NULL, png);
  assert_frame ("there", NULL);
}

static void
test_hostile (void)
{
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>";
  static const char words[] = "not a picture at all";
  static const char jpeg[] = "\xff\xd8\xff\xe0 not really a JPEG";
  g_autofree char *much = g_strnfill (WEND_PICTURE_MAX_BYTES + 1, 'x');
  GBytes *cases[] = {
    g_bytes_new_static ("", 0),
    g_bytes_new_static (words, strlen (words)),
    g_bytes_new_static (svg, sizeof svg - 1),
    g_bytes_new_static (jpeg, strlen (jpeg)),
    g_bytes_new_static ("\x89PNG\r\n\x1a\n", 8),
    claim (30000, 30000),
    claim (0x7FFFFFFF, 0x7FFFFFFF),
    claim (1, 100000000),
    claim (0, 10),
    claim (100, 100),
    NULL,
  };
  struct rusage before, after;

  memcpy (much, "\x89PNG\r\n\x1a\n", 8);
  cases[G_N_ELEMENTS (cases) - 1] = g_bytes_new_static (much, WEND_PICTURE_MAX_BYTES + 1);
  getrusage (RUSAGE_SELF, &before);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_frame ("there", cases[i]);
      g_bytes_unref (cases[i]);
    }
  getrusage (RUSAGE_SELF, &after);
  g_assert_cmpint (after.ru_maxrss - before.ru_maxrss, <, 200 * 1024); /* kB; 30,000 × 30,000 would be 2.7 GB */
}

/* A picture that breaks off shows nothing of our memory. */
static void
test_cut (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) good = encode (i == 0 ? "png" : "jpeg", 900, 600, 0x000000FF);
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (good, 0, g_bytes_get_size (good) / 2);
      guint32 value = middle ("there", cut, WEND_THEME_LIGHT, 0, 18);

      g_assert_true (value == 0xFFFFFF || value == 0xF6F5F3 || value == 0 || value == 0x808080);
    }
}

/* A large picture is kept as large as it is shown, and anew when it is shown larger. */
static void
test_scaled (void)
{
  g_autoptr (GBytes) jpeg = encode ("jpeg", 3000, 1500, 0x00FF00FF);
  WendPictureCache *cache = wend_picture_cache_new ();
  WendRenderOptions options = { .picture = give, .picture_data = jpeg };
  cairo_surface_t *surface;

  n_asked = 0;
  surface = wend_picture_cache_get (cache, &options, "there", 100);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 150);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 75);
  g_assert_true (wend_picture_cache_get (cache, &options, "there", 140) == surface);
  g_assert_cmpuint (n_asked, ==, 1);
  surface = wend_picture_cache_get (cache, &options, "there", 1000);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1500);
  surface = wend_picture_cache_get (cache, &options, "there", 9000);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 3000);
  g_assert_true (wend_picture_cache_get (cache, &options, "there", 12000) == surface);
  g_assert_cmpuint (n_asked, ==, 3);
  wend_picture_cache_free (cache);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/render/picture/shown", test_shown);
  g_test_add_func ("/wend/render/picture/missing", test_missing);
  g_test_add_func ("/wend/render/picture/hostile", test_hostile);
  g_test_add_func ("/wend/render/picture/cut", test_cut);
  g_test_add_func ("/wend/render/picture/scaled", test_scaled);
  return g_test_run ();
}
