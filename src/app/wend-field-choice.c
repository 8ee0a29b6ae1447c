/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows with one choice of several: tokens of the schema, nodes of the map (with a new source made on the spot), and how
 * sure we are. Names are for people, values for the map. */

#include "wend-config.h"

#include "app/wend-field-private.h"

#include <glib/gi18n.h>

#include "app/wend-choice-words.h"
#include "app/wend-tip.h"
#include "app/wend-words.h"
#include "base/wend-id.h"

static void
on_selected (AdwComboRow *row, GParamSpec *pspec, gpointer data)
{
  WendFieldBound *bound = wend_field_bound (row);
  guint at = adw_combo_row_get_selected (row);

  if (bound != NULL && at < bound->choices->len)
    wend_field_write (bound, g_ptr_array_index (bound->choices, at));
}

static void
fill_combo (GtkWidget *row, const char *value)
{
  WendFieldBound *bound = wend_field_bound (row);

  for (guint i = 0; !bound->mixed && i < bound->choices->len; i++)
    if (g_str_equal (g_ptr_array_index (bound->choices, i), value))
      {
        adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
        return;
      }
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), GTK_INVALID_LIST_POSITION);
}

static GtkWidget *
new_combo (WendFieldBound *bound, GtkStringList *names)
{
  GtkWidget *row = adw_combo_row_new ();

  bound->fill = fill_combo;
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), TRUE);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), GTK_INVALID_LIST_POSITION);
  g_signal_connect (row, "notify::selected", G_CALLBACK (on_selected), NULL);
  gtk_widget_add_css_class (row, "value-row");
  return row;
}

static void
add_choice (WendFieldBound *bound, GtkStringList *names, const char *value, const char *name)
{
  g_ptr_array_add (bound->choices, g_strdup (value));
  gtk_string_list_append (names, name);
}

GtkWidget *
wend_field_new_token (WendFieldBound *bound)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  bound->choices = g_ptr_array_new_with_free_func (g_free);
  if (bound->field->default_value == NULL)
    add_choice (bound, names, "", _ ("Not said"));
  for (gsize i = 0; bound->field->tokens[i] != NULL; i++)
    add_choice (bound, names, bound->field->tokens[i], wend_choice_words (bound->field, bound->field->tokens[i]));
  return new_combo (bound, names);
}

/* Nodes of the map */

static gboolean
kind_for (WendField field, WendKind *kind)
{
  static const struct
  {
    WendField field;
    WendKind kind;
  } kinds[] = {
    { WEND_FIELD_AREA, WEND_KIND_AREA }, { WEND_FIELD_SOURCE, WEND_KIND_SOURCE }, { WEND_FIELD_PERSONA, WEND_KIND_PERSONA },
    { WEND_FIELD_METRIC, WEND_KIND_METRIC }, { WEND_FIELD_HEADLINE, WEND_KIND_METRIC }, { WEND_FIELD_AFTER, WEND_KIND_METRIC },
    { WEND_FIELD_LANE, WEND_KIND_LANE }, { WEND_FIELD_STAGE, WEND_KIND_STAGE }, { WEND_FIELD_TO, WEND_KIND_STAGE },
    { WEND_FIELD_ACTION, WEND_KIND_ACTION }, { WEND_FIELD_AT, WEND_KIND_STAGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].field == field)
      {
        *kind = kinds[i].kind;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_step_offered (const WendFieldBound *bound, const WendNode *step)
{
  const WendNode *map = wend_document_map (wend_map_view_peek_document (bound->view)), *node = wend_field_node (bound);

  return g_str_equal (wend_node_text (map, WEND_FIELD_COLUMNS), "steps") ||
         (node != NULL && g_str_equal (wend_node_text (node, bound->field->field), wend_node_id (step)));
}

/* What there is to choose. Where a place is meant, that may be a step, too: where steps are columns, or one stands there already. */
static GPtrArray *
find_choices (const WendFieldBound *bound, WendKind kind)
{
  guint n, n_steps;
  WendNode *const *nodes = wend_node_children (wend_document_map (wend_map_view_peek_document (bound->view)), kind, &n);
  gboolean place = bound->field->field == WEND_FIELD_TO || bound->field->field == WEND_FIELD_AT;
  GPtrArray *choices = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      WendNode *const *steps = place ? wend_node_children (nodes[i], WEND_KIND_STEP, &n_steps) : NULL;
      g_ptr_array_add (choices, nodes[i]);
      for (guint j = 0; steps != NULL && j < n_steps; j++)
        if (is_step_offered (bound, steps[j]))
          g_ptr_array_add (choices, steps[j]);
    }
  return choices;
}

/* "id\nname" of every node there is to choose, to see whether anything changed. */
static char *
roll (const GPtrArray *nodes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      const WendNode *node = g_ptr_array_index (nodes, i);
      g_autofree char *name = wend_words_name (node);
      g_string_append_printf (text, "%s\n%s\n", wend_node_id (node), name);
    }
  return g_string_free (text, FALSE);
}

void
wend_field_reload (GtkWidget *row)
{
  WendFieldBound *bound = wend_field_bound (row);
  g_autoptr (GtkStringList) names = NULL;
  g_autofree char *now = NULL;
  WendKind kind;
  g_autoptr (GPtrArray) nodes = NULL;
  gboolean filling = bound->filling;

  if (!kind_for (bound->field->field, &kind))
    return;
  nodes = find_choices (bound, kind);
  now = roll (nodes);
  if (g_strcmp0 (now, g_object_get_data (G_OBJECT (row), "roll")) == 0)
    return;
  g_object_set_data_full (G_OBJECT (row), "roll", g_steal_pointer (&now), g_free);
  names = gtk_string_list_new (NULL);
  g_ptr_array_set_size (bound->choices, 0);
  add_choice (bound, names, "", _ ("None"));
  for (guint i = 0; i < nodes->len; i++)
    {
      const WendNode *node = g_ptr_array_index (nodes, i);
      g_autofree char *name = wend_words_name (node);
      add_choice (bound, names, wend_node_id (node), name);
    }
  bound->filling = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  fill_combo (row, bound->shown != NULL ? bound->shown : "");
  bound->filling = filling;
}

/* A source that is not on the map yet: where one knows it from. */

typedef struct
{
  GtkWidget *row;
  GtkWidget *popover;
  GtkWidget *title;
  GtkWidget *form;
  gboolean done; /* added, or let go of by Escape */
} NewSource;

/* Who types a source has mostly spoken to people; tables come in through Add measures. */
static const char *const forms_by_use[] = { "interview", "workshop", "report", "social", "typed", "csv", "sql", "xes" };

static void
on_source_added (GtkWidget *widget, NewSource *source)
{
  WendFieldBound *bound = wend_field_bound (source->row);
  WendEditor *editor = wend_map_view_peek_editor (bound->view);
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (source->title))));
  g_autofree char *series = wend_id_new_writer ();
  const char *id;

  if (*title == '\0' || source->done)
    return;
  source->done = TRUE;
  wend_editor_begin (editor, _ ("Add Source"));
  id = wend_editor_create (editor, WEND_KIND_SOURCE, "map", NULL, WEND_FIELD_SERIES, series, WEND_FIELD_FORM,
                           forms_by_use[gtk_drop_down_get_selected (GTK_DROP_DOWN (source->form))], WEND_FIELD_TITLE, title, -1);
  for (guint i = 0; id != NULL && i < bound->ids->len; i++)
    wend_editor_set (editor, g_ptr_array_index (bound->ids, i), bound->field->field, id);
  wend_editor_commit (editor);
  gtk_popover_popdown (GTK_POPOVER (source->popover));
}

static gboolean
on_source_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType held, NewSource *source)
{
  source->done |= key == GDK_KEY_Escape;
  return FALSE;
}

/* A click beside it ends it, too: what was typed is kept, and can be undone. */
static void
on_source_closed (GtkPopover *popover, NewSource *source)
{
  on_source_added (GTK_WIDGET (popover), source);
}

static GtkWidget *
source_forms (void)
{
  const WendFieldRow *form = wend_schema_field (WEND_KIND_SOURCE, WEND_FIELD_FORM);
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *down;

  for (gsize i = 0; i < G_N_ELEMENTS (forms_by_use); i++)
    gtk_string_list_append (names, wend_choice_words (form, forms_by_use[i]));
  down = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (down), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Kind of source"), -1);
  return down;
}

static void
open_new_source (GtkMenuButton *button, gpointer row)
{
  NewSource *source = g_new0 (NewSource, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *add = gtk_button_new_with_label (_ ("Add the source"));
  GtkEventController *keys = gtk_event_controller_key_new ();

  source->row = row;
  source->popover = gtk_popover_new ();
  source->title = gtk_entry_new ();
  source->form = source_forms ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (source->title), _ ("Such as: 12 interviews, May 2026"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (source->title), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Title of the source"), -1);
  gtk_editable_set_width_chars (GTK_EDITABLE (source->title), 28);
  gtk_widget_add_css_class (add, "suggested-action");
  g_signal_connect (source->title, "activate", G_CALLBACK (on_source_added), source);
  g_signal_connect (add, "clicked", G_CALLBACK (on_source_added), source);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_source_key), source);
  gtk_widget_add_controller (source->popover, keys);
  g_signal_connect (source->popover, "closed", G_CALLBACK (on_source_closed), source);
  gtk_box_append (GTK_BOX (box), source->title);
  gtk_box_append (GTK_BOX (box), source->form);
  gtk_box_append (GTK_BOX (box), add);
  gtk_popover_set_child (GTK_POPOVER (source->popover), box);
  g_object_set_data_full (G_OBJECT (source->popover), "source", source, g_free);
  gtk_menu_button_set_popover (button, source->popover);
}

static void
add_new_source (GtkWidget *row)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "list-add-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  wend_tip_set (button, _ ("New source"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("New source"), -1);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_new_source, row, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

GtkWidget *
wend_field_new_reference (WendFieldBound *bound)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row;
  WendKind kind;

  if (!kind_for (bound->field->field, &kind))
    return NULL;
  bound->choices = g_ptr_array_new_with_free_func (g_free);
  bound->from_map = TRUE;
  row = new_combo (bound, names);
  if (bound->field->field == WEND_FIELD_SOURCE)
    add_new_source (row);
  return row;
}

/* How sure are we: four words side by side */

static void
on_evidence (GtkToggleButton *button, GtkWidget *row)
{
  WendFieldBound *bound = wend_field_bound (row);
  const char *value = g_object_get_data (G_OBJECT (button), "value");

  if (bound->filling)
    return;
  if (gtk_toggle_button_get_active (button))
    wend_field_write (bound, value);
  else if (g_strcmp0 (bound->shown, value) == 0 && !bound->mixed)
    wend_field_write (bound, ""); /* pressed again: not said */
}

static void
fill_evidence (GtkWidget *row, const char *value)
{
  for (GtkWidget *button = gtk_widget_get_first_child (wend_field_bound (row)->part); button != NULL; button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_str_equal (g_object_get_data (G_OBJECT (button), "value"), value));
}

static void
on_evidence_clicked (GtkToggleButton *button, GtkWidget *row)
{
  WendFieldBound *bound = wend_field_bound (row);

  bound->filling = TRUE;
  fill_evidence (row, bound->shown != NULL ? bound->shown : "");
  bound->filling = FALSE;
}

GtkWidget *
wend_field_new_evidence (WendFieldBound *bound)
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
      gtk_box_append (GTK_BOX (bound->part), button);
      g_signal_connect (button, "toggled", G_CALLBACK (on_evidence), row);
      g_signal_connect_after (button, "clicked", G_CALLBACK (on_evidence_clicked), row);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), bound->part);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}
