/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A time stamp of an event log: ISO 8601 with offset and fractions. Knows no log. */

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

static inline gboolean
take (Text *text, char sign, char other)
{
  if (text->at >= text->end || (*text->at != sign && *text->at != other))
    return FALSE;
  text->at++;
  return TRUE;
}

static gboolean
read_day (Text *text, gint32 *day)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  int y, m, d;

  if (!read_digits (text, 4, &y) || !take (text, '-', '-') || !read_digits (text, 2, &m) || !take (text, '-', '-') || !read_digits (text, 2, &d))
    return FALSE;
  if (y < 1 || m < 1 || m > 12 || d < 1 || d > days[m - 1] + (m == 2 && y % 4 == 0 && (y % 100 != 0 || y % 400 == 0) ? 1 : 0))
    return FALSE;
  *day = wend_date_from_ymd (y, m, d);
  return TRUE;
}

static gboolean
read_clock (Text *text, gint64 *microseconds)
{
  int hour, minute, second = 0;
  gint64 fraction = 0;

  if (!read_digits (text, 2, &hour) || !take (text, ':', ':') || !read_digits (text, 2, &minute) || hour > 23 || minute > 59)
    return FALSE;
  if (take (text, ':', ':') && (!read_digits (text, 2, &second) || second > 60))
    return FALSE;
  if (take (text, '.', ','))
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
  if (text->at == text->end || take (text, 'Z', 'z'))
    return text->at == text->end;
  if (!take (text, '+', '-') || !read_digits (text, 2, &hours))
    return FALSE;
  take (text, ':', ':');
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
  if (text.at < text.end && ((!take (&text, 'T', 't') && !take (&text, ' ', ' ')) || !read_clock (&text, &clock) || !read_offset (&text, &offset)))
    return FALSE;
  *time = ((gint64) *day * 86400 - offset) * G_USEC_PER_SEC + clock;
  return TRUE;
}
