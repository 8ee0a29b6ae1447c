/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-change.h"

G_BEGIN_DECLS

/* Who wrote what last (model.md §6), beside the document and sparse: what nobody wrote since the base is not stored.
 * Also the last changeset of each writer. Keyed by id, so that it outlives no document and belongs to none. */

typedef struct _WendMarks WendMarks;

/* What is marked beside the fields. */
#define WEND_MARK_PLACE "@place"
#define WEND_MARK_REMOVED "@removed"

WendMarks *wend_marks_new    (void);
WendMarks *wend_marks_copy   (const WendMarks *marks);
void       wend_marks_free   (WendMarks       *marks);

/* wend_mark_none() where nobody wrote. */
WendMark   wend_marks_get    (const WendMarks *marks,
                              const char      *id,
                              const char      *field);
/* Nobody's mark is dropped. */
void       wend_marks_set    (WendMarks       *marks,
                              const char      *id,
                              const char      *field,
                              WendMark         mark);
/* Drops all marks of a node. */
void       wend_marks_forget (WendMarks       *marks,
                              const char      *id);
/* Whether somebody but `writer` wrote anything of this node. */
gboolean   wend_marks_others (const WendMarks *marks,
                              const char      *id,
                              const char      *writer);

typedef struct
{
  const char *id;
  const char *field;
  WendMark mark;
} WendMarkRow;

/* All marks, by id and field: WendMarkRow, valid until the marks change. Free with g_array_unref(). */
GArray    *wend_marks_list   (const WendMarks *marks);

typedef struct
{
  const char *writer;
  guint32 n;
  const char *by; /* may be NULL */
  const char *at; /* may be NULL */
} WendMarkLast;

/* 0 for a writer never seen. */
guint32    wend_marks_last      (const WendMarks *marks,
                                 const char      *writer);
/* n = 0 for a writer never seen; valid until the marks change. */
WendMarkLast wend_marks_get_last (const WendMarks *marks,
                                  const char      *writer);
/* n = 0 forgets the writer. */
void       wend_marks_set_last  (WendMarks          *marks,
                                 const WendMarkLast *last);
/* All writers, sorted: WendMarkLast, valid until the marks change. Free with g_array_unref(). */
GArray    *wend_marks_list_last (const WendMarks *marks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendMarks, wend_marks_free)

G_END_DECLS
