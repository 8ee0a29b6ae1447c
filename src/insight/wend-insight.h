/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "insight/wend-figure.h"

G_BEGIN_DECLS

/* Everything a map's numbers mean, computed once for one lens and then only read. Borrows the document: make a new one
 * when observations, metrics, places or settings changed (wend_insight_depends_on() tells). */

typedef struct
{
  WendPeriod period;   /* none: per metric and place the latest with data */
  WendPeriod against;  /* none: the same months a year before where they exist, else the period before */
  const char *segment; /* "name=level"; NULL: everybody */
} WendLens;

/* A place with what is measured there. */
typedef struct
{
  const WendNode *place;
  const WendFigure *worst;  /* first in rank; of a stage also over its steps and cards; NULL: nothing measured */
  WendFigureState state;    /* of `worst`; SUPPRESSED where all that was measured is */
  guint rank;               /* 1 …; 0: not ranked */
  guint shown_rank;         /* with ties */
  guint tied;               /* how many others share shown_rank */
  gboolean pinned;          /* among the first three in rank with n ≥ few */
  guint ramp;               /* 1 … 5 by the lower limit of pain; 0: none */
  WendRange anywhere;       /* bad-anywhere of the stage, per 100; none: not known */
} WendPlaceInsight;

typedef enum
{
  WEND_ZONE_UNKNOWN,
  WEND_ZONE_BOTH_WIN,
  WEND_ZONE_CUSTOMER_PAYS,
  WEND_ZONE_COMPANY_PAYS,
  WEND_ZONE_BOTH_LOSE
} WendZone;

/* A line of a both-sides cell. */
typedef struct
{
  const WendNode *card;       /* NULL: the side has no card */
  const WendFigure *figure;   /* of the card's metric here; NULL: none */
  WendMet met;
} WendSide;

typedef struct
{
  WendZone zone;
  WendSide customer; /* the first card of the side; `met` speaks for all of them */
  WendSide company;
} WendBothSides;

typedef struct _WendInsight WendInsight;

/* `lens` NULL: latest, everybody. Caller owns. */
WendInsight *wend_insight_new          (const WendDocument *document,
                                        const WendLens     *lens);
/* The same map through another lens, or after a change of the map's own settings or of actions: what was read for `insight` is
 * not read again. Not after a change of observations, metrics, sources or places. Caller owns; either may be freed first. */
WendInsight *wend_insight_refocus      (const WendInsight  *insight,
                                        const WendLens     *lens);
void         wend_insight_free         (WendInsight        *insight);
const WendLens *wend_insight_lens      (const WendInsight  *insight);
/* Whether a change of this field of this kind (any field: WEND_N_FIELDS) asks for a new one. */
gboolean     wend_insight_depends_on   (WendKind            kind,
                                        WendField           field);

/* All figures, in document order of metric, then place. */
const WendFigure *const *wend_insight_figures (const WendInsight *insight,
                                               guint             *n_figures);
/* NULL where that metric was never measured there. `place` NULL: the whole journey. */
const WendFigure *wend_insight_figure  (const WendInsight  *insight,
                                        const WendNode     *metric,
                                        const WendNode     *place);
/* Never NULL for a living stage, step, card or link. */
const WendPlaceInsight *wend_insight_place (const WendInsight *insight,
                                            const WendNode    *place);
/* Ranked first, then the rest, suppressed last. Rows of places (`by_metric` FALSE) or of figures. */
typedef struct
{
  const WendFigure *figure;
  guint rank; /* 0: none */
  guint shown_rank;
  guint tied;
} WendRankRow;

const WendRankRow *wend_insight_ranking (const WendInsight *insight,
                                         gboolean           by_metric,
                                         guint             *n_rows);

/* The headline figure of the whole journey, NULL where there is none. */
const WendFigure *wend_insight_headline (const WendInsight *insight);
/* What the measured lane shows at `stage` (model.md §3); *others: how many more there are ("+n"). */
const WendFigure *wend_insight_cell     (const WendInsight *insight,
                                         const WendNode    *stage,
                                         guint             *others);
/* What the feeling lane draws at `stage`: a rating's mean. NULL: none. Two may be joined by a line only where
 * wend_insight_comparable() says so. */
const WendFigure *wend_insight_feeling  (const WendInsight *insight,
                                         const WendNode    *lane,
                                         const WendNode    *stage);
gboolean          wend_insight_comparable (const WendFigure *a,
                                           const WendFigure *b);
void              wend_insight_both_sides (const WendInsight *insight,
                                           const WendNode    *lane,
                                           const WendNode    *stage,
                                           WendBothSides     *sides);

/* First begin to last end of all that is shown. */
WendPeriod        wend_insight_period   (const WendInsight *insight);
/* All periods in which anything was observed, rising; for the period choice. */
const WendPeriod *wend_insight_periods  (const WendInsight *insight,
                                         guint             *n_periods);
/* How many answers each of these periods has, all metrics and places added up. */
const guint64    *wend_insight_answers  (const WendInsight *insight);
/* All segments of which something was observed, "name=level", in the order of their bytes; for the filter. */
const char *const *wend_insight_segments (const WendInsight *insight,
                                          guint             *n_segments);
/* Sources of what is shown, in document order. */
const WendNode *const *wend_insight_sources (const WendInsight *insight,
                                             guint             *n_sources);
/* Observations whose place is gone. */
guint             wend_insight_lost     (const WendInsight *insight);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WendInsight, wend_insight_free)

G_END_DECLS
