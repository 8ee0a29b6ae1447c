/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-bench-edit MAP…: what one edit costs: the change, its undo, the journal line of each and the new picture.
 *
 * Prints one line a map: the median processor time in microseconds. Maps take turns, so that a busy machine slows all of them.
 * The picture is measured by the fixed shaper: Pango's cache would hide what the scene does. */

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "edit/wend-editor.h"
#include "io/wend-map-reader.h"
#include "scene/wend-map-scene.h"

#define N_ROUNDS 41

typedef struct
{
  WendEditor *editor;
  WendInsight *insight;
  WendMapScene *scene;
  const char *card;
  gsize journal; /* bytes of lines, so that nothing is optimised away */
  double cost[N_ROUNDS];
} Subject;

static double
cpu_microseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e6 + now.tv_nsec * 1e-3;
}

static void
committed (WendEditor *editor, WendChangeset *changeset, GPtrArray *touched, Subject *subject)
{
  g_autofree char *line = wend_changeset_to_line (changeset);

  subject->journal += g_utf8_strlen (line, -1);
  for (guint i = 0; i < touched->len; i++)
    wend_map_scene_touch (subject->scene, touched->pdata[i]);
  wend_map_scene_get (subject->scene);
}

static void
open_subject (Subject *subject, const char *path)
{
  static const WendMapOptions options = { .overlay = WEND_OVERLAY_PAIN };
  g_autoptr (GError) error = NULL;
  WendDocument *document = wend_map_load (path, NULL, NULL, &error);

  if (document == NULL)
    g_error ("%s", error->message);
  for (WendNode *node = wend_document_next (document, NULL); node != NULL; node = wend_document_next (document, node))
    if (wend_node_kind (node) == WEND_KIND_CARD)
      {
        subject->card = wend_node_id (node);
        break;
      }
  subject->insight = wend_insight_new (document, NULL);
  subject->scene = wend_map_scene_new (document, subject->insight, wend_shaper_fixed (), &options);
  wend_map_scene_get (subject->scene);
  subject->editor = wend_editor_new (document, NULL);
  g_signal_connect (subject->editor, "committed", G_CALLBACK (committed), subject);
}

/* One edit and its undo. Each text is new, of the same length, so that the cell keeps its height. */
static double
edit_once (Subject *subject, guint round)
{
  g_autofree char *text = g_strdup_printf ("Customer waits for round %03u", round);
  double start = cpu_microseconds ();

  wend_editor_begin (subject->editor, "Edit");
  wend_editor_set (subject->editor, subject->card, WEND_FIELD_TEXT, text);
  wend_editor_commit (subject->editor);
  wend_editor_undo (subject->editor);
  return cpu_microseconds () - start;
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
  guint n = (guint) argc - 1;
  g_autofree Subject *subjects = g_new0 (Subject, n + 1);

  for (guint i = 0; i < n; i++)
    open_subject (&subjects[i], argv[i + 1]);
  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint i = 0; i < n; i++)
      subjects[i].cost[round] = edit_once (&subjects[i], round);
  for (guint i = 0; i < n; i++)
    {
      qsort (subjects[i].cost, N_ROUNDS, sizeof (double), compare);
      printf ("%.2f\n", subjects[i].cost[N_ROUNDS / 2]);
      wend_map_scene_free (subjects[i].scene);
      wend_insight_free (subjects[i].insight);
      g_object_unref (subjects[i].editor);
    }
  return 0;
}
