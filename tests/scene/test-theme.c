/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Colours and roles: every token stands, contrast holds where text stands on it, the pain ramp is monotone in lightness. */

#include "scene/wend-shaper.h"

#include <math.h>
#include <string.h>

static double
linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
luminance (WendTheme theme, WendColour colour)
{
  WendRgba c = wend_theme_colour (theme, colour);
  return 0.2126 * linear (c.red) + 0.7152 * linear (c.green) + 0.0722 * linear (c.blue);
}

static double
contrast (WendTheme theme, WendColour a, WendColour b)
{
  double x = luminance (theme, a), y = luminance (theme, b);
  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}

static void
test_contrast (void)
{
  static const WendColour pairs[][2] = {
    { WEND_COLOUR_INK, WEND_COLOUR_PAPER },
    { WEND_COLOUR_INK_2, WEND_COLOUR_PAPER },
    { WEND_COLOUR_INK_3, WEND_COLOUR_PAPER },
    { WEND_COLOUR_INK_3, WEND_COLOUR_TINT_5 },
    { WEND_COLOUR_MEASURED, WEND_COLOUR_TINT_5 },
    { WEND_COLOUR_GOOD, WEND_COLOUR_GOOD_BG },
    { WEND_COLOUR_BAD, WEND_COLOUR_BAD_BG },
    { WEND_COLOUR_UNKNOWN, WEND_COLOUR_UNKNOWN_BG },
    { WEND_COLOUR_BADGE_INK, WEND_COLOUR_BADGE },
    { WEND_COLOUR_ON_RAMP_1, WEND_COLOUR_RAMP_1 },
    { WEND_COLOUR_ON_RAMP_2, WEND_COLOUR_RAMP_2 },
    { WEND_COLOUR_ON_RAMP_3, WEND_COLOUR_RAMP_3 },
    { WEND_COLOUR_ON_RAMP_4, WEND_COLOUR_RAMP_4 },
    { WEND_COLOUR_ON_RAMP_5, WEND_COLOUR_RAMP_5 },
  };

  for (guint theme = 0; theme < WEND_N_THEMES; theme++)
    for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
      {
        double found = contrast ((WendTheme) theme, pairs[i][0], pairs[i][1]);
        g_test_message ("theme %u: %s on %s %.2f", theme, wend_colour_name (pairs[i][0]), wend_colour_name (pairs[i][1]), found);
        g_assert_cmpfloat (found, >=, 4.5);
      }
}

static void
test_ramp (void)
{
  for (guint theme = 0; theme < WEND_N_THEMES; theme++)
    for (guint i = WEND_COLOUR_RAMP_1; i < WEND_COLOUR_RAMP_5; i++)
      {
        double step = luminance ((WendTheme) theme, (WendColour) (i + 1)) - luminance ((WendTheme) theme, (WendColour) i);
        if (theme == WEND_THEME_DARK)
          g_assert_cmpfloat (step, >, 0);
        else
          g_assert_cmpfloat (step, <, 0);
      }
}

static void
test_names (void)
{
  WendTheme theme;

  g_assert_true (wend_theme_from_name ("dark", &theme));
  g_assert_cmpint (theme, ==, WEND_THEME_DARK);
  g_assert_false (wend_theme_from_name ("grey", &theme));
  g_assert_false (wend_theme_from_name (NULL, &theme));
  for (guint i = 1; i < WEND_N_COLOURS; i++)
    {
      g_assert_nonnull (wend_colour_name ((WendColour) i));
      for (guint k = 0; k < i; k++)
        g_assert_cmpstr (wend_colour_name ((WendColour) i), !=, wend_colour_name ((WendColour) k));
      if (strncmp (wend_colour_name ((WendColour) i), "gap-", 4) != 0)
        g_assert_cmpfloat (wend_theme_colour (WEND_THEME_PRINT, (WendColour) i).alpha, >, 0);
    }
}

/* Nothing is smaller than the floor of the design but the number in the legend's pin. */
static void
test_roles (void)
{
  for (guint i = 0; i < WEND_N_ROLES; i++)
    {
      const WendRoleRow *role = wend_theme_role ((WendRole) i);
      g_assert_nonnull (role->name);
      g_assert_cmpfloat (role->line_height, >=, role->size * 1.1);
      if (i != WEND_ROLE_PIN_SMALL)
        g_assert_cmpfloat (role->size, >=, 14.5);
    }
}

static void
test_shaper (void)
{
  WendShaper *shaper = wend_shaper_fixed ();

  g_assert_cmpfloat_with_epsilon (wend_shaper_width (shaper, WEND_ROLE_CARD, "abc", 3), 3 * 0.55 * 17, 1e-9);
  g_assert_cmpfloat_with_epsilon (wend_shaper_width (shaper, WEND_ROLE_CARD, "飛", strlen ("飛")), 17, 1e-9);
  g_assert_cmpfloat_with_epsilon (wend_shaper_width (shaper, WEND_ROLE_TITLE, "", 0), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (wend_shaper_width (shaper, WEND_ROLE_CARD, "é", strlen ("é")), 0.55 * 17, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/scene/theme/contrast", test_contrast);
  g_test_add_func ("/wend/scene/theme/ramp", test_ramp);
  g_test_add_func ("/wend/scene/theme/names", test_names);
  g_test_add_func ("/wend/scene/theme/roles", test_roles);
  g_test_add_func ("/wend/scene/theme/shaper", test_shaper);
  return g_test_run ();
}
