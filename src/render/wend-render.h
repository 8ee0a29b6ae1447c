/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "scene/wend-scene.h"

G_BEGIN_DECLS

/* A scene as ink on a cairo_t. The cairo_t's user space is u: scale and translate it first. Main thread, or any one thread
 * with a shaper of its own. */

typedef struct
{
  WendTheme theme;
  const WendRect *area;  /* u; NULL: everything. Nothing outside is drawn */
  double scale;          /* device pixels per u; text smaller than the level of detail becomes bars; 0: never */
  const WendShaper *shaper; /* of wend_pango_shaper_new() */
  /* Bytes of a picture by its hash, borrowed; NULL: an empty frame. */
  GBytes *(*picture) (const char *sha256, gpointer data);
  gpointer picture_data;
  gboolean paper;        /* fill `area` with paper first */
} WendRenderOptions;

void wend_render_scene (cairo_t                 *cr,
                        const WendScene         *scene,
                        const WendRenderOptions *options);

G_END_DECLS
