/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nine of ten tags of a log are <string key="…" value="…"/> and the like. Told here, they do not go through libxml2, which takes
 * three times as long; what is written in any other way, does. Knows no reader. */

#include "measure/wend-xes-plain-private.h"

#include <string.h>

static gboolean
begins (const char **text, const char *end, const char *with, gsize length)
{
  if ((gsize) (end - *text) < length || memcmp (*text, with, length) != 0)
    return FALSE;
  *text += length;
  return TRUE;
}

/* Up to the closing quote, behind which `*text` then stands. Line breaks and tabs would become blanks, and some characters that begin
 * with 0xEF are none that XML can hold. */
static gboolean
read_value (const char **text, const char *end, WendCell *value)
{
  const char *at = *text;

  while (at < end && (guchar) *at >= ' ' && *at != '"' && *at != '&' && *at != '<' && (guchar) *at != 0xEF)
    at++;
  if (at == end || *at != '"')
    return FALSE;
  *value = (WendCell) { *text, (gsize) (at - *text) };
  *text = at + 1;
  return TRUE;
}

#define BEGINS(text, end, with) begins (text, end, with, sizeof with - 1)

static gboolean
read_type (const char **text, const char *end)
{
  return BEGINS (text, end, "string ") || BEGINS (text, end, "date ") || BEGINS (text, end, "int ") || BEGINS (text, end, "float ") ||
         BEGINS (text, end, "boolean ") || BEGINS (text, end, "id ");
}

static gboolean
read_attribute (const char **text, const char *end, WendCell *key, WendCell *value)
{
  return read_type (text, end) && BEGINS (text, end, "key=\"") && read_value (text, end, key) && BEGINS (text, end, " value=\"") &&
         read_value (text, end, value) && (BEGINS (text, end, "/>") || BEGINS (text, end, " />"));
}

static gboolean
read_event_end (const char **text, const char *end)
{
  if (!BEGINS (text, end, "/event"))
    return FALSE;
  while (*text < end && (**text == ' ' || **text == '\n' || **text == '\t' || **text == '\r'))
    ++*text;
  return BEGINS (text, end, ">");
}

WendXesPlain
wend_xes_plain (const char *text, const char *end, gsize *length, WendCell *key, WendCell *value)
{
  const char *at = text + 1;
  WendXesPlain what = WEND_XES_OTHER;

  if (read_attribute (&at, end, key, value))
    what = WEND_XES_ATTRIBUTE;
  else if (at = text + 1, BEGINS (&at, end, "event>"))
    what = WEND_XES_EVENT;
  else if (at = text + 1, read_event_end (&at, end))
    what = WEND_XES_EVENT_END;
  *length = (gsize) (at - text);
  return what;
}
