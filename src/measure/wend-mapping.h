/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A mapping file (measures.md §10): which column is which measure and place. Immutable. */

typedef struct _WendMapping WendMapping;

#define WEND_MEASURE_ERROR (wend_measure_error_quark ())

typedef enum
{
  WEND_MEASURE_ERROR_MAPPING, /* the mapping is wrong in itself, or does not fit the map */
  WEND_MEASURE_ERROR_COLUMNS, /* the mapping does not fit the file */
  WEND_MEASURE_ERROR_DATA,    /* the file cannot be read as what the mapping says */
  WEND_MEASURE_ERROR_DIFFERS, /* a known metric is described otherwise: --redefine */
  WEND_MEASURE_ERROR_CUT,     /* a period would only be cut */
  WEND_MEASURE_ERROR_CANCELLED
} WendMeasureError;

GQuark       wend_measure_error_quark (void);

/* `name` is for messages, which name file, line and key. */
WendMapping *wend_mapping_parse (const char  *text,
                                 gsize        length,
                                 const char  *name,
                                 GError     **error);
WendMapping *wend_mapping_load  (const char  *path,
                                 GError     **error);
void         wend_mapping_free  (WendMapping *mapping);
const char  *wend_mapping_series (const WendMapping *mapping);
/* "csv", "sql" or "xes". */
const char  *wend_mapping_form   (const WendMapping *mapping);
/* sql: the file with the statement, as the mapping names it; NULL in other forms. */
const char  *wend_mapping_query_file (const WendMapping *mapping);
/* As it was given: what the source node keeps. */
const char  *wend_mapping_text   (const WendMapping *mapping);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendMapping, wend_mapping_free)

G_END_DECLS
