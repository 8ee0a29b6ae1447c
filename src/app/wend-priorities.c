/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The view Priorities: cards of charts in one column or two. Holds the chart set of the moment, which goes with the insight it
 * was read from. */

#include "wend-config.h"

#include "app/wend-priorities.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/wend-chart-card.h"
#include "app/wend-chart-view.h"
#include "app/wend-export-dialog.h"
#include "app/wend-words.h"

#define TWO_FROM 960 /* px */
#define BETWEEN 12

struct _WendPriorities
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkBox *columns[2];
  WendChartCard *cards[WEND_N_CHARTS];
  gboolean two;

  WendMapView *view;
  gulong handler;
  WendChartSet *set;
};

static guint chosen_signal, notice_signal, exported_signal;

G_DEFINE_FINAL_TYPE (WendPriorities, wend_priorities, GTK_TYPE_WIDGET)

static void
forget (WendPriorities *self)
{
  for (guint i = 0; i < WEND_N_CHARTS && self->scroller != NULL; i++)
    wend_chart_card_set (self->cards[i], NULL);
  g_clear_pointer (&self->set, wend_chart_set_free);
}

static void
fill (WendPriorities *self)
{
  if (self->set != NULL || self->view == NULL)
    return;
  self->set = wend_chart_set_new (wend_map_view_peek_document (self->view), wend_map_view_peek_insight (self->view));
  for (guint i = 0; i < WEND_N_CHARTS; i++)
    wend_chart_card_set (self->cards[i], self->set);
}

/* Votes and cards of both sides are no numbers, but are drawn. */
static void
on_view_changed (WendMapView *view, guint what, WendPriorities *self)
{
  if ((what & (WEND_VIEW_STRUCTURE | WEND_VIEW_NUMBERS)) == 0)
    return;
  forget (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
on_map (GtkWidget *widget, gpointer data)
{
  fill (WEND_PRIORITIES (widget));
}

void
wend_priorities_set_view (WendPriorities *self, WendMapView *view)
{
  if (self->view == view)
    return;
  if (self->view != NULL)
    g_clear_signal_handler (&self->handler, self->view);
  forget (self);
  g_set_object (&self->view, view);
  if (view == NULL)
    return;
  self->handler = g_signal_connect (view, "changed", G_CALLBACK (on_view_changed), self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

/* --- Pictures --- */

static void
on_exported (WendExportDialog *dialog, const char *path, WendPriorities *self)
{
  g_signal_emit (self, exported_signal, 0, path);
}

static void
export_scene (WendPriorities *self, WendScene *scene, const char *name)
{
  WendExportDialog *dialog = wend_export_dialog_new_for_scene (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->view, name, scene);

  g_signal_connect_object (dialog, "exported", G_CALLBACK (on_exported), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_export (WendChartCard *card, WendPriorities *self)
{
  g_autoptr (WendScene) scene = wend_chart_card_draw (card);

  if (scene != NULL)
    export_scene (self, scene, wend_chart_kind_title (wend_chart_card_kind (card)));
}

/* Where what is drawn was measured, as the map's footer says it. Caller frees. */
static char *
say_sources (WendPriorities *self)
{
  GString *text = g_string_new (NULL);
  guint n;
  const WendNode *const *sources = wend_insight_sources (wend_map_view_peek_insight (self->view), &n);

  for (guint i = 0; i < n; i++)
    {
      const char *title = wend_node_text (sources[i], WEND_FIELD_TITLE);
      if (*title != '\0' && strstr (text->str, title) == NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", title);
    }
  return g_string_free (text, FALSE);
}

void
wend_priorities_export (WendPriorities *self, const char *name)
{
  g_autoptr (GPtrArray) panels = g_ptr_array_new_with_free_func ((GDestroyNotify) wend_scene_unref);
  const WendNode *map = self->view != NULL ? wend_document_map (wend_map_view_peek_document (self->view)) : NULL;
  WendChartOptions options = { .shaper = wend_map_view_shaper (), .translate = wend_words_translate, .rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL };
  g_autofree char *aside = NULL, *foot = NULL;

  for (guint i = 0; i < WEND_N_CHARTS && map != NULL; i++)
    {
      WendScene *scene = wend_chart_card_draw (self->cards[i]);
      if (scene != NULL)
        g_ptr_array_add (panels, scene);
    }
  if (panels->len == 0)
    {
      g_signal_emit (self, notice_signal, 0, _ ("There is no chart to export yet"));
      return;
    }
  aside = g_strdup_printf ("“%s”", wend_node_text (map, WEND_FIELD_TITLE));
  foot = say_sources (self);
  WendChartSheet sheet = { .title = _ ("Where to act first, and what has worked"), .aside = aside, .foot = foot, .panels = (WendScene *const *) panels->pdata, .n_panels = panels->len };
  g_autoptr (WendScene) page = wend_chart_sheet (&sheet, &options);
  export_scene (self, page, name);
}

/* --- The widget --- */

static void
on_chosen (WendChartCard *card, const char *id, WendPriorities *self)
{
  g_signal_emit (self, chosen_signal, 0, id);
}

static void
on_notice (WendChartCard *card, const char *text, WendPriorities *self)
{
  g_signal_emit (self, notice_signal, 0, text);
}

/* In reading order: row by row in two columns. */
static void
place_cards (WendPriorities *self)
{
  for (guint i = 0; i < WEND_N_CHARTS; i++)
    {
      GtkWidget *card = GTK_WIDGET (self->cards[i]);
      GtkBox *from = GTK_BOX (gtk_widget_get_parent (card)), *to = self->columns[self->two ? i % 2 : 0];
      g_object_ref (card);
      if (from != NULL)
        gtk_box_remove (from, card);
      gtk_box_append (to, card);
      g_object_unref (card);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->columns[1]), self->two);
}

static void
size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WendPriorities *self = WEND_PRIORITIES (widget);

  if (self->two != (width >= TWO_FROM))
    {
      self->two = !self->two;
      place_cards (self);
      gtk_widget_measure (self->scroller, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
    }
  gtk_widget_allocate (self->scroller, width, height, -1, NULL);
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (WEND_PRIORITIES (widget)->scroller, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, 350); /* one column: what two ask for is not asked for */
}

GtkWidget *
wend_priorities_new (void)
{
  return g_object_new (WEND_TYPE_PRIORITIES, NULL);
}

static void
wend_priorities_dispose (GObject *object)
{
  WendPriorities *self = WEND_PRIORITIES (object);

  if (self->scroller != NULL)
    wend_priorities_set_view (self, NULL);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (wend_priorities_parent_class)->dispose (object);
}

static void
wend_priorities_class_init (WendPrioritiesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wend_priorities_dispose;
  widget_class->size_allocate = size_allocate;
  widget_class->measure = measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  chosen_signal = g_signal_new ("chosen", WEND_TYPE_PRIORITIES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  notice_signal = g_signal_new ("notice", WEND_TYPE_PRIORITIES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  exported_signal = g_signal_new ("exported", WEND_TYPE_PRIORITIES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
wend_priorities_init (WendPriorities *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, BETWEEN);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  gtk_widget_add_css_class (row, "charts");
  for (guint i = 0; i < G_N_ELEMENTS (self->columns); i++)
    {
      self->columns[i] = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, BETWEEN));
      gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->columns[i]));
    }
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), row);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  for (guint i = 0; i < WEND_N_CHARTS; i++)
    {
      self->cards[i] = WEND_CHART_CARD (wend_chart_card_new ((WendChartKind) i));
      g_signal_connect (self->cards[i], "chosen", G_CALLBACK (on_chosen), self);
      g_signal_connect (self->cards[i], "notice", G_CALLBACK (on_notice), self);
      g_signal_connect (self->cards[i], "export", G_CALLBACK (on_export), self);
    }
  place_cards (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Priorities"), -1);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}
