/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small hash table from the addresses of interned names to what they mean in the schema. */

#include "io/wend-xml-names-private.h"

#include <string.h>

#include "model/wend-data.h"

static gsize
slot_of (const xmlChar *name)
{
  return (gsize) (((guint64) (gsize) name * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> 54);
}

G_STATIC_ASSERT (WEND_XML_NAMES_SIZE == 1 << (64 - 54));

static WendXmlName *
add (WendXmlNames *names, xmlDict *dictionary, const char *text)
{
  const xmlChar *name = xmlDictLookup (dictionary, (const xmlChar *) text, -1);
  gsize at = slot_of (name);

  while (names->slots[at].name != NULL && names->slots[at].name != name)
    at = (at + 1) % WEND_XML_NAMES_SIZE;
  if (names->slots[at].name == NULL)
    names->slots[at] = (WendXmlName) { name, -1, -1, -1 };
  return &names->slots[at];
}

void
wend_xml_names_fill (WendXmlNames *names, xmlDict *dictionary)
{
  guint n_rows;
  const WendDataRow *rows = wend_data_rows (&n_rows);

  memset (names, 0, sizeof *names);
  for (gint16 field = 0; field < WEND_N_FIELDS; field++)
    add (names, dictionary, wend_field_name ((WendField) field))->field = field;
  for (gint8 kind = 0; kind < WEND_N_KINDS; kind++)
    add (names, dictionary, wend_schema_kind ((WendKind) kind)->name)->kind = kind;
  for (guint i = 0; i < n_rows; i++)
    add (names, dictionary, rows[i].name)->data_row = (gint8) i;
  names->space = xmlDictLookup (dictionary, (const xmlChar *) WEND_MAP_NAMESPACE, -1);
  names->id = xmlDictLookup (dictionary, (const xmlChar *) "id", -1);
  names->order = xmlDictLookup (dictionary, (const xmlChar *) "order", -1);
  names->removed = xmlDictLookup (dictionary, (const xmlChar *) "removed", -1);
  names->version = xmlDictLookup (dictionary, (const xmlChar *) "version", -1);
  names->blob = xmlDictLookup (dictionary, (const xmlChar *) "blob", -1);
  names->sha256 = xmlDictLookup (dictionary, (const xmlChar *) "sha256", -1);
  names->map = xmlDictLookup (dictionary, (const xmlChar *) "map", -1);
  names->fragment = xmlDictLookup (dictionary, (const xmlChar *) "fragment", -1);
}

const WendXmlName *
wend_xml_names_find (const WendXmlNames *names, const xmlChar *name)
{
  for (gsize at = slot_of (name); names->slots[at].name != NULL; at = (at + 1) % WEND_XML_NAMES_SIZE)
    if (names->slots[at].name == name)
      return &names->slots[at];
  return NULL;
}
