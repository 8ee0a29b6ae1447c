/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An import between the worker and the window: which mapping is tried, what is known and what is missing. All that is
 * shown follows from the draft and the last reading. The map is only read here, until it is asked to add. */

#include "wend-config.h"

#include "app/wend-import-job.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-import-read.h"
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

/* remembered sets */

GPtrArray *
wend_import_sets (const WendDocument *document)
{
  GPtrArray *sets = g_ptr_array_new ();
  guint n;
  WendNode *const *nodes = wend_node_children (wend_document_map (document), WEND_KIND_SOURCE, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *series = wend_node_text (nodes[i], WEND_FIELD_SERIES);
      guint at = 0;
      if (!wend_node_is_set (nodes[i], WEND_FIELD_MAPPING))
        continue;
      while (at < sets->len && strcmp (wend_node_text (sets->pdata[at], WEND_FIELD_SERIES), series) != 0)
        at++;
      if (at == sets->len)
        g_ptr_array_add (sets, nodes[i]);
      else if (strcmp (wend_node_text (nodes[i], WEND_FIELD_TAKEN), wend_node_text (sets->pdata[at], WEND_FIELD_TAKEN)) > 0)
        sets->pdata[at] = nodes[i];
    }
  return sets;
}

static const char *
set_title (const WendNode *source)
{
  return wend_node_is_set (source, WEND_FIELD_TITLE) ? wend_node_text (source, WEND_FIELD_TITLE) : wend_node_text (source, WEND_FIELD_SERIES);
}

/* The set whose columns are all there; the one asked for, if it can be read at all. */
static WendMappingDraft *
find_set (WendImportJob *self)
{
  g_autoptr (GPtrArray) sets = wend_import_sets (wend_import_job_document (self));

  for (guint i = 0; i < sets->len; i++)
    {
      const char *series = wend_node_text (sets->pdata[i], WEND_FIELD_SERIES);
      g_autoptr (WendMappingDraft) draft = NULL;
      if (strcmp (wend_node_text (sets->pdata[i], WEND_FIELD_FORM), self->form) != 0 || (self->series != NULL && strcmp (series, self->series) != 0))
        continue;
      draft = wend_mapping_draft_new (wend_node_text (sets->pdata[i], WEND_FIELD_MAPPING), NULL);
      if (draft == NULL || (self->series == NULL && (strcmp (self->form, "csv") != 0 || !wend_mapping_draft_fits (draft, self->table, NULL))))
        continue;
      g_free (self->saved);
      self->saved = g_strdup (set_title (sets->pdata[i]));
      return g_steal_pointer (&draft);
    }
  return NULL;
}

/* "passenger-survey-october.csv.gz" → "passenger-survey-october", and apart from the series that the map has. */
static char *
new_series (WendImportJob *self)
{
  static const char *const endings[] = { ".gz", ".csv", ".xes", ".tsv", ".txt", ".sql" };
  g_autofree char *base = g_strdup (self->name);
  g_autoptr (GPtrArray) sets = wend_import_sets (wend_import_job_document (self));
  char *series;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (strlen (base) > strlen (endings[i]) && g_str_has_suffix (base, endings[i]))
      base[strlen (base) - strlen (endings[i])] = '\0';
  series = g_strdup (base);
  for (guint i = 0, k = 2; i < sets->len; i++)
    if (strcmp (wend_node_text (sets->pdata[i], WEND_FIELD_SERIES), series) == 0)
      {
        g_free (series);
        series = g_strdup_printf ("%s %u", base, k++);
        i = G_MAXUINT; /* from the first again */
      }
  return series;
}

static WendMappingDraft *
guess (WendImportJob *self)
{
  g_autofree char *series = new_series (self);
  g_autofree char *text = wend_mapping_guess (wend_import_job_document (self), self->table, series);

  return wend_mapping_draft_new (text, NULL);
}

/* The period after one of the same length in days, months or years. */
static char *
period_after (const WendPeriod *period)
{
  WendPeriod next = { period->to, period->to + (period->to - period->from) };

  for (int step = WEND_STEP_DAY; step <= WEND_STEP_YEAR; step++)
    {
      WendPeriod same = wend_period_around (period->from, (WendPeriodStep) step);
      if (same.from == period->from && same.to == period->to)
        next = wend_period_around (period->to, (WendPeriodStep) step);
    }
  return wend_period_name (&next);
}

/* A set for one fixed period is asked about the next one: its period is no part of what is remembered. */
static void
take_period (WendImportJob *self)
{
  g_autofree char *from = g_strdup (wend_mapping_draft_get (self->draft, "source", NULL, "from"));
  g_autofree char *to = g_strdup (wend_mapping_draft_get (self->draft, "source", NULL, "to"));
  g_autofree char *text = g_strdup (wend_mapping_draft_get (self->draft, "source", NULL, "period"));
  WendPeriod period, first, last;

  if (from != NULL && to != NULL && wend_period_parse (from, &first) && wend_period_parse (to, &last))
    period = (WendPeriod) { first.from, last.from };
  else if (text == NULL || !wend_period_parse (text, &period))
    return;
  wend_mapping_draft_set (self->draft, "source", NULL, "from", NULL);
  wend_mapping_draft_set (self->draft, "source", NULL, "to", NULL);
  wend_mapping_draft_set (self->draft, "source", NULL, "period", NULL);
  if (self->period == NULL)
    self->period = period_after (&period);
}

static void
make_draft (WendImportJob *self)
{
  g_clear_pointer (&self->draft, wend_mapping_draft_free);
  g_clear_pointer (&self->saved, g_free);
  g_clear_pointer (&self->lost, g_ptr_array_unref);
  self->draft = find_set (self);
  if (self->draft == NULL)
    self->draft = guess (self);
  take_period (self);
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

static void
copy_question (WendImportQuestion *to, const WendImportQuestion *from)
{
  to->dsn = g_strdup (from->dsn);
  to->user = g_strdup (from->user);
  to->password = g_strdup (from->password);
  to->statement = g_strdup (from->statement);
  to->name = g_strdup (from->name);
  to->timeout = from->timeout;
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
  copy_question (&reading->question, &self->question);
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
  self->redefine = FALSE;
  start (self, TRUE);
}

/* "survey-2026-10.csv" says when. */
static char *
period_in_name (const char *name)
{
  g_autoptr (GRegex) regex = g_regex_new ("(?<![0-9])(20[0-9]{2}-(0[1-9]|1[0-2]|Q[1-4])|20[0-9]{2})(?![0-9])", 0, 0, NULL);
  g_autofree char *spaced = g_strdelimit (g_strdup (name), "_. ", '-');
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, spaced, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
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
  self->period = period_in_name (self->name);
  begin (self);
}

static void
clear_question (WendImportJob *self)
{
  g_free ((char *) self->question.dsn);
  g_free ((char *) self->question.user);
  if (self->question.password != NULL)
    explicit_bzero ((char *) self->question.password, strlen (self->question.password));
  g_free ((char *) self->question.password);
  g_free ((char *) self->question.statement);
  g_free ((char *) self->question.name);
  self->question = (WendImportQuestion) { 0 };
}

void
wend_import_job_ask (WendImportJob *self, const WendImportQuestion *question, const char *period, const char *series)
{
  g_autofree char *wanted = g_strdup (series);

  g_clear_pointer (&self->path, g_free);
  clear_question (self);
  copy_question (&self->question, question);
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
  done = wend_import_apply (self->result->import, self->editor, NULL, error);
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

/* what is changed */

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
  clear_question (self);
  g_clear_error (&self->problem);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (wend_import_job_parent_class)->dispose (object);
}

static void
wend_import_job_finalize (GObject *object)
{
  WendImportJob *self = WEND_IMPORT_JOB (object);

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
}
