/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, dates and colours between text and machine, the same in every locale.
 * Knows no field and no file; owns nothing. */

#include "base/wend-parse.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

gboolean
wend_parse_double (const char *text, double *value)
{
  char *end = NULL;
  double number;

  /* strtod also takes "inf", "nan", hexadecimals and leading blanks: none of them is a map's number. */
  if (text == NULL || strspn (text, "+-0123456789.eE") != strlen (text) || text[0] == '\0')
    return FALSE;
  number = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !isfinite (number))
    return FALSE;
  *value = number;
  return TRUE;
}

gboolean
wend_parse_uint64 (const char *text, guint64 *value)
{
  return text != NULL && g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT64, value, NULL);
}

const char *
wend_format_double (char *buffer, double value)
{
  if (fabs (value) < 1e15 && value >= (double) G_MININT64 && fabs (value - (double) (gint64) value) <= 0.0)
    {
      g_snprintf (buffer, WEND_NUMBER_SIZE, "%" G_GINT64_FORMAT, (gint64) value);
      return buffer;
    }
  for (int digits = 1; digits <= 17; digits++)
    {
      char format[8];
      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, WEND_NUMBER_SIZE, format, value);
      if (fabs (g_ascii_strtod (buffer, NULL) - value) <= 0.0)
        break;
    }
  if (fabs (value) < 1e15 && strchr (buffer, 'e') != NULL)
    { /* a small number: the same digits without exponent */
      int exponent = atoi (strchr (buffer, 'e') + 1);
      const char *mark = strchr (buffer, 'e');
      int significant = 0;
      char format[16];
      for (const char *p = buffer; p < mark; p++)
        significant += g_ascii_isdigit (*p) ? 1 : 0;
      g_snprintf (format, sizeof format, "%%.%df", MIN (significant - 1 - exponent, 30));
      g_ascii_formatd (buffer, WEND_NUMBER_SIZE, format, value);
    }
  return buffer;
}

gint32
wend_date_from_ymd (int year, int month, int day)
{
  /* Days from civil: era arithmetic over 400-year cycles starting in March. */
  int y = month <= 2 ? year - 1 : year;
  int era = (y >= 0 ? y : y - 399) / 400;
  int year_of_era = y - era * 400;
  int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

void
wend_date_to_ymd (gint32 days, int *year, int *month, int *day)
{
  int z = days + 719468;
  int era = (z >= 0 ? z : z - 146096) / 146097;
  int day_of_era = z - era * 146097;
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int shifted = (5 * day_of_year + 2) / 153;

  *day = day_of_year - (153 * shifted + 2) / 5 + 1;
  *month = shifted < 10 ? shifted + 3 : shifted - 9;
  *year = year_of_era + era * 400 + (*month <= 2 ? 1 : 0);
}

/* `count` digits at `text` as a number, -1 where one is no digit. */
static int
digits_at (const char *text, int count)
{
  int value = 0;

  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }
  return value;
}

static gboolean
parse_ymd (const char *text, gint32 *days)
{
  int year = digits_at (text, 4);
  int month, day;

  if (year < 1 || text[4] != '-')
    return FALSE;
  month = digits_at (text + 5, 2);
  if (month < 1 || month > 12 || text[7] != '-')
    return FALSE;
  day = digits_at (text + 8, 2);
  if (day < 1 || day > g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year))
    return FALSE;
  *days = wend_date_from_ymd (year, month, day);
  return TRUE;
}

gboolean
wend_parse_date (const char *text, gint32 *days)
{
  return text != NULL && strlen (text) == 10 && parse_ymd (text, days);
}

const char *
wend_format_date (char *buffer, gint32 days)
{
  int year, month, day;

  wend_date_to_ymd (days, &year, &month, &day);
  sprintf (buffer, "%04d-%02d-%02d", CLAMP (year, 0, 9999), CLAMP (month, 1, 12), CLAMP (day, 1, 31));
  return buffer;
}

gboolean
wend_parse_datetime (const char *text, gint64 *seconds)
{
  gint32 days;
  int hour, minute, second;

  if (text == NULL || strlen (text) != 20 || !parse_ymd (text, &days) || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
    return FALSE;
  hour = digits_at (text + 11, 2);
  minute = digits_at (text + 14, 2);
  second = digits_at (text + 17, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
    return FALSE;
  *seconds = (gint64) days * 86400 + hour * 3600 + minute * 60 + second;
  return TRUE;
}

gboolean
wend_parse_colour (const char *text, double rgba[4])
{
  gsize length = text != NULL ? strlen (text) : 0;

  if ((length != 7 && length != 9) || text[0] != '#')
    return FALSE;
  rgba[3] = 1;
  for (gsize i = 0; i < (length - 1) / 2; i++)
    {
      int high = g_ascii_xdigit_value (text[1 + 2 * i]);
      int low = g_ascii_xdigit_value (text[2 + 2 * i]);
      if (high < 0 || low < 0)
        return FALSE;
      rgba[i] = (high * 16 + low) / 255.0;
    }
  return TRUE;
}
