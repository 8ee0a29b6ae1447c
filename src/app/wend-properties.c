/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map's properties: pages of rows from the schema, and lists of the people, promises and measures it speaks of. Which
 * rows stand where is decided here; what they look like is wend-field-row's and wend-node-list's. */

#include "wend-config.h"

#include "app/wend-properties.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/wend-field-row.h"
#include "app/wend-node-list.h"

typedef struct
{
  WendMapView *view;
  GPtrArray *rows; /* GtkWidget, borrowed */
} Properties;

static void
properties_free (Properties *properties)
{
  g_object_unref (properties->view);
  g_ptr_array_unref (properties->rows);
  g_free (properties);
}

static void
on_view_changed (WendMapView *view, guint what, GtkWidget *window)
{
  Properties *properties = g_object_get_data (G_OBJECT (window), "properties");

  if ((what & WEND_VIEW_SCENE) != 0)
    for (guint i = 0; i < properties->rows->len; i++)
      wend_field_row_refresh (g_ptr_array_index (properties->rows, i));
}

static AdwPreferencesPage *
add_page (GtkWidget *window, const char *title, const char *icon)
{
  GtkWidget *page = adw_preferences_page_new ();

  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), title);
  adw_preferences_page_set_icon_name (ADW_PREFERENCES_PAGE (page), icon);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  return ADW_PREFERENCES_PAGE (page);
}

/* `fields` ends with WEND_N_FIELDS. */
static void
add_fields (GtkWidget *window, AdwPreferencesPage *page, const char *title, const char *description, const WendField *fields)
{
  Properties *properties = g_object_get_data (G_OBJECT (window), "properties");
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  for (gsize i = 0; fields[i] != WEND_N_FIELDS; i++)
    {
      GtkWidget *row = wend_field_row_new (properties->view, "map", wend_schema_field (WEND_KIND_MAP, fields[i]));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (properties->rows, row);
    }
  wend_node_list_name (group, title);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

static void
add_list (GtkWidget *window, AdwPreferencesPage *page, const WendNodeListKind *kind)
{
  Properties *properties = g_object_get_data (G_OBJECT (window), "properties");

  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (wend_node_list_new (properties->view, kind, NULL)));
}

/* A persona's assumed curve: a point at every stage, to be dragged up and down on the map */

static const WendNode *
feeling_lane (const WendDocument *document)
{
  guint n;
  WendNode *const *lanes = wend_node_children (wend_document_map (document), WEND_KIND_LANE, &n);

  for (guint i = 0; i < n; i++)
    if (wend_node_lane_kind (lanes[i]) == WEND_LANE_FEELING)
      return lanes[i];
  return NULL;
}

static guint
n_points (const WendDocument *document, const char *persona)
{
  const WendNode *who = wend_document_find_living (document, persona);
  gboolean primary = who != NULL && wend_node_flag (who, WEND_FIELD_PRIMARY);
  guint n = 0;

  for (const WendNode *node = wend_document_next (document, NULL); node != NULL; node = wend_document_next (document, node))
    {
      const WendNode *lane = wend_node_kind (node) == WEND_KIND_CARD ? wend_node_ref (node, WEND_FIELD_LANE) : NULL;
      const WendNode *whose = lane != NULL && wend_node_lane_kind (lane) == WEND_LANE_FEELING ? wend_node_ref (node, WEND_FIELD_PERSONA) : NULL;
      if (lane == NULL || wend_node_lane_kind (lane) != WEND_LANE_FEELING)
        continue;
      if (whose == NULL)
        whose = wend_node_ref (lane, WEND_FIELD_PERSONA);
      n += whose == who || (whose == NULL && primary);
    }
  return n;
}

static void
on_draw_curve (GtkButton *button, WendMapView *view)
{
  const char *persona = g_object_get_data (G_OBJECT (button), "persona");
  WendEditor *editor = wend_map_view_peek_editor (view);
  const WendDocument *document = wend_map_view_peek_document (view);
  const WendNode *lane = feeling_lane (document);
  g_autofree char *lane_id = NULL;
  g_autoptr (GPtrArray) stages = g_ptr_array_new_with_free_func (g_free);
  guint n;
  WendNode *const *nodes = wend_node_children (wend_document_map (document), WEND_KIND_STAGE, &n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (stages, g_strdup (wend_node_id (nodes[i])));
  wend_editor_begin (editor, _ ("Draw Assumed Curve"));
  lane_id = g_strdup (lane != NULL ? wend_node_id (lane) : wend_editor_create (editor, WEND_KIND_LANE, "map", NULL, WEND_FIELD_KIND, "feeling", -1));
  for (guint i = 0; i < stages->len; i++)
    wend_editor_create (editor, WEND_KIND_CARD, g_ptr_array_index (stages, i), NULL, WEND_FIELD_LANE, lane_id, WEND_FIELD_EVIDENCE, "assumed", WEND_FIELD_VALUE, "0",
                        WEND_FIELD_PERSONA, persona, -1);
  wend_editor_commit (editor);
}

static void
refresh_curve (WendMapView *view, guint what, GtkWidget *row)
{
  guint n = n_points (wend_map_view_peek_document (view), g_object_get_data (G_OBJECT (row), "persona"));
  g_autofree char *words = n > 0 ? g_strdup_printf (ngettext ("%u point on the map", "%u points on the map", n), n) : g_strdup (_ ("None yet"));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "draw"), n == 0);
}

static GtkWidget *
curve_row (WendMapView *view, const char *id)
{
  GtkWidget *row = adw_action_row_new (), *draw = gtk_button_new_with_label (_ ("Draw a curve"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Assumed curve"));
  gtk_widget_set_valign (draw, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (row), "persona", g_strdup (id), g_free);
  g_object_set_data_full (G_OBJECT (draw), "persona", g_strdup (id), g_free);
  g_object_set_data (G_OBJECT (row), "draw", draw);
  g_signal_connect_object (draw, "clicked", G_CALLBACK (on_draw_curve), view, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), draw);
  g_signal_connect_object (view, "changed", G_CALLBACK (refresh_curve), row, 0);
  refresh_curve (view, 0, row);
  return row;
}

static const char *
create_persona (WendEditor *editor, const char *owner)
{
  guint n;

  wend_node_children (wend_document_map (wend_editor_peek_document (editor)), WEND_KIND_PERSONA, &n);
  return wend_editor_create (editor, WEND_KIND_PERSONA, "map", NULL, WEND_FIELD_PRIMARY, n == 0 ? "yes" : NULL, -1);
}

/* A five-point rating is what most begin with; every number can be changed. */
static const char *
create_metric (WendEditor *editor, const char *owner)
{
  return wend_editor_create (editor, WEND_KIND_METRIC, "map", NULL, WEND_FIELD_KIND, "rating", WEND_FIELD_MIN, "1", WEND_FIELD_MAX, "5", WEND_FIELD_GOOD_FROM, "4",
                             WEND_FIELD_BAD_TO, "2", -1);
}

static gboolean
is_general (const WendNode *statement, const char *owner)
{
  return !wend_node_is_set (statement, WEND_FIELD_STAGE);
}

/* Which rows a measure needs depends on its kind. */
static gboolean
metric_shows (const WendNode *metric, WendField field)
{
  const char *kind = wend_node_text (metric, WEND_FIELD_KIND);
  gboolean scale = g_str_equal (kind, "rating") || g_str_equal (kind, "ces"), time = g_str_equal (kind, "time"), value = g_str_equal (kind, "value");

  switch ((int) field)
    {
    case WEND_FIELD_MIN:
    case WEND_FIELD_MAX:
    case WEND_FIELD_GOOD_FROM:
    case WEND_FIELD_GOOD_TO:
    case WEND_FIELD_BAD_FROM:
    case WEND_FIELD_BAD_TO: return scale || value;
    case WEND_FIELD_UNIT:
    case WEND_FIELD_TARGET: return time;
    case WEND_FIELD_QUESTION: return scale || g_str_equal (kind, "nps") || g_str_equal (kind, "share");
    case WEND_FIELD_AFTER: return g_str_equal (kind, "completion");
    case WEND_FIELD_REACH: return g_str_equal (kind, "share");
    default: return TRUE;
    }
}

static char *
persona_words (const WendNode *persona)
{
  return g_strdup (wend_node_flag (persona, WEND_FIELD_PRIMARY) ? _ ("Primary persona") : "");
}

static void
add_people (GtkWidget *window)
{
  static const WendField persona[] = { WEND_FIELD_NAME, WEND_FIELD_NOTE, WEND_FIELD_IMAGE, WEND_FIELD_PRIMARY, WEND_FIELD_SEGMENT, WEND_N_FIELDS };
  static const WendField area[] = { WEND_FIELD_NAME, WEND_FIELD_FORM, WEND_FIELD_REPRESENTATIVE, WEND_FIELD_COMMITTED, WEND_N_FIELDS };
  static const WendField people[] = { WEND_FIELD_OWNER, WEND_FIELD_CONTRIBUTORS, WEND_N_FIELDS };
  static const WendNodeListKind personas = { WEND_KIND_PERSONA, N_ ("Personas"), N_ ("Whose journey it is. Each can have an assumed curve of their own."),
                                             N_ ("Add Persona"), N_ ("Persona without a name"), persona, NULL, create_persona, curve_row, TRUE, NULL, persona_words };
  static const WendNodeListKind areas = { WEND_KIND_AREA, N_ ("Areas"), N_ ("Parts of the organisation, partners and authorities that do the work."),
                                          N_ ("Add Area"), N_ ("Area without a name"), area, NULL, NULL, NULL, TRUE, NULL, NULL };
  AdwPreferencesPage *page = add_page (window, _ ("People"), "system-users-symbolic");

  adw_preferences_page_set_name (page, "people");
  add_list (window, page, &personas);
  add_list (window, page, &areas);
  add_fields (window, page, _ ("Who makes this map"), NULL, people);
}

static void
add_measures (GtkWidget *window)
{
  static const WendField statement[] = { WEND_FIELD_TEXT, WEND_FIELD_AREA, WEND_FIELD_METRIC, WEND_FIELD_DATE, WEND_FIELD_BY, WEND_N_FIELDS };
  static const WendField metric[] = { WEND_FIELD_LABEL, WEND_FIELD_KIND, WEND_FIELD_QUESTION, WEND_FIELD_MIN, WEND_FIELD_MAX, WEND_FIELD_GOOD_FROM, WEND_FIELD_GOOD_TO,
                                      WEND_FIELD_BAD_FROM, WEND_FIELD_BAD_TO, WEND_FIELD_UNIT, WEND_FIELD_TARGET, WEND_FIELD_BETTER, WEND_FIELD_GOAL, WEND_FIELD_SIDE,
                                      WEND_FIELD_AFTER, WEND_FIELD_REACH, WEND_FIELD_RANKED, WEND_FIELD_SEASONAL, WEND_FIELD_FLOOR, WEND_FIELD_OWNER, WEND_FIELD_AREA,
                                      WEND_N_FIELDS };
  static const WendField headline[] = { WEND_FIELD_HEADLINE, WEND_N_FIELDS };
  static const WendNodeListKind statements = { WEND_KIND_STATEMENT, N_ ("Our promise"), N_ ("The first one without an area stands under the title."), N_ ("Add Promise"),
                                               N_ ("Promise"), statement, is_general, NULL, NULL, TRUE, NULL, NULL };
  static const WendNodeListKind metrics = { WEND_KIND_METRIC, N_ ("Measures"), N_ ("What is asked or counted, in the exact words, and what is good and bad."),
                                            N_ ("Add Measure"), N_ ("Measure without a name"), metric, NULL, create_metric, NULL, TRUE, metric_shows, NULL };
  AdwPreferencesPage *page = add_page (window, _ ("Promise and measures"), "wend-lane-measured-symbolic");

  add_list (window, page, &statements);
  add_list (window, page, &metrics);
  add_fields (window, page, _ ("The one number"), _ ("Stands at the top right of the map."), headline);
}

/* The window is modal: the map's own Ctrl+Z does not reach it. */
static gboolean
on_undo (GtkWidget *window, GVariant *parameter, gpointer view)
{
  return wend_editor_undo (wend_map_view_peek_editor (view));
}

static gboolean
on_redo (GtkWidget *window, GVariant *parameter, gpointer view)
{
  return wend_editor_redo (wend_map_view_peek_editor (view));
}

static void
add_undo (GtkWidget *window, WendMapView *view)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts), gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>z"), gtk_callback_action_new (on_undo, view, NULL)));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control><Shift>z|<Control>y"), gtk_callback_action_new (on_redo, view, NULL)));
  gtk_widget_add_controller (window, shortcuts);
}

static void
fill (GtkWidget *window)
{
  static const WendField what[] = { WEND_FIELD_TITLE, WEND_FIELD_SCENARIO, WEND_FIELD_PURPOSE, WEND_FIELD_GOAL, WEND_FIELD_EXPECTATIONS, WEND_N_FIELDS };
  static const WendField kind[] = { WEND_FIELD_STATE, WEND_FIELD_FORM, WEND_FIELD_LEVEL, WEND_FIELD_STATUS, WEND_FIELD_REVIEW_BY, WEND_FIELD_RHYTHM, WEND_FIELD_LANG, WEND_N_FIELDS };
  static const WendField scope[] = { WEND_FIELD_STARTS, WEND_FIELD_ENDS, WEND_FIELD_SCOPE_IN, WEND_FIELD_SCOPE_OUT, WEND_N_FIELDS };
  static const WendField numbers[] = { WEND_FIELD_COLUMNS, WEND_FIELD_FEW, WEND_FIELD_PRIVACY_FLOOR, WEND_FIELD_CONFIDENCE, WEND_FIELD_PAIN_STEPS, WEND_N_FIELDS };
  static const WendField money[] = { WEND_FIELD_STARTERS, WEND_FIELD_CUSTOMER_VALUE, WEND_FIELD_CURRENCY, WEND_N_FIELDS };
  g_autofree char *how = g_strdup_printf ("%s %s", _ ("Of fewer answers than the least number nothing is shown. The colours of pain are the customers in 100 from which each begins."), _ ("A confidence of 0.95: of 20 ranges, 19 hold the true value."));
  AdwPreferencesPage *page = add_page (window, _ ("Map"), "wend-lane-journeys-symbolic");

  add_fields (window, page, _ ("What it is about"), NULL, what);
  add_fields (window, page, _ ("What it is"), NULL, kind);
  add_people (window);
  add_measures (window);
  page = add_page (window, _ ("Scope and numbers"), "preferences-system-symbolic");
  add_fields (window, page, _ ("Scope"), NULL, scope);
  add_fields (window, page, _ ("How numbers are shown"), how, numbers);
  add_fields (window, page, _ ("Size"), NULL, money);
}

static gboolean
is_nameless (GtkWidget *group)
{
  return group == NULL || *adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)) == '\0';
}

void
wend_properties_mend_names (GtkWidget *widget)
{
  if (GTK_IS_SEARCH_ENTRY (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search"), -1);
  if (GTK_IS_LIST_BOX (widget) && is_nameless (gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP)))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search results"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    wend_properties_mend_names (child);
}

GtkWidget *
wend_properties_new (GtkWindow *parent, WendMapView *view, const char *page)
{
  GtkWidget *window = adw_preferences_window_new ();
  Properties *properties = g_new0 (Properties, 1);

  properties->view = g_object_ref (view);
  properties->rows = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (window), "properties", properties, (GDestroyNotify) properties_free);
  gtk_window_set_title (GTK_WINDOW (window), _ ("Map properties"));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 620, 720);
  gtk_widget_set_size_request (window, 340, 294);
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  fill (window);
  if (page != NULL)
    adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (window), page);
  add_undo (window, view);
  wend_properties_mend_names (window);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), window, 0);
  return window;
}
