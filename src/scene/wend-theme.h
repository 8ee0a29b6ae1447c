/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Colour tokens (design: "Map colours", "Pain ramp", "Change ramp") and text roles. A scene holds tokens only, so one
 * scene serves every theme. */

typedef enum
{
  WEND_THEME_LIGHT,
  WEND_THEME_DARK,
  WEND_THEME_PRINT,
  WEND_N_THEMES
} WendTheme;

#define WEND_COLOURS(ROW)                                                                              \
  ROW (NONE, "-") ROW (PAPER, "paper") ROW (PANEL, "panel") ROW (CARD, "card")                         \
  ROW (CARD_LINE, "card-line") ROW (HAIR, "hair") ROW (LINE, "line") ROW (INK, "ink")                  \
  ROW (INK_2, "ink-2") ROW (INK_3, "ink-3") ROW (ASSUMED, "assumed") ROW (MEASURED, "measured")        \
  ROW (WORSE, "worse") ROW (BETTER, "better") ROW (GOOD, "good") ROW (GOOD_BG, "good-bg")              \
  ROW (BAD, "bad") ROW (BAD_BG, "bad-bg") ROW (UNKNOWN, "unknown") ROW (UNKNOWN_BG, "unknown-bg")      \
  ROW (CHIP_LINE_GOOD, "chip-line-good") ROW (MARK_BAD, "mark-bad") ROW (BADGE, "badge")               \
  ROW (BADGE_INK, "badge-ink") ROW (RAMP_1, "ramp-1") ROW (RAMP_2, "ramp-2") ROW (RAMP_3, "ramp-3")    \
  ROW (RAMP_4, "ramp-4") ROW (RAMP_5, "ramp-5") ROW (ON_RAMP_1, "on-ramp-1")                           \
  ROW (ON_RAMP_2, "on-ramp-2") ROW (ON_RAMP_3, "on-ramp-3") ROW (ON_RAMP_4, "on-ramp-4")               \
  ROW (ON_RAMP_5, "on-ramp-5") ROW (TINT_3, "tint-3") ROW (TINT_4, "tint-4") ROW (TINT_5, "tint-5")    \
  ROW (CHANGE_1, "change-1") ROW (CHANGE_2, "change-2") ROW (CHANGE_3, "change-3")                     \
  ROW (CHANGE_4, "change-4") ROW (CHANGE_5, "change-5") ROW (BAND, "band")                              \
  ROW (GAP_WORSE, "gap-worse") ROW (GAP_BETTER, "gap-better") ROW (HATCH_WORSE, "hatch-worse")         \
  ROW (HATCH_BETTER, "hatch-better")

typedef enum
{
#define WEND_COLOUR_ENUM(symbol, name) WEND_COLOUR_##symbol,
  WEND_COLOURS (WEND_COLOUR_ENUM)
#undef WEND_COLOUR_ENUM
  WEND_N_COLOURS
} WendColour;

typedef struct
{
  double red, green, blue, alpha;
} WendRgba;

const char *wend_colour_name   (WendColour colour);
/* `alpha` is below 1 for what is see-through by nature (bands, gaps, hatches, chip edges); an item's own comes on top. */
WendRgba    wend_theme_colour  (WendTheme  theme,
                                WendColour colour);
gboolean    wend_theme_from_name (const char *name,
                                  WendTheme  *theme);

/* One row per role of the design's type table. */
#define WEND_ROLES(ROW)                                                                              \
  ROW (TITLE, "title", 46, 700, TRUE, FALSE) ROW (TITLE_SMALL, "title-small", 38, 700, TRUE, FALSE)   \
  ROW (WHOLE_VALUE, "whole-value", 54, 700, TRUE, FALSE) ROW (WHOLE_RANGE, "whole-range", 19, 600, FALSE, FALSE) \
  ROW (WHOLE_TEXT, "whole-text", 17, 400, FALSE, FALSE) ROW (PERSONA, "persona", 19, 600, FALSE, FALSE) \
  ROW (HEADER, "header", 18, 400, FALSE, FALSE) ROW (HEADER_STRONG, "header-strong", 18, 600, FALSE, FALSE) \
  ROW (CELL_VALUE, "cell-value", 33, 700, TRUE, FALSE) ROW (CELL_VALUE_FEW, "cell-value-few", 33, 500, TRUE, FALSE) \
  ROW (CELL_UNIT, "cell-unit", 18, 600, FALSE, FALSE) ROW (STAGE, "stage", 22, 700, TRUE, FALSE)       \
  ROW (STAGE_LINE, "stage-line", 16, 400, FALSE, FALSE) ROW (STAGE_LINE_FEW, "stage-line-few", 16, 500, FALSE, FALSE) \
  ROW (RANK, "rank", 22, 700, TRUE, FALSE) ROW (RANK_TIE, "rank-tie", 19, 700, TRUE, FALSE)            \
  ROW (CURVE_VALUE, "curve-value", 20, 700, FALSE, FALSE) ROW (CALLOUT, "callout", 16.5, 600, FALSE, FALSE) \
  ROW (LANE, "lane", 17, 600, FALSE, FALSE) ROW (CARD, "card", 17, 400, FALSE, FALSE)                  \
  ROW (QUOTE, "quote", 17, 400, FALSE, TRUE) ROW (ZONE, "zone", 17, 700, FALSE, FALSE)                 \
  ROW (LINE, "line", 16, 400, FALSE, FALSE) ROW (LINE_STRONG, "line-strong", 16, 600, FALSE, FALSE)    \
  ROW (OPPORTUNITY, "opportunity", 16, 500, FALSE, FALSE) ROW (RANGE, "range", 15.5, 400, FALSE, FALSE) \
  ROW (RANGE_FEW, "range-few", 15.5, 500, FALSE, FALSE) ROW (LEGEND, "legend", 15, 400, FALSE, FALSE)  \
  ROW (LINE_NAME, "line-name", 15, 500, FALSE, FALSE) ROW (FINE, "fine", 14.5, 400, FALSE, FALSE)      \
  ROW (PIN_SMALL, "pin-small", 11.8, 700, TRUE, FALSE) ROW (SHEET_TITLE, "sheet-title", 36, 700, TRUE, FALSE) \
  ROW (CHART_TITLE, "chart-title", 24, 700, TRUE, FALSE) ROW (VERDICT, "verdict", 30, 700, TRUE, FALSE)

typedef enum
{
#define WEND_ROLE_ENUM(symbol, name, size, weight, display, italic) WEND_ROLE_##symbol,
  WEND_ROLES (WEND_ROLE_ENUM)
#undef WEND_ROLE_ENUM
  WEND_N_ROLES
} WendRole;

typedef struct
{
  const char *name;
  double size;      /* u */
  int weight;       /* 400 … 700 */
  gboolean display; /* Inter Display, else Inter */
  gboolean italic;
  double tracking;  /* u added after each character */
  double line_height; /* u from baseline to baseline */
} WendRoleRow;

const WendRoleRow *wend_theme_role (WendRole role);

G_END_DECLS
