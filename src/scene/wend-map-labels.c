/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strip of lane names at the left, the rules between lanes, the blueprint lines, and the scale of a feeling lane. */

#include <glib/gi18n.h>
#include <string.h>

#include "scene/wend-lane-private.h"

#define TEXT_X (WEND_MARGIN + 27)
#define HINT_PITCH 19.0
#define FACE_X (WEND_X0 - 30)

static double
label_width (const WendMapRow *row)
{
  return row->kind == WEND_LANE_FEELING ? FACE_X - 6 - TEXT_X : WEND_LABELS - 22;
}

static const char *
lane_title (WendMapScene *map, const WendMapRow *row)
{
  static const char *const lines[] = { "interaction", N_ ("Line of interaction"), "internal", N_ ("Line of internal interaction") };
  const char *title = wend_node_text (row->lane, WEND_FIELD_TITLE);
  const char *is = wend_node_text (row->lane, WEND_FIELD_IS);

  if (*title != '\0')
    return title;
  for (guint i = 0; i < G_N_ELEMENTS (lines) && row->kind == WEND_LANE_LINE; i += 2)
    if (strcmp (is, lines[i]) == 0)
      return wend_map_say (map, lines[i + 1]);
  return wend_map_say (map, row->schema->title);
}

/* The lane's own hint, else what its marks mean; those only where there are numbers. Free with g_strfreev(). */
static char **
lane_hints (WendMapScene *map, const WendMapRow *row)
{
  const char *hint = wend_node_text (row->lane, WEND_FIELD_HINT);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autofree char *percent = wend_say_sure (map->options.translate, wend_document_map (map->document));

  if (*hint != '\0')
    {
      guint n = wend_map_break (map, WEND_ROLE_FINE, hint, label_width (row), 2);
      for (guint i = 0; i < n; i++)
        g_ptr_array_add (list, g_strdup (wend_text_line (&map->text, i)));
    }
  else if (row->kind == WEND_LANE_BOTH_SIDES || map->has_figures)
    for (guint i = 0; i < 2 && row->style->hints[i] != NULL; i++)
      {
        g_autofree char *said = wend_say_with (map->options.translate, row->style->hints[i], percent, NULL);
        if (wend_map_break (map, WEND_ROLE_FINE, said, label_width (row), 1) > 0)
          g_ptr_array_add (list, g_strdup (wend_text_line (&map->text, 0)));
      }
  g_ptr_array_add (list, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&list), FALSE);
}

double
wend_map_label_need (WendMapScene *map, WendMapRow *row)
{
  if (row->kind == WEND_LANE_LINE)
    return row->style->height;

  g_auto (GStrv) hints = lane_hints (map, row);
  guint n_hints = g_strv_length (hints);
  guint lines = wend_map_break (map, WEND_ROLE_LANE, lane_title (map, row), label_width (row), 2);
  double need = lines > 1 ? 48 : 34;
  return n_hints > 0 ? 31 + (lines - 1) * 19.55 + n_hints * HINT_PITCH + 12 : need;
}

static void
draw_label (WendMapScene *map, const WendMapRow *row)
{
  g_auto (GStrv) hints = lane_hints (map, row);
  gboolean tall = row->h > 60;
  guint n = wend_map_break (map, WEND_ROLE_LANE, lane_title (map, row), label_width (row), 2);
  double y = tall ? 31 : row->h / 2 + (n > 1 ? -4 : 6);

  wend_ink_icon (map->ink, row->schema->icon, (WendPoint) { WEND_MARGIN, tall ? 16 : row->h / 2 - 9 }, 18, WEND_COLOUR_INK_2);
  wend_map_draw_lines (map, &(WendTextBox) { TEXT_X, y, label_width (row), 2, WEND_ROLE_LANE, WEND_COLOUR_INK_2 });
  y += (n > 0 ? n - 1 : 0) * 19.55 + 21;
  for (guint i = 0; hints[i] != NULL; i++, y += HINT_PITCH)
    wend_ink_text (map->ink, WEND_ROLE_FINE, (WendTextAt) { TEXT_X, y, WEND_ANCHOR_START }, hints[i], WEND_COLOUR_INK_3);
}

static void
draw_line (WendMapScene *map, const WendMapRow *row)
{
  double y = row->h / 2;
  WendItem *item = wend_ink_stroke (map->ink, (WendPoint) { WEND_MARGIN, y }, (WendPoint) { map->w - WEND_MARGIN, y }, WEND_COLOUR_INK_3, 1.5);

  wend_item_dash (item, 7, 5);
  if (wend_map_break (map, WEND_ROLE_LINE_NAME, lane_title (map, row), map->w / 2, 1) == 0)
    return;
  wend_ink_rect (map->ink, (WendRect) { WEND_MARGIN, y - 10, map->text.lines[0].width + 14, 20 }, 0, WEND_COLOUR_PAPER);
  wend_map_draw_lines (map, &(WendTextBox) { WEND_MARGIN, y + 5, map->w / 2, 1, WEND_ROLE_LINE_NAME, WEND_COLOUR_INK_3 });
}

static void
draw_scale (WendMapScene *map, const WendMapRow *row)
{
  static const char *const faces[] = { "emotion-very-good", NULL, "emotion-neutral", NULL, "emotion-very-bad" };

  for (guint i = 0; i < 5; i++)
    {
      double y = wend_feeling_y (row->h, 2.0 - i);
      if (faces[i] != NULL)
        wend_ink_icon (map->ink, faces[i], (WendPoint) { FACE_X, y - 10 }, 20, WEND_COLOUR_INK_3);
      wend_ink_stroke (map->ink, (WendPoint) { WEND_X0, y }, (WendPoint) { map->w - WEND_MARGIN, y }, i == 2 ? WEND_COLOUR_LINE : WEND_COLOUR_HAIR, i == 2 ? 1.25 : 1);
    }
}

/* The label of row `index`, drawn again where its lane, its height or what stands above it changed. */
void
wend_map_draw_label (WendMapScene *map, guint index)
{
  WendMapRow *row = &map->rows[index];
  gboolean ruled = index > 0 && row->kind != WEND_LANE_LINE && map->rows[index - 1].kind != WEND_LANE_LINE;
  guint64 key = wend_mix_node (wend_mix (map->salt, map->insight_salt), row->lane);

  key = wend_mix (wend_mix (key, (guint64) (map->w * 64)), (guint64) (row->h * 64) << 1 | (guint64) ruled);
  if (row->label == NULL || row->label_key != key)
    {
      wend_ink_begin (map->ink, wend_node_id (row->lane));
      if (ruled)
        wend_ink_stroke (map->ink, (WendPoint) { WEND_MARGIN, 0 }, (WendPoint) { map->w - WEND_MARGIN, 0 }, WEND_COLOUR_HAIR, 1);
      if (row->kind == WEND_LANE_LINE)
        draw_line (map, row);
      else
        draw_label (map, row);
      if (row->kind == WEND_LANE_FEELING)
        draw_scale (map, row);
      wend_chunk_unref (row->label);
      row->label = wend_ink_finish (map->ink, map->w, map->options.rtl);
      row->label_key = key;
      g_clear_pointer (&row->label_band, wend_band_unref);
    }
  if (row->label_band == NULL && row->label != NULL)
    row->label_band = wend_band_new (&row->label, &(double) { 0 }, 1);
}
