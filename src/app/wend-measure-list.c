/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures as rows of a table: words, sort keys, values to copy. What stands in a cell is said by wend-words.c; here is what
 * only a table asks for: age, drift, verdict and goal in a few words. */

#include "wend-config.h"

#include "app/wend-measure-list.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "app/wend-words.h"
#include "insight/wend-action-proof.h"
#include "insight/wend-signal.h"
#include "scene/wend-chart-fill.h"

#define MONTH 30.44

static const char *const titles[] = { NC_ ("column", "Place"), NC_ ("column", "Measure"), NC_ ("column", "Value"), NC_ ("column", "Range"), NC_ ("column", "n"), NC_ ("column", "Trend"), NC_ ("column", "Age"), NC_ ("column", "Drift"), NC_ ("column", "Goal") };

typedef struct
{
  const WendInsight *insight;
  GHashTable *orders; /* WendNode * → 1 … in document order */
  gint32 today;
} Reading;

static void
measure_free (gpointer data)
{
  WendMeasure *row = data;

  g_free (row->id);
  for (guint i = 0; i < WEND_N_MEASURES; i++)
    g_free (row->words[i]);
  for (guint i = 0; i < G_N_ELEMENTS (row->copy); i++)
    g_free (row->copy[i]);
  g_free (row->says);
  g_free (row->haystack);
  g_free (row->points);
  g_free (row->unit);
  g_free (row->period);
  g_free (row->ago);
  g_free (row->source);
  g_free (row);
}

const char *
wend_measure_column_title (WendMeasureColumn column)
{
  return g_dpgettext2 (NULL, "column", titles[column]);
}

static char *
place_name (const WendNode *place)
{
  const WendNode *stage;
  g_autofree char *name = NULL, *within = NULL;

  if (place == NULL)
    return g_strdup (_ ("The whole journey"));
  name = wend_words_name (place);
  stage = wend_node_ancestor (place, WEND_KIND_STAGE);
  if (stage == NULL || stage == place)
    return g_steal_pointer (&name);
  within = wend_words_name (stage);
  /* Translators: a step or card within a stage, such as: I pass security › Unpack */
  return g_strdup_printf (C_ ("place", "%s › %s"), within, name);
}

static char *
age_words (gint32 days)
{
  gulong months = days > 0 ? (gulong) (days / MONTH) : 0;

  if (months == 0)
    return g_strdup (_ ("this month"));
  if (months < 24)
    return g_strdup_printf (ngettext ("%lu month ago", "%lu months ago", months), months);
  return g_strdup_printf (ngettext ("%lu year ago", "%lu years ago", months / 12), months / 12);
}

/* --- Drift and verdict --- */

typedef struct
{
  const char *text; /* %s: the period it began in */
  double severity;  /* what asks for a look first is highest */
  WendTone tone;
} Drift;

static Drift
drift_of (const WendSignal *signal, const WendFigure *figure)
{
  if (signal != NULL && signal->silent)
    return (Drift) { N_ ("Silent signal since %s"), 6, WEND_TONE_BAD };
  if (signal != NULL && signal->signal == WEND_SIGNAL_WORSE)
    return (Drift) { N_ ("Drifting worse since %s"), 5, WEND_TONE_BAD };
  if (figure->change == WEND_CHANGE_WORSE)
    return (Drift) { figure->against_year ? N_ ("Worse than a year before") : N_ ("Worse than the period before"), 4, WEND_TONE_BAD };
  if (signal != NULL && signal->signal == WEND_SIGNAL_BETTER)
    return (Drift) { N_ ("Getting better since %s"), 1, WEND_TONE_GOOD };
  if (figure->change == WEND_CHANGE_BETTER)
    return (Drift) { figure->against_year ? N_ ("Better than a year before") : N_ ("Better than the period before"), 2, WEND_TONE_GOOD };
  if (figure->change == WEND_CHANGE_NONE)
    return (Drift) { N_ ("No clear change"), 3, WEND_TONE_NONE };
  if (signal != NULL && (signal->state == WEND_CHART_DRIFT || signal->state == WEND_CHART_XMR))
    return (Drift) { N_ ("No drift shown"), 3, WEND_TONE_NONE };
  if (figure->n_points > 1 && signal != NULL && signal->state == WEND_CHART_TOO_LITTLE)
    return (Drift) { N_ ("Too little history"), NAN, WEND_TONE_UNKNOWN };
  return (Drift) { N_ ("Nothing to compare with"), NAN, WEND_TONE_UNKNOWN };
}

static const WendActionProof *
proof_of (const WendInsight *insight, const WendFigure *figure)
{
  guint n;
  const WendActionProof *proofs = wend_insight_proofs (insight, &n), *found = NULL;

  for (guint i = 0; i < n; i++)
    if (proofs[i].metric == figure->metric && proofs[i].place == figure->place)
      found = &proofs[i]; /* the newest speaks */
  return found;
}

static void
fill_drift (WendMeasure *row, const Reading *reading, const WendFigure *figure)
{
  g_autoptr (WendSignal) signal = wend_signal_new (reading->insight, figure->metric, figure->place);
  const WendActionProof *proof = proof_of (reading->insight, figure);
  Drift drift = drift_of (signal, figure);
  g_autofree char *since = signal != NULL && !wend_period_is_none (&signal->since) ? wend_words_period (&signal->since) : g_strdup ("–");
  g_auto (GStrv) parts = g_strsplit (_ (drift.text), "%s", 2);
  g_autofree char *words = g_strjoinv (since, parts);

  row->tone = drift.tone;
  row->keys[WEND_MEASURE_DRIFT] = drift.severity;
  if (proof == NULL)
    {
      row->words[WEND_MEASURE_DRIFT] = g_steal_pointer (&words);
      return;
    }
  g_autofree char *action = wend_words_name (proof->action);
  /* Translators: the verdict on an action, the action, and what is seen now, such as: Holding: Group call. No clear change */
  row->words[WEND_MEASURE_DRIFT] = g_strdup_printf (_ ("%s: %s. %s"), _ (wend_chart_verdict (proof->proof.verdict)), action, words);
}

/* --- Numbers --- */

static void
fill_value (WendMeasure *row, const WendFigure *figure)
{
  const WendRange *shown = wend_figure_lead (figure);
  g_autofree char *interval = wend_words_interval (figure);

  row->known = figure->state != WEND_FIGURE_SUPPRESSED && figure->state != WEND_FIGURE_NONE && shown->has;
  row->few = figure->state == WEND_FIGURE_FEW;
  row->words[WEND_MEASURE_VALUE] = wend_words_value (figure);
  row->words[WEND_MEASURE_RANGE] = g_strdup (interval != NULL ? interval : "–");
  row->unit = figure->leads_over ? g_strdup ("%") : wend_words_unit (figure->metric);
  if (!row->known)
    {
      g_free (row->words[WEND_MEASURE_VALUE]);
      row->words[WEND_MEASURE_VALUE] = wend_words_range (figure); /* why there is none */
      row->words[WEND_MEASURE_N] = g_strdup ("–");
      return;
    }
  row->keys[WEND_MEASURE_VALUE] = shown->value;
  row->copy[0] = g_strdup_printf ("%.*f", 1, shown->value);
  if (shown->has_range)
    {
      row->keys[WEND_MEASURE_RANGE] = shown->hi - shown->lo;
      row->copy[1] = g_strdup_printf ("%.*f", 1, shown->lo);
      row->copy[2] = g_strdup_printf ("%.*f", 1, shown->hi);
    }
  if (figure->state == WEND_FIGURE_N_UNKNOWN)
    {
      row->words[WEND_MEASURE_N] = g_strdup (_ ("n unknown"));
      return;
    }
  row->words[WEND_MEASURE_N] = wend_words_count (figure->n);
  row->keys[WEND_MEASURE_N] = (double) figure->n;
  row->copy[3] = g_strdup_printf ("%" G_GUINT64_FORMAT, figure->n);
}

static void
fill_trend (WendMeasure *row, const WendFigure *figure)
{
  double first = NAN, last = NAN;
  guint n = 0;

  row->points = g_new (double, figure->n_points + 1);
  row->n_points = figure->n_points;
  for (guint i = 0; i < figure->n_points; i++)
    {
      const WendFigurePoint *point = &figure->points[i];
      gboolean known = point->shown.has && point->state != WEND_FIGURE_SUPPRESSED && point->state != WEND_FIGURE_NONE;
      row->points[i] = known ? point->shown.value : NAN;
      if (!known)
        continue;
      first = n++ == 0 ? point->shown.value : first;
      last = point->shown.value;
    }
  if (n < 2)
    {
      row->words[WEND_MEASURE_TREND] = g_strdup ("–");
      return;
    }
  row->keys[WEND_MEASURE_TREND] = (last - first) / MAX (fabs (last) + fabs (first), 1e-9);
  row->words[WEND_MEASURE_TREND] = g_strdup_printf (ngettext ("%u period", "%u periods", n), n);
}

static void
fill_age (WendMeasure *row, const Reading *reading, const WendFigure *figure)
{
  if (wend_period_is_none (&figure->period))
    {
      row->words[WEND_MEASURE_AGE] = g_strdup ("–");
      row->period = g_strdup ("");
      row->ago = g_strdup ("");
      return;
    }
  row->period = wend_words_period (&figure->period);
  row->keys[WEND_MEASURE_AGE] = reading->today - figure->period.to;
  row->ago = age_words (reading->today - figure->period.to);
  /* Translators: a period and how long ago it was, such as: May 2017, 9 years ago */
  row->words[WEND_MEASURE_AGE] = g_strdup_printf (C_ ("age", "%s, %s"), row->period, row->ago);
}

static void
fill_goal (WendMeasure *row, const WendFigure *figure)
{
  static const char *const words[] = { [WEND_MET_UNKNOWN] = NC_ ("goal", "%s, cannot tell"), [WEND_MET_GOOD] = NC_ ("goal", "%s, met"), [WEND_MET_BAD] = NC_ ("goal", "%s, missed") };
  static const WendTone tones[] = { [WEND_MET_UNKNOWN] = WEND_TONE_UNKNOWN, [WEND_MET_GOOD] = WEND_TONE_GOOD, [WEND_MET_BAD] = WEND_TONE_BAD };
  g_autofree char *goal = NULL;

  if (!figure->has_goal)
    {
      row->words[WEND_MEASURE_GOAL] = g_strdup ("–");
      return;
    }
  goal = wend_words_number (figure->goal);
  g_auto (GStrv) parts = g_strsplit (g_dpgettext2 (NULL, "goal", words[figure->met]), "%s", 2);
  row->words[WEND_MEASURE_GOAL] = g_strjoinv (goal, parts);
  row->keys[WEND_MEASURE_GOAL] = row->known ? fabs (figure->shown.value - figure->goal) * (figure->met == WEND_MET_BAD ? -1 : 1) : NAN;
  row->met = tones[figure->met];
}

static void
fill_says (WendMeasure *row, const WendFigure *figure)
{
  g_autofree char *figure_words = wend_words_figure (figure);
  GString *says = g_string_new (row->words[WEND_MEASURE_PLACE]);
  g_autofree char *all = NULL;

  g_string_append_printf (says, ", %s", figure_words);
  if (!isnan (row->keys[WEND_MEASURE_AGE]))
    g_string_append_printf (says, ", %s", row->words[WEND_MEASURE_AGE]);
  g_string_append_printf (says, ", %s", row->words[WEND_MEASURE_DRIFT]);
  if (figure->has_goal)
    {
      g_string_append (says, ", ");
      g_string_append_printf (says, _ ("goal %s"), row->words[WEND_MEASURE_GOAL]);
    }
  row->says = g_string_free (says, FALSE);
  all = g_strconcat (row->says, " ", row->source, NULL);
  row->haystack = g_utf8_casefold (all, -1);
}

static WendMeasure *
row_new (const Reading *reading, const WendFigure *figure)
{
  WendMeasure *row = g_new0 (WendMeasure, 1);

  for (guint i = 0; i < WEND_N_MEASURES; i++)
    row->keys[i] = NAN;
  row->id = figure->place != NULL ? g_strdup (wend_node_id (figure->place)) : NULL;
  row->words[WEND_MEASURE_PLACE] = place_name (figure->place);
  row->words[WEND_MEASURE_METRIC] = wend_words_name (figure->metric);
  row->keys[WEND_MEASURE_PLACE] = GPOINTER_TO_UINT (g_hash_table_lookup (reading->orders, figure->place));
  row->keys[WEND_MEASURE_METRIC] = GPOINTER_TO_UINT (g_hash_table_lookup (reading->orders, figure->metric));
  row->source = figure->source != NULL ? wend_words_name (figure->source) : g_strdup ("");
  fill_value (row, figure);
  fill_trend (row, figure);
  fill_age (row, reading, figure);
  fill_drift (row, reading, figure);
  fill_goal (row, figure);
  fill_says (row, figure);
  return row;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return wend_measure_compare (*(WendMeasure *const *) a, *(WendMeasure *const *) b, WEND_MEASURE_PLACE, FALSE);
}

GPtrArray *
wend_measure_list_new (const WendDocument *document, const WendInsight *insight, gint32 today)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (measure_free);
  g_autoptr (GHashTable) orders = g_hash_table_new (NULL, NULL);
  Reading reading = { insight, orders, today };
  guint n, at = 0;
  const WendFigure *const *figures = wend_insight_figures (insight, &n);

  for (WendNode *node = wend_document_next (document, NULL); node != NULL; node = wend_document_next (document, node))
    g_hash_table_insert (orders, node, GUINT_TO_POINTER (++at));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, row_new (&reading, figures[i]));
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

static int
compare_keys (double a, double b, gboolean descending)
{
  if (isnan (a) || isnan (b))
    return (isnan (a) != 0) - (isnan (b) != 0);
  return (a > b) - (a < b) == 0 ? 0 : ((a > b) != descending ? 1 : -1);
}

int
wend_measure_compare (const WendMeasure *a, const WendMeasure *b, WendMeasureColumn column, gboolean descending)
{
  int order = compare_keys (a->keys[column], b->keys[column], descending);

  if (order == 0)
    order = compare_keys (a->keys[WEND_MEASURE_PLACE], b->keys[WEND_MEASURE_PLACE], FALSE);
  return order != 0 ? order : compare_keys (a->keys[WEND_MEASURE_METRIC], b->keys[WEND_MEASURE_METRIC], FALSE);
}

/* --- Copying --- */

#define N_COPIED 11

static const char *const copied[N_COPIED] = { NC_ ("column", "Place"), NC_ ("column", "Measure"), NC_ ("column", "Value"), NC_ ("column", "From"), NC_ ("column", "To"), NC_ ("column", "n"), NC_ ("column", "Unit"), NC_ ("column", "Period"), NC_ ("column", "Drift"), NC_ ("column", "Goal"), NC_ ("column", "Source") };

static void
list_cells (const WendMeasure *row, const char *cells[N_COPIED])
{
  const char *all[N_COPIED] = { row->words[WEND_MEASURE_PLACE], row->words[WEND_MEASURE_METRIC], row->known ? row->copy[0] : row->words[WEND_MEASURE_VALUE], row->copy[1], row->copy[2], row->copy[3], row->unit, row->period, row->words[WEND_MEASURE_DRIFT], isnan (row->keys[WEND_MEASURE_GOAL]) && row->met == WEND_TONE_NONE ? NULL : row->words[WEND_MEASURE_GOAL], row->source };

  for (guint i = 0; i < N_COPIED; i++)
    cells[i] = all[i] != NULL ? all[i] : "";
}

static void
list_titles (const char *cells[N_COPIED])
{
  for (guint i = 0; i < N_COPIED; i++)
    cells[i] = g_dpgettext2 (NULL, "column", copied[i]);
}

static void
append_tsv (GString *text, const char *const cells[N_COPIED])
{
  for (guint i = 0; i < N_COPIED; i++)
    {
      g_autofree char *cell = g_strdelimit (g_strdup (cells[i]), "\t\r\n", ' ');
      g_string_append_printf (text, "%s%s", cell, i + 1 < N_COPIED ? "\t" : "\n");
    }
}

static void
append_html (GString *text, const char *const cells[N_COPIED], const char *tag)
{
  g_string_append (text, "<tr>");
  for (guint i = 0; i < N_COPIED; i++)
    {
      g_autofree char *cell = g_markup_escape_text (cells[i], -1);
      g_string_append_printf (text, "<%s>%s</%s>", tag, cell, tag);
    }
  g_string_append (text, "</tr>\n");
}

char *
wend_measure_list_tsv (const GPtrArray *rows)
{
  GString *text = g_string_new (NULL);
  const char *cells[N_COPIED];

  list_titles (cells);
  append_tsv (text, cells);
  for (guint i = 0; i < rows->len; i++)
    {
      list_cells (rows->pdata[i], cells);
      append_tsv (text, cells);
    }
  return g_string_free (text, FALSE);
}

char *
wend_measure_list_html (const GPtrArray *rows)
{
  GString *text = g_string_new ("<meta charset=\"utf-8\"><table>\n");
  const char *cells[N_COPIED];

  list_titles (cells);
  append_html (text, cells, "th");
  for (guint i = 0; i < rows->len; i++)
    {
      list_cells (rows->pdata[i], cells);
      append_html (text, cells, "td");
    }
  g_string_append (text, "</table>\n");
  return g_string_free (text, FALSE);
}
