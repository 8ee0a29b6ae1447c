/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A row of x8r8g8b8 pixels as bytes; where they end. */

guint8 *wend_row_rgb  (guint8        *to,
                       const guint32 *from,
                       int            n);
guint8 *wend_row_grey (guint8        *to,
                       const guint32 *from,
                       int            n);

G_END_DECLS
