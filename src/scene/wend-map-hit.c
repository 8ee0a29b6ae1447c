/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions to the layout: what lies at a point, where a node is drawn, where a dragged one would go. Answered from rows,
 * columns and the spots of one cell. */

#include <math.h>

#include "scene/wend-lane-private.h"

/* From the layout, which runs left to right, to the picture. */
static WendRect
out (const WendMapScene *map, WendRect box)
{
  box.x = wend_map_placed (map, box.x, box.w);
  return box;
}

static WendRect
cell_box (const WendMapScene *map, guint row, guint column)
{
  return (WendRect) { map->columns[column].x, map->rows[row].y, map->columns[column].w, map->rows[row].h };
}

static WendRect
moved (const WendRect *box, double x, double y)
{
  return (WendRect) { box->x + x, box->y + y, box->w, box->h };
}

static gboolean
find_row (const WendMapScene *map, double y, guint *row)
{
  guint low = 0, high = map->n_rows;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (map->rows[middle].y + map->rows[middle].h <= y)
        low = middle + 1;
      else
        high = middle;
    }
  *row = low;
  return low < map->n_rows && y >= map->rows[low].y;
}

static gboolean
find_column (const WendMapScene *map, double x, guint *column)
{
  if (map->n_columns == 0 || x < WEND_X0 - WEND_GAP / 2)
    return FALSE;
  *column = wend_grid_column_at (map, x + WEND_GAP / 2);
  return x < wend_map_right (map, *column) + WEND_GAP / 2;
}

/* The topmost spot of a cell at a point in its coordinates. */
static const WendSpot *
spot_at (const WendCell *cell, double x, double y)
{
  for (guint i = cell != NULL ? cell->n_spots : 0; i-- > 0;)
    if (wend_rect_contains (&cell->spots[i].box, x, y))
      return &cell->spots[i];
  return NULL;
}

static gboolean
hit_links (WendMapScene *map, double x, double y, WendHit *hit)
{
  for (guint i = map->link_spots->len; i-- > 0;)
    {
      const WendSpot *spot = &g_array_index (map->link_spots, WendSpot, i);
      if (!wend_rect_contains (&spot->box, x, y))
        continue;
      hit->node = spot->node;
      hit->bounds = spot->box;
      return TRUE;
    }
  return FALSE;
}

static gboolean
hit_cell (WendMapScene *map, guint row, guint column, WendPoint at, WendHit *hit)
{
  guint first = map->rows[row].spans ? 0 : column;

  for (guint c = column + 1; c-- > first;)
    {
      const WendSpot *spot = spot_at (map->rows[row].cells[c], at.x - map->columns[c].x, at.y - map->rows[row].y);
      if (spot == NULL)
        continue;
      hit->node = spot->node;
      hit->bounds = moved (&spot->box, map->columns[c].x, map->rows[row].y);
      return TRUE;
    }
  return FALSE;
}

static void
hit_inside (WendMapScene *map, double x, double y, WendHit *hit)
{
  guint row = 0, column = 0;
  gboolean has_column = find_column (map, x, &column), has_row = find_row (map, y, &row);

  if (has_column)
    hit->column = map->columns[column].node;
  if (has_row)
    hit->lane = map->rows[row].lane;
  if (has_column && y >= map->stage_y && y < map->stage_y + map->stage_h)
    {
      hit->node = map->columns[column].stage;
      hit->bounds = (WendRect) { map->columns[map->columns[column].first].x, map->stage_y, wend_map_right (map, map->columns[column].last) - map->columns[map->columns[column].first].x, map->stage_h };
      return;
    }
  if (!has_row)
    return;
  if (x < WEND_X0 - WEND_GAP / 2)
    {
      hit->node = map->rows[row].lane;
      hit->bounds = (WendRect) { 0, map->rows[row].y, WEND_X0 - WEND_GAP / 2, map->rows[row].h };
      return;
    }
  if (!has_column)
    return;
  hit->bounds = cell_box (map, row, column);
  if (map->rows[row].kind == WEND_LANE_LINE)
    hit->node = map->rows[row].lane;
  else if (!hit_cell (map, row, column, (WendPoint) { x, y }, hit))
    hit_links (map, x, y, hit);
}

gboolean
wend_map_scene_hit (WendMapScene *map, double x, double y, WendHit *hit)
{
  WendRect all = wend_scene_bounds (wend_map_scene_get (map));

  *hit = (WendHit) { 0 };
  if (!wend_rect_contains (&all, x, y))
    return FALSE;
  hit_inside (map, map->options.rtl ? map->w - x : x, y, hit);
  hit->bounds = out (map, hit->bounds);
  return TRUE;
}

/* The cell a node stands in and its first spot there. */
static const WendSpot *
find_spot (WendMapScene *map, const WendNode *node, guint *row, guint *column)
{
  gsize place = GPOINTER_TO_SIZE (g_hash_table_lookup (map->places, node));
  const WendCell *cell;

  if (place == 0)
    return NULL;
  *row = (guint) (place >> WEND_CELL_SHIFT) - 1;
  *column = (guint) (place & (((gsize) 1 << WEND_CELL_SHIFT) - 1));
  if (*row >= map->n_rows || *column >= map->n_columns)
    return NULL;
  cell = map->rows[*row].cells[*column];
  for (guint i = 0; cell != NULL && i < cell->n_spots; i++)
    if (cell->spots[i].node == node)
      return &cell->spots[i];
  return NULL;
}

gboolean
wend_map_find (WendMapScene *map, const WendNode *node, WendRect *bounds)
{
  guint row, column;
  const WendSpot *spot = find_spot (map, node, &row, &column);

  if (spot != NULL)
    {
      *bounds = moved (&spot->box, map->columns[column].x, map->rows[row].y);
      return TRUE;
    }
  if (wend_node_kind (node) == WEND_KIND_LANE)
    {
      row = GPOINTER_TO_UINT (g_hash_table_lookup (map->row_of, node));
      if (row > 0)
        *bounds = (WendRect) { 0, map->rows[row - 1].y, map->w, map->rows[row - 1].h };
      return row > 0;
    }
  const GArray *lists[] = { map->stage_spots, map->link_spots };
  for (guint k = 0; k < G_N_ELEMENTS (lists); k++)
    for (guint i = 0; i < lists[k]->len; i++)
      if (g_array_index (lists[k], WendSpot, i).node == node)
        {
          *bounds = g_array_index (lists[k], WendSpot, i).box;
          return TRUE;
        }
  return FALSE;
}

gboolean
wend_map_scene_where (WendMapScene *map, const WendNode *node, WendRect *bounds)
{
  wend_map_scene_get (map);
  if (!wend_map_find (map, node, bounds))
    return FALSE;
  *bounds = out (map, *bounds);
  return TRUE;
}

gboolean
wend_map_scene_text_box (WendMapScene *map, const WendNode *node, WendRect *box, WendRole *role)
{
  guint row, column;
  const WendSpot *spot;

  wend_map_scene_get (map);
  spot = find_spot (map, node, &row, &column);
  if (spot != NULL && spot->text.w > 0)
    {
      *box = out (map, (WendRect) { spot->text.x + map->columns[column].x, spot->text.y + map->rows[row].y, spot->text.w, spot->text.h });
      *role = spot->role;
      return TRUE;
    }
  for (guint i = 0; i < map->stage_spots->len; i++)
    if (g_array_index (map->stage_spots, WendSpot, i).node == node)
      {
        *box = out (map, g_array_index (map->stage_spots, WendSpot, i).text);
        *role = WEND_ROLE_STAGE;
        return TRUE;
      }
  return FALSE;
}

gboolean
wend_map_scene_feeling (WendMapScene *map, const WendNode *lane, double y, double *value)
{
  guint row;

  wend_map_scene_get (map);
  row = GPOINTER_TO_UINT (g_hash_table_lookup (map->row_of, lane));
  if (row == 0 || map->rows[row - 1].kind != WEND_LANE_FEELING)
    return FALSE;
  double top = wend_feeling_y (map->rows[row - 1].h, 2), foot = wend_feeling_y (map->rows[row - 1].h, -2);
  *value = CLAMP (2 - (y - map->rows[row - 1].y - top) / MAX (foot - top, 1) * 4, -2, 2);
  return TRUE;
}

guint
wend_map_scene_link_runs (WendMapScene *map, const WendNode *link, WendRect *runs, guint most)
{
  guint n = 0;

  wend_map_scene_get (map);
  for (guint i = 0; i < map->link_spots->len && n < most; i++)
    if (g_array_index (map->link_spots, WendSpot, i).node == link)
      runs[n++] = out (map, g_array_index (map->link_spots, WendSpot, i).box);
  return n;
}

/* May `dragged` stand in this row? */
static gboolean
accepts (const WendMapScene *map, const WendMapRow *row, const WendNode *dragged)
{
  switch ((int) wend_node_kind (dragged))
    {
    case WEND_KIND_CARD:
      return row->schema->holds_cards;
    case WEND_KIND_STEP:
      return row->kind == WEND_LANE_STEPS;
    case WEND_KIND_ACTION:
      return row->kind == WEND_LANE_ACTIONS;
    default:
      return FALSE;
    }
}

/* Cards of one cell may have several parents; a dropped one becomes a child of the column, so only those are siblings. */
static gboolean
is_sibling (const WendMapScene *map, guint column, const WendNode *node, const WendNode *dragged)
{
  const WendNode *parent = wend_node_kind (dragged) == WEND_KIND_STEP ? map->columns[column].stage : map->columns[column].node;

  if (wend_node_kind (dragged) == WEND_KIND_ACTION)
    parent = wend_node_parent (dragged);
  return wend_node_kind (node) == wend_node_kind (dragged) && wend_node_parent (node) == parent && node != dragged;
}

static WendRect
mark_line (const WendMapRow *row, const WendRect *near, gboolean behind, double w)
{
  if (row->kind == WEND_LANE_CHANNELS)
    return (WendRect) { behind ? near->x + near->w + 3 : near->x - 6, near->y, 3, near->h };
  return (WendRect) { 4, behind ? near->y + near->h + 1.5 : MAX (near->y - 4.5, 1), w - 8, 3 };
}

static void
find_before (WendMapScene *map, guint row, guint column, WendPoint at, const WendNode *dragged, WendDrop *drop)
{
  const WendCell *cell = map->rows[row].cells[column];
  const WendRect *last = NULL;
  gboolean across = map->rows[row].kind == WEND_LANE_CHANNELS;

  drop->line = (WendRect) { 4, 6, map->columns[column].w - 8, 3 };
  for (guint i = 0; cell != NULL && i < cell->n_spots; i++)
    {
      const WendSpot *spot = &cell->spots[i];
      double middle = across ? spot->box.x + spot->box.w / 2 : spot->box.y + spot->box.h / 2;
      if (drop->before == NULL && (across ? at.x : at.y) < middle && is_sibling (map, column, spot->node, dragged))
        {
          drop->before = spot->node;
          drop->line = mark_line (&map->rows[row], &spot->box, FALSE, map->columns[column].w);
          return;
        }
      last = &spot->box;
    }
  if (last != NULL && map->rows[row].kind != WEND_LANE_FEELING)
    drop->line = mark_line (&map->rows[row], last, TRUE, map->columns[column].w);
}

gboolean
wend_map_scene_drop (WendMapScene *map, const WendNode *dragged, double x, double y, WendDrop *drop)
{
  guint row, column;

  wend_map_scene_get (map);
  *drop = (WendDrop) { 0 };
  x = map->options.rtl ? map->w - x : x;
  if (dragged == NULL || !find_row (map, y, &row) || !find_column (map, x, &column) || !accepts (map, &map->rows[row], dragged))
    return FALSE;
  drop->lane = map->rows[row].lane;
  if (map->by_steps && wend_node_kind (dragged) == WEND_KIND_STEP)
    {
      gboolean front = x < map->columns[column].x + map->columns[column].w / 2 && wend_node_kind (map->columns[column].node) == WEND_KIND_STEP;
      guint next = front ? column : column + 1;
      drop->column = map->columns[column].stage;
      if (next < map->n_columns && map->columns[next].stage == drop->column && map->columns[next].node != dragged)
        drop->before = map->columns[next].node;
      drop->line = (WendRect) { (front ? map->columns[column].x : wend_map_right (map, column)) - 1.5, map->rows[row].y, 3, map->rows[row].h };
      drop->line = out (map, drop->line);
      return TRUE;
    }
  drop->column = map->columns[column].node;
  find_before (map, row, column, (WendPoint) { x - map->columns[column].x, y - map->rows[row].y }, dragged, drop);
  drop->line = out (map, moved (&drop->line, map->columns[column].x, map->rows[row].y));
  return TRUE;
}
