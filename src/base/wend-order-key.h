/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Order keys: strings compared as bytes, between any two of which there is another.
 * The scheme is `generateKeyBetween` of fractional indexing: an integer part whose first letter
 * tells its length (a0 … a9 aA … az b00 …; below a0: Zz …), then a fraction in base 62. */

#define WEND_ORDER_KEY_FIRST "a0"
#define WEND_ORDER_KEY_LONG 48 /* a longer key is renumbered */

gboolean wend_order_key_is_valid (const char *key);

/* A key after `before` and before `after`; either may be NULL (open end).
 * Returns NULL when before >= after or one of them is no key. Caller frees. */
char    *wend_order_key_between  (const char *before,
                                  const char *after);

G_END_DECLS
