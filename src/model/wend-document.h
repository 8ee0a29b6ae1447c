/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-node.h"

G_BEGIN_DECLS

/* A map: the tree, its index by id, its pictures' bytes. Read-only but for the room `edit`.
 * Only the main thread may hold a document that changes; give a worker wend_document_copy(). */

typedef struct _WendDocument WendDocument;

/* An empty map with a root and an empty tray. `id` is the document id. */
WendDocument *wend_document_new       (const char *id);
WendDocument *wend_document_copy      (const WendDocument *document);
/* The same under another document id: "as a new map", from a template. Node ids stay. */
WendDocument *wend_document_copy_as   (const WendDocument *document,
                                       const char         *id);
void          wend_document_free      (WendDocument *document);

/* The document id: attribute `id` of <map>; not the id of the root, which is "map". */
const char   *wend_document_id        (const WendDocument *document);
/* Version of the format it was read from; above WEND_FORMAT_VERSION it is read-only. */
guint         wend_document_version   (const WendDocument *document);

WendNode     *wend_document_map       (const WendDocument *document);
WendNode     *wend_document_parked    (const WendDocument *document);
/* By id, removed or not; "map" and "parked" are known. NULL where there is none. */
WendNode     *wend_document_find      (const WendDocument *document,
                                       const char         *id);
/* The same, but only a node that is not dead. */
WendNode     *wend_document_find_living (const WendDocument *document,
                                         const char         *id);
/* A place (stage, step, card or link; `kinds` are bits 1 << WendKind) by id, then by title or text, trimmed
 * and case-folded. */
WendNode     *wend_document_find_place (const WendDocument *document,
                                        const char         *name,
                                        guint32             kinds);

/* Removed nodes (not what lies inside them), in no order. */
WendNode *const *wend_document_removed (const WendDocument *document,
                                        guint              *n_removed);
/* The map's language is written from right to left. */
gboolean      wend_document_is_rtl    (const WendDocument *document);
/* Living nodes of one kind anywhere, counted. */
guint         wend_document_count     (const WendDocument *document,
                                       WendKind            kind);

/* Next node of the living tree in document order (parents before children); NULL: start, and end.
 * for (WendNode *n = wend_document_next (d, NULL); n; n = wend_document_next (d, n)) */
WendNode     *wend_document_next      (const WendDocument *document,
                                       const WendNode     *node);

/* NULL where nothing foreign was met at `node`. */
const WendForeign *wend_document_foreign (const WendDocument *document,
                                          const WendNode     *node);

/* Bytes by SHA-256 (lower-case hex), NULL where missing. */
GBytes       *wend_document_blob      (const WendDocument *document,
                                       const char         *sha256);
/* Hashes of all blobs, sorted. Free with g_ptr_array_unref(). */
GPtrArray    *wend_document_list_blobs (const WendDocument *document);

/* Bytes of memory held (nodes, index, strings; not blobs). */
gsize         wend_document_memory    (const WendDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendDocument, wend_document_free)

G_END_DECLS
