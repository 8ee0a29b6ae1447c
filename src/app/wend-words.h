/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/wend-map-view.h"

G_BEGIN_DECLS

/* A map in words: what a screen reader says, what the inspector and the outline write. Numbers and dates in the user's
 * way. All results are the caller's to free. */

/* Wend's own words in the person's language, for rooms that know no gettext. "" stays "": gettext has its header there. */
const char *wend_words_translate (const char *text);

/* "I pass security", "Pick a lane, unpack", the lane's own or usual title; never empty. */
char *wend_words_name        (const WendNode   *node);
/* How the customer feels, a value of the curve from −2 to 2, as people say it: "1.4", from 1 to 5. */
char *wend_words_feeling     (double            value);
/* "Stage 2 of 7, worst rank 1, 30 in 100 have a bad time" · "What I do, I pass security, assumed" */
char *wend_words_description (WendMapView      *view,
                              const WendNode   *node);
/* Name and description of a cell without cards. */
char *wend_words_cell        (WendMapView      *view,
                              const WendNode   *lane,
                              const WendNode   *column);
const char *wend_words_lane  (const WendNode   *lane);

/* "41 %", "+38", "14 min"; "–" where nothing may be shown. */
char *wend_words_value       (const WendFigure *figure);
/* "8,930" */
char *wend_words_count       (guint64           n);
/* "33–49 · n = 142"; "under 10, not shown" and so on. */
char *wend_words_range       (const WendFigure *figure);
/* "median 5 min (4–6)": what is told behind the share over a target; NULL where none leads. */
char *wend_words_median      (const WendFigure *figure);
/* "33–49", "−6 to +4"; NULL where there is none. */
char *wend_words_interval    (const WendFigure *figure);
/* "%", "min", "per 1,000", "" for points. */
char *wend_words_unit        (const WendNode   *metric);
char *wend_words_number      (double            value);
/* One sentence with everything in words. */
char *wend_words_figure      (const WendFigure *figure);
/* The same with period, source, question and method, over several lines. */
char *wend_words_figure_lines (const WendFigure *figure);
/* "Drifting worse since January 2021. No single period looked alarming"; NULL: no silent signal. */
char *wend_words_signal      (const WendFigure *figure);
/* "Share of answers of 4 to 5; range by Wilson's method". */
char *wend_words_method      (const WendFigure *figure);
/* "At least 30 in 100 have a bad time", "Too few answers to say", "Not measured". */
char *wend_words_pain        (const WendInsight      *insight,
                              const WendPlaceInsight *place);
/* "May 2017", "Q2 2017", "2017", "August to October 2026", "2 May 2017 – 8 May 2017". */
char *wend_words_period      (const WendPeriod *period);
/* In two short lines: "Aug–Oct", "2026". */
char *wend_words_period_lines (const WendPeriod *period);
/* The same as one step among others on a scale, as short as may be: "May"; where months do not tell them apart, "2017". */
char *wend_words_step        (const WendPeriod *period,
                              gboolean          years);
/* "peak: 2" of "peak=2"; "peak: not said" of "peak=(none)". */
char *wend_words_segment     (const char       *segment);
char *wend_words_date        (gint32            days);
/* "2" or "2="; NULL where the place has no rank that may be shown. */
char *wend_words_rank        (const WendPlaceInsight *place);

G_END_DECLS
