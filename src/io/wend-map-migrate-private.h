/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-builder.h"

G_BEGIN_DECLS

/* Brings what was read from `version` of the format to WEND_FORMAT_VERSION, one step after the other, and notes the
 * version it is now. A later version is left as it is. */
void wend_map_migrate (WendBuilder *builder,
                       guint        version);

G_END_DECLS
