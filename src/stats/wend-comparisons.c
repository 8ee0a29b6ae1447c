/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Correcting p for the number of comparisons in a view. */

#include "stats/wend-comparisons.h"

#include <stdlib.h>

typedef struct
{
  double p;
  guint at;
} Ranked;

static int
compare_falling (gconstpointer a, gconstpointer b)
{
  const Ranked *one = a, *two = b;

  if (one->p > two->p)
    return -1;
  return one->p < two->p ? 1 : 0;
}

void
wend_comparisons_q (const double *p, double *q, guint n)
{
  g_autofree Ranked *ranked = g_new (Ranked, n);
  double least = 1;

  for (guint i = 0; i < n; i++)
    ranked[i] = (Ranked) { p[i], i };
  if (n > 0)
    if (n > 1)
    qsort (ranked, n, sizeof *ranked, compare_falling);
  for (guint i = 0; i < n; i++)
    {
      least = MIN (least, ranked[i].p * n / (n - i));
      q[ranked[i].at] = least;
    }
}
