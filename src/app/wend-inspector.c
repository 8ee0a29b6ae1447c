/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The inspector: rows from the schema in the order of the design, rebuilt when something else is selected, refreshed
 * when the map changes. What a row looks like is wend-field-row's; the figures are the insight's. */

#include "wend-config.h"

#include "app/wend-inspector.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-field-row.h"
#include "app/wend-inspector-lists.h"
#include "app/wend-node-list.h"
#include "app/wend-tip.h"
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
  char *shown_ids;  /* of what is shown, joined */
  char *shown_lane; /* the rows of a card depend on its lane */
  GPtrArray *nodes; /* WendNode, borrowed, while rows are made */
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
  GROUP_CHECK, /* of an action: what it should change, and how that is seen */
  GROUP_OWNER,
  GROUP_MORE
} Group;

static Group
group_of (WendKind kind, WendField field)
{
  static const WendField check[] = { WEND_FIELD_METRIC, WEND_FIELD_EXPECT, WEND_FIELD_LIVE, WEND_FIELD_WASH_OUT, WEND_FIELD_CONTROLS };
  static const WendField owner[] = { WEND_FIELD_OWNER, WEND_FIELD_AREA, WEND_FIELD_REVIEW_BY, WEND_FIELD_DUE };
  static const WendField what[] = { WEND_FIELD_TITLE, WEND_FIELD_TEXT, WEND_FIELD_NOTE, WEND_FIELD_GOAL, WEND_FIELD_ACTOR, WEND_FIELD_TRUTH,
                                    WEND_FIELD_SCENARIO, WEND_FIELD_PURPOSE, WEND_FIELD_HINT, WEND_FIELD_HIDDEN, WEND_FIELD_DURATION,
                                    WEND_FIELD_VALUE, WEND_FIELD_PERSONA, WEND_FIELD_SIDE, WEND_FIELD_METRIC, WEND_FIELD_MET,
                                    WEND_FIELD_SEVERITY, WEND_FIELD_FREQUENCY, WEND_FIELD_SAID, WEND_FIELD_CHANNEL, WEND_FIELD_INITIATOR,
                                    WEND_FIELD_PARTY, WEND_FIELD_SUCCESS, WEND_FIELD_TAGS, WEND_FIELD_ICON, WEND_FIELD_COLOUR, WEND_FIELD_FILE, WEND_FIELD_SERIES,
                                    WEND_FIELD_ASKED, WEND_FIELD_TAKEN };

  if (field == WEND_FIELD_EVIDENCE || field == WEND_FIELD_SOURCE)
    return GROUP_SURE;
  for (gsize i = 0; i < G_N_ELEMENTS (check) && kind == WEND_KIND_ACTION; i++)
    if (check[i] == field)
      return GROUP_CHECK;
  if (kind == WEND_KIND_ACTION && (field == WEND_FIELD_STATUS || field == WEND_FIELD_AT || field == WEND_FIELD_PAINS))
    return GROUP_WHAT;
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

  return lanes == NULL || (kind < WEND_N_LANES && g_strv_contains ((const char *const *) lanes, wend_schema_lane (kind)->name));
}

/* What tells cards apart is not for editing together. */
static gboolean
is_own (WendField field)
{
  return field == WEND_FIELD_TITLE || field == WEND_FIELD_TEXT || field == WEND_FIELD_NAME || field == WEND_FIELD_LABEL || field == WEND_FIELD_IMAGE;
}

/* The field is one that all selected nodes have, and means the same in each. */
static gboolean
is_shared (const WendFieldRow *field, const GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const WendNode *node = g_ptr_array_index (nodes, i);
      const WendFieldRow *other = wend_schema_field (wend_node_kind (node), field->field);
      if (wend_node_kind (node) == WEND_KIND_LINK && field->field == WEND_FIELD_TO) /* drawn, not chosen: it goes to a card */
        return FALSE;
      if (other == NULL || other->type != field->type || other->tokens != field->tokens || !belongs (other, node))
        return FALSE;
    }
  return nodes->len == 1 || !is_own (field->field);
}

/* `title` NULL: none is shown. */
static GtkWidget *
new_group (WendInspector *self, const char *title, const char *name)
{
  GtkWidget *group = adw_preferences_group_new ();

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  wend_node_list_name (group, name);
  gtk_box_append (self->content, group);
  return group;
}

static guint
add_fields (WendInspector *self, Group which, void (*add) (gpointer group, GtkWidget *row), gpointer group)
{
  const WendKindRow *kind = wend_schema_kind (wend_node_kind (g_ptr_array_index (self->nodes, 0)));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint n = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    g_ptr_array_add (ids, (gpointer) wend_node_id (g_ptr_array_index (self->nodes, i)));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      GtkWidget *row;
      if (group_of (kind->kind, kind->fields[i].field) != which || !is_shared (&kind->fields[i], self->nodes))
        continue;
      row = wend_field_row_new_for (self->view, (const char *const *) ids->pdata, ids->len, &kind->fields[i]);
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
add_group (WendInspector *self, Group which, const char *title)
{
  const WendNode *first = g_ptr_array_index (self->nodes, 0);
  GtkWidget *group = new_group (self, title, title != NULL ? title : _ (wend_schema_kind (wend_node_kind (first))->label));

  if (add_fields (self, which, add_to_group, group) == 0)
    gtk_box_remove (self->content, group);
}

static void find_nodes (WendInspector *self);

/* Rows that are seldom needed are made when somebody looks. */
static void
on_more (AdwExpanderRow *row, GParamSpec *pspec, WendInspector *self)
{
  if (!adw_expander_row_get_expanded (row) || g_object_get_data (G_OBJECT (row), "filled") != NULL)
    return;
  g_object_set_data (G_OBJECT (row), "filled", row);
  find_nodes (self);
  if (self->nodes->len > 0)
    add_fields (self, GROUP_MORE, add_to_expander, row);
}

static gboolean
has_more (WendInspector *self)
{
  const WendKindRow *kind = wend_schema_kind (wend_node_kind (g_ptr_array_index (self->nodes, 0)));

  for (guint i = 0; i < kind->n_fields; i++)
    if (group_of (kind->kind, kind->fields[i].field) == GROUP_MORE && is_shared (&kind->fields[i], self->nodes))
      return TRUE;
  return FALSE;
}

static void
add_more (WendInspector *self)
{
  GtkWidget *group, *row;

  if (!has_more (self))
    return;
  group = new_group (self, NULL, _ ("More"));
  row = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("More"), -1);
  wend_node_list_name (row, _ ("More"));
  g_signal_connect (row, "notify::expanded", G_CALLBACK (on_more), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/* What was measured at this place. */

static const char *
icon_of (const WendFigure *figure)
{
  const char *kind = wend_node_text (figure->metric, WEND_FIELD_KIND);

  if (strcmp (kind, "time") == 0)
    return "wend-lane-waiting-symbolic";
  return strcmp (kind, "rating") == 0 || strcmp (kind, "ces") == 0 ? "wend-lane-emotion-symbolic" : "wend-lane-measured-symbolic";
}

static void
on_figure (AdwActionRow *row, WendInspector *self)
{
  wend_selection_set (wend_map_view_peek_selection (self->view), g_object_get_data (G_OBJECT (row), "source"));
}

/* From the number to where it comes from: the source is shown here, in place of what was selected. */
static void
link_source (WendInspector *self, GtkWidget *row, const WendFigure *figure)
{
  g_autofree char *lines = wend_words_figure_lines (figure);

  wend_tip_set (row, lines);
  if (figure->source == NULL)
    return;
  g_object_set_data_full (G_OBJECT (row), "source", g_strdup (wend_node_id (figure->source)), g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (on_figure), self);
}

static GtkWidget *
figure_row (WendInspector *self, const WendFigure *figure)
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
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), icon_of (figure));
  link_source (self, row, figure);
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
      add_figure (self, figure_row (self, figures[i]));
  if (self->figures->len == 0)
    {
      GtkWidget *row = adw_action_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Nothing measured here yet"));
      gtk_widget_add_css_class (row, "dim-label");
      add_figure (self, row);
    }
}

static GtkWidget *
add_measures_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add-measures");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  wend_tip_set (button, _ ("Add measures (Ctrl+I)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Add measures"), -1);
  return button;
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
  g_clear_pointer (&self->shown_ids, g_free);
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

/* What the rows depend on besides the ids: the lanes of the cards, joined. */
static char *
lanes_of (const GPtrArray *nodes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      const WendNode *node = g_ptr_array_index (nodes, i);
      WendField field = wend_node_kind (node) == WEND_KIND_CARD ? WEND_FIELD_LANE : WEND_FIELD_KIND;
      g_string_append_printf (text, "%s ", wend_schema_field (wend_node_kind (node), field) != NULL ? wend_node_text (node, field) : "");
    }
  return g_string_free (text, FALSE);
}

static char *
ids_of (const GPtrArray *nodes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    g_string_append_printf (text, "%s ", wend_node_id (g_ptr_array_index (nodes, i)));
  return g_string_free (text, FALSE);
}

/* What is selected, else the map itself. */
static void
find_nodes (WendInspector *self)
{
  const WendDocument *document = wend_map_view_peek_document (self->view);
  WendSelection *selection = wend_map_view_peek_selection (self->view);

  g_ptr_array_set_size (self->nodes, 0);
  for (guint i = 0; i < wend_selection_size (selection); i++)
    {
      WendNode *node = wend_document_find_living (document, wend_selection_get (selection, i));
      if (node != NULL)
        g_ptr_array_add (self->nodes, node);
    }
  if (self->nodes->len == 0)
    g_ptr_array_add (self->nodes, wend_document_map (document));
}

static void
build (WendInspector *self)
{
  const WendNode *node = g_ptr_array_index (self->nodes, 0);
  gboolean one = self->nodes->len == 1;

  empty (self);
  self->shown_ids = ids_of (self->nodes);
  self->shown_lane = lanes_of (self->nodes);
  add_group (self, GROUP_WHAT, NULL);
  add_group (self, GROUP_SURE, _ ("How sure are we?"));
  add_group (self, GROUP_CHECK, _ ("What it should change, and the check"));
  if (one && can_be_measured (wend_node_kind (node)))
    {
      const char *title = wend_node_kind (node) == WEND_KIND_MAP ? _ ("Measured for the whole journey") : _ ("Measured here");
      self->measured = new_group (self, title, title);
      adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->measured), add_measures_button ());
      fill_measured (self, node);
    }
  add_group (self, GROUP_OWNER, _ ("Owner and check date"));
  if (one)
    wend_inspector_add_lists (self->content, self->view, node);
  add_more (self);
}

static void
fill_several (WendInspector *self)
{
  guint n = self->nodes->len;
  g_autofree char *words = g_strdup_printf (ngettext ("%u card is selected. What you change here changes it.",
                                                      "%u cards are selected. What you change here changes all of them.", n), n);

  gtk_widget_set_visible (GTK_WIDGET (self->several), n > 1);
  if (n < 2)
    return;
  gtk_label_set_text (self->several, words);
  gtk_label_set_text (self->kind, _ ("Selection"));
  gtk_widget_set_visible (GTK_WIDGET (self->place), FALSE);
}

static gboolean
update (gpointer data)
{
  WendInspector *self = data;
  g_autofree char *ids = NULL, *lanes = NULL;

  self->update = 0;
  if (self->view == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;
  find_nodes (self);
  ids = ids_of (self->nodes);
  lanes = lanes_of (self->nodes);
  if (self->nodes->len == 1)
    fill_head (self, g_ptr_array_index (self->nodes, 0));
  fill_several (self);
  if (g_strcmp0 (self->shown_ids, ids) != 0 || g_strcmp0 (self->shown_lane, lanes) != 0)
    build (self);
  else if (self->stale)
    fill_measured (self, g_ptr_array_index (self->nodes, 0));
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
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->view);
  g_clear_pointer (&self->shown_ids, g_free);
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
  self->nodes = g_ptr_array_new ();
  self->figures = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}
