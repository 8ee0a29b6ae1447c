/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene/wend-icon.h"
#include "scene/wend-parts-private.h"

G_BEGIN_DECLS

/* The pen of the map: lines and blocks of text that never run over, small figures, empty boxes; and how each lane draws
 * a cell. */

/* One line at `at`, cut with "…" to `width`; returns the width drawn. */
double wend_map_line  (WendMapScene *map,
                       WendRole      role,
                       WendTextAt    at,
                       double        width,
                       const char   *text,
                       WendColour    colour);
/* The width of a line that is not cut. */
double wend_map_width (WendMapScene *map,
                       WendRole      role,
                       const char   *text);
/* The first of `texts` (NULL-terminated) that fits in `width`, else the last. */
const char *wend_map_fitting (WendMapScene       *map,
                              WendRole            role,
                              double              width,
                              const char *const  *texts);

typedef struct
{
  double x, y; /* first baseline */
  double w;
  guint lines;
  WendRole role;
  WendColour colour;
} WendTextBox;

/* Several lines; returns how many. map->text holds them. */
guint wend_map_block  (WendMapScene      *map,
                       const WendTextBox *box,
                       const char        *text);
/* Breaks without drawing: map->text. */
guint wend_map_break  (WendMapScene *map,
                       WendRole      role,
                       const char   *text,
                       double        width,
                       guint         lines);
/* Draws the lines that map->text holds. */
void  wend_map_draw_lines (WendMapScene      *map,
                           const WendTextBox *box);

/* Notes where `node` is drawn. `text` NULL: not as text. */
void  wend_map_spot   (WendMapScene   *map,
                       const WendNode *node,
                       WendRect        box,
                       const WendRect *text,
                       WendRole        role);
/* Values over time with a dot on the last; `box` is theirs. Gaps stay open. */
void  wend_map_spark  (WendMapScene     *map,
                       const WendFigure *figure,
                       WendRect          box);
void  wend_map_trend  (WendMapScene     *map,
                       const WendFigure *figure,
                       WendPoint         at,
                       double            size);

/* A dashed box with a sentence, for what is empty. `icon` may be NULL. */
typedef struct
{
  WendRect box;
  const char *icon;
  const char *text;
  const char *more; /* NULL: none */
} WendEmptyBox;

void  wend_map_empty  (WendMapScene       *map,
                       const WendEmptyBox *empty);
void  wend_map_empty_lane (WendMapScene *map,
                           const char   *text,
                           double        y,
                           double        h);
/* From the first column's left edge to the last one's right. */
double wend_map_row_width (const WendMapScene *map);
gboolean wend_map_says_empty (const WendMapScene *map,
                              const WendMapRow   *row,
                              guint               column);
/* What an empty cell says, if anything; sets box->need. */
void  wend_map_prompt (WendMapScene *map,
                       WendMapRow   *row,
                       WendCellBox  *box);

/* Cards as boxes: their height for a number of lines, and the box itself. */
double wend_lane_box_height (WendMapScene   *map,
                             WendMapRow     *row,
                             const WendNode *node,
                             double          w);
/* `box.h` 0: as high as the text asks; returns the height. */
double wend_lane_draw_box   (WendMapScene   *map,
                             WendMapRow     *row,
                             const WendNode *node,
                             WendRect        box);
/* In English, to be translated. NULL: the action is not live, or nothing is known. */
const char *wend_lane_verdict       (WendMapScene   *map,
                                     const WendNode *action);
double wend_lane_opportunity_height (WendMapScene   *map,
                                     const WendNode *node,
                                     double          w);
double wend_lane_draw_opportunity (WendMapScene   *map,
                                   WendMapRow     *row,
                                   const WendNode *node,
                                   WendRect        box);
gboolean wend_map_shows     (const WendMapScene *map,
                             const WendNode     *card);
void  wend_lane_draw_boxes  (WendMapScene *map,
                             WendMapRow   *row,
                             WendCellBox  *box);
void  wend_lane_draw_spans  (WendMapScene *map,
                             WendMapRow   *row,
                             WendCellBox  *box);
void  wend_lane_draw_steps  (WendMapScene *map,
                             WendMapRow   *row,
                             WendCellBox  *box);
void  wend_lane_draw_channels (WendMapScene *map,
                               WendMapRow   *row,
                               WendCellBox  *box);
void  wend_lane_draw_joined (WendMapScene *map,
                             WendMapRow   *row,
                             WendCellBox  *box);
void  wend_lane_draw_quotes (WendMapScene *map,
                             WendMapRow   *row,
                             WendCellBox  *box);
void  wend_lane_draw_measured (WendMapScene *map,
                               WendMapRow   *row,
                               WendCellBox  *box);
void  wend_lane_draw_waiting (WendMapScene *map,
                              WendMapRow   *row,
                              WendCellBox  *box);
void  wend_lane_draw_volume (WendMapScene *map,
                             WendMapRow   *row,
                             WendCellBox  *box);
void  wend_lane_draw_sides  (WendMapScene *map,
                             WendMapRow   *row,
                             WendCellBox  *box);
void  wend_lane_draw_storyboard (WendMapScene *map,
                                 WendMapRow   *row,
                                 WendCellBox  *box);
void  wend_lane_draw_opportunities (WendMapScene *map,
                                    WendMapRow   *row,
                                    WendCellBox  *box);
void  wend_lane_draw_engagement (WendMapScene *map,
                                 WendMapRow   *row,
                                 WendCellBox  *box);

G_END_DECLS
