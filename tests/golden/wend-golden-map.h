/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-editor.h"
#include "insight/wend-insight.h"
#include "measure/wend-import.h"

G_BEGIN_DECLS

/* Real files through the real import into a map that has only stages. */

/* A map with stages of these ids (NULL at the end), `fields` of the map as "name=value|…" (may be NULL). */
WendEditor *wend_golden_map     (const char *const *stages,
                                 const char        *fields);
/* $WEND_SHARED/PATH. */
char       *wend_golden_path    (const char        *path);
/* Text of $WEND_SHARED/PATH. */
char       *wend_golden_text    (const char        *path);
/* Imports; any error fails the test. `period` as on the command line, may be NULL. Caller frees. */
WendImport *wend_golden_import  (WendEditor        *editor,
                                 const char        *mapping,
                                 const char        *path,
                                 const char        *period);
/* Ids of maps have '-' where the tables have '_'. Caller frees. */
char       *wend_golden_id      (const char        *name);
/* The figure of a metric of the tables; stage NULL, "" or "overall": the journey. NULL: never measured. */
const WendFigure *wend_golden_figure (const WendInsight *insight,
                                      WendEditor        *editor,
                                      const char        *metric,
                                      const char        *stage);
/* A number of the observation behind a figure (of one period, of everybody); `shape` NULL: counts. Caller frees. */
char       *wend_golden_number  (WendEditor        *editor,
                                 const WendFigure  *figure,
                                 const char        *shape,
                                 const char        *name);
/* Column, column_lo and column_hi. */
void        wend_golden_check   (const void        *table,
                                 guint              row,
                                 const char        *column,
                                 WendRange          range);

/* The airport's surveys. Stages of the six years; the mapping of one of them from the table sfo_mapping (caller frees), where
 * `only_rated` takes who never used a thing for one who did not answer; the map of 2017 with its own mapping: segments, weights,
 * pairs, drivers and all. */
extern const char *const wend_golden_sfo_stages[];
char       *wend_golden_sfo_mapping (const void *columns,
                                     const char *year,
                                     gboolean    only_rated);
WendEditor *wend_golden_sfo_2017    (gboolean weighted);

G_END_DECLS
