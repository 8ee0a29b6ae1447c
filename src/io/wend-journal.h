/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-editor.h"
#include "io/wend-disk-identity.h"
#include "io/wend-io-error.h"

G_BEGIN_DECLS

/* The crash journal (model.md §6): what was changed since the map was saved, kept beside the map, so that a program that is
 * killed loses at most the last second.
 *
 * In `folder` two files for each open map with unsaved work, which only its owner can read: ID-N.wend, the map whole as a
 * base, and ID.log: a header line that names the base with its SHA-256 and the map's own file, then a record for each
 * changeset, `<bytes> <sequence> <crc32c> <json>\n`. The log is locked while its program lives; what is not locked
 * was left by one that did not end well. A changeset that cannot be replayed on the base alone (undo of what was done
 * before it, a picture), and every thousandth, makes a fresh base. */

typedef struct _WendJournal WendJournal;
typedef void (*WendJournalFailed) (gpointer data);

/* Writing; main thread, the disk is written by a worker within a second. Nothing is on the disk while nothing is unsaved.
 * Borrows the editor, which must live as long. A journal that cannot be written stands in nobody's way: it is tried again
 * every few seconds. */
WendJournal *wend_journal_new      (const char             *folder,
                                    WendEditor             *editor);
/* The map's file as it was read or saved last; `path` NULL: it has none. Call it after every save. */
void         wend_journal_set_file (WendJournal            *journal,
                                    const char             *path,
                                    const WendDiskIdentity *identity);
/* What is called when the disk does not take it, from the main loop, once until the map is saved. */
void         wend_journal_on_failed (WendJournal            *journal,
                                     WendJournalFailed       failed,
                                     gpointer                data);
/* Everything is on the disk when it returns; FALSE: the disk did not take it. */
gboolean     wend_journal_sync     (WendJournal            *journal);
/* The person wants nothing of it any more. */
void         wend_journal_drop     (WendJournal            *journal);
/* After wend_journal_sync(); what is unsaved stays on the disk. */
void         wend_journal_free     (WendJournal            *journal);

/* Finding what another run left; holds its lock. */
typedef struct
{
  char *log;                 /* path of the log */
  int lock;                  /* descriptor */
  char *path;                /* of the map's own file; NULL: it had none */
  WendDiskIdentity identity; /* what that file was: its existence and content */
  gint64 time;               /* of the last record, in seconds since 1970 */
} WendJournalFound;

/* WendJournalFound, newest first. What is no journal is left out, and stays where it is. */
GPtrArray    *wend_journal_find        (const char             *folder);
void          wend_journal_found_free  (WendJournalFound       *found);
/* The base, and the changesets after it (WendChangeset) as far as they are whole. Thread-safe. Errors: those of reading a
 * map; NOT_VERIFIED where the base is not the one that the log names. */
WendDocument *wend_journal_read        (const WendJournalFound *found,
                                        GPtrArray              *changesets,
                                        GError                **error);
/* The map as it was when the other run ended, unsaved. Takes the document. Main thread. */
WendEditor   *wend_journal_replay      (WendDocument           *document,
                                        const GPtrArray        *changesets,
                                        const char             *by);
/* Removes its files: all of it lives on in another journal or in a saved map. */
void          wend_journal_found_drop  (WendJournalFound       *found);
/* It cannot be read: kept under another name for somebody who can. The new path; caller frees. */
char         *wend_journal_found_set_aside (WendJournalFound   *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendJournalFound, wend_journal_found_free)

G_END_DECLS
