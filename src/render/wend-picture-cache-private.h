/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/wend-render.h"
#include "render/wend-shaped-private.h"

G_BEGIN_DECLS

/* Decoded pictures, no larger than they were needed. Only PNG and JPEG; the size in the header is judged first. */

#define WEND_PICTURE_MAX_BYTES (20 * 1024 * 1024)
#define WEND_PICTURE_MAX_PIXELS (40.0 * 1000 * 1000)

WendPictureCache *wend_picture_cache_new  (void);
void              wend_picture_cache_free (WendPictureCache *cache);

/* The picture, at least `width` px wide where the original is, and as wide as high as the original; grey when `grey`.
 * NULL: missing, unreadable or too large. Borrowed until the next call. */
cairo_surface_t  *wend_picture_cache_get  (WendPictureCache        *cache,
                                           const WendRenderOptions *options,
                                           const char              *sha256,
                                           int                      width);

G_END_DECLS
