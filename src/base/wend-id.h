/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Node ids: [a-z][a-z0-9-]{0,47}. */

#define WEND_ID_MAX 48

gboolean wend_id_is_valid   (const char *text,
                             gsize       length);

/* The random part of a run: 8 letters and digits, a letter first. Caller frees. */
char    *wend_id_new_writer (void);

/* An id made from content, so that two people who import the same month agree:
 * `prefix` and the first 16 hex digits of SHA-256 over `parts` (NULL-terminated array would
 * end at an absent part, hence the count) joined by 0x1F; an absent part is empty. Caller frees. */
char    *wend_id_from_content (const char        *prefix,
                               const char *const *parts,
                               gsize              n_parts);

G_END_DECLS
