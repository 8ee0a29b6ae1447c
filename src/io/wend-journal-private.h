/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the journal's writer and reader share. */

#define WEND_JOURNAL_MAGIC "wend-journal\t1"
#define WEND_JOURNAL_LOG ".log"
#define WEND_JOURNAL_NOTHING "-" /* of a header's words: there is none */

/* CRC-32C (Castagnoli), as of RFC 3720. */
guint32  wend_journal_crc32c (const char *bytes,
                              gsize       n);
/* An open descriptor's file is this program's alone until it is closed; FALSE: somebody else's. */
gboolean wend_journal_lock   (int         descriptor);

G_END_DECLS
