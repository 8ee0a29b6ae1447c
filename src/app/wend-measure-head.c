/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Column titles as buttons, placed where the rows draw their columns. The head of GtkColumnView cannot be reached by keys in
 * GTK 4.8, hence an own one. */

#include "wend-config.h"

#include "app/wend-measure-head.h"

#include <glib/gi18n.h>

struct _WendMeasureHead
{
  GtkWidget parent_instance;

  GtkWidget *buttons[WEND_N_MEASURES];
};

static guint sorted_signal;

G_DEFINE_FINAL_TYPE (WendMeasureHead, wend_measure_head, GTK_TYPE_WIDGET)

static gboolean
is_number (WendMeasureColumn column)
{
  return column == WEND_MEASURE_VALUE || column == WEND_MEASURE_RANGE || column == WEND_MEASURE_N;
}

void
wend_measure_head_set_order (WendMeasureHead *self, WendMeasureColumn column, gboolean descending)
{
  for (guint i = 0; i < WEND_N_MEASURES; i++)
    {
      const char *title = wend_measure_column_title ((WendMeasureColumn) i);
      gboolean sorted = i == (guint) column;
      g_autofree char *shown = sorted ? g_strdup_printf ("%s %s", title, descending ? "▾" : "▴") : g_strdup (title);
      g_autofree char *words = sorted ? g_strdup_printf (descending ? _ ("%s, sorted, greatest first") : _ ("%s, sorted, least first"), title) : g_strdup_printf (_ ("%s, sort by this"), title);
      gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->buttons[i]))), shown);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    }
}

static void
on_clicked (GtkButton *button, WendMeasureHead *self)
{
  for (guint i = 0; i < WEND_N_MEASURES; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      g_signal_emit (self, sorted_signal, 0, i);
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  WendMeasureHead *self = WEND_MEASURE_HEAD (widget);
  WendMeasureSpan spans[WEND_N_MEASURES];

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || (for_size >= 0 && wend_measure_columns (widget, for_size, spans) != WEND_MEASURE_FULL))
    return;
  for (guint i = 0; i < WEND_N_MEASURES; i++)
    {
      int least, usual;
      gtk_widget_measure (self->buttons[i], orientation, -1, &least, &usual, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, usual);
    }
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WendMeasureHead *self = WEND_MEASURE_HEAD (widget);
  WendMeasureSpan spans[WEND_N_MEASURES];
  gboolean full = wend_measure_columns (widget, width, spans) == WEND_MEASURE_FULL;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < WEND_N_MEASURES; i++)
    {
      GtkAllocation at = { spans[i].x - 6, 0, spans[i].w + 12, height };
      gtk_widget_set_child_visible (self->buttons[i], full);
      if (!full)
        continue;
      at.x = rtl ? width - at.x - at.width : at.x;
      gtk_widget_size_allocate (self->buttons[i], &at, -1);
    }
}

static GtkSizeRequestMode
request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wend_measure_head_dispose (GObject *object)
{
  WendMeasureHead *self = WEND_MEASURE_HEAD (object);

  for (guint i = 0; i < WEND_N_MEASURES; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
  G_OBJECT_CLASS (wend_measure_head_parent_class)->dispose (object);
}

static void
wend_measure_head_class_init (WendMeasureHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wend_measure_head_dispose;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  widget_class->get_request_mode = request_mode;
  sorted_signal = g_signal_new ("sorted", WEND_TYPE_MEASURE_HEAD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
wend_measure_head_init (WendMeasureHead *self)
{
  for (guint i = 0; i < WEND_N_MEASURES; i++)
    {
      GtkWidget *label = gtk_label_new (NULL), *button = self->buttons[i] = gtk_button_new ();
      gtk_label_set_xalign (GTK_LABEL (label), is_number ((WendMeasureColumn) i) ? 1 : 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_button_set_child (GTK_BUTTON (button), label);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "column-title");
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
    }
  wend_measure_head_set_order (self, WEND_MEASURE_PLACE, FALSE);
}
