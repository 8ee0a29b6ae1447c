/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A database as a delivery: the statement is checked, asked once for each period, and each answer read as a table is.
 * The statement is kept as provenance; names of users and passwords are not. */

#include <string.h>

#include "io/wend-store.h"
#include "measure/wend-import-private.h"
#include "measure/wend-sql-check-private.h"
#include "measure/wend-sql-private.h"

#define MAX_STATEMENT 10000 /* characters: of the field that keeps it */
#define MAX_PERIODS 1200

/* The statement as it stands. */
static char *
read_statement (const WendReading *reading, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = g_filename_display_basename (reading->path);
  const char *text;
  gsize length;

  if (reading->options != NULL && reading->options->query != NULL)
    return g_strdup (reading->options->query);
  bytes = wend_store_read (reading->path, NULL, error);
  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &length);
  if (text != NULL && memchr (text, '\0', length) == NULL && g_utf8_validate (text, (gssize) length, NULL) && g_utf8_strlen (text, (gssize) length) <= MAX_STATEMENT)
    return g_strndup (text, length);
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING, "“%s” holds no statement that can be kept: it must be text in UTF-8 of at most %d characters", name, MAX_STATEMENT);
  return NULL;
}

static gboolean
check_fits (const WendMapping *mapping, GError **error)
{
  if (mapping->id_column.text == NULL && mapping->date.text == NULL)
    return TRUE;
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING,
               "Mapping “%s”, line %u: a database counts by itself, so rows of people with ids or dates are not asked for; remove id-column= and date=, and count in the statement",
               mapping->name, mapping->id_column.text != NULL ? mapping->id_column.line : mapping->date.line);
  return FALSE;
}

/* With period=month a longer period is asked month by month. FALSE: too many. */
static gboolean
split_period (const WendMapping *mapping, const WendPeriod *whole, GArray *parts, GError **error)
{
  if (mapping->mode != WEND_PERIOD_BY_DATE)
    {
      g_array_append_val (parts, *whole);
      return TRUE;
    }
  for (gint32 day = whole->from; day < whole->to && parts->len <= MAX_PERIODS;)
    {
      WendPeriod part = wend_period_around (day, mapping->step);
      g_array_append_val (parts, part);
      day = part.to;
    }
  if (parts->len <= MAX_PERIODS && g_array_index (parts, WendPeriod, 0).from == whole->from && g_array_index (parts, WendPeriod, parts->len - 1).to == whole->to)
    return TRUE;
  g_set_error (error, WEND_MEASURE_ERROR, WEND_MEASURE_ERROR_MAPPING, "Mapping “%s”: the period asked for does not consist of 1 to %d whole periods of its kind; give others (--period 2017-01..2017-06)",
               mapping->name, MAX_PERIODS);
  return FALSE;
}

static gboolean
ask_period (WendCounts *counts, const WendReading *reading, const char *statement, const WendPeriod *period, GError **error)
{
  const WendMapping *mapping = counts->import->mapping;
  g_autofree char *name = reading->options != NULL && reading->options->query != NULL ? g_strdup (mapping->query) : g_filename_display_basename (reading->path);
  WendSqlQuestion question = { .dsn = mapping->dsn, .statement = statement, .name = name, .from = period->from, .to = period->to, .timeout = mapping->timeout };
  WendFeed *feed;

  if (reading->options != NULL)
    {
      question.user = reading->options->user;
      question.password = reading->options->password;
      question.cancellable = reading->options->cancellable;
    }
  feed = wend_sql_open (&question, error);
  counts->import->period = *period;
  return feed != NULL && wend_import_read_table (counts, reading, feed, name, error);
}

gboolean
wend_import_read_database (WendCounts *counts, const WendReading *reading, GError **error)
{
  WendImport *import = counts->import;
  WendPeriod whole = import->period;
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (WendPeriod));
  g_autoptr (GChecksum) answers = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *statement = NULL;
  gboolean done = TRUE;

  import->query = read_statement (reading, error);
  statement = import->query != NULL ? wend_sql_check (import->query, import->mapping->query, error) : NULL;
  if (statement == NULL || !check_fits (import->mapping, error) || !split_period (import->mapping, &whole, parts, error))
    return FALSE;
  for (guint i = 0; done && i < parts->len; i++)
    {
      done = ask_period (counts, reading, statement, &g_array_index (parts, WendPeriod, i), error);
      g_checksum_update (answers, (const guchar *) import->sha256, (gssize) strlen (import->sha256));
    }
  import->period = whole;
  if (parts->len > 1)
    g_strlcpy (import->sha256, g_checksum_get_string (answers), sizeof import->sha256);
  return done;
}
