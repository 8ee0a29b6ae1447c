/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Effects and their exact reversal. Rolling back must restore even what no change can express (a created node is gone
 * from the index, a foreign attribute is back at its position), or replicas that rebase would drift apart. */

#include "edit/wend-trace.h"

#include <string.h>

#include "model/wend-document-private.h"

WendTrace *
wend_trace_new (void)
{
  WendTrace *trace = g_rc_box_new0 (WendTrace);

  trace->entries = g_array_new (FALSE, FALSE, sizeof (WendTraceEntry));
  return trace;
}

WendTrace *
wend_trace_ref (WendTrace *trace)
{
  return g_rc_box_acquire (trace);
}

static void
free_trace (gpointer data)
{
  WendTrace *trace = data;

  wend_trace_clear (trace);
  g_array_unref (trace->entries);
}

void
wend_trace_unref (WendTrace *trace)
{
  if (trace != NULL)
    g_rc_box_release_full (trace, free_trace);
}

void
wend_trace_add (WendTrace *trace, const WendTraceEntry *entry)
{
  if (trace != NULL)
    g_array_append_vals (trace->entries, entry, 1);
}

void
wend_trace_count (WendTrace *trace, const WendMarks *marks, const char *writer)
{
  WendMarkLast last;

  if (trace == NULL)
    return;
  last = wend_marks_get_last (marks, writer);
  trace->writer = g_strdup (writer);
  trace->last_n = last.n;
  trace->last_by = g_strdup (last.by);
  trace->last_at = g_strdup (last.at);
}

void
wend_trace_clear (WendTrace *trace)
{
  g_array_set_size (trace->entries, 0);
  g_clear_pointer (&trace->writer, g_free);
  g_clear_pointer (&trace->last_by, g_free);
  g_clear_pointer (&trace->last_at, g_free);
}

static void
roll_back_foreign (const WendTraceEntry *entry, WendDocument *document)
{
  WendForeign *foreign;
  WendForeignAttribute *last;
  WendForeignAttribute attribute;

  wend_document_set_foreign_attribute (document, entry->node, entry->field, entry->old);
  if (entry->old == NULL)
    return;
  /* An attribute that had been dropped came back at the end. */
  foreign = g_hash_table_lookup (document->foreign, entry->node);
  if (foreign->attributes->len == 0 || entry->position >= foreign->attributes->len - 1)
    return;
  last = &g_array_index (foreign->attributes, WendForeignAttribute, foreign->attributes->len - 1);
  if (g_strcmp0 (last->name, entry->field) != 0)
    return;
  attribute = *last;
  g_array_set_size (foreign->attributes, foreign->attributes->len - 1);
  g_array_insert_val (foreign->attributes, entry->position, attribute);
}

static void
roll_back_element (const WendTraceEntry *entry, WendDocument *document)
{
  WendForeign *foreign = g_hash_table_lookup (document->foreign, entry->node);

  g_ptr_array_set_size (foreign->elements, (gint) foreign->elements->len - 1);
}

static void
roll_back_entry (const WendTraceEntry *entry, WendDocument *document, WendMarks *marks)
{
  const char *id = entry->node->id->text;

  switch (entry->kind)
    {
    case WEND_TRACE_CREATED:
      wend_marks_forget (marks, id);
      wend_document_forget (document, entry->node);
      return;
    case WEND_TRACE_ELEMENT:
      wend_marks_forget (marks, entry->field);
      roll_back_element (entry, document);
      return;
    case WEND_TRACE_SET:
      wend_document_set (document, entry->node,
                         wend_schema_field_from_name ((WendKind) entry->node->kind, entry->field, strlen (entry->field))->field,
                         entry->old);
      wend_marks_set (marks, id, entry->field, entry->before);
      return;
    case WEND_TRACE_FOREIGN:
      roll_back_foreign (entry, document);
      wend_marks_set (marks, id, entry->field, entry->before);
      return;
    case WEND_TRACE_PLACED:
      wend_document_place (document, entry->node, entry->parent, entry->old);
      wend_marks_set (marks, id, WEND_MARK_PLACE, entry->before);
      return;
    case WEND_TRACE_FLAGGED:
    default:
      wend_document_set_removed (document, entry->node, !entry->removed);
      wend_marks_set (marks, id, WEND_MARK_REMOVED, entry->before);
      return;
    }
}

void
wend_trace_roll_back (WendTrace *trace, WendDocument *document, WendMarks *marks)
{
  for (guint i = trace->entries->len; i-- > 0;)
    roll_back_entry (&g_array_index (trace->entries, WendTraceEntry, i), document, marks);
  if (trace->writer != NULL)
    {
      WendMarkLast last = { trace->writer, trace->last_n, trace->last_by, trace->last_at };
      wend_marks_set_last (marks, &last);
    }
  wend_trace_clear (trace);
}

static void
touch (GHashTable *seen, const WendNode *node)
{
  if (node != NULL)
    g_hash_table_add (seen, (gpointer) node->id->text);
}

void
wend_trace_touch (const WendTrace *trace, GHashTable *seen)
{
  for (guint i = 0; i < trace->entries->len; i++)
    {
      const WendTraceEntry *entry = &g_array_index (trace->entries, WendTraceEntry, i);
      touch (seen, entry->node);
      touch (seen, entry->parent);
      if (entry->kind != WEND_TRACE_SET && entry->kind != WEND_TRACE_FOREIGN)
        touch (seen, entry->node->parent);
    }
}
