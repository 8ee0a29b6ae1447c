/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Links between cards, steps and stages: arrows that run in the gaps between columns and along the rules between lanes, so
 * that they cross no words; their own words only where they cover no others. */

#include <math.h>
#include <string.h>

#include "scene/wend-lane-private.h"

#define HEAD 7.0
#define BEND 6.0
#define POINTS 10
#define SHIFT 3.5 /* between links that share a gap */

/* A polyline of straight runs, bent at its corners. */
typedef struct
{
  WendPoint p[POINTS];
  guint n;
} Route;

typedef struct
{
  WendRect box;
  gboolean boxed;
  double y;   /* where it is left and entered: a box beside its middle, words at their edge */
  double rule; /* of words: the lane's, above or below them */
  guint first; /* columns it covers */
  guint last;
} End;

static void
add_point (Route *route, double x, double y)
{
  const WendPoint *last = route->n > 0 ? &route->p[route->n - 1] : NULL;

  if (last == NULL || fabs (last->x - x) > 0.01 || fabs (last->y - y) > 0.01)
    route->p[route->n++] = (WendPoint) { x, y };
}

static guint
column_at (const WendMapScene *map, double x)
{
  return wend_grid_column_at (map, x);
}

/* Words without a box are left and entered across, from the nearer rule of their lane; where both are near, from the one
 * that faces the other end, at `towards`. */
static End
find_end (const WendMapScene *map, const WendNode *node, WendRect box, double towards)
{
  const WendNode *lane = wend_node_kind (node) == WEND_KIND_CARD ? wend_node_ref (node, WEND_FIELD_LANE) : NULL;
  guint index = lane != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (map->row_of, lane)) : 0;
  const WendMapRow *row = index > 0 ? &map->rows[index - 1] : NULL;
  End end = { box, row == NULL || row->style->boxes || row->spans, box.y + box.h / 2, 0, column_at (map, box.x + 8), column_at (map, box.x + box.w - 8) };

  if (end.boxed)
    return end;
  double above = box.y - row->y, below = row->y + row->h - box.y - box.h;
  gboolean up = fabs (above - below) < 8 ? towards < box.y : above < below;
  end.y = up ? MAX (box.y + 2, row->y + HEAD + 1) : MIN (box.y + box.h - 1, row->y + row->h - HEAD - 1);
  end.rule = up ? row->y : row->y + row->h;
  return end;
}

/* The middle of the gap behind column `column`. */
static double
gap_behind (const WendMapScene *map, guint column)
{
  return wend_map_right (map, column) + WEND_GAP / 2;
}

/* The rule of the lane that holds `y`, on the side that faces `other`. */
static double
rule_beside (const WendMapScene *map, double y, double other)
{
  for (guint r = 0; r < map->n_rows; r++)
    if (y < map->rows[r].y + map->rows[r].h)
      return y < map->rows[r].y ? map->body_y - 4 : other < y ? map->rows[r].y
                                                              : map->rows[r].y + map->rows[r].h;
  return map->body_end;
}

static double
gap_before (const WendMapScene *map, guint column)
{
  return map->columns[column].x - WEND_GAP / 2;
}

static double
middle_of (const End *end)
{
  return end->box.x + end->box.w / 2;
}

/* Where a link leaves its ends: `out` and `in` are gaps. Behind the last column there is none. */
typedef struct
{
  double out, in;
  double from_x, to_x;
} Sides;

static Sides
find_sides (const WendMapScene *map, const End *from, const End *to, double shift)
{
  gboolean forward = to->first > from->last, backward = to->last < from->first, left = FALSE;
  Sides sides;

  if (!forward && !backward)
    left = MAX (from->last, to->last) + 1 == map->n_columns;
  gboolean leave_left = backward || left, enter_left = forward || left;
  sides.out = (leave_left ? gap_before (map, from->first) : gap_behind (map, from->last)) + shift;
  sides.in = (enter_left ? gap_before (map, to->first) : gap_behind (map, to->last)) + shift;
  sides.from_x = leave_left ? from->box.x : from->box.x + from->box.w;
  sides.to_x = enter_left ? to->box.x : to->box.x + to->box.w;
  return sides;
}

static Route
find_route (const WendMapScene *map, const End *from, const End *to, double shift)
{
  Route route = { .n = 0 };
  Sides sides = find_sides (map, from, to, shift);
  double rule = from->boxed ? rule_beside (map, from->y, to->y) : from->rule;

  add_point (&route, from->boxed ? sides.from_x : middle_of (from), from->y);
  if (!from->boxed)
    add_point (&route, middle_of (from), rule + shift / 2);
  add_point (&route, sides.out, from->boxed ? from->y : rule + shift / 2);
  if (fabs (sides.out - sides.in) > 2 * SHIFT + 0.5)
    {
      add_point (&route, sides.out, rule + shift / 2);
      add_point (&route, sides.in, rule + shift / 2);
      sides.out = sides.in;
    }
  add_point (&route, sides.out, to->boxed ? to->y : to->rule + shift / 2);
  if (!to->boxed)
    add_point (&route, middle_of (to), to->rule + shift / 2);
  add_point (&route, to->boxed ? sides.to_x : middle_of (to), to->y);
  return route;
}

static WendPoint
towards (WendPoint from, WendPoint to, double distance)
{
  double length = MAX (hypot (to.x - from.x, to.y - from.y), 0.001), t = MIN (distance, length / 2) / length;
  return (WendPoint) { from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t };
}

static void
draw_arrow (WendMapScene *map, const Route *route, const char *kind)
{
  const WendPoint *p = route->p;
  guint last = route->n - 1;
  double length = MAX (hypot (p[last].x - p[last - 1].x, p[last].y - p[last - 1].y), 0.001);
  double dx = (p[last].x - p[last - 1].x) / length, dy = (p[last].y - p[last - 1].y) / length;
  WendPoint back = { p[last].x - dx * HEAD, p[last].y - dy * HEAD };

  wend_ink_move (map->ink, p[0].x, p[0].y);
  for (guint i = 1; i < last; i++)
    {
      WendPoint before = towards (p[i], p[i - 1], BEND), after = towards (p[i], p[i + 1], BEND);
      wend_ink_line (map->ink, before.x, before.y);
      wend_ink_curve (map->ink, towards (before, p[i], BEND * 0.55), towards (after, p[i], BEND * 0.55), after);
    }
  wend_ink_line (map->ink, back.x, back.y);
  WendItem *item = wend_ink_path (map->ink, WEND_COLOUR_NONE);
  wend_item_stroke (item, WEND_COLOUR_INK_3, 1.5);
  if (strcmp (kind, "cause") == 0)
    wend_item_dash (item, 7, 4);
  if (strcmp (kind, "dependency") == 0)
    wend_item_dash (item, 2, 3);
  wend_ink_move (map->ink, p[last].x, p[last].y);
  wend_ink_line (map->ink, back.x - dy * HEAD * 0.5, back.y + dx * HEAD * 0.5);
  wend_ink_line (map->ink, back.x + dy * HEAD * 0.5, back.y - dx * HEAD * 0.5);
  wend_ink_close (map->ink);
  wend_ink_path (map->ink, WEND_COLOUR_INK_3);
}

/* Whether a text of this cell meets `box`, in map coordinates. */
static gboolean
cell_has_text (const WendMapScene *map, guint row, guint column, const WendRect *box)
{
  const WendCell *cell = map->rows[row].cells[column];
  guint n = 0;
  const WendItem *items = cell != NULL && cell->chunk != NULL ? wend_chunk_items (cell->chunk, &n) : NULL;

  for (guint i = 0; i < n; i++)
    {
      if (items[i].kind != WEND_ITEM_TEXT)
        continue;
      double size = wend_theme_role ((WendRole) items[i].role)->size;
      double x = map->options.rtl ? map->columns[column].w - items[i].x - items[i].w : items[i].x;
      WendRect text = { map->columns[column].x + x, map->rows[row].y + items[i].y - (items[i].turned ? 0 : size), items[i].w, items[i].turned ? items[i].h : size * 1.35 };
      if (wend_rect_intersects (&text, box))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_free (const WendMapScene *map, const WendRect *box, const GArray *labels)
{
  guint first = column_at (map, box->x - WEND_GAP), last = column_at (map, box->x + box->w);

  if (box->x < WEND_X0 || box->x + box->w > map->w - WEND_MARGIN || box->y < map->body_y || box->y + box->h > map->body_end)
    return FALSE;
  for (guint i = 0; i < labels->len; i++)
    if (wend_rect_intersects (&g_array_index (labels, WendRect, i), box))
      return FALSE;
  for (guint r = 0; r < map->n_rows; r++)
    {
      const WendMapRow *row = &map->rows[r];
      if (row->y >= box->y + box->h || row->y + row->h <= box->y)
        continue;
      if (row->kind == WEND_LANE_LINE)
        return FALSE;
      for (guint c = row->spans || row->n_cards == 0 ? 0 : first; c <= last; c++)
        if (cell_has_text (map, r, c, box))
          return FALSE;
    }
  return TRUE;
}

/* At the middle of a run, the longest first. */
static void
draw_words (WendMapScene *map, const Route *route, const char *text, GArray *labels)
{
  gboolean tried[POINTS] = { FALSE };

  if (*text == '\0' || wend_map_break (map, WEND_ROLE_FINE, text, map->column_w, 1) == 0)
    return;
  double w = map->text.lines[0].width;
  for (guint round = 0; round + 1 < route->n; round++)
    {
      guint best = POINTS;
      double longest = -1;
      for (guint i = 0; i + 1 < route->n; i++)
        {
          double length = hypot (route->p[i + 1].x - route->p[i].x, route->p[i + 1].y - route->p[i].y);
          if (!tried[i] && length > longest)
            {
              longest = length;
              best = i;
            }
        }
      tried[best] = TRUE;
      for (guint k = 1; k < 6; k++)
        {
          WendPoint a = route->p[best], b = route->p[best + 1];
          double t = k / 6.0, y = a.y + (b.y - a.y) * t + 5;
          WendRect box = { a.x + (b.x - a.x) * t - w / 2 - 2, y - 14, w + 4, 18 };
          if (!is_free (map, &box, labels))
            continue;
          WendItem *item = wend_ink_text (map->ink, WEND_ROLE_FINE, (WendTextAt) { box.x + 2, y, WEND_ANCHOR_START }, wend_text_line (&map->text, 0), WEND_COLOUR_INK_2);
          item->halo = WEND_COLOUR_PAPER;
          g_array_append_val (labels, box);
          return;
        }
    }
}

static void
keep_spots (WendMapScene *map, const WendNode *link, const Route *route)
{
  for (guint i = 0; i + 1 < route->n; i++)
    {
      WendPoint a = route->p[i], b = route->p[i + 1];
      WendSpot spot = { link, { MIN (a.x, b.x) - 4, MIN (a.y, b.y) - 4, fabs (a.x - b.x) + 8, fabs (a.y - b.y) + 8 }, { 0, 0, 0, 0 }, WEND_ROLE_FINE };
      g_array_append_val (map->link_spots, spot);
    }
}

static void
draw_link (WendMapScene *map, const WendNode *link, guint index, GArray *labels)
{
  const WendNode *from = wend_node_ref (link, WEND_FIELD_FROM), *to = wend_node_ref (link, WEND_FIELD_TO);
  const char *kind = wend_node_text (link, WEND_FIELD_KIND);
  WendRect a, b;

  if (from == NULL || to == NULL || from == to || !wend_map_find (map, from, &a) || !wend_map_find (map, to, &b))
    return;
  End start = find_end (map, from, a, b.y), end = find_end (map, to, b, a.y);
  Route route = find_route (map, &start, &end, ((int) (index % 3) - 1) * SHIFT);
  wend_ink_id (map->ink, wend_node_id (link));
  draw_arrow (map, &route, kind);
  if (strcmp (kind, "handoff") == 0)
    {
      guint middle = (route.n - 1) / 2;
      WendPoint at = { (route.p[middle].x + route.p[middle + 1].x) / 2, (route.p[middle].y + route.p[middle + 1].y) / 2 };
      wend_ink_disc (map->ink, at.x, at.y, 9, WEND_COLOUR_PAPER);
      wend_ink_icon (map->ink, "lane-handoff", (WendPoint) { at.x - 7, at.y - 7 }, 14, WEND_COLOUR_INK_2);
    }
  draw_words (map, &route, wend_node_text (link, WEND_FIELD_TEXT), labels);
  keep_spots (map, link, &route);
}

void
wend_map_draw_links (WendMapScene *map)
{
  guint n;
  WendNode *const *links = wend_node_children (wend_document_map (map->document), WEND_KIND_LINK, &n);
  g_autoptr (GArray) labels = NULL;

  g_clear_pointer (&map->links_band, wend_band_unref);
  g_array_set_size (map->link_spots, 0);
  if (n == 0 || map->n_columns == 0)
    return;
  labels = g_array_new (FALSE, FALSE, sizeof (WendRect));
  wend_ink_begin (map->ink, NULL);
  for (guint i = 0; i < n; i++)
    draw_link (map, links[i], i, labels);
  WendChunk *chunk = wend_ink_finish (map->ink, map->w, map->options.rtl);
  map->links_band = wend_band_new (&chunk, &(double) { 0 }, 1);
  wend_chunk_unref (chunk);
}
