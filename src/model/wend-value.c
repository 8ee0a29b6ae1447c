/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One value against its row of the schema: type, length, limits, canonical form.
 * Knows no node; what an id refers to is the document's business. */

#include "model/wend-value.h"

#include <string.h>

#include "base/wend-id.h"
#include "base/wend-parse.h"
#include "model/wend-data.h"

#define LINE_MAX_CHARACTERS 1000
#define TEXT_MAX_CHARACTERS 10000

static const char *const flags[] = { "yes", "no", NULL };

/* `length` is not 0. */
static const char *
find_token (const char *const *tokens, const char *text, gsize length)
{
  for (; *tokens != NULL; tokens++)
    if ((*tokens)[0] == text[0] && strncmp (*tokens, text, length) == 0 && (*tokens)[length] == '\0')
      return *tokens;
  return NULL;
}

const char *
wend_value_token (const WendFieldRow *row, const char *text, gsize length)
{
  if (length == 0)
    return NULL;
  if (row->type == WEND_TYPE_FLAG)
    return find_token (flags, text, length);
  return row->type == WEND_TYPE_TOKEN ? find_token (row->tokens, text, length) : NULL;
}

/* Bytes of 0x80 and above, and those below 0x20, are told by their highest bit: eight at a time. */
#define EACH(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* Length of the run of plain ASCII (0x20 to 0x7F) that `text` begins with; whole words only. */
static gsize
plain_run (const char *text, gsize length)
{
  gsize at = 0;

  for (guint64 word; length - at >= sizeof word; at += sizeof word)
    {
      memcpy (&word, text + at, sizeof word);
      if (((word | ((word - EACH (0x20)) & ~word)) & EACH (0x80)) != 0)
        break;
    }
  return at;
}

/* Valid UTF-8 of characters that XML 1.0 can hold; counts them. */
static const char *
check_text (const char *text, gsize length, gboolean lines, gsize max)
{
  gsize count = 0;
  gboolean ascii = TRUE;

  for (gsize i = 0; i < length;)
    {
      gsize run = plain_run (text + i, length - i);
      count += run;
      i += run;
      for (gsize end = MIN (i + sizeof (guint64), length); i < end; i++)
        {
          guchar c = (guchar) text[i];
          ascii &= c < 0x80;
          if (c < 0x20 && !(lines && (c == '\n' || c == '\t')))
            return lines ? "it holds a control character" : "it must be one line without control characters";
          count += (c & 0xC0) != 0x80 ? 1 : 0;
        }
    }
  if (count > max)
    return lines ? "it is longer than 10,000 characters" : "it is longer than 1,000 characters";
  if (ascii)
    return NULL;
  if (!g_utf8_validate_len (text, length, NULL))
    return "it is not valid UTF-8";
  /* U+FFFE and U+FFFF are UTF-8 but not XML. */
  for (gsize i = 0; i + 2 < length; i++)
    if ((guchar) text[i] == 0xEF && (guchar) text[i + 1] == 0xBF && (guchar) text[i + 2] >= 0xBE)
      return "it holds a character that XML cannot hold";
  return NULL;
}

static gboolean
is_name (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (text[i]) && text[i] != '-' && text[i] != '_' && text[i] != '.')
      return FALSE;
  return length > 0 && length <= 100;
}

static const char *
check_refs (const char *text, gsize length)
{
  gsize start = 0;

  for (gsize i = 0; i <= length; i++)
    if (i == length || text[i] == ' ')
      {
        if (!wend_id_is_valid (text + start, i - start))
          return "it must be ids joined by one space";
        start = i + 1;
      }
  return NULL;
}

static const char *
check_bounds (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  double last = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      double bound;
      if (i >= 4 || !wend_parse_double (parts[i], &bound) || bound <= last)
        return "it must be up to four rising numbers above 0, joined by one space";
      last = bound;
    }
  return g_strv_length (parts) == 4 ? NULL : "it must be four rising numbers above 0, joined by one space";
}

/* Most numbers of a map are small whole ones, which are in canonical form as they stand. */
static gboolean
is_small_integer (const char *text, gsize length, double *value)
{
  gsize sign = text[0] == '-' ? 1 : 0;
  int whole = 0;

  if (length == sign || length > 8 || (text[sign] == '0' && length > 1))
    return FALSE;
  for (gsize i = sign; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      whole = whole * 10 + (text[i] - '0');
    }
  *value = sign == 1 ? -whole : whole;
  return TRUE;
}

static const char *
check_limits (const WendFieldRow *row, double value)
{
  gboolean limited = row->max > row->min;
  return limited && (value < row->min || value > row->max) ? "it lies outside what this field allows" : NULL;
}

static const char *
check_number (const WendFieldRow *row, const char *text, char **canonical)
{
  char buffer[WEND_NUMBER_SIZE];
  const char *problem;
  double value;

  if (!wend_parse_double (text, &value))
    return "it is not a number";
  problem = check_limits (row, value);
  if (problem != NULL)
    return problem;
  wend_format_double (buffer, value);
  if (row->type == WEND_TYPE_INTEGER && strspn (buffer, "-0123456789") != strlen (buffer))
    return "it is not a whole number";
  if (strcmp (buffer, text) != 0)
    *canonical = g_strdup (buffer);
  return NULL;
}

static gboolean
is_sha256 (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]) && !(text[i] >= 'a' && text[i] <= 'f'))
      return FALSE;
  return length == 64;
}

static gboolean
is_segment (const char *text, gsize length)
{
  const char *equals = memchr (text, '=', length);
  return equals != NULL && equals > text && equals < text + length - 1;
}

/* Types that need the text as a C string or may change its form. */
static const char *
check_parsed (const WendFieldRow *row, const char *text, char **canonical)
{
  gint32 days;
  gint64 seconds;

  switch ((int) row->type)
    {
    case WEND_TYPE_NUMBER:
    case WEND_TYPE_INTEGER:
      return check_number (row, text, canonical);
    case WEND_TYPE_DATE:
      return wend_parse_date (text, &days) ? NULL : "it is no date of the form YYYY-MM-DD";
    case WEND_TYPE_DATETIME:
      return wend_parse_datetime (text, &seconds) ? NULL : "it is no time of the form YYYY-MM-DDTHH:MM:SSZ";
    case WEND_TYPE_BOUNDS:
      return check_bounds (text);
    case WEND_TYPE_DATA:
      return wend_data_check (text, canonical);
    default:
      return NULL;
    }
}

static const char *
check_typed (const WendFieldRow *row, const char *text, gsize length, char **canonical)
{
  const char *reason;

  switch (row->type)
    {
    case WEND_TYPE_TEXT:
      return check_text (text, length, TRUE, TEXT_MAX_CHARACTERS);
    case WEND_TYPE_LINE:
      return check_text (text, length, FALSE, LINE_MAX_CHARACTERS);
    case WEND_TYPE_SEGMENT:
      reason = check_text (text, length, FALSE, LINE_MAX_CHARACTERS);
      return reason != NULL || is_segment (text, length) ? reason : "it must have the form name=level";
    case WEND_TYPE_TOKEN:
    case WEND_TYPE_FLAG:
      return wend_value_token (row, text, length) != NULL ? NULL : "it is none of the words this field knows";
    case WEND_TYPE_NAME:
      return is_name (text, length) ? NULL : "it must be letters, digits and hyphens";
    case WEND_TYPE_REF:
      return wend_id_is_valid (text, length) ? NULL : "it is no id (a small letter, then letters, digits, hyphens, 48 at most)";
    case WEND_TYPE_REFS:
      return check_refs (text, length);
    case WEND_TYPE_SHA256:
      return is_sha256 (text, length) ? NULL : "it is no SHA-256 (64 hexadecimal digits)";
    case WEND_TYPE_NUMBER:
    case WEND_TYPE_INTEGER:
    case WEND_TYPE_DATE:
    case WEND_TYPE_DATETIME:
    case WEND_TYPE_BOUNDS:
    case WEND_TYPE_DATA:
    default:
      {
        char small[64];
        double number;
        if ((row->type == WEND_TYPE_NUMBER || row->type == WEND_TYPE_INTEGER) && is_small_integer (text, length, &number))
          return check_limits (row, number);
        g_autofree char *large = NULL;
        const char *copy = small;
        if (length < sizeof small)
          {
            memcpy (small, text, length);
            small[length] = '\0';
          }
        else
          copy = large = g_strndup (text, length);
        if (strlen (copy) != length)
          return "it holds a NUL";
        return check_parsed (row, copy, canonical);
      }
    }
}

WendValueCheck
wend_value_check (const WendFieldRow *row, const char *text, gsize length, char **canonical, const char **reason)
{
  const char *problem;
  const char *form = text;
  gsize form_length = length;

  *canonical = NULL;
  if (length == 0)
    return WEND_VALUE_DEFAULT; /* an empty value and no value are one */
  problem = check_typed (row, text, length, canonical);
  if (problem != NULL)
    {
      if (reason != NULL)
        *reason = problem;
      return WEND_VALUE_BAD;
    }
  if (*canonical != NULL)
    {
      form = *canonical;
      form_length = strlen (form);
    }
  if (row->default_value != NULL && strncmp (row->default_value, form, form_length) == 0 && row->default_value[form_length] == '\0')
    {
      g_clear_pointer (canonical, g_free);
      return WEND_VALUE_DEFAULT;
    }
  return *canonical != NULL ? WEND_VALUE_CHANGED : WEND_VALUE_CANONICAL;
}
