/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stats/wend-range.h"

G_BEGIN_DECLS

/* Net promoter score, −100 … 100, with the adjusted-Wald interval (Rocks 2016; measures.md §2.2): plain score, limits
 * from n + 3 answers with 0.75 more promoters and detractors, widened to contain the plain score. */
typedef struct
{
  WendRange score;
  double se;          /* plain standard error; 0 is not shown */
  double adjusted;    /* the interval's centre and standard error: what differences are tested on */
  double adjusted_se;
} WendNps;

/* Whole counts, or weighted ones that add up to n_eff (measures.md §2.9). No answers: `score` has none. */
WendNps wend_nps (double promoters,
                  double passives,
                  double detractors,
                  double confidence);

G_END_DECLS
