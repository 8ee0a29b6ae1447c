/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes to a document: encoding, then in small pieces, so that a file never lies in memory twice, what is plain by the short way
 * (wend-map-plain.c), all else through the pre-scan and libxml2's push parser. The parser gets no network, no entities, no
 * DTD and no recovery; its callbacks only hand things to the filler. The filler owns what is built; this file owns the parser. */

#include "io/wend-map-reader.h"

#include <libxml/SAX2.h>
#include <string.h>

#include "io/wend-map-filler-private.h"
#include "io/wend-map-plain-private.h"
#include "io/wend-map-reader-private.h"
#include "io/wend-recode-private.h"
#include "io/wend-store-reader-private.h"

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

/* Where entities are not substituted, libxml2 hands an attribute's ampersand on as "&#38;", always in memory made for that
 * one value. A "&" can come in no other way. */
static void
restore_ampersands (int n_attributes, const xmlChar **attributes)
{
  static const char written[] = "&#38;";
  gsize length = sizeof written - 1;

  for (int i = 0; i < n_attributes; i++)
    {
      const xmlChar *end = attributes[5 * i + 4];
      xmlChar *to = memchr (attributes[5 * i + 3], '&', (gsize) (end - attributes[5 * i + 3]));

      if (to == NULL)
        continue;
      for (const xmlChar *from = to; from < end; to++)
        {
          *to = *from;
          from += (gsize) (end - from) >= length && memcmp (from, written, length) == 0 ? length : 1;
        }
      attributes[5 * i + 4] = to;
    }
}

static void
on_start (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int n_namespaces,
          const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  WendXmlTag tag = { name, prefix, space, n_namespaces, namespaces, n_attributes, attributes };

  restore_ampersands (n_attributes, attributes);
  wend_map_filler_start (data, &tag);
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
  WendMapFiller *filler = data;

  /* Where the schema's own element is to end, that must be one which the parser saw begin. */
  if (filler->error == NULL && filler->foreign == 0 && filler->row == NULL && filler->blob == NULL && filler->open[filler->depth - 1].plain)
    wend_map_filler_mismatch (filler);
  else
    wend_map_filler_end (filler);
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

/* Where the pieces come from: bytes in memory, or a file. */
typedef struct
{
  GBytes *bytes;
  gsize at;
  WendStoreReader *file;
} Source;

typedef struct
{
  WendMapFiller *filler;
  WendPrescan scan;
  GByteArray *window; /* from the first byte that was not taken, or that is being kept as it stands */
  gsize at;           /* where in it stands what neither the parser nor the short way has got */
  gsize fed;          /* bytes that the parser has got */
} Feeder;

/* Up to PIECE bytes more behind what is in the window. -1 on error. */
static gssize
fetch (Source *source, GByteArray *window, GError **error)
{
  guint old = window->len;
  gssize n;

  g_byte_array_set_size (window, old + PIECE);
  if (source->file != NULL)
    n = wend_store_reader_read (source->file, (char *) window->data + old, PIECE, error);
  else
    {
      gsize size;
      const guint8 *data = g_bytes_get_data (source->bytes, &size);
      n = (gssize) MIN (PIECE, size - source->at);
      if (n > 0)
        memcpy (window->data + old, data + source->at, (gsize) n);
      source->at += (gsize) n;
    }
  g_byte_array_set_size (window, old + (guint) MAX (n, 0));
  return n;
}

/* Lets go of what is done with. */
static void
slide (Feeder *feeder)
{
  WendMapFiller *filler = feeder->filler;
  gsize consumed = wend_map_filler_position (filler);

  if (filler->foreign > 0 || (filler->newer && filler->row != NULL))
    consumed = MIN (consumed, filler->foreign_start);
  if (consumed > filler->offset)
    {
      g_byte_array_remove_range (feeder->window, 0, (guint) MIN (consumed - filler->offset, feeder->window->len));
      feeder->at -= MIN (consumed - filler->offset, feeder->at);
    }
  filler->offset = consumed;
}

/* The parser is at the window's start, more or less: count on from its line. */
static void
refuse_scanned (Feeder *feeder, gsize piece)
{
  xmlParserInput *input = feeder->filler->parser->input;
  gsize from = wend_map_filler_position (feeder->filler) - feeder->filler->offset;
  gsize to = MIN (piece + feeder->scan.place, feeder->window->len);

  for (gsize at = from; at < to; at++)
    input->line += feeder->window->data[at] == '\n' ? 1 : 0;
  wend_map_filler_refuse (feeder->filler, feeder->scan.code, "%s", feeder->scan.problem);
}

/* Hands the parser what stands before `to`. */
static void
feed_parser (Feeder *feeder, gsize to)
{
  WendMapFiller *filler = feeder->filler;
  const char *data = (const char *) feeder->window->data + feeder->at;
  gsize length = to - feeder->at;

  if (!wend_prescan_feed (&feeder->scan, data, length))
    refuse_scanned (feeder, feeder->at);
  /* The parser may fail without telling any callback. */
  else if (xmlParseChunk (filler->parser, data, (int) length, FALSE) != 0 || !filler->parser->wellFormed)
    wend_map_filler_refuse (filler, WEND_IO_ERROR_NOT_A_MAP, "it is not well-formed XML");
  feeder->fed += length;
  feeder->at = to;
}

/* Takes what is plain. TRUE: what follows is, too, but not complete. */
static gboolean
take_plain (Feeder *feeder)
{
  WendMapFiller *filler = feeder->filler;
  char *at = (char *) feeder->window->data + feeder->at;
  gboolean more;

  if (!wend_map_filler_is_plain (filler) || !wend_prescan_is_between (&feeder->scan) ||
      (gsize) xmlByteConsumed (filler->parser) != feeder->fed)
    return FALSE;
  more = wend_map_plain_read (filler, &feeder->scan, &at, (char *) feeder->window->data + feeder->window->len);
  feeder->at = (gsize) (at - (char *) feeder->window->data);
  return more;
}

/* Behind what the parser must get before something plain may follow: a tag's end, or a blank written as a reference. */
static gsize
next_stop (const Feeder *feeder)
{
  const char *data = (const char *) feeder->window->data + feeder->at;
  gsize length = feeder->window->len - feeder->at;
  const char *stop = feeder->filler->long_way ? NULL : memchr (data, *data == '&' ? ';' : '>', length);

  return feeder->at + (stop != NULL ? (gsize) (stop - data) + 1 : length);
}

/* What is plain is taken here; the parser gets the rest. */
static void
feed_piece (Feeder *feeder, gboolean last)
{
  WendMapFiller *filler = feeder->filler;
  gsize length = feeder->window->len;

  filler->bytes = (const char *) feeder->window->data;
  while (filler->error == NULL && feeder->at < length)
    {
      gboolean more = take_plain (feeder);
      if (filler->error != NULL || feeder->at == length || (more && !last && length - feeder->at < PIECE))
        break;
      feed_parser (feeder, next_stop (feeder));
    }
  if (!last || filler->error != NULL)
    return;
  if (!wend_prescan_finish (&feeder->scan))
    refuse_scanned (feeder, length);
  else if (xmlParseChunk (filler->parser, NULL, 0, TRUE) != 0 || !filler->parser->wellFormed)
    wend_map_filler_refuse (filler, WEND_IO_ERROR_NOT_A_MAP, "it is not well-formed XML");
}

/* Fetches the first piece, which tells the encoding: what is not UTF-8 is read whole and converted. -1 on error. */
static gssize
fetch_first (Source *source, GByteArray *window, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  gssize first = fetch (source, window, error);
  gssize n = first;
  gsize mark;

  if (first <= 0 || wend_recode_is_utf8 ((const char *) window->data, window->len, &mark))
    {
      if (first > 0)
        g_byte_array_remove_range (window, 0, (guint) mark);
      return first;
    }
  while (n > 0)
    n = fetch (source, window, error);
  if (n < 0)
    return -1;
  bytes = g_bytes_new (window->data, window->len);
  g_byte_array_set_size (window, 0);
  g_clear_pointer (&source->bytes, g_bytes_unref);
  *source = (Source){ .bytes = wend_recode (bytes, name, error) };
  return source->bytes != NULL ? fetch (source, window, error) : -1;
}

static gboolean
feed (WendMapFiller *filler, Source *source, GError **error)
{
  Feeder feeder = { .filler = filler, .window = g_byte_array_sized_new (2 * PIECE) };
  gssize n = fetch_first (source, feeder.window, filler->name, error);

  while (n >= 0 && filler->error == NULL)
    {
      gboolean last = n < PIECE;
      feed_piece (&feeder, last);
      if (last)
        break;
      slide (&feeder);
      n = fetch (source, feeder.window, error);
    }
  g_byte_array_unref (feeder.window);
  return n >= 0;
}

/* Takes the filler, which tells how to read. */
static WendDocument *
parse (WendMapFiller *filler, Source *source, GError **error)
{
  WendDocument *document = NULL;
  gboolean fed;

  prepare_libxml ();
  filler->parser = new_parser (filler);
  wend_map_filler_init (filler);
  fed = feed (filler, source, error);
  xmlFreeParserCtxt (g_steal_pointer (&filler->parser));
  if (filler->error != NULL)
    g_propagate_error (error, g_steal_pointer (&filler->error));
  else if (fed)
    document = wend_map_filler_finish (filler);
  wend_map_filler_clear (filler);
  g_free (filler);
  return document;
}

static WendMapFiller *
new_filler (const char *name, GPtrArray *remarks)
{
  WendMapFiller *filler = g_new0 (WendMapFiller, 1);

  filler->name = name;
  filler->remarks = remarks;
  return filler;
}

static WendDocument *
parse_bytes (WendMapFiller *filler, GBytes *bytes, GError **error)
{
  Source source = { .bytes = g_bytes_ref (bytes) };
  WendDocument *document = parse (filler, &source, error);

  g_clear_pointer (&source.bytes, g_bytes_unref);
  return document;
}

WendDocument *
wend_map_parse (GBytes *bytes, const char *name, WendMapParse how, GPtrArray *remarks, GError **error)
{
  WendMapFiller *filler = new_filler (name, remarks);

  filler->fragment = (how & WEND_MAP_PARSE_FRAGMENT) != 0;
  filler->long_way = (how & WEND_MAP_PARSE_LONG_WAY) != 0;
  return parse_bytes (filler, bytes, error);
}

WendDocument *
wend_map_read_bytes (GBytes *bytes, const char *name, GPtrArray *remarks, GError **error)
{
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  return wend_map_parse (bytes, name, WEND_MAP_PARSE_MAP, remarks, error);
}

WendDocument *
wend_map_read_template (GBytes *bytes, const char *name, WendMapTranslate translate, gpointer data, GError **error)
{
  WendMapFiller *filler;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);

  filler = new_filler (name, NULL);
  filler->translate = translate;
  filler->translate_data = data;
  return parse_bytes (filler, bytes, error);
}

WendDocument *
wend_map_load (const char *path, WendDiskIdentity *identity, GPtrArray *remarks, GError **error)
{
  g_autoptr (WendStoreReader) reader = NULL;
  Source source = { NULL, 0, NULL };
  WendDocument *document;

  g_return_val_if_fail (path != NULL, NULL);

  source.file = reader = wend_store_reader_open (path, identity, error);
  document = reader != NULL ? parse (new_filler (path, remarks), &source, error) : NULL;
  g_clear_pointer (&source.bytes, g_bytes_unref);
  return document;
}
