/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/wend-import-blocks.h"
#include "app/wend-import-window.h"

G_BEGIN_DECLS

/* What the pages of the import window share. */

/* The first page: what to add from, and the sets that the map remembers. */
GtkWidget *wend_import_start_new  (WendImportWindow *window);
/* A figure that somebody read somewhere. */
GtkWidget *wend_import_typed_new  (WendImportWindow *window);
/* Adds it, or says what is missing. */
void       wend_import_typed_act  (GtkWidget        *page);
/* A database. */
GtkWidget *wend_import_query_new  (WendImportWindow *window);
/* Asks it, or says what is missing. */
void       wend_import_query_act  (GtkWidget        *page);
/* Fills the page from a remembered source. */
void       wend_import_query_set  (GtkWidget        *page,
                                   const WendNode   *source);

WendEditor    *wend_import_window_editor (WendImportWindow *window);
WendImportJob *wend_import_window_job    (WendImportWindow *window);
/* "start", "page", "typed", "query" */
void       wend_import_window_show    (WendImportWindow *window,
                                       const char       *page);
/* A file for the set of that series (NULL: any). */
void       wend_import_window_choose  (WendImportWindow *window,
                                       const char       *series);
void       wend_import_window_show_query (WendImportWindow *window,
                                          const WendNode   *source);
/* What the button at the top right says and does on a page without a reading; NULL: it is hidden. */
void       wend_import_window_set_action (WendImportWindow *window,
                                          const char       *words,
                                          gboolean          sensitive);
/* A sentence over the page, with what the core said and a way on (both may be NULL). NULL: none. */
void       wend_import_window_notice  (WendImportWindow *window,
                                       const char       *words,
                                       const char       *detail,
                                       const char       *way_on);
/* It stands in the map: tells so and closes. */
void       wend_import_window_done    (WendImportWindow *window,
                                       const char       *words);

G_END_DECLS
