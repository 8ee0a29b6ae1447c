/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days and periods in the user's way of writing them, long for sentences and short for a slider; and the parts that answers
 * are divided into. */

#include "wend-config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-words.h"
#include "base/wend-parse.h"

static char *
format (gint32 days, const char *how)
{
  int year, month, day;
  g_autoptr (GDateTime) date = NULL;

  wend_date_to_ymd (days, &year, &month, &day);
  date = g_date_time_new_utc (year, month, day, 0, 0, 0);
  return date != NULL ? g_date_time_format (date, how) : g_strdup ("");
}

static int
year_of (gint32 days)
{
  int year, month, day;

  wend_date_to_ymd (days, &year, &month, &day);
  return year;
}

/* Whether it is one whole month, quarter or year. */
static gboolean
is_whole (const WendPeriod *period, WendPeriodStep step)
{
  WendPeriod whole = wend_period_around (period->from, step);

  return whole.from == period->from && whole.to == period->to;
}

/* Whether it begins and ends with a month. */
static gboolean
is_months (const WendPeriod *period)
{
  return wend_period_around (period->from, WEND_STEP_MONTH).from == period->from && wend_period_around (period->to, WEND_STEP_MONTH).from == period->to;
}

char *
wend_words_date (gint32 days)
{
  /* Translators: a day, as g_date_time_format() writes it, such as 2 May 2017. */
  return format (days, _ ("%-d %B %Y"));
}

static char *
say_quarter (const WendPeriod *period)
{
  int year, month, day;

  wend_date_to_ymd (period->from, &year, &month, &day);
  /* Translators: a quarter of a year, such as Q2 2017. */
  return g_strdup_printf (_ ("Q%d %d"), (month + 2) / 3, year);
}

/* "August to October 2026", "November 2026 to February 2027", "2015 to 2017". */
static char *
say_months (const WendPeriod *period)
{
  gboolean one_year = year_of (period->from) == year_of (period->to - 1);
  gboolean years = wend_period_around (period->from, WEND_STEP_YEAR).from == period->from && wend_period_around (period->to, WEND_STEP_YEAR).from == period->to;
  /* Translators: a month, as g_date_time_format() writes it, such as May 2017. */
  const char *how = years ? "%Y" : _ ("%OB %Y");
  g_autofree char *from = format (period->from, one_year ? "%OB" : how), *to = format (period->to - 1, how);

  /* Translators: from one month or year to another, such as August to October 2026. */
  return g_strdup_printf (C_ ("period", "%s to %s"), from, to);
}

char *
wend_words_period (const WendPeriod *period)
{
  g_autofree char *first = NULL, *last = NULL;

  if (is_whole (period, WEND_STEP_YEAR))
    return format (period->from, "%Y");
  if (is_whole (period, WEND_STEP_QUARTER))
    return say_quarter (period);
  if (is_whole (period, WEND_STEP_MONTH))
    return format (period->from, _ ("%OB %Y"));
  if (is_months (period))
    return say_months (period);
  first = wend_words_date (period->from);
  if (period->to - period->from <= 1)
    return g_steal_pointer (&first);
  last = wend_words_date (period->to - 1);
  return g_strdup_printf ("%s – %s", first, last);
}

char *
wend_words_period_lines (const WendPeriod *period)
{
  int from = year_of (period->from), to = year_of (period->to - 1);
  gboolean months = is_months (period);
  /* Translators: a day without its year, as g_date_time_format() writes it, such as 2 May. */
  const char *how = months ? "%b" : _ ("%-d %b");
  g_autofree char *first = format (period->from, how), *last = format (period->to - 1, how);
  g_autofree char *years = from == to ? g_strdup_printf ("%d", from) : g_strdup_printf ("%d–%d", from, to);

  if (is_whole (period, WEND_STEP_YEAR))
    return g_steal_pointer (&years);
  return strcmp (first, last) == 0 ? g_strdup_printf ("%s\n%s", first, years) : g_strdup_printf ("%s–%s\n%s", first, last, years);
}

char *
wend_words_step (const WendPeriod *period, gboolean years)
{
  if (years)
    return format (period->from, "%Y");
  if (is_whole (period, WEND_STEP_QUARTER))
    {
      g_autofree char *quarter = say_quarter (period);
      return g_strndup (quarter, strcspn (quarter, " "));
    }
  return format (period->from, is_months (period) ? "%b" : _ ("%-d %b"));
}

char *
wend_words_segment (const char *segment)
{
  const char *level = strchr (segment, '=');
  g_autofree char *name = level != NULL ? g_strndup (segment, (gsize) (level - segment)) : NULL;

  if (level == NULL)
    return g_strdup (segment);
  /* Translators: a part of those who answered: a question and the answer to it, such as “age: 18–25”. */
  return g_strdup_printf (C_ ("segment", "%s: %s"), name, strcmp (level + 1, "(none)") == 0 ? C_ ("segment", "not said") : level + 1);
}
