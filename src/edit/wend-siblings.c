/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Binary searches in a parent's sorted list of living children. Alters nothing. */

#include "edit/wend-siblings.h"

#include <string.h>

#include "base/wend-order-key.h"
#include "model/wend-document-private.h"

/* Keys grow when people insert at one spot; the longest that is accepted leaves room until somebody renumbers. */
#define LONGEST_KEY 200

/* First child that is not below (kind, order); with `behind`, first that is above. */
static guint
bound (const WendChildren *children, WendKind kind, const char *order, gboolean behind)
{
  guint low = 0, high = children->n;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const WendNode *child = children->items[middle];
      int compared = child->kind != kind ? (int) child->kind - (int) kind : g_strcmp0 (child->order, order);
      if (compared < 0 || (compared == 0 && behind))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static WendNode *
child_at (const WendChildren *children, guint at, WendKind kind)
{
  return at < children->n && children->items[at]->kind == kind ? children->items[at] : NULL;
}

static WendNode *
forward (const WendChildren *children, guint at, WendKind kind, const WendNode *skip)
{
  WendNode *child = child_at (children, at, kind);

  return child != NULL && child == skip ? child_at (children, at + 1, kind) : child;
}

/* Position of a living node in its parent's list. */
static guint
index_of (const WendNode *node)
{
  const WendChildren *children = node->parent->children;
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

WendNode *
wend_siblings_previous (const WendNode *node)
{
  guint at = node->parent != NULL && !node->removed ? index_of (node) : 0;

  return at > 0 ? child_at (node->parent->children, at - 1, (WendKind) node->kind) : NULL;
}

WendNode *
wend_siblings_next (const WendNode *node)
{
  if (node->parent == NULL || node->removed)
    return NULL;
  return child_at (node->parent->children, index_of (node) + 1, (WendKind) node->kind);
}

WendNode *
wend_siblings_first (const WendNode *parent, WendKind kind, const WendNode *skip)
{
  return parent->children != NULL ? forward (parent->children, bound (parent->children, kind, NULL, FALSE), kind, skip) : NULL;
}

WendNode *
wend_siblings_last (const WendNode *parent, WendKind kind, const WendNode *skip)
{
  const WendChildren *children = parent->children;
  guint end;

  if (children == NULL)
    return NULL;
  end = bound (children, (WendKind) (kind + 1), NULL, FALSE);
  if (end > 0 && children->items[end - 1] == skip)
    end--;
  return end > 0 ? child_at (children, end - 1, kind) : NULL;
}

WendNode *
wend_siblings_above (const WendNode *parent, WendKind kind, const char *order, const WendNode *skip)
{
  return parent->children != NULL ? forward (parent->children, bound (parent->children, kind, order, TRUE), kind, skip) : NULL;
}

static char *
between (const WendNode *before, const WendNode *after)
{
  char *key = wend_order_key_between (before != NULL ? before->order : NULL, after != NULL ? after->order : NULL);

  if (key != NULL && !wend_order_key_is_valid (key))
    g_clear_pointer (&key, g_free);
  return key;
}

char *
wend_siblings_key_before (const WendNode *parent, WendKind kind, const WendNode *before, const WendNode *skip)
{
  const WendNode *previous;

  if (before == NULL)
    return between (wend_siblings_last (parent, kind, skip), NULL);
  previous = wend_siblings_previous (before);
  if (previous != NULL && previous == skip)
    previous = wend_siblings_previous (previous);
  return between (previous, before);
}

char *
wend_siblings_arrive (const WendNode *parent, WendKind kind, const char *order, const WendNode *skip)
{
  WendNode *twin;

  if (!wend_schema_kind (kind)->ordered)
    return NULL;
  if (order == NULL || strlen (order) > LONGEST_KEY || !wend_order_key_is_valid (order))
    return between (wend_siblings_last (parent, kind, skip), NULL);
  if (parent->children == NULL)
    return g_strdup (order);
  twin = forward (parent->children, bound (parent->children, kind, order, FALSE), kind, skip);
  if (twin == NULL || strcmp (twin->order, order) != 0)
    return g_strdup (order);
  return between (twin, wend_siblings_above (parent, kind, order, skip));
}
