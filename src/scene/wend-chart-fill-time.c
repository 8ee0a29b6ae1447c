/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What insight knows over time as charts: drift in the unit of the metric, and whether an action's improvement lasted, in
 * words. Values are turned and scaled here and nowhere else. */

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/wend-parse.h"
#include "scene/wend-chart-fill-private.h"

/* What the basis is counted in, as an axis says it. */
static const char *
unit_of (WendBasis basis, const WendNode *metric)
{
  switch (basis)
    {
    case WEND_BASIS_SHARE:
      return "%";
    case WEND_BASIS_RATE:
      return N_ ("‰");
    case WEND_BASIS_MEDIAN:
      return wend_node_text (metric, WEND_FIELD_UNIT);
    case WEND_BASIS_NONE:
    case WEND_BASIS_POINTS:
    case WEND_BASIS_MEAN:
    case WEND_BASIS_VALUE:
    default:
      return NULL;
    }
}

static WendRange
scaled (WendRange range, double factor)
{
  range.value *= factor;
  range.lo *= factor;
  range.hi *= factor;
  return range;
}

static char *
title_of (const WendChartOptions *options, const char *text, const WendNode *metric, const WendNode *place)
{
  const char *label = wend_node_text (metric, WEND_FIELD_LABEL);
  g_autofree char *what = place != NULL ? g_strdup_printf ("%s, %s", wend_fill_place (place), label) : g_strdup (label);
  return wend_say_with (options->translate, text, what, NULL);
}

/* --- Drift --- */

/* The typical standard error of the last chart: limits and line are drawn in it, so that a period with few answers does not
 * bend them. */
static double
typical_error (const WendSignal *signal, guint chart)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < signal->n_points; i++)
    if (signal->points[i].charted && signal->points[i].chart == chart && signal->points[i].drift.t > 0)
      {
        sum += signal->points[i].drift.se * MAX (signal->points[i].s, 1);
        n++;
      }
  return n > 0 ? sum / n : 0;
}

static void
fill_point (const WendSignal *signal, const WendSignalPoint *point, double error, double factor, WendDriftMark *mark)
{
  double turn = signal->up_is_better ? -1 : 1;

  mark->has = point->has;
  mark->value = point->x * factor;
  if (!point->charted || !point->has)
    return;
  mark->charted = TRUE;
  if (signal->state == WEND_CHART_XMR)
    {
      mark->ewma = mark->value;
      mark->lower = point->lower * factor;
      mark->upper = point->upper * factor;
      return;
    }
  mark->ewma = (point->centre + turn * point->drift.ewma * error) * factor;
  mark->lower = (point->centre - point->drift.limit * error) * factor;
  mark->upper = (point->centre + point->drift.limit * error) * factor;
}

/* The first of the periods up to the latest that say the same as it. */
static int
first_signal (const WendSignal *signal)
{
  int found = -1;

  if (signal->signal == WEND_SIGNAL_NONE || signal->latest == NULL)
    return -1;
  for (int i = (int) (signal->latest - signal->points); i >= 0; i--)
    {
      const WendSignalPoint *point = &signal->points[i];
      if (!point->has)
        continue;
      if (point->chart != signal->latest->chart || (signal->state == WEND_CHART_DRIFT && (!point->drift.shown || point->drift.signal != signal->signal)))
        break;
      found = i;
      if (signal->state == WEND_CHART_XMR)
        break;
    }
  return found;
}

static const char *
rule_of (const WendSignal *signal)
{
  if (signal->state == WEND_CHART_DRIFT)
    return N_ ("The smoothed line (EWMA 0.2) leaves 2.86 of its limits: by chance about once in 385 periods.");
  if (signal->state == WEND_CHART_XMR)
    return N_ ("Outside 2.66 moving ranges, or 8 on one side: by chance about once in 153 values.");
  return signal->state == WEND_CHART_TOO_LITTLE ? N_ ("Too little history for limits: 8 periods at least.") : signal->state == WEND_CHART_NO_VARIATION ? N_ ("A baseline without variation has no limits.")
                                                                                                                                                        : NULL;
}

static const char *
story_of (const WendSignal *signal)
{
  if (signal->silent)
    return N_ ("No single period looked alarming, the smoothed line does.");
  if (signal->signal == WEND_SIGNAL_WORSE)
    return N_ ("Drifting worse, more than chance.");
  if (signal->signal == WEND_SIGNAL_BETTER)
    return N_ ("Getting better, more than chance.");
  return signal->state == WEND_CHART_DRIFT || signal->state == WEND_CHART_XMR ? N_ ("No drift shown.") : N_ ("Cannot be told yet.");
}

/* The single-period limit on the bad side. */
static void
fill_alarm (const WendSignal *signal, double error, double factor, WendDriftChartData *data)
{
  if (signal->state != WEND_CHART_DRIFT || error <= 0)
    return;
  data->has_alarm = TRUE;
  data->alarm = (signal->latest->centre + (signal->up_is_better ? -3 : 3) * error) * factor;
}

WendScene *
wend_chart_of_signal (const WendSignal *signal, const WendChartOptions *options)
{
  GStringChunk *words = g_string_chunk_new (512);
  g_autofree WendDriftMark *marks = g_new0 (WendDriftMark, signal->n_points + 1);
  double factor = wend_basis_factor (signal->basis), error = signal->latest != NULL ? typical_error (signal, signal->latest->chart) : 0;
  const char *rule = rule_of (signal);
  WendDriftChartData data = { .points = marks, .n_points = signal->n_points, .signal = first_signal (signal), .better = signal->signal == WEND_SIGNAL_BETTER };

  for (guint i = 0; i < signal->n_points; i++)
    {
      fill_point (signal, &signal->points[i], signal->latest != NULL && signal->points[i].chart == signal->latest->chart ? error : typical_error (signal, signal->points[i].chart), factor, &marks[i]);
      marks[i].label = wend_fill_keep (words, wend_say_when (options->translate, &signal->points[i].period));
    }
  data.head.title = wend_fill_keep (words, title_of (options, signal->silent ? N_ ("Silent signal: {1}") : N_ ("Drift: {1}"), signal->metric, signal->place));
  data.head.subtitle = wend_say (options->translate, story_of (signal));
  data.unit = unit_of (signal->basis, signal->metric);
  data.rule = rule != NULL ? wend_say (options->translate, rule) : NULL;
  if (signal->latest != NULL && signal->latest->charted)
    {
      data.has_centre = TRUE;
      data.centre = signal->latest->centre * factor;
      fill_alarm (signal, error, factor, &data);
    }
  if (data.signal >= 0)
    {
      g_autofree char *when = wend_say_when (options->translate, &signal->points[data.signal].period);
      data.signal_text = wend_fill_keep (words, wend_say_with (options->translate, N_ ("Signal, {1}"), when, NULL));
      g_autofree char *since = wend_period_is_none (&signal->since) ? NULL : wend_say_when (options->translate, &signal->since);
      data.since = since != NULL ? wend_fill_keep (words, wend_say_with (options->translate, N_ ("drifting since {1}"), since, NULL)) : NULL;
    }
  WendScene *scene = wend_chart_signal (&data, options);
  g_string_chunk_free (words);
  return scene;
}

/* --- Proof --- */

static const struct
{
  const char *name;
  WendTone tone;
} verdicts[] = {
  [WEND_VERDICT_TOO_FEW] = { N_ ("Too few data"), WEND_TONE_UNKNOWN },
  [WEND_VERDICT_IMPROVED_SO_FAR] = { N_ ("Improved so far"), WEND_TONE_GOOD },
  [WEND_VERDICT_WORSE_SO_FAR] = { N_ ("Worse so far"), WEND_TONE_BAD },
  [WEND_VERDICT_NO_CHANGE_YET] = { N_ ("No change shown yet"), WEND_TONE_NONE },
  [WEND_VERDICT_WORSE] = { N_ ("Worse"), WEND_TONE_BAD },
  [WEND_VERDICT_FADING] = { N_ ("Fading"), WEND_TONE_BAD },
  [WEND_VERDICT_HOLDING] = { N_ ("Holding"), WEND_TONE_GOOD },
  [WEND_VERDICT_NOT_HOLDING] = { N_ ("Not holding"), WEND_TONE_BAD },
  [WEND_VERDICT_IMPROVED_LATE] = { N_ ("Improved late"), WEND_TONE_GOOD },
  [WEND_VERDICT_NO_CHANGE] = { N_ ("No change shown"), WEND_TONE_NONE },
};

const char *
wend_chart_verdict (WendVerdict verdict)
{
  return verdicts[verdict].name;
}

/* So many that a small change does not look like none. */
static int
decimals_of (WendBasis basis, const WendRange *difference)
{
  if (basis == WEND_BASIS_SHARE || basis == WEND_BASIS_POINTS)
    return fabs (difference->value * wend_basis_factor (basis)) < 4.95;
  return basis == WEND_BASIS_MEAN ? 2 : 1;
}

/* "9 points better (1 to 17)"; the sign goes into the word only where the value has one. */
static char *
say_difference (const WendChartOptions *options, WendBasis basis, const WendRange *difference)
{
  double factor = wend_basis_factor (basis), value = difference->value * factor;
  int decimals = decimals_of (basis, difference);
  g_autofree char *number = wend_say_number (options->translate, fabs (value), decimals, FALSE);
  g_autofree char *lo = wend_say_number (options->translate, difference->lo * factor, decimals, FALSE), *hi = wend_say_number (options->translate, difference->hi * factor, decimals, FALSE);
  gboolean points = basis == WEND_BASIS_SHARE || basis == WEND_BASIS_POINTS;

  if (!difference->has)
    return NULL;
  if (!difference->has_range)
    return wend_say_with (options->translate, value < 0 ? N_ ("{1} worse") : N_ ("{1} better"), number, NULL);
  if (points)
    return wend_say_with (options->translate, value < 0 ? N_ ("{1} points worse ({2} to {3})") : N_ ("{1} points better ({2} to {3})"), number, lo, hi, NULL);
  return wend_say_with (options->translate, value < 0 ? N_ ("{1} worse ({2} to {3})") : N_ ("{1} better ({2} to {3})"), number, lo, hi, NULL);
}

/* With how many answers the weights leave, where they count. */
static const char *
band_label (GStringChunk *words, const WendChartOptions *options, const char *const texts[2], const WendProofWindow *window)
{
  g_autofree char *count = wend_say_count (options->translate, (guint64) MAX (window->n, 0)), *weight = wend_say_count (options->translate, (guint64) MAX (window->n_eff, 0));

  return wend_fill_keep (words, wend_say_with (options->translate, texts[window->n_eff > 0], count, weight, NULL));
}

static void
fill_bands (GStringChunk *words, const WendChartOptions *options, const WendActionProof *proof, WendProofChart *data)
{
  static const char *const texts[][2] = { { N_ ("before, n = {1}"), N_ ("before, n = {1}, weighs {2}") }, { N_ ("first, n = {1}"), N_ ("first, n = {1}, weighs {2}") }, { N_ ("latest, n = {1}"), N_ ("latest, n = {1}, weighs {2}") } };
  double factor = wend_basis_factor (proof->basis);

  data->before = (WendProofBand) { band_label (words, options, texts[0], &proof->before), scaled (proof->before.value, factor) };
  data->first = (WendProofBand) { band_label (words, options, texts[1], &proof->first), scaled (proof->first.value, factor) };
  data->latest = (WendProofBand) { band_label (words, options, texts[2], &proof->latest), scaled (proof->latest.value, factor) };
}

static void
fill_marks (GStringChunk *words, const WendChartOptions *options, const WendActionProof *proof, const WendProofPoint *points, guint n, WendProofMark *marks)
{
  static const WendProofPlace places[] = { [WEND_WINDOW_NONE] = WEND_PROOF_NONE, [WEND_WINDOW_BEFORE] = WEND_PROOF_BEFORE, [WEND_WINDOW_WASH_OUT] = WEND_PROOF_START, [WEND_WINDOW_FIRST] = WEND_PROOF_FIRST, [WEND_WINDOW_LATEST] = WEND_PROOF_LATEST };
  double factor = wend_basis_factor (proof->basis);
  gboolean yearly = n > 1 && (points[n - 1].period.from - points[0].period.from) / (gint32) (n - 1) >= 360;

  for (guint i = 0; i < n; i++)
    {
      gboolean month = wend_period_around (points[i].period.from, WEND_STEP_MONTH).to == points[i].period.to;
      int year, unused;
      wend_date_to_ymd (points[i].period.from, &year, &unused, &unused);
      marks[i] = (WendProofMark) { .place = places[points[i].window], .value = scaled (points[i].value, factor), .control = scaled (points[i].control, factor) };
      marks[i].when = wend_fill_keep (words, wend_say_when (options->translate, &points[i].period));
      marks[i].label = yearly ? wend_fill_keep (words, g_strdup_printf ("%d", year)) : month && n <= 16 ? wend_say_month (options->translate, points[i].period.from) : marks[i].when;
    }
}

/* "I board, Group call, rated 1 or 2. Since 3 June 2026. Bars: 95 % range". Caller frees. */
static char *
say_what (const WendChartOptions *options, const WendActionProof *proof)
{
  WendPeriod live = { proof->live, proof->live + 1 };
  g_autofree char *day = wend_say_period (options->translate, &live), *sure = wend_say_sure (options->translate, wend_node_parent (proof->metric));
  g_autofree char *rule = proof->basis == WEND_BASIS_SHARE && !proof->up_is_better ? wend_say_bad_rule (options->translate, proof->metric) : NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (proof->place != NULL)
    g_ptr_array_add (parts, (gpointer) wend_fill_place (proof->place));
  g_ptr_array_add (parts, (gpointer) wend_node_text (proof->metric, WEND_FIELD_LABEL));
  if (rule != NULL)
    g_ptr_array_add (parts, rule);
  g_ptr_array_add (parts, NULL);
  g_autofree char *what = g_strjoinv (wend_say_comma (options->translate), (char **) parts->pdata);
  return wend_say_with (options->translate, N_ ("{1}. Since {2}. Bars: {3} % range"), what, day, sure, NULL);
}

static void
fill_checks (GStringChunk *words, const WendChartOptions *options, const WendActionProof *proof, WendProofChart *data)
{
  data->n_checks = WEND_PROOF_CHECKS;
  for (guint i = 0; i < WEND_PROOF_CHECKS; i++)
    {
      const WendProofCheck *check = &proof->checks[i];
      g_autofree char *count = wend_say_count (options->translate, check->months);
      data->checks[i] = (WendCheckMark) { wend_fill_keep (words, wend_say_with (options->translate, check->months == 1 ? N_ ("{1} month") : N_ ("{1} months"), count, NULL)), check->done, verdicts[check->verdict].tone };
    }
}

static const char *
say_beyond (GStringChunk *words, const WendChartOptions *options, const WendActionProof *proof)
{
  static const char *const texts[] = { [WEND_BEYOND_NOT_GIVEN] = NULL, [WEND_BEYOND_YES] = N_ ("Yes: {1}"), [WEND_BEYOND_NO] = N_ ("No: {1}"), [WEND_BEYOND_UNCLEAR] = N_ ("Unclear: {1}") };
  g_autofree char *said = say_difference (options, proof->basis, &proof->proof.beyond);

  if (texts[proof->proof.beyond_control] == NULL || said == NULL)
    return NULL;
  return wend_fill_keep (words, wend_say_with (options->translate, texts[proof->proof.beyond_control], said, NULL));
}

WendScene *
wend_chart_of_proof (const WendActionProof *proof, const WendProofPoint *points, guint n_points, const WendChartOptions *options)
{
  GStringChunk *words = g_string_chunk_new (512);
  g_autofree WendProofMark *marks = g_new0 (WendProofMark, n_points + 1);
  WendProofChart data = { .points = marks, .n_points = n_points, .tone = verdicts[proof->proof.verdict].tone };
  const WendRange *difference = proof->proof.latest.has ? &proof->proof.latest : &proof->proof.first;

  data.head.title = wend_fill_keep (words, wend_say_with (options->translate, N_ ("Did it last? {1}"), wend_node_text (proof->action, WEND_FIELD_TEXT), NULL));
  if (proof->metric != NULL)
    {
      data.head.subtitle = wend_fill_keep (words, say_what (options, proof));
      data.unit = unit_of (proof->basis, proof->metric);
    }
  fill_marks (words, options, proof, points, n_points, marks);
  fill_bands (words, options, proof, &data);
  fill_checks (words, options, proof, &data);
  if (proof->n_controls > 0)
    data.control = wend_say (options->translate, N_ ("untouched, to compare"));
  data.verdict = wend_say (options->translate, verdicts[proof->proof.verdict].name);
  data.difference = wend_fill_keep (words, say_difference (options, proof->basis, difference));
  if (proof->before.value.has && difference->has)
    {
      double factor = wend_basis_factor (proof->basis);
      const WendRange *now = proof->latest.value.has ? &proof->latest.value : &proof->first.value;
      g_autofree char *from = wend_say_number (options->translate, proof->before.value.value * factor, decimals_of (proof->basis, difference), FALSE), *to = wend_say_number (options->translate, now->value * factor, decimals_of (proof->basis, difference), FALSE);
      data.detail = wend_fill_keep (words, wend_say_with (options->translate, difference->has_range && difference->lo <= 0 && difference->hi >= 0 ? N_ ("{1} to {2}, may be chance") : N_ ("{1} to {2}, more than chance"), from, to, NULL));
    }
  data.beyond = say_beyond (words, options, proof);
  data.caution = wend_say (options->translate, N_ ("A stage picked as the worst often recovers alone."));
  WendScene *scene = wend_chart_proof (&data, options);
  g_string_chunk_free (words);
  return scene;
}
