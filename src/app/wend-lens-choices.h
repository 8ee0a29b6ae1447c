/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/wend-choice.h"
#include "app/wend-map-view.h"

G_BEGIN_DECLS

/* What a map can be looked at through, as lists to choose from. Each sets an action of the window: win.overlay, win.period,
 * win.against, win.segment; a value is what that action's state is. */

typedef enum
{
  WEND_CHOOSE_OVERLAY, /* all of them, then every measure */
  WEND_CHOOSE_MEASURE, /* only what the buttons of the bar do not have */
  WEND_CHOOSE_PERIOD,
  WEND_CHOOSE_AGAINST,
  WEND_CHOOSE_SEGMENT,
  WEND_N_LENS_CHOICES
} WendLensChoice;

/* A popover for `button`, filled each time it opens from the view that `find` gives then. */
void  wend_lens_choice_add   (GtkMenuButton  *button,
                              WendLensChoice  what,
                              WendMapView  *(*find) (gpointer owner),
                              gpointer        owner);
/* The state of its action under this look; caller frees. */
char *wend_lens_choice_state (WendLensChoice  what,
                              const WendLook *look);
/* Of an overlay other than that of a measure, translated. */
const char *wend_lens_overlay_label (WendOverlay overlay);
/* The overlay by name: "Pain", "Change", the measure's label; caller frees. */
char *wend_lens_overlay_words (WendMapView   *view);
/* "Latest", "August to October 2026"; caller frees. */
char *wend_lens_period_words (const WendLook *look);

G_END_DECLS
