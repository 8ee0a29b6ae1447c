/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/xmlstring.h>
#include <libxml/dict.h>

#include "model/wend-schema.h"

G_BEGIN_DECLS

/* The schema's names as pointers into one parser's dictionary: libxml2 hands every name over as its dictionary's own copy,
 * so that finding one is a look at its address. */

#define WEND_MAP_NAMESPACE "urn:wend:map"

/* What one name may mean; -1: not that. */
typedef struct
{
  const xmlChar *name;
  gint16 field;    /* WendField */
  gint8 kind;      /* WendKind */
  gint8 data_row;  /* index in wend_data_rows() */
} WendXmlName;

#define WEND_XML_NAMES_SIZE 1024 /* a power of two, over four times the names there are */

typedef struct
{
  WendXmlName slots[WEND_XML_NAMES_SIZE];
  const WendXmlName *spelled[WEND_XML_NAMES_SIZE]; /* the same by how they are written */
  const xmlChar *space; /* urn:wend:map */
  const xmlChar *id;
  const xmlChar *order;
  const xmlChar *removed;
  const xmlChar *version;
  const xmlChar *blob;
  const xmlChar *sha256;
  const xmlChar *map;
  const xmlChar *fragment;
} WendXmlNames;

void               wend_xml_names_fill (WendXmlNames       *names,
                                        xmlDict            *dictionary);
/* NULL where the schema has no such name. */
const WendXmlName *wend_xml_names_find (const WendXmlNames *names,
                                        const xmlChar      *name);

/* The same by its letters, whose hash was taken one by one. */
#define WEND_XML_NAME_SEED 2166136261u

static inline guint32
wend_xml_name_hash (guint32 hash, char letter)
{
  return (hash ^ (guchar) letter) * 16777619u;
}

const WendXmlName *wend_xml_names_spelled (const WendXmlNames *names,
                                           const char         *text,
                                           gsize               length,
                                           guint32             hash);

G_END_DECLS
