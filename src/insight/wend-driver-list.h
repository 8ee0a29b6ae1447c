/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-insight.h"
#include "stats/wend-drivers.h"

G_BEGIN_DECLS

/* What goes along with the outcome (measures.md §6): drivers from a matrix of correlations, and journeys spoiled from four counts.
 * Associated, not proven to cause. Of the lens's period and segment; without a period the latest. */

typedef enum
{
  WEND_DRIVERS_SHOWN,
  WEND_DRIVERS_FEW,        /* under 100 complete answers, or under 10 a driver */
  WEND_DRIVERS_SINGULAR,   /* two of them say the same, or one does not vary */
  WEND_DRIVERS_SUPPRESSED
} WendDriversState;

typedef struct
{
  const char *name;        /* the metric's id */
  const WendNode *metric;  /* NULL: no longer in the map */
  const WendNode *place;   /* where it is measured; NULL: at several places, or the whole journey */
  double r;                /* with the outcome */
  double share;            /* of R² */
} WendDriver;

typedef struct
{
  const WendNode *outcome;
  const WendNode *place;   /* NULL: the whole journey */
  const WendNode *source;
  WendPeriod period;
  guint64 n;               /* complete answers */
  WendDriversState state;
  gboolean relative;       /* Johnson's relative weights: more than WEND_DRIVERS_LMG_MAX drivers; else LMG */
  double r2;               /* what the shares add up to */
  const WendDriver *drivers; /* greatest share first; none unless SHOWN */
  guint n_drivers;
} WendDriverSet;

typedef struct
{
  const WendNode *metric;
  const WendNode *place;
  const WendNode *outcome;
  const WendNode *source;
  WendPeriod period;
  WendFigureState state;   /* SUPPRESSED, FEW or FULL */
  gboolean part_suppressed;
  guint64 n;               /* the four counts together */
  guint64 hurt_bad;        /* hurt here, the outcome bad */
  guint64 hurt_ok;
  guint64 not_bad;
  guint64 not_ok;
  WendSpoiled result;      /* shares of all; none where nobody or everybody was hurt */
} WendSpoiledRow;

typedef struct _WendDriverList WendDriverList;

/* Borrows the document; caller owns. */
WendDriverList      *wend_driver_list_new     (const WendInsight    *insight);
void                 wend_driver_list_free    (WendDriverList       *list);
/* In document order of the outcomes. */
const WendDriverSet *wend_driver_list_sets    (const WendDriverList *list,
                                               guint                *n_sets);
/* Most spoiled first, by the lower limit; without a value after them, suppressed last. */
const WendSpoiledRow *wend_driver_list_spoiled (const WendDriverList *list,
                                                guint               *n_rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendDriverList, wend_driver_list_free)

G_END_DECLS
