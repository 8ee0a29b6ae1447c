/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-shaper.h"

G_BEGIN_DECLS

/* The real shaper: Pango with a cache of shaped words that screen and all exports share. One per thread. */

WendShaper *wend_pango_shaper_new  (void);
void        wend_pango_shaper_free (WendShaper *shaper);
/* FALSE: the map's own typeface (Inter) is not installed, so that pictures will differ. */
gboolean    wend_pango_shaper_has_font (const WendShaper *shaper);
/* How many shaped words and lines are held, and their bytes. What is shaped is kept: where neither grows, nothing was. */
void        wend_pango_shaper_stat (const WendShaper *shaper,
                                    guint            *n_words,
                                    gsize            *bytes);

G_END_DECLS
