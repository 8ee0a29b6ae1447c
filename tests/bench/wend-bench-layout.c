/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-bench-layout MAP: what it costs to lay out a whole map with the real fonts, as the window does when it opens it.
 *
 * Prints milliseconds of processor time: the first time, with no word known yet, and the median of several with all known; then
 * the SHA-256 of the picture as text, by which two builds can be told to lay out the same. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "io/wend-map-reader.h"
#include "render/wend-pango-shaper.h"
#include "scene/wend-map-scene.h"

#define N_ROUNDS 7

static double
cpu_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double *x = a, *y = b;
  return (*x > *y) - (*x < *y);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  WendDocument *document = argc == 2 ? wend_map_load (argv[1], NULL, NULL, &error) : NULL;
  WendMapOptions options = { .overlay = WEND_OVERLAY_PAIN, .prompts = TRUE, .snug = TRUE };
  WendShaper *shaper = wend_pango_shaper_new ();
  g_autofree char *sum = NULL;
  double costs[N_ROUNDS];

  if (document == NULL)
    {
      fprintf (stderr, "wend-bench-layout: %s\n", error != NULL ? error->message : "name a map");
      return 2;
    }
  WendInsight *insight = wend_insight_new (document, NULL);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      WendMapScene *scene = wend_map_scene_new (document, insight, shaper, &options);
      double begin = cpu_milliseconds ();
      wend_map_scene_get (scene);
      costs[i] = cpu_milliseconds () - begin;
      if (i + 1 == N_ROUNDS)
        {
          g_autofree char *dump = wend_scene_dump (wend_map_scene_get (scene));
          sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, dump, -1);
        }
      wend_map_scene_free (scene);
    }
  double first = costs[0];
  qsort (costs, N_ROUNDS, sizeof *costs, compare);
  printf ("%.1f %.1f %s\n", first, costs[N_ROUNDS / 2], sum);
  wend_insight_free (insight);
  wend_document_free (document);
  wend_pango_shaper_free (shaper);
  return 0;
}
