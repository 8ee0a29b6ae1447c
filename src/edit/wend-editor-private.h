/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-apply.h"
#include "edit/wend-editor.h"

G_BEGIN_DECLS

/* Between wend-editor.c (the door: open, close, undo, receive) and wend-editor-change.c (single changes). */

/* Whether changes can be made now: something is open and the map is not read-only. */
gboolean            wend_editor_is_open        (WendEditor   *editor);
/* Applies one change and keeps it in the open changeset; FALSE, and not kept, where it had no effect. Takes the
 * content of `change` either way. */
gboolean            wend_editor_make           (WendEditor   *editor,
                                                WendChange   *change);
/* A new id `<writer>-<counter>`; caller frees. */
char               *wend_editor_make_id        (WendEditor   *editor);
/* Display name and time for what is written alone; both NULL in a session. */
void                wend_editor_stamp          (WendEditor   *editor,
                                                const char  **by,
                                                char        **at);
/* A key of this kind under this parent grew long: commit renumbers them. */
void                wend_editor_note_long_key  (WendEditor   *editor,
                                                const char   *parent,
                                                WendKind      kind);
/* Gives all living children of that kind new keys, each a MOVE that keeps the standing mark. */
void                wend_editor_renumber       (WendEditor   *editor,
                                                const char   *parent,
                                                WendKind      kind);

G_END_DECLS
