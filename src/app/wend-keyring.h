/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The desktop's keyring, where there is one: passwords of data sources live there and nowhere else. Built without
 * libsecret, all answers are "no". The calls may wait for a person to unlock it: worker only. */

gboolean wend_keyring_is_there (void);
/* NULL: none. Caller wipes and frees. */
char    *wend_keyring_look_up  (const char   *dsn,
                                const char   *user,
                                GCancellable *cancellable);
gboolean wend_keyring_store    (const char   *dsn,
                                const char   *user,
                                const char   *password,
                                GCancellable *cancellable);

G_END_DECLS
