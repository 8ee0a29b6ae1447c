/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One map and its file. The main thread turns the map into bytes; a worker writes them, so that a slow disk never
 * stops the pointer. Knows no window; errors are the room io's. */

#include "wend-config.h"

#include "app/wend-map-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-state.h"
#include "base/wend-id.h"
#include "io/wend-map-reader.h"
#include "io/wend-map-writer.h"
#include "io/wend-store.h"

struct _WendMapFile
{
  GObject parent_instance;

  WendEditor *editor;
  char *path;
  char *name;
  WendDiskIdentity identity;
  GPtrArray *remarks;
  WendJournal *journal;
  gint64 recovered;
  guint64 edits; /* commits so far: tells whether the map changed while it was being saved */
};

static guint signal_not_kept;

G_DEFINE_FINAL_TYPE (WendMapFile, wend_map_file, G_TYPE_OBJECT)

static void
on_committed (WendEditor *editor, WendChangeset *changeset, gpointer touched, WendMapFile *self)
{
  self->edits++;
}

static void
on_journal_failed (gpointer data)
{
  g_signal_emit (data, signal_not_kept, 0);
}

static void
set_path (WendMapFile *self, const char *path)
{
  g_free (self->path);
  g_free (self->name);
  self->path = g_strdup (path);
  self->name = path != NULL ? g_filename_display_basename (path) : g_strdup (_ ("New map"));
}

/* Takes the editor. */
static WendMapFile *
map_file_new (WendEditor *editor)
{
  WendMapFile *self = g_object_new (WEND_TYPE_MAP_FILE, NULL);
  g_autofree char *folder = wend_state_file ("journal");

  self->editor = editor;
  g_signal_connect_object (self->editor, "committed", G_CALLBACK (on_committed), self, 0);
  set_path (self, NULL);
  self->journal = wend_journal_new (folder, editor);
  wend_journal_on_failed (self->journal, on_journal_failed, self);
  return self;
}

WendMapFile *
wend_map_file_new (WendDocument *document)
{
  return map_file_new (wend_editor_new (document, g_get_real_name ()));
}

/* The context keeps a template's words apart from the program's own. */
static const char *
translate (const char *text, gpointer data)
{
  return g_dpgettext2 (NULL, "template", text);
}

WendMapFile *
wend_map_file_new_from_resource (const char *resource, GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (resource, 0, error);
  g_autoptr (WendDocument) original = NULL;
  g_autofree char *id = wend_id_new_writer ();

  if (bytes == NULL)
    return NULL;
  original = wend_map_read_template (bytes, resource, translate, NULL, error);
  return original != NULL ? wend_map_file_new (wend_document_copy_as (original, id)) : NULL;
}

WendMapFile *
wend_map_file_new_blank (void)
{
  static const char *const lanes[] = { "steps", "touchpoints", "thoughts", "feeling", "pains", "opportunities" };
  g_autofree char *id = wend_id_new_writer ();
  g_autoptr (WendEditor) draft = wend_editor_new (wend_document_new (id), NULL);

  wend_editor_begin (draft, "New map");
  for (gsize i = 0; i < G_N_ELEMENTS (lanes); i++)
    wend_editor_create (draft, WEND_KIND_LANE, "map", NULL, WEND_FIELD_KIND, lanes[i], -1);
  for (int i = 0; i < 3; i++)
    wend_editor_create (draft, WEND_KIND_STAGE, "map", NULL, -1);
  wend_editor_commit (draft);
  return wend_map_file_new (wend_document_copy (wend_editor_peek_document (draft)));
}

typedef struct
{
  char *path;
  WendDocument *document;
  WendDiskIdentity identity;
  GPtrArray *remarks;
} Load;

static void
load_free (Load *load)
{
  g_free (load->path);
  wend_document_free (load->document);
  g_clear_pointer (&load->remarks, g_ptr_array_unref);
  g_free (load);
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Load *load = data;
  GError *error = NULL;

  load->remarks = g_ptr_array_new_with_free_func (g_free);
  load->document = wend_map_load (load->path, &load->identity, load->remarks, &error);
  if (load->document != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
wend_map_file_load_async (const char *path, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Load *load = g_new0 (Load, 1);

  load->path = g_strdup (path);
  g_task_set_task_data (task, load, (GDestroyNotify) load_free);
  g_task_run_in_thread (task, load_thread);
}

WendMapFile *
wend_map_file_load_finish (GAsyncResult *result, GError **error)
{
  Load *load = g_task_get_task_data (G_TASK (result));
  WendMapFile *self;

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  self = wend_map_file_new (g_steal_pointer (&load->document));
  set_path (self, load->path);
  self->identity = load->identity;
  wend_journal_set_file (self->journal, self->path, &self->identity);
  self->remarks = g_steal_pointer (&load->remarks);
  return self;
}

/* Recovering */

typedef struct
{
  WendJournalFound *found;
  WendDocument *document;
  GPtrArray *changesets;
} Recovery;

static void
recovery_free (Recovery *recovery)
{
  wend_journal_found_free (recovery->found);
  wend_document_free (recovery->document);
  g_ptr_array_unref (recovery->changesets);
  g_free (recovery);
}

/* The journal knows only what the file held; where it holds that still, it is that file. */
static void
complete_identity (WendJournalFound *found)
{
  WendDiskIdentity now = { 0 };
  g_autoptr (GBytes) bytes = found->path != NULL && found->identity.exists ? wend_store_read (found->path, &now, NULL) : NULL;

  if (bytes != NULL && memcmp (now.sha256, found->identity.sha256, sizeof now.sha256) == 0)
    found->identity = now;
}

static void
recover_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Recovery *recovery = data;
  GError *error = NULL;

  complete_identity (recovery->found);
  recovery->document = wend_journal_read (recovery->found, recovery->changesets, &error);
  if (recovery->document != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
wend_map_file_recover_async (WendJournalFound *found, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Recovery *recovery = g_new0 (Recovery, 1);

  recovery->found = found;
  recovery->changesets = g_ptr_array_new_with_free_func ((GDestroyNotify) wend_changeset_unref);
  g_task_set_task_data (task, recovery, (GDestroyNotify) recovery_free);
  g_task_run_in_thread (task, recover_thread);
}

WendMapFile *
wend_map_file_recover_finish (GAsyncResult *result, GError **error)
{
  Recovery *recovery = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) inner = NULL;
  WendMapFile *self;

  if (!g_task_propagate_boolean (G_TASK (result), &inner))
    {
      g_autofree char *aside = wend_journal_found_set_aside (recovery->found);
      g_set_error (error, inner->domain, inner->code, _ ("What was not saved cannot be read. It is kept in “%s”, for somebody who can mend it."), aside);
      return NULL;
    }
  self = map_file_new (wend_journal_replay (g_steal_pointer (&recovery->document), recovery->changesets, g_get_real_name ()));
  set_path (self, recovery->found->path);
  self->identity = recovery->found->identity;
  self->recovered = recovery->found->time;
  wend_journal_set_file (self->journal, self->path, &self->identity);
  if (wend_journal_sync (self->journal))
    wend_journal_found_drop (recovery->found);
  return self;
}

gint64
wend_map_file_recovered (WendMapFile *self)
{
  return self->recovered;
}

void
wend_map_file_keep_unsaved (WendMapFile *self)
{
  wend_journal_sync (self->journal);
}

void
wend_map_file_discard_unsaved (WendMapFile *self)
{
  wend_journal_drop (self->journal);
}

typedef struct
{
  char *path;
  WendDiskIdentity identity;
} Check;

static void
check_free (Check *check)
{
  g_free (check->path);
  g_free (check);
}

static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Check *check = data;

  g_task_return_int (task, (gssize) wend_disk_identity_check (&check->identity, check->path));
}

void
wend_map_file_check_async (WendMapFile *self, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);
  Check *check = g_new0 (Check, 1);

  g_assert (self->path != NULL);
  check->path = g_strdup (self->path);
  check->identity = self->identity;
  g_task_set_task_data (task, check, (GDestroyNotify) check_free);
  g_task_run_in_thread (task, check_thread);
}

/* What was saved meanwhile is not what was looked at. */
WendDiskState
wend_map_file_check_finish (WendMapFile *self, GAsyncResult *result)
{
  Check *check = g_task_get_task_data (G_TASK (result));
  WendDiskState state = (WendDiskState) g_task_propagate_int (G_TASK (result), NULL);

  return memcmp (&check->identity, &self->identity, sizeof self->identity) == 0 ? state : WEND_DISK_SAME;
}

typedef struct
{
  char *path;
  GBytes *bytes;
  guint flags;
  gboolean own; /* the file that was read */
  WendDiskIdentity expected;
  WendSaved saved;
  guint64 edits;
} Save;

static void
save_free (Save *save)
{
  g_free (save->path);
  g_bytes_unref (save->bytes);
  g_free (save);
}

static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Save *save = data;
  gboolean guarded = save->own && (save->flags & WEND_SAVE_OVERWRITE) == 0;
  WendSaveOptions options = { guarded ? &save->expected : NULL, (save->flags & WEND_SAVE_SPLIT_LINKS) != 0 };
  GError *error = NULL;

  if (wend_store_save (save->path, save->bytes, &options, &save->saved, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
wend_map_file_save_async (WendMapFile *self, const char *path, guint flags, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);
  Save *save = g_new0 (Save, 1);

  g_assert (path != NULL || self->path != NULL);
  save->path = g_strdup (path != NULL ? path : self->path);
  save->own = self->path != NULL && g_str_equal (save->path, self->path);
  save->flags = flags;
  save->bytes = wend_map_write (wend_editor_peek_document (self->editor));
  save->expected = self->identity;
  save->edits = self->edits;
  g_task_set_task_data (task, save, (GDestroyNotify) save_free);
  g_task_run_in_thread (task, save_thread);
}

gboolean
wend_map_file_save_finish (WendMapFile *self, GAsyncResult *result, gboolean *confirmed, GError **error)
{
  Save *save = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  if (confirmed != NULL)
    *confirmed = save->saved.confirmed;
  if ((save->flags & WEND_SAVE_COPY) != 0)
    return TRUE;
  set_path (self, save->path);
  self->identity = save->saved.identity;
  if (self->edits == save->edits && save->saved.confirmed)
    wend_editor_mark_saved (self->editor);
  self->recovered = 0;
  wend_journal_set_file (self->journal, self->path, &self->identity);
  return TRUE;
}

WendEditor *
wend_map_file_peek_editor (WendMapFile *self)
{
  return self->editor;
}

const char *
wend_map_file_path (WendMapFile *self)
{
  return self->path;
}

const char *
wend_map_file_name (WendMapFile *self)
{
  return self->name;
}

const GPtrArray *
wend_map_file_remarks (WendMapFile *self)
{
  return self->remarks;
}

static void
wend_map_file_finalize (GObject *object)
{
  WendMapFile *self = WEND_MAP_FILE (object);

  wend_journal_free (self->journal);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_free (self->path);
  g_free (self->name);
  G_OBJECT_CLASS (wend_map_file_parent_class)->finalize (object);
}

static void
wend_map_file_class_init (WendMapFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wend_map_file_finalize;
  signal_not_kept = g_signal_new ("not-kept", WEND_TYPE_MAP_FILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wend_map_file_init (WendMapFile *self)
{
}
