/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The gate before libxml2: linear in the size of the file whatever is in it, while libxml2 is quadratic in attributes and
 * hangs on a 3 kB DOCTYPE. Does not match names or check values: that is the parser's work. Allocates nothing. */

#include "io/wend-prescan-private.h"

#include <string.h>

#define TAG_MAX (64 * 1024)
#define NAME_MAX_BYTES 256
#define ELEMENTS_MAX 2000000

static const char not_a_map[] = "nothing was changed; choose another file, or an earlier copy of this one";
static const char too_big[] = "nothing was changed; choose another file";

typedef struct
{
  const char *start;
  const char *at;
  const char *end;
  guint depth;
  guint elements;
  gboolean closed; /* the root's end was seen */
  WendIoError code;
  const char *problem;
  const char *place; /* of the problem */
} Scan;

static gboolean
refuse (Scan *scan, WendIoError code, const char *place, const char *problem)
{
  scan->code = code;
  scan->place = place;
  scan->problem = problem;
  return FALSE;
}

static gboolean
broken (Scan *scan, const char *place, const char *problem)
{
  return refuse (scan, WEND_IO_ERROR_NOT_A_MAP, place, problem);
}

static gboolean
cut (Scan *scan)
{
  return broken (scan, scan->end, "it ends in the middle of the map: part of it is missing");
}

/* First byte that is not part of valid UTF-8; NULL where all is well. */
static const guchar *
find_bad_utf8 (const guchar *p, const guchar *end)
{
  while (p < end)
    {
      guint64 word;
      guint length;
      gunichar c;

      while (end - p >= 8 && (memcpy (&word, p, 8), (word & G_GUINT64_CONSTANT (0x8080808080808080)) == 0))
        p += 8;
      if (p == end)
        break;
      if (*p < 0x80)
        {
          p++;
          continue;
        }
      length = *p >= 0xF0 ? 4 : *p >= 0xE0 ? 3 : 2;
      if (*p < 0xC2 || *p > 0xF4 || end - p < (gssize) length)
        return p;
      c = *p & (0xFFu >> (length + 1));
      for (guint i = 1; i < length; i++)
        {
          if ((p[i] & 0xC0) != 0x80)
            return p;
          c = (c << 6) | (p[i] & 0x3F);
        }
      if ((length == 3 && (c < 0x800 || (c >= 0xD800 && c <= 0xDFFF))) || (length == 4 && (c < 0x10000 || c > 0x10FFFF)))
        return p;
      p += length;
    }
  return NULL;
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static gboolean
are_blank (const char *p, const char *end)
{
  while (p < end && is_blank (*p))
    p++;
  return p == end;
}

/* Between two quotes of a tag stand a name, blanks and '='. */
static gboolean
has_long_name (const char *p, const char *end)
{
  gsize run = 0;

  if (end - p <= NAME_MAX_BYTES)
    return FALSE;
  for (; p < end; p++)
    {
      run = is_blank (*p) || *p == '=' || *p == '/' ? 0 : run + 1;
      if (run > NAME_MAX_BYTES)
        return TRUE;
    }
  return FALSE;
}

/* At the '<' of a start tag. */
static gboolean
scan_start_tag (Scan *scan)
{
  const char *tag = scan->at;
  const char *end = scan->end - tag > TAG_MAX ? tag + TAG_MAX : scan->end;
  const char *name = tag + 1;
  const char *p = name;

  if (scan->closed)
    return broken (scan, tag, "something stands behind the end of the map");
  while (p < end && *p != '>')
    {
      const char *quote;
      if (*p != '"' && *p != '\'')
        {
          p++;
          continue;
        }
      if (has_long_name (name, p))
        return refuse (scan, WEND_IO_ERROR_LIMIT, tag, "a name is longer than 256 bytes");
      quote = memchr (p + 1, *p, (gsize) (end - p - 1));
      if (quote == NULL)
        p = end;
      else
        name = p = quote + 1;
    }
  if (p >= end)
    return scan->end - tag > TAG_MAX ? refuse (scan, WEND_IO_ERROR_LIMIT, tag, "a tag is longer than 64 KiB") : cut (scan);
  if (has_long_name (name, p))
    return refuse (scan, WEND_IO_ERROR_LIMIT, tag, "a name is longer than 256 bytes");
  if (++scan->elements > ELEMENTS_MAX)
    return refuse (scan, WEND_IO_ERROR_LIMIT, tag, "it holds more than 2,000,000 elements");
  if (scan->depth + 1 > WEND_MAX_DEPTH)
    return refuse (scan, WEND_IO_ERROR_LIMIT, tag, "its elements are nested deeper than 256");
  if (p[-1] != '/')
    scan->depth++;
  else if (scan->depth == 0)
    scan->closed = TRUE;
  scan->at = p + 1;
  return TRUE;
}

static gboolean
scan_end_tag (Scan *scan)
{
  const char *end = memchr (scan->at, '>', (gsize) (scan->end - scan->at));

  if (scan->depth == 0)
    return broken (scan, scan->at, "an end tag stands where none can be");
  if (end == NULL)
    return cut (scan);
  if (has_long_name (scan->at, end))
    return refuse (scan, WEND_IO_ERROR_LIMIT, scan->at, "a name is longer than 256 bytes");
  if (--scan->depth == 0)
    scan->closed = TRUE;
  scan->at = end + 1;
  return TRUE;
}

static gboolean
skip_to (Scan *scan, gsize opening, const char *closing)
{
  gsize length = strlen (closing);
  const char *body = scan->at + opening;
  const char *end = body < scan->end ? memmem (body, (gsize) (scan->end - body), closing, length) : NULL;

  if (end == NULL)
    return cut (scan);
  scan->at = end + length;
  return TRUE;
}

static gboolean
starts_with (const Scan *scan, const char *text)
{
  gsize length = strlen (text);
  return (gsize) (scan->end - scan->at) >= length && memcmp (scan->at, text, length) == 0;
}

/* At a '<'. */
static gboolean
scan_markup (Scan *scan)
{
  if (scan->end - scan->at < 2)
    return cut (scan);
  switch (scan->at[1])
    {
    case '/':
      return scan_end_tag (scan);
    case '?':
      if (scan->closed)
        return broken (scan, scan->at, "something stands behind the end of the map");
      return skip_to (scan, 2, "?>");
    case '!':
      if (starts_with (scan, "<!--"))
        return skip_to (scan, 4, "-->");
      if (scan->depth > 0 && starts_with (scan, "<![CDATA["))
        return skip_to (scan, 9, "]]>");
      if (starts_with (scan, "<!DOCTYPE"))
        return broken (scan, scan->at, "it holds a DOCTYPE, which no map has and Wend does not read");
      return scan->end - scan->at < 9 ? cut (scan) : broken (scan, scan->at, "a declaration stands where none can be");
    default:
      return scan_start_tag (scan);
    }
}

static gboolean
scan_all (Scan *scan)
{
  const guchar *bad;

  if (are_blank (scan->start, scan->end))
    return broken (scan, scan->start, "it is empty");
  while (scan->at < scan->end && is_blank (*scan->at))
    scan->at++;
  if (*scan->at != '<')
    return broken (scan, scan->at, "it is not XML");
  scan->place = memchr (scan->start, '\0', (gsize) (scan->end - scan->start));
  if (scan->place != NULL)
    return broken (scan, scan->place, "it holds a NUL byte, as a lost write leaves behind");
  bad = find_bad_utf8 ((const guchar *) scan->start, (const guchar *) scan->end);
  if (bad != NULL)
    return broken (scan, (const char *) bad, "it is not valid UTF-8");
  while (scan->at < scan->end)
    {
      const char *markup = memchr (scan->at, '<', (gsize) (scan->end - scan->at));
      if (scan->depth == 0 && !are_blank (scan->at, markup != NULL ? markup : scan->end))
        return broken (scan, scan->at, scan->closed ? "something stands behind the end of the map" : "text stands before the map");
      if (markup == NULL)
        break;
      scan->at = markup;
      if (!scan_markup (scan))
        return FALSE;
    }
  return scan->closed || cut (scan);
}

static guint
line_of (const Scan *scan)
{
  guint line = 1;

  for (const char *p = scan->start; (p = memchr (p, '\n', (gsize) (scan->place - p))) != NULL; p++)
    line++;
  return line;
}

gboolean
wend_prescan (GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  Scan scan = { .start = g_bytes_get_data (bytes, &size) };
  g_autofree char *reason = NULL;

  if (size == 0)
    return wend_io_error_set (error, WEND_IO_ERROR_NOT_A_MAP, "read", name, "it is empty", not_a_map);
  scan.at = scan.start;
  scan.end = scan.start + size;
  if (scan_all (&scan))
    return TRUE;
  reason = g_strdup_printf ("line %u: %s", line_of (&scan), scan.problem);
  return wend_io_error_set (error, scan.code, "read", name, reason, scan.code == WEND_IO_ERROR_LIMIT ? too_big : not_a_map);
}
