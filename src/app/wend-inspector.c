/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The inspector: rows from the schema in the order of the design, rebuilt when something else is selected, refreshed
 * when the map changes. What a row looks like is wend-field-row's; the figures are the insight's. */

#include "wend-config.h"

#include "app/wend-inspector.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-field-row.h"
#include "app/wend-words.h"

struct _WendInspector
{
  GtkWidget parent_instance;

  GtkLabel *kind;
  GtkLabel *place;
  GtkLabel *several;
  GtkBox *content;

  WendMapView *view;
  gulong handler;
  char *shown_id;
  char *shown_lane; /* the rows of a card depend on its lane */
  GPtrArray *rows;  /* GtkWidget, borrowed */
  GtkWidget *measured;
  GPtrArray *figures; /* rows in `measured`, borrowed */
  gboolean stale; /* the figures shown are of an insight that is gone */
  guint update;
};

G_DEFINE_FINAL_TYPE (WendInspector, wend_inspector, GTK_TYPE_WIDGET)

typedef enum
{
  GROUP_WHAT,
  GROUP_SURE,
  GROUP_OWNER,
  GROUP_MORE
} Group;

static Group
group_of (WendField field)
{
  static const WendField owner[] = { WEND_FIELD_OWNER, WEND_FIELD_AREA, WEND_FIELD_REVIEW_BY, WEND_FIELD_DUE };
  static const WendField what[] = { WEND_FIELD_TITLE, WEND_FIELD_TEXT, WEND_FIELD_NOTE, WEND_FIELD_GOAL, WEND_FIELD_ACTOR, WEND_FIELD_TRUTH,
                                    WEND_FIELD_SCENARIO, WEND_FIELD_PURPOSE, WEND_FIELD_HINT, WEND_FIELD_HIDDEN, WEND_FIELD_DURATION,
                                    WEND_FIELD_VALUE, WEND_FIELD_PERSONA, WEND_FIELD_SIDE, WEND_FIELD_METRIC, WEND_FIELD_MET,
                                    WEND_FIELD_SEVERITY, WEND_FIELD_FREQUENCY, WEND_FIELD_SAID, WEND_FIELD_CHANNEL, WEND_FIELD_INITIATOR,
                                    WEND_FIELD_PARTY };

  if (field == WEND_FIELD_EVIDENCE || field == WEND_FIELD_SOURCE)
    return GROUP_SURE;
  for (gsize i = 0; i < G_N_ELEMENTS (owner); i++)
    if (owner[i] == field)
      return GROUP_OWNER;
  for (gsize i = 0; i < G_N_ELEMENTS (what); i++)
    if (what[i] == field)
      return GROUP_WHAT;
  return GROUP_MORE;
}

static gboolean
belongs (const WendFieldRow *field, const WendNode *node)
{
  const WendNode *lane = wend_node_kind (node) == WEND_KIND_LANE ? node : wend_node_ref (node, WEND_FIELD_LANE);
  WendLaneKind kind = lane != NULL ? wend_node_lane_kind (lane) : WEND_N_LANES;
  g_auto (GStrv) lanes = field->lanes != NULL ? g_strsplit (field->lanes, " ", -1) : NULL;

  if (field->field == WEND_FIELD_IMAGE)
    return FALSE;
  return lanes == NULL || (kind < WEND_N_LANES && g_strv_contains ((const char *const *) lanes, wend_schema_lane (kind)->name));
}

/* A group names the list in it by its title only. */
static void
name_list (GtkWidget *widget, const char *name)
{
  if (GTK_IS_LIST_BOX (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_list (child, name);
}

/* `title` NULL: none is shown. */
static GtkWidget *
new_group (WendInspector *self, const char *title, const char *name)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  name_list (group, name);
  gtk_box_append (self->content, group);
  return group;
}

static guint
add_fields (WendInspector *self, const WendNode *node, Group which, void (*add) (gpointer group, GtkWidget *row), gpointer group)
{
  const WendKindRow *kind = wend_schema_kind (wend_node_kind (node));
  guint n = 0;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      GtkWidget *row;
      if (group_of (kind->fields[i].field) != which || !belongs (&kind->fields[i], node))
        continue;
      row = wend_field_row_new (self->view, wend_node_id (node), &kind->fields[i]);
      if (row == NULL)
        continue;
      add (group, row);
      g_ptr_array_add (self->rows, row);
      n++;
    }
  return n;
}

static void
add_to_group (gpointer group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
}

static void
add_to_expander (gpointer expander, GtkWidget *row)
{
  adw_expander_row_add_row (expander, row);
}

static void
add_group (WendInspector *self, const WendNode *node, Group which, const char *title)
{
  GtkWidget *group = new_group (self, title, title != NULL ? title : _ (wend_schema_kind (wend_node_kind (node))->label));

  if (add_fields (self, node, which, add_to_group, group) == 0)
    gtk_box_remove (self->content, group);
}

/* Rows that are seldom needed are made when somebody looks. */
static void
on_more (AdwExpanderRow *row, GParamSpec *pspec, WendInspector *self)
{
  const WendNode *node = self->shown_id != NULL ? wend_document_find_living (wend_map_view_peek_document (self->view), self->shown_id) : NULL;

  if (!adw_expander_row_get_expanded (row) || g_object_get_data (G_OBJECT (row), "filled") != NULL || node == NULL)
    return;
  g_object_set_data (G_OBJECT (row), "filled", row);
  add_fields (self, node, GROUP_MORE, add_to_expander, row);
}

static gboolean
has_more (const WendNode *node)
{
  const WendKindRow *kind = wend_schema_kind (wend_node_kind (node));

  for (guint i = 0; i < kind->n_fields; i++)
    if (group_of (kind->fields[i].field) == GROUP_MORE && belongs (&kind->fields[i], node))
      return TRUE;
  return FALSE;
}

static void
add_more (WendInspector *self, const WendNode *node)
{
  GtkWidget *group, *row;

  if (!has_more (node))
    return;
  group = new_group (self, NULL, _ ("More"));
  row = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("More"), -1);
  name_list (row, _ ("More"));
  g_signal_connect (row, "notify::expanded", G_CALLBACK (on_more), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/* What was measured at this place. */

static GtkWidget *
figure_row (const WendFigure *figure)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *value = wend_words_value (figure);
  g_autofree char *range = wend_words_range (figure);
  g_autofree char *words = wend_words_figure (figure);
  g_autofree char *period = wend_period_is_none (&figure->period) ? NULL : wend_words_period (&figure->period);
  g_autofree char *source = figure->source != NULL ? wend_words_name (figure->source) : NULL;
  GString *subtitle = g_string_new (range);
  GtkWidget *label = gtk_label_new (value);

  if (period != NULL || source != NULL)
    g_string_append_printf (subtitle, "\n%s%s%s", period != NULL ? period : "", period != NULL && source != NULL ? " · " : "", source != NULL ? source : "");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), wend_node_text (figure->metric, WEND_FIELD_LABEL));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle->str);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_add_css_class (label, "title-3");
  gtk_widget_add_css_class (label, "numeric");
  if (figure->state == WEND_FIGURE_FEW)
    gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_string_free (subtitle, TRUE);
  return row;
}

static gboolean
is_here (const WendNode *place, const WendNode *node)
{
  if (wend_node_kind (node) == WEND_KIND_MAP)
    return place == NULL;
  for (; place != NULL; place = wend_node_parent (place))
    if (place == node)
      return TRUE;
  return FALSE;
}

static void
add_figure (WendInspector *self, GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->measured), row);
  g_ptr_array_add (self->figures, row);
}

static void
fill_measured (WendInspector *self, const WendNode *node)
{
  guint n;
  const WendFigure *const *figures = wend_insight_figures (wend_map_view_peek_insight (self->view), &n);

  if (self->measured == NULL)
    return;
  for (guint i = 0; i < self->figures->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->measured), g_ptr_array_index (self->figures, i));
  g_ptr_array_set_size (self->figures, 0);
  for (guint i = 0; i < n; i++)
    if (is_here (figures[i]->place, node))
      add_figure (self, figure_row (figures[i]));
  if (self->figures->len == 0)
    {
      GtkWidget *row = adw_action_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Nothing measured here yet"));
      gtk_widget_add_css_class (row, "dim-label");
      add_figure (self, row);
    }
}

static gboolean
can_be_measured (WendKind kind)
{
  return kind == WEND_KIND_STAGE || kind == WEND_KIND_STEP || kind == WEND_KIND_MAP;
}

static void
empty (WendInspector *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->figures, 0);
  self->measured = NULL;
  g_clear_pointer (&self->shown_id, g_free);
  g_clear_pointer (&self->shown_lane, g_free);
}

static void
fill_head (WendInspector *self, const WendNode *node)
{
  const WendNode *stage = wend_node_kind (node) != WEND_KIND_STAGE ? wend_node_ancestor (node, WEND_KIND_STAGE) : NULL;
  const WendNode *lane = wend_node_kind (node) == WEND_KIND_CARD ? wend_node_ref (node, WEND_FIELD_LANE) : NULL;
  g_autofree char *name = stage != NULL ? wend_words_name (stage) : NULL;
  /* Translators: where a card is, such as: in “I pass security” */
  g_autofree char *place = name != NULL ? g_strdup_printf (_ ("in “%s”"), name) : NULL;

  gtk_label_set_text (self->kind, lane != NULL ? wend_words_lane (lane) : _ (wend_schema_kind (wend_node_kind (node))->label));
  gtk_label_set_text (self->place, place != NULL ? place : "");
  gtk_widget_set_visible (GTK_WIDGET (self->place), place != NULL);
}

static const char *
lane_id (const WendNode *node)
{
  return wend_node_kind (node) == WEND_KIND_CARD ? wend_node_text (node, WEND_FIELD_LANE) : wend_node_text (node, WEND_FIELD_KIND);
}

static void
build (WendInspector *self, const WendNode *node)
{
  empty (self);
  self->shown_id = g_strdup (wend_node_id (node));
  self->shown_lane = g_strdup (lane_id (node));
  add_group (self, node, GROUP_WHAT, NULL);
  add_group (self, node, GROUP_SURE, _ ("How sure are we?"));
  if (can_be_measured (wend_node_kind (node)))
    {
      const char *title = wend_node_kind (node) == WEND_KIND_MAP ? _ ("Measured for the whole journey") : _ ("Measured here");
      self->measured = new_group (self, title, title);
      fill_measured (self, node);
    }
  add_group (self, node, GROUP_OWNER, _ ("Owner and check date"));
  add_more (self, node);
}

static const WendNode *
subject (WendInspector *self)
{
  const WendNode *node = wend_map_view_selected (self->view);

  return node != NULL ? node : wend_document_map (wend_map_view_peek_document (self->view));
}

static gboolean
update (gpointer data)
{
  WendInspector *self = data;
  const WendNode *node;
  guint n;

  self->update = 0;
  if (self->view == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  n = wend_selection_size (wend_map_view_peek_selection (self->view));
  gtk_widget_set_visible (GTK_WIDGET (self->several), n > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->content), n <= 1);
  if (n > 1)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("%u card is selected", "%u cards are selected", n), n);
      gtk_label_set_text (self->several, words);
      gtk_label_set_text (self->kind, _ ("Selection"));
      gtk_widget_set_visible (GTK_WIDGET (self->place), FALSE);
      empty (self);
      return G_SOURCE_REMOVE;
    }
  node = subject (self);
  fill_head (self, node);
  if (g_strcmp0 (self->shown_id, wend_node_id (node)) != 0 || g_strcmp0 (self->shown_lane, lane_id (node)) != 0)
    build (self, node);
  else if (self->stale)
    fill_measured (self, node);
  self->stale = FALSE;
  return G_SOURCE_REMOVE;
}

/* After the frame in which the selection is drawn: selecting must feel immediate. */
static void
queue_update (WendInspector *self)
{
  if (self->update == 0)
    self->update = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, update, self, NULL);
}

static void
on_view_changed (WendMapView *view, guint what, WendInspector *self)
{
  self->stale |= (what & WEND_VIEW_NUMBERS) != 0;
  if ((what & WEND_VIEW_SCENE) != 0)
    for (guint i = 0; i < self->rows->len; i++)
      wend_field_row_refresh (g_ptr_array_index (self->rows, i));
  if ((what & (WEND_VIEW_SELECTION | WEND_VIEW_NUMBERS | WEND_VIEW_STRUCTURE)) != 0)
    queue_update (self);
}

static void
on_map (GtkWidget *widget, gpointer data)
{
  queue_update (WEND_INSPECTOR (widget));
}

void
wend_inspector_set_view (WendInspector *self, WendMapView *view)
{
  if (self->view != NULL)
    g_clear_signal_handler (&self->handler, self->view);
  empty (self);
  g_set_object (&self->view, view);
  if (view != NULL)
    {
      self->handler = g_signal_connect (view, "changed", G_CALLBACK (on_view_changed), self);
      queue_update (self);
    }
}

static void
wend_inspector_dispose (GObject *object)
{
  WendInspector *self = WEND_INSPECTOR (object);
  GtkWidget *child;

  g_clear_handle_id (&self->update, g_source_remove);
  if (self->view != NULL)
    g_clear_signal_handler (&self->handler, self->view);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->view);
  g_clear_pointer (&self->shown_id, g_free);
  g_clear_pointer (&self->shown_lane, g_free);
  G_OBJECT_CLASS (wend_inspector_parent_class)->dispose (object);
}

static void
wend_inspector_class_init (WendInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wend_inspector_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/wend/Wend/ui/wend-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, WendInspector, kind);
  gtk_widget_class_bind_template_child (widget_class, WendInspector, place);
  gtk_widget_class_bind_template_child (widget_class, WendInspector, several);
  gtk_widget_class_bind_template_child (widget_class, WendInspector, content);
}

static void
wend_inspector_init (WendInspector *self)
{
  self->rows = g_ptr_array_new ();
  self->figures = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}
