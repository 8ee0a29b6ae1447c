/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The band of stages: chevrons in the colour of the overlay, its marks and words, rank pins above, and the tint of columns
 * below. What they say is the overlay's (wend-map-overlay.c); pins come with pain only. */

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "scene/wend-lane-private.h"
#include "scene/wend-paint-private.h"

#define TIP 16.0

static void
draw_words (WendMapScene *map, const WendPaint *paint, WendTextBox line)
{
  const char *text = wend_map_fitting (map, line.role, line.w, (const char *const *) paint->words);

  wend_map_line (map, line.role, (WendTextAt) { line.x, line.y, WEND_ANCHOR_START }, line.w, text, line.colour);
}

static void
corner (WendInk *ink, WendPoint control, WendPoint from, WendPoint to)
{
  wend_ink_curve (ink, (WendPoint) { from.x + (control.x - from.x) * 2 / 3, from.y + (control.y - from.y) * 2 / 3 },
                  (WendPoint) { to.x + (control.x - to.x) * 2 / 3, to.y + (control.y - to.y) * 2 / 3 }, to);
}

/* The outline of a stage: a notch unless it is the first, a tip unless it is the last. */
static void
outline (WendInk *ink, double w, double h, gboolean first, gboolean last)
{
  double in = first ? 0 : 3;

  wend_ink_move (ink, 8, 0);
  if (last)
    {
      wend_ink_line (ink, w - 8, 0);
      corner (ink, (WendPoint) { w, 0 }, (WendPoint) { w - 8, 0 }, (WendPoint) { w, 8 });
      wend_ink_line (ink, w, h - 8);
      corner (ink, (WendPoint) { w, h }, (WendPoint) { w, h - 8 }, (WendPoint) { w - 8, h });
    }
  else
    {
      w += WEND_GAP - 3;
      wend_ink_line (ink, w - 2, 0);
      wend_ink_line (ink, w - 4 + TIP, h / 2);
      wend_ink_line (ink, w - 2, h);
    }
  wend_ink_line (ink, 8, h);
  corner (ink, (WendPoint) { 0, h }, (WendPoint) { 8, h }, (WendPoint) { in, h - 9 });
  if (!first)
    wend_ink_line (ink, TIP + 1, h / 2);
  wend_ink_line (ink, in, first ? 8 : 9);
  corner (ink, (WendPoint) { 0, 0 }, (WendPoint) { in, first ? 8 : 9 }, (WendPoint) { 8, 0 });
  wend_ink_close (ink);
}

static void
draw_shape (WendMapScene *map, const WendStage *stage, const WendPaint *paint)
{
  gboolean filled = paint->fill != WEND_COLOUR_NONE, solid = filled && !paint->few, first = stage->first == 0;
  /* A map without numbers is not unfinished: its stages have a plain edge. */
  gboolean plain = !wend_map_overlay_speaks (map) || (paint->known && !filled && !paint->few);
  WendItem *item;

  outline (map->ink, stage->w, map->stage_h, first, stage->is_last);
  item = wend_ink_path (map->ink, solid ? paint->fill : WEND_COLOUR_PANEL);
  if (solid)
    item->fill_alpha = (float) paint->alpha;
  else
    {
      wend_item_stroke (item, filled ? paint->fill : WEND_COLOUR_LINE, 1.5);
      if (!plain)
        wend_item_dash (item, 5, 4);
    }
  if (filled && paint->few)
    {
      outline (map->ink, stage->w, map->stage_h, first, stage->is_last);
      item = wend_ink_path (map->ink, paint->fill);
      item->hatch = WEND_HATCH_FEW;
      item->fill_alpha = 0.32f;
    }
  map->marks |= paint->marks;
}

/* Up to where the slant of the tip begins at that height; the last stage ends straight. */
static double
name_width (WendMapScene *map, const WendStage *stage)
{
  return stage->w - (stage->first == 0 ? 18 : 30) - (stage->is_last ? 6 : -2);
}

static const char *
stage_name (WendMapScene *map, const WendNode *stage)
{
  const char *title = wend_node_text (stage, WEND_FIELD_TITLE);
  return *title != '\0' ? title : wend_map_say (map, N_ ("Untitled stage"));
}

#define FOLDED_PAD 10.0 /* above and below a name in the strip */
#define STAR 17.0
#define STAR_GAP 7.0
#define STAR_LEAST 4.0 /* before it moves to the second line */

typedef enum
{
  STAR_NONE,
  STAR_BEHIND, /* the last line of the name */
  STAR_BELOW   /* before the line of words */
} StarPlace;

/* Breaks the name: map->text. A star takes no room from it where there is a second line to stand on. */
static StarPlace
break_name (WendMapScene *map, const WendStage *stage, guint *n)
{
  double w = name_width (map, stage);
  gboolean star = wend_node_flag (stage->stage, WEND_FIELD_TRUTH);
  gboolean second = wend_map_overlay_speaks (map) || wend_node_is_set (stage->stage, WEND_FIELD_DURATION);

  *n = wend_map_break (map, WEND_ROLE_STAGE, stage_name (map, stage->stage), star && !second ? w - STAR - STAR_GAP : w, 2);
  if (!star)
    return STAR_NONE;
  return !second || (*n > 0 && !map->text.cut && map->text.lines[*n - 1].width + STAR_LEAST + STAR <= w) ? STAR_BEHIND : STAR_BELOW;
}

static guint
name_lines (WendMapScene *map, const WendStage *stage)
{
  guint n;

  if (map->columns[stage->first].folded)
    return 1;

  break_name (map, stage, &n);
  return MAX (n, 1);
}

/* Returns the width that a star takes from the line below. */
static double
draw_name (WendMapScene *map, const WendStage *stage, double y, WendColour ink, WendColour halo)
{
  double x = stage->first == 0 ? 18 : 30, w = name_width (map, stage), pitch = wend_theme_role (WEND_ROLE_STAGE)->line_height;
  guint n;
  StarPlace place = break_name (map, stage, &n);

  for (guint i = 0; i < n; i++)
    {
      WendItem *item = wend_ink_text (map->ink, WEND_ROLE_STAGE, (WendTextAt) { x, y + i * pitch, WEND_ANCHOR_START }, wend_text_line (&map->text, i), ink);
      item->halo = (guint8) halo;
    }
  wend_map_spot (map, stage->stage, (WendRect) { 0, 0, stage->w, map->stage_h }, &(WendRect) { x, y - 22, w, 28.0 * MAX (n, 1) }, WEND_ROLE_STAGE);
  if (place == STAR_NONE)
    return 0;
  map->marks |= WEND_MARK_TRUTH;
  if (place == STAR_BELOW)
    {
      wend_ink_icon (map->ink, "mark-moment-of-truth", (WendPoint) { x, y + 11 + (MAX (n, 1) - 1) * 26.0 }, 15, ink);
      return 20;
    }
  double end = n > 0 ? map->text.lines[n - 1].width : 0;
  wend_ink_icon (map->ink, "mark-moment-of-truth", (WendPoint) { x + MIN (end + STAR_GAP, w - STAR), y - 17 + (MAX (n, 1) - 1) * pitch }, STAR, ink);
  return 0;
}

/* The overlay's words behind its marks, else the duration. */
static void
draw_second (WendMapScene *map, const WendStage *stage, const WendPaint *paint, WendTextBox line)
{
  if (!wend_map_overlay_speaks (map))
    {
      wend_map_line (map, line.role, (WendTextAt) { line.x, line.y, WEND_ANCHOR_START }, line.w, wend_node_text (stage->stage, WEND_FIELD_DURATION), WEND_COLOUR_INK_2);
      return;
    }
  if (!paint->known || paint->few)
    line.role = WEND_ROLE_STAGE_LINE_FEW;
  for (guint i = 0; i < WEND_PAINT_ICONS && paint->icons[i] != NULL; i++)
    {
      wend_ink_icon (map->ink, paint->icons[i], (WendPoint) { line.x, line.y - 12 }, 14, line.colour);
      line.x += 19;
      line.w -= 19;
    }
  draw_words (map, paint, line);
}

/* Folded, a stage keeps its colour and says that there is more; its name stands below, in the strip. */
static WendChunk *
draw_folded (WendMapScene *map, const WendStage *stage, const WendPaint *paint)
{
  double x = stage->w / 2 + (stage->first == 0 ? 0 : 6), y = map->stage_h / 2;

  wend_ink_begin (map->ink, wend_node_id (stage->stage));
  draw_shape (map, stage, paint);
  for (int i = -1; i <= 1; i++)
    wend_ink_disc (map->ink, x, y + i * 8, 2, paint->ink);
  wend_map_spot (map, stage->stage, (WendRect) { 0, 0, stage->w, map->stage_h }, NULL, WEND_ROLE_STAGE);
  return wend_ink_finish (map->ink, stage->w, map->options.rtl);
}

static WendChunk *
draw_stage (WendMapScene *map, const WendStage *stage, const WendPaint *paint)
{
  if (map->columns[stage->first].folded)
    return draw_folded (map, stage, paint);

  WendColour ink_2 = paint->loud ? paint->ink : WEND_COLOUR_INK_2;
  WendColour halo = paint->fill != WEND_COLOUR_NONE && paint->few ? WEND_COLOUR_PANEL : WEND_COLOUR_NONE;
  guint lines = name_lines (map, stage);
  gboolean second = wend_map_overlay_speaks (map) || wend_node_is_set (stage->stage, WEND_FIELD_DURATION);
  double top = (map->stage_h - WEND_STAGE_H - (lines - 1) * 26) / 2 + (second ? 0 : 12);
  WendTextBox line = { stage->first == 0 ? 18 : 30, top + 55 + (lines - 1) * 26, name_width (map, stage), 1, WEND_ROLE_STAGE_LINE, ink_2 };

  wend_ink_begin (map->ink, wend_node_id (stage->stage));
  draw_shape (map, stage, paint);
  double star = draw_name (map, stage, top + 31, paint->ink, halo);
  line.x += star;
  line.w -= star;
  guint before = wend_ink_count (map->ink);
  draw_second (map, stage, paint, line);
  for (guint i = before; i < wend_ink_count (map->ink); i++)
    wend_ink_item (map->ink, i)->halo = (guint8) halo;
  return wend_ink_finish (map->ink, stage->w, map->options.rtl);
}

/* Three stages that are not there yet, the first with a word what to do. */
static void
draw_ghosts (WendMapScene *map)
{
  static const char *const words[] = { N_ ("First stage"), N_ ("Then"), N_ ("At the end") };
  double w = (map->w - WEND_MARGIN - WEND_X0 - 16) / 3;

  for (guint i = 0; i < 3; i++)
    {
      wend_ink_begin (map->ink, NULL);
      outline (map->ink, w, WEND_STAGE_H, i == 0, i == 2);
      WendItem *item = wend_ink_path (map->ink, WEND_COLOUR_PANEL);
      wend_item_stroke (item, WEND_COLOUR_LINE, 1.5);
      wend_item_dash (item, 5, 4);
      wend_map_line (map, WEND_ROLE_STAGE, (WendTextAt) { i == 0 ? 18 : 30, 31, WEND_ANCHOR_START }, w - 40, wend_map_say (map, words[i]), WEND_COLOUR_INK_3);
      if (i == 0)
        wend_map_line (map, WEND_ROLE_STAGE_LINE, (WendTextAt) { 18, 55, WEND_ANCHOR_START }, w - 40, wend_map_say (map, N_ ("What does the customer do first? Begin with “I”")), WEND_COLOUR_INK_3);
      wend_map_add_fixed (map, WEND_LAYER_GRID, wend_ink_finish (map->ink, w, map->options.rtl), (WendPoint) { wend_map_placed (map, WEND_X0 + i * (w + WEND_GAP), w), map->stage_y });
    }
}

/* A drop with its tip down; its centre is the origin. */
static void
drop_shape (WendInk *ink, WendPoint at, double r)
{
  double k = r * 0.5522847498;

  wend_ink_move (ink, at.x, at.y + r * 1.5);
  wend_ink_curve (ink, (WendPoint) { at.x - r * .35, at.y + r * 1.05 }, (WendPoint) { at.x - r, at.y + r * .65 }, (WendPoint) { at.x - r, at.y });
  wend_ink_curve (ink, (WendPoint) { at.x - r, at.y - k }, (WendPoint) { at.x - k, at.y - r }, (WendPoint) { at.x, at.y - r });
  wend_ink_curve (ink, (WendPoint) { at.x + k, at.y - r }, (WendPoint) { at.x + r, at.y - k }, (WendPoint) { at.x + r, at.y });
  wend_ink_curve (ink, (WendPoint) { at.x + r, at.y + r * .65 }, (WendPoint) { at.x + r * .35, at.y + r * 1.05 }, (WendPoint) { at.x, at.y + r * 1.5 });
  wend_ink_close (ink);
}

void
wend_map_draw_drop (WendMapScene *map, WendPoint at, double d, const char *label)
{
  gboolean small = d < 30;
  WendRole role = small ? WEND_ROLE_PIN_SMALL : strlen (label) > 1 ? WEND_ROLE_RANK_TIE
                                                                   : WEND_ROLE_RANK;

  /* The ring lies under the fill: half of it shows. */
  drop_shape (map->ink, at, d / 2);
  WendItem *ring = wend_ink_path (map->ink, WEND_COLOUR_PAPER);
  wend_item_stroke (ring, WEND_COLOUR_PAPER, 3);
  drop_shape (map->ink, at, d / 2);
  wend_ink_path (map->ink, WEND_COLOUR_BADGE);
  wend_ink_text (map->ink, role, (WendTextAt) { at.x, at.y + d * .19, WEND_ANCHOR_MIDDLE }, label, WEND_COLOUR_BADGE_INK);
}

static void
draw_pin (WendMapScene *map, const WendStage *stage)
{
  g_autofree char *label = g_strdup_printf ("%u%s", stage->place->shown_rank, stage->place->tied > 0 ? "=" : "");
  double w = stage->w;

  wend_ink_begin (map->ink, wend_node_id (stage->stage));
  wend_map_draw_drop (map, (WendPoint) { w - 20, -25 }, 40, label);
  map->marks |= WEND_MARK_PIN;
  wend_map_add_fixed (map, WEND_LAYER_OVER, wend_ink_finish (map->ink, w, map->options.rtl), (WendPoint) { wend_map_placed (map, stage->x, w), map->stage_y });
}

/* Pins stand over the lines of promise and change; where one of them is in the way the stages begin lower. With the
 * overlay off as well, so that switching it moves nothing. */
static void
make_room_for_pins (WendMapScene *map)
{
  for (guint i = 0; i < map->stages->len; i++)
    {
      const WendStage *stage = &g_array_index (map->stages, WendPaintedStage, i).stage;
      double left = stage->x + stage->w - 48, right = stage->x + stage->w + 8;
      if (stage->place->pinned && (left < map->promise_end || right > map->whole_x))
        {
          map->stage_y += 30;
          return;
        }
    }
}

static guint
most_name_lines (WendMapScene *map)
{
  guint lines = 1;

  for (guint i = 0; i < map->stages->len && lines < 2; i++)
    lines = name_lines (map, &g_array_index (map->stages, WendPaintedStage, i).stage);
  return lines;
}

static void
keep_stage_spots (WendMapScene *map, const WendStage *stage)
{
  for (guint i = 0; i < map->spots->len; i++)
    {
      WendSpot spot = g_array_index (map->spots, WendSpot, i);
      spot.box.x += stage->x;
      spot.box.y += map->stage_y;
      spot.text.x += stage->x;
      spot.text.y += map->stage_y;
      g_array_append_val (map->stage_spots, spot);
    }
}

/* Where steps are columns and no lane names them, their names stand under the stage. */
static double
draw_step_names (WendMapScene *map)
{
  gboolean named = !map->by_steps;

  for (guint r = 0; r < map->n_rows; r++)
    named = named || map->rows[r].kind == WEND_LANE_STEPS;
  for (guint c = 0; c < map->n_columns && !named; c++)
    {
      const WendMapColumn *column = &map->columns[c];
      if (wend_node_kind (column->node) != WEND_KIND_STEP || column->folded)
        continue;
      wend_ink_begin (map->ink, wend_node_id (column->node));
      wend_map_block (map, &(WendTextBox) { 12, 22, column->w - 20, 2, WEND_ROLE_OPPORTUNITY, WEND_COLOUR_INK }, wend_node_text (column->node, WEND_FIELD_TEXT));
      wend_map_add_fixed (map, WEND_LAYER_GRID, wend_ink_finish (map->ink, column->w, map->options.rtl), (WendPoint) { wend_map_placed (map, column->x, column->w), map->stage_y + map->stage_h });
    }
  return named ? 0 : 48;
}

void
wend_map_draw_stages (WendMapScene *map)
{
  g_autoptr (GPtrArray) chunks = g_ptr_array_new_with_free_func ((GDestroyNotify) wend_chunk_unref);
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (double));

  wend_map_paint_stages (map);
  make_room_for_pins (map);
  map->stage_h = WEND_STAGE_H + (most_name_lines (map) - 1) * 26;
  if (map->n_columns == 0)
    draw_ghosts (map);
  map->marks = 0;
  for (guint i = 0; i < map->stages->len; i++)
    {
      const WendStage *stage = &g_array_index (map->stages, WendPaintedStage, i).stage;
      const WendPaint *paint = &g_array_index (map->stages, WendPaintedStage, i).paint;
      g_array_set_size (map->spots, 0);
      double x = wend_map_placed (map, stage->x, stage->w);
      g_ptr_array_insert (chunks, map->options.rtl ? 0 : -1, draw_stage (map, stage, paint));
      if (map->options.rtl)
        g_array_prepend_val (xs, x);
      else
        g_array_append_val (xs, x);
      keep_stage_spots (map, stage);
      if (map->options.overlay == WEND_OVERLAY_PAIN && stage->place->pinned && !map->columns[stage->first].folded)
        draw_pin (map, stage);
    }
  if (chunks->len > 0)
    {
      WendBandPlace place = { wend_band_new ((WendChunk *const *) chunks->pdata, (const double *) (gpointer) xs->data, chunks->len), WEND_LAYER_GRID, map->stage_y };
      g_array_append_val (map->fixed, place);
    }
  map->body_y = map->stage_y + map->stage_h + 8 + draw_step_names (map);
  map->fixed_marks |= map->marks;
}

static void
draw_tint (WendMapScene *map, const WendStage *stage, const WendPaint *paint)
{
  WendItem *item = wend_ink_rect (map->ink, (WendRect) { -3, 0, stage->w + 6, map->body_end - map->body_y + 4 }, 10, paint->tint);

  item->fill_alpha = (float) paint->tint_alpha;
}

/* Down the strip of a folded stage. */
static void
draw_name_down (WendMapScene *map, const WendStage *stage)
{
  guint n = wend_map_break (map, WEND_ROLE_LANE, stage_name (map, stage->stage), map->body_end - map->body_y - 2 * FOLDED_PAD, 1);

  if (n > 0)
    wend_ink_text_down (map->ink, WEND_ROLE_LANE, (WendPoint) { stage->w / 2, FOLDED_PAD }, wend_text_line (&map->text, 0), WEND_COLOUR_INK_2);
}

/* What lies under the lanes: tints, and the names of folded stages. */
void
wend_map_draw_tints (WendMapScene *map)
{
  g_autoptr (GPtrArray) chunks = g_ptr_array_new_with_free_func ((GDestroyNotify) wend_chunk_unref);
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (double));

  g_clear_pointer (&map->tints_band, wend_band_unref);
  map->tints_end = map->body_end;
  for (guint i = 0; i < map->stages->len; i++)
    {
      const WendStage *stage = &g_array_index (map->stages, WendPaintedStage, i).stage;
      const WendPaint *paint = &g_array_index (map->stages, WendPaintedStage, i).paint;
      gboolean folded = map->columns[stage->first].folded;
      if (paint->tint == WEND_COLOUR_NONE && !folded)
        continue;
      wend_ink_begin (map->ink, wend_node_id (stage->stage));
      if (paint->tint != WEND_COLOUR_NONE)
        draw_tint (map, stage, paint);
      if (folded)
        draw_name_down (map, stage);
      double x = wend_map_placed (map, stage->x, stage->w);
      g_ptr_array_insert (chunks, map->options.rtl ? 0 : -1, wend_ink_finish (map->ink, stage->w, map->options.rtl));
      if (map->options.rtl)
        g_array_prepend_val (xs, x);
      else
        g_array_append_val (xs, x);
    }
  map->tints_band = wend_band_new ((WendChunk *const *) chunks->pdata, (const double *) (gpointer) xs->data, chunks->len);
}
