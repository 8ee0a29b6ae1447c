/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spans of days as people name them (model.md §7). Weeks start on Monday (ISO 8601). Pure. */

#include "base/wend-period.h"

#include <stdlib.h>
#include <string.h>

#include "base/wend-parse.h"

gboolean
wend_period_is_none (const WendPeriod *period)
{
  return period->from >= period->to;
}

static WendPeriod
months (int year, int month, int count)
{
  int last = year * 12 + month - 1 + count;
  return (WendPeriod) { wend_date_from_ymd (year, month, 1), wend_date_from_ymd (last / 12, last % 12 + 1, 1) };
}

/* 0 = Monday. 1970-01-01 was a Thursday. */
static int
weekday (gint32 day)
{
  return ((day % 7) + 7 + 3) % 7;
}

/* All digits from text up to end. */
static gboolean
is_digits (const char *text, gsize count)
{
  return strspn (text, "0123456789") >= count;
}

static gboolean
parse_week (int year, int week, WendPeriod *period)
{
  gint32 january4 = wend_date_from_ymd (year, 1, 4);
  gint32 monday = january4 - weekday (january4) + (week - 1) * 7;
  gint32 next_january4 = wend_date_from_ymd (year + 1, 1, 4);

  if (week < 1 || monday >= next_january4 - weekday (next_january4))
    return FALSE;
  *period = (WendPeriod) { monday, monday + 7 };
  return TRUE;
}

static gboolean
parse_one (const char *text, WendPeriod *period)
{
  gsize length = strlen (text);
  int year = length >= 4 && is_digits (text, 4) ? (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0') : 0;
  gint32 day;

  if (year < 1 || (length > 4 && text[4] != '-'))
    return FALSE;
  if (length == 4)
    *period = months (year, 1, 12);
  else if (length == 7 && text[5] == 'Q' && text[6] >= '1' && text[6] <= '4')
    *period = months (year, (text[6] - '1') * 3 + 1, 3);
  else if (length == 8 && text[5] == 'W' && is_digits (text + 6, 2))
    return parse_week (year, atoi (text + 6), period);
  else if (length == 7 && is_digits (text + 5, 2) && atoi (text + 5) >= 1 && atoi (text + 5) <= 12)
    *period = months (year, atoi (text + 5), 1);
  else if (wend_parse_date (text, &day))
    *period = (WendPeriod) { day, day + 1 };
  else
    return FALSE;
  return TRUE;
}

gboolean
wend_period_parse (const char *text, WendPeriod *period)
{
  const char *dots = strstr (text, "..");
  g_autofree char *first = dots != NULL ? g_strndup (text, (gsize) (dots - text)) : g_strdup (text);
  WendPeriod from, to;

  if (!parse_one (first, &from))
    return FALSE;
  if (dots == NULL)
    to = from;
  else if (!parse_one (dots + 2, &to))
    return FALSE;
  if (to.to <= from.from)
    return FALSE;
  *period = (WendPeriod) { from.from, to.to };
  return TRUE;
}

WendPeriod
wend_period_around (gint32 day, WendPeriodStep step)
{
  int year, month, date;

  wend_date_to_ymd (day, &year, &month, &date);
  switch (step)
    {
    case WEND_STEP_WEEK:
      return (WendPeriod) { day - weekday (day), day - weekday (day) + 7 };
    case WEND_STEP_MONTH:
      return months (year, month, 1);
    case WEND_STEP_QUARTER:
      return months (year, (month - 1) / 3 * 3 + 1, 3);
    case WEND_STEP_YEAR:
      return months (year, 1, 12);
    case WEND_STEP_DAY:
    default:
      return (WendPeriod) { day, day + 1 };
    }
}

static gint32
year_before (gint32 day)
{
  int year, month, date;

  wend_date_to_ymd (day, &year, &month, &date);
  if (month == 2 && date == 29)
    date = 28;
  return wend_date_from_ymd (year - 1, month, date);
}

WendPeriod
wend_period_year_before (const WendPeriod *period)
{
  return (WendPeriod) { year_before (period->from), year_before (period->to) };
}

char *
wend_period_name (const WendPeriod *period)
{
  static const WendPeriodStep steps[] = { WEND_STEP_YEAR, WEND_STEP_QUARTER, WEND_STEP_MONTH };
  char from[16], to[16];
  int year, month, day;

  if (wend_period_is_none (period))
    return g_strdup ("");
  wend_date_to_ymd (period->from, &year, &month, &day);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      WendPeriod whole = wend_period_around (period->from, steps[i]);
      if (whole.from != period->from || whole.to != period->to)
        continue;
      if (steps[i] == WEND_STEP_YEAR)
        return g_strdup_printf ("%04d", year);
      if (steps[i] == WEND_STEP_QUARTER)
        return g_strdup_printf ("%04d-Q%d", year, (month - 1) / 3 + 1);
      return g_strdup_printf ("%04d-%02d", year, month);
    }
  wend_format_date (from, period->from);
  wend_format_date (to, period->to - 1);
  return period->to - period->from == 1 ? g_strdup (from) : g_strdup_printf ("%s..%s", from, to);
}
