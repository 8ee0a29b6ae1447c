/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table for people: a line of titles, columns as wide as their widest cell. */

typedef struct
{
  const char *title;
  gboolean right; /* numbers */
} WendCliColumn;

typedef struct _WendCliTable WendCliTable;

/* `columns` are borrowed. */
WendCliTable *wend_cli_table_new   (const WendCliColumn *columns,
                                    guint                n_columns);
void          wend_cli_table_free  (WendCliTable        *table);
/* The next cell, row by row; takes the text. Line breaks in it become blanks. */
void          wend_cli_table_take  (WendCliTable        *table,
                                    char                *text);
/* The same of a text that stays the caller's; NULL: an empty cell. */
void          wend_cli_table_cell  (WendCliTable        *table,
                                    const char          *text);
/* To standard output. */
void          wend_cli_table_print (const WendCliTable  *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendCliTable, wend_cli_table_free)

G_END_DECLS
