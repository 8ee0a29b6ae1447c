/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/wend-application.h"
#include "io/wend-journal.h"

G_BEGIN_DECLS

/* Unsaved work that an earlier run left, found once when the program starts: each map comes back in a window that says so. */

/* What was left of the map at `path`; caller owns. NULL: nothing. */
WendJournalFound *wend_recovery_take     (const char      *path);
/* A window for each map of which something was left and that nobody took; FALSE: there is none. */
gboolean          wend_recovery_open_all (WendApplication *application);
/* Where the start before this one ended while it brought maps back, nothing is taken or opened until the person has said so:
 * asks, once. Call it when a window is shown. */
void              wend_recovery_ask      (WendApplication *application);

G_END_DECLS
