/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups too small to be kept: the golden table, row by row, and the ties. */

#include "measure/wend-suppress.h"

#include <string.h>

#include "measure-help.h"

static const char *
word (WendSuppression suppression, guint64 n, double few)
{
  if (suppression == WEND_SUPPRESSION_SMALL)
    return "suppressed";
  if (suppression == WEND_SUPPRESSION_NEXT)
    return "suppressed (next smallest)";
  return n == 0 ? "no answers" : (double) n < few ? "few" : "yes";
}

/* The rows of one total: `all` first, then its levels. */
static void
check_total (const HelpTable *table, guint from, guint to)
{
  guint n_levels = to - from - 1;
  guint floor = (guint) help_value (table, from, "privacy_floor");
  double few = help_value (table, from, "few");
  guint64 total = (guint64) help_value (table, from, "n");
  g_autofree guint64 *n = g_new0 (guint64, n_levels);
  g_autofree const char **names = g_new0 (const char *, n_levels);
  g_autofree WendSuppression *result = g_new0 (WendSuppression, n_levels);

  g_assert_cmpstr (help_cell (table, from, "level"), ==, "all");
  g_assert_cmpstr (word (wend_suppress_one (total, floor), total, few), ==, help_cell (table, from, "shown"));
  for (guint i = 0; i < n_levels; i++)
    {
      n[i] = (guint64) help_value (table, from + 1 + i, "n");
      names[i] = help_cell (table, from + 1 + i, "level");
    }
  wend_suppress_levels (n, names, n_levels, floor, result);
  for (guint i = 0; i < n_levels; i++)
    g_assert_cmpstr (word (result[i], n[i], few), ==, help_cell (table, from + 1 + i, "shown"));
}

static void
test_golden (void)
{
  g_autoptr (HelpTable) table = help_table ("edge_suppression");
  guint from = 0;

  for (guint i = 1; table != NULL && i <= table->rows->len; i++)
    if (i == table->rows->len || strcmp (help_cell (table, i, "total"), help_cell (table, from, "total")) != 0)
      {
        check_total (table, from, i);
        from = i;
      }
}

static void
test_ties (void)
{
  const guint64 n[] = { 12, 3, 12 };
  const char *names[] = { "b", "x", "a" };
  WendSuppression result[3];

  wend_suppress_levels (n, names, 3, 10, result);
  g_assert_cmpint (result[0], ==, WEND_SUPPRESSION_NONE);
  g_assert_cmpint (result[1], ==, WEND_SUPPRESSION_SMALL);
  g_assert_cmpint (result[2], ==, WEND_SUPPRESSION_NEXT);
  wend_suppress_levels (n, names, 0, 10, result);
  g_assert_cmpint (wend_suppress_one (0, 10), ==, WEND_SUPPRESSION_NONE);
  g_assert_cmpint (wend_suppress_one (9, 10), ==, WEND_SUPPRESSION_SMALL);
  g_assert_cmpint (wend_suppress_one (10, 10), ==, WEND_SUPPRESSION_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/measure/suppress/golden", test_golden);
  g_test_add_func ("/wend/measure/suppress/ties", test_ties);
  return g_test_run ();
}
