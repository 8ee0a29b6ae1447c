/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the columns of a table seem to mean, by their names in common use and by what stands in them. Guesses are shown and can be
 * changed; where two are as good, the more harmless one is taken: nothing is counted that was not asked for. */

#include <string.h>

#include "measure/wend-table-private.h"

#define MAX_LEVELS 40     /* of a segment */
#define TEXT_LENGTH 40    /* longer: somebody wrote it */

static const char *const date_formats[] = { "%Y-%m-%d", "%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%Y/%m/%d", "%d-%m-%Y", "%m-%d-%Y", "%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y" };

const char *
wend_meaning_name (WendMeaning meaning)
{
  static const char *const names[] = { "nothing", "stage", "date", "id", "weight", "segment", "rating", "nps", "share", "time", "value", "k", "n", "text" };
  return meaning < G_N_ELEMENTS (names) ? names[meaning] : "nothing";
}

/* dates */

void
wend_table_dates_init (WendTableDates *dates)
{
  *dates = (WendTableDates) { (1u << G_N_ELEMENTS (date_formats)) - 1, 0 };
}

void
wend_table_dates_take (WendTableDates *dates, WendCell cell)
{
  dates->n++;
  for (guint i = 0; i < G_N_ELEMENTS (date_formats) && dates->fitting != 0; i++)
    {
      WendDateFormat format = { 0 };
      gint32 day;
      gint64 seconds;
      if ((dates->fitting & 1u << i) == 0)
        continue;
      wend_date_format_parse (&format, date_formats[i]);
      if (!wend_date_format_read (&format, cell.text, cell.length, &day, &seconds))
        dates->fitting &= ~(1u << i);
      wend_date_format_clear (&format);
    }
}

/* Which format a column's cells keep to, if any. Days before months is the wider custom. */
static void
find_format (WendTableColumn *column, const WendTableDates *dates)
{
  guint first = 0;
  guint n = 0;

  for (guint i = G_N_ELEMENTS (date_formats); i > 0; i--)
    if ((dates->fitting & 1u << (i - 1)) != 0)
      {
        first = i - 1;
        n++;
      }
  if (dates->n == 0 || n == 0)
    return;
  column->date_format = g_strdup (date_formats[first]);
  column->date_unsure = (dates->fitting & 0x6) == 0x6 || (dates->fitting & 0x60) == 0x60;
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
  if (SAYS (column, "stage", "touchpoint", "step", "phase"))
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
  settle (table);
}
