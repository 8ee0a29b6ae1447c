/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map scene: keeps its cells between two pictures. A change of one card draws its cell again, puts its row together
 * again and lists the rows again; all else is shared. A change of anything that shapes the map goes through every cell,
 * but draws only those whose key is another. Owns cells, bands and the last scene; borrows document, insight, shaper. */

#include "scene/wend-map-scene.h"

#include <math.h>
#include <string.h>

#include "scene/wend-lane-private.h"
#include "scene/wend-paint-private.h"

static void
free_list (gpointer list)
{
  g_ptr_array_unref (list);
}

static void
clear_place (gpointer place)
{
  wend_band_unref (((WendBandPlace *) place)->band);
}

WendMapScene *
wend_map_scene_new (const WendDocument *document, const WendInsight *insight, WendShaper *shaper, const WendMapOptions *options)
{
  WendMapScene *map = g_new0 (WendMapScene, 1);

  map->document = document;
  map->insight = insight;
  map->shaper = shaper;
  map->options = *options;
  map->options.metric = map->metric = g_strdup (options->metric);
  map->ink = wend_ink_new (shaper);
  wend_text_block_init (&map->text);
  map->spots = g_array_new (FALSE, FALSE, sizeof (WendSpot));
  map->link_spots = g_array_new (FALSE, FALSE, sizeof (WendSpot));
  map->stage_spots = g_array_new (FALSE, FALSE, sizeof (WendSpot));
  map->dirty = g_array_new (FALSE, FALSE, sizeof (gpointer));
  map->places = g_hash_table_new (NULL, NULL);
  map->column_of = g_hash_table_new (NULL, NULL);
  map->row_of = g_hash_table_new (NULL, NULL);
  map->pains = g_hash_table_new (NULL, NULL);
  map->waits = g_hash_table_new (NULL, NULL);
  map->stages = g_array_new (FALSE, TRUE, sizeof (WendPaintedStage));
  g_array_set_clear_func (map->stages, wend_painted_stage_clear);
  map->actions = g_hash_table_new_full (NULL, NULL, NULL, free_list);
  map->fixed = g_array_new (FALSE, TRUE, sizeof (WendBandPlace));
  g_array_set_clear_func (map->fixed, clear_place);
  map->foot = g_array_new (FALSE, TRUE, sizeof (WendBandPlace));
  g_array_set_clear_func (map->foot, clear_place);
  map->stale = TRUE;
  return map;
}

void
wend_map_scene_free (WendMapScene *map)
{
  if (map == NULL)
    return;
  wend_grid_clear (map);
  wend_ink_free (map->ink);
  wend_text_block_clear (&map->text);
  g_array_unref (map->spots);
  g_array_unref (map->link_spots);
  g_array_unref (map->stage_spots);
  g_array_unref (map->dirty);
  g_hash_table_unref (map->places);
  g_clear_pointer (&map->folded, g_hash_table_unref);
  g_hash_table_unref (map->column_of);
  g_hash_table_unref (map->row_of);
  g_hash_table_unref (map->pains);
  g_hash_table_unref (map->waits);
  g_array_unref (map->stages);
  g_free (map->metric);
  g_hash_table_unref (map->actions);
  g_array_unref (map->fixed);
  g_array_unref (map->foot);
  wend_band_unref (map->legend_band);
  wend_band_unref (map->links_band);
  wend_band_unref (map->tints_band);
  wend_band_unref (map->between_band);
  wend_scene_unref (map->scene);
  g_free (map);
}

gboolean
wend_map_shows (const WendMapScene *map, const WendNode *card)
{
  return !map->options.hide_private || !wend_node_flag (card, WEND_FIELD_PRIVATE);
}

static guint
cell_row (gpointer cell)
{
  return (guint) (GPOINTER_TO_SIZE (cell) >> WEND_CELL_SHIFT) - 1;
}

static guint
cell_column (gpointer cell)
{
  return (guint) (GPOINTER_TO_SIZE (cell) & (((gsize) 1 << WEND_CELL_SHIFT) - 1));
}

static void
add_dirty (WendMapScene *map, gpointer cell)
{
  for (guint i = 0; i < map->dirty->len; i++)
    if (g_array_index (map->dirty, gpointer, i) == cell)
      return;
  g_array_append_val (map->dirty, cell);
}

/* Whether the cell held `node` when it was filled. */
static gboolean
is_in_cell (const WendMapScene *map, const WendNode *node, guint row, guint column)
{
  const WendMapColumn *at = &map->columns[column];

  for (guint i = at->starts[row]; i < at->starts[row + 1]; i++)
    if (at->cards[i] == node)
      return TRUE;
  return FALSE;
}

/* What hangs on a cell: a step stands in every row of its kind, and a card of both sides chooses the measured figure. */
static void
touch_rows (WendMapScene *map, const WendNode *node, guint row, guint column)
{
  WendLaneKind kind = map->rows[row].kind == WEND_LANE_BOTH_SIDES ? WEND_LANE_MEASURED : wend_node_kind (node) == WEND_KIND_STEP ? WEND_LANE_STEPS
                                                                                                                                  : WEND_N_LANES;

  for (guint r = 0; r < map->n_rows && kind < WEND_N_LANES; r++)
    if (map->rows[r].kind == kind)
      add_dirty (map, wend_cell_to_pointer (r, column));
}

static void
touch_cell (WendMapScene *map, const WendNode *node)
{
  gpointer before = g_hash_table_lookup (map->places, node);
  guint row, column;

  if (before != NULL)
    {
      add_dirty (map, before);
      touch_rows (map, node, cell_row (before), cell_column (before));
    }
  if (!wend_grid_locate (map, node, &row, &column))
    return;
  add_dirty (map, wend_cell_to_pointer (row, column));
  touch_rows (map, node, row, column);
  map->arrivals = map->arrivals || !is_in_cell (map, node, row, column);
}

void
wend_map_scene_touch (WendMapScene *map, const char *id)
{
  const WendNode *node = wend_document_find (map->document, id);
  WendKind kind = node != NULL ? wend_node_kind (node) : WEND_N_KINDS;
  gboolean steps_are_cells = kind == WEND_KIND_STEP && !map->by_steps;

  if (map->stale && node != NULL)
    {
      map->salt += kind != WEND_KIND_CARD && kind != WEND_KIND_STEP && kind != WEND_KIND_STAGE && kind != WEND_KIND_LANE;
      return;
    }
  if (kind == WEND_KIND_COMMENT || kind == WEND_KIND_VOTE || kind == WEND_KIND_REVIEW || kind == WEND_KIND_ANSWER || kind == WEND_KIND_DECISION || kind == WEND_KIND_READER || kind == WEND_KIND_SNAPSHOT)
    return;
  /* These overlays speak of cards in the headers of stages. */
  if (kind == WEND_KIND_CARD && (map->options.overlay == WEND_OVERLAY_GAP || map->options.overlay == WEND_OVERLAY_SIDES || map->options.overlay == WEND_OVERLAY_AGE))
    map->stale = TRUE;
  if (kind == WEND_KIND_CARD || steps_are_cells)
    touch_cell (map, node);
  /* A step carries the cards of its stage with it. */
  guint n = 0;
  WendNode *const *cards = steps_are_cells ? wend_node_children (node, WEND_KIND_CARD, &n) : NULL;
  for (guint i = 0; i < n; i++)
    touch_cell (map, cards[i]);
  if (kind == WEND_KIND_CARD || steps_are_cells)
    return;
  map->salt += kind != WEND_KIND_STAGE && kind != WEND_KIND_LANE && kind != WEND_KIND_STEP;
  map->stale = TRUE;
}

void
wend_map_scene_set_insight (WendMapScene *map, const WendInsight *insight)
{
  map->insight = insight;
  map->insight_salt++;
  map->renumbered = TRUE;
}

/* Whether all but the overlay is the same. */
static gboolean
only_overlay (const WendMapOptions *a, const WendMapOptions *b)
{
  return a->rtl == b->rtl && a->prompts == b->prompts && a->snug == b->snug && a->hide_private == b->hide_private && a->no_credit == b->no_credit && a->today == b->today && fabs (a->aspect - b->aspect) < 1e-12 && a->translate == b->translate;
}

void
wend_map_scene_set_options (WendMapScene *map, const WendMapOptions *options)
{
  gboolean same = map->options.rtl == options->rtl && map->options.translate == options->translate && map->options.today == options->today;
  char *metric = g_strdup (options->metric);

  map->repaint = TRUE;
  map->stale = map->stale || !only_overlay (&map->options, options);
  g_free (map->metric);
  map->options = *options;
  map->options.metric = map->metric = metric;
  map->salt += !same;
}

void
wend_map_scene_set_folded (WendMapScene *map, const GPtrArray *ids)
{
  g_clear_pointer (&map->folded, g_hash_table_unref);
  if (ids != NULL && ids->len > 0)
    map->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_hash_table_add (map->folded, g_strdup (g_ptr_array_index (ids, i)));
  map->stale = TRUE;
}

gboolean
wend_map_scene_is_folded (WendMapScene *map, const WendNode *stage)
{
  return wend_map_is_folded (map, stage);
}

/* Which figure a cell shows goes by the cards of both sides, wherever they stand now. */
static guint64
mix_figures (WendMapScene *map, const WendMapRow *row, guint column, guint64 key)
{
  const WendNode *node = map->columns[column].node;
  guint others = 0;

  if (row->kind == WEND_LANE_MEASURED)
    {
      key = wend_mix (key, (guint64) (gsize) wend_insight_cell (map->insight, node, &others));
      return wend_mix (key, others);
    }
  if (row->kind == WEND_LANE_BOTH_SIDES)
    {
      WendBothSides sides;
      wend_insight_both_sides (map->insight, row->lane, node, &sides);
      const WendSide *both[] = { &sides.customer, &sides.company };
      for (guint i = 0; i < 2; i++)
        {
          key = wend_mix (wend_mix (key, (guint64) (gsize) both[i]->card), (guint64) (gsize) both[i]->figure);
          key = wend_mix (key, (guint64) both[i]->met << 8 | (guint64) sides.zone);
        }
    }
  return key;
}

/* Everything a cell's drawing depends on. */
static guint64
cell_key (WendMapScene *map, const WendMapRow *row, guint column, double h)
{
  guint index = (guint) (row - map->rows);
  const WendMapColumn *at = &map->columns[column];
  guint64 key = wend_mix (map->salt, (guint64) row->kind);

  key = wend_mix (key, (guint64) (at->w * 64) << 1 | at->folded);
  key = wend_mix (key, (guint64) (h * 64) << 2 | (guint64) map->options.prompts << 1 | (row->n_cards == 0 && column == 0));
  if (row->style->measured)
    key = wend_mix (wend_mix (key, map->insight_salt), (guint64) (gsize) at->node);
  if (row->style->says_empty && at->starts[index] == at->starts[index + 1])
    key = wend_mix (key, (guint64) wend_map_says_empty (map, row, column));
  if (row->spans)
    key = wend_mix (wend_mix (key, row->slot_key), column);
  key = wend_mix_node (key, row->lane);
  if (row->style->measured)
    key = wend_mix (mix_figures (map, row, column, key), map->options.overlay == WEND_OVERLAY_AGE);
  for (guint i = at->starts[index]; i < at->starts[index + 1]; i++)
    {
      key = wend_mix_node (key, at->cards[i]);
      if (wend_node_kind (at->cards[i]) == WEND_KIND_ACTION)
        key = wend_mix (key, (guint64) (gsize) wend_lane_verdict (map, at->cards[i]));
      if (row->spans)
        key = wend_mix (key, wend_grid_reach (map, at->cards[i], column));
    }
  return key;
}

WendCell *
wend_map_take_cell (WendMapScene *map, double need, double h, guint64 key, guint n_nodes)
{
  WendCell *cell = g_malloc (sizeof (WendCell) + map->spots->len * sizeof (WendSpot));

  cell->chunk = wend_ink_finish (map->ink, map->cell_w, map->options.rtl);
  cell->key = key;
  cell->need = need;
  cell->h = h;
  cell->marks = map->marks;
  cell->n_nodes = n_nodes;
  cell->n_spots = map->spots->len;
  if (map->spots->len > 0)
    memcpy (cell->spots, map->spots->data, map->spots->len * sizeof (WendSpot));
  return cell;
}

static WendCell *
draw_cell (WendMapScene *map, WendMapRow *row, guint column, double h, guint64 key)
{
  guint index = (guint) (row - map->rows);
  const WendMapColumn *at = &map->columns[column];
  WendCellBox box = { column, at->w, h, at->cards + at->starts[index], at->starts[index + 1] - at->starts[index], row->style->height };

  wend_ink_begin (map->ink, NULL);
  g_array_set_size (map->spots, 0);
  map->marks = 0;
  map->cell_w = at->w;
  if (at->folded)
    return wend_map_take_cell (map, box.need, h, key, box.n_nodes);
  if (row->spans) /* a card from the left may lie over an empty cell */
    wend_lane_draw_spans (map, row, &box);
  else if (box.n_nodes == 0 && row->schema->prompt[0] != '\0' && !row->style->measured)
    wend_map_prompt (map, row, &box);
  else
    row->style->draw (map, row, &box);
  return wend_map_take_cell (map, box.need, h, key, box.n_nodes);
}

/* The row's band follows where one chunk takes the place of another; else it is put together anew. */
static void
replace_chunk (WendMapRow *row, const WendChunk *old, WendChunk *chunk)
{
  WendBand *band = row->band != NULL && old != NULL && chunk != NULL ? wend_band_with (row->band, old, chunk) : NULL;

  row->changed = TRUE;
  wend_band_unref (row->band);
  row->band = band;
}

/* Draws the cell unless what stands there has the same key. */
static void
refresh_cell (WendMapScene *map, WendMapRow *row, guint column, double h)
{
  guint64 key = cell_key (map, row, column, h);
  WendCell *old = row->cells[column];

  if (old != NULL && old->key == key)
    return;
  row->cells[column] = draw_cell (map, row, column, h, key);
  replace_chunk (row, old != NULL ? old->chunk : NULL, row->cells[column]->chunk);
  wend_cell_free (old);
}

static void
count_cards (WendMapScene *map, WendMapRow *row)
{
  guint index = (guint) (row - map->rows);

  row->n_cards = 0;
  row->spans = FALSE;
  for (guint c = 0; c < map->n_columns; c++)
    {
      const WendMapColumn *column = &map->columns[c];
      row->n_cards += column->starts[index + 1] - column->starts[index];
      for (guint i = column->starts[index]; i < column->starts[index + 1] && !row->spans && row->schema->holds_cards && row->kind != WEND_LANE_FEELING; i++)
        row->spans = wend_grid_reach (map, column->cards[i], c) > c;
    }
  if (row->spans)
    wend_grid_slots (map, row);
}

static double
natural_height (const WendMapScene *map, const WendMapRow *row)
{
  double height = row->style->height, own;

  /* A lane of numbers that has none takes little room. */
  if (!map->has_figures && (row->kind == WEND_LANE_MEASURED || row->kind == WEND_LANE_WAITING || row->kind == WEND_LANE_VOLUME))
    height = WEND_EMPTY_LANE;
  if (wend_node_number (row->lane, WEND_FIELD_HEIGHT, &own) && own > 0)
    height = MIN (own, 2000);
  return height;
}

static void
refresh_row (WendMapScene *map, WendMapRow *row)
{
  count_cards (map, row);
  if (row->kind == WEND_LANE_FEELING)
    {
      row->h = row->h > 0 ? row->h : natural_height (map, row);
      wend_map_draw_feeling (map, row);
      return;
    }
  if (row->kind == WEND_LANE_LINE)
    return;
  for (guint c = 0; c < map->n_columns; c++)
    refresh_cell (map, row, c, row->style->stretches ? MAX (row->h, natural_height (map, row)) : 0);
}

static guint
cell_count (const WendMapScene *map, gpointer cell)
{
  const guint *starts = map->columns[cell_column (cell)].starts + cell_row (cell);
  return starts[1] - starts[0];
}

static gboolean
cell_spans (WendMapScene *map, gpointer cell)
{
  guint row = cell_row (cell), c = cell_column (cell);
  const WendMapColumn *column = &map->columns[c];

  for (guint i = column->starts[row]; i < column->starts[row + 1]; i++)
    if (wend_grid_reach (map, column->cards[i], c) > c)
      return TRUE;
  return FALSE;
}

/* One or a few cells were touched. */
static void
refresh_dirty (WendMapScene *map)
{
  for (guint i = 0; i < map->dirty->len; i++)
    {
      gpointer cell = g_array_index (map->dirty, gpointer, i);
      if (!wend_grid_holds (map, cell_row (cell), cell_column (cell)))
        wend_grid_fill (map, cell_column (cell));
    }
  for (guint i = 0; i < map->dirty->len; i++)
    {
      gpointer cell = g_array_index (map->dirty, gpointer, i);
      WendMapRow *row = &map->rows[cell_row (cell)];
      gboolean empty = row->n_cards == 0;
      guint column = cell_column (cell);
      WendCell *drawn = row->cells[column];

      row->n_cards += cell_count (map, cell) - (drawn != NULL ? drawn->n_nodes : 0);
      if (row->style->draw == NULL || row->spans || cell_spans (map, cell))
        {
          refresh_row (map, row);
          continue;
        }
      double h = row->style->stretches ? MAX (row->h, natural_height (map, row)) : 0;
      refresh_cell (map, row, column, h);
      if (empty != (row->n_cards == 0))
        refresh_cell (map, row, 0, h);
      /* A run of empty cells may begin or end here. */
      if (row->style->says_empty && column + 1 < map->n_columns)
        refresh_cell (map, row, column + 1, h);
    }
}

/* Cells of lanes and columns that are still there are taken over; their keys tell whether they still hold. */
static void
take_over (WendMapScene *map, WendMapScene *old, GHashTable *old_columns, GHashTable *old_rows)
{
  for (guint r = 0; r < map->n_rows; r++)
    {
      guint from = GPOINTER_TO_UINT (g_hash_table_lookup (old_rows, map->rows[r].lane));
      if (from == 0 || old->rows[from - 1].kind != map->rows[r].kind)
        continue;
      WendMapRow *row = &old->rows[from - 1];
      for (guint c = 0; c < map->n_columns; c++)
        {
          guint at = GPOINTER_TO_UINT (g_hash_table_lookup (old_columns, map->columns[c].node));
          if (at > 0 && old->columns[at - 1].node == map->columns[c].node)
            map->rows[r].cells[c] = g_steal_pointer (&row->cells[at - 1]);
        }
      map->rows[r].label = g_steal_pointer (&row->label);
      map->rows[r].label_key = row->label_key;
      map->rows[r].over = g_steal_pointer (&row->over);
      map->rows[r].over_band = g_steal_pointer (&row->over_band);
      map->rows[r].over_key = row->over_key;
      map->rows[r].over_marks = row->over_marks;
      map->rows[r].h = row->h;
    }
}

static void
count_pains (WendMapScene *map)
{
  guint n;
  const WendFigure *const *figures = wend_insight_figures (map->insight, &n);

  g_hash_table_remove_all (map->pains);
  g_hash_table_remove_all (map->waits);
  map->has_figures = n > 0;
  for (guint i = 0; i < n; i++)
    {
      const WendNode *stage = figures[i]->place != NULL ? wend_node_ancestor (figures[i]->place, WEND_KIND_STAGE) : NULL;
      if (stage != NULL && figures[i]->pain.has)
        g_hash_table_insert (map->pains, (gpointer) stage, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (map->pains, stage)) + 1));
      if (stage != NULL && figures[i]->met == WEND_MET_BAD && strcmp (wend_node_text (figures[i]->metric, WEND_FIELD_KIND), "time") == 0)
        g_hash_table_add (map->waits, (gpointer) stage);
    }
}

/* What stands around the cells. */
static void
refresh_frame (WendMapScene *map)
{
  g_array_set_size (map->fixed, 0);
  g_array_set_size (map->foot, 0);
  g_array_set_size (map->stage_spots, 0);
  map->fixed_marks = 0;
  wend_map_draw_head (map);
  wend_map_draw_stages (map);
  wend_map_draw_foot (map);
  g_clear_pointer (&map->legend_band, wend_band_unref);
  g_clear_pointer (&map->tints_band, wend_band_unref);
  map->legend_marks = 0;
  map->tints_end = -1;
}

/* Other numbers, the same map: the cells that show some, and the frame. A map that got its first or lost its last is another map. */
static void
refresh_numbers (WendMapScene *map)
{
  for (guint r = 0; r < map->n_rows; r++)
    if (map->rows[r].style->measured || map->rows[r].style->says_empty || map->rows[r].kind == WEND_LANE_ACTIONS)
      refresh_row (map, &map->rows[r]);
  refresh_frame (map);
}

static void
refresh_all (WendMapScene *map)
{
  WendMapScene old = { .rows = map->rows, .n_rows = map->n_rows, .columns = map->columns, .n_columns = map->n_columns, .public_columns = map->public_columns, .public_rows = map->public_rows };
  g_autoptr (GHashTable) old_columns = map->column_of, old_rows = map->row_of;

  map->column_of = g_hash_table_new (NULL, NULL);
  map->row_of = g_hash_table_new (NULL, NULL);
  map->rows = NULL;
  map->columns = NULL;
  count_pains (map);
  wend_grid_build (map);
  take_over (map, &old, old_columns, old_rows);
  wend_grid_clear (&old);
  for (guint r = 0; r < map->n_rows; r++)
    {
      map->rows[r].label_need = wend_map_label_need (map, &map->rows[r]);
      map->rows[r].changed = TRUE;
      refresh_row (map, &map->rows[r]);
    }
  refresh_frame (map);
}

/* Another overlay: the frame, and cells that say it in their own words. */
static void
refresh_overlay (WendMapScene *map)
{
  for (guint r = 0; r < map->n_rows; r++)
    if (map->rows[r].style->measured)
      refresh_row (map, &map->rows[r]);
  refresh_frame (map);
}

/* Marks and height of a row, of which a cell changed. */
static void
sum_up (WendMapScene *map, WendMapRow *row)
{
  if (!row->changed)
    return;
  row->marks = row->over_marks;
  row->need = MAX (natural_height (map, row), row->label_need);
  for (guint c = 0; c < map->n_columns; c++)
    if (row->cells[c] != NULL)
      {
        row->marks |= row->cells[c]->marks;
        row->need = MAX (row->need, row->cells[c]->need);
      }
}

/* What `rows` of the kind may still take of `extra`; each grows by the same. */
static double
grow_kind (WendMapScene *map, WendLaneKind kind, double extra)
{
  guint n = 0;

  for (guint r = 0; r < map->n_rows; r++)
    n += map->rows[r].kind == kind;
  for (guint r = 0; r < map->n_rows && n > 0; r++)
    if (map->rows[r].kind == kind)
      {
        WendMapRow *row = &map->rows[r];
        guint most = 1;
        for (guint c = 0; c < map->n_columns; c++)
          most = MAX (most, map->columns[c].starts[r + 1] - map->columns[c].starts[r]);
        double limit = kind == WEND_LANE_FEELING ? 320 : 12 + most * 80 + (most - 1) * 6;
        double more = CLAMP (limit - row->h, 0, extra / n);
        row->h += more;
        extra -= more;
        n--;
      }
  return extra;
}

static void
settle_heights (WendMapScene *map)
{
  g_autofree double *before = g_new (double, map->n_rows + 1);
  double total = 0, y;

  for (guint r = 0; r < map->n_rows; r++)
    {
      before[r] = map->rows[r].h;
      map->rows[r].h = map->rows[r].need;
      total += map->rows[r].h;
    }
  if (map->options.aspect > 0)
    {
      double extra = floor (map->w / map->options.aspect - map->body_y - total - map->legend_h - map->foot_h);
      extra = extra > 0 ? grow_kind (map, WEND_LANE_FEELING, extra) : 0;
      if (extra > 0)
        grow_kind (map, WEND_LANE_STEPS, extra);
    }
  y = map->body_y;
  for (guint r = 0; r < map->n_rows; r++)
    {
      WendMapRow *row = &map->rows[r];
      row->y = y;
      y += row->h;
      map->public_rows[r] = (WendRow) { row->lane, row->y, row->h };
      gboolean moved = fabs (before[r] - row->h) > 0.001;
      for (guint c = 0; c < map->n_columns && row->style->stretches && (moved || row->changed); c++)
        if (fabs (row->cells[c]->h - row->h) > 0.001)
          refresh_cell (map, row, c, row->h);
      if (row->kind == WEND_LANE_FEELING && moved)
        wend_map_draw_feeling (map, row);
      wend_map_draw_label (map, r);
    }
  map->body_end = y;
}

WendBand *
wend_map_band (WendMapScene *map, WendChunk *const *chunks)
{
  guint n = map->n_columns;
  g_autofree WendChunk **placed = g_new (WendChunk *, n + 1);
  g_autofree double *xs = g_new (double, n + 1);

  for (guint c = 0; c < n; c++)
    {
      guint at = map->options.rtl ? n - 1 - c : c;
      placed[at] = chunks[c];
      xs[at] = wend_map_placed (map, map->columns[c].x, map->columns[c].w);
    }
  return wend_band_new (placed, xs, n);
}

void
wend_map_add_fixed (WendMapScene *map, WendLayer layer, WendChunk *chunk, WendPoint at)
{
  if (chunk == NULL)
    return;
  WendBandPlace place = { wend_band_new (&chunk, &at.x, 1), layer, at.y };
  g_array_append_val (map->fixed, place);
  wend_chunk_unref (chunk);
}

static WendBand *
band_of_cells (WendMapScene *map, const WendMapRow *row)
{
  g_autofree WendChunk **chunks = g_new0 (WendChunk *, map->n_columns + 1);

  for (guint c = 0; c < map->n_columns; c++)
    chunks[c] = row->cells[c] != NULL ? row->cells[c]->chunk : NULL;
  return wend_map_band (map, chunks);
}

static guint32
all_marks (WendMapScene *map)
{
  guint32 marks = map->fixed_marks | wend_map_between_marks (map);

  for (guint r = 0; r < map->n_rows; r++)
    {
      sum_up (map, &map->rows[r]);
      marks |= map->rows[r].marks;
    }
  return marks;
}

static void
add_place (GArray *places, WendBand *band, WendLayer layer, double y)
{
  WendBandPlace place = { band, layer, y };
  g_array_append_val (places, place);
}

static void
put_together (WendMapScene *map)
{
  g_autoptr (GArray) places = g_array_sized_new (FALSE, FALSE, sizeof (WendBandPlace), map->n_rows * 3 + 16);

  g_array_append_vals (places, map->fixed->data, map->fixed->len);
  add_place (places, map->tints_band, WEND_LAYER_BACK, map->body_y - 4);
  for (guint r = 0; r < map->n_rows; r++)
    {
      WendMapRow *row = &map->rows[r];
      gboolean curve = row->kind == WEND_LANE_FEELING;
      row->changed = FALSE;
      if (row->band == NULL)
        row->band = band_of_cells (map, row);
      row->placed = row->band;
      add_place (places, row->label_band, WEND_LAYER_GRID, row->y);
      add_place (places, row->over_band, WEND_LAYER_OVER, row->y);
      add_place (places, row->band, curve ? WEND_LAYER_OVER : WEND_LAYER_CONTENT, row->y);
    }
  add_place (places, map->links_band, WEND_LAYER_OVER, 0);
  add_place (places, map->between_band, WEND_LAYER_OVER, 0);
  add_place (places, map->legend_band, WEND_LAYER_GRID, map->body_end);
  for (guint i = 0; i < map->foot->len; i++)
    {
      WendBandPlace place = g_array_index (map->foot, WendBandPlace, i);
      add_place (places, place.band, place.layer, map->body_end + map->legend_h + place.y);
    }
  WendScene *scene = wend_scene_new ((const WendBandPlace *) (gpointer) places->data, places->len, map->w, ceil (map->body_end + map->legend_h + map->foot_h));
  wend_scene_unref (map->scene);
  map->scene = scene;
}

/* Cells changed and nothing moved: the bands of their rows take the place of the old ones. FALSE: that does not do. */
static gboolean
put_in_place (WendMapScene *map)
{
  guint n_links;

  wend_node_children (wend_document_map (map->document), WEND_KIND_LINK, &n_links);
  if (map->options.aspect > 0 || n_links > 0)
    return FALSE;
  for (guint r = 0; r < map->n_rows; r++)
    {
      const WendMapRow *row = &map->rows[r];
      if (row->changed && (row->band == NULL || row->kind == WEND_LANE_FEELING || row->placed == NULL || fabs (row->need - row->h) > 0.001))
        return FALSE;
    }
  for (guint r = 0; r < map->n_rows; r++)
    {
      WendMapRow *row = &map->rows[r];
      WendScene *scene = row->changed && row->band != row->placed ? wend_scene_with (map->scene, row->placed, row->band) : NULL;
      if (row->changed && row->band != row->placed && scene == NULL)
        return FALSE;
      row->changed = FALSE;
      row->placed = row->band;
      if (scene == NULL)
        continue;
      wend_scene_unref (map->scene);
      map->scene = scene;
    }
  return TRUE;
}

WendScene *
wend_map_scene_get (WendMapScene *map)
{
  if (map->scene != NULL && !map->stale && !map->repaint && !map->renumbered && map->dirty->len == 0)
    return map->scene;
  gboolean had_figures = map->has_figures;
  if (map->renumbered && !map->stale)
    count_pains (map);
  map->stale = map->stale || map->has_figures != had_figures;
  gboolean few = !map->stale && !map->repaint && !map->renumbered;
  if (map->stale)
    refresh_all (map);
  else
    refresh_dirty (map);
  if (map->renumbered && !map->stale)
    refresh_numbers (map);
  else if (map->repaint && !map->stale)
    refresh_overlay (map);
  map->stale = map->repaint = map->renumbered = map->arrivals = FALSE;
  g_array_set_size (map->dirty, 0);

  guint64 between = map->between_key;
  guint32 marks = all_marks (map);
  if (few && between == map->between_key && marks == map->legend_marks && put_in_place (map))
    return map->scene;
  if (map->legend_band == NULL || marks != map->legend_marks)
    {
      map->legend_marks = marks;
      wend_map_draw_legend (map);
    }
  settle_heights (map);
  if (map->tints_band == NULL || fabs (map->tints_end - map->body_end) > 0.001)
    wend_map_draw_tints (map);
  wend_map_draw_links (map);
  wend_map_draw_between (map);
  put_together (map);
  return map->scene;
}

const char *
wend_map_scene_words (WendMapScene *map, const WendNode *stage)
{
  wend_map_scene_get (map);
  for (guint i = 0; i < map->stages->len && wend_map_overlay_speaks (map); i++)
    if (g_array_index (map->stages, WendPaintedStage, i).stage.stage == stage)
      return g_array_index (map->stages, WendPaintedStage, i).paint.words[0];
  return NULL;
}

const WendColumn *
wend_map_scene_columns (WendMapScene *map, guint *n_columns)
{
  wend_map_scene_get (map);
  *n_columns = map->n_columns;
  return map->public_columns;
}

const WendRow *
wend_map_scene_rows (WendMapScene *map, guint *n_rows)
{
  wend_map_scene_get (map);
  *n_rows = map->n_rows;
  return map->public_rows;
}

WendRect
wend_map_scene_header (WendMapScene *map)
{
  wend_map_scene_get (map);
  return (WendRect) { 0, map->stage_y, map->w, map->stage_h };
}

WendRect
wend_map_scene_title (WendMapScene *map)
{
  wend_map_scene_get (map);
  return map->title;
}

WendRect
wend_map_scene_labels (WendMapScene *map)
{
  wend_map_scene_get (map);
  return (WendRect) { wend_map_placed (map, 0, WEND_X0 - 4), map->body_y, WEND_X0 - 4, map->body_end - map->body_y };
}

static const char *const overlay_names[] = {
  [WEND_OVERLAY_NONE] = "none",
  [WEND_OVERLAY_PAIN] = "pain",
  [WEND_OVERLAY_GAP] = "gap",
  [WEND_OVERLAY_SIDES] = "sides",
  [WEND_OVERLAY_AGE] = "age",
  [WEND_OVERLAY_METRIC] = "metric:",
  [WEND_OVERLAY_CHANGE] = "change",
};

gboolean
wend_overlay_from_name (const char *name, WendOverlay *overlay, const char **metric)
{
  *metric = NULL;
  if (g_str_has_prefix (name, overlay_names[WEND_OVERLAY_METRIC]))
    {
      *overlay = WEND_OVERLAY_METRIC;
      *metric = name + strlen (overlay_names[WEND_OVERLAY_METRIC]);
      return **metric != '\0';
    }
  for (guint i = 0; i < G_N_ELEMENTS (overlay_names); i++)
    if (strcmp (overlay_names[i], name) == 0)
      {
        *overlay = (WendOverlay) i;
        return TRUE;
      }
  return FALSE;
}

char *
wend_overlay_name (WendOverlay overlay, const char *metric)
{
  return g_strconcat (overlay_names[overlay], overlay == WEND_OVERLAY_METRIC ? metric : NULL, NULL);
}
