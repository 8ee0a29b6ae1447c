/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/wend-import-job.h"

G_BEGIN_DECLS

/* What a worker does for an import: looks at a delivery, reads it, and tries on a copy of the map what would come of it.
 * Works on values only. */

typedef struct
{
  /* given */
  WendDocument *document; /* a copy, taken */
  char *path;             /* NULL: a database */
  char *mapping;          /* NULL: only look */
  gboolean look;
  char delimiter;
  char *encoding;
  gboolean has_period;
  WendPeriod period;
  gboolean redefine;
  gboolean forget;
  gint64 taken;
  WendImportQuestion question; /* its texts are owned */
  /* seen from outside while it runs */
  guint64 size;
  guint64 bytes;          /* atomic */
  /* found */
  WendTable *table;
  WendImport *import;
  WendEditor *trial;      /* the copy with what was read, and nothing else measured */
  WendInsight *insight;
  WendPeriod covers;
  WendMapping *parsed;
  GPtrArray *quotes;      /* WendQuote, to pick from; NULL: the mapping names none */
} WendImportReading;

WendImportReading *wend_import_reading_new  (const WendDocument *document);
void               wend_import_reading_free (gpointer            reading);
/* A GTaskThreadFunc: boolean, or an error of measure. */
void               wend_import_reading_run  (GTask              *task,
                                             gpointer            source,
                                             gpointer            reading,
                                             GCancellable       *cancellable);

G_END_DECLS
