/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/wend-schema.h"

G_BEGIN_DECLS

/* The change language (model.md §6): five kinds, no sixth. A change is a value; it knows no document.
 * Every value is a string exactly as in the file; NULL unsets. */

typedef enum
{
  WEND_CHANGE_CREATE,
  WEND_CHANGE_REMOVE,
  WEND_CHANGE_RESTORE,
  WEND_CHANGE_SET,
  WEND_CHANGE_MOVE
} WendChangeKind;

/* Who wrote a field, a place or a removed flag last: [c,n,q]. Nobody since the base: writer "". */
typedef struct
{
  const char *writer; /* interned with g_intern_string(); never NULL */
  guint32 n;          /* the writer's changeset, 1, 2, 3 … */
  guint32 q;          /* its number in the log; 0: not numbered yet */
} WendMark;

WendMark wend_mark_none    (void);
/* Same writer and changeset; q does not count. */
gboolean wend_mark_same    (WendMark a,
                            WendMark b);

typedef struct
{
  char *field; /* name as in the file; an unknown one is foreign content */
  char *value; /* NULL unsets */
} WendAssignment;

typedef struct
{
  WendChangeKind kind;
  char *id;
  char *type;     /* CREATE: name of the kind */
  char *parent;   /* CREATE, MOVE */
  char *order;    /* CREATE, MOVE; NULL for kinds that have none */
  GArray *fields; /* CREATE: WendAssignment, in the schema's order; SET: exactly one; else NULL */
  gboolean has_if;
  WendMark only_if; /* q unused */
  gboolean has_as;
  WendMark as;
} WendChange;

void     wend_change_clear (WendChange *change);
/* Deep copy into uninitialised memory. */
void     wend_change_copy  (const WendChange *change,
                            WendChange       *copy);
gboolean wend_change_equal (const WendChange *a,
                            const WendChange *b);

/* For `fields`: an array that owns what it holds, and a copy of one assignment at its end. */
GArray  *wend_change_fields_new (void);
void     wend_change_fields_add (GArray     *fields,
                                 const char *field,
                                 const char *value);

G_END_DECLS
