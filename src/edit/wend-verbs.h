/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-editor.h"
#include "edit/wend-label.h"

G_BEGIN_DECLS

/* What a person does to a map, each one changeset with a readable label. `before` is the sibling of the same kind to
 * stand in front of, NULL: at the end. Verbs that make something return its id (the document's; NULL: nothing done),
 * the others TRUE where something changed. */

/* Labels and default texts are English unless a function that translates them is set (never freed). */
void        wend_verbs_set_translate (WendTranslate translate);

const char *wend_verbs_add_stage     (WendEditor  *editor,
                                      const char  *before,
                                      const char  *title);
const char *wend_verbs_add_step      (WendEditor  *editor,
                                      const char  *stage,
                                      const char  *before,
                                      const char  *text);
/* `column` is a stage or a step. */
const char *wend_verbs_add_card      (WendEditor  *editor,
                                      const char  *lane,
                                      const char  *column,
                                      const char  *before,
                                      const char  *text);
const char *wend_verbs_add_lane      (WendEditor  *editor,
                                      WendLaneKind kind,
                                      const char  *before,
                                      const char  *title);
/* A connection between two places. */
const char *wend_verbs_add_link      (WendEditor  *editor,
                                      const char  *from,
                                      const char  *to);

/* The words that stand on it: a title, a text, a name or a label, whichever the kind has (WEND_N_FIELDS: none). */
WendField   wend_verbs_words         (WendKind     kind);
/* `group` of wend_editor_new_group() while one person types on, so that one undo takes it all back; 0: a step of its own. */
gboolean    wend_verbs_set_words     (WendEditor  *editor,
                                      const char  *id,
                                      const char  *words,
                                      guint32      group);
gboolean    wend_verbs_set_field     (WendEditor  *editor,
                                      const char  *id,
                                      WendField    field,
                                      const char  *value,
                                      guint32      group);

/* MOVE and SET lane. Stays where it is when `before` is the next card of its cell already. */
gboolean    wend_verbs_move_card     (WendEditor  *editor,
                                      const char  *id,
                                      const char  *column,
                                      const char  *lane,
                                      const char  *before);
gboolean    wend_verbs_move_step     (WendEditor  *editor,
                                      const char  *id,
                                      const char  *stage,
                                      const char  *before);
/* A stage or a lane (or anything else whose parent stays). */
gboolean    wend_verbs_move          (WendEditor  *editor,
                                      const char  *id,
                                      const char  *before);

gboolean    wend_verbs_delete        (WendEditor        *editor,
                                      const char *const *ids,
                                      guint              n_ids);
gboolean    wend_verbs_restore       (WendEditor        *editor,
                                      const char        *id);
/* Copies with all that is inside (votes apart), each right behind its original; references inside the copied are
 * followed. The ids of the copies are added to `copies` (const char *; may be NULL). */
gboolean    wend_verbs_duplicate     (WendEditor        *editor,
                                      const char *const *ids,
                                      guint              n_ids,
                                      GPtrArray         *copies);

G_END_DECLS
