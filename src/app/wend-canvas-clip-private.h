/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/wend-canvas-private.h"
#include "gestures/wend-cell.h"
#include "gestures/wend-paste.h"

G_BEGIN_DECLS

/* What comes in from outside: shared by the clipboard (wend-canvas-clip.c) and by what is dropped (wend-canvas-drop.c). */

#define WEND_CLIP_MOST_FRAGMENT ((gsize) 256 << 20)
#define WEND_CLIP_MOST_PICTURE ((gsize) 20 << 20)
#define WEND_CLIP_MOST_TEXT ((gsize) 4 << 20)

/* Where something new goes: the focused cell, else the first column; `lane` is NULL where none has the focus. FALSE: the map
 * has no column. */
gboolean wend_canvas_target       (WendCanvas      *self,
                                   WendPasteAt     *place);
/* Selects what was pasted and says so. */
void     wend_canvas_pasted       (WendCanvas      *self,
                                   const GPtrArray *ids,
                                   const GPtrArray *notes);
/* Lines and tables; asks where they are many. */
void     wend_canvas_paste_text   (WendCanvas      *self,
                                   const char      *text);
void     wend_canvas_add_picture_bytes (WendCanvas *self,
                                        GBytes     *bytes);
/* A GdkFileList. */
void     wend_canvas_add_files    (WendCanvas      *self,
                                   GdkFileList     *files);

G_END_DECLS
