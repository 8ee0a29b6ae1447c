/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Turning effects round. The changes are applied one by one as they are made, because the place of a node depends on
 * what has been taken back before. Knows no history and no editor; owns nothing but the list of a run. */

#include "edit/wend-inverse.h"

#include <string.h>

#include "base/wend-order-key.h"
#include "edit/wend-siblings.h"

typedef struct
{
  const WendInverse *inverse;
  GHashTable *created; /* nodes that the step created */
  guint done;
  guint skipped;
} Run;

static gboolean
is_mine (const WendInverse *inverse, const WendTraceEntry *entry, const char *field)
{
  return wend_mark_same (wend_marks_get (inverse->marks, wend_node_id (entry->node), field), entry->after);
}

static void
emit (Run *run, WendChange *change, const WendNode *node, WendMark only_if, WendMark as)
{
  change->id = g_strdup (wend_node_id (node));
  change->has_if = TRUE;
  change->only_if = only_if;
  change->has_as = TRUE;
  change->as = as;
  if (run->inverse->emit (run->inverse->data, change))
    run->done++;
  else
    run->skipped++;
}

static void
invert_set (Run *run, const WendTraceEntry *entry)
{
  WendChange change = { .kind = WEND_CHANGE_SET };

  if (!is_mine (run->inverse, entry, entry->field))
    {
      run->skipped++;
      return;
    }
  change.fields = wend_change_fields_new ();
  wend_change_fields_add (change.fields, entry->field, entry->old);
  emit (run, &change, entry->node, entry->after, entry->before);
}

/* The old key if it still sorts right behind the old neighbour, else a fresh one there; neighbour gone: the front. */
static char *
key_back (const WendTraceEntry *entry)
{
  WendKind kind = wend_node_kind (entry->node);
  WendNode *behind = entry->previous;
  WendNode *next;
  const char *low, *high;
  char *key;

  if (entry->old == NULL)
    return NULL;
  if (behind != NULL && (wend_node_is_removed (behind) || wend_node_parent (behind) != entry->parent || behind == entry->node))
    behind = NULL;
  next = behind != NULL ? wend_siblings_next (behind) : wend_siblings_first (entry->parent, kind, entry->node);
  if (next != NULL && next == entry->node)
    next = wend_siblings_next (next);
  low = behind != NULL ? wend_node_order (behind) : "";
  high = next != NULL ? wend_node_order (next) : NULL;
  if (strcmp (low, entry->old) < 0 && (high == NULL || strcmp (entry->old, high) < 0))
    return g_strdup (entry->old);
  key = wend_order_key_between (behind != NULL ? low : NULL, high);
  return key != NULL ? key : g_strdup (entry->old);
}

static void
emit_move (Run *run, const WendTraceEntry *entry, char *key, WendMark only_if, WendMark as)
{
  WendChange change = { .kind = WEND_CHANGE_MOVE };

  change.parent = g_strdup (wend_node_id (entry->parent));
  change.order = key;
  emit (run, &change, entry->node, only_if, as);
}

static void
invert_place (Run *run, const WendTraceEntry *entry)
{
  /* A restored node that is removed again gets its place back when the removal before that is undone. */
  if (wend_node_is_removed (entry->node))
    return;
  if (wend_node_is_dead (entry->parent) || !is_mine (run->inverse, entry, WEND_MARK_PLACE))
    run->skipped++;
  else
    emit_move (run, entry, key_back (entry), entry->after, entry->before);
}

/* While a node lay in the trash a later step of mine, undone by now, may have given it another place: the tray, or a
 * key behind a twin. Brings it back to where it was removed from. */
static void
settle (Run *run, const WendTraceEntry *entry)
{
  const WendNode *node = entry->node;
  WendMark now = wend_marks_get (run->inverse->marks, wend_node_id (node), WEND_MARK_PLACE);
  gboolean moved = wend_node_parent (node) != entry->parent;
  g_autofree char *key = NULL;

  if (!moved && g_strcmp0 (wend_node_order (node), entry->old) == 0)
    return;
  if (!wend_mark_same (now, entry->place) && now.writer != run->inverse->writer)
    return;
  if (wend_node_is_dead (entry->parent))
    return;
  key = wend_siblings_arrive (entry->parent, wend_node_kind (node), entry->old, node);
  if (moved || g_strcmp0 (wend_node_order (node), key) != 0)
    emit_move (run, entry, g_steal_pointer (&key), now, entry->place);
}

static void
invert_flag (Run *run, const WendTraceEntry *entry)
{
  WendChange change = { .kind = entry->removed ? WEND_CHANGE_RESTORE : WEND_CHANGE_REMOVE };

  if (wend_node_is_removed (entry->node) != entry->removed || !is_mine (run->inverse, entry, WEND_MARK_REMOVED))
    {
      run->skipped++;
      return;
    }
  emit (run, &change, entry->node, entry->after, entry->before);
  if (entry->removed && !wend_node_is_removed (entry->node))
    settle (run, entry);
}

static gboolean
goes_with_another (const Run *run, const WendNode *node)
{
  for (node = wend_node_parent (node); node != NULL; node = wend_node_parent (node))
    if (g_hash_table_contains (run->created, node))
      return TRUE;
  return FALSE;
}

static void
invert_create (Run *run, const WendTraceEntry *entry)
{
  WendChange change = { .kind = WEND_CHANGE_REMOVE };

  if (goes_with_another (run, entry->node))
    return;
  if (wend_node_is_removed (entry->node) && is_mine (run->inverse, entry, WEND_MARK_REMOVED))
    return; /* by the same step */
  if (wend_node_is_removed (entry->node) || !is_mine (run->inverse, entry, WEND_MARK_REMOVED))
    run->skipped++;
  else
    emit (run, &change, entry->node, entry->after, entry->before);
}

static void
invert (Run *run, const WendTraceEntry *entry)
{
  /* What the step created goes with all its values: a redo brings it back so. Its places are taken back one by one,
   * though, because on the way it may have stood where something else must return. */
  if (entry->kind != WEND_TRACE_CREATED && entry->kind != WEND_TRACE_PLACED && g_hash_table_contains (run->created, entry->node))
    return;
  switch (entry->kind)
    {
    case WEND_TRACE_CREATED:
      invert_create (run, entry);
      break;
    case WEND_TRACE_SET:
    case WEND_TRACE_FOREIGN:
      invert_set (run, entry);
      break;
    case WEND_TRACE_PLACED:
      invert_place (run, entry);
      break;
    case WEND_TRACE_FLAGGED:
      invert_flag (run, entry);
      break;
    case WEND_TRACE_ELEMENT: /* no editor makes one */
    default:
      run->skipped++;
      break;
    }
}

/* Typing: two settings of one field, one right after the other, are one from the first old value. */
static gboolean
joins (const WendTraceEntry *newer, const WendTraceEntry *older)
{
  return newer->kind == WEND_TRACE_SET && older->kind == WEND_TRACE_SET && newer->node == older->node &&
         strcmp (newer->field, older->field) == 0 && wend_mark_same (newer->before, older->after);
}

static GArray *
newest_first (const GPtrArray *traces)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (WendTraceEntry));

  for (guint i = traces->len; i-- > 0;)
    {
      const WendTrace *trace = traces->pdata[i];
      for (guint k = trace->entries->len; k-- > 0;)
        {
          const WendTraceEntry *entry = &g_array_index (trace->entries, WendTraceEntry, k);
          WendTraceEntry *newer = entries->len > 0 ? &g_array_index (entries, WendTraceEntry, entries->len - 1) : NULL;
          if (newer == NULL || !joins (newer, entry))
            g_array_append_vals (entries, entry, 1);
          else
            {
              newer->old = entry->old;
              newer->before = entry->before;
            }
        }
    }
  return entries;
}

static GHashTable *
created_by (const GArray *entries)
{
  GHashTable *created = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    if (g_array_index (entries, WendTraceEntry, i).kind == WEND_TRACE_CREATED)
      g_hash_table_add (created, g_array_index (entries, WendTraceEntry, i).node);
  return created;
}

gboolean
wend_inverse_is_needed (const WendTrace *trace)
{
  g_autoptr (GHashTable) created = created_by (trace->entries);

  for (guint i = 0; i < trace->entries->len; i++)
    {
      const WendTraceEntry *entry = &g_array_index (trace->entries, WendTraceEntry, i);
      if (!g_hash_table_contains (created, entry->node) || !wend_node_is_dead (entry->node))
        return TRUE;
    }
  return FALSE;
}

guint
wend_inverse_run (const WendInverse *inverse, const GPtrArray *traces, guint *skipped)
{
  g_autoptr (GArray) entries = newest_first (traces);
  g_autoptr (GHashTable) created = created_by (entries);
  Run run = { .inverse = inverse, .created = created };

  for (guint i = 0; i < entries->len; i++)
    invert (&run, &g_array_index (entries, WendTraceEntry, i));
  if (skipped != NULL)
    *skipped = run.skipped;
  return run.done;
}

static gboolean
others_inside (const WendInverse *inverse, const WendNode *node)
{
  guint n;
  WendNode *const *children = wend_node_all_children (node, &n);

  if (wend_marks_others (inverse->marks, wend_node_id (node), inverse->writer))
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (others_inside (inverse, children[i]))
      return TRUE;
  return FALSE;
}

gboolean
wend_inverse_takes_others (const WendInverse *inverse, const GPtrArray *traces)
{
  for (guint i = 0; i < traces->len; i++)
    {
      const GArray *entries = ((const WendTrace *) traces->pdata[i])->entries;
      for (guint k = 0; k < entries->len; k++)
        {
          const WendTraceEntry *entry = &g_array_index (entries, WendTraceEntry, k);
          if (entry->kind == WEND_TRACE_CREATED && !wend_node_is_removed (entry->node) && others_inside (inverse, entry->node))
            return TRUE;
        }
    }
  return FALSE;
}
