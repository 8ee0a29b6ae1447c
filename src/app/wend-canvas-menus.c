/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Context menus: one for each thing that can be pressed, from one file, shown at the pointer or at the focused place. */

#include "wend-config.h"

#include "app/wend-canvas-private.h"

#include <glib/gi18n.h>

#include "app/wend-field-row.h"

/* The menu's id in canvas-menu.ui, and what a screen reader calls it. */
static const char *
menu_for (WendCanvas *self, const char **name)
{
  WendPlace place;

  *name = _ ("Menu of the map");
  if (self->focus_key == NULL || !wend_canvas_place (self, self->focus_key, &place))
    return "ground";
  *name = _ ("Menu of the cell");
  if (place.node == NULL)
    return "cell";
  switch ((int) wend_node_kind (place.node))
    {
    case WEND_KIND_STAGE:
      *name = _ ("Menu of the stage");
      return "stage";
    case WEND_KIND_LANE:
      *name = _ ("Menu of the lane");
      return wend_node_lane_kind (place.node) == WEND_LANE_LINE ? "line" : "lane";
    case WEND_KIND_LINK:
      *name = _ ("Menu of the link");
      return "link";
    default:
      *name = _ ("Menu of the card");
      return "card";
    }
}

/* The kinds of lanes are a table, not a file. */
static void
fill (GtkBuilder *builder, const char *id, const char *action)
{
  GObject *menu = gtk_builder_get_object (builder, id);
  g_autoptr (GMenu) kinds = wend_canvas_lane_kinds (action);

  if (menu != NULL)
    g_menu_append_section (G_MENU (menu), NULL, G_MENU_MODEL (kinds));
}

/* The same colours as in the inspector. */
static void
fill_colours (GtkBuilder *builder)
{
  GObject *menu = gtk_builder_get_object (builder, "colours");
  const char *value, *name;

  for (guint i = 0; (value = wend_field_colour (i, &name)) != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);
      g_menu_item_set_action_and_target (item, "map.colour", "s", value);
      g_menu_append_item (G_MENU (menu), item);
    }
}

void
wend_canvas_show_menu (WendCanvas *self, double x, double y)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/wend/Wend/ui/canvas-menu.ui");
  const char *name;
  GMenuModel *model = G_MENU_MODEL (gtk_builder_get_object (builder, menu_for (self, &name)));

  fill_colours (builder);
  fill (builder, "lane-kinds", "map.lane-kind");
  fill (builder, "add-lanes", "map.add-lane");
  fill (builder, "ground-lanes", "map.add-lane");
  fill (builder, "lane-lanes", "map.add-lane");
  fill (builder, "line-lanes", "map.add-lane");
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  else
    gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
