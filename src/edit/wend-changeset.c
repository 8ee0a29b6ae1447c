/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A changeset as a counted value, shared by history, journal and session. The count is atomic so that a journal's
 * worker may hold one. Knows no document. */

#include "edit/wend-changeset.h"

G_DEFINE_QUARK (wend-edit-error-quark, wend_edit_error)

static void
clear_change (gpointer data)
{
  wend_change_clear (data);
}

WendChangeset *
wend_changeset_new (const char *writer, guint32 n, const char *label)
{
  WendChangeset *changeset = g_atomic_rc_box_new0 (WendChangeset);

  changeset->writer = g_strdup (writer);
  changeset->n = n;
  changeset->label = g_strdup (label);
  changeset->changes = g_array_new (FALSE, FALSE, sizeof (WendChange));
  g_array_set_clear_func (changeset->changes, clear_change);
  return changeset;
}

WendChangeset *
wend_changeset_ref (WendChangeset *changeset)
{
  return g_atomic_rc_box_acquire (changeset);
}

static void
clear_changeset (gpointer data)
{
  WendChangeset *changeset = data;

  g_free (changeset->writer);
  g_free (changeset->by);
  g_free (changeset->at);
  g_free (changeset->label);
  g_array_unref (changeset->changes);
}

void
wend_changeset_unref (WendChangeset *changeset)
{
  if (changeset != NULL)
    g_atomic_rc_box_release_full (changeset, clear_changeset);
}

void
wend_changeset_take (WendChangeset *changeset, WendChange *change)
{
  g_array_append_vals (changeset->changes, change, 1);
  *change = (WendChange) { 0 };
}
