/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a cell to an answer: blank, never used, a place in the histogram, a count, a time, or a reason to refuse it.
 * A value outside what the mapping allows is refused, never clamped (measures.md §2.10). Counts nothing. */

#include "measure/wend-answer-private.h"

#include <math.h>
#include <string.h>

#define REFUSED_NUMBER "value not a number"
#define REFUSED_WHOLE "value not whole"
#define REFUSED_RANGE "value out of range"

/* Remembered meanings of texts in a memo: codes moved above 0, or one of these. */
#define MEMO_CODE(code) ((guint32) ((code) + 16))
#define MEMO_REFUSED 1000000u

static char
decimal_mark (const WendMapping *mapping, const WendCsv *csv)
{
  if (mapping->decimal != 0)
    return mapping->decimal;
  return wend_csv_delimiter (csv) == ';' ? 0 : '.';
}

/* A number of a histogram's column. */
static int
scale_code (const WendMappingMetric *metric, double number)
{
  if (number < metric->min || number > metric->max)
    return WEND_CODE_OTHER;
  return (int) (number - metric->min);
}

void
wend_counter_prepare (WendCounter *counter, const WendMappingMetric *metric)
{
  *counter = (WendCounter) { .metric = metric, .after = -1, .has_bad = metric->has_bad, .bad_from = metric->bad_from, .bad_to = metric->bad_to };
  for (guint i = 0; i < WEND_N_COLUMNS; i++)
    counter->columns[i] = WEND_NO_COLUMN;
  counter->payload = metric->kind == WEND_METRIC_TIME || metric->kind == WEND_METRIC_RATE || metric->kind == WEND_METRIC_VALUE
                     || metric->columns[WEND_COLUMN_K].text != NULL;
  counter->memo = wend_memo_new ();
  for (int i = 0; i < (int) G_N_ELEMENTS (counter->codes); i++)
    {
      char text[8];
      double number = i;
      gsize length = (gsize) g_snprintf (text, sizeof text, "%d", i);
      if (!wend_metric_kind_has_scale (metric->kind))
        counter->codes[i] = WEND_CODE_OTHER;
      else if (wend_value_set_has (&metric->blank, text, length, &number))
        counter->codes[i] = WEND_ANSWER_BLANK;
      else if (wend_value_set_has (&metric->not_applicable, text, length, &number))
        counter->codes[i] = WEND_ANSWER_NA;
      else
        counter->codes[i] = (gint16) scale_code (metric, number);
    }
}

void
wend_counter_clear (gpointer data)
{
  WendCounter *counter = data;
  g_clear_pointer (&counter->memo, wend_memo_free);
  g_free (counter->hist_columns);
}

/* Blank or not applicable, else WEND_ANSWER_NONE. */
static int
read_code (const WendMappingMetric *metric, WendCell cell, const double *number)
{
  if (cell.length == 0 || wend_value_set_has (&metric->blank, cell.text, cell.length, number))
    return WEND_ANSWER_BLANK;
  return wend_value_set_has (&metric->not_applicable, cell.text, cell.length, number) ? WEND_ANSWER_NA : WEND_ANSWER_NONE;
}

static const char *
read_scale (const WendCounter *counter, WendCell cell, char decimal, WendAnswer *answer)
{
  double number;
  gboolean is_number;

  if (cell.length == 1 && cell.text[0] >= '0' && cell.text[0] <= '9' && counter->codes[cell.text[0] - '0'] != WEND_CODE_OTHER)
    {
      answer->code = counter->codes[cell.text[0] - '0'];
      return NULL;
    }
  is_number = wend_value_number (cell.text, cell.length, decimal, &number);
  answer->code = read_code (counter->metric, cell, is_number ? &number : NULL);
  if (answer->code != WEND_ANSWER_NONE)
    return NULL;
  if (!is_number)
    return REFUSED_NUMBER;
  if (fabs (number - round (number)) > 0.0)
    return REFUSED_WHOLE;
  if (scale_code (counter->metric, number) == WEND_CODE_OTHER)
    return REFUSED_RANGE;
  answer->code = scale_code (counter->metric, number);
  return NULL;
}

/* The same column's text means the same in every row. */
static const char *
read_share_text (const WendCounter *counter, WendCell cell, char decimal, WendAnswer *answer)
{
  const WendMappingMetric *metric = counter->metric;
  double number;
  gboolean is_number = wend_value_number (cell.text, cell.length, decimal, &number);

  answer->code = read_code (metric, cell, is_number ? &number : NULL);
  if (answer->code != WEND_ANSWER_NONE)
    return NULL;
  if (!wend_value_set_is_empty (&metric->valid) && !wend_value_set_has (&metric->valid, cell.text, cell.length, is_number ? &number : NULL))
    return is_number ? REFUSED_RANGE : REFUSED_NUMBER;
  answer->code = wend_value_set_has (&metric->outcome, cell.text, cell.length, is_number ? &number : NULL) ? 1 : 0;
  return NULL;
}

static const char *
read_share (const WendCounter *counter, WendCell cell, char decimal, WendAnswer *answer)
{
  static const char *const reasons[] = { REFUSED_RANGE, REFUSED_NUMBER };
  guint32 known = wend_memo_get (counter->memo, cell.text, cell.length);
  const char *reason;

  if (known >= MEMO_REFUSED && known != WEND_MEMO_UNKNOWN)
    return reasons[known - MEMO_REFUSED];
  if (known != WEND_MEMO_UNKNOWN)
    {
      answer->code = (int) known - (int) MEMO_CODE (0);
      return NULL;
    }
  reason = read_share_text (counter, cell, decimal, answer);
  if (reason != NULL)
    wend_memo_put (counter->memo, cell.text, cell.length, MEMO_REFUSED + (strcmp (reason, REFUSED_NUMBER) == 0 ? 1 : 0));
  else
    wend_memo_put (counter->memo, cell.text, cell.length, MEMO_CODE (answer->code));
  return reason;
}

/* k where two columns of the row say the same. */
static const char *
read_same_as (const WendCounter *counter, char decimal, WendCsv *csv, const WendCsvRow *row, WendAnswer *answer)
{
  WendCell cell = wend_csv_cell (csv, row, counter->columns[WEND_COLUMN_VALUE]);
  g_autofree char *text = g_strndup (cell.text, cell.length);
  WendCell other;
  const char *reason = read_share_text (counter, cell, decimal, answer);

  if (reason != NULL || answer->code < 0)
    return reason;
  other = wend_csv_cell (csv, row, counter->columns[WEND_COLUMN_SAME_AS]);
  answer->code = other.length == strlen (text) && memcmp (other.text, text, other.length) == 0 ? 1 : 0;
  return NULL;
}

/* A finite number ≥ 0 that is in `valid` if that is given. */
static const char *
read_number (const WendMappingMetric *metric, WendCell cell, char decimal, gboolean whole, double *number)
{
  if (!wend_value_number (cell.text, cell.length, decimal, number))
    return REFUSED_NUMBER;
  if (whole && fabs (*number - round (*number)) > 0.0)
    return REFUSED_WHOLE;
  if (!wend_value_set_is_empty (&metric->valid) && !wend_value_set_has (&metric->valid, cell.text, cell.length, number))
    return REFUSED_RANGE;
  if (metric->kind != WEND_METRIC_VALUE && *number < 0)
    return REFUSED_RANGE;
  return fabs (*number) < 1e15 ? NULL : REFUSED_RANGE;
}

/* Two columns of ready-made counts, or events and what they come from. */
static const char *
read_two (const WendCounter *counter, char decimal, WendCsv *csv, const WendCsvRow *row, WendAnswer *answer, guint *column)
{
  static const WendColumnRole ready_made[] = { WEND_COLUMN_K, WEND_COLUMN_N };
  static const WendColumnRole events[] = { WEND_COLUMN_VALUE, WEND_COLUMN_EXPOSURE };
  const WendColumnRole *roles = counter->columns[WEND_COLUMN_K] != WEND_NO_COLUMN ? ready_made : events;
  double *values[2] = { &answer->a, &answer->b };

  for (guint i = 0; i < 2; i++)
    {
      WendCell cell;
      const char *reason;
      if (counter->columns[roles[i]] == WEND_NO_COLUMN) /* no exposure column: each row counts once */
        {
          *values[i] = 1;
          continue;
        }
      *column = counter->columns[roles[i]];
      cell = wend_csv_cell (csv, row, *column);
      if (i == 0 || cell.length == 0)
        {
          double number;
          gboolean is_number = wend_value_number (cell.text, cell.length, decimal, &number);
          answer->code = read_code (counter->metric, cell, is_number ? &number : NULL);
          if (answer->code != WEND_ANSWER_NONE)
            return NULL;
        }
      reason = read_number (counter->metric, cell, decimal, !(counter->metric->real || roles[i] == WEND_COLUMN_EXPOSURE), values[i]);
      if (reason != NULL)
        return reason;
    }
  if (counter->columns[WEND_COLUMN_K] != WEND_NO_COLUMN && answer->a > answer->b)
    return "k more than n";
  answer->code = 0;
  return NULL;
}

/* The time between two dates of the row. */
static const char *
read_span (const WendCounter *counter, const WendMapping *mapping, WendCsv *csv, const WendCsvRow *row, WendAnswer *answer, guint *column)
{
  static const WendColumnRole roles[] = { WEND_COLUMN_START, WEND_COLUMN_END };
  gint64 seconds[2];

  for (guint i = 0; i < 2; i++)
    {
      WendCell cell;
      gint32 days;
      *column = counter->columns[roles[i]];
      cell = wend_csv_cell (csv, row, *column);
      if (read_code (counter->metric, cell, NULL) != WEND_ANSWER_NONE)
        {
          answer->code = WEND_ANSWER_OPEN;
          return NULL;
        }
      if (!wend_date_format_read (&mapping->date_format, cell.text, cell.length, &days, &seconds[i]))
        return "bad date";
    }
  if (seconds[1] < seconds[0])
    return "ends before it begins";
  answer->a = (double) (seconds[1] - seconds[0]);
  answer->code = 0;
  return NULL;
}

static const char *
read_measure (const WendCounter *counter, WendCell cell, char decimal, WendAnswer *answer)
{
  double number;
  gboolean is_number = wend_value_number (cell.text, cell.length, decimal, &number);
  const char *reason;

  answer->code = read_code (counter->metric, cell, is_number ? &number : NULL);
  if (answer->code != WEND_ANSWER_NONE)
    return NULL;
  reason = read_number (counter->metric, cell, decimal, FALSE, &answer->a);
  if (reason != NULL)
    return reason;
  answer->a *= counter->metric->kind == WEND_METRIC_TIME ? counter->metric->unit : 1;
  answer->code = 0;
  return NULL;
}

const char *
wend_counter_read (const WendCounter *counter, const WendMapping *mapping, WendCsv *csv, const WendCsvRow *row, WendAnswer *answer, guint *column)
{
  const WendMappingMetric *metric = counter->metric;
  char decimal = decimal_mark (mapping, csv);

  answer->code = WEND_ANSWER_NONE;
  *column = counter->columns[WEND_COLUMN_VALUE];
  if (wend_metric_kind_has_scale (metric->kind))
    return read_scale (counter, wend_csv_cell (csv, row, *column), decimal, answer);
  if (counter->columns[WEND_COLUMN_K] != WEND_NO_COLUMN || metric->kind == WEND_METRIC_RATE)
    return read_two (counter, decimal, csv, row, answer, column);
  if (counter->columns[WEND_COLUMN_START] != WEND_NO_COLUMN)
    return read_span (counter, mapping, csv, row, answer, column);
  if (counter->columns[WEND_COLUMN_SAME_AS] != WEND_NO_COLUMN)
    return read_same_as (counter, decimal, csv, row, answer);
  if (metric->kind == WEND_METRIC_SHARE || metric->kind == WEND_METRIC_COMPLETION)
    return read_share (counter, wend_csv_cell (csv, row, *column), decimal, answer);
  return read_measure (counter, wend_csv_cell (csv, row, *column), decimal, answer);
}

/* Values of the scale, then not applicable, blank, refused. */
guint
wend_counter_n_parts (const WendCounter *counter)
{
  return counter->hist_columns != NULL ? counter->metric->hist->len + 3 : 1;
}

const char *
wend_counter_read_part (const WendCounter *counter, WendCsv *csv, const WendCsvRow *row, guint part, WendAnswer *answer, guint *column)
{
  static const struct { WendColumnRole role; int code; } beside[] = {
    { WEND_COLUMN_NA, WEND_ANSWER_NA }, { WEND_COLUMN_BLANK, WEND_ANSWER_BLANK }, { WEND_COLUMN_REFUSED, WEND_ANSWER_REFUSED },
  };
  guint n = counter->metric->hist->len;
  WendCell cell;

  *column = part < n ? counter->hist_columns[part] : counter->columns[beside[part - n].role];
  answer->code = WEND_ANSWER_NONE;
  if (*column == WEND_NO_COLUMN)
    return NULL;
  cell = wend_csv_cell (csv, row, *column);
  if (cell.length == 0)
    return NULL;
  if (!wend_value_number (cell.text, cell.length, '.', &answer->a))
    return REFUSED_NUMBER;
  if (answer->a < 0 || answer->a > 1e15 || fabs (answer->a - round (answer->a)) > 0.0)
    return "count not a whole number from 0 on";
  if (answer->a > 0)
    answer->code = part < n ? (int) part : beside[part - n].code;
  return NULL;
}

gboolean
wend_counter_judge (const WendCounter *counter, const WendAnswer *answer, gboolean *bad)
{
  const WendMappingMetric *metric = counter->metric;
  gboolean scale = wend_metric_kind_has_scale (metric->kind);
  gboolean share = (metric->kind == WEND_METRIC_SHARE || metric->kind == WEND_METRIC_COMPLETION) && !counter->payload;

  if (counter->hist_columns != NULL || !(share || (scale && counter->has_bad) || (metric->kind == WEND_METRIC_TIME && metric->has_target)))
    return FALSE;
  *bad = FALSE;
  if (answer->code < 0)
    return answer->code == WEND_ANSWER_NA;
  if (scale)
    *bad = answer->code + metric->min >= counter->bad_from && answer->code + metric->min <= counter->bad_to;
  else if (share)
    *bad = (answer->code == 1) == metric->better_down;
  else
    *bad = answer->a > metric->target;
  return TRUE;
}
