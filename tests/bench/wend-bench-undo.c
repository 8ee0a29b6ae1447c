/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-bench-undo [CARDS]: a stage with so many cards is deleted, and that is undone.
 *
 * Prints the median processor time in milliseconds of the delete and of the undo, each with the picture made anew by the fixed
 * shaper: to be held against a frame of 16.7 ms. */

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "edit/wend-verbs.h"
#include "scene/wend-map-scene.h"

#define N_ROUNDS 15
#define N_LANES 10

static double
cpu_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec * 1e-6;
}

static void
committed (WendEditor *editor, WendChangeset *changeset, GPtrArray *touched, WendMapScene *scene)
{
  for (guint i = 0; i < touched->len; i++)
    wend_map_scene_touch (scene, touched->pdata[i]);
  wend_map_scene_get (scene);
}

static char *
build (WendEditor *editor, guint n_cards)
{
  const char *lanes[N_LANES], *stage = NULL;

  for (guint i = 0; i < N_LANES; i++)
    lanes[i] = wend_verbs_add_lane (editor, WEND_LANE_TEXT, NULL, "Lane");
  for (guint i = 0; i < 7; i++)
    stage = wend_verbs_add_stage (editor, NULL, "I wait, eat and shop");
  wend_editor_begin (editor, "Build");
  for (guint i = 0; i < n_cards; i++)
    wend_verbs_add_card (editor, lanes[i % N_LANES], stage, NULL, "Look for the shortest queue");
  wend_editor_commit (editor);
  return g_strdup (stage);
}

static int
compare (const void *a, const void *b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

int
main (int argc, char **argv)
{
  static const WendMapOptions options = { .overlay = WEND_OVERLAY_PAIN, .prompts = TRUE };
  g_autoptr (WendEditor) editor = wend_editor_new (wend_document_new ("bench"), NULL);
  g_autofree char *stage = build (editor, argc > 1 ? (guint) atoi (argv[1]) : 1000);
  const char *ids[] = { stage };
  WendInsight *insight = wend_insight_new (wend_editor_peek_document (editor), NULL);
  WendMapScene *scene = wend_map_scene_new (wend_editor_peek_document (editor), insight, wend_shaper_fixed (), &options);
  double remove[N_ROUNDS], undo[N_ROUNDS];

  wend_map_scene_get (scene);
  g_signal_connect (editor, "committed", G_CALLBACK (committed), scene);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      double start = cpu_milliseconds ();
      wend_verbs_delete (editor, ids, 1);
      remove[round] = cpu_milliseconds () - start;
      start = cpu_milliseconds ();
      wend_editor_undo (editor);
      undo[round] = cpu_milliseconds () - start;
    }
  qsort (remove, N_ROUNDS, sizeof (double), compare);
  qsort (undo, N_ROUNDS, sizeof (double), compare);
  printf ("%.3f %.3f\n", remove[N_ROUNDS / 2], undo[N_ROUNDS / 2]);
  wend_map_scene_free (scene);
  wend_insight_free (insight);
  return 0;
}
