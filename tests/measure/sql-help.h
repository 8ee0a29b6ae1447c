/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Databases of the tests' own: a SQLite file, and a PostgreSQL server that an unprivileged user runs in a temporary folder.
 * Each is a data source in an odbc.ini of the test's own. */

typedef struct _HelpBase HelpBase;

/* Call first of all. */
void        help_base_prepare  (void);
/* NULL, and the test is skipped with a sentence, where the driver or the server is not installed. */
HelpBase   *help_base_sqlite   (void);
HelpBase   *help_base_postgres (void);
/* One of each kind serves all tests; what tests made in it before is gone. Stops the servers, removes the folders: */
void        help_base_finish   (void);
/* A data source whose file is this one, whatever it holds; its name. */
const char *help_base_odd      (const HelpBase *sqlite,
                                const char     *path);
const char *help_base_dsn      (const HelpBase *base);
/* Must succeed; through a connection of its own. */
void        help_base_run      (HelpBase   *base,
                                const char *statement);
/* A whole number that a query gives. */
gint64      help_base_ask      (HelpBase   *base,
                                const char *query);
/* The server dies at once, as when the cable is cut. */
void        help_base_kill     (HelpBase   *base);
