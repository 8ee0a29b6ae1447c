/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-editor.h"

G_BEGIN_DECLS

/* A cell is a lane and a column (a stage or a step). What lies in it, and how a card or step comes to lie elsewhere
 * (model.md §1). Calls that change the map return FALSE
 * (NULL) where nothing changed; begin and commit around several of them, to make one changeset. */

/* Appends the cards of the cell, the steps of a stage in the steps lane or the improvements of the place, in drawing order.
 * Borrowed. */
void          wend_cell_list      (const WendNode *lane,
                                   const WendNode *column,
                                   GPtrArray      *nodes);
/* What the cell holds: cards, steps or improvements; WEND_N_KINDS: none of them. */
WendKind      wend_cell_kind      (const WendNode *lane,
                                   const WendNode *column);
/* Whether the cell can hold a node of this kind. */
gboolean      wend_cell_takes     (const WendNode *lane,
                                   const WendNode *column,
                                   WendKind        kind);

/* Puts a card, step or improvement into the cell, in front of `before` (NULL: at the end). */
gboolean      wend_cell_put       (WendEditor     *editor,
                                   const WendNode *node,
                                   const WendNode *lane,
                                   const WendNode *column,
                                   const WendNode *before);
/* A new card, step or improvement in the cell after `after` (NULL: at the end); between begin and commit. Its id, NULL where the
 * cell takes none. */
const char   *wend_cell_add       (WendEditor     *editor,
                                   const WendNode *lane,
                                   const WendNode *column,
                                   const WendNode *after);
/* Gives a card what its lane draws it by, where nothing is set: a neutral feeling, the side that is free. Between begin and commit. */
gboolean      wend_cell_complete  (WendEditor     *editor,
                                   const WendNode *card);
/* The next living sibling of the same kind, NULL for the last. */
const WendNode *wend_cell_next_sibling (const WendNode *node);
G_END_DECLS
