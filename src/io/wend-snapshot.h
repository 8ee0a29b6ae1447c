/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-editor.h"

G_BEGIN_DECLS

/* The map as it is now, kept inside itself (model.md §2): gzip of the map without its snapshots and blobs. */

/* Caller owns; NULL where it could not be packed. */
GBytes     *wend_snapshot_pack (const WendDocument *document);
/* A snapshot node with its blob. Between begin and commit; what was changed since begin is in it. `taken` is in seconds since
 * 1970; `by` may be NULL. The node's id, borrowed; NULL where nothing was changed. */
const char *wend_snapshot_take (WendEditor         *editor,
                                const char         *label,
                                const char         *reason,
                                gint64              taken,
                                const char         *by);

G_END_DECLS
