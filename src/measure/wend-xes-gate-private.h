/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One linear pass over the bytes of an event log before the parser sees them: refuses what costs a parser more than it is worth.
 * Start with all 0. */
typedef struct
{
  gsize since;    /* bytes behind the last '<' */
  guint opened;   /* of "<!" at the end of the last piece: 1 or 2 bytes of it */
} WendXesGate;

/* NULL, or why the piece is refused. */
const char *wend_xes_gate_feed (WendXesGate *gate,
                                const char  *text,
                                gsize        length);

G_END_DECLS
