/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bulk filling: children are appended as they come and sorted once; the values of the node that is being filled are
 * gathered and packed when the next one begins, so that each list of values is allocated once, at its size. */

#include "model/wend-builder.h"

#include <stdlib.h>
#include <string.h>

#include "base/wend-order-key.h"
#include "model/wend-document-private.h"

struct _WendBuilder
{
  WendDocument *document;
  WendNode *pending; /* its values are still in `slots` */
  guint64 present;
  const char *slots[64];
};

WendBuilder *
wend_builder_new (const char *document_id)
{
  WendBuilder *builder = g_new0 (WendBuilder, 1);

  builder->document = wend_document_new (document_id);
  return builder;
}

void
wend_builder_free (WendBuilder *builder)
{
  if (builder == NULL)
    return;
  wend_document_free (builder->document);
  g_free (builder);
}

static void
flush (WendBuilder *builder)
{
  WendNode *node = builder->pending;
  guint count = (guint) __builtin_popcountll (builder->present);

  if (node == NULL)
    return;
  builder->pending = NULL;
  if (count == 0)
    return;
  node->values = wend_arena_alloc (builder->document->arena, count * sizeof *node->values);
  node->size = (guint8) count;
  node->present = builder->present;
  for (guint64 rest = builder->present, at = 0; rest != 0; rest &= rest - 1)
    node->values[at++] = builder->slots[__builtin_ctzll (rest)];
}

WendNode *
wend_builder_map (WendBuilder *builder)
{
  return builder->document->map;
}

WendNode *
wend_builder_parked (WendBuilder *builder)
{
  return builder->document->parked;
}

WendNode *
wend_builder_add (WendBuilder *builder, WendNode *parent, WendKind kind, const char *id, gsize id_length)
{
  WendAtom *atom = wend_document_atom (builder->document, id, id_length);

  if (atom->node != NULL)
    return NULL;
  flush (builder);
  builder->pending = wend_node_new_in (builder->document, kind, atom);
  builder->present = 0;
  wend_node_append_child (builder->document, parent != NULL ? parent : builder->document->map, builder->pending);
  return builder->pending;
}

void
wend_builder_order (WendBuilder *builder, WendNode *node, const char *order, gsize length)
{
  if (wend_schema_kind ((WendKind) node->kind)->ordered)
    node->order = wend_document_intern (builder->document, order, length);
}

void
wend_builder_set (WendBuilder *builder, WendNode *node, const WendFieldRow *row, const char *value, gsize length)
{
  guint slot = wend_schema_slot ((WendKind) node->kind, row);
  const char *held = wend_document_hold (builder->document, row, value, length);

  if (node != builder->pending)
    {
      wend_node_set_slot (builder->document, node, slot, held);
      return;
    }
  builder->slots[slot] = held;
  builder->present |= G_GUINT64_CONSTANT (1) << slot;
}

void
wend_builder_remove (WendBuilder *builder, WendNode *node)
{
  node->removed = 1;
  g_ptr_array_add (builder->document->removed, node);
}

void
wend_builder_foreign_attribute (WendBuilder *builder, WendNode *node, const char *name, const char *value)
{
  wend_document_set_foreign_attribute (builder->document, node, name, value);
}

void
wend_builder_foreign_element (WendBuilder *builder, WendNode *node, const char *xml)
{
  wend_document_add_foreign_element (builder->document, node, xml);
}

gboolean
wend_builder_blob (WendBuilder *builder, const char *sha256, GBytes *bytes)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  if (strcmp (sum, sha256) != 0)
    return FALSE;
  wend_document_add_blob (builder->document, bytes);
  return TRUE;
}

void
wend_builder_version (WendBuilder *builder, guint version)
{
  builder->document->version = version;
}

void
wend_builder_set_id (WendBuilder *builder, const char *document_id)
{
  wend_document_set_id (builder->document, document_id);
}

static int
compare_nodes (const void *a, const void *b)
{
  return wend_node_compare (*(WendNode *const *) a, *(WendNode *const *) b);
}

static int
compare_kinds (const void *a, const void *b, gpointer unused)
{
  return (int) (*(WendNode *const *) a)->kind - (int) (*(WendNode *const *) b)->kind;
}

/* Siblings of one ordered kind whose keys do not rise in document order get new ones. Keys are unique among
 * the living only: what stands in the trash keeps its own. */
static void
renumber (WendDocument *document, WendNode **nodes, guint n)
{
  g_autofree char *key = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (nodes[i]->removed && nodes[i]->order != NULL)
        continue;
      char *next = wend_order_key_between (key, NULL);
      g_free (key);
      key = next;
      nodes[i]->order = wend_document_intern (document, key, strlen (key));
    }
}

static gboolean
keys_rise (WendNode **nodes, guint n)
{
  const char *last = "";

  for (guint i = 0; i < n; i++)
    {
      const char *key = nodes[i]->order;
      if (key == NULL || !wend_order_key_is_valid (key) || strlen (key) > WEND_ORDER_KEY_LONG)
        return FALSE;
      if (nodes[i]->removed)
        continue;
      if (strcmp (last, key) >= 0)
        return FALSE;
      last = key;
    }
  return TRUE;
}

/* Removed nodes leave the list of the living; the rest is brought into canonical order. */
static void
settle_children (WendDocument *document, WendNode *parent)
{
  WendChildren *children = parent->children;
  gboolean sorted = TRUE;
  guint n = 0;

  for (guint i = 1; i < children->n && sorted; i++)
    sorted = children->items[i - 1]->kind <= children->items[i]->kind;
  if (!sorted) /* stable: within a kind document order is what missing keys follow */
    g_qsort_with_data (children->items, (gint) children->n, sizeof (WendNode *), compare_kinds, NULL);
  for (guint i = 0, end; i < children->n; i = end)
    {
      for (end = i + 1; end < children->n && children->items[end]->kind == children->items[i]->kind;)
        end++;
      if (wend_schema_kind ((WendKind) children->items[i]->kind)->ordered && !keys_rise (children->items + i, end - i))
        renumber (document, children->items + i, end - i);
    }
  for (guint i = 0; i < children->n; i++)
    if (!children->items[i]->removed)
      children->items[n++] = children->items[i];
  children->n = n;
  for (guint i = 1; i < n; i++)
    if (wend_node_compare (children->items[i - 1], children->items[i]) > 0)
      {
        qsort (children->items, n, sizeof (WendNode *), compare_nodes);
        break;
      }
}

/* From the leaves up, since a removed node leaves its parent's list. No deeper than a file may nest. */
static void
settle (WendDocument *document, WendNode *parent)
{
  for (guint i = 0; i < parent->children->n; i++)
    if (parent->children->items[i]->children != NULL)
      settle (document, parent->children->items[i]);
  settle_children (document, parent);
}

WendDocument *
wend_builder_finish (WendBuilder *builder)
{
  WendDocument *document;

  flush (builder);
  document = g_steal_pointer (&builder->document);
  settle (document, document->map);
  wend_builder_free (builder);
  return document;
}
