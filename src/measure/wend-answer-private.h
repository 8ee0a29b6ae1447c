/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "measure/wend-csv-private.h"
#include "measure/wend-mapping-private.h"
#include "measure/wend-memo-private.h"

G_BEGIN_DECLS

/* What one row says about one metric. */

#define WEND_NO_COLUMN G_MAXUINT

typedef enum
{
  WEND_ANSWER_REFUSED = -5, /* ready-made counts of answers that count nowhere */
  WEND_ANSWER_OPEN = -4,  /* a time that has not ended */
  WEND_ANSWER_NA = -3,    /* never used, not applicable */
  WEND_ANSWER_BLANK = -2,
  WEND_ANSWER_NONE = -1   /* refused, or the row does not enter; otherwise 0 …: place in the histogram, or k */
} WendAnswerCode;

/* Among the codes of small numbers: look closer. */
#define WEND_CODE_OTHER G_MININT16

typedef struct
{
  int code;
  double a; /* k, events, seconds, value; of ready-made histograms: how many gave this answer */
  double b; /* n, exposure */
} WendAnswer;

/* A metric of the mapping with its columns in one file. */
typedef struct
{
  const WendMappingMetric *metric;
  guint columns[WEND_N_COLUMNS];
  guint *hist_columns; /* ready-made histogram: one a value; NULL: none */
  int after;         /* counter of the same form that must have counted the row, -1: none */
  guint place;       /* wide form: index in the places; 0: the whole journey */
  gboolean has_bad;  /* the mapping's rule, else the map's */
  double bad_from;
  double bad_to;
  gboolean payload;  /* a and b matter */
  gint16 codes[100]; /* histograms: what the whole numbers 0 … 99 mean; all WEND_CODE_OTHER elsewhere */
  guint waiting;     /* where its counts begin among those of WendTallyGroup */
  WendMemo *memo;    /* shares: what a text means */
} WendCounter;

void        wend_counter_prepare (WendCounter             *counter,
                                  const WendMappingMetric *metric);
void        wend_counter_clear   (gpointer                 counter);
/* NULL, or why the cell in *column is refused. */
const char *wend_counter_read    (const WendCounter       *counter,
                                  const WendMapping       *mapping,
                                  WendCsv                 *csv,
                                  const WendCsvRow        *row,
                                  WendAnswer              *answer,
                                  guint                   *column);
/* A row of ready-made histograms holds many answers: those of 0 … n - 1 are read one by one. */
guint       wend_counter_n_parts   (const WendCounter      *counter);
const char *wend_counter_read_part (const WendCounter      *counter,
                                    WendCsv                *csv,
                                    const WendCsvRow       *row,
                                    guint                   part,
                                    WendAnswer             *answer,
                                    guint                  *column);
/* TRUE with *bad where somebody answered (never used it: not bad) and there is a rule for bad. */
gboolean    wend_counter_judge   (const WendCounter       *counter,
                                  const WendAnswer        *answer,
                                  gboolean                *bad);

G_END_DECLS
