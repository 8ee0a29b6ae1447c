/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-answer-private.h"
#include "measure/wend-places-private.h"

G_BEGIN_DECLS

/* Adds answers up by place, period and segment level. */

/* One row as answers to the metrics of one form. */
typedef struct
{
  guint place;           /* long form; 0 in the wide form */
  guint period;
  const guint *levels;   /* one a segment; of WendTally's levels */
  double weight;
  gboolean outcome_known;
  gboolean outcome_bad;  /* of [pairs] */
  const WendAnswer *answers; /* one a counter of the form */
} WendTallyRow;

/* All that was counted of one metric in one group. */
typedef struct
{
  guint64 n;
  guint64 k;
  guint64 na;
  guint64 blank;
  guint64 open;
  guint64 over;
  double events;
  double exposure;
  double value;
  double sum_w;
  double sum_w2;
  guint64 *hist;   /* one a value of the scale */
  double *weights;
  GArray *times;   /* double: seconds */
  guint64 pair[4]; /* hurt-bad hurt-ok not-bad not-ok */
} WendTallyCell;

typedef struct
{
  guint place;
  guint period;
  guint level;          /* 0: the total */
  WendTallyCell *cells; /* one a counter; in the wide form then one a stage and one of the journey: bad-anywhere */
  guint64 n_complete;   /* for the drivers: rows with all their answers */
  double *sums;         /* drivers, then the outcome */
  double *products;
  guint64 key;          /* of place, level and period */
  guint32 waiting[];    /* a counter: how many gave each code from WEND_ANSWER_NA on, not added to its cell yet */
} WendTallyGroup;

/* Metrics that read their places in the same way. */
typedef struct
{
  guint stage_column;    /* WEND_NO_COLUMN: the wide form */
  GArray *counters;      /* WendCounter */
  guint n_parts;         /* a row of ready-made histograms holds many answers; else 1 */
  gboolean weighted;
  gboolean pairs;
  int pair_outcome;      /* counter that is the outcome itself, -1: none of this form */
  gboolean anywhere;
  guint n_stages;
  const WendPlaces *places;
  GArray *drivers;       /* guint: counters, the outcome last; NULL: none */
  GPtrArray *groups;     /* WendTallyGroup */
  WendTallyGroup **index; /* open addressing over the keys; a power of two, at most an eighth full */
  gsize index_size;
  guint n_waiting;       /* of each group; 0: nothing waits */
} WendTally;

void wend_tally_init  (WendTally          *tally,
                       guint               stage_column);
void wend_tally_clear (gpointer            tally);
/* Call once all counters stand. */
void wend_tally_ready (WendTally          *tally,
                       const WendPlaces   *places);
void wend_tally_add   (WendTally          *tally,
                       const WendTallyRow *row,
                       guint               n_levels);
/* Answers that are mere codes may wait in their group and be added up later. Call before the first row. */
void     wend_tally_expect  (WendTally *tally);
/* Those of one group. */
guint32 *wend_tally_waiting (WendTally *tally,
                             guint      place,
                             guint      level,
                             guint      period);
void     wend_tally_settle  (WendTally *tally);
/* Numbers of the scale of a counter. */
guint wend_counter_n_values (const WendCounter *counter);

G_END_DECLS
