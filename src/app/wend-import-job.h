/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "edit/wend-editor.h"
#include "insight/wend-insight.h"
#include "measure/wend-import.h"
#include "measure/wend-mapping-draft.h"
#include "measure/wend-quotes.h"

G_BEGIN_DECLS

/* One delivery on its way into the map: a file or a database is looked at, then read in a worker again and again while its
 * mapping is corrected. Nothing but wend_import_job_apply() changes the map. Main thread only.
 *
 * Signal `changed` (guint what): bits of WendImportChange. */

typedef enum
{
  WEND_IMPORT_STATE = 1 << 0,  /* state, progress, problem */
  WEND_IMPORT_TABLE = 1 << 1,  /* another table was looked at */
  WEND_IMPORT_DRAFT = 1 << 2,  /* the mapping or the period */
  WEND_IMPORT_RESULT = 1 << 3, /* a reading is there, or none any more */
  WEND_IMPORT_PICKS = 1 << 4   /* other quotes are picked */
} WendImportChange;

typedef enum
{
  WEND_JOB_EMPTY,
  WEND_JOB_BUSY,    /* looking or reading */
  WEND_JOB_READY,   /* there is a result, and it can be added */
  WEND_JOB_WAITING, /* something is missing that only a person knows */
  WEND_JOB_FAILED,
  WEND_JOB_STOPPED
} WendImportJobState;

#define WEND_TYPE_IMPORT_JOB (wend_import_job_get_type ())
G_DECLARE_FINAL_TYPE (WendImportJob, wend_import_job, WEND, IMPORT_JOB, GObject)

/* A question to a database. The user and the password are not kept anywhere here or in the map. */
typedef struct
{
  const char *dsn;
  const char *user;      /* NULL: what the driver knows */
  const char *password;
  const char *statement;
  const char *name;      /* of the file that it came from; NULL: typed */
  guint timeout;         /* seconds */
} WendImportQuestion;

WendImportJob *wend_import_job_new        (WendEditor    *editor);
/* Begins with a file, by the set that the map remembers for it: of `series`, or NULL: one that fits; else by a guess. */
void         wend_import_job_open         (WendImportJob *job,
                                           const char    *path,
                                           const char    *series);
/* The same with a database, for `period` (as it is typed). */
void         wend_import_job_ask          (WendImportJob            *job,
                                           const WendImportQuestion *question,
                                           const char               *period,
                                           const char               *series);
/* Stops what runs; the map is as it was. */
void         wend_import_job_stop         (WendImportJob *job);
void         wend_import_job_read_again   (WendImportJob *job);
/* One changeset with a name; with `snapshot` the map is kept first. FALSE: nothing was changed. */
gboolean     wend_import_job_apply        (WendImportJob *job,
                                           gboolean       snapshot,
                                           GError       **error);

WendImportJobState wend_import_job_state  (WendImportJob *job);
/* 0 … 1; below 0: it cannot be said. Only while BUSY, and only after 0.3 s. */
gboolean     wend_import_job_progress     (WendImportJob *job,
                                           double        *fraction);
/* What FAILED or WAITING is about, NULL otherwise. */
const GError *wend_import_job_problem     (WendImportJob *job);

/* What is looked at; NULL before. Borrowed, until the next `changed` with TABLE. */
const WendDocument *wend_import_job_document (WendImportJob *job);
const WendTable    *wend_import_job_table    (WendImportJob *job);
WendMappingDraft   *wend_import_job_draft    (WendImportJob *job);
const char         *wend_import_job_path     (WendImportJob *job);
/* "csv", "xes", "sql" */
const char         *wend_import_job_form     (WendImportJob *job);
/* Name of what is read, for a person. */
const char         *wend_import_job_name     (WendImportJob *job);
/* The title of the saved set it was matched by; NULL: none. */
const char         *wend_import_job_saved    (WendImportJob *job);
/* Places of the saved set that the map has no more (char *); NULL or empty: none. */
const GPtrArray    *wend_import_job_lost     (WendImportJob *job);
/* The last reading; NULL: none. Its figures are over all it covers; `insight` borrows from a map of its own. */
const WendImport   *wend_import_job_result   (WendImportJob *job);
const WendInsight  *wend_import_job_insight  (WendImportJob *job);
/* First begin to last end of what was read. */
WendPeriod          wend_import_job_covers   (WendImportJob *job);
/* Answers that would be added; *figures (may be NULL): observations. */
guint64             wend_import_job_n        (WendImportJob *job,
                                              guint         *figures);

/* WendQuote: what people wrote, to pick from; NULL: no column is meant for it. Picked ones are added with the rest, as cards. */
const GPtrArray    *wend_import_job_quotes   (WendImportJob   *job);
gboolean            wend_import_job_is_picked (WendImportJob  *job,
                                              const WendQuote *quote);
guint               wend_import_job_n_picked (WendImportJob   *job);
/* By the line of the file, so that it lasts while the mapping is corrected. */
void                wend_import_job_pick     (WendImportJob   *job,
                                              guint64          line,
                                              gboolean         picked);

/* After the draft was changed: reads again. */
void         wend_import_job_touch        (WendImportJob *job);
/* How the table is read; looks again. `delimiter` 0 and `encoding` "auto" are found. */
void         wend_import_job_set_form     (WendImportJob *job,
                                           char           delimiter,
                                           const char    *encoding);
/* The period of all rows, as it is typed ("2026-10"); for what has no dates of its own. */
void         wend_import_job_set_period   (WendImportJob *job,
                                           const char    *text);
const char  *wend_import_job_period       (WendImportJob *job);
gboolean     wend_import_job_needs_period (WendImportJob *job);
void         wend_import_job_set_redefine (WendImportJob *job,
                                           gboolean       redefine);
void         wend_import_job_set_remember (WendImportJob *job,
                                           gboolean       remember);
gboolean     wend_import_job_remembers    (WendImportJob *job);

/* A set that the map remembers: one a series, of its newest source. Nodes are borrowed. */
GPtrArray   *wend_import_sets             (const WendDocument *document);

#define WEND_IMPORT_JOB_ERROR (wend_import_job_error_quark ())

typedef enum
{
  WEND_IMPORT_JOB_ERROR_ROWS,    /* there are none */
  WEND_IMPORT_JOB_ERROR_PERIOD,  /* it is not known which time the rows are from */
  WEND_IMPORT_JOB_ERROR_METRICS, /* no column is counted */
  WEND_IMPORT_JOB_ERROR_NAME     /* the set has no name */
} WendImportJobError;

GQuark       wend_import_job_error_quark  (void);

G_END_DECLS
