/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "edit/wend-changeset.h"
#include "edit/wend-marks.h"
#include "model/wend-document.h"

G_BEGIN_DECLS

/* The one door through which a map changes, and its undo history. Main thread only.
 *
 * begin, any number of changes, commit: the changes are applied as they are made, so that reads see them; abort takes
 * them back. A commit without effect leaves no trace. begin may nest: only the outermost pair counts.
 *
 * Signal `committed` (WendChangeset *changeset, gpointer touched): after every commit, undo and redo. `touched` is a
 * GPtrArray of const char *: ids of the nodes that changed and of their old and new parents, each once. History, journal,
 * live session, scene and list views listen to it. Properties (notify): "can-undo", "can-redo", "undo-label",
 * "redo-label", "unsaved". */

#define WEND_TYPE_EDITOR (wend_editor_get_type ())
G_DECLARE_FINAL_TYPE (WendEditor, wend_editor, WEND, EDITOR, GObject)

/* Takes the document. `by` is the display name that is written into changes; may be NULL. */
WendEditor         *wend_editor_new            (WendDocument *document,
                                                const char   *by);
/* A run that goes on where another left off: its marks (taken; NULL: none) and its writer (NULL: a new one). */
WendEditor         *wend_editor_new_as         (WendDocument *document,
                                                WendMarks    *marks,
                                                const char   *writer,
                                                const char   *by);
const WendDocument *wend_editor_peek_document  (WendEditor   *editor);
const WendMarks    *wend_editor_peek_marks     (WendEditor   *editor);
/* This run's writer, `c` of its changesets. */
const char         *wend_editor_peek_writer    (WendEditor   *editor);
/* A newer format's map may be looked at, not changed: begin then fails softly (all changes are no-ops). */
gboolean            wend_editor_is_read_only   (WendEditor   *editor);

void                wend_editor_begin          (WendEditor   *editor,
                                                const char   *label);
/* The changeset, borrowed; NULL where nothing changed or an outer begin is still open. */
WendChangeset      *wend_editor_commit         (WendEditor   *editor);
void                wend_editor_abort          (WendEditor   *editor);
/* Between begin and commit: what reads see may yet be taken back. */
gboolean            wend_editor_is_changing    (WendEditor   *editor);

/* Changes; only between begin and commit. Each returns FALSE (NULL) with no effect where the change makes no sense.
 * Ids are made by the editor; `before` is the sibling of the same kind to stand in front of, NULL: at the end. */
const char         *wend_editor_create         (WendEditor   *editor,
                                                WendKind      kind,
                                                const char   *parent,
                                                const char   *before,
                                                ...); /* WendField, const char * pairs; end with -1 */
/* The same with a given id and key (imports, paste); `fields` of WendAssignment, copied. */
gboolean            wend_editor_create_full    (WendEditor   *editor,
                                                WendKind      kind,
                                                const char   *id,
                                                const char   *parent,
                                                const char   *before,
                                                const GArray *fields);
gboolean            wend_editor_set            (WendEditor   *editor,
                                                const char   *id,
                                                WendField     field,
                                                const char   *value);
gboolean            wend_editor_move           (WendEditor   *editor,
                                                const char   *id,
                                                const char   *parent,
                                                const char   *before);
gboolean            wend_editor_remove         (WendEditor   *editor,
                                                const char   *id);
gboolean            wend_editor_restore        (WendEditor   *editor,
                                                const char   *id);

/* Pictures are no change: their bytes are stored first, then an image node names the hash, which is returned. */
const char         *wend_editor_add_blob       (WendEditor   *editor,
                                                GBytes       *bytes);

/* Another writer's changeset, or a journalled one; `committed` is emitted. Notes (char *, to be freed: a GPtrArray with
 * g_free) why parts had no effect are added to `notes` (may be NULL). FALSE: a duplicate or a gap; nothing happened. */
gboolean            wend_editor_apply          (WendEditor          *editor,
                                                WendChangeset       *changeset,
                                                GPtrArray           *notes);

/* In a session (`online`) own changesets wait for their number in the log; what comes from the log goes beneath them
 * (wend-rebase.h). receive takes the log's next changeset, own ones included, and its number. */
void                wend_editor_set_online     (WendEditor          *editor,
                                                gboolean             online);
gboolean            wend_editor_receive        (WendEditor          *editor,
                                                WendChangeset       *changeset,
                                                guint32              q,
                                                GPtrArray           *notes);
guint               wend_editor_n_pending      (WendEditor          *editor);
WendChangeset      *wend_editor_peek_pending   (WendEditor          *editor,
                                                guint                index);

gboolean            wend_editor_can_undo       (WendEditor   *editor);
gboolean            wend_editor_can_redo       (WendEditor   *editor);
const char         *wend_editor_undo_label     (WendEditor   *editor);
const char         *wend_editor_redo_label     (WendEditor   *editor);
/* FALSE where nothing (more) could be undone because others have changed it since. */
gboolean            wend_editor_undo           (WendEditor   *editor);
gboolean            wend_editor_redo           (WendEditor   *editor);
/* Undo would remove something in which somebody else has written since: ask first. */
gboolean            wend_editor_undo_takes_others (WendEditor *editor);
/* The next commit joins the last step if it changes the same field of the same node within the group (typing). */
void                wend_editor_coalesce       (WendEditor   *editor,
                                                guint32       group);
/* A group number that nobody has used yet. */
guint32             wend_editor_new_group      (WendEditor   *editor);

/* The state as it is now is what the file holds. */
void                wend_editor_mark_saved     (WendEditor   *editor);
/* No file holds it: it was recovered. */
void                wend_editor_mark_unsaved   (WendEditor   *editor);
gboolean            wend_editor_is_unsaved     (WendEditor   *editor);

G_END_DECLS
