/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Options, loading and wording of the commands that read numbers. Must not know what any of them computes. */

#include "cli/wend-cli-analysis.h"

#include <math.h>
#include <string.h>

static gboolean
parse (WendCliAnalysis *analysis, char **argv, const GOptionEntry *own, gboolean takes_period, const char *description)
{
  const GOptionEntry all[] = {
    { "segment", 's', 0, G_OPTION_ARG_STRING, &analysis->segment, "Only this group", "NAME=LEVEL" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &analysis->json, "Print JSON", NULL },
    WEND_CLI_FILES (&analysis->files),
  };
  const GOptionEntry period = { "period", 'p', 0, G_OPTION_ARG_STRING, &analysis->period, "Only what was measured in this period", "PERIOD" };
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));

  if (takes_period)
    g_array_append_val (entries, period);
  for (; own != NULL && own->long_name != NULL; own++)
    g_array_append_vals (entries, own, 1);
  g_array_append_vals (entries, all, G_N_ELEMENTS (all));
  return wend_cli_options (argv, (const GOptionEntry *) (gconstpointer) entries->data, "MAP", description);
}

WendCliStatus
wend_cli_analysis_start (WendCliAnalysis *analysis, char **argv, const GOptionEntry *own, gboolean takes_period, const char *description)
{
  WendLens lens = { .segment = NULL };
  guint lost;

  if (!parse (analysis, argv, own, takes_period, description))
    return WEND_CLI_USAGE;
  if (analysis->files == NULL || g_strv_length (analysis->files) != 1)
    return wend_cli_usage (argv[0], "One map is needed");
  if (!wend_cli_period (argv[0], "--period", analysis->period, &lens.period) || !wend_cli_segment (argv[0], analysis->segment))
    return WEND_CLI_USAGE;
  lens.segment = analysis->segment;
  analysis->document = wend_cli_load (analysis->files[0], NULL, NULL);
  if (analysis->document == NULL)
    return WEND_CLI_INVALID;
  analysis->insight = wend_insight_new (analysis->document, &lens);
  lost = wend_insight_lost (analysis->insight);
  if (lost > 0)
    wend_cli_warn (analysis->files[0], "%u observations name a place that is gone and count nowhere", lost);
  return WEND_CLI_DONE;
}

void
wend_cli_analysis_clear (WendCliAnalysis *analysis)
{
  g_clear_pointer (&analysis->insight, wend_insight_free);
  g_clear_pointer (&analysis->document, wend_document_free);
  g_clear_pointer (&analysis->period, g_free);
  g_clear_pointer (&analysis->segment, g_free);
  g_clear_pointer (&analysis->files, g_strfreev);
}

/* --- JSON --- */

static const char *
title_of (const WendNode *place)
{
  return wend_node_text (place, wend_node_kind (place) == WEND_KIND_STAGE ? WEND_FIELD_TITLE : WEND_FIELD_TEXT);
}

void
wend_cli_json_node (GString *out, const char *key, const WendNode *node)
{
  wend_cli_json_string (out, key, node != NULL ? wend_node_id (node) : NULL);
}

void
wend_cli_json_place (GString *out, const WendNode *place)
{
  wend_cli_json_node (out, "place", place);
  wend_cli_json_string (out, "place_title", place != NULL ? title_of (place) : NULL);
}

void
wend_cli_json_period (GString *out, const WendPeriod *period)
{
  gboolean dated = !wend_period_is_none (period);

  wend_cli_json_date (out, "from", dated, period->from);
  wend_cli_json_date (out, "to", dated, period->to);
}

void
wend_cli_json_range (GString *out, const char *name, const WendRange *range)
{
  g_autofree char *lo = g_strconcat (name, "_lo", NULL);
  g_autofree char *hi = g_strconcat (name, "_hi", NULL);

  wend_cli_json_number (out, name, range->has, range->value);
  wend_cli_json_number (out, lo, range->has_range, range->lo);
  wend_cli_json_number (out, hi, range->has_range, range->hi);
}

/* --- Words --- */

const char *
wend_cli_place_title (const WendNode *place)
{
  return place != NULL ? title_of (place) : "the whole journey";
}

const char *
wend_cli_metric_title (const WendNode *metric)
{
  const char *label = metric != NULL ? wend_node_text (metric, WEND_FIELD_LABEL) : "";

  return metric == NULL || *label != '\0' ? label : wend_node_id (metric);
}

/* Whole numbers where the range is wide, else one digit; two where numbers are small. */
static int
digits_of (const WendRange *range, double factor)
{
  double width = range->has_range ? fabs (range->hi - range->lo) * fabs (factor) : 0;
  double size = fabs (range->value) * fabs (factor);

  if (range->has_range)
    return width >= 10 ? 0 : width >= 0.2 ? 1 : 2;
  return size >= 100 ? 0 : size >= 1 ? 1 : 2;
}

/* No "-0": it says nothing. */
static double
without_sign (double value, int digits)
{
  return fabs (value) < 0.5 * pow (10, -digits) ? 0 : value;
}

static char *
number_text (double value, int digits)
{
  char *text = g_strdup_printf ("%.*f", digits, without_sign (value, digits));

  if (*text == '-')
    {
      char *signed_text = g_strconcat ("−", text + 1, NULL);
      g_free (text);
      return signed_text;
    }
  return text;
}

char *
wend_cli_value_text (const WendRange *range, double factor)
{
  return range->has ? number_text (range->value * factor, digits_of (range, factor)) : g_strdup ("–");
}

char *
wend_cli_range_text (const WendRange *range, double factor)
{
  int digits = digits_of (range, factor);
  g_autofree char *lo = number_text (range->lo * factor, digits);
  g_autofree char *hi = number_text (range->hi * factor, digits);
  gboolean has_sign = range->lo * factor < 0 || range->hi * factor < 0;

  return range->has_range ? g_strconcat (lo, has_sign ? " to " : "–", hi, NULL) : g_strdup ("");
}

void
wend_cli_table_place (WendCliTable *table, const WendNode *place, const WendNode *metric)
{
  wend_cli_table_cell (table, wend_cli_place_title (place));
  wend_cli_table_cell (table, wend_cli_metric_title (metric));
}
