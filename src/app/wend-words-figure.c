/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A number with all that belongs to it, in words and over several lines: value, interval, n, period, source, the question, how it
 * was worked out. For hovering and for screen readers. */

#include "wend-config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/wend-words.h"

static char *
whole (double value)
{
  return g_strdup_printf ("%.0f", value);
}

/* "4 to 5", as the metric says what is good. */
static char *
good_values (const WendNode *metric)
{
  double from = 0, to = 0;
  g_autofree char *a = NULL, *b = NULL;

  if (!wend_node_number (metric, WEND_FIELD_GOOD_FROM, &from))
    return NULL;
  if (!wend_node_number (metric, WEND_FIELD_GOOD_TO, &to) && !wend_node_number (metric, WEND_FIELD_MAX, &to))
    return NULL;
  a = whole (from);
  b = whole (to);
  return strcmp (a, b) == 0 ? g_steal_pointer (&a) : g_strdup_printf (C_ ("values", "%s to %s"), a, b);
}

/* measures.md §2 says why these. */
char *
wend_words_method (const WendFigure *figure)
{
  const char *kind = wend_node_text (figure->metric, WEND_FIELD_KIND);
  g_autofree char *good = good_values (figure->metric);

  if (strcmp (kind, "nps") == 0)
    return g_strdup (_ ("Share of 9 and 10 less share of 0 to 6; range by the adjusted Wald method"));
  if (figure->leads_over)
    return g_strdup (figure->approximate ? _ ("Share of those who waited over the target, ± 1 %; range by Wilson's method") : _ ("Share of those who waited over the target; range by Wilson's method"));
  if (strcmp (kind, "time") == 0)
    return g_strdup (figure->approximate ? _ ("Median, ± 1 %; range by the order of the times") : _ ("Median; range by the order of the times"));
  if (strcmp (kind, "rate") == 0)
    return g_strdup (_ ("Events per 1,000 customers; exact Poisson range"));
  if (strcmp (kind, "value") == 0)
    return g_strdup (_ ("As the source gives it; no range without the number of answers"));
  if (strcmp (kind, "completion") == 0)
    return g_strdup (_ ("Share of those who entered and completed; range by Wilson's method"));
  if (good != NULL && (strcmp (kind, "rating") == 0 || strcmp (kind, "ces") == 0))
    return g_strdup_printf (_ ("Share of answers of %s; range by Wilson's method"), good);
  return g_strdup (_ ("Share; range by Wilson's method"));
}

static void
append_line (GString *text, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static void
append_where (GString *text, const WendFigure *figure)
{
  g_autofree char *period = wend_period_is_none (&figure->period) ? NULL : wend_words_period (&figure->period);
  g_autofree char *source = figure->source != NULL ? wend_words_name (figure->source) : NULL;
  g_autofree char *line = g_strdup_printf ("%s%s%s", period != NULL ? period : "", period != NULL && source != NULL ? " · " : "", source != NULL ? source : "");

  append_line (text, line);
}

static void
append_pain (GString *text, const WendFigure *figure)
{
  g_autofree char *line = NULL;

  if (!figure->pain.has || !figure->pain.has_range)
    return;
  /* Translators: how many have a bad time, and the range in which that lies. */
  line = g_strdup_printf (figure->reach.has ? _ ("%.0f in 100 have a bad time (%.0f–%.0f)") : _ ("%.0f in 100 of those who use it have a bad time (%.0f–%.0f)"), figure->pain.value, figure->pain.lo,
                          figure->pain.hi);
  append_line (text, line);
}

/* Who was asked and who answered; then of how many plain answers the weights are worth. */
static void
append_response (GString *text, const WendFigure *figure)
{
  g_autofree char *n = wend_words_count (figure->n), *asked = wend_words_count (figure->n + figure->blank);
  g_autofree char *line = NULL, *effective = wend_words_count ((guint64) (figure->n_eff + 0.5)), *weights = NULL;

  if (figure->has_blank && figure->n + figure->blank > 0)
    {
      double share = 100.0 * (double) figure->n / (double) (figure->n + figure->blank);
      /* Translators: how many answered a question, how many were asked it, and the share of these in per cent. */
      line = g_strdup_printf (_ ("%s of %s who were asked answered (%.0f %%)"), n, asked, share);
      append_line (text, line);
    }
  if (figure->is_weighted)
    /* Translators: weighted answers of n people that say no more than fewer plain ones would. */
    weights = g_strdup_printf (_ ("Weighted: %s answers that weigh as much as %s"), n, effective);
  else if (figure->weighted.has)
    weights = g_strdup_printf (_ ("Counted without weights, as not every period has them; by weight %.0f %%"), figure->weighted.value);
  append_line (text, weights);
}

char *
wend_words_signal (const WendFigure *figure)
{
  g_autofree char *since = NULL;

  if (!figure->signal)
    return NULL;
  since = wend_period_is_none (&figure->signal_since) ? NULL : wend_words_period (&figure->signal_since);
  return since != NULL ? g_strdup_printf (_ ("Drifting worse since %s. No single period looked alarming"), since) : g_strdup (_ ("Drifting worse. No single period looked alarming"));
}

char *
wend_words_figure_lines (const WendFigure *figure)
{
  GString *text = g_string_new (NULL);
  gboolean speaks = figure->shown.has && figure->state != WEND_FIGURE_SUPPRESSED && figure->state != WEND_FIGURE_NONE;
  g_autofree char *said = wend_words_figure (figure), *method = speaks ? wend_words_method (figure) : NULL;
  const char *question = wend_node_text (figure->metric, WEND_FIELD_QUESTION);
  g_autofree char *asked = *question != '\0' ? g_strdup_printf ("“%s”", question) : NULL;

  append_line (text, said);
  append_where (text, figure);
  append_line (text, asked);
  append_line (text, method);
  if (speaks)
    append_response (text, figure);
  if (figure->part_suppressed)
    append_line (text, _ ("Without suppressed parts"));
  append_pain (text, figure);
  return g_string_free (text, FALSE);
}
