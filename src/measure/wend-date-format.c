/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Our own date parser, so that a mapping means the same in every locale.
 * Knows no column; a day is a day as it is written, offsets are not followed. */

#include "measure/wend-date-format-private.h"

#include <string.h>

#include "base/wend-parse.h"

static const char directives[] = "YmdBbHMSp";
static const char months[12][10] = { "january", "february", "march", "april", "may", "june",
                                     "july", "august", "september", "october", "november", "december" };

typedef struct
{
  int year, month, day, hour, minute, second;
  int half; /* 0: none, 1: AM, 2: PM */
} Parts;

/* The index behind the last directive; 0 where one is unknown. */
static gsize
check_directives (const char *text, WendDateFormat *format, gboolean *year)
{
  gsize end = 0;

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '%')
      {
        if (p[1] == '\0' || strchr (directives, p[1]) == NULL)
          return 0;
        *year |= p[1] == 'Y';
        format->month |= p[1] == 'm' || p[1] == 'B' || p[1] == 'b';
        format->day |= p[1] == 'd';
        end = (gsize) (p - text) + 2;
        p++;
      }
  return end;
}

const char *
wend_date_format_parse (WendDateFormat *format, const char *text)
{
  gboolean year = FALSE;
  gsize end;

  *format = (WendDateFormat) { NULL };
  end = check_directives (text, format, &year);
  if (end == 0)
    return "it may hold %Y %m %d %B %b %H %M %S %p and no other directive";
  if (!year)
    return "it has no year (%Y)";
  format->format = g_strndup (text, end);
  return NULL;
}

void
wend_date_format_clear (WendDateFormat *format)
{
  g_clear_pointer (&format->format, g_free);
}

/* Up to `most` digits (`least` at least); -1: too few. */
static int
read_digits (const char **text, const char *end, int least, int most)
{
  int value = 0;
  int count = 0;

  while (count < most && *text < end && g_ascii_isdigit (**text))
    {
      value = value * 10 + (**text - '0');
      (*text)++;
      count++;
    }
  return count >= least ? value : -1;
}

/* A month's name or at least its first three letters; 0: none. */
static int
read_month (const char **text, const char *end)
{
  const char *start = *text;
  gsize length;

  while (*text < end && g_ascii_isalpha (**text))
    (*text)++;
  length = (gsize) (*text - start);
  for (int i = 0; i < 12; i++)
    if (length >= 3 && length <= strlen (months[i]) && g_ascii_strncasecmp (start, months[i], length) == 0)
      return i + 1;
  return 0;
}

static int
read_half (const char **text, const char *end)
{
  int half = 0;

  if (end - *text >= 2 && g_ascii_tolower ((*text)[1]) == 'm')
    half = g_ascii_tolower (**text) == 'a' ? 1 : g_ascii_tolower (**text) == 'p' ? 2 : 0;
  *text += half != 0 ? 2 : 0;
  return half;
}

static gboolean
read_directive (char directive, const char **text, const char *end, Parts *parts)
{
  switch (directive)
    {
    case 'Y':
      return (parts->year = read_digits (text, end, 4, 4)) >= 1;
    case 'm':
      return (parts->month = read_digits (text, end, 1, 2)) >= 1;
    case 'd':
      return (parts->day = read_digits (text, end, 1, 2)) >= 1;
    case 'H':
      return (parts->hour = read_digits (text, end, 1, 2)) >= 0;
    case 'M':
      return (parts->minute = read_digits (text, end, 1, 2)) >= 0;
    case 'S':
      return (parts->second = read_digits (text, end, 1, 2)) >= 0;
    case 'p':
      return (parts->half = read_half (text, end)) != 0;
    default:
      return (parts->month = read_month (text, end)) >= 1;
    }
}

static gboolean
read_parts (const char *format, const char *text, const char *end, Parts *parts)
{
  while (text < end && g_ascii_isspace (*text))
    text++;
  for (const char *p = format; *p != '\0'; p++)
    {
      if (*p == '%')
        {
          if (!read_directive (*++p, &text, end, parts))
            return FALSE;
        }
      else if (g_ascii_isspace (*p))
        {
          if (text >= end || !g_ascii_isspace (*text))
            return FALSE;
          while (text < end && g_ascii_isspace (*text))
            text++;
          while (g_ascii_isspace (p[1]))
            p++;
        }
      else if (text >= end || *text++ != *p)
        return FALSE;
    }
  return TRUE;
}

gboolean
wend_date_format_read (const WendDateFormat *format, const char *text, gsize length, gint32 *days, gint64 *seconds)
{
  Parts parts = { .month = 1, .day = 1 };

  if (!read_parts (format->format, text, text + length, &parts))
    return FALSE;
  if (parts.month > 12 || parts.day > g_date_get_days_in_month ((GDateMonth) parts.month, (GDateYear) parts.year))
    return FALSE;
  if (parts.half != 0 && (parts.hour < 1 || parts.hour > 12))
    return FALSE;
  if (parts.half != 0)
    parts.hour = parts.hour % 12 + (parts.half == 2 ? 12 : 0);
  if (parts.hour > 23 || parts.minute > 59 || parts.second > 60)
    return FALSE;
  *days = wend_date_from_ymd (parts.year, parts.month, parts.day);
  *seconds = (gint64) *days * 86400 + parts.hour * 3600 + parts.minute * 60 + parts.second;
  return TRUE;
}
