/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A golden table: CSV with a header, cells by row and column name. A name that is not there fails the test. */
typedef struct _WendTable WendTable;

/* The table `name` of $WEND_SHARED/golden/out; NULL, and the test skipped, where there is no such folder.
 * `inputs` are the columns, divided by blanks, that say which row it is or what goes in: test-golden-walk wants them read, and every
 * other cell of the table compared by wend_table_check* in one test or another. */
WendTable  *wend_table_open   (const char *name,
                               const char *inputs);
/* Whether there is such a folder; FALSE: the test is skipped. */
gboolean    wend_table_present (void);
WendTable  *wend_table_parse  (const char *text,
                               const char *name);
void        wend_table_free   (WendTable *table);
guint       wend_table_n_rows (const WendTable *table);
/* "" for an empty cell. */
const char *wend_table_text   (const WendTable *table,
                               guint            row,
                               const char      *column);
/* FALSE for an empty cell. */
gboolean    wend_table_number (const WendTable *table,
                               guint            row,
                               const char      *column,
                               double          *value);
/* A number that must be there. */
double      wend_table_get    (const WendTable *table,
                               guint            row,
                               const char      *column);
/* The numbers of a cell, divided by blanks. */
GArray     *wend_table_list   (const WendTable *table,
                               guint            row,
                               const char      *column);
/* The first row with that text in that column; n_rows where there is none. */
guint       wend_table_find   (const WendTable *table,
                               const char      *column,
                               const char      *text);

/* 1e-6 relative or 1e-12 absolute; an empty cell wants no value (golden/README.md). */
void        wend_table_check  (const WendTable *table,
                               guint            row,
                               const char      *column,
                               gboolean         has,
                               double           value);
/* The same for p and q: under 1e-15 they are equal. */
void        wend_table_check_p (const WendTable *table,
                                guint            row,
                                const char      *column,
                                gboolean         has,
                                double           value);
void        wend_table_check_text (const WendTable *table,
                                   guint            row,
                                   const char      *column,
                                   const char      *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendTable, wend_table_free)

G_END_DECLS
