/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-trace.h"

G_BEGIN_DECLS

/* Undo and redo: the effects of one step turned round as ordinary changes. Each carries `if` (the last writer is still
 * the step's) and `as` (the mark that stood there before), newest effect first. */

/* Applies the change (its content is taken); FALSE: it had no effect. */
typedef gboolean (*WendInverseEmit) (gpointer    data,
                                     WendChange *change);

typedef struct
{
  const WendDocument *document;
  const WendMarks *marks;
  const char *writer; /* interned: whose steps these are */
  WendInverseEmit emit;
  gpointer data;
} WendInverse;

/* `traces` of WendTrace, oldest first. Returns how many changes had an effect; `skipped` (may be NULL) counts the
 * parts that others have changed since. */
guint wend_inverse_run         (const WendInverse *inverse,
                                const GPtrArray   *traces,
                                guint             *skipped);

/* Whether there is anything to take back: not so where all that was made is gone again in the same breath. */
gboolean wend_inverse_is_needed (const WendTrace *trace);

/* Whether taking the step back would remove a node that it created and in which somebody else has written. */
gboolean wend_inverse_takes_others (const WendInverse *inverse,
                                    const GPtrArray   *traces);

G_END_DECLS
