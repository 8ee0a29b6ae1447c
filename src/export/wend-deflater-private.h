/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/wend-export-png.h"

G_BEGIN_DECLS

/* One zlib stream, fed piece by piece, through the fastest encoder of this build. */

typedef enum
{
  WEND_ENCODER_BEST, /* ISA-L where it was built in, else libdeflate */
  WEND_ENCODER_LIBDEFLATE
} WendEncoder;

typedef struct _WendDeflater WendDeflater;

WendDeflater *wend_deflater_new  (WendEncoder     encoder,
                                  WendExportWrite write,
                                  gpointer        data);
void          wend_deflater_free (WendDeflater   *deflater);

/* `last` ends the stream; nothing may be fed after it. Large pieces (1 MB) compress best. */
gboolean      wend_deflater_feed (WendDeflater   *deflater,
                                  const void     *bytes,
                                  gsize           n,
                                  gboolean        last,
                                  GError        **error);

/* Walks the blocks of a raw deflate stream, of which `n` + 8 bytes are readable: the bit that marks the last block, and
 * the first bit behind it. FALSE: no such stream. */
gboolean      wend_deflate_find_end (const guint8 *bytes,
                                     gsize         n,
                                     gsize        *final_bit,
                                     gsize        *end_bit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendDeflater, wend_deflater_free)

G_END_DECLS
