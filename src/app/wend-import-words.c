/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import says to people: meanings of columns, reasons, errors, counts. Knows no widget. */

#include "wend-config.h"

#include "app/wend-import-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-window-private.h"
#include "app/wend-words.h"
#include "io/wend-io-error.h"

/* meanings */

typedef struct
{
  const char *words;
  const char *icon;
} Meaning;

static const Meaning meaning_rows[WEND_N_MEANINGS] = {
  [WEND_MEANS_NOTHING] = { N_ ("Leave out"), "wend-tool-eye-off-symbolic" },
  [WEND_MEANS_STAGE] = { N_ ("Stage"), "wend-waymark-symbolic" },
  [WEND_MEANS_DATE] = { N_ ("Date"), "wend-tool-history-symbolic" },
  [WEND_MEANS_ID] = { N_ ("Answer number"), "wend-evidence-measured-symbolic" },
  [WEND_MEANS_WEIGHT] = { N_ ("Weight"), "wend-lane-volume-symbolic" },
  [WEND_MEANS_SEGMENT] = { N_ ("Group of people"), "wend-lane-frontstage-symbolic" },
  [WEND_MEANS_RATING] = { N_ ("Rating"), "wend-lane-measured-symbolic" },
  [WEND_MEANS_NPS] = { N_ ("Recommend 0–10 (NPS)"), "wend-lane-measured-symbolic" },
  [WEND_MEANS_SHARE] = { N_ ("Share with an answer"), "wend-lane-volume-symbolic" },
  [WEND_MEANS_TIME] = { N_ ("Time"), "wend-tool-timer-symbolic" },
  [WEND_MEANS_VALUE] = { N_ ("Value"), "wend-lane-measured-symbolic" },
  [WEND_MEANS_K] = { N_ ("Count of k"), "wend-lane-volume-symbolic" },
  [WEND_MEANS_N] = { N_ ("Out of n"), "wend-lane-volume-symbolic" },
  [WEND_MEANS_TEXT] = { N_ ("Pick quotes"), "wend-lane-quotes-symbolic" },
  [WEND_MEANS_COUNTS] = { N_ ("Counts by answer"), "wend-lane-volume-symbolic" },
};

const WendMeaning *
wend_import_meanings (guint *n)
{
  static const WendMeaning order[] = { WEND_MEANS_STAGE, WEND_MEANS_DATE, WEND_MEANS_RATING, WEND_MEANS_NPS, WEND_MEANS_SHARE, WEND_MEANS_TIME, WEND_MEANS_VALUE, WEND_MEANS_K,
                                       WEND_MEANS_N, WEND_MEANS_SEGMENT, WEND_MEANS_ID, WEND_MEANS_WEIGHT, WEND_MEANS_TEXT, WEND_MEANS_NOTHING };

  *n = G_N_ELEMENTS (order);
  return order;
}

const char *
wend_import_meaning_words (WendMeaning meaning)
{
  return _ (meaning_rows[meaning].words);
}

const char *
wend_import_meaning_icon (WendMeaning meaning)
{
  return meaning_rows[meaning].icon;
}

char *
wend_import_range_shown (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "..", -1);

  return g_strjoinv ("–", parts);
}

char *
wend_import_range_meant (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("(?<=[0-9])\\s*(–|-|\\.\\.)\\s*(?=-?[0-9])", 0, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, "..", 0, NULL);
}

char *
wend_import_use_words (WendImportJob *job, const char *column)
{
  const char *metric;
  WendMeaning meaning = wend_mapping_draft_use (wend_import_job_draft (job), column, &metric);
  const char *valid = metric != NULL ? wend_mapping_draft_get (wend_import_job_draft (job), "metric", metric, "valid") : NULL;
  g_autofree char *range = valid != NULL ? wend_import_range_shown (valid) : NULL;

  if (meaning == WEND_MEANS_RATING && range != NULL)
    /* Translators: what a column means, with its scale: Rating 1–5 */
    return g_strdup_printf (_ ("Rating %s"), range);
  return g_strdup (wend_import_meaning_words (meaning));
}

/* problems */

static char *
file_words (WendImportJob *job, const GError *error)
{
  if (error->code == WEND_IO_ERROR_NOT_A_FILE)
    return g_strdup_printf (_ ("“%s” is not a file. Choose a file with answers, not a folder or device."), wend_import_job_name (job));
  return wend_message_for (error, wend_import_job_name (job));
}

static const char *
measure_words (int code, const char *form)
{
  switch (code)
    {
    case WEND_MEASURE_ERROR_MAPPING: return N_ ("What is said about “%s” does not fit together yet. Correct it below; the map is as it was.");
    case WEND_MEASURE_ERROR_COLUMNS: return N_ ("“%s” has other columns than the saved set expects. Say again what they mean; the map is as it was.");
    case WEND_MEASURE_ERROR_DIFFERS: return N_ ("“%s” describes a measure otherwise than the map does. Was the question asked in other words or on another scale?");
    case WEND_MEASURE_ERROR_CUT: return N_ ("“%s” covers only a part of a period that the map holds already. Add the whole of that period; the map is as it was.");
    default: return strcmp (form, "sql") == 0 ? N_ ("The database gave no answer that can be used for “%s”. The map is as it was.") : N_ ("“%s” cannot be used as it is. The map is as it was.");
    }
}

char *
wend_import_problem_words (WendImportJob *job, const GError *error, char **detail)
{
  g_auto (GStrv) parts = NULL;

  if (detail != NULL)
    *detail = NULL;
  if (error->domain == WEND_IO_ERROR)
    return file_words (job, error);
  if (error->domain != WEND_MEASURE_ERROR)
    return g_strdup (error->message);
  if (detail != NULL)
    *detail = g_strdup (error->message);
  parts = g_strsplit (_ (measure_words (error->code, wend_import_job_form (job))), "%s", 2);
  return g_strjoinv (wend_import_job_name (job), parts);
}

/* reasons */

static char *
outside_words (WendImportJob *job, const char *column)
{
  const char *metric = NULL;
  const char *valid = NULL;
  g_autofree char *range = NULL;

  if (wend_mapping_draft_use (wend_import_job_draft (job), column, &metric) != WEND_MEANS_NOTHING && metric != NULL)
    valid = wend_mapping_draft_get (wend_import_job_draft (job), "metric", metric, "valid");
  if (valid == NULL)
    return g_strdup_printf (_ ("“%s” outside its scale"), column);
  range = wend_import_range_shown (g_str_has_prefix (valid, "real:") ? valid + 5 : valid);
  /* Translators: a column's name, and its scale such as 1–5. */
  return g_strdup_printf (_ ("“%s” outside %s"), column, range);
}

char *
wend_import_reason_words (WendImportJob *job, const char *reason, const char *column)
{
  static const struct { const char *reason; const char *words; } reasons[] = {
    { "stage not mapped", N_ ("Stage not on the map") },
    { "bad date", N_ ("No such date") },
    { "too few cells", N_ ("Too few cells in the row") },
    { "too many cells", N_ ("Too many cells in the row") },
    { "no usable level", N_ ("No usable group") },
    { "weight not a number", N_ ("Weight is not a number") },
    { "value not a number", N_ ("Not a number") },
    { "value not whole", N_ ("Not a whole number") },
    { "k more than n", N_ ("k is more than n") },
    { "ends before it begins", N_ ("Ends before it begins") },
    { "count not a whole number from 0 on", N_ ("Not a count") },
    { "answers that the statement counts as refused", N_ ("Refused by the database") },
  };

  if (strcmp (reason, "value out of range") == 0)
    return outside_words (job, column);
  if (g_str_has_prefix (reason, "activity of "))
    return g_strdup (_ ("Activity not on the map"));
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (strcmp (reason, reasons[i].reason) == 0)
      return g_strdup (_ (reasons[i].words));
  return g_strdup (reason);
}

/* doubts */

/* A column of which much lies outside its scale: it may have another one. NULL: none. */
static char *
other_scale (WendImportJob *job)
{
  guint64 n;
  const GPtrArray *refused = wend_import_refused (wend_import_job_result (job), &n);
  const WendTable *table = wend_import_job_table (job);

  for (guint i = 0; i < table->columns->len; i++)
    {
      const WendTableColumn *column = table->columns->pdata[i];
      guint outside = 0;
      for (guint j = 0; j < refused->len; j++)
        {
          const WendRefusal *refusal = refused->pdata[j];
          outside += strcmp (refusal->reason, "value out of range") == 0 && strcmp (refusal->column, column->name) == 0;
        }
      if (outside * 10 > wend_import_n_read (wend_import_job_result (job)))
        return g_strdup_printf (_ ("“%s” goes from %g to %g. Much of it lies outside the scale that is set. Is it another scale, or two mixed?"), column->name, column->min, column->max);
    }
  return NULL;
}

char *
wend_import_doubt_words (WendImportJob *job)
{
  const GPtrArray *lost = wend_import_job_lost (job);
  const WendTable *table = wend_import_job_table (job);
  const char *date = wend_mapping_draft_get (wend_import_job_draft (job), "source", NULL, "date");
  const char *format = wend_mapping_draft_get (wend_import_job_draft (job), "source", NULL, "date-format");

  if (lost != NULL && lost->len > 0)
    return g_strdup_printf (ngettext ("“%s” of the saved set is not on the map any more. Choose where its answers belong.", "“%s” and other places of the saved set are not on the map any more. Choose where their answers belong.", lost->len),
                            (const char *) lost->pdata[0]);
  for (guint i = 0; date != NULL && i < table->columns->len; i++)
    {
      const WendTableColumn *column = table->columns->pdata[i];
      if (strcmp (column->name, date) == 0 && column->date_unsure && g_strcmp0 (column->date_format, format) == 0) /* else a person has said it */
        return g_strdup (_ ("Days and months could be exchanged in the dates. Look at the period, and change their order at the top right if it is wrong."));
    }
  return other_scale (job);
}

/* counts */

char *
wend_import_add_words (WendImportJob *job)
{
  guint figures;
  guint64 n = wend_import_job_n (job, &figures);
  gboolean answers = n > 0 && strcmp (wend_import_job_form (job), "xes") != 0;
  g_autofree char *count = wend_words_count (answers ? n : figures);

  if (answers)
    return g_strdup_printf (ngettext ("Add %s answer", "Add %s answers", (gulong) n), count);
  return g_strdup_printf (ngettext ("Add %s figure", "Add %s figures", figures), count);
}

char *
wend_import_added_words (WendImportJob *job)
{
  guint figures;
  guint64 n = wend_import_job_n (job, &figures);
  gboolean answers = n > 0 && strcmp (wend_import_job_form (job), "xes") != 0;
  g_autofree char *count = wend_words_count (answers ? n : figures);

  if (answers)
    return g_strdup_printf (ngettext ("Added %s answer from “%s”", "Added %s answers from “%s”", (gulong) n), count, wend_import_job_name (job));
  return g_strdup_printf (ngettext ("Added %s figure from “%s”", "Added %s figures from “%s”", figures), count, wend_import_job_name (job));
}
