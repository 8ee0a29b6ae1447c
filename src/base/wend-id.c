/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an id looks like and how new ones are made. Whether an id is taken is the document's
 * knowledge, not this file's. */

#include "base/wend-id.h"

#include <string.h>

gboolean
wend_id_is_valid (const char *text, gsize length)
{
  if (length == 0 || length > WEND_ID_MAX || text[0] < 'a' || text[0] > 'z')
    return FALSE;
  for (gsize i = 1; i < length; i++)
    if (!((text[i] >= 'a' && text[i] <= 'z') || (text[i] >= '0' && text[i] <= '9') || text[i] == '-'))
      return FALSE;
  return TRUE;
}

char *
wend_id_new_writer (void)
{
  static const char digits[] = "abcdefghijklmnopqrstuvwxyz0123456789";
  char *id = g_malloc (9);

  id[0] = digits[g_random_int_range (0, 26)];
  for (int i = 1; i < 8; i++)
    id[i] = digits[g_random_int_range (0, 36)];
  id[8] = '\0';
  return id;
}

char *
wend_id_from_content (const char *prefix, const char *const *parts, gsize n_parts)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (gsize i = 0; i < n_parts; i++)
    {
      if (i > 0)
        g_checksum_update (sum, (const guchar *) "\x1f", 1);
      if (parts[i] != NULL)
        g_checksum_update (sum, (const guchar *) parts[i], strlen (parts[i]));
    }
  return g_strdup_printf ("%s%.16s", prefix, g_checksum_get_string (sum));
}
