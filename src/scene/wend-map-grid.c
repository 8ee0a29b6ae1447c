/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The grid of a map: which stages or steps are columns, which lanes are rows, and which nodes stand in which cell. A
 * column keeps its nodes sorted by row, so that a cell is a slice of it. Draws nothing. */

#include "scene/wend-lane-private.h"

#include <string.h>

#define SLIDE_W 1920.0 /* the least width of a picture for a slide */
#define SNUG_W 1100.0  /* … of one on screen: room for the title beside the journey's number */
#define COLUMN_W 235.4 /* of seven stages on a slide */

typedef struct
{
  WendNode *node;
  guint row;
} Entry;

static guint
index_of (GHashTable *table, const WendNode *node)
{
  return node != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (table, node)) : 0;
}

guint64
wend_mix_node (guint64 key, const WendNode *node)
{
  const char *const *values;
  guint64 present = wend_node_values (node, &values);

  key = wend_mix (wend_mix (key, (guint64) (gsize) node), present);
  for (guint i = 0, n = (guint) __builtin_popcountll (present); i < n; i++)
    key = wend_mix (key, (guint64) (gsize) values[i]);
  return key;
}

gboolean
wend_map_is_folded (const WendMapScene *map, const WendNode *stage)
{
  return map->folded != NULL && g_hash_table_contains (map->folded, wend_node_id (stage));
}

guint
wend_grid_column_at (const WendMapScene *map, double x)
{
  guint low = 0, high = map->n_columns;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;
      if (map->columns[middle].x <= x)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* Column + 1 of a stage, a step or what lies in one; 0: none. Steps may have come or moved since the grid was built,
 * unless they are columns. */
static guint
column_of (const WendMapScene *map, const WendNode *node)
{
  const WendNode *step = node != NULL && map->by_steps ? wend_node_ancestor (node, WEND_KIND_STEP) : NULL;

  if (node == NULL)
    return 0;
  return index_of (map->column_of, step != NULL ? step : wend_node_ancestor (node, WEND_KIND_STAGE));
}

/* Actions by the column of the place they are about. */
static void
collect_actions (WendMapScene *map)
{
  guint n;
  WendNode *const *actions = wend_node_children (wend_document_map (map->document), WEND_KIND_ACTION, &n);

  g_hash_table_remove_all (map->actions);
  for (guint i = 0; i < n; i++)
    {
      guint column = column_of (map, wend_node_ref (actions[i], WEND_FIELD_AT));
      if (column == 0)
        continue;
      gpointer key = GUINT_TO_POINTER (column);
      GPtrArray *list = g_hash_table_lookup (map->actions, key);
      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (map->actions, key, list);
        }
      g_ptr_array_add (list, actions[i]);
    }
}

static void
add_column (WendMapScene *map, GArray *columns, const WendNode *node, const WendNode *stage)
{
  WendMapColumn column = { .node = node, .stage = stage, .folded = wend_map_is_folded (map, stage) };

  g_array_append_val (columns, column);
  g_hash_table_insert (map->column_of, (gpointer) node, GUINT_TO_POINTER (columns->len));
}

static void
collect_columns (WendMapScene *map)
{
  const WendNode *root = wend_document_map (map->document);
  GArray *columns = g_array_new (FALSE, TRUE, sizeof (WendMapColumn));
  guint n, n_steps;
  WendNode *const *stages = wend_node_children (root, WEND_KIND_STAGE, &n);

  map->by_steps = strcmp (wend_node_text (root, WEND_FIELD_COLUMNS), "steps") == 0;
  map->n_stages = n;
  g_hash_table_remove_all (map->column_of);
  for (guint i = 0; i < n; i++)
    {
      WendNode *const *steps = wend_node_children (stages[i], WEND_KIND_STEP, &n_steps);
      guint first = columns->len;
      gboolean whole = !map->by_steps || n_steps == 0 || wend_map_is_folded (map, stages[i]);
      if (whole)
        add_column (map, columns, stages[i], stages[i]);
      for (guint k = 0; k < n_steps; k++)
        if (!whole)
          add_column (map, columns, steps[k], stages[i]);
      g_hash_table_insert (map->column_of, stages[i], GUINT_TO_POINTER (first + 1));
      for (guint k = first; k < columns->len; k++)
        {
          g_array_index (columns, WendMapColumn, k).first = first;
          g_array_index (columns, WendMapColumn, k).last = columns->len - 1;
        }
    }
  map->n_columns = columns->len;
  map->columns = (WendMapColumn *) (gpointer) g_array_free (columns, FALSE);
}

static void
place_columns (WendMapScene *map)
{
  guint n = map->n_columns, open = 0;
  double x = WEND_X0, around = WEND_MARGIN + WEND_X0 + (MAX (n, 1) - 1) * WEND_GAP;

  for (guint i = 0; i < n; i++)
    open += !map->columns[i].folded;
  around += (n - open) * WEND_FOLDED_W;
  map->w = map->options.snug ? CLAMP (around + COLUMN_W * open, SNUG_W, SLIDE_W) : SLIDE_W;
  map->w = MAX (map->w, around + 170.0 * open);
  map->column_w = open > 0 ? (map->w - around) / open : COLUMN_W;
  map->public_columns = g_new0 (WendColumn, n + 1);
  for (guint i = 0; i < n; i++)
    {
      WendMapColumn *column = &map->columns[i];
      column->x = x;
      column->w = column->folded ? WEND_FOLDED_W : map->column_w;
      x += column->w + WEND_GAP;
      map->public_columns[i] = (WendColumn) { column->node, column->stage, wend_map_placed (map, column->x, column->w), column->w };
    }
}

static void
collect_rows (WendMapScene *map)
{
  guint n;
  WendNode *const *lanes = wend_node_children (wend_document_map (map->document), WEND_KIND_LANE, &n);
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (WendMapRow));

  g_hash_table_remove_all (map->row_of);
  for (guint i = 0; i < n; i++)
    {
      if (wend_node_flag (lanes[i], WEND_FIELD_HIDDEN))
        continue;
      WendMapRow row = { .lane = lanes[i], .kind = wend_node_lane_kind (lanes[i]) };
      if (row.kind >= WEND_N_LANES)
        row.kind = WEND_LANE_TEXT;
      row.schema = wend_schema_lane (row.kind);
      row.style = wend_lane_style (row.kind);
      row.cells = g_new0 (WendCell *, map->n_columns + 1);
      g_array_append_val (rows, row);
      g_hash_table_insert (map->row_of, lanes[i], GUINT_TO_POINTER (rows->len));
    }
  map->n_rows = rows->len;
  map->rows = (WendMapRow *) (gpointer) g_array_free (rows, FALSE);
  map->public_rows = g_new0 (WendRow, map->n_rows + 1);
}

static void
add_entry (GArray *entries, WendNode *node, guint row)
{
  Entry entry = { node, row };
  g_array_append_val (entries, entry);
}

static void
add_cards (WendMapScene *map, GArray *entries, const WendNode *parent)
{
  guint n;
  WendNode *const *cards = wend_node_children (parent, WEND_KIND_CARD, &n);

  for (guint i = 0; i < n; i++)
    {
      guint row = index_of (map->row_of, wend_node_ref (cards[i], WEND_FIELD_LANE));
      if (row > 0 && map->rows[row - 1].schema->holds_cards && wend_map_shows (map, cards[i]))
        add_entry (entries, cards[i], row - 1);
    }
}

static void
add_to_kind (WendMapScene *map, GArray *entries, WendNode *node, WendLaneKind kind)
{
  for (guint i = 0; i < map->n_rows; i++)
    if (map->rows[i].kind == kind)
      add_entry (entries, node, i);
}

static void
collect_entries (WendMapScene *map, guint index, GArray *entries)
{
  const WendMapColumn *column = &map->columns[index];
  GPtrArray *actions = g_hash_table_lookup (map->actions, GUINT_TO_POINTER (index + 1));
  guint n = 0;
  WendNode *const *steps = wend_node_children (column->stage, WEND_KIND_STEP, &n);

  if (index == column->first)
    add_cards (map, entries, column->stage);
  for (guint i = 0; i < n; i++)
    if (!map->by_steps || steps[i] == column->node)
      {
        add_to_kind (map, entries, steps[i], WEND_LANE_STEPS);
        add_cards (map, entries, steps[i]);
      }
  for (guint i = 0; actions != NULL && i < actions->len; i++)
    add_to_kind (map, entries, actions->pdata[i], WEND_LANE_ACTIONS);
}

/* A counting sort by row: the order within a cell is that of the document. */
void
wend_grid_fill (WendMapScene *map, guint index)
{
  WendMapColumn *column = &map->columns[index];
  g_autoptr (GArray) entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), 64);

  collect_entries (map, index, entries);
  column->cards = g_renew (WendNode *, column->cards, entries->len + 1);
  if (column->starts == NULL)
    column->starts = g_new (guint, map->n_rows + 2);
  memset (column->starts, 0, (map->n_rows + 2) * sizeof (guint));
  for (guint i = 0; i < entries->len; i++)
    column->starts[g_array_index (entries, Entry, i).row + 2]++;
  for (guint i = 2; i < map->n_rows + 2; i++)
    column->starts[i] += column->starts[i - 1];
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      column->cards[column->starts[entry->row + 1]++] = entry->node;
      g_hash_table_insert (map->places, entry->node, wend_cell_to_pointer (entry->row, index));
    }
}

/* Reading order within a cell: the stage's own cards, then those of its steps. */
static int
compare_in_cell (const WendNode *a, const WendNode *b)
{
  const WendNode *over_a = wend_node_parent (a), *over_b = wend_node_parent (b);

  if (over_a == over_b)
    return wend_node_compare (a, b);
  if (wend_node_kind (over_a) != wend_node_kind (over_b))
    return wend_node_kind (over_a) == WEND_KIND_STAGE ? -1 : 1;
  return wend_node_compare (over_a, over_b);
}

gboolean
wend_grid_holds (WendMapScene *map, guint row, guint column)
{
  const WendMapColumn *at = &map->columns[column];
  const WendCell *cell = map->rows[row].cells[column];
  guint r, c, n = at->starts[row + 1] - at->starts[row];

  if (cell == NULL || cell->n_nodes != n || n == 0)
    return FALSE;
  for (guint i = at->starts[row]; i < at->starts[row + 1]; i++)
    {
      if (!wend_grid_locate (map, at->cards[i], &r, &c) || c != column || (r != row && map->rows[row].kind != WEND_LANE_STEPS))
        return FALSE;
      if (i > at->starts[row] && compare_in_cell (at->cards[i - 1], at->cards[i]) >= 0)
        return FALSE;
      if (wend_node_kind (at->cards[i]) == WEND_KIND_CARD && !wend_map_shows (map, at->cards[i]))
        return FALSE;
    }
  return !map->arrivals;
}

gboolean
wend_grid_locate (WendMapScene *map, const WendNode *node, guint *row, guint *column)
{
  guint lane = 0, place = 0;

  if (wend_node_is_dead (node))
    return FALSE;
  place = column_of (map, node);
  if (wend_node_kind (node) == WEND_KIND_CARD)
    lane = index_of (map->row_of, wend_node_ref (node, WEND_FIELD_LANE));
  for (guint i = 0; lane == 0 && wend_node_kind (node) == WEND_KIND_STEP && i < map->n_rows; i++)
    if (map->rows[i].kind == WEND_LANE_STEPS)
      lane = i + 1;
  *row = lane - 1;
  *column = place - 1;
  return lane > 0 && place > 0;
}

guint
wend_grid_reach (WendMapScene *map, const WendNode *card, guint column)
{
  const WendNode *to = wend_node_kind (card) == WEND_KIND_CARD ? wend_node_ref (card, WEND_FIELD_TO) : NULL;
  guint last = wend_node_parent (card) == map->columns[column].stage && wend_node_kind (card) == WEND_KIND_CARD ? map->columns[column].last : column;
  guint reach = column_of (map, to);

  if (reach > 0)
    {
      guint end = wend_node_kind (to) == WEND_KIND_STAGE ? map->columns[reach - 1].last : reach - 1;
      last = MAX (last, end);
    }
  return MAX (last, column);
}

/* The lowest slot free in all columns from `first` to `last`; `busy` holds, per column, a list of taken slots. */
static guint
free_slot (GPtrArray *busy, guint first, guint last)
{
  for (guint slot = 0;; slot++)
    {
      gboolean taken = FALSE;
      for (guint column = first; column <= last && !taken; column++)
        {
          const GByteArray *slots = busy->pdata[column];
          taken = slot < slots->len && slots->data[slot] != 0;
        }
      if (!taken)
        return slot;
    }
}

static void
take_slot (GPtrArray *busy, guint first, guint last, guint slot)
{
  for (guint column = first; column <= last; column++)
    {
      GByteArray *slots = busy->pdata[column];
      while (slots->len <= slot)
        g_byte_array_append (slots, (const guint8 *) "", 1);
      slots->data[slot] = 1;
    }
}

static void
settle_slots (WendMapRow *row, GArray *heights)
{
  double y = 6;

  g_array_set_size (row->slot_tops, 0);
  for (guint i = 0; i < heights->len; i++)
    {
      g_array_append_val (row->slot_tops, y);
      y += g_array_index (heights, double, i) + 6;
    }
  g_array_append_val (row->slot_tops, y);
}

void
wend_grid_slots (WendMapScene *map, WendMapRow *row)
{
  guint index = (guint) (row - map->rows);
  g_autoptr (GPtrArray) busy = g_ptr_array_new_with_free_func ((GDestroyNotify) g_byte_array_unref);
  g_autoptr (GArray) heights = g_array_new (FALSE, TRUE, sizeof (double));

  if (row->slots == NULL)
    {
      row->slots = g_array_new (FALSE, FALSE, sizeof (guint16));
      row->slot_tops = g_array_new (FALSE, FALSE, sizeof (double));
    }
  g_array_set_size (row->slots, 0);
  row->slot_key = 0;
  for (guint i = 0; i < map->n_columns; i++)
    g_ptr_array_add (busy, g_byte_array_new ());
  for (guint c = 0; c < map->n_columns; c++)
    for (guint i = map->columns[c].starts[index]; i < map->columns[c].starts[index + 1]; i++)
      {
        const WendNode *card = map->columns[c].cards[i];
        guint last = wend_grid_reach (map, card, c);
        guint16 slot = (guint16) free_slot (busy, c, last);
        double w = wend_map_right (map, last) - map->columns[c].x;
        double h = wend_lane_box_height (map, row, card, w - 8);
        take_slot (busy, c, last, slot);
        g_array_append_val (row->slots, slot);
        row->slot_key = wend_mix (row->slot_key, (guint64) slot << 32 | c);
        if (heights->len <= slot)
          g_array_set_size (heights, slot + 1u);
        double *height = &g_array_index (heights, double, slot);
        *height = MAX (*height, h);
      }
  settle_slots (row, heights);
  for (guint i = 0; i < row->slot_tops->len; i++)
    row->slot_key = wend_mix (row->slot_key, (guint64) (g_array_index (row->slot_tops, double, i) * 16));
}

void
wend_grid_build (WendMapScene *map)
{
  collect_columns (map);
  place_columns (map);
  collect_rows (map);
  collect_actions (map);
  g_hash_table_remove_all (map->places);
  for (guint i = 0; i < map->n_columns; i++)
    wend_grid_fill (map, i);
}

void
wend_cell_free (WendCell *cell)
{
  if (cell == NULL)
    return;
  wend_chunk_unref (cell->chunk);
  g_free (cell);
}

static void
clear_row (WendMapRow *row, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    wend_cell_free (row->cells[i]);
  g_free (row->cells);
  wend_band_unref (row->band);
  wend_chunk_unref (row->label);
  wend_band_unref (row->label_band);
  wend_chunk_unref (row->over);
  wend_band_unref (row->over_band);
  g_clear_pointer (&row->slots, g_array_unref);
  g_clear_pointer (&row->slot_tops, g_array_unref);
}

void
wend_grid_clear (WendMapScene *map)
{
  for (guint i = 0; i < map->n_rows; i++)
    clear_row (&map->rows[i], map->n_columns);
  for (guint i = 0; i < map->n_columns; i++)
    {
      g_free (map->columns[i].cards);
      g_free (map->columns[i].starts);
    }
  g_clear_pointer (&map->rows, g_free);
  g_clear_pointer (&map->columns, g_free);
  g_clear_pointer (&map->public_columns, g_free);
  g_clear_pointer (&map->public_rows, g_free);
  map->n_rows = map->n_columns = 0;
}
