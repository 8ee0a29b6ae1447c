/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-cli pain: where it hurts most, as a table or as JSON. The numbers are the room `insight`'s; here is only how they
 * are printed. */

#include <string.h>

#include "cli/wend-cli-analysis.h"
#include "insight/wend-insight.h"

typedef struct
{
  gboolean json;
  gboolean by_metric;
  gboolean compares; /* --against was given */
  WendLens lens;
} Options;

static const char *
name_of (WendChangeVerdict change)
{
  static const char *const names[] = { "unknown", "none", "better", "worse" };

  return names[change];
}

/* --- JSON --- */

static void
print_json_row (GString *out, const WendRankRow *row, const Options *options)
{
  const WendFigure *figure = row->figure;
  gboolean open = figure->state != WEND_FIGURE_SUPPRESSED;
  gboolean dated = open && !wend_period_is_none (&figure->period);

  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_number (out, "rank", row->rank > 0, row->rank);
  wend_cli_json_number (out, "shown_rank", row->rank > 0, row->shown_rank);
  wend_cli_json_integer (out, "tied", row->tied);
  wend_cli_json_place (out, figure->place);
  wend_cli_json_string (out, "metric", wend_node_id (figure->metric));
  wend_cli_json_number (out, "pain", open && figure->pain.has, figure->pain.value);
  wend_cli_json_number (out, "lo", open && figure->pain.has_range, figure->pain.lo);
  wend_cli_json_number (out, "hi", open && figure->pain.has_range, figure->pain.hi);
  wend_cli_json_number (out, "n", open && figure->state != WEND_FIGURE_N_UNKNOWN, (double) figure->n);
  wend_cli_json_number (out, "reach", open && figure->reach.has, figure->reach.value);
  wend_cli_json_date (out, "from", dated, figure->period.from);
  wend_cli_json_date (out, "to", dated, figure->period.to);
  wend_cli_json_string (out, "source", open && figure->source != NULL ? wend_node_id (figure->source) : NULL);
  if (options->compares)
    {
      wend_cli_json_string (out, "change", name_of (figure->change));
      wend_cli_json_number (out, "difference", open && figure->difference.has, figure->difference.value);
    }
  wend_cli_json_end (out, '}');
}

static void
print_json (const WendInsight *insight, const WendDocument *document, const Options *options)
{
  g_autoptr (GString) out = g_string_new (NULL);
  WendPeriod period = wend_insight_period (insight);
  gboolean dated = !wend_period_is_none (&period);
  double confidence = 0;
  gboolean has = wend_node_number (wend_document_map (document), WEND_FIELD_CONFIDENCE, &confidence);
  guint n;
  const WendRankRow *rows = wend_insight_ranking (insight, options->by_metric, &n);

  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_number (out, "confidence", has, confidence);
  wend_cli_json_begin (out, "period", '{');
  wend_cli_json_date (out, "from", dated, period.from);
  wend_cli_json_date (out, "to", dated, period.to);
  wend_cli_json_end (out, '}');
  wend_cli_json_begin (out, "rows", '[');
  for (guint i = 0; i < n; i++)
    print_json_row (out, &rows[i], options);
  wend_cli_json_end (out, ']');
  wend_cli_json_end (out, '}');
  g_print ("%s\n", out->str);
}

/* --- Table --- */

enum
{
  COLUMN_RANK,
  COLUMN_PAIN,
  COLUMN_RANGE,
  COLUMN_N,
  COLUMN_REACH,
  COLUMN_CHANGE,
  COLUMN_PERIOD,
  COLUMN_PLACE,
  COLUMN_METRIC,
  N_COLUMNS
};

static const WendCliColumn columns[N_COLUMNS] = {
  { "rank", TRUE }, { "pain", TRUE }, { "range", TRUE }, { "n", TRUE }, { "reach", TRUE },
  { "change", FALSE }, { "period", FALSE }, { "place", FALSE }, { "measure", FALSE }
};

/* A cell holds short text; a place's title is as long as it is. */
static char *
cell_text (const WendRankRow *row, guint column)
{
  static const char *const marks[] = { "?", "=", "▲ better", "▼ worse" };
  const WendFigure *figure = row->figure;

  switch (column)
    {
    case COLUMN_RANK:
      return row->rank > 0 ? g_strdup_printf ("%u%s", row->shown_rank, row->tied > 0 ? "=" : "") : g_strdup ("–");
    case COLUMN_PLACE:
      return g_strdup (wend_cli_place_title (figure->place));
    case COLUMN_METRIC:
      return g_strdup (wend_cli_metric_title (figure->metric));
    default:
      break;
    }
  if (figure->state == WEND_FIGURE_SUPPRESSED)
    return g_strdup (column == COLUMN_PAIN ? "too few answers" : "");
  switch (column)
    {
    case COLUMN_PAIN:
      return figure->pain.has ? g_strdup_printf ("%.1f", figure->pain.value) : g_strdup ("–");
    case COLUMN_RANGE:
      return figure->pain.has_range ? g_strdup_printf ("%.1f–%.1f", figure->pain.lo, figure->pain.hi) : g_strdup ("");
    case COLUMN_N:
      return figure->state == WEND_FIGURE_N_UNKNOWN ? g_strdup ("?") : g_strdup_printf ("%" G_GUINT64_FORMAT, figure->n);
    case COLUMN_REACH:
      return figure->reach.has ? g_strdup_printf ("%.0f %%", 100 * figure->reach.value) : g_strdup ("?");
    case COLUMN_CHANGE:
      return g_strdup (marks[figure->change]);
    default:
      return wend_period_is_none (&figure->period) ? g_strdup ("–") : wend_period_name (&figure->period);
    }
}

/* How many more share a rank: their order may be chance. */
static void
print_ties (const WendRankRow *rows, guint n, const char *what)
{
  for (guint i = 0; i < n; i++)
    if (rows[i].rank > 0 && rows[i].rank == rows[i].shown_rank && rows[i].tied > 0)
      g_print ("%u=: %u %s share this rank; which of them is worse may be chance\n", rows[i].rank, rows[i].tied + 1, what);
}

static void
print_table (const WendInsight *insight, const Options *options)
{
  guint n;
  const WendRankRow *rows = wend_insight_ranking (insight, options->by_metric, &n);
  WendCliColumn shown[N_COLUMNS];
  guint numbers[N_COLUMNS], n_shown = 0;
  g_autoptr (WendCliTable) table = NULL;

  if (n == 0)
    {
      g_print ("Nothing is measured here\n");
      return;
    }
  for (guint c = 0; c < N_COLUMNS; c++)
    if (c != COLUMN_CHANGE || options->compares)
      {
        shown[n_shown] = columns[c];
        numbers[n_shown++] = c;
      }
  table = wend_cli_table_new (shown, n_shown);
  for (guint i = 0; i < n; i++)
    for (guint c = 0; c < n_shown; c++)
      wend_cli_table_take (table, cell_text (&rows[i], numbers[c]));
  wend_cli_table_print (table);
  print_ties (rows, n, options->by_metric ? "measures" : "places");
}

static WendCliStatus
pain (const char *path, const Options *options)
{
  g_autoptr (WendDocument) document = wend_cli_load (path, NULL, NULL);
  g_autoptr (WendInsight) insight = NULL;

  if (document == NULL)
    return WEND_CLI_INVALID;
  insight = wend_insight_new (document, &options->lens);
  if (wend_insight_lost (insight) > 0)
    wend_cli_warn (path, "%u observations name a place that is gone and count nowhere", wend_insight_lost (insight));
  if (options->json)
    print_json (insight, document, options);
  else
    print_table (insight, options);
  return WEND_CLI_DONE;
}

WendCliStatus
wend_cli_pain (int argc, char **argv)
{
  g_autofree char *period = NULL;
  g_autofree char *against = NULL;
  g_autofree char *segment = NULL;
  g_autofree char *by = NULL;
  g_auto (GStrv) files = NULL;
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "period", 'p', 0, G_OPTION_ARG_STRING, &period, "Only what was measured in this period", "PERIOD" },
    { "against", 0, 0, G_OPTION_ARG_STRING, &against, "Also say what changed since this period", "PERIOD" },
    { "segment", 's', 0, G_OPTION_ARG_STRING, &segment, "Only this group", "NAME=LEVEL" },
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, "One row a place with its worst measure, or one a measure", "place|metric" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, "Print JSON", NULL },
    WEND_CLI_FILES (&files),
    { 0 }
  };

  if (!wend_cli_options (argv, entries, "MAP", "Pain is how many of 100 customers who start have a bad time at a place; ranked by its lower limit."))
    return WEND_CLI_USAGE;
  if (files == NULL || g_strv_length (files) != 1)
    return wend_cli_usage ("pain", "One map is needed");
  if (!wend_cli_period ("pain", "--period", period, &options.lens.period)
      || !wend_cli_period ("pain", "--against", against, &options.lens.against)
      || !wend_cli_segment ("pain", segment))
    return WEND_CLI_USAGE;
  if (by != NULL && strcmp (by, "place") != 0 && strcmp (by, "metric") != 0)
    return wend_cli_usage ("pain", "--by “%s” is neither place nor metric", by);
  options.by_metric = by != NULL && strcmp (by, "metric") == 0;
  options.compares = against != NULL;
  options.lens.segment = segment;
  return pain (files[0], &options);
}
