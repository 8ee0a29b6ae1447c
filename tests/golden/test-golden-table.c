/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The comparison itself: what is missing or wrong must fail, else all golden tests are worth nothing. */

#include "wend-table.h"

static const char text[] = "name,\"a \"\"b\"\"\",p\r\n\"x, y\",1.5,\nz,,1e-16\n";

static void
test_read (void)
{
  g_autoptr (WendTable) table = wend_table_parse (text, "made");
  double value;

  g_assert_cmpuint (wend_table_n_rows (table), ==, 2);
  wend_table_check_text (table, 0, "name", "x, y");
  g_assert_cmpfloat_with_epsilon (wend_table_get (table, 0, "a \"b\""), 1.5, 1e-15);
  g_assert_false (wend_table_number (table, 1, "a \"b\"", &value));
  g_assert_cmpuint (wend_table_find (table, "name", "z"), ==, 1);
  wend_table_check (table, 0, "a \"b\"", TRUE, 1.5000001);
  wend_table_check (table, 0, "p", FALSE, 0);
  wend_table_check_p (table, 1, "p", TRUE, 9e-16);
}

static const char *const faults[] = { "column", "number", "empty", "none", "off", "row" };

/* Each of these must end the program. */
static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/wend/golden/table/subprocess/", faults[i], NULL);
      g_test_trap_subprocess (path, 0, 0);
      g_test_trap_assert_failed ();
    }
}

static void
test_fault (gconstpointer data)
{
  g_autoptr (WendTable) table = wend_table_parse (text, "made");

  switch (GPOINTER_TO_INT (data))
    {
    case 0:
      wend_table_text (table, 0, "gone");
      break;
    case 1:
      wend_table_get (table, 0, "name");
      break;
    case 2: /* a value where none is wanted */
      wend_table_check (table, 0, "p", TRUE, 0);
      break;
    case 3: /* none where a value is wanted */
      wend_table_check (table, 0, "a \"b\"", FALSE, 1.5);
      break;
    case 4:
      wend_table_check (table, 0, "a \"b\"", TRUE, 1.50001);
      break;
    default:
      wend_table_text (table, 2, "name");
      break;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/golden/table/read", test_read);
  g_test_add_func ("/wend/golden/table/faults", test_faults);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/wend/golden/table/subprocess/", faults[i], NULL);
      g_test_add_data_func (path, GINT_TO_POINTER ((int) i), test_fault);
    }
  return g_test_run ();
}
