/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-document.h"

G_BEGIN_DECLS

/* The RELAX NG check (data/wend-map.rng, compiled in) of a map as it would be saved, without what in it is not ours. Slow
 * beside reading, which checks by hand: for `wend-cli check` and tests, never on opening. */

typedef struct
{
  char *id;      /* of the node, "map" for the root; NULL where none can be named */
  guint line;    /* of the bytes of wend_map_write() where nothing foreign is kept; 0: unknown */
  char *message; /* technical English */
} WendMapProblem;

/* Of WendMapProblem, at most 100, empty where the map is valid. Caller frees with g_ptr_array_unref(). A map of a newer
 * format is not checked: its schema is not known. */
GPtrArray *wend_map_validate (const WendDocument *document);

G_END_DECLS
