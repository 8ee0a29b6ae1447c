/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rubber band: selects the cards and steps that it touches, on top of what was selected when the press
 * extended. Looks only at the columns and rows it crosses, so that it stays quick on a large map. */

#include "gestures/wend-cell.h"
#include "gestures/wend-pointer-private.h"

static void
touch_cell (WendPointer *pointer, const WendNode *lane, const WendNode *column, GPtrArray *ids)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  wend_cell_list (lane, column, nodes);
  for (guint i = 0; i < nodes->len; i++)
    {
      const WendNode *node = g_ptr_array_index (nodes, i);
      WendRect bounds;
      if (wend_map_scene_where (pointer->scene, node, &bounds) && wend_rect_intersects (&bounds, &pointer->feedback.band))
        g_ptr_array_add (ids, g_strdup (wend_node_id (node)));
    }
}

static void
touch_column (WendPointer *pointer, const WendColumn *column, GPtrArray *ids)
{
  guint n;
  const WendRow *rows = wend_map_scene_rows (pointer->scene, &n);
  const WendRect *band = &pointer->feedback.band;

  for (guint i = 0; i < n; i++)
    if (rows[i].y < band->y + band->h && rows[i].y + rows[i].h > band->y)
      touch_cell (pointer, rows[i].lane, column->node, ids);
}

void
wend_band_update (WendPointer *pointer, const WendPointerEvent *event)
{
  guint n;
  const WendColumn *columns = wend_map_scene_columns (pointer->scene, &n);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  WendRect *band = &pointer->feedback.band;

  band->x = MIN (pointer->press.x, event->x);
  band->y = MIN (pointer->press.y, event->y);
  band->w = MAX (ABS (event->x - pointer->press.x), 1);
  band->h = MAX (ABS (event->y - pointer->press.y), 1);
  for (guint i = 0; pointer->press.extend && i < pointer->before->len; i++)
    g_ptr_array_add (ids, g_strdup (g_ptr_array_index (pointer->before, i)));
  for (guint i = 0; i < n; i++)
    if (columns[i].x < band->x + band->w && columns[i].x + columns[i].w > band->x)
      touch_column (pointer, &columns[i], ids);
  wend_selection_set_all (pointer->selection, ids);
}
