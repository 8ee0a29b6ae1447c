/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Building the small maps that the tests of insight look at. */

#include "wend-sample.h"

#include <string.h>

#include "base/wend-parse.h"

WendNode *
wend_sample_add (WendBuilder *builder, WendNode *parent, WendKind kind, const char *id, const char *fields)
{
  WendNode *node = wend_builder_add (builder, parent, kind, id, strlen (id));
  g_auto (GStrv) parts = g_strsplit (fields != NULL ? fields : "", "|", -1);

  g_assert_nonnull (node);
  for (guint i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      const char *equals = strchr (parts[i], '=');
      const WendFieldRow *row = wend_schema_field_from_name (kind, parts[i], (gsize) (equals - parts[i]));
      g_assert_nonnull (row);
      wend_builder_set (builder, node, row, equals + 1, strlen (equals + 1));
    }
  return node;
}

void
wend_sample_rating (WendBuilder *builder, const char *id, const char *more)
{
  g_autofree char *fields = g_strconcat ("min=1|max=5|good-from=4|bad-to=2", more != NULL ? "|" : "", more, NULL);
  wend_sample_add (builder, NULL, WEND_KIND_METRIC, id, fields);
}

void
wend_sample_source (WendBuilder *builder, const char *id, const char *series, const char *day)
{
  g_autofree char *fields = g_strdup_printf ("series=%s|taken=%sT12:00:00Z", series, day);
  wend_sample_add (builder, NULL, WEND_KIND_SOURCE, id, fields);
}

void
wend_sample_observe_segment (WendBuilder *builder, const char *metric, const char *place, const char *period, const char *segment, const char *data)
{
  static guint counter = 0;
  g_autofree char *id = g_strdup_printf ("o-%u", ++counter);
  WendNode *node = wend_builder_add (builder, NULL, WEND_KIND_OBSERVATION, id, strlen (id));
  char from[16], to[16];
  WendPeriod span;
  const struct { WendField field; const char *value; } fields[] = {
    { WEND_FIELD_METRIC, metric }, { WEND_FIELD_AT, place }, { WEND_FIELD_SEGMENT, segment },
    { WEND_FIELD_FROM, from }, { WEND_FIELD_TO, to }, { WEND_FIELD_DATA, data },
  };

  g_assert_true (wend_period_parse (period, &span));
  wend_format_date (from, span.from);
  wend_format_date (to, span.to);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].value != NULL)
      wend_builder_set (builder, node, wend_schema_field (WEND_KIND_OBSERVATION, fields[i].field), fields[i].value, strlen (fields[i].value));
}

void
wend_sample_observe (WendBuilder *builder, const char *metric, const char *place, const char *period, const char *data)
{
  wend_sample_observe_segment (builder, metric, place, period, NULL, data);
}

WendBuilder *
wend_sample_new (void)
{
  WendBuilder *builder = wend_builder_new ("sample");

  wend_sample_add (builder, NULL, WEND_KIND_STAGE, "book", "title=I book");
  wend_sample_add (builder, NULL, WEND_KIND_STAGE, "wait", "title=I wait");
  wend_sample_add (builder, NULL, WEND_KIND_STAGE, "fly", "title=I fly");
  return builder;
}

const WendFigure *
wend_sample_figure (const WendInsight *insight, const WendDocument *document, const char *metric, const char *place)
{
  return wend_insight_figure (insight, wend_document_find (document, metric), place != NULL ? wend_document_find (document, place) : NULL);
}

WendLens
wend_sample_lens (const char *text, const char *against)
{
  WendLens lens = { .segment = NULL };

  if (text != NULL)
    g_assert_true (wend_period_parse (text, &lens.period));
  if (against != NULL)
    g_assert_true (wend_period_parse (against, &lens.against));
  return lens;
}
