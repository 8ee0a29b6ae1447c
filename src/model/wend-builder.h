/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-document.h"

G_BEGIN_DECLS

/* Fills a fresh document in bulk: building is not a change. Only the room `io` (and tests) may include this.
 *
 * Open a parent before its children. Values must be canonical (wend_value_check). wend_builder_finish() sorts
 * siblings and gives order keys where they are missing, equal, falling or too long. */

typedef struct _WendBuilder WendBuilder;

WendBuilder *wend_builder_new    (const char *document_id);
void         wend_builder_free   (WendBuilder *builder);

/* NULL when the id is taken or reserved. `parent` NULL: the root. The id must be valid; `order` may be NULL. */
WendNode    *wend_builder_add    (WendBuilder *builder,
                                  WendNode    *parent,
                                  WendKind     kind,
                                  const char  *id,
                                  gsize        id_length);
WendNode    *wend_builder_map    (WendBuilder *builder);
WendNode    *wend_builder_parked (WendBuilder *builder);
void         wend_builder_order  (WendBuilder *builder,
                                  WendNode    *node,
                                  const char  *order,
                                  gsize        length);
/* `row` is one of the node's kind. */
void         wend_builder_set    (WendBuilder        *builder,
                                  WendNode           *node,
                                  const WendFieldRow *row,
                                  const char         *value,
                                  gsize               length);
/* The node is in the trash (journal bases and live snapshots). */
void         wend_builder_remove (WendBuilder *builder,
                                  WendNode    *node);
void         wend_builder_foreign_attribute (WendBuilder *builder,
                                             WendNode    *node,
                                             const char  *name,
                                             const char  *value);
void         wend_builder_foreign_element   (WendBuilder *builder,
                                             WendNode    *node,
                                             const char  *xml);
/* FALSE when the bytes do not have that hash: they are dropped. */
gboolean     wend_builder_blob    (WendBuilder *builder,
                                   const char  *sha256,
                                   GBytes      *bytes);
void         wend_builder_version (WendBuilder *builder,
                                   guint        version);
void         wend_builder_set_id  (WendBuilder *builder,
                                   const char  *document_id);

/* Takes the builder. */
WendDocument *wend_builder_finish (WendBuilder *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendBuilder, wend_builder_free)

G_END_DECLS
