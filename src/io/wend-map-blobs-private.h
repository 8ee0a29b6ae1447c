/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-document.h"

G_BEGIN_DECLS

/* Hashes of the blobs that belong into the file, sorted: those that a living image or snapshot names, and those that the map
 * inside a living snapshot names. Borrowed strings; free the array. */
GPtrArray  *wend_map_blobs_referred (const WendDocument *document);

/* By its first bytes. */
const char *wend_map_blob_type      (GBytes             *bytes);

G_END_DECLS
