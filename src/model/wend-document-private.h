/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/wend-arena.h"
#include "model/wend-document.h"

G_BEGIN_DECLS

/* How a document is altered. For the room `edit` only; every call must come from apply. No call checks
 * the rules of the change language: callers do. Values must be canonical (wend_value_check). */

/* An id, known or only named: the text of every reference is its atom's text. */
typedef struct
{
  WendNode *node; /* NULL while only named */
  guint32 hash;
  guint32 length;
  char text[];
} WendAtom;

typedef struct
{
  guint n;
  guint size;
  WendNode *items[];
} WendChildren;

struct _WendNode
{
  WendAtom *id;
  const char *order;
  WendNode *parent;
  WendChildren *children; /* living ones, sorted; NULL: none yet */
  guint64 present;        /* bit i: field i of the kind's row is set */
  const char **values;    /* packed, in slot order */
  guint8 kind;
  guint8 size; /* room in values */
  guint8 removed : 1;
  guint8 foreign : 1; /* has an entry in the document's table */
};

struct _WendDocument
{
  WendArena *arena;
  WendAtom **index; /* open addressing, size a power of two */
  gsize index_size;
  gsize index_used;
  const char *id;
  guint version;
  WendNode *map;
  WendNode *parked;
  GPtrArray *removed;
  GHashTable *foreign; /* WendNode → WendForeign */
  GHashTable *blobs;   /* sha256 → GBytes */
  gsize child_bytes;
};

/* A string of the document's own. */
const char *wend_document_intern      (WendDocument *document,
                                       const char   *text,
                                       gsize         length);
WendAtom   *wend_document_atom        (WendDocument *document,
                                       const char   *id,
                                       gsize         length);

/* A new living node in its place among the siblings. `id` must be free. */
WendNode   *wend_document_insert      (WendDocument *document,
                                       WendKind      kind,
                                       const char   *id,
                                       WendNode     *parent,
                                       const char   *order);
/* `value` NULL unsets. */
void        wend_document_set         (WendDocument *document,
                                       WendNode     *node,
                                       WendField     field,
                                       const char   *value);
void        wend_document_place       (WendDocument *document,
                                       WendNode     *node,
                                       WendNode     *parent,
                                       const char   *order);
void        wend_document_set_removed (WendDocument *document,
                                       WendNode     *node,
                                       gboolean      removed);
/* Takes a node back as if it had never been (an insert that is rolled back). It must have no children left. */
void        wend_document_forget      (WendDocument *document,
                                       WendNode     *node);
/* Foreign content; `value` NULL drops the attribute. */
void        wend_document_set_foreign_attribute (WendDocument *document,
                                                 WendNode     *node,
                                                 const char   *name,
                                                 const char   *value);
void        wend_document_add_foreign_element   (WendDocument *document,
                                                 WendNode     *node,
                                                 const char   *xml);
/* Returns the hash. The bytes are kept as long as the document. */
const char *wend_document_add_blob    (WendDocument *document,
                                       GBytes       *bytes);
void        wend_document_set_id      (WendDocument *document,
                                       const char   *id);

/* Shared with the builder, inside `model`. */
WendNode   *wend_node_new_in          (WendDocument *document,
                                       WendKind      kind,
                                       WendAtom     *atom);
void        wend_node_append_child    (WendDocument *document,
                                       WendNode     *parent,
                                       WendNode     *child);
void        wend_node_set_slot        (WendDocument *document,
                                       WendNode     *node,
                                       guint         slot,
                                       const char   *value);
/* `value` as the document keeps it: an atom's text, a shared token or an interned copy. */
const char *wend_document_hold        (WendDocument       *document,
                                       const WendFieldRow *row,
                                       const char         *value,
                                       gsize               length);

G_END_DECLS
