/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws one measured number as the map draws it (design §3, measured cell), small enough for a row. What it says in words
 * stands beside it; this is only the picture. */

#include "wend-config.h"

#include "app/wend-whisker.h"

#include <adwaita.h>

#include "scene/wend-theme.h"

#define PAD 8.0f
#define TALL 9.0f

struct _WendWhisker
{
  GtkWidget parent_instance;

  WendRange range;
  double min, max;
  guint n_ticks;
  gboolean few;
};

G_DEFINE_FINAL_TYPE (WendWhisker, wend_whisker, GTK_TYPE_WIDGET)

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 56 : 30; /* where it is narrow */
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 116 : 30;
}

static GdkRGBA
measured (float alpha)
{
  WendRgba colour = wend_theme_colour (adw_style_manager_get_dark (adw_style_manager_get_default ()) ? WEND_THEME_DARK : WEND_THEME_LIGHT, WEND_COLOUR_MEASURED);

  return (GdkRGBA) { (float) colour.red, (float) colour.green, (float) colour.blue, alpha };
}

static float
place (WendWhisker *self, double value)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * (double) PAD;
  double share = self->max > self->min ? CLAMP ((value - self->min) / (self->max - self->min), 0, 1) : 0.5;

  return PAD + (float) ((gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 1 - share : share) * width);
}

static void
set_source (cairo_t *cr, const GdkRGBA *colour)
{
  gdk_cairo_set_source_rgba (cr, colour);
}

static void
draw_bar (WendWhisker *self, cairo_t *cr, double y)
{
  static const double dashes[] = { 3, 2 };
  GdkRGBA colour = measured (self->few ? 1 : 0.32f);
  float a = place (self, self->range.lo), b = place (self, self->range.hi);
  double x = MIN (a, b), width = MAX (fabs ((double) b - (double) a), (double) TALL), r = TALL / 2;

  if (!self->range.has_range)
    return;
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + r, y, r, G_PI / 2, 3 * G_PI / 2);
  cairo_arc (cr, x + width - r, y, r, -G_PI / 2, G_PI / 2);
  cairo_close_path (cr);
  set_source (cr, &colour);
  if (!self->few)
    {
      cairo_fill (cr);
      return;
    }
  cairo_set_line_width (cr, 1.2);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_dot (WendWhisker *self, cairo_t *cr, double y)
{
  GdkRGBA colour = measured (1), paper;

  set_source (cr, &colour);
  cairo_arc (cr, (double) place (self, self->range.value), y, self->few ? 5 : 3.5, 0, 2 * G_PI);
  if (!self->few)
    {
      cairo_fill (cr);
      return;
    }
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "card_bg_color", &paper))
    paper = (GdkRGBA) { 1, 1, 1, 1 };
  set_source (cr, &paper);
  cairo_fill_preserve (cr);
  set_source (cr, &colour);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WendWhisker *self = WEND_WHISKER (widget);
  int height = gtk_widget_get_height (widget);
  double y = height / 2.0;
  GdkRGBA ink;
  graphene_rect_t area;
  cairo_t *cr;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  ink.alpha = 0.15f;
  graphene_rect_init (&area, 0, 0, (float) gtk_widget_get_width (widget), (float) height);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  set_source (cr, &ink);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < self->n_ticks; i++)
    {
      double x = (double) place (self, self->min + (self->max - self->min) * i / MAX (self->n_ticks - 1, 1));
      cairo_move_to (cr, floor (x) + 0.5, y - 9);
      cairo_line_to (cr, floor (x) + 0.5, y + 9);
      cairo_stroke (cr);
    }
  draw_bar (self, cr, y);
  draw_dot (self, cr, y);
  cairo_destroy (cr);
}

GtkWidget *
wend_whisker_new (WendRange range, double min, double max, guint n_ticks, gboolean few)
{
  WendWhisker *self = g_object_new (WEND_TYPE_WHISKER, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->range = range;
  self->min = min;
  self->max = max;
  self->n_ticks = n_ticks;
  self->few = few;
  return GTK_WIDGET (self);
}

static void
wend_whisker_class_init (WendWhiskerClass *klass)
{
  GTK_WIDGET_CLASS (klass)->measure = measure;
  GTK_WIDGET_CLASS (klass)->snapshot = snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "whisker");
}

static void
wend_whisker_init (WendWhisker *self)
{
}
