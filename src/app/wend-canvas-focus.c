/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stand-ins and the keyboard focus. Only what is visible has a stand-in, never more than a few hundred; they are
 * brought up to date once the map has come to rest, so that a pan moves no widget at all. */

#include "wend-config.h"

#include "app/wend-canvas-private.h"

#include "app/wend-words.h"

#define MOST_STAND_INS 500
#define REST 200 /* ms; more than lies between two clicks of a wheel */
#define CARDS_FROM 6.0 /* px of card text: below, only stages and lanes have stand-ins */

static void
collect_column (WendCanvas *self, const WendColumn *column, const WendNode **stage, const WendRect *view, GPtrArray *keys)
{
  WendMapScene *scene = wend_map_view_peek_scene (self->view);
  guint n;
  const WendRow *rows = wend_map_scene_rows (scene, &n);

  if (column->stage != *stage)
    g_ptr_array_add (keys, g_strdup (wend_node_id (column->stage)));
  *stage = column->stage;
  for (guint i = 0; 17 * self->zoom >= CARDS_FROM && i < n && keys->len < MOST_STAND_INS; i++)
    {
      g_autoptr (GPtrArray) cell = NULL;
      if (rows[i].y + rows[i].h <= view->y || rows[i].y >= view->y + view->h)
        continue;
      cell = g_ptr_array_new ();
      wend_canvas_cell_keys (self, rows[i].lane, column->node, cell);
      g_ptr_array_extend_and_steal (keys, g_steal_pointer (&cell));
    }
}

/* Each link behind what it starts at. */
static GPtrArray *
with_links (WendCanvas *self, GPtrArray *keys)
{
  guint n;
  WendNode *const *links = wend_node_children (wend_document_map (wend_map_view_peek_document (self->view)), WEND_KIND_LINK, &n);
  g_autoptr (GHashTable) starts = NULL;
  GPtrArray *all;

  if (n == 0)
    return keys;
  starts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < n; i++)
    {
      const char *from = wend_node_get (links[i], WEND_FIELD_FROM);
      GPtrArray *list = from != NULL ? g_hash_table_lookup (starts, from) : NULL;
      if (from != NULL && list == NULL)
        g_hash_table_insert (starts, (gpointer) from, list = g_ptr_array_new ());
      if (list != NULL)
        g_ptr_array_add (list, links[i]);
    }
  all = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < keys->len; i++)
    {
      GPtrArray *list = g_hash_table_lookup (starts, g_ptr_array_index (keys, i));
      WendRect bounds;
      g_ptr_array_add (all, g_strdup (g_ptr_array_index (keys, i)));
      for (guint k = 0; list != NULL && k < list->len && all->len < MOST_STAND_INS; k++)
        if (wend_map_scene_where (wend_map_view_peek_scene (self->view), g_ptr_array_index (list, k), &bounds))
          g_ptr_array_add (all, g_strdup (wend_node_id (g_ptr_array_index (list, k))));
    }
  g_ptr_array_unref (keys);
  return all;
}

/* Keys of all that is visible, in the order of the journey. */
static GPtrArray *
visible_keys (WendCanvas *self)
{
  WendMapScene *scene = wend_map_view_peek_scene (self->view);
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  WendRect view = wend_canvas_visible (self);
  guint n_rows, n_columns;
  const WendRow *rows = wend_map_scene_rows (scene, &n_rows);
  const WendColumn *columns = wend_map_scene_columns (scene, &n_columns);
  const WendNode *stage = NULL;

  for (guint i = 0; i < n_rows && i < MOST_STAND_INS / 2; i++)
    if (rows[i].y + rows[i].h > view.y && rows[i].y < view.y + view.h)
      g_ptr_array_add (keys, g_strdup (wend_node_id (rows[i].lane)));
  for (guint i = 0; i < n_columns && keys->len < MOST_STAND_INS; i++)
    {
      const WendColumn *column = &columns[i];
      if (column->x + column->w > view.x && column->x < view.x + view.w)
        collect_column (self, column, &stage, &view, keys);
    }
  return with_links (self, keys);
}

static void
describe (WendCanvas *self, WendStandIn *stand_in, const char *key)
{
  WendPlace place;
  g_autofree char *label = NULL, *description = NULL;

  if (!wend_canvas_place (self, key, &place))
    return;
  if (place.node != NULL)
    {
      label = wend_words_name (place.node);
      description = wend_words_description (self->view, place.node);
    }
  else
    label = wend_words_cell (self->view, place.lane, place.column);
  wend_stand_in_set (stand_in, label, description != NULL ? description : "",
                     wend_selection_contains (wend_map_view_peek_selection (self->view), key));
}

static GtkWidget *
ensure (WendCanvas *self, const char *key, GtkWidget *after)
{
  GtkWidget *stand_in = g_hash_table_lookup (self->stand_ins, key);
  WendPlace place;

  if (stand_in == NULL)
    {
      gboolean group = wend_canvas_place (self, key, &place) && place.node != NULL &&
                       (wend_node_kind (place.node) == WEND_KIND_STAGE || wend_node_kind (place.node) == WEND_KIND_LANE);
      stand_in = wend_stand_in_new (key, group);
      describe (self, WEND_STAND_IN (stand_in), key);
      gtk_widget_insert_after (stand_in, GTK_WIDGET (self), after);
      g_hash_table_insert (self->stand_ins, (gpointer) wend_stand_in_key (WEND_STAND_IN (stand_in)), stand_in);
      return stand_in;
    }
  describe (self, WEND_STAND_IN (stand_in), key);
  if (gtk_widget_get_prev_sibling (stand_in) != after)
    gtk_widget_insert_after (stand_in, GTK_WIDGET (self), after);
  return stand_in;
}

static void
allocate (WendCanvas *self, GtkWidget *stand_in, const char *key)
{
  WendRect bounds, rect = { 0, 0, 1, 1 };
  int minimum;

  if (wend_canvas_place_bounds (self, key, &bounds))
    rect = wend_canvas_to_screen (self, &bounds);
  gtk_widget_measure (stand_in, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (stand_in, MAX ((int) rect.w, 1), MAX ((int) rect.h, 1), -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) rect.x, (float) rect.y)));
}

static void
drop_stale (WendCanvas *self, GHashTable *wanted)
{
  GHashTableIter iter;
  gpointer key, stand_in;

  g_hash_table_iter_init (&iter, self->stand_ins);
  while (g_hash_table_iter_next (&iter, &key, &stand_in))
    if (!g_hash_table_contains (wanted, key))
      {
        g_hash_table_iter_remove (&iter);
        gtk_widget_unparent (stand_in);
      }
}

void
wend_canvas_sync (WendCanvas *self)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) keys = NULL;
  GtkWidget *after = NULL;
  WendPlace place;

  g_clear_handle_id (&self->sync_source, g_source_remove);
  if (self->stand_ins == NULL)
    return;
  self->synced_width = gtk_widget_get_width (GTK_WIDGET (self));
  self->synced_height = gtk_widget_get_height (GTK_WIDGET (self));
  keys = self->view != NULL ? visible_keys (self) : g_ptr_array_new ();
  for (guint i = 0; i < keys->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (keys, i));
  /* What has the focus keeps its stand-in when it scrolls off. */
  if (self->focus_key != NULL && self->view != NULL && !g_hash_table_contains (wanted, self->focus_key) &&
      wend_canvas_place (self, self->focus_key, &place))
    {
      g_ptr_array_add (keys, g_strdup (self->focus_key));
      g_hash_table_add (wanted, g_ptr_array_index (keys, keys->len - 1));
    }
  wend_canvas_allocate_buttons (self);
  wend_canvas_allocate_overview (self);
  for (guint i = 0; i < keys->len; i++)
    {
      after = ensure (self, g_ptr_array_index (keys, i), after);
      allocate (self, after, g_ptr_array_index (keys, i));
    }
  drop_stale (self, wanted);
}

static gboolean
on_rest (gpointer data)
{
  WendCanvas *self = data;

  self->sync_source = 0;
  wend_canvas_sync (self);
  return G_SOURCE_REMOVE;
}

void
wend_canvas_queue_sync (WendCanvas *self)
{
  if (self->stand_ins == NULL)
    return;
  g_clear_handle_id (&self->sync_source, g_source_remove);
  self->sync_source = g_timeout_add (REST, on_rest, self);
}

/* Where the map has no place to focus, the canvas itself takes the keys, so that a stage can be added. */
static gboolean
grab_self (WendCanvas *self)
{
  GtkWidgetClass *parent = g_type_class_peek_parent (G_OBJECT_GET_CLASS (self));

  return parent->grab_focus (GTK_WIDGET (self));
}

void
wend_canvas_focus_key (WendCanvas *self, const char *key, gboolean grab)
{
  GtkWidget *stand_in;

  self->unplaced = FALSE;
  if (key != self->focus_key)
    {
      if (g_strcmp0 (key, self->focus_key) != 0)
        self->nudge_group = 0;
      g_free (self->focus_key);
      self->focus_key = g_strdup (key);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!grab)
    return;
  wend_canvas_sync (self); /* before the focus moves: its stand-in must be there */
  stand_in = self->focus_key != NULL ? g_hash_table_lookup (self->stand_ins, self->focus_key) : NULL;
  if (stand_in != NULL)
    gtk_widget_grab_focus (stand_in);
  else
    grab_self (self);
}

void
wend_canvas_focus_ground (WendCanvas *self)
{
  wend_canvas_focus_key (self, NULL, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->unplaced = TRUE;
}

gboolean
wend_canvas_focused_place (WendCanvas *self, WendPlace *place)
{
  *place = (WendPlace) { 0 };
  return self->view != NULL && self->focus_key != NULL && !self->unplaced && wend_canvas_place (self, self->focus_key, place);
}

gboolean
wend_canvas_grab_focus (GtkWidget *widget)
{
  WendCanvas *self = WEND_CANVAS (widget);
  WendPlace place;

  if (self->view == NULL)
    return FALSE;
  if (self->editor != NULL)
    return gtk_widget_grab_focus (self->editor);
  if (self->focus_key == NULL || !wend_canvas_place (self, self->focus_key, &place))
    {
      g_autofree char *first = wend_canvas_next_key (self, NULL, "start");
      wend_canvas_focus_key (self, first, TRUE);
    }
  else
    wend_canvas_focus_key (self, self->focus_key, TRUE);
  return TRUE;
}

/* One stop for Tab: into the focused place, and out again. Arrows move within. */
gboolean
wend_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return wend_canvas_grab_focus (widget);
}

void
wend_canvas_reveal (WendCanvas *self, const WendNode *node)
{
  WendRect bounds;

  if (self->view == NULL || node == NULL)
    return;
  wend_canvas_unfold_for (self, node);
  if (!wend_map_scene_where (wend_map_view_peek_scene (self->view), node, &bounds))
    return;
  wend_canvas_focus_key (self, wend_node_id (node), FALSE);
  wend_canvas_queue_sync (self);
  wend_canvas_show_rect (self, &bounds);
}
