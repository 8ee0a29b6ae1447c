/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/wend-store-writer.h"

G_BEGIN_DECLS

/* Bytes from disk and bytes to disk, with no knowledge of maps. Thread-safe: call it from a worker. */

#define WEND_STORE_MAX_BYTES (256u * 1024u * 1024u)

/* All bytes of a plain file, read through links; never waits on a pipe or device. `identity` may be NULL, which also spares
 * the hash. Caller owns. Errors: NOT_FOUND, UNREADABLE, NOT_A_FILE, TOO_LARGE. */
GBytes  *wend_store_read      (const char             *path,
                               WendDiskIdentity       *identity,
                               GError                **error);

/* All bytes up to the end of an open descriptor (standard input), which stays open; `name` is for messages. */
GBytes  *wend_store_read_fd   (int                     fd,
                               const char             *name,
                               GError                **error);

/* Replaces the content of `path` by `bytes`, all or nothing, read back and compared before it takes the old file's place.
 * See WendSaveOptions and WendSaved; both may be NULL. */
gboolean wend_store_save      (const char             *path,
                               GBytes                 *bytes,
                               const WendSaveOptions  *options,
                               WendSaved              *saved,
                               GError                **error);

G_END_DECLS
