/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Elements into nodes: tells by the schema what each element is (a node, a node's text, a blob, or not ours) and fills a
 * builder. Must not know where the bytes come from. Owns what it gathers until finish. */

#include "io/wend-map-filler-private.h"

#include <stdarg.h>
#include <string.h>

#include "base/wend-id.h"
#include "io/wend-map-migrate-private.h"

#define TEXT_MAX_BYTES (64 * 1024) /* over 10,000 characters of any script; longer ones are refused by their length */
#define BLOB_MAX_BYTES (64 * 1024 * 1024)

static const char bad_id[] = "ill-formed: it must be a small letter, then small letters, digits and hyphens, 48 at most";
static const char way_on[] = "nothing was changed; correct the file, or choose another";

void
wend_map_filler_init (WendMapFiller *filler)
{
  wend_xml_names_fill (&filler->names, filler->parser->dict);
  filler->builder = wend_builder_new ("map");
  filler->version = WEND_FORMAT_VERSION;
  filler->text = g_string_new (NULL);
  filler->foreign_more = g_string_new (NULL);
  filler->bindings = g_array_new (FALSE, FALSE, sizeof (WendXmlBinding));
}

void
wend_map_filler_clear (WendMapFiller *filler)
{
  g_clear_pointer (&filler->builder, wend_builder_free);
  g_clear_pointer (&filler->blob, g_free);
  g_clear_pointer (&filler->blob_bytes, g_byte_array_unref);
  g_clear_pointer (&filler->bindings, g_array_unref);
  g_string_free (filler->text, TRUE);
  g_string_free (filler->foreign_more, TRUE);
  g_clear_error (&filler->error);
}

static char *
at_line (const WendMapFiller *filler, const char *format, va_list arguments)
{
  g_autofree char *sentence = g_strdup_vprintf (format, arguments);
  int line = filler->parser->input != NULL ? filler->parser->input->line : 1;

  for (const char *at = filler->plain_from; at < filler->plain_at; at++)
    line += *at == '\n' ? 1 : 0;
  return g_strdup_printf ("line %d: %s", line, sentence);
}

void
wend_map_filler_refuse (WendMapFiller *filler, WendIoError code, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  if (filler->error != NULL)
    return;
  va_start (arguments, format);
  reason = at_line (filler, format, arguments);
  va_end (arguments);
  wend_io_error_set (&filler->error, code, "read", filler->name, reason, way_on);
  xmlStopParser (filler->parser);
}

void
wend_map_filler_remark (WendMapFiller *filler, const char *format, ...)
{
  va_list arguments;

  if (filler->remarks == NULL)
    return;
  va_start (arguments, format);
  g_ptr_array_add (filler->remarks, at_line (filler, format, arguments));
  va_end (arguments);
}

void
wend_map_filler_mismatch (WendMapFiller *filler)
{
  const WendNode *node = filler->open[filler->depth - 1].node;

  wend_map_filler_refuse (filler, WEND_IO_ERROR_NOT_A_MAP, "it is not well-formed XML: another end tag stands where that of the %s “%s” must be",
                          wend_schema_kind (wend_node_kind (node))->name, wend_node_id (node));
}

gsize
wend_map_filler_position (const WendMapFiller *filler)
{
  return (gsize) xmlByteConsumed (filler->parser) + filler->skipped;
}

static const xmlChar **
find_attribute (const WendXmlTag *tag, const xmlChar *name)
{
  for (int i = 0; i < tag->n_attributes; i++)
    if (tag->attributes[5 * i] == name && tag->attributes[5 * i + 1] == NULL)
      return tag->attributes + 5 * i;
  return NULL;
}

static WendNode *
top (const WendMapFiller *filler)
{
  return filler->open[filler->depth - 1].node;
}

static void
push (WendMapFiller *filler, const WendXmlTag *tag, WendNode *node)
{
  filler->open[filler->depth++] = (WendOpenNode) { node, 0, tag->plain };
  if (tag->n_namespaces > 0)
    wend_map_foreign_declare (filler, tag, node);
}

/* The whole number that a version begins with; 0 where there is none. */
static guint
parse_version (const char *text, gsize length)
{
  guint version = 0;

  for (gsize i = 0; i < length && g_ascii_isdigit (text[i]) && version < 100000; i++)
    version = version * 10 + (guint) (text[i] - '0');
  return version;
}

static gboolean
read_version (WendMapFiller *filler, const WendXmlTag *tag)
{
  const xmlChar **version = find_attribute (tag, filler->names.version);

  if (version == NULL && filler->fragment)
    return TRUE;
  filler->version = version != NULL ? parse_version ((const char *) version[3], (gsize) (version[4] - version[3])) : 0;
  filler->newer = filler->version > WEND_FORMAT_VERSION;
  if (filler->version == 0)
    wend_map_filler_refuse (filler, WEND_IO_ERROR_INVALID, "the map does not tell the version of its format");
  return filler->version > 0;
}

/* The document's id: `id` of a map, `map` of a fragment. */
static gboolean
read_document_id (WendMapFiller *filler, const WendXmlTag *tag)
{
  const xmlChar *name = filler->fragment ? filler->names.map : filler->names.id;
  const xmlChar **id = find_attribute (tag, name);
  g_autofree char *text = NULL;

  if (id == NULL || !wend_id_is_valid ((const char *) id[3], (gsize) (id[4] - id[3])))
    {
      wend_map_filler_refuse (filler, WEND_IO_ERROR_INVALID, "the map's id is %s", id != NULL ? bad_id : "missing");
      return FALSE;
    }
  text = g_strndup ((const char *) id[3], (gsize) (id[4] - id[3]));
  wend_builder_set_id (filler->builder, text);
  return TRUE;
}

static void
start_root (WendMapFiller *filler, const WendXmlTag *tag)
{
  const xmlChar *wanted = filler->fragment ? filler->names.fragment : filler->names.map;

  if (tag->name != wanted || tag->space != filler->names.space)
    wend_map_filler_refuse (filler, WEND_IO_ERROR_NOT_A_MAP, "it is XML, but no Wend %s: it begins with <%.40s>, not with <%s xmlns=\"%s\">",
                            filler->fragment ? "fragment" : "map", tag->name, wanted, WEND_MAP_NAMESPACE);
  else if (read_version (filler, tag) && read_document_id (filler, tag))
    {
      push (filler, tag, wend_builder_map (filler->builder));
      if (!filler->fragment)
        wend_map_values_read (filler, top (filler), tag);
    }
}

static void
start_parked (WendMapFiller *filler, const WendXmlTag *tag)
{
  if (filler->parked)
    {
      wend_map_filler_refuse (filler, WEND_IO_ERROR_INVALID, "a second <parked>: a map has only one");
      return;
    }
  filler->parked = TRUE;
  push (filler, tag, wend_builder_parked (filler->builder));
  wend_map_values_read (filler, top (filler), tag);
}

static void
start_node (WendMapFiller *filler, const WendXmlTag *tag, WendKind kind)
{
  const xmlChar **id = find_attribute (tag, filler->names.id);
  gsize length = id != NULL ? (gsize) (id[4] - id[3]) : 0;
  WendNode *node;

  if (kind == WEND_KIND_PARKED)
    {
      start_parked (filler, tag);
      return;
    }
  if (id == NULL || !wend_id_is_valid ((const char *) id[3], length))
    {
      wend_map_filler_refuse (filler, WEND_IO_ERROR_INVALID, "the id of a %s is %s", tag->name, id != NULL ? bad_id : "missing");
      return;
    }
  node = wend_builder_add (filler->builder, top (filler), kind, (const char *) id[3], length);
  if (node == NULL)
    {
      wend_map_filler_refuse (filler, WEND_IO_ERROR_INVALID, "the id “%.*s” of a %s is taken already", (int) length, id[3], tag->name);
      return;
    }
  push (filler, tag, node);
  wend_map_values_read (filler, node, tag);
}

static void
start_foreign (WendMapFiller *filler, const WendXmlTag *tag)
{
  wend_map_foreign_begin (filler, tag);
  filler->foreign = 1;
}

static void
start_text (WendMapFiller *filler, const WendXmlTag *tag, const WendFieldRow *row)
{
  WendOpenNode *open = &filler->open[filler->depth - 1];
  guint64 bit = G_GUINT64_CONSTANT (1) << wend_schema_slot (wend_node_kind (open->node), row);

  if ((open->texts & bit) != 0)
    {
      if (filler->newer)
        start_foreign (filler, tag);
      else
        wend_map_filler_refuse (filler, WEND_IO_ERROR_INVALID, "a second <%s> in the %s “%s”", tag->name,
                                wend_schema_kind (wend_node_kind (open->node))->name, wend_node_id (open->node));
      return;
    }
  open->texts |= bit;
  filler->row = row;
  g_string_truncate (filler->text, 0);
  if (filler->newer) /* it may turn out to be more than text */
    wend_map_foreign_begin (filler, tag);
  if (tag->n_attributes > 0 || tag->n_namespaces > 0)
    wend_map_foreign_text_attributes (filler, open->node, tag);
}

static void
start_blob (WendMapFiller *filler, const WendXmlTag *tag)
{
  const xmlChar **sum = find_attribute (tag, filler->names.sha256);

  filler->blob = sum != NULL ? g_strndup ((const char *) sum[3], (gsize) (sum[4] - sum[3])) : g_strdup ("");
  filler->blob_bytes = g_byte_array_new ();
  filler->base64_state = 0;
  filler->base64_save = 0;
}

/* A name that the schema knows, where it does not belong. */
static void
start_misplaced (WendMapFiller *filler, const WendXmlTag *tag, const WendFieldRow *row)
{
  WendNode *node = top (filler);
  const char *kind = wend_schema_kind (wend_node_kind (node))->name;

  if (filler->newer)
    start_foreign (filler, tag);
  else if (row != NULL)
    wend_map_filler_refuse (filler, WEND_IO_ERROR_INVALID, "the %s “%s” has %s as an element, and it must be an attribute", kind,
                            wend_node_id (node), row->name);
  else
    wend_map_filler_refuse (filler, WEND_IO_ERROR_INVALID, "a %s cannot stand in the %s “%s”", tag->name, kind, wend_node_id (node));
}

static gboolean
may_hold (const WendMapFiller *filler, WendKind child)
{
  if (filler->fragment && filler->depth == 1)
    return child != WEND_KIND_MAP && child != WEND_KIND_PARKED;
  return wend_schema_allows (wend_node_kind (top (filler)), child);
}

gboolean
wend_map_filler_is_plain (const WendMapFiller *filler)
{
  return filler->error == NULL && filler->depth > 0 && filler->foreign == 0 && filler->row == NULL && filler->blob == NULL &&
         !filler->newer && !filler->long_way && wend_map_foreign_usual (filler) == filler->names.space;
}

WendExpected
wend_map_filler_expect (const WendMapFiller *filler, const WendXmlName *name)
{
  const WendFieldRow *row = NULL;

  if (name->field >= 0)
    row = wend_schema_field (wend_node_kind (top (filler)), (WendField) name->field);
  if (name->kind >= 0 && may_hold (filler, (WendKind) name->kind))
    return WEND_EXPECT_NODE;
  return row != NULL && row->type == WEND_TYPE_TEXT ? WEND_EXPECT_TEXT : WEND_EXPECT_OTHER;
}

/* Something inside an open node. */
static void
start_inside (WendMapFiller *filler, const WendXmlTag *tag)
{
  const WendXmlName *name = tag->space == filler->names.space ? wend_xml_names_find (&filler->names, tag->name) : NULL;
  const WendFieldRow *row = NULL;

  if (name != NULL && name->field >= 0)
    row = wend_schema_field (wend_node_kind (top (filler)), (WendField) name->field);
  if (name != NULL && name->kind >= 0 && may_hold (filler, (WendKind) name->kind))
    start_node (filler, tag, (WendKind) name->kind);
  else if (row != NULL && row->type == WEND_TYPE_TEXT)
    start_text (filler, tag, row);
  else if (tag->name == filler->names.blob && tag->space == filler->names.space && filler->depth == 1)
    start_blob (filler, tag);
  else if (name != NULL && (name->kind >= 0 || row != NULL))
    start_misplaced (filler, tag, row);
  else
    start_foreign (filler, tag);
}

void
wend_map_filler_start (WendMapFiller *filler, const WendXmlTag *tag)
{
  if (filler->error != NULL)
    return;
  if (filler->foreign > 0)
    filler->foreign++;
  else if (filler->row != NULL && filler->newer)
    {
      filler->row = NULL; /* a text that holds elements is none of ours */
      filler->foreign = 2;
    }
  else if (filler->row != NULL || filler->blob != NULL)
    wend_map_filler_refuse (filler, WEND_IO_ERROR_INVALID, "<%.40s> stands in <%s>, where only text can be", tag->name,
                            filler->row != NULL ? filler->row->name : "blob");
  else if (filler->depth == 0)
    start_root (filler, tag);
  else
    {
      g_assert (filler->depth < G_N_ELEMENTS (filler->open)); /* the pre-scan's limit */
      start_inside (filler, tag);
    }
}

static void
end_text (WendMapFiller *filler)
{
  const WendFieldRow *row = g_steal_pointer (&filler->row);

  if (!wend_map_values_set (filler, top (filler), row, filler->text->str, filler->text->len) && filler->error == NULL)
    wend_map_foreign_end (filler);
}

static void
end_blob (WendMapFiller *filler)
{
  g_autofree char *sum = g_steal_pointer (&filler->blob);
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (g_steal_pointer (&filler->blob_bytes));

  if (!wend_builder_blob (filler->builder, sum, bytes))
    wend_map_filler_remark (filler, "the bytes of a picture or snapshot are damaged (they do not have the SHA-256 “%.16s…”) and were left out", sum);
}

void
wend_map_filler_end (WendMapFiller *filler)
{
  if (filler->error != NULL)
    return;
  if (filler->foreign > 0)
    {
      if (--filler->foreign == 0)
        wend_map_foreign_end (filler);
    }
  else if (filler->row != NULL)
    end_text (filler);
  else if (filler->blob != NULL)
    end_blob (filler);
  else
    {
      wend_map_foreign_undeclare (filler);
      filler->depth--;
    }
}

static void
add_blob_text (WendMapFiller *filler, const char *text, gsize length)
{
  guint old = filler->blob_bytes->len;
  gsize n;

  if (old + length > BLOB_MAX_BYTES)
    {
      wend_map_filler_refuse (filler, WEND_IO_ERROR_LIMIT, "a blob is larger than 64 MiB");
      return;
    }
  g_byte_array_set_size (filler->blob_bytes, old + (guint) (length / 4 * 3 + 6));
  n = g_base64_decode_step (text, length, filler->blob_bytes->data + old, &filler->base64_state, &filler->base64_save);
  g_byte_array_set_size (filler->blob_bytes, old + (guint) n);
}

static gboolean
are_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] != ' ' && text[i] != '\n' && text[i] != '\t' && text[i] != '\r')
      return FALSE;
  return TRUE;
}

void
wend_map_filler_text (WendMapFiller *filler, const char *text, gsize length)
{
  if (filler->error != NULL || filler->foreign > 0)
    return;
  if (filler->row != NULL)
    {
      /* What is cut here is far too long already and will be refused with its line. */
      if (filler->text->len < TEXT_MAX_BYTES)
        g_string_append_len (filler->text, text, (gssize) length);
    }
  else if (filler->blob != NULL)
    add_blob_text (filler, text, length);
  else if (!are_blank (text, length) && filler->depth > 0)
    wend_map_filler_refuse (filler, WEND_IO_ERROR_INVALID, "text stands in the %s “%s”, where only elements can be",
                            wend_schema_kind (wend_node_kind (top (filler)))->name, wend_node_id (top (filler)));
}

WendDocument *
wend_map_filler_finish (WendMapFiller *filler)
{
  wend_map_migrate (filler->builder, filler->version);
  return wend_builder_finish (g_steal_pointer (&filler->builder));
}
