/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/wend-import-job.h"

G_BEGIN_DECLS

/* The mapping that a delivery is first tried with: a set that the map remembers, or a guess. Works on values only. */

typedef struct
{
  const WendDocument *document;
  const WendTable *table;
  const char *form;   /* "csv", "xes", "sql" */
  const char *name;   /* of the delivery */
  const char *series; /* asked for; NULL: any that fits */
} WendImportDelivery;

/* The set whose columns are all there; the one asked for, if it can be read at all. NULL: none. *title: the set's, of the caller. */
WendMappingDraft *wend_import_set_find        (const WendImportDelivery *delivery,
                                               char                    **title);
/* A guess under a series that the map does not have. */
WendMappingDraft *wend_import_set_guess       (const WendImportDelivery *delivery);
/* A set for one fixed period is asked about the next one: takes the period out of the draft and says which one follows, as it is typed. NULL:
 * it had none. */
char             *wend_import_set_take_period (WendMappingDraft         *draft);
/* "survey-2026-10.csv" says when. NULL: it does not. */
char             *wend_import_set_period_in   (const char               *name);

/* Texts of a question, copied and wiped. */
void              wend_import_question_copy   (WendImportQuestion       *to,
                                               const WendImportQuestion *from);
void              wend_import_question_clear  (WendImportQuestion       *question);

G_END_DECLS
