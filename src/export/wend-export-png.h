/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/wend-render.h"

G_BEGIN_DECLS

/* A scene as PNG in bands: bounded memory at any size. Rows are unfiltered RGB through ISA-L or libdeflate. */

#define WEND_EXPORT_MAX_SIDE 16384
/* By --scale a map may be larger than a side of a screen picture; cairo is never asked for more than a band. */
#define WEND_EXPORT_MAX_PIXELS (600.0 * 1000 * 1000)

/* Gets the file piece by piece; wend_store_writer_write() fits. */
typedef gboolean (*WendExportWrite) (gpointer     data,
                                     const void  *bytes,
                                     gsize        n,
                                     GError     **error);

typedef struct
{
  int width;       /* px; both 0: by scale */
  int height;      /* px; the map is fitted in and centred, the rest is paper */
  double scale;    /* px per u, where width and height are 0 */
  double dpi;      /* written into the file; 0: 96 */
  const char *title; /* tEXt Title; NULL: none */
  WendRenderOptions render; /* area and scale are set here */
} WendPngOptions;

#define WEND_EXPORT_ERROR (wend_export_error_quark ())

typedef enum
{
  WEND_EXPORT_ERROR_SIZE, /* too large, or nothing to draw */
  WEND_EXPORT_ERROR_FAILED
} WendExportError;

GQuark   wend_export_error_quark (void);

gboolean wend_export_png (const WendScene      *scene,
                          const WendPngOptions *options,
                          WendExportWrite       write,
                          gpointer              data,
                          GError              **error);

/* Pixels the options give for this scene. FALSE: too large. */
gboolean wend_export_png_size (const WendScene      *scene,
                               const WendPngOptions *options,
                               int                  *width,
                               int                  *height);
/* How many picture heights away the smallest text can be read (200 × its size as a share of the height). */
double   wend_export_reading_distance (const WendScene *scene,
                                       int              width,
                                       int              height);

G_END_DECLS
