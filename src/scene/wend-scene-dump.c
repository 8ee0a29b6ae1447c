/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A scene as text: what golden files hold, so that a difference can be read. One item a line, sorted by (layer, y, x, id):
 * kind id x y w h fill stroke width "text" role, absolute, two decimals, colours by the names of their tokens. */

#include "scene/wend-scene.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const WendItem *item;
  WendLayer layer;
  double x, y;
  guint serial; /* drawing order breaks the last ties */
} Line;

static const char *const kinds[] = { "rect", "path", "text", "icon", "image" };

static void
collect (const WendPlaced *placed, gpointer data)
{
  GArray *lines = data;
  guint n;
  const WendItem *items = wend_chunk_items (placed->chunk, &n);

  for (guint i = 0; i < n; i++)
    {
      Line line = { &items[i], placed->layer, placed->x + items[i].x, placed->y + items[i].y, lines->len };
      g_array_append_val (lines, line);
    }
}

static int
compare_numbers (double a, double b)
{
  return a < b ? -1 : a > b;
}

static int
compare_lines (const void *first, const void *second)
{
  const Line *a = first, *b = second;
  int order = (int) a->layer - (int) b->layer;

  if (order == 0)
    order = compare_numbers (a->y, b->y);
  if (order == 0)
    order = compare_numbers (a->x, b->x);
  if (order == 0)
    order = g_strcmp0 (a->item->id, b->item->id);
  return order != 0 ? order : compare_numbers (a->serial, b->serial);
}

/* Two decimals, never "-0.00". */
static void
append_number (GString *dump, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", value);
  g_string_append_c (dump, ' ');
  g_string_append (dump, strcmp (buffer, "-0.00") == 0 ? "0.00" : buffer);
}

static void
append_text (GString *dump, const char *text)
{
  if (text == NULL)
    {
      g_string_append (dump, " -");
      return;
    }
  g_string_append (dump, " \"");
  for (; *text != '\0'; text++)
    {
      if (*text == '"' || *text == '\\')
        g_string_append_c (dump, '\\');
      if (*text == '\n')
        g_string_append (dump, "\\n");
      else
        g_string_append_c (dump, *text);
    }
  g_string_append_c (dump, '"');
}

char *
wend_scene_dump (const WendScene *scene)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  GString *dump = g_string_new (NULL);

  wend_scene_foreach (scene, NULL, collect, lines);
  if (lines->len > 0)
    qsort (lines->data, lines->len, sizeof (Line), compare_lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      const WendItem *item = line->item;

      g_string_append_printf (dump, "%s %s", kinds[item->kind], item->id != NULL ? item->id : "-");
      append_number (dump, line->x);
      append_number (dump, line->y);
      append_number (dump, item->w);
      append_number (dump, item->h);
      g_string_append_printf (dump, " %s %s", wend_colour_name ((WendColour) item->fill), wend_colour_name ((WendColour) item->stroke));
      append_number (dump, item->stroke_width);
      append_text (dump, item->text);
      g_string_append_printf (dump, " %s\n", item->kind == WEND_ITEM_TEXT ? wend_theme_role ((WendRole) item->role)->name : "-");
    }
  return g_string_free (dump, FALSE);
}
