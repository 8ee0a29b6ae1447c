/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-change.h"

G_BEGIN_DECLS

/* An ordered list of changes by one writer with one label: one undo step, one line of the journal and of the wire.
 * Immutable once the editor has committed it; counted by reference. */

typedef struct
{
  char *writer;     /* c: one run of one person */
  guint32 n;        /* 1, 2, 3 … of that writer */
  guint64 base;     /* b: last log number the writer had seen; 0 when alone */
  guint32 group;    /* g: undo group */
  gboolean late;    /* made while disconnected */
  char *by;         /* display name; NULL: not stamped yet */
  char *at;         /* date-time; NULL: not stamped yet */
  char *label;      /* translated, readable: Move “Repack” */
  GArray *changes;  /* WendChange */
} WendChangeset;

WendChangeset *wend_changeset_new   (const char *writer,
                                     guint32     n,
                                     const char *label);
WendChangeset *wend_changeset_ref   (WendChangeset *changeset);
void           wend_changeset_unref (WendChangeset *changeset);
/* Takes the content of `change`. */
void           wend_changeset_take  (WendChangeset *changeset,
                                     WendChange    *change);

/* The JSON line of model.md §6 without its line end: keys in fixed order, no spaces, escaped only `"`, `\` and controls.
 * Caller frees. */
char          *wend_changeset_to_line   (const WendChangeset *changeset);
/* NULL with an error that names the key; depth and lengths are checked before anything is built. */
WendChangeset *wend_changeset_from_line (const char          *line,
                                         gssize               length,
                                         GError             **error);

/* Two changesets of one writer's uninterrupted run as one that has the same effect. Caller owns. */
WendChangeset *wend_changeset_squash    (const WendChangeset *first,
                                         const WendChangeset *second);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendChangeset, wend_changeset_unref)

#define WEND_EDIT_ERROR (wend_edit_error_quark ())

typedef enum
{
  WEND_EDIT_ERROR_LINE, /* not a change line */
  WEND_EDIT_ERROR_READ_ONLY
} WendEditError;

GQuark         wend_edit_error_quark (void);

G_END_DECLS
