/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes from disk, bounded and never blocking, and bytes to disk in one call.
 * Must not know maps. The caller owns what is read. */

#include "io/wend-store.h"

#include <errno.h>
#include <fcntl.h>
#include <nettle/sha2.h>
#include <unistd.h>

#include "io/wend-disk-identity-private.h"
#include "io/wend-store-writer-private.h"

#define FIRST_BLOCK (64 * 1024)

static const char way_on[] = "nothing was changed; check the name and your rights, or choose another file";

static gboolean
fail (const char *name, int error_number, GError **error)
{
  return wend_io_error_set_errno (error, error_number, WEND_IO_ERROR_UNREADABLE, "read", name, way_on);
}

static gboolean
fail_too_large (const char *name, GError **error)
{
  return wend_io_error_set (error, WEND_IO_ERROR_TOO_LARGE, "read", name, "it is larger than 256 MiB, the limit for a map",
                            "nothing was changed; choose another file");
}

/* Reads to the end into a buffer that starts at `expected` + 1 bytes: the one more finds the end of a file that did not
 * grow without another allocation. */
static GBytes *
read_all (int fd, const char *name, gsize expected, GError **error)
{
  gsize room = expected + 1;
  g_autofree guint8 *data = g_malloc (room);
  gsize length = 0;

  for (;;)
    {
      ssize_t n = read (fd, data + length, room - length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          fail (name, errno, error);
          return NULL;
        }
      if (n == 0)
        break;
      length += n;
      if (length > WEND_STORE_MAX_BYTES)
        {
          fail_too_large (name, error);
          return NULL;
        }
      if (length == room)
        {
          room = MIN (room * 2, (gsize) WEND_STORE_MAX_BYTES + 1);
          data = g_realloc (data, room);
        }
    }
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

GBytes *
wend_store_read_fd (int fd, const char *name, GError **error)
{
  g_return_val_if_fail (fd >= 0 && name != NULL, NULL);

  return read_all (fd, name, FIRST_BLOCK, error);
}

static GBytes *
read_file (int fd, const char *path, WendDiskIdentity *identity, GError **error)
{
  GBytes *bytes;
  struct stat st;

  if (fstat (fd, &st) != 0)
    {
      fail (path, errno, error);
      return NULL;
    }
  if (!S_ISREG (st.st_mode))
    {
      wend_io_error_set (error, WEND_IO_ERROR_NOT_A_FILE, "read", path, "it is not a plain file", way_on);
      return NULL;
    }
  if (st.st_size > WEND_STORE_MAX_BYTES)
    {
      fail_too_large (path, error);
      return NULL;
    }
  bytes = read_all (fd, path, st.st_size, error);
  if (bytes != NULL && identity != NULL)
    {
      struct sha256_ctx sha;
      gsize size;
      const guint8 *data = g_bytes_get_data (bytes, &size);

      /* The facts are those from before the reading: a file written meanwhile looks changed at the next glance. */
      wend_disk_identity_from_stat (identity, &st);
      identity->size = size;
      sha256_init (&sha);
      sha256_update (&sha, size, data);
      sha256_digest (&sha, WEND_DISK_IDENTITY_SHA256, identity->sha256);
    }
  return bytes;
}

GBytes *
wend_store_read (const char *path, WendDiskIdentity *identity, GError **error)
{
  GBytes *bytes;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (fd < 0)
    {
      fail (path, errno, error);
      return NULL;
    }
  bytes = read_file (fd, path, identity, error);
  close (fd);
  return bytes;
}

gboolean
wend_store_save (const char *path, GBytes *bytes, const WendSaveOptions *options, WendSaved *saved, GError **error)
{
  g_autoptr (WendStoreWriter) writer = wend_store_writer_begin (path, options, error);
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  if (writer == NULL)
    return FALSE;
  wend_store_writer_expect (writer, bytes);
  return wend_store_writer_write (writer, data, size, error) && wend_store_writer_commit (writer, saved, error);
}
