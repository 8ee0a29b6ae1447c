/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-scene.h"

/* Scenes made by hand, for tests of whoever draws them. Texts and paths are borrowed and must outlive the scene. */

WendItem   hand_rect  (WendRect    box,
                       WendColour  fill);
/* `width`: as the layout would have measured it. */
WendItem   hand_text  (WendRole    role,
                       WendPoint   at,
                       double      width,
                       const char *text);
WendItem   hand_path  (const WendPath *path,
                       WendRect        bounds,
                       WendColour      fill);
WendItem   hand_image (WendRect    box,
                       const char *sha256);

/* Every item a chunk of its own, in this order. */
WendScene *hand_scene (const WendItem *items,
                       guint           n_items,
                       double          w,
                       double          h);
/* A picture with everything in it: boxes, lines, hatches, curves, texts of several scripts, icons, a frame. */
WendScene *hand_scene_rich (double *w,
                            double *h);
/* 400 × 240 without text, so that no font matters. */
WendScene *hand_scene_shapes (void);
/* `n` × `n` cards with five lines of text each. */
WendScene *hand_scene_cards (WendShaper *shaper,
                             guint       n);
