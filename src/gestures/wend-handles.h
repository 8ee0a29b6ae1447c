/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "edit/wend-editor.h"
#include "gestures/wend-selection.h"
#include "scene/wend-map-scene.h"

G_BEGIN_DECLS

/* The handles of the one card or step that is selected: where they stand, and which of them is grasped. Sizes are
 * screen pixels, places u. */

#define WEND_HANDLE_RADIUS 6.0
#define WEND_HANDLE_REACH 12.0 /* px around its middle in which a handle is grasped */
#define WEND_HANDLE_TOUCH 22.0 /* by a finger, or from afar, beside the card; on the card a finger means the card */

typedef enum
{
  WEND_HANDLE_NONE,
  WEND_HANDLE_SPAN_START, /* at the side where reading begins */
  WEND_HANDLE_SPAN_END,
  WEND_HANDLE_LINK,
  WEND_HANDLE_ADD,
  WEND_N_HANDLES
} WendHandle;

typedef struct
{
  WendHandle handle;
  WendPoint at;
} WendHandlePlace;

/* Those that are shown at `scale` screen pixels per u; how many. */
guint      wend_handles_list (WendEditor      *editor,
                              WendMapScene    *scene,
                              WendSelection   *selection,
                              double           scale,
                              WendHandlePlace  places[WEND_N_HANDLES]);
WendHandle wend_handles_at   (WendEditor      *editor,
                              WendMapScene    *scene,
                              WendSelection   *selection,
                              double           scale,
                              double           reach,
                              WendPoint        at);

G_END_DECLS
