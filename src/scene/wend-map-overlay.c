/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an overlay says of each stage: pain, the gap between assumed and measured, who pays, age, one metric against its
 * goal, change between two periods. Colour never stands alone: a mark and words say the same. What is not known has no
 * colour. Draws nothing. */

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "scene/wend-lane-private.h"
#include "scene/wend-paint-private.h"

#define MONTH 30.44
#define CHANGE_TINT 0.07

static const double age_alphas[] = { 0.12, 0.3, 0.55, 1 };

static void
add_words (WendPaint *paint, char *words)
{
  for (guint i = 0; i + 1 < WEND_PAINT_WORDS; i++)
    if (paint->words[i] == NULL)
      {
        paint->words[i] = words;
        return;
      }
  g_free (words);
}

static void
say (WendPaint *paint, const WendMapScene *map, const char *text)
{
  add_words (paint, g_strdup (wend_map_say (map, text)));
}

/* One of the five steps from better to worse; few answers are hatched. */
static void
paint_change (WendPaint *paint, guint step)
{
  static const char *const icons[] = { "trend-better", "trend-better", "trend-flat", "trend-worse", "trend-worse" };

  paint->known = TRUE;
  paint->fill = (WendColour) (WEND_COLOUR_CHANGE_1 + step - 1);
  paint->ink = paint->few ? WEND_COLOUR_INK : step == 1 || step == 5 ? WEND_COLOUR_ON_RAMP_5
                                                                     : WEND_COLOUR_ON_RAMP_3;
  paint->loud = !paint->few && step != 3;
  paint->icons[0] = icons[step - 1];
  paint->marks |= WEND_MARK_CHANGE | (paint->few ? WEND_MARK_FEW : 0);
  if (step != 3 && !paint->few)
    {
      paint->tint = paint->fill;
      paint->tint_alpha = CHANGE_TINT;
    }
}

static void
paint_unknown (WendPaint *paint, const WendMapScene *map, const char *text)
{
  paint->icons[0] = "trend-unknown";
  say (paint, map, text);
}

/* --- Pain --- */

/* "16 in 100": whole, one decimal where the interval is narrow. */
static char *
say_pain (const WendMapScene *map, const WendRange *pain, gboolean at_least)
{
  gboolean narrow = pain->has_range && pain->hi - pain->lo < 1;
  g_autofree char *number = wend_say_number (map->options.translate, pain->value, narrow ? 1 : 0, FALSE);

  if (!narrow && pain->value < 0.5)
    return wend_say_with (map->options.translate, N_ ("Under 1 in 100"), NULL);
  return wend_say_with (map->options.translate, at_least ? N_ ("At least {1} in 100") : N_ ("{1} in 100"), number, NULL);
}

static void
say_bad_time (WendPaint *paint, const WendMapScene *map, const WendStage *stage)
{
  const WendFigure *worst = stage->place->worst;
  gboolean several = GPOINTER_TO_UINT (g_hash_table_lookup (map->pains, stage->stage)) > 1;

  if (stage->place->state == WEND_FIGURE_SUPPRESSED)
    {
      say (paint, map, N_ ("Too few answers to say"));
      say (paint, map, N_ ("Too few answers"));
      return;
    }
  if (worst == NULL || !worst->pain.has)
    {
      say (paint, map, worst == NULL ? N_ ("Not measured") : N_ ("No rule for a bad time"));
      return;
    }
  g_autofree char *pain = say_pain (map, &worst->pain, several), *bare = say_pain (map, &worst->pain, FALSE);
  if (paint->few)
    {
      add_words (paint, wend_say_with (map->options.translate, N_ ("{1}, few answers"), bare, NULL));
      add_words (paint, wend_say_with (map->options.translate, N_ ("{1}, few"), bare, NULL));
      return;
    }
  add_words (paint, wend_say_with (map->options.translate, N_ ("{1} have a bad time"), pain, NULL));
  add_words (paint, wend_say_with (map->options.translate, N_ ("{1} hurt"), pain, NULL));
  add_words (paint, g_steal_pointer (&pain));
  add_words (paint, g_steal_pointer (&bare));
}

static void
paint_pain (WendPaint *paint, const WendMapScene *map, const WendStage *stage)
{
  guint level = stage->place->ramp;

  paint->few = stage->place->state == WEND_FIGURE_FEW;
  paint->known = level > 0;
  say_bad_time (paint, map, stage);
  if (map->options.overlay != WEND_OVERLAY_PAIN || level == 0)
    return;
  paint->fill = (WendColour) (WEND_COLOUR_RAMP_1 + level - 1);
  paint->marks = WEND_MARK_RAMP | (paint->few ? WEND_MARK_FEW : 0);
  if (paint->few)
    return;
  paint->ink = (WendColour) (WEND_COLOUR_ON_RAMP_1 + level - 1);
  paint->loud = level > 1;
  if (level < 3)
    return;
  paint->tint = (WendColour) (WEND_COLOUR_TINT_3 + level - 3);
  paint->tint_alpha = 1;
}

/* --- Gap --- */

static void
paint_gap (WendPaint *paint, const WendMapScene *map, const WendGapFound *gap)
{
  double by = gap->value - gap->assumed_mean;
  gboolean worse = by < 0;

  if (gap->figure == NULL || gap->figure->state == WEND_FIGURE_SUPPRESSED || !gap->figure->mean.has)
    {
      paint_unknown (paint, map, gap->figure == NULL ? N_ ("Not measured") : N_ ("Too few answers to say"));
      return;
    }
  if (!gap->assumed || !gap->one_scale)
    {
      paint_unknown (paint, map, gap->assumed ? N_ ("Another scale than assumed") : N_ ("Nothing was assumed"));
      return;
    }
  paint->few = gap->figure->state == WEND_FIGURE_FEW;
  if (!wend_gap_is_clear (gap))
    {
      paint_change (paint, 3);
      say (paint, map, paint->few ? N_ ("As we thought, few answers") : N_ ("As we thought"));
      say (paint, map, N_ ("As we thought"));
      return;
    }
  g_autofree char *number = wend_say_number (map->options.translate, fabs (by), 1, FALSE);
  paint_change (paint, worse ? (by <= -WEND_GAP_LARGE + 1e-9 ? 5 : 4) : (by >= WEND_GAP_LARGE - 1e-9 ? 1 : 2));
  if (paint->few)
    add_words (paint, wend_say_with (map->options.translate, worse ? N_ ("{1} worse, few answers") : N_ ("{1} better, few answers"), number, NULL));
  else
    add_words (paint, wend_say_with (map->options.translate, worse ? N_ ("{1} worse than we thought") : N_ ("{1} better than we thought"), number, NULL));
  add_words (paint, wend_say_with (map->options.translate, worse ? N_ ("{1} worse") : N_ ("{1} better"), number, NULL));
}

static void
paint_gaps (WendMapScene *map)
{
  guint n = map->stages->len;
  g_autofree WendGapFound *gaps = g_new0 (WendGapFound, n + 1);
  WendPaintedStage *stages = (WendPaintedStage *) (gpointer) map->stages->data;

  for (guint r = 0; r < map->n_rows; r++)
    if (map->rows[r].kind == WEND_LANE_FEELING)
      {
        wend_lane_feeling_gaps (map, &map->rows[r], &stages->stage, sizeof *stages, n, gaps);
        break;
      }
  for (guint i = 0; i < n; i++)
    paint_gap (&stages[i].paint, map, &gaps[i]);
}

/* --- Both sides --- */

static const char *
met_icon (WendMet met)
{
  return met == WEND_MET_GOOD ? "trend-better" : met == WEND_MET_BAD ? "trend-worse"
                                                                     : "trend-unknown";
}

static const WendNode *
sides_lane (const WendMapScene *map)
{
  guint n;
  WendNode *const *lanes = wend_node_children (wend_document_map (map->document), WEND_KIND_LANE, &n);

  for (guint i = 0; i < n; i++)
    if (wend_node_lane_kind (lanes[i]) == WEND_LANE_BOTH_SIDES)
      return lanes[i];
  return NULL;
}

static void
paint_sides (WendPaint *paint, const WendMapScene *map, const WendStage *stage, const WendNode *lane)
{
  static const char *const zones[] = { N_ ("Not known yet"), N_ ("Both win"), N_ ("Customer pays"), N_ ("Company pays"), N_ ("Both lose") };
  static const WendColour fills[] = { WEND_COLOUR_NONE, WEND_COLOUR_CHANGE_2, WEND_COLOUR_CHANGE_4, WEND_COLOUR_BAD_BG, WEND_COLOUR_CHANGE_5 };
  static const WendColour inks[] = { WEND_COLOUR_INK, WEND_COLOUR_ON_RAMP_3, WEND_COLOUR_ON_RAMP_3, WEND_COLOUR_BAD, WEND_COLOUR_ON_RAMP_5 };
  WendBothSides sides = { 0 };

  if (lane != NULL)
    wend_insight_both_sides (map->insight, lane, stage->stage, &sides);
  say (paint, map, zones[sides.zone]);
  paint->icons[0] = met_icon (sides.customer.met);
  paint->icons[1] = met_icon (sides.company.met);
  if (sides.zone == WEND_ZONE_UNKNOWN)
    return;
  paint->known = paint->loud = TRUE;
  paint->fill = fills[sides.zone];
  paint->ink = inks[sides.zone];
  paint->tint = sides.zone == WEND_ZONE_COMPANY_PAYS ? WEND_COLOUR_CHANGE_4 : paint->fill;
  paint->tint_alpha = sides.zone == WEND_ZONE_COMPANY_PAYS ? CHANGE_TINT / 2 : CHANGE_TINT;
  paint->marks |= WEND_MARK_ZONES;
}

/* --- Age --- */

gint32
wend_map_overlay_day (const WendMapScene *map)
{
  WendPeriod period = wend_insight_period (map->insight);

  return map->options.today != 0 ? map->options.today : wend_period_is_none (&period) ? 0
                                                                                      : period.to;
}

char *
wend_map_say_age (const WendMapScene *map, gint32 days)
{
  guint months = days > 0 ? (guint) (days / MONTH) : 0;
  g_autofree char *count = wend_say_count (map->options.translate, months >= 24 ? months / 12 : months);

  if (months == 0)
    return g_strdup (wend_map_say (map, N_ ("under a month old")));
  if (months == 1)
    return g_strdup (wend_map_say (map, N_ ("1 month old")));
  return wend_say_with (map->options.translate, months >= 24 ? N_ ("{1} years old") : N_ ("{1} months old"), count, NULL);
}

static gboolean
is_due (const WendMapScene *map, const WendNode *node)
{
  gint32 due;
  return wend_node_date (node, WEND_FIELD_REVIEW_BY, &due) && due < wend_map_overlay_day (map);
}

/* What stands in the stage and should have been checked again. */
static guint
count_due (const WendMapScene *map, const WendStage *stage)
{
  guint n = is_due (map, stage->stage);

  for (guint c = stage->first; c <= stage->last; c++)
    for (guint i = 0; i < map->columns[c].starts[map->n_rows]; i++)
      n += is_due (map, map->columns[c].cards[i]);
  return n;
}

static void
paint_age (WendPaint *paint, const WendMapScene *map, const WendStage *stage, const WendFigure *newest)
{
  guint due = count_due (map, stage), step = 0;
  g_autofree char *count = wend_say_count (map->options.translate, due);
  g_autofree char *when = NULL, *age = NULL;

  paint->icons[0] = due > 0 ? "mark-stale" : NULL;
  paint->marks |= due > 0 ? WEND_MARK_STALE : 0;
  if (newest == NULL)
    {
      if (due > 0)
        add_words (paint, wend_say_with (map->options.translate, N_ ("Never measured, {1} to check"), count, NULL));
      say (paint, map, N_ ("Never measured"));
      return;
    }
  gint32 days = wend_map_overlay_day (map) - newest->period.to;
  const int bounds[] = { 3, 6, 12 };
  while (step < G_N_ELEMENTS (bounds) && days / MONTH >= bounds[step])
    step++;
  age = wend_map_say_age (map, days);
  when = wend_say_when (map->options.translate, &newest->period);
  if (due > 0)
    add_words (paint, wend_say_with (map->options.translate, N_ ("{1}, {2} to check"), age, count, NULL));
  else
    add_words (paint, wend_say_with (map->options.translate, N_ ("{1}, {2}"), when, age, NULL));
  add_words (paint, g_steal_pointer (&age));
  paint->known = paint->loud = TRUE;
  paint->fill = WEND_COLOUR_ASSUMED;
  paint->alpha = age_alphas[step];
  paint->ink = step == 3 ? WEND_COLOUR_PAPER : WEND_COLOUR_INK;
  paint->marks |= WEND_MARK_AGE;
}

static void
paint_ages (WendMapScene *map)
{
  guint n;
  const WendFigure *const *figures = wend_insight_figures (map->insight, &n);
  g_autofree const WendFigure **newest = g_new0 (const WendFigure *, map->n_columns + 1);

  for (guint i = 0; i < n; i++)
    {
      const WendNode *stage = figures[i]->place != NULL ? wend_node_ancestor (figures[i]->place, WEND_KIND_STAGE) : NULL;
      guint column = stage != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (map->column_of, stage)) : 0;
      if (column == 0 || wend_period_is_none (&figures[i]->period))
        continue;
      if (newest[column - 1] == NULL || newest[column - 1]->period.to < figures[i]->period.to)
        newest[column - 1] = figures[i];
    }
  for (guint i = 0; i < map->stages->len; i++)
    {
      WendPaintedStage *at = &g_array_index (map->stages, WendPaintedStage, i);
      paint_age (&at->paint, map, &at->stage, newest[at->stage.first]);
    }
}

/* --- One metric; change --- */

const WendNode *
wend_map_overlay_metric (const WendMapScene *map)
{
  const WendNode *metric = map->options.metric != NULL ? wend_document_find (map->document, map->options.metric) : NULL;
  return metric != NULL && wend_node_kind (metric) == WEND_KIND_METRIC ? metric : NULL;
}

/* From which distance on a difference is large, on the scale of what is shown. */
static double
large_distance (const WendFigure *figure)
{
  const char *kind = wend_node_text (figure->metric, WEND_FIELD_KIND);

  if (strcmp (kind, "nps") == 0)
    return 30;
  if (strcmp (kind, "time") == 0 || strcmp (kind, "rate") == 0 || strcmp (kind, "value") == 0)
    return MAX (0.33 * fabs (figure->has_goal ? figure->goal : figure->shown.value), 1e-9);
  return 15;
}

static gboolean
is_open (const WendFigure *figure)
{
  return figure != NULL && figure->shown.has && figure->state != WEND_FIGURE_NONE && figure->state != WEND_FIGURE_SUPPRESSED;
}

/* Against the goal: a range across it cannot tell. */
static void
paint_goal (WendPaint *paint, const WendFigure *figure)
{
  gboolean large = fabs (figure->shown.value - figure->goal) >= large_distance (figure);
  gboolean across = !figure->shown.has_range || (figure->shown.lo < figure->goal && figure->goal < figure->shown.hi);

  if (figure->met == WEND_MET_UNKNOWN || (across && figure->shown.has_range))
    paint_change (paint, 3);
  else if (figure->met == WEND_MET_GOOD)
    paint_change (paint, large ? 1 : 2);
  else
    paint_change (paint, large ? 5 : 4);
}

static void
paint_metric (WendPaint *paint, const WendMapScene *map, const WendFigure *figure, double most)
{
  g_auto (WendFigureWords) words = { 0 };

  if (!is_open (figure))
    {
      say (paint, map, figure != NULL && figure->state == WEND_FIGURE_SUPPRESSED ? N_ ("Too few answers to say") : N_ ("Not measured"));
      return;
    }
  wend_figure_words_init (&words, figure, map->options.translate);
  g_autofree char *value = words.unit[0] == '\0' ? g_strdup (words.value) : g_strdup_printf ("%s%s%s", words.value, strcmp (words.unit, "%") == 0 ? "\u2009" : " ", words.unit);
  if (words.range != NULL)
    add_words (paint, g_strdup_printf ("%s (%s), %s", value, words.range, words.n));
  add_words (paint, g_strdup_printf ("%s, %s", value, words.n));
  paint->few = figure->state == WEND_FIGURE_FEW;
  paint->known = TRUE;
  if (figure->has_goal)
    {
      paint_goal (paint, figure);
      return;
    }
  /* Without a goal nothing is good or bad: only how much. */
  double low = words.min < 0 ? words.min : 0, share = (wend_figure_lead (figure)->value - low) / MAX (most - low, 1e-9);
  paint->fill = WEND_COLOUR_MEASURED;
  paint->alpha = 0.08 + 0.4 * CLAMP (floor (share * 5) / 4, 0, 1);
  paint->marks |= WEND_MARK_AMOUNT | (paint->few ? WEND_MARK_FEW : 0);
  paint->loud = !paint->few;
}

/* The stage's figure of `metric`, else that of its first step that has one. */
static const WendFigure *
figure_of (const WendMapScene *map, const WendNode *metric, const WendNode *stage)
{
  const WendFigure *figure = wend_insight_figure (map->insight, metric, stage);
  guint n;
  WendNode *const *steps = wend_node_children (stage, WEND_KIND_STEP, &n);

  for (guint i = 0; i < n && figure == NULL; i++)
    figure = wend_insight_figure (map->insight, metric, steps[i]);
  return figure;
}

static void
paint_metrics (WendMapScene *map)
{
  const WendNode *metric = wend_map_overlay_metric (map);
  g_autofree const WendFigure **figures = g_new0 (const WendFigure *, map->stages->len + 1);
  double most = 0;

  for (guint i = 0; i < map->stages->len && metric != NULL; i++)
    {
      figures[i] = figure_of (map, metric, g_array_index (map->stages, WendPaintedStage, i).stage.stage);
      if (!is_open (figures[i]))
        continue;
      g_auto (WendFigureWords) words = { 0 };
      wend_figure_words_init (&words, figures[i], NULL);
      most = MAX (most, words.max);
    }
  for (guint i = 0; i < map->stages->len; i++)
    paint_metric (&g_array_index (map->stages, WendPaintedStage, i).paint, map, figures[i], most);
}

static void
paint_difference (WendPaint *paint, const WendMapScene *map, const WendStage *stage)
{
  guint others;
  const WendFigure *figure = wend_insight_cell (map->insight, stage->stage, &others);

  if (!is_open (figure))
    {
      paint_unknown (paint, map, figure != NULL && figure->state == WEND_FIGURE_SUPPRESSED ? N_ ("Too few answers to say") : N_ ("Not measured"));
      return;
    }
  if (figure->change == WEND_CHANGE_UNKNOWN)
    {
      paint_unknown (paint, map, N_ ("Nothing to compare with"));
      say (paint, map, N_ ("No comparison"));
      return;
    }
  g_autofree char *when = wend_say_when (map->options.translate, &figure->against);
  gboolean worse = figure->change == WEND_CHANGE_WORSE, large = fabs (figure->difference.value) >= (figure->leads_over ? 15 : large_distance (figure));
  paint->few = figure->state == WEND_FIGURE_FEW;
  if (figure->change == WEND_CHANGE_NONE)
    {
      paint_change (paint, 3);
      add_words (paint, wend_say_with (map->options.translate, N_ ("No clear change since {1}"), when, NULL));
      say (paint, map, N_ ("No clear change"));
      return;
    }
  paint_change (paint, worse ? (large ? 5 : 4) : (large ? 1 : 2));
  g_auto (WendFigureWords) words = { 0 };
  wend_figure_words_init (&words, figure, map->options.translate);
  gboolean points = figure->leads_over || words.unit[0] == '\0' || strcmp (words.unit, "%") == 0;
  double by = fabs (figure->difference.value);
  g_autofree char *number = wend_say_number (map->options.translate, by, by < 10 && !points ? 1 : 0, FALSE);
  g_autofree char *amount = points ? wend_say_with (map->options.translate, N_ ("{1} points"), number, NULL) : g_strdup_printf ("%s %s", number, words.unit);
  if (figure->difference.has)
    {
      add_words (paint, wend_say_with (map->options.translate, worse ? N_ ("{1} worse than in {2}") : N_ ("{1} better than in {2}"), amount, when, NULL));
      add_words (paint, wend_say_with (map->options.translate, worse ? N_ ("{1} worse") : N_ ("{1} better"), amount, NULL));
    }
  say (paint, map, worse ? N_ ("Worse") : N_ ("Better"));
}

/* --- All of them --- */

gboolean
wend_map_overlay_speaks (const WendMapScene *map)
{
  return map->has_figures || map->options.overlay == WEND_OVERLAY_SIDES || (map->options.overlay == WEND_OVERLAY_AGE && map->options.today != 0);
}

void
wend_painted_stage_clear (gpointer painted)
{
  WendPaint *paint = &((WendPaintedStage *) painted)->paint;

  for (guint i = 0; i < WEND_PAINT_WORDS; i++)
    g_clear_pointer (&paint->words[i], g_free);
}

static void
describe_stages (WendMapScene *map)
{
  g_array_set_size (map->stages, 0);
  for (guint c = 0; c < map->n_columns; c = map->columns[c].last + 1)
    {
      WendPaintedStage at = { .stage = { .stage = map->columns[c].stage, .first = c, .last = map->columns[c].last, .x = map->columns[c].x } };
      at.stage.w = wend_map_right (map, at.stage.last) - at.stage.x;
      at.stage.is_last = at.stage.last + 1 == map->n_columns;
      at.stage.place = wend_insight_place (map->insight, at.stage.stage);
      at.paint.ink = WEND_COLOUR_INK;
      at.paint.alpha = 1;
      g_array_append_val (map->stages, at);
    }
}

void
wend_map_paint_stages (WendMapScene *map)
{
  const WendNode *lane = map->options.overlay == WEND_OVERLAY_SIDES ? sides_lane (map) : NULL;

  describe_stages (map);
  if (map->options.overlay == WEND_OVERLAY_GAP)
    paint_gaps (map);
  else if (map->options.overlay == WEND_OVERLAY_AGE)
    paint_ages (map);
  else if (map->options.overlay == WEND_OVERLAY_METRIC)
    paint_metrics (map);
  for (guint i = 0; i < map->stages->len; i++)
    {
      WendPaintedStage *at = &g_array_index (map->stages, WendPaintedStage, i);
      if (map->options.overlay == WEND_OVERLAY_SIDES)
        paint_sides (&at->paint, map, &at->stage, lane);
      else if (map->options.overlay == WEND_OVERLAY_CHANGE)
        paint_difference (&at->paint, map, &at->stage);
      else if (map->options.overlay <= WEND_OVERLAY_PAIN)
        paint_pain (&at->paint, map, &at->stage);
    }
}
