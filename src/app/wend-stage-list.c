/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The narrow form of a map. Fills itself only while it is on screen; the wide window never pays for it. */

#include "wend-config.h"

#include "app/wend-stage-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/wend-heat.h"
#include "app/wend-lens-choices.h"
#include "app/wend-words.h"
#include "gestures/wend-cell.h"

struct _WendStageList
{
  GtkWidget parent_instance;

  AdwLeaflet *leaflet;
  GtkLabel *headline_name;
  GtkLabel *headline_range;
  GtkLabel *headline_value;
  GtkWidget *headline;
  GtkMenuButton *overlay_button;
  GtkLabel *overlay_label;
  GtkMenuButton *period_button;
  GtkLabel *period_label;
  GtkListBox *stages;
  GtkLabel *stage_title;
  GtkBox *stage_content;

  WendMapView *view;
  gulong handler;
  gboolean stale;
  char *open_id;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (WendStageList, wend_stage_list, GTK_TYPE_WIDGET)

static GtkWidget *
label_of (const char *text, const char *class, gboolean wrap)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wrap);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

static GtkWidget *
figure_box (const WendFigure *figure)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *value = wend_words_value (figure);
  g_autofree char *n = g_strdup_printf ("n = %'" G_GUINT64_FORMAT, figure->n);
  GtkWidget *value_label = label_of (value, "title-3", FALSE), *n_label = label_of (n, "caption", FALSE);

  gtk_label_set_xalign (GTK_LABEL (value_label), 1);
  gtk_label_set_xalign (GTK_LABEL (n_label), 1);
  gtk_widget_add_css_class (n_label, "dim-label");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), value_label);
  gtk_box_append (GTK_BOX (box), n_label);
  return box;
}

static GtkWidget *
stage_words (WendStageList *self, const WendNode *stage, const WendPlaceInsight *place)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *name = wend_words_name (stage), *pain = wend_words_pain (wend_map_view_peek_insight (self->view), place);

  gtk_box_append (GTK_BOX (box), label_of (name, "heading", TRUE));
  gtk_box_append (GTK_BOX (box), label_of (pain, "dim-label", TRUE));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static void
append_rank (GtkWidget *box, const WendPlaceInsight *place)
{
  g_autofree char *rank = wend_words_rank (place);
  GtkWidget *label;

  if (rank == NULL)
    return;
  label = label_of (rank, "rank", FALSE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5f);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
stage_row (WendStageList *self, const WendNode *stage)
{
  const WendPlaceInsight *place = wend_insight_place (wend_map_view_peek_insight (self->view), stage);
  guint others;
  const WendFigure *figure = wend_insight_cell (wend_map_view_peek_insight (self->view), stage, &others);
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *heat = wend_heat_new ();
  g_autofree char *name = wend_words_name (stage), *description = wend_words_description (self->view, stage);
  g_autofree char *words = g_strdup_printf ("%s, %s", name, description);

  wend_heat_set_bar (WEND_HEAT (heat));
  wend_heat_set (WEND_HEAT (heat), place);
  gtk_widget_set_valign (heat, GTK_ALIGN_FILL);
  gtk_box_append (GTK_BOX (box), heat);
  append_rank (box, place);
  gtk_box_append (GTK_BOX (box), stage_words (self, stage, place));
  if (figure != NULL && figure->shown.has && figure->state != WEND_FIGURE_SUPPRESSED)
    gtk_box_append (GTK_BOX (box), figure_box (figure));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_widget_add_css_class (box, "stage-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (wend_node_id (stage)), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return row;
}

static void
fill_headline (WendStageList *self)
{
  const WendFigure *figure = wend_insight_headline (wend_map_view_peek_insight (self->view));
  g_autofree char *value = NULL, *range = NULL;

  gtk_widget_set_visible (self->headline, figure != NULL);
  if (figure == NULL)
    return;
  value = wend_words_value (figure);
  range = wend_words_range (figure);
  gtk_label_set_text (self->headline_name, wend_node_text (figure->metric, WEND_FIELD_LABEL));
  gtk_label_set_text (self->headline_range, range);
  gtk_label_set_text (self->headline_value, value);
}

static GtkWidget *
node_row (const WendNode *node)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = wend_words_name (node);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (wend_node_id (node)), g_free);
  return row;
}

static void
on_card_activated (GtkListBox *list, GtkListBoxRow *row, WendStageList *self)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "id"));

  if (id == NULL)
    return;
  wend_selection_set (wend_map_view_peek_selection (self->view), id);
  g_signal_emit (self, chosen_signal, 0, id);
}

static void
add_lane (WendStageList *self, const WendNode *stage, const WendNode *lane)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  GtkWidget *list;

  if (wend_node_flag (lane, WEND_FIELD_HIDDEN))
    return;
  wend_cell_list (lane, stage, nodes);
  if (nodes->len == 0)
    return;
  list = gtk_list_box_new ();
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, wend_words_lane (lane), -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (on_card_activated), self);
  for (guint i = 0; i < nodes->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), node_row (g_ptr_array_index (nodes, i)));
  gtk_box_append (self->stage_content, label_of (wend_words_lane (lane), "heading", TRUE));
  gtk_box_append (self->stage_content, list);
}

static void
fill_stage (WendStageList *self)
{
  const WendDocument *document = wend_map_view_peek_document (self->view);
  const WendNode *stage = self->open_id != NULL ? wend_document_find_living (document, self->open_id) : NULL;
  WendNode *const *lanes;
  GtkWidget *child;
  guint n;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->stage_content))) != NULL)
    gtk_box_remove (self->stage_content, child);
  if (stage == NULL)
    {
      adw_leaflet_set_visible_child_name (self->leaflet, "stages");
      return;
    }
  {
    g_autofree char *name = wend_words_name (stage);
    gtk_label_set_text (self->stage_title, name);
  }
  lanes = wend_node_children (wend_document_map (document), WEND_KIND_LANE, &n);
  for (guint i = 0; i < n; i++)
    add_lane (self, stage, lanes[i]);
}

/* Through what the map is looked at: the list's colours and numbers are of that. */
static void
fill_choices (WendStageList *self)
{
  const WendLook *look = wend_map_view_peek_look (self->view);
  g_autofree char *overlay = wend_lens_overlay_words (self->view), *period = wend_lens_period_words (look);
  g_autofree char *overlay_said = g_strdup_printf (_ ("Overlay: %s"), overlay), *period_said = g_strdup_printf (_ ("Period: %s"), period);
  guint n;

  wend_insight_periods (wend_map_view_peek_insight (self->view), &n);
  gtk_label_set_text (self->overlay_label, overlay);
  gtk_label_set_text (self->period_label, period);
  gtk_widget_set_visible (GTK_WIDGET (self->period_button), n > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->overlay_button), GTK_ACCESSIBLE_PROPERTY_LABEL, overlay_said, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->period_button), GTK_ACCESSIBLE_PROPERTY_LABEL, period_said, -1);
}

static void
fill (WendStageList *self)
{
  WendNode *const *stages;
  GtkWidget *row;
  guint n;

  self->stale = FALSE;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->stages))) != NULL)
    gtk_list_box_remove (self->stages, row);
  if (self->view == NULL)
    return;
  fill_headline (self);
  fill_choices (self);
  stages = wend_node_children (wend_document_map (wend_map_view_peek_document (self->view)), WEND_KIND_STAGE, &n);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->stages, stage_row (self, stages[i]));
  fill_stage (self);
}

static void
on_view_changed (WendMapView *view, guint what, WendStageList *self)
{
  if ((what & (WEND_VIEW_STRUCTURE | WEND_VIEW_NUMBERS | WEND_VIEW_LENS)) == 0)
    return;
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
on_map (GtkWidget *widget, gpointer data)
{
  if (WEND_STAGE_LIST (widget)->stale)
    fill (WEND_STAGE_LIST (widget));
}

static void
on_stage_activated (GtkListBox *list, GtkListBoxRow *row, WendStageList *self)
{
  g_free (self->open_id);
  self->open_id = g_strdup (g_object_get_data (G_OBJECT (row), "id"));
  wend_selection_set (wend_map_view_peek_selection (self->view), self->open_id);
  fill_stage (self);
  adw_leaflet_set_visible_child_name (self->leaflet, "stage");
}

static void
on_back (GtkButton *button, WendStageList *self)
{
  adw_leaflet_set_visible_child_name (self->leaflet, "stages");
}

void
wend_stage_list_set_view (WendStageList *self, WendMapView *view)
{
  if (self->view != NULL)
    g_clear_signal_handler (&self->handler, self->view);
  g_set_object (&self->view, view);
  g_clear_pointer (&self->open_id, g_free);
  self->stale = TRUE;
  if (view != NULL)
    self->handler = g_signal_connect (view, "changed", G_CALLBACK (on_view_changed), self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
wend_stage_list_dispose (GObject *object)
{
  WendStageList *self = WEND_STAGE_LIST (object);
  GtkWidget *child;

  if (self->view != NULL)
    g_clear_signal_handler (&self->handler, self->view);
  g_clear_object (&self->view);
  g_clear_pointer (&self->open_id, g_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (wend_stage_list_parent_class)->dispose (object);
}

static void
wend_stage_list_class_init (WendStageListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wend_stage_list_dispose;
  chosen_signal = g_signal_new ("chosen", WEND_TYPE_STAGE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/wend/Wend/ui/wend-stage-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WendStageList, leaflet);
  gtk_widget_class_bind_template_child (widget_class, WendStageList, headline);
  gtk_widget_class_bind_template_child (widget_class, WendStageList, headline_name);
  gtk_widget_class_bind_template_child (widget_class, WendStageList, headline_range);
  gtk_widget_class_bind_template_child (widget_class, WendStageList, headline_value);
  gtk_widget_class_bind_template_child (widget_class, WendStageList, overlay_button);
  gtk_widget_class_bind_template_child (widget_class, WendStageList, overlay_label);
  gtk_widget_class_bind_template_child (widget_class, WendStageList, period_button);
  gtk_widget_class_bind_template_child (widget_class, WendStageList, period_label);
  gtk_widget_class_bind_template_child (widget_class, WendStageList, stages);
  gtk_widget_class_bind_template_child (widget_class, WendStageList, stage_title);
  gtk_widget_class_bind_template_child (widget_class, WendStageList, stage_content);
  gtk_widget_class_bind_template_callback (widget_class, on_stage_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
}

static WendMapView *
find_view (gpointer list)
{
  return WEND_STAGE_LIST (list)->view;
}

static void
wend_stage_list_init (WendStageList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Until there is something to choose. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->overlay_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("More overlays"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->period_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Period"), -1);
  wend_lens_choice_add (self->overlay_button, WEND_CHOOSE_OVERLAY, find_view, self);
  wend_lens_choice_add (self->period_button, WEND_CHOOSE_PERIOD, find_view, self);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}
