/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/wend-period.h"
#include "edit/wend-editor.h"
#include "measure/wend-mapping.h"

G_BEGIN_DECLS

/* One delivery of one series: rows in, counts out, one changeset. Rows are read, summed and forgotten. */

typedef struct
{
  guint64 line;   /* of the file, 1 is the header's */
  char *column;
  char *reason;
  char *value;    /* as it stands, cut at 80 characters */
} WendRefusal;

typedef struct _WendImport WendImport;

typedef struct
{
  const WendPeriod *period; /* overrides the mapping's; NULL: the mapping's */
  gboolean redefine;        /* the mapping's description of a known metric wins */
  gboolean forget;          /* the map does not keep the mapping for next time */
  gint64 taken;             /* seconds since 1970 */
  const char *query;        /* sql: the statement itself; NULL: it is read from the path */
  const char *user;         /* sql: NULL: what the driver knows; neither is kept */
  const char *password;
  GCancellable *cancellable;
  void (*progress) (guint64 bytes_read, gpointer data); /* may be NULL; called in the reading thread */
  gpointer progress_data;
} WendImportOptions;

/* Reads and counts; changes nothing. `path` may be gzipped; "-" is standard input; for a mapping of form sql it is the file with
 * the statement. The document is only read (for its places
 * and metrics): give a copy when calling from a worker. */
WendImport *wend_import_read    (const WendDocument       *document,
                                 const WendMapping        *mapping,
                                 const char               *path,
                                 const WendImportOptions  *options,
                                 GError                  **error);
void        wend_import_free    (WendImport               *import);

guint64     wend_import_n_read       (const WendImport *import);
guint64     wend_import_n_used       (const WendImport *import);
guint64     wend_import_n_duplicates (const WendImport *import);
guint       wend_import_n_suppressed (const WendImport *import);
guint       wend_import_n_observations (const WendImport *import);
/* WendRefusal; the first 10,000 of them. */
const GPtrArray *wend_import_refused (const WendImport *import,
                                      guint64          *n_refused);

/* The delimiter found; 0 where the data are no table. */
char        wend_import_delimiter    (const WendImport *import);

/* What was found before it is stored, for a person to look at. All texts are borrowed. */
typedef struct
{
  const char *metric;
  const char *at;       /* NULL: the whole journey, or unplaced */
  const char *unplaced;
  const char *segment;  /* NULL: everybody */
  const char *shape;    /* NULL: counts */
  WendPeriod period;
  guint64 n;
  gboolean suppressed;  /* a small group: its numbers will not be stored */
  const char *numbers;  /* as wend_data_dup_value() takes them */
} WendImportObservation;

void        wend_import_observation  (const WendImport       *import,
                                      guint                   index,
                                      WendImportObservation  *observation);

/* A value of a stage column, or an activity, and the place it was matched to. */
typedef struct
{
  char *value;
  char *place;          /* id; NULL: none */
  guint64 n;            /* rows (events) that bear it; 0 where there were too many names to count */
  guint64 n_refused;    /* rows set aside because of it */
} WendNameMatch;

/* WendNameMatch; the first 1,000 different values, as they were met. */
const GPtrArray *wend_import_names   (const WendImport *import);

/* Of the bytes that were read, lower-case hex. */
const char *wend_import_sha256       (const WendImport *import);
/* sql: the statement that was asked, as it stood; NULL in other forms. */
const char *wend_import_query        (const WendImport *import);
/* What the file was read as: "UTF-8", "UTF-16LE", "UTF-16BE" or "Latin-1" (with the signs of Windows-1252). */
const char *wend_import_encoding     (const WendImport *import);

/* Writes source, metrics and observations into the map: one changeset (model.md §4). The source's id in *source (may be
 * NULL, borrowed). FALSE where nothing could be written: a period that would only be cut, a metric that differs. */
gboolean    wend_import_apply   (WendImport  *import,
                                 WendEditor  *editor,
                                 const char **source,
                                 GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendImport, wend_import_free)

G_END_DECLS
