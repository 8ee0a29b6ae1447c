/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which groups are too small to be kept. Knows counts and names, nothing else. */

#include "measure/wend-suppress.h"

#include <string.h>

WendSuppression
wend_suppress_one (guint64 n, guint floor)
{
  return n > 0 && n < floor ? WEND_SUPPRESSION_SMALL : WEND_SUPPRESSION_NONE;
}

void
wend_suppress_levels (const guint64 *n, const char *const *names, guint n_levels, guint floor, WendSuppression *result)
{
  guint small = 0;
  int next = -1;

  for (guint i = 0; i < n_levels; i++)
    {
      result[i] = wend_suppress_one (n[i], floor);
      small += result[i] == WEND_SUPPRESSION_SMALL ? 1 : 0;
      if (result[i] != WEND_SUPPRESSION_NONE || n[i] == 0)
        continue;
      if (next < 0 || n[i] < n[next] || (n[i] == n[next] && strcmp (names[i], names[next]) < 0))
        next = (int) i;
    }
  if (small == 1 && next >= 0)
    result[next] = WEND_SUPPRESSION_NEXT;
}
