/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What makes a map readable by itself: the legend of the marks that occur on it, and the line that names period, sources,
 * answers, scale, and what counts as a bad time. */

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "scene/wend-lane-private.h"
#include "scene/wend-paint-private.h"

#define LEGEND_ROW 32.0
#define FOOT_ROW 19.0
#define ASKED_MOST 60

typedef struct
{
  guint32 mark;
  double w; /* of its sign */
  void (*draw) (WendMapScene *map, double x, double c);
  const char *text; /* NULL: made by legend_text() */
} Entry;

static void
sign_assumed (WendMapScene *map, double x, double c)
{
  WendItem *line = wend_ink_stroke (map->ink, (WendPoint) { x, c }, (WendPoint) { x + 32, c }, WEND_COLOUR_ASSUMED, 2.5);

  wend_item_dash (line, 7, 5);
  wend_ink_move (map->ink, x + 16, c - 6);
  wend_ink_line (map->ink, x + 22, c);
  wend_ink_line (map->ink, x + 16, c + 6);
  wend_ink_line (map->ink, x + 10, c);
  wend_ink_close (map->ink);
  wend_ink_path (map->ink, WEND_COLOUR_ASSUMED);
}

static void
sign_measured (WendMapScene *map, double x, double c)
{
  wend_ink_rect (map->ink, (WendRect) { x, c - 7, 32, 14 }, 3, WEND_COLOUR_BAND);
  wend_ink_stroke (map->ink, (WendPoint) { x, c }, (WendPoint) { x + 32, c }, WEND_COLOUR_MEASURED, 4);
  wend_item_stroke (wend_ink_disc (map->ink, x + 16, c, 6, WEND_COLOUR_MEASURED), WEND_COLOUR_PAPER, 2);
}

static void
sign_few (WendMapScene *map, double x, double c)
{
  wend_item_stroke (wend_ink_disc (map->ink, x + 8, c, 7, WEND_COLOUR_PAPER), WEND_COLOUR_MEASURED, 2.5);
}

static void
sign_gap (WendMapScene *map, double x, double c, gboolean worse)
{
  WendItem *item = wend_ink_rect (map->ink, (WendRect) { x, c - 8, 22, 16 }, 3, worse ? WEND_COLOUR_HATCH_WORSE : WEND_COLOUR_HATCH_BETTER);

  item->hatch = worse ? WEND_HATCH_WORSE : WEND_HATCH_BETTER;
  wend_item_stroke (item, worse ? WEND_COLOUR_WORSE : WEND_COLOUR_BETTER, 1);
}

static void
sign_worse (WendMapScene *map, double x, double c)
{
  sign_gap (map, x, c, TRUE);
}

static void
sign_better (WendMapScene *map, double x, double c)
{
  sign_gap (map, x, c, FALSE);
}

static void
sign_ramp (WendMapScene *map, double x, double c)
{
  for (guint i = 0; i < 5; i++)
    wend_ink_rect (map->ink, (WendRect) { x + i * 20, c - 8, 20, 16 }, 0, (WendColour) (WEND_COLOUR_RAMP_1 + i));
}

static void
sign_change (WendMapScene *map, double x, double c)
{
  for (guint i = 0; i < 5; i++)
    wend_ink_rect (map->ink, (WendRect) { x + 18 + i * 20, c - 8, 20, 16 }, 0, (WendColour) (WEND_COLOUR_CHANGE_1 + i));
  wend_ink_icon (map->ink, "trend-better", (WendPoint) { x, c - 7 }, 14, WEND_COLOUR_GOOD);
  wend_ink_icon (map->ink, "trend-worse", (WendPoint) { x + 122, c - 7 }, 14, WEND_COLOUR_MARK_BAD);
}

static void
sign_zones (WendMapScene *map, double x, double c)
{
  static const WendColour fills[] = { WEND_COLOUR_CHANGE_2, WEND_COLOUR_BAD_BG, WEND_COLOUR_CHANGE_4, WEND_COLOUR_CHANGE_5 };

  for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
    wend_ink_rect (map->ink, (WendRect) { x + i * 20, c - 8, 20, 16 }, 0, fills[i]);
}

static void
sign_age (WendMapScene *map, double x, double c)
{
  static const float alphas[] = { 0.12f, 0.3f, 0.55f, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (alphas); i++)
    wend_ink_rect (map->ink, (WendRect) { x + i * 20, c - 8, 20, 16 }, 0, WEND_COLOUR_ASSUMED)->fill_alpha = alphas[i];
}

static void
sign_amount (WendMapScene *map, double x, double c)
{
  for (guint i = 0; i < 5; i++)
    wend_ink_rect (map->ink, (WendRect) { x + i * 20, c - 8, 20, 16 }, 0, WEND_COLOUR_MEASURED)->fill_alpha = 0.08f + 0.1f * (float) i;
}

static void
sign_wait (WendMapScene *map, double x, double c)
{
  wend_ink_icon (map->ink, "lane-waiting", (WendPoint) { x, c - 7 }, 14, WEND_COLOUR_MARK_BAD);
}

static void
sign_pin (WendMapScene *map, double x, double c)
{
  wend_map_draw_drop (map, (WendPoint) { x + 11, c - 4 }, 21, "1");
}

static void
sign_truth (WendMapScene *map, double x, double c)
{
  wend_ink_icon (map->ink, "mark-moment-of-truth", (WendPoint) { x, c - 8 }, 16, WEND_COLOUR_INK_2);
}

static void
sign_signal (WendMapScene *map, double x, double c)
{
  wend_ink_icon (map->ink, "mark-silent-signal", (WendPoint) { x, c - 8 }, 16, WEND_COLOUR_MARK_BAD);
}

static void
sign_trend (WendMapScene *map, double x, double c)
{
  wend_ink_icon (map->ink, "trend-better", (WendPoint) { x, c - 7 }, 14, WEND_COLOUR_GOOD);
  wend_ink_icon (map->ink, "trend-worse", (WendPoint) { x + 19, c - 7 }, 14, WEND_COLOUR_MARK_BAD);
}

static void
sign_card_assumed (WendMapScene *map, double x, double c)
{
  wend_ink_icon (map->ink, "evidence-assumed", (WendPoint) { x, c - 7 }, 14, WEND_COLOUR_INK_3);
}

static void
sign_card_reasoned (WendMapScene *map, double x, double c)
{
  wend_ink_icon (map->ink, "evidence-reasoned", (WendPoint) { x, c - 7 }, 14, WEND_COLOUR_INK_3);
}

static void
sign_card_measured (WendMapScene *map, double x, double c)
{
  wend_ink_icon (map->ink, "evidence-measured", (WendPoint) { x, c - 7 }, 14, WEND_COLOUR_INK_3);
}

static void
sign_card_confirmed (WendMapScene *map, double x, double c)
{
  wend_ink_icon (map->ink, "evidence-confirmed", (WendPoint) { x, c - 7 }, 14, WEND_COLOUR_INK_3);
}

static void
sign_handoff (WendMapScene *map, double x, double c)
{
  wend_ink_icon (map->ink, "lane-handoff", (WendPoint) { x, c - 7 }, 14, WEND_COLOUR_INK_2);
}

static void
sign_stale (WendMapScene *map, double x, double c)
{
  wend_ink_icon (map->ink, "mark-stale", (WendPoint) { x, c - 7 }, 14, WEND_COLOUR_MARK_BAD);
}

static const Entry entries[] = {
  { WEND_MARK_ASSUMED, 32, sign_assumed, N_ ("assumed") },
  { WEND_MARK_MEASURED, 32, sign_measured, NULL },
  { WEND_MARK_FEW, 16, sign_few, NULL },
  { WEND_MARK_WORSE, 22, sign_worse, NULL },
  { WEND_MARK_BETTER, 22, sign_better, N_ ("better than assumed") },
  { WEND_MARK_RAMP, 100, sign_ramp, NULL },
  { WEND_MARK_CHANGE, 136, sign_change, NULL },
  { WEND_MARK_ZONES, 80, sign_zones, N_ ("both win, company pays, customer pays, both lose; marks: customer, company") },
  { WEND_MARK_AGE, 80, sign_age, N_ ("measured under 3, 6, 12 months ago, or before") },
  { WEND_MARK_AMOUNT, 100, sign_amount, NULL },
  { WEND_MARK_PIN, 22, sign_pin, NULL },
  { WEND_MARK_TRUTH, 16, sign_truth, N_ ("moment of truth") },
  { WEND_MARK_SIGNAL, 16, sign_signal, N_ ("silent signal") },
  { WEND_MARK_TREND, 33, sign_trend, NULL },
  { WEND_MARK_CARD_ASSUMED, 14, sign_card_assumed, N_ ("we think so") },
  { WEND_MARK_CARD_REASONED, 14, sign_card_reasoned, N_ ("from our own records") },
  { WEND_MARK_CARD_MEASURED, 14, sign_card_measured, N_ ("counted") },
  { WEND_MARK_CARD_CONFIRMED, 14, sign_card_confirmed, N_ ("counted twice") },
  { WEND_MARK_HANDOFF, 14, sign_handoff, N_ ("handoff") },
  { WEND_MARK_WAIT, 14, sign_wait, N_ ("a wait over our goal") },
  { WEND_MARK_STALE, 14, sign_stale, N_ ("past its check date") },
};

static double
map_number (const WendMapScene *map, WendField field, double fallback)
{
  double value = fallback;
  return wend_node_number (wend_document_map (map->document), field, &value) ? value : fallback;
}

/* Among those tied with the last pin, how many have none. */
static guint
unpinned_ties (WendMapScene *map)
{
  guint last = 0, tied = 0, pinned = 0;

  for (guint c = 0; c < map->n_columns; c = map->columns[c].last + 1)
    {
      const WendPlaceInsight *place = wend_insight_place (map->insight, map->columns[c].stage);
      if (!place->pinned || place->shown_rank < last)
        continue;
      pinned = place->shown_rank > last ? 1 : pinned + 1;
      last = place->shown_rank;
      tied = place->tied + 1;
    }
  return tied > pinned ? tied - pinned : 0;
}

/* "against May 2016" where all compare with the same months. */
static char *
trend_text (WendMapScene *map)
{
  guint n;
  const WendFigure *const *figures = wend_insight_figures (map->insight, &n);
  const WendFigure *first = NULL;
  gboolean same = TRUE, year = TRUE;

  for (guint i = 0; i < n; i++)
    {
      if (figures[i]->change == WEND_CHANGE_UNKNOWN)
        continue;
      first = first != NULL ? first : figures[i];
      same = same && first->against.from == figures[i]->against.from && first->against.to == figures[i]->against.to;
      year = year && figures[i]->against_year;
    }
  if (first != NULL && same)
    {
      g_autofree char *when = wend_say_when (map->options.translate, &first->against);
      return wend_say_with (map->options.translate, N_ ("than in {1}"), when, NULL);
    }
  return g_strdup (wend_map_say (map, year ? N_ ("than a year before") : N_ ("than the period before")));
}

static char *
pin_text (WendMapScene *map)
{
  guint more = unpinned_ties (map);
  g_autofree char *count = wend_say_count (map->options.translate, more);

  return more > 0 ? wend_say_with (map->options.translate, N_ ("worst first, = tie, {1} more tied"), count, NULL) : g_strdup (wend_map_say (map, N_ ("worst first, = tie")));
}

static char *
few_text (WendMapScene *map)
{
  g_autofree char *from = wend_say_number (map->options.translate, map_number (map, WEND_FIELD_PRIVACY_FLOOR, 10), 0, FALSE);
  g_autofree char *to = wend_say_number (map->options.translate, map_number (map, WEND_FIELD_FEW, 30) - 1, 0, FALSE);

  return wend_say_with (map->options.translate, N_ ("few ({1}–{2})"), from, to, NULL);
}

static char *
ramp_text (WendMapScene *map)
{
  g_auto (GStrv) bounds = g_strsplit (wend_node_text (wend_document_map (map->document), WEND_FIELD_PAIN_STEPS), " ", -1);
  g_autofree char *list = g_strjoinv (wend_say_comma (map->options.translate), bounds);

  return wend_say_with (map->options.translate, N_ ("at least 0, {1} in 100"), list, NULL);
}

/* What the steps from better to worse compare. */
static char *
change_text (WendMapScene *map)
{
  const WendNode *metric = wend_map_overlay_metric (map);

  if (map->options.overlay == WEND_OVERLAY_GAP)
    return g_strdup (wend_map_say (map, N_ ("better, as thought, worse than assumed; steps at 0.25 and 1 point")));
  if (map->options.overlay == WEND_OVERLAY_METRIC && metric != NULL)
    return wend_say_with (map->options.translate, N_ ("{1}: better than our goal, cannot tell, worse"), wend_node_text (metric, WEND_FIELD_LABEL), NULL);
  g_autofree char *when = trend_text (map);
  return wend_say_with (map->options.translate, N_ ("better, no clear change, worse {1}"), when, NULL);
}

static char *
amount_text (WendMapScene *map)
{
  const WendNode *metric = wend_map_overlay_metric (map);

  return wend_say_with (map->options.translate, N_ ("{1}: less to more, no goal is set"), metric != NULL ? wend_node_text (metric, WEND_FIELD_LABEL) : "", NULL);
}

static char *
legend_text (WendMapScene *map, const Entry *entry)
{
  if (entry->text != NULL)
    return g_strdup (wend_map_say (map, entry->text));
  if (entry->mark == WEND_MARK_PIN)
    return pin_text (map);
  if (entry->mark == WEND_MARK_FEW)
    return few_text (map);
  if (entry->mark == WEND_MARK_RAMP)
    return ramp_text (map);
  if (entry->mark == WEND_MARK_TREND)
    return trend_text (map);
  if (entry->mark == WEND_MARK_CHANGE)
    return change_text (map);
  if (entry->mark == WEND_MARK_AMOUNT)
    return amount_text (map);
  if (entry->mark == WEND_MARK_WORSE)
    return g_strdup (wend_map_say (map, map->legend_marks & WEND_MARK_BETTER ? N_ ("worse") : N_ ("worse than assumed")));
  g_autofree char *percent = wend_say_sure (map->options.translate, wend_document_map (map->document));
  /* xgettext:no-c-format */
  return wend_say_with (map->options.translate, N_ ("measured, {1}\u2009% range"), percent, NULL);
}

void
wend_map_draw_legend (WendMapScene *map)
{
  double x = WEND_MARGIN, y = 14, right = map->w - WEND_MARGIN;
  guint rows = 0;

  wend_ink_begin (map->ink, "legend");
  wend_ink_stroke (map->ink, (WendPoint) { WEND_MARGIN, 8 }, (WendPoint) { right, 8 }, WEND_COLOUR_LINE, 1.25);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const Entry *entry = &entries[i];
      if ((map->legend_marks & entry->mark) == 0)
        continue;
      g_autofree char *text = legend_text (map, entry);
      double w = entry->w + 8 + wend_map_width (map, WEND_ROLE_LEGEND, text);
      rows = MAX (rows, 1);
      if (x > WEND_MARGIN && x + w > right)
        {
          x = WEND_MARGIN;
          y += LEGEND_ROW;
          rows++;
        }
      entry->draw (map, x, y + 15);
      wend_map_line (map, WEND_ROLE_LEGEND, (WendTextAt) { x + entry->w + 8, y + 20, WEND_ANCHOR_START }, right - x - entry->w - 8, text, WEND_COLOUR_INK_2);
      x += w + 24;
    }
  map->legend_h = 14 + rows * LEGEND_ROW;
  WendChunk *chunk = wend_ink_finish (map->ink, map->w, map->options.rtl);
  wend_band_unref (map->legend_band);
  map->legend_band = wend_band_new (&chunk, &(double) { 0 }, 1);
  wend_chunk_unref (chunk);
}

static void
append_sentence (GString *said, const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;
  if (said->len > 0)
    g_string_append_c (said, ' ');
  g_string_append (said, sentence);
  if (strchr (".!?", said->str[said->len - 1]) == NULL)
    g_string_append_c (said, '.');
}

static void
append_sources (WendMapScene *map, GString *said)
{
  guint n;
  const WendNode *const *sources = wend_insight_sources (map->insight, &n);

  for (guint i = 0; i < MIN (n, 4); i++)
    {
      const char *title = wend_node_text (sources[i], WEND_FIELD_TITLE);
      double rows;
      if (*title == '\0')
        title = *wend_node_text (sources[i], WEND_FIELD_FILE) != '\0' ? wend_node_text (sources[i], WEND_FIELD_FILE) : wend_node_text (sources[i], WEND_FIELD_SERIES);
      g_autofree char *count = wend_node_number (sources[i], WEND_FIELD_ROWS, &rows) && rows >= 0 ? wend_say_count (map->options.translate, (guint64) rows) : NULL;
      g_autofree char *sentence = count != NULL ? wend_say_with (map->options.translate, N_ ("{1}: {2} rows"), title, count, NULL) : g_strdup (title);
      const char *asked = wend_node_text (sources[i], WEND_FIELD_ASKED);
      /* Who was asked belongs to the source; a long answer stays in the window. */
      g_autofree char *whole = *asked != '\0' && g_utf8_strlen (asked, -1) <= ASKED_MOST ? g_strdup_printf ("%s, %s", sentence, asked) : g_strdup (sentence);
      append_sentence (said, whole);
    }
  if (n > 4)
    {
      g_autofree char *count = wend_say_count (map->options.translate, n - 4);
      g_autofree char *sentence = wend_say_with (map->options.translate, N_ ("{1} more sources"), count, NULL);
      append_sentence (said, sentence);
    }
}

static void
append_scale (WendMapScene *map, GString *said, const WendNode *rating, guint n_questions)
{
  double lo = 1, hi = 5;

  wend_node_number (rating, WEND_FIELD_MIN, &lo);
  wend_node_number (rating, WEND_FIELD_MAX, &hi);
  g_autofree char *from = wend_say_number (map->options.translate, lo, 0, FALSE);
  g_autofree char *to = wend_say_number (map->options.translate, hi, 0, FALSE);
  g_autofree char *count = wend_say_count (map->options.translate, n_questions);
  g_autofree char *scale = n_questions == 0   ? wend_say_with (map->options.translate, N_ ("Scale {1} to {2}"), from, to, NULL)
                           : n_questions == 1 ? wend_say_with (map->options.translate, N_ ("One question, scale {1} to {2}"), from, to, NULL)
                                              : wend_say_with (map->options.translate, N_ ("{3} questions, scale {1} to {2}"), from, to, count, NULL);
  append_sentence (said, scale);
}

/* Scales and rules of what is shown, each once, in the order of the metrics. */
static void
append_rules (WendMapScene *map, GString *said)
{
  guint n;
  const WendFigure *const *figures = wend_insight_figures (map->insight, &n);
  g_autoptr (GPtrArray) rules = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();
  gboolean times = FALSE, reach_unknown = FALSE, parts = FALSE;
  const WendNode *rating = NULL;

  for (guint i = 0; i < n; i++)
    {
      const WendNode *metric = figures[i]->metric;
      gboolean rates = strcmp (wend_node_text (metric, WEND_FIELD_KIND), "rating") == 0;
      rating = rating != NULL || !rates ? rating : metric;
      times = times || strcmp (wend_node_text (metric, WEND_FIELD_KIND), "time") == 0;
      parts = parts || figures[i]->part_suppressed;
      if (rates && wend_node_is_set (metric, WEND_FIELD_QUESTION) && !g_ptr_array_find_with_equal_func (questions, wend_node_text (metric, WEND_FIELD_QUESTION), g_str_equal, NULL))
        g_ptr_array_add (questions, (gpointer) wend_node_text (metric, WEND_FIELD_QUESTION));
      if (!figures[i]->pain.has)
        continue;
      reach_unknown = reach_unknown || !figures[i]->reach.has;
      g_autofree char *rule = wend_say_bad_rule (map->options.translate, metric);
      if (rule != NULL && !g_ptr_array_find_with_equal_func (rules, rule, g_str_equal, NULL))
        g_ptr_array_add (rules, g_steal_pointer (&rule));
    }
  if (rating != NULL)
    append_scale (map, said, rating, questions->len);
  if (rules->len > 0)
    {
      g_ptr_array_add (rules, NULL);
      g_autofree char *list = g_strjoinv (wend_say_comma (map->options.translate), (char **) rules->pdata);
      g_autofree char *sentence = wend_say_with (map->options.translate, reach_unknown ? N_ ("Bad time = {1}, in 100 of those who use it") : N_ ("Bad time = {1}"), list, NULL);
      append_sentence (said, sentence);
    }
  if (times)
    append_sentence (said, wend_map_say (map, N_ ("Times are medians")));
  if (parts)
    append_sentence (said, wend_map_say (map, N_ ("Without suppressed parts")));
}

static char *
foot_text (WendMapScene *map)
{
  GString *said = g_string_new (NULL);
  WendPeriod period = wend_insight_period (map->insight);
  const WendLens *lens = wend_insight_lens (map->insight);
  const char *edition = wend_node_text (wend_document_map (map->document), WEND_FIELD_EDITION);

  if (!wend_period_is_none (&period))
    {
      g_autofree char *when = wend_say_period (map->options.translate, &period);
      g_autofree char *sentence = wend_say_with (map->options.translate, N_ ("Period {1}"), when, NULL);
      append_sentence (said, sentence);
    }
  if (lens != NULL && lens->segment != NULL)
    {
      g_autofree char *sentence = wend_say_with (map->options.translate, N_ ("Only {1}"), lens->segment, NULL);
      append_sentence (said, sentence);
    }
  append_sources (map, said);
  append_rules (map, said);
  if (!map->has_figures)
    append_sentence (said, wend_map_say (map, N_ ("Nothing measured yet")));
  if (!map->has_figures && map->options.prompts && map->options.overlay == WEND_OVERLAY_PAIN)
    append_sentence (said, wend_map_say (map, N_ ("Only what is measured gets the colours of pain: add measures with Ctrl+I")));
  if (*edition != '\0')
    {
      g_autofree char *sentence = wend_say_with (map->options.translate, N_ ("Map version {1}"), edition, NULL);
      append_sentence (said, sentence);
    }
  return g_string_free (said, FALSE);
}

void
wend_map_draw_foot (WendMapScene *map)
{
  g_autofree char *text = foot_text (map);
  const char *credit = map->options.no_credit ? NULL : wend_map_say (map, N_ ("Made with Wend"));
  double w = map->w - 2 * WEND_MARGIN - (credit != NULL ? wend_map_width (map, WEND_ROLE_LEGEND, credit) + 28 : 0);

  wend_ink_begin (map->ink, "foot");
  guint n = wend_map_block (map, &(WendTextBox) { WEND_MARGIN, 14, w, 4, WEND_ROLE_LEGEND, WEND_COLOUR_INK_3 }, text);
  wend_ink_text (map->ink, WEND_ROLE_LEGEND, (WendTextAt) { map->w - WEND_MARGIN, 14, WEND_ANCHOR_END }, credit, WEND_COLOUR_INK_3);
  map->foot_h = 34 + (n > 1 ? n - 1 : 0) * FOOT_ROW;
  WendChunk *chunk = wend_ink_finish (map->ink, map->w, map->options.rtl);
  if (chunk == NULL)
    return;
  WendBandPlace place = { wend_band_new (&chunk, &(double) { 0 }, 1), WEND_LAYER_GRID, 0 };
  g_array_append_val (map->foot, place);
  wend_chunk_unref (chunk);
}
