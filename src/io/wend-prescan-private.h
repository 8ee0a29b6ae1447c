/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/wend-io-error.h"

G_BEGIN_DECLS

#define WEND_MAX_DEPTH 256 /* the root counted */

/* One linear pass over UTF-8 bytes before any parser sees them: refuses what costs a parser more than it is worth (long
 * tags, deep nesting, a DOCTYPE) and what a parser would let pass (NUL bytes, something behind the root, an early end).
 * Errors: NOT_A_MAP and LIMIT, with line. */
gboolean wend_prescan (GBytes      *bytes,
                       const char  *name,
                       GError     **error);

G_END_DECLS
