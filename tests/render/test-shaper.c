/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The real shaper: words add up to lines, sizes scale, every script has a width, and the cache stays small. */

#include <pango/pangocairo.h>
#include <string.h>

#include "render/wend-shaped-private.h"
#include "render/wend-typeface-private.h"

static double
width (WendShaper *shaper, WendRole role, const char *text)
{
  return wend_shaper_width (shaper, role, text, strlen (text));
}

/* What Pango itself makes of the line, by the same fonts and options. */
static double
layout_width (WendRole role, const char *text)
{
  const WendRoleRow *row = wend_theme_role (role);
  PangoFontMap *map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  PangoFontDescription *font = pango_font_description_new ();
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = pango_attr_list_new ();
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoRectangle box;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_font_description_set_family (font, "Inter, Cantarell, Noto Sans, DejaVu Sans, sans-serif");
  pango_font_description_set_weight (font, (PangoWeight) row->weight);
  pango_font_description_set_style (font, row->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_font_description_set_absolute_size (font, row->size * PANGO_SCALE);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1, cv11=1"));
  pango_layout_context_changed (layout);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_extents (layout, NULL, &box);
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
  cairo_font_options_destroy (options);
  g_object_unref (layout);
  g_object_unref (context);
  g_object_unref (map);
  return box.width / (double) PANGO_SCALE;
}

static void
test_width (void)
{
  WendShaper *shaper = wend_pango_shaper_new ();
  double a = width (shaper, WEND_ROLE_CARD, "Look for");
  double b = width (shaper, WEND_ROLE_CARD, "food and a seat");
  double space = width (shaper, WEND_ROLE_CARD, " ");

  g_assert_cmpfloat (a, >, 0);
  g_assert_cmpfloat (space, >, 1);
  g_assert_cmpfloat_with_epsilon (width (shaper, WEND_ROLE_CARD, "Look for food and a seat"), a + space + b, 1e-9);
  g_assert_cmpfloat_with_epsilon (width (shaper, WEND_ROLE_CARD, ""), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (width (shaper, WEND_ROLE_CARD, "   "), 3 * space, 1e-9);
  /* Only the first bytes count. */
  g_assert_cmpfloat_with_epsilon (wend_shaper_width (shaper, WEND_ROLE_CARD, "Look forever", 8), a, 1e-9);
  /* Tabular figures. */
  if (wend_pango_shaper_has_font (shaper))
    g_assert_cmpfloat_with_epsilon (width (shaper, WEND_ROLE_RANGE, "111"), width (shaper, WEND_ROLE_RANGE, "808"), 1e-6);
  wend_pango_shaper_free (shaper);
}

/* The same word in the same typeface is shaped once for all sizes, and as wide at each. */
static void
test_sizes (void)
{
  WendShaper *shaper = wend_pango_shaper_new ();
  guint before, after;
  gsize bytes;
  double card = width (shaper, WEND_ROLE_CARD, "Passenger");

  wend_pango_shaper_stat (shaper, &before, &bytes);
  g_assert_cmpfloat_with_epsilon (width (shaper, WEND_ROLE_FINE, "Passenger") / wend_theme_role (WEND_ROLE_FINE)->size,
                                  card / wend_theme_role (WEND_ROLE_CARD)->size, 1e-6);
  wend_pango_shaper_stat (shaper, &after, &bytes);
  g_assert_cmpuint (before, ==, after);
  wend_pango_shaper_free (shaper);
}

/* Words by themselves are as wide as Pango's whole line, but for kerning with a space. */
static void
test_like_pango (void)
{
  static const struct
  {
    WendRole role;
    const char *text;
  } lines[] = {
    { WEND_ROLE_CARD, "Look for food and a seat" },
    { WEND_ROLE_QUOTE, "“Two kiosks were down and no one said which line was mine.”" },
    { WEND_ROLE_LANE, "Rechtsschutzversicherungsgesellschaften" },
    { WEND_ROLE_CARD, "Lentokenttä äyskäröintiä, žluťoučký kůň, Ærø" },
    { WEND_ROLE_CARD, "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία" },
    { WEND_ROLE_CARD, "Съешь же ещё этих мягких французских булок" },
    { WEND_ROLE_RANGE, "13–16, 1 in 10 over 31 · 41 %" },
    { WEND_ROLE_CARD, "مرحبا بالعالم" },
    { WEND_ROLE_CARD, "שלום עולם" },
    { WEND_ROLE_CARD, "नमस्ते दुनिया" },
    { WEND_ROLE_CARD, "e\xCC\x81t\xC3\xA9 and z\xCC\xA7" },
    { WEND_ROLE_CARD, "I wait ✈️ and 👩‍✈️ smile 🙂" },
  };
  WendShaper *shaper = wend_pango_shaper_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      double ours = width (shaper, lines[i].role, lines[i].text);
      double theirs = layout_width (lines[i].role, lines[i].text);

      if (ABS (ours - theirs) > theirs * 0.01 + 0.1)
        g_error ("%s: %g, Pango %g", lines[i].text, ours, theirs);
    }
  wend_pango_shaper_free (shaper);
}

static void
test_cjk (void)
{
  WendShaper *shaper = wend_pango_shaper_new ();
  double one = width (shaper, WEND_ROLE_CARD, "空");

  g_assert_cmpfloat (one, >, 8);
  g_assert_cmpfloat_with_epsilon (width (shaper, WEND_ROLE_CARD, "空港"), one + width (shaper, WEND_ROLE_CARD, "港"), 1e-6);
  g_assert_cmpfloat_with_epsilon (width (shaper, WEND_ROLE_CARD, "Gate 空 7"),
                                  width (shaper, WEND_ROLE_CARD, "Gate ") + one + width (shaper, WEND_ROLE_CARD, " 7"), 1e-6);
  wend_pango_shaper_free (shaper);
}

static void
add_width (const WendRun *run, gpointer data)
{
  guint *n_glyphs = data;

  *n_glyphs += run->n_glyphs;
  g_assert_nonnull (run->font->face);
}

static void
test_runs (void)
{
  WendShaper *shaper = wend_pango_shaper_new ();
  guint n_glyphs = 0;

  wend_pango_shaper_runs (shaper, WEND_ROLE_CARD, "Find the belt", FALSE, add_width, &n_glyphs);
  g_assert_cmpuint (n_glyphs, ==, 11);
  n_glyphs = 0;
  wend_pango_shaper_runs (shaper, WEND_ROLE_CARD, "", FALSE, add_width, &n_glyphs);
  g_assert_cmpuint (n_glyphs, ==, 0);
  wend_pango_shaper_runs (shaper, WEND_ROLE_CARD, "שלום 3", TRUE, add_width, &n_glyphs);
  g_assert_cmpuint (n_glyphs, >=, 5);
  wend_pango_shaper_free (shaper);
}

/* 2,000 cards with 5 % new words: what the cache holds, and nothing more the second time. */
static void
test_memory (void)
{
  WendShaper *shaper = wend_pango_shaper_new ();
  GRand *random = g_rand_new_with_seed (1);
  guint words = 0, again;
  gsize bytes = 0;

  for (guint pass = 0; pass < 2; pass++)
    {
      g_rand_set_seed (random, 1);
      wend_pango_shaper_stat (shaper, &again, &bytes);
      for (guint i = 0; i < 2000 * 15; i++)
        {
          gboolean fresh = g_rand_int_range (random, 0, 100) < 5;
          g_autofree char *word = g_strdup_printf (fresh ? "customer%u" : "word%u", fresh ? i : i % 60);

          width (shaper, i % 15 < 4 ? WEND_ROLE_LANE : WEND_ROLE_CARD, word);
        }
      wend_pango_shaper_stat (shaper, &words, &bytes);
    }
  g_assert_cmpuint (words, ==, again);
  g_assert_cmpuint (bytes, <, 2000 * 1024);
  g_rand_free (random);
  wend_pango_shaper_free (shaper);
}

/* However many words go by, memory is bounded, and what comes back is as wide as before. */
static void
test_bounded (void)
{
  WendWordTable *table = wend_word_table_new ();
  WendGlyph glyphs[60] = { 0 };
  WendWordRun run = { NULL, 0, G_N_ELEMENTS (glyphs) };
  gsize most = 0;

  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *text = g_strdup_printf ("word %u", i);
      WendWord word = { .text = text, .length = (guint32) strlen (text), .glyphs = glyphs, .n_glyphs = run.n, .runs = &run,
                        .n_runs = 1, .width = i };
      const WendWord *found;

      word.hash = wend_word_hash (0, text, word.length);
      wend_word_table_insert (table, &word);
      found = wend_word_table_find (table, word.hash, 0, text, word.length);
      g_assert_nonnull (found);
      g_assert_cmpfloat_with_epsilon (found->width, i, 0.5);
      most = MAX (most, wend_word_table_bytes (table));
    }
  g_assert_cmpuint (most, <, 32 * 1024 * 1024);
  wend_word_table_free (table);
}

static void
test_long_word (void)
{
  WendShaper *shaper = wend_pango_shaper_new ();
  g_autofree char *word = g_strnfill (10000, 'm');
  g_autofree char *accents = g_malloc (2 * 5000 + 1);

  for (guint i = 0; i < 5000; i++)
    memcpy (accents + 2 * i, "ä", 2);
  accents[10000] = '\0';
  g_assert_cmpfloat_with_epsilon (width (shaper, WEND_ROLE_CARD, word), 10000 * width (shaper, WEND_ROLE_CARD, "m"), 20);
  g_assert_cmpfloat_with_epsilon (width (shaper, WEND_ROLE_CARD, accents), 5000 * width (shaper, WEND_ROLE_CARD, "ä"), 20);
  wend_pango_shaper_free (shaper);
}

static gpointer
measure_in_thread (gpointer data)
{
  WendShaper *shaper = wend_pango_shaper_new ();
  double *sum = data;

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *text = g_strdup_printf ("Card %u of a map مرحبا", i);

      *sum += width (shaper, WEND_ROLE_CARD, text);
    }
  wend_pango_shaper_free (shaper);
  return NULL;
}

static void
test_threads (void)
{
  double sums[3] = { 0 };
  GThread *threads[3];

  for (guint i = 0; i < 3; i++)
    threads[i] = g_thread_new ("shaper", measure_in_thread, &sums[i]);
  for (guint i = 0; i < 3; i++)
    g_thread_join (threads[i]);
  g_assert_cmpfloat_with_epsilon (sums[0], sums[1], 1e-9);
  g_assert_cmpfloat_with_epsilon (sums[0], sums[2], 1e-9);
}

static void
test_font (void)
{
  WendShaper *shaper = wend_pango_shaper_new ();

  if (!wend_pango_shaper_has_font (shaper))
    g_test_skip ("the map's typeface is not installed");
  g_assert_true (wend_pango_shaper_is (shaper));
  g_assert_false (wend_pango_shaper_is (wend_shaper_fixed ()));
  wend_pango_shaper_free (shaper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/render/shaper/width", test_width);
  g_test_add_func ("/wend/render/shaper/sizes", test_sizes);
  g_test_add_func ("/wend/render/shaper/like-pango", test_like_pango);
  g_test_add_func ("/wend/render/shaper/cjk", test_cjk);
  g_test_add_func ("/wend/render/shaper/runs", test_runs);
  g_test_add_func ("/wend/render/shaper/memory", test_memory);
  g_test_add_func ("/wend/render/shaper/bounded", test_bounded);
  g_test_add_func ("/wend/render/shaper/long-word", test_long_word);
  g_test_add_func ("/wend/render/shaper/threads", test_threads);
  g_test_add_func ("/wend/render/shaper/font", test_font);
  return g_test_run ();
}
