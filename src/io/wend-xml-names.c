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

static gsize
spelled_slot (guint32 hash)
{
  return (hash ^ (hash >> 16)) % WEND_XML_NAMES_SIZE;
}

static void
spell (WendXmlNames *names, const WendXmlName *name)
{
  guint32 hash = WEND_XML_NAME_SEED;
  gsize at;

  for (const xmlChar *letter = name->name; *letter != '\0'; letter++)
    hash = wend_xml_name_hash (hash, (char) *letter);
  for (at = spelled_slot (hash); names->spelled[at] != NULL;)
    at = (at + 1) % WEND_XML_NAMES_SIZE;
  names->spelled[at] = name;
}

static WendXmlName *
add (WendXmlNames *names, xmlDict *dictionary, const char *text)
{
  const xmlChar *name = xmlDictLookup (dictionary, (const xmlChar *) text, -1);
  gsize at = slot_of (name);

  while (names->slots[at].name != NULL && names->slots[at].name != name)
    at = (at + 1) % WEND_XML_NAMES_SIZE;
  if (names->slots[at].name == NULL)
    {
      names->slots[at] = (WendXmlName) { name, -1, -1, -1 };
      spell (names, &names->slots[at]);
    }
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
  names->id = add (names, dictionary, "id")->name;
  names->order = add (names, dictionary, "order")->name;
  names->removed = add (names, dictionary, "removed")->name;
  names->version = add (names, dictionary, "version")->name;
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

const WendXmlName *
wend_xml_names_spelled (const WendXmlNames *names, const char *text, gsize length, guint32 hash)
{
  for (gsize at = spelled_slot (hash); names->spelled[at] != NULL; at = (at + 1) % WEND_XML_NAMES_SIZE)
    {
      const char *name = (const char *) names->spelled[at]->name;
      if (strncmp (name, text, length) == 0 && name[length] == '\0')
        return names->spelled[at];
    }
  return NULL;
}
