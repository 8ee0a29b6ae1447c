/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Width classes for libadwaita 1.2, which has no breakpoints yet. It decides nothing about what is shown when. */

#include "wend-config.h"

#include "app/wend-adaptive-bin.h"

#define LOW 560

struct _WendAdaptiveBin
{
  GtkWidget parent_instance;

  GtkWidget *child;
  WendLayout layout;
  gboolean low;
  gboolean known;
};

enum
{
  PROP_CHILD = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint layout_changed_signal;

G_DEFINE_FINAL_TYPE (WendAdaptiveBin, wend_adaptive_bin, GTK_TYPE_WIDGET)

WendLayout
wend_adaptive_bin_get_layout (WendAdaptiveBin *self)
{
  return self->layout;
}

gboolean
wend_adaptive_bin_is_low (WendAdaptiveBin *self)
{
  return self->low;
}

double
wend_adaptive_bin_text_scale (GtkWidget *widget)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / 1024.0 / 96, 1, 1.5) : 1;
}

static WendLayout
layout_for (int width)
{
  if (width >= 1180)
    return WEND_LAYOUT_WIDE;
  if (width >= 860)
    return WEND_LAYOUT_MEDIUM;
  return width >= 600 ? WEND_LAYOUT_SMALL : WEND_LAYOUT_NARROW;
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  WendAdaptiveBin *self = WEND_ADAPTIVE_BIN (widget);
  int least = 0;

  if (self->child == NULL)
    return;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      for_size = MAX (for_size, least);
    }
  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, WEND_LAYOUT_LEAST);
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WendAdaptiveBin *self = WEND_ADAPTIVE_BIN (widget);
  WendLayout layout = layout_for ((int) (width / wend_adaptive_bin_text_scale (widget)));
  int least = 0, least_height = 0;

  if (self->child == NULL)
    return;
  if (!self->known || layout != self->layout || (height < LOW) != self->low)
    {
      self->known = TRUE;
      self->layout = layout;
      self->low = height < LOW;
      g_signal_emit (self, layout_changed_signal, 0, (guint) layout);
    }
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX (width, least);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, width, &least_height, NULL, NULL, NULL);
  gtk_widget_allocate (self->child, width, MAX (height, least_height), baseline, NULL);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WendAdaptiveBin *self = WEND_ADAPTIVE_BIN (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = g_value_get_object (value);
  if (self->child != NULL)
    gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, WEND_ADAPTIVE_BIN (object)->child);
}

static void
dispose (GObject *object)
{
  WendAdaptiveBin *self = WEND_ADAPTIVE_BIN (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (wend_adaptive_bin_parent_class)->dispose (object);
}

static void
wend_adaptive_bin_class_init (WendAdaptiveBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = set_property;
  object_class->get_property = get_property;
  object_class->dispose = dispose;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  layout_changed_signal = g_signal_new ("layout-changed", WEND_TYPE_ADAPTIVE_BIN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
wend_adaptive_bin_init (WendAdaptiveBin *self)
{
  self->layout = WEND_LAYOUT_WIDE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
