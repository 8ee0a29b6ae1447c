/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the columns of a table seem to mean, by their names in common use and by what stands in them. Guesses are shown and can be
 * changed; where two are as good, the more harmless one is taken: nothing is counted that was not asked for. */

#include <stdlib.h>
#include <string.h>

#include "measure/wend-table-private.h"

#define MAX_LEVELS 40     /* of a segment */
#define TEXT_LENGTH 40    /* longer: somebody wrote it */

#define SOME 10 /* per cent of cells that may be something else */

static const char *const date_formats[WEND_DATE_FORMATS] = { "%Y-%m-%d", "%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%Y/%m/%d", "%d-%m-%Y", "%m-%d-%Y", "%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y" };

const char *
wend_meaning_name (WendMeaning meaning)
{
  static const char *const names[] = { "nothing", "stage", "date", "id", "weight", "segment", "rating", "nps", "share", "time", "value", "k", "n", "text", "counts" };
  return meaning < G_N_ELEMENTS (names) ? names[meaning] : "nothing";
}

/* dates */

void
wend_table_dates_init (WendTableDates *dates)
{
  *dates = (WendTableDates) { 0 };
}

/* So many cells are something else that it is no such date: it is not tried again. */
static gboolean
may_fit (const WendTableDates *dates, guint i)
{
  return (dates->n - dates->n_fitting[i]) * 100 <= dates->n * SOME + 300;
}

/* Single bad ones do not matter: they are set aside when it is read. */
static gboolean
fits (const WendTableDates *dates, guint i)
{
  return dates->n_fitting[i] > 0 && (dates->n - dates->n_fitting[i]) * 100 <= dates->n * SOME;
}

void
wend_table_dates_take (WendTableDates *dates, WendCell cell)
{
  dates->n++;
  for (guint i = 0; i < WEND_DATE_FORMATS; i++)
    {
      WendDateFormat format = { 0 };
      gint32 day;
      gint64 seconds;
      if (!may_fit (dates, i))
        continue;
      wend_date_format_parse (&format, date_formats[i]);
      dates->n_fitting[i] += wend_date_format_read (&format, cell.text, cell.length, &day, &seconds) ? 1 : 0;
      wend_date_format_clear (&format);
    }
}

/* Which format a column's cells keep to, if any. Days before months is the wider custom. */
static void
find_format (WendTableColumn *column, const WendTableDates *dates)
{
  guint best = 0;

  for (guint i = 1; i < WEND_DATE_FORMATS; i++)
    if (dates->n_fitting[i] > dates->n_fitting[best])
      best = i;
  if (!fits (dates, best))
    return;
  column->date_format = g_strdup (date_formats[best]);
  column->date_unsure = (best == 1 || best == 5) && dates->n_fitting[best] == dates->n_fitting[best + 1];
}

/* TRUE where the column holds the table's dates: the first one that does. */
static gboolean
find_dates (WendTable *table, const WendTableColumn *column)
{
  if (column->date_format == NULL || table->date_format != NULL)
    return FALSE;
  table->date_format = g_strdup (column->date_format);
  table->date_unsure = column->date_unsure;
  return TRUE;
}

/* names */

/* One of the words stands in the name by itself. */
static gboolean
says (const WendTableColumn *column, const char *const *words)
{
  g_autofree char *name = wend_value_fold (column->name, -1);
  g_auto (GStrv) parts = g_strsplit_set (name, " _-.:/()[]", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strcmp (name, words[i]) == 0)
        return TRUE;
      for (guint j = 0; parts[j] != NULL; j++)
        if (strcmp (parts[j], words[i]) == 0)
          return TRUE;
    }
  return FALSE;
}

#define SAYS(column, ...) says (column, (const char *const[]) { __VA_ARGS__, NULL })

static guint
longest (const WendTableColumn *column)
{
  guint length = 0;

  for (guint i = 0; i < column->values->len; i++)
    length = MAX (length, (guint) g_utf8_strlen (column->values->pdata[i], -1));
  return length;
}

/* Both answers of a question that has two. */
static gboolean
is_yes_no (const WendTableColumn *column)
{
  static const char *const words[] = { "yes", "no", "true", "false", "y", "n", "ja", "nein", "oui", "non", "0", "1" };

  for (guint i = 0; i < column->values->len; i++)
    {
      g_autofree char *value = wend_value_fold (column->values->pdata[i], -1);
      gboolean known = FALSE;
      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        known |= strcmp (value, words[j]) == 0;
      if (!known)
        return FALSE;
    }
  return column->n_distinct == 2;
}

static WendMeaning
guess_number (const WendTableColumn *column)
{
  gboolean small = column->whole && column->min >= 0 && column->max <= 10;

  if (SAYS (column, "weight", "weights", "gewicht"))
    return WEND_MEANS_WEIGHT;
  if (SAYS (column, "n", "count", "total", "base", "answers", "responses"))
    return WEND_MEANS_N;
  if (SAYS (column, "k", "bad", "hits", "complaints", "yes"))
    return WEND_MEANS_K;
  if (SAYS (column, "%", "percent", "percentage", "share", "rate") || strchr (column->name, '%') != NULL)
    return WEND_MEANS_VALUE;
  if (!small && SAYS (column, "duration", "minutes", "hours", "seconds", "days", "wait", "waiting", "time"))
    return WEND_MEANS_TIME;
  if (small && (SAYS (column, "nps", "recommend", "recommendation", "ltr") || (column->max > 7 && column->min < 1)))
    return WEND_MEANS_NPS;
  if (small && is_yes_no (column))
    return WEND_MEANS_SHARE;
  if (column->n_distinct == column->n_filled && column->n_filled > 20 && column->whole)
    return WEND_MEANS_ID;
  return small && column->max > 1 ? WEND_MEANS_RATING : WEND_MEANS_NOTHING;
}

static WendMeaning
guess_text (const WendTableColumn *column)
{
  if (longest (column) > TEXT_LENGTH || SAYS (column, "comment", "comments", "verbatim", "feedback", "text"))
    return WEND_MEANS_TEXT;
  if (is_yes_no (column))
    return WEND_MEANS_SHARE;
  if (column->n_distinct > 1 && column->n_distinct <= MAX_LEVELS && column->n_distinct * 2 <= column->n_filled)
    return WEND_MEANS_SEGMENT;
  return WEND_MEANS_NOTHING;
}

static WendMeaning
guess (WendTable *table, const WendTableColumn *column)
{
  if (column->n_filled == 0)
    return WEND_MEANS_NOTHING;
  if (column->n_places > 0 && column->n_places * 2 >= column->n_distinct && !column->number)
    return WEND_MEANS_STAGE;
  if (SAYS (column, "id", "respnum", "respondent", "respondent_id", "customer_id", "case", "ticket", "uuid"))
    return WEND_MEANS_ID;
  if (!column->number && find_dates (table, column))
    return WEND_MEANS_DATE;
  if (SAYS (column, "stage", "touchpoint", "place", "step", "phase"))
    return WEND_MEANS_STAGE;
  return column->number ? guess_number (column) : guess_text (column);
}

static guint
count (const WendTable *table, WendMeaning meaning)
{
  guint n = 0;

  for (guint i = 0; i < table->columns->len; i++)
    n += ((WendTableColumn *) table->columns->pdata[i])->meaning == meaning ? 1 : 0;
  return n;
}

/* Which of two columns of one name is meant cannot be said. */
static void
drop_twins (WendTable *table)
{
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < table->columns->len; i++)
    {
      WendTableColumn *column = table->columns->pdata[i];
      char *folded = wend_value_fold (column->name, -1);
      WendTableColumn *before = g_hash_table_lookup (met, folded);
      if (before != NULL || *folded == '\0')
        column->meaning = WEND_MEANS_NOTHING;
      if (before != NULL)
        before->meaning = WEND_MEANS_NOTHING;
      g_hash_table_insert (met, folded, column);
    }
}

/* Of some meanings only one column can be, and k needs its n. */
static void
settle (WendTable *table)
{
  static const WendMeaning single[] = { WEND_MEANS_STAGE, WEND_MEANS_ID, WEND_MEANS_WEIGHT, WEND_MEANS_K, WEND_MEANS_N, WEND_MEANS_TEXT };
  gboolean counts = count (table, WEND_MEANS_K) > 0 && count (table, WEND_MEANS_N) > 0;

  for (guint m = 0; m < G_N_ELEMENTS (single); m++)
    for (guint i = 0, met = 0; i < table->columns->len; i++)
      {
        WendTableColumn *column = table->columns->pdata[i];
        if (column->meaning == single[m] && (met++ > 0 || (!counts && (single[m] == WEND_MEANS_K || single[m] == WEND_MEANS_N))))
          column->meaning = WEND_MEANS_NOTHING;
      }
}

/* h1 … h5: how often each value of a scale was answered. The value at its end, -1: none. */
static int
scale_value (const char *name, gsize *stem)
{
  gsize length = strlen (name);

  *stem = length;
  while (*stem > 0 && g_ascii_isdigit (name[*stem - 1]))
    (*stem)--;
  return length - *stem > 0 && length - *stem <= 2 ? atoi (name + *stem) : -1;
}

/* A database counts by itself: a run of columns with rising numbers is a histogram, and no column is an id or a weight. */
static void
guess_counts (WendTable *table)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const WendTableColumn *first = table->columns->pdata[i];
      gsize stem, other;
      int value = scale_value (first->name, &stem);
      guint n = 1;
      while (value >= 0 && i + n < table->columns->len)
        {
          const WendTableColumn *next = table->columns->pdata[i + n];
          if (scale_value (next->name, &other) != value + (int) n || other != stem || g_ascii_strncasecmp (first->name, next->name, stem) != 0 || !next->number)
            break;
          n++;
        }
      for (guint j = 0; n >= 3 && j < n; j++)
        ((WendTableColumn *) table->columns->pdata[i + j])->meaning = WEND_MEANS_COUNTS;
      i += n >= 3 ? n - 1 : 0;
    }
  for (guint i = 0; i < table->columns->len; i++)
    {
      WendTableColumn *column = table->columns->pdata[i];
      if (column->meaning == WEND_MEANS_ID || column->meaning == WEND_MEANS_WEIGHT || column->meaning == WEND_MEANS_DATE || column->meaning == WEND_MEANS_TEXT
          || column->meaning == WEND_MEANS_RATING || column->meaning == WEND_MEANS_NPS)
        column->meaning = WEND_MEANS_NOTHING;
    }
}

void
wend_table_guess_meanings (WendTable *table, const WendTableDates *dates)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      WendTableColumn *column = table->columns->pdata[i];
      find_format (column, &dates[i]);
      column->meaning = guess (table, column);
    }
  drop_twins (table);
  if (strcmp (table->form, "sql") == 0)
    guess_counts (table);
  settle (table);
}
