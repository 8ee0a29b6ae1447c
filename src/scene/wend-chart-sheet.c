/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several charts on one page: panels two beside each other, a title above, the source below. Shares the panels' chunks. */

#include <glib/gi18n.h>
#include <math.h>

#include "scene/wend-chart-private.h"

#define TOP 86.0
#define BETWEEN 24.0

typedef struct
{
  GArray *places; /* WendBandPlace, owned */
  double x, y;
} Panel;

static void
place_chunk (const WendPlaced *placed, gpointer data)
{
  Panel *panel = data;
  WendChunk *chunk = (WendChunk *) placed->chunk;
  double x = panel->x + placed->x;
  WendBandPlace place = { wend_band_new (&chunk, &x, 1), placed->layer, panel->y + placed->y };

  g_array_append_val (panel->places, place);
}

static void
clear_place (gpointer place)
{
  wend_band_unref (((WendBandPlace *) place)->band);
}

/* The page's own words and the panels' edges. */
static void
draw_page (WendChart *chart, const WendChartSheet *sheet, const WendRect *boxes)
{
  double right = chart->w - WEND_MARGIN, aside = wend_map_width (&chart->pen, WEND_ROLE_HEADER, sheet->aside), h = chart->h;

  aside = MIN (aside, (right - WEND_MARGIN) / 2);
  wend_chart_text (chart, WEND_ROLE_SHEET_TITLE, (WendTextAt) { WEND_MARGIN, 60, WEND_ANCHOR_START }, right - WEND_MARGIN - aside - 30, sheet->title, WEND_COLOUR_INK);
  wend_chart_text (chart, WEND_ROLE_HEADER, (WendTextAt) { right, 58, WEND_ANCHOR_END }, aside + 1, sheet->aside, WEND_COLOUR_INK_2);
  for (guint i = 0; i < sheet->n_panels; i++)
    wend_item_stroke (wend_ink_rect (chart->pen.ink, boxes[i], 14, WEND_COLOUR_PAPER), WEND_COLOUR_HAIR, 1.5);
  const char *credit = sheet->no_credit ? NULL : wend_chart_say (chart, N_ ("Made with Wend"));
  double credit_w = wend_map_width (&chart->pen, WEND_ROLE_RANGE, credit);
  wend_chart_text (chart, WEND_ROLE_RANGE, (WendTextAt) { WEND_MARGIN, h - 22, WEND_ANCHOR_START }, right - WEND_MARGIN - credit_w - 30, sheet->foot, WEND_COLOUR_INK_3);
  wend_chart_text (chart, WEND_ROLE_RANGE, (WendTextAt) { right, h - 22, WEND_ANCHOR_END }, credit_w + 1, credit, WEND_COLOUR_INK_3);
}

WendScene *
wend_chart_sheet (const WendChartSheet *sheet, const WendChartOptions *options)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (WendBandPlace));
  g_autofree WendRect *boxes = g_new0 (WendRect, sheet->n_panels + 1);
  WendChart chart;
  double y = TOP, w = 0;

  g_array_set_clear_func (places, clear_place);
  for (guint i = 0; i < sheet->n_panels; i += 2)
    {
      double high = 0, x = WEND_MARGIN;
      for (guint k = i; k < MIN (i + 2, sheet->n_panels); k++)
        {
          WendRect panel = wend_scene_bounds (sheet->panels[k]);
          boxes[k] = (WendRect) { x, y, panel.w, panel.h };
          x += panel.w + BETWEEN;
          high = MAX (high, panel.h);
        }
      w = MAX (w, x - BETWEEN + WEND_MARGIN);
      y += high + (i + 2 < sheet->n_panels ? 16 : 0);
    }
  WendChartOptions page = *options;
  page.w = MAX (w, 2 * WEND_MARGIN + WEND_CHART_W);
  page.h = y + 54;
  wend_chart_begin (&chart, &page, &(WendChartHead) { NULL, NULL });
  draw_page (&chart, sheet, boxes);
  WendChunk *chunk = wend_ink_finish (chart.pen.ink, chart.w, options->rtl);
  for (guint i = 0; i < sheet->n_panels; i++)
    {
      double x = options->rtl ? page.w - boxes[i].x - boxes[i].w : boxes[i].x;
      wend_scene_foreach (sheet->panels[i], NULL, place_chunk, &(Panel) { places, x, boxes[i].y });
    }
  if (chunk != NULL)
    {
      WendBandPlace own = { wend_band_new (&chunk, &(double) { 0 }, 1), WEND_LAYER_BACK, 0 };
      g_array_append_val (places, own);
    }
  WendScene *scene = wend_scene_new ((const WendBandPlace *) (gpointer) places->data, places->len, page.w, page.h);
  wend_chunk_unref (chunk);
  wend_ink_free (chart.pen.ink);
  wend_text_block_clear (&chart.pen.text);
  g_array_unref (chart.taken);
  return scene;
}
