/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nodes to a fragment: which nodes go, which go along because they are referred to, and the bytes. Reads only. */

#include <string.h>

#include "io/wend-fragment-private.h"
#include "io/wend-fragment.h"
#include "io/wend-map-writer-private.h"
#include "io/wend-xml-names-private.h"

gboolean
wend_fragment_goes_along (WendKind kind)
{
  return kind == WEND_KIND_LANE || kind == WEND_KIND_PERSONA || kind == WEND_KIND_AREA || kind == WEND_KIND_METRIC
         || kind == WEND_KIND_SOURCE || kind == WEND_KIND_IMAGE;
}

void
wend_fragment_visit_refs (const WendNode *node, WendRefVisit visit, gpointer data)
{
  const WendKindRow *kind = wend_schema_kind (wend_node_kind (node));

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const WendFieldRow *row = &kind->fields[i];
      const char *value = row->type == WEND_TYPE_REF || row->type == WEND_TYPE_REFS ? wend_node_get (node, row->field) : NULL;
      g_auto (GStrv) ids = value != NULL ? g_strsplit (value, " ", -1) : NULL;
      for (guint k = 0; ids != NULL && ids[k] != NULL; k++)
        visit (row, ids[k], data);
    }
}

typedef struct
{
  const WendDocument *document;
  GHashTable *taken;  /* const WendNode *: all that goes */
  GPtrArray *copied;  /* the outermost nodes that were asked for, in the document's order */
  GPtrArray *along;   /* what they refer to, and what that refers to */
} Copy;

static void
add_ref (const WendFieldRow *row, const char *id, gpointer data)
{
  Copy *copy = data;
  WendNode *node = wend_document_find_living (copy->document, id);

  if (node == NULL || !wend_fragment_goes_along (wend_node_kind (node)) || !g_hash_table_add (copy->taken, node))
    return;
  g_ptr_array_add (copy->along, node);
  wend_fragment_visit_refs (node, add_ref, copy);
}

static void
add_refs_below (Copy *copy, const WendNode *node)
{
  guint n;
  WendNode *const *children = wend_node_all_children (node, &n);

  wend_fragment_visit_refs (node, add_ref, copy);
  for (guint i = 0; i < n; i++)
    if (wend_node_kind (children[i]) != WEND_KIND_VOTE)
      add_refs_below (copy, children[i]);
}

static gboolean
is_inside (const WendNode *node, GHashTable *asked)
{
  for (node = wend_node_parent (node); node != NULL; node = wend_node_parent (node))
    if (g_hash_table_contains (asked, wend_node_id (node)))
      return TRUE;
  return FALSE;
}

static gboolean
may_be_copied (const WendNode *node)
{
  WendKind kind = wend_node_kind (node);
  return kind != WEND_KIND_MAP && kind != WEND_KIND_PARKED && kind != WEND_KIND_VOTE && kind != WEND_KIND_OBSERVATION;
}

static void
find_copied (Copy *copy, const char *const *ids, guint n_ids)
{
  g_autoptr (GHashTable) asked = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_ids; i++)
    g_hash_table_add (asked, (gpointer) ids[i]);
  for (WendNode *node = wend_document_next (copy->document, NULL); node != NULL; node = wend_document_next (copy->document, node))
    if (g_hash_table_contains (asked, wend_node_id (node)) && may_be_copied (node) && !is_inside (node, asked))
      {
        g_ptr_array_add (copy->copied, node);
        g_hash_table_add (copy->taken, node);
      }
}

static int
compare_nodes (gconstpointer a, gconstpointer b)
{
  return wend_node_compare (*(WendNode *const *) a, *(WendNode *const *) b);
}

static void
write_nodes (WendMapWriter *writer, GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      wend_xml_buffer_indent (&writer->buffer, 1);
      wend_map_writer_node (writer, nodes->pdata[i], 1);
    }
}

static void
write_blobs (WendMapWriter *writer, GPtrArray *along)
{
  g_autoptr (GHashTable) written = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < along->len; i++)
    {
      const char *sum = wend_node_kind (along->pdata[i]) == WEND_KIND_IMAGE ? wend_node_get (along->pdata[i], WEND_FIELD_SHA256) : NULL;
      if (sum != NULL && g_hash_table_add (written, (gpointer) sum))
        wend_map_writer_blob (writer, sum);
    }
}

static GBytes *
write_fragment (const Copy *copy)
{
  WendMapWriter writer = { .document = copy->document, .own_only = TRUE, .without_votes = TRUE };
  g_autofree char *start = g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<fragment xmlns=\"%s\" map=\"%s\">",
                                            WEND_MAP_NAMESPACE, wend_document_id (copy->document));

  wend_xml_buffer_append (&writer.buffer, start, strlen (start));
  write_nodes (&writer, copy->copied);
  write_nodes (&writer, copy->along);
  write_blobs (&writer, copy->copied);
  write_blobs (&writer, copy->along);
  wend_xml_buffer_append (&writer.buffer, "\n</fragment>\n", strlen ("\n</fragment>\n"));
  return wend_xml_buffer_take (&writer.buffer);
}

GBytes *
wend_fragment_copy (const WendDocument *document, const char *const *ids, guint n_ids)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) copied = g_ptr_array_new ();
  g_autoptr (GPtrArray) along = g_ptr_array_new ();
  Copy copy = { document, taken, copied, along };

  g_return_val_if_fail (document != NULL, NULL);

  find_copied (&copy, ids, n_ids);
  if (copied->len == 0)
    return NULL;
  for (guint i = 0; i < copied->len; i++)
    add_refs_below (&copy, copied->pdata[i]);
  g_ptr_array_sort (along, compare_nodes);
  return write_fragment (&copy);
}
