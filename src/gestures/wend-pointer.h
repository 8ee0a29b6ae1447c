/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-editor.h"
#include "gestures/wend-selection.h"
#include "scene/wend-map-scene.h"

G_BEGIN_DECLS

/* What a pointer does on the map, as a state machine without a toolkit: click and extend, rubber band, dragging cards and
 * steps to another cell, stages and lanes to another place, the sides of a card over columns, points of the feeling curve
 * up and down, links from card to card, panning. Points are map coordinates (u); distances that the hand feels are screen
 * pixels.
 *
 * The host feeds events and reads the feedback, which says what to draw and how far to scroll. */

#define WEND_POINTER_THRESHOLD 8.0 /* px before a press becomes a drag */
#define WEND_POINTER_HOLD 300      /* ms after which the least motion does */
#define WEND_POINTER_EDGE 32.0     /* px from the edge in which a drag scrolls */

typedef enum
{
  WEND_POINTER_PRESS,
  WEND_POINTER_MOTION,
  WEND_POINTER_RELEASE,
  WEND_POINTER_CANCEL /* Escape, or the toolkit took the pointer away: everything is as before the press */
} WendPointerKind;

typedef struct
{
  WendPointerKind kind;
  double x, y;      /* u */
  double scale;     /* screen pixels per u */
  double reach;     /* px in which a handle is grasped; 0: that of a mouse */
  guint32 time;     /* ms */
  gboolean extend;  /* Ctrl or Shift is held */
  gboolean copy;    /* Ctrl is held: cards that are dragged leave themselves behind */
  gboolean pan;     /* middle button, Space, or a finger on the ground */
  WendRect view;    /* what is visible, u */
} WendPointerEvent;

typedef enum
{
  WEND_POINTER_IDLE,
  WEND_POINTER_PRESSED,
  WEND_POINTER_BAND,
  WEND_POINTER_DRAG,    /* cards or steps */
  WEND_POINTER_PLACE,   /* a stage or lane */
  WEND_POINTER_SPAN,
  WEND_POINTER_FEELING, /* the scene shows the point where it is held */
  WEND_POINTER_LINK,
  WEND_POINTER_PAN
} WendPointerMode;

typedef struct
{
  WendPointerMode mode;
  WendRect band;          /* BAND */
  const char *dragged;    /* DRAG, PLACE: the one under the pointer */
  guint n_dragged;
  gboolean copies;        /* DRAG: copies would be dropped */
  WendRect from;          /* DRAG, PLACE, SPAN, LINK: its place */
  double dx, dy;          /* DRAG, PLACE: how far the ghost is from there; LINK: the end from the press; PAN: how far the map wants to move, u */
  gboolean can_drop;      /* DRAG, PLACE, SPAN, LINK: a release would change something */
  WendRect target;        /* PLACE: the line where it would stand; SPAN: what it would cover; LINK: what lies under its end (empty: nothing) */
  const WendNode *before; /* PLACE: the sibling it would stand before; NULL: at the end */
  double value;           /* FEELING */
  WendDrop drop;          /* where can_drop; nodes and line as the scene gives them */
  const char *refused;    /* DRAG, LINK over what cannot take it: the reason, translated */
  double scroll_x, scroll_y; /* −1 … 1: the view wants to move that way, each frame, while the pointer rests */
} WendPointerFeedback;

typedef struct _WendPointer WendPointer;

/* Borrows all three. `translate` of labels and reasons; NULL: English. */
WendPointer *wend_pointer_new      (WendEditor    *editor,
                                    WendMapScene  *scene,
                                    WendSelection *selection,
                                    const char  *(*translate) (const char *text));
void         wend_pointer_free     (WendPointer   *pointer);

/* TRUE: the feedback changed. */
gboolean     wend_pointer_handle   (WendPointer            *pointer,
                                    const WendPointerEvent *event);
const WendPointerFeedback *wend_pointer_feedback (const WendPointer *pointer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendPointer, wend_pointer_free)

G_END_DECLS
