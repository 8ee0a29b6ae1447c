/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The action table and what is made from it. A new thing to do is a new row here and a function with its name;
 * nothing else lists keys or actions. */

#include "wend-config.h"

#include "app/wend-action-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-application.h"
#include "app/wend-canvas-actions.h"
#include "app/wend-chart-card.h"
#include "app/wend-measures.h"
#include "app/wend-outline-private.h"
#include "app/wend-window-actions.h"

#define APP(name, accels, label, group, func) { WEND_SCOPE_APP, name, NULL, NULL, NULL, accels, label, group, func }
#define WIN(name, accels, label, group, func) { WEND_SCOPE_WINDOW, name, NULL, NULL, NULL, accels, label, group, func }
#define TOGGLE(name, state, accels, label, group, func) { WEND_SCOPE_WINDOW, name, NULL, NULL, state, accels, label, group, func }
#define CHOICE(name, target, state, accels, label, group, func) { WEND_SCOPE_WINDOW, name, "s", target, state, accels, label, group, func }
#define MAP(name, accels, label, group, func) { WEND_SCOPE_CANVAS, name, NULL, NULL, NULL, accels, label, group, func }
#define MAP_TO(name, target, accels, label, group, func) { WEND_SCOPE_CANVAS, name, "s", target, NULL, accels, label, group, func }

#define ROW(name, accels, label, group, func) { WEND_SCOPE_OUTLINE, name, NULL, NULL, NULL, accels, label, group, func }
#define ROW_TO(name, target, accels, label, group, func) { WEND_SCOPE_OUTLINE, name, "s", target, NULL, accels, label, group, func }

#define MOST_IN_GROUP 12 /* of the shortcuts window */

#define FILES NC_ ("shortcut group", "Maps")
#define EDIT NC_ ("shortcut group", "Editing")
#define CARDS NC_ ("shortcut group", "Cards on the map")
#define MOVE NC_ ("shortcut group", "Moving about on the map")
#define OUTLINE NC_ ("shortcut group", "In the outline")
#define VIEW NC_ ("shortcut group", "View")
#define WINDOW NC_ ("shortcut group", "Window")

#define TABLE(name, accels, label, group, func) { WEND_SCOPE_TABLE, name, NULL, NULL, NULL, accels, label, group, func }
#define CARD(name, accels, label, group, func) { WEND_SCOPE_CARD, name, NULL, NULL, NULL, accels, label, group, func }

static const WendActionRow rows[] = {
  WIN ("new", "<Control>n", N_ ("New map"), FILES, wend_window_act_new),
  WIN ("open", "<Control>o", N_ ("Open"), FILES, wend_window_act_open),
  WIN ("save", "<Control>s", N_ ("Save"), FILES, wend_window_act_save),
  WIN ("save-as", "<Control><Shift>s", N_ ("Save as"), FILES, wend_window_act_save_as),
  WIN ("add-measures", "<Control>i", N_ ("Add measures"), FILES, wend_window_act_add_measures),
  WIN ("reload", NULL, N_ ("Load what the disk holds"), NULL, wend_window_act_reload),
  WIN ("keep", NULL, N_ ("Keep the map as it is here"), NULL, wend_window_act_keep),
  WIN ("export", "<Control>e", N_ ("Export a picture"), FILES, wend_window_act_export),
  WIN ("print", "<Control>p", N_ ("Print"), FILES, wend_window_act_print),
  { WEND_SCOPE_WINDOW, "open-recent", "s", NULL, NULL, NULL, N_ ("Open a recent map"), NULL, wend_window_act_open_recent },
  { WEND_SCOPE_WINDOW, "new-from", "s", NULL, NULL, NULL, N_ ("New map from a template"), NULL, wend_window_act_new_from },
  { WEND_SCOPE_WINDOW, "add-measures-from", "s", NULL, NULL, NULL, N_ ("Add measures from a file"), NULL, wend_window_act_add_measures_from },
  { WEND_SCOPE_WINDOW, "show-file", "s", NULL, NULL, NULL, N_ ("Show the exported file"), NULL, wend_window_act_show_file },

  WIN ("undo", "<Control>z", N_ ("Undo"), EDIT, wend_window_act_undo),
  WIN ("redo", "<Control><Shift>z <Control>y", N_ ("Redo"), EDIT, wend_window_act_redo),
  WIN ("find", "<Control>f", N_ ("Find in this map"), EDIT, wend_window_act_find),
  WIN ("find-next", "<Control>g", N_ ("Next hit"), EDIT, wend_window_act_find_next),
  WIN ("find-previous", "<Control><Shift>g", N_ ("Hit before"), EDIT, wend_window_act_find_previous),
  WIN ("title", "<Shift>F2", N_ ("Title of the map"), EDIT, wend_window_act_title),
  WIN ("properties", "<Alt>Return", N_ ("Map properties"), EDIT, wend_window_act_properties),
  WIN ("people", NULL, N_ ("Personas"), NULL, wend_window_act_people),

  MAP ("edit", "Return KP_Enter F2", N_ ("Edit the text"), CARDS, wend_canvas_act_edit),
  MAP ("add", "Insert <Control>Return", N_ ("New card after this one"), CARDS, wend_canvas_act_add),
  MAP ("cut", "<Control>x", N_ ("Cut"), CARDS, wend_canvas_act_cut),
  MAP ("copy", "<Control>c", N_ ("Copy"), CARDS, wend_canvas_act_copy),
  MAP ("paste", "<Control>v", N_ ("Paste"), CARDS, wend_canvas_act_paste),
  MAP ("duplicate", "<Control>d", N_ ("Duplicate"), CARDS, wend_canvas_act_duplicate),
  MAP ("delete", "Delete KP_Delete", N_ ("Delete"), CARDS, wend_canvas_act_delete),
  MAP_TO ("move", "'left'", "<Control>Left", N_ ("Move the card a stage to the left"), CARDS, wend_canvas_act_move),
  MAP_TO ("move", "'right'", "<Control>Right", N_ ("Move the card a stage to the right"), CARDS, NULL),
  MAP_TO ("move", "'up'", "<Control>Up", N_ ("Move the card up"), CARDS, NULL),
  MAP_TO ("move", "'down'", "<Control>Down", N_ ("Move the card down"), CARDS, NULL),
  MAP_TO ("move-place", "'left'", "<Control><Shift>Left", N_ ("Move the stage to the left"), CARDS, wend_canvas_act_move_place),
  MAP_TO ("move-place", "'right'", "<Control><Shift>Right", N_ ("Move the stage to the right"), CARDS, NULL),
  MAP_TO ("move-place", "'up'", "<Control><Shift>Up", N_ ("Move the lane up"), CARDS, NULL),
  MAP_TO ("move-place", "'down'", "<Control><Shift>Down", N_ ("Move the lane down"), CARDS, NULL),
  MAP_TO ("span", "'right'", "<Shift>Right", N_ ("Span one more stage"), CARDS, wend_canvas_act_span),
  MAP_TO ("span", "'left'", "<Shift>Left", N_ ("Span one stage less"), CARDS, NULL),
  MAP ("add-stage", "<Control><Shift>Return", N_ ("New stage after this one"), CARDS, wend_canvas_act_add_stage),
  MAP ("add-step", "<Shift>Insert", N_ ("New step in this stage"), CARDS, wend_canvas_act_add_step),
  MAP_TO ("add-lane", NULL, NULL, N_ ("Add a lane"), NULL, wend_canvas_act_add_lane),
  MAP_TO ("lane-kind", NULL, NULL, N_ ("What the lane holds"), NULL, wend_canvas_act_lane_kind),
  MAP_TO ("lane-line", NULL, NULL, N_ ("Which line it is"), NULL, wend_canvas_act_lane_line),
  MAP ("hide-lane", NULL, N_ ("Hide the lane"), NULL, wend_canvas_act_hide_lane),
  MAP ("show-lanes", NULL, N_ ("Show all lanes"), NULL, wend_canvas_act_show_lanes),
  MAP ("fold", "<Control>period", N_ ("Fold or unfold the stage"), MOVE, wend_canvas_act_fold),
  MAP ("unfold-all", NULL, N_ ("Unfold all stages"), NULL, wend_canvas_act_unfold_all),
  MAP ("overview", NULL, N_ ("Overview"), NULL, wend_canvas_act_overview),
  MAP_TO ("align", NULL, NULL, N_ ("Line up"), NULL, wend_canvas_act_align),
  MAP_TO ("colour", NULL, NULL, N_ ("Colour"), NULL, wend_canvas_act_colour),
  MAP ("tag", "<Control><Shift>t", N_ ("Tag"), CARDS, wend_canvas_act_tag),
  MAP ("link", "<Control>l", N_ ("Link to…"), CARDS, wend_canvas_act_link),
  MAP ("next-link", "<Control><Shift>l", N_ ("Next link of the card"), CARDS, wend_canvas_act_next_link),
  MAP_TO ("link-kind", NULL, NULL, N_ ("Kind of the link"), NULL, wend_canvas_act_link_kind),
  MAP ("link-turn", NULL, N_ ("Turn the link around"), NULL, wend_canvas_act_link_turn),
  MAP ("menu", "<Shift>F10 Menu", N_ ("Menu of the card"), CARDS, wend_canvas_act_menu),
  MAP_TO ("evidence", NULL, NULL, N_ ("How sure are we"), NULL, wend_canvas_act_evidence),

  MAP_TO ("go", "'left'", "Left KP_Left", N_ ("To the left"), MOVE, wend_canvas_act_go),
  MAP_TO ("go", "'right'", "Right KP_Right", N_ ("To the right"), MOVE, NULL),
  MAP_TO ("go", "'up'", "Up KP_Up", N_ ("Up"), MOVE, NULL),
  MAP_TO ("go", "'down'", "Down KP_Down", N_ ("Down"), MOVE, NULL),
  MAP_TO ("go", "'first'", "Home KP_Home", N_ ("First stage"), MOVE, NULL),
  MAP_TO ("go", "'last'", "End KP_End", N_ ("Last stage"), MOVE, NULL),
  MAP_TO ("go", "'start'", "<Control>Home", N_ ("First cell"), MOVE, NULL),
  MAP ("select", "<Shift>space", N_ ("Add to the selection"), MOVE, wend_canvas_act_select),
  MAP_TO ("extend", "'up'", "<Shift>Up", N_ ("Select the one above, too"), MOVE, wend_canvas_act_extend),
  MAP_TO ("extend", "'down'", "<Shift>Down", N_ ("Select the one below, too"), MOVE, NULL),
  MAP ("select-lane", "<Control><Shift>a", N_ ("Select all in the lane"), MOVE, wend_canvas_act_select_lane),
  MAP ("select-stage", "<Control><Alt>a", N_ ("Select all in the stage"), MOVE, wend_canvas_act_select_stage),
  MAP ("select-all", "<Control>a", N_ ("Select all"), MOVE, wend_canvas_act_select_all),
  MAP ("zoom-stage", "<Control>8", N_ ("Fit the stage"), MOVE, wend_canvas_act_zoom_stage),
  MAP ("leave", "Escape", N_ ("Select nothing"), MOVE, wend_canvas_act_leave),

  ROW ("rename", "F2", N_ ("Rename"), OUTLINE, wend_outline_act_rename),
  ROW ("add", "Insert <Control>Return", N_ ("Add another after it"), OUTLINE, wend_outline_act_add),
  ROW_TO ("add-inside", "''", "<Shift>Insert", N_ ("Add a step to the stage"), OUTLINE, wend_outline_act_add_inside),
  ROW_TO ("move", "'up'", "<Control>Up", N_ ("Move up"), OUTLINE, wend_outline_act_move),
  ROW_TO ("move", "'down'", "<Control>Down", N_ ("Move down"), OUTLINE, NULL),
  ROW_TO ("move", "'left'", "<Control>Left", N_ ("Move to the stage before"), OUTLINE, NULL),
  ROW_TO ("move", "'right'", "<Control>Right", N_ ("Move to the next stage"), OUTLINE, NULL),
  ROW ("delete", "Delete KP_Delete", N_ ("Delete"), OUTLINE, wend_outline_act_delete),
  ROW ("menu", "<Shift>F10 Menu", N_ ("Menu of the row"), OUTLINE, wend_outline_act_menu),

  TABLE ("copy", "<Control>c", N_ ("Copy the measures as a table"), VIEW, wend_measures_act_copy),
  CARD ("copy-picture", "<Control>c", N_ ("Copy the chart"), VIEW, wend_chart_card_act_copy_picture),
  CARD ("copy-words", NULL, N_ ("Copy the words"), NULL, wend_chart_card_act_copy_words),
  CARD ("export", NULL, N_ ("Export the picture"), NULL, wend_chart_card_act_export),

  WIN ("zoom-in", "<Control>plus <Control>equal <Control>KP_Add", N_ ("Zoom in"), VIEW, wend_window_act_zoom_in),
  WIN ("zoom-out", "<Control>minus <Control>KP_Subtract", N_ ("Zoom out"), VIEW, wend_window_act_zoom_out),
  WIN ("zoom-normal", "<Control>0 <Control>KP_0", N_ ("Original size"), VIEW, wend_window_act_zoom_normal),
  WIN ("zoom-fit", "<Control>9 <Control>KP_9", N_ ("Fit the map"), VIEW, wend_window_act_zoom_fit),
  WIN ("zoom-selection", NULL, N_ ("Fit the selection"), NULL, wend_window_act_zoom_selection),
  CHOICE ("overlay", "'none'", "'pain'", "<Alt>1", N_ ("No overlay"), VIEW, wend_window_act_overlay),
  CHOICE ("overlay", "'pain'", NULL, "<Alt>2", N_ ("Pain overlay"), VIEW, NULL),
  CHOICE ("overlay", "'gap'", NULL, "<Alt>3", N_ ("Gap overlay"), VIEW, NULL),
  CHOICE ("overlay", "'sides'", NULL, "<Alt>4", N_ ("Both sides overlay"), VIEW, NULL),
  CHOICE ("overlay", "'age'", NULL, "<Alt>5", N_ ("Age overlay"), VIEW, NULL),
  CHOICE ("overlay", "'change'", NULL, NULL, N_ ("Change overlay"), NULL, NULL),
  CHOICE ("period", NULL, "''", NULL, N_ ("Period"), NULL, wend_window_act_period),
  WIN ("period-before", "<Alt>Page_Up", N_ ("Period before"), VIEW, wend_window_act_period_before),
  WIN ("period-after", "<Alt>Page_Down", N_ ("Period after"), VIEW, wend_window_act_period_after),
  CHOICE ("against", NULL, "''", NULL, N_ ("Compare with a period"), NULL, wend_window_act_against),
  CHOICE ("segment", NULL, "''", NULL, N_ ("Whose answers"), NULL, wend_window_act_segment),
  TOGGLE ("play", "false", NULL, N_ ("Play the periods"), NULL, wend_window_act_play),

  CHOICE ("view", "'map'", "'map'", "<Control>1", N_ ("The map"), WINDOW, wend_window_act_view),
  CHOICE ("view", "'measures'", NULL, "<Control>2", N_ ("Measures"), WINDOW, NULL),
  CHOICE ("view", "'priorities'", NULL, "<Control>4", N_ ("Priorities"), WINDOW, NULL),
  TOGGLE ("outline", "true", "F9", N_ ("Outline"), WINDOW, wend_window_act_outline),
  TOGGLE ("inspector", "true", "<Shift>F9", N_ ("Details"), WINDOW, wend_window_act_inspector),
  TOGGLE ("picture", "false", NULL, N_ ("Show the map picture"), NULL, wend_window_act_picture),
  TOGGLE ("fullscreen", "false", "F11", N_ ("Full screen"), WINDOW, wend_window_act_fullscreen),
  WIN ("leave-fullscreen", NULL, N_ ("Leave full screen"), NULL, wend_window_act_leave_fullscreen), /* Escape, when nothing else takes it */
  WIN ("next-region", "F6", N_ ("Next part of the window"), WINDOW, wend_window_act_next_region),
  WIN ("previous-region", "<Shift>F6", N_ ("Part of the window before"), WINDOW, wend_window_act_previous_region),
  WIN ("menu", "F10", N_ ("Menu"), WINDOW, wend_window_act_menu),
  WIN ("preferences", "<Control>comma", N_ ("Preferences"), WINDOW, wend_window_act_preferences),
  WIN ("shortcuts", "<Control>question", N_ ("All shortcuts"), WINDOW, wend_window_act_shortcuts),
  WIN ("help", "F1", N_ ("Help"), WINDOW, wend_window_act_help),
  WIN ("close", "<Control>w", N_ ("Close the window"), WINDOW, wend_window_act_close),
  APP ("new-window", "<Control><Shift>n", N_ ("New window"), WINDOW, wend_application_act_new_window),
  APP ("about", NULL, N_ ("About Wend"), NULL, wend_application_act_about),
  APP ("quit", "<Control>q", N_ ("Quit"), WINDOW, wend_application_act_quit),
};

static const char *const prefixes[] = { "app", "win", "map", "outline", "table", "card" };

const WendActionRow *
wend_action_rows (guint *n_rows)
{
  *n_rows = G_N_ELEMENTS (rows);
  return rows;
}

char *
wend_action_full_name (const WendActionRow *row)
{
  return g_strconcat (prefixes[row->scope], ".", row->name, NULL);
}

static GVariant *
variant (const char *text)
{
  return text != NULL ? g_variant_new_parsed (text) : NULL;
}

static void
on_activate (GSimpleAction *action, GVariant *parameter, gpointer object)
{
  const WendActionRow *row = g_object_get_data (G_OBJECT (action), "row");

  row->func (object, parameter);
}

void
wend_actions_add (GActionMap *map, WendActionScope scope, gpointer object)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const WendActionRow *row = &rows[i];
      const GVariantType *type = row->parameter != NULL ? G_VARIANT_TYPE (row->parameter) : NULL;
      g_autoptr (GSimpleAction) action = NULL;
      if (row->scope != scope || row->func == NULL)
        continue;
      action = row->state != NULL ? g_simple_action_new_stateful (row->name, type, variant (row->state))
                                  : g_simple_action_new (row->name, type);
      g_object_set_data (G_OBJECT (action), "row", (gpointer) row);
      g_signal_connect (action, "activate", G_CALLBACK (on_activate), object);
      g_action_map_add_action (map, G_ACTION (action));
    }
}

void
wend_actions_set_accels (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = wend_action_full_name (&rows[i]);
      g_autofree char *detailed = NULL;
      g_auto (GStrv) accels = NULL;
      if (rows[i].scope >= WEND_SCOPE_CANVAS || rows[i].accels == NULL)
        continue;
      detailed = rows[i].target != NULL ? g_strdup_printf ("%s(%s)", name, rows[i].target) : g_strdup (name);
      accels = g_strsplit (rows[i].accels, " ", -1);
      gtk_application_set_accels_for_action (application, detailed, (const char *const *) accels);
    }
}

static void
bind_keys (GtkWidgetClass *klass, const WendActionRow *row, const char *full_name)
{
  g_auto (GStrv) accels = g_strsplit (row->accels, " ", -1);

  for (gsize i = g_strv_length (accels); i-- > 0;) /* menus show the last one that was added */
    {
      guint key;
      GdkModifierType modifiers;
      gtk_accelerator_parse (accels[i], &key, &modifiers);
      if (row->target != NULL)
        {
          g_autofree char *text = g_shell_unquote (row->target, NULL);
          gtk_widget_class_add_binding_action (klass, key, modifiers, full_name, "s", text);
        }
      else
        gtk_widget_class_add_binding_action (klass, key, modifiers, full_name, NULL);
    }
}

void
wend_actions_install_actions (GtkWidgetClass *klass, WendActionScope scope, GtkWidgetActionActivateFunc activate)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = wend_action_full_name (&rows[i]);
      if (rows[i].scope == scope && rows[i].func != NULL)
        gtk_widget_class_install_action (klass, g_intern_string (name), rows[i].parameter, activate); /* the class keeps it */
    }
}

void
wend_actions_install_keys (GtkWidgetClass *klass, WendActionScope scope)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = wend_action_full_name (&rows[i]);
      if (rows[i].scope == scope && rows[i].accels != NULL)
        bind_keys (klass, &rows[i], g_intern_string (name));
    }
}

void
wend_actions_install (GtkWidgetClass *klass, GtkWidgetActionActivateFunc activate)
{
  wend_actions_install_actions (klass, WEND_SCOPE_CANVAS, activate);
  wend_actions_install_keys (klass, WEND_SCOPE_CANVAS);
}

void
wend_action_activate (gpointer object, const char *full_name, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].func != NULL && g_str_has_prefix (full_name, prefixes[rows[i].scope]) && full_name[strlen (prefixes[rows[i].scope])] == '.' &&
        strcmp (full_name + strlen (prefixes[rows[i].scope]) + 1, rows[i].name) == 0)
      {
        rows[i].func (object, parameter);
        return;
      }
}

/* A group with many keys is several: GTK breaks columns between groups only, and lets the others run out of the screen. */
static void
append_group (GString *xml, const char *group)
{
  g_autofree char *head = g_markup_printf_escaped ("<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>",
                                                   g_dpgettext2 (NULL, "shortcut group", group));
  guint in_group = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].group != NULL && strcmp (rows[i].group, group) == 0 && rows[i].accels != NULL)
      {
        g_autofree char *accel = g_strndup (rows[i].accels, strcspn (rows[i].accels, " ")); /* the others are there for those who know them */
        g_autofree char *row = g_markup_printf_escaped ("<child><object class='GtkShortcutsShortcut'><property name='title'>%s</property>"
                                                        "<property name='accelerator'>%s</property></object></child>",
                                                        _ (rows[i].label), accel);
        if (in_group == MOST_IN_GROUP)
          g_string_append (xml, "</object></child>");
        if (in_group == 0 || in_group == MOST_IN_GROUP)
          {
            g_string_append (xml, head);
            in_group = 0;
          }
        g_string_append (xml, row);
        in_group++;
      }
  if (in_group > 0)
    g_string_append (xml, "</object></child>");
}

/* GTK 4.8 fills a shortcuts window only through GtkBuilder, hence the detour over its language. */
GtkWidget *
wend_actions_shortcuts (void)
{
  static const char *const groups[] = { "Maps", "Editing", "View", "Window", "Cards on the map", "Moving about on the map", "In the outline" };
  g_autoptr (GString) xml = g_string_new ("<interface><object class='GtkShortcutsWindow' id='window'><property name='modal'>1</property>"
                                          "<child><object class='GtkShortcutsSection'><property name='section-name'>all</property>"
                                          "<property name='max-height'>14</property>");
  g_autoptr (GtkBuilder) builder = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    append_group (xml, groups[i]);
  g_string_append (xml, "</object></child></object></interface>");
  builder = gtk_builder_new_from_string (xml->str, (gssize) xml->len);
  return GTK_WIDGET (gtk_builder_get_object (builder, "window"));
}
