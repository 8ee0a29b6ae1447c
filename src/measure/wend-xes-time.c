/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A time stamp of an event log: ISO 8601 with offset and fractions. Knows no log. */

#include <string.h>

#include "base/wend-parse.h"
#include "measure/wend-xes-private.h"

typedef struct
{
  const char *at;
  const char *end;
} Text;

/* Exactly `digits` of them. */
static gboolean
read_digits (Text *text, int digits, int *value)
{
  *value = 0;
  for (int i = 0; i < digits; i++, text->at++)
    {
      if (text->at >= text->end || !g_ascii_isdigit (*text->at))
        return FALSE;
      *value = *value * 10 + (*text->at - '0');
    }
  return TRUE;
}

static gboolean
take (Text *text, const char *signs)
{
  if (text->at >= text->end || strchr (signs, *text->at) == NULL || *text->at == '\0')
    return FALSE;
  text->at++;
  return TRUE;
}

static gboolean
read_day (Text *text, gint32 *day)
{
  char iso[11];

  if (text->end - text->at < 10)
    return FALSE;
  memcpy (iso, text->at, 10);
  iso[10] = '\0';
  text->at += 10;
  return wend_parse_date (iso, day);
}

static gboolean
read_clock (Text *text, gint64 *microseconds)
{
  int hour, minute, second = 0;
  gint64 fraction = 0;

  if (!read_digits (text, 2, &hour) || !take (text, ":") || !read_digits (text, 2, &minute) || hour > 23 || minute > 59)
    return FALSE;
  if (take (text, ":") && (!read_digits (text, 2, &second) || second > 60))
    return FALSE;
  if (take (text, ".,"))
    {
      gint64 unit = 100000;
      const char *begin = text->at;
      for (; text->at < text->end && g_ascii_isdigit (*text->at); text->at++, unit /= 10)
        fraction += unit * (*text->at - '0');
      if (text->at == begin)
        return FALSE;
    }
  *microseconds = ((gint64) hour * 3600 + minute * 60 + MIN (second, 59)) * G_USEC_PER_SEC + fraction;
  return TRUE;
}

/* Z, +02:00, +0200, +02 or nothing. */
static gboolean
read_offset (Text *text, gint64 *seconds)
{
  char sign = text->at < text->end ? *text->at : 'Z';
  int hours, minutes = 0;

  *seconds = 0;
  if (text->at == text->end || take (text, "Zz"))
    return text->at == text->end;
  if (!take (text, "+-") || !read_digits (text, 2, &hours))
    return FALSE;
  take (text, ":");
  if (text->at < text->end && !read_digits (text, 2, &minutes))
    return FALSE;
  *seconds = (sign == '-' ? -1 : 1) * (gint64) (hours * 3600 + minutes * 60);
  return text->at == text->end && hours < 24 && minutes < 60;
}

gboolean
wend_xes_time (const char *stamp, gsize length, gint64 *time, gint32 *day)
{
  Text text = { stamp, stamp + length };
  gint64 clock = 0, offset = 0;

  while (text.at < text.end && g_ascii_isspace (*text.at))
    text.at++;
  while (text.at < text.end && g_ascii_isspace (text.end[-1]))
    text.end--;
  if (!read_day (&text, day))
    return FALSE;
  if (text.at < text.end && (!take (&text, "Tt ") || !read_clock (&text, &clock) || !read_offset (&text, &offset)))
    return FALSE;
  *time = ((gint64) *day * 86400 - offset) * G_USEC_PER_SEC + clock;
  return TRUE;
}
