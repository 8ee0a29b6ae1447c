/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What belongs to a stage or a card and has no row of its own there: outcomes, promises, improvements, votes. Which lists stand where
 * is decided here; what they look like is wend-node-list's. */

#include "wend-config.h"

#include "app/wend-inspector-lists.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/wend-choice-words.h"
#include "app/wend-node-list.h"
#include "app/wend-tip.h"
#include "app/wend-words.h"

/* What both sides get at a stage, and what we promise there */

static gboolean
is_outcome (const WendNode *card, const char *owner)
{
  const WendNode *lane = wend_node_ref (card, WEND_FIELD_LANE);

  return lane != NULL && wend_node_lane_kind (lane) == WEND_LANE_BOTH_SIDES;
}

/* The first lane of that kind; NULL: none. */
static const WendNode *
lane_of (const WendDocument *document, WendLaneKind kind)
{
  guint n;
  WendNode *const *lanes = wend_node_children (wend_document_map (document), WEND_KIND_LANE, &n);

  for (guint i = 0; i < n; i++)
    if (wend_node_lane_kind (lanes[i]) == kind)
      return lanes[i];
  return NULL;
}

/* Where nobody has spoken of outcomes yet, the map gets a lane for them. */
static const char *
create_outcome (WendEditor *editor, const char *owner)
{
  const WendNode *lane = lane_of (wend_editor_peek_document (editor), WEND_LANE_BOTH_SIDES);
  const char *id = lane != NULL ? wend_node_id (lane) : wend_editor_create (editor, WEND_KIND_LANE, "map", NULL, WEND_FIELD_KIND, "both-sides", -1);

  return wend_editor_create (editor, WEND_KIND_CARD, owner, NULL, WEND_FIELD_LANE, id, WEND_FIELD_SIDE, "customer", -1);
}

static gboolean
is_promise_here (const WendNode *statement, const char *owner)
{
  return g_strcmp0 (wend_node_get (statement, WEND_FIELD_STAGE), owner) == 0;
}

static const char *
create_promise (WendEditor *editor, const char *owner)
{
  return wend_editor_create (editor, WEND_KIND_STATEMENT, "map", NULL, WEND_FIELD_STAGE, owner, -1);
}

/* Improvements */

static gboolean
is_planned_here (const WendNode *action, const char *owner)
{
  return g_strcmp0 (wend_node_get (action, WEND_FIELD_AT), owner) == 0;
}

/* They are drawn in a lane of their own, which the first one brings along. */
static const char *
create_action (WendEditor *editor, const char *owner)
{
  if (lane_of (wend_editor_peek_document (editor), WEND_LANE_ACTIONS) == NULL)
    wend_editor_create (editor, WEND_KIND_LANE, "map", NULL, WEND_FIELD_KIND, "actions", -1);
  return wend_editor_create (editor, WEND_KIND_ACTION, "map", NULL, WEND_FIELD_AT, owner, -1);
}

/* "planned · Terminal operations" */
static char *
action_words (const WendNode *action)
{
  const char *owner = wend_node_text (action, WEND_FIELD_OWNER);
  const char *status = wend_choice_words (wend_schema_field (WEND_KIND_ACTION, WEND_FIELD_STATUS), wend_node_text (action, WEND_FIELD_STATUS));

  return *owner != '\0' ? g_strdup_printf ("%s · %s", status, owner) : g_strdup (status);
}

/* Votes */

/* How easily something can be changed is what the fix-first chart asks for. */
static const char *
create_vote (WendEditor *editor, const char *owner)
{
  return wend_editor_create (editor, WEND_KIND_VOTE, owner, NULL, WEND_FIELD_WHAT, "changeability", -1);
}

static gboolean
vote_shows (const WendNode *vote, WendField field)
{
  return field != WEND_FIELD_VALUE || !g_str_equal (wend_node_text (vote, WEND_FIELD_WHAT), "dot");
}

/* "How easily changed: 3" */
static char *
vote_words (const WendNode *vote)
{
  const char *what = wend_choice_words (wend_schema_field (WEND_KIND_VOTE, WEND_FIELD_WHAT), wend_node_text (vote, WEND_FIELD_WHAT));

  return vote_shows (vote, WEND_FIELD_VALUE) && wend_node_is_set (vote, WEND_FIELD_VALUE) ? g_strdup_printf ("%s: %s", what, wend_node_text (vote, WEND_FIELD_VALUE)) : g_strdup (what);
}

static gboolean
is_voted_on (const WendNode *node)
{
  const WendNode *lane = wend_node_kind (node) == WEND_KIND_CARD ? wend_node_ref (node, WEND_FIELD_LANE) : NULL;

  return wend_node_kind (node) == WEND_KIND_ACTION
         || (lane != NULL && (wend_node_lane_kind (lane) == WEND_LANE_PAINS || wend_node_lane_kind (lane) == WEND_LANE_OPPORTUNITIES));
}

/* Whose journey it is: the names, one on a line, and the way to where they are kept */

static void
refresh_personas (WendMapView *view, guint what, GtkWidget *row)
{
  guint n;
  WendNode *const *personas = wend_node_children (wend_document_map (wend_map_view_peek_document (view)), WEND_KIND_PERSONA, &n);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = wend_words_name (personas[i]);
      g_string_append_printf (names, "%s%s", i > 0 ? "\n" : "", name);
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), n > 0 ? names->str : _ ("None yet"));
}

static void
on_personas (AdwActionRow *row, gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "win.people", NULL);
}

static GtkWidget *
personas_new (WendMapView *view)
{
  GtkWidget *group = adw_preferences_group_new (), *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Personas"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  wend_tip_set (row, _ ("Map properties: whose journey it is"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "value-row");
  g_signal_connect (row, "activated", G_CALLBACK (on_personas), NULL);
  g_signal_connect_object (view, "changed", G_CALLBACK (refresh_personas), row, 0);
  refresh_personas (view, 0, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  wend_node_list_name (group, _ ("Personas"));
  return group;
}

/* All of them */

static void
add_stage_lists (GtkBox *content, WendMapView *view, const WendNode *stage)
{
  static const WendField outcome_fields[] = { WEND_FIELD_TEXT, WEND_FIELD_SIDE, WEND_FIELD_METRIC, WEND_FIELD_GOAL, WEND_FIELD_MET, WEND_N_FIELDS };
  static const WendField promise_fields[] = { WEND_FIELD_TEXT, WEND_FIELD_METRIC, WEND_FIELD_DATE, WEND_FIELD_BY, WEND_N_FIELDS };
  static const WendField action_fields[] = { WEND_FIELD_TEXT, WEND_FIELD_STATUS, WEND_FIELD_OWNER, WEND_FIELD_DUE, WEND_FIELD_METRIC, WEND_FIELD_EXPECT, WEND_FIELD_LIVE,
                                             WEND_FIELD_WASH_OUT, WEND_FIELD_CONTROLS, WEND_FIELD_PAINS, WEND_FIELD_AREA, WEND_FIELD_ALLIES, WEND_FIELD_NOTE, WEND_N_FIELDS };
  static const WendNodeListKind outcomes = { .kind = WEND_KIND_CARD, .title = N_ ("Both sides"), .add = N_ ("Add Outcome"), .unnamed = N_ ("Outcome"), .fields = outcome_fields,
                                             .belongs = is_outcome, .create = create_outcome };
  static const WendNodeListKind promises = { .kind = WEND_KIND_STATEMENT, .title = N_ ("Our promise here"), .add = N_ ("Add Promise"), .unnamed = N_ ("Promise"), .fields = promise_fields,
                                             .belongs = is_promise_here, .create = create_promise };
  static const WendNodeListKind actions = { .kind = WEND_KIND_ACTION, .title = N_ ("Improvements"), .add = N_ ("Add Improvement"), .unnamed = N_ ("Improvement"), .fields = action_fields,
                                            .belongs = is_planned_here, .create = create_action, .subtitle = action_words };

  gtk_box_append (content, wend_node_list_new (view, &actions, wend_node_id (stage)));
  gtk_box_append (content, wend_node_list_new (view, &outcomes, wend_node_id (stage)));
  gtk_box_append (content, wend_node_list_new (view, &promises, wend_node_id (stage)));
}

void
wend_inspector_add_lists (GtkBox *content, WendMapView *view, const WendNode *node)
{
  static const WendField vote_fields[] = { WEND_FIELD_BY, WEND_FIELD_WHAT, WEND_FIELD_VALUE, WEND_FIELD_ROUND, WEND_N_FIELDS };
  static const WendNodeListKind votes = { .kind = WEND_KIND_VOTE, .title = N_ ("Votes"), .description = N_ ("From 1 to 5: 5 is easily changed, or much effort."), .add = N_ ("Add Vote"),
                                          .unnamed = N_ ("Vote"), .fields = vote_fields, .create = create_vote, .shows = vote_shows, .subtitle = vote_words };

  if (wend_node_kind (node) == WEND_KIND_MAP)
    gtk_box_append (content, personas_new (view));
  if (wend_node_kind (node) == WEND_KIND_STAGE)
    add_stage_lists (content, view, node);
  if (is_voted_on (node))
    gtk_box_append (content, wend_node_list_new (view, &votes, wend_node_id (node)));
}
