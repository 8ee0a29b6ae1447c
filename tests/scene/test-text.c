/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Line breaking: at blanks, after hyphens, inside long words, between wide characters; what does not fit ends in "…". */

#include "scene/wend-text-private.h"

#include <string.h>

/* Roles of 17 u: 9.35 u a character. */
#define CHARACTERS(n) ((n) * 9.35 + 0.01)

static char *
broken (const char *text, guint characters, guint lines, gboolean *cut)
{
  WendTextBlock block;
  GString *joined = g_string_new (NULL);

  wend_text_block_init (&block);
  wend_text_break (&block, wend_shaper_fixed (), WEND_ROLE_CARD, text, CHARACTERS (characters), lines);
  for (guint i = 0; i < block.n_lines; i++)
    {
      const char *line = wend_text_line (&block, i);
      double w = wend_shaper_width (wend_shaper_fixed (), WEND_ROLE_CARD, line, strlen (line));
      g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", line);
      g_assert_cmpfloat (w, <=, CHARACTERS (characters) + 0.01);
      g_assert_cmpfloat_with_epsilon (block.lines[i].width, w, 0.01);
      g_assert_cmpuint (block.lines[i].source, <=, block.lines[i].source_end);
    }
  if (cut != NULL)
    *cut = block.cut;
  wend_text_block_clear (&block);
  return g_string_free (joined, FALSE);
}

static void
test_break (void)
{
  static const struct
  {
    const char *text;
    guint characters;
    guint lines;
    const char *expected;
    gboolean cut;
  } cases[] = {
    { "one two three", 20, 2, "one two three", FALSE },
    { "one two three", 7, 2, "one two|three", FALSE },
    { "one two three four", 9, 2, "one two|three…", TRUE },
    { "one two three four", 9, 1, "one two…", TRUE },
    { "abcd efghijkl mn", 13, 1, "abcd efghijk…", TRUE },
    { "abcdefghij k lm", 12, 1, "abcdefghij…", TRUE },
    { "a bcdefghijklmnop", 12, 1, "a bcdefghij…", TRUE },
    { "a  bcdefghijklmnop", 12, 1, "a bcdefghi…", TRUE },
    { "a b-cdefghijklmnop", 12, 1, "a b-cdefghi…", TRUE },
    { "ä bcdefghijklmnop", 12, 1, "ä bcdefghij…", TRUE },
    { "  one   two  ", 20, 2, "one two", FALSE },
    { "ab  cd\t \tef \u00E4  gh", 20, 2, "ab cd ef ä gh", FALSE },
    { "iiiiiiii iiiiiiii iiiiiiii iiiiiiii iiiiiiii", 44, 1, "iiiiiiii iiiiiiii iiiiiiii iiiiiiii iiiiiiii", FALSE },
    { "one\ntwo", 20, 2, "one|two", FALSE },
    { "one\ntwo", 20, 1, "one two", FALSE },
    { "one\ntwo\nthree", 20, 2, "one|two…", TRUE },
    { "Gepäckermittlung", 8, 3, "Gepäcke-|rmittlu-|ng", FALSE },
    { "Gepäckermittlung", 15, 2, "Gepäckermittlu-|ng", FALSE },
    { "„Gepäckermittlung“,", 10, 3, "„Gepäcker-|mittlung“,", FALSE },
    { "www.example.org", 8, 3, "www.exam|ple.org", FALSE },
    { "12345678901234", 8, 3, "12345678|901234", FALSE },
    { "Gepäckermittlung", 8, 1, "Gepäcke…", TRUE },
    { "a Gepäckermittlung", 8, 1, "a Gepäc…", TRUE },
    { "self-service kiosk", 6, 4, "self-|servi-|ce|kiosk", FALSE },
    { "call/chat", 6, 2, "call/|chat", FALSE },
    { "Sicher\u00ADheit", 8, 2, "Sicher-|heit", FALSE },
    { "Sicher\u00ADheit", 12, 2, "Sicherheit", FALSE },
    { "飛行機に乗る", 6, 4, "飛行機|に乗る", FALSE },
    { "", 6, 2, "", FALSE },
    { "   ", 6, 2, "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean cut;
      g_autofree char *lines = broken (cases[i].text, cases[i].characters, cases[i].lines, &cut);
      g_assert_cmpstr (lines, ==, cases[i].expected);
      g_assert_cmpint (cut, ==, cases[i].cut);
    }
}

/* Whatever is cut says so, and what is not cut is all there. */
static void
test_ellipsis (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  static const char *const words[] = { "a", "word", "Aufmerksamkeit", "飛行機", "e-mail", "é", "👍🏽", "x/y" };

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = (guint) g_rand_int_range (random, 1, 12);
      gboolean cut;
      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
      g_autofree char *lines = broken (text->str, (guint) g_rand_int_range (random, 6, 30), (guint) g_rand_int_range (random, 1, 5), &cut);
      g_assert_true (g_utf8_validate (lines, -1, NULL));
      g_assert_cmpint (g_str_has_suffix (lines, "…"), ==, cut);
      if (cut)
        continue;
      /* Without blanks, breaks and hyphens both say the same. */
      g_auto (GStrv) parts = g_strsplit_set (lines, "| -", -1);
      g_auto (GStrv) whole = g_strsplit_set (text->str, " -", -1);
      g_autofree char *a = g_strjoinv ("", parts), *b = g_strjoinv ("", whole);
      g_assert_cmpstr (a, ==, b);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/scene/text/break", test_break);
  g_test_add_func ("/wend/scene/text/ellipsis", test_ellipsis);
  return g_test_run ();
}
