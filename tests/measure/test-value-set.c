/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of values and dates as mappings write them. */

#include "measure/wend-value-set-private.h"

#include <string.h>

#include "base/wend-parse.h"
#include "measure/wend-date-format-private.h"

static gboolean
has (const char *list, const char *cell)
{
  WendValueSet set;
  double number;
  gboolean is_number = wend_value_number (cell, strlen (cell), '.', &number);
  gboolean found;

  g_assert_true (wend_value_set_parse (&set, list));
  found = wend_value_set_has (&set, cell, strlen (cell), is_number ? &number : NULL);
  wend_value_set_clear (&set);
  return found;
}

static void
test_lists (void)
{
  g_assert_true (has ("1..5", "5.0"));
  g_assert_true (has ("1..5", "4.5"));
  g_assert_false (has ("1..5", "6"));
  g_assert_true (has ("0;Blank", "blank"));
  g_assert_true (has ("0;Blank", "0.0"));
  g_assert_true (has ("Check-Out;No-Show", "no-show"));
  g_assert_false (has ("Check-Out;No-Show", "no show"));
  g_assert_true (has ("-3..-1", "-2"));
  g_assert_true (has ("a\\;b;c", "A;b"));
  g_assert_true (has ("?;", "?"));
  g_assert_true (has ("\xC3\x84rger", "\xC3\xA4RGER"));
  g_assert_true (has ("true", "TRUE"));
}

static void
test_wrong_lists (void)
{
  static const char *const wrong[] = { "5..1", "a;;b", ";" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      WendValueSet set;
      g_assert_false (wend_value_set_parse (&set, wrong[i]));
      wend_value_set_clear (&set);
    }
}

static void
test_runs (void)
{
  static const struct { const char *list; gboolean run; double from, to; } cases[] = {
    { "1..5", TRUE, 1, 5 }, { "4;5", TRUE, 4, 5 }, { "2;1", TRUE, 1, 2 }, { "1;3", FALSE, 0, 0 }, { "1..2;3..4", TRUE, 1, 4 }, { "1;x", FALSE, 0, 0 }, { "x", FALSE, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WendValueSet set;
      double from = 0, to = 0;
      g_assert_true (wend_value_set_parse (&set, cases[i].list));
      g_assert_cmpint (wend_value_set_run (&set, &from, &to), ==, cases[i].run);
      if (cases[i].run)
        {
          g_assert_cmpfloat_with_epsilon (from, cases[i].from, 1e-9);
          g_assert_cmpfloat_with_epsilon (to, cases[i].to, 1e-9);
        }
      wend_value_set_clear (&set);
    }
}

static void
test_numbers (void)
{
  static const struct { const char *text; char decimal; gboolean good; double value; } cases[] = {
    { "5", '.', TRUE, 5 }, { "5.0", '.', TRUE, 5 }, { "5,0", '.', FALSE, 0 }, { "5,5", ',', TRUE, 5.5 }, { "5.5", ',', FALSE, 0 }, { "5,5", 0, TRUE, 5.5 }, { "5.5", 0, TRUE, 5.5 },
    { "1.234,5", 0, FALSE, 0 }, { "1e308", '.', TRUE, 1e308 }, { "1e309", '.', FALSE, 0 }, { "NaN", '.', FALSE, 0 }, { "inf", '.', FALSE, 0 }, { "0x1f", '.', FALSE, 0 },
    { "12%", '.', FALSE, 0 }, { "", '.', FALSE, 0 }, { "--1", '.', FALSE, 0 }, { "-0", '.', TRUE, 0 }, { "1 234", '.', FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value = 0;
      g_assert_cmpint (wend_value_number (cases[i].text, strlen (cases[i].text), cases[i].decimal, &value), ==, cases[i].good);
      if (cases[i].good)
        g_assert_cmpfloat_with_epsilon (value, cases[i].value, 1e-12 * (1 + cases[i].value));
    }
}

/* "" where there is no such date, else day and time. */
static char *
read_date (const char *format_text, const char *text)
{
  WendDateFormat format;
  gint32 days;
  gint64 seconds;
  char day[16];
  char *result;

  g_assert_null (wend_date_format_parse (&format, format_text));
  if (wend_date_format_read (&format, text, strlen (text), &days, &seconds))
    result = g_strdup_printf ("%s %02d:%02d:%02d", wend_format_date (day, days), (int) (seconds % 86400 / 3600), (int) (seconds % 3600 / 60), (int) (seconds % 60));
  else
    result = g_strdup ("");
  wend_date_format_clear (&format);
  return result;
}

static void
test_dates (void)
{
  static const char *const cases[][3] = {
    { "%Y-%m-%d", "2024-01-03", "2024-01-03 00:00:00" }, { "%Y-%m-%d", "2024-01-03 23:59:59", "2024-01-03 00:00:00" }, { "%Y-%m-%d", "2024-02-30", "" },
    { "%Y-%m-%d", "2024-2-9", "2024-02-09 00:00:00" }, { "%d.%m.%Y", "29.2.2024", "2024-02-29 00:00:00" }, { "%d.%m.%Y", "29.2.2023", "" },
    { "%Y %B", "2015 July", "2015-07-01 00:00:00" }, { "%Y %B", "2015   sept", "2015-09-01 00:00:00" }, { "%Y %B", "2015 Juli", "" }, { "%d %b %Y", "3 MAY 2017", "2017-05-03 00:00:00" },
    { "%d/%m/%Y %H:%M", "29/2/2016 01:16", "2016-02-29 01:16:00" }, { "%m/%d/%Y %H:%M %p", "5/6/2017 12:05 am", "2017-05-06 00:05:00" },
    { "%m/%d/%Y %H:%M %p", "5/6/2017 1:05 PM", "2017-05-06 13:05:00" }, { "%m/%d/%Y %H:%M %p", "5/6/2017 13:05 PM", "" },
    { "%Y-%m-%dT%H:%M:%S", "2024-03-31T02:30:00+05:00", "2024-03-31 02:30:00" }, { "%Y-%m-%d", "0000-00-00", "" }, { "%Y-%m-%d", "20240301", "" },
    { "%Y-%m-%d", "", "" }, { "%Y-%m-%d", "  2024-01-03", "2024-01-03 00:00:00" }, { "%Y-%m-%dT%H:%M:%S", "2024-03-31T25:30:00", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *read = read_date (cases[i][0], cases[i][1]);
      g_assert_cmpstr (read, ==, cases[i][2]);
    }
}

static void
test_wrong_formats (void)
{
  static const char *const wrong[] = { "%m-%d", "%Y-%q", "", "Y-m-d", "%Y-%" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      WendDateFormat format;
      g_assert_nonnull (wend_date_format_parse (&format, wrong[i]));
      wend_date_format_clear (&format);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/measure/value-set/lists", test_lists);
  g_test_add_func ("/wend/measure/value-set/wrong-lists", test_wrong_lists);
  g_test_add_func ("/wend/measure/value-set/runs", test_runs);
  g_test_add_func ("/wend/measure/value-set/numbers", test_numbers);
  g_test_add_func ("/wend/measure/value-set/dates", test_dates);
  g_test_add_func ("/wend/measure/value-set/wrong-formats", test_wrong_formats);
  return g_test_run ();
}
