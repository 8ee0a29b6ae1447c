/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-bench-insight [PLACES PERIODS SEGMENTS]: a map of so many stages, each with a rating of its own, counted for everybody
 * and for levels of one segment, month by month; every tenth stage has an action that went live in the middle.
 *
 * Prints milliseconds of processor time, the least of seven: the insight of everybody from nothing (all intervals, ranks, signals
 * and verdicts), the same of another month, of another segment, and of all segments, one after the other, from nothing. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/wend-parse.h"
#include "insight/wend-insight.h"
#include "model/wend-builder.h"

#define ROUNDS 7

static double
cpu_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static WendNode *
add (WendBuilder *builder, WendKind kind, const char *id)
{
  return wend_builder_add (builder, NULL, kind, id, strlen (id));
}

static void
set (WendBuilder *builder, WendNode *node, WendField field, const char *value)
{
  wend_builder_set (builder, node, wend_schema_field (wend_node_kind (node), field), value, strlen (value));
}

static void
add_place (WendBuilder *builder, guint place)
{
  g_autofree char *stage = g_strdup_printf ("s%u", place);
  g_autofree char *metric = g_strdup_printf ("m%u", place);
  WendNode *node;

  set (builder, add (builder, WEND_KIND_STAGE, stage), WEND_FIELD_TITLE, stage);
  node = add (builder, WEND_KIND_METRIC, metric);
  set (builder, node, WEND_FIELD_MIN, "1");
  set (builder, node, WEND_FIELD_MAX, "5");
  set (builder, node, WEND_FIELD_GOOD_FROM, "4");
  set (builder, node, WEND_FIELD_BAD_TO, "2");
  if (place % 10 == 0)
    {
      g_autofree char *action = g_strdup_printf ("a%u", place);
      node = add (builder, WEND_KIND_ACTION, action);
      set (builder, node, WEND_FIELD_AT, stage);
      set (builder, node, WEND_FIELD_STATUS, "live");
      set (builder, node, WEND_FIELD_LIVE, "2022-07-10");
      set (builder, node, WEND_FIELD_CONTROLS, place > 0 ? "s1 s2 s3" : "s4");
    }
}

static void
observe (WendBuilder *builder, guint place, guint period, guint segment)
{
  static guint counter = 0;
  g_autofree char *id = g_strdup_printf ("o-%08x%08x", (counter + 1) * 2654435761u, counter); /* in no order, as those made from content */
  g_autofree char *text = g_strdup_printf ("m%u", place);
  g_autofree char *at = g_strdup_printf ("s%u", place);
  g_autofree char *level = g_strdup_printf ("who=%u", segment);
  g_autofree char *data = g_strdup_printf ("source=\"src\" na=\"%u\" blank=\"7\" hist=\"%u %u 60 90 %u\"", place % 50, 8 + period / 10 + place % 7,
                                           10 + (period * 7 + place) % 11, 40 + (period * 5 + segment) % 13);
  WendNode *node = add (builder, WEND_KIND_OBSERVATION, id);
  char date[16];

  counter++;
  set (builder, node, WEND_FIELD_METRIC, text);
  set (builder, node, WEND_FIELD_AT, at);
  if (segment > 0)
    set (builder, node, WEND_FIELD_SEGMENT, level);
  set (builder, node, WEND_FIELD_FROM, wend_format_date (date, wend_date_from_ymd (2020 + (int) period / 12, (int) period % 12 + 1, 1)));
  set (builder, node, WEND_FIELD_TO, wend_format_date (date, wend_date_from_ymd (2020 + (int) (period + 1) / 12, (int) (period + 1) % 12 + 1, 1)));
  set (builder, node, WEND_FIELD_DATA, data);
}

static WendDocument *
make_map (guint places, guint periods, guint segments)
{
  WendBuilder *builder = wend_builder_new ("bench");
  WendNode *source = add (builder, WEND_KIND_SOURCE, "src");

  set (builder, source, WEND_FIELD_SERIES, "survey");
  set (builder, source, WEND_FIELD_TAKEN, "2025-01-01T12:00:00Z");
  for (guint i = 0; i < places; i++)
    add_place (builder, i);
  for (guint i = 0; i < places; i++)
    for (guint s = 0; s < segments; s++)
      for (guint p = 0; p < periods; p++)
        observe (builder, i, p, s);
  return wend_builder_finish (builder);
}

/* From nothing, or from an insight through the lens `first`. */
static double
time_lens (const WendDocument *document, const WendLens *first, const WendLens *lens)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < ROUNDS; i++)
    {
      WendInsight *from = first != NULL ? wend_insight_new (document, first) : NULL, *insight;
      double start = cpu_milliseconds ();
      insight = from != NULL ? wend_insight_refocus (from, lens) : wend_insight_new (document, lens);
      least = MIN (least, cpu_milliseconds () - start);
      wend_insight_free (from);
      wend_insight_free (insight);
    }
  return least;
}

/* Every segment, one after the other, from the first. */
static double
time_all (const WendDocument *document, guint segments)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < ROUNDS; i++)
    {
      double start = cpu_milliseconds ();
      g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) wend_insight_free);
      g_ptr_array_add (all, wend_insight_new (document, NULL));
      for (guint s = 1; s < segments; s++)
        {
          g_autofree char *level = g_strdup_printf ("who=%u", s);
          g_ptr_array_add (all, wend_insight_refocus (all->pdata[0], &(WendLens) { .segment = level }));
        }
      least = MIN (least, cpu_milliseconds () - start);
    }
  return least;
}

int
main (int argc, char **argv)
{
  guint places = argc > 1 ? (guint) atoi (argv[1]) : 200, periods = argc > 2 ? (guint) atoi (argv[2]) : 60;
  guint segments = argc > 3 ? (guint) atoi (argv[3]) : 5;
  g_autoptr (WendDocument) made = make_map (places, periods, segments);
  g_autoptr (WendDocument) document = wend_document_copy (made); /* lies in memory in the order of ids, as one read from a file */
  WendLens latest = { .segment = NULL }, month = { .segment = NULL }, level = { .segment = "who=1" };

  wend_period_parse ("2023-05", &month.period);
  printf ("%.1f %.1f %.1f %.1f\n", time_lens (document, NULL, &latest), time_lens (document, &latest, &month),
          time_lens (document, &latest, &level), time_all (document, segments));
  return 0;
}
