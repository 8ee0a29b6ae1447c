/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document to bytes by the schema: one element a node, fixed order of attributes, texts, children and blobs, so that the
 * same map always gives the same bytes and a version control system shows small differences. libxml2's writer is not used:
 * after a failed allocation it leaves parts out and reports success. Must not know files. */

#include "io/wend-map-writer.h"

#include <string.h>

#include "io/wend-map-blobs-private.h"
#include "io/wend-map-writer-private.h"
#include "io/wend-xml-names-private.h"

/* ` name="` of every field, made once. */
typedef struct
{
  char text[31];
  guint8 length;
} Opening;

static const Opening *
openings (void)
{
  static Opening table[WEND_N_FIELDS];
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < WEND_N_FIELDS; i++)
        table[i].length = (guint8) g_snprintf (table[i].text, sizeof table[i].text, " %s=\"", wend_field_name ((WendField) i));
      g_once_init_leave (&ready, 1);
    }
  return table;
}

static void
append (WendMapWriter *writer, const char *text)
{
  wend_xml_buffer_append (&writer->buffer, text, strlen (text));
}

static void
append_attribute (WendMapWriter *writer, const char *name, const char *value)
{
  append (writer, " ");
  append (writer, name);
  append (writer, "=\"");
  wend_xml_buffer_escape (&writer->buffer, value, WEND_ESCAPE_ATTRIBUTE);
  append (writer, "\"");
}

/* The fields that are attributes; answers by bits which ones are elements. */
static guint64
append_fields (WendMapWriter *writer, const WendNode *node)
{
  const WendFieldRow *rows = wend_schema_kind (wend_node_kind (node))->fields;
  const Opening *opening = openings ();
  const char *const *values;
  guint64 texts = 0;

  for (guint64 rest = wend_node_values (node, &values); rest != 0; rest &= rest - 1, values++)
    {
      const WendFieldRow *row = rows + __builtin_ctzll (rest);
      if (row->type == WEND_TYPE_TEXT)
        texts |= rest & -rest;
      else if (row->type == WEND_TYPE_DATA) /* attributes already, and escaped */
        {
          append (writer, " ");
          append (writer, *values);
        }
      else
        {
          wend_xml_buffer_append (&writer->buffer, opening[row->field].text, opening[row->field].length);
          wend_xml_buffer_escape (&writer->buffer, *values, WEND_ESCAPE_ATTRIBUTE);
          wend_xml_buffer_append (&writer->buffer, "\"", 1);
        }
    }
  return texts;
}

static const WendForeign *
foreign_of (const WendMapWriter *writer, const WendNode *node)
{
  return writer->own_only ? NULL : wend_document_foreign (writer->document, node);
}

/* Those of the text element `element`, or of the node itself (NULL). */
static void
append_foreign_attributes (WendMapWriter *writer, const WendForeign *foreign, const char *element)
{
  gsize length = element != NULL ? strlen (element) : 0;

  for (guint i = 0; foreign != NULL && i < foreign->attributes->len; i++)
    {
      const WendForeignAttribute *attribute = &g_array_index (foreign->attributes, WendForeignAttribute, i);
      const char *slash = strchr (attribute->name, '/');
      if (element == NULL && slash == NULL)
        append_attribute (writer, attribute->name, attribute->value);
      else if (element != NULL && slash == attribute->name + length && memcmp (attribute->name, element, length) == 0)
        append_attribute (writer, slash + 1, attribute->value);
    }
}

static void
append_text (WendMapWriter *writer, const WendFieldRow *row, const char *value, const WendForeign *foreign, guint depth)
{
  const Opening *opening = &openings ()[row->field];
  guint name_length = opening->length - 3u;

  wend_xml_buffer_indent (&writer->buffer, depth);
  wend_xml_buffer_append (&writer->buffer, "<", 1);
  wend_xml_buffer_append (&writer->buffer, row->name, name_length);
  append_foreign_attributes (writer, foreign, row->name);
  wend_xml_buffer_append (&writer->buffer, ">", 1);
  wend_xml_buffer_escape (&writer->buffer, value, WEND_ESCAPE_TEXT);
  wend_xml_buffer_append (&writer->buffer, "</", 2);
  wend_xml_buffer_append (&writer->buffer, row->name, name_length);
  wend_xml_buffer_append (&writer->buffer, ">", 1);
}

static void
append_texts (WendMapWriter *writer, const WendNode *node, const WendForeign *foreign, guint64 texts, guint depth)
{
  const WendFieldRow *rows = wend_schema_kind (wend_node_kind (node))->fields;
  const char *const *values;

  for (guint64 rest = wend_node_values (node, &values); texts != 0; rest &= rest - 1, values++)
    if ((texts & rest & -rest) != 0)
      {
        append_text (writer, rows + __builtin_ctzll (rest), *values, foreign, depth);
        texts &= ~(rest & -rest);
      }
}

static gboolean
is_written (const WendMapWriter *writer, const WendNode *node)
{
  guint n_children;

  if (writer->bare && wend_node_kind (node) == WEND_KIND_SNAPSHOT)
    return FALSE;
  if (wend_node_kind (node) != WEND_KIND_PARKED)
    return !writer->without_votes || wend_node_kind (node) != WEND_KIND_VOTE;
  wend_node_all_children (node, &n_children);
  return n_children > 0 || foreign_of (writer, node) != NULL;
}

static void
append_children (WendMapWriter *writer, const WendNode *node, guint depth)
{
  guint n_children;
  WendNode *const *children = wend_node_all_children (node, &n_children);

  for (guint i = 0; i < n_children; i++)
    if (is_written (writer, children[i]))
      {
        wend_xml_buffer_indent (&writer->buffer, depth);
        wend_map_writer_node (writer, children[i], depth);
      }
}

static void
append_blobs (WendMapWriter *writer)
{
  g_autoptr (GPtrArray) sums = wend_map_blobs_referred (writer->document);

  for (guint i = 0; i < sums->len; i++)
    wend_map_writer_blob (writer, sums->pdata[i]);
}

static void
append_start (WendMapWriter *writer, const WendNode *node)
{
  WendKind kind = wend_node_kind (node);
  const char *order = wend_node_order (node);

  wend_xml_buffer_append (&writer->buffer, "<", 1);
  append (writer, wend_schema_kind (kind)->name);
  if (kind == WEND_KIND_MAP)
    {
      g_autofree char *version = g_strdup_printf ("%u", wend_document_version (writer->document));
      append_attribute (writer, "xmlns", WEND_MAP_NAMESPACE);
      append_attribute (writer, "version", version);
      append_attribute (writer, "id", wend_document_id (writer->document));
    }
  else if (kind != WEND_KIND_PARKED)
    append_attribute (writer, "id", wend_node_id (node));
  if (order != NULL)
    append_attribute (writer, "order", order);
}

void
wend_map_writer_node (WendMapWriter *writer, const WendNode *node, guint depth)
{
  const WendForeign *foreign = foreign_of (writer, node);
  guint64 texts;
  gsize start;

  append_start (writer, node);
  texts = append_fields (writer, node);
  append_foreign_attributes (writer, foreign, NULL);
  wend_xml_buffer_append (&writer->buffer, ">", 1);
  start = writer->buffer.length;
  append_texts (writer, node, foreign, texts, depth + 1);
  append_children (writer, node, depth + 1);
  for (guint i = 0; foreign != NULL && i < foreign->elements->len; i++)
    {
      wend_xml_buffer_indent (&writer->buffer, depth + 1);
      append (writer, foreign->elements->pdata[i]);
    }
  if (wend_node_kind (node) == WEND_KIND_MAP && !writer->bare)
    append_blobs (writer);
  if (writer->buffer.length == start)
    {
      writer->buffer.length--;
      wend_xml_buffer_append (&writer->buffer, "/>", 2);
      return;
    }
  wend_xml_buffer_indent (&writer->buffer, depth);
  wend_xml_buffer_append (&writer->buffer, "</", 2);
  append (writer, wend_schema_kind (wend_node_kind (node))->name);
  wend_xml_buffer_append (&writer->buffer, ">", 1);
}

void
wend_map_writer_blob (WendMapWriter *writer, const char *sha256)
{
  GBytes *bytes = wend_document_blob (writer->document, sha256);

  if (bytes == NULL)
    return;
  wend_xml_buffer_indent (&writer->buffer, 1);
  append (writer, "<blob");
  append_attribute (writer, "sha256", sha256);
  append_attribute (writer, "type", wend_map_blob_type (bytes));
  append (writer, ">");
  wend_xml_buffer_base64 (&writer->buffer, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  append (writer, "</blob>");
}

static GBytes *
write_document (const WendDocument *document, gboolean own_only, gboolean bare)
{
  WendMapWriter writer = { .document = document, .own_only = own_only, .bare = bare };

  append (&writer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  wend_map_writer_node (&writer, wend_document_map (document), 0);
  append (&writer, "\n");
  return wend_xml_buffer_take (&writer.buffer);
}

GBytes *
wend_map_write (const WendDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return write_document (document, FALSE, FALSE);
}

GBytes *
wend_map_write_own (const WendDocument *document)
{
  return write_document (document, TRUE, FALSE);
}

GBytes *
wend_map_write_bare (const WendDocument *document)
{
  return write_document (document, FALSE, TRUE);
}
