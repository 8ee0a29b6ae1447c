/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "edit/wend-editor.h"
#include "io/wend-disk-identity.h"
#include "io/wend-io-error.h"
#include "io/wend-journal.h"

G_BEGIN_DECLS

/* A map and the file it lives in: reading and saving off the main thread, what the disk held last, and the journal of what is
 * not saved. Main thread only.
 *
 * Signal "not-kept": unsaved work is not kept for the case that the program ends early, as the disk does not take it. */

#define WEND_TYPE_MAP_FILE (wend_map_file_get_type ())
G_DECLARE_FINAL_TYPE (WendMapFile, wend_map_file, WEND, MAP_FILE, GObject)

/* Takes the document; it has no file yet. */
WendMapFile *wend_map_file_new         (WendDocument        *document);
/* From bytes compiled in (a template or a sample), as a new map with a document id of its own. */
WendMapFile *wend_map_file_new_from_resource (const char    *resource,
                                              GError       **error);
/* Three stages and the lanes most people begin with. */
WendMapFile *wend_map_file_new_blank   (void);

void         wend_map_file_load_async  (const char          *path,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             data);
WendMapFile *wend_map_file_load_finish (GAsyncResult        *result,
                                        GError             **error);

/* What a run that did not end well left of a map, as unsaved work; takes `found`, and removes it once all of it is kept
 * anew. Where it cannot be read, the error says where it is kept. */
void         wend_map_file_recover_async  (WendJournalFound    *found,
                                           GAsyncReadyCallback  callback,
                                           gpointer             data);
WendMapFile *wend_map_file_recover_finish (GAsyncResult        *result,
                                           GError             **error);
/* When it was changed last in that run, in seconds since 1970; 0: it was not recovered, or has been saved since. */
gint64       wend_map_file_recovered      (WendMapFile         *file);
/* Unsaved work is on the disk when it returns: the program ends and nobody can be asked. */
void         wend_map_file_keep_unsaved   (WendMapFile         *file);
/* The person does not want what is unsaved. */
void         wend_map_file_discard_unsaved (WendMapFile        *file);

WendEditor  *wend_map_file_peek_editor (WendMapFile         *file);
/* NULL: never saved. */
const char  *wend_map_file_path        (WendMapFile         *file);
/* "airport.wend", or the words for a map without a file. */
const char  *wend_map_file_name        (WendMapFile         *file);
/* What was mended or dropped on reading; sentences (char *). */
const GPtrArray *wend_map_file_remarks (WendMapFile         *file);

/* Whether the disk still holds what was read or saved last; looked at in a worker. */
void          wend_map_file_check_async  (WendMapFile         *file,
                                          GAsyncReadyCallback  callback,
                                          gpointer             data);
WendDiskState wend_map_file_check_finish (WendMapFile         *file,
                                          GAsyncResult        *result);

typedef enum
{
  WEND_SAVE_GUARDED = 0,          /* fails with CHANGED_ON_DISK where somebody else wrote the file */
  WEND_SAVE_OVERWRITE = 1 << 0,
  WEND_SAVE_SPLIT_LINKS = 1 << 1, /* other hard links may keep the old content */
  WEND_SAVE_COPY = 1 << 2         /* the map does not move to that path */
} WendSaveFlags;

/* Bytes are taken now, written in a worker. `path` NULL: its own; another one is always overwritten (the chooser asked). */
void         wend_map_file_save_async  (WendMapFile         *file,
                                        const char          *path,
                                        guint                flags,
                                        GAsyncReadyCallback  callback,
                                        gpointer             data);
/* *confirmed FALSE: saved, but the disk did not confirm; may be NULL. */
gboolean     wend_map_file_save_finish (WendMapFile         *file,
                                        GAsyncResult        *result,
                                        gboolean            *confirmed,
                                        GError             **error);

G_END_DECLS
