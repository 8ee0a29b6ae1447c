/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/wend-application.h"

G_BEGIN_DECLS

/* Which maps are open in which windows, remembered from run to run. Written soon after it changes and when the program ends;
 * read when the program starts with nothing else to do. */

/* A map was opened, saved elsewhere, or its window left: written a second later. NULL is no application. */
void     wend_session_changed (WendApplication *application);
/* At once, with how each map is looked at. `closing`: the program ends with these windows. */
void     wend_session_save    (WendApplication *application,
                               gboolean         closing);
/* One of its windows closes: the last one is remembered, one of several is not. */
void     wend_session_window_closes (WendApplication *application);
/* The person did not want the program to end after all. */
void     wend_session_goes_on (WendApplication *application);
/* Opens the windows of the last run; FALSE where there are none to open, or the person does not want them. */
gboolean wend_session_restore (WendApplication *application);

G_END_DECLS
