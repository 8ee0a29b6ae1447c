/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws one step of the ramp in the map's own colours, so that the outline and the map agree. */

#include "wend-config.h"

#include "app/wend-heat.h"

#include <adwaita.h>

#include "scene/wend-theme.h"

#define SIDE 14

struct _WendHeat
{
  GtkWidget parent_instance;

  guint ramp;
  gboolean few;
  gboolean bar;
};

G_DEFINE_FINAL_TYPE (WendHeat, wend_heat, GTK_TYPE_WIDGET)

GtkWidget *
wend_heat_new (void)
{
  return g_object_new (WEND_TYPE_HEAT, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

void
wend_heat_set (WendHeat *self, const WendPlaceInsight *place)
{
  self->ramp = place != NULL ? MIN (place->ramp, 5) : 0;
  self->few = place != NULL && place->state == WEND_FIGURE_FEW;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
wend_heat_set_bar (WendHeat *self)
{
  self->bar = TRUE;
  gtk_widget_set_size_request (GTK_WIDGET (self), 8, SIDE);
}

static void
set_source (cairo_t *cr, WendColour colour)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  WendRgba rgba = wend_theme_colour (dark ? WEND_THEME_DARK : WEND_THEME_LIGHT, colour);

  cairo_set_source_rgba (cr, rgba.red, rgba.green, rgba.blue, rgba.alpha);
}

static void
trace (cairo_t *cr, double inset, double width, double height, double radius)
{
  double r = MAX (radius - inset, 0), w = width - inset, h = height - inset;

  cairo_new_path (cr);
  cairo_arc (cr, w - r, inset + r, r, -G_PI_2, 0);
  cairo_arc (cr, w - r, h - r, r, 0, G_PI_2);
  cairo_arc (cr, inset + r, h - r, r, G_PI_2, G_PI);
  cairo_arc (cr, inset + r, inset + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* Nothing is known: a short line, as an empty square looks like something to tick. */
static void
draw_none (cairo_t *cr, double width, double height)
{
  set_source (cr, WEND_COLOUR_LINE);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, width / 2 - 4, height / 2);
  cairo_line_to (cr, width / 2 + 4, height / 2);
  cairo_stroke (cr);
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WendHeat *self = WEND_HEAT (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t bounds;
  WendColour ramp = (WendColour) (WEND_COLOUR_RAMP_1 + (int) self->ramp - 1);
  cairo_t *cr;

  graphene_rect_init (&bounds, 0, 0, (float) width, (float) height);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  if (self->ramp == 0 && !self->bar)
    {
      draw_none (cr, width, height);
      cairo_destroy (cr);
      return;
    }
  trace (cr, self->ramp == 0 ? 0.75 : 0, width, height, self->bar ? 0 : 3.5);
  if (self->ramp == 0)
    {
      set_source (cr, WEND_COLOUR_LINE);
      cairo_set_line_width (cr, 1.5);
      cairo_stroke (cr);
    }
  else if (!self->few)
    {
      set_source (cr, ramp);
      cairo_fill (cr);
    }
  else
    {
      cairo_clip (cr);
      set_source (cr, ramp);
      cairo_set_line_width (cr, 2.2);
      for (double x = -height; x < width + height; x += 4.5)
        {
          cairo_move_to (cr, x, height);
          cairo_line_to (cr, x + height, 0);
        }
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static void
wend_heat_class_init (WendHeatClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = snapshot;
}

static void
wend_heat_init (WendHeat *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), SIDE, SIDE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}
