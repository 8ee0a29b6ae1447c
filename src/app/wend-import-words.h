/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/wend-import-job.h"

G_BEGIN_DECLS

/* An import in words. */

/* "Date", "Leave out": what a column may mean, in the order in which it is offered. */
const WendMeaning *wend_import_meanings (guint *n);
const char *wend_import_meaning_words   (WendMeaning    meaning);
const char *wend_import_meaning_icon    (WendMeaning    meaning);
/* With the scale: "Rating 1–5". Caller frees. */
char       *wend_import_use_words       (WendImportJob *job,
                                         const char    *column);
/* "1..5" as people write it, and back. Caller frees. */
char       *wend_import_range_shown     (const char    *text);
char       *wend_import_range_meant     (const char    *text);
/* One sentence about an error of the import; *detail (may be NULL): what the core said, where that says more. Caller frees
 * both. */
char       *wend_import_problem_words   (WendImportJob *job,
                                         const GError  *error,
                                         char         **detail);
/* Heading for rows that were set aside for `reason` (of WendRefusal) in `column`. Caller frees. */
char       *wend_import_reason_words    (WendImportJob *job,
                                         const char    *reason,
                                         const char    *column);
/* What a person should look at before adding what is read: dates that could be exchanged, a scale that does not fit, places that are gone. Caller
 * frees; NULL: nothing. */
char       *wend_import_doubt_words     (WendImportJob *job);
/* "Add 609 answers" and "Added 609 answers from “survey.csv”". Caller frees. */
char       *wend_import_add_words       (WendImportJob *job);
char       *wend_import_added_words     (WendImportJob *job);

G_END_DECLS
