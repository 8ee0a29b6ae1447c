/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The side table of marks: id → a short list of (field, mark). Most nodes of a map have none; one that was edited has
 * a handful, so a list beats a second hash. Owns its ids and names; writers are interned. */

#include "edit/wend-marks.h"

#include <string.h>

typedef struct
{
  const char *field;
  WendMark mark;
} Item;

typedef struct
{
  guint32 n;
  char *by;
  char *at;
} Last;

struct _WendMarks
{
  GHashTable *nodes;    /* char * → GArray of Item */
  GHashTable *last;     /* interned writer → Last */
  GStringChunk *fields; /* names of fields, each once */
};

static void
free_last (gpointer data)
{
  Last *last = data;

  g_free (last->by);
  g_free (last->at);
  g_free (last);
}

WendMarks *
wend_marks_new (void)
{
  WendMarks *marks = g_new0 (WendMarks, 1);

  marks->nodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  marks->last = g_hash_table_new_full (NULL, NULL, NULL, free_last);
  marks->fields = g_string_chunk_new (1024);
  return marks;
}

WendMarks *
wend_marks_copy (const WendMarks *marks)
{
  WendMarks *copy = wend_marks_new ();
  g_autoptr (GArray) rows = wend_marks_list (marks);
  g_autoptr (GArray) writers = wend_marks_list_last (marks);

  for (guint i = 0; i < rows->len; i++)
    {
      const WendMarkRow *row = &g_array_index (rows, WendMarkRow, i);
      wend_marks_set (copy, row->id, row->field, row->mark);
    }
  for (guint i = 0; i < writers->len; i++)
    wend_marks_set_last (copy, &g_array_index (writers, WendMarkLast, i));
  return copy;
}

void
wend_marks_free (WendMarks *marks)
{
  if (marks == NULL)
    return;
  g_hash_table_unref (marks->nodes);
  g_hash_table_unref (marks->last);
  g_string_chunk_free (marks->fields);
  g_free (marks);
}

static Item *
find_item (const GArray *items, const char *field)
{
  for (guint i = 0; items != NULL && i < items->len; i++)
    if (strcmp (g_array_index (items, Item, i).field, field) == 0)
      return &g_array_index (items, Item, i);
  return NULL;
}

WendMark
wend_marks_get (const WendMarks *marks, const char *id, const char *field)
{
  const Item *item = find_item (g_hash_table_lookup (marks->nodes, id), field);

  return item != NULL ? item->mark : wend_mark_none ();
}

static void
drop (WendMarks *marks, const char *id, GArray *items, const char *field)
{
  Item *item = find_item (items, field);

  if (item == NULL)
    return;
  g_array_remove_index_fast (items, (guint) (item - (Item *) (gpointer) items->data));
  if (items->len == 0)
    g_hash_table_remove (marks->nodes, id);
}

void
wend_marks_set (WendMarks *marks, const char *id, const char *field, WendMark mark)
{
  GArray *items = g_hash_table_lookup (marks->nodes, id);
  Item *item;

  if (*mark.writer == '\0')
    {
      drop (marks, id, items, field);
      return;
    }
  if (items == NULL)
    {
      items = g_array_sized_new (FALSE, FALSE, sizeof (Item), 4);
      g_hash_table_insert (marks->nodes, g_strdup (id), items);
    }
  item = find_item (items, field);
  if (item == NULL)
    {
      Item fresh = { g_string_chunk_insert_const (marks->fields, field), mark };
      g_array_append_val (items, fresh);
    }
  else
    item->mark = mark;
}

void
wend_marks_forget (WendMarks *marks, const char *id)
{
  g_hash_table_remove (marks->nodes, id);
}

gboolean
wend_marks_others (const WendMarks *marks, const char *id, const char *writer)
{
  const GArray *items = g_hash_table_lookup (marks->nodes, id);

  for (guint i = 0; items != NULL && i < items->len; i++)
    if (strcmp (g_array_index (items, Item, i).mark.writer, writer) != 0)
      return TRUE;
  return FALSE;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const WendMarkRow *one = a, *other = b;
  int order = strcmp (one->id, other->id);

  return order != 0 ? order : strcmp (one->field, other->field);
}

GArray *
wend_marks_list (const WendMarks *marks)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (WendMarkRow));
  GHashTableIter iter;
  gpointer id, items;

  g_hash_table_iter_init (&iter, marks->nodes);
  while (g_hash_table_iter_next (&iter, &id, &items))
    for (guint i = 0; i < ((GArray *) items)->len; i++)
      {
        const Item *item = &g_array_index ((GArray *) items, Item, i);
        WendMarkRow row = { id, item->field, item->mark };
        g_array_append_val (rows, row);
      }
  g_array_sort (rows, compare_rows);
  return rows;
}

WendMarkLast
wend_marks_get_last (const WendMarks *marks, const char *writer)
{
  const char *key = g_intern_string (writer);
  const Last *last = g_hash_table_lookup (marks->last, key);

  return last != NULL ? (WendMarkLast) { key, last->n, last->by, last->at } : (WendMarkLast) { key, 0, NULL, NULL };
}

guint32
wend_marks_last (const WendMarks *marks, const char *writer)
{
  const Last *last = g_hash_table_lookup (marks->last, g_intern_string (writer));

  return last != NULL ? last->n : 0;
}

void
wend_marks_set_last (WendMarks *marks, const WendMarkLast *last)
{
  Last *entry;

  if (last->n == 0)
    {
      g_hash_table_remove (marks->last, g_intern_string (last->writer));
      return;
    }
  entry = g_new0 (Last, 1);
  *entry = (Last) { last->n, g_strdup (last->by), g_strdup (last->at) };
  g_hash_table_insert (marks->last, (gpointer) g_intern_string (last->writer), entry);
}

static int
compare_last (gconstpointer a, gconstpointer b)
{
  const WendMarkLast *one = a, *other = b;

  return strcmp (one->writer, other->writer);
}

GArray *
wend_marks_list_last (const WendMarks *marks)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (WendMarkLast));
  GHashTableIter iter;
  gpointer writer, value;

  g_hash_table_iter_init (&iter, marks->last);
  while (g_hash_table_iter_next (&iter, &writer, &value))
    {
      const Last *last = value;
      WendMarkLast row = { writer, last->n, last->by, last->at };
      g_array_append_val (rows, row);
    }
  g_array_sort (rows, compare_last);
  return rows;
}
