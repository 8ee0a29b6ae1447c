/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The primitive alterations behind wend-document-private.h: insert, set, place, flag. They keep the tree
 * sorted and whole and decide nothing: which change makes sense is for the room `edit`. */

#include "model/wend-document-private.h"

#include <string.h>

static guint
position_for (const WendChildren *children, const WendNode *node)
{
  guint low = 0, high = children->n;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (wend_node_compare (children->items[middle], node) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
attach (WendDocument *document, WendNode *parent, WendNode *node)
{
  guint at;

  wend_node_append_child (document, parent, node);
  parent->children->n--;
  at = position_for (parent->children, node);
  memmove (parent->children->items + at + 1, parent->children->items + at, (parent->children->n - at) * sizeof (WendNode *));
  parent->children->items[at] = node;
  parent->children->n++;
}

static void
detach (WendNode *node)
{
  WendChildren *children = node->parent->children;
  guint at = position_for (children, node);

  g_assert (children->items[at] == node);
  memmove (children->items + at, children->items + at + 1, (children->n - at - 1) * sizeof (WendNode *));
  children->n--;
}

WendNode *
wend_document_insert (WendDocument *document, WendKind kind, const char *id, WendNode *parent, const char *order)
{
  WendAtom *atom = wend_document_atom (document, id, strlen (id));
  WendNode *node;

  g_assert (atom->node == NULL);
  node = wend_node_new_in (document, kind, atom);
  node->order = order != NULL ? wend_document_intern (document, order, strlen (order)) : NULL;
  attach (document, parent, node);
  return node;
}

void
wend_document_set (WendDocument *document, WendNode *node, WendField field, const char *value)
{
  const WendFieldRow *row = wend_schema_field ((WendKind) node->kind, field);

  g_assert (row != NULL);
  wend_node_set_slot (document, node, wend_schema_slot ((WendKind) node->kind, row),
                      value != NULL ? wend_document_hold (document, row, value, strlen (value)) : NULL);
}

void
wend_document_place (WendDocument *document, WendNode *node, WendNode *parent, const char *order)
{
  if (!node->removed)
    detach (node);
  node->order = order != NULL ? wend_document_intern (document, order, strlen (order)) : NULL;
  node->parent = parent;
  if (!node->removed)
    attach (document, parent, node);
}

/* From the back: what is restored is mostly what was removed last. */
static void
forget_removed (WendDocument *document, const WendNode *node)
{
  guint at = document->removed->len;

  while (document->removed->pdata[at - 1] != node)
    at--;
  g_ptr_array_remove_index_fast (document->removed, at - 1);
}

void
wend_document_set_removed (WendDocument *document, WendNode *node, gboolean removed)
{
  if (node->removed == (removed ? 1 : 0))
    return;
  if (removed)
    {
      detach (node);
      g_ptr_array_add (document->removed, node);
    }
  else
    {
      forget_removed (document, node);
      attach (document, node->parent, node);
    }
  node->removed = removed ? 1 : 0;
}

void
wend_document_forget (WendDocument *document, WendNode *node)
{
  g_assert (node->children == NULL || node->children->n == 0);
  if (node->removed)
    forget_removed (document, node);
  else
    detach (node);
  if (node->children != NULL)
    document->child_bytes -= sizeof (WendChildren) + node->children->size * sizeof (WendNode *);
  g_clear_pointer (&node->children, g_free);
  if (node->foreign)
    g_hash_table_remove (document->foreign, node);
  node->id->node = NULL;
  /* Who still holds it sees a dead node. */
  node->parent = NULL;
  node->removed = 1;
}

static WendForeign *
foreign_of (WendDocument *document, WendNode *node)
{
  WendForeign *foreign = g_hash_table_lookup (document->foreign, node);

  if (foreign == NULL)
    {
      foreign = g_new0 (WendForeign, 1);
      foreign->attributes = g_array_new (FALSE, FALSE, sizeof (WendForeignAttribute));
      foreign->elements = g_ptr_array_new ();
      g_hash_table_insert (document->foreign, node, foreign);
      node->foreign = 1;
    }
  return foreign;
}

void
wend_document_set_foreign_attribute (WendDocument *document, WendNode *node, const char *name, const char *value)
{
  WendForeign *foreign = foreign_of (document, node);
  const char *held = value != NULL ? wend_document_intern (document, value, strlen (value)) : NULL;

  for (guint i = 0; i < foreign->attributes->len; i++)
    {
      WendForeignAttribute *attribute = &g_array_index (foreign->attributes, WendForeignAttribute, i);
      if (strcmp (attribute->name, name) != 0)
        continue;
      attribute->value = held;
      if (held == NULL)
        g_array_remove_index (foreign->attributes, i);
      return;
    }
  if (held != NULL)
    {
      WendForeignAttribute attribute = { wend_document_intern (document, name, strlen (name)), held };
      g_array_append_val (foreign->attributes, attribute);
    }
}

void
wend_document_add_foreign_element (WendDocument *document, WendNode *node, const char *xml)
{
  g_ptr_array_add (foreign_of (document, node)->elements, (gpointer) wend_document_intern (document, xml, strlen (xml)));
}

const char *
wend_document_add_blob (WendDocument *document, GBytes *bytes)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  gpointer key;

  if (!g_hash_table_lookup_extended (document->blobs, sum, &key, NULL))
    {
      key = sum;
      g_hash_table_insert (document->blobs, g_steal_pointer (&sum), g_bytes_ref (bytes));
    }
  return key;
}
