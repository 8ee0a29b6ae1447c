/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which maps an earlier run left unsaved. A start that did not survive bringing them back leaves them alone once, so that a
 * map which ends the program cannot keep anybody from starting it. */

#include "wend-config.h"

#include "app/wend-recovery.h"

#include "app/wend-state.h"

#define NAME "recovery"
#define SURVIVED 3 /* s */

static GPtrArray *left; /* NULL: not looked for yet */

static gboolean
on_survived (gpointer data)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  wend_state_save (NAME, keys);
  return G_SOURCE_REMOVE;
}

static GPtrArray *
find_left (void)
{
  g_autofree char *folder = wend_state_file ("journal");
  g_autoptr (GKeyFile) keys = wend_state_load (NAME);

  if (left != NULL)
    return left;
  if (g_key_file_get_boolean (keys, NAME, "opening", NULL))
    {
      on_survived (NULL);
      left = g_ptr_array_new ();
      return left;
    }
  left = wend_journal_find (folder);
  if (left->len == 0)
    return left;
  g_key_file_set_boolean (keys, NAME, "opening", TRUE);
  wend_state_save (NAME, keys);
  g_timeout_add_seconds (SURVIVED, on_survived, NULL);
  return left;
}

WendJournalFound *
wend_recovery_take (const char *path)
{
  GPtrArray *all = find_left ();
  g_autofree char *whole = g_canonicalize_filename (path, NULL);

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (((WendJournalFound *) g_ptr_array_index (all, i))->path, whole) == 0)
      return g_ptr_array_steal_index (all, i);
  return NULL;
}

gboolean
wend_recovery_open_all (WendApplication *application)
{
  GPtrArray *all = find_left ();
  gboolean any = all->len > 0;

  while (all->len > 0)
    {
      WendWindow *window = wend_window_new (GTK_APPLICATION (application));
      wend_window_recover (window, g_ptr_array_steal_index (all, 0));
      gtk_window_present (GTK_WINDOW (window));
    }
  return any;
}
