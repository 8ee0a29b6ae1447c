/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many digits of a figure are told (measures.md §8). */

#include "app/wend-words.h"

#include <string.h>

#include "insight/wend-insight.h"
#include "model/wend-builder.h"

static void
add (WendBuilder *builder, WendKind kind, const char *id, const WendField *fields, const char *const *values)
{
  WendNode *node = wend_builder_add (builder, NULL, kind, id, strlen (id));

  for (guint i = 0; values[i] != NULL; i++)
    wend_builder_set (builder, node, wend_schema_field (kind, fields[i]), values[i], strlen (values[i]));
}

/* What is told of one observation of a metric of this kind. */
static void
check (const char *kind, const char *unit, const char *data, const char *value, const char *interval)
{
  static const WendField metric[] = { WEND_FIELD_KIND, WEND_FIELD_UNIT };
  static const WendField observation[] = { WEND_FIELD_METRIC, WEND_FIELD_AT, WEND_FIELD_FROM, WEND_FIELD_TO, WEND_FIELD_DATA };
  WendBuilder *builder = wend_builder_new ("words");
  g_autoptr (WendDocument) document = NULL;
  g_autoptr (WendInsight) insight = NULL;
  g_autofree char *said = NULL, *range = NULL;

  add (builder, WEND_KIND_STAGE, "wait", NULL, (const char *[]) { NULL });
  add (builder, WEND_KIND_METRIC, "x", metric, (const char *[]) { kind, unit, NULL });
  add (builder, WEND_KIND_OBSERVATION, "o", observation, (const char *[]) { "x", "wait", "2024-05-01", "2024-06-01", data, NULL });
  document = wend_builder_finish (builder);
  insight = wend_insight_new (document, NULL);
  said = wend_words_value (wend_insight_figure (insight, wend_document_find (document, "x"), wend_document_find (document, "wait")));
  range = wend_words_interval (wend_insight_figure (insight, wend_document_find (document, "x"), wend_document_find (document, "wait")));
  g_assert_cmpstr (said, ==, value);
  g_assert_cmpstr (range, ==, interval);
}

static void
test_shares (void)
{
  check ("share", NULL, "n=\"100\" k=\"82\"", "82 %", "73–88");
  check ("share", NULL, "n=\"1000000\" k=\"823400\"", "82.3 %", "82.3–82.4");
}

static void
test_times (void)
{
  check ("time", "minutes", "n=\"100\" p50=\"1500\" p50-lo=\"1440\" p50-hi=\"1560\"", "25 min", "24–26");
  check ("time", "minutes", "n=\"100\" p50=\"300\" p50-lo=\"252\" p50-hi=\"360\"", "5 min", "4.2–6");
  check ("time", "hours", "n=\"100\" p50=\"1512\" p50-lo=\"1476\" p50-hi=\"1548\"", "0.42 h", "0.41–0.43");
  check ("time", "days", "n=\"100\" p50=\"3456\" p50-lo=\"2592\" p50-hi=\"4320\"", "0.040 days", "0.030–0.050");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wend/app/figure-words/shares", test_shares);
  g_test_add_func ("/wend/app/figure-words/times", test_times);
  return g_test_run ();
}
