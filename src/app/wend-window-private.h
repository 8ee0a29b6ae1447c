/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

#include "app/wend-action-bar.h"
#include "app/wend-adaptive-bin.h"
#include "app/wend-canvas.h"
#include "app/wend-inspector.h"
#include "app/wend-map-view.h"
#include "app/wend-measures.h"
#include "app/wend-outline.h"
#include "app/wend-priorities.h"
#include "app/wend-stage-list.h"
#include "app/wend-window.h"

G_BEGIN_DECLS

/* What the window's files share. */

struct _WendWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwToast *undo_toast;     /* the last that offers an undo; weak */
  WendAdaptiveBin *bin;
  AdwHeaderBar *header;
  AdwWindowTitle *title;
  GtkWidget *outline_button;
  GtkWidget *open_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *export_button;
  GtkWidget *measures_button;
  GtkWidget *inspector_button;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu; /* given to its button when that is pressed */
  GtkWidget *leave_button;  /* of full screen */
  AdwFlap *top_flap;        /* header and pages; in full screen the header lies over them */
  GtkStack *pages;
  GtkWidget *start_page;    /* made when it is first shown */
  AdwViewStack *views;
  GtkWidget *switcher;
  AdwViewSwitcherBar *switcher_bar;
  AdwBin *measures_page;
  AdwBin *priorities_page;
  WendMeasures *measures;     /* both made when they are first shown */
  WendPriorities *priorities;
  AdwFlap *outline_flap;
  AdwFlap *inspector_flap;
  WendOutline *outline;
  WendInspector *inspector;
  GtkStack *map_stack;
  WendCanvas *canvas;
  GtkWidget *canvas_overlay;
  WendStageList *stage_list;
  WendActionBar *action_bar;
  GtkRevealer *read_only_bar;
  GtkRevealer *filter_bar;
  GtkLabel *filter_label;
  GtkRevealer *disk_bar;    /* what happened to the file */
  GtkLabel *disk_words;
  GtkWidget *reload_button;
  GtkWidget *keep_button;
  GtkWidget *save_again_button;

  WendMapFile *file;
  char *opening;            /* the path of a map that is being read; NULL: none is */
  guint patience;           /* the window waits for that map before it comes; 0: it does not */
  WendMapView *view;
  gulong view_handler;
  WendLayout layout;
  gboolean want_outline;   /* as the person left it where there is room */
  gboolean want_inspector;
  gboolean picture;        /* narrow: the map itself instead of the list */
  gboolean bottom_bar;     /* full screen: the action bar is called for */
  guint bars_awaited;      /* full screen: by how many keys that will go there */
  double pointer_y;
  gboolean saving;
  gboolean close_after_save;
  gboolean discard;        /* the person said so */
  GFileMonitor *disk_monitor;
  guint disk_source;
  guint zoom_source;
  GStatBuf kept;           /* what the disk held when the person chose to keep theirs */
  gboolean not_kept;       /* since the last save the journal could not be written */
  GMenu *recent;
  guint playing;           /* the source that goes on to the next period; 0: nothing plays */
  gboolean play_to_latest; /* it began there */
  WendOverlay overlay_before; /* comparing two periods */
};

/* wend-window.c */
void wend_window_toast         (WendWindow *self,
                                const char *text);
void wend_window_toast_undo    (WendWindow *self,
                                const char *text);
void wend_window_show_start    (WendWindow *self);
void wend_window_refresh_title (WendWindow *self);
void wend_window_set_enabled   (WendWindow *self,
                                const char *action,
                                gboolean    enabled);
void wend_window_set_state     (WendWindow *self,
                                const char *action,
                                GVariant   *state);

void wend_window_tell_exported (GtkWidget  *from,
                                const char *path,
                                WendWindow *self);

/* wend-window-layout.c */
void wend_window_scale_panes   (WendWindow *self);
void wend_window_apply_layout  (WendWindow *self,
                                WendLayout  layout);
void wend_window_refresh_layout (WendWindow *self);

/* wend-window-fullscreen.c */
void wend_window_add_fullscreen (WendWindow *self);
/* For the keyboard: calls `then` once the bars are there; in full screen they stay until the focus has left them. */
void wend_window_with_bars     (WendWindow *self,
                                void      (*then) (WendWindow *self, int data),
                                int         data);

/* wend-window-view.c */
void wend_window_refresh_zoom  (WendWindow *self);
void wend_window_refresh_undo  (WendWindow *self);

/* wend-window-switch.c */
gboolean wend_window_is_on_map (WendWindow *self);
void     wend_window_go        (WendWindow *self,
                                const char *view);
void     wend_window_fill_view (WendWindow *self);
void     wend_window_leave_views (WendWindow *self);
void     wend_window_switched  (WendWindow *self);
void     wend_window_refresh_switcher (WendWindow *self);
/* FALSE: no charts are looked at. */
gboolean wend_window_export_charts (WendWindow *self,
                                    const char *name);
/* FALSE: the table is not looked at. */
gboolean wend_window_find_measure (WendWindow *self);

/* wend-window-lens.c */
void wend_window_refresh_lens  (WendWindow *self);
void wend_window_stop_playing  (WendWindow *self);

/* wend-window-file.c */
gboolean wend_window_may_close (WendWindow *self);
void     wend_window_add_recent (WendWindow *self);
/* A name for a file of this map: its own, else its title with ".wend"; caller owns. */
char    *wend_window_proposed_name (WendWindow *self);
void     wend_window_fill_recent (WendWindow *self);

/* wend-window-disk.c */
void     wend_window_watch_disk (WendWindow *self);
void     wend_window_check_disk (WendWindow *self);
void     wend_window_show_recovered (WendWindow *self);

/* wend-window-state.c */
void     wend_window_restore_view (WendWindow *self);

/* wend-message.c */
char *wend_message_for         (const GError *error,
                                const char   *path);
/* Shows an AdwMessageDialog whose buttons a screen reader reads right. */
void  wend_message_present     (GtkWidget    *dialog);
void  wend_message_mend_names  (GtkWidget    *widget);
void  wend_message_show        (GtkWindow    *parent,
                                const char   *heading,
                                const char   *body);

G_END_DECLS
