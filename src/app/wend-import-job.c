/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An import between the worker and the window: what is read, what is known and what is missing. All that is shown follows from
 * the draft and the last reading. Which mapping it begins with, wend-import-set.c says. The map is only read here, until it is
 * asked to add. */

#include "wend-config.h"

#include "app/wend-import-job.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-import-read.h"
#include "app/wend-import-set.h"
#include "edit/wend-label.h"
#include "io/wend-snapshot.h"

#define PATIENCE 300 /* ms: what takes longer shows how far it is */
#define TICK 100
#define PAUSE 120    /* ms between a change and the reading that it asks for */

struct _WendImportJob
{
  GObject parent_instance;

  WendEditor *editor;
  char *path;
  char *name;
  char *form;
  WendImportQuestion question; /* its texts are owned */
  WendTable *table;
  WendMappingDraft *draft;
  GTask *read;                 /* whose data brought import and insight; NULL: none */
  WendImportReading *result;   /* those data, borrowed */
  GHashTable *picks;           /* guint64 *: lines of the file whose quotes become cards */
  char *series;                /* asked for; NULL: any that fits */
  char *saved;
  GPtrArray *lost;
  char delimiter;
  char *encoding;
  char *period;
  gboolean redefine;
  gboolean remember;

  WendImportJobState state;
  GError *problem;
  GTask *task;                 /* the one whose end matters; borrowed from GIO until then */
  GCancellable *cancellable;
  gint64 since;
  guint tick;
  guint pause;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (WendImportJob, wend_import_job, G_TYPE_OBJECT)
G_DEFINE_QUARK (wend-import-job-error-quark, wend_import_job_error)

static void
tell (WendImportJob *self, guint what)
{
  g_signal_emit (self, changed_signal, 0, what);
}

static void
set_state (WendImportJob *self, WendImportJobState state, GError *problem)
{
  self->state = state;
  g_clear_error (&self->problem);
  self->problem = problem;
  if (state != WEND_JOB_BUSY)
    g_clear_handle_id (&self->tick, g_source_remove);
  tell (self, WEND_IMPORT_STATE);
}

static void
forget_task (WendImportJob *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->task = NULL;
  g_clear_handle_id (&self->pause, g_source_remove);
}

static gboolean
on_tick (gpointer job)
{
  tell (job, WEND_IMPORT_STATE);
  return G_SOURCE_CONTINUE;
}

static void
drop_result (WendImportJob *self)
{
  if (self->result == NULL)
    return;
  self->result = NULL;
  g_clear_object (&self->read);
  tell (self, WEND_IMPORT_RESULT);
}

static void
make_draft (WendImportJob *self)
{
  WendImportDelivery delivery = { wend_import_job_document (self), self->table, self->form, self->name, self->series };
  g_autofree char *next = NULL;

  g_clear_pointer (&self->draft, wend_mapping_draft_free);
  g_clear_pointer (&self->saved, g_free);
  g_clear_pointer (&self->lost, g_ptr_array_unref);
  self->draft = wend_import_set_find (&delivery, &self->saved);
  if (self->draft == NULL)
    self->draft = wend_import_set_guess (&delivery);
  next = wend_import_set_take_period (self->draft);
  if (self->period == NULL)
    self->period = g_steal_pointer (&next);
  wend_mapping_draft_drop_lost (self->draft, wend_import_job_document (self), &self->lost);
  if (strcmp (self->form, "sql") == 0)
    {
      g_autofree char *timeout = g_strdup_printf ("%u", self->question.timeout);
      wend_mapping_draft_set (self->draft, "source", NULL, "kind", "sql");
      wend_mapping_draft_set (self->draft, "source", NULL, "dsn", self->question.dsn);
      wend_mapping_draft_set (self->draft, "source", NULL, "query", self->question.name);
      wend_mapping_draft_set (self->draft, "source", NULL, "timeout", timeout);
    }
}

/* reading */

static gboolean parse_period (WendImportJob *self, WendPeriod *period);
static void start (WendImportJob *self, gboolean look);

/* What a person said about the file is part of what is remembered; what was found is not. */
static void
state_form (WendImportJob *self)
{
  static const struct { char mark; const char *name; } marks[] = { { ',', "," }, { ';', ";" }, { '\t', "tab" }, { '|', "|" } };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].mark == self->delimiter)
      wend_mapping_draft_set (self->draft, "source", NULL, "delimiter", marks[i].name);
  if (self->delimiter == 0 && self->encoding != NULL)
    wend_mapping_draft_set (self->draft, "source", NULL, "delimiter", NULL);
  if (self->encoding != NULL)
    wend_mapping_draft_set (self->draft, "source", NULL, "encoding", strcmp (self->encoding, "auto") == 0 ? NULL : self->encoding);
}

static void
on_looked (WendImportJob *self, WendImportReading *reading)
{
  g_clear_pointer (&self->table, wend_table_free);
  self->table = g_steal_pointer (&reading->table);
  if (strcmp (self->form, "sql") != 0)
    {
      g_free (self->form);
      self->form = g_strdup (self->table->form);
    }
  if (self->draft != NULL && !wend_mapping_draft_fits (self->draft, self->table, NULL))
    g_clear_pointer (&self->draft, wend_mapping_draft_free);
  if (self->draft == NULL)
    make_draft (self);
  state_form (self);
  tell (self, WEND_IMPORT_TABLE | WEND_IMPORT_DRAFT);
  start (self, FALSE);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  WendImportJob *self = WEND_IMPORT_JOB (source);
  GTask *task = G_TASK (result);
  WendImportReading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean done = g_task_propagate_boolean (task, &error);

  if (self->task != task) /* another one was begun */
    {
      g_clear_error (&error);
      return;
    }
  self->task = NULL;
  g_clear_object (&self->cancellable);
  if (!done)
    {
      drop_result (self);
      set_state (self, WEND_JOB_FAILED, error);
    }
  else if (reading->look)
    on_looked (self, reading);
  else
    {
      g_set_object (&self->read, task);
      self->result = reading;
      set_state (self, WEND_JOB_READY, NULL);
      tell (self, WEND_IMPORT_RESULT);
    }
}

static guint64
file_size (const char *path)
{
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr (GFileInfo) info = file != NULL ? g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, NULL) : NULL;

  return info != NULL ? (guint64) g_file_info_get_size (info) : 0;
}

static WendImportReading *
make_reading (WendImportJob *self, gboolean look)
{
  WendImportReading *reading = wend_import_reading_new (wend_import_job_document (self));

  reading->path = g_strdup (self->path);
  reading->mapping = look ? NULL : wend_mapping_draft_text (self->draft);
  reading->look = look;
  reading->delimiter = self->delimiter;
  reading->encoding = g_strdup (self->encoding);
  reading->has_period = (look ? self->path == NULL : wend_import_job_needs_period (self)) && parse_period (self, &reading->period);
  reading->redefine = self->redefine;
  reading->forget = !self->remember;
  reading->taken = g_get_real_time () / G_USEC_PER_SEC;
  reading->size = look ? 0 : file_size (self->path);
  wend_import_question_copy (&reading->question, &self->question);
  return reading;
}

/* What only a person can say; NULL: nothing is missing. */
static GError *
find_gap (WendImportJob *self)
{
  g_autoptr (GPtrArray) metrics = wend_mapping_draft_metrics (self->draft);
  WendPeriod period;

  if (metrics->len == 0)
    return g_error_new_literal (WEND_IMPORT_JOB_ERROR, WEND_IMPORT_JOB_ERROR_METRICS, _ ("No column is counted yet. Say below which one holds the ratings, shares or times."));
  if (wend_mapping_draft_get (self->draft, "source", NULL, "name") == NULL)
    return g_error_new_literal (WEND_IMPORT_JOB_ERROR, WEND_IMPORT_JOB_ERROR_NAME, _ ("The set needs a name, under “Where this comes from”."));
  if (wend_import_job_needs_period (self) && !parse_period (self, &period))
    return g_error_new_literal (WEND_IMPORT_JOB_ERROR, WEND_IMPORT_JOB_ERROR_PERIOD,
                                _ ("The rows have no dates. Say under “Where this comes from” which time they are from, such as 2026-10."));
  return NULL;
}

static void
start (WendImportJob *self, gboolean look)
{
  GError *gap = look ? NULL : find_gap (self);
  g_autoptr (GTask) task = NULL;

  forget_task (self);
  if (gap != NULL)
    {
      drop_result (self);
      set_state (self, WEND_JOB_WAITING, gap);
      return;
    }
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_done, NULL);
  g_task_set_check_cancellable (task, FALSE); /* the reading tells of it in its own words */
  g_task_set_task_data (task, make_reading (self, look), wend_import_reading_free);
  self->task = task;
  self->since = g_get_monotonic_time ();
  if (self->tick == 0)
    self->tick = g_timeout_add (TICK, on_tick, self);
  set_state (self, WEND_JOB_BUSY, NULL);
  g_task_run_in_thread (task, wend_import_reading_run);
}

static gboolean
on_pause_over (gpointer job)
{
  WendImportJob *self = job;

  self->pause = 0;
  start (self, FALSE);
  return G_SOURCE_REMOVE;
}

void
wend_import_job_touch (WendImportJob *self)
{
  tell (self, WEND_IMPORT_DRAFT);
  if (self->table == NULL)
    return;
  forget_task (self);
  self->pause = g_timeout_add (PAUSE, on_pause_over, self);
  if (self->state != WEND_JOB_BUSY)
    {
      self->since = g_get_monotonic_time ();
      set_state (self, WEND_JOB_BUSY, NULL);
    }
}

static void
begin (WendImportJob *self)
{
  forget_task (self);
  drop_result (self);
  g_clear_pointer (&self->table, wend_table_free);
  g_clear_pointer (&self->draft, wend_mapping_draft_free);
  g_hash_table_remove_all (self->picks);
  self->redefine = FALSE;
  start (self, TRUE);
}

void
wend_import_job_open (WendImportJob *self, const char *path, const char *series)
{
  g_autofree char *wanted = g_strdup (series);

  g_free (self->path);
  self->path = g_strdup (path);
  g_free (self->name);
  self->name = g_filename_display_basename (path);
  g_free (self->form);
  self->form = g_strdup ("csv");
  g_free (self->series);
  self->series = g_steal_pointer (&wanted);
  self->delimiter = 0;
  g_clear_pointer (&self->encoding, g_free);
  g_free (self->period);
  self->period = wend_import_set_period_in (self->name);
  begin (self);
}

void
wend_import_job_ask (WendImportJob *self, const WendImportQuestion *question, const char *period, const char *series)
{
  g_autofree char *wanted = g_strdup (series);

  g_clear_pointer (&self->path, g_free);
  wend_import_question_clear (&self->question);
  wend_import_question_copy (&self->question, question);
  if (self->question.name == NULL)
    self->question.name = g_strdup_printf ("%s.sql", question->dsn);
  g_free (self->name);
  self->name = g_strdup (self->question.name);
  g_free (self->form);
  self->form = g_strdup ("sql");
  g_free (self->series);
  self->series = g_steal_pointer (&wanted);
  g_free (self->period);
  self->period = g_strdup (period);
  begin (self);
}

void
wend_import_job_stop (WendImportJob *self)
{
  if (self->state != WEND_JOB_BUSY)
    return;
  forget_task (self);
  drop_result (self);
  set_state (self, WEND_JOB_STOPPED, NULL);
}

void
wend_import_job_read_again (WendImportJob *self)
{
  start (self, self->table == NULL);
}

/* adding */

/* Those of the reading that are picked. */
static GArray *
find_picked (WendImportJob *self)
{
  GArray *picked = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; self->result->quotes != NULL && i < self->result->quotes->len; i++)
    if (wend_import_job_is_picked (self, self->result->quotes->pdata[i]))
      g_array_append_val (picked, i);
  return picked;
}

static gboolean
take_quotes (WendImportJob *self, GError **error)
{
  g_autoptr (GArray) picked = find_picked (self);

  return picked->len == 0
         || wend_quotes_apply (self->result->quotes, (const guint *) (gconstpointer) picked->data, picked->len, self->result->parsed, self->editor, error);
}

gboolean
wend_import_job_apply (WendImportJob *self, gboolean snapshot, GError **error)
{
  g_autofree char *label = wend_label_format (N_ ("Add Measures: %s"), self->name);
  gboolean done;

  g_return_val_if_fail (self->state == WEND_JOB_READY && self->result != NULL, FALSE);

  wend_editor_begin (self->editor, label);
  if (snapshot)
    {
      g_autofree char *words = g_strdup_printf (_ ("Before adding %s"), self->name);
      wend_snapshot_take (self->editor, words, NULL, g_get_real_time () / G_USEC_PER_SEC, NULL);
    }
  done = wend_import_apply (self->result->import, self->editor, NULL, error) && take_quotes (self, error);
  if (done)
    wend_editor_commit (self->editor);
  else
    wend_editor_abort (self->editor);
  return done;
}

/* what is known */

static gboolean
parse_period (WendImportJob *self, WendPeriod *period)
{
  return self->period != NULL && wend_period_parse (self->period, period);
}

WendImportJobState
wend_import_job_state (WendImportJob *self)
{
  return self->state;
}

gboolean
wend_import_job_progress (WendImportJob *self, double *fraction)
{
  WendImportReading *reading = self->task != NULL ? g_task_get_task_data (self->task) : NULL;

  if (self->state != WEND_JOB_BUSY || g_get_monotonic_time () - self->since < PATIENCE * 1000)
    return FALSE;
  *fraction = -1;
  if (reading != NULL && reading->size > 0)
    *fraction = CLAMP ((double) __atomic_load_n (&reading->bytes, __ATOMIC_RELAXED) / (double) reading->size, 0, 1);
  return TRUE;
}

const GError *
wend_import_job_problem (WendImportJob *self)
{
  return self->problem;
}

const WendDocument *
wend_import_job_document (WendImportJob *self)
{
  return wend_editor_peek_document (self->editor);
}

const WendTable *
wend_import_job_table (WendImportJob *self)
{
  return self->table;
}

WendMappingDraft *
wend_import_job_draft (WendImportJob *self)
{
  return self->draft;
}

const char *
wend_import_job_path (WendImportJob *self)
{
  return self->path;
}

const char *
wend_import_job_form (WendImportJob *self)
{
  return self->form;
}

const char *
wend_import_job_name (WendImportJob *self)
{
  return self->name;
}

const char *
wend_import_job_saved (WendImportJob *self)
{
  return self->saved;
}

const GPtrArray *
wend_import_job_lost (WendImportJob *self)
{
  return self->lost;
}

const WendImport *
wend_import_job_result (WendImportJob *self)
{
  return self->result != NULL ? self->result->import : NULL;
}

const WendInsight *
wend_import_job_insight (WendImportJob *self)
{
  return self->result != NULL ? self->result->insight : NULL;
}

WendPeriod
wend_import_job_covers (WendImportJob *self)
{
  return self->result != NULL ? self->result->covers : (WendPeriod) { 0, 0 };
}

guint64
wend_import_job_n (WendImportJob *self, guint *figures)
{
  const WendImport *import = wend_import_job_result (self);
  guint64 n = 0;

  for (guint i = 0; import != NULL && i < wend_import_n_observations (import); i++)
    {
      WendImportObservation observation;
      wend_import_observation (import, i, &observation);
      if (observation.segment == NULL && observation.shape == NULL && !observation.suppressed && strcmp (observation.metric, "bad-anywhere") != 0)
        n += observation.n;
    }
  if (figures != NULL)
    *figures = import != NULL ? wend_import_n_observations (import) : 0;
  return n;
}

const GPtrArray *
wend_import_job_quotes (WendImportJob *self)
{
  return self->result != NULL ? self->result->quotes : NULL;
}

gboolean
wend_import_job_is_picked (WendImportJob *self, const WendQuote *quote)
{
  return g_hash_table_contains (self->picks, &quote->line);
}

guint
wend_import_job_n_picked (WendImportJob *self)
{
  const GPtrArray *quotes = wend_import_job_quotes (self);
  guint n = 0;

  for (guint i = 0; quotes != NULL && i < quotes->len; i++)
    n += wend_import_job_is_picked (self, quotes->pdata[i]);
  return n;
}

/* what is changed */

void
wend_import_job_pick (WendImportJob *self, guint64 line, gboolean picked)
{
  if (picked)
    g_hash_table_add (self->picks, g_memdup2 (&line, sizeof line));
  else
    g_hash_table_remove (self->picks, &line);
  tell (self, WEND_IMPORT_PICKS);
}

void
wend_import_job_set_form (WendImportJob *self, char delimiter, const char *encoding)
{
  g_autofree char *given = g_strdup (encoding);

  self->delimiter = delimiter;
  g_free (self->encoding);
  self->encoding = g_steal_pointer (&given);
  start (self, TRUE);
}

void
wend_import_job_set_period (WendImportJob *self, const char *text)
{
  if (g_strcmp0 (self->period, text) == 0)
    return;
  g_free (self->period);
  self->period = g_strdup (text);
  wend_import_job_touch (self);
}

const char *
wend_import_job_period (WendImportJob *self)
{
  return self->period;
}

gboolean
wend_import_job_needs_period (WendImportJob *self)
{
  if (self->draft == NULL || strcmp (self->form, "xes") == 0)
    return FALSE;
  return strcmp (self->form, "sql") == 0 || wend_mapping_draft_get (self->draft, "source", NULL, "date") == NULL;
}

void
wend_import_job_set_redefine (WendImportJob *self, gboolean redefine)
{
  self->redefine = redefine;
  wend_import_job_touch (self);
}

void
wend_import_job_set_remember (WendImportJob *self, gboolean remember)
{
  if (self->remember == remember)
    return;
  self->remember = remember;
  wend_import_job_touch (self);
}

gboolean
wend_import_job_remembers (WendImportJob *self)
{
  return self->remember;
}

WendImportJob *
wend_import_job_new (WendEditor *editor)
{
  WendImportJob *self = g_object_new (WEND_TYPE_IMPORT_JOB, NULL);

  self->editor = g_object_ref (editor);
  return self;
}

static void
wend_import_job_dispose (GObject *object)
{
  WendImportJob *self = WEND_IMPORT_JOB (object);

  forget_task (self);
  g_clear_handle_id (&self->tick, g_source_remove);
  self->result = NULL;
  g_clear_object (&self->read);
  g_clear_pointer (&self->table, wend_table_free);
  g_clear_pointer (&self->draft, wend_mapping_draft_free);
  g_clear_pointer (&self->lost, g_ptr_array_unref);
  wend_import_question_clear (&self->question);
  g_clear_error (&self->problem);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (wend_import_job_parent_class)->dispose (object);
}

static void
wend_import_job_finalize (GObject *object)
{
  WendImportJob *self = WEND_IMPORT_JOB (object);

  g_hash_table_unref (self->picks);
  g_free (self->path);
  g_free (self->name);
  g_free (self->form);
  g_free (self->series);
  g_free (self->saved);
  g_free (self->encoding);
  g_free (self->period);
  G_OBJECT_CLASS (wend_import_job_parent_class)->finalize (object);
}

static void
wend_import_job_class_init (WendImportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wend_import_job_dispose;
  G_OBJECT_CLASS (klass)->finalize = wend_import_job_finalize;
  changed_signal = g_signal_new ("changed", WEND_TYPE_IMPORT_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
wend_import_job_init (WendImportJob *self)
{
  self->remember = TRUE;
  self->form = g_strdup ("csv");
  self->picks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}
