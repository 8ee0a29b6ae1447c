/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the table of measures, drawn: texts by pango, the trend by cairo. Three forms by width. Knows nothing of insight;
 * what it shows was made by wend-measure-list.c. */

#include "wend-config.h"

#include "app/wend-measure-row.h"

#include <adwaita.h>
#include <math.h>

#include "scene/wend-theme.h"

#define PAD 12
#define BETWEEN 14
#define HEIGHT_FULL 40
#define HEIGHT_TWO 60
#define SPARK_W 84.0f
#define SPARK_H 22.0f

struct _WendMeasureRow
{
  GtkListBoxRow parent_instance;

  const WendMeasure *measure;
  GtkWidget *viewport;
  gboolean blank; /* drawn while it was off screen */
};

G_DEFINE_FINAL_TYPE (WendMeasureRow, wend_measure_row, GTK_TYPE_LIST_BOX_ROW)

/* 1 where the text has its usual size. */
static double
text_scale (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE, dpi = pango_cairo_context_get_resolution (context);

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (dpi > 0 ? dpi : 96) / 72;
  return size / 14.667;
}

WendMeasureForm
wend_measure_columns (GtkWidget *widget, int width, WendMeasureSpan spans[WEND_N_MEASURES])
{
  /* Least widths; place and measure share what is left, and drift gets some of it. */
  static const int least[3][WEND_N_MEASURES] = { { 150, 140, 92, 96, 66, 84, 172, 190, 100 }, { 170, 0, 150, 0, 0, 84, 110, 170, 0 }, { 150, 0, 150, 0, 0, 0, 0, 0, 0 } };
  static const int grow[3][WEND_N_MEASURES] = { { 3, 4, 0, 0, 0, 0, 1, 1, 1 }, { 3, 0, 0, 0, 0, 0, 0, 2, 0 }, { 1, 0, 0, 0, 0, 0, 0, 0, 0 } };
  double scale = text_scale (widget);
  int room = width - 2 * PAD, x = PAD;

  for (WendMeasureForm form = WEND_MEASURE_FULL;; form++)
    {
      int sum = -BETWEEN, parts = 0, left;
      for (guint i = 0; i < WEND_N_MEASURES; i++)
        {
          spans[i].w = (int) (least[form][i] * scale);
          sum += spans[i].w > 0 ? spans[i].w + BETWEEN : 0;
          parts += grow[form][i];
        }
      if (sum > room && form < WEND_MEASURE_NARROW)
        continue;
      left = room - sum;
      for (guint i = 0; i < WEND_N_MEASURES; i++)
        {
          if (spans[i].w > 0)
            spans[i].w = MAX (spans[i].w + left * grow[form][i] / parts, 40);
          spans[i].x = x;
          x += spans[i].w > 0 ? spans[i].w + BETWEEN : 0;
        }
      return form;
    }
}

/* --- Drawing --- */

typedef struct
{
  WendMeasureRow *row;
  GtkSnapshot *snapshot;
  GdkRGBA ink, dim;
  int width, height;
  gboolean rtl;
} Pen;

typedef struct
{
  WendMeasureSpan span;
  int line;        /* 0: the only one; 1, 2: of two */
  gboolean end;    /* against the far side */
  gboolean strong;
  gboolean dim;
  WendTone tone;
} Cell;

static GdkRGBA
theme_colour (WendColour colour)
{
  WendRgba rgba = wend_theme_colour (adw_style_manager_get_dark (adw_style_manager_get_default ()) ? WEND_THEME_DARK : WEND_THEME_LIGHT, colour);
  return (GdkRGBA) { (float) rgba.red, (float) rgba.green, (float) rgba.blue, (float) rgba.alpha };
}

static GdkRGBA
colour_of (const Pen *pen, const Cell *cell)
{
  if (cell->tone == WEND_TONE_BAD)
    return theme_colour (WEND_COLOUR_MARK_BAD);
  if (cell->tone == WEND_TONE_GOOD)
    return theme_colour (WEND_COLOUR_GOOD);
  return cell->dim || cell->tone == WEND_TONE_UNKNOWN ? pen->dim : pen->ink;
}

static void
draw_text (const Pen *pen, Cell cell, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (pen->row), text);
  GdkRGBA colour = colour_of (pen, &cell);
  PangoRectangle at;
  int x = pen->rtl ? pen->width - cell.span.x - cell.span.w : cell.span.x, y;

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, cell.span.w * PANGO_SCALE);
  if (cell.strong)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
    }
  pango_layout_get_pixel_extents (layout, NULL, &at);
  if (cell.end != pen->rtl) /* whatever side the text's own direction put it on */
    x += cell.span.w - at.width;
  x -= at.x;
  y = cell.line == 0 ? (pen->height - at.height) / 2 : cell.line == 1 ? pen->height / 2 - at.height - 1
                                                                      : pen->height / 2 + 1;
  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (pen->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (pen->snapshot, layout, &colour);
  gtk_snapshot_restore (pen->snapshot);
}

/* Time runs from left to right in every language. */
static void
draw_trend (const Pen *pen, WendMeasureSpan span)
{
  const WendMeasure *measure = pen->row->measure;
  float x = pen->rtl ? (float) (pen->width - span.x) - SPARK_W : (float) span.x, y = ((float) pen->height - SPARK_H) / 2;
  GdkRGBA ink = theme_colour (WEND_COLOUR_MEASURED);
  double low = INFINITY, high = -INFINITY, last_x = NAN, last_y = NAN;
  gboolean pen_down = FALSE;
  cairo_t *cr;

  for (guint i = 0; i < measure->n_points; i++)
    if (!isnan (measure->points[i]))
      {
        low = MIN (low, measure->points[i]);
        high = MAX (high, measure->points[i]);
      }
  if (isnan (measure->keys[WEND_MEASURE_TREND]))
    return;
  cr = gtk_snapshot_append_cairo (pen->snapshot, &GRAPHENE_RECT_INIT (x, y, SPARK_W, SPARK_H));
  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, ink.alpha);
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < measure->n_points; i++)
    {
      double at = x + 4 + (SPARK_W - 8) * i / MAX (measure->n_points - 1, 1);
      if (isnan (measure->points[i]))
        {
          pen_down = FALSE;
          continue;
        }
      last_x = at;
      last_y = high > low ? y + 4 + (SPARK_H - 8) * (high - measure->points[i]) / (high - low) : y + SPARK_H / 2;
      if (pen_down)
        cairo_line_to (cr, last_x, last_y);
      else
        cairo_move_to (cr, last_x, last_y);
      pen_down = TRUE;
    }
  cairo_stroke (cr);
  cairo_arc (cr, last_x, last_y, 3, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* A shape beside the words, so that colour is not alone. */
static char *
marked (const char *words, WendTone tone)
{
  return tone == WEND_TONE_BAD ? g_strconcat ("▼ ", words, NULL) : tone == WEND_TONE_GOOD ? g_strconcat ("▲ ", words, NULL)
                                                                                          : g_strdup (words);
}

static void
draw_full (const Pen *pen, const WendMeasureSpan spans[WEND_N_MEASURES])
{
  const WendMeasure *m = pen->row->measure;
  g_autofree char *drift = marked (m->words[WEND_MEASURE_DRIFT], m->tone);
  WendMeasureSpan value = spans[WEND_MEASURE_VALUE];

  if (!m->known) /* why not takes the room of the range and n, too */
    value.w = spans[WEND_MEASURE_N].x + spans[WEND_MEASURE_N].w - value.x;
  draw_text (pen, (Cell) { spans[WEND_MEASURE_PLACE] }, m->words[WEND_MEASURE_PLACE]);
  draw_text (pen, (Cell) { spans[WEND_MEASURE_METRIC] }, m->words[WEND_MEASURE_METRIC]);
  draw_text (pen, (Cell) { value, .end = m->known, .strong = m->known && !m->few, .dim = !m->known }, m->words[WEND_MEASURE_VALUE]);
  if (m->known)
    {
      draw_text (pen, (Cell) { spans[WEND_MEASURE_RANGE], .end = TRUE, .dim = TRUE }, m->words[WEND_MEASURE_RANGE]);
      draw_text (pen, (Cell) { spans[WEND_MEASURE_N], .end = TRUE, .dim = TRUE }, m->words[WEND_MEASURE_N]);
    }
  draw_trend (pen, spans[WEND_MEASURE_TREND]);
  draw_text (pen, (Cell) { spans[WEND_MEASURE_AGE], .dim = TRUE }, m->words[WEND_MEASURE_AGE]);
  draw_text (pen, (Cell) { spans[WEND_MEASURE_DRIFT], .tone = m->tone }, drift);
  draw_text (pen, (Cell) { spans[WEND_MEASURE_GOAL], .tone = m->met }, m->words[WEND_MEASURE_GOAL]);
}

static char *
range_and_n (const WendMeasure *m)
{
  if (!m->known)
    return g_strdup ("");
  if (isnan (m->keys[WEND_MEASURE_N]))
    return g_strdup (m->words[WEND_MEASURE_N]);
  if (isnan (m->keys[WEND_MEASURE_RANGE]))
    return g_strdup_printf ("n = %s", m->words[WEND_MEASURE_N]);
  return g_strdup_printf ("%s · n = %s", m->words[WEND_MEASURE_RANGE], m->words[WEND_MEASURE_N]);
}

/* Two lines: what it is and where; the number with its range; then how it has been, and the goal. */
static void
draw_two (const Pen *pen, const WendMeasureSpan spans[WEND_N_MEASURES], gboolean narrow)
{
  const WendMeasure *m = pen->row->measure;
  g_autofree char *drift = marked (m->words[WEND_MEASURE_DRIFT], m->tone), *number = marked (m->words[WEND_MEASURE_VALUE], m->tone), *fine = range_and_n (m);
  WendMeasureSpan value = spans[WEND_MEASURE_VALUE];
  gboolean has_goal = m->met != WEND_TONE_NONE;

  draw_text (pen, (Cell) { spans[WEND_MEASURE_PLACE], .line = 1, .strong = TRUE }, m->words[WEND_MEASURE_PLACE]);
  draw_text (pen, (Cell) { spans[WEND_MEASURE_PLACE], .line = 2, .dim = TRUE }, m->words[WEND_MEASURE_METRIC]);
  draw_text (pen, (Cell) { value, .line = m->known ? 1 : 0, .end = TRUE, .strong = m->known && !m->few, .dim = !m->known, .tone = narrow ? m->tone : WEND_TONE_NONE }, narrow ? number : m->words[WEND_MEASURE_VALUE]);
  draw_text (pen, (Cell) { value, .line = 2, .end = TRUE, .dim = TRUE }, fine);
  if (narrow)
    return;
  draw_trend (pen, spans[WEND_MEASURE_TREND]);
  draw_text (pen, (Cell) { spans[WEND_MEASURE_AGE], .line = 1, .dim = TRUE }, m->period);
  draw_text (pen, (Cell) { spans[WEND_MEASURE_AGE], .line = 2, .dim = TRUE }, m->ago);
  draw_text (pen, (Cell) { spans[WEND_MEASURE_DRIFT], .line = has_goal ? 1 : 0, .tone = m->tone }, drift);
  if (has_goal)
    draw_text (pen, (Cell) { spans[WEND_MEASURE_DRIFT], .line = 2, .tone = m->met }, m->words[WEND_MEASURE_GOAL]);
}

/* Near enough to what is on screen to be scrolled there. */
static gboolean
is_near (WendMeasureRow *self)
{
  graphene_rect_t bounds;
  float height = (float) gtk_widget_get_height (self->viewport);

  if (!gtk_widget_compute_bounds (GTK_WIDGET (self), self->viewport, &bounds))
    return TRUE;
  return bounds.origin.y < 2 * height && bounds.origin.y + bounds.size.height > -height;
}

static void
snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WendMeasureRow *self = WEND_MEASURE_ROW (widget);
  WendMeasureSpan spans[WEND_N_MEASURES];
  Pen pen = { self, snapshot, .width = gtk_widget_get_width (widget), .height = gtk_widget_get_height (widget), .rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };
  WendMeasureForm form;

  self->blank = !is_near (self);
  if (self->blank)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &pen.ink);
  pen.dim = pen.ink;
  if (!adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    pen.dim.alpha *= 0.66f;
  form = wend_measure_columns (widget, pen.width, spans);
  if (form == WEND_MEASURE_FULL)
    draw_full (&pen, spans);
  else
    draw_two (&pen, spans, form == WEND_MEASURE_NARROW);
}

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  WendMeasureSpan spans[WEND_N_MEASURES];

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = 280;
      return;
    }
  *minimum = *natural = (int) (text_scale (widget) * (for_size >= 0 && wend_measure_columns (widget, for_size, spans) == WEND_MEASURE_FULL ? HEIGHT_FULL : HEIGHT_TWO));
}

static gboolean
query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, WEND_MEASURE_ROW (widget)->measure->says);
  return TRUE;
}

static GtkSizeRequestMode
request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

void
wend_measure_row_appear (WendMeasureRow *self)
{
  if (self->blank)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

const WendMeasure *
wend_measure_row_peek (WendMeasureRow *self)
{
  return self->measure;
}

GtkWidget *
wend_measure_row_new (const WendMeasure *measure, GtkWidget *viewport)
{
  WendMeasureRow *self = g_object_new (WEND_TYPE_MEASURE_ROW, NULL);

  self->measure = measure;
  self->viewport = viewport;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, measure->says, -1);
  return GTK_WIDGET (self);
}

static void
wend_measure_row_class_init (WendMeasureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = snapshot;
  widget_class->measure = measure;
  widget_class->get_request_mode = request_mode;
  widget_class->query_tooltip = query_tooltip;
}

static void
wend_measure_row_init (WendMeasureRow *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "measure");
}
