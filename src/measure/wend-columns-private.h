/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-csv-private.h"
#include "measure/wend-mapping-private.h"

G_BEGIN_DECLS

/* The header of a file: which column is called how. */
typedef struct
{
  const WendMapping *mapping;
  const char *file;    /* for messages */
  GPtrArray *names;    /* char *: as they stand, trimmed */
  GHashTable *found;   /* folded name → index + 1; 0x10000 is added for each further one */
} WendColumns;

/* Reads the header. FALSE with an error: empty file, more than 1,000 columns. */
gboolean wend_columns_init  (WendColumns           *columns,
                             WendCsv               *csv,
                             const WendMapping     *mapping,
                             const char            *file,
                             GError               **error);
void     wend_columns_clear (WendColumns           *columns);
/* The one column that `word` names, by its alternatives `A|B` in order. */
gboolean wend_columns_find  (const WendColumns     *columns,
                             const WendMappingWord *word,
                             guint                 *column,
                             GError               **error);
/* Columns joined by `+`: guint. */
GArray  *wend_columns_find_joined (const WendColumns     *columns,
                                   const WendMappingWord *word,
                                   GError               **error);
const char *wend_columns_name (const WendColumns   *columns,
                               guint                column);

G_END_DECLS
