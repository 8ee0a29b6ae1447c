/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Completion from end to end, and experience from end to end. Reads the figures of an insight; owns only its rows. */

#include "insight/wend-funnel.h"

#include <string.h>

#include "insight/wend-insight-private.h"
#include "stats/wend-compound.h"
#include "stats/wend-share.h"

/* --- Completion --- */

static gboolean
is_step (const WendMeasured *measured)
{
  const WendFigure *figure = &measured->figure;

  return measured->rule->kind == WEND_METRIC_COMPLETION && figure->place != NULL && wend_node_kind (figure->place) != WEND_KIND_LINK &&
         figure->state != WEND_FIGURE_NONE;
}

/* Along the journey; at one place in the order of the metrics. */
static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const WendFigure *one = *(const WendFigure *const *) a, *other = *(const WendFigure *const *) b;
  int order = one->place != other->place ? wend_compare_places (one->place, other->place) : 0;

  return order != 0 ? order : wend_compare_places (one->metric, other->metric);
}

static gboolean
counts_on (const WendFigure *step, const WendFigure *before)
{
  return wend_node_ref (step->metric, WEND_FIELD_AFTER) == before->metric;
}

static gboolean
is_inside (const WendNode *place, const WendNode *around)
{
  while (place != NULL && place != around)
    place = wend_node_parent (place);
  return place != NULL;
}

/* A stage that is counted itself speaks for its steps; a second metric at a place only where it counts on from the first. */
static GPtrArray *
collect_steps (const WendInsight *insight)
{
  GPtrArray *all = g_ptr_array_new ();
  guint kept = 0;

  for (guint i = 0; i < insight->figures->len; i++)
    if (is_step (insight->figures->pdata[i]))
      g_ptr_array_add (all, insight->figures->pdata[i]);
  g_ptr_array_sort (all, compare_steps);
  for (guint i = 0; i < all->len; i++)
    {
      const WendFigure *step = all->pdata[i], *before = kept > 0 ? all->pdata[kept - 1] : NULL;
      if (before == NULL || counts_on (step, before) || !is_inside (step->place, before->place))
        all->pdata[kept++] = all->pdata[i];
    }
  g_ptr_array_set_size (all, (gint) kept);
  return all;
}

static const char *
series_of (const WendFigure *figure)
{
  return figure->source != NULL ? wend_node_text (figure->source, WEND_FIELD_SERIES) : "";
}

static gboolean
is_log (const WendFigure *figure)
{
  return figure->source != NULL && strcmp (wend_node_text (figure->source, WEND_FIELD_FORM), "xes") == 0;
}

/* Whether a step's customers are those of the step before. */
static gboolean
follows (const WendFigure *step, const WendFigure *before)
{
  if (step->period.from != before->period.from || step->period.to != before->period.to || strcmp (series_of (step), series_of (before)) != 0)
    return FALSE;
  return counts_on (step, before) || is_log (step);
}

static void
fill_step (const WendFigure *figure, WendFunnelStep *step)
{
  const WendCounts *counts = &((const WendMeasured *) (gconstpointer) figure)->now.counts;

  step->figure = figure;
  if (figure->state != WEND_FIGURE_FEW && figure->state != WEND_FIGURE_FULL)
    return;
  step->entered = figure->n;
  step->completed = MIN (counts->k, figure->n);
  step->open = counts->open;
  step->dropped = step->entered - step->completed;
  step->completion = wend_range_scale (figure->shown, 0.01);
}

/* Cases that are open in any step never got through the first one's count. */
static void
fill_followed (WendFunnel *funnel, double confidence)
{
  const WendFunnelStep *first = funnel->steps, *last = funnel->steps + funnel->n_steps - 1;
  guint64 open = 0;

  for (guint i = 0; i < funnel->n_steps; i++)
    {
      if (i > 0 && !funnel->steps[i].follows)
        return;
      open += i > 0 ? funnel->steps[i].open : 0;
    }
  if (!first->completion.has || !last->completion.has || open >= first->entered || last->completed > first->entered - open)
    return;
  funnel->followed_k = last->completed;
  funnel->followed_n = first->entered - open;
  funnel->followed = wend_share ((double) funnel->followed_k, (double) funnel->followed_n, confidence);
}

static void
fill_steps (const WendInsight *insight, WendFunnel *funnel)
{
  g_autoptr (GPtrArray) figures = collect_steps (insight);
  g_autofree WendRange *factors = g_new (WendRange, MAX (figures->len, 1));

  funnel->n_steps = figures->len;
  funnel->steps = g_new0 (WendFunnelStep, MAX (figures->len, 1));
  for (guint i = 0; i < figures->len; i++)
    {
      fill_step (figures->pdata[i], &funnel->steps[i]);
      funnel->steps[i].follows = i > 0 && follows (figures->pdata[i], figures->pdata[i - 1]);
      factors[i] = funnel->steps[i].completion;
    }
  funnel->product = wend_mover_product (factors, figures->len);
  if (figures->len > 0)
    fill_followed (funnel, insight->confidence);
}

/* --- Experience --- */

static const WendNode *
anywhere_metric (const WendInsight *insight)
{
  for (guint i = 0; i < insight->readings->metrics->len; i++)
    if (insight->rules[i].anywhere)
      return insight->readings->metrics->pdata[i];
  return NULL;
}

static gboolean
is_told (const WendFigure *figure)
{
  return figure != NULL && (figure->state == WEND_FIGURE_FEW || figure->state == WEND_FIGURE_FULL) && figure->bad.has;
}

/* From bad-anywhere: h of the stage, M of the whole journey. */
static void
fill_stage (const WendInsight *insight, const WendFigure *figure, double all, WendFunnelStage *stage)
{
  double hurt = 0;

  wend_rule_bad (((const WendMeasured *) (gconstpointer) figure)->rule, &((const WendMeasured *) (gconstpointer) figure)->now.counts, &hurt);
  stage->hurt = (guint64) (hurt + 0.5);
  stage->answered = figure->n;
  stage->share_hurt = figure->bad;
  stage->unhurt = all > 0 ? wend_share (MAX (0, all - hurt), all, insight->confidence) : wend_range_none ();
}

/* From the worst measure of the stage: at least so many were hurt. */
static void
fill_worst (const WendInsight *insight, const WendFigure *worst, WendFunnelStage *stage)
{
  stage->answered = worst->n;
  stage->hurt = (guint64) (worst->bad.value * (double) worst->n + 0.5);
  stage->share_hurt = worst->bad;
  stage->unhurt = wend_range_rest (wend_range_scale (worst->pain, 0.01));
}

static void
fill_experience (const WendInsight *insight, WendFunnel *funnel)
{
  const WendNode *metric = anywhere_metric (insight);
  guint n;
  WendNode *const *stages = wend_node_children (wend_document_map (insight->document), WEND_KIND_STAGE, &n);
  g_autofree WendRange *factors = g_new (WendRange, MAX (n, 1));

  funnel->anywhere = metric != NULL ? wend_insight_figure (insight, metric, NULL) : NULL;
  if (!is_told (funnel->anywhere))
    funnel->anywhere = NULL;
  funnel->of_worst = funnel->anywhere == NULL;
  funnel->unhurt = funnel->anywhere != NULL ? wend_range_rest (funnel->anywhere->bad) : wend_range_none ();
  funnel->stages = g_new0 (WendFunnelStage, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      WendFunnelStage *stage = &funnel->stages[funnel->n_stages];
      const WendFigure *figure = funnel->of_worst ? wend_insight_place (insight, stages[i])->worst : wend_insight_figure (insight, metric, stages[i]);
      if (!is_told (figure) || (funnel->of_worst && !figure->pain.has))
        continue;
      stage->stage = stages[i];
      if (funnel->of_worst)
        fill_worst (insight, figure, stage);
      else
        fill_stage (insight, figure, (double) funnel->anywhere->n, stage);
      factors[funnel->n_stages++] = stage->unhurt;
    }
  funnel->unhurt_product = wend_mover_product (factors, funnel->n_stages);
}

WendFunnel *
wend_funnel_new (const WendInsight *insight)
{
  WendFunnel *funnel = g_new0 (WendFunnel, 1);

  fill_steps (insight, funnel);
  fill_experience (insight, funnel);
  return funnel;
}

void
wend_funnel_free (WendFunnel *funnel)
{
  if (funnel == NULL)
    return;
  g_free (funnel->steps);
  g_free (funnel->stages);
  g_free (funnel);
}
