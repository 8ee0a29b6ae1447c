/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/wend-schema.h"

G_BEGIN_DECLS

/* Checking one value of one field. A value is held, sent and written as one canonical string. */

typedef enum
{
  WEND_VALUE_CANONICAL, /* legal as it stands */
  WEND_VALUE_CHANGED,   /* legal; *canonical is its canonical form */
  WEND_VALUE_DEFAULT,   /* legal and equal to the default: unset the field */
  WEND_VALUE_BAD        /* *reason says why, in technical English */
} WendValueCheck;

/* `text` need not end in NUL. `*canonical` is set only for CHANGED (caller frees).
 * `reason` may be NULL; it is a constant. */
WendValueCheck wend_value_check (const WendFieldRow *row,
                                 const char         *text,
                                 gsize               length,
                                 char              **canonical,
                                 const char        **reason);

/* The schema's own copy of a token or flag, so that many nodes share it; NULL for other types. */
const char    *wend_value_token (const WendFieldRow *row,
                                 const char         *text,
                                 gsize               length);

G_END_DECLS
