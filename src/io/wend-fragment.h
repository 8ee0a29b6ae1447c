/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-editor.h"
#include "io/wend-io-error.h"

G_BEGIN_DECLS

/* Part of a map as bytes (model.md §5): the clipboard, and how another map comes in. Main thread only. */

#define WEND_FRAGMENT_MIME "application/x-wend-fragment+xml"

/* The living nodes of `ids` with all below them, votes and observations apart, and a copy of each lane, persona, area, metric, source and
 * image that they refer to, with blobs. What lies inside another of `ids` is copied once. NULL where nothing is left.
 * Caller owns. */
GBytes  *wend_fragment_copy  (const WendDocument *document,
                              const char *const  *ids,
                              guint               n_ids);

/* Where copied nodes go that cannot stand in the map itself, and what to call it; all may be NULL. */
typedef struct
{
  const char *column; /* stage or step; NULL: where the original stands, else the first stage */
  const char *lane;   /* for cards; NULL: the lane they had */
  const char *before; /* the sibling of the same kind to stand in front of; NULL: at the end */
  const char *label;  /* of the changeset; NULL: "Paste" */
} WendPasteTarget;

/* Makes new nodes of a fragment as one changeset. `target` may be NULL. Ids of the new nodes that correspond to the copied
 * ones are added to `pasted` (char *, to be freed), what was unset or left out to `notes` (sentences, char *, to be freed); both may be NULL. FALSE: nothing
 * was pasted; the error is one of wend_map_read_bytes(), or not set where there was nothing to paste. */
gboolean wend_fragment_paste (WendEditor            *editor,
                              GBytes                *fragment,
                              const WendPasteTarget *target,
                              GPtrArray             *pasted,
                              GPtrArray             *notes,
                              GError               **error);

G_END_DECLS
