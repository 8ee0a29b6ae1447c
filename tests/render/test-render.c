/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ink where it belongs: the pixels drawn directly against cairo's own, bands against the whole, levels of detail, themes,
 * scripts, and goldens of a picture without text. */

#include <math.h>
#include <string.h>

#include "hand-scene.h"
#include "render/wend-pango-shaper.h"
#include "render/wend-render.h"

typedef struct
{
  cairo_surface_t *surface;
  int w, h;
} Picture;

static Picture
new_picture (int w, int h)
{
  return (Picture) { cairo_image_surface_create (CAIRO_FORMAT_RGB24, w, h), w, h };
}

static guint32
pixel (const Picture *picture, int x, int y)
{
  const guint8 *row = cairo_image_surface_get_data (picture->surface)
                      + (gsize) y * cairo_image_surface_get_stride (picture->surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xFFFFFF;
}

static int
channel (guint32 value, int which)
{
  return value >> (8 * which) & 0xFF;
}

/* The largest difference of a channel, and the mean. */
static int
difference (const Picture *a, const Picture *b, double *mean)
{
  int most = 0;
  double sum = 0;

  g_assert_true (a->w == b->w && a->h == b->h);
  for (int y = 0; y < a->h; y++)
    for (int x = 0; x < a->w; x++)
      for (int c = 0; c < 3; c++)
        {
          int d = ABS (channel (pixel (a, x, y), c) - channel (pixel (b, x, y), c));

          most = MAX (most, d);
          sum += d;
        }
  *mean = sum / (3.0 * a->w * a->h);
  return most;
}

/* How many pixels of a box differ from its first one. */
static int
ink (const Picture *picture, int x, int y, int w, int h)
{
  int n = 0;

  for (int py = y; py < y + h; py++)
    for (int px = x; px < x + w; px++)
      n += pixel (picture, px, py) != pixel (picture, x, y);
  return n;
}

typedef struct
{
  double scale;
  double top;        /* px that the picture begins below the scene's */
  gboolean recorded; /* as GTK draws: nothing is drawn on pixels directly */
  WendTheme theme;
  double detail;
} How;

static Picture
draw (const WendScene *scene, WendShaper *shaper, int w, int h, const How *how)
{
  Picture picture = new_picture (w, h);
  cairo_rectangle_t whole = { 0, 0, w, h };
  cairo_surface_t *target = how->recorded ? cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &whole)
                                          : cairo_surface_reference (picture.surface);
  cairo_t *cr = cairo_create (target);
  WendRect area = { 0, how->top / how->scale, w / how->scale, h / how->scale };
  WendRenderOptions options = { .theme = how->theme, .area = &area, .scale = how->detail, .shaper = shaper, .paper = TRUE };

  cairo_translate (cr, 0, -how->top);
  cairo_scale (cr, how->scale, how->scale);
  wend_render_scene (cr, scene, &options);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  if (how->recorded)
    {
      cr = cairo_create (picture.surface);
      cairo_set_source_surface (cr, target, 0, 0);
      cairo_paint (cr);
      cairo_destroy (cr);
    }
  cairo_surface_destroy (target);
  cairo_surface_flush (picture.surface);
  return picture;
}

static void
test_box (void)
{
  WendItem items[] = { hand_rect ((WendRect) { 10, 10, 20, 10 }, WEND_COLOUR_BADGE),
                       hand_rect ((WendRect) { 40.5, 10, 20, 10 }, WEND_COLOUR_BADGE),
                       hand_rect ((WendRect) { 10, 30, 20, 20 }, WEND_COLOUR_BADGE),
                       hand_rect ((WendRect) { 40, 30, 20, 20 }, WEND_COLOUR_NONE) };
  g_autoptr (WendScene) scene = NULL;
  WendShaper *shaper = wend_pango_shaper_new ();
  Picture picture;

  items[2].radius = 10;
  items[3].stroke = WEND_COLOUR_BADGE;
  items[3].stroke_width = 2;
  scene = hand_scene (items, G_N_ELEMENTS (items), 70, 60);
  picture = draw (scene, shaper, 70, 60, &(How) { .scale = 1 });
  g_assert_cmphex (pixel (&picture, 10, 10), ==, 0x1D2129);
  g_assert_cmphex (pixel (&picture, 29, 19), ==, 0x1D2129);
  g_assert_cmphex (pixel (&picture, 9, 10), ==, 0xFFFFFF);
  g_assert_cmphex (pixel (&picture, 30, 19), ==, 0xFFFFFF);
  g_assert_cmphex (pixel (&picture, 40, 12), ==, 0x8E9094); /* half covered */
  g_assert_cmphex (pixel (&picture, 60, 12), ==, 0x8E9094);
  g_assert_cmphex (pixel (&picture, 10, 30), ==, 0xFFFFFF); /* outside the corner */
  g_assert_cmphex (pixel (&picture, 20, 40), ==, 0x1D2129);
  g_assert_cmphex (pixel (&picture, 39, 40), ==, 0x1D2129); /* the line: one pixel out, one in */
  g_assert_cmphex (pixel (&picture, 40, 40), ==, 0x1D2129);
  g_assert_cmphex (pixel (&picture, 41, 40), ==, 0xFFFFFF);
  g_assert_cmphex (pixel (&picture, 50, 49), ==, 0x1D2129);
  cairo_surface_destroy (picture.surface);
  wend_pango_shaper_free (shaper);
}

/* What is drawn on pixels directly looks as cairo would draw it. */
static void
test_like_cairo (void)
{
  static const double scales[] = { 0.4, 1, 1.7, 3 };
  WendShaper *shaper = wend_pango_shaper_new ();
  double w, h, mean;
  g_autoptr (WendScene) scene = hand_scene_rich (&w, &h);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      How how = { .scale = scales[i] };
      Picture ours = draw (scene, shaper, (int) (w * scales[i]), (int) (h * scales[i]), &how);
      Picture theirs;

      how.recorded = TRUE;
      theirs = draw (scene, shaper, ours.w, ours.h, &how);
      difference (&ours, &theirs, &mean);
      /* Glyphs stand up to half a pixel apart. */
      g_assert_cmpfloat (mean, <, 2.2 / scales[i]);
      g_assert_cmpint (ink (&ours, 0, 0, ours.w, ours.h), >, 1000 * scales[i]);
      cairo_surface_destroy (ours.surface);
      cairo_surface_destroy (theirs.surface);
    }
  wend_pango_shaper_free (shaper);
}

/* The corners, rings and discs of boxes alone, where nothing may be half a pixel apart. */
static void
test_boxes_like_cairo (void)
{
  WendItem items[40];
  g_autoptr (WendScene) scene = NULL;
  WendShaper *shaper = wend_pango_shaper_new ();
  double mean;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      items[i] = hand_rect ((WendRect) { 10 + i % 8 * 45.3, 10 + i / 8 * 40.7, 12 + i * 0.7, 20 + i % 5 * 2.3 },
                            i % 3 != 0 ? WEND_COLOUR_RAMP_3 : WEND_COLOUR_NONE);
      items[i].radius = i % 7 * 2.1f;
      items[i].stroke = i % 2 != 0 ? WEND_COLOUR_INK : WEND_COLOUR_NONE;
      items[i].stroke_width = 0.5f + i % 4;
      items[i].fill_alpha = i % 5 != 0 ? 1 : 0.4f;
    }
  scene = hand_scene (items, G_N_ELEMENTS (items), 400, 230);
  for (double scale = 0.5; scale < 2.6; scale += 0.7)
    {
      Picture ours = draw (scene, shaper, (int) (400 * scale), (int) (230 * scale), &(How) { .scale = scale });
      Picture theirs = draw (scene, shaper, ours.w, ours.h, &(How) { .scale = scale, .recorded = TRUE });

      g_assert_cmpint (difference (&ours, &theirs, &mean), <, 60);
      g_assert_cmpfloat (mean, <, 0.2 / scale);
      cairo_surface_destroy (ours.surface);
      cairo_surface_destroy (theirs.surface);
    }
  wend_pango_shaper_free (shaper);
}

/* Strips of any height add up to the whole picture, byte for byte. */
static void
test_strips (void)
{
  WendShaper *shaper = wend_pango_shaper_new ();
  double w, h;
  g_autoptr (WendScene) scene = hand_scene_rich (&w, &h);
  const double scale = 1.37;
  int width = (int) (w * scale), height = (int) (h * scale);
  Picture whole = draw (scene, shaper, width, height, &(How) { .scale = scale });

  for (int top = 0, n = 7; top < height; top += n, n = n * 2 + 3)
    {
      int rows = MIN (n, height - top);
      Picture strip = draw (scene, shaper, width, rows, &(How) { .scale = scale, .top = top });

      for (int y = 0; y < rows; y++)
        for (int x = 0; x < width; x++)
          if (pixel (&strip, x, y) != pixel (&whole, x, top + y))
            g_error ("pixel %d %d: %06x in a strip, %06x in the whole", x, top + y, pixel (&strip, x, y),
                     pixel (&whole, x, top + y));
      cairo_surface_destroy (strip.surface);
    }
  cairo_surface_destroy (whole.surface);
  wend_pango_shaper_free (shaper);
}

static void
test_themes (void)
{
  WendItem item = hand_rect ((WendRect) { 0, 0, 10, 10 }, WEND_COLOUR_RAMP_4);
  g_autoptr (WendScene) scene = hand_scene (&item, 1, 20, 10);
  WendShaper *shaper = wend_pango_shaper_new ();
  static const guint32 expected[WEND_N_THEMES][2] = { { 0xC0521C, 0xFFFFFF }, { 0xDB8B33, 0x1B1D22 },
                                                      { 0x747474, 0xFFFFFF } };

  for (guint theme = 0; theme < WEND_N_THEMES; theme++)
    {
      Picture picture = draw (scene, shaper, 20, 10, &(How) { .scale = 1, .theme = (WendTheme) theme });

      g_assert_cmphex (pixel (&picture, 5, 5), ==, expected[theme][0]);
      g_assert_cmphex (pixel (&picture, 15, 5), ==, expected[theme][1]);
      cairo_surface_destroy (picture.surface);
    }
  wend_pango_shaper_free (shaper);
}

static void
test_faded (void)
{
  WendItem items[] = { hand_rect ((WendRect) { 0, 0, 10, 10 }, WEND_COLOUR_BADGE),
                       hand_rect ((WendRect) { 10, 0, 10, 10 }, WEND_COLOUR_BADGE) };
  g_autoptr (WendScene) scene = NULL;
  WendShaper *shaper = wend_pango_shaper_new ();
  Picture picture;

  items[1].faded = TRUE;
  scene = hand_scene (items, 2, 20, 10);
  picture = draw (scene, shaper, 20, 10, &(How) { .scale = 1 });
  g_assert_cmpint (channel (pixel (&picture, 15, 5), 2), ==, 0x77); /* 40 % white, 60 % of 1D */
  cairo_surface_destroy (picture.surface);
  wend_pango_shaper_free (shaper);
}

/* A hatch runs on from one box into the next, and leaves gaps. */
static void
test_hatch (void)
{
  WendItem items[] = { hand_rect ((WendRect) { 0, 0, 60, 60 }, WEND_COLOUR_INK),
                       hand_rect ((WendRect) { 60, 0, 60, 60 }, WEND_COLOUR_INK) };
  g_autoptr (WendScene) scene = NULL;
  WendShaper *shaper = wend_pango_shaper_new ();
  Picture picture;
  int dark = 0;

  items[0].hatch = items[1].hatch = WEND_HATCH_WORSE;
  scene = hand_scene (items, 2, 120, 60);
  picture = draw (scene, shaper, 120, 60, &(How) { .scale = 1 });
  for (int x = 20; x < 100; x++)
    {
      /* Lines rise to the right: going one right and one up stays on the line. */
      g_assert_cmpint (ABS (channel (pixel (&picture, x, 30), 0) - channel (pixel (&picture, x + 1, 29), 0)), <, 40);
      dark += channel (pixel (&picture, x, 30), 0) < 128;
    }
  g_assert_cmpint (dark, >, 80 * 0.25);
  g_assert_cmpint (dark, <, 80 * 0.48);
  cairo_surface_destroy (picture.surface);
  wend_pango_shaper_free (shaper);
}

static void
test_scripts (void)
{
  static const char *const texts[] = { "Ticket", "Hyvää yötä", "مرحبا بالعالم", "שלום", "नमस्ते", "空港", "✈️ 🙂", "\xF0\x9F\xA4\x96" };
  WendShaper *shaper = wend_pango_shaper_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (int recorded = 0; recorded < 2; recorded++)
      {
        WendItem item = hand_text (WEND_ROLE_CARD, (WendPoint) { 10, 25 }, 100, texts[i]);
        g_autoptr (WendScene) scene = hand_scene (&item, 1, 160, 40);
        Picture picture = draw (scene, shaper, 160, 40, &(How) { .scale = 1, .recorded = recorded });

        g_assert_cmpint (ink (&picture, 0, 0, 160, 40), >, 15);
        cairo_surface_destroy (picture.surface);
      }
  wend_pango_shaper_free (shaper);
}

static void
test_halo (void)
{
  WendItem items[] = { hand_rect ((WendRect) { 0, 0, 100, 40 }, WEND_COLOUR_INK),
                       hand_text (WEND_ROLE_CALLOUT, (WendPoint) { 10, 25 }, 60, "Worse") };
  g_autoptr (WendScene) scene = NULL;
  WendShaper *shaper = wend_pango_shaper_new ();
  Picture picture;
  int white = 0;

  items[1].halo = WEND_COLOUR_PAPER;
  scene = hand_scene (items, 2, 100, 40);
  picture = draw (scene, shaper, 100, 40, &(How) { .scale = 1 });
  for (int x = 0; x < 100; x++)
    white += pixel (&picture, x, 11) == 0xFFFFFF;
  g_assert_cmpint (white, >, 10);
  g_assert_cmphex (pixel (&picture, 95, 35), ==, pixel (&picture, 0, 0));
  cairo_surface_destroy (picture.surface);
  wend_pango_shaper_free (shaper);
}

/* Far away a line of text is one bar; with scale 0 it stays text. */
static void
test_detail (void)
{
  WendItem item = hand_text (WEND_ROLE_CARD, (WendPoint) { 100, 100 }, 300, "Look for food and a seat");
  g_autoptr (WendScene) scene = hand_scene (&item, 1, 500, 200);
  WendShaper *shaper = wend_pango_shaper_new ();
  Picture near = draw (scene, shaper, 500, 200, &(How) { .scale = 1, .detail = 1 });
  Picture far = draw (scene, shaper, 100, 40, &(How) { .scale = 0.2, .detail = 0.2 });
  Picture text = draw (scene, shaper, 100, 40, &(How) { .scale = 0.2 });
  int solid = 0;

  for (int x = 22; x < 78; x++)
    solid += pixel (&far, x, 19) == pixel (&far, 22, 19);
  g_assert_cmpint (solid, ==, 56);
  g_assert_cmphex (pixel (&far, 22, 19), !=, 0xFFFFFF);
  g_assert_cmpint (ink (&near, 0, 0, 500, 200), >, 500);
  g_assert_cmpint (ink (&text, 0, 0, 100, 40), >, 20);
  solid = 0;
  for (int x = 22; x < 78; x++)
    solid += pixel (&text, x, 19) == pixel (&text, 22, 19);
  g_assert_cmpint (solid, <, 56);
  cairo_surface_destroy (near.surface);
  cairo_surface_destroy (far.surface);
  cairo_surface_destroy (text.surface);
  wend_pango_shaper_free (shaper);
}

/* Nothing is drawn outside the area, even where the surface goes on. */
static void
test_area (void)
{
  WendShaper *shaper = wend_pango_shaper_new ();
  double w, h;
  g_autoptr (WendScene) scene = hand_scene_rich (&w, &h);
  Picture picture = new_picture (400, 360);
  cairo_t *cr = cairo_create (picture.surface);
  WendRect area = { 100, 60, 120, 200 };
  WendRenderOptions options = { .area = &area, .shaper = shaper, .paper = TRUE };

  wend_render_scene (cr, scene, &options);
  cairo_destroy (cr);
  cairo_surface_flush (picture.surface);
  for (int y = 0; y < 360; y++)
    for (int x = 0; x < 400; x++)
      if (x < 100 || x >= 220 || y < 60 || y >= 260)
        g_assert_cmphex (pixel (&picture, x, y), ==, 0);
  g_assert_cmphex (pixel (&picture, 219, 259), !=, 0);
  cairo_surface_destroy (picture.surface);
  wend_pango_shaper_free (shaper);
}

static gpointer
draw_in_thread (gpointer data)
{
  const WendScene *scene = data;
  WendShaper *shaper = wend_pango_shaper_new ();
  Picture *picture = g_new (Picture, 1);

  for (int i = 0; i < 5; i++)
    {
      *picture = draw (scene, shaper, 400, 360, &(How) { .scale = 1 });
      if (i < 4)
        cairo_surface_destroy (picture->surface);
    }
  wend_pango_shaper_free (shaper);
  return picture;
}

static void
test_threads (void)
{
  double w, h, mean;
  g_autoptr (WendScene) scene = hand_scene_rich (&w, &h);
  GThread *threads[3];
  Picture *pictures[3];

  for (guint i = 0; i < 3; i++)
    threads[i] = g_thread_new ("render", draw_in_thread, scene);
  for (guint i = 0; i < 3; i++)
    pictures[i] = g_thread_join (threads[i]);
  g_assert_cmpint (difference (pictures[0], pictures[1], &mean), ==, 0);
  g_assert_cmpint (difference (pictures[0], pictures[2], &mean), ==, 0);
  for (guint i = 0; i < 3; i++)
    {
      cairo_surface_destroy (pictures[i]->surface);
      g_free (pictures[i]);
    }
}

/* Pictures without text against files; small differences of a soft edge are forgiven. */
static void
test_golden (void)
{
  static const char *const names[WEND_N_THEMES] = { "shapes-light.png", "shapes-dark.png", "shapes-print.png" };
  WendShaper *shaper = wend_pango_shaper_new ();
  g_autoptr (WendScene) scene = hand_scene_shapes ();

  for (guint theme = 0; theme < WEND_N_THEMES; theme++)
    {
      Picture ours = draw (scene, shaper, 400, 240, &(How) { .scale = 1, .theme = (WendTheme) theme });
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "render", "golden", names[theme], NULL);
      Picture theirs = { NULL, 400, 240 };
      double mean;

      if (g_getenv ("WEND_GOLDEN_UPDATE") != NULL)
        cairo_surface_write_to_png (ours.surface, path);
      theirs.surface = cairo_image_surface_create_from_png (path);
      g_assert_cmpint (cairo_surface_status (theirs.surface), ==, CAIRO_STATUS_SUCCESS);
      g_assert_cmpint (difference (&ours, &theirs, &mean), <, 24);
      g_assert_cmpfloat (mean, <, 0.05);
      cairo_surface_destroy (ours.surface);
      cairo_surface_destroy (theirs.surface);
    }
  wend_pango_shaper_free (shaper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/render/render/box", test_box);
  g_test_add_func ("/wend/render/render/boxes-like-cairo", test_boxes_like_cairo);
  g_test_add_func ("/wend/render/render/like-cairo", test_like_cairo);
  g_test_add_func ("/wend/render/render/strips", test_strips);
  g_test_add_func ("/wend/render/render/themes", test_themes);
  g_test_add_func ("/wend/render/render/faded", test_faded);
  g_test_add_func ("/wend/render/render/hatch", test_hatch);
  g_test_add_func ("/wend/render/render/scripts", test_scripts);
  g_test_add_func ("/wend/render/render/halo", test_halo);
  g_test_add_func ("/wend/render/render/detail", test_detail);
  g_test_add_func ("/wend/render/render/area", test_area);
  g_test_add_func ("/wend/render/render/threads", test_threads);
  g_test_add_func ("/wend/render/render/golden", test_golden);
  return g_test_run ();
}
