/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a run that did not end well left behind: found by the lock that nobody holds, read as far as it is whole, replayed, and
 * only then removed. A torn last record is what a killed program leaves: it is passed over. */

#include "wend-config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "edit/wend-marks.h"
#include "io/wend-journal-private.h"
#include "io/wend-journal.h"
#include "io/wend-map-reader.h"
#include "io/wend-store.h"

enum { BASE = 2, BASE_SUM, FILE_SUM, FILE_PATH, N_WORDS };

void
wend_journal_found_free (WendJournalFound *found)
{
  if (found->lock >= 0)
    close (found->lock);
  g_free (found->log);
  g_free (found->path);
  g_free (found);
}

/* The words of the header; NULL: it is none. `end` is behind the line. */
static char **
header_of (const char *text, gsize length, gsize *end)
{
  const char *newline = memchr (text, '\n', length);
  g_autofree char *line = newline != NULL ? g_strndup (text, (gsize) (newline - text)) : NULL;
  g_auto (GStrv) words = NULL;

  if (line == NULL || !g_str_has_prefix (line, WEND_JOURNAL_MAGIC "\t"))
    return NULL;
  *end = (gsize) (newline + 1 - text);
  words = g_strsplit (line, "\t", N_WORDS);
  if (g_strv_length (words) != N_WORDS || strchr (words[BASE], '/') != NULL)
    return NULL;
  return g_steal_pointer (&words);
}

static void
read_identity (WendDiskIdentity *identity, const char *sum)
{
  identity->exists = strlen (sum) == 2 * WEND_DISK_IDENTITY_SHA256;
  for (gsize i = 0; identity->exists && i < WEND_DISK_IDENTITY_SHA256; i++)
    identity->sha256[i] = (guint8) (g_ascii_xdigit_value (sum[2 * i]) << 4 | g_ascii_xdigit_value (sum[2 * i + 1]));
}

static GBytes *
read_log (const WendJournalFound *found, GError **error)
{
  return wend_store_read_fd (found->lock, found->log, error);
}

/* NULL: somebody is at it, or it is no journal. */
static WendJournalFound *
look_at (const char *folder, const char *name)
{
  g_autoptr (WendJournalFound) found = g_new0 (WendJournalFound, 1);
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) words = NULL;
  struct stat st;
  gsize end;

  found->log = g_build_filename (folder, name, NULL);
  found->lock = g_open (found->log, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW, 0);
  if (found->lock < 0 || fstat (found->lock, &st) != 0 || !S_ISREG (st.st_mode) || !wend_journal_lock (found->lock))
    return NULL;
  bytes = read_log (found, NULL);
  words = bytes != NULL ? header_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &end) : NULL;
  if (words == NULL)
    return NULL;
  found->time = st.st_mtime;
  if (!g_str_equal (words[FILE_PATH], WEND_JOURNAL_NOTHING))
    found->path = g_strcompress (words[FILE_PATH]);
  read_identity (&found->identity, words[FILE_SUM]);
  return g_steal_pointer (&found);
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  const WendJournalFound *one = *(WendJournalFound *const *) a, *two = *(WendJournalFound *const *) b;

  return one->time < two->time ? 1 : one->time > two->time ? -1 : 0;
}

GPtrArray *
wend_journal_find (const char *folder)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) wend_journal_found_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL; name = g_dir_read_name (dir))
    {
      WendJournalFound *found = g_str_has_suffix (name, WEND_JOURNAL_LOG) ? look_at (folder, name) : NULL;
      if (found != NULL)
        g_ptr_array_add (all, found);
    }
  g_ptr_array_sort (all, newest_first);
  return all;
}

/* A record's changeset; NULL: it is not whole. *at moves behind it. */
static WendChangeset *
next_record (const char *text, gsize length, gsize *at, guint sequence)
{
  g_autofree char *line = NULL;
  const char *newline = memchr (text + *at, '\n', length - *at);
  gsize n = newline != NULL ? (gsize) (newline - text) - *at : 0;
  g_auto (GStrv) words = NULL;

  if (newline == NULL || memchr (text + *at, '\0', n) != NULL)
    return NULL;
  line = g_strndup (text + *at, n);
  *at += n + 1;
  words = g_strsplit (line, " ", 4);
  if (g_strv_length (words) != 4 || g_ascii_strtoull (words[0], NULL, 10) != strlen (words[3]) || g_ascii_strtoull (words[1], NULL, 10) != sequence ||
      g_ascii_strtoull (words[2], NULL, 16) != wend_journal_crc32c (words[3], strlen (words[3])))
    return NULL;
  return wend_changeset_from_line (words[3], -1, NULL);
}

static char *
base_path (const WendJournalFound *found, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (found->log);

  return g_build_filename (folder, name, NULL);
}

WendDocument *
wend_journal_read (const WendJournalFound *found, GPtrArray *changesets, GError **error)
{
  g_autoptr (GBytes) bytes = lseek (found->lock, 0, SEEK_SET) == 0 ? read_log (found, error) : NULL;
  g_autoptr (GBytes) base = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *path = NULL, *sum = NULL;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, NULL) : NULL;
  gsize length = bytes != NULL ? g_bytes_get_size (bytes) : 0, at = 0;

  words = text != NULL ? header_of (text, length, &at) : NULL;
  path = words != NULL ? base_path (found, words[BASE]) : NULL;
  base = path != NULL ? wend_store_read (path, NULL, error) : NULL;
  if (base == NULL)
    {
      if (error != NULL && *error == NULL)
        wend_io_error_set (error, WEND_IO_ERROR_UNREADABLE, "recover", found->log, "it cannot be read", "it is kept");
      return NULL;
    }
  sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, base);
  if (!g_str_equal (sum, words[BASE_SUM]))
    {
      wend_io_error_set (error, WEND_IO_ERROR_NOT_VERIFIED, "recover", path, "it is not what was written", "it is kept");
      return NULL;
    }
  for (WendChangeset *next = NULL; at < length && (next = next_record (text, length, &at, changesets->len + 1)) != NULL;)
    g_ptr_array_add (changesets, next);
  return wend_map_read_bytes (base, path, NULL, error);
}

WendEditor *
wend_journal_replay (WendDocument *document, const GPtrArray *changesets, const char *by)
{
  g_autoptr (WendMarks) marks = wend_marks_new ();
  WendEditor *editor;

  if (changesets->len > 0)
    {
      const WendChangeset *first = g_ptr_array_index (changesets, 0);
      wend_marks_set_last (marks, &(WendMarkLast) { first->writer, first->n - 1, NULL, NULL });
    }
  editor = wend_editor_new_as (document, g_steal_pointer (&marks), NULL, by);
  for (guint i = 0; i < changesets->len; i++)
    wend_editor_apply (editor, g_ptr_array_index (changesets, i), NULL);
  wend_editor_mark_unsaved (editor);
  return editor;
}

void
wend_journal_found_drop (WendJournalFound *found)
{
  g_autoptr (GBytes) bytes = lseek (found->lock, 0, SEEK_SET) == 0 ? read_log (found, NULL) : NULL;
  gsize end;
  g_auto (GStrv) words = bytes != NULL ? header_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &end) : NULL;
  g_autofree char *base = words != NULL ? base_path (found, words[BASE]) : NULL;

  g_unlink (found->log);
  if (base != NULL)
    g_unlink (base);
}

char *
wend_journal_found_set_aside (WendJournalFound *found)
{
  char *aside = g_strconcat (found->log, ".bad", NULL);

  g_rename (found->log, aside);
  return aside;
}
