/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sys/stat.h>

#include "io/wend-disk-identity.h"

G_BEGIN_DECLS

/* Everything but the hash. */
void          wend_disk_identity_from_stat (WendDiskIdentity  *identity,
                                            const struct stat *st);
gboolean      wend_disk_identity_same_facts (const WendDiskIdentity *a,
                                             const WendDiskIdentity *b);
/* By content: the open plain file `fd` (read from its start), whose facts are `now`; fills in its hash.
 * FALSE with errno set where it cannot be read. */
gboolean      wend_disk_identity_compare_fd (const WendDiskIdentity *identity,
                                             int                     fd,
                                             WendDiskIdentity       *now,
                                             WendDiskState          *state);

G_END_DECLS
