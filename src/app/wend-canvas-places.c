/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The grid as places: what can have the keyboard focus, where it is drawn, and what lies next to it. Stage headers
 * are the row above the lanes, lane labels the column beside the stages. Looks only; changes nothing. */

#include "wend-config.h"

#include "app/wend-canvas-private.h"

#include <string.h>

#include "gestures/wend-cell.h"

#define ROW_HEADER -1
#define COLUMN_LABELS -1

static WendMapScene *
scene_of (WendCanvas *self)
{
  return wend_map_view_peek_scene (self->view);
}

/* The row in which improvements stand; NULL: none is shown. */
static const WendNode *
actions_lane (WendCanvas *self)
{
  guint n;
  const WendRow *rows = wend_map_scene_rows (scene_of (self), &n);

  for (guint i = 0; i < n; i++)
    if (wend_node_lane_kind (rows[i].lane) == WEND_LANE_ACTIONS)
      return rows[i].lane;
  return NULL;
}

gboolean
wend_canvas_place (WendCanvas *self, const char *key, WendPlace *place)
{
  const WendDocument *document = wend_map_view_peek_document (self->view);
  const char *at = strchr (key, '@');
  const WendNode *node;

  *place = (WendPlace) { 0 };
  if (at != NULL)
    {
      g_autofree char *lane = g_strndup (key, (gsize) (at - key));
      place->lane = wend_document_find_living (document, lane);
      place->column = wend_document_find_living (document, at + 1);
      return place->lane != NULL && place->column != NULL;
    }
  node = wend_document_find_living (document, key);
  if (node == NULL)
    return FALSE;
  place->node = node;
  if (wend_node_kind (node) == WEND_KIND_LANE)
    place->lane = node;
  else if (wend_node_kind (node) == WEND_KIND_CARD)
    place->lane = wend_node_ref (node, WEND_FIELD_LANE);
  else if (wend_node_kind (node) == WEND_KIND_ACTION)
    place->lane = actions_lane (self);
  return TRUE;
}

static gboolean
cell_bounds (WendCanvas *self, const WendNode *lane, const WendNode *column, WendRect *bounds)
{
  guint n_columns, n_rows;
  const WendColumn *columns = wend_map_scene_columns (scene_of (self), &n_columns);
  const WendRow *rows = wend_map_scene_rows (scene_of (self), &n_rows);

  for (guint c = 0; c < n_columns; c++)
    for (guint r = 0; columns[c].node == column && r < n_rows; r++)
      if (rows[r].lane == lane)
        {
          *bounds = (WendRect) { columns[c].x + 2, rows[r].y + 2, columns[c].w - 4, rows[r].h - 4 };
          return TRUE;
        }
  return FALSE;
}

gboolean
wend_canvas_place_bounds (WendCanvas *self, const char *key, WendRect *bounds)
{
  WendPlace place;

  if (!wend_canvas_place (self, key, &place))
    return FALSE;
  if (place.node == NULL)
    return cell_bounds (self, place.lane, place.column, bounds);
  return wend_map_scene_where (scene_of (self), place.node, bounds);
}

/* Where steps are columns, a stage's own cards span them all and are reached from the first. */
static void
add_wide_cards (const WendNode *lane, const WendNode *column, GPtrArray *nodes)
{
  const WendNode *stage = wend_node_kind (column) == WEND_KIND_STEP ? wend_node_parent (column) : NULL;
  guint n_steps = 0, n = 0;
  WendNode *const *steps = stage != NULL ? wend_node_children (stage, WEND_KIND_STEP, &n_steps) : NULL;
  WendNode *const *cards = n_steps > 0 && steps[0] == column ? wend_node_children (stage, WEND_KIND_CARD, &n) : NULL;

  for (guint i = 0; i < n; i++)
    if (wend_node_ref (cards[i], WEND_FIELD_LANE) == lane)
      g_ptr_array_add (nodes, cards[i]);
}

void
wend_canvas_cell_keys (WendCanvas *self, const WendNode *lane, const WendNode *column, GPtrArray *keys)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  if (wend_node_lane_kind (lane) == WEND_LANE_LINE || wend_map_scene_is_folded (scene_of (self), wend_node_ancestor (column, WEND_KIND_STAGE)))
    return;
  add_wide_cards (lane, column, nodes);
  wend_cell_list (lane, column, nodes);
  for (guint i = 0; i < nodes->len; i++)
    {
      const WendNode *node = g_ptr_array_index (nodes, i);
      WendRect bounds;
      if (wend_map_scene_where (scene_of (self), node, &bounds))
        g_ptr_array_add (keys, g_strdup (wend_node_id (node)));
    }
  if (keys->len == 0)
    g_ptr_array_add (keys, g_strconcat (wend_node_id (lane), "@", wend_node_id (column), NULL));
}

char *
wend_canvas_key_at (WendCanvas *self, double x, double y)
{
  WendPoint at = wend_canvas_to_map (self, x, y);
  WendHit hit = { 0 };

  if (!wend_map_scene_hit (scene_of (self), at.x, at.y, &hit))
    return NULL;
  if (hit.node != NULL)
    return g_strdup (wend_node_id (hit.node));
  if (hit.lane != NULL && hit.column != NULL && wend_node_lane_kind (hit.lane) != WEND_LANE_LINE)
    return g_strconcat (wend_node_id (hit.lane), "@", wend_node_id (hit.column), NULL);
  return NULL;
}

/* A place in the grid. */
typedef struct
{
  int row;
  int column;
  guint index; /* within the cell */
} Spot;

static int
column_of (WendCanvas *self, const WendPlace *place)
{
  guint n;
  const WendColumn *columns = wend_map_scene_columns (scene_of (self), &n);

  const WendNode *node = place->column != NULL ? place->column : place->node;

  if (wend_node_kind (node) == WEND_KIND_ACTION)
    node = wend_node_ref (node, WEND_FIELD_AT);
  for (; node != NULL; node = wend_node_parent (node))
    for (guint i = 0; i < n; i++)
      if (columns[i].node == node || columns[i].stage == node)
        return (int) i;
  return COLUMN_LABELS;
}

static int
row_of (WendCanvas *self, const WendPlace *place)
{
  guint n;
  const WendRow *rows = wend_map_scene_rows (scene_of (self), &n);
  gboolean step = place->node != NULL && wend_node_kind (place->node) == WEND_KIND_STEP;

  for (guint i = 0; i < n; i++)
    if (rows[i].lane == place->lane || (step && wend_node_lane_kind (rows[i].lane) == WEND_LANE_STEPS))
      return (int) i;
  return ROW_HEADER;
}

static void
keys_of (WendCanvas *self, int row, int column, GPtrArray *keys)
{
  guint n_rows, n_columns;
  const WendRow *rows = wend_map_scene_rows (scene_of (self), &n_rows);
  const WendColumn *columns = wend_map_scene_columns (scene_of (self), &n_columns);

  if (row >= (int) n_rows || column >= (int) n_columns)
    return;
  if (row == ROW_HEADER && column >= 0)
    g_ptr_array_add (keys, g_strdup (wend_node_id (columns[column].stage)));
  else if (column == COLUMN_LABELS && row >= 0)
    g_ptr_array_add (keys, g_strdup (wend_node_id (rows[row].lane)));
  else if (row >= 0 && column >= 0)
    wend_canvas_cell_keys (self, rows[row].lane, columns[column].node, keys);
}

static Spot
spot_of (WendCanvas *self, const char *key)
{
  Spot spot = { ROW_HEADER, 0, 0 };
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  WendPlace place;

  if (key == NULL || !wend_canvas_place (self, key, &place))
    return spot;
  spot.row = row_of (self, &place);
  spot.column = column_of (self, &place);
  keys_of (self, spot.row, spot.column, keys);
  for (guint i = 0; i < keys->len; i++)
    if (g_str_equal (g_ptr_array_index (keys, i), key))
      spot.index = i;
  return spot;
}

static char *
take_key (GPtrArray *keys, guint index)
{
  return keys->len > 0 ? g_strdup (g_ptr_array_index (keys, MIN (index, keys->len - 1))) : NULL;
}

/* Columns are numbered in reading order, and the labels stand before the first. What is folded is passed over. */
static char *
beside (WendCanvas *self, Spot spot, int step)
{
  guint n;
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  int column = spot.column;

  wend_map_scene_columns (scene_of (self), &n);
  while (keys->len == 0)
    {
      column += step;
      if (column < COLUMN_LABELS || column >= (int) n || (column == COLUMN_LABELS && spot.row == ROW_HEADER))
        return NULL;
      keys_of (self, spot.row, column, keys);
    }
  return take_key (keys, spot.index);
}

static char *
above_or_below (WendCanvas *self, Spot spot, int step)
{
  guint n;
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  wend_map_scene_rows (scene_of (self), &n);
  keys_of (self, spot.row, spot.column, keys);
  if ((int) spot.index + step >= 0 && (int) spot.index + step < (int) keys->len)
    return take_key (keys, (guint) ((int) spot.index + step));
  for (int row = spot.row + step; row >= ROW_HEADER && row < (int) n; row += step)
    {
      g_ptr_array_set_size (keys, 0);
      keys_of (self, row, spot.column, keys);
      if (keys->len > 0)
        return take_key (keys, step > 0 ? 0 : keys->len - 1);
    }
  return NULL;
}

/* From a link the arrows go on where it starts. */
static const char *
start_of (WendCanvas *self, const char *key)
{
  WendPlace place;
  const WendNode *from;

  if (key == NULL || !wend_canvas_place (self, key, &place) || place.node == NULL || wend_node_kind (place.node) != WEND_KIND_LINK)
    return key;
  from = wend_node_ref (place.node, WEND_FIELD_FROM);
  return from != NULL ? wend_node_id (from) : NULL;
}

char *
wend_canvas_next_key (WendCanvas *self, const char *key, const char *way)
{
  Spot spot = spot_of (self, start_of (self, key));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  guint n;

  wend_map_scene_columns (scene_of (self), &n);
  if (n == 0) /* no stages: lanes only */
    {
      spot.column = COLUMN_LABELS;
      return above_or_below (self, spot, g_str_equal (way, "up") ? -1 : 1);
    }
  if (g_str_equal (way, "left"))
    return beside (self, spot, rtl ? 1 : -1);
  if (g_str_equal (way, "right"))
    return beside (self, spot, rtl ? -1 : 1);
  if (g_str_equal (way, "up"))
    return above_or_below (self, spot, -1);
  if (g_str_equal (way, "down"))
    return above_or_below (self, spot, 1);
  spot.column = g_str_equal (way, "last") ? (int) n - 1 : 0;
  keys_of (self, g_str_equal (way, "start") ? ROW_HEADER : spot.row, spot.column, keys);
  return take_key (keys, spot.index);
}
