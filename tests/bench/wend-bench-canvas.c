/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-bench-canvas MAP [CARDS]: the canvas in a window of 1600x1000 on the display: text is typed into a card, and so many
 * cards (50) are dragged.
 *
 * Prints the median processor time of the program in milliseconds from a key to the frame that shows its character, and of a
 * step of the drag: each to be held against a frame of 16.7 ms. */

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "app/wend-canvas-private.h"
#include "app/wend-map-file.h"

#define N_STEPS 40

static gboolean painted;

static double
cpu_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec * 1e-6;
}

static void
on_painted (GdkFrameClock *clock, gpointer data)
{
  painted = TRUE;
}

static void
spin (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* Until a frame that began after now is there. */
static double
until_painted (double since)
{
  painted = FALSE;
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  return cpu_milliseconds () - since;
}

static int
compare (const void *a, const void *b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

static double
median (double *times)
{
  qsort (times, N_STEPS, sizeof *times, compare);
  return times[N_STEPS / 2];
}

static GPtrArray *
first_cards (WendMapView *view, guint most)
{
  GPtrArray *cards = g_ptr_array_new ();
  guint n_stages, n;
  WendNode *const *stages = wend_node_children (wend_document_map (wend_map_view_peek_document (view)), WEND_KIND_STAGE, &n_stages);

  for (guint i = 0; i < n_stages; i++)
    {
      WendNode *const *of = wend_node_children (stages[i], WEND_KIND_CARD, &n);
      for (guint j = 0; j < n && cards->len < most; j++)
        g_ptr_array_add (cards, of[j]);
    }
  return cards;
}

static double
type (WendCanvas *canvas, const WendNode *card)
{
  double times[N_STEPS];

  wend_canvas_edit (canvas, card);
  spin (500);
  for (guint i = 0; i < N_STEPS; i++)
    {
      double since = cpu_milliseconds ();
      gtk_text_buffer_insert_interactive_at_cursor (wend_canvas_edited_text (canvas), i % 6 == 5 ? " " : "x", 1, TRUE);
      times[i] = until_painted (since);
      spin (30);
    }
  wend_canvas_finish_edit (canvas);
  return median (times);
}

static void
hand (WendCanvas *canvas, WendPointerKind kind, double x, double y)
{
  WendPointerEvent event = { .kind = kind, .x = x, .y = y, .scale = canvas->zoom, .view = { 0, 0, 1e9, 1e9 } };

  wend_pointer_handle (canvas->pointer, &event);
  gtk_widget_queue_draw (GTK_WIDGET (canvas));
}

static double
drag (WendCanvas *canvas, WendMapView *view, GPtrArray *cards)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  double times[N_STEPS];
  WendRect box;

  for (guint i = 0; i < cards->len; i++)
    g_ptr_array_add (ids, (gpointer) wend_node_id (cards->pdata[i]));
  wend_selection_set_all (wend_map_view_peek_selection (view), ids);
  spin (500);
  if (!wend_map_scene_where (wend_map_view_peek_scene (view), cards->pdata[0], &box))
    exit (1);
  hand (canvas, WEND_POINTER_PRESS, box.x + 3, box.y + 3);
  hand (canvas, WEND_POINTER_MOTION, box.x + 60, box.y + 30);
  spin (300);
  for (guint i = 0; i < N_STEPS; i++)
    {
      double since = cpu_milliseconds ();
      hand (canvas, WEND_POINTER_MOTION, box.x + 70 + 10 * i, box.y + 30);
      times[i] = until_painted (since);
      spin (20);
    }
  hand (canvas, WEND_POINTER_CANCEL, 0, 0);
  return median (times);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  *(WendMapFile **) data = wend_map_file_load_finish (result, NULL);
}

int
main (int argc, char **argv)
{
  GtkWidget *window;
  WendCanvas *canvas;
  WendMapFile *file = NULL;
  WendMapView *view;
  g_autoptr (GPtrArray) cards = NULL;
  double typed;

  adw_init ();
  if (argc < 2)
    {
      g_printerr ("Usage: wend-bench-canvas MAP [CARDS]\n");
      return 2;
    }
  wend_map_file_load_async (argv[1], NULL, on_loaded, &file);
  for (int i = 0; i < 3000 && file == NULL; i++)
    spin (10);
  if (file == NULL)
    return 1;
  window = gtk_window_new ();
  canvas = g_object_new (WEND_TYPE_CANVAS, NULL);
  view = wend_map_view_new (wend_map_file_peek_editor (file));
  gtk_window_set_default_size (GTK_WINDOW (window), 1600, 1000);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (canvas));
  wend_canvas_set_view (canvas, view);
  gtk_window_present (GTK_WINDOW (window));
  spin (2000);
  wend_canvas_zoom (canvas, 1);
  spin (500);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (canvas)), "after-paint", G_CALLBACK (on_painted), NULL);
  cards = first_cards (view, argc > 2 ? (guint) atoi (argv[2]) : 50);
  typed = type (canvas, cards->pdata[0]);
  printf ("%.3f %.3f\n", typed, drag (canvas, view, cards));
  return 0;
}
