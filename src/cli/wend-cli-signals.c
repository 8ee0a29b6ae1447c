/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-cli signals: which measures drift, and which of them nobody has noticed. Fails when a silent signal fires, for a job that
 * looks every night. The charts are the room `insight`'s. */

#include <string.h>

#include "cli/wend-cli-analysis.h"
#include "insight/wend-signal.h"

/* --- JSON --- */

static const char *
signal_name (WendDriftSignal signal)
{
  static const char *const names[] = { NULL, "worse", "better" };

  return names[signal];
}

static void
print_json_row (GString *out, const WendSignal *signal)
{
  const WendSignalPoint *latest = signal->latest;
  gboolean charted = latest != NULL && latest->charted;
  gboolean drift = charted && signal->state == WEND_CHART_DRIFT;
  static const WendPeriod never = { 0, 0 };

  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_place (out, signal->place);
  wend_cli_json_node (out, "metric", signal->metric);
  wend_cli_json_string (out, "chart", wend_chart_state_name (signal->state));
  wend_cli_json_string (out, "signal", signal_name (signal->signal));
  wend_cli_json_flag (out, "silent", signal->silent);
  wend_cli_json_date (out, "since", !wend_period_is_none (&signal->since), signal->since.from);
  wend_cli_json_flag (out, "spike", signal->spike);
  wend_cli_json_string (out, "unit", wend_basis_name (signal->basis));
  wend_cli_json_number (out, "x", latest != NULL, latest != NULL ? latest->x : 0);
  wend_cli_json_number (out, "n", latest != NULL && latest->n > 0, latest != NULL ? latest->n : 0);
  wend_cli_json_number (out, "centre", charted, charted ? latest->centre : 0);
  wend_cli_json_number (out, "s", drift, drift ? latest->s : 0);
  wend_cli_json_number (out, "z", drift, drift ? latest->drift.z : 0);
  wend_cli_json_number (out, "ewma", drift, drift ? latest->drift.ewma : 0);
  wend_cli_json_number (out, "limit", drift, drift ? latest->drift.limit : 0);
  wend_cli_json_period (out, latest != NULL ? &latest->period : &never);
  wend_cli_json_date (out, "baseline_from", !wend_period_is_none (&signal->baseline), signal->baseline.from);
  wend_cli_json_date (out, "baseline_to", !wend_period_is_none (&signal->baseline), signal->baseline.to);
  wend_cli_json_node (out, "restart", signal->restart);
  wend_cli_json_end (out, '}');
}

/* One period of a chart. What is inside the baseline has no signal. */
static void
print_json_point (GString *out, const WendSignal *signal, const WendSignalPoint *point)
{
  const WendDriftPoint *drift = &point->drift;
  gboolean single = point->charted && (signal->basis == WEND_BASIS_VALUE || signal->basis == WEND_BASIS_MEDIAN);
  gboolean drifts = point->charted && !single;
  gboolean shown = drifts && drift->shown;

  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_node (out, "place", signal->place);
  wend_cli_json_node (out, "metric", signal->metric);
  wend_cli_json_period (out, &point->period);
  wend_cli_json_integer (out, "chart", point->chart);
  wend_cli_json_number (out, "t", point->charted, drift->t);
  wend_cli_json_number (out, "x", point->has, point->x);
  wend_cli_json_number (out, "n", point->has && point->n > 0, point->n);
  wend_cli_json_number (out, "centre", point->charted, point->centre);
  wend_cli_json_number (out, "se", drifts, drift->se);
  wend_cli_json_number (out, "s", drifts, point->s);
  wend_cli_json_number (out, "z", drifts, drift->z);
  wend_cli_json_number (out, "ewma", drifts, drift->ewma);
  wend_cli_json_number (out, "limit", drifts, drift->limit);
  wend_cli_json_number (out, "cusum_worse", drifts, drift->cusum_worse);
  wend_cli_json_number (out, "cusum_better", drifts, drift->cusum_better);
  wend_cli_json_number (out, "lower", single, point->lower);
  wend_cli_json_number (out, "upper", single, point->upper);
  wend_cli_json_number (out, "run", single, point->xmr.run);
  wend_cli_json_flag (out, "spike", drifts ? drift->spike : single && point->xmr.outside);
  wend_cli_json_string (out, "signal", shown ? signal_name (drift->signal) : NULL);
  wend_cli_json_number (out, "since", shown && drift->since > 0, drift->since);
  wend_cli_json_flag (out, "silent", shown && drift->silent);
  wend_cli_json_flag (out, "baseline", point->charted && !drift->shown);
  wend_cli_json_end (out, '}');
}

/* --- Table --- */

static const WendCliColumn columns[] = {
  { "signal", FALSE }, { "since", FALSE }, { "usual", TRUE }, { "now", TRUE }, { "n", TRUE }, { "period", FALSE }, { "place", FALSE }, { "measure", FALSE }
};

static const char *
words_of (const WendSignal *signal)
{
  if (signal->silent)
    return "drifting worse, silently";
  if (signal->state == WEND_CHART_XMR && signal->signal != WEND_SIGNAL_NONE)
    return signal->spike ? "outside its limits" : "long on one side";
  if (signal->signal != WEND_SIGNAL_NONE)
    return signal->signal == WEND_SIGNAL_WORSE ? "drifting worse" : "improving";
  return signal->spike ? "a single period stands out" : "no drift";
}

static char *
value_words (const WendSignal *signal, double value)
{
  WendRange plain = wend_range_value (value);
  g_autofree char *text = wend_cli_value_text (&plain, wend_basis_factor (signal->basis));
  const char *unit = signal->basis == WEND_BASIS_SHARE ? " %" : signal->basis == WEND_BASIS_RATE ? " per 1,000" : "";

  return g_strconcat (text, unit, NULL);
}

static char *
period_words (const WendPeriod *period)
{
  return wend_period_is_none (period) ? g_strdup ("") : wend_period_name (period);
}

static void
add_row (WendCliTable *table, const WendSignal *signal)
{
  const WendSignalPoint *latest = signal->latest;

  wend_cli_table_cell (table, words_of (signal));
  wend_cli_table_take (table, period_words (&signal->since));
  wend_cli_table_take (table, latest != NULL && latest->charted ? value_words (signal, latest->centre) : g_strdup (""));
  wend_cli_table_take (table, latest != NULL ? value_words (signal, latest->x) : g_strdup ("–"));
  wend_cli_table_take (table, latest != NULL && latest->n > 0 ? g_strdup_printf ("%.0f", latest->n) : g_strdup ("?"));
  wend_cli_table_take (table, latest != NULL ? wend_period_name (&latest->period) : g_strdup (""));
  wend_cli_table_place (table, signal->place, signal->metric);
}

/* --- All of them --- */

static gboolean
has_chart (const WendSignal *signal)
{
  return signal->state == WEND_CHART_DRIFT || signal->state == WEND_CHART_XMR;
}

/* Silent signals first, then the others, the quiet ones after them. */
static int
order_of (const WendSignal *signal)
{
  if (signal->silent)
    return 0;
  if (signal->signal != WEND_SIGNAL_NONE)
    return signal->signal == WEND_SIGNAL_WORSE ? 1 : 2;
  return signal->spike ? 3 : has_chart (signal) ? 4 : 5;
}

static int
compare_signals (gconstpointer a, gconstpointer b, gpointer data)
{
  return order_of (*(WendSignal *const *) a) - order_of (*(WendSignal *const *) b);
}

static GPtrArray *
collect (const WendInsight *insight)
{
  GPtrArray *signals = g_ptr_array_new_with_free_func ((GDestroyNotify) wend_signal_free);
  guint n;
  const WendFigure *const *figures = wend_insight_figures (insight, &n);

  for (guint i = 0; i < n; i++)
    {
      WendSignal *signal = wend_signal_new (insight, figures[i]->metric, figures[i]->place);
      if (signal->state == WEND_CHART_NONE)
        wend_signal_free (signal);
      else
        g_ptr_array_add (signals, signal);
    }
  g_ptr_array_sort_with_data (signals, compare_signals, NULL); /* stable: the order of the map within each class */
  return signals;
}

static void
print_json (const GPtrArray *signals, gboolean points)
{
  g_autoptr (GString) out = g_string_new (NULL);

  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_begin (out, "rows", '[');
  for (guint i = 0; i < signals->len; i++)
    {
      const WendSignal *signal = signals->pdata[i];
      if (!points)
        print_json_row (out, signal);
      for (guint j = 0; points && j < signal->n_points; j++)
        print_json_point (out, signal, &signal->points[j]);
    }
  wend_cli_json_end (out, ']');
  wend_cli_json_end (out, '}');
  g_print ("%s\n", out->str);
}

/* Those without a chart stand last: they are only counted. */
static void
print_table (const GPtrArray *signals)
{
  g_autoptr (WendCliTable) table = wend_cli_table_new (columns, G_N_ELEMENTS (columns));
  guint charted = 0;

  if (signals->len == 0)
    {
      g_print ("Nothing is measured here\n");
      return;
    }
  for (; charted < signals->len && has_chart (signals->pdata[charted]); charted++)
    add_row (table, signals->pdata[charted]);
  if (charted > 0)
    wend_cli_table_print (table);
  if (charted < signals->len)
    g_print ("%s%u measures have no chart: too little history, or no variation in it\n", charted > 0 ? "\n" : "", signals->len - charted);
  for (guint i = 0; i < signals->len && ((const WendSignal *) signals->pdata[i])->silent; i++)
    {
      const WendSignal *signal = signals->pdata[i];
      g_autofree char *since = period_words (&signal->since);
      g_print ("\n%s, %s: drifting since %s. No single period looked alarming.", wend_cli_place_title (signal->place), wend_cli_metric_title (signal->metric), since);
    }
  if (charted > 0)
    g_print ("\nBy chance alone, 30 series looked at every month give about one alarm a year.\n");
}

WendCliStatus
wend_cli_signals (int argc, char **argv)
{
  g_auto (WendCliAnalysis) analysis = { FALSE };
  gboolean points = FALSE;
  const GOptionEntry own[] = {
    { "points", 0, 0, G_OPTION_ARG_NONE, &points, "With --json: every period of every chart", NULL },
    { 0 }
  };
  WendCliStatus status = wend_cli_analysis_start (&analysis, argv, own, TRUE,
                                                  "Says which measures drift. A silent signal is a steady worsening in which no single period stands out; then the status is 1.");
  g_autoptr (GPtrArray) signals = NULL;

  if (status != WEND_CLI_DONE)
    return status;
  if (points && !analysis.json)
    return wend_cli_usage (argv[0], "--points is printed as JSON only: give --json, too");
  signals = collect (analysis.insight);
  if (analysis.json)
    print_json (signals, points);
  else
    print_table (signals);
  return signals->len > 0 && ((const WendSignal *) signals->pdata[0])->silent ? WEND_CLI_FOUND : WEND_CLI_DONE;
}
