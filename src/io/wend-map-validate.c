/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A map against the published schema. The bytes are streamed through libxml2's reader, so that no tree of a big map is
 * built. What the schema says must not be known here. */

#include "io/wend-map-validate.h"

#include <gio/gio.h>
#include <libxml/relaxng.h>
#include <libxml/xmlreader.h>

#include "wend-io-resources.h"
#include "io/wend-map-writer-private.h"

#define PROBLEMS_MAX 100

static void
free_problem (gpointer data)
{
  WendMapProblem *problem = data;

  g_free (problem->id);
  g_free (problem->message);
  g_free (problem);
}

/* The node that an element of the file belongs to. */
static char *
find_id (const xmlNode *element)
{
  for (; element != NULL && element->type == XML_ELEMENT_NODE; element = element->parent)
    {
      xmlChar *id = xmlGetNoNsProp (element, (const xmlChar *) "id");
      if (xmlStrEqual (element->name, (const xmlChar *) "map") || id != NULL)
        {
          char *copy = g_strdup (xmlStrEqual (element->name, (const xmlChar *) "map") ? "map" : (const char *) id);
          xmlFree (id);
          return copy;
        }
    }
  return NULL;
}

static void
on_problem (gpointer data, xmlErrorPtr error)
{
  GPtrArray *problems = data;
  WendMapProblem *problem;

  if (problems->len >= PROBLEMS_MAX)
    return;
  problem = g_new0 (WendMapProblem, 1);
  problem->id = find_id (error->node);
  problem->line = (guint) MAX (error->line, 0);
  problem->message = g_strstrip (g_utf8_make_valid (error->message != NULL ? error->message : "", -1));
  g_ptr_array_add (problems, problem);
}

/* Parsed once and kept: validating only reads it. */
static xmlRelaxNG *
get_schema (void)
{
  static xmlRelaxNG *schema = NULL;
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      g_autoptr (GBytes) bytes = g_resource_lookup_data (wend_io_get_resource (), "/org/wend/Wend/schema/wend-map.rng",
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      xmlRelaxNGParserCtxt *parser;

      g_assert (bytes != NULL);
      parser = xmlRelaxNGNewMemParserCtxt (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes));
      schema = xmlRelaxNGParse (parser);
      xmlRelaxNGFreeParserCtxt (parser);
      g_assert (schema != NULL);
      g_once_init_leave (&ready, 1);
    }
  return schema;
}

static void
validate_bytes (GBytes *bytes, GPtrArray *problems)
{
  xmlTextReader *reader = xmlReaderForMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes), NULL, NULL,
                                              XML_PARSE_NONET | XML_PARSE_HUGE);

  xmlTextReaderSetStructuredErrorHandler (reader, on_problem, problems);
  xmlTextReaderRelaxNGSetSchema (reader, get_schema ());
  while (xmlTextReaderRead (reader) == 1)
    ;
  xmlFreeTextReader (reader);
}

GPtrArray *
wend_map_validate (const WendDocument *document)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func (free_problem);
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (document != NULL, problems);

  if (wend_document_version (document) > WEND_FORMAT_VERSION)
    return problems;
  bytes = wend_map_write_own (document);
  if (g_bytes_get_size (bytes) <= G_MAXINT)
    validate_bytes (bytes, problems);
  return problems;
}
