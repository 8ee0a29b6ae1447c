/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a scene item by item; letters count from their tops to their tails, halos do not. */

#include "wend-scene-check.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "scene/wend-icon.h"

typedef struct
{
  WendRect box;
  const char *text;
  const char *id;
} Text;

static void
collect_texts (const WendPlaced *placed, gpointer data)
{
  GArray *texts = data;
  guint n;
  const WendItem *items = wend_chunk_items (placed->chunk, &n);

  for (guint i = 0; i < n; i++)
    {
      if (items[i].kind != WEND_ITEM_TEXT)
        continue;
      double size = wend_theme_role ((WendRole) items[i].role)->size;
      Text text = { { placed->x + items[i].x, placed->y + items[i].y - 0.75 * size, items[i].w, 0.95 * size }, items[i].text, items[i].id };
      if (items[i].turned)
        text.box = (WendRect) { placed->x + items[i].x, placed->y + items[i].y, items[i].w, items[i].h };
      g_array_append_val (texts, text);
    }
}

static int
compare_tops (const void *a, const void *b)
{
  double top_a = ((const Text *) a)->box.y, top_b = ((const Text *) b)->box.y;
  return top_a < top_b ? -1 : top_a > top_b;
}

/* By how much they cover each other, past what rounding may do. */
static gboolean
cover (const Text *a, const Text *b)
{
  double w = MIN (a->box.x + a->box.w, b->box.x + b->box.w) - MAX (a->box.x, b->box.x);
  double h = MIN (a->box.y + a->box.h, b->box.y + b->box.h) - MAX (a->box.y, b->box.y);

  return w > 0.05 && h > 0.05;
}

GPtrArray *
wend_scene_check_texts (const WendScene *scene)
{
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (Text));
  GPtrArray *faults = g_ptr_array_new_with_free_func (g_free);
  WendRect all = wend_scene_bounds (scene);

  wend_scene_foreach (scene, NULL, collect_texts, texts);
  if (texts->len > 0)
    qsort (texts->data, texts->len, sizeof (Text), compare_tops);
  for (guint i = 0; i < texts->len; i++)
    {
      const Text *a = &g_array_index (texts, Text, i);
      if (a->box.x < -0.5 || a->box.x + a->box.w > all.w + 0.5 || a->box.y < -0.5 || a->box.y + a->box.h > all.h + 0.5)
        g_ptr_array_add (faults, g_strdup_printf ("“%s” (%s) leaves the picture: %.1f %.1f %.1f %.1f", a->text, a->id, a->box.x, a->box.y, a->box.w, a->box.h));
      for (guint k = i + 1; k < texts->len; k++)
        {
          const Text *b = &g_array_index (texts, Text, k);
          if (b->box.y >= a->box.y + a->box.h)
            break;
          if (cover (a, b))
            g_ptr_array_add (faults, g_strdup_printf ("“%s” (%s) and “%s” (%s) cover each other at %.1f %.1f", a->text, a->id, b->text, b->id, MAX (a->box.x, b->box.x), b->box.y));
        }
    }
  return faults;
}

static void
check_items (const WendPlaced *placed, gpointer data)
{
  GPtrArray *faults = data;
  guint n;
  const WendItem *items = wend_chunk_items (placed->chunk, &n);

  for (guint i = 0; i < n; i++)
    {
      const WendItem *item = &items[i];
      if (!isfinite (item->x) || !isfinite (item->y) || !isfinite (item->w) || !isfinite (item->h) || item->w < -0.001 || item->h < -0.001)
        g_ptr_array_add (faults, g_strdup_printf ("item %s has no sound box", item->id));
      if (item->kind == WEND_ITEM_ICON && wend_icon_find (item->text) == NULL)
        g_ptr_array_add (faults, g_strdup_printf ("no icon is called “%s”", item->text));
      if (item->kind == WEND_ITEM_TEXT && (*item->text == '\0' || !g_utf8_validate (item->text, -1, NULL) || strpbrk (item->text, "\n\r\t") != NULL))
        g_ptr_array_add (faults, g_strdup_printf ("“%s” is no line of text", item->text));
    }
}

GPtrArray *
wend_scene_check_items (const WendScene *scene)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func (g_free);

  wend_scene_foreach (scene, NULL, check_items, faults);
  return faults;
}
