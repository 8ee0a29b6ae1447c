/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One save, step by step: temporary file beside the target, write, dress, sync, close, read back, compare, rename, sync of
 * the folder. Every result counts; until the rename the old file is untouched, and any failure removes the temporary one.
 * GLib's own savers are not used: one renames a half-written file over the good one on a full disk, the other drops links,
 * modes and ACLs. Must not know what the bytes mean. The writer owns its descriptors and the temporary name. */

#include "io/wend-store-writer-private.h"

#include <errno.h>
#include <fcntl.h>
#include <nettle/sha2.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "io/wend-disk-identity-private.h"
#include "io/wend-store-target-private.h"

#define BLOCK (1024 * 1024)
#define MAX_TRIES 100

static const char way_on[] = "the old content is untouched; free the cause, or save in another place";

struct _WendStoreWriter
{
  WendStoreTarget   target;
  gboolean          has_expected;
  WendDiskIdentity  expected;
  WendDiskIdentity  seen;        /* the old file as it was when it was compared */
  char              name[16];    /* of the temporary file; empty: none */
  int               fd;          /* writes, then reads back */
  gboolean          failed;
  GBytes           *whole;       /* borrowed, or NULL */
  struct sha256_ctx sha;         /* of what was written, without `whole` */
  guint64           written;
};

static gboolean
fail (WendStoreWriter *writer, int error_number, GError **error)
{
  writer->failed = TRUE;
  return wend_io_error_set_errno (error, error_number, WEND_IO_ERROR_NOT_WRITABLE, "save", writer->target.path, way_on);
}

static gboolean
fail_changed (WendStoreWriter *writer, GError **error)
{
  writer->failed = TRUE;
  return wend_io_error_set (error, WEND_IO_ERROR_CHANGED_ON_DISK, "save", writer->target.path,
                            writer->expected.exists ? "somebody else changed the file since it was read"
                                                    : "a file of that name has appeared meanwhile",
                            "both versions are safe; reload it, save under another name, or overwrite it");
}

/* Compares the content of the old file with what was expected there. */
static gboolean
check_content (WendStoreWriter *writer, int fd, const struct stat *st, GError **error)
{
  WendDiskState state;

  wend_disk_identity_from_stat (&writer->seen, st);
  if (!writer->has_expected)
    return TRUE;
  if (!wend_disk_identity_compare_fd (&writer->expected, fd, &writer->seen, &state))
    return fail (writer, errno, error);
  return state == WEND_DISK_SAME || fail_changed (writer, error);
}

/* Right before the rename: what lies there is what was compared at the start, or has the same content. */
static gboolean
check_again (WendStoreWriter *writer, GError **error)
{
  WendDiskIdentity now = { 0 };
  gboolean same;
  struct stat st;
  int fd;

  if (!writer->has_expected)
    return TRUE;
  if (fstatat (writer->target.folder, writer->target.name, &st, AT_SYMLINK_NOFOLLOW) != 0)
    return errno == ENOENT || fail (writer, errno, error);
  wend_disk_identity_from_stat (&now, &st);
  if (wend_disk_identity_same_facts (&writer->seen, &now))
    return TRUE;
  fd = openat (writer->target.folder, writer->target.name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW);
  if (fd < 0)
    return fail (writer, errno, error);
  same = fstat (fd, &st) == 0 && S_ISREG (st.st_mode) ? check_content (writer, fd, &st, error)
                                                      : fail_changed (writer, error);
  close (fd);
  return same;
}

/* As mkostemp() does, but a new file gets the mode that umask and the folder's default ACL give to new files;
 * one that replaces another is private until it is dressed. */
static gboolean
make_temporary (WendStoreWriter *writer, GError **error)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  mode_t mode = writer->target.old >= 0 ? 0600 : 0666;

  for (int i = 0; i < MAX_TRIES; i++)
    {
      char name[sizeof writer->name] = ".wend-XXXXXX";

      for (char *p = strchr (name, 'X'); *p != '\0'; p++)
        *p = letters[g_random_int_range (0, sizeof letters - 1)];
      writer->fd = openat (writer->target.folder, name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
      if (writer->fd >= 0)
        {
          memcpy (writer->name, name, sizeof name);
          return TRUE;
        }
      if (errno != EEXIST)
        break;
    }
  return fail (writer, errno, error);
}

WendStoreWriter *
wend_store_writer_begin (const char *path, const WendSaveOptions *options, GError **error)
{
  static const WendSaveOptions defaults = { 0 };
  g_autoptr (WendStoreWriter) writer = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (options == NULL)
    options = &defaults;
  writer = g_new0 (WendStoreWriter, 1);
  writer->fd = -1;
  sha256_init (&writer->sha);
  if (options->expected != NULL)
    {
      writer->has_expected = TRUE;
      writer->expected = *options->expected;
    }
  if (!wend_store_target_open (&writer->target, path, error))
    return NULL;
  if (writer->target.old >= 0)
    {
      if (!check_content (writer, writer->target.old, &writer->target.st, error))
        return NULL;
      if (writer->target.st.st_nlink > 1 && !options->split_links)
        {
          wend_io_error_set (error, WEND_IO_ERROR_HARD_LINKS, "save", path,
                             "the file has other names (hard links), which would keep the old content",
                             "nothing was written; agree to that, or save under another name");
          return NULL;
        }
    }
  return make_temporary (writer, error) ? g_steal_pointer (&writer) : NULL;
}

void
wend_store_writer_expect (WendStoreWriter *writer, GBytes *bytes)
{
  writer->whole = bytes;
}

gboolean
wend_store_writer_write (gpointer data, const void *bytes, gsize n, GError **error)
{
  WendStoreWriter *writer = data;

  g_return_val_if_fail (writer->fd >= 0, FALSE);

  if (writer->failed)
    return fail (writer, EIO, error);
  for (gsize done = 0; done < n;)
    {
      ssize_t step = write (writer->fd, (const char *) bytes + done, n - done);

      if (step < 0 && errno == EINTR)
        continue;
      if (step <= 0)
        return fail (writer, step < 0 ? errno : ENOSPC, error);
      done += step;
    }
  if (writer->whole == NULL)
    sha256_update (&writer->sha, n, bytes);
  writer->written += n;
  return TRUE;
}

static gboolean
fail_verify (WendStoreWriter *writer, GError **error)
{
  writer->failed = TRUE;
  return wend_io_error_set (error, WEND_IO_ERROR_NOT_VERIFIED, "save", writer->target.path,
                            "what the disk gives back differs from what was written", way_on);
}

/* Reads the temporary file to its end; hashes it into `digest` and compares it with what was written. */
static gboolean
read_back (WendStoreWriter *writer, guint8 *digest, GError **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK);
  const guint8 *whole = writer->whole != NULL ? g_bytes_get_data (writer->whole, NULL) : NULL;
  guint8 written[WEND_DISK_IDENTITY_SHA256];
  struct sha256_ctx sha;
  guint64 at = 0;

  sha256_init (&sha);
  for (;;)
    {
      ssize_t n = read (writer->fd, block, BLOCK);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail (writer, errno, error);
      if (n == 0)
        break;
      if (at + n > writer->written || (whole != NULL && memcmp (whole + at, block, n) != 0))
        return fail_verify (writer, error);
      sha256_update (&sha, n, block);
      at += n;
    }
  sha256_digest (&sha, sizeof written, digest);
  if (whole == NULL)
    {
      sha256_digest (&writer->sha, sizeof written, written);
      if (memcmp (written, digest, sizeof written) != 0)
        return fail_verify (writer, error);
    }
  return at == writer->written || fail_verify (writer, error);
}

/* Syncs and closes what was written and opens it anew for reading. */
static gboolean
seal (WendStoreWriter *writer, GError **error)
{
  int fd = writer->fd;

  if (fsync (fd) != 0)
    return fail (writer, errno, error);
  writer->fd = -1; /* after close() the descriptor is gone, whatever it answers */
  if (close (fd) != 0)
    return fail (writer, errno, error);
  writer->fd = openat (writer->target.folder, writer->name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  return writer->fd >= 0 || fail (writer, errno, error);
}

static gboolean
move_into_place (WendStoreWriter *writer, GError **error)
{
  const WendStoreTarget *target = &writer->target;

  if (writer->has_expected && target->old < 0)
    {
      if (renameat2 (target->folder, writer->name, target->folder, target->name, RENAME_NOREPLACE) == 0)
        {
          writer->name[0] = '\0';
          return TRUE;
        }
      if (errno == EEXIST)
        return fail_changed (writer, error);
      if (errno != EINVAL && errno != ENOSYS) /* not every file system knows the flag */
        return fail (writer, errno, error);
    }
  if (renameat (target->folder, writer->name, target->folder, target->name) != 0)
    return fail (writer, errno, error);
  writer->name[0] = '\0';
  return TRUE;
}

static gboolean
sync_folder (const WendStoreWriter *writer)
{
  int fd = openat (writer->target.folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean done = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return done;
}

gboolean
wend_store_writer_commit (WendStoreWriter *writer, WendSaved *saved, GError **error)
{
  WendSaved result = { 0 };
  struct stat st;

  g_return_val_if_fail (writer->fd >= 0 && writer->name[0] != '\0', FALSE);

  if (writer->failed)
    return fail (writer, EIO, error);
  if (!wend_store_target_dress (&writer->target, writer->fd, error)
      || !seal (writer, error)
      || !read_back (writer, result.identity.sha256, error)
      || !check_again (writer, error)
      || !move_into_place (writer, error))
    return FALSE;

  result.confirmed = sync_folder (writer);
  /* Only now: the rename changed ctime. The descriptor is that of our own file, whatever lies at the path by now. */
  if (fstat (writer->fd, &st) == 0)
    wend_disk_identity_from_stat (&result.identity, &st);
  else
    {
      result.identity.exists = TRUE;
      result.identity.size = writer->written;
    }
  if (saved != NULL)
    *saved = result;
  return TRUE;
}

void
wend_store_writer_free (WendStoreWriter *writer)
{
  if (writer->fd >= 0)
    close (writer->fd);
  if (writer->name[0] != '\0')
    unlinkat (writer->target.folder, writer->name, 0);
  wend_store_target_clear (&writer->target);
  g_free (writer);
}
