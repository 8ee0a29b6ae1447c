/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Editing text where it stands: a real GtkTextView (input methods, emoji, undo of typing) laid over the drawn text
 * and scaled with it. One changeset an edit. A new card's transaction stays open until its text is kept, so that
 * adding and writing is one step, and an empty one leaves no trace. */

#include "wend-config.h"

#include "app/wend-canvas-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-text-limit.h"
#include "edit/wend-label.h"
#include "gestures/wend-cell.h"
#include "gestures/wend-feeling.h"
#include "gestures/wend-paste.h"

#define MOST_OF_A_LINE 1000

static const WendNode *
edited_node (WendCanvas *self)
{
  return self->edit_id != NULL ? wend_document_find_living (wend_map_view_peek_document (self->view), self->edit_id) : NULL;
}

static gboolean
is_line (WendCanvas *self, const WendNode *node)
{
  const WendFieldRow *row = wend_schema_field (wend_node_kind (node), self->edit_field);

  return row == NULL || row->type == WEND_TYPE_LINE;
}

GtkTextBuffer *
wend_canvas_edited_text (WendCanvas *self)
{
  return self->editor != NULL ? gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor)) : NULL;
}

static char *
typed_text (WendCanvas *self, const WendNode *node)
{
  GtkTextBuffer *buffer = wend_canvas_edited_text (self);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (is_line (self, node))
    g_strdelimit (text, "\n", ' ');
  return g_strdup (g_strstrip (text));
}

/* Where the node is drawn; what is drawn nowhere (no words yet, no room) stands for its cell. */
static gboolean
bounds_of (WendCanvas *self, const WendNode *node, WendRect *bounds)
{
  const WendNode *lane = wend_canvas_lane_of (self, node), *column = wend_canvas_column_of (self, node);
  g_autofree char *cell = NULL;

  if (wend_map_scene_where (wend_map_view_peek_scene (self->view), node, bounds))
    return TRUE;
  if (lane == NULL || column == NULL)
    return FALSE;
  cell = g_strconcat (wend_node_id (lane), "@", wend_node_id (column), NULL);
  return wend_canvas_place_bounds (self, cell, bounds);
}

/* Where the text stands and in what type; a stage or lane has no text box of its own. */
static void
find_box (WendCanvas *self, const WendNode *node, WendRole *role)
{
  WendMapScene *scene = wend_map_view_peek_scene (self->view);
  WendRect bounds = { 0, 0, 160, 40 };

  *role = WEND_ROLE_CARD;
  if (wend_map_scene_text_box (scene, node, &self->edit_box, role) && !wend_rect_is_empty (&self->edit_box))
    return;
  bounds_of (self, node, &bounds);
  if (wend_node_kind (node) == WEND_KIND_STAGE)
    {
      *role = WEND_ROLE_STAGE;
      self->edit_box = (WendRect) { bounds.x + 24, bounds.y + 10, bounds.w - 44, 30 };
    }
  else if (wend_node_kind (node) == WEND_KIND_LINK)
    {
      wend_canvas_link_middle (self, node, &bounds);
      *role = WEND_ROLE_LINE;
      self->edit_box = (WendRect) { bounds.x - 80, bounds.y - 11, 160, 22 };
    }
  else
    self->edit_box = (WendRect) { bounds.x + 12, bounds.y + 9, MAX (bounds.w - 24, 80), MAX (bounds.h - 18, 22) };
}

void
wend_canvas_edit_place (WendCanvas *self)
{
  const WendNode *node = edited_node (self);
  WendRole role;

  if (node == NULL)
    {
      wend_canvas_finish_edit (self);
      return;
    }
  find_box (self, node, &role);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
wend_canvas_allocate_edit (WendCanvas *self)
{
  WendRect at;
  GskTransform *transform;
  int height;

  if (self->editor == NULL)
    return;
  at = wend_canvas_to_screen (self, &self->edit_box);
  gtk_widget_measure (self->editor, GTK_ORIENTATION_VERTICAL, (int) self->edit_box.w + 4, NULL, &height, NULL, NULL);
  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) at.x, (float) at.y));
  transform = gsk_transform_scale (transform, (float) self->zoom, (float) self->zoom);
  gtk_widget_allocate (self->editor, (int) self->edit_box.w + 4, MAX (height, 20), -1, transform);
}

/* Ends the edit: with `keep` what was typed goes into the map, without it the map is as before. */
static void
end_edit (WendCanvas *self, gboolean keep)
{
  WendEditor *editor;
  const WendNode *node;
  g_autofree char *text = NULL;
  g_autofree char *id = NULL;
  gboolean had_focus;

  if (self->editor == NULL || self->edit_ending)
    return;
  self->edit_ending = TRUE;
  editor = wend_map_view_peek_editor (self->view);
  node = edited_node (self);
  text = node != NULL ? typed_text (self, node) : NULL;
  id = g_steal_pointer (&self->edit_id);
  had_focus = gtk_widget_has_focus (self->editor);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  if (self->edit_new)
    {
      if (keep && text != NULL && *text != '\0')
        {
          wend_editor_set (editor, id, self->edit_field, text);
          wend_editor_commit (editor);
        }
      else
        {
          wend_editor_abort (editor);
          wend_selection_clear (wend_map_view_peek_selection (self->view));
          wend_map_view_touch (self->view, "map");
        }
    }
  else if (keep && node != NULL && strcmp (text, wend_node_text (node, self->edit_field)) != 0)
    {
      g_autofree char *name = wend_label_node (node), *label = wend_label_format (N_ ("Edit “%s”"), name);
      wend_editor_begin (editor, label);
      wend_editor_set (editor, id, self->edit_field, text);
      wend_editor_commit (editor);
    }
  self->edit_new = FALSE;
  self->edit_ending = FALSE;
  wend_canvas_invalidate (self);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
wend_canvas_finish_edit (WendCanvas *self)
{
  end_edit (self, TRUE);
}

/* Text of the next card while the hand stays on the keys. */
static void
go_on (WendCanvas *self)
{
  const WendNode *node = edited_node (self);
  g_autofree char *key = g_strdup (self->edit_id);
  gboolean empty = node == NULL;

  if (!empty)
    {
      g_autofree char *text = typed_text (self, node);
      empty = *text == '\0';
    }
  end_edit (self, TRUE);
  if (!empty)
    {
      wend_canvas_focus_key (self, key, TRUE);
      gtk_widget_activate_action (GTK_WIDGET (self), "map.add", NULL);
    }
}

/* From the name of one stage to that of the next, or to a new one. */
static void
go_to_next_stage (WendCanvas *self)
{
  const WendNode *node = edited_node (self);
  g_autofree char *id = g_strdup (self->edit_id);
  g_autofree char *text = typed_text (self, node);
  const WendNode *next;

  end_edit (self, TRUE);
  node = wend_document_find_living (wend_map_view_peek_document (self->view), id);
  if (node == NULL || *text == '\0')
    return;
  next = wend_cell_next_sibling (node);
  if (next != NULL)
    wend_canvas_edit (self, next);
  else
    wend_canvas_edit_new_stage (self, NULL);
}

char *
wend_canvas_edit_keys (WendCanvas *self)
{
  const WendNode *node = edited_node (self);

  if (node == NULL)
    return NULL;
  if (wend_node_kind (node) == WEND_KIND_STAGE)
    return g_strdup (_ ("Enter: done · Tab: next stage"));
  return g_strdup (is_line (self, node) ? _ ("Enter: done") : _ ("Tab: next card · Esc: done · Enter: new line"));
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType held, WendCanvas *self)
{
  const WendNode *node = edited_node (self);
  gboolean enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter;

  if (key == GDK_KEY_Escape || node == NULL)
    {
      end_edit (self, TRUE);
      return TRUE;
    }
  if (enter && (held & GDK_CONTROL_MASK) == 0 && is_line (self, node))
    {
      end_edit (self, TRUE);
      return TRUE;
    }
  if ((enter && (held & GDK_CONTROL_MASK) != 0) || key == GDK_KEY_Tab)
    {
      if (wend_node_kind (node) == WEND_KIND_STAGE)
        go_to_next_stage (self);
      else if (is_line (self, node))
        end_edit (self, TRUE);
      else
        go_on (self);
      return TRUE;
    }
  return FALSE;
}

static void
on_focus_left (GtkEventControllerFocus *controller, WendCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* Another window, a menu or the emoji chooser on top takes the focus only for a while. */
  if (GTK_IS_WINDOW (root) && gtk_window_is_active (GTK_WINDOW (root)) && self->editor != NULL &&
      gtk_window_get_focus (GTK_WINDOW (root)) != NULL && !gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (root)), self->editor))
    end_edit (self, TRUE);
}

static int
most_of (WendCanvas *self)
{
  const WendNode *node = edited_node (self);

  return node != NULL && is_line (self, node) ? MOST_OF_A_LINE : (int) WEND_PASTE_CARD_MOST;
}

static void
say_most (WendCanvas *self)
{
  g_autofree char *notice = g_strdup_printf (_ ("This text holds up to %'d characters; the rest was left out"), most_of (self));

  wend_canvas_notice (self, notice, FALSE);
}

static void
on_text_changed (GtkTextBuffer *buffer, WendCanvas *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static const char *
class_for (WendRole role)
{
  switch ((int) role)
    {
    case WEND_ROLE_QUOTE: return "role-quote";
    case WEND_ROLE_STAGE: return "role-stage";
    case WEND_ROLE_OPPORTUNITY: return "role-opportunity";
    case WEND_ROLE_LINE: return "role-line";
    default: return "role-card";
    }
}

/* What a screen reader calls the editor. */
static const char *
words_for (const WendNode *node)
{
  switch ((int) wend_node_kind (node))
    {
    case WEND_KIND_STAGE: return _ ("Name of the stage");
    case WEND_KIND_LANE: return _ ("Name of the lane");
    case WEND_KIND_LINK: return _ ("Words on the link");
    case WEND_KIND_ACTION: return _ ("Text of the improvement");
    default: return _ ("Text of the card");
    }
}

static GtkWidget *
new_editor (WendCanvas *self, const WendNode *node, WendRole role)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (view, "card-editor");
  gtk_widget_add_css_class (view, class_for (role));
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, words_for (node), -1);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, wend_node_text (node, self->edit_field), -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (view, keys);
  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (view, focus);
  wend_text_limit (GTK_TEXT_VIEW (view), most_of (self), G_CALLBACK (say_most), self);
  g_signal_connect (buffer, "changed", G_CALLBACK (on_text_changed), self);
  return view;
}

static gboolean
field_for (const WendNode *node, WendField *field)
{
  WendKind kind = wend_node_kind (node);

  if (wend_feeling_is_point (node)) /* its words are not drawn; they stand in the details */
    return FALSE;
  *field = kind == WEND_KIND_STAGE || kind == WEND_KIND_LANE ? WEND_FIELD_TITLE : WEND_FIELD_TEXT;
  return kind == WEND_KIND_STAGE || kind == WEND_KIND_LANE || kind == WEND_KIND_STEP || kind == WEND_KIND_CARD ||
         kind == WEND_KIND_LINK || kind == WEND_KIND_ACTION;
}

static void
open_editor (WendCanvas *self, const WendNode *node)
{
  WendRole role;
  WendRect bounds;

  self->edit_id = g_strdup (wend_node_id (node));
  if (bounds_of (self, node, &bounds))
    {
      if (self->zoom * 17 < 10) /* too small to type into */
        wend_canvas_zoom_about (self, 0.8, (bounds.x + bounds.w / 2) * self->zoom - self->x, (bounds.y + bounds.h / 2) * self->zoom - self->y);
      wend_canvas_show_rect (self, &bounds);
    }
  find_box (self, node, &role);
  self->editor = new_editor (self, node, role);
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_grab_focus (self->editor);
}

void
wend_canvas_edit (WendCanvas *self, const WendNode *node)
{
  WendField field;

  wend_canvas_finish_edit (self);
  if (self->view == NULL || node == NULL || !field_for (node, &field) || wend_editor_is_read_only (wend_map_view_peek_editor (self->view)))
    return;
  wend_canvas_cancel (self);
  wend_canvas_unfold_for (self, node);
  wend_canvas_focus_key (self, wend_node_id (node), FALSE);
  wend_selection_set (wend_map_view_peek_selection (self->view), wend_node_id (node));
  self->edit_field = field;
  self->edit_new = FALSE;
  open_editor (self, node);
}

static void
edit_created (WendCanvas *self, const char *id, WendField field)
{
  const WendNode *node = id != NULL ? wend_document_find_living (wend_map_view_peek_document (self->view), id) : NULL;

  if (node == NULL)
    {
      wend_editor_abort (wend_map_view_peek_editor (self->view));
      return;
    }
  self->edit_field = field;
  self->edit_new = TRUE;
  wend_map_view_touch (self->view, wend_node_id (wend_node_parent (node)));
  wend_map_view_touch (self->view, wend_node_id (node));
  wend_canvas_focus_key (self, wend_node_id (node), FALSE);
  wend_selection_set (wend_map_view_peek_selection (self->view), wend_node_id (node));
  open_editor (self, node);
}

void
wend_canvas_edit_new_stage (WendCanvas *self, const WendNode *before)
{
  WendEditor *editor = wend_map_view_peek_editor (self->view);
  g_autofree char *front = before != NULL ? g_strdup (wend_node_id (before)) : NULL;

  wend_canvas_finish_edit (self);
  if (wend_editor_is_read_only (editor))
    return;
  wend_editor_begin (editor, _ ("Add stage"));
  edit_created (self, wend_editor_create (editor, WEND_KIND_STAGE, "map", front, -1), WEND_FIELD_TITLE);
}

static char *
label_for_new (WendKind kind, const WendNode *column)
{
  g_autofree char *name = wend_label_node (column);

  switch ((int) kind)
    {
    case WEND_KIND_STEP: return wend_label_format (N_ ("Add Step in “%s”"), name);
    case WEND_KIND_ACTION: return wend_label_format (N_ ("Add Improvement in “%s”"), name);
    default: return wend_label_format (N_ ("Add Card in “%s”"), name);
    }
}

void
wend_canvas_edit_new (WendCanvas *self, const WendNode *lane, const WendNode *column, const WendNode *after)
{
  WendEditor *editor = wend_map_view_peek_editor (self->view);
  g_autofree char *label = NULL;

  wend_canvas_finish_edit (self);
  if (wend_editor_is_read_only (editor))
    return;
  label = label_for_new (wend_cell_kind (lane, column), column);
  wend_editor_begin (editor, label);
  edit_created (self, wend_cell_add (editor, lane, column, after), WEND_FIELD_TEXT);
}
