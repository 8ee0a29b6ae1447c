/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The one table of everything a person can make Wend do. GActions, keys, the shortcuts window, the accessible actions of
 * what is on the canvas and the menu check are all built from it.
 *
 * A row is one way to call an action: actions with a parameter have a row for each value that has a key or a word of its
 * own. The first row of an action carries its callback and state. */

typedef enum
{
  WEND_SCOPE_APP,    /* GAction of the application, prefix app. */
  WEND_SCOPE_WINDOW, /* GAction of the window, prefix win. */
  WEND_SCOPE_CANVAS, /* action of the canvas and its stand-ins, prefix map.: its keys work only there */
  WEND_SCOPE_OUTLINE, /* action of the outline, prefix outline.: its keys work on its rows */
  WEND_SCOPE_TABLE,  /* action of the table of measures, prefix table. */
  WEND_SCOPE_CARD    /* action of a chart's card, prefix card. */
} WendActionScope;

/* The application, window or canvas. */
typedef void (*WendActionFunc) (gpointer  object,
                                GVariant *parameter);

typedef struct
{
  WendActionScope scope;
  const char *name;      /* without prefix */
  const char *parameter; /* type, or NULL */
  const char *target;    /* GVariant text of this row's parameter, or NULL */
  const char *state;     /* GVariant text of the first state, or NULL */
  const char *accels;    /* blank-separated, or NULL: then it stands in a menu */
  const char *label;     /* marked for translation */
  const char *group;     /* marked; NULL: not in the shortcuts window */
  WendActionFunc func;   /* NULL in further rows of the same action */
} WendActionRow;

const WendActionRow *wend_action_rows (guint *n_rows);
/* "win.save"; caller frees. */
char        *wend_action_full_name     (const WendActionRow *row);

/* GActions of one scope into `map`; `object` is what the callbacks get. */
void         wend_actions_add          (GActionMap      *map,
                                        WendActionScope  scope,
                                        gpointer         object);
/* Keys of the scopes app and window. */
void         wend_actions_set_accels   (GtkApplication  *application);
/* Actions and keys of the scope canvas onto a widget class; `activate` finds the canvas and calls wend_action_activate(). */
void         wend_actions_install      (GtkWidgetClass  *klass,
                                        GtkWidgetActionActivateFunc activate);
/* The two halves of it, for any scope of a part of the window: actions onto one class, keys onto the class that has the focus. */
void         wend_actions_install_actions (GtkWidgetClass *klass,
                                           WendActionScope scope,
                                           GtkWidgetActionActivateFunc activate);
void         wend_actions_install_keys (GtkWidgetClass  *klass,
                                        WendActionScope  scope);
void         wend_action_activate      (gpointer         object,
                                        const char      *full_name,
                                        GVariant        *parameter);
/* The shortcuts window, to be made transient and shown; GTK owns it, as every window. */
GtkWidget   *wend_actions_shortcuts    (void);

G_END_DECLS
