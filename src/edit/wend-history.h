/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-trace.h"

G_BEGIN_DECLS

/* Two stacks of steps, and which state of the map the file holds. A step is what one undo takes back: the traces of
 * the changesets that belong to it. Knows neither document nor editor. */

typedef struct
{
  GPtrArray *traces; /* WendTrace, oldest first */
  char *label;
  guint32 group;
  guint64 before; /* number of the state that it left */
  guint64 after;  /* and of the one that it made */
} WendStep;

typedef struct _WendHistory WendHistory;

WendHistory *wend_history_new     (void);
void         wend_history_free    (WendHistory *history);
void         wend_step_free       (WendStep    *step);

/* A new step; what could be redone is forgotten. With `join` it becomes a part of the last one. */
void         wend_history_commit  (WendHistory *history,
                                   WendTrace   *trace,
                                   const char  *label,
                                   guint32      group,
                                   gboolean     join);
/* The step to undo (redo), NULL where there is none. */
WendStep    *wend_history_peek    (WendHistory *history,
                                   gboolean     redo);
/* Takes it off its stack. The caller owns it and gives it back after the replay, or drops it. */
WendStep    *wend_history_pop     (WendHistory *history,
                                   gboolean     redo);
/* Takes `step`, whose undo (redo) did what `trace` tells. `complete`: no part was skipped. */
void         wend_history_replayed (WendHistory *history,
                                    WendStep    *step,
                                    gboolean     redo,
                                    WendTrace   *trace,
                                    gboolean     complete);
/* Somebody else changed the map. */
void         wend_history_foreign (WendHistory *history);

void         wend_history_mark_saved (WendHistory       *history);
gboolean     wend_history_is_saved   (const WendHistory *history);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendHistory, wend_history_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendStep, wend_step_free)

G_END_DECLS
