/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "render/wend-word-table-private.h"

G_BEGIN_DECLS

/* The map's typefaces in Pango, and the shaping of what is not in the word table yet. One per shaper. */

typedef struct
{
  int weight;
  gboolean display;
  gboolean italic;
  PangoFont *font;        /* at the reference size; NULL until first used */
  PangoAnalysis analysis; /* lets pango_shape() skip itemising */
  WendFont drawn;         /* per em */
  double space;           /* ems */
} WendFace;

typedef struct _WendTypefaces WendTypefaces;

WendTypefaces  *wend_typefaces_new     (void);
void            wend_typefaces_free    (WendTypefaces *faces);

/* Roles that differ in size only share one face, and so their words. `style` names it in the word table. */
const WendFace *wend_typefaces_face    (WendTypefaces *faces,
                                        WendRole       role,
                                        guint         *style);
/* `style` of whole lines of a role. */
guint           wend_typefaces_line_style (WendRole role,
                                           gboolean rtl);
/* TRUE: stands alone, is neither joined nor kerned to its neighbours (CJK). */
gboolean        wend_typefaces_stands_alone (gunichar character);

/* Shapes one word of a face and puts it into the table. Its n_runs is 0 where only its whole line can be shaped. */
const WendWord *wend_typefaces_shape_word (WendTypefaces  *faces,
                                           WendWordTable  *table,
                                           const WendFace *face,
                                           const WendWord *key);
const WendWord *wend_typefaces_shape_line (WendTypefaces  *faces,
                                           WendWordTable  *table,
                                           WendRole        role,
                                           gboolean        rtl,
                                           const WendWord *key);

G_END_DECLS
