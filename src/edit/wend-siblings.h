/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-document.h"

G_BEGIN_DECLS

/* Standing among the living siblings of one kind, and the order keys for it. `skip` (may be NULL) is taken as absent:
 * the node that is about to move. All are O(log siblings). */

WendNode *wend_siblings_previous (const WendNode *node);
WendNode *wend_siblings_next     (const WendNode *node);
WendNode *wend_siblings_first    (const WendNode *parent,
                                  WendKind        kind,
                                  const WendNode *skip);
WendNode *wend_siblings_last     (const WendNode *parent,
                                  WendKind        kind,
                                  const WendNode *skip);
/* First sibling with a key above `order`. */
WendNode *wend_siblings_above    (const WendNode *parent,
                                  WendKind        kind,
                                  const char     *order,
                                  const WendNode *skip);

/* A key to stand in front of `before` (NULL: at the end); NULL where no key fits any more: renumber. Caller frees. */
char     *wend_siblings_key_before (const WendNode *parent,
                                    WendKind        kind,
                                    const WendNode *before,
                                    const WendNode *skip);
/* The key with which a node that wants `order` arrives: `order`, after a twin the key between that one and its next;
 * where `order` is no key the one at the end. NULL for kinds without keys. Caller frees. */
char     *wend_siblings_arrive     (const WendNode *parent,
                                    WendKind        kind,
                                    const char     *order,
                                    const WendNode *skip);

G_END_DECLS
