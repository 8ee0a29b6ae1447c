/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the outline, kept light: a map may have thousands. It has its words for a screen reader at once, what is to be seen
 * of it once it comes into view. It shows one node and knows nothing of its neighbours; folding and choosing are the
 * outline's. */

#include "wend-config.h"

#include "app/wend-outline-row.h"

#include <glib/gi18n.h>

#include "app/wend-action-table.h"
#include "app/wend-heat.h"
#include "app/wend-outline-private.h"
#include "app/wend-tip.h"
#include "app/wend-words.h"

struct _WendOutlineRow
{
  GtkListBoxRow parent_instance;

  WendMapView *view; /* borrowed */
  char *id;
  char *excerpt;
  guint level;
  GtkWidget *box; /* what it shows; NULL: it has not come into view yet */
  GtkWidget *arrow;
  GtkWidget *label;
  GtkWidget *rank;
  GtkWidget *heat;
  GtkWidget *eye;
  gboolean foldable;
  gboolean unfolded;
};

G_DEFINE_FINAL_TYPE (WendOutlineRow, wend_outline_row, GTK_TYPE_LIST_BOX_ROW)

const char *
wend_outline_row_id (WendOutlineRow *self)
{
  return self->id;
}

static const WendNode *
node_of (WendOutlineRow *self)
{
  return wend_document_find_living (wend_map_view_peek_document (self->view), self->id);
}

static void
on_eye (GtkToggleButton *button, WendOutlineRow *self)
{
  WendEditor *editor = wend_map_view_peek_editor (self->view);
  const WendNode *lane = node_of (self);
  gboolean hidden = !gtk_toggle_button_get_active (button);

  if (lane == NULL || wend_node_flag (lane, WEND_FIELD_HIDDEN) == hidden)
    return;
  wend_editor_begin (editor, hidden ? _ ("Hide lane") : _ ("Show lane"));
  wend_editor_set (editor, self->id, WEND_FIELD_HIDDEN, hidden ? "yes" : NULL);
  wend_editor_commit (editor);
}

static void
refresh_eye (WendOutlineRow *self, const WendNode *lane)
{
  gboolean hidden = wend_node_flag (lane, WEND_FIELD_HIDDEN);
  g_autofree char *words = g_strdup_printf (_ ("Show the lane %s"), wend_words_lane (lane));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->eye), !hidden);
  gtk_button_set_icon_name (GTK_BUTTON (self->eye), hidden ? "wend-tool-eye-off-symbolic" : "wend-tool-eye-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->eye), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  wend_tip_set (self->eye, hidden ? _ ("Show lane") : _ ("Hide lane"));
  if (hidden)
    gtk_widget_add_css_class (self->label, "dim-label");
  else
    gtk_widget_remove_css_class (self->label, "dim-label");
}

static void
refresh_stage (WendOutlineRow *self, const WendNode *stage)
{
  const WendPlaceInsight *place = wend_insight_place (wend_map_view_peek_insight (self->view), stage);
  g_autofree char *rank = place != NULL ? wend_words_rank (place) : NULL;

  gtk_label_set_text (GTK_LABEL (self->rank), rank != NULL ? rank : "");
  gtk_widget_set_visible (self->rank, rank != NULL);
  wend_heat_set (WEND_HEAT (self->heat), place);
}

static void
refresh_words (WendOutlineRow *self, const WendNode *node, const char *name)
{
  g_autofree char *description = wend_words_description (self->view, node);
  g_autofree char *words = NULL;

  if (self->foldable)
    words = g_strdup_printf ("%s, %s, %s", name, self->unfolded ? _ ("unfolded") : _ ("folded"), description);
  else
    words = self->excerpt != NULL ? g_strdup_printf ("%s, %s, %s", name, description, self->excerpt) : g_strdup_printf ("%s, %s", name, description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

void
wend_outline_row_refresh (WendOutlineRow *self)
{
  const WendNode *node = node_of (self);
  g_autofree char *name = NULL;

  if (node == NULL)
    return;
  name = wend_words_name (node);
  if (self->box != NULL)
    gtk_label_set_text (GTK_LABEL (self->label), name);
  if (self->heat != NULL)
    refresh_stage (self, node);
  if (self->eye != NULL)
    refresh_eye (self, node);
  refresh_words (self, node, name);
}

static void
add_arrow (WendOutlineRow *self)
{
  if (self->arrow != NULL)
    return;
  self->arrow = gtk_button_new ();
  gtk_widget_add_css_class (self->arrow, "flat");
  gtk_widget_add_css_class (self->arrow, "fold");
  gtk_widget_set_valign (self->arrow, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (self->arrow, FALSE); /* Left and Right fold */
  gtk_box_append (GTK_BOX (gtk_widget_get_first_child (self->box)), self->arrow);
}

static void
show_fold (WendOutlineRow *self, const char *name)
{
  g_autofree char *words = g_strdup_printf (self->unfolded ? _ ("Fold %s") : _ ("Unfold %s"), name);

  add_arrow (self);
  gtk_button_set_icon_name (GTK_BUTTON (self->arrow), self->unfolded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->arrow), "s", self->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->arrow), "outline.fold");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->arrow), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

void
wend_outline_row_fold (WendOutlineRow *self, gboolean unfolded)
{
  const WendNode *node = node_of (self);
  g_autofree char *name = node != NULL ? wend_words_name (node) : g_strdup ("");

  self->foldable = TRUE;
  self->unfolded = unfolded;
  if (self->box != NULL)
    show_fold (self, name);
  if (node != NULL)
    refresh_words (self, node, name);
}

void
wend_outline_row_set_excerpt (WendOutlineRow *self, const char *field, const char *excerpt)
{
  GtkWidget *box, *small;
  g_autofree char *words = NULL;
  const WendNode *node = node_of (self);
  g_autofree char *name = node != NULL ? wend_words_name (node) : g_strdup ("");

  if (g_str_has_prefix (name, excerpt))
    return;
  wend_outline_row_show (self);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  words = g_strdup_printf ("%s: %s", field, excerpt);
  small = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (small), 0);
  gtk_label_set_ellipsize (GTK_LABEL (small), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (small, "caption");
  gtk_widget_add_css_class (small, "dim-label");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  g_object_ref (self->label);
  gtk_box_insert_child_after (GTK_BOX (self->box), box, self->label);
  gtk_box_remove (GTK_BOX (self->box), self->label);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), small);
  g_object_unref (self->label);
  g_free (self->excerpt);
  self->excerpt = g_steal_pointer (&words);
  refresh_words (self, node, name);
}

static GtkWidget *
append (WendOutlineRow *self, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (self->box), child);
  return child;
}

static void
add_stage_parts (WendOutlineRow *self)
{
  self->rank = append (self, gtk_label_new (NULL));
  gtk_widget_add_css_class (self->rank, "rank");
  gtk_widget_set_valign (self->rank, GTK_ALIGN_CENTER);
  self->heat = append (self, wend_heat_new ());
}

static void
add_eye (WendOutlineRow *self)
{
  self->eye = append (self, gtk_toggle_button_new ());
  gtk_widget_add_css_class (self->eye, "flat");
  gtk_widget_add_css_class (self->eye, "eye");
  gtk_widget_set_valign (self->eye, GTK_ALIGN_CENTER);
  g_signal_connect (self->eye, "toggled", G_CALLBACK (on_eye), self);
}

/* Room for the arrow, which only what can be folded gets: a map may have thousands of rows. */
static void
add_room (WendOutlineRow *self)
{
  GtkWidget *room = append (self, gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  gtk_widget_set_size_request (room, 26, -1);
  gtk_widget_set_margin_start (self->box, (int) self->level * 22);
}

static WendLaneKind
lane_kind (const WendNode *node)
{
  const WendNode *lane = wend_node_kind (node) == WEND_KIND_CARD ? wend_node_ref (node, WEND_FIELD_LANE) : node;

  if (wend_node_kind (node) == WEND_KIND_STEP)
    return WEND_LANE_STEPS;
  if (wend_node_kind (node) == WEND_KIND_ACTION)
    return WEND_LANE_ACTIONS;
  return lane != NULL ? wend_node_lane_kind (lane) : WEND_N_LANES;
}

static void
add_lead (WendOutlineRow *self, const WendNode *node)
{
  WendLaneKind lane = lane_kind (node);
  GtkWidget *image;

  if (wend_node_kind (node) != WEND_KIND_LANE)
    add_room (self);
  if (lane < WEND_N_LANES)
    {
      g_autofree char *icon = g_strdup_printf ("wend-%s-symbolic", wend_schema_lane (lane)->icon);
      image = append (self, gtk_image_new_from_icon_name (icon));
      gtk_widget_set_margin_start (image, wend_node_kind (node) == WEND_KIND_LANE ? 6 : 0);
      if (wend_node_kind (node) != WEND_KIND_LANE)
        gtk_widget_add_css_class (image, "dim-label");
    }
}

void
wend_outline_row_show (WendOutlineRow *self)
{
  const WendNode *node = node_of (self);
  g_autofree char *name = NULL;

  if (self->box != NULL || node == NULL)
    return;
  name = wend_words_name (node);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  add_lead (self, node);
  self->label = append (self, gtk_label_new (name));
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->label, TRUE);
  if (wend_node_kind (node) == WEND_KIND_STAGE)
    add_stage_parts (self);
  else if (wend_node_kind (node) == WEND_KIND_LANE)
    add_eye (self);
  if (self->foldable)
    show_fold (self, name);
  if (self->heat != NULL)
    refresh_stage (self, node);
  if (self->eye != NULL)
    refresh_eye (self, node);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
}

void
wend_outline_row_focus_eye (WendOutlineRow *self)
{
  wend_outline_row_show (self);
  if (self->eye != NULL)
    gtk_widget_grab_focus (self->eye);
}

GtkWidget *
wend_outline_row_new (WendMapView *view, const WendNode *node, guint level)
{
  WendOutlineRow *self = g_object_new (WEND_TYPE_OUTLINE_ROW, NULL);

  self->view = view;
  self->id = g_strdup (wend_node_id (node));
  self->level = level;
  wend_outline_row_refresh (self);
  return GTK_WIDGET (self);
}

static void
wend_outline_row_finalize (GObject *object)
{
  g_free (WEND_OUTLINE_ROW (object)->id);
  g_free (WEND_OUTLINE_ROW (object)->excerpt);
  G_OBJECT_CLASS (wend_outline_row_parent_class)->finalize (object);
}

static void
wend_outline_row_class_init (WendOutlineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wend_outline_row_finalize;
  wend_actions_install_keys (GTK_WIDGET_CLASS (klass), WEND_SCOPE_OUTLINE);
}

static void
on_secondary (GtkGestureClick *click, int n_press, double x, double y, WendOutlineRow *self)
{
  GtkWidget *outline = gtk_widget_get_ancestor (GTK_WIDGET (self), WEND_TYPE_OUTLINE);

  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  if (outline != NULL)
    wend_outline_show_menu (WEND_OUTLINE (outline), GTK_WIDGET (self), x, y);
}

static void
wend_outline_row_init (WendOutlineRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (on_secondary), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
