/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-marks.h"
#include "model/wend-document.h"

G_BEGIN_DECLS

/* What a changeset really did to a document: one entry for each effect, with what stood there before. Rolled back it
 * leaves no trace at all (abort, rebase); turned round with conditions it is an undo (wend-inverse.h). All strings
 * and nodes are the document's. */

typedef enum
{
  WEND_TRACE_CREATED,
  WEND_TRACE_SET,
  WEND_TRACE_FOREIGN, /* an attribute that the schema does not know */
  WEND_TRACE_ELEMENT, /* a node of an unknown kind, kept as XML at its parent */
  WEND_TRACE_PLACED,
  WEND_TRACE_FLAGGED /* removed or restored */
} WendTraceKind;

typedef struct
{
  WendTraceKind kind;
  WendNode *node;     /* ELEMENT: the parent */
  const char *field;  /* SET, FOREIGN: its name; ELEMENT: the id */
  const char *old;    /* SET, FOREIGN: the value before; PLACED, FLAGGED: the key before; ELEMENT: the XML */
  WendNode *parent;   /* PLACED, FLAGGED: the parent before */
  WendNode *previous; /* PLACED: the sibling it stood behind */
  guint position;     /* FOREIGN: its index among the attributes */
  gboolean removed;   /* FLAGGED: as it is now */
  WendMark before;    /* of the field, the place or the flag */
  WendMark after;
  WendMark place; /* FLAGGED: mark of the place before */
} WendTraceEntry;

typedef struct
{
  GArray *entries; /* WendTraceEntry */
  char *writer;    /* whose count rose; NULL: nobody's */
  guint32 last_n;  /* what it was */
  char *last_by;
  char *last_at;
} WendTrace;

WendTrace *wend_trace_new       (void);
WendTrace *wend_trace_ref       (WendTrace *trace);
void       wend_trace_unref     (WendTrace *trace);
/* `trace` may be NULL: nothing is kept. */
void       wend_trace_add       (WendTrace            *trace,
                                 const WendTraceEntry *entry);
/* Remembers the writer's count, to be called before it rises. */
void       wend_trace_count     (WendTrace       *trace,
                                 const WendMarks *marks,
                                 const char      *writer);
void       wend_trace_clear     (WendTrace *trace);

/* Takes everything back, newest first, and empties the trace. The document must be as the trace left it. */
void       wend_trace_roll_back (WendTrace    *trace,
                                 WendDocument *document,
                                 WendMarks    *marks);

/* Adds the ids of all nodes that changed, and of their parents old and new. `seen` is a set of const char *. */
void       wend_trace_touch     (const WendTrace *trace,
                                 GHashTable      *seen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendTrace, wend_trace_unref)

G_END_DECLS
