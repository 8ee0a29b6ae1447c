/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/wend-period.h"
#include "measure/wend-date-format-private.h"
#include "measure/wend-mapping.h"
#include "measure/wend-value-set-private.h"
#include "model/wend-schema.h"

G_BEGIN_DECLS

/* A mapping taken apart. Everything is owned by the mapping and never changes. */

typedef enum
{
  WEND_METRIC_RATING,
  WEND_METRIC_NPS,
  WEND_METRIC_CES,
  WEND_METRIC_COMPLETION,
  WEND_METRIC_TIME,
  WEND_METRIC_RATE,
  WEND_METRIC_SHARE,
  WEND_METRIC_VALUE
} WendMetricKind;

typedef enum
{
  WEND_COLUMN_VALUE,
  WEND_COLUMN_STAGE,
  WEND_COLUMN_SAME_AS,
  WEND_COLUMN_START,
  WEND_COLUMN_END,
  WEND_COLUMN_K,
  WEND_COLUMN_N,
  WEND_COLUMN_EXPOSURE,
  WEND_COLUMN_NA,      /* beside ready-made histograms: counts of those without a value */
  WEND_COLUMN_BLANK,
  WEND_COLUMN_REFUSED,
  WEND_N_COLUMNS
} WendColumnRole;

/* What of a case in an event log is bad. */
typedef enum
{
  WEND_BAD_UNSTATED, /* share: whether the activity was met, rate: how often */
  WEND_BAD_SEEN,
  WEND_BAD_REPEATED
} WendBadRule;

/* Which time of an event log is meant. */
typedef enum
{
  WEND_CLOCK_REACH,   /* from the case's first event to the first one at the place; whole journey: to its end */
  WEND_CLOCK_STEP,    /* from the first event at the place to the first one at a later step of the plan */
  WEND_CLOCK_WAITING, /* from the event before to the begin of work */
  WEND_CLOCK_WORKING  /* from start to complete */
} WendClock;

/* One field of the metric's node as the mapping states it. */
typedef struct
{
  WendField field;
  char *value;       /* canonical */
  const char *key;   /* of the mapping, for messages */
  gboolean guarded;  /* a known metric that says otherwise is an error unless redefined */
} WendStatedField;

/* A word as it stands, with its place, for messages about it. */
typedef struct
{
  char *text; /* NULL: not given */
  guint line;
} WendMappingWord;

typedef struct
{
  char *id;
  guint line;
  WendMetricKind kind;
  WendMappingWord stage; /* wide form; none: the whole journey */
  WendMappingWord columns[WEND_N_COLUMNS];
  GPtrArray *hist;      /* WendMappingWord: columns with ready-made counts, one a value of the scale; NULL: none */
  WendValueSet valid;
  WendValueSet blank;
  WendValueSet not_applicable;
  WendValueSet outcome;
  gboolean real;        /* valid=real:… */
  double min;           /* of the histogram (rating, nps, ces): whole numbers */
  double max;
  gboolean has_bad;
  double bad_from;
  double bad_to;
  gboolean better_down;
  gboolean company;
  gboolean any_row;
  int after;            /* index of a metric of the same form, -1: none */
  double unit;          /* seconds */
  gboolean has_target;
  double target;        /* seconds */
  gboolean each;        /* event logs: stage=*, every place that an activity names */
  WendBadRule bad_rule;
  WendClock clock;
  GArray *fields;       /* WendStatedField */
} WendMappingMetric;

typedef struct
{
  char *name;
  WendMappingWord column;
} WendMappingSegment;

typedef struct
{
  WendMappingWord place; /* id or title */
  WendValueSet values;
} WendMappingStage;

typedef enum
{
  WEND_PERIOD_UNSTATED,
  WEND_PERIOD_FIXED,
  WEND_PERIOD_BY_DATE
} WendPeriodMode;

struct _WendMapping
{
  gatomicrefcount refs;
  char *name;
  char *text;
  char *series;
  char *form;            /* csv, sql, xes */
  char *title;
  char *link;
  char *asked;
  char *bias;
  char *by;              /* of a typed-in figure */
  char delimiter;        /* 0: auto */
  char decimal;          /* 0: '.', in files that part with ';' also ',' */
  char *encoding;        /* auto, utf-8, utf-16le, utf-16be, latin-1 */
  WendPeriodMode mode;
  WendPeriod period;
  WendPeriodStep step;
  WendMappingWord date;  /* A+B */
  WendDateFormat date_format;
  WendMappingWord id_column;
  WendMappingWord weight;
  gboolean first_counts; /* duplicates=first */
  gboolean keep_unplaced;
  WendValueSet left_out; /* names of the stage column that a person wants set aside */
  GPtrArray *segments;   /* WendMappingSegment */
  GPtrArray *metrics;    /* WendMappingMetric; one comes after the one that its `after` names */
  GPtrArray *stages;     /* WendMappingStage */
  int pair_outcome;      /* index of a metric, -1: none */
  int driver_outcome;
  GArray *drivers;       /* guint: indices of metrics; NULL: none */
  WendMappingWord quote; /* [quotes]: the column of texts; no text: none */
  WendMappingWord quote_date;
  WendMappingWord quote_channel;
  WendMappingWord quote_stage;
  char *classifier;      /* xes; NULL: concept:name */
  GPtrArray *plan;       /* WendMappingWord: places in order; NULL: none */
  char *dsn;             /* sql: name of a data source */
  char *query;           /* name of the file that holds the statement */
  guint timeout;         /* seconds */
};

/* One that says nothing yet. */
WendMapping *wend_mapping_new (const char *name);
WendMapping *wend_mapping_ref (WendMapping *mapping);

/* Rating, nps, ces: counted as a histogram. */
gboolean wend_metric_kind_has_scale (WendMetricKind kind);
gboolean wend_mapping_metric_is_long (const WendMappingMetric *metric);

G_END_DECLS
