/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of a map: who travels and when, the journey in the customer's voice, the promise, and the one number of the
 * whole journey. Decides where the stages begin. */

#include <glib/gi18n.h>
#include <string.h>

#include "scene/wend-lane-private.h"

#define WHOLE_W 420.0

static const WendNode *
primary_persona (const WendMapScene *map)
{
  guint n;
  WendNode *const *personas = wend_node_children (wend_document_map (map->document), WEND_KIND_PERSONA, &n);

  for (guint i = 0; i < n; i++)
    if (wend_node_flag (personas[i], WEND_FIELD_PRIMARY))
      return personas[i];
  return n > 0 ? personas[0] : NULL;
}

/* The first agreed one: about no area and no stage. */
static const char *
promise (const WendMapScene *map)
{
  guint n;
  WendNode *const *statements = wend_node_children (wend_document_map (map->document), WEND_KIND_STATEMENT, &n);

  for (guint i = 0; i < n; i++)
    if (!wend_node_is_set (statements[i], WEND_FIELD_AREA) && !wend_node_is_set (statements[i], WEND_FIELD_STAGE))
      return wend_node_text (statements[i], WEND_FIELD_TEXT);
  return "";
}

static void
draw_who (WendMapScene *map, double limit)
{
  const WendNode *persona = primary_persona (map);
  const char *scenario = wend_node_text (wend_document_map (map->document), WEND_FIELD_SCENARIO);
  double x = WEND_MARGIN, room;

  if (persona != NULL)
    {
      WendItem *disc = wend_ink_disc (map->ink, WEND_MARGIN + 17, 45, 17, WEND_COLOUR_MEASURED);
      disc->fill_alpha = 0.14f;
      wend_ink_icon (map->ink, "lane-frontstage", (WendPoint) { WEND_MARGIN + 8, 36 }, 18, WEND_COLOUR_MEASURED);
      x += 46;
      x += wend_map_line (map, WEND_ROLE_PERSONA, (WendTextAt) { x, 51, WEND_ANCHOR_START }, (limit - x) * 0.4, wend_node_text (persona, WEND_FIELD_NAME), WEND_COLOUR_INK) + 8;
      room = *scenario != '\0' ? (limit - x) * 0.5 : limit - x;
      double w = wend_map_line (map, WEND_ROLE_HEADER, (WendTextAt) { x, 51, WEND_ANCHOR_START }, room, wend_node_text (persona, WEND_FIELD_NOTE), WEND_COLOUR_INK_2);
      x += w > 0 ? w + 16 : 10;
    }
  if (*scenario == '\0')
    return;
  if (persona != NULL)
    {
      WendItem *rule = wend_ink_stroke (map->ink, (WendPoint) { x, 34 }, (WendPoint) { x, 56 }, WEND_COLOUR_LINE, 1.5);
      rule->round = TRUE;
      x += 20;
    }
  wend_map_line (map, WEND_ROLE_HEADER, (WendTextAt) { x, 51, WEND_ANCHOR_START }, limit - x, scenario, WEND_COLOUR_INK_2);
}

/* The title as something said; quotation marks that are already there stay as they are. */
static char *
quoted (WendMapScene *map, const char *title)
{
  static const char *const marks[] = { "“", "”", "„", "«", "»", "\"", "「", "‘" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (title, marks[i]))
      return g_strdup (title);
  return wend_say_with (map->options.translate, N_ ("“{1}”"), title, NULL);
}

/* Returns by how much the title is higher than one line. */
static double
draw_title (WendMapScene *map, double limit)
{
  const char *title = wend_node_text (wend_document_map (map->document), WEND_FIELD_TITLE);
  g_autofree char *said = *title != '\0' ? quoted (map, title) : g_strdup (wend_map_say (map, N_ ("Untitled map")));
  WendColour colour = *title != '\0' ? WEND_COLOUR_INK : WEND_COLOUR_INK_3;
  double w = limit - WEND_MARGIN;

  if (wend_map_break (map, WEND_ROLE_TITLE, said, w, 1) == 1 && !map->text.cut)
    {
      wend_map_draw_lines (map, &(WendTextBox) { WEND_MARGIN - 2, 110, w, 1, WEND_ROLE_TITLE, colour });
      return 0;
    }
  guint n = wend_map_block (map, &(WendTextBox) { WEND_MARGIN - 1, 110, w, 2, WEND_ROLE_TITLE_SMALL, colour }, said);
  return n > 1 ? (n - 1) * wend_theme_role (WEND_ROLE_TITLE_SMALL)->line_height : 0;
}

/* Returns the right edge of what is written. */
static double
draw_promise (WendMapScene *map, double y, double limit)
{
  const char *text = promise (map);
  double x = WEND_MARGIN;

  if (*text == '\0')
    return x;
  x += wend_map_line (map, WEND_ROLE_HEADER_STRONG, (WendTextAt) { x, y, WEND_ANCHOR_START }, (limit - x) / 2, wend_map_say (map, N_ ("Our promise")), WEND_COLOUR_INK) + 12;
  return x + wend_map_line (map, WEND_ROLE_HEADER, (WendTextAt) { x, y, WEND_ANCHOR_START }, limit - x, text, WEND_COLOUR_INK_2);
}

static char *
say_change (WendMapScene *map, const WendFigure *figure)
{
  static const char *const sentences[] = { N_ ("Nothing to compare with yet"), N_ ("No clear change since {1}"), N_ ("Better than in {1}"), N_ ("Worse than in {1}") };
  g_autofree char *when = figure->change != WEND_CHANGE_UNKNOWN ? wend_say_when (map->options.translate, &figure->against) : g_strdup ("");

  return wend_say_with (map->options.translate, sentences[figure->change], when, NULL);
}

static void
draw_change (WendMapScene *map, const WendFigure *figure, double x)
{
  static const char *const icons[] = { "trend-unknown", "trend-flat", "trend-better", "trend-worse" };
  static const WendColour colours[] = { WEND_COLOUR_INK_3, WEND_COLOUR_INK_2, WEND_COLOUR_GOOD, WEND_COLOUR_MARK_BAD };
  g_autofree char *said = say_change (map, figure);

  wend_ink_icon (map->ink, icons[figure->change], (WendPoint) { x, 131 }, 16, colours[figure->change]);
  wend_map_line (map, WEND_ROLE_WHOLE_TEXT, (WendTextAt) { x + 24, 146, WEND_ANCHOR_START }, WHOLE_W - 24, said, WEND_COLOUR_INK_2);
}

static void
draw_whole (WendMapScene *map, const WendFigure *figure)
{
  double x = map->w - WEND_MARGIN - WHOLE_W, beside = 118, w;
  g_autofree char *name = wend_say_with (map->options.translate, N_ ("{1}, whole journey"), wend_node_text (figure->metric, WEND_FIELD_LABEL), NULL);

  wend_ink_id (map->ink, wend_node_id (figure->metric));
  wend_ink_stroke (map->ink, (WendPoint) { x - 22, 34 }, (WendPoint) { x - 22, 148 }, WEND_COLOUR_HAIR, 1.5);
  wend_map_line (map, WEND_ROLE_WHOLE_TEXT, (WendTextAt) { x, 51, WEND_ANCHOR_START }, WHOLE_W, name, WEND_COLOUR_INK_2);
  if (figure->state == WEND_FIGURE_SUPPRESSED || !figure->shown.has)
    {
      wend_map_line (map, WEND_ROLE_WHOLE_RANGE, (WendTextAt) { x, 84, WEND_ANCHOR_START }, WHOLE_W, wend_map_say (map, figure->state == WEND_FIGURE_SUPPRESSED ? N_ ("Too few answers to say") : N_ ("Not measured")), WEND_COLOUR_INK_2);
      return;
    }

  g_auto (WendFigureWords) words;
  gboolean few = figure->state != WEND_FIGURE_FULL;
  wend_figure_words_init (&words, figure, map->options.translate);
  wend_ink_keep (map->ink);
  w = wend_map_line (map, WEND_ROLE_WHOLE_VALUE, (WendTextAt) { x - 2, 107, WEND_ANCHOR_START }, 240, words.value, few ? WEND_COLOUR_INK_2 : WEND_COLOUR_INK);
  if (words.unit[0] != '\0')
    w += 7 + wend_map_line (map, WEND_ROLE_CELL_UNIT, (WendTextAt) { x + w + 5, 107, WEND_ANCHOR_START }, 110, words.unit, WEND_COLOUR_INK_2);
  wend_ink_kept (map->ink, x - 2, w);
  beside = MAX (beside, w + 14);
  g_autofree char *n = few && figure->state == WEND_FIGURE_FEW ? wend_say_with (map->options.translate, N_ ("{1}, few answers"), words.n, NULL) : g_strdup (words.n);
  double range_w = wend_map_line (map, WEND_ROLE_WHOLE_RANGE, (WendTextAt) { x + beside, 84, WEND_ANCHOR_START }, WHOLE_W - beside, words.range, WEND_COLOUR_INK);
  double n_w = wend_map_line (map, WEND_ROLE_WHOLE_TEXT, (WendTextAt) { x + beside, 107, WEND_ANCHOR_START }, WHOLE_W - beside, n, WEND_COLOUR_INK_2);
  double spark_x = MAX (262, beside + MAX (range_w, n_w) + 20);
  if (spark_x < WHOLE_W - 60)
    wend_map_spark (map, figure, (WendRect) { x + spark_x, 72, WHOLE_W - 8 - spark_x, 32 });
  draw_change (map, figure, x);
}

void
wend_map_draw_head (WendMapScene *map)
{
  const WendFigure *figure = wend_insight_headline (map->insight);
  double limit = figure != NULL ? map->w - WEND_MARGIN - WHOLE_W - 44 : map->w - WEND_MARGIN;
  double extra;

  wend_ink_begin (map->ink, "map");
  draw_who (map, limit);
  extra = draw_title (map, limit);
  map->title = (WendRect) { wend_map_placed (map, WEND_MARGIN, limit - WEND_MARGIN), 66, limit - WEND_MARGIN, 58 + extra };
  map->promise_end = draw_promise (map, 146 + extra, limit);
  map->stage_y = 172 + extra;
  map->whole_x = figure != NULL ? map->w - WEND_MARGIN - WHOLE_W - 22 : map->w;
  if (figure != NULL)
    draw_whole (map, figure);
  wend_map_add_fixed (map, WEND_LAYER_GRID, wend_ink_finish (map->ink, map->w, map->options.rtl), (WendPoint) { 0, 0 });
}
