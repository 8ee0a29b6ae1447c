/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-theme.h"

G_BEGIN_DECLS

/* How wide text is. The room `scene` breaks lines and places words by this alone; the room `render` brings the
 * real one (Pango, with a cache of shaped words that screen and all exports share), tests the fixed one. */

typedef struct _WendShaper WendShaper;

struct _WendShaper
{
  /* Width in u of one line of text, words and spaces as they stand. Never negative. */
  double (*width) (WendShaper *shaper,
                   WendRole    role,
                   const char *text,
                   gsize       length);
};

static inline double
wend_shaper_width (WendShaper *shaper, WendRole role, const char *text, gsize length)
{
  return shaper->width (shaper, role, text, length);
}

/* 0.55 em a character, 1.0 em for CJK; for tests and golden scenes. Static, not to be freed. */
WendShaper *wend_shaper_fixed (void);

G_END_DECLS
