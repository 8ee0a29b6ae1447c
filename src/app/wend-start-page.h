/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a window shows before it has a map: recent maps, new and open, templates to start from. */

#define WEND_TYPE_START_PAGE (wend_start_page_get_type ())
G_DECLARE_FINAL_TYPE (WendStartPage, wend_start_page, WEND, START_PAGE, GtkWidget)

GtkWidget *wend_start_page_new (void);

G_END_DECLS
