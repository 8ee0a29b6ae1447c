/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/wend-import-job.h"

G_BEGIN_DECLS

/* The blocks of the import page. Each follows the job by itself; what a person changes goes through its draft. */

/* What each column means: first rows under choices. */
GtkWidget *wend_import_columns_new (WendImportJob *job);
/* Delimiter, encoding and order of dates: found, and changeable. */
GtkWidget *wend_import_format_new  (WendImportJob *job);
/* What can be said about what a column is used for: name, question, scale … */
GtkWidget *wend_import_column_popover_new (WendImportJob *job,
                                           guint          column);
/* Where each answer belongs. The label is its heading's second part and is kept up to date. */
GtkWidget *wend_import_places_new  (WendImportJob *job,
                                    GtkLabel      *caption);
/* Rows set aside, by reason; `title` and `caption` are kept up to date. */
GtkWidget *wend_import_aside_new   (WendImportJob *job,
                                    GtkLabel      *title,
                                    GtkLabel      *caption);
/* What people wrote, to pick from; `block` is shown where a column is meant for it, `caption` says how many are picked. */
GtkWidget *wend_import_quotes_new  (WendImportJob *job,
                                    GtkWidget     *block,
                                    GtkLabel      *caption);
/* What you will get: each place with value, range and n. */
GtkWidget *wend_import_result_new  (WendImportJob *job,
                                    GtkLabel      *caption);
/* Where this comes from: question, who was asked, period, file. */
GtkWidget *wend_import_source_new  (WendImportJob *job);

/* A row of a boxed list: texts only. */
GtkWidget *wend_import_text_row    (const char    *text,
                                    const char    *caption);
/* A choice that may become narrow: what is chosen is cut, what can be chosen is not. */
GtkWidget *wend_import_drop_down_new (GListModel  *words);
void       wend_import_clear_list  (GtkWidget     *list);
void       wend_import_set_name    (gpointer       widget,
                                    const char    *name);

G_END_DECLS
