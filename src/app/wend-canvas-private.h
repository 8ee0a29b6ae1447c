/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/wend-canvas-layer-private.h"
#include "app/wend-stand-in.h"
#include "gestures/wend-pointer.h"
#include "scene/wend-theme.h"

G_BEGIN_DECLS

/* The parts of the canvas that its files share. Screen = u × zoom − offset. */

#define WEND_CANVAS_MARGIN 12.0

struct _WendCanvas
{
  GtkWidget parent_instance;

  WendMapView *view;
  WendPointer *pointer;
  gulong view_handler;

  double zoom; /* px per u */
  double x, y; /* px by which the map is scrolled */
  gboolean placed;    /* the first fit has been done */
  gboolean following; /* … and nobody has zoomed or scrolled since: the map goes with the size of the canvas */
  GtkAdjustment *adjustments[2]; /* GtkOrientation */
  gboolean adjusting;

  gboolean zooming;   /* the zoom will not stay: what is seen of it need not be sharp */
  guint sharp_source;
  guint bars_source; /* the scrollbars are to follow */
  gint64 bars_at;
  double vx, vy;      /* kinetic, px per s */
  gint64 last_tick;
  guint tick;
  gboolean pinching;
  double pinch_zoom;
  WendPoint pinch_at; /* u */

  gboolean space;     /* held: the pointer pans */
  gboolean pressed_prompt; /* the press hit the prompt of the empty cell that had the focus */
  gboolean pressed_plus;   /* … the "+" of the card that was selected */
  gboolean pressed_free;   /* nothing was selected when it came, or text was being written: a click in an empty cell writes on */
  gboolean extend;
  gboolean gathering; /* the keys select one here and one there: the arrows leave the selection alone */
  guint32 nudge_group; /* of the feelings that the keys are raising; 0: none */
  gboolean copy;      /* Ctrl is held */
  double reach;       /* of what pressed: a finger or a pointer, px */
  WendPoint at;       /* where the pointer was last, px */
  gboolean inside;
  char *hover;
  GtkGesture *drag;
  char *link_from;    /* the keyboard is drawing a link from here; NULL: it is not */
  char *refused;      /* why a drop was refused, shown for a while */
  WendPoint refused_at; /* px */
  guint refused_source, paste_source, follow_source;

  WendTheme theme;
  GskRenderNode *picture; /* of the map alone; NULL: must be drawn again */
  WendCanvasLayer *layer;        /* the map alone, as last drawn; NULL: never was */
  guint64 n_drawn;               /* how often a part of that picture was drawn: for tests */
  WendCanvasLayer *strips[WEND_N_STRIPS]; /* what of it stays while the rest scrolls by; NULL: nothing does */
  WendRect rest;          /* px of it that headers and labels do not cover */

  GHashTable *stand_ins;  /* key → WendStandIn */
  guint sync_source;
  int synced_width, synced_height; /* of the canvas, when the stand-ins were last put in their places */
  char *focus_key;        /* the place that has or would get the focus */
  gboolean unplaced;      /* nobody chose it: it is what the focus fell to when the ground was pressed. Keys begin there; nothing is done to it */

  GtkWidget *editor;      /* GtkTextView laid over the text; NULL: nothing is edited */
  char *edit_id;
  WendField edit_field;
  WendRect edit_box;      /* u */
  gboolean edit_new;      /* the transaction that created it is still open */
  gboolean edit_ending;

  GtkWidget *menu;
  GtkWidget *stage_button, *lane_button; /* at the end of the stages, and of the lanes */
  GtkWidget *overview;
  gboolean overview_wanted;
  cairo_surface_t *overview_surface; /* the whole map, small; NULL: not drawn yet */
  guint overview_source;
  GskRenderNode *faded;    /* the picture before another overlay or period; NULL: nothing fades */
  double faded_x, faded_y, faded_zoom;
  AdwAnimation *fade;
  AdwAnimation *glide; /* of a zoom that was asked for by name; NULL: none runs */
  struct
  {
    double zoom;
    WendPoint middle; /* u */
  } from, to;
};

/* wend-canvas.c */
void     wend_canvas_invalidate   (WendCanvas *self); /* the map looks otherwise now */
void     wend_canvas_redraw       (WendCanvas *self); /* the map is seen from elsewhere */
WendRect wend_canvas_visible      (WendCanvas *self); /* u */
WendPoint wend_canvas_to_map      (WendCanvas *self, double x, double y);
WendRect wend_canvas_to_screen    (WendCanvas *self, const WendRect *rect);
void     wend_canvas_notice       (WendCanvas *self,
                                   const char *text,
                                   gboolean    undo);
void     wend_canvas_accent       (WendCanvas *self,
                                   GdkRGBA    *rgba);

/* wend-canvas-scroll.c */
void     wend_canvas_scroll_by    (WendCanvas *self, double dx, double dy);
void     wend_canvas_clamp        (WendCanvas *self);
void wend_canvas_zoom_about (WendCanvas *self, double zoom, double x, double y);
void     wend_canvas_stop_kinetic (WendCanvas *self);
void     wend_canvas_pinch_begin  (WendCanvas *self,
                                   double      x,
                                   double      y);
/* All stages side by side where their cards can then be read, else their beginning at a size where they can. */
void     wend_canvas_place_first  (WendCanvas *self);
void     wend_canvas_follow_size  (WendCanvas *self);
void     wend_canvas_show_rect    (WendCanvas     *self,
                                   const WendRect *rect);
void     wend_canvas_add_scrolling (WendCanvas *self);

/* wend-canvas-draw.c */
void     wend_canvas_snapshot     (GtkWidget   *widget,
                                   GtkSnapshot *snapshot);
void     wend_canvas_draw_scene   (WendCanvas *self, cairo_t *cr, const WendRect *area);
void     wend_canvas_colour       (WendCanvas *self,
                                   WendColour  colour,
                                   double      alpha,
                                   GdkRGBA    *rgba);
void     wend_canvas_to_graphene  (const WendRect  *rect,
                                   graphene_rect_t *out);
/* wend-canvas-hits.c */
void     wend_canvas_append_hits  (WendCanvas  *self,
                                   GtkSnapshot *snapshot);
double   wend_canvas_radius       (WendCanvas *self);
/* How far the headers and labels are held back from scrolling off, px. */
void     wend_canvas_stuck_by     (WendCanvas *self,
                                   double     *right,
                                   double     *down);
/* px; FALSE where the place is not to be seen. */
gboolean wend_canvas_screen_bounds (WendCanvas *self,
                                    const char *key,
                                    WendRect   *rect);
void     wend_canvas_append_ring  (GtkSnapshot    *snapshot,
                                   const WendRect *rect,
                                   double          grow,
                                   double          width,
                                   double          radius,
                                   const GdkRGBA  *colour);

/* wend-canvas-feedback.c */
void wend_canvas_append_feedback (WendCanvas *self, GtkSnapshot *snapshot);
/* A note over the map, px. */
void wend_canvas_append_words (WendCanvas *self, GtkSnapshot *snapshot, const char *words, double x, double y);
/* The focused cell where it is empty and can be added to: its place and that of its "+", px. */
gboolean wend_canvas_empty_cell (WendCanvas *self, WendRect *rect, WendPoint *plus);

/* wend-canvas-input.c */
void     wend_canvas_add_input    (WendCanvas *self);
void     wend_canvas_renew_pointer (WendCanvas *self);
gboolean wend_canvas_cancel       (WendCanvas *self);
/* Shows why nothing happened, where the pointer is, for a while. */
void     wend_canvas_refuse       (WendCanvas *self,
                                   const char *reason);
/* wend-canvas-menus.c */
void     wend_canvas_show_menu    (WendCanvas *self, double x, double y);

/* wend-canvas-places.c: the grid as places that can be focused. A key is a node's id, or "lane@column" for a cell of its own. */
typedef struct
{
  const WendNode *node;   /* card, step, stage or lane; NULL: a cell of its own */
  const WendNode *lane;
  const WendNode *column;
} WendPlace;

gboolean wend_canvas_place        (WendCanvas *self,
                                   const char *key,
                                   WendPlace  *place);
gboolean wend_canvas_place_bounds (WendCanvas *self, const char *key, WendRect *bounds);
/* char *, at least one where the lane can be focused. */
void     wend_canvas_cell_keys    (WendCanvas     *self,
                                   const WendNode *lane,
                                   const WendNode *column,
                                   GPtrArray      *keys);
char    *wend_canvas_key_at       (WendCanvas *self,
                                   double      x,
                                   double      y);
char    *wend_canvas_next_key     (WendCanvas *self,
                                   const char *key,
                                   const char *way);

/* wend-canvas-focus.c */
void wend_canvas_focus_key (WendCanvas *self, const char *key, gboolean grab);
/* The keyboard comes to the map, but to no place that anybody chose. */
void     wend_canvas_focus_ground (WendCanvas *self);
/* FALSE: none is chosen. */
gboolean wend_canvas_focused_place (WendCanvas *self, WendPlace *place);
void     wend_canvas_queue_sync   (WendCanvas *self);
void     wend_canvas_sync         (WendCanvas *self);
gboolean wend_canvas_focus        (GtkWidget        *widget,
                                   GtkDirectionType  direction);
gboolean wend_canvas_grab_focus   (GtkWidget        *widget);

/* wend-canvas-links.c: drawing links with the keys. */
void     wend_canvas_end_link     (WendCanvas *self,
                                   const char *key);
/* The middle of its longest run, u; `at` stays as it is where the link is not drawn. */
void     wend_canvas_link_middle  (WendCanvas     *self,
                                   const WendNode *link,
                                   WendRect       *at);

/* wend-canvas-edit.c */
void     wend_canvas_edit_place   (WendCanvas *self);
void wend_canvas_edit_new (WendCanvas *self, const WendNode *lane, const WendNode *column, const WendNode *after);
void     wend_canvas_edit_new_stage (WendCanvas     *self,
                                     const WendNode *before);
void     wend_canvas_allocate_edit (WendCanvas *self);
/* Which keys end the text and go on from it; caller owns. */
char    *wend_canvas_edit_keys    (WendCanvas *self);

/* wend-canvas-actions.c: the cell that shows a card or step; NULL where none does. */
const WendNode *wend_canvas_column_of (WendCanvas *self, const WendNode *node);
const WendNode *wend_canvas_lane_of   (WendCanvas *self, const WendNode *node);

/* wend-canvas-choose.c: the selected cards, steps and improvements that the grid shows, in reading order. */
GPtrArray *wend_canvas_selected_in_cells (WendCanvas *self);

/* wend-canvas-overview.c */
void     wend_canvas_add_overview (WendCanvas *self);
void     wend_canvas_allocate_overview (WendCanvas *self);
/* The map looks otherwise: it is drawn anew when that has come to rest. */
void     wend_canvas_overview_changed (WendCanvas *self);

/* wend-canvas-drop.c */
void     wend_canvas_add_drops    (WendCanvas *self);

/* wend-canvas-grid.c */
void     wend_canvas_add_buttons  (WendCanvas *self);
void     wend_canvas_allocate_buttons (WendCanvas *self);
/* What lies in a folded stage is to be seen. */
void     wend_canvas_unfold_for   (WendCanvas     *self,
                                   const WendNode *node);
/* A menu that calls `action` with the name of a lane kind; caller owns. */
GMenu   *wend_canvas_lane_kinds   (const char *action);

G_END_DECLS
