/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A deep copy: what a worker gets instead of the live document. Copies the trash too. */

#include <string.h>

#include "model/wend-document-private.h"

static const char *
copy_string (WendDocument *to, const char *text)
{
  return text != NULL ? wend_document_intern (to, text, strlen (text)) : NULL;
}

static void
copy_values (WendDocument *to, const WendNode *from, WendNode *node)
{
  const WendKindRow *kind = wend_schema_kind ((WendKind) from->kind);
  guint count = (guint) __builtin_popcountll (from->present);

  if (count == 0)
    return;
  node->values = wend_arena_alloc (to->arena, count * sizeof *node->values);
  node->size = (guint8) count;
  node->present = from->present;
  for (guint slot = 0, at = 0; slot < kind->n_fields; slot++)
    if ((from->present >> slot) & 1)
      {
        node->values[at] = wend_document_hold (to, &kind->fields[slot], from->values[at], strlen (from->values[at]));
        at++;
      }
}

static void
copy_foreign (const WendDocument *from, const WendNode *node, WendDocument *to, WendNode *copy)
{
  const WendForeign *foreign = wend_document_foreign (from, node);

  if (foreign == NULL)
    return;
  for (guint i = 0; i < foreign->attributes->len; i++)
    {
      const WendForeignAttribute *attribute = &g_array_index (foreign->attributes, WendForeignAttribute, i);
      wend_document_set_foreign_attribute (to, copy, attribute->name, attribute->value);
    }
  for (guint i = 0; i < foreign->elements->len; i++)
    wend_document_add_foreign_element (to, copy, foreign->elements->pdata[i]);
}

/* The node's twin, made with everything but its place among the siblings. */
static WendNode *
copy_node (const WendDocument *from, const WendNode *node, WendDocument *to)
{
  WendAtom *atom = wend_document_atom (to, node->id->text, node->id->length);
  WendNode *copy = atom->node != NULL ? atom->node : wend_node_new_in (to, (WendKind) node->kind, atom);

  copy->order = copy_string (to, node->order);
  copy->removed = node->removed;
  copy_values (to, node, copy);
  copy_foreign (from, node, to, copy);
  return copy;
}

WendDocument *
wend_document_copy (const WendDocument *document)
{
  WendDocument *copy = wend_document_new (document->id);
  GHashTableIter blobs;
  gpointer sum, bytes;

  copy->version = document->version;
  for (gsize i = 0; i < document->index_size; i++)
    if (document->index[i] != NULL && document->index[i]->node != NULL)
      copy_node (document, document->index[i]->node, copy);
  copy->map->children->n = 0;
  for (gsize i = 0; i < document->index_size; i++)
    {
      WendNode *node = document->index[i] != NULL ? document->index[i]->node : NULL;
      WendNode *twin = node != NULL ? wend_document_find (copy, node->id->text) : NULL;
      if (node == NULL)
        continue;
      for (guint c = 0; node->children != NULL && c < node->children->n; c++)
        wend_node_append_child (copy, twin, wend_document_find (copy, node->children->items[c]->id->text));
      if (node->parent != NULL)
        twin->parent = wend_document_find (copy, node->parent->id->text);
      if (node->removed)
        g_ptr_array_add (copy->removed, twin);
    }
  g_hash_table_iter_init (&blobs, document->blobs);
  while (g_hash_table_iter_next (&blobs, &sum, &bytes))
    g_hash_table_insert (copy->blobs, g_strdup (sum), g_bytes_ref (bytes));
  return copy;
}

WendDocument *
wend_document_copy_as (const WendDocument *document, const char *id)
{
  WendDocument *copy = wend_document_copy (document);

  wend_document_set_id (copy, id);
  return copy;
}
