/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading one record. Values are packed behind a bit set of the fields that are set: most nodes
 * carry three or four of up to forty fields. Owns nothing; the document does. */

#include "model/wend-node.h"

#include <string.h>

#include "base/wend-parse.h"
#include "model/wend-document-private.h"

WendKind
wend_node_kind (const WendNode *node)
{
  return (WendKind) node->kind;
}

const char *
wend_node_id (const WendNode *node)
{
  return node->id->text;
}

const char *
wend_node_order (const WendNode *node)
{
  return node->order;
}

WendNode *
wend_node_parent (const WendNode *node)
{
  return node->parent;
}

gboolean
wend_node_is_removed (const WendNode *node)
{
  return node->removed;
}

gboolean
wend_node_is_dead (const WendNode *node)
{
  for (; node != NULL; node = node->parent)
    if (node->removed)
      return TRUE;
  return FALSE;
}

WendNode *
wend_node_ancestor (const WendNode *node, WendKind kind)
{
  while (node != NULL && node->kind != kind)
    node = node->parent;
  return (WendNode *) node;
}

static guint
packed_index (const WendNode *node, guint slot)
{
  return (guint) __builtin_popcountll (node->present & ((G_GUINT64_CONSTANT (1) << slot) - 1));
}

static const char *
value_of (const WendNode *node, const WendFieldRow *row)
{
  guint slot = wend_schema_slot ((WendKind) node->kind, row);
  return (node->present >> slot) & 1 ? node->values[packed_index (node, slot)] : NULL;
}

const char *
wend_node_get (const WendNode *node, WendField field)
{
  const WendFieldRow *row = wend_schema_field ((WendKind) node->kind, field);
  return row != NULL ? value_of (node, row) : NULL;
}

const char *
wend_node_text (const WendNode *node, WendField field)
{
  const WendFieldRow *row = wend_schema_field ((WendKind) node->kind, field);
  const char *value = row != NULL ? value_of (node, row) : NULL;

  if (value != NULL)
    return value;
  return row != NULL && row->default_value != NULL ? row->default_value : "";
}

gboolean
wend_node_is_set (const WendNode *node, WendField field)
{
  return wend_node_get (node, field) != NULL;
}

guint64
wend_node_values (const WendNode *node, const char *const **values)
{
  *values = node->values;
  return node->present;
}

gboolean
wend_node_flag (const WendNode *node, WendField field)
{
  return wend_node_text (node, field)[0] == 'y';
}

gboolean
wend_node_number (const WendNode *node, WendField field, double *value)
{
  return wend_parse_double (wend_node_text (node, field), value);
}

gboolean
wend_node_date (const WendNode *node, WendField field, gint32 *days)
{
  return wend_parse_date (wend_node_get (node, field), days);
}

WendNode *
wend_node_ref (const WendNode *node, WendField field)
{
  const WendFieldRow *row = wend_schema_field ((WendKind) node->kind, field);
  const char *value = row != NULL && row->type == WEND_TYPE_REF ? value_of (node, row) : NULL;

  if (value == NULL)
    return NULL;

  /* The text of a reference lies inside its atom. */
  const WendAtom *atom = (const WendAtom *) (gconstpointer) (value - G_STRUCT_OFFSET (WendAtom, text));
  return atom->node != NULL && !wend_node_is_dead (atom->node) ? atom->node : NULL;
}

WendLaneKind
wend_node_lane_kind (const WendNode *node)
{
  return node->kind == WEND_KIND_LANE ? wend_schema_lane_from_name (wend_node_text (node, WEND_FIELD_KIND)) : WEND_N_LANES;
}

/* First child whose kind is not below `kind`. */
static guint
first_of_kind (const WendChildren *children, guint kind)
{
  guint low = 0, high = children->n;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (children->items[middle]->kind < kind)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

WendNode *const *
wend_node_children (const WendNode *node, WendKind kind, guint *n_children)
{
  const WendChildren *children = node->children;

  *n_children = 0;
  if (children == NULL)
    return NULL;
  guint first = first_of_kind (children, kind);
  *n_children = first_of_kind (children, (guint) kind + 1) - first;
  return children->items + first;
}

WendNode *const *
wend_node_all_children (const WendNode *node, guint *n_children)
{
  *n_children = node->children != NULL ? node->children->n : 0;
  return node->children != NULL ? node->children->items : NULL;
}

int
wend_node_compare (const WendNode *a, const WendNode *b)
{
  int order;

  if (a->kind != b->kind)
    return a->kind < b->kind ? -1 : 1;
  order = g_strcmp0 (a->order, b->order);
  return order != 0 ? order : strcmp (a->id->text, b->id->text);
}

WendNode *
wend_node_new_in (WendDocument *document, WendKind kind, WendAtom *atom)
{
  WendNode *node = wend_arena_alloc (document->arena, sizeof (WendNode));

  memset (node, 0, sizeof *node);
  node->id = atom;
  node->kind = (guint8) kind;
  atom->node = node;
  return node;
}

void
wend_node_append_child (WendDocument *document, WendNode *parent, WendNode *child)
{
  WendChildren *children = parent->children;

  if (children == NULL || children->n == children->size)
    {
      guint size = children != NULL ? children->size + MAX (children->size / 2, 4) : 4;
      gsize old = children != NULL ? sizeof (WendChildren) + children->size * sizeof (WendNode *) : 0;
      gboolean fresh = children == NULL;
      children = g_realloc (children, sizeof (WendChildren) + size * sizeof (WendNode *));
      if (fresh)
        children->n = 0;
      children->size = size;
      parent->children = children;
      document->child_bytes += sizeof (WendChildren) + size * sizeof (WendNode *) - old;
    }
  children->items[children->n++] = child;
  child->parent = parent;
}

void
wend_node_set_slot (WendDocument *document, WendNode *node, guint slot, const char *value)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << slot;
  guint at = packed_index (node, slot);
  guint count = (guint) __builtin_popcountll (node->present);

  if (node->present & bit)
    {
      if (value != NULL)
        node->values[at] = value;
      else
        {
          memmove (node->values + at, node->values + at + 1, (count - at - 1) * sizeof *node->values);
          node->present &= ~bit;
        }
      return;
    }
  if (value == NULL)
    return;
  if (count == node->size)
    {
      guint size = count + 2;
      const char **values = wend_arena_alloc (document->arena, size * sizeof *values);
      if (count > 0)
        memcpy (values, node->values, count * sizeof *values);
      node->values = values;
      node->size = (guint8) size;
    }
  memmove (node->values + at + 1, node->values + at, (count - at) * sizeof *node->values);
  node->values[at] = value;
  node->present |= bit;
}
