/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "render/wend-pixels-private.h"
#include "render/wend-shaped-private.h"

G_BEGIN_DECLS

/* Glyphs as masks at one size in pixels and at up to four places between two pixels. */

/* Larger ones are few: they are drawn as paths. */
#define WEND_LARGEST_MASK 128.0 /* px per em */

typedef struct _WendStrike WendStrike;

WendGlyphCache *wend_glyph_cache_new    (void);
void            wend_glyph_cache_free   (WendGlyphCache *cache);
/* Forgets everything where it has grown too large; call it while no strike is held. */
void            wend_glyph_cache_trim   (WendGlyphCache *cache);

/* `em` in px. Borrowed until the next trim. */
WendStrike     *wend_glyph_cache_strike (WendGlyphCache *cache,
                                         const WendFont *font,
                                         double          em);
/* How many places there are in a pixel: 1, 2 or 4. */
int             wend_strike_phases      (const WendStrike *strike);
/* `mask` is NULL where nothing is drawn. */
const WendMask *wend_strike_mask        (WendStrike *strike,
                                         guint32     glyph,
                                         int         phase);

G_END_DECLS
