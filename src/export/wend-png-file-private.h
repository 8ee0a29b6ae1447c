/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/wend-deflater-private.h"

G_BEGIN_DECLS

/* The frame of a PNG file (ISO/IEC 15948): signature, chunks, checksums. Pictures are 8 bit, RGB or grey, sRGB, not
 * interlaced; rows come with their filter byte. */

typedef struct
{
  int width;
  int height;
  gboolean grey;
  double dpi;
  const char *title; /* NULL: none */
  WendEncoder encoder;
  WendExportWrite write;
  gpointer data;
} WendPngHead;

typedef struct _WendPngFile WendPngFile;

/* Writes everything up to the pixels. */
WendPngFile *wend_png_file_begin (const WendPngHead *head,
                                  GError           **error);
/* Rows, `last` with the last of them: the file is complete then. */
gboolean     wend_png_file_rows  (WendPngFile       *file,
                                  const void        *rows,
                                  gsize              n,
                                  gboolean           last,
                                  GError           **error);
void         wend_png_file_free  (WendPngFile       *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendPngFile, wend_png_file_free)

G_END_DECLS
