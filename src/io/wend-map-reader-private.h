/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/wend-map-reader.h"

G_BEGIN_DECLS

typedef enum
{
  WEND_MAP_PARSE_MAP = 0,
  WEND_MAP_PARSE_FRAGMENT = 1 << 0, /* the root is <fragment>, whose nodes then all hang below the document's root */
  WEND_MAP_PARSE_LONG_WAY = 1 << 1  /* every byte by libxml2, for tests: the short way must come to the same */
} WendMapParse;

/* wend_map_read_bytes() for both roots. */
WendDocument *wend_map_parse (GBytes       *bytes,
                              const char   *name,
                              WendMapParse  how,
                              GPtrArray    *remarks,
                              GError      **error);

G_END_DECLS
