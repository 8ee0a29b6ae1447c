/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes to a document: encoding, pre-scan, then libxml2's push parser in small pieces, so that a file never lies in memory
 * twice. The parser gets no network, no entities, no DTD and no recovery; its callbacks only hand things to the filler.
 * The filler owns what is built; this file owns the parser. */

#include "io/wend-map-reader.h"

#include <libxml/SAX2.h>

#include "io/wend-map-filler-private.h"
#include "io/wend-map-reader-private.h"
#include "io/wend-recode-private.h"
#include "io/wend-store.h"

#define PIECE (64 * 1024)

static xmlParserInputPtr
refuse_entity (const char *url, const char *id, xmlParserCtxtPtr context)
{
  return NULL;
}

static void
prepare_libxml (void)
{
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      xmlInitParser ();
      xmlSetExternalEntityLoader (refuse_entity);
      g_once_init_leave (&ready, 1);
    }
}

static void
on_start (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int n_namespaces,
          const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  WendXmlTag tag = { name, prefix, space, n_namespaces, namespaces, n_attributes, attributes };
  wend_map_filler_start (data, &tag);
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
  wend_map_filler_end (data);
}

static void
on_text (void *data, const xmlChar *text, int length)
{
  wend_map_filler_text (data, (const char *) text, (gsize) length);
}

/* The pre-scan has refused any DOCTYPE; should one ever get here, no part of it is looked at. */
static void
on_doctype (void *data, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
  wend_map_filler_refuse (data, WEND_IO_ERROR_NOT_A_MAP, "it holds a DOCTYPE, which no map has and Wend does not read");
}

static void
on_error (void *data, xmlErrorPtr problem)
{
  g_autofree char *sentence = NULL;

  if (problem->level != XML_ERR_FATAL && !(problem->level == XML_ERR_ERROR && problem->domain == XML_FROM_NAMESPACE))
    return;
  sentence = g_utf8_make_valid (problem->message != NULL ? problem->message : "", -1);
  g_strstrip (sentence);
  wend_map_filler_refuse (data, WEND_IO_ERROR_NOT_A_MAP, "it is not well-formed XML: %s", sentence);
}

static xmlParserCtxt *
new_parser (WendMapFiller *filler)
{
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = on_start,
    .endElementNs = on_end,
    .characters = on_text,
    .cdataBlock = on_text,
    .ignorableWhitespace = on_text,
    .internalSubset = on_doctype,
    .serror = on_error,
  };
  xmlParserCtxt *parser = xmlCreatePushParserCtxt (&handler, filler, NULL, 0, NULL);

  if (parser == NULL)
    g_error ("out of memory");
  xmlCtxtUseOptions (parser, XML_PARSE_NONET);
  return parser;
}

static void
feed (WendMapFiller *filler, GBytes *bytes)
{
  gsize size;

  filler->bytes = g_bytes_get_data (bytes, &size);
  for (gsize at = 0; at < size && filler->error == NULL; at += PIECE)
    {
      gsize n = MIN (PIECE, size - at);
      if (xmlParseChunk (filler->parser, filler->bytes + at, (int) n, at + n == size) != 0)
        break;
    }
  /* An error that no callback told of. */
  if (filler->error == NULL && (!filler->parser->wellFormed || filler->parser->disableSAX))
    wend_map_filler_refuse (filler, WEND_IO_ERROR_NOT_A_MAP, "it is not well-formed XML");
}

WendDocument *
wend_map_parse (GBytes *bytes, const char *name, gboolean fragment, GPtrArray *remarks, GError **error)
{
  g_autoptr (GBytes) text = wend_recode (bytes, name, error);
  WendDocument *document = NULL;
  WendMapFiller *filler;

  if (text == NULL || !wend_prescan (text, name, error))
    return NULL;
  prepare_libxml ();
  filler = g_new0 (WendMapFiller, 1);
  filler->name = name;
  filler->fragment = fragment;
  filler->remarks = remarks;
  filler->parser = new_parser (filler);
  wend_map_filler_init (filler);
  feed (filler, text);
  xmlFreeParserCtxt (g_steal_pointer (&filler->parser));
  if (filler->error != NULL)
    g_propagate_error (error, g_steal_pointer (&filler->error));
  else
    document = wend_map_filler_finish (filler);
  wend_map_filler_clear (filler);
  g_free (filler);
  return document;
}

WendDocument *
wend_map_read_bytes (GBytes *bytes, const char *name, GPtrArray *remarks, GError **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  return wend_map_parse (bytes, name, FALSE, remarks, error);
}

WendDocument *
wend_map_load (const char *path, WendDiskIdentity *identity, GPtrArray *remarks, GError **error)
{
  g_autoptr (GBytes) bytes = wend_store_read (path, identity, error);
  return bytes != NULL ? wend_map_read_bytes (bytes, path, remarks, error) : NULL;
}
