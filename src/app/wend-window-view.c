/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window's actions do to the view: undo and redo, zoom, search, and moving between its parts. */

#include "wend-config.h"

#include <glib/gi18n.h>

#include "app/wend-action-table.h"
#include "app/wend-canvas-private.h"
#include "app/wend-help.h"
#include "app/wend-preferences.h"
#include "app/wend-properties.h"
#include "app/wend-tip.h"
#include "app/wend-title.h"
#include "app/wend-window-actions.h"
#include "app/wend-window-private.h"

#define ZOOM_STEP 1.25

/* Undo and redo */

void
wend_window_refresh_undo (WendWindow *self)
{
  WendEditor *editor = self->file != NULL ? wend_map_file_peek_editor (self->file) : NULL;
  gboolean can_undo = editor != NULL && wend_editor_can_undo (editor), can_redo = editor != NULL && wend_editor_can_redo (editor);
  g_autofree char *undo = can_undo ? g_strdup_printf (_ ("Undo %s"), wend_editor_undo_label (editor)) : g_strdup (_ ("Undo"));
  g_autofree char *redo = can_redo ? g_strdup_printf (_ ("Redo %s"), wend_editor_redo_label (editor)) : g_strdup (_ ("Redo"));

  wend_window_set_enabled (self, "undo", can_undo || wend_canvas_edited_text (self->canvas) != NULL);
  wend_window_set_enabled (self, "redo", can_redo);
  wend_tip_set (self->undo_button, undo);
  wend_tip_set (self->redo_button, redo);
}

/* While text is edited in place, undo means the typing first. */
static gboolean
undo_typing (WendWindow *self, gboolean redo)
{
  GtkTextBuffer *buffer = wend_canvas_edited_text (self->canvas);

  if (buffer == NULL)
    return FALSE;
  if (redo)
    gtk_text_buffer_redo (buffer);
  else if (gtk_text_buffer_get_can_undo (buffer))
    gtk_text_buffer_undo (buffer);
  else
    wend_canvas_finish_edit (self->canvas);
  return TRUE;
}

/* What is under way in the hand is not a step yet: it is taken back first, and alone. */
static gboolean
may_undo (WendWindow *self)
{
  return self->file != NULL && !wend_canvas_cancel (self->canvas);
}

void
wend_window_act_undo (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;

  if (may_undo (self) && !undo_typing (self, FALSE))
    wend_editor_undo (wend_map_file_peek_editor (self->file));
}

void
wend_window_act_redo (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;

  if (may_undo (self) && !undo_typing (self, TRUE))
    wend_editor_redo (wend_map_file_peek_editor (self->file));
}

/* Zoom */

void
wend_window_refresh_zoom (WendWindow *self)
{
  wend_action_bar_set_zoom (self->action_bar, wend_canvas_get_zoom (self->canvas));
}

void
wend_window_act_zoom_in (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;

  wend_canvas_zoom (self->canvas, wend_canvas_get_zoom (self->canvas) * ZOOM_STEP);
}

void
wend_window_act_zoom_out (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;

  wend_canvas_zoom (self->canvas, wend_canvas_get_zoom (self->canvas) / ZOOM_STEP);
}

void
wend_window_act_zoom_normal (gpointer window, GVariant *parameter)
{
  wend_canvas_zoom (WEND_WINDOW (window)->canvas, 1);
}

void
wend_window_act_zoom_fit (gpointer window, GVariant *parameter)
{
  wend_canvas_fit (WEND_WINDOW (window)->canvas);
}

void
wend_window_act_zoom_selection (gpointer window, GVariant *parameter)
{
  wend_canvas_fit_selection (WEND_WINDOW (window)->canvas);
}

/* Finding */

void
wend_window_act_find (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;

  if (self->view == NULL)
    return;
  if (wend_window_find_measure (self))
    return;
  wend_window_go (self, "map");
  adw_flap_set_reveal_flap (self->outline_flap, TRUE);
  wend_outline_find (self->outline);
}

void
wend_window_act_find_next (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;

  if (self->view != NULL)
    wend_outline_find_next (self->outline, 1);
}

void
wend_window_act_find_previous (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;

  if (self->view != NULL)
    wend_outline_find_next (self->outline, -1);
}

static void
on_title_done (gpointer window)
{
  WendWindow *self = window;

  if (self->view != NULL && self->layout != WEND_LAYOUT_NARROW)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/* The place of the title on the map, seen from the header bar: px; FALSE where it is not to be seen. */
static gboolean
title_on_map (WendWindow *self, GdkRectangle *at)
{
  GtkWidget *canvas = GTK_WIDGET (self->canvas);
  WendRect title;
  double x, y;

  if (!gtk_widget_get_mapped (canvas) || !wend_canvas_title (self->canvas, &title) ||
      !gtk_widget_translate_coordinates (canvas, GTK_WIDGET (self->title), title.x, title.y, &x, &y))
    return FALSE;
  *at = (GdkRectangle) { (int) x, (int) y, (int) title.w, (int) title.h };
  return TRUE;
}

void
wend_window_act_title (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;

  GdkRectangle at;

  if (self->view != NULL)
    wend_title_edit (GTK_WIDGET (self->title), title_on_map (self, &at) ? &at : NULL, self->view, on_title_done, self);
}

static void
show_properties (WendWindow *self, const char *page)
{
  if (self->view == NULL)
    return;
  wend_canvas_finish_edit (self->canvas);
  gtk_window_present (GTK_WINDOW (wend_properties_new (GTK_WINDOW (self), self->view, page)));
}

void
wend_window_act_properties (gpointer window, GVariant *parameter)
{
  show_properties (window, NULL);
}

void
wend_window_act_people (gpointer window, GVariant *parameter)
{
  show_properties (window, "people");
}

/* The parts of the window */

static void
go_to_region (WendWindow *self, int step)
{
  GtkWidget *regions[] = { GTK_WIDGET (self->header), GTK_WIDGET (self->outline), GTK_WIDGET (self->map_stack), GTK_WIDGET (self->inspector), GTK_WIDGET (self->action_bar), GTK_WIDGET (self->measures_page), GTK_WIDGET (self->priorities_page), GTK_WIDGET (self->switcher_bar) };
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int n = G_N_ELEMENTS (regions), at = 0;

  for (int i = 0; i < n; i++)
    if (focus != NULL && (focus == regions[i] || gtk_widget_is_ancestor (focus, regions[i])))
      at = i;
  gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);
  for (int i = 1; i < n; i++)
    {
      GtkWidget *region = regions[(at + step * i + n * n) % n];
      if (gtk_widget_get_mapped (region) && gtk_widget_get_child_visible (region) && gtk_widget_child_focus (region, GTK_DIR_TAB_FORWARD))
        return;
    }
}

void
wend_window_act_next_region (gpointer window, GVariant *parameter)
{
  wend_window_with_bars (window, go_to_region, 1);
}

void
wend_window_act_previous_region (gpointer window, GVariant *parameter)
{
  wend_window_with_bars (window, go_to_region, -1);
}

static void
pop_up_menu (WendWindow *self, int data)
{
  gtk_menu_button_popup (self->menu_button);
}

void
wend_window_act_menu (gpointer window, GVariant *parameter)
{
  wend_window_with_bars (window, pop_up_menu, 0);
}

void
wend_window_act_shortcuts (gpointer window, GVariant *parameter)
{
  GtkWidget *shortcuts = wend_actions_shortcuts ();

  gtk_window_set_transient_for (GTK_WINDOW (shortcuts), window);
  gtk_window_present (GTK_WINDOW (shortcuts));
}

void
wend_window_act_preferences (gpointer window, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (wend_preferences_new (window)));
}

void
wend_window_act_help (gpointer window, GVariant *parameter)
{
  wend_help_show (window);
}
