/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/wend-io-error.h"

G_BEGIN_DECLS

/* Looks at the first bytes of an XML file (1,000 or all there are). TRUE: all of it is to be taken as UTF-8 behind `*mark`
 * bytes of a byte order mark; FALSE: wend_recode() must see the whole file. */
gboolean wend_recode_is_utf8 (const char  *data,
                              gsize        length,
                              gsize       *mark);

/* The bytes of an XML file as UTF-8 without byte order mark: UTF-8 as they are (shared, and not yet checked), UTF-16 and
 * declared ISO-8859-1 converted, the declaration then saying UTF-8. Caller owns. NULL: NOT_A_MAP (another encoding, half
 * a unit). */
GBytes  *wend_recode         (GBytes      *bytes,
                              const char  *name,
                              GError     **error);

G_END_DECLS
