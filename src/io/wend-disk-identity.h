/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the disk held when a file was read or last saved, so that nobody's later edit is overwritten unseen.
 *
 * The content decides (SHA-256); the other fields spare reading the file when only a glance is wanted: after a `touch`,
 * or after somebody wrote the same bytes again, it is still the same. Made by wend_store_read() and by a save. */

#define WEND_DISK_IDENTITY_SHA256 32

typedef struct
{
  gboolean exists;    /* FALSE: there was no file, and the rest is 0 */
  guint64  device;
  guint64  inode;
  guint64  size;      /* bytes */
  gint64   mtime_ns;  /* since 1970 */
  gint64   ctime_ns;  /* no program can set it back, unlike mtime */
  guint8   sha256[WEND_DISK_IDENTITY_SHA256];
} WendDiskIdentity;

typedef enum
{
  WEND_DISK_SAME,
  WEND_DISK_CHANGED, /* other content; or a file where there was none */
  WEND_DISK_GONE     /* no file any more */
} WendDiskState;

/* Compares what lies at `path` (through links) with `identity` without writing anything. A file whose facts all stand is
 * taken as the same unread: good for a look on focus. A save never relies on that and compares the content.
 * Returns CHANGED where the file cannot be read or is no plain file. */
WendDiskState wend_disk_identity_check     (const WendDiskIdentity *identity,
                                            const char             *path);

/* Both name one and the same file on one disk (another path, a hard link, a link). */
gboolean      wend_disk_identity_same_file (const WendDiskIdentity *a,
                                            const WendDiskIdentity *b);

G_END_DECLS
