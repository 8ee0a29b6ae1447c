/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The short way of the reader: tags as Wend itself writes them, which is all of nearly every map, go to the filler without
 * libxml2, in less than half the time. Whatever is not plain in every byte (a prefix, a declaration, a name that the schema does not
 * have, a comment, a section, another reference than XML's own five, a byte that may not be there) is left where it stands, and
 * libxml2 reads it and judges it. It never sees the tags that were taken here: whoever opens an element here closes it here. */

#include "io/wend-map-plain-private.h"

#include <string.h>

#define ATTRIBUTES_MAX 40

typedef enum
{
  TAKEN,
  MORE, /* it goes on behind the end of what is there */
  OTHER /* not plain */
} Verdict;

typedef struct
{
  WendMapFiller *filler;
  WendPrescan *scan;
  char *at; /* the first byte that was not taken */
  char *end;
  const xmlChar *attributes[5 * ATTRIBUTES_MAX];
  int n_attributes;
  guint64 escaped; /* bit i: attribute i holds references */
} Plain;

/* A start tag, not decoded yet. */
typedef struct
{
  const WendXmlName *name;
  gboolean empty; /* closed by "/>" */
  char *behind;
} Tag;

/* What a byte is in a value between quotes: 0 stands for itself, 1 is part of a character beyond ASCII, 2 begins a reference, 3 is the
 * closing quote, 4 is not plain: line breaks become blanks there, others may not stand there. */
__extension__ static const guint8 in_value[256] = {
  [0x00 ... 0x1F] = 4, ['<'] = 4, ['"'] = 3, ['&'] = 2, [0x80 ... 0xFF] = 1
};

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static char *
skip_blanks (char *at, const char *end)
{
  while (at < end && is_blank (*at))
    at++;
  return at;
}

/* Valid UTF-8 of characters that XML can hold. */
static gboolean
is_text (const char *text, gsize length)
{
  for (gsize i = 0; i + 2 < length; i++)
    if ((guchar) text[i] == 0xEF && (guchar) text[i + 1] == 0xBF && (guchar) text[i + 2] >= 0xBE)
      return FALSE;
  return g_utf8_validate_len (text, length, NULL);
}

static const struct
{
  char text[7];
  guint8 length;
  char character;
} references[] = { { "&amp;", 5, '&' }, { "&lt;", 4, '<' }, { "&gt;", 4, '>' }, { "&quot;", 6, '"' }, { "&apos;", 6, '\'' } };

/* Index of the reference that `text` begins with, or -1. */
static int
find_reference (const char *text, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    if (length >= references[i].length && memcmp (text, references[i].text, references[i].length) == 0)
      return (int) i;
  return -1;
}

static gboolean
are_references (const char *text, const char *end)
{
  for (; (text = memchr (text, '&', (gsize) (end - text))) != NULL; text++)
    if (find_reference (text, (gsize) (end - text)) < 0)
      return FALSE;
  return TRUE;
}

/* In place, with blanks behind what became shorter. Returns the new end. */
static char *
decode (char *text, char *end)
{
  char *to = memchr (text, '&', (gsize) (end - text));
  char *from = to;

  while (from != NULL && from < end)
    if (*from == '&')
      {
        int i = find_reference (from, (gsize) (end - from));
        *to++ = references[i].character;
        from += references[i].length;
      }
    else
      {
        const char *next = memchr (from, '&', (gsize) (end - from));
        gsize length = (gsize) ((next != NULL ? next : end) - from);
        memmove (to, from, length);
        to += length;
        from += length;
      }
  if (to == NULL)
    return end;
  memset (to, ' ', (gsize) (end - to));
  return to;
}

/* The name at `*at`, which then stands behind it. */
static Verdict
read_name (const Plain *plain, char **at, const WendXmlName **name)
{
  const char *start = *at;
  guint32 hash = WEND_XML_NAME_SEED;

  while (*at < plain->end && (g_ascii_isalnum (**at) || **at == '-'))
    hash = wend_xml_name_hash (hash, *(*at)++);
  if (*at == plain->end)
    return MORE;
  *name = wend_xml_names_spelled (&plain->filler->names, start, (gsize) (*at - start), hash);
  return *name != NULL ? TAKEN : OTHER;
}

/* The value behind `="`. */
static Verdict
read_value (Plain *plain, const WendXmlName *name, char **at)
{
  const char *start = *at;
  guint kinds = 0;
  guint8 kind;

  for (char *byte = *at;; byte++)
    {
      if (byte == plain->end)
        return MORE;
      kind = in_value[(guchar) *byte];
      if (kind >= 3)
        {
          *at = byte;
          break;
        }
      kinds |= kind;
    }
  if (kind == 4 || plain->n_attributes == ATTRIBUTES_MAX || ((kinds & 1) != 0 && !is_text (start, (gsize) (*at - start))))
    return OTHER;
  if ((kinds & 2) != 0 && !are_references (start, *at))
    return OTHER;
  const xmlChar **attribute = plain->attributes + 5 * plain->n_attributes;
  for (const xmlChar **other = plain->attributes; other < attribute; other += 5)
    if (other[0] == name->name)
      return OTHER;
  attribute[0] = name->name;
  attribute[1] = attribute[2] = NULL;
  attribute[3] = (const xmlChar *) start;
  attribute[4] = (const xmlChar *) (*at)++;
  plain->escaped |= (guint64) (kinds >> 1) << plain->n_attributes++;
  return TAKEN;
}

static Verdict
read_attribute (Plain *plain, char **at)
{
  const WendXmlName *name;
  Verdict verdict = read_name (plain, at, &name);

  if (verdict != TAKEN)
    return verdict;
  if (plain->end - *at < 2)
    return MORE;
  if ((*at)[0] != '=' || (*at)[1] != '"')
    return OTHER;
  *at += 2;
  return read_value (plain, name, at);
}

/* The start tag at plain->at, which stays where it is. */
static Verdict
read_tag (Plain *plain, Tag *tag)
{
  char *at = plain->at + 1;
  Verdict verdict = read_name (plain, &at, &tag->name);

  plain->n_attributes = 0;
  plain->escaped = 0;
  while (verdict == TAKEN)
    {
      char *next = skip_blanks (at, plain->end);
      if (next == plain->end)
        return MORE;
      tag->empty = *next == '/';
      if (tag->empty && ++next == plain->end)
        return MORE;
      tag->behind = next + 1;
      if (*next == '>')
        return TAKEN;
      if (tag->empty || next == at)
        return OTHER;
      at = next;
      verdict = read_attribute (plain, &at);
    }
  return verdict;
}

static void
hand_tag (Plain *plain, const Tag *tag)
{
  WendXmlTag whole = {
    .name = tag->name->name,
    .space = plain->filler->names.space,
    .n_attributes = plain->n_attributes,
    .attributes = plain->attributes,
    .plain = TRUE,
  };

  for (guint64 rest = plain->escaped; rest != 0; rest &= rest - 1)
    {
      const xmlChar **attribute = plain->attributes + 5 * __builtin_ctzll (rest);
      attribute[4] = (const xmlChar *) decode ((char *) attribute[3], (char *) attribute[4]);
    }
  plain->at = tag->behind;
  plain->filler->plain_at = plain->at;
  wend_map_filler_start (plain->filler, &whole);
}

/* Control characters and what begins or ends markup. '\r' would become '\n'. */
static gboolean
is_plain_text (const char *text, gsize length)
{
  const char *bracket = memchr (text, ']', length);
  guint others = 0, wide = 0;

  for (gsize i = 0; i < length; i++)
    {
      guchar c = (guchar) text[i];
      others |= c < 0x20 && c != '\n' && c != '\t';
      wide |= c & 0x80u;
    }
  if (others != 0 || (wide != 0 && !is_text (text, length)))
    return FALSE;
  return bracket == NULL || memmem (bracket, length - (gsize) (bracket - text), "]]>", 3) == NULL;
}

/* Whether "</NAME>" stands at `at`, blanks before its end allowed; `*behind` is what follows. */
static Verdict
read_end (const Plain *plain, char *at, const char *name, char **behind)
{
  gsize length = strlen (name);
  gsize there = (gsize) (plain->end - at);

  if (there < length + 3)
    return memchr (at, '>', there) != NULL ? OTHER : MORE;
  if (at[1] != '/' || memcmp (at + 2, name, length) != 0)
    return OTHER;
  for (at += 2 + length; at < plain->end && is_blank (*at);)
    at++;
  *behind = at + 1;
  return at == plain->end ? MORE : *at == '>' ? TAKEN : OTHER;
}

/* A text element, its tag read: whole, or not at all. */
static Verdict
take_text (Plain *plain, const Tag *tag)
{
  char *text = tag->behind;
  char *close = tag->empty ? text : memchr (text, '<', (gsize) (plain->end - text));
  char *behind = text;
  Verdict verdict = TAKEN;

  if (close == NULL)
    return MORE;
  if (!tag->empty)
    verdict = read_end (plain, close, (const char *) tag->name->name, &behind);
  if (verdict != TAKEN)
    return verdict;
  if (!is_plain_text (text, (gsize) (close - text)) || !are_references (text, close) || !wend_prescan_pass_start (plain->scan))
    return OTHER;
  hand_tag (plain, tag);
  close = decode (text, close);
  plain->at = behind;
  plain->filler->plain_at = behind;
  wend_map_filler_text (plain->filler, text, (gsize) (close - text));
  wend_map_filler_end (plain->filler);
  wend_prescan_pass_end (plain->scan);
  return TAKEN;
}

static Verdict
take_start (Plain *plain)
{
  Tag tag;
  Verdict verdict = read_tag (plain, &tag);

  if (verdict != TAKEN)
    return verdict;
  switch (wend_map_filler_expect (plain->filler, tag.name))
    {
    case WEND_EXPECT_TEXT:
      return take_text (plain, &tag);
    case WEND_EXPECT_NODE:
      if (!wend_prescan_pass_start (plain->scan))
        return OTHER;
      hand_tag (plain, &tag);
      if (tag.empty)
        {
          wend_map_filler_end (plain->filler);
          wend_prescan_pass_end (plain->scan);
        }
      return TAKEN;
    case WEND_EXPECT_OTHER:
    default:
      return OTHER;
    }
}

/* Only of what was opened here. */
static Verdict
take_end (Plain *plain)
{
  WendMapFiller *filler = plain->filler;
  const WendOpenNode *open = &filler->open[filler->depth - 1];
  char *behind = plain->at;
  Verdict verdict;

  if (!open->plain)
    return OTHER;
  verdict = read_end (plain, plain->at, wend_schema_kind (wend_node_kind (open->node))->name, &behind);
  if (verdict == TAKEN)
    {
      plain->at = behind;
      wend_map_filler_end (filler);
      wend_prescan_pass_end (plain->scan);
    }
  else if (verdict == OTHER)
    {
      filler->plain_at = plain->at;
      wend_map_filler_mismatch (filler);
    }
  return verdict;
}

static Verdict
take (Plain *plain)
{
  plain->at = skip_blanks (plain->at, plain->end);
  if (plain->end - plain->at < 2)
    return plain->end > plain->at && *plain->at != '<' ? OTHER : MORE;
  if (*plain->at != '<')
    return OTHER;
  return plain->at[1] == '/' ? take_end (plain) : take_start (plain);
}

/* The parser counts lines of what it sees. */
static void
count_lines (WendMapFiller *filler, const char *from, const char *to)
{
  while ((from = memchr (from, '\n', (gsize) (to - from))) != NULL)
    {
      filler->parser->input->line++;
      from++;
    }
}

gboolean
wend_map_plain_read (WendMapFiller *filler, WendPrescan *scan, char **at, char *end)
{
  Plain plain = { .filler = filler, .scan = scan, .at = *at, .end = end };
  Verdict verdict = TAKEN;

  filler->plain_from = *at;
  while (verdict == TAKEN && filler->error == NULL)
    verdict = take (&plain);
  if (filler->error == NULL)
    count_lines (filler, *at, plain.at);
  filler->plain_from = filler->plain_at = NULL;
  filler->skipped += (gsize) (plain.at - *at);
  *at = plain.at;
  return verdict == MORE;
}
