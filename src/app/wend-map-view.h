/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "edit/wend-editor.h"
#include "gestures/wend-selection.h"
#include "insight/wend-insight.h"
#include "scene/wend-map-scene.h"

G_BEGIN_DECLS

/* One map as it is looked at: its numbers through the chosen lens, its scene, what is selected. Keeps all of them in step
 * with the editor. Canvas, outline and inspector of a window share one; none of them knows the others. Main thread only.
 *
 * Signal `changed` (guint what): bits of WendViewChange, after every change. */

typedef enum
{
  WEND_VIEW_SCENE = 1 << 0,     /* something is drawn otherwise */
  WEND_VIEW_STRUCTURE = 1 << 1, /* stages, steps, lanes or cards came, went, moved or were renamed */
  WEND_VIEW_NUMBERS = 1 << 2,   /* a new insight */
  WEND_VIEW_SELECTION = 1 << 3,
  WEND_VIEW_LENS = 1 << 4,      /* the look: overlay, metric, period, comparison or segment */
  WEND_VIEW_HITS = 1 << 5       /* what the search found */
} WendViewChange;

/* How the map is looked at: what lies over it, and which part of what was measured is shown. A state of the view, never of the
 * map. One value, so that whoever shows numbers reads all of it in one place. */
typedef struct
{
  WendOverlay overlay;
  const char *metric; /* id: of WEND_OVERLAY_METRIC, else NULL */
  WendLens lens;      /* period (none: the latest of each place), what it is compared with, segment (NULL: everybody) */
} WendLook;

#define WEND_TYPE_MAP_VIEW (wend_map_view_get_type ())
G_DECLARE_FINAL_TYPE (WendMapView, wend_map_view, WEND, MAP_VIEW, GObject)

WendMapView        *wend_map_view_new            (WendEditor  *editor);
WendEditor         *wend_map_view_peek_editor    (WendMapView *view);
const WendDocument *wend_map_view_peek_document  (WendMapView *view);
const WendInsight  *wend_map_view_peek_insight   (WendMapView *view);
WendMapScene       *wend_map_view_peek_scene     (WendMapView *view);
WendSelection      *wend_map_view_peek_selection (WendMapView *view);
/* The living node that alone is selected, else NULL. */
const WendNode     *wend_map_view_selected       (WendMapView *view);

/* Good until the next change. WEND_VIEW_LENS tells of one. */
const WendLook     *wend_map_view_peek_look      (WendMapView *view);
/* Copied. Says `changed` once, with WEND_VIEW_NUMBERS where the numbers are others now; not at all where it is the same. */
void                wend_map_view_set_look       (WendMapView    *view,
                                                  const WendLook *look);
/* Parts of it, the rest as it is. */
void                wend_map_view_set_overlay    (WendMapView *view,
                                                  WendOverlay  overlay);
void                wend_map_view_set_period     (WendMapView *view,
                                                  WendPeriod   period);
gboolean            wend_map_view_get_rtl        (WendMapView *view);
void                wend_map_view_set_rtl        (WendMapView *view,
                                                  gboolean     rtl);
/* Ids of what the search found, to be marked on the map; NULL: none. Taken (char * with g_free). */
void                wend_map_view_take_hits      (WendMapView *view,
                                                  GPtrArray   *ids);
/* NULL where nothing is searched. */
const GPtrArray    *wend_map_view_peek_hits      (WendMapView *view);
/* Stages that are looked at folded: a state of this view, never of the map. */
void                wend_map_view_fold           (WendMapView *view,
                                                  const char  *id,
                                                  gboolean     folded);
gboolean            wend_map_view_is_folded      (WendMapView *view,
                                                  const char  *id);
void                wend_map_view_unfold_all     (WendMapView *view);
/* What stands in the open transaction is to be drawn before it is committed (text being added in place). */
void                wend_map_view_touch          (WendMapView *view,
                                                  const char  *id);

/* The shaper of the main thread, shared by all windows. */
WendShaper         *wend_map_view_shaper         (void);

G_END_DECLS
