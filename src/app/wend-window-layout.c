/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is shown where at which width (design §9). One place decides about visibility, so that no two bindings fight. */

#include "wend-config.h"

#include "app/wend-window-actions.h"
#include "app/wend-window-private.h"

static gboolean
has_map (WendWindow *self)
{
  return self->view != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "map") == 0;
}

static void
fold (AdwFlap *flap, gboolean folded, gboolean reveal)
{
  adw_flap_set_fold_policy (flap, folded ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (flap, reveal);
}

void
wend_window_refresh_layout (WendWindow *self)
{
  gboolean map = has_map (self), picture = map && wend_window_is_on_map (self);
  gboolean narrow = self->layout == WEND_LAYOUT_NARROW;
  gboolean list = narrow && !self->picture;

  gtk_widget_set_visible (self->outline_button, picture && !narrow);
  gtk_widget_set_visible (self->open_button, map && self->layout >= WEND_LAYOUT_SMALL);
  gtk_widget_set_visible (self->undo_button, map);
  gtk_widget_set_visible (self->redo_button, map && !narrow);
  gtk_widget_set_visible (self->export_button, map && !narrow);
  gtk_widget_set_visible (self->measures_button, map && self->layout >= WEND_LAYOUT_MEDIUM);
  gtk_widget_set_visible (self->inspector_button, picture);
  gtk_widget_set_visible (GTK_WIDGET (self->action_bar), map && !list && (self->bottom_bar || !gtk_window_is_fullscreen (GTK_WINDOW (self))));
  wend_action_bar_set_layout (self->action_bar, self->layout);
  wend_action_bar_set_low (self->action_bar, wend_adaptive_bin_is_low (self->bin));
  wend_window_refresh_switcher (self);
  /* A phone's window fills its screen: closing it is all that is left to do with it. */
  adw_header_bar_set_decoration_layout (self->header, narrow ? ":close" : NULL);
  gtk_stack_set_visible_child_name (self->map_stack, list ? "list" : "canvas");
}

/* Large text asks for wider panes; 340: they still fit into the narrowest window. */
void
wend_window_scale_panes (WendWindow *self)
{
  double scale = wend_adaptive_bin_text_scale (GTK_WIDGET (self));

  gtk_widget_set_size_request (GTK_WIDGET (self->outline), (int) MIN (244 * scale, 340), -1);
  gtk_widget_set_size_request (GTK_WIDGET (self->inspector), (int) MIN (324 * scale, 340), -1);
}

void
wend_window_apply_layout (WendWindow *self, WendLayout layout)
{
  self->layout = layout;
  if (layout == WEND_LAYOUT_NARROW)
    gtk_widget_add_css_class (GTK_WIDGET (self->bin), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->bin), "narrow");
  fold (self->outline_flap, layout < WEND_LAYOUT_MEDIUM, layout >= WEND_LAYOUT_MEDIUM && self->want_outline);
  fold (self->inspector_flap, layout < WEND_LAYOUT_WIDE, layout == WEND_LAYOUT_WIDE && self->want_inspector);
  wend_window_refresh_layout (self);
}

static void
toggle (WendWindow *self, AdwFlap *flap, WendLayout from, gboolean *want)
{
  gboolean reveal = !adw_flap_get_reveal_flap (flap);

  if (self->layout >= from)
    *want = reveal;
  adw_flap_set_reveal_flap (flap, reveal);
}

void
wend_window_act_outline (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;

  toggle (self, self->outline_flap, WEND_LAYOUT_MEDIUM, &self->want_outline);
}

void
wend_window_act_inspector (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;

  toggle (self, self->inspector_flap, WEND_LAYOUT_WIDE, &self->want_inspector);
}

void
wend_window_act_picture (gpointer window, GVariant *parameter)
{
  WendWindow *self = window;

  self->picture = !self->picture;
  wend_window_set_state (self, "picture", g_variant_new_boolean (self->picture));
  wend_window_refresh_layout (self);
}
