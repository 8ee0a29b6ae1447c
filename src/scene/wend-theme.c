/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every colour and every text role of the map, as the design fixes them: one table with a column a theme, one with a row a
 * role. Scenes name tokens, so nothing but this file knows a colour's value. */

#include "scene/wend-theme.h"

#include <string.h>

typedef struct
{
  guint32 rgb[WEND_N_THEMES];
  guint8 alpha[WEND_N_THEMES]; /* per cent */
} Token;

#define OPAQUE { 100, 100, 100 }

static const Token tokens[WEND_N_COLOURS] = {
  [WEND_COLOUR_NONE] = { { 0, 0, 0 }, { 0, 0, 0 } },
  [WEND_COLOUR_PAPER] = { { 0xFFFFFF, 0x1B1D22, 0xFFFFFF }, OPAQUE },
  [WEND_COLOUR_PANEL] = { { 0xF6F5F3, 0x22252B, 0xF5F5F5 }, OPAQUE },
  [WEND_COLOUR_CARD] = { { 0xFFFFFF, 0x262A31, 0xFFFFFF }, OPAQUE },
  [WEND_COLOUR_CARD_LINE] = { { 0xD9D6D0, 0x3B414B, 0xBDBDBD }, OPAQUE },
  [WEND_COLOUR_HAIR] = { { 0xE4E2DE, 0x2F333B, 0xDDDDDD }, OPAQUE },
  [WEND_COLOUR_LINE] = { { 0xC8C5BF, 0x474D58, 0xB5B5B5 }, OPAQUE },
  [WEND_COLOUR_INK] = { { 0x1D2129, 0xF4F5F7, 0x000000 }, OPAQUE },
  [WEND_COLOUR_INK_2] = { { 0x4B5261, 0xC3C8D2, 0x333333 }, OPAQUE },
  [WEND_COLOUR_INK_3] = { { 0x5A6371, 0x979FAD, 0x595959 }, OPAQUE },
  [WEND_COLOUR_ASSUMED] = { { 0x6A6F7D, 0xA6ACB9, 0x6E6E6E }, OPAQUE },
  [WEND_COLOUR_MEASURED] = { { 0x1A5FB4, 0x7FB4F0, 0x000000 }, OPAQUE },
  [WEND_COLOUR_WORSE] = { { 0xC0521C, 0xDB8B33, 0x3A3A3A }, OPAQUE },
  [WEND_COLOUR_BETTER] = { { 0x1B4F8A, 0x7FB4F0, 0x8A8A8A }, OPAQUE },
  [WEND_COLOUR_GOOD] = { { 0x1B4F8A, 0x9CC6F5, 0x000000 }, OPAQUE },
  [WEND_COLOUR_GOOD_BG] = { { 0xDBE8F6, 0x1F3450, 0xFFFFFF }, OPAQUE },
  [WEND_COLOUR_BAD] = { { 0x8C3300, 0xFFC583, 0xFFFFFF }, OPAQUE },
  [WEND_COLOUR_BAD_BG] = { { 0xF9DFC6, 0x4A3618, 0x4A4A4A }, OPAQUE },
  [WEND_COLOUR_UNKNOWN] = { { 0x5A6371, 0x979FAD, 0x595959 }, OPAQUE },
  [WEND_COLOUR_UNKNOWN_BG] = { { 0xF1F0EE, 0x2A2E35, 0xF0F0F0 }, OPAQUE },
  [WEND_COLOUR_CHIP_LINE_GOOD] = { { 0x1B4F8A, 0x9CC6F5, 0x000000 }, { 32, 32, 100 } },
  [WEND_COLOUR_MARK_BAD] = { { 0x8C3300, 0xFFC583, 0x000000 }, OPAQUE },
  [WEND_COLOUR_BADGE] = { { 0x1D2129, 0xF4F5F7, 0x000000 }, OPAQUE },
  [WEND_COLOUR_BADGE_INK] = { { 0xFFFFFF, 0x1B1D22, 0xFFFFFF }, OPAQUE },
  [WEND_COLOUR_RAMP_1] = { { 0xFFF3D9, 0x3B3027, 0xF4F4F4 }, OPAQUE },
  [WEND_COLOUR_RAMP_2] = { { 0xFBCF86, 0x66431F, 0xD5D5D5 }, OPAQUE },
  [WEND_COLOUR_RAMP_3] = { { 0xEE9440, 0x9E5F1E, 0xA8A8A8 }, OPAQUE },
  [WEND_COLOUR_RAMP_4] = { { 0xC0521C, 0xDB8B33, 0x747474 }, OPAQUE },
  [WEND_COLOUR_RAMP_5] = { { 0x6E1A0B, 0xFFD08A, 0x3A3A3A }, OPAQUE },
  [WEND_COLOUR_ON_RAMP_1] = { { 0x1D2129, 0xF4F5F7, 0x1D2129 }, OPAQUE },
  [WEND_COLOUR_ON_RAMP_2] = { { 0x1D2129, 0xF4F5F7, 0x1D2129 }, OPAQUE },
  [WEND_COLOUR_ON_RAMP_3] = { { 0x1D2129, 0xF4F5F7, 0x1D2129 }, OPAQUE },
  [WEND_COLOUR_ON_RAMP_4] = { { 0xFFFFFF, 0x1B1D22, 0xFFFFFF }, OPAQUE },
  [WEND_COLOUR_ON_RAMP_5] = { { 0xFFFFFF, 0x1B1D22, 0xFFFFFF }, OPAQUE },
  [WEND_COLOUR_TINT_3] = { { 0xFEF8EF, 0x222124, 0xFAFAFA }, OPAQUE },
  [WEND_COLOUR_TINT_4] = { { 0xFDF1E4, 0x292522, 0xF2F2F2 }, OPAQUE },
  [WEND_COLOUR_TINT_5] = { { 0xFADFC8, 0x3B2F21, 0xE3E3E3 }, OPAQUE },
  [WEND_COLOUR_CHANGE_1] = { { 0x1B4F8A, 0x8FC1F5, 0x3A3A3A }, OPAQUE },
  [WEND_COLOUR_CHANGE_2] = { { 0x82B1DA, 0x3F77B3, 0xA8A8A8 }, OPAQUE },
  [WEND_COLOUR_CHANGE_3] = { { 0xEFEFEF, 0x3A3E46, 0xEFEFEF }, OPAQUE },
  [WEND_COLOUR_CHANGE_4] = { { 0xF0A25B, 0xA85F1D, 0xA8A8A8 }, OPAQUE },
  [WEND_COLOUR_CHANGE_5] = { { 0x8C3300, 0xFFB765, 0x3A3A3A }, OPAQUE },
  [WEND_COLOUR_BAND] = { { 0x1A5FB4, 0x7FB4F0, 0x000000 }, { 22, 26, 20 } },
  [WEND_COLOUR_GAP_WORSE] = { { 0xC0521C, 0xDB8B33, 0x3A3A3A }, { 7, 7, 0 } },
  [WEND_COLOUR_GAP_BETTER] = { { 0x1B4F8A, 0x7FB4F0, 0x8A8A8A }, { 7, 7, 0 } },
  [WEND_COLOUR_HATCH_WORSE] = { { 0xC0521C, 0xDB8B33, 0x3A3A3A }, { 55, 55, 75 } },
  [WEND_COLOUR_HATCH_BETTER] = { { 0x1B4F8A, 0x7FB4F0, 0x8A8A8A }, { 40, 40, 80 } },
};

static const char *const colour_names[WEND_N_COLOURS] = {
#define WEND_COLOUR_NAME(symbol, name) name,
  WEND_COLOURS (WEND_COLOUR_NAME)
#undef WEND_COLOUR_NAME
};

static const char *const theme_names[WEND_N_THEMES] = { "light", "dark", "print" };

#define TRACKING(role) ((role) == WEND_ROLE_TITLE ? -0.6 : (role) == WEND_ROLE_TITLE_SMALL ? -0.5 : (role) == WEND_ROLE_WHOLE_VALUE ? -1.0 : 0.0)
/* Lines of a title, stage name or lane name stand closer than those of running text. */
#define LEADING(role) \
  ((role) == WEND_ROLE_CARD || (role) == WEND_ROLE_QUOTE ? 1.24 : (role) == WEND_ROLE_OPPORTUNITY || (role) == WEND_ROLE_STAGE ? 1.18 : (role) == WEND_ROLE_LANE ? 1.15 : (role) == WEND_ROLE_TITLE_SMALL ? 1.2 : 1.25)

static const WendRoleRow roles[WEND_N_ROLES] = {
#define WEND_ROLE_ROW(symbol, name, size, weight, display, italic) \
  { name, size, weight, display, italic, TRACKING (WEND_ROLE_##symbol), (size) * LEADING (WEND_ROLE_##symbol) },
  WEND_ROLES (WEND_ROLE_ROW)
#undef WEND_ROLE_ROW
};

const char *
wend_colour_name (WendColour colour)
{
  g_return_val_if_fail (colour < WEND_N_COLOURS, "-");
  return colour_names[colour];
}

WendRgba
wend_theme_colour (WendTheme theme, WendColour colour)
{
  g_return_val_if_fail (theme < WEND_N_THEMES && colour < WEND_N_COLOURS, ((WendRgba) { 0, 0, 0, 0 }));

  guint32 rgb = tokens[colour].rgb[theme];
  return (WendRgba) { (rgb >> 16) / 255.0, ((rgb >> 8) & 0xFF) / 255.0, (rgb & 0xFF) / 255.0, tokens[colour].alpha[theme] / 100.0 };
}

gboolean
wend_theme_from_name (const char *name, WendTheme *theme)
{
  for (guint i = 0; i < WEND_N_THEMES; i++)
    if (g_strcmp0 (name, theme_names[i]) == 0)
      {
        *theme = (WendTheme) i;
        return TRUE;
      }
  return FALSE;
}

const WendRoleRow *
wend_theme_role (WendRole role)
{
  g_return_val_if_fail (role < WEND_N_ROLES, &roles[WEND_ROLE_CARD]);
  return &roles[role];
}
