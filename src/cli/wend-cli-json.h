/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* JSON text as the commands print it: no spaces, numbers as the shortest decimal, keys in the order of the calls.
 * `key` NULL: inside an array. Commas come by themselves. */

void wend_cli_json_begin   (GString    *out,
                            const char *key,
                            char        bracket); /* '{' or '[' */
void wend_cli_json_end     (GString    *out,
                            char        bracket); /* '}' or ']' */
/* `value` NULL: null. Need not be UTF-8: what is not is replaced. */
void wend_cli_json_string  (GString    *out,
                            const char *key,
                            const char *value);
void wend_cli_json_integer (GString    *out,
                            const char *key,
                            guint64     value);
void wend_cli_json_flag    (GString    *out,
                            const char *key,
                            gboolean    value);
/* `has` FALSE: null. */
void wend_cli_json_number  (GString    *out,
                            const char *key,
                            gboolean    has,
                            double      value);
/* A day since 1970. `has` FALSE: null. */
void wend_cli_json_date    (GString    *out,
                            const char *key,
                            gboolean    has,
                            gint32      days);

G_END_DECLS
