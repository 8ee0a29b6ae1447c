/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text as XML into memory. Out of memory ends the program (as all of GLib does), never the text. */

#include <string.h>

#include "io/wend-map-writer-private.h"

#define FIRST_SIZE (64 * 1024)

static void
reserve (WendXmlBuffer *buffer, gsize more)
{
  if (buffer->size - buffer->length >= more)
    return;
  buffer->size = MAX (MAX (FIRST_SIZE, buffer->size + buffer->size / 2), buffer->length + more);
  buffer->data = g_realloc (buffer->data, buffer->size);
}

void
wend_xml_buffer_append (WendXmlBuffer *buffer, const char *text, gsize length)
{
  reserve (buffer, length);
  memcpy (buffer->data + buffer->length, text, length);
  buffer->length += length;
}

/* What must not stand as it is: 1 in text and attributes, 2 in attributes only. */
static const guint8 special[256] = {
  ['&'] = 1, ['<'] = 1, ['>'] = 1, ['\r'] = 1, ['"'] = 2, ['\n'] = 2, ['\t'] = 2
};

static const char *
entity_of (char c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\n':
      return "&#10;";
    case '\t':
      return "&#9;";
    default:
      return "&#13;";
    }
}

void
wend_xml_buffer_escape (WendXmlBuffer *buffer, const char *text, WendEscape escape)
{
  guint8 most = escape == WEND_ESCAPE_ATTRIBUTE ? 2 : 1;

  for (;;)
    {
      const char *p = text;
      while (*p != '\0' && (special[(guchar) *p] == 0 || special[(guchar) *p] > most))
        p++;
      wend_xml_buffer_append (buffer, text, (gsize) (p - text));
      if (*p == '\0')
        return;
      wend_xml_buffer_append (buffer, entity_of (*p), strlen (entity_of (*p)));
      text = p + 1;
    }
}

void
wend_xml_buffer_base64 (WendXmlBuffer *buffer, const guchar *bytes, gsize n)
{
  int state = 0, save = 0;

  reserve (buffer, n / 3 * 4 + 8);
  buffer->length += g_base64_encode_step (bytes, n, FALSE, buffer->data + buffer->length, &state, &save);
  buffer->length += g_base64_encode_close (FALSE, buffer->data + buffer->length, &state, &save);
}

void
wend_xml_buffer_indent (WendXmlBuffer *buffer, guint depth)
{
  reserve (buffer, 1 + 2 * (gsize) depth);
  buffer->data[buffer->length++] = '\n';
  memset (buffer->data + buffer->length, ' ', 2 * (gsize) depth);
  buffer->length += 2 * (gsize) depth;
}

GBytes *
wend_xml_buffer_take (WendXmlBuffer *buffer)
{
  GBytes *bytes = g_bytes_new_take (g_steal_pointer (&buffer->data), buffer->length);

  buffer->length = buffer->size = 0;
  return bytes;
}
