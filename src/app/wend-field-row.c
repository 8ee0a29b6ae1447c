/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Widgets for the types of the schema. Each row keeps a small record of what it edits; what a value may be is asked of
 * the model, never decided here. */

#include "wend-config.h"

#include "app/wend-field-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "app/wend-number.h"
#include "app/wend-text-limit.h"
#include "app/wend-tip.h"
#include "app/wend-words.h"
#include "gestures/wend-cell.h"
#include "model/wend-value.h"

static void
bound_free (WendFieldBound *bound)
{
  g_clear_handle_id (&bound->empty_source, g_source_remove);
  g_ptr_array_unref (bound->ids);
  g_free (bound->shown);
  g_free (bound->wrong);
  g_clear_pointer (&bound->choices, g_ptr_array_unref);
  g_free (bound);
}

WendFieldBound *
wend_field_bound (gpointer row)
{
  return g_object_get_data (G_OBJECT (row), "bound");
}

const WendNode *
wend_field_node (const WendFieldBound *bound)
{
  const WendNode *node = NULL;

  for (guint i = 0; i < bound->ids->len && node == NULL; i++)
    node = wend_document_find_living (wend_map_view_peek_document (bound->view), g_ptr_array_index (bound->ids, i));
  return node;
}

/* The value all nodes have; NULL where they differ. */
static const char *
common_value (const WendFieldBound *bound)
{
  const char *common = NULL;

  for (guint i = 0; i < bound->ids->len; i++)
    {
      const WendNode *node = wend_document_find_living (wend_map_view_peek_document (bound->view), g_ptr_array_index (bound->ids, i));
      const char *value = node != NULL ? wend_node_text (node, bound->field->field) : NULL;
      if (value != NULL && common != NULL && !g_str_equal (value, common))
        return NULL;
      common = value != NULL ? value : common;
    }
  return common != NULL ? common : "";
}

static void
show_title (GtkWidget *row, const WendFieldBound *bound)
{
  /* Translators: name of a field where the selected cards differ in it, such as: Owner (several values) */
  g_autofree char *title = bound->mixed ? g_strdup_printf (_ ("%s (several values)"), _ (bound->field->label)) : g_strdup (_ (bound->field->label));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bound->wrong != NULL ? bound->wrong : title);
  if (bound->caption != NULL)
    gtk_label_set_text (bound->caption, bound->wrong != NULL ? bound->wrong : title);
}

/* What was typed cannot be kept: the row says so in place of its name. NULL: all is well. */
static void
set_wrong (GtkWidget *row, const char *words)
{
  WendFieldBound *bound = wend_field_bound (row);
  GtkWidget *part = bound->part != NULL ? bound->part : row;

  if (g_strcmp0 (bound->wrong, words) == 0)
    return;
  g_free (bound->wrong);
  bound->wrong = g_strdup (words);
  show_title (row, bound);
  if (words != NULL)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
  wend_tip_set (row, words); /* a long sentence is cut off in a narrow row */
  gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words != NULL ? words : "", -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_STATE_INVALID, words != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
wend_field_row_refresh (GtkWidget *row)
{
  WendFieldBound *bound = wend_field_bound (row);
  const char *value = common_value (bound);

  if (bound->from_map)
    wend_field_reload (row);
  if (bound->mixed != (value == NULL))
    {
      bound->mixed = value == NULL;
      show_title (row, bound);
    }
  if (bound->shown != NULL && g_str_equal (bound->shown, value != NULL ? value : ""))
    return;
  g_free (bound->shown);
  bound->shown = g_strdup (value != NULL ? value : "");
  bound->filling = TRUE;
  bound->fill (row, bound->shown);
  bound->filling = FALSE;
  set_wrong (row, NULL);
}

/* Only one persona is the primary one. */
static void
clear_others (const WendFieldBound *bound, WendEditor *editor)
{
  guint n;
  WendNode *const *personas = wend_node_children (wend_document_map (wend_map_view_peek_document (bound->view)), WEND_KIND_PERSONA, &n);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (wend_node_flag (personas[i], WEND_FIELD_PRIMARY) && !g_ptr_array_find_with_equal_func (bound->ids, wend_node_id (personas[i]), g_str_equal, NULL))
      g_ptr_array_add (others, (gpointer) wend_node_id (personas[i]));
  for (guint i = 0; i < others->len; i++)
    wend_editor_set (editor, g_ptr_array_index (others, i), WEND_FIELD_PRIMARY, NULL);
}

/* A card that comes into another lane gets what that lane draws it by. */
static void
complete_cards (const WendFieldBound *bound, WendEditor *editor)
{
  for (guint i = 0; i < bound->ids->len; i++)
    {
      const WendNode *node = wend_document_find_living (wend_map_view_peek_document (bound->view), g_ptr_array_index (bound->ids, i));
      if (node != NULL)
        wend_cell_complete (editor, node);
    }
}

static char *
undo_label (const WendFieldBound *bound)
{
  const WendNode *node = wend_field_node (bound);
  g_autofree char *name = node != NULL && bound->ids->len == 1 ? wend_words_name (node) : NULL;

  if (name == NULL)
    return g_strdup_printf (ngettext ("Edit %u Card", "Edit %u Cards", bound->ids->len), bound->ids->len);
  if (g_utf8_strlen (name, -1) > 40)
    g_utf8_offset_to_pointer (name, 40)[0] = '\0';
  /* Translators: an undo step: Edit “Queue at security” */
  return g_strdup_printf (_ ("Edit “%s”"), name);
}

gboolean
wend_field_write (WendFieldBound *bound, const char *text)
{
  WendEditor *editor = wend_map_view_peek_editor (bound->view);
  g_autofree char *label = NULL, *canonical = NULL;
  WendValueCheck check;

  if (bound->filling)
    return TRUE;
  check = wend_value_check (bound->field, text, strlen (text), &canonical, NULL);
  if (check == WEND_VALUE_BAD)
    return FALSE;
  if (check == WEND_VALUE_DEFAULT && bound->field->default_value != NULL)
    canonical = g_strdup (bound->field->default_value);
  if (bound->group == 0)
    bound->group = wend_editor_new_group (editor);
  g_free (bound->shown);
  bound->shown = g_strdup (canonical != NULL ? canonical : text); /* as the map has it: what is being typed stays as it is */
  label = undo_label (bound);
  wend_editor_begin (editor, label);
  for (guint i = 0; i < bound->ids->len; i++)
    wend_editor_set (editor, g_ptr_array_index (bound->ids, i), bound->field->field, *text != '\0' ? text : NULL);
  if (bound->field->field == WEND_FIELD_PRIMARY && g_str_equal (text, "yes"))
    clear_others (bound, editor);
  if (bound->field->field == WEND_FIELD_LANE)
    complete_cards (bound, editor);
  wend_editor_coalesce (editor, bound->group);
  wend_editor_commit (editor);
  return TRUE;
}

static void
on_focus_entered (GtkEventControllerFocus *controller, GtkWidget *row)
{
  wend_field_bound (row)->group = 0;
}

/* A line that was left empty shows what holds then, such as 30. What is wrong stays to be mended. */
static void
on_focus_left (GtkEventControllerFocus *controller, GtkWidget *row)
{
  WendFieldBound *bound = wend_field_bound (row);

  if (!GTK_IS_EDITABLE (row) || bound->wrong != NULL || bound->empty_source != 0)
    return;
  g_clear_pointer (&bound->shown, g_free);
  wend_field_row_refresh (row);
}

static void
watch_visits (GtkWidget *row)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "enter", G_CALLBACK (on_focus_entered), row);
  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), row);
  gtk_widget_add_controller (row, focus);
}

/* One line */

static char *
what_fits (const WendFieldRow *field)
{
  switch ((int) field->type)
    {
    case WEND_TYPE_NUMBER:
    case WEND_TYPE_INTEGER:
      return field->min < field->max ? g_strdup_printf (_ ("A number between %'.10g and %'.10g"), field->min, field->max) : g_strdup (_ ("A number, such as 12.5"));
    case WEND_TYPE_BOUNDS: return g_strdup (_ ("Rising numbers with a blank between them, such as 1 3 6 12"));
    case WEND_TYPE_SEGMENT: return g_strdup (_ ("A name and a level, such as trips=few"));
    case WEND_TYPE_NAME: return g_strdup (_ ("Small letters, digits and hyphens"));
    default: return g_strdup (_ ("This cannot be kept here: it is too long or has signs that a map cannot hold"));
    }
}

/* What was typed goes into the map, or the row says why not. */
static void
take (GtkWidget *row, const char *text)
{
  WendFieldBound *bound = wend_field_bound (row);
  g_autofree char *words = wend_field_write (bound, text) ? NULL : what_fits (bound->field);

  set_wrong (row, words);
}

static gboolean
take_empty (gpointer row)
{
  wend_field_bound (row)->empty_source = 0;
  take (row, "");
  return G_SOURCE_REMOVE;
}

/* Typing over a selection is two changes, and the first leaves nothing: that is not what a person means. Both come before the
 * next event. */
static void
on_entry_changed (GtkEditable *editable, GtkWidget *row)
{
  WendFieldBound *bound = wend_field_bound (row);
  g_autofree char *text = g_strdup (gtk_editable_get_text (editable));

  g_clear_handle_id (&bound->empty_source, g_source_remove);
  if (*text == '\0' && !bound->filling)
    bound->empty_source = g_idle_add_full (G_PRIORITY_HIGH, take_empty, row, NULL);
  else if (bound->field->type == WEND_TYPE_NUMBER)
    {
      g_autofree char *plain = wend_number_read (text);
      take (row, plain);
    }
  else
    take (row, bound->field->type == WEND_TYPE_LINE ? text : g_strstrip (text));
}

static void
fill_entry (GtkWidget *row, const char *value)
{
  g_autofree char *shown = wend_field_bound (row)->field->type == WEND_TYPE_NUMBER ? wend_number_show (value) : g_strdup (value);

  gtk_editable_set_text (GTK_EDITABLE (row), shown);
}

static GtkWidget *
new_entry (WendFieldBound *bound)
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
  take (row, text);
}

static gboolean
ask_for_room (gpointer view)
{
  gtk_widget_queue_resize (view);
  return G_SOURCE_REMOVE;
}

static void
on_text_cut (GtkWidget *row)
{
  g_autofree char *words = g_strdup_printf (_ ("This text holds up to %'d characters; the rest was left out"), WEND_TEXT_MOST);

  set_wrong (row, words);
}

static void
fill_text (GtkWidget *row, const char *value)
{
  GtkWidget *view = wend_field_bound (row)->part;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), value, -1);
  /* Its lines are laid out in an idle moment; only then does it know how high it is. An empty one has the least height. */
  if (*value != '\0')
    g_idle_add_full (G_PRIORITY_LOW, ask_for_room, g_object_ref (view), g_object_unref);
}

/* The caption looks like a place to write in; so a click anywhere in the row is one into the text. */
static void
on_text_row_pressed (GtkGestureClick *gesture, int presses, double x, double y, GtkWidget *text)
{
  if (gtk_widget_get_focus_child (gtk_widget_get_parent (text)) != text)
    gtk_widget_grab_focus (text);
}

static void
write_on_click (GtkWidget *row, GtkWidget *text)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (on_text_row_pressed), text);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (row, "text");
}

static GtkWidget *
new_text (WendFieldBound *bound)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (_ (bound->field->label));

  bound->caption = GTK_LABEL (label);
  bound->fill = fill_text;
  bound->part = gtk_text_view_new ();
  gtk_widget_add_css_class (box, "text-row");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (bound->part), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (bound->part), FALSE);
  wend_text_limit (GTK_TEXT_VIEW (bound->part), WEND_TEXT_MOST, G_CALLBACK (on_text_cut), row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bound->part), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (bound->field->label), -1);
  g_signal_connect (gtk_text_view_get_buffer (GTK_TEXT_VIEW (bound->part)), "changed", G_CALLBACK (on_text_changed), row);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), bound->part);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  write_on_click (row, bound->part);
  return row;
}

/* Yes or no */

static void
on_switched (GtkSwitch *toggle, GParamSpec *pspec, GtkWidget *row)
{
  wend_field_write (wend_field_bound (row), gtk_switch_get_active (toggle) ? "yes" : "");
}

static void
fill_switch (GtkWidget *row, const char *value)
{
  gtk_switch_set_active (GTK_SWITCH (wend_field_bound (row)->part), g_str_equal (value, "yes"));
}

static GtkWidget *
new_switch (WendFieldBound *bound)
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

/* A small number, by a slider */

/* The customer's feeling is drawn about a middle, from −2 to 2; people know it from 1 to 5, as the lane says and as it is measured. */
static gboolean
is_feeling (const WendFieldBound *bound)
{
  const WendNode *node = wend_field_node (bound), *lane = node != NULL ? wend_node_ref (node, WEND_FIELD_LANE) : NULL;

  return bound->field->field == WEND_FIELD_VALUE && (lane == NULL || wend_node_lane_kind (lane) != WEND_LANE_ENGAGEMENT);
}

/* "2 of 4" */
static void
show_scale (GtkWidget *row, const char *value)
{
  WendFieldBound *bound = wend_field_bound (row);
  double number = g_ascii_strtod (value, NULL);
  g_autofree char *height = is_feeling (bound) ? wend_words_feeling (number) : g_strdup_printf ("%.4g", number);
  /* Translators: how high on a scale, such as: 2 of 4 */
  g_autofree char *words = *value != '\0' ? g_strdup_printf (_ ("%s of %d"), height, bound->field->field == WEND_FIELD_VALUE ? 5 : 4) : g_strdup (_ ("Not said"));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
}

static void
on_slid (GtkRange *range, GtkWidget *row)
{
  WendFieldBound *bound = wend_field_bound (row);
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double value = gtk_range_get_value (range), step = bound->field->type == WEND_TYPE_INTEGER ? 1 : 0.5;

  wend_field_write (bound, g_ascii_formatd (text, sizeof text, "%.10g", floor (value / step + 0.5) * step));
  show_scale (row, bound->shown);
}

static void
on_unsaid (GtkButton *button, GtkWidget *row)
{
  wend_field_write (wend_field_bound (row), "");
  wend_field_bound (row)->fill (row, "");
}

static void
fill_scale (GtkWidget *row, const char *value)
{
  WendFieldBound *bound = wend_field_bound (row);
  gboolean filling = bound->filling;

  bound->filling = TRUE;
  gtk_range_set_value (GTK_RANGE (bound->part), *value != '\0' ? g_ascii_strtod (value, NULL) : 0);
  bound->filling = filling;
  show_scale (row, value);
}

static GtkWidget *
new_scale (WendFieldBound *bound)
{
  GtkWidget *row = adw_action_row_new (), *clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  const WendNode *node = wend_field_node (bound), *lane = node != NULL ? wend_node_ref (node, WEND_FIELD_LANE) : NULL;
  gboolean engagement = lane != NULL && wend_node_lane_kind (lane) == WEND_LANE_ENGAGEMENT;
  gboolean feeling = is_feeling (bound);
  g_autofree char *words = g_strdup_printf (_ ("Say nothing: %s"), _ (bound->field->label));

  bound->fill = fill_scale;
  bound->part = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, feeling ? -2 : engagement ? 1 : 0, feeling ? 2 : engagement ? 5 : 4, feeling ? 0.5 : 1);
  gtk_widget_set_size_request (bound->part, 150, -1);
  gtk_widget_set_valign (bound->part, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (clear, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (clear, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bound->part), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (bound->field->label), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (clear), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  wend_tip_set (clear, _ ("Not said"));
  g_signal_connect (bound->part, "value-changed", G_CALLBACK (on_slid), row);
  g_signal_connect (clear, "clicked", G_CALLBACK (on_unsaid), row);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bound->part);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), clear);
  gtk_widget_add_css_class (row, "value-row");
  return row;
}

static gboolean
has_known_values (WendField field)
{
  static const WendField fields[] = { WEND_FIELD_OWNER, WEND_FIELD_ACTOR, WEND_FIELD_TAGS, WEND_FIELD_BY, WEND_FIELD_CONTRIBUTORS, WEND_FIELD_CHANNEL };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i] == field)
      return TRUE;
  return FALSE;
}

static GtkWidget *
new_line (WendFieldBound *bound)
{
  GtkWidget *row = new_entry (bound);

  if (has_known_values (bound->field->field))
    wend_field_add_known (row, bound);
  return row;
}

static GtkWidget *
new_widget (WendFieldBound *bound)
{
  switch ((int) bound->field->field)
    {
    case WEND_FIELD_EVIDENCE: return wend_field_new_evidence (bound);
    case WEND_FIELD_COLOUR: return wend_field_new_colour (bound);
    case WEND_FIELD_ICON: return wend_field_new_icon (bound);
    case WEND_FIELD_IMAGE: return wend_field_new_picture (bound);
    case WEND_FIELD_SEVERITY:
    case WEND_FIELD_FREQUENCY: return new_scale (bound);
    case WEND_FIELD_VALUE: return bound->field->lanes != NULL ? new_scale (bound) : new_entry (bound);
    default: break;
    }
  switch (bound->field->type)
    {
    case WEND_TYPE_TEXT: return new_text (bound);
    case WEND_TYPE_TOKEN: return wend_field_new_token (bound);
    case WEND_TYPE_FLAG: return new_switch (bound);
    case WEND_TYPE_DATE: return wend_field_new_date (bound);
    case WEND_TYPE_REF: return wend_field_new_reference (bound);
    case WEND_TYPE_LINE:
    case WEND_TYPE_NAME:
    case WEND_TYPE_NUMBER:
    case WEND_TYPE_INTEGER:
    case WEND_TYPE_SEGMENT:
    case WEND_TYPE_BOUNDS: return new_line (bound);
    case WEND_TYPE_REFS: return wend_field_new_nodes (bound);
    case WEND_TYPE_DATETIME:
    case WEND_TYPE_SHA256:
    case WEND_TYPE_DATA:
    default: return NULL;
    }
}

GtkWidget *
wend_field_row_new_for (WendMapView *view, const char *const *ids, guint n_ids, const WendFieldRow *field)
{
  WendFieldBound *bound = g_new0 (WendFieldBound, 1);
  GtkWidget *row;

  bound->view = view;
  bound->ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_ids; i++)
    g_ptr_array_add (bound->ids, g_strdup (ids[i]));
  bound->field = field;
  bound->filling = TRUE;
  row = new_widget (bound);
  if (row == NULL)
    {
      bound_free (bound);
      return NULL;
    }
  g_object_set_data_full (G_OBJECT (row), "bound", bound, (GDestroyNotify) bound_free);
  show_title (row, bound);
  if (!ADW_IS_ACTION_ROW (row) && !ADW_IS_ENTRY_ROW (row))
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (field->label), -1);
  if (bound->from_map)
    wend_field_reload (row);
  bound->filling = FALSE;
  watch_visits (row);
  wend_field_row_refresh (row);
  gtk_widget_set_sensitive (row, !wend_editor_is_read_only (wend_map_view_peek_editor (view)));
  return row;
}

GtkWidget *
wend_field_row_new (WendMapView *view, const char *id, const WendFieldRow *field)
{
  return wend_field_row_new_for (view, &id, 1, field);
}
