/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes from disk, bounded and never blocking, and bytes to disk in one call.
 * Must not know maps. The caller owns what is read. */

#include "io/wend-store.h"

#include <errno.h>
#include <unistd.h>

#include "io/wend-store-reader-private.h"
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

GBytes *
wend_store_read_fd (int fd, const char *name, GError **error)
{
  gsize room = FIRST_BLOCK;
  g_autofree guint8 *data = NULL;
  gsize length = 0;

  g_return_val_if_fail (fd >= 0 && name != NULL, NULL);

  data = g_malloc (room);
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
      length += (gsize) n;
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
wend_store_read (const char *path, WendDiskIdentity *identity, GError **error)
{
  g_autoptr (WendStoreReader) reader = NULL;
  g_autofree char *data = NULL;
  gsize length = 0, room;
  gssize n;

  g_return_val_if_fail (path != NULL, NULL);

  reader = wend_store_reader_open (path, identity, error);
  if (reader == NULL)
    return NULL;
  /* The one byte more finds the end of a file that did not grow without another allocation. */
  room = wend_store_reader_size (reader) + 1;
  data = g_malloc (room);
  while ((n = wend_store_reader_read (reader, data + length, room - length, error)) > 0)
    {
      length += (gsize) n;
      if (length < room)
        break;
      room *= 2;
      data = g_realloc (data, room);
    }
  return n >= 0 ? g_bytes_new_take (g_steal_pointer (&data), length) : NULL;
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
