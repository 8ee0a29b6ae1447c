/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing: a scene of its own, without prompts and private cards, is laid out for the paper when the size of the paper is
 * known; pages are stretches of its columns. */

#include "wend-config.h"

#include "app/wend-print.h"

#include "app/wend-words.h"
#include "render/wend-render.h"

#define READABLE 5.0 /* pt: smaller text is not put on one page for the sake of it */

/* From left to right on the map, in u; the strip of lane names is drawn beside it unless it is in it. */
typedef struct
{
  double x, end;
  gboolean labels;
} Page;

typedef struct
{
  WendMapView *view;
  WendMapScene *map;
  WendRect bounds;
  WendRect labels;
  double scale; /* pt per u */
  gboolean rtl;
  GArray *pages; /* Page */
} Print;

static void
print_free (gpointer data, GClosure *closure)
{
  Print *print = data;

  g_object_unref (print->view);
  g_clear_pointer (&print->map, wend_map_scene_free);
  g_array_unref (print->pages);
  g_free (print);
}

static void
lay_out (Print *print, double aspect)
{
  const WendLook *look = wend_map_view_peek_look (print->view);
  WendMapOptions options = { .hide_private = TRUE, .translate = wend_words_translate, .rtl = print->rtl, .aspect = aspect,
                             .overlay = look->overlay, .metric = look->metric,
                             .today = (gint32) (g_get_real_time () / G_USEC_PER_SEC / 86400) };

  g_clear_pointer (&print->map, wend_map_scene_free);
  print->map = wend_map_scene_new (wend_map_view_peek_document (print->view), wend_map_view_peek_insight (print->view), wend_map_view_shaper (), &options);
  print->bounds = wend_scene_bounds (wend_map_scene_get (print->map));
  print->labels = wend_map_scene_labels (print->map);
}

/* Behind the last column of the stage that begins at `i`. */
static guint
end_of_stage (const WendColumn *columns, guint n, guint i)
{
  guint end = i + 1;

  while (end < n && columns[end].stage == columns[i].stage)
    end++;
  return end;
}

/* Columns are in the order of reading, from the right where that is mirrored. */
static double
span (Print *print, const WendColumn *columns, guint from, guint to)
{
  const WendColumn *left = &columns[print->rtl ? to - 1 : from], *right = &columns[print->rtl ? from : to - 1];

  return right->x + right->w - left->x;
}

static void
add_page (Print *print, const WendColumn *columns, guint n, guint from, guint to)
{
  const WendColumn *left = &columns[print->rtl ? to - 1 : from], *right = &columns[print->rtl ? from : to - 1];
  Page page = { left->x, right->x + right->w, from > 0 };

  if (print->rtl ? to == n : from == 0)
    page.x = print->bounds.x;
  if (print->rtl ? from == 0 : to == n)
    page.end = print->bounds.x + print->bounds.w;
  g_array_append_val (print->pages, page);
}

/* Whole stages on each page, as large as can be read and as is high enough for the paper. */
static void
split (Print *print, double width, double height)
{
  guint n;
  const WendColumn *columns = wend_map_scene_columns (print->map, &n);
  double head = print->bounds.w - (n > 0 ? span (print, columns, 0, n) : 0), widest = 0; /* head: lane names and edges */
  double smallest = wend_scene_smallest_text (wend_map_scene_get (print->map));

  for (guint i = 0; i < n; i = end_of_stage (columns, n, i))
    widest = MAX (widest, span (print, columns, i, end_of_stage (columns, n, i)));
  print->scale = MIN (READABLE / smallest, MIN (height / print->bounds.h, width / (head + widest)));
  for (guint from = 0; from < n;)
    {
      guint to = end_of_stage (columns, n, from);
      while (to < n && (span (print, columns, from, end_of_stage (columns, n, to)) + head) * print->scale <= width + 0.01)
        to = end_of_stage (columns, n, to);
      add_page (print, columns, n, from, to);
      from = to;
    }
}

static void
on_begin (GtkPrintOperation *operation, GtkPrintContext *context, Print *print)
{
  double width = gtk_print_context_get_width (context), height = gtk_print_context_get_height (context);
  guint n;

  g_array_set_size (print->pages, 0);
  lay_out (print, width / height);
  print->scale = MIN (width / print->bounds.w, height / print->bounds.h);
  wend_map_scene_columns (print->map, &n);
  if (n < 2 || wend_scene_smallest_text (wend_map_scene_get (print->map)) * print->scale >= READABLE)
    {
      Page whole = { print->bounds.x, print->bounds.x + print->bounds.w, FALSE };
      g_array_append_val (print->pages, whole);
    }
  else
    {
      lay_out (print, 0);
      split (print, width, height);
    }
  gtk_print_operation_set_n_pages (operation, (int) print->pages->len);
}

static GBytes *
picture (const char *sha256, gpointer view)
{
  return wend_document_blob (wend_map_view_peek_document (view), sha256);
}

/* A part of the map, its left edge at `left` (u on the paper). */
static void
draw_part (Print *print, cairo_t *cr, WendTheme theme, double left, WendRect area)
{
  WendRenderOptions options = { .theme = theme, .area = &area, .shaper = wend_map_view_shaper (), .picture = picture, .picture_data = print->view };

  cairo_save (cr);
  cairo_scale (cr, print->scale, print->scale);
  cairo_translate (cr, left - area.x, -print->bounds.y);
  cairo_rectangle (cr, area.x, area.y, area.w, area.h);
  cairo_clip (cr);
  wend_render_scene (cr, wend_map_scene_get (print->map), &options);
  cairo_restore (cr);
}

static void
on_draw (GtkPrintOperation *operation, GtkPrintContext *context, int number, Print *print)
{
  const Page *page = &g_array_index (print->pages, Page, number);
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  WendTheme theme = settings != NULL && gtk_print_settings_has_key (settings, GTK_PRINT_SETTINGS_USE_COLOR) && !gtk_print_settings_get_use_color (settings)
                        ? WEND_THEME_PRINT : WEND_THEME_LIGHT;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double strip = page->labels ? print->labels.w : 0;
  double used = (page->end - page->x + strip) * print->scale;
  double left = print->pages->len == 1 || print->rtl ? (gtk_print_context_get_width (context) - used) / (print->rtl && print->pages->len > 1 ? 1 : 2) : 0;

  cairo_translate (cr, left, 0);
  draw_part (print, cr, theme, print->rtl ? 0 : strip, (WendRect) { page->x, print->bounds.y, page->end - page->x, print->bounds.h });
  if (page->labels)
    draw_part (print, cr, theme, print->rtl ? page->end - page->x : 0, print->labels);
}

GtkPrintOperation *
wend_print_operation (WendMapView *view, const char *name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  WendRect bounds = wend_scene_bounds (wend_map_scene_get (wend_map_view_peek_scene (view)));
  Print *print = g_new0 (Print, 1);

  print->view = g_object_ref (view);
  print->rtl = wend_map_view_get_rtl (view);
  print->pages = g_array_new (FALSE, FALSE, sizeof (Page));
  gtk_page_setup_set_orientation (setup, bounds.w > bounds.h ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, name);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw), print);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (on_begin), print, print_free, 0);
  return operation;
}
