/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decimal marks of people and of maps. Only here may the locale have a say in a number that somebody types. */

#include "wend-config.h"

#include "app/wend-number.h"

#include <langinfo.h>
#include <string.h>

char *
wend_number_show (const char *number)
{
  GString *shown = g_string_new (number);

  g_string_replace (shown, ".", nl_langinfo (RADIXCHAR), 0);
  return g_string_free (shown, FALSE);
}

char *
wend_number_read (const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  const char *mark = nl_langinfo (RADIXCHAR);
  GString *number = g_string_new (NULL);

  for (const char *at = text; *at != '\0';)
    {
      gunichar c = g_utf8_get_char (at);
      gboolean is_mark = *mark != '\0' && g_str_has_prefix (at, mark);

      if (is_mark)
        g_string_append_c (number, '.');
      else if (c == 0x2212)
        g_string_append_c (number, '-');
      else if (g_unichar_isdigit (c))
        g_string_append_printf (number, "%d", g_unichar_digit_value (c));
      else
        g_string_append_unichar (number, c);
      at = is_mark ? at + strlen (mark) : g_utf8_next_char (at);
    }
  return g_string_free (number, FALSE);
}
