/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Widgets for the types of the schema. Each row keeps a small record of what it edits; what a value may be is asked of
 * the model, never decided here. */

#include "wend-config.h"

#include "app/wend-field-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-words.h"
#include "base/wend-parse.h"
#include "edit/wend-verbs.h"
#include "model/wend-value.h"

typedef struct
{
  WendMapView *view; /* borrowed: the inspector outlives its rows */
  char *id;
  const WendFieldRow *field;
  guint32 group;   /* of this visit */
  char *shown;     /* value that the widget shows */
  gboolean filling;
  void (*fill) (GtkWidget *row, const char *value);
  GPtrArray *choices; /* char *: values of a combo row */
  GtkWidget *part;    /* what holds the value */
} Bound;

static void
bound_free (Bound *bound)
{
  g_free (bound->id);
  g_free (bound->shown);
  g_clear_pointer (&bound->choices, g_ptr_array_unref);
  g_free (bound);
}

static Bound *
bound_of (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), "bound");
}

static const WendNode *
node_of (const Bound *bound)
{
  return wend_document_find_living (wend_map_view_peek_document (bound->view), bound->id);
}

void
wend_field_row_refresh (GtkWidget *row)
{
  Bound *bound = bound_of (row);
  const WendNode *node = node_of (bound);
  const char *value = node != NULL ? wend_node_text (node, bound->field->field) : "";

  if (g_strcmp0 (bound->shown, value) == 0)
    return;
  g_free (bound->shown);
  bound->shown = g_strdup (value);
  bound->filling = TRUE;
  bound->fill (row, value);
  bound->filling = FALSE;
}

/* TRUE: the value is legal (and in the map now). */
static gboolean
write_value (Bound *bound, const char *text)
{
  WendEditor *editor = wend_map_view_peek_editor (bound->view);

  if (bound->filling)
    return TRUE;
  if (wend_value_check (bound->field, text, strlen (text), NULL, NULL) == WEND_VALUE_BAD && *text != '\0')
    return FALSE;
  if (bound->group == 0)
    bound->group = wend_editor_new_group (editor);
  g_free (bound->shown);
  bound->shown = g_strdup (text);
  wend_verbs_set_field (editor, bound->id, bound->field->field, *text != '\0' ? text : NULL, bound->group);
  return TRUE;
}

static void
on_focus_entered (GtkEventControllerFocus *controller, GtkWidget *row)
{
  bound_of (row)->group = 0;
}

static void
watch_visits (GtkWidget *row)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "enter", G_CALLBACK (on_focus_entered), row);
  gtk_widget_add_controller (row, focus);
}

/* One line */

static void
on_entry_changed (GtkEditable *editable, GtkWidget *row)
{
  Bound *bound = bound_of (row);
  g_autofree char *text = g_strdup (gtk_editable_get_text (editable));

  if (write_value (bound, bound->field->type == WEND_TYPE_LINE ? text : g_strstrip (text)))
    gtk_widget_remove_css_class (row, "error");
  else
    gtk_widget_add_css_class (row, "error");
}

static void
fill_entry (GtkWidget *row, const char *value)
{
  gtk_editable_set_text (GTK_EDITABLE (row), value);
}

static GtkWidget *
new_entry (Bound *bound)
{
  GtkWidget *row = adw_entry_row_new ();

  bound->fill = fill_entry;
  g_signal_connect (row, "changed", G_CALLBACK (on_entry_changed), row);
  return row;
}

/* Text of several lines */

static void
on_text_changed (GtkTextBuffer *buffer, GtkWidget *row)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  write_value (bound_of (row), text);
}

static void
fill_text (GtkWidget *row, const char *value)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (bound_of (row)->part)), value, -1);
}

static GtkWidget *
new_text (Bound *bound)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (_ (bound->field->label));

  bound->fill = fill_text;
  bound->part = gtk_text_view_new ();
  gtk_widget_add_css_class (box, "text-row");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (bound->part), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (bound->part), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bound->part), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (bound->field->label), -1);
  g_signal_connect (gtk_text_view_get_buffer (GTK_TEXT_VIEW (bound->part)), "changed", G_CALLBACK (on_text_changed), row);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), bound->part);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

/* One of several */

static void
on_combo_selected (AdwComboRow *row, GParamSpec *pspec, gpointer data)
{
  Bound *bound = bound_of (row);
  guint at = adw_combo_row_get_selected (row);

  if (at < bound->choices->len)
    write_value (bound, g_ptr_array_index (bound->choices, at));
}

static void
fill_combo (GtkWidget *row, const char *value)
{
  Bound *bound = bound_of (row);

  for (guint i = 0; i < bound->choices->len; i++)
    if (g_str_equal (g_ptr_array_index (bound->choices, i), value))
      {
        adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
        return;
      }
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), GTK_INVALID_LIST_POSITION);
}

static char *
capitalised (const char *text)
{
  g_autofree char *first = g_utf8_strup (text, (gssize) (g_utf8_next_char (text) - text));

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

static GtkWidget *
new_combo (Bound *bound, GtkStringList *names)
{
  GtkWidget *row = adw_combo_row_new ();

  bound->fill = fill_combo;
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  g_signal_connect (row, "notify::selected", G_CALLBACK (on_combo_selected), NULL);
  return row;
}

static void
add_choice (Bound *bound, GtkStringList *names, const char *value, const char *name)
{
  g_ptr_array_add (bound->choices, g_strdup (value));
  gtk_string_list_append (names, name);
}

static GtkWidget *
new_token (Bound *bound)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  bound->choices = g_ptr_array_new_with_free_func (g_free);
  if (bound->field->default_value == NULL)
    add_choice (bound, names, "", _ ("Not said"));
  for (gsize i = 0; bound->field->tokens[i] != NULL; i++)
    {
      WendLaneKind lane = bound->field->field == WEND_FIELD_KIND ? wend_schema_lane_from_name (bound->field->tokens[i]) : WEND_N_LANES;
      g_autofree char *name = lane < WEND_N_LANES ? g_strdup (_ (wend_schema_lane (lane)->title)) : capitalised (_ (bound->field->tokens[i]));
      add_choice (bound, names, bound->field->tokens[i], name);
    }
  return new_combo (bound, names);
}

static gboolean
kind_for (WendField field, WendKind *kind)
{
  static const struct
  {
    WendField field;
    WendKind kind;
  } kinds[] = {
    { WEND_FIELD_AREA, WEND_KIND_AREA }, { WEND_FIELD_SOURCE, WEND_KIND_SOURCE }, { WEND_FIELD_PERSONA, WEND_KIND_PERSONA },
    { WEND_FIELD_METRIC, WEND_KIND_METRIC }, { WEND_FIELD_HEADLINE, WEND_KIND_METRIC }, { WEND_FIELD_LANE, WEND_KIND_LANE },
    { WEND_FIELD_STAGE, WEND_KIND_STAGE }, { WEND_FIELD_TO, WEND_KIND_STAGE }, { WEND_FIELD_ACTION, WEND_KIND_ACTION },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].field == field)
      {
        *kind = kinds[i].kind;
        return TRUE;
      }
  return FALSE;
}

static GtkWidget *
new_reference (Bound *bound)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  WendKind kind;
  WendNode *const *nodes;
  guint n;

  if (!kind_for (bound->field->field, &kind))
    return NULL;
  nodes = wend_node_children (wend_document_map (wend_map_view_peek_document (bound->view)), kind, &n);
  bound->choices = g_ptr_array_new_with_free_func (g_free);
  add_choice (bound, names, "", _ ("None"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = wend_words_name (nodes[i]);
      add_choice (bound, names, wend_node_id (nodes[i]), name);
    }
  return new_combo (bound, names);
}

/* Yes or no */

static void
on_switched (GtkSwitch *toggle, GParamSpec *pspec, GtkWidget *row)
{
  write_value (bound_of (row), gtk_switch_get_active (toggle) ? "yes" : "");
}

static void
fill_switch (GtkWidget *row, const char *value)
{
  gtk_switch_set_active (GTK_SWITCH (bound_of (row)->part), g_str_equal (value, "yes"));
}

static GtkWidget *
new_switch (Bound *bound)
{
  GtkWidget *row = adw_action_row_new ();

  bound->fill = fill_switch;
  bound->part = gtk_switch_new ();
  gtk_widget_set_valign (bound->part, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bound->part), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (bound->field->label), -1);
  g_signal_connect (bound->part, "notify::active", G_CALLBACK (on_switched), row);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bound->part);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), bound->part);
  return row;
}

/* A day */

static void
on_day_selected (GtkCalendar *calendar, GtkWidget *row)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);
  char text[16];

  wend_format_date (text, wend_date_from_ymd (g_date_time_get_year (date), g_date_time_get_month (date), g_date_time_get_day_of_month (date)));
  write_value (bound_of (row), text);
  bound_of (row)->fill (row, text);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (bound_of (row)->part));
}

static void
on_day_cleared (GtkButton *button, GtkWidget *row)
{
  write_value (bound_of (row), "");
  bound_of (row)->fill (row, "");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (bound_of (row)->part));
}

/* The calendar costs more than all other rows together, so it is made when it is opened. */
static void
open_calendar (GtkMenuButton *button, gpointer data)
{
  GtkWidget *row = data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *calendar = gtk_calendar_new ();
  GtkWidget *clear = gtk_button_new_with_label (_ ("No date"));
  GtkWidget *popover = gtk_popover_new ();
  gint32 days;

  if (wend_parse_date (bound_of (row)->shown, &days))
    {
      int year, month, day;
      g_autoptr (GDateTime) date = NULL;
      wend_date_to_ymd (days, &year, &month, &day);
      date = g_date_time_new_local (year, month, day, 0, 0, 0);
      gtk_calendar_select_day (GTK_CALENDAR (calendar), date);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (bound_of (row)->field->label), -1);
  g_signal_connect (calendar, "day-selected", G_CALLBACK (on_day_selected), row);
  g_signal_connect (clear, "clicked", G_CALLBACK (on_day_cleared), row);
  gtk_box_append (GTK_BOX (box), calendar);
  gtk_box_append (GTK_BOX (box), clear);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static void
fill_date (GtkWidget *row, const char *value)
{
  gint32 days;
  g_autofree char *words = wend_parse_date (value, &days) ? wend_words_date (days) : g_strdup (_ ("No date"));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
}

static GtkWidget *
new_date (Bound *bound)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = g_strdup_printf (_ ("Choose the day: %s"), _ (bound->field->label));

  bound->fill = fill_date;
  bound->part = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (bound->part), "x-office-calendar-symbolic");
  gtk_widget_add_css_class (bound->part, "flat");
  gtk_widget_set_valign (bound->part, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (bound->part, _ ("Choose a day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (bound->part), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (bound->part), open_calendar, row, NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("No date"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bound->part);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), bound->part);
  gtk_widget_add_css_class (row, "value-row");
  return row;
}

/* How sure are we: four words side by side */

static void
on_evidence (GtkToggleButton *button, GtkWidget *row)
{
  if (gtk_toggle_button_get_active (button))
    write_value (bound_of (row), g_object_get_data (G_OBJECT (button), "value"));
}

static void
fill_evidence (GtkWidget *row, const char *value)
{
  for (GtkWidget *button = gtk_widget_get_first_child (bound_of (row)->part); button != NULL; button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_str_equal (g_object_get_data (G_OBJECT (button), "value"), value));
}

static GtkWidget *
new_evidence (Bound *bound)
{
  static const char *const words[] = { N_ ("Assumed"), N_ ("Reasoned"), N_ ("Measured"), N_ ("Confirmed") };
  GtkWidget *row = adw_preferences_row_new ();

  bound->fill = fill_evidence;
  bound->part = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (bound->part), FALSE);
  gtk_widget_add_css_class (bound->part, "linked");
  gtk_widget_add_css_class (bound->part, "evidence");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bound->part), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (bound->field->label), -1);
  for (gsize i = 0; i < G_N_ELEMENTS (words) && bound->field->tokens[i] != NULL; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_ (words[i]));
      g_object_set_data (G_OBJECT (button), "value", (gpointer) bound->field->tokens[i]);
      gtk_widget_set_hexpand (button, TRUE);
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (bound->part)));
      gtk_box_append (GTK_BOX (bound->part), button);
      g_signal_connect (button, "toggled", G_CALLBACK (on_evidence), row);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), bound->part);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static GtkWidget *
new_widget (Bound *bound)
{
  if (bound->field->field == WEND_FIELD_EVIDENCE)
    return new_evidence (bound);
  switch (bound->field->type)
    {
    case WEND_TYPE_TEXT: return new_text (bound);
    case WEND_TYPE_TOKEN: return new_token (bound);
    case WEND_TYPE_FLAG: return new_switch (bound);
    case WEND_TYPE_DATE: return new_date (bound);
    case WEND_TYPE_REF: return new_reference (bound);
    case WEND_TYPE_LINE:
    case WEND_TYPE_NAME:
    case WEND_TYPE_NUMBER:
    case WEND_TYPE_INTEGER:
    case WEND_TYPE_SEGMENT:
    case WEND_TYPE_BOUNDS: return new_entry (bound);
    case WEND_TYPE_DATETIME:
    case WEND_TYPE_REFS:
    case WEND_TYPE_SHA256:
    case WEND_TYPE_DATA:
    default: return NULL;
    }
}

GtkWidget *
wend_field_row_new (WendMapView *view, const char *id, const WendFieldRow *field)
{
  Bound *bound = g_new0 (Bound, 1);
  GtkWidget *row;

  bound->view = view;
  bound->id = g_strdup (id);
  bound->field = field;
  bound->shown = g_strdup ("");
  bound->filling = TRUE;
  row = new_widget (bound);
  if (row == NULL)
    {
      bound_free (bound);
      return NULL;
    }
  g_object_set_data_full (G_OBJECT (row), "bound", bound, (GDestroyNotify) bound_free);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (field->label));
  if (!ADW_IS_ACTION_ROW (row) && !ADW_IS_ENTRY_ROW (row))
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (field->label), -1);
  if (bound->choices != NULL)
    fill_combo (row, "");
  bound->filling = FALSE;
  watch_visits (row);
  wend_field_row_refresh (row);
  gtk_widget_set_sensitive (row, !wend_editor_is_read_only (wend_map_view_peek_editor (view)));
  return row;
}
