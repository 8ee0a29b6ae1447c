/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/wend-outline.h"

G_BEGIN_DECLS

/* What the outline's files share. */

struct _WendOutline
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
  GtkSearchEntry *search;
  GtkLabel *count;
  GtkListBox *stages;
  GtkListBox *lanes;
  GtkListBox *links;
  GtkListBox *tray;
  GtkWidget *lanes_title;
  GtkWidget *links_title;
  GtkWidget *tray_title;
  GtkWidget *no_hits;

  WendMapView *view;
  gulong handler;
  GHashTable *unfolded; /* ids of stages and steps */
  GHashTable *seen;     /* ids whose rows have been in view: they are drawn again when rows are made anew */
  guint n_shown;        /* while rows are made */
  guint show_source;
  gboolean selecting;

  GtkWidget *entry_row; /* where words are typed; NULL: nowhere */
  char *entry_id;       /* what is renamed, or behind which something is added */
  char *entry_parent;   /* of what is added; NULL: renaming */
  char *entry_lane;     /* of a card; of an improvement the place it is about */
  WendKind entry_kind;
  gboolean entry_waits; /* for the menu to close, which moves the focus */
  char *menu_id;        /* the row whose menu is open */
  GtkWidget *menu;
};

#define WEND_OUTLINE_LISTS 4

/* wend-outline.c */
GtkListBox *wend_outline_list      (WendOutline *self,
                                    int          index);
/* The row of a node, NULL where it is folded away. */
GtkWidget  *wend_outline_find_row  (WendOutline *self,
                                    const char  *id);
/* The stage a node is in, or the one an improvement is about; NULL: none. */
const WendNode *wend_outline_stage_of (const WendNode *node);
/* The node whose row has the focus, or whose menu is open. */
const WendNode *wend_outline_focused (WendOutline *self);
/* Unfolds what it is in, focuses and selects its row. */
void        wend_outline_go_to     (WendOutline *self,
                                    const char  *id);
void        wend_outline_set_fold  (WendOutline *self,
                                    const char  *id,
                                    gboolean     unfolded);
void        wend_outline_notice    (WendOutline *self,
                                    const char  *text);

/* wend-outline-edit.c */
void        wend_outline_end_entry (WendOutline *self,
                                    gboolean     keep);
void        wend_outline_show_menu (WendOutline *self,
                                    GtkWidget   *row,
                                    double       x,
                                    double       y);

/* What the outline's actions do; `outline` is a WendOutline. Only the action table calls these. */
void        wend_outline_act_rename (gpointer  outline,
                                     GVariant *parameter);
void        wend_outline_act_add    (gpointer  outline,
                                     GVariant *parameter);
void        wend_outline_act_add_inside (gpointer  outline,
                                         GVariant *parameter);
void        wend_outline_act_move   (gpointer  outline,
                                     GVariant *parameter);
void        wend_outline_act_delete (gpointer  outline,
                                     GVariant *parameter);
void        wend_outline_act_menu   (gpointer  outline,
                                     GVariant *parameter);

G_END_DECLS
