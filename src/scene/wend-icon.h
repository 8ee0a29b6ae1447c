/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-scene.h"

G_BEGIN_DECLS

/* The symbolic icons of the map as paths on a 16 × 16 grid; the table is generated from icons/ at build time. */

typedef struct
{
  const char *name;  /* file name without wend- and -symbolic: "lane-steps" */
  WendPath path;     /* filled in one colour; even-odd when `even_odd` */
  gboolean even_odd;
} WendIcon;

/* NULL where none is called so. */
const WendIcon *wend_icon_find (const char *name);

G_END_DECLS
