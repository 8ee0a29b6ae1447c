/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sentences about places and numbers, for eyes beside the map and for ears. Follows the design's list of words:
 * no bare number, no zero for a hole, no blame. Draws nothing. */

#include "wend-config.h"

#include "app/wend-words.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <math.h>
#include <string.h>

#include "base/wend-parse.h"
#include "edit/wend-verbs.h"

const char *
wend_words_translate (const char *text)
{
  return *text != '\0' ? _ (text) : text;
}

const char *
wend_words_lane (const WendNode *lane)
{
  const char *title = wend_node_text (lane, WEND_FIELD_TITLE);
  WendLaneKind kind = wend_node_lane_kind (lane);

  if (*title == '\0' && kind < WEND_N_LANES)
    title = _ (wend_schema_lane (kind)->title);
  return title;
}

/* A link's end; another link is not followed, it might lead back. */
static char *
end_name (const WendNode *end)
{
  if (end == NULL)
    return g_strdup (_ ("nowhere"));
  return wend_node_kind (end) == WEND_KIND_LINK ? g_strdup (_ ("a link")) : wend_words_name (end);
}

static char *
link_name (const WendNode *link)
{
  g_autofree char *first = end_name (wend_node_ref (link, WEND_FIELD_FROM));
  g_autofree char *last = end_name (wend_node_ref (link, WEND_FIELD_TO));

  /* Translators: what a link joins, such as: Pay to Collect */
  return g_strdup_printf (_ ("%s to %s"), first, last);
}

/* With a true minus, and the sign before the number where words run the other way. */
static char *
write_number (double value, int decimals, gboolean sign)
{
  g_autofree char *digits = g_strdup_printf ("%'.*f", decimals, fabs (value));
  const char *before = strpbrk (digits, "123456789") == NULL ? "" : value < 0 ? "−" : sign ? "+"
                                                                                            : "";
  gboolean apart = *before != '\0' && gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  return g_strconcat (apart ? "\u2066" : "", before, digits, apart ? "\u2069" : "", NULL);
}

static char *
number (double value, gboolean sign)
{
  return write_number (value, fabs (value) < 10 && fabs (value - round (value)) >= 0.05 ? 1 : 0, sign);
}

char *
wend_words_feeling (double value)
{
  return write_number (value + 3, 1, FALSE);
}

/* A card without words: a point of the feeling curve is called by its height. */
static char *
empty_name (const WendNode *card)
{
  const WendNode *lane = wend_node_kind (card) == WEND_KIND_CARD ? wend_node_ref (card, WEND_FIELD_LANE) : NULL;
  double value;

  if (lane == NULL || wend_node_lane_kind (lane) != WEND_LANE_FEELING || !wend_node_number (card, WEND_FIELD_VALUE, &value))
    return g_strdup (_ ("Empty card"));
  g_autofree char *height = wend_words_feeling (value);
  /* Translators: how the customer feels, such as: Feeling 1.4 of 5 */
  return g_strdup_printf (_ ("Feeling %s of 5"), height);
}

char *
wend_words_name (const WendNode *node)
{
  WendField field = wend_verbs_words (wend_node_kind (node));
  const char *text = field != WEND_N_FIELDS ? wend_node_text (node, field) : "";

  if (wend_node_kind (node) == WEND_KIND_LANE)
    return g_strdup (wend_words_lane (node));
  if (wend_node_kind (node) == WEND_KIND_LINK && *text == '\0')
    return link_name (node);
  if (*text == '\0' && wend_node_kind (node) == WEND_KIND_SOURCE)
    text = wend_node_is_set (node, WEND_FIELD_FILE) ? wend_node_text (node, WEND_FIELD_FILE) : wend_node_text (node, WEND_FIELD_SERIES);
  if (*text != '\0')
    return g_strdelimit (g_strdup (text), "\n", ' ');
  switch ((int) wend_node_kind (node))
    {
    case WEND_KIND_STAGE: return g_strdup (_ ("Untitled stage"));
    case WEND_KIND_STEP: return g_strdup (_ ("Empty step"));
    case WEND_KIND_MAP: return g_strdup (_ ("Untitled map"));
    case WEND_KIND_SOURCE: return g_strdup (_ ("Source without a title"));
    case WEND_KIND_PERSONA: return g_strdup (_ ("Persona without a name"));
    case WEND_KIND_METRIC: return g_strdup (_ ("Measure without a name"));
    case WEND_KIND_AREA: return g_strdup (_ ("Area without a name"));
    default: return empty_name (node);
    }
}

/* Thousands apart also where the language of the system does not say how. */
char *
wend_words_count (guint64 n)
{
  g_autofree char *text = g_strdup_printf ("%'" G_GUINT64_FORMAT, n);
  GString *grouped;
  gsize length = strlen (text);

  if (n < 1000 || length > 20 || strspn (text, "0123456789") < length)
    return g_steal_pointer (&text);
  grouped = g_string_new (NULL);
  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (grouped, ',');
      g_string_append_c (grouped, text[i]);
    }
  return g_string_free (grouped, FALSE);
}

static gboolean
is_nps (const WendFigure *figure)
{
  return g_str_equal (wend_node_text (figure->metric, WEND_FIELD_KIND), "nps");
}

static const char *
time_unit (const WendNode *metric)
{
  const char *unit = wend_node_text (metric, WEND_FIELD_UNIT);

  if (g_str_equal (unit, "seconds"))
    return _ ("s");
  if (g_str_equal (unit, "hours"))
    return _ ("h");
  return g_str_equal (unit, "days") ? _ ("days") : _ ("min");
}

static gboolean
is_hidden (const WendFigure *figure)
{
  return figure->state == WEND_FIGURE_SUPPRESSED || figure->state == WEND_FIGURE_NONE || !figure->shown.has;
}

static gboolean
is_share (const WendFigure *figure)
{
  const char *kind = wend_node_text (figure->metric, WEND_FIELD_KIND);
  return figure->leads_over || (!g_str_equal (kind, "time") && !g_str_equal (kind, "rate") && !g_str_equal (kind, "value"));
}

/* Its value and limits with the digits that measures.md §8 gives them: a decimal of a share known to less than ±0.5, two digits
 * of what is below 1. */
static char *
figure_number (const WendFigure *figure, double value, gboolean sign)
{
  const WendRange *lead = wend_figure_lead (figure);
  double size = fabs (lead->value);

  if (is_share (figure) && lead->has_range && lead->hi - lead->lo < 1)
    return write_number (value, 1, sign);
  if (!is_share (figure) && size > 0 && size < 0.995)
    return write_number (value, size >= 0.0995 ? 2 : 3, FALSE);
  return number (value, sign);
}

static double
target_of (const WendNode *metric)
{
  double target = 0;

  wend_node_number (metric, WEND_FIELD_TARGET, &target);
  return target;
}

/* "n = 142", and the weight of that many answers where they carry weights. */
static char *
count_words (const WendFigure *figure)
{
  g_autofree char *n = wend_words_count (figure->n), *effective = NULL;

  if (!figure->is_weighted)
    return g_steal_pointer (&n);
  effective = wend_words_count ((guint64) (figure->n_eff + 0.5));
  /* Translators: weighted answers: how many people, and of how many plain answers they have the weight. */
  return g_strdup_printf (_ ("%s, weighs %s"), n, effective);
}

/* What is told behind the share over a target. */
char *
wend_words_median (const WendFigure *figure)
{
  const WendRange *median = &figure->shown;
  g_autofree char *value = number (median->value, FALSE), *lo = NULL, *hi = NULL;

  if (!figure->leads_over)
    return NULL;
  if (!median->has_range)
    return g_strdup_printf (_ ("median %s %s"), value, time_unit (figure->metric));
  lo = number (median->lo, FALSE);
  hi = number (median->hi, FALSE);
  /* Translators: the middle time, its unit and range, such as: median 5 min (4–6). */
  return g_strdup_printf (_ ("median %s %s (%s–%s)"), value, time_unit (figure->metric), lo, hi);
}

char *
wend_words_value (const WendFigure *figure)
{
  const char *kind = wend_node_text (figure->metric, WEND_FIELD_KIND);
  g_autofree char *value = NULL;

  if (is_hidden (figure))
    return g_strdup ("–");
  value = figure_number (figure, wend_figure_lead (figure)->value, is_nps (figure));
  if (figure->leads_over)
    {
      g_autofree char *target = number (target_of (figure->metric), FALSE);
      /* Translators: how many waited longer than a target, such as: 20 % over 10 min. */
      return g_strdup_printf (_ ("%s %% over %s %s"), value, target, time_unit (figure->metric));
    }
  if (g_str_equal (kind, "nps"))
    return g_steal_pointer (&value);
  if (g_str_equal (kind, "time"))
    return g_strdup_printf ("%s %s", value, time_unit (figure->metric));
  if (g_str_equal (kind, "rate"))
    /* Translators: a rate, such as 3.2 per 1,000. */
    return g_strdup_printf (_ ("%s per 1,000"), value);
  if (g_str_equal (kind, "value"))
    return g_strdup_printf ("%s %s", value, wend_node_text (figure->metric, WEND_FIELD_UNIT));
  return g_strdup_printf ("%s %%", value);
}

char *
wend_words_range (const WendFigure *figure)
{
  g_autofree char *lo = NULL, *hi = NULL;
  g_autofree char *n = count_words (figure);

  if (figure->state == WEND_FIGURE_SUPPRESSED)
    return g_strdup (_ ("Too few answers to say"));
  if (is_hidden (figure))
    return g_strdup (_ ("Not measured"));
  if (figure->state == WEND_FIGURE_N_UNKNOWN)
    return g_strdup (_ ("n unknown"));
  if (!wend_figure_lead (figure)->has_range)
    return g_strdup_printf (_ ("n = %s"), n);
  lo = figure_number (figure, wend_figure_lead (figure)->lo, is_nps (figure));
  hi = figure_number (figure, wend_figure_lead (figure)->hi, is_nps (figure));
  if (figure->leads_over)
    {
      g_autofree char *median = wend_words_median (figure);
      /* Translators: the range of a share over a target, the median, and the number of cases. */
      return g_strdup_printf (_ ("%s–%s · %s · n = %s"), lo, hi, median, n);
    }
  if (figure->over.has)
    {
      g_autofree char *over = number (figure->over.value, FALSE);
      /* Translators: the range of a time, the time that one in ten exceeds, and the number of cases. */
      return g_strdup_printf (_ ("%s–%s · 1 in 10 over %s · n = %s"), lo, hi, over, n);
    }
  if (wend_figure_lead (figure)->lo < 0 || is_nps (figure))
    /* Translators: a range with signs and the number of answers, such as −6 to −4 · n = 142. */
    return g_strdup_printf (_ ("%s to %s · n = %s"), lo, hi, n);
  return g_strdup_printf (figure->state == WEND_FIGURE_FEW ? _ ("%s–%s · n = %s, few answers") : _ ("%s–%s · n = %s"), lo, hi, n);
}

char *
wend_words_interval (const WendFigure *figure)
{
  g_autofree char *lo = NULL, *hi = NULL;

  if (is_hidden (figure) || !wend_figure_lead (figure)->has_range)
    return NULL;
  lo = figure_number (figure, wend_figure_lead (figure)->lo, is_nps (figure));
  hi = figure_number (figure, wend_figure_lead (figure)->hi, is_nps (figure));
  if (wend_figure_lead (figure)->lo < 0 || is_nps (figure))
    /* Translators: a range with signs, such as −6 to −4. */
    return g_strdup_printf (_ ("%s to %s"), lo, hi);
  return g_strdup_printf ("%s–%s", lo, hi);
}

char *
wend_words_unit (const WendNode *metric)
{
  const char *kind = wend_node_text (metric, WEND_FIELD_KIND);

  if (g_str_equal (kind, "nps"))
    return g_strdup ("");
  if (g_str_equal (kind, "time"))
    return g_strdup (time_unit (metric));
  if (g_str_equal (kind, "rate"))
    return g_strdup (_ ("per 1,000"));
  return g_strdup (g_str_equal (kind, "value") ? wend_node_text (metric, WEND_FIELD_UNIT) : "%");
}

char *
wend_words_number (double value)
{
  return number (value, FALSE);
}

static const char *
change_words (const WendFigure *figure)
{
  switch (figure->change)
    {
    case WEND_CHANGE_BETTER: return figure->against_year ? _ ("better than a year before") : _ ("better than the period before");
    case WEND_CHANGE_WORSE: return figure->against_year ? _ ("worse than a year before") : _ ("worse than the period before");
    case WEND_CHANGE_NONE: return _ ("no clear change");
    case WEND_CHANGE_UNKNOWN:
    default: return NULL;
    }
}

char *
wend_words_figure (const WendFigure *figure)
{
  g_autofree char *value = wend_words_value (figure), *count = wend_words_count (figure->n);
  GString *text = g_string_new (wend_node_text (figure->metric, WEND_FIELD_LABEL));

  g_string_append (text, ": ");
  if (is_hidden (figure) || figure->state == WEND_FIGURE_N_UNKNOWN)
    {
      g_autofree char *range = wend_words_range (figure);
      if (!is_hidden (figure))
        g_string_append_printf (text, "%s, ", value);
      g_string_append (text, range);
      return g_string_free (text, FALSE);
    }
  g_string_append (text, value);
  if (wend_figure_lead (figure)->has_range)
    {
      g_autofree char *lo = figure_number (figure, wend_figure_lead (figure)->lo, FALSE), *hi = figure_number (figure, wend_figure_lead (figure)->hi, FALSE);
      g_string_append (text, ", ");
      g_string_append_printf (text, _ ("between %s and %s"), lo, hi);
    }
  g_string_append (text, ", ");
  g_string_append_printf (text, ngettext ("%s answer", "%s answers", (gulong) figure->n), count);
  g_autofree char *median = wend_words_median (figure);
  if (median != NULL)
    g_string_append_printf (text, ", %s", median);
  if (change_words (figure) != NULL)
    g_string_append_printf (text, ", %s", change_words (figure));
  g_autofree char *signal = wend_words_signal (figure);
  if (signal != NULL)
    g_string_append_printf (text, ". %s", signal);
  return g_string_free (text, FALSE);
}

static gboolean
is_within (const WendNode *place, const WendNode *outer)
{
  while (place != NULL && place != outer)
    place = wend_node_parent (place);
  return place == outer;
}

/* Several measures of pain at one place: those who hurt by one may be others than those who hurt by another. */
static gboolean
has_several (const WendInsight *insight, const WendNode *place)
{
  guint n, pains = 0;
  const WendFigure *const *figures = wend_insight_figures (insight, &n);

  for (guint i = 0; i < n && pains < 2; i++)
    if (figures[i]->pain.has && figures[i]->place != NULL && is_within (figures[i]->place, place))
      pains++;
  return pains > 1;
}

char *
wend_words_pain (const WendInsight *insight, const WendPlaceInsight *place)
{
  const WendFigure *worst = place->worst;
  g_autofree char *value = NULL;

  if (place->state == WEND_FIGURE_SUPPRESSED)
    return g_strdup (_ ("Too few answers to say"));
  if (worst == NULL || !worst->pain.has)
    return g_strdup (_ ("Not measured"));
  value = g_strdup_printf ("%'.0f", worst->pain.value);
  if (worst->state == WEND_FIGURE_FEW)
    return g_strdup_printf (_ ("%s in 100, few answers"), value);
  return g_strdup_printf (has_several (insight, place->place) ? _ ("At least %s in 100 have a bad time") : _ ("%s in 100 have a bad time"), value);
}

char *
wend_words_rank (const WendPlaceInsight *place)
{
  return place->pinned ? g_strdup_printf (place->tied > 0 ? "%u=" : "%u", place->shown_rank) : NULL;
}

static void
append_place (GString *text, WendMapView *view, const WendNode *node)
{
  const WendPlaceInsight *place = wend_insight_place (wend_map_view_peek_insight (view), node);
  g_autofree char *pain = NULL;

  if (place == NULL || place->worst == NULL)
    return;
  pain = wend_words_pain (wend_map_view_peek_insight (view), place);
  g_string_append_printf (text, ", %s", pain);
  if (place->pinned)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, place->tied > 0 ? _ ("rank %u of pain, tied") : _ ("rank %u of pain"), place->shown_rank);
    }
}

/* Pain is always said; what else lies over the map, too. */
static void
append_overlay (GString *text, WendMapView *view, const WendNode *stage)
{
  const char *words = wend_map_view_peek_look (view)->overlay > WEND_OVERLAY_PAIN ? wend_map_scene_words (wend_map_view_peek_scene (view), stage) : NULL;

  if (words != NULL)
    g_string_append_printf (text, ", %s", words);
}

static void
append_stage (GString *text, const WendNode *stage)
{
  guint n, at = 0;
  WendNode *const *stages = wend_node_children (wend_node_parent (stage), WEND_KIND_STAGE, &n);

  while (at < n && stages[at] != stage)
    at++;
  g_string_append_printf (text, _ ("Stage %u of %u"), at + 1, n);
  if (wend_node_flag (stage, WEND_FIELD_TRUTH))
    g_string_append_printf (text, ", %s", _ ("moment of truth"));
}

static const char *
link_kind_words (const WendNode *link)
{
  const char *kind = wend_node_text (link, WEND_FIELD_KIND);

  if (g_str_equal (kind, "cause"))
    return C_ ("link", "cause");
  if (g_str_equal (kind, "dependency"))
    return C_ ("link", "dependency");
  if (g_str_equal (kind, "loop"))
    return C_ ("link", "loop back");
  return g_str_equal (kind, "handoff") ? C_ ("link", "handoff") : C_ ("link", "flow");
}

static void
append_link (GString *text, const WendNode *link)
{
  const WendNode *from = wend_node_ref (link, WEND_FIELD_FROM), *to = wend_node_ref (link, WEND_FIELD_TO);
  g_autofree char *a = from != NULL ? wend_words_name (from) : g_strdup ("–");
  g_autofree char *b = to != NULL ? wend_words_name (to) : g_strdup ("–");

  /* Translators: a link (flow, cause …) and the two cards it connects. */
  g_string_append_printf (text, _ ("Link, %s, from “%s” to “%s”"), link_kind_words (link), a, b);
}

/* A point of the curve has no words of its own. */
static void
append_feeling (GString *text, const WendNode *node)
{
  double value;

  if (wend_node_kind (node) != WEND_KIND_CARD || !wend_node_number (node, WEND_FIELD_VALUE, &value))
    return;
  g_autofree char *height = wend_words_feeling (value);
  g_string_append_printf (text, _ (", feeling %s from 1 to 5"), height);
}

static const char *
evidence_words (const WendNode *node)
{
  const char *evidence = wend_node_text (node, WEND_FIELD_EVIDENCE);

  return *evidence != '\0' ? _ (evidence) : NULL;
}

char *
wend_words_description (WendMapView *view, const WendNode *node)
{
  GString *text = g_string_new (NULL);
  const WendNode *stage = wend_node_ancestor (node, WEND_KIND_STAGE);
  const WendNode *lane = wend_node_kind (node) == WEND_KIND_CARD ? wend_node_ref (node, WEND_FIELD_LANE) : NULL;

  switch ((int) wend_node_kind (node))
    {
    case WEND_KIND_STAGE:
      append_stage (text, node);
      if (wend_map_view_is_folded (view, wend_node_id (node)))
        g_string_append_printf (text, ", %s", _ ("folded"));
      append_overlay (text, view, node);
      append_place (text, view, node);
      break;
    case WEND_KIND_LINK:
      append_link (text, node);
      break;
    case WEND_KIND_LANE:
      g_string_append (text, wend_node_flag (node, WEND_FIELD_HIDDEN) ? _ ("Lane, hidden") : _ ("Lane"));
      break;
    default:
      g_string_append (text, lane != NULL ? wend_words_lane (lane) : _ ("Step"));
      if (stage != NULL)
        {
          g_autofree char *name = wend_words_name (stage);
          g_string_append_printf (text, ", %s", name);
        }
      append_feeling (text, node);
      if (evidence_words (node) != NULL)
        g_string_append_printf (text, ", %s", evidence_words (node));
      append_place (text, view, node);
    }
  return g_string_free (text, FALSE);
}

char *
wend_words_cell (WendMapView *view, const WendNode *lane, const WendNode *column)
{
  g_autofree char *name = wend_words_name (column);
  g_autofree char *content = NULL;
  WendLaneKind kind = wend_node_lane_kind (lane);
  const WendFigure *figure = NULL;
  guint others = 0;

  if (kind == WEND_LANE_MEASURED || kind == WEND_LANE_WAITING || kind == WEND_LANE_VOLUME)
    figure = wend_insight_cell (wend_map_view_peek_insight (view), wend_node_ancestor (column, WEND_KIND_STAGE), &others);
  else if (kind == WEND_LANE_FEELING)
    figure = wend_insight_feeling (wend_map_view_peek_insight (view), lane, wend_node_ancestor (column, WEND_KIND_STAGE));
  if (figure != NULL)
    content = wend_words_figure (figure);
  else
    content = g_strdup (kind < WEND_N_LANES && !wend_schema_lane (kind)->holds_cards && kind != WEND_LANE_STEPS && kind != WEND_LANE_ACTIONS ? _ ("Not measured") : _ ("empty"));
  return g_strdup_printf ("%s, %s: %s", wend_words_lane (lane), name, content);
}
