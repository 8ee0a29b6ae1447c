/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The set of selected nodes, by id, so that it outlives every redraw and undo. It must not know who draws or
 * edits it: the canvas, the outline and the inspector all listen to the same one. */

#include "gestures/wend-selection.h"

struct _WendSelection
{
  GHashTable *set;  /* id, owned → nothing */
  GPtrArray *order; /* the same ids, borrowed */
  WendSelectionFunc func;
  gpointer data;
};

WendSelection *
wend_selection_new (void)
{
  WendSelection *selection = g_new0 (WendSelection, 1);

  selection->set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  selection->order = g_ptr_array_new ();
  return selection;
}

void
wend_selection_free (WendSelection *selection)
{
  if (selection == NULL)
    return;
  g_ptr_array_unref (selection->order);
  g_hash_table_unref (selection->set);
  g_free (selection);
}

void
wend_selection_watch (WendSelection *selection, WendSelectionFunc func, gpointer data)
{
  selection->func = func;
  selection->data = data;
}

static void
changed (WendSelection *selection)
{
  if (selection->func != NULL)
    selection->func (selection, selection->data);
}

guint
wend_selection_size (const WendSelection *selection)
{
  return selection->order->len;
}

gboolean
wend_selection_contains (const WendSelection *selection, const char *id)
{
  return id != NULL && g_hash_table_contains (selection->set, id);
}

const char *
wend_selection_get (const WendSelection *selection, guint index)
{
  return index < selection->order->len ? g_ptr_array_index (selection->order, index) : NULL;
}

const char *
wend_selection_single (const WendSelection *selection)
{
  return selection->order->len == 1 ? g_ptr_array_index (selection->order, 0) : NULL;
}

static gboolean
insert (WendSelection *selection, const char *id)
{
  char *copy;

  if (g_hash_table_contains (selection->set, id))
    return FALSE;
  copy = g_strdup (id);
  g_hash_table_add (selection->set, copy);
  g_ptr_array_add (selection->order, copy);
  return TRUE;
}

static void
empty (WendSelection *selection)
{
  g_ptr_array_set_size (selection->order, 0);
  g_hash_table_remove_all (selection->set);
}

void
wend_selection_clear (WendSelection *selection)
{
  if (selection->order->len == 0)
    return;
  empty (selection);
  changed (selection);
}

void
wend_selection_set (WendSelection *selection, const char *id)
{
  g_autofree char *copy = g_strdup (id); /* may be one of ours */

  if (copy == NULL)
    {
      wend_selection_clear (selection);
      return;
    }
  if (selection->order->len == 1 && wend_selection_contains (selection, copy))
    return;
  empty (selection);
  insert (selection, copy);
  changed (selection);
}

void
wend_selection_add (WendSelection *selection, const char *id)
{
  if (insert (selection, id))
    changed (selection);
}

void
wend_selection_toggle (WendSelection *selection, const char *id)
{
  gpointer held;

  if (g_hash_table_lookup_extended (selection->set, id, &held, NULL))
    {
      g_ptr_array_remove (selection->order, held);
      g_hash_table_remove (selection->set, held);
    }
  else
    insert (selection, id);
  changed (selection);
}

void
wend_selection_set_all (WendSelection *selection, const GPtrArray *ids)
{
  gboolean same = ids->len == selection->order->len;

  for (guint i = 0; same && i < ids->len; i++)
    same = wend_selection_contains (selection, g_ptr_array_index (ids, i));
  if (same)
    return;
  empty (selection);
  for (guint i = 0; i < ids->len; i++)
    insert (selection, g_ptr_array_index (ids, i));
  changed (selection);
}

void
wend_selection_prune (WendSelection *selection, const WendDocument *document)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < selection->order->len; i++)
    if (wend_document_find_living (document, g_ptr_array_index (selection->order, i)) != NULL)
      g_ptr_array_add (kept, g_strdup (g_ptr_array_index (selection->order, i)));
  wend_selection_set_all (selection, kept);
}
