/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/wend-window.h"

G_BEGIN_DECLS

/* The program: one process, several windows; a second start hands its files over. */

#define WEND_TYPE_APPLICATION (wend_application_get_type ())
G_DECLARE_FINAL_TYPE (WendApplication, wend_application, WEND, APPLICATION, AdwApplication)

WendApplication *wend_application_new       (void);
/* Before anything else: lets no start read a stylesheet that is put away at once. */
void             wend_application_spare_theme (void);
/* The window that shows or reads the file, by whatever path; NULL: none. */
WendWindow      *wend_application_window_with (WendApplication *application,
                                               const char      *path);
/* In the window that has it already, else in `window` (may be NULL) if that is empty, else in a new one. */
void             wend_application_open_path (WendApplication *application,
                                             const char      *path,
                                             WendWindow      *window);

/* Actions; only the action table calls these. */
void             wend_application_act_new_window (gpointer  application,
                                                  GVariant *parameter);
void             wend_application_act_about      (gpointer  application,
                                                  GVariant *parameter);
void             wend_application_act_quit       (gpointer  application,
                                                  GVariant *parameter);

G_END_DECLS
