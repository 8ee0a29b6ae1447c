/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-changeset.h"
#include "edit/wend-trace.h"

G_BEGIN_DECLS

/* The one function that alters a map: total and deterministic (model.md §4 and §6, collaboration.md §6). A change that
 * makes no sense is a no-op with a note, or the node goes to the tray; never a guess, never a crash. It reads no clock.
 *
 * Depth: the root counts 1, the deepest node 255, so that its text elements stay within the file's 256. */

#define WEND_DEPTH_MAX 255

typedef struct
{
  WendDocument *document;
  WendMarks *marks;
  WendTrace *trace; /* what is done is added; may be NULL */
  GPtrArray *notes; /* sentences (char *, to be freed) why parts had no effect are added; may be NULL */
} WendApply;

/* One changeset, with its number `q` in the log (0: alone, or not numbered yet). FALSE: a duplicate or a gap
 * ((c,n) counts only when n is the writer's last + 1); nothing happened. */
gboolean wend_apply        (const WendApply     *to,
                            const WendChangeset *changeset,
                            guint32              q);

/* Change number `index` of a changeset that is still being made. */
void     wend_apply_change (const WendApply     *to,
                            const WendChangeset *changeset,
                            guint                index,
                            guint32              q);
/* Counts the changeset as its writer's last. */
void     wend_apply_count  (const WendApply     *to,
                            const WendChangeset *changeset);

G_END_DECLS
