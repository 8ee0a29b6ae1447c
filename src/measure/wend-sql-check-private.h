/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A statement as it is sent: comments gone, one SELECT or WITH, two parameters, nothing that could change the database.
 * NULL with an error that names `name`. Caller frees. */
char *wend_sql_check (const char  *text,
                      const char  *name,
                      GError     **error);

G_END_DECLS
