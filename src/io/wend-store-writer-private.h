/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/wend-store-writer.h"

G_BEGIN_DECLS

/* What wend_store_writer_write() will be given, all at once: read back and compared with these very bytes.
 * Without it the writer hashes what passes through, and hashes it again when read back. Borrowed until commit. */
void wend_store_writer_expect (WendStoreWriter *writer,
                               GBytes          *bytes);

G_END_DECLS
