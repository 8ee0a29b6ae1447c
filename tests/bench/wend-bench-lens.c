/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-bench-lens MAP: what another look at a map costs: its numbers, its picture, and the part of it that a window of 1,920 ×
 * 1,080 shows drawn at 100 %. Every stage has a rating, counted for two years, month by month, for everybody and for one group.
 *
 * Prints milliseconds of processor time, the median of several: another pain threshold, another group, another period,
 * another overlay; then the drawing alone. */

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/wend-parse.h"
#include "edit/wend-editor.h"
#include "io/wend-map-reader.h"
#include "render/wend-pango-shaper.h"
#include "render/wend-render.h"
#include "scene/wend-map-scene.h"

#define N_ROUNDS 11
#define N_MONTHS 24

typedef struct
{
  WendEditor *editor;
  WendInsight *insight;
  WendMapScene *scene;
  WendMapOptions options;
  WendShaper *shaper;
  cairo_surface_t *image;
} Subject;

static double
cpu_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
observe (WendEditor *editor, const char *metric, const char *stage, guint number, const char *segment)
{
  guint i = number / N_MONTHS, month = number % N_MONTHS;
  char from[16], to[16];
  g_autofree char *data = g_strdup_printf ("hist=\"%u %u 60 90 %u\"", 3 + (i * 7 + month) % 23, 5 + i % 11, 40 + (month * 5) % 13);

  wend_format_date (from, wend_date_from_ymd (2024 + (int) month / 12, (int) month % 12 + 1, 1));
  wend_format_date (to, wend_date_from_ymd (2024 + (int) (month + 1) / 12, (int) (month + 1) % 12 + 1, 1));
  wend_editor_create (editor, WEND_KIND_OBSERVATION, "map", NULL, WEND_FIELD_METRIC, metric, WEND_FIELD_AT, stage, WEND_FIELD_SEGMENT, segment, WEND_FIELD_FROM, from, WEND_FIELD_TO, to,
                      WEND_FIELD_DATA, data, -1);
}

static void
add_numbers (WendEditor *editor)
{
  const WendDocument *document = wend_editor_peek_document (editor);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *metric = NULL;
  guint n;
  WendNode *const *stages = wend_node_children (wend_document_map (document), WEND_KIND_STAGE, &n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (ids, g_strdup (wend_node_id (stages[i])));
  wend_editor_begin (editor, "Measure");
  metric = g_strdup (wend_editor_create (editor, WEND_KIND_METRIC, "map", NULL, WEND_FIELD_LABEL, "Ease", WEND_FIELD_KIND, "rating", WEND_FIELD_MIN, "1", WEND_FIELD_MAX, "5",
                                         WEND_FIELD_GOOD_FROM, "4", WEND_FIELD_BAD_TO, "2", -1));
  for (guint i = 0; i < ids->len; i++)
    for (guint month = 0; month < N_MONTHS; month++)
      {
        observe (editor, metric, g_ptr_array_index (ids, i), i * N_MONTHS + month, NULL);
        observe (editor, metric, g_ptr_array_index (ids, i), i * N_MONTHS + month, "who=1");
      }
  wend_editor_commit (editor);
}

static void
draw (Subject *subject)
{
  WendRect area = { 0, 0, 1920, 1080 };
  WendRenderOptions options = { .theme = WEND_THEME_LIGHT, .area = &area, .shaper = subject->shaper, .paper = TRUE, .scale = 1 };
  cairo_t *cr = cairo_create (subject->image);

  wend_render_scene (cr, wend_map_scene_get (subject->scene), &options);
  cairo_destroy (cr);
}

static void
look (Subject *subject, const WendLens *lens)
{
  WendInsight *old = subject->insight;

  subject->insight = wend_insight_refocus (old, lens);
  wend_map_scene_set_insight (subject->scene, subject->insight);
  wend_insight_free (old);
}

static void
change_threshold (Subject *subject, guint round)
{
  wend_editor_begin (subject->editor, "Pain Steps");
  wend_editor_set (subject->editor, "map", WEND_FIELD_PAIN_STEPS, round % 2 == 0 ? "2 4 8 16" : "1 3 6 12");
  wend_editor_commit (subject->editor);
  look (subject, NULL);
}

static void
change_segment (Subject *subject, guint round)
{
  look (subject, &(WendLens) { .segment = round % 2 == 0 ? "who=1" : NULL });
}

static void
change_period (Subject *subject, guint round)
{
  WendLens lens = { .segment = NULL };
  g_autofree char *month = g_strdup_printf ("2025-%02u", round % 12 + 1);

  wend_period_parse (month, &lens.period);
  look (subject, &lens);
}

static void
change_overlay (Subject *subject, guint round)
{
  subject->options.overlay = round % 2 == 0 ? WEND_OVERLAY_AGE : WEND_OVERLAY_PAIN;
  wend_map_scene_set_options (subject->scene, &subject->options);
}

static void
change_nothing (Subject *subject, guint round)
{
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double *x = a, *y = b;
  return (*x > *y) - (*x < *y);
}

static double
median (Subject *subject, void (*change) (Subject *subject, guint round))
{
  double costs[N_ROUNDS];

  change (subject, 1); /* what is kept for later, such as a group's readings and its words, is not the question */
  draw (subject);
  change (subject, 0);
  draw (subject);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double begin = cpu_milliseconds ();
      change (subject, i + 1);
      draw (subject);
      costs[i] = cpu_milliseconds () - begin;
    }
  qsort (costs, N_ROUNDS, sizeof *costs, compare);
  return costs[N_ROUNDS / 2];
}

int
main (int argc, char **argv)
{
  static void (*const changes[]) (Subject *subject, guint round) = { change_threshold, change_segment, change_period, change_overlay, change_nothing };
  g_autoptr (GError) error = NULL;
  Subject subject = { .options = { .overlay = WEND_OVERLAY_PAIN } };
  WendDocument *document = argc == 2 ? wend_map_load (argv[1], NULL, NULL, &error) : NULL;

  if (document == NULL)
    {
      fprintf (stderr, "wend-bench-lens: %s\n", error != NULL ? error->message : "name a map");
      return 2;
    }
  subject.editor = wend_editor_new (document, NULL);
  add_numbers (subject.editor);
  subject.shaper = wend_pango_shaper_new ();
  subject.image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1920, 1080);
  subject.insight = wend_insight_new (wend_editor_peek_document (subject.editor), NULL);
  subject.scene = wend_map_scene_new (wend_editor_peek_document (subject.editor), subject.insight, subject.shaper, &subject.options);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    printf ("%.1f%c", median (&subject, changes[i]), i + 1 < G_N_ELEMENTS (changes) ? ' ' : '\n');
  wend_map_scene_free (subject.scene);
  wend_insight_free (subject.insight);
  cairo_surface_destroy (subject.image);
  g_object_unref (subject.editor);
  return 0;
}
