/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The action table: complete, without clashes, and the menus and buttons of ui/ call nothing that is not in it. */

#include <gtk/gtk.h>
#include <string.h>

#include "app/wend-action-table.h"

static gboolean
is_known (const char *full_name)
{
  guint n;
  const WendActionRow *rows = wend_action_rows (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = wend_action_full_name (&rows[i]);
      if (g_str_equal (name, full_name))
        return TRUE;
    }
  return FALSE;
}

/* All values of <attribute name="action"> and <property name="action-name"> in ui/. */
static GHashTable *
called_actions (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("WEND_SOURCE"), "ui", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GRegex) pattern = g_regex_new ("name=\"(?:action|action-name)\">([a-z.-]+)<", 0, 0, NULL);
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_nonnull (dir);
  for (const char *file = g_dir_read_name (dir); file != NULL; file = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GMatchInfo) match = NULL;
      if (!g_str_has_suffix (file, ".ui"))
        continue;
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      for (g_regex_match (pattern, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
        g_hash_table_add (names, g_match_info_fetch (match, 1));
    }
  return names;
}

static void
test_rows (void)
{
  guint n;
  const WendActionRow *rows = wend_action_rows (&n);
  g_autoptr (GHashTable) first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n; i++)
    {
      char *name = wend_action_full_name (&rows[i]);
      gboolean seen = g_hash_table_contains (first, name);
      g_test_message ("%s", name);
      g_assert_true (*rows[i].label != '\0');
      g_assert_true (seen == (rows[i].func == NULL)); /* the first row, and only it, has the callback */
      if (rows[i].target != NULL)
        {
          g_autoptr (GVariant) value = g_variant_parse (G_VARIANT_TYPE (rows[i].parameter), rows[i].target, NULL, NULL, NULL);
          g_assert_nonnull (value);
        }
      g_assert_true (rows[i].group == NULL || rows[i].accels != NULL);
      g_hash_table_add (first, name);
    }
}

/* Everything has a key or stands in a menu; what takes free values (a file, a period) is called by what lists them. */
static void
test_reachable (void)
{
  static const char *const by_lists[] = { "win.open-recent", "win.new-from", "win.show-file", "win.add-measures-from", "win.period", "win.against", "win.segment", "map.add-lane", "map.lane-kind", "map.colour" };
  guint n;
  const WendActionRow *rows = wend_action_rows (&n);
  g_autoptr (GHashTable) called = called_actions ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = wend_action_full_name (&rows[i]);
      gboolean listed = FALSE;
      for (gsize k = 0; k < G_N_ELEMENTS (by_lists); k++)
        listed |= g_str_equal (by_lists[k], name);
      g_test_message ("%s", name);
      g_assert_true (rows[i].accels != NULL || listed || g_hash_table_contains (called, name));
    }
}

static void
test_called (void)
{
  g_autoptr (GHashTable) called = called_actions ();
  GHashTableIter iter;
  gpointer name;

  g_assert_cmpuint (g_hash_table_size (called), >, 15);
  g_hash_table_iter_init (&iter, called);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_test_message ("%s", (char *) name);
      g_assert_true (g_str_has_prefix (name, "window.") || is_known (name));
    }
}

/* One key does one thing. Keys of the canvas may not hide one of the window, which comes first. */
static void
test_keys (void)
{
  guint n;
  const WendActionRow *rows = wend_action_rows (&n);
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) outline = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) accels = g_strsplit (rows[i].accels != NULL ? rows[i].accels : "", " ", -1);
      for (gsize k = 0; accels[k] != NULL; k++)
        {
          guint key;
          GdkModifierType modifiers;
          g_test_message ("%s: %s", rows[i].name, accels[k]);
          g_assert_true (gtk_accelerator_parse (accels[k], &key, &modifiers) && key != 0);
          /* Outline and canvas never have the focus together, and their keys do the same. */
          if (rows[i].scope > WEND_SCOPE_OUTLINE) /* parts of other views: each by itself */
            {
              g_assert_true (g_hash_table_add (others, g_strdup_printf ("%d %s", rows[i].scope, accels[k])));
              continue;
            }
          g_assert_true (g_hash_table_add (rows[i].scope == WEND_SCOPE_OUTLINE ? outline : taken, gtk_accelerator_name (key, modifiers)));
          g_assert_true (rows[i].scope != WEND_SCOPE_WINDOW || !g_hash_table_contains (outline, accels[k]));
        }
    }
}

/* What GNOME on Debian 12 keeps for itself; tests/ui asks the desktop's own settings where they are installed. */
static void
test_desktop_keys (void)
{
  static const char *const desktop[] = { "<Alt>F4", "<Alt>space", "<Alt>Tab", "<Alt>Escape", "<Alt>F2", "<Alt>F1", "<Control><Alt>Left", "<Control><Alt>Right",
                                         "<Control><Alt>Up", "<Control><Alt>Down", "<Alt>F6", "<Alt>F7", "<Alt>F8", "<Alt>grave", "<Control><Alt>t", "<Control><Alt>Tab" };
  guint n;
  const WendActionRow *rows = wend_action_rows (&n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) accels = g_strsplit (rows[i].accels != NULL ? rows[i].accels : "", " ", -1);
      for (gsize k = 0; accels[k] != NULL; k++)
        {
          g_assert_null (strstr (accels[k], "<Super>"));
          for (gsize d = 0; d < G_N_ELEMENTS (desktop); d++)
            g_assert_cmpstr (accels[k], !=, desktop[d]);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/app/actions/rows", test_rows);
  g_test_add_func ("/wend/app/actions/reachable", test_reachable);
  g_test_add_func ("/wend/app/actions/called", test_called);
  g_test_add_func ("/wend/app/actions/keys", test_keys);
  g_test_add_func ("/wend/app/actions/desktop-keys", test_desktop_keys);
  return g_test_run ();
}
