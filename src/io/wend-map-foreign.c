/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps what is not ours: attributes by name and value, elements as the very bytes that stand in the file. An element's
 * bytes are good only where its namespace declarations are in force. Those of the root always are (it cannot move) and
 * those of the node it stands at move with it; what any node between declares, the element gets declared itself. */

#include <string.h>

#include "io/wend-map-filler-private.h"

static const WendXmlBinding *
find_binding (const WendMapFiller *filler, const xmlChar *prefix)
{
  for (guint i = filler->bindings->len; i-- > 0;)
    {
      const WendXmlBinding *binding = &g_array_index (filler->bindings, WendXmlBinding, i);
      if (binding->prefix == prefix)
        return binding;
    }
  return NULL;
}

/* The default namespace in force. */
const xmlChar *
wend_map_foreign_usual (const WendMapFiller *filler)
{
  const WendXmlBinding *usual = find_binding (filler, NULL);
  return usual != NULL ? usual->uri : NULL;
}

/* libxml2 keeps an ampersand in a namespace's name as "&#38;". */
static char *
plain_uri (const xmlChar *uri)
{
  GString *plain = g_string_new (uri != NULL ? (const char *) uri : "");

  g_string_replace (plain, "&#38;", "&", 0);
  return g_string_free (plain, FALSE);
}

static void
keep_declaration (WendMapFiller *filler, WendNode *node, const xmlChar *prefix, const xmlChar *uri)
{
  g_autofree char *name = g_strconcat ("xmlns:", (const char *) prefix, NULL);
  g_autofree char *plain = plain_uri (uri);
  wend_builder_foreign_attribute (filler->builder, node, name, plain);
}

/* The default namespace is not kept: our elements are written in it, whatever prefix they were read with. */
void
wend_map_foreign_declare (WendMapFiller *filler, const WendXmlTag *tag, WendNode *node)
{
  for (int i = 0; i < tag->n_namespaces; i++)
    {
      WendXmlBinding binding = { tag->namespaces[2 * i], tag->namespaces[2 * i + 1], filler->depth };
      g_array_append_val (filler->bindings, binding);
      if (binding.prefix != NULL)
        keep_declaration (filler, node, binding.prefix, binding.uri);
    }
}

/* The innermost open node is about to close. */
void
wend_map_foreign_undeclare (WendMapFiller *filler)
{
  GArray *bindings = filler->bindings;

  while (bindings->len > 0 && g_array_index (bindings, WendXmlBinding, bindings->len - 1).depth == filler->depth)
    g_array_set_size (bindings, bindings->len - 1);
}

/* In force wherever the innermost open node may be moved to. */
static gboolean
moves_along (const WendMapFiller *filler, const WendXmlBinding *binding)
{
  return binding == NULL || binding->depth == 1 || binding->depth == filler->depth;
}

void
wend_map_foreign_attribute (WendMapFiller *filler, WendNode *node, const xmlChar **attribute)
{
  g_autofree char *value = g_strndup ((const char *) attribute[3], (gsize) (attribute[4] - attribute[3]));
  g_autofree char *name = NULL;

  if (attribute[1] == NULL)
    {
      wend_builder_foreign_attribute (filler->builder, node, (const char *) attribute[0], value);
      return;
    }
  if (!moves_along (filler, find_binding (filler, attribute[1])))
    keep_declaration (filler, node, attribute[1], attribute[2]);
  name = g_strconcat ((const char *) attribute[1], ":", (const char *) attribute[0], NULL);
  wend_builder_foreign_attribute (filler->builder, node, name, value);
}

static gboolean
declares (const WendXmlTag *tag, const xmlChar *prefix)
{
  for (int i = 0; i < tag->n_namespaces; i++)
    if (tag->namespaces[2 * i] == prefix)
      return TRUE;
  return FALSE;
}

/* Attributes of a text element are kept at its node under ELEMENT/NAME. */
void
wend_map_foreign_text_attributes (WendMapFiller *filler, WendNode *node, const WendXmlTag *tag)
{
  for (int i = 0; i < tag->n_namespaces; i++)
    if (tag->namespaces[2 * i] != NULL)
      {
        g_autofree char *name = g_strdup_printf ("%s/xmlns:%s", tag->name, tag->namespaces[2 * i]);
        g_autofree char *plain = plain_uri (tag->namespaces[2 * i + 1]);
        wend_builder_foreign_attribute (filler->builder, node, name, plain);
      }
  for (int i = 0; i < tag->n_attributes; i++)
    {
      const xmlChar **attribute = tag->attributes + 5 * i;
      g_autofree char *value = g_strndup ((const char *) attribute[3], (gsize) (attribute[4] - attribute[3]));
      g_autofree char *name = g_strdup_printf ("%s/%s%s%s", tag->name, attribute[1] != NULL ? (const char *) attribute[1] : "",
                                               attribute[1] != NULL ? ":" : "", attribute[0]);
      if (attribute[1] != NULL && !declares (tag, attribute[1]) && !moves_along (filler, find_binding (filler, attribute[1])))
        keep_declaration (filler, node, attribute[1], attribute[2]);
      wend_builder_foreign_attribute (filler->builder, node, name, value);
    }
}

static void
add_declaration (WendMapFiller *filler, const xmlChar *prefix, const xmlChar *uri)
{
  g_autofree char *plain = plain_uri (uri);
  g_autofree char *escaped = g_markup_escape_text (plain, -1);

  g_string_append_printf (filler->foreign_more, " xmlns%s%s=\"%s\"", prefix != NULL ? ":" : "",
                          prefix != NULL ? (const char *) prefix : "", escaped);
}

void
wend_map_foreign_begin (WendMapFiller *filler, const WendXmlTag *tag)
{
  /* The parser stands at the tag's '>', and no '<' can be inside a tag. */
  gsize here = wend_map_filler_position (filler) - filler->offset;
  const char *start = memrchr (filler->bytes, '<', here);
  const WendXmlBinding *usual = find_binding (filler, NULL);

  g_assert (start != NULL);
  filler->foreign_start = filler->offset + (gsize) (start - filler->bytes);
  filler->foreign_name = filler->foreign_start + 1 + strlen ((const char *) tag->name);
  if (tag->prefix != NULL)
    filler->foreign_name += strlen ((const char *) tag->prefix) + 1;
  g_string_truncate (filler->foreign_more, 0);
  if (!declares (tag, NULL) && (usual == NULL || usual->uri != filler->names.space))
    add_declaration (filler, NULL, usual != NULL ? usual->uri : NULL);
  for (guint i = filler->bindings->len; i-- > 0;)
    {
      const WendXmlBinding *binding = &g_array_index (filler->bindings, WendXmlBinding, i);
      if (binding->prefix != NULL && !moves_along (filler, binding) && !declares (tag, binding->prefix) && find_binding (filler, binding->prefix) == binding)
        add_declaration (filler, binding->prefix, binding->uri);
    }
}

void
wend_map_foreign_end (WendMapFiller *filler)
{
  const char *start = filler->bytes + (filler->foreign_start - filler->offset);
  gsize name = filler->foreign_name - filler->foreign_start;
  gsize length = wend_map_filler_position (filler) - filler->foreign_start;
  g_autoptr (GString) xml = g_string_sized_new (length + filler->foreign_more->len);

  g_assert (length > name && start[length - 1] == '>');
  g_string_append_len (xml, start, (gssize) name);
  g_string_append_len (xml, filler->foreign_more->str, (gssize) filler->foreign_more->len);
  g_string_append_len (xml, start + name, (gssize) (length - name));
  wend_builder_foreign_element (filler->builder, filler->open[filler->depth - 1].node, xml->str);
}
