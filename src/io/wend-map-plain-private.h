/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/wend-map-filler-private.h"

G_BEGIN_DECLS

/* Takes plain tags from `*at` on, which then stands before the first that is not. Only where wend_map_filler_is_plain() holds and the
 * parser has read everything before `*at`. What is taken is changed in place. TRUE: what follows is not complete. */
gboolean wend_map_plain_read (WendMapFiller *filler,
                              WendPrescan   *scan,
                              char         **at,
                              char          *end);

G_END_DECLS
