/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-apply.h"

G_BEGIN_DECLS

/* The own changesets that have no number in the log yet. A replica's view is the log with these on top: when the log
 * grows they are taken back, the log's changeset is applied, and they are applied again (collaboration.md §6). */

typedef struct _WendRebase WendRebase;

WendRebase    *wend_rebase_new     (void);
void           wend_rebase_free    (WendRebase *rebase);

/* An own changeset that has just been applied, with what it did. Both are referenced; the trace is refilled at each
 * rebase, so that an undo built from it knows what the changeset does now. */
void           wend_rebase_push    (WendRebase    *rebase,
                                    WendChangeset *changeset,
                                    WendTrace     *trace);
guint          wend_rebase_length  (const WendRebase *rebase);
/* In their order; NULL beyond the end. */
WendChangeset *wend_rebase_peek    (const WendRebase *rebase,
                                    guint             index);

/* The log's next changeset with its number; the first own one is dropped when this is it. `to` has no trace. Ids of
 * touched nodes are added to `seen`. FALSE: a duplicate or a gap; nothing changed. */
gboolean       wend_rebase_receive (WendRebase          *rebase,
                                    const WendApply     *to,
                                    const WendChangeset *changeset,
                                    guint32              q,
                                    GHashTable          *seen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendRebase, wend_rebase_free)

G_END_DECLS
