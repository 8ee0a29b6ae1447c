/* SPDX-License-Identifier: GPL-3.0-or-later */

/* wend-cli funnel: who gets from the first step to the last, and who gets there without a bad experience. The numbers are the
 * room `insight`'s. */

#include "cli/wend-cli-analysis.h"
#include "insight/wend-funnel.h"

/* --- JSON: every row the same keys --- */

typedef struct
{
  const char *row;
  const WendNode *place;
  const WendNode *metric;
  gboolean has_n;
  guint64 n;
  guint64 k;
  guint64 open;
  WendRange share;
  WendPeriod period;
  const WendNode *source;
} Row;

static void
print_row (GString *out, const Row *row)
{
  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_string (out, "row", row->row);
  wend_cli_json_place (out, row->place);
  wend_cli_json_node (out, "metric", row->metric);
  wend_cli_json_number (out, "n", row->has_n, (double) row->n);
  wend_cli_json_number (out, "k", row->has_n, (double) row->k);
  wend_cli_json_number (out, "open", row->has_n, (double) row->open);
  wend_cli_json_number (out, "share", row->share.has, row->share.value);
  wend_cli_json_number (out, "lo", row->share.has_range, row->share.lo);
  wend_cli_json_number (out, "hi", row->share.has_range, row->share.hi);
  wend_cli_json_period (out, &row->period);
  wend_cli_json_node (out, "source", row->source);
  wend_cli_json_end (out, '}');
}

static void
print_completion (GString *out, const WendFunnel *funnel)
{
  for (guint i = 0; i < funnel->n_steps; i++)
    {
      const WendFunnelStep *step = &funnel->steps[i];
      print_row (out, &(Row) { "step", step->figure->place, step->figure->metric, step->completion.has, step->entered, step->completed, step->open,
                               step->completion, step->figure->period, step->figure->source });
    }
  if (funnel->followed.has)
    print_row (out, &(Row) { .row = "followed", .has_n = TRUE, .n = funnel->followed_n, .k = funnel->followed_k, .share = funnel->followed });
  if (funnel->product.has)
    print_row (out, &(Row) { .row = "product", .share = funnel->product });
}

static void
print_experience (GString *out, const WendFunnel *funnel)
{
  const WendFigure *anywhere = funnel->anywhere;

  for (guint i = 0; i < funnel->n_stages; i++)
    {
      const WendFunnelStage *stage = &funnel->stages[i];
      print_row (out, &(Row) { .row = "stage", .place = stage->stage, .has_n = TRUE, .n = stage->answered, .k = stage->hurt, .share = stage->unhurt });
    }
  if (anywhere != NULL)
    print_row (out, &(Row) { "unhurt", NULL, anywhere->metric, TRUE, anywhere->n, (guint64) (anywhere->bad.value * (double) anywhere->n + 0.5), 0, funnel->unhurt, anywhere->period, anywhere->source });
  if (funnel->unhurt_product.has)
    print_row (out, &(Row) { .row = funnel->of_worst ? "unhurt-product-of-worst" : "unhurt-product", .share = funnel->unhurt_product });
}

static void
print_json (const WendFunnel *funnel)
{
  g_autoptr (GString) out = g_string_new (NULL);

  wend_cli_json_begin (out, NULL, '{');
  wend_cli_json_begin (out, "rows", '[');
  print_completion (out, funnel);
  print_experience (out, funnel);
  wend_cli_json_end (out, ']');
  wend_cli_json_end (out, '}');
  g_print ("%s\n", out->str);
}

/* --- Tables --- */

/* "50 in 100 (49–50)" */
static void
print_share (const char *what, const WendRange *share, const char *how)
{
  g_autofree char *value = wend_cli_value_text (share, 100);
  g_autofree char *range = wend_cli_range_text (share, 100);

  if (share->has)
    g_print ("%s: %s in 100%s%s%s, %s\n", what, value, *range != '\0' ? " (" : "", range, *range != '\0' ? ")" : "", how);
}

static void
print_steps (const WendFunnel *funnel)
{
  static const WendCliColumn columns[] = { { "entered", TRUE }, { "went on", TRUE }, { "in 100", TRUE }, { "range", TRUE }, { "dropped", TRUE }, { "open", TRUE }, { "place", FALSE }, { "measure", FALSE } };
  g_autoptr (WendCliTable) table = wend_cli_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < funnel->n_steps; i++)
    {
      const WendFunnelStep *step = &funnel->steps[i];
      const guint64 counts[] = { step->entered, step->completed, step->dropped, step->open };
      gboolean open = step->completion.has;
      for (guint c = 0; c < 2; c++)
        wend_cli_table_take (table, open ? g_strdup_printf ("%" G_GUINT64_FORMAT, counts[c]) : g_strdup (c == 0 ? "too few" : ""));
      wend_cli_table_take (table, open ? wend_cli_value_text (&step->completion, 100) : g_strdup (""));
      wend_cli_table_take (table, wend_cli_range_text (&step->completion, 100));
      for (guint c = 2; c < 4; c++)
        wend_cli_table_take (table, open ? g_strdup_printf ("%" G_GUINT64_FORMAT, counts[c]) : g_strdup (""));
      wend_cli_table_place (table, step->figure->place, step->figure->metric);
    }
  wend_cli_table_print (table);
  print_share ("From the first step to the last", &funnel->followed, "the same customers followed");
  print_share (funnel->followed.has ? "Product of the steps" : "From the first step to the last", &funnel->product,
               "if the steps were independent");
}

static void
print_stages (const WendFunnel *funnel)
{
  static const WendCliColumn columns[] = { { "hurt", TRUE }, { "answered", TRUE }, { "unhurt in 100", TRUE }, { "range", TRUE }, { "place", FALSE } };
  g_autoptr (WendCliTable) table = wend_cli_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < funnel->n_stages; i++)
    {
      const WendFunnelStage *stage = &funnel->stages[i];
      wend_cli_table_take (table, g_strdup_printf ("%" G_GUINT64_FORMAT, stage->hurt));
      wend_cli_table_take (table, g_strdup_printf ("%" G_GUINT64_FORMAT, stage->answered));
      wend_cli_table_take (table, wend_cli_value_text (&stage->unhurt, 100));
      wend_cli_table_take (table, wend_cli_range_text (&stage->unhurt, 100));
      wend_cli_table_cell (table, wend_cli_place_title (stage->stage));
    }
  wend_cli_table_print (table);
  print_share ("No bad experience anywhere", &funnel->unhurt, "measured on the same people");
  print_share (funnel->unhurt.has ? "The product of the stages" : "No bad experience anywhere", &funnel->unhurt_product,
               funnel->of_worst ? "at most, if stages were independent: of each stage only its worst measure counts" : "if stages were independent");
}

static void
print_tables (const WendFunnel *funnel)
{
  if (funnel->n_steps == 0 && funnel->n_stages == 0)
    g_print ("No step is measured here\n");
  if (funnel->n_steps > 0)
    print_steps (funnel);
  if (funnel->n_steps > 0 && funnel->n_stages > 0)
    g_print ("\n");
  if (funnel->n_stages > 0)
    print_stages (funnel);
}

WendCliStatus
wend_cli_funnel (int argc, char **argv)
{
  g_auto (WendCliAnalysis) analysis = { FALSE };
  WendCliStatus status = wend_cli_analysis_start (&analysis, argv, NULL, TRUE,
                                                  "Says how many get from the first step to the last, and how many without a bad experience.");
  g_autoptr (WendFunnel) funnel = NULL;

  if (status != WEND_CLI_DONE)
    return status;
  funnel = wend_funnel_new (analysis.insight);
  if (analysis.json)
    print_json (funnel);
  else
    print_tables (funnel);
  return WEND_CLI_DONE;
}
