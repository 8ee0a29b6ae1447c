/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The writer of the crash journal. The main thread turns changesets into records and maps into bytes; one worker brings them
 * to the disk in their order. A log is replaced as a whole by renaming, already locked, so that there is always one good
 * log with its base. */

#include "wend-config.h"

#include "io/wend-journal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/wend-id.h"
#include "io/wend-journal-private.h"
#include "io/wend-map-writer.h"
#include "io/wend-store.h"

#define SOON 300            /* ms in which changes are collected */
#define AGAIN 5000          /* ms after which a disk that did not take it is tried again */
#define MOST_RECORDS 1000   /* then a fresh base is quicker to come back from */

struct _WendJournal
{
  /* The main thread's. */
  WendEditor *editor;
  gulong handler;
  char *path;
  WendDiskIdentity identity;
  gboolean news;       /* since it was given to the worker last */
  gboolean base_due;   /* the log on the disk cannot take what comes next */
  guint32 first;       /* the writer's first changeset that is not in the base */
  guint32 sequence;
  GString *records;    /* not yet given to the worker */
  guint soon;
  WendJournalFailed tell; /* NULL: nobody wants to know */
  gpointer tell_data;
  gboolean told;
  GThreadPool *worker; /* of one thread; NULL: nothing to do */

  /* The worker's. */
  char *folder;
  char *id;
  int log;             /* descriptor; -1: none */
  char *base;          /* path */
  guint n_bases;
  gint failed;         /* atomic */
};

typedef struct
{
  GBytes *base;   /* a fresh one; NULL: none */
  char *words;    /* the header's last two */
  char *records;  /* NULL: none */
  gboolean drop;
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->base, g_bytes_unref);
  g_free (job->words);
  g_free (job->records);
  g_free (job);
}

/* Byte by byte: a record is short. */
guint32
wend_journal_crc32c (const char *bytes, gsize n)
{
  guint32 sum = ~0u;

  for (gsize i = 0; i < n; i++)
    {
      sum ^= (guint8) bytes[i];
      for (int bit = 0; bit < 8; bit++)
        sum = (sum >> 1) ^ (0x82F63B78u & (0u - (sum & 1u)));
    }
  return ~sum;
}

gboolean
wend_journal_lock (int descriptor)
{
  return flock (descriptor, LOCK_EX | LOCK_NB) == 0;
}

/* The worker */

static char *
log_path (WendJournal *self, const char *end)
{
  g_autofree char *name = g_strconcat (self->id, WEND_JOURNAL_LOG, end, NULL);

  return g_build_filename (self->folder, name, NULL);
}

static gboolean
write_all (int descriptor, const char *text)
{
  gsize n = strlen (text);

  while (n > 0)
    {
      ssize_t written = write (descriptor, text, n);
      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return FALSE;
      text += written;
      n -= (gsize) written;
    }
  return fdatasync (descriptor) == 0;
}

static void
remove_files (WendJournal *self)
{
  g_autofree char *log = log_path (self, "");

  if (self->log >= 0)
    {
      g_unlink (log); /* first: a base alone means nothing */
      close (self->log);
      self->log = -1;
    }
  if (self->base != NULL)
    g_unlink (self->base);
  g_clear_pointer (&self->base, g_free);
}

static gboolean
begin_log (WendJournal *self, const Job *job, const char *base_name)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, job->base);
  g_autofree char *header = g_strconcat (WEND_JOURNAL_MAGIC "\t", base_name, "\t", sum, "\t", job->words, "\n", NULL);
  g_autofree char *fresh = log_path (self, ".new"), *log = log_path (self, "");
  int descriptor = g_open (fresh, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);

  if (descriptor < 0)
    return FALSE;
  if (!wend_journal_lock (descriptor) || !write_all (descriptor, header) || g_rename (fresh, log) != 0)
    {
      g_unlink (fresh);
      close (descriptor);
      return FALSE;
    }
  if (self->log >= 0)
    close (self->log);
  self->log = descriptor;
  return TRUE;
}

static gboolean
write_base (WendJournal *self, const Job *job)
{
  g_autofree char *name = g_strdup_printf ("%s-%u.wend", self->id, ++self->n_bases);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_mkdir_with_parents (self->folder, 0700);
  if (!wend_store_save (path, job->base, NULL, NULL, NULL))
    return FALSE;
  g_chmod (path, 0600);
  if (!begin_log (self, job, name))
    {
      g_unlink (path);
      return FALSE;
    }
  if (self->base != NULL)
    g_unlink (self->base);
  g_free (self->base);
  self->base = g_steal_pointer (&path);
  return TRUE;
}

static gboolean on_failed (gpointer journal);

static void
work (gpointer data, gpointer journal)
{
  WendJournal *self = journal;
  Job *job = data;
  gboolean done = TRUE;

  if (job->drop)
    remove_files (self);
  if (job->base != NULL)
    done = write_base (self, job);
  if (job->records != NULL && !g_atomic_int_get (&self->failed))
    done = self->log >= 0 && write_all (self->log, job->records);
  if (!done && g_atomic_int_compare_and_exchange (&self->failed, FALSE, TRUE))
    g_idle_add (on_failed, self);
  job_free (job);
}

static void
give (WendJournal *self, Job *job)
{
  if (self->worker == NULL)
    self->worker = g_thread_pool_new (work, self, 1, FALSE, NULL);
  g_thread_pool_push (self->worker, job, NULL);
}

/* The main thread */

static char *
words_of (WendJournal *self)
{
  g_autoptr (GString) sum = g_string_new (NULL);
  g_autofree char *path = g_strescape (self->path != NULL ? self->path : WEND_JOURNAL_NOTHING, NULL);

  for (gsize i = 0; self->identity.exists && i < WEND_DISK_IDENTITY_SHA256; i++)
    g_string_append_printf (sum, "%02x", self->identity.sha256[i]);
  return g_strdup_printf ("%s\t%s", sum->len > 0 ? sum->str : WEND_JOURNAL_NOTHING, path);
}

static void
start_over (WendJournal *self)
{
  self->base_due = self->news = TRUE;
  self->sequence = 0;
  g_string_truncate (self->records, 0);
}

static gboolean on_soon (gpointer journal);

static void
flush (WendJournal *self)
{
  g_autoptr (GString) records = NULL;
  Job *job;

  g_clear_handle_id (&self->soon, g_source_remove);
  if (!wend_editor_is_unsaved (self->editor))
    {
      wend_journal_drop (self);
      return;
    }
  if (g_atomic_int_compare_and_exchange (&self->failed, TRUE, FALSE))
    start_over (self);
  if (!self->news)
    return;
  if (self->base_due && wend_editor_is_changing (self->editor)) /* what it makes is no part of the map yet */
    {
      self->soon = g_timeout_add (SOON, on_soon, self);
      return;
    }
  self->news = FALSE;
  job = g_new0 (Job, 1);
  if (self->base_due)
    {
      job->base = wend_map_write (wend_editor_peek_document (self->editor));
      job->words = words_of (self);
      self->first = wend_marks_last (wend_editor_peek_marks (self->editor), wend_editor_peek_writer (self->editor)) + 1;
      self->base_due = FALSE;
    }
  else
    {
      job->records = g_string_free (self->records, FALSE);
      self->records = g_string_new (NULL);
    }
  give (self, job);
}

static gboolean
on_soon (gpointer journal)
{
  WendJournal *self = journal;

  self->soon = 0;
  flush (self);
  return G_SOURCE_REMOVE;
}

static gboolean
on_failed (gpointer journal)
{
  WendJournal *self = journal;

  if (self->soon == 0)
    self->soon = g_timeout_add (AGAIN, on_soon, self);
  if (!self->told && self->tell != NULL)
    self->tell (self->tell_data);
  self->told = TRUE;
  return G_SOURCE_REMOVE;
}

void
wend_journal_on_failed (WendJournal *self, WendJournalFailed failed, gpointer data)
{
  self->tell = failed;
  self->tell_data = data;
}

static gboolean
names_blob (const WendChange *change)
{
  for (guint i = 0; change->fields != NULL && i < change->fields->len; i++)
    if (g_strcmp0 (g_array_index (change->fields, WendAssignment, i).field, "sha256") == 0)
      return TRUE;
  return FALSE;
}

/* Whether it does on the base what it did here: it asks for nothing that was before the base, neither marks nor what was
 * removed, and names no bytes that the log has not. */
static gboolean
can_replay (WendJournal *self, const WendChangeset *changeset)
{
  for (guint i = 0; i < changeset->changes->len; i++)
    {
      const WendChange *change = &g_array_index (changeset->changes, WendChange, i);
      gboolean since = change->has_if && g_str_equal (change->only_if.writer, changeset->writer) && change->only_if.n >= self->first;

      if ((change->has_if && *change->only_if.writer != '\0' && !since) || (change->kind == WEND_CHANGE_RESTORE && !since) || names_blob (change))
        return FALSE;
    }
  return g_str_equal (changeset->writer, wend_editor_peek_writer (self->editor));
}

static void
on_committed (WendEditor *editor, WendChangeset *changeset, gpointer touched, WendJournal *self)
{
  if (!self->base_due && (self->sequence >= MOST_RECORDS || !can_replay (self, changeset)))
    start_over (self);
  self->news = TRUE;
  if (!self->base_due)
    {
      g_autofree char *line = wend_changeset_to_line (changeset);
      gsize n = strlen (line);
      g_string_append_printf (self->records, "%" G_GSIZE_FORMAT " %u %08x ", n, ++self->sequence, wend_journal_crc32c (line, n));
      g_string_append_len (self->records, line, (gssize) n);
      g_string_append_c (self->records, '\n');
    }
  if (self->soon == 0)
    self->soon = g_timeout_add (SOON, on_soon, self);
}

WendJournal *
wend_journal_new (const char *folder, WendEditor *editor)
{
  WendJournal *self = g_new0 (WendJournal, 1);

  self->editor = editor;
  self->folder = g_strdup (folder);
  self->id = wend_id_new_writer ();
  self->records = g_string_new (NULL);
  self->base_due = self->news = TRUE;
  self->log = -1;
  self->handler = g_signal_connect (editor, "committed", G_CALLBACK (on_committed), self);
  if (wend_editor_is_unsaved (editor))
    self->soon = g_timeout_add (SOON, on_soon, self);
  return self;
}

void
wend_journal_set_file (WendJournal *self, const char *path, const WendDiskIdentity *identity)
{
  g_free (self->path);
  self->path = path != NULL ? g_canonicalize_filename (path, NULL) : NULL;
  self->identity = *identity;
  self->told = FALSE;
  start_over (self);
  flush (self);
}

void
wend_journal_drop (WendJournal *self)
{
  Job *job = g_new0 (Job, 1);

  g_clear_handle_id (&self->soon, g_source_remove);
  start_over (self);
  self->news = FALSE;
  job->drop = TRUE;
  if (self->worker != NULL || self->log >= 0)
    give (self, job);
  else
    job_free (job);
}

gboolean
wend_journal_sync (WendJournal *self)
{
  flush (self);
  if (self->worker != NULL)
    g_thread_pool_free (self->worker, FALSE, TRUE);
  self->worker = NULL;
  return !g_atomic_int_get (&self->failed);
}

void
wend_journal_free (WendJournal *self)
{
  g_clear_handle_id (&self->soon, g_source_remove);
  if (self->worker != NULL)
    g_thread_pool_free (self->worker, FALSE, TRUE);
  g_idle_remove_by_data (self);
  g_clear_signal_handler (&self->handler, self->editor);
  if (self->log >= 0)
    close (self->log);
  g_string_free (self->records, TRUE);
  g_free (self->base);
  g_free (self->path);
  g_free (self->folder);
  g_free (self->id);
  g_free (self);
}
