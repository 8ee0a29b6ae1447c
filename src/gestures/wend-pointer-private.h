/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gestures/wend-handles.h"
#include "gestures/wend-pointer.h"

G_BEGIN_DECLS

struct _WendPointer
{
  WendEditor *editor;
  WendMapScene *scene;
  WendSelection *selection;
  const char *(*translate) (const char *text);

  WendPointerFeedback feedback;
  WendPointerEvent press;
  char *pressed;        /* id of the node under the press; NULL: ground */
  gboolean was_selected; /* before the press */
  GPtrArray *before;    /* char *: what was selected before the press */
  GPtrArray *dragged;   /* char *: ids in reading order */
  WendHandle handle;    /* under the press */
  guint first, last;    /* SPAN: columns it would cover */
  gboolean open;        /* FEELING: a transaction is open */
};

static inline const char *
wend_pointer_say (const WendPointer *pointer, const char *text)
{
  return pointer->translate != NULL ? pointer->translate (text) : text;
}

/* Dragging cards and steps. begin returns FALSE where what is pressed cannot be dragged. */
gboolean wend_card_drag_begin  (WendPointer            *pointer);
void     wend_card_drag_update (WendPointer            *pointer,
                                const WendPointerEvent *event);
void     wend_card_drag_drop   (WendPointer            *pointer);

/* Stages and lanes among their siblings. */
gboolean wend_place_drag_begin (WendPointer            *pointer);
void     wend_place_drag_update (WendPointer            *pointer,
                                 const WendPointerEvent *event);
void     wend_place_drag_drop  (WendPointer            *pointer);

/* The sides of a card. */
gboolean wend_span_drag_begin  (WendPointer            *pointer);
void     wend_span_drag_update (WendPointer            *pointer,
                                const WendPointerEvent *event);
void     wend_span_drag_drop   (WendPointer            *pointer);

/* Points of the feeling curve. */
gboolean wend_feeling_drag_begin (WendPointer            *pointer,
                                  const WendPointerEvent *event);
void     wend_feeling_drag_update (WendPointer            *pointer,
                                   const WendPointerEvent *event);
void     wend_feeling_drag_end (WendPointer            *pointer,
                                gboolean                keep);
gboolean wend_feeling_click    (WendPointer            *pointer,
                                const WendPointerEvent *event);

/* Links. */
gboolean wend_link_drag_begin  (WendPointer            *pointer);
void     wend_link_drag_update (WendPointer            *pointer,
                                const WendPointerEvent *event);
void     wend_link_drag_drop   (WendPointer            *pointer,
                                const WendPointerEvent *event);

/* The rubber band; `final` is what remains selected. */
void     wend_band_update      (WendPointer            *pointer,
                                const WendPointerEvent *event);

G_END_DECLS
