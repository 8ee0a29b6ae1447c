/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What insight knows of steps and drivers as bars: how many complete each step, and what goes along with the outcome. */

#include <glib/gi18n.h>
#include <math.h>

#include "scene/wend-chart-fill-private.h"

static gboolean
is_hidden (const WendFigure *figure)
{
  return figure->state == WEND_FIGURE_SUPPRESSED || figure->state == WEND_FIGURE_NONE;
}

static const char *
say_completion (GStringChunk *words, const WendChartOptions *options, const WendFunnelStep *step)
{
  g_autofree char *value = wend_say_number (options->translate, step->completion.value * 100, 0, FALSE), *lo = wend_say_number (options->translate, step->completion.lo * 100, 0, FALSE), *hi = wend_say_number (options->translate, step->completion.hi * 100, 0, FALSE);
  g_autofree char *n = wend_say_count (options->translate, step->entered);

  if (!step->completion.has_range)
    /* xgettext:no-c-format */
    return wend_fill_keep (words, wend_say_with (options->translate, N_ ("{1}\u2009% finish"), value, NULL));
  /* xgettext:no-c-format */
  return wend_fill_keep (words, wend_say_with (options->translate, N_ ("{1}\u2009% finish ({2}–{3}), n = {4}"), value, lo, hi, n, NULL));
}

static const char *
say_lost (GStringChunk *words, const WendChartOptions *options, const WendFunnelStep *step)
{
  g_autofree char *dropped = wend_say_count (options->translate, step->dropped), *open = wend_say_count (options->translate, step->open);

  if (step->open > 0)
    return wend_fill_keep (words, wend_say_with (options->translate, N_ ("{1} left, {2} still under way"), dropped, open, NULL));
  return wend_fill_keep (words, wend_say_with (options->translate, N_ ("{1} left"), dropped, NULL));
}

static char *
say_end (const WendChartOptions *options, const WendFunnel *funnel)
{
  const WendRange *end = funnel->followed.has ? &funnel->followed : &funnel->product;
  g_autofree char *value = wend_say_number (options->translate, end->value * 100, 0, FALSE), *lo = wend_say_number (options->translate, end->lo * 100, 0, FALSE), *hi = wend_say_number (options->translate, end->hi * 100, 0, FALSE);

  if (!end->has)
    return g_strdup (wend_say (options->translate, N_ ("Not known from end to end")));
  if (!end->has_range)
    return wend_say_with (options->translate, N_ ("{1} in 100 come through, the product of the steps"), value, NULL);
  return wend_say_with (options->translate, funnel->followed.has ? N_ ("{1} in 100 come through ({2}–{3}), the same customers followed") : N_ ("{1} in 100 come through ({2}–{3}), the product of the steps"), value, lo, hi, NULL);
}

WendScene *
wend_chart_of_funnel (const WendFunnel *funnel, const WendChartOptions *options)
{
  GStringChunk *words = g_string_chunk_new (512);
  g_autofree WendBarRow *rows = g_new0 (WendBarRow, funnel->n_steps + 1);
  g_autofree char *end = say_end (options, funnel);

  for (guint i = 0; i < funnel->n_steps; i++)
    {
      const WendFunnelStep *step = &funnel->steps[i];
      const WendFigure *figure = step->figure;
      rows[i].id = figure->place != NULL ? wend_node_id (figure->place) : wend_node_id (figure->metric);
      rows[i].label = figure->place != NULL ? wend_fill_place (figure->place) : wend_node_text (figure->metric, WEND_FIELD_LABEL);
      rows[i].few = figure->state == WEND_FIGURE_FEW;
      if (is_hidden (figure) || !step->completion.has)
        continue;
      rows[i].value = step->completion;
      rows[i].words = say_completion (words, options, step);
      rows[i].lost = say_lost (words, options, step);
    }
  WendBarChart data = { { wend_say (options->translate, N_ ("Where people leave")), end }, rows, funnel->n_steps, TRUE, NULL };
  WendScene *scene = wend_chart_bars (&data, options);
  g_string_chunk_free (words);
  return scene;
}

static const char *
say_state (const WendDriverSet *set)
{
  static const char *const states[] = { [WEND_DRIVERS_SHOWN] = NULL, [WEND_DRIVERS_FEW] = N_ ("Too few complete answers: 100, and 10 for each, at least"), [WEND_DRIVERS_SINGULAR] = N_ ("Two of them say the same, or one never varies"), [WEND_DRIVERS_SUPPRESSED] = N_ ("Too few answers to say") };

  return states[set->state];
}

WendScene *
wend_chart_of_drivers (const WendDriverSet *set, const WendChartOptions *options)
{
  GStringChunk *words = g_string_chunk_new (512);
  g_autofree WendBarRow *rows = g_new0 (WendBarRow, set->n_drivers + 1);
  gboolean shown = set->state == WEND_DRIVERS_SHOWN;
  g_autofree char *explained = wend_say_number (options->translate, set->r2 * 100, 0, FALSE), *n = wend_say_count (options->translate, set->n);
  g_autofree char *title = wend_say_with (options->translate, N_ ("What goes along with: {1}"), wend_node_text (set->outcome, WEND_FIELD_LABEL), NULL);
  /* xgettext:no-c-format */
  g_autofree char *subtitle = shown ? wend_say_with (options->translate, N_ ("Together they explain {1}\u2009% of it. n = {2} complete answers."), explained, n, NULL) : g_strdup (wend_say (options->translate, say_state (set)));

  for (guint i = 0; i < set->n_drivers && shown; i++)
    {
      const WendDriver *driver = &set->drivers[i];
      g_autofree char *share = wend_say_number (options->translate, driver->share * 100, 0, FALSE), *r = wend_say_number (options->translate, driver->r, 2, FALSE);
      rows[i] = (WendBarRow) { .id = driver->metric != NULL ? wend_node_id (driver->metric) : NULL, .label = driver->metric != NULL ? wend_node_text (driver->metric, WEND_FIELD_LABEL) : driver->name, .value = { TRUE, FALSE, driver->share, 0, 0 } };
      /* xgettext:no-c-format */
      rows[i].words = wend_fill_keep (words, wend_say_with (options->translate, N_ ("{1}\u2009% of it, r = {2}"), share, r, NULL));
    }
  WendBarChart data = { { title, subtitle }, rows, shown ? set->n_drivers : 0, FALSE, wend_say (options->translate, N_ ("Associated, not proven to cause.")) };
  WendScene *scene = wend_chart_bars (&data, options);
  g_string_chunk_free (words);
  return scene;
}
