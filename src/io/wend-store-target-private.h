/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sys/stat.h>

#include "io/wend-io-error.h"

G_BEGIN_DECLS

/* Where a save goes once all links are followed: a name in an open folder, and the plain file there, if any. */
typedef struct
{
  char       *path;   /* as it was asked for: for messages */
  char       *name;   /* of the real file, in `folder` */
  int         folder; /* O_PATH */
  int         old;    /* read-only; -1: nothing there */
  struct stat st;     /* of `old` */
} WendStoreTarget;

/* Errors: NOT_FOUND (folder), NOT_A_FILE, READ_ONLY, UNREADABLE. */
gboolean wend_store_target_open  (WendStoreTarget  *target,
                                  const char       *path,
                                  GError          **error);
/* Gives the new file `fd` what the old one has: owner, extended attributes (ACLs among them), mode. */
gboolean wend_store_target_dress (const WendStoreTarget  *target,
                                  int                     fd,
                                  GError                **error);
void     wend_store_target_clear (WendStoreTarget  *target);

G_END_DECLS
