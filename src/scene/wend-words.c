/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, periods and sentences as a map says them: whole numbers for shares, two digits for times, ranges with a dash or,
 * with signs, the word "to", months by name. Knows no layout. */

#include "scene/wend-words-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdarg.h>
#include <string.h>

#include "base/wend-parse.h"

static const char *const months[] = { N_ ("January"), N_ ("February"), N_ ("March"), N_ ("April"), N_ ("May"), N_ ("June"), N_ ("July"), N_ ("August"), N_ ("September"), N_ ("October"), N_ ("November"), N_ ("December") };
static const char *const short_months[] = { N_ ("Jan"), N_ ("Feb"), N_ ("Mar"), N_ ("Apr"), N_ ("May"), N_ ("Jun"), N_ ("Jul"), N_ ("Aug"), N_ ("Sep"), N_ ("Oct"), N_ ("Nov"), N_ ("Dec") };

gboolean
wend_say_is_rtl (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      if (!g_unichar_isalpha (c))
        continue;
      GUnicodeScript script = g_unichar_get_script (c);
      return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW || script == G_UNICODE_SCRIPT_SYRIAC || script == G_UNICODE_SCRIPT_THAANA || script == G_UNICODE_SCRIPT_NKO;
    }
  return FALSE;
}

const char *
wend_say_comma (WendTranslate translate)
{
  /* Translators: what parts the things of a list on the map, with its blank. */
  return wend_say (translate, N_ (", "));
}

/* Its sign stays before a number among words that run the other way. */
static void
append_word (GString *said, const char *word, gboolean rtl)
{
  gboolean apart = rtl && (g_str_has_prefix (word, "−") || g_str_has_prefix (word, "+"));

  g_string_append_printf (said, "%s%s%s", apart ? "\u2066" : "", word, apart ? "\u2069" : "");
}

char *
wend_say_with (WendTranslate translate, const char *text, ...)
{
  const char *words[9] = { NULL };
  GString *said = g_string_new (NULL);
  va_list list;

  va_start (list, text);
  for (guint i = 0; i < G_N_ELEMENTS (words) && (words[i] = va_arg (list, const char *)) != NULL; i++)
    ;
  va_end (list);
  text = wend_say (translate, text);
  for (const char *at = text; *at != '\0'; at++)
    if (at[0] == '{' && at[1] >= '1' && at[1] <= '9' && at[2] == '}' && words[at[1] - '1'] != NULL)
      {
        append_word (said, words[at[1] - '1'], wend_say_is_rtl (text));
        at += 2;
      }
    else
      g_string_append_c (said, *at);
  return g_string_free (said, FALSE);
}

/* A mark between groups of three digits of the whole part, and the decimal mark, as the language has them. */
static char *
group (WendTranslate translate, const char *digits)
{
  /* Translators: how your language writes one thousand two hundred and thirty-four and five tenths. All numbers of maps
   * and charts are written with its two marks. */
  const char *sample = wend_say (translate, N_ ("1,234.5"));
  const char *two = strstr (sample, "234"), *five = strrchr (sample, '5');
  gboolean known = *sample == '1' && two != NULL && five != NULL && five > two + 3;
  g_autofree char *thousands = known ? g_strndup (sample + 1, (gsize) (two - sample - 1)) : g_strdup (",");
  g_autofree char *decimal = known ? g_strndup (two + 3, (gsize) (five - two - 3)) : g_strdup (".");
  gsize whole = strspn (digits, "0123456789");
  GString *said = g_string_new (NULL);

  for (gsize i = 0; i < whole; i++)
    {
      if (i > 0 && (whole - i) % 3 == 0)
        g_string_append (said, thousands);
      g_string_append_c (said, digits[i]);
    }
  if (digits[whole] == '.')
    g_string_append (g_string_append (said, decimal), digits + whole + 1);
  return g_string_free (said, FALSE);
}

char *
wend_say_count (WendTranslate translate, guint64 count)
{
  char digits[24];

  g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, count);
  return group (translate, digits);
}

char *
wend_say_number (WendTranslate translate, double value, int decimals, gboolean sign)
{
  char format[8], digits[G_ASCII_DTOSTR_BUF_SIZE + 320];
  double scale = pow (10, decimals);
  double rounded = fabs (value) < 1e15 ? floor (fabs (value) * scale + 0.5 + 1e-9) / scale : fabs (value);

  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, format, rounded);
  g_autofree char *grouped = group (translate, digits);
  if (rounded <= 0)
    return g_steal_pointer (&grouped);
  return g_strconcat (value < 0 ? "−" : sign ? "+"
                                             : "",
                      grouped, NULL);
}

static gboolean
is_period (const WendPeriod *period, WendPeriodStep step)
{
  WendPeriod around = wend_period_around (period->from, step);
  return around.from == period->from && around.to == period->to;
}

static char *
say_month (WendTranslate translate, gint32 day)
{
  int year, month, date;

  wend_date_to_ymd (day, &year, &month, &date);
  g_autofree char *digits = g_strdup_printf ("%d", year);
  return wend_say_with (translate, N_ ("{1} {2}"), wend_say (translate, months[month - 1]), digits, NULL);
}

const char *
wend_say_month (WendTranslate translate, gint32 day)
{
  int year, month, date;

  wend_date_to_ymd (day, &year, &month, &date);
  return wend_say (translate, short_months[month - 1]);
}

static char *
say_day (WendTranslate translate, gint32 day)
{
  int year, month, date;

  wend_date_to_ymd (day, &year, &month, &date);
  g_autofree char *of_year = g_strdup_printf ("%d", year);
  g_autofree char *of_month = g_strdup_printf ("%d", date);
  return wend_say_with (translate, N_ ("{1} {2} {3}"), of_month, wend_say (translate, months[month - 1]), of_year, NULL);
}

char *
wend_say_period (WendTranslate translate, const WendPeriod *period)
{
  int year, month, first, year_2, month_2, last;

  wend_date_to_ymd (period->from, &year, &month, &first);
  wend_date_to_ymd (period->to - 1, &year_2, &month_2, &last);
  if (period->to - period->from == 1)
    return say_day (translate, period->from);
  if (year == year_2 && month == month_2)
    {
      g_autofree char *days = g_strdup_printf ("%d–%d", first, last);
      g_autofree char *of_year = g_strdup_printf ("%d", year);
      return wend_say_with (translate, N_ ("{1} {2} {3}"), days, wend_say (translate, months[month - 1]), of_year, NULL);
    }
  if (is_period (period, WEND_STEP_YEAR))
    return g_strdup_printf ("%d", year);
  g_autofree char *from = first == 1 ? say_month (translate, period->from) : say_day (translate, period->from);
  g_autofree char *to = wend_period_around (period->to - 1, WEND_STEP_MONTH).to == period->to ? say_month (translate, period->to - 1) : say_day (translate, period->to - 1);
  return wend_say_with (translate, N_ ("{1} – {2}"), from, to, NULL);
}

char *
wend_say_when (WendTranslate translate, const WendPeriod *period)
{
  int year, month, date;

  wend_date_to_ymd (period->from, &year, &month, &date);
  if (is_period (period, WEND_STEP_MONTH))
    return say_month (translate, period->from);
  if (is_period (period, WEND_STEP_QUARTER))
    return g_strdup_printf ("Q%d %d", (month - 1) / 3 + 1, year);
  return wend_say_period (translate, period);
}

char *
wend_say_sure (WendTranslate translate, const WendNode *map)
{
  double confidence = 0.95;

  if (map != NULL)
    wend_node_number (map, WEND_FIELD_CONFIDENCE, &confidence);
  return wend_say_number (translate, confidence * 100, fabs (confidence * 100 - round (confidence * 100)) > 1e-6, FALSE);
}

char *
wend_say_bad_rule (WendTranslate translate, const WendNode *metric)
{
  const char *kind = wend_node_text (metric, WEND_FIELD_KIND);
  double lo = 0, hi = 0, max = 5;
  gboolean nps = strcmp (kind, "nps") == 0;

  if (strcmp (kind, "time") == 0)
    {
      double target;
      if (!wend_node_number (metric, WEND_FIELD_TARGET, &target))
        return NULL;
      g_autofree char *number = wend_say_number (translate, target, fabs (target - floor (target)) > 1e-9, FALSE);
      return wend_say_with (translate, N_ ("waited over {1} {2}"), number, wend_node_text (metric, WEND_FIELD_UNIT), NULL);
    }
  if (strcmp (kind, "completion") == 0)
    return g_strdup (wend_say (translate, N_ ("did not finish")));
  if (!nps && strcmp (kind, "rating") != 0 && strcmp (kind, "ces") != 0)
    return NULL;
  wend_node_number (metric, WEND_FIELD_MAX, &max);
  if (!wend_node_number (metric, WEND_FIELD_BAD_FROM, &lo))
    lo = nps ? 0 : 1;
  if (!wend_node_number (metric, WEND_FIELD_BAD_TO, &hi))
    hi = nps ? 6 : max > 5 ? 3
                           : 2;
  g_autofree char *from = wend_say_number (translate, lo, 0, FALSE);
  g_autofree char *to = wend_say_number (translate, hi, 0, FALSE);
  return wend_say_with (translate, hi - lo < 1.5 ? N_ ("rated {1} or {2}") : N_ ("rated {1} to {2}"), from, to, NULL);
}

/* Decimals for two significant digits of the larger limit. */
static int
two_digits (double value)
{
  value = fabs (value);
  return value >= 9.95 || value <= 0 ? 0 : value >= 0.995 ? 1
                                       : value >= 0.0995  ? 2
                                                          : 3;
}

static const char *
unit_of (const WendNode *metric, const char *kind)
{
  static const char *const units[] = { "seconds", N_ ("s"), "minutes", N_ ("min"), "hours", N_ ("h"), "days", N_ ("days") };
  const char *unit = wend_node_text (metric, WEND_FIELD_UNIT);

  if (strcmp (kind, "time") == 0 || strcmp (kind, "value") == 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (units); i += 2)
        if (strcmp (unit, units[i]) == 0)
          return units[i + 1];
      return strcmp (kind, "time") == 0 ? N_ ("min") : "";
    }
  return strcmp (kind, "rate") == 0 ? N_ ("per 1,000") : strcmp (kind, "nps") == 0 ? ""
                                                                                    : "%";
}

/* The next round number that holds `value`: 1 1.2 1.5 2 2.5 3 4 5 6 8 × 10^k. */
static double
round_up (double value)
{
  static const double steps[] = { 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 };
  double power = value > 0 ? pow (10, floor (log10 (value))) : 1;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * power >= value)
      return steps[i] * power;
  return 10 * power;
}

static void
find_scale (WendFigureWords *words, const WendFigure *figure, const char *kind)
{
  double low = figure->shown.value, high = low;

  words->min = 0;
  words->max = 100;
  if (figure->leads_over)
    return;
  if (strcmp (kind, "nps") == 0)
    words->min = -100;
  if (strcmp (kind, "time") != 0 && strcmp (kind, "rate") != 0 && strcmp (kind, "value") != 0)
    return;
  if (figure->shown.has_range)
    {
      low = MIN (low, figure->shown.lo);
      high = MAX (high, figure->shown.hi);
    }
  if (figure->has_goal)
    {
      low = MIN (low, figure->goal);
      high = MAX (high, figure->goal);
    }
  if (figure->over.has)
    high = MAX (high, figure->over.value);
  words->min = low < 0 ? -round_up (-low) : 0;
  words->max = high > 0 ? round_up (high * 1.02) : 1;
  if (strcmp (kind, "value") == 0)
    {
      wend_node_number (figure->metric, WEND_FIELD_MIN, &words->min);
      wend_node_number (figure->metric, WEND_FIELD_MAX, &words->max);
    }
  if (words->max <= words->min)
    words->max = words->min + 1;
}

static char *
say_range (WendTranslate translate, const WendRange *range, int decimals, gboolean signs)
{
  g_autofree char *lo = wend_say_number (translate, range->lo, decimals, FALSE);
  g_autofree char *hi = wend_say_number (translate, range->hi, decimals, FALSE);

  if (signs || range->lo < 0)
    return wend_say_with (translate, N_ ("{1} to {2}"), lo, hi, NULL);
  return strcmp (lo, hi) == 0 ? g_strdup (lo) : g_strconcat (lo, "–", hi, NULL);
}

/* "% over 10 min": what is counted over is part of the number. */
static char *
say_unit (WendTranslate translate, const WendFigure *figure, const char *kind)
{
  const char *unit = wend_say (translate, unit_of (figure->metric, kind));
  double target = 0;

  if (!figure->leads_over)
    return g_strdup (unit);
  wend_node_number (figure->metric, WEND_FIELD_TARGET, &target);
  g_autofree char *number = wend_say_number (translate, target, two_digits (target), FALSE);
  /* Translators: after a share in per cent: how many waited longer than a target, such as: % over 10 min. */
  /* xgettext:no-c-format */
  return wend_say_with (translate, N_ ("% over {1} {2}"), number, unit, NULL);
}

/* What stands second: of a time the one in ten, or, behind the share over a target, the median. */
static char *
say_second (WendTranslate translate, const WendFigure *figure, const char *kind)
{
  const WendRange *median = &figure->shown;

  if (figure->leads_over)
    {
      g_autofree char *value = wend_say_number (translate, median->value, two_digits (median->value), FALSE);
      g_autofree char *range = median->has_range ? say_range (translate, median, two_digits (median->value), FALSE) : NULL;
      const char *unit = wend_say (translate, unit_of (figure->metric, kind));
      return range != NULL ? wend_say_with (translate, N_ ("median {1} {2} ({3})"), value, unit, range, NULL) : wend_say_with (translate, N_ ("median {1} {2}"), value, unit, NULL);
    }
  if (!figure->over.has)
    return NULL;
  g_autofree char *over = wend_say_number (translate, figure->over.value, two_digits (figure->over.value), FALSE);
  return wend_say_with (translate, N_ ("1 in 10 over {1}"), over, NULL);
}

static char *
say_n (WendTranslate translate, const WendFigure *figure)
{
  g_autofree char *n = wend_say_count (translate, figure->n);

  if (figure->state == WEND_FIGURE_N_UNKNOWN)
    return g_strdup (wend_say (translate, N_ ("n unknown")));
  if (!figure->is_weighted)
    return wend_say_with (translate, N_ ("n = {1}"), n, NULL);
  g_autofree char *effective = wend_say_count (translate, (guint64) (figure->n_eff + 0.5));
  /* Translators: weighted answers: how many people, and of how many plain answers they have the weight. */
  return wend_say_with (translate, N_ ("n = {1}, weighs {2}"), n, effective, NULL);
}

void
wend_figure_words_init (WendFigureWords *words, const WendFigure *figure, WendTranslate translate)
{
  const char *kind = wend_node_text (figure->metric, WEND_FIELD_KIND);
  gboolean share = figure->leads_over || (strcmp (kind, "time") != 0 && strcmp (kind, "rate") != 0 && strcmp (kind, "value") != 0);
  gboolean nps = strcmp (kind, "nps") == 0;
  const WendRange *shown = wend_figure_lead (figure);
  int decimals = share ? (shown->has_range && shown->hi - shown->lo < 1) : two_digits (shown->value);

  *words = (WendFigureWords) { 0 };
  words->value = shown->has ? wend_say_number (translate, shown->value, decimals, nps) : g_strdup ("–");
  words->unit = say_unit (translate, figure, kind);
  if (shown->has_range)
    words->range = say_range (translate, shown, decimals, nps);
  words->over = say_second (translate, figure, kind);
  if (figure->approximate && words->over != NULL)
    {
      g_autofree char *exact = g_steal_pointer (&words->over);
      /* Translators: a time added up from several periods. */
      words->over = wend_say_with (translate, N_ ("{1}, ± 1 %"), exact, NULL);
    }
  words->n = say_n (translate, figure);
  if (figure->has_goal && !figure->leads_over)
    {
      double whole = floor (figure->goal + 0.5);
      words->goal = wend_say_number (translate, figure->goal, fabs (figure->goal - whole) < 1e-9 ? 0 : MAX (1, two_digits (figure->goal)), FALSE);
    }
  find_scale (words, figure, kind);
}

void
wend_figure_words_clear (WendFigureWords *words)
{
  g_free (words->value);
  g_free (words->unit);
  g_free (words->range);
  g_free (words->over);
  g_free (words->n);
  g_free (words->goal);
}
