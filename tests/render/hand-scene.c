/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Builds display lists without a map: one band for each item, so that they are drawn in the order given. */

#include "hand-scene.h"

#include <string.h>

#include "scene/wend-scene-private.h"

static WendItem
make (WendItemKind kind, WendRect box, WendColour fill)
{
  WendItem item = { .kind = (guint8) kind, .fill = (guint8) fill, .fill_alpha = 1, .stroke_alpha = 1,
                    .x = (float) box.x, .y = (float) box.y, .w = (float) box.w, .h = (float) box.h };
  return item;
}

WendItem
hand_rect (WendRect box, WendColour fill)
{
  return make (WEND_ITEM_RECT, box, fill);
}

WendItem
hand_text (WendRole role, WendPoint at, double width, const char *text)
{
  WendItem item = make (WEND_ITEM_TEXT, (WendRect) { at.x, at.y, width, wend_theme_role (role)->line_height },
                        WEND_COLOUR_INK);

  item.role = (guint8) role;
  item.text = text;
  return item;
}

WendItem
hand_path (const WendPath *path, WendRect bounds, WendColour fill)
{
  WendItem item = make (WEND_ITEM_PATH, bounds, fill);

  item.path = path;
  return item;
}

WendItem
hand_image (WendRect box, const char *sha256)
{
  WendItem item = make (WEND_ITEM_IMAGE, box, WEND_COLOUR_NONE);

  item.text = sha256;
  return item;
}

static WendBand *
band_of (const WendItem *item)
{
  WendChunk *chunk = g_malloc0 (sizeof (WendChunk) + sizeof (WendItem));
  double reach = item->h + item->stroke_width + 4;
  double x = 0;
  WendBand *band;

  g_atomic_ref_count_init (&chunk->refs);
  chunk->n_items = 1;
  chunk->items = (WendItem *) (gpointer) (chunk + 1);
  chunk->items[0] = *item;
  chunk->smallest = item->kind == WEND_ITEM_TEXT ? wend_theme_role ((WendRole) item->role)->size : 0;
  chunk->bounds = (WendRect) { item->x - reach, item->y - reach, item->w + 2 * reach, item->h + 2 * reach };
  band = wend_band_new (&chunk, &x, 1);
  wend_chunk_unref (chunk);
  return band;
}

WendScene *
hand_scene (const WendItem *items, guint n_items, double w, double h)
{
  g_autofree WendBandPlace *places = g_new0 (WendBandPlace, n_items);
  WendScene *scene;

  for (guint i = 0; i < n_items; i++)
    places[i] = (WendBandPlace) { band_of (&items[i]), WEND_LAYER_CONTENT, 0 };
  scene = wend_scene_new (places, n_items, w, h);
  for (guint i = 0; i < n_items; i++)
    wend_band_unref (places[i].band);
  return scene;
}

static const guint8 blob_ops[] = { WEND_OP_MOVE, WEND_OP_CURVE, WEND_OP_CURVE, WEND_OP_LINE, WEND_OP_CLOSE };
static const float blob_values[] = { 30, 150, 60, 110, 120, 110, 150, 150, 120, 210, 60, 190, 40, 200, 20, 180 };
static const WendPath blob = { 5, 16, blob_ops, blob_values };
static const guint8 wave_ops[] = { WEND_OP_MOVE, WEND_OP_CURVE, WEND_OP_CURVE };
static const float wave_values[] = { 20, 260, 120, 200, 160, 320, 240, 260, 280, 230, 330, 300, 380, 240 };
static const WendPath wave = { 3, 14, wave_ops, wave_values };

WendScene *
hand_scene_rich (double *w, double *h)
{
  WendItem items[] = {
    hand_rect ((WendRect) { 0, 0, 400, 40 }, WEND_COLOUR_PANEL),
    hand_rect ((WendRect) { 10.5, 50.25, 180, 50 }, WEND_COLOUR_RAMP_2),
    hand_rect ((WendRect) { 210, 50, 170, 50 }, WEND_COLOUR_CARD),
    hand_path (&blob, (WendRect) { 20, 110, 130, 100 }, WEND_COLOUR_WORSE),
    hand_path (&wave, (WendRect) { 20, 200, 360, 120 }, WEND_COLOUR_NONE),
    hand_rect ((WendRect) { 200, 120, 24, 24 }, WEND_COLOUR_MEASURED),
    hand_rect ((WendRect) { 240, 110, 140, 60 }, WEND_COLOUR_RAMP_4),
    hand_text (WEND_ROLE_TITLE, (WendPoint) { 12, 34 }, 200, "I wait"),
    hand_text (WEND_ROLE_CARD, (WendPoint) { 22, 74 }, 150, "Päivää, größer, été"),
    hand_text (WEND_ROLE_QUOTE, (WendPoint) { 222, 74 }, 150, "“Forty minutes”"),
    hand_text (WEND_ROLE_CURVE_VALUE, (WendPoint) { 160, 262 }, 60, "3.6"),
    hand_text (WEND_ROLE_CARD, (WendPoint) { 200, 200 }, 150, "مرحبا بالعالم"),
    hand_text (WEND_ROLE_FINE, (WendPoint) { 200, 340 }, 150, "13–16, 1 in 10 over 31"),
    hand_image ((WendRect) { 20, 300, 80, 50 }, "0000"),
    hand_rect ((WendRect) { 120, 310, 60, 30 }, WEND_COLOUR_NONE),
  };

  items[1].radius = 8;
  items[2].radius = 8;
  items[2].stroke = WEND_COLOUR_CARD_LINE;
  items[2].stroke_width = 1;
  items[3].hatch = WEND_HATCH_WORSE;
  items[3].fill_alpha = 0.55f;
  items[3].stroke = WEND_COLOUR_ASSUMED;
  items[3].stroke_width = 2.5f;
  items[3].dash = (WendDash) { 9, 6 };
  items[4].stroke = WEND_COLOUR_MEASURED;
  items[4].stroke_width = 4;
  items[4].round = TRUE;
  items[5].radius = 12;
  items[5].stroke = WEND_COLOUR_PAPER;
  items[5].stroke_width = 2;
  items[6].hatch = WEND_HATCH_FEW;
  items[6].radius = 10;
  items[6].stroke = WEND_COLOUR_LINE;
  items[6].stroke_width = 1.5f;
  items[6].dash = (WendDash) { 5, 4 };
  items[10].halo = WEND_COLOUR_PAPER;
  items[11].rtl = TRUE;
  items[12].faded = TRUE;
  items[14].stroke = WEND_COLOUR_INK;
  items[14].stroke_width = 3;
  items[14].radius = 15;
  *w = 400;
  *h = 360;
  return hand_scene (items, G_N_ELEMENTS (items), *w, *h);
}

WendScene *
hand_scene_shapes (void)
{
  WendItem items[] = {
    hand_rect ((WendRect) { 0, 0, 400, 40 }, WEND_COLOUR_PANEL),
    hand_rect ((WendRect) { 10.5, 50.25, 180, 30 }, WEND_COLOUR_RAMP_2),
    hand_rect ((WendRect) { 210, 50, 170, 40 }, WEND_COLOUR_CARD),
    hand_path (&blob, (WendRect) { 20, 110, 130, 100 }, WEND_COLOUR_WORSE),
    hand_path (&blob, (WendRect) { 20, 110, 130, 100 }, WEND_COLOUR_NONE),
    hand_rect ((WendRect) { 200, 120, 24, 24 }, WEND_COLOUR_MEASURED),
    hand_rect ((WendRect) { 240, 110, 140, 60 }, WEND_COLOUR_RAMP_4),
    hand_rect ((WendRect) { 240, 180, 140, 50 }, WEND_COLOUR_BETTER),
  };

  items[1].radius = 8;
  items[2].radius = 8;
  items[2].stroke = WEND_COLOUR_MEASURED;
  items[2].stroke_width = 1.5f;
  items[3].hatch = WEND_HATCH_WORSE;
  items[4].stroke = WEND_COLOUR_ASSUMED;
  items[4].stroke_width = 2.5f;
  items[4].dash = (WendDash) { 9, 6 };
  items[5].radius = 12;
  items[5].stroke = WEND_COLOUR_PAPER;
  items[5].stroke_width = 2;
  items[6].hatch = WEND_HATCH_FEW;
  items[6].radius = 10;
  items[6].stroke = WEND_COLOUR_LINE;
  items[6].stroke_width = 1.5f;
  items[6].dash = (WendDash) { 5, 4 };
  items[7].hatch = WEND_HATCH_BETTER;
  items[7].fill_alpha = 0.4f;
  return hand_scene (items, G_N_ELEMENTS (items), 400, 240);
}

WendScene *
hand_scene_cards (WendShaper *shaper, guint n)
{
  static const char *const texts[] = { "Basket bored quick", "parcel reads human delivery", "survey open happy upgrade",
                                       "friend happy", "box login waits" };
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (WendItem));

  for (guint i = 0; i < n * n; i++)
    {
      double x = i % n * 228.0 + 4, y = i / n * 104.0 + 4;
      WendItem card = hand_rect ((WendRect) { x, y, 220, 96 }, WEND_COLOUR_CARD);

      card.radius = 8;
      card.stroke = WEND_COLOUR_CARD_LINE;
      card.stroke_width = 1;
      g_array_append_val (items, card);
      for (guint line = 0; line < G_N_ELEMENTS (texts); line++)
        {
          WendRole role = line == 0 ? WEND_ROLE_LINE_STRONG : WEND_ROLE_FINE;
          const char *text = texts[line];
          WendItem item = hand_text (role, (WendPoint) { x + 8, y + 18 + 17 * line },
                                     wend_shaper_width (shaper, role, text, strlen (text)), text);

          g_array_append_val (items, item);
        }
    }
  return hand_scene ((const WendItem *) (gpointer) items->data, items->len, n * 228.0, n * 104.0);
}
