/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/wend-period.h"
#include "insight/wend-figure.h"

G_BEGIN_DECLS

/* Wend's own words and numbers on a map. Sentences are whole, with {1} {2} … for what is filled in, so that other
 * languages may order them as they need. */

typedef const char *(*WendTranslate) (const char *text);

static inline const char *
wend_say (WendTranslate translate, const char *text)
{
  return translate != NULL && *text != '\0' ? translate (text) : text; /* gettext has its header under "" */
}

/* What parts the things of a list. */
const char *wend_say_comma (WendTranslate translate);

/* Whether the first letter is of a script that runs from right to left. */
gboolean wend_say_is_rtl (const char *text);

/* `text` is translated, then {1} … stand for the arguments; NULL ends them. Caller frees. */
char *wend_say_with   (WendTranslate  translate,
                       const char    *text,
                       ...) G_GNUC_NULL_TERMINATED;

/* 8930 → "8,930", with the marks of the language. Caller frees. */
char *wend_say_count  (WendTranslate  translate,
                       guint64        count);
/* With a true minus sign; `sign`: "+" before what is above 0. Caller frees. */
char *wend_say_number (WendTranslate  translate,
                       double         value,
                       int            decimals,
                       gboolean       sign);

/* "1–31 October 2026", "May 2016 – June 2017" … Caller frees. */
char *wend_say_period (WendTranslate     translate,
                       const WendPeriod *period);
/* "May 2017", "spring 2017 …": as short as it can be. Caller frees. */
char *wend_say_when   (WendTranslate     translate,
                       const WendPeriod *period);
/* "Feb" of a day. */
const char *wend_say_month (WendTranslate translate,
                            gint32        day);

/* "rated 1 or 2": what counts as a bad time for this metric. Caller frees; NULL where it has no rule. */
char *wend_say_bad_rule (WendTranslate   translate,
                         const WendNode *metric);
/* How sure a range is: "95", as the map is set. Caller frees. */
char *wend_say_sure     (WendTranslate   translate,
                         const WendNode *map);

/* A figure as the measured lane says it. Strings are the caller's: wend_figure_words_clear(). */
typedef struct
{
  char *value;
  char *unit;  /* "" where it has none */
  char *range; /* NULL: the value stands alone */
  char *over;  /* "1 in 10 over 31", "median 5 min (4–6)"; NULL */
  char *n;     /* "n = 142"; "n = 142, weighs 120" */
  char *goal;  /* the bare number; NULL */
  double min, max; /* of the bar */
} WendFigureWords;

void wend_figure_words_init  (WendFigureWords  *words,
                              const WendFigure *figure,
                              WendTranslate     translate);
void wend_figure_words_clear (WendFigureWords  *words);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WendFigureWords, wend_figure_words_clear)

G_END_DECLS
