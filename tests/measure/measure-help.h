/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-import-private.h"
#include "model/wend-document.h"

/* What the tests of the room share: small maps, files in a folder of their own, golden tables, findings by name. */

/* A map with these stages (id, or id=title), NULL-terminated. */
WendDocument *help_map       (const char *const *stages);

/* The text as a file in a new folder; freed with g_free(), left for the operating system to remove. */
char         *help_file      (const char *name,
                              const void *bytes,
                              gsize       length);
WendMapping  *help_mapping   (const char *text);
/* Must succeed. */
WendImport   *help_import    (const WendDocument *document,
                              const char         *mapping,
                              const char         *csv);
/* Must fail; the message. Caller frees. */
char         *help_refusal   (const WendDocument *document,
                              const char         *mapping,
                              const char         *csv);

/* NULL where nothing was counted there. `at` NULL: the whole journey; `segment` NULL: the total; `from` NULL: any. */
const WendFinding *help_find (const WendImport   *import,
                              const char         *metric,
                              const char         *at,
                              const char         *segment,
                              const char         *from);
/* A number of the finding, 0 where it has none; `hist` by index. */
double        help_number    (const WendFinding  *finding,
                              const char         *name);
double        help_hist      (const WendFinding  *finding,
                              guint               index);
double        help_hist_sum  (const WendFinding  *finding);

/* A golden table; a missing table or column fails the test. */
typedef struct
{
  GPtrArray *header; /* char * */
  GPtrArray *rows;   /* GPtrArray of char * */
} HelpTable;

/* NULL, and the test is skipped, where the shared material is absent. */
HelpTable    *help_table      (const char      *name);
void          help_table_free (HelpTable       *table);
const char   *help_cell       (const HelpTable *table,
                               guint            row,
                               const char      *column);
double        help_value      (const HelpTable *table,
                               guint            row,
                               const char      *column);
/* `_` where ids have `-`. Caller frees. */
char         *help_id         (const char      *name);
/* A file of the shared material; NULL and skipped where absent. Caller frees. */
char         *help_shared     (const char      *path);
char         *help_read       (const char      *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HelpTable, help_table_free)
