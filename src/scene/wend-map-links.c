/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Links between cards, steps and stages: one smooth arrow each, drawn over the cells, its words only where they cover no
 * others. */

#include <math.h>
#include <string.h>

#include "scene/wend-lane-private.h"

#define HEAD 9.0
#define SEGMENTS 12

typedef struct
{
  WendPoint p[4]; /* a cubic */
} Route;

static WendPoint
point_at (const Route *route, double t)
{
  double u = 1 - t, a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
  const WendPoint *p = route->p;
  return (WendPoint) { a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y };
}

/* Out of the side that faces the other end, straight away from it. */
static Route
route_between (const WendRect *from, const WendRect *to)
{
  double fx = from->x + from->w / 2, fy = from->y + from->h / 2, tx = to->x + to->w / 2, ty = to->y + to->h / 2;
  WendPoint a, b, out = { 0, 0 };

  if (to->x >= from->x + from->w || to->x + to->w <= from->x)
    {
      gboolean right = to->x >= from->x + from->w;
      a = (WendPoint) { right ? from->x + from->w : from->x, fy };
      b = (WendPoint) { right ? to->x : to->x + to->w, ty };
      out.x = (right ? 1 : -1) * MAX (fabs (b.x - a.x) / 2, 6);
    }
  else
    {
      gboolean down = ty >= fy;
      a = (WendPoint) { fx, down ? from->y + from->h : from->y };
      b = (WendPoint) { tx, down ? to->y : to->y + to->h };
      out.y = (down ? 1 : -1) * MAX (fabs (b.y - a.y) / 2, 6);
    }
  return (Route) { { a, { a.x + out.x, a.y + out.y }, { b.x - out.x, b.y - out.y }, b } };
}

static void
draw_arrow (WendMapScene *map, const Route *route, const char *kind)
{
  const WendPoint *p = route->p;
  double dx = p[3].x - p[2].x, dy = p[3].y - p[2].y, length = MAX (hypot (dx, dy), 0.001);
  WendPoint back = { p[3].x - dx / length * HEAD, p[3].y - dy / length * HEAD };
  WendPoint side = { -dy / length * HEAD * 0.45, dx / length * HEAD * 0.45 };
  WendItem *item;

  wend_ink_move (map->ink, p[0].x, p[0].y);
  wend_ink_curve (map->ink, p[1], p[2], back);
  item = wend_ink_path (map->ink, WEND_COLOUR_NONE);
  wend_item_stroke (item, WEND_COLOUR_INK_3, 1.5);
  if (strcmp (kind, "cause") == 0)
    wend_item_dash (item, 7, 4);
  if (strcmp (kind, "dependency") == 0)
    wend_item_dash (item, 2, 4);
  wend_ink_move (map->ink, p[3].x, p[3].y);
  wend_ink_line (map->ink, back.x + side.x, back.y + side.y);
  wend_ink_line (map->ink, back.x - side.x, back.y - side.y);
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
      double size = wend_theme_role ((WendRole) items[i].role)->size;
      double x = map->options.rtl ? map->column_w - items[i].x - items[i].w : items[i].x;
      WendRect text = { map->columns[column].x + x, map->rows[row].y + items[i].y - size, items[i].w, size * 1.35 };
      if (items[i].kind == WEND_ITEM_TEXT && wend_rect_intersects (&text, box))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_free (const WendMapScene *map, const WendRect *box, const GArray *labels)
{
  guint last = (guint) CLAMP ((box->x + box->w - WEND_X0) / (map->column_w + WEND_GAP), 0, map->n_columns - 1.0);
  guint first = (guint) CLAMP ((box->x - WEND_X0) / (map->column_w + WEND_GAP), 0, map->n_columns - 1.0);

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
      for (guint c = row->spans ? 0 : first; c <= last; c++)
        if (cell_has_text (map, r, c, box))
          return FALSE;
    }
  return TRUE;
}

static void
draw_words (WendMapScene *map, const Route *route, const char *text, GArray *labels)
{
  static const double tries[] = { 0.5, 0.35, 0.65, 0.2, 0.8 };

  if (*text == '\0' || wend_map_break (map, WEND_ROLE_FINE, text, map->column_w, 1) == 0)
    return;
  double w = map->text.lines[0].width;
  for (guint i = 0; i < G_N_ELEMENTS (tries) * 2; i++)
    {
      WendPoint at = point_at (route, tries[i / 2]);
      double y = at.y + (i % 2 == 0 ? -5 : 16);
      WendRect box = { at.x - w / 2, y - 14, w, 18 };
      if (!is_free (map, &box, labels))
        continue;
      WendItem *item = wend_ink_text (map->ink, WEND_ROLE_FINE, (WendTextAt) { box.x, y, WEND_ANCHOR_START }, wend_text_line (&map->text, 0), WEND_COLOUR_INK_2);
      item->halo = WEND_COLOUR_PAPER;
      g_array_append_val (labels, box);
      return;
    }
}

static void
keep_spots (WendMapScene *map, const WendNode *link, const Route *route)
{
  WendPoint before = route->p[0];

  for (guint i = 1; i <= SEGMENTS; i++)
    {
      WendPoint at = point_at (route, (double) i / SEGMENTS);
      WendSpot spot = { link, { MIN (before.x, at.x) - 4, MIN (before.y, at.y) - 4, fabs (at.x - before.x) + 8, fabs (at.y - before.y) + 8 }, { 0, 0, 0, 0 }, WEND_ROLE_FINE };
      g_array_append_val (map->link_spots, spot);
      before = at;
    }
}

static void
draw_link (WendMapScene *map, const WendNode *link, GArray *labels)
{
  const WendNode *from = wend_node_ref (link, WEND_FIELD_FROM), *to = wend_node_ref (link, WEND_FIELD_TO);
  const char *kind = wend_node_text (link, WEND_FIELD_KIND);
  WendRect a, b;

  if (from == NULL || to == NULL || from == to || !wend_map_find (map, from, &a) || !wend_map_find (map, to, &b))
    return;
  Route route = route_between (&a, &b);
  wend_ink_id (map->ink, wend_node_id (link));
  draw_arrow (map, &route, kind);
  if (strcmp (kind, "handoff") == 0)
    {
      WendPoint at = point_at (&route, 0.5);
      wend_ink_disc (map->ink, at.x, at.y, 10, WEND_COLOUR_PAPER);
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
  if (n == 0)
    return;
  labels = g_array_new (FALSE, FALSE, sizeof (WendRect));
  wend_ink_begin (map->ink, NULL);
  for (guint i = 0; i < n; i++)
    draw_link (map, links[i], labels);
  WendChunk *chunk = wend_ink_finish (map->ink, map->w, map->options.rtl);
  map->links_band = wend_band_new (&chunk, &(double) { 0 }, 1);
  wend_chunk_unref (chunk);
}
