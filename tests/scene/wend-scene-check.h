/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-scene.h"

G_BEGIN_DECLS

/* Rules that every scene keeps, whatever it shows. Each returns sentences about what breaks it, empty where nothing does;
 * free with g_ptr_array_unref(). */

/* No two text items cover each other, and none leaves the picture. */
GPtrArray *wend_scene_check_texts (const WendScene *scene);
/* Every icon that is named exists, every text is valid UTF-8 and on one line, every number is finite. */
GPtrArray *wend_scene_check_items (const WendScene *scene);

G_END_DECLS
