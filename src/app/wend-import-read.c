/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The worker of an import. It owns a copy of the map: into that it writes what was read, takes away all other measurements,
 * and lets insight say what the numbers mean. Must not touch the map that is open. */

#include "wend-config.h"

#include "app/wend-import-read.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-import-set.h"

WendImportReading *
wend_import_reading_new (const WendDocument *document)
{
  WendImportReading *reading = g_new0 (WendImportReading, 1);

  reading->document = wend_document_copy (document);
  return reading;
}

void
wend_import_reading_free (gpointer data)
{
  WendImportReading *reading = data;

  g_clear_pointer (&reading->insight, wend_insight_free);
  g_clear_object (&reading->trial);
  g_clear_pointer (&reading->document, wend_document_free);
  g_clear_pointer (&reading->table, wend_table_free);
  g_clear_pointer (&reading->import, wend_import_free);
  g_clear_pointer (&reading->quotes, g_ptr_array_unref);
  g_clear_pointer (&reading->parsed, wend_mapping_free);
  g_free (reading->path);
  g_free (reading->mapping);
  g_free (reading->encoding);
  wend_import_question_clear (&reading->question);
  g_free (reading);
}

static void
on_progress (guint64 bytes, gpointer data)
{
  WendImportReading *reading = data;

  __atomic_store_n (&reading->bytes, bytes, __ATOMIC_RELAXED);
}

static gboolean
look (WendImportReading *reading, GCancellable *cancellable, GError **error)
{
  if (reading->path != NULL)
    reading->table = wend_table_look_as (reading->document, reading->path, reading->delimiter, reading->encoding, error);
  else
    {
      WendTableQuestion question = { reading->question.dsn, reading->question.user, reading->question.password, reading->question.statement,
                                     reading->question.name, reading->period, reading->question.timeout, cancellable };
      reading->table = wend_table_ask (reading->document, &question, error);
    }
  if (reading->table == NULL || reading->table->n_rows > 0)
    return reading->table != NULL;
  g_set_error (error, WEND_IMPORT_JOB_ERROR, WEND_IMPORT_JOB_ERROR_ROWS, _ ("“%s” has no rows below the names of its columns. The map is as it was."), reading->table->file);
  g_clear_pointer (&reading->table, wend_table_free);
  return FALSE;
}

static gboolean
read_rows (WendImportReading *reading, GCancellable *cancellable, GError **error)
{
  WendImportOptions options = { .period = reading->has_period ? &reading->period : NULL, .redefine = reading->redefine, .forget = reading->forget, .taken = reading->taken,
                                .query = reading->question.statement, .user = reading->question.user, .password = reading->question.password,
                                .cancellable = cancellable, .progress = on_progress, .progress_data = reading };

  reading->parsed = wend_mapping_parse (reading->mapping, strlen (reading->mapping), "mapping", error);
  if (reading->parsed == NULL)
    return FALSE;
  reading->import = wend_import_read (reading->document, reading->parsed, reading->path != NULL ? reading->path : reading->question.name, &options, error);
  if (reading->import == NULL || reading->path == NULL || !wend_quotes_are_named (reading->parsed))
    return reading->import != NULL;
  reading->quotes = wend_quotes_read (reading->document, reading->parsed, reading->path, cancellable, NULL, error);
  return reading->quotes != NULL;
}

/* Only what this delivery says is to be seen. */
static void
forget_others (WendEditor *editor, const char *source)
{
  g_autofree char *mark = g_strdup_printf ("source=\"%s\"", source);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint n;
  WendNode *const *nodes = wend_node_children (wend_document_map (wend_editor_peek_document (editor)), WEND_KIND_OBSERVATION, &n);

  for (guint i = 0; i < n; i++)
    if (strstr (wend_node_text (nodes[i], WEND_FIELD_DATA), mark) == NULL)
      g_ptr_array_add (ids, (gpointer) wend_node_id (nodes[i]));
  wend_editor_begin (editor, "trial");
  for (guint i = 0; i < ids->len; i++)
    wend_editor_remove (editor, ids->pdata[i]);
  wend_editor_commit (editor);
}

static void
find_period (WendImportReading *reading)
{
  for (guint i = 0; i < wend_import_n_observations (reading->import); i++)
    {
      WendImportObservation observation;
      wend_import_observation (reading->import, i, &observation);
      if (wend_period_is_none (&reading->covers))
        reading->covers = observation.period;
      reading->covers.from = MIN (reading->covers.from, observation.period.from);
      reading->covers.to = MAX (reading->covers.to, observation.period.to);
    }
}

static gboolean
try_it (WendImportReading *reading, GError **error)
{
  const char *source = NULL;
  WendLens lens = { { 0, 0 } };

  reading->trial = wend_editor_new (g_steal_pointer (&reading->document), NULL);
  if (!wend_import_apply (reading->import, reading->trial, &source, error))
    return FALSE;
  forget_others (reading->trial, source);
  find_period (reading);
  lens.period = reading->covers;
  reading->insight = wend_insight_new (wend_editor_peek_document (reading->trial), &lens);
  return TRUE;
}

void
wend_import_reading_run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  WendImportReading *reading = data;
  GError *error = NULL;
  gboolean done = (!reading->look || look (reading, cancellable, &error))
                  && (reading->mapping == NULL || (read_rows (reading, cancellable, &error) && try_it (reading, &error)));

  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}
