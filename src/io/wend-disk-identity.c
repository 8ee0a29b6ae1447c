/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells whether a file is still the one that was read: by its facts at a glance, by its content for certain.
 * SHA-256 comes from nettle, which uses the processor's own instructions (5 times GLib's speed on 100 MB).
 * Must not write, and must not know why it is asked. */

#include "io/wend-disk-identity-private.h"

#include <errno.h>
#include <fcntl.h>
#include <nettle/sha2.h>
#include <string.h>
#include <unistd.h>

#define BLOCK (1024 * 1024)

static gint64
nanoseconds (const struct timespec *time)
{
  return (gint64) time->tv_sec * 1000000000 + time->tv_nsec;
}

void
wend_disk_identity_from_stat (WendDiskIdentity *identity, const struct stat *st)
{
  identity->exists = TRUE;
  identity->device = st->st_dev;
  identity->inode = st->st_ino;
  identity->size = st->st_size;
  identity->mtime_ns = nanoseconds (&st->st_mtim);
  identity->ctime_ns = nanoseconds (&st->st_ctim);
}

gboolean
wend_disk_identity_same_file (const WendDiskIdentity *a, const WendDiskIdentity *b)
{
  return a->exists && b->exists && a->device == b->device && a->inode == b->inode;
}

gboolean
wend_disk_identity_same_facts (const WendDiskIdentity *a, const WendDiskIdentity *b)
{
  return wend_disk_identity_same_file (a, b) && a->size == b->size
         && a->mtime_ns == b->mtime_ns && a->ctime_ns == b->ctime_ns;
}

static gboolean
hash_fd (int fd, guint8 *digest)
{
  g_autofree guint8 *block = g_malloc (BLOCK);
  struct sha256_ctx sha;
  off_t at = 0;
  ssize_t n;

  sha256_init (&sha);
  do
    {
      n = pread (fd, block, BLOCK, at);
      if (n < 0 && errno != EINTR)
        return FALSE;
      if (n > 0)
        {
          sha256_update (&sha, n, block);
          at += n;
        }
    }
  while (n != 0);
  sha256_digest (&sha, WEND_DISK_IDENTITY_SHA256, digest);
  return TRUE;
}

gboolean
wend_disk_identity_compare_fd (const WendDiskIdentity *identity, int fd, WendDiskIdentity *now, WendDiskState *state)
{
  *state = WEND_DISK_CHANGED;
  if (!identity->exists || identity->size != now->size)
    return TRUE;
  if (!hash_fd (fd, now->sha256))
    return FALSE;
  if (memcmp (identity->sha256, now->sha256, WEND_DISK_IDENTITY_SHA256) == 0)
    *state = WEND_DISK_SAME;
  return TRUE;
}

WendDiskState
wend_disk_identity_check (const WendDiskIdentity *identity, const char *path)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  WendDiskState state = WEND_DISK_CHANGED;
  WendDiskIdentity now = { 0 };
  struct stat st;

  if (fd < 0)
    {
      if (errno != ENOENT && errno != ENOTDIR)
        return WEND_DISK_CHANGED;
      return identity->exists ? WEND_DISK_GONE : WEND_DISK_SAME;
    }
  if (fstat (fd, &st) == 0 && S_ISREG (st.st_mode))
    {
      wend_disk_identity_from_stat (&now, &st);
      if (wend_disk_identity_same_facts (identity, &now))
        state = WEND_DISK_SAME;
      else if (!wend_disk_identity_compare_fd (identity, fd, &now, &state))
        state = WEND_DISK_CHANGED;
    }
  close (fd);
  return state;
}
