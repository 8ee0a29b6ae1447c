/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The views of one map, Map, Measures and Priorities: which is shown, where the switcher stands, and what cannot be done in
 * which. The table and the charts are made when they are first looked at, so that opening a map never pays for them. */

#include "wend-config.h"

#include <string.h>

#include "app/wend-window-actions.h"
#include "app/wend-window-private.h"

gboolean
wend_window_is_on_map (WendWindow *self)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "map") == 0;
}

static void
on_place_chosen (GtkWidget *from, const char *id, WendWindow *self)
{
  const WendNode *node = self->view != NULL && id != NULL ? wend_document_find_living (wend_map_view_peek_document (self->view), id) : NULL;

  wend_window_go (self, "map");
  if (node == NULL)
    return;
  wend_selection_set (wend_map_view_peek_selection (self->view), id);
  wend_canvas_reveal (self->canvas, node);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  if (self->layout == WEND_LAYOUT_NARROW && !self->picture)
    adw_flap_set_reveal_flap (self->inspector_flap, TRUE);
}

static void
on_notice (GtkWidget *from, const char *text, WendWindow *self)
{
  wend_window_toast (self, text);
}

/* Gives the map to the view that is looked at. */
void
wend_window_fill_view (WendWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  if (g_strcmp0 (name, "measures") == 0)
    {
      if (self->measures == NULL)
        {
          self->measures = WEND_MEASURES (wend_measures_new ());
          g_signal_connect (self->measures, "chosen", G_CALLBACK (on_place_chosen), self);
          g_signal_connect (self->measures, "notice", G_CALLBACK (on_notice), self);
          adw_bin_set_child (self->measures_page, GTK_WIDGET (self->measures));
        }
      wend_measures_set_view (self->measures, self->view);
    }
  else if (g_strcmp0 (name, "priorities") == 0)
    {
      if (self->priorities == NULL)
        {
          self->priorities = WEND_PRIORITIES (wend_priorities_new ());
          g_signal_connect (self->priorities, "chosen", G_CALLBACK (on_place_chosen), self);
          g_signal_connect (self->priorities, "notice", G_CALLBACK (on_notice), self);
          g_signal_connect (self->priorities, "exported", G_CALLBACK (wend_window_tell_exported), self);
          adw_bin_set_child (self->priorities_page, GTK_WIDGET (self->priorities));
        }
      wend_priorities_set_view (self->priorities, self->view);
    }
}

void
wend_window_leave_views (WendWindow *self)
{
  if (self->measures != NULL)
    wend_measures_set_view (self->measures, NULL);
  if (self->priorities != NULL)
    wend_priorities_set_view (self->priorities, NULL);
}

/* The name of the file stands in the middle, or beside the switcher where that takes the middle. */
static void
place_title (WendWindow *self, GtkWidget *middle)
{
  if (adw_header_bar_get_title_widget (self->header) == middle)
    return;
  if (middle == self->switcher)
    {
      adw_header_bar_set_title_widget (self->header, middle);
      adw_header_bar_pack_start (self->header, GTK_WIDGET (self->title));
    }
  else
    {
      adw_header_bar_remove (self->header, GTK_WIDGET (self->title));
      adw_header_bar_set_title_widget (self->header, middle);
    }
}

static GtkWidget *
switcher_of (WendWindow *self)
{
  if (self->switcher == NULL)
    {
      self->switcher = g_object_ref_sink (adw_view_switcher_new ());
      adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (self->switcher), ADW_VIEW_SWITCHER_POLICY_WIDE);
      adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (self->switcher), self->views);
    }
  return self->switcher;
}

void
wend_window_refresh_switcher (WendWindow *self)
{
  gboolean map = self->view != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "map") == 0;
  gboolean wide = self->layout >= WEND_LAYOUT_MEDIUM;

  place_title (self, map && wide ? switcher_of (self) : GTK_WIDGET (self->title));
  if (map && !wide) /* its buttons are made when it is first shown */
    adw_view_switcher_bar_set_stack (self->switcher_bar, self->views);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, map && !wide);
}

/* What belongs to the picture of the map cannot be done without it. */
static void
enable_actions_of_map (WendWindow *self, gboolean enabled)
{
  static const char *const names[] = { "zoom-in", "zoom-out", "zoom-normal", "zoom-fit", "zoom-selection", "overlay", "outline", "inspector", "picture", "find-next", "find-previous" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    wend_window_set_enabled (self, names[i], enabled && self->view != NULL);
}

void
wend_window_switched (WendWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  if (self->canvas == NULL || name == NULL)
    return;
  if (!wend_window_is_on_map (self))
    wend_canvas_finish_edit (self->canvas);
  enable_actions_of_map (self, wend_window_is_on_map (self));
  wend_window_set_state (self, "view", g_variant_new_string (name));
  wend_window_fill_view (self);
  wend_window_refresh_layout (self);
}

gboolean
wend_window_export_charts (WendWindow *self, const char *name)
{
  if (self->priorities == NULL || g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "priorities") != 0)
    return FALSE;
  wend_priorities_export (self->priorities, name);
  return TRUE;
}

gboolean
wend_window_find_measure (WendWindow *self)
{
  if (self->measures == NULL || g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "measures") != 0)
    return FALSE;
  wend_measures_find (self->measures);
  return TRUE;
}

void
wend_window_go (WendWindow *self, const char *view)
{
  adw_view_stack_set_visible_child_name (self->views, view);
}

void
wend_window_act_view (gpointer window, GVariant *parameter)
{
  static const char *const names[] = { "map", "measures", "priorities", NULL };
  WendWindow *self = window;
  const char *name = g_variant_get_string (parameter, NULL);

  if (self->view != NULL && g_strv_contains (names, name))
    wend_window_go (self, name);
}
