/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-mapping.h"
#include "measure/wend-table.h"

G_BEGIN_DECLS

/* A mapping while a person corrects it: what each column is used for, where each name belongs. What it says is checked by
 * wend_mapping_parse(), not here. Untouched, its text stays as it was given. */

typedef struct _WendMappingDraft WendMappingDraft;

WendMappingDraft *wend_mapping_draft_new  (const char              *text,
                                           GError                 **error);
void              wend_mapping_draft_free (WendMappingDraft        *draft);
/* As a mapping file. Caller frees. */
char             *wend_mapping_draft_text (const WendMappingDraft  *draft);

/* A key of the group [type name] (`name` NULL: of the first of that type); NULL where it is not given. Borrowed. */
const char       *wend_mapping_draft_get  (const WendMappingDraft  *draft,
                                           const char              *type,
                                           const char              *name,
                                           const char              *key);
/* `value` NULL or empty: removes the key. The group is added where it is missing. */
void              wend_mapping_draft_set  (WendMappingDraft        *draft,
                                           const char              *type,
                                           const char              *name,
                                           const char              *key,
                                           const char              *value);
/* Names of the groups [metric …], in their order, borrowed; free with g_ptr_array_unref(). */
GPtrArray        *wend_mapping_draft_metrics (const WendMappingDraft *draft);

/* What the column of that name is used for; WEND_MEANS_NOTHING: not read. *metric (may be NULL): the metric it counts for,
 * NULL where there is none. A kind of metric that no meaning names (rate, ces …) is a RATING, SHARE, TIME or VALUE by its nature. */
WendMeaning       wend_mapping_draft_use  (const WendMappingDraft  *draft,
                                           const char              *column,
                                           const char             **metric);
/* Uses column `index` of the table for something else. Of stage, date, id, weight and text there is one: it replaces another. K
 * and N make a metric once there are both. */
void              wend_mapping_draft_set_use (WendMappingDraft     *draft,
                                              const WendDocument   *document,
                                              const WendTable      *table,
                                              guint                 index,
                                              WendMeaning           meaning);

/* Where the answers of a name in the stage column (an activity) go. */
typedef enum
{
  WEND_GOES_TO_PLACE,
  WEND_GOES_NOWHERE,  /* it names no place, and the mapping keeps none of those */
  WEND_GOES_UNPLACED, /* kept, without place */
  WEND_GOES_OUT       /* left out: a person said so */
} WendGoes;

/* *place (may be NULL): its id, borrowed from the document, where it goes to one. */
WendGoes          wend_mapping_draft_goes (const WendMappingDraft  *draft,
                                           const WendDocument      *document,
                                           const char              *value,
                                           const char             **place);
/* `place` is for WEND_GOES_TO_PLACE. `values` (char *): all names that were met; the others stay where they were. A name
 * that is a place's own cannot be kept without place. */
void              wend_mapping_draft_send (WendMappingDraft        *draft,
                                           const WendDocument      *document,
                                           const char              *value,
                                           WendGoes                 goes,
                                           const char              *place,
                                           const GPtrArray         *values);
/* Forgets places that the map does not have any more (renamed ones go by their ids and are found). How many; the names in
 * *lost (char *, may be NULL; free with g_ptr_array_unref()). */
guint             wend_mapping_draft_drop_lost (WendMappingDraft   *draft,
                                                const WendDocument *document,
                                                GPtrArray         **lost);
/* Whether every column that it uses is in the table; else *missing (may be NULL) names the first, caller frees. */
gboolean          wend_mapping_draft_fits (const WendMappingDraft  *draft,
                                           const WendTable         *table,
                                           char                   **missing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendMappingDraft, wend_mapping_draft_free)

G_END_DECLS
