/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The SHA-256 of bytes that come in blocks. Of a large file it is made in a thread of its own, where there is a processor for it. */

typedef struct _WendFingerprint WendFingerprint;

WendFingerprint *wend_fingerprint_new    (void);
void             wend_fingerprint_free   (WendFingerprint *fingerprint);
/* The bytes are not needed any more when it returns. */
void             wend_fingerprint_update (WendFingerprint *fingerprint,
                                          gconstpointer    bytes,
                                          gsize            length);
/* Lower-case hex of all; nothing may follow. */
void             wend_fingerprint_finish (WendFingerprint *fingerprint,
                                          char             hex[65]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendFingerprint, wend_fingerprint_free)

G_END_DECLS
