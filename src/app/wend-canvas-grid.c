/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stages, steps and lanes as a whole: adding them, hiding and showing lanes, what a lane holds. The buttons at the end of
 * the stages and of the lanes are real ones, so that they have a name and a place. */

#include "wend-config.h"

#include "app/wend-canvas-actions.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-canvas-private.h"
#include "app/wend-tip.h"
#include "app/wend-words.h"
#include "edit/wend-verbs.h"
#include "gestures/wend-cell.h"
#include "gestures/wend-span.h"

#define BUTTON 24 /* px */
#define SHOWN_FROM 0.25 /* zoom: below, there is no room */

static WendEditor *
editor_of (WendCanvas *self)
{
  return wend_map_view_peek_editor (self->view);
}

/* The stage, lane … that the focused place lies in; NULL where it lies in none. */
static const WendNode *
focused (WendCanvas *self, WendKind kind)
{
  WendPlace place;
  const WendNode *node;

  if (!wend_canvas_focused_place (self, &place))
    return NULL;
  if (kind == WEND_KIND_LANE)
    return place.lane;
  node = place.column != NULL ? place.column : place.node;
  return node != NULL ? wend_node_ancestor (node, kind) : NULL;
}

void
wend_canvas_act_add_stage (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  const WendNode *stage = focused (self, WEND_KIND_STAGE);

  if (self->view != NULL)
    wend_canvas_edit_new_stage (self, stage != NULL ? wend_cell_next_sibling (stage) : NULL);
}

static const WendNode *
steps_lane (WendCanvas *self)
{
  guint n;
  WendNode *const *lanes = wend_node_children (wend_document_map (wend_map_view_peek_document (self->view)), WEND_KIND_LANE, &n);

  for (guint i = 0; i < n; i++)
    if (wend_node_lane_kind (lanes[i]) == WEND_LANE_STEPS && !wend_node_flag (lanes[i], WEND_FIELD_HIDDEN))
      return lanes[i];
  return NULL;
}

void
wend_canvas_act_add_step (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  const WendNode *stage = focused (self, WEND_KIND_STAGE), *step = focused (self, WEND_KIND_STEP);
  const WendNode *lane;

  if (stage == NULL)
    return;
  if (steps_lane (self) == NULL)
    wend_verbs_add_lane (editor_of (self), WEND_LANE_STEPS, NULL, NULL);
  lane = steps_lane (self);
  if (lane != NULL)
    wend_canvas_edit_new (self, lane, stage, step);
}

/* Folding */

static const WendNode *
stage_of (const WendNode *node)
{
  return node != NULL ? wend_node_ancestor (node, WEND_KIND_STAGE) : NULL;
}

/* Selected stages, else the one that the focused place lies in; all go the way of the first. */
void
wend_canvas_act_fold (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  const WendNode *stage = focused (self, WEND_KIND_STAGE);
  WendSelection *selection;
  gboolean fold;

  if (stage == NULL)
    return;
  wend_canvas_finish_edit (self);
  selection = wend_map_view_peek_selection (self->view);
  fold = !wend_map_view_is_folded (self->view, wend_node_id (stage));
  for (guint i = 0; i < wend_selection_size (selection); i++)
    {
      const WendNode *node = wend_document_find_living (wend_map_view_peek_document (self->view), wend_selection_get (selection, i));
      if (node != NULL && wend_node_kind (node) == WEND_KIND_STAGE)
        wend_map_view_fold (self->view, wend_node_id (node), fold);
    }
  wend_map_view_fold (self->view, wend_node_id (stage), fold);
  wend_canvas_focus_key (self, wend_node_id (stage), TRUE);
}

void
wend_canvas_act_unfold_all (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;

  if (self->view != NULL)
    wend_map_view_unfold_all (self->view);
}

void
wend_canvas_unfold_for (WendCanvas *self, const WendNode *node)
{
  const WendNode *stage = stage_of (node);

  if (stage != NULL)
    wend_map_view_fold (self->view, wend_node_id (stage), FALSE);
}

/* Lanes */

void
wend_canvas_act_add_lane (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  WendLaneKind kind = wend_schema_lane_from_name (g_variant_get_string (parameter, NULL));
  const WendNode *lane = focused (self, WEND_KIND_LANE), *next;
  WendRect bounds;
  const char *id;

  if (self->view == NULL || kind >= WEND_N_LANES || wend_editor_is_read_only (editor_of (self)))
    return;
  wend_canvas_finish_edit (self);
  next = lane != NULL ? wend_cell_next_sibling (lane) : NULL;
  id = wend_verbs_add_lane (editor_of (self), kind, next != NULL ? wend_node_id (next) : NULL, NULL);
  if (id == NULL)
    return;
  wend_selection_set (wend_map_view_peek_selection (self->view), id);
  if (wend_canvas_place_bounds (self, id, &bounds))
    wend_canvas_show_rect (self, &bounds);
  wend_canvas_focus_key (self, id, TRUE);
}

static void
set_lane (WendCanvas *self, const WendNode *lane, const char *label, WendField field, const char *value)
{
  if (lane == NULL)
    return;
  wend_editor_begin (editor_of (self), label);
  wend_editor_set (editor_of (self), wend_node_id (lane), field, value);
  wend_editor_commit (editor_of (self));
}

/* The cards of the lane in all stages, whether or not its kind shows them. */
static GPtrArray *
cards_of (WendCanvas *self, const WendNode *lane)
{
  const WendDocument *document = wend_map_view_peek_document (self->view);
  GPtrArray *cards = g_ptr_array_new ();

  for (const WendNode *node = wend_document_next (document, NULL); node != NULL; node = wend_document_next (document, node))
    if (wend_node_kind (node) == WEND_KIND_CARD && wend_node_ref (node, WEND_FIELD_LANE) == lane && wend_node_ancestor (node, WEND_KIND_STAGE) != NULL)
      g_ptr_array_add (cards, (gpointer) node);
  return cards;
}

/* Each card gets what the new kind draws it by; of cards that it does not show a person is told. */
void
wend_canvas_act_lane_kind (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  const WendNode *lane = focused (self, WEND_KIND_LANE);
  const char *kind = g_variant_get_string (parameter, NULL);
  g_autoptr (GPtrArray) cards = NULL;
  g_autofree char *notice = NULL;

  if (lane == NULL || wend_schema_lane_from_name (kind) >= WEND_N_LANES || wend_editor_is_read_only (editor_of (self)))
    return;
  wend_canvas_finish_edit (self);
  cards = cards_of (self, lane);
  wend_editor_begin (editor_of (self), _ ("Change what a lane holds"));
  wend_editor_set (editor_of (self), wend_node_id (lane), WEND_FIELD_KIND, kind);
  for (guint i = 0; i < cards->len; i++)
    wend_cell_complete (editor_of (self), g_ptr_array_index (cards, i));
  if (wend_editor_commit (editor_of (self)) == NULL || cards->len == 0 || wend_schema_lane (wend_schema_lane_from_name (kind))->holds_cards)
    return;
  notice = g_strdup_printf (ngettext ("%u card is no longer shown; it stays with the lane", "%u cards are no longer shown; they stay with the lane", cards->len), cards->len);
  wend_canvas_notice (self, notice, TRUE);
}

void
wend_canvas_act_lane_line (gpointer canvas, GVariant *parameter)
{
  set_lane (canvas, focused (canvas, WEND_KIND_LANE), _ ("Change which line it is"), WEND_FIELD_IS, g_variant_get_string (parameter, NULL));
}

void
wend_canvas_act_hide_lane (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  const WendNode *lane = focused (self, WEND_KIND_LANE);
  g_autofree char *notice = NULL, *next = NULL;

  if (lane == NULL)
    return;
  next = wend_canvas_next_key (self, wend_node_id (lane), "down");
  notice = g_strdup_printf (_ ("Hid “%s”"), wend_words_lane (lane));
  set_lane (self, lane, _ ("Hide a lane"), WEND_FIELD_HIDDEN, "yes");
  wend_canvas_focus_key (self, next, TRUE);
  wend_canvas_notice (self, notice, TRUE);
}

void
wend_canvas_act_show_lanes (gpointer canvas, GVariant *parameter)
{
  WendCanvas *self = canvas;
  WendNode *const *lanes;
  guint n;

  if (self->view == NULL)
    return;
  lanes = wend_node_children (wend_document_map (wend_map_view_peek_document (self->view)), WEND_KIND_LANE, &n);
  wend_editor_begin (editor_of (self), _ ("Show all lanes"));
  for (guint i = 0; i < n; i++)
    wend_editor_set (editor_of (self), wend_node_id (lanes[i]), WEND_FIELD_HIDDEN, NULL);
  wend_editor_commit (editor_of (self));
}

static void
append_kinds (GMenu *menu, const char *action, gboolean company)
{
  for (WendLaneKind kind = 0; kind < WEND_N_LANES; kind++)
    {
      const WendLaneRow *row = wend_schema_lane (kind);
      g_autoptr (GMenuItem) item = NULL;
      if (row->company != company)
        continue;
      item = g_menu_item_new (_ (row->title), NULL);
      g_menu_item_set_action_and_target (item, action, "s", row->name);
      g_menu_append_item (menu, item);
    }
}

GMenu *
wend_canvas_lane_kinds (const char *action)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) customer = g_menu_new (), company = g_menu_new ();
  g_autofree char *sees = NULL, *does = NULL;
  /* GTK tells the submenus of one menu apart by their words: those of a second action get a blank that nobody sees. */
  const char *apart = g_str_equal (action, "map.lane-kind") ? "\u200b" : "";

  append_kinds (customer, action, FALSE);
  append_kinds (company, action, TRUE);
  sees = g_strconcat (_ ("What the _customer sees"), apart, NULL);
  does = g_strconcat (_ ("What the c_ompany does"), apart, NULL);
  g_menu_append_submenu (menu, sees, G_MENU_MODEL (customer));
  g_menu_append_submenu (menu, does, G_MENU_MODEL (company));
  return menu;
}

/* The buttons at the ends. */

static void
name_button (GtkWidget *button, const char *name, GtkWidget *canvas)
{
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "canvas-add");
  wend_tip_set (button, name);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_parent (button, canvas);
}

static void
on_add_stage (GtkButton *button, WendCanvas *self)
{
  wend_canvas_edit_new_stage (self, NULL);
}

/* A menu costs more than the rest of the canvas, so it is made when it is opened. */
static void
open_lane_kinds (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenu) kinds = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  kinds = wend_canvas_lane_kinds ("map.add-lane");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (kinds));
}

void
wend_canvas_add_buttons (WendCanvas *self)
{
  self->stage_button = gtk_button_new_from_icon_name ("list-add-symbolic");
  g_signal_connect (self->stage_button, "clicked", G_CALLBACK (on_add_stage), self);
  name_button (self->stage_button, _ ("Add a stage"), GTK_WIDGET (self));
  self->lane_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->lane_button), "list-add-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->lane_button), open_lane_kinds, NULL, NULL);
  name_button (self->lane_button, _ ("Add a lane"), GTK_WIDGET (self));
}

/* At (x, y), the middle, px; hidden where that is not in view. */
static void
place_button (WendCanvas *self, GtkWidget *button, double x, double y)
{
  gboolean shown = self->view != NULL && self->zoom >= SHOWN_FROM && !wend_editor_is_read_only (editor_of (self)) && x > 0 && y > 0 &&
                   x < gtk_widget_get_width (GTK_WIDGET (self)) && y < gtk_widget_get_height (GTK_WIDGET (self));
  int width, height;

  gtk_widget_set_child_visible (button, shown);
  if (!shown)
    return;
  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (button, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  width = MAX (width, BUTTON);
  height = MAX (height, BUTTON);
  gtk_widget_allocate (button, width, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) (x - width / 2.0), (float) (y - height / 2.0))));
}

void
wend_canvas_allocate_buttons (WendCanvas *self)
{
  WendMapScene *scene;
  WendRect header, labels;
  const WendColumn *columns;
  const WendRow *rows;
  guint n_columns, n_rows;
  double right = 0, down = 0, x, y;
  gboolean rtl;

  if (self->view == NULL)
    {
      gtk_widget_set_child_visible (self->stage_button, FALSE);
      gtk_widget_set_child_visible (self->lane_button, FALSE);
      return;
    }
  scene = wend_map_view_peek_scene (self->view);
  header = wend_map_scene_header (scene);
  labels = wend_map_scene_labels (scene);
  columns = wend_map_scene_columns (scene, &n_columns);
  rows = wend_map_scene_rows (scene, &n_rows);
  rtl = wend_span_is_mirrored (scene);
  wend_canvas_stuck_by (self, &right, &down);
  x = n_columns == 0 ? labels.x + labels.w + 30 : rtl ? columns[n_columns - 1].x : columns[n_columns - 1].x + columns[n_columns - 1].w;
  x = x * self->zoom - self->x + (rtl ? -1 : 1) * (BUTTON / 2.0 + 1);
  y = (header.y + header.h / 2) * self->zoom - self->y + down;
  place_button (self, self->stage_button, x, y);
  x = (rtl ? labels.x + labels.w : labels.x) * self->zoom - self->x + right + (rtl ? 1 : -1) * (BUTTON / 2.0 - 2);
  y = (n_rows > 0 ? rows[n_rows - 1].y + rows[n_rows - 1].h : header.y + header.h) * self->zoom - self->y;
  place_button (self, self->lane_button, MAX (x, BUTTON / 2.0 + 2), y);
}
