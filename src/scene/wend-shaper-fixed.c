/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The measurer of tests and golden scenes: no fonts, so no machine can change what it says. */

#include "scene/wend-shaper.h"

static double
fixed_width (WendShaper *shaper, WendRole role, const char *text, gsize length)
{
  double ems = 0;

  for (const char *at = text, *end = text + length; at < end; at = g_utf8_next_char (at))
    {
      if ((guchar) *at < 0x80)
        {
          ems += 0.55;
          continue;
        }
      gunichar c = g_utf8_get_char (at);
      ems += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 1.0 : 0.55;
    }
  return ems * wend_theme_role (role)->size;
}

WendShaper *
wend_shaper_fixed (void)
{
  static WendShaper fixed = { fixed_width };
  return &fixed;
}
