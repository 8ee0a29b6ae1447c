/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers between the map, which always has a point, and a person, who has the decimal mark of the language. */

/* As a person would write the map's number. Caller frees. */
char *wend_number_show (const char *number);
/* What a person typed, as the map would have it: both decimal marks, a real minus and any digits are taken. What is no
 * number stays none; the schema refuses it. Caller frees. */
char *wend_number_read (const char *typed);

G_END_DECLS
