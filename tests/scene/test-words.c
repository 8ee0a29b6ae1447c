/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, ranges, periods and sentences as a map says them. */

#include "scene/wend-words-private.h"

#include <string.h>

#include "model/wend-builder.h"

static void
test_numbers (void)
{
  static const struct
  {
    double value;
    int decimals;
    gboolean sign;
    const char *expected;
  } cases[] = {
    { 38, 0, TRUE, "+38" }, { -4, 0, FALSE, "−4" }, { 0, 0, TRUE, "0" }, { -0.2, 0, FALSE, "0" }, { 0.5, 0, FALSE, "1" }, { 1204, 0, FALSE, "1,204" }, { 1234567.25, 1, FALSE, "1,234,567.3" }, { 3.05, 1, FALSE, "3.1" }, { 999, 0, FALSE, "999" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = wend_say_number (NULL, cases[i].value, cases[i].decimals, cases[i].sign);
      g_assert_cmpstr (said, ==, cases[i].expected);
    }
  g_autofree char *count = wend_say_count (NULL, 8930);
  g_assert_cmpstr (count, ==, "8,930");
}

static const char *
german (const char *text)
{
  return strcmp (text, "1,234.5") == 0 ? "1.234,5" : text;
}

static const char *
finnish (const char *text)
{
  return strcmp (text, "1,234.5") == 0 ? "1\u00a0234,5" : text;
}

static const char *
careless (const char *text)
{
  return strcmp (text, "1,234.5") == 0 ? "12345" : text;
}

/* Else a German reads 9,402 answers as nine and a bit. */
static void
test_marks (void)
{
  static const struct
  {
    WendTranslate translate;
    const char *expected;
  } cases[] = { { german, "1.234.567,3" }, { finnish, "1\u00a0234\u00a0567,3" }, { careless, "1,234,567.3" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = wend_say_number (cases[i].translate, 1234567.25, 1, FALSE), *whole = wend_say_number (cases[i].translate, 0.57, 0, FALSE);
      g_assert_cmpstr (said, ==, cases[i].expected);
      g_assert_cmpstr (whole, ==, "1");
    }
}

static const char *
backwards (const char *text)
{
  return g_str_equal (text, "{1} of {2}") ? "{2}: {1}" : text;
}

static void
test_fill (void)
{
  g_autofree char *said = wend_say_with (NULL, "{1} of {2}", "a", "b", NULL);
  g_autofree char *turned = wend_say_with (backwards, "{1} of {2}", "a", "b", NULL);
  g_autofree char *bare = wend_say_with (NULL, "{3} {x} {", "a", NULL);
  g_autofree char *signs = wend_say_with (NULL, "من {1} إلى {2} · {3}", "−6", "+4", "1,204", NULL);

  g_assert_cmpstr (said, ==, "a of b");
  g_assert_cmpstr (turned, ==, "b: a");
  g_assert_cmpstr (bare, ==, "{3} {x} {");
  g_assert_cmpstr (signs, ==, "من \u2066−6\u2069 إلى \u2066+4\u2069 · 1,204");
  g_assert_true (wend_say_is_rtl ("100 من كل"));
  g_assert_false (wend_say_is_rtl ("n = 12 من"));
  g_assert_false (wend_say_is_rtl ("−6"));
}

static void
test_periods (void)
{
  static const struct
  {
    const char *period;
    const char *expected;
    const char *when;
  } cases[] = {
    { "2026-10", "1–31 October 2026", "October 2026" },
    { "2026-10-05..2026-10-11", "5–11 October 2026", "5–11 October 2026" },
    { "2017", "2017", "2017" },
    { "2026-Q3", "July 2026 – September 2026", "Q3 2026" },
    { "2017-05-02", "2 May 2017", "2 May 2017" },
    { "2016-05..2017-06", "May 2016 – June 2017", "May 2016 – June 2017" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WendPeriod period;
      g_assert_true (wend_period_parse (cases[i].period, &period));
      g_autofree char *said = wend_say_period (NULL, &period);
      g_autofree char *when = wend_say_when (NULL, &period);
      g_assert_cmpstr (said, ==, cases[i].expected);
      g_assert_cmpstr (when, ==, cases[i].when);
    }
}

static void
check_figure (const char *kind, const char *unit, WendRange shown, const char *const expected[4])
{
  WendBuilder *builder = wend_builder_new ("m");
  WendNode *metric = wend_builder_add (builder, NULL, WEND_KIND_METRIC, "m", 1);

  if (g_strcmp0 (kind, "rating") != 0)
    wend_builder_set (builder, metric, wend_schema_field (WEND_KIND_METRIC, WEND_FIELD_KIND), kind, strlen (kind));
  if (unit != NULL)
    wend_builder_set (builder, metric, wend_schema_field (WEND_KIND_METRIC, WEND_FIELD_UNIT), unit, strlen (unit));
  g_autoptr (WendDocument) document = wend_builder_finish (builder);
  WendFigure figure = { .metric = wend_document_find (document, "m"), .state = WEND_FIGURE_FULL, .n = 1204, .shown = shown };
  g_auto (WendFigureWords) words;
  wend_figure_words_init (&words, &figure, NULL);
  g_assert_cmpstr (words.value, ==, expected[0]);
  g_assert_cmpstr (words.unit, ==, expected[1]);
  g_assert_cmpstr (words.range, ==, expected[2]);
  g_assert_cmpstr (words.n, ==, expected[3]);
  g_assert_cmpfloat (words.min, <, words.max);
}

static void
test_figures (void)
{
  check_figure ("rating", NULL, (WendRange) { TRUE, TRUE, 41.2, 33.1, 49.4 }, (const char *const[]) { "41", "%", "33–49", "n = 1,204" });
  check_figure ("rating", NULL, (WendRange) { TRUE, TRUE, 41.24, 41.0, 41.5 }, (const char *const[]) { "41.2", "%", "41.0–41.5", "n = 1,204" });
  check_figure ("nps", NULL, (WendRange) { TRUE, TRUE, 38, 31, 45 }, (const char *const[]) { "+38", "", "31 to 45", "n = 1,204" });
  check_figure ("nps", NULL, (WendRange) { TRUE, TRUE, -5, -6, -4 }, (const char *const[]) { "−5", "", "−6 to −4", "n = 1,204" });
  check_figure ("time", "minutes", (WendRange) { TRUE, TRUE, 14.3, 13.2, 15.6 }, (const char *const[]) { "14", "min", "13–16", "n = 1,204" });
  check_figure ("time", "hours", (WendRange) { TRUE, TRUE, 1.43, 1.32, 1.56 }, (const char *const[]) { "1.4", "h", "1.3–1.6", "n = 1,204" });
  check_figure ("rate", NULL, (WendRange) { TRUE, TRUE, 4.12, 3.3, 5.02 }, (const char *const[]) { "4.1", "per 1,000", "3.3–5.0", "n = 1,204" });
  check_figure ("value", NULL, (WendRange) { TRUE, FALSE, 12.4, 0, 0 }, (const char *const[]) { "12", "", NULL, "n = 1,204" });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/scene/words/numbers", test_numbers);
  g_test_add_func ("/wend/scene/words/marks", test_marks);
  g_test_add_func ("/wend/scene/words/fill", test_fill);
  g_test_add_func ("/wend/scene/words/periods", test_periods);
  g_test_add_func ("/wend/scene/words/figures", test_figures);
  return g_test_run ();
}
