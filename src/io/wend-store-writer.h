/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/wend-disk-identity.h"
#include "io/wend-io-error.h"

G_BEGIN_DECLS

/* Writes a file whole or not at all, piece by piece (an export in bands) or at once (wend_store_save()).
 *
 * begin makes a temporary file `.wend-XXXXXX` in the folder of the target (links are followed); commit gives it the owner,
 * mode, ACL and extended attributes of the file it replaces, syncs it, reads it back and renames it over the target.
 * Freeing a writer that was not committed removes the temporary file. Until the rename the target is untouched.
 * At most two fsyncs. Not thread-safe, but may be used from any one thread. */

typedef struct _WendStoreWriter WendStoreWriter;

typedef struct
{
  /* What may be replaced; NULL: whatever is there (the person chose the name, or chose to overwrite).
   * Its `exists` FALSE: nothing must be there. Borrowed during begin, copied. A file that is gone is made anew. */
  const WendDiskIdentity *expected;
  /* The person agreed that the file's other hard links keep the old content. */
  gboolean                split_links;
} WendSaveOptions;

typedef struct
{
  WendDiskIdentity identity;  /* of the new file: pass it as `expected` to the next save */
  /* FALSE: the new content is in place, but the disk did not confirm the folder entry. Say so, keep the document
   * marked unsaved, offer to save again. */
  gboolean         confirmed;
} WendSaved;

/* `options` NULL: all defaults. Errors: NOT_A_FILE, READ_ONLY, HARD_LINKS, CHANGED_ON_DISK, NOT_WRITABLE, … */
WendStoreWriter *wend_store_writer_begin  (const char             *path,
                                           const WendSaveOptions  *options,
                                           GError                **error);

/* Appends; fits the write callback of the room `export` with the writer as data. After an error every further write and
 * the commit fail. */
gboolean         wend_store_writer_write  (gpointer                writer,
                                           const void             *bytes,
                                           gsize                   n,
                                           GError                **error);

/* `saved` may be NULL. FALSE: the target is as it was, and the temporary file is gone. Only free the writer afterwards. */
gboolean         wend_store_writer_commit (WendStoreWriter        *writer,
                                           WendSaved              *saved,
                                           GError                **error);

void             wend_store_writer_free   (WendStoreWriter        *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendStoreWriter, wend_store_writer_free)

G_END_DECLS
