/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-document.h"

G_BEGIN_DECLS

/* A document as the bytes of a .wend file (model.md §5): canonical, so that the same map always gives the same bytes.
 * Pure; call it on the main thread or on a copy. */

/* Caller owns. */
GBytes *wend_map_write    (const WendDocument *document);

G_END_DECLS
