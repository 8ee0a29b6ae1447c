/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain of the room and the one shape of its sentences.
 * Must not know what was being read or written: callers say that in words. */

#include "io/wend-io-error.h"

#include <errno.h>

G_DEFINE_QUARK (wend-io-error-quark, wend_io_error)

gboolean
wend_io_error_set (GError     **error,
                   WendIoError  code,
                   const char  *act,
                   const char  *path,
                   const char  *reason,
                   const char  *way_on)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, WEND_IO_ERROR, code, "Cannot %s “%s”: %s; %s", act, name, reason, way_on);
  return FALSE;
}

static WendIoError
code_of_errno (int error_number, WendIoError otherwise)
{
  switch (error_number)
    {
    case ENOENT:
    case ENOTDIR:
      return WEND_IO_ERROR_NOT_FOUND;
    case ENOSPC:
    case EDQUOT:
      return WEND_IO_ERROR_NO_SPACE;
    case EFBIG:
    case EOVERFLOW:
      return WEND_IO_ERROR_TOO_LARGE;
    case EISDIR:
    case ELOOP:
    case ENXIO:
    case ENODEV:
      return WEND_IO_ERROR_NOT_A_FILE;
    default:
      return otherwise;
    }
}

gboolean
wend_io_error_set_errno (GError     **error,
                         int          error_number,
                         WendIoError  otherwise,
                         const char  *act,
                         const char  *path,
                         const char  *way_on)
{
  return wend_io_error_set (error, code_of_errno (error_number, otherwise), act, path,
                            g_strerror (error_number), way_on);
}
