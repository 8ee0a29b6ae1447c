/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every icon that lanes name is in the table, and its path stays on the grid. */

#include "scene/wend-icon.h"

#include <string.h>

#include "model/wend-schema.h"

static void
test_lanes (void)
{
  for (guint i = 0; i < WEND_N_LANES; i++)
    {
      const char *name = wend_schema_lane ((WendLaneKind) i)->icon;
      g_test_message ("%s", name);
      g_assert_nonnull (wend_icon_find (name));
    }
  g_assert_null (wend_icon_find ("lane-nothing"));
  g_assert_null (wend_icon_find (NULL));
}

static void
check_path (const WendIcon *icon)
{
  guint values = 0;

  g_assert_cmpuint (icon->path.n_ops, >, 2);
  g_assert_cmpint (icon->path.ops[0], ==, WEND_OP_MOVE);
  for (guint i = 0; i < icon->path.n_ops; i++)
    values += icon->path.ops[i] == WEND_OP_CURVE ? 6 : icon->path.ops[i] == WEND_OP_CLOSE ? 0
                                                                                           : 2;
  g_assert_cmpuint (values, ==, icon->path.n_values);
  for (guint i = 0; i < icon->path.n_values; i++)
    {
      g_assert_cmpfloat (icon->path.values[i], >, -1);
      g_assert_cmpfloat (icon->path.values[i], <, 17);
    }
}

static void
test_paths (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("WEND_SOURCE"), "icons", "symbolic", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((file = g_dir_read_name (dir)) != NULL)
    {
      g_assert_true (g_str_has_prefix (file, "wend-") && g_str_has_suffix (file, "-symbolic.svg"));
      g_autofree char *name = g_strndup (file + 5, strlen (file) - 5 - strlen ("-symbolic.svg"));
      const WendIcon *icon = wend_icon_find (name);
      g_test_message ("%s", name);
      g_assert_nonnull (icon);
      check_path (icon);
      n++;
    }
  g_assert_cmpuint (n, >=, 107);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/scene/icon/lanes", test_lanes);
  g_test_add_func ("/wend/scene/icon/paths", test_paths);
  return g_test_run ();
}
