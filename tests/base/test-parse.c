/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, dates and colours: what is accepted, what is not, and that writing reads back. */

#include "base/wend-parse.h"

#include <math.h>
#include <string.h>

static void
test_numbers (void)
{
  static const char *bad[] = { "", " 1", "1 ", "nan", "inf", "0x10", "1,5", "1e999", "--1", "e", "." };
  static const struct { double value; const char *text; } good[] = {
    { 0, "0" }, { -0.0, "0" }, { 1, "1" }, { -2, "-2" }, { 0.1, "0.1" }, { 1.5, "1.5" }, { 1e-7, "0.0000001" },
    { 123456789012345.0, "123456789012345" }, { 0.30000000000000004, "0.30000000000000004" }, { 1e15, "1e+15" }, { -1.25e-3, "-0.00125" },
  };
  char buffer[WEND_NUMBER_SIZE];
  double value;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (wend_parse_double (bad[i], &value));
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_cmpstr (wend_format_double (buffer, good[i].value), ==, good[i].text);
      g_assert_true (wend_parse_double (buffer, &value));
      g_assert_true (fabs (value - good[i].value) <= 0);
    }
}

static void
test_numbers_read_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  char buffer[WEND_NUMBER_SIZE];

  for (int i = 0; i < 20000; i++)
    {
      double value = g_rand_double_range (rand, -1, 1) * pow (10, g_rand_int_range (rand, -12, 18));
      double back = 0;
      g_assert_true (wend_parse_double (wend_format_double (buffer, value), &back));
      g_assert_true (fabs (back - value) <= 0);
    }
}

static void
test_dates (void)
{
  static const char *bad[] = { "", "2017-5-1", "2017-02-29", "2017-13-01", "2017-00-10", "2017-04-31", "0000-01-01", "2017-05-01 ", "17-05-01" };
  gint32 days;
  gint64 seconds;
  char buffer[16];

  g_assert_true (wend_parse_date ("1970-01-01", &days));
  g_assert_cmpint (days, ==, 0);
  g_assert_true (wend_parse_date ("2016-02-29", &days));
  g_assert_cmpstr (wend_format_date (buffer, days), ==, "2016-02-29");
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (wend_parse_date (bad[i], &days));
  for (gint32 day = -200000; day < 200000; day += 37)
    {
      int y, m, d;
      wend_date_to_ymd (day, &y, &m, &d);
      g_assert_cmpint (wend_date_from_ymd (y, m, d), ==, day);
    }
  g_assert_true (wend_parse_datetime ("1970-01-02T00:00:01Z", &seconds));
  g_assert_cmpint (seconds, ==, 86401);
  g_assert_false (wend_parse_datetime ("1970-01-02T24:00:01Z", &seconds));
  g_assert_false (wend_parse_datetime ("1970-01-02 00:00:01Z", &seconds));
}

static void
test_colours (void)
{
  double rgba[4];

  g_assert_true (wend_parse_colour ("#FF8000", rgba));
  g_assert_cmpfloat_with_epsilon (rgba[1], 128 / 255.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (rgba[3], 1, 1e-9);
  g_assert_false (wend_parse_colour ("FF8000", rgba));
  g_assert_false (wend_parse_colour ("#FF80", rgba));
  g_assert_false (wend_parse_colour ("#GG8000", rgba));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/base/parse/numbers", test_numbers);
  g_test_add_func ("/wend/base/parse/numbers-read-back", test_numbers_read_back);
  g_test_add_func ("/wend/base/parse/dates", test_dates);
  g_test_add_func ("/wend/base/parse/colours", test_colours);
  return g_test_run ();
}
