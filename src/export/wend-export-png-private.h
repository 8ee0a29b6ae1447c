/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/wend-deflater-private.h"

G_BEGIN_DECLS

/* What tests and benchmarks choose and nobody else. */

typedef struct
{
  WendEncoder encoder;
  int rows; /* of a band; 0: as memory allows */
  int tile; /* px a surface is wide at most; 0: as cairo allows */
} WendPngTuning;

gboolean wend_export_png_tuned (const WendScene      *scene,
                                const WendPngOptions *options,
                                const WendPngTuning  *tuning,
                                WendExportWrite       write,
                                gpointer              data,
                                GError              **error);

G_END_DECLS
