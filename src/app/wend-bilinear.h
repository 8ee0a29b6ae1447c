/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Opaque pixels of four bytes. */
typedef struct
{
  guchar *pixels;
  int width, height;
  int stride; /* bytes */
} WendRaster;

/* Draws `from`, scaled by `ratio` and with its corner at (x, y), into `to`; what lies around it stays as it is. */
void wend_bilinear (const WendRaster *to,
                    const WendRaster *from,
                    double            ratio,
                    double            x,
                    double            y);

/* The same without the processor's vectors, byte for byte: for processors that have none, and for tests. */
void wend_bilinear_plain (const WendRaster *to,
                          const WendRaster *from,
                          double            ratio,
                          double            x,
                          double            y);

G_END_DECLS
