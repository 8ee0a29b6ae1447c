/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pending changesets and their rebase: roll back, apply, apply again. Owns references only; the document is the
 * caller's. */

#include "edit/wend-rebase.h"

#include <string.h>

typedef struct
{
  WendChangeset *changeset;
  WendTrace *trace;
} Pending;

struct _WendRebase
{
  GArray *pending; /* Pending */
};

static void
clear_pending (gpointer data)
{
  Pending *pending = data;

  wend_changeset_unref (pending->changeset);
  wend_trace_unref (pending->trace);
}

WendRebase *
wend_rebase_new (void)
{
  WendRebase *rebase = g_new0 (WendRebase, 1);

  rebase->pending = g_array_new (FALSE, FALSE, sizeof (Pending));
  g_array_set_clear_func (rebase->pending, clear_pending);
  return rebase;
}

void
wend_rebase_free (WendRebase *rebase)
{
  if (rebase == NULL)
    return;
  g_array_unref (rebase->pending);
  g_free (rebase);
}

void
wend_rebase_push (WendRebase *rebase, WendChangeset *changeset, WendTrace *trace)
{
  Pending pending = { wend_changeset_ref (changeset), wend_trace_ref (trace) };

  g_array_append_val (rebase->pending, pending);
}

guint
wend_rebase_length (const WendRebase *rebase)
{
  return rebase->pending->len;
}

WendChangeset *
wend_rebase_peek (const WendRebase *rebase, guint index)
{
  return index < rebase->pending->len ? g_array_index (rebase->pending, Pending, index).changeset : NULL;
}

static void
roll_back (WendRebase *rebase, const WendApply *to, GHashTable *seen)
{
  for (guint i = rebase->pending->len; i-- > 0;)
    {
      WendTrace *trace = g_array_index (rebase->pending, Pending, i).trace;
      wend_trace_touch (trace, seen);
      wend_trace_roll_back (trace, to->document, to->marks);
    }
}

static void
apply_again (WendRebase *rebase, const WendApply *to, GHashTable *seen)
{
  WendApply quiet = { to->document, to->marks, NULL, NULL };

  for (guint i = 0; i < rebase->pending->len; i++)
    {
      Pending *pending = &g_array_index (rebase->pending, Pending, i);
      quiet.trace = pending->trace;
      wend_apply (&quiet, pending->changeset, 0);
      wend_trace_touch (pending->trace, seen);
    }
}

static gboolean
is_first (const WendRebase *rebase, const WendChangeset *changeset)
{
  const WendChangeset *first = wend_rebase_peek (rebase, 0);

  return first != NULL && first->n == changeset->n && strcmp (first->writer, changeset->writer) == 0;
}

gboolean
wend_rebase_receive (WendRebase *rebase, const WendApply *to, const WendChangeset *changeset, guint32 q, GHashTable *seen)
{
  g_autoptr (WendTrace) trace = NULL;
  WendApply numbered = *to;
  gboolean accepted;

  roll_back (rebase, to, seen);
  if (is_first (rebase, changeset))
    {
      trace = wend_trace_ref (g_array_index (rebase->pending, Pending, 0).trace);
      g_array_remove_index (rebase->pending, 0);
    }
  else
    trace = wend_trace_new ();
  numbered.trace = trace;
  accepted = wend_apply (&numbered, changeset, q);
  wend_trace_touch (trace, seen);
  apply_again (rebase, to, seen);
  return accepted;
}
