/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/wend-field-row.h"

G_BEGIN_DECLS

/* What the files of the inspector's rows share: what a row edits, and the one way to write it. */

typedef struct _WendFieldBound WendFieldBound;

struct _WendFieldBound
{
  WendMapView *view; /* borrowed: the inspector outlives its rows */
  GPtrArray *ids;    /* char *: one node, or several that are edited together */
  const WendFieldRow *field;
  guint32 group;     /* of this visit */
  char *shown;       /* value that the widget shows; NULL: nothing yet, or values that differ */
  gboolean mixed;    /* the nodes differ in it */
  gboolean filling;
  guint empty_source; /* an entry is empty: for good, or because something is typed over it */
  char *wrong;       /* why what is typed cannot be kept; NULL: it can */
  void (*fill) (GtkWidget *row, const char *value);
  GPtrArray *choices;     /* char *: values of a combo row */
  gboolean from_map;      /* the choices are nodes and may come and go */
  GtkWidget *part;        /* what holds the value */
  GtkLabel *caption;      /* of a row that draws its own title */
};

WendFieldBound *wend_field_bound (gpointer row);
/* The first living node; NULL where there is none. */
const WendNode *wend_field_node  (const WendFieldBound *bound);
/* TRUE: the value is legal (and in the map now). One undo step a visit, however many nodes. */
gboolean        wend_field_write (WendFieldBound *bound,
                                  const char     *text);

/* wend-field-choice.c: one of several */
GtkWidget *wend_field_new_token     (WendFieldBound *bound);
GtkWidget *wend_field_new_reference (WendFieldBound *bound);
GtkWidget *wend_field_new_evidence  (WendFieldBound *bound);
/* Nodes that can be chosen have come, gone or been renamed. */
void       wend_field_reload        (GtkWidget      *row);

/* wend-field-date.c: a day */
GtkWidget *wend_field_new_date      (WendFieldBound *bound);

/* wend-field-nodes.c: several nodes of the map */
GtkWidget *wend_field_new_nodes     (WendFieldBound *bound);

/* wend-field-picks.c: rows in which a person chooses by looking. `row` is an AdwEntryRow or AdwActionRow. */
GtkWidget *wend_field_new_colour    (WendFieldBound *bound);
GtkWidget *wend_field_new_icon      (WendFieldBound *bound);
GtkWidget *wend_field_new_picture   (WendFieldBound *bound);
/* A menu of what already stands in this field elsewhere on the map. */
void       wend_field_add_known     (GtkWidget      *row,
                                     WendFieldBound *bound);

G_END_DECLS
