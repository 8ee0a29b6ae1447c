/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A half-open span of days [from, to), as days since 1970-01-01. from == to: none. */
typedef struct
{
  gint32 from;
  gint32 to;
} WendPeriod;

typedef enum
{
  WEND_STEP_DAY,
  WEND_STEP_WEEK, /* Monday to Sunday */
  WEND_STEP_MONTH,
  WEND_STEP_QUARTER,
  WEND_STEP_YEAR
} WendPeriodStep;

gboolean   wend_period_is_none  (const WendPeriod *period);

/* FROM[..TO], each a day 2017-05-02, a week 2026-W37, a month 2017-05, a quarter 2017-Q2 or a year
 * 2017; both ends included. FALSE where the text is none of these or ends before it begins. */
gboolean   wend_period_parse    (const char *text,
                                 WendPeriod *period);

/* The day, week, month … that holds `day`. */
WendPeriod wend_period_around   (gint32         day,
                                 WendPeriodStep step);

/* The same calendar days a year earlier (29 February: the 28th). */
WendPeriod wend_period_year_before (const WendPeriod *period);

/* Short ISO-like name for technical output: "2017-05", "2017-Q2", "2017", else "2017-05-02..2017-05-08".
 * Caller frees. */
char      *wend_period_name     (const WendPeriod *period);

G_END_DECLS
