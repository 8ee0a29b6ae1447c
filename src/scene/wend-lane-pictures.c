/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Storyboard pictures with a line under them, and engagement as five blocks. */

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "scene/wend-lane-private.h"

#define PICTURE_MOST 120.0
#define CAPTION 20.0

/* The picture's box within `w` × PICTURE_MOST, its own shape kept. */
static WendRect
picture_box (const WendNode *image, double w, double y)
{
  double iw = 4, ih = 3;

  if (image == NULL || !wend_node_number (image, WEND_FIELD_WIDTH, &iw) || !wend_node_number (image, WEND_FIELD_HEIGHT, &ih) || iw < 1 || ih < 1)
    {
      iw = 4;
      ih = 3;
    }
  double scale = MIN (w / iw, PICTURE_MOST / ih);
  return (WendRect) { 4, y, MAX (iw * scale, 8), MAX (ih * scale, 8) };
}

static double
draw_picture (WendMapScene *map, WendCellBox *box, const WendNode *node, double y)
{
  const WendNode *image = wend_node_ref (node, WEND_FIELD_IMAGE);
  const char *text = wend_node_text (node, WEND_FIELD_TEXT);
  WendRect frame = picture_box (image, box->w - 8, y);
  WendItem *item;
  double h = frame.h;

  wend_ink_id (map->ink, wend_node_id (node));
  if (*text == '\0' && image != NULL)
    text = wend_node_text (image, WEND_FIELD_ALT);
  if (image != NULL)
    wend_ink_image (map->ink, wend_node_text (image, WEND_FIELD_SHA256), frame);
  item = wend_ink_rect (map->ink, frame, 0, image != NULL ? WEND_COLOUR_NONE : WEND_COLOUR_PANEL);
  wend_item_stroke (item, WEND_COLOUR_CARD_LINE, 1);
  guint n = wend_map_block (map, &(WendTextBox) { 6, y + h + 17, box->w - 12, 2, WEND_ROLE_LINE, WEND_COLOUR_INK_2 }, text);
  h += n > 0 ? 4 + n * CAPTION : 0;
  wend_map_spot (map, node, (WendRect) { 4, y, box->w - 8, h }, n > 0 ? &(WendRect) { 6, y + frame.h + 2, box->w - 12, n * CAPTION } : NULL, WEND_ROLE_LINE);
  return h;
}

void
wend_lane_draw_storyboard (WendMapScene *map, WendMapRow *row, WendCellBox *box)
{
  double y = 8;

  for (guint i = 0; i < box->n_nodes; i++)
    y += draw_picture (map, box, box->nodes[i], y) + 8;
  box->need = MAX (64, y);
}

void
wend_lane_draw_engagement (WendMapScene *map, WendMapRow *row, WendCellBox *box)
{
  double y = 8;

  for (guint i = 0; i < box->n_nodes; i++)
    {
      const WendNode *node = box->nodes[i];
      double value = 0, top = y;
      gboolean has = wend_node_number (node, WEND_FIELD_VALUE, &value);
      wend_ink_id (map->ink, wend_node_id (node));
      for (guint k = 0; k < 5; k++)
        {
          WendItem *item = wend_ink_rect (map->ink, (WendRect) { 12 + k * 20.0, y + 3, 16, 12 }, 3, WEND_COLOUR_PANEL);
          wend_item_stroke (item, WEND_COLOUR_LINE, 1);
          double part = has ? CLAMP (value - k, 0, 1) : 0;
          if (part > 0)
            wend_ink_rect (map->ink, (WendRect) { 12 + k * 20.0, y + 3, MAX (16 * part, 4), 12 }, 3, WEND_COLOUR_ASSUMED);
        }
      g_autofree char *number = wend_say_number (map->options.translate, value, fabs (value - floor (value)) > 1e-9, FALSE);
      g_autofree char *said = has ? wend_say_with (map->options.translate, N_ ("{1} of 5"), number, NULL) : NULL;
      wend_map_line (map, WEND_ROLE_RANGE, (WendTextAt) { 120, y + 15, WEND_ANCHOR_START }, box->w - 124, said, WEND_COLOUR_INK_2);
      y += 24;
      guint n = wend_map_block (map, &(WendTextBox) { 12, y + 12, box->w - 20, 2, WEND_ROLE_LINE, WEND_COLOUR_INK_2 }, wend_node_text (node, WEND_FIELD_TEXT));
      wend_map_spot (map, node, (WendRect) { 8, top, box->w - 12, 22 + n * 20.0 }, n > 0 ? &(WendRect) { 12, y - 4, box->w - 20, n * 20.0 } : NULL, WEND_ROLE_LINE);
      y += n * 20.0 + 6;
    }
  box->need = MAX (row->style->height, y);
}
