/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which levels may not be shown because exactly one beside them is hidden: the total less the others would tell it
 * (measures.md §9). An import leaves no such groups; a floor raised afterwards does. Two walks: the first finds what is hidden,
 * of which there is little or nothing; the second counts the rest of those groups, only where one stands alone. */

#include "insight/wend-hidden-private.h"

#include <string.h>

#include "insight/wend-counts-private.h"

/* The levels of one total: of one metric, place, period, source and segment name. */
typedef struct
{
  const char *texts[5]; /* metric, at, unplaced, from, to */
  const char *segment;  /* as far as the name goes */
  const char *source;
  gsize segment_length;
  gsize source_length;
  guint hidden;
  const WendNode *next; /* the smallest that is not */
  guint32 next_n;
} Group;

static guint
hash_group (gconstpointer data)
{
  const Group *group = data;
  guint hash = 0;

  for (guint i = 0; i < G_N_ELEMENTS (group->texts); i++)
    hash = hash * 31 + g_str_hash (group->texts[i]);
  return hash;
}

static gboolean
same_group (gconstpointer a, gconstpointer b)
{
  const Group *one = a, *other = b;

  for (guint i = 0; i < G_N_ELEMENTS (one->texts); i++)
    if (strcmp (one->texts[i], other->texts[i]) != 0)
      return FALSE;
  return one->segment_length == other->segment_length && memcmp (one->segment, other->segment, one->segment_length) == 0 &&
         one->source_length == other->source_length && memcmp (one->source, other->source, one->source_length) == 0;
}

static Group
group_of (const WendNode *node)
{
  static const WendField fields[] = { WEND_FIELD_METRIC, WEND_FIELD_AT, WEND_FIELD_UNPLACED, WEND_FIELD_FROM, WEND_FIELD_TO };
  Group group = { .segment = wend_node_text (node, WEND_FIELD_SEGMENT), .source = "" };
  WendDataIter iter;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    group.texts[i] = wend_node_text (node, fields[i]);
  group.segment_length = strcspn (group.segment, "=");
  wend_data_iter_init (&iter, wend_node_get (node, WEND_FIELD_DATA));
  if (wend_data_iter_next (&iter) && iter.row == 0)
    {
      group.source = iter.value;
      group.source_length = iter.length;
    }
  return group;
}

static gboolean
is_level (const WendNode *node)
{
  const char *shape = wend_node_get (node, WEND_FIELD_SHAPE);
  return (shape == NULL || strcmp (shape, "counts") == 0) && wend_node_is_set (node, WEND_FIELD_SEGMENT);
}

guint32
wend_hidden_answers (const char *data)
{
  gboolean flagged;
  guint64 n = data != NULL ? wend_counts_answers (data, WEND_HIDDEN_STORED - 1, &flagged) : 0;

  return data != NULL && flagged ? WEND_HIDDEN_STORED : (guint32) MIN (n, WEND_HIDDEN_STORED - 1);
}

static gboolean
is_hidden (guint32 answers, guint64 floor)
{
  return answers == WEND_HIDDEN_STORED || (answers > 0 && answers < floor);
}

static void
note_hidden (GHashTable *groups, const WendAnswers *all, guint64 floor)
{
  for (guint i = 0; i < all->n; i++)
    {
      Group wanted, *group;
      if (!is_hidden (all->answers[i], floor) || !is_level (all->nodes[i]))
        continue;
      wanted = group_of (all->nodes[i]);
      group = g_hash_table_lookup (groups, &wanted);
      if (group == NULL)
        {
          group = g_memdup2 (&wanted, sizeof wanted);
          g_hash_table_add (groups, group);
        }
      group->hidden++;
    }
}

static gboolean
is_before (const WendNode *node, guint32 n, const Group *group)
{
  if (group->next == NULL || n != group->next_n)
    return group->next == NULL || n < group->next_n;
  return strcmp (wend_node_text (node, WEND_FIELD_SEGMENT), wend_node_text (group->next, WEND_FIELD_SEGMENT)) < 0;
}

static void
note_next (GHashTable *groups, const WendAnswers *all, guint64 floor)
{
  for (guint i = 0; i < all->n; i++)
    {
      const WendNode *node = all->nodes[i];
      guint32 n = all->answers[i];
      Group wanted, *group;
      if (n == 0 || is_hidden (n, floor) || !is_level (node))
        continue;
      wanted = group_of (node);
      group = g_hash_table_lookup (groups, &wanted);
      if (group == NULL || !is_before (node, n, group))
        continue;
      group->next = node;
      group->next_n = n;
    }
}

static gboolean
is_safe (gpointer key, gpointer value, gpointer data)
{
  (void) value;
  (void) data;
  return ((const Group *) key)->hidden != 1;
}

GHashTable *
wend_hidden_new (const WendAnswers *all, guint64 floor)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (hash_group, same_group, g_free, NULL);
  GHashTable *hidden = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer group;

  note_hidden (groups, all, floor);
  g_hash_table_foreach_remove (groups, is_safe, NULL);
  if (g_hash_table_size (groups) > 0)
    note_next (groups, all, floor);
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &group, NULL))
    if (((const Group *) group)->next != NULL)
      g_hash_table_add (hidden, (gpointer) ((const Group *) group)->next);
  return hidden;
}
