/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a plain file, bounded and never blocking, with its identity on the way. Must not know what the bytes mean.
 * Owns the descriptor. */

#include "io/wend-store-reader-private.h"

#include <errno.h>
#include <fcntl.h>
#include <nettle/sha2.h>
#include <unistd.h>

#include "io/wend-disk-identity-private.h"
#include "io/wend-store.h"

static const char way_on[] = "nothing was changed; check the name and your rights, or choose another file";
static const char too_large[] = "it is larger than 256 MiB, the limit for a map";

struct _WendStoreReader
{
  char *path;
  int fd;
  gsize expected;
  gsize length; /* read so far */
  WendDiskIdentity *identity;
  struct sha256_ctx sha;
};

static gboolean
open_plain (WendStoreReader *reader, GError **error)
{
  struct stat st;

  reader->fd = open (reader->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (reader->fd < 0 || fstat (reader->fd, &st) != 0)
    return wend_io_error_set_errno (error, errno, WEND_IO_ERROR_UNREADABLE, "read", reader->path, way_on);
  if (!S_ISREG (st.st_mode))
    return wend_io_error_set (error, WEND_IO_ERROR_NOT_A_FILE, "read", reader->path, "it is not a plain file", way_on);
  if (st.st_size > WEND_STORE_MAX_BYTES)
    return wend_io_error_set (error, WEND_IO_ERROR_TOO_LARGE, "read", reader->path, too_large, way_on);
  reader->expected = (gsize) st.st_size;
  /* The facts are those from before the reading: a file written meanwhile looks changed at the next glance. */
  if (reader->identity != NULL)
    wend_disk_identity_from_stat (reader->identity, &st);
  return TRUE;
}

WendStoreReader *
wend_store_reader_open (const char *path, WendDiskIdentity *identity, GError **error)
{
  g_autoptr (WendStoreReader) reader = g_new0 (WendStoreReader, 1);

  reader->path = g_strdup (path);
  reader->identity = identity;
  sha256_init (&reader->sha);
  return open_plain (reader, error) ? g_steal_pointer (&reader) : NULL;
}

gssize
wend_store_reader_read (WendStoreReader *reader, char *buffer, gsize size, GError **error)
{
  gsize length = 0;
  ssize_t n;

  do
    {
      n = read (reader->fd, buffer + length, size - length);
      length += n > 0 ? (gsize) n : 0;
    }
  while ((n > 0 && length < size) || (n < 0 && errno == EINTR));
  if (n < 0)
    {
      wend_io_error_set_errno (error, errno, WEND_IO_ERROR_UNREADABLE, "read", reader->path, way_on);
      return -1;
    }
  reader->length += length;
  if (reader->length > WEND_STORE_MAX_BYTES)
    {
      wend_io_error_set (error, WEND_IO_ERROR_TOO_LARGE, "read", reader->path, too_large, way_on);
      return -1;
    }
  if (reader->identity != NULL)
    {
      sha256_update (&reader->sha, length, (const guint8 *) buffer);
      if (n == 0)
        {
          reader->identity->size = reader->length;
          sha256_digest (&reader->sha, WEND_DISK_IDENTITY_SHA256, reader->identity->sha256);
          reader->identity = NULL;
        }
    }
  return (gssize) length;
}

gsize
wend_store_reader_size (WendStoreReader *reader)
{
  return reader->expected;
}

void
wend_store_reader_free (WendStoreReader *reader)
{
  if (reader->fd >= 0)
    close (reader->fd);
  g_free (reader->path);
  g_free (reader);
}
