/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Encodings, before anything else looks at a file: so that the pre-scan and libxml2 both see one and the same UTF-8, and
 * no converter of the system takes part. Whole units only; what is declared never wins over what is there. */

#include "io/wend-recode-private.h"

#include <string.h>

#define DECLARATION_MAX 1000

typedef enum
{
  UNITS_UTF8,
  UNITS_UTF16_LE,
  UNITS_UTF16_BE,
  UNITS_UTF32
} Units;

typedef struct
{
  gsize start; /* of the value of encoding="…"; 0: none is declared */
  gsize length;
} Declared;

static const char way_on[] = "nothing was changed; save it as UTF-8 with the program it comes from";

static Units
find_units (const guchar *data, gsize size, gsize *mark)
{
  *mark = 0;
  if (size >= 4 && (memcmp (data, "\xff\xfe\0\0", 4) == 0 || memcmp (data, "\0\0\xfe\xff", 4) == 0 || memcmp (data, "<\0\0\0", 4) == 0 || memcmp (data, "\0\0\0<", 4) == 0))
    return UNITS_UTF32;
  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    *mark = 3;
  if (size < 2 || *mark != 0)
    return UNITS_UTF8;
  if (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0)
    {
      *mark = 2;
      return data[0] == 0xFF ? UNITS_UTF16_LE : UNITS_UTF16_BE;
    }
  if (memcmp (data, "<\0", 2) == 0)
    return UNITS_UTF16_LE;
  return memcmp (data, "\0<", 2) == 0 ? UNITS_UTF16_BE : UNITS_UTF8;
}

/* Finds the value of the pseudo-attribute `encoding` in an XML declaration at the very start. */
static Declared
find_declared (const char *data, gsize size)
{
  Declared declared = { 0, 0 };
  const char *end = NULL;
  const char *at;
  const char *close;

  if (size > 6 && memcmp (data, "<?xml", 5) == 0 && g_ascii_isspace (data[5]))
    end = memmem (data, MIN (size, DECLARATION_MAX), "?>", 2);
  at = end != NULL ? memmem (data, (gsize) (end - data), "encoding", 8) : NULL;
  if (at == NULL)
    return declared;
  for (at += 8; at < end && *at != '"' && *at != '\'';)
    at++;
  close = at < end ? memchr (at + 1, *at, (gsize) (end - at - 1)) : NULL;
  if (close != NULL)
    {
      declared.start = (gsize) (at + 1 - data);
      declared.length = (gsize) (close - at - 1);
    }
  return declared;
}

static gboolean
is_called (const char *data, const Declared *declared, const char *name)
{
  return declared->length == strlen (name) && g_ascii_strncasecmp (data + declared->start, name, declared->length) == 0;
}

static GBytes *
refuse (const char *name, const char *reason, GError **error)
{
  wend_io_error_set (error, WEND_IO_ERROR_NOT_A_MAP, "read", name, reason, way_on);
  return NULL;
}

/* Appends a character; a NUL stays one for the pre-scan to refuse. */
static void
append_character (GString *out, gunichar c)
{
  char buffer[6];

  if (c < 0x80)
    g_string_append_c (out, (char) c);
  else
    g_string_append_len (out, buffer, g_unichar_to_utf8 (c, buffer));
}

static GString *
from_utf16 (const guchar *data, gsize size, gboolean big)
{
  g_autoptr (GString) out = g_string_sized_new (size / 2 + size / 8);

  if (size % 2 != 0)
    return NULL;
  for (gsize i = 0; i < size; i += 2)
    {
      gunichar c = big ? (gunichar) (data[i] << 8 | data[i + 1]) : (gunichar) (data[i + 1] << 8 | data[i]);
      if (c >= 0xDC00 && c <= 0xDFFF)
        return NULL;
      if (c >= 0xD800 && c <= 0xDBFF)
        {
          if (i + 4 > size)
            return NULL;
          gunichar low = big ? (gunichar) (data[i + 2] << 8 | data[i + 3]) : (gunichar) (data[i + 3] << 8 | data[i + 2]);
          if (low < 0xDC00 || low > 0xDFFF)
            return NULL;
          c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
          i += 2;
        }
      append_character (out, c);
    }
  return g_steal_pointer (&out);
}

static GString *
from_latin1 (const guchar *data, gsize size)
{
  GString *out = g_string_sized_new (size + size / 8);

  for (gsize i = 0; i < size; i++)
    append_character (out, data[i]);
  return out;
}

/* Makes the declaration say what the bytes now are. */
static GBytes *
take_as_utf8 (GString *text)
{
  Declared declared = find_declared (text->str, text->len);

  if (declared.start > 0)
    {
      g_string_erase (text, (gssize) declared.start, (gssize) declared.length);
      g_string_insert (text, (gssize) declared.start, "UTF-8");
    }
  return g_string_free_to_bytes (text);
}

static GBytes *
recode_bytewise (GBytes *bytes, gsize mark, const char *name, GError **error)
{
  gsize size;
  const char *data = (const char *) g_bytes_get_data (bytes, &size) + mark;
  Declared declared;
  g_autofree char *reason = NULL;

  size -= mark;
  declared = find_declared (data, size);
  if (declared.start == 0 || is_called (data, &declared, "UTF-8"))
    return g_bytes_new_from_bytes (bytes, mark, size);
  if (mark > 0) /* the byte order mark knows better */
    return take_as_utf8 (g_string_new_len (data, (gssize) size));
  if (is_called (data, &declared, "ISO-8859-1") || is_called (data, &declared, "ISO_8859-1") || is_called (data, &declared, "latin1"))
    return take_as_utf8 (from_latin1 ((const guchar *) data, size));
  reason = g_strdup_printf ("line 1: its encoding is said to be “%.*s”, and only UTF-8, UTF-16 and ISO-8859-1 can be read",
                            (int) MIN (declared.length, 40), data + declared.start);
  if (!g_utf8_validate (reason, -1, NULL))
    return refuse (name, "line 1: the name of its encoding is broken", error);
  return refuse (name, reason, error);
}

gboolean
wend_recode_is_utf8 (const char *data, gsize length, gsize *mark)
{
  Declared declared;

  *mark = 0;
  if (length == 0)
    return TRUE;
  if (find_units ((const guchar *) data, length, mark) != UNITS_UTF8)
    return FALSE;
  declared = find_declared (data + *mark, length - *mark);
  return declared.start == 0 || is_called (data + *mark, &declared, "UTF-8");
}

GBytes *
wend_recode (GBytes *bytes, const char *name, GError **error)
{
  gsize size, mark;
  const guchar *data = g_bytes_get_data (bytes, &size);
  Units units = size > 0 ? find_units (data, size, &mark) : UNITS_UTF8;
  GString *text;

  if (size == 0)
    return g_bytes_ref (bytes);
  if (units == UNITS_UTF32)
    return refuse (name, "its encoding is UTF-32, and only UTF-8, UTF-16 and ISO-8859-1 can be read", error);
  if (units == UNITS_UTF8)
    return recode_bytewise (bytes, mark, name, error);
  text = from_utf16 (data + mark, size - mark, units == UNITS_UTF16_BE);
  return text != NULL ? take_as_utf8 (text) : refuse (name, "its UTF-16 is broken (half a character)", error);
}
