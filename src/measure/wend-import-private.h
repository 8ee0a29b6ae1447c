/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-import.h"
#include "measure/wend-mapping-private.h"
#include "measure/wend-tally-private.h"

G_BEGIN_DECLS

/* One observation as it will be written. */
typedef struct
{
  char *id;
  char *metric;
  char *at;          /* NULL: none */
  char *unplaced;
  char *segment;
  WendPeriod period;
  const char *shape; /* NULL: counts */
  char *outcome;     /* of a pair */
  gboolean suppressed;
  guint64 n;
  char *numbers;     /* attributes without source and suppressed */
} WendFinding;

struct _WendImport
{
  WendMapping *mapping;
  char *file;           /* name only; NULL: standard input */
  char sha256[65];
  char *query;          /* sql: the statement as it stands */
  WendPeriod period;    /* none: by the rows' dates */
  gboolean redefine;
  gboolean forget;
  gint64 taken;
  guint64 n_read;
  guint64 n_used;
  guint64 n_duplicates;
  guint64 n_refused;
  GPtrArray *refused;   /* WendRefusal */
  GPtrArray *names;     /* WendNameMatch */
  GPtrArray *findings;  /* WendFinding */
  GArray *periods;      /* WendPeriod: written */
  gboolean anywhere;    /* bad-anywhere was made */
  WendEncoding encoding;
  gboolean mixed;       /* another encoding may do */
  char delimiter;       /* found; 0: not a table */
};

/* What reading counted, before it becomes findings. */
typedef struct
{
  WendImport *import;
  const WendDocument *document;
  WendPlaces places;
  GArray *tallies;      /* WendTally: the wide form first if there is one */
  GArray *periods;      /* WendPeriod */
  GPtrArray *levels;    /* char *: "name=level"; index 0: the total */
  GArray *level_segments; /* guint */
} WendCounts;

typedef struct
{
  const char *path;
  WendEncoding encoding;
  const WendImportOptions *options; /* may be NULL */
} WendReading;

/* What no row may be counted under. */
#define WEND_LEVEL_BAD (WEND_MEMO_UNKNOWN - 1)
#define WEND_LEVEL_TOO_MANY (WEND_MEMO_UNKNOWN - 2)

/* Nothing read yet. `path` NULL: there is no file. */
WendImport *wend_import_new       (const WendMapping       *mapping,
                                   const char              *path,
                                   const WendImportOptions *options);
/* Takes it, and gives it its id and the import its period. */
void     wend_import_add_finding  (WendImport          *import,
                                   WendFinding         *finding);
void     wend_refusal_free        (gpointer             refusal);
/* Set aside, with the reason; the first 10,000 are kept. */
void     wend_import_refuse       (WendImport          *import,
                                   guint64              line,
                                   const char          *column,
                                   const char          *reason,
                                   WendCell             value);
/* The mapping's period that holds `day`, as an index. */
guint    wend_counts_period       (WendCounts          *counts,
                                   gint32               day);
/* The level of a segment that a text names, met for the first time or again; WEND_LEVEL_BAD, WEND_LEVEL_TOO_MANY. */
guint    wend_counts_level        (WendCounts          *counts,
                                   guint                segment,
                                   const char          *text,
                                   gsize                length);
/* Always FALSE: `what` is "segment" or "places". */
gboolean wend_import_fail_groups  (const char          *what,
                                   const char          *name,
                                   const char          *file,
                                   GError             **error);
/* All rows of the file into the tallies of `counts`. *mixed: as wend_feed_is_mixed() says. */
gboolean wend_import_read_rows    (WendCounts          *counts,
                                   const WendReading   *reading,
                                   gboolean            *mixed,
                                   GError             **error);
/* The same from rows that are at hand already; takes the feed. */
gboolean wend_import_read_table   (WendCounts          *counts,
                                   const WendReading   *reading,
                                   WendFeed            *feed,
                                   const char          *name,
                                   GError             **error);
/* The same from a database. */
gboolean wend_import_read_database (WendCounts         *counts,
                                    const WendReading  *reading,
                                    GError            **error);
/* The same from an event log. */
gboolean wend_import_read_log     (WendCounts          *counts,
                                   const WendReading   *reading,
                                   GError             **error);
/* The map's privacy floor. */
guint    wend_import_floor        (const WendDocument  *document);
/* The sums as observations, small groups suppressed. */
void     wend_import_make_findings (WendCounts         *counts);
void     wend_finding_free        (gpointer             finding);

G_END_DECLS
