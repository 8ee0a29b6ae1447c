/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/wend-disk-identity.h"
#include "io/wend-io-error.h"

G_BEGIN_DECLS

/* A plain file piece by piece, so that a big one never lies in memory whole. What wend_store_read() promises holds. */
typedef struct _WendStoreReader WendStoreReader;

/* `identity` may be NULL (which spares the hash); it is complete after the last piece. Errors of wend_store_read(). */
WendStoreReader *wend_store_reader_open (const char        *path,
                                         WendDiskIdentity  *identity,
                                         GError           **error);
/* Fills `buffer` but for the end of the file, where it gives less, then 0. -1 on error. */
gssize           wend_store_reader_read (WendStoreReader   *reader,
                                         char              *buffer,
                                         gsize              size,
                                         GError           **error);
/* Of the file when it was opened. */
gsize            wend_store_reader_size (WendStoreReader   *reader);
void             wend_store_reader_free (WendStoreReader   *reader);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendStoreReader, wend_store_reader_free)

G_END_DECLS
