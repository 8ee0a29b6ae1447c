/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The gate before libxml2: linear in the size of the file whatever is in it, while libxml2 is quadratic in attributes and
 * hangs on a 3 kB DOCTYPE. Does not match names or check values: that is the parser's work. Allocates nothing, and keeps
 * no byte of the piece. */

#include "io/wend-prescan-private.h"

#include <string.h>

#define TAG_MAX (64 * 1024)
#define NAME_MAX_BYTES 256
#define ELEMENTS_MAX 2000000

enum
{
  CONTENT,
  OPENING, /* behind a '<' */
  START_TAG,
  QUOTED,
  END_TAG,
  INSTRUCTION,
  COMMENT,
  SECTION
};

static gboolean
refuse (WendPrescan *scan, WendIoError code, gsize place, const char *problem)
{
  scan->code = code;
  scan->place = place;
  scan->problem = problem;
  return FALSE;
}

static gboolean
broken (WendPrescan *scan, gsize place, const char *problem)
{
  return refuse (scan, WEND_IO_ERROR_NOT_A_MAP, place, problem);
}

/* One byte of 0x80 or above, or inside a character. */
static gboolean
feed_utf8 (WendPrescan *scan, guchar c)
{
  if (scan->n_missing > 0)
    {
      if ((c & 0xC0) != 0x80)
        return FALSE;
      scan->character = (scan->character << 6) | (c & 0x3Fu);
      if (--scan->n_missing > 0)
        return TRUE;
      return scan->character >= scan->least && scan->character <= 0x10FFFF && (scan->character & 0xFFFFF800) != 0xD800;
    }
  if (c < 0xC2 || c > 0xF4)
    return FALSE;
  scan->n_missing = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : 1;
  scan->least = c >= 0xF0 ? 0x10000 : c >= 0xE0 ? 0x800 : 0x80;
  scan->character = c & (0x3Fu >> scan->n_missing);
  return TRUE;
}

static gboolean
check_utf8 (WendPrescan *scan, const char *data, gsize length)
{
  gsize at = 0;

  while (at < length)
    {
      guint64 word;
      while (scan->n_missing == 0 && length - at >= 8 && (memcpy (&word, data + at, 8), (word & G_GUINT64_CONSTANT (0x8080808080808080)) == 0))
        at += 8;
      for (gsize end = MIN (at + 8, length); at < end; at++)
        if (((guchar) data[at] >= 0x80 || scan->n_missing > 0) && !feed_utf8 (scan, (guchar) data[at]))
          return broken (scan, at, "it is not valid UTF-8");
    }
  return TRUE;
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Outside the root only blanks may stand. */
static gboolean
check_outside (WendPrescan *scan, const char *data, gsize from, gsize to)
{
  for (gsize at = from; at < to; at++)
    if (!is_blank (data[at]))
      return broken (scan, at, scan->closed ? "something stands behind the end of the map" : "text stands before the map");
  return TRUE;
}

static gboolean
check_begin (WendPrescan *scan, const char *data, gsize length)
{
  gsize at = 0;

  while (!scan->begun && at < length && is_blank (data[at]))
    at++;
  return scan->begun || at == length || data[at] == '<' || broken (scan, at, "it is not XML");
}

static gboolean
feed_content (WendPrescan *scan, const char *data, gsize length, gsize *at)
{
  const char *markup = memchr (data + *at, '<', length - *at);
  gsize to = markup != NULL ? (gsize) (markup - data) : length;

  if (scan->depth == 0 && !check_outside (scan, data, *at, to))
    return FALSE;
  *at = to;
  if (markup != NULL)
    {
      scan->begun = TRUE;
      scan->state = OPENING;
      scan->n_opening = 0;
      ++*at;
    }
  return TRUE;
}

/* What a byte is in a tag outside of quotes: 0 part of a name, 1 between names, 2 a quote, 3 the tag's end, 4 nothing that can be
 * there. */
static const guint8 in_tag[256] = {
  [' '] = 1, ['\n'] = 1, ['\t'] = 1, ['\r'] = 1, ['='] = 1, ['/'] = 1, ['"'] = 2, ['\''] = 2, ['>'] = 3, ['<'] = 4
};

static gboolean
begin_start_tag (WendPrescan *scan, gsize at)
{
  if (scan->closed)
    return broken (scan, at, "something stands behind the end of the map");
  if (++scan->elements > ELEMENTS_MAX)
    return refuse (scan, WEND_IO_ERROR_LIMIT, at, "it holds more than 2,000,000 elements");
  if (++scan->depth > WEND_MAX_DEPTH)
    return refuse (scan, WEND_IO_ERROR_LIMIT, at, "its elements are nested deeper than 256");
  scan->state = START_TAG;
  scan->tag = 2;
  scan->name = 1;
  return TRUE;
}

static gboolean
is_opening (const WendPrescan *scan, const char *whole)
{
  return strncmp (scan->opening, whole, scan->n_opening) == 0;
}

/* One more byte behind a '<'. */
static gboolean
feed_opening (WendPrescan *scan, char c, gsize at)
{
  scan->last = c;
  scan->n_closing = 0;
  scan->opening[scan->n_opening++] = c;
  if (scan->opening[0] == '/')
    {
      scan->state = END_TAG;
      scan->tag = 2;
      return scan->depth > 0 || broken (scan, at, "an end tag stands where none can be");
    }
  if (scan->opening[0] == '?')
    {
      scan->state = INSTRUCTION;
      return !scan->closed || broken (scan, at, "something stands behind the end of the map");
    }
  if (scan->opening[0] != '!')
    return in_tag[(guchar) c] == 0 ? begin_start_tag (scan, at) : broken (scan, at, "a tag has no name");
  if (is_opening (scan, "!--"))
    scan->state = scan->n_opening == 3 ? COMMENT : OPENING;
  else if (is_opening (scan, "![CDATA[") && scan->depth > 0)
    scan->state = scan->n_opening == 8 ? SECTION : OPENING;
  else if (is_opening (scan, "!DOCTYPE"))
    return scan->n_opening < 8 || broken (scan, at, "it holds a DOCTYPE, which no map has and Wend does not read");
  else
    return broken (scan, at, "a declaration stands where none can be");
  return TRUE;
}

/* Length of the longest name in what stands between two quotes, or so far; `*name` is that of the last one. */
static gsize
longest_name (const char *data, gsize length, gsize *name)
{
  gsize longest = 0;

  for (gsize i = 0; i < length; i++)
    {
      *name = in_tag[(guchar) data[i]] == 0 ? *name + 1 : 0;
      longest = MAX (longest, *name);
    }
  return longest;
}

/* At the end of what stands outside of quotes: a quote, the tag's end, or what cannot be there. */
static gboolean
leave_names (WendPrescan *scan, const char *data, gsize at)
{
  if (data[at] == '<')
    return broken (scan, at, "a tag has no end");
  if (data[at] != '>')
    {
      scan->quote = data[at];
      scan->state = QUOTED;
      return TRUE;
    }
  scan->state = CONTENT;
  if (scan->last == '/')
    scan->closed = --scan->depth == 0;
  return TRUE;
}

static gboolean
feed_names (WendPrescan *scan, const char *data, gsize length, gsize *at)
{
  const gsize from = *at;
  gsize i = from;

  while (i < length && in_tag[(guchar) data[i]] < 2)
    i++;
  /* A look at each name is needed only where the whole is long, or goes on in the next piece. */
  if ((scan->name + i - from > NAME_MAX_BYTES || i == length) && longest_name (data + from, i - from, &scan->name) > NAME_MAX_BYTES)
    return refuse (scan, WEND_IO_ERROR_LIMIT, i, "a name is longer than 256 bytes");
  if (i > from)
    scan->last = data[i - 1];
  *at = MIN (i + 1, length);
  return i == length || leave_names (scan, data, i);
}

static void
feed_quoted (WendPrescan *scan, const char *data, gsize length, gsize *at)
{
  const char *close = memchr (data + *at, scan->quote, length - *at);

  *at = close != NULL ? (gsize) (close - data) + 1 : length;
  if (close != NULL)
    {
      scan->state = START_TAG;
      scan->last = scan->quote;
      scan->name = 0;
    }
}

static gboolean
feed_start_tag (WendPrescan *scan, const char *data, gsize length, gsize *at)
{
  const gsize from = *at;
  gboolean good = TRUE;

  while (good && *at < length && scan->state != CONTENT)
    if (scan->state == START_TAG)
      good = feed_names (scan, data, length, at);
    else
      feed_quoted (scan, data, length, at);
  scan->tag += *at - from;
  if (good && scan->tag > TAG_MAX)
    return refuse (scan, WEND_IO_ERROR_LIMIT, *at, "a tag is longer than 64 KiB");
  return good;
}

static gboolean
feed_end_tag (WendPrescan *scan, const char *data, gsize length, gsize *at)
{
  const char *close = memchr (data + *at, '>', length - *at);
  gsize to = close != NULL ? (gsize) (close - data) + 1 : length;

  scan->tag += to - *at;
  *at = to;
  if (scan->tag > TAG_MAX)
    return refuse (scan, WEND_IO_ERROR_LIMIT, to, "a tag is longer than 64 KiB");
  if (close != NULL)
    {
      scan->state = CONTENT;
      scan->closed = --scan->depth == 0;
    }
  return TRUE;
}

/* Goes on to the end of what ends with `closing`: a run of one byte, then '>'. */
static void
feed_until (WendPrescan *scan, const char *data, gsize length, gsize *at, const char *closing)
{
  guint n = (guint) strlen (closing) - 1;

  for (; *at < length && scan->state != CONTENT; ++*at)
    {
      char c = data[*at];
      if (c == closing[0])
        scan->n_closing++;
      else if (c == '>' && scan->n_closing >= n)
        scan->state = CONTENT;
      else
        scan->n_closing = 0;
    }
}

gboolean
wend_prescan_feed (WendPrescan *scan, const char *data, gsize length)
{
  const char *nul = memchr (data, '\0', length);
  gboolean good = TRUE;

  /* The first bytes of a picture or an archive deserve a better answer than "not UTF-8". */
  if (!check_begin (scan, data, length))
    return FALSE;
  if (nul != NULL)
    return broken (scan, (gsize) (nul - data), "it holds a NUL byte, as a lost write leaves behind");
  if (!check_utf8 (scan, data, length))
    return FALSE;
  for (gsize at = 0; at < length && good;)
    switch (scan->state)
      {
      case CONTENT:
        good = feed_content (scan, data, length, &at);
        break;
      case OPENING:
        good = feed_opening (scan, data[at], at);
        at++;
        break;
      case START_TAG:
      case QUOTED:
        good = feed_start_tag (scan, data, length, &at);
        break;
      case END_TAG:
        good = feed_end_tag (scan, data, length, &at);
        break;
      case INSTRUCTION:
        feed_until (scan, data, length, &at, "?>");
        break;
      case COMMENT:
        feed_until (scan, data, length, &at, "-->");
        break;
      default:
        feed_until (scan, data, length, &at, "]]>");
      }
  return good;
}

gboolean
wend_prescan_finish (WendPrescan *scan)
{
  if (!scan->begun)
    return broken (scan, 0, "it is empty");
  if (!scan->closed || scan->state != CONTENT || scan->n_missing > 0)
    return broken (scan, 0, "it ends in the middle of the map: part of it is missing");
  return TRUE;
}

gboolean
wend_prescan_is_between (const WendPrescan *scan)
{
  return scan->state == CONTENT && scan->depth > 0;
}

gboolean
wend_prescan_pass_start (WendPrescan *scan)
{
  if (scan->elements >= ELEMENTS_MAX || scan->depth >= WEND_MAX_DEPTH)
    return FALSE;
  scan->elements++;
  scan->depth++;
  return TRUE;
}

void
wend_prescan_pass_end (WendPrescan *scan)
{
  scan->depth--;
}
