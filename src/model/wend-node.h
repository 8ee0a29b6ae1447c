/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-schema.h"

G_BEGIN_DECLS

/* One record of a map. Read-only here: only the rooms `edit` (changes) and `io` (building) can alter one.
 * Nodes are owned by their document and live as long as it does, removed or not; strings that
 * these functions return are immutable and live as long as the document, too. */

typedef struct _WendNode WendNode;

WendKind     wend_node_kind       (const WendNode *node);
/* "map" for the root, "parked" for the tray. */
const char  *wend_node_id         (const WendNode *node);
/* Order key, NULL for kinds that have none. */
const char  *wend_node_order      (const WendNode *node);
/* NULL for the root. A removed node keeps its parent. */
WendNode    *wend_node_parent     (const WendNode *node);
/* Removed itself. */
gboolean     wend_node_is_removed (const WendNode *node);
/* Removed, or inside a removed node. */
gboolean     wend_node_is_dead    (const WendNode *node);
/* The nearest ancestor-or-self of that kind, NULL where there is none. */
WendNode    *wend_node_ancestor   (const WendNode *node,
                                   WendKind        kind);

/* The value as it stands in the file, NULL where unset. */
const char  *wend_node_get        (const WendNode *node,
                                   WendField       field);
/* The value, else the schema's default, else "". */
const char  *wend_node_text       (const WendNode *node,
                                   WendField       field);
gboolean     wend_node_flag       (const WendNode *node,
                                   WendField       field);
/* FALSE where unset without a default. */
gboolean     wend_node_number     (const WendNode *node,
                                   WendField       field,
                                   double         *value);
/* The living node a reference names; NULL where unset, unknown or dead. */
WendNode    *wend_node_ref        (const WendNode *node,
                                   WendField       field);
/* Days since 1970; FALSE where unset. */
gboolean     wend_node_date       (const WendNode *node,
                                   WendField       field,
                                   gint32         *days);
gboolean     wend_node_is_set     (const WendNode *node,
                                   WendField       field);
/* All values that are set, packed in the order of the kind's rows: bit i of the answer tells that row i is set. For those
 * who visit every field (writing, comparing). */
guint64      wend_node_values     (const WendNode     *node,
                                   const char *const **values);
/* Kind of a lane; WEND_N_LANES for other nodes. */
WendLaneKind wend_node_lane_kind  (const WendNode *node);

/* Living children of one kind, in order; valid until the document changes. */
WendNode *const *wend_node_children     (const WendNode *node,
                                         WendKind        kind,
                                         guint          *n_children);
/* All living children, by kind and order. */
WendNode *const *wend_node_all_children (const WendNode *node,
                                         guint          *n_children);

/* Order among siblings: kind, order key, id. */
int          wend_node_compare    (const WendNode *a,
                                   const WendNode *b);

/* What the file holds at this node and Wend does not know; kept and written back. */
typedef struct
{
  const char *name;  /* qualified name, also xmlns and xmlns:x */
  const char *value; /* unescaped */
} WendForeignAttribute;

typedef struct
{
  GArray *attributes;  /* WendForeignAttribute */
  GPtrArray *elements; /* const char *: XML as it is to be written, without indent before it */
} WendForeign;

G_END_DECLS
