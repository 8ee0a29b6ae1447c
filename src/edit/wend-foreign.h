/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-change.h"

G_BEGIN_DECLS

/* A name that can stand as an attribute or element of ours without a prefix, and is not one that has a meaning. */
gboolean wend_foreign_is_name (const char *name);
/* Legal in XML and not over the length of a text. */
gboolean wend_foreign_is_text (const char *value);
/* A CREATE of an unknown kind as the file would hold it, every field an attribute; NULL where that cannot be.
 * Caller frees. */
char    *wend_foreign_element (const WendChange *change);

G_END_DECLS
