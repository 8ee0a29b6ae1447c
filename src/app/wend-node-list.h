/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/wend-map-view.h"

G_BEGIN_DECLS

/* A list of a map's nodes that a person keeps: personas, areas, promises, measures, a stage's outcomes, votes. One row each that
 * unfolds to its fields, buttons to add, remove and put in another order. Follows the map. */

typedef struct
{
  WendKind kind;
  const char *title;       /* marked for translation, as all words here */
  const char *description; /* or NULL */
  const char *add;         /* name of the button that adds one */
  const char *unnamed;     /* what a row without words is called */
  const WendField *fields; /* ends with WEND_N_FIELDS; NULL: all that have a row */
  /* Whether the node belongs to the list; NULL: all of the kind. */
  gboolean (*belongs) (const WendNode *node,
                       const char     *owner);
  /* Adds one inside an open transaction, returns its id; NULL: an empty one at the end of the map. */
  const char *(*create) (WendEditor *editor,
                         const char *owner);
  /* Further rows of one node, or NULL. */
  GtkWidget *(*extra) (WendMapView *view,
                       const char  *id);
  gboolean ordered;        /* can be moved up and down */
  /* Whether the node needs that row; NULL: always. */
  gboolean (*shows) (const WendNode *node,
                     WendField       field);
  /* Below the row's words, or NULL. Caller frees. */
  char *(*subtitle) (const WendNode *node);
} WendNodeListKind;

/* `owner`: an id handed to the functions, or NULL. Floating. */
GtkWidget *wend_node_list_new (WendMapView            *view,
                               const WendNodeListKind *kind,
                               const char             *owner);

/* Gives the list inside a preferences group or an expander row a name, and its rows' buttons none of GTK's own. */
void       wend_node_list_name (GtkWidget             *widget,
                                const char            *name);

G_END_DECLS
