/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "io/wend-map-reader.h"

G_BEGIN_DECLS

/* wend_map_read_bytes() for both roots: <map>, or <fragment>, whose nodes then all hang below the document's root. */
WendDocument *wend_map_parse (GBytes      *bytes,
                              const char  *name,
                              gboolean     fragment,
                              GPtrArray   *remarks,
                              GError     **error);

G_END_DECLS
