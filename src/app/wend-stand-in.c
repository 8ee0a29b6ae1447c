/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The stand-in for one card, stage, lane or cell. Its role is fixed when it is made, since GTK lets none change
 * it later. What its actions do is the canvas' affair. */

#include "wend-config.h"

#include "app/wend-stand-in.h"

#include "app/wend-action-table.h"
#include "app/wend-canvas.h"

struct _WendStandIn
{
  GtkWidget parent_instance;

  char *key;
  char *label;
  char *description;
  gboolean selected;
};

G_DEFINE_FINAL_TYPE (WendStandIn, wend_stand_in, GTK_TYPE_WIDGET)

GtkWidget *
wend_stand_in_new (const char *key, gboolean group)
{
  WendStandIn *self = g_object_new (WEND_TYPE_STAND_IN,
                                    "accessible-role", group ? GTK_ACCESSIBLE_ROLE_GROUP : GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);

  self->key = g_strdup (key);
  return GTK_WIDGET (self);
}

const char *
wend_stand_in_key (WendStandIn *self)
{
  return self->key;
}

void
wend_stand_in_set (WendStandIn *self, const char *label, const char *description, gboolean selected)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  if (g_strcmp0 (self->label, label) != 0)
    {
      g_free (self->label);
      self->label = g_strdup (label);
      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  if (g_strcmp0 (self->description, description) != 0)
    {
      g_free (self->description);
      self->description = g_strdup (description);
      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
    }
  if (self->selected != selected)
    {
      self->selected = selected;
      gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
    }
}

static void
on_activate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *canvas = gtk_widget_get_parent (widget);

  if (WEND_IS_CANVAS (canvas))
    {
      if (!gtk_widget_has_focus (widget))
        gtk_widget_grab_focus (widget); /* called by a screen reader: it means this one */
      wend_action_activate (canvas, name, parameter);
    }
}

static void
wend_stand_in_finalize (GObject *object)
{
  WendStandIn *self = WEND_STAND_IN (object);

  g_free (self->key);
  g_free (self->label);
  g_free (self->description);
  G_OBJECT_CLASS (wend_stand_in_parent_class)->finalize (object);
}

static void
wend_stand_in_class_init (WendStandInClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wend_stand_in_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "standin");
  wend_actions_install (GTK_WIDGET_CLASS (klass), on_activate);
}

static void
wend_stand_in_init (WendStandIn *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}
