/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-document.h"

G_BEGIN_DECLS

/* What is selected: ids of nodes, in the order in which they were added. Knows no drawing. One watcher hears of every
 * change, once for each call that changed anything. */

typedef struct _WendSelection WendSelection;

typedef void (*WendSelectionFunc) (WendSelection *selection,
                                   gpointer       data);

WendSelection *wend_selection_new      (void);
void           wend_selection_free     (WendSelection *selection);
void           wend_selection_watch    (WendSelection    *selection,
                                        WendSelectionFunc func,
                                        gpointer          data);

guint          wend_selection_size     (const WendSelection *selection);
gboolean       wend_selection_contains (const WendSelection *selection,
                                        const char          *id);
/* Borrowed until the next change. */
const char    *wend_selection_get      (const WendSelection *selection,
                                        guint                index);
/* The one that is selected; NULL for none or several. */
const char    *wend_selection_single   (const WendSelection *selection);

void           wend_selection_clear    (WendSelection *selection);
/* Only this one; NULL: none. */
void           wend_selection_set      (WendSelection *selection,
                                        const char    *id);
void           wend_selection_add      (WendSelection *selection,
                                        const char    *id);
void           wend_selection_toggle   (WendSelection *selection,
                                        const char    *id);
/* These and no others; ids are copied. */
void           wend_selection_set_all  (WendSelection *selection,
                                        const GPtrArray *ids);
/* Drops what is dead or gone. */
void           wend_selection_prune    (WendSelection      *selection,
                                        const WendDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendSelection, wend_selection_free)

G_END_DECLS
