/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the program remembers from run to run that is neither a setting nor part of a map: small key files below
 * XDG_STATE_HOME/wend. A file that is missing or broken is an empty one, and one that cannot be written is forgotten: none of
 * this may ever stand in anybody's way. `name` is relative, such as "session" or "views/…". Only the owner can read them. */

/* The path of what is kept under that name. Caller frees. */
char     *wend_state_file     (const char *name);
GKeyFile *wend_state_load     (const char *name);
void      wend_state_save     (const char *name,
                               GKeyFile   *keys);
/* The name of what is remembered of the map at `path`. Caller frees. */
char     *wend_state_view_of  (const char *path);
/* Forgets the oldest views beyond what is worth keeping. */
void      wend_state_prune    (void);

G_END_DECLS
