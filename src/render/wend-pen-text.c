/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text: as masks on the pixels where they are at hand, else as glyphs of cairo; large text as outlines, exact at any
 * place. Under the level of detail a line of text is a bar as long as it is. Shapes nothing itself. */

#include <math.h>

#include "render/wend-pen-private.h"

#define HALO 5.0 /* u */
/* Text for reading goes at 10 px of card text, all other (names, values) when it is smaller than 6 px itself. */
#define CARD_SIZE 17.0
#define READABLE 10.0
#define VISIBLE 6.0
#define BAR_HEIGHT 0.36 /* em */
#define BAR_MIDDLE 0.3  /* em above the baseline */
#define BAR_ALPHA 0.35
#define MIDDLE 0.35     /* em above the baseline: of letters that are turned */
#define BAR_SEEN 0.05 /* px of its height; below, it tints a pixel by less than a fiftieth */

typedef struct
{
  WendPen *pen;
  const WendItem *item;
  double x, y;    /* baseline start, u */
  guint32 pixel;
  double alpha;
  const WendFont *font; /* of the glyphs gathered */
} Line;

static gboolean
is_reading_text (WendRole role)
{
  return role == WEND_ROLE_CARD || role == WEND_ROLE_QUOTE || role == WEND_ROLE_LINE || role == WEND_ROLE_OPPORTUNITY
         || role == WEND_ROLE_FINE || role == WEND_ROLE_LEGEND || role == WEND_ROLE_RANGE
         || role == WEND_ROLE_RANGE_FEW;
}

static gboolean
is_bar (const WendPen *pen, const WendItem *item)
{
  if (pen->detail <= 0)
    return FALSE;
  if (wend_theme_role ((WendRole) item->role)->size * pen->detail < VISIBLE)
    return TRUE;
  return is_reading_text ((WendRole) item->role) && CARD_SIZE * pen->detail < READABLE;
}

static void
draw_bar (WendPen *pen, const WendItem *item)
{
  double em = wend_theme_role ((WendRole) item->role)->size;

  if (BAR_HEIGHT * em * pen->detail < BAR_SEEN)
    return;
  WendBox box = { item->x + pen->dx, item->y + pen->dy - (BAR_MIDDLE + BAR_HEIGHT / 2) * em, item->w, BAR_HEIGHT * em,
                  0, 0 };
  if (item->turned)
    box = (WendBox) { item->x + pen->dx + (item->w - BAR_HEIGHT * em) / 2, item->y + pen->dy, BAR_HEIGHT * em, item->h, 0, 0 };
  wend_pen_box (pen, &box, (WendColour) item->fill, item->fill_alpha * wend_item_opacity (item) * BAR_ALPHA);
}

static double
glyph_x (const WendRun *run, guint i)
{
  return run->x + run->glyphs[i].x * run->size + i * run->tracking;
}

static void
draw_masks (const Line *line, const WendRun *run)
{
  const WendPixels *pixels = &line->pen->pixels;
  WendStrike *strike = wend_glyph_cache_strike (line->pen->glyphs, run->font, run->size * pixels->scale);
  int phases = wend_strike_phases (strike);

  for (guint i = 0; i < run->n_glyphs; i++)
    {
      double x = (line->x + glyph_x (run, i)) * pixels->scale + pixels->dx;
      double y = (line->y + run->glyphs[i].y * run->size) * pixels->scale + pixels->dy;
      int place = (int) floor (x * phases + 0.5);
      int column = place >= 0 ? place / phases : -((phases - 1 - place) / phases);
      const WendMask *mask;

      if (run->glyphs[i].index == WEND_GLYPH_BOX)
        continue;
      mask = wend_strike_mask (strike, run->glyphs[i].index, place - column * phases);
      if (mask->mask != NULL)
        wend_pixels_mask (pixels, mask, column, (int) floor (y + 0.5), line->pixel);
    }
}

static void
set_font (WendPen *pen, const WendRun *run)
{
  cairo_matrix_t matrix = run->font->matrix;

  matrix.xx *= run->size;
  matrix.xy *= run->size;
  matrix.yx *= run->size;
  matrix.yy *= run->size;
  cairo_set_font_face (pen->cr, run->font->face);
  cairo_set_font_matrix (pen->cr, &matrix);
}

/* Adds the glyphs of a run to the pen's, as cairo wants them. */
static void
gather (const Line *line, const WendRun *run)
{
  for (guint i = 0; i < run->n_glyphs; i++)
    {
      cairo_glyph_t glyph = { run->glyphs[i].index, line->x + glyph_x (run, i), line->y + run->glyphs[i].y * run->size };

      if (run->glyphs[i].index != WEND_GLYPH_BOX)
        g_array_append_val (line->pen->gathered, glyph);
    }
}

/* Draws what was gathered, all of one font. */
static void
flush (Line *line)
{
  WendPen *pen = line->pen;

  if (pen->gathered->len > 0)
    {
      wend_pen_colour (pen, (WendColour) line->item->fill, line->alpha);
      cairo_show_glyphs (pen->cr, (const cairo_glyph_t *) (gpointer) pen->gathered->data, (int) pen->gathered->len);
    }
  g_array_set_size (pen->gathered, 0);
  line->font = NULL;
}

/* Through cairo: the words of a line go out together. */
static void
show (Line *line, const WendRun *run)
{
  if (line->font != run->font)
    {
      flush (line);
      set_font (line->pen, run);
      line->font = run->font;
    }
  gather (line, run);
}

static void
add_outline (const Line *line, const WendRun *run)
{
  GArray *glyphs = line->pen->gathered;

  set_font (line->pen, run);
  gather (line, run);
  cairo_glyph_path (line->pen->cr, (const cairo_glyph_t *) (gpointer) glyphs->data, (int) glyphs->len);
  g_array_set_size (glyphs, 0);
}

/* A hollow box for a character that no font on this machine has. */
static void
draw_missing (const Line *line, const WendRun *run)
{
  double em = wend_theme_role ((WendRole) line->item->role)->size;

  for (guint i = 0; i < run->n_glyphs; i++)
    if (run->glyphs[i].index == WEND_GLYPH_BOX)
      {
        cairo_rectangle (line->pen->cr, line->x + glyph_x (run, i) + em * 0.1, line->y - em * 0.7, em * 0.4, em * 0.7);
        wend_pen_colour (line->pen, (WendColour) line->item->fill, line->alpha);
        cairo_set_line_width (line->pen->cr, em / 16);
        cairo_set_line_join (line->pen->cr, CAIRO_LINE_JOIN_MITER);
        if (line->pen->dashed)
          cairo_set_dash (line->pen->cr, NULL, 0, 0);
        line->pen->dashed = FALSE;
        cairo_stroke (line->pen->cr);
      }
}

static void
draw_run (const WendRun *run, gpointer data)
{
  Line *line = data;
  WendPen *pen = line->pen;
  double em = run->size * MAX (run->font->matrix.xx, run->font->matrix.yy) * (pen->direct ? pen->pixels.scale : 0);

  if (!pen->direct || run->font->colour)
    show (line, run);
  else if (em <= WEND_LARGEST_MASK)
    draw_masks (line, run);
  else
    {
      add_outline (line, run);
      wend_pen_colour (pen, (WendColour) line->item->fill, line->alpha);
      cairo_fill (pen->cr);
    }
  draw_missing (line, run);
}

static void
outline_run (const WendRun *run, gpointer data)
{
  if (!run->font->colour)
    add_outline (data, run);
}

static void
draw_halo (Line *line)
{
  WendPen *pen = line->pen;
  const WendItem *item = line->item;

  wend_pango_shaper_runs (pen->shaper, (WendRole) item->role, item->text, item->rtl, outline_run, line);
  wend_pen_colour (pen, (WendColour) item->halo, 1);
  cairo_set_line_width (pen->cr, HALO);
  cairo_set_line_join (pen->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (pen->cr, CAIRO_LINE_CAP_ROUND);
  if (pen->dashed)
    cairo_set_dash (pen->cr, NULL, 0, 0);
  pen->dashed = FALSE;
  cairo_stroke (pen->cr);
}

/* Through cairo, which can turn; the masks stand upright. */
static void
draw_turned (WendPen *pen, const WendItem *item)
{
  Line line = { pen, item, 0, 0, 0, item->fill_alpha * wend_item_opacity (item), NULL };
  gboolean direct = pen->direct, dashed = pen->dashed;

  cairo_save (pen->cr);
  cairo_translate (pen->cr, item->x + pen->dx + item->w / 2 - MIDDLE * wend_theme_role ((WendRole) item->role)->size, item->y + pen->dy);
  cairo_rotate (pen->cr, G_PI_2);
  pen->direct = FALSE;
  wend_pango_shaper_runs (pen->shaper, (WendRole) item->role, item->text, item->rtl, draw_run, &line);
  flush (&line);
  cairo_restore (pen->cr);
  pen->direct = direct;
  pen->dashed = dashed;
  pen->source.alpha = -1;
}

void
wend_pen_text (WendPen *pen, const WendItem *item)
{
  double alpha = item->fill_alpha * wend_item_opacity (item);
  Line line = { pen, item, item->x + pen->dx, item->y + pen->dy, wend_pen_pixel (pen, (WendColour) item->fill, alpha),
                alpha, NULL };

  if (item->text == NULL || item->fill == WEND_COLOUR_NONE)
    return;
  if (is_bar (pen, item))
    {
      draw_bar (pen, item);
      return;
    }
  if (item->turned)
    {
      draw_turned (pen, item);
      return;
    }
  if (item->halo != WEND_COLOUR_NONE)
    draw_halo (&line);
  wend_pango_shaper_runs (pen->shaper, (WendRole) item->role, item->text, item->rtl, draw_run, &line);
  flush (&line);
}
