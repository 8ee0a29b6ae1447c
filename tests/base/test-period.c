/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Periods as they are typed: both ends included, weeks from Monday, nonsense refused. */

#include "base/wend-period.h"

#include "base/wend-parse.h"

static void
test_parse (void)
{
  static const struct { const char *text, *from, *to; } good[] = {
    { "2017", "2017-01-01", "2018-01-01" }, { "2017-05", "2017-05-01", "2017-06-01" }, { "2017-12", "2017-12-01", "2018-01-01" },
    { "2017-Q2", "2017-04-01", "2017-07-01" }, { "2017-05-02", "2017-05-02", "2017-05-03" }, { "2026-W01", "2025-12-29", "2026-01-05" },
    { "2026-W53", "2026-12-28", "2027-01-04" }, { "2017-05..2017-07", "2017-05-01", "2017-08-01" }, { "2016..2017-Q1", "2016-01-01", "2017-04-01" },
  };
  static const char *bad[] = { "", "17", "2017-5", "2017-13", "2017-Q5", "2025-W53", "2017-W00", "2017-06..2017-05", "2017..", "..2017", "2017-05x", "May 2017" };
  WendPeriod period;
  char buffer[16];

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (wend_period_parse (good[i].text, &period));
      g_assert_cmpstr (wend_format_date (buffer, period.from), ==, good[i].from);
      g_assert_cmpstr (wend_format_date (buffer, period.to), ==, good[i].to);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (wend_period_parse (bad[i], &period));
}

static void
test_name (void)
{
  static const char *names[] = { "2017", "2017-05", "2017-Q2", "2017-05-02", "2017-05-02..2017-05-08" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      WendPeriod period;
      g_assert_true (wend_period_parse (names[i], &period));
      g_autofree char *name = wend_period_name (&period);
      g_assert_cmpstr (name, ==, names[i]);
    }
}

static void
test_year_before (void)
{
  WendPeriod period;
  char buffer[16];

  g_assert_true (wend_period_parse ("2016-02-29", &period));
  WendPeriod before = wend_period_year_before (&period);
  g_assert_cmpstr (wend_format_date (buffer, before.from), ==, "2015-02-28");
  g_assert_cmpstr (wend_format_date (buffer, before.to), ==, "2015-03-01");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/base/period/parse", test_parse);
  g_test_add_func ("/wend/base/period/name", test_name);
  g_test_add_func ("/wend/base/period/year-before", test_year_before);
  return g_test_run ();
}
