/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pen of the room: items, paths and strings gather in growing arrays with offsets instead of pointers, and are then
 * packed into one block, so that a chunk costs one allocation however much it holds. Knows no map. */

#include "scene/wend-ink-private.h"

#include <string.h>

#include "scene/wend-words-private.h"

typedef struct
{
  guint op, n_ops;
  guint value, n_values;
} PathSpan;

struct _WendInk
{
  WendShaper *shaper;
  GArray *items; /* WendItem; text, id and path hold offset + 1 */
  GArray *paths; /* PathSpan */
  GByteArray *ops;
  GArray *values;
  GString *strings;
  gsize id;
  guint first_op, first_value; /* of the path under way */
  guint kept_items;
  GArray *kept; /* Kept: what is not mirrored */
};

typedef struct
{
  guint first, end;
  double twice; /* of the axis */
} Kept;

WendInk *
wend_ink_new (WendShaper *shaper)
{
  WendInk *ink = g_new0 (WendInk, 1);

  ink->shaper = shaper;
  ink->items = g_array_new (FALSE, FALSE, sizeof (WendItem));
  ink->paths = g_array_new (FALSE, FALSE, sizeof (PathSpan));
  ink->ops = g_byte_array_new ();
  ink->values = g_array_new (FALSE, FALSE, sizeof (float));
  ink->strings = g_string_new (NULL);
  ink->kept = g_array_new (FALSE, FALSE, sizeof (Kept));
  return ink;
}

void
wend_ink_free (WendInk *ink)
{
  if (ink == NULL)
    return;
  g_array_unref (ink->items);
  g_array_unref (ink->paths);
  g_byte_array_unref (ink->ops);
  g_array_unref (ink->values);
  g_array_unref (ink->kept);
  g_string_free (ink->strings, TRUE);
  g_free (ink);
}

void
wend_ink_begin (WendInk *ink, const char *id)
{
  g_array_set_size (ink->items, 0);
  g_array_set_size (ink->paths, 0);
  g_byte_array_set_size (ink->ops, 0);
  g_array_set_size (ink->values, 0);
  g_array_set_size (ink->kept, 0);
  g_string_truncate (ink->strings, 0);
  ink->first_op = ink->first_value = 0;
  wend_ink_id (ink, id);
}

static gsize
hold (WendInk *ink, const char *text)
{
  gsize at = ink->strings->len;

  g_string_append_len (ink->strings, text, (gssize) strlen (text) + 1);
  return at + 1;
}

void
wend_ink_id (WendInk *ink, const char *id)
{
  ink->id = id != NULL ? hold (ink, id) : 0;
}

static WendItem *
add (WendInk *ink, WendItemKind kind, WendRect box, WendColour fill)
{
  g_array_set_size (ink->items, ink->items->len + 1);
  WendItem *item = &g_array_index (ink->items, WendItem, ink->items->len - 1);

  memset (item, 0, sizeof *item);
  item->kind = (guint8) kind;
  item->fill = (guint8) fill;
  item->fill_alpha = item->stroke_alpha = 1;
  item->x = (float) box.x;
  item->y = (float) box.y;
  item->w = (float) box.w;
  item->h = (float) box.h;
  item->id = GSIZE_TO_POINTER (ink->id);
  return item;
}

WendItem *
wend_ink_rect (WendInk *ink, WendRect box, double radius, WendColour fill)
{
  WendItem *item = add (ink, WEND_ITEM_RECT, box, fill);
  item->radius = (float) radius;
  return item;
}

WendItem *
wend_ink_disc (WendInk *ink, double x, double y, double r, WendColour fill)
{
  return wend_ink_rect (ink, (WendRect) { x - r, y - r, 2 * r, 2 * r }, r, fill);
}

WendItem *
wend_ink_icon (WendInk *ink, const char *name, WendPoint at, double size, WendColour colour)
{
  WendItem *item = add (ink, WEND_ITEM_ICON, (WendRect) { at.x, at.y, size, size }, colour);
  item->text = GSIZE_TO_POINTER (hold (ink, name));
  return item;
}

WendItem *
wend_ink_image (WendInk *ink, const char *sha256, WendRect box)
{
  WendItem *item = add (ink, WEND_ITEM_IMAGE, box, WEND_COLOUR_NONE);
  item->text = GSIZE_TO_POINTER (hold (ink, sha256));
  return item;
}

WendItem *
wend_ink_text (WendInk *ink, WendRole role, WendTextAt at, const char *text, WendColour colour)
{
  if (text == NULL || *text == '\0')
    return NULL;

  double width = wend_shaper_width (ink->shaper, role, text, strlen (text));
  double x = at.anchor == WEND_ANCHOR_START ? at.x : at.anchor == WEND_ANCHOR_END ? at.x - width : at.x - width / 2;
  return wend_ink_text_wide (ink, role, (WendRect) { x, at.y, width, 0 }, text, colour);
}

WendItem *
wend_ink_text_wide (WendInk *ink, WendRole role, WendRect at, const char *text, WendColour colour)
{
  WendItem *item = add (ink, WEND_ITEM_TEXT, (WendRect) { at.x, at.y, at.w, wend_theme_role (role)->line_height }, colour);

  item->role = (guint8) role;
  item->rtl = wend_say_is_rtl (text);
  item->text = GSIZE_TO_POINTER (hold (ink, text));
  return item;
}

WendItem *
wend_ink_text_down (WendInk *ink, WendRole role, WendPoint top, const char *text, WendColour colour)
{
  double across = wend_theme_role (role)->line_height;
  WendItem *item = wend_ink_text_wide (ink, role, (WendRect) { top.x - across / 2, top.y, across, 0 }, text, colour);

  item->h = (float) wend_shaper_width (ink->shaper, role, text, strlen (text));
  item->turned = TRUE;
  return item;
}

static void
push_op (WendInk *ink, WendPathOp op)
{
  guint8 byte = (guint8) op;
  g_byte_array_append (ink->ops, &byte, 1);
}

static void
push_point (WendInk *ink, double x, double y)
{
  float values[2] = { (float) x, (float) y };
  g_array_append_vals (ink->values, values, 2);
}

void
wend_ink_move (WendInk *ink, double x, double y)
{
  push_op (ink, WEND_OP_MOVE);
  push_point (ink, x, y);
}

void
wend_ink_line (WendInk *ink, double x, double y)
{
  push_op (ink, WEND_OP_LINE);
  push_point (ink, x, y);
}

void
wend_ink_curve (WendInk *ink, WendPoint a, WendPoint b, WendPoint to)
{
  push_op (ink, WEND_OP_CURVE);
  push_point (ink, a.x, a.y);
  push_point (ink, b.x, b.y);
  push_point (ink, to.x, to.y);
}

void
wend_ink_close (WendInk *ink)
{
  push_op (ink, WEND_OP_CLOSE);
}

WendItem *
wend_ink_path (WendInk *ink, WendColour fill)
{
  PathSpan span = { ink->first_op, ink->ops->len - ink->first_op, ink->first_value, ink->values->len - ink->first_value };
  float low[2] = { G_MAXFLOAT, G_MAXFLOAT }, high[2] = { -G_MAXFLOAT, -G_MAXFLOAT };
  WendItem *item;

  g_assert (span.n_values >= 4);
  for (guint i = 0; i < span.n_values; i++)
    {
      float value = g_array_index (ink->values, float, span.value + i);
      low[i % 2] = MIN (low[i % 2], value);
      high[i % 2] = MAX (high[i % 2], value);
    }
  item = add (ink, WEND_ITEM_PATH, (WendRect) { low[0], low[1], high[0] - low[0], high[1] - low[1] }, fill);
  g_array_append_val (ink->paths, span);
  item->path = GSIZE_TO_POINTER ((gsize) ink->paths->len);
  ink->first_op = ink->ops->len;
  ink->first_value = ink->values->len;
  return item;
}

WendItem *
wend_ink_stroke (WendInk *ink, WendPoint from, WendPoint to, WendColour colour, double width)
{
  wend_ink_move (ink, from.x, from.y);
  wend_ink_line (ink, to.x, to.y);
  WendItem *item = wend_ink_path (ink, WEND_COLOUR_NONE);
  wend_item_stroke (item, colour, width);
  item->round = TRUE;
  return item;
}

/* Mirrors items about the axis at `twice` / 2. */
static void
mirror_items (WendInk *ink, guint first, guint end, double twice)
{
  for (guint i = first; i < end; i++)
    {
      WendItem *item = &g_array_index (ink->items, WendItem, i);
      item->x = (float) (twice - item->x - item->w);
      if (item->kind != WEND_ITEM_PATH)
        continue;
      const PathSpan *span = &g_array_index (ink->paths, PathSpan, GPOINTER_TO_SIZE (item->path) - 1);
      for (guint k = 0; k < span->n_values; k += 2)
        {
          float *value = &g_array_index (ink->values, float, span->value + k);
          *value = (float) (twice - *value);
        }
    }
}

guint
wend_ink_count (const WendInk *ink)
{
  return ink->items->len;
}

WendItem *
wend_ink_item (WendInk *ink, guint i)
{
  return &g_array_index (ink->items, WendItem, i);
}

void
wend_ink_keep (WendInk *ink)
{
  ink->kept_items = ink->items->len;
}

void
wend_ink_kept (WendInk *ink, double x, double w)
{
  Kept kept = { ink->kept_items, ink->items->len, 2 * x + w };
  g_array_append_val (ink->kept, kept);
}

/* Around everything `item` draws: strokes, halos, and letters that reach over their line. */
static WendRect
drawn (const WendItem *item)
{
  double pad = item->stroke_width / 2.0;

  if (item->kind != WEND_ITEM_TEXT)
    return (WendRect) { item->x - pad, item->y - pad, item->w + 2 * pad, item->h + 2 * pad };
  double size = wend_theme_role ((WendRole) item->role)->size;
  pad = size * 0.2 + (item->halo != WEND_COLOUR_NONE ? 2.5 : 0);
  if (item->turned)
    return (WendRect) { item->x - pad, item->y - pad, item->w + 2 * pad, item->h + 2 * pad };
  return (WendRect) { item->x - pad, item->y - size - pad, item->w + 2 * pad, size * 1.3 + 2 * pad };
}

static WendRect
wider (const WendRect *a, const WendRect *b)
{
  double x = MIN (a->x, b->x), y = MIN (a->y, b->y);
  return (WendRect) { x, y, MAX (a->x + a->w, b->x + b->w) - x, MAX (a->y + a->h, b->y + b->h) - y };
}

/* Turns offsets into pointers into the block. */
static void
settle (WendInk *ink, WendChunk *chunk, WendPath *paths, const char *strings)
{
  for (guint i = 0; i < chunk->n_items; i++)
    {
      WendItem *item = &chunk->items[i];
      WendRect box = drawn (item);
      /* The number in the legend's little pin is part of a drawing: nobody has to read it. */
      gboolean reads = item->kind == WEND_ITEM_TEXT && item->role != WEND_ROLE_PIN_SMALL;
      double size = reads ? wend_theme_role ((WendRole) item->role)->size : 0;

      if (item->text != NULL)
        item->text = strings + GPOINTER_TO_SIZE (item->text) - 1;
      if (item->id != NULL)
        item->id = strings + GPOINTER_TO_SIZE (item->id) - 1;
      if (item->path != NULL)
        item->path = paths + GPOINTER_TO_SIZE (item->path) - 1;
      chunk->bounds = i == 0 ? box : wider (&chunk->bounds, &box);
      if (size > 0 && (chunk->smallest <= 0 || size < chunk->smallest))
        chunk->smallest = size;
    }
}

WendChunk *
wend_ink_finish (WendInk *ink, double width, gboolean mirror)
{
  guint n = ink->items->len;

  if (n == 0)
    return NULL;
  /* What is mirrored twice stands as it was, in its mirrored place. */
  for (guint i = 0; i < ink->kept->len && mirror; i++)
    {
      const Kept *kept = &g_array_index (ink->kept, Kept, i);
      mirror_items (ink, kept->first, kept->end, kept->twice);
    }
  if (mirror)
    mirror_items (ink, 0, n, width);

  gsize items = n * sizeof (WendItem), paths = ink->paths->len * sizeof (WendPath);
  gsize values = ink->values->len * sizeof (float), ops = ink->ops->len;
  char *block = g_malloc (sizeof (WendChunk) + items + paths + values + ops + ink->strings->len);
  WendChunk *chunk = (WendChunk *) (gpointer) block;
  WendPath *path = (WendPath *) (gpointer) (block + sizeof (WendChunk) + items);
  float *value = (float *) (gpointer) ((char *) path + paths);
  guint8 *op = (guint8 *) value + values;
  char *strings = (char *) op + ops;

  memset (chunk, 0, sizeof *chunk);
  g_atomic_ref_count_init (&chunk->refs);
  chunk->n_items = n;
  chunk->items = (WendItem *) (gpointer) (block + sizeof (WendChunk));
  memcpy (chunk->items, ink->items->data, items);
  if (ops > 0)
    {
      memcpy (value, ink->values->data, values);
      memcpy (op, ink->ops->data, ops);
    }
  if (ink->strings->len > 0)
    memcpy (strings, ink->strings->str, ink->strings->len);
  for (guint i = 0; i < ink->paths->len; i++)
    {
      const PathSpan *span = &g_array_index (ink->paths, PathSpan, i);
      path[i] = (WendPath) { span->n_ops, span->n_values, op + span->op, value + span->value };
    }
  settle (ink, chunk, path, strings);
  return chunk;
}
