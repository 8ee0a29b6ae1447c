/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one error domain of the room `io`. A message is one sentence in technical English that names the file,
 * what is safe and a way on; `app` turns the code into a translated one. */

#define WEND_IO_ERROR (wend_io_error_quark ())

typedef enum
{
  WEND_IO_ERROR_FAILED,          /* the system refused in a way that none of the others names */
  WEND_IO_ERROR_NOT_FOUND,       /* no such file or folder */
  WEND_IO_ERROR_UNREADABLE,      /* no right to read, or the disk failed */
  WEND_IO_ERROR_NOT_A_FILE,      /* a folder, device, pipe, or links that never end */
  WEND_IO_ERROR_TOO_LARGE,       /* over the limit on reading, or on a file's size when writing */
  WEND_IO_ERROR_READ_ONLY,       /* the file itself must not be written: ask, or save elsewhere */
  WEND_IO_ERROR_NOT_WRITABLE,    /* its folder takes no new file or refuses the rename: save elsewhere */
  WEND_IO_ERROR_NO_SPACE,        /* disk or quota is full */
  WEND_IO_ERROR_CHANGED_ON_DISK, /* somebody else wrote the file: reload, keep both or overwrite */
  WEND_IO_ERROR_HARD_LINKS,      /* the file has other names, which would keep the old content: ask once */
  WEND_IO_ERROR_NOT_VERIFIED,    /* what was read back is not what was written */
  WEND_IO_ERROR_NOT_A_MAP,       /* foreign, broken or cut: no Wend map; names the line */
  WEND_IO_ERROR_INVALID,         /* a map that breaks the format; names line, element, attribute and reason */
  WEND_IO_ERROR_LIMIT            /* hostile, or bigger than any map */
} WendIoError;

GQuark wend_io_error_quark     (void);

/* Sets `error` from an errno: "Cannot ACT “PATH”: REASON; WAY_ON". The code is `otherwise` unless the errno says more
 * (no such file, no space, too large, no right). Always returns FALSE. */
gboolean wend_io_error_set_errno (GError     **error,
                                  int          error_number,
                                  WendIoError  otherwise,
                                  const char  *act,
                                  const char  *path,
                                  const char  *way_on);

/* The same with the reason in words. Always returns FALSE. */
gboolean wend_io_error_set       (GError     **error,
                                  WendIoError  code,
                                  const char  *act,
                                  const char  *path,
                                  const char  *reason,
                                  const char  *way_on);

G_END_DECLS
