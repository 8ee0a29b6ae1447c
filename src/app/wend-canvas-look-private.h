/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/wend-canvas-private.h"

G_BEGIN_DECLS

/* What the canvas does about the numbers on the map and about another look at it. */

/* wend-canvas-numbers.c */
void     wend_canvas_add_numbers  (WendCanvas *self);
/* Selects the source of the number in a cell; FALSE: there is none. */
gboolean wend_canvas_show_source  (WendCanvas      *self,
                                   const WendPlace *place);

/* wend-canvas-fade.c: from the picture as it is to the next one. */
void     wend_canvas_begin_fade   (WendCanvas *self,
                                   gboolean    period);
void     wend_canvas_stop_fade    (WendCanvas *self);
/* The picture, with what is left of the one before it. */
void     wend_canvas_append_faded (WendCanvas  *self,
                                   GtkSnapshot *snapshot);

G_END_DECLS
